//! What the benches share: how many interviews they are timed with, and those interviews.
//!
//! The first interview is the newest, as it is in every list. Their names say nothing of their order: real ones are
//! random, and whoever sorts by name must not find the work done.

#![allow(dead_code, reason = "each bench uses a part of it")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "what is measured has to be there"
)]

#[path = "../../tests/support/mod.rs"]
pub mod content;
#[path = "../../tests/support/many.rs"]
pub mod many;
pub mod store;

use afterview::domain::clock::{Instant, Moment, Zone};
use afterview::domain::debrief::{Debrief, DebriefId};
use many::{Chance, many};
use std::sync::LazyLock;

/// With so many interviews each thing is timed. A browser's store is full before the last of them: it is there to show
/// how a thing grows, not because somebody has so many.
pub const SIZES: [usize; 5] = [1, 10, 100, 1_000, 10_000];
/// As many as a file may hold that is taken in: one of ten thousand is refused (docs/limits.md).
pub const FILE_SIZES: [usize; 4] = [1, 10, 100, 1_000];
/// When the last of them was: 2026-11-18T12:00:00Z.
pub const LAST: Instant = Instant(1_795_003_200);

static ALL: LazyLock<Vec<Debrief>> = LazyLock::new(|| {
    let most = SIZES.into_iter().max().expect("some");
    let mut chance = Chance::from(20_261_118);
    let mut all = many(most, LAST, 7);
    for debrief in &mut all {
        debrief.id = name(&mut chance);
    }
    all
});

/// A name as the app makes them.
fn name(chance: &mut Chance) -> DebriefId {
    let halves = [(); 2].map(|()| chance.below(usize::MAX));
    DebriefId(halves.map(|half| format!("{half:016x}")).concat())
}

/// The newest so many interviews.
pub fn debriefs(count: usize) -> &'static [Debrief] {
    &ALL[..count]
}

/// The moment of the last interview, in UTC.
pub fn moment() -> Moment {
    Moment { now: LAST, zone: Zone::fixed(0), ..Moment::default() }
}
