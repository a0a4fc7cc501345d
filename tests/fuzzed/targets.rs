//! What has to hold for any bytes at each way in. The fuzz targets (`fuzz/`) and the replay of what they found
//! (`tests/fuzzed.rs`) call the same functions.

mod envelope;
mod fragment;
mod ics;
mod import;
mod message;
mod shelf;
mod used;

pub use envelope::envelope;
pub use fragment::fragment;
pub use ics::ics;
pub use import::import;
pub use message::message;

use afterview::app::Model;
use afterview::domain::clock::{HOUR, Instant, Moment, Zone};
use std::borrow::Cow;

/// What is called with a target's bytes.
pub type Target = fn(&[u8]);

/// Each target by the name of its folder of samples.
pub const TARGETS: [(&str, Target); 5] = [
    ("import", import),
    ("envelope", envelope),
    ("fragment", fragment),
    ("ics", ics),
    ("message", message),
];

/// The clock stands still: what is found once is found again.
const NOW: Instant = Instant(1_795_014_000);

/// Now, an hour east of Greenwich.
fn moment() -> Moment {
    Moment {
        now: NOW,
        zone: Zone::fixed(i16::try_from(HOUR / 60).unwrap_or_default()),
        ..Moment::default()
    }
}

/// The app as it is opened.
fn model() -> Model {
    Model::new(moment(), 7)
}

/// Bytes as a browser makes a text of them.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// Whether a letter turns the direction of reading, or is a control: in a name it may hide another one.
fn misleads(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
