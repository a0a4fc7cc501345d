//! Where my words are, and the screens that it leads to.

#[path = "words/done.rs"]
mod done;
#[path = "words/earlier.rs"]
mod earlier;
#[path = "words/erase.rs"]
mod erase;
#[path = "words/file.rs"]
mod file;
#[path = "words/links.rs"]
mod links;
#[path = "words/room.rs"]
mod room;
#[path = "words/two_tabs.rs"]
mod two_tabs;
#[path = "words/whereabouts.rs"]
mod whereabouts;

use crate::gallery::tending;
use crate::stage::Visit;
use afterview::app::store::{Aside, AsideReason};
use afterview::domain::debrief::{Entry, Field};

fn visit() -> Visit {
    Visit::through(Entry::JustHappened)
}

/// Somebody with all that these screens can show.
fn all() -> Visit {
    tending(Visit::of("panel_of_three").typed(Field::Told, "It went on too long."))
}

/// Something that was set aside.
fn aside(name: &str, reason: AsideReason) -> Aside {
    Aside { key: name.to_owned(), reason, size: 2_600, id: None }
}
