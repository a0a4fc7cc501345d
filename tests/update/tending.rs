//! The screens about the words themselves, with the real shelf behind them: copies out and in, the same words in two
//! tabs, earlier versions, and the way back from each.

#[path = "tending/browser.rs"]
mod browser;
#[path = "tending/copies.rs"]
mod copies;
#[path = "tending/earlier.rs"]
mod earlier;
#[path = "tending/hand_over.rs"]
mod hand_over;
#[path = "tending/links.rs"]
mod links;
#[path = "tending/tab.rs"]
mod tab;
#[path = "tending/two_tabs.rs"]
mod two_tabs;

use afterview::app::store::MemoryStore;
use afterview::app::{Done, Event};
use afterview::domain::debrief::{Entry, Field};
use tab::{NOW, Tab};

/// A store with an interview in it, and the tab that wrote it.
fn written() -> (MemoryStore, Tab) {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store, "one");
    tab.did(Event::DoorTaken(Entry::JustHappened));
    tab.types(Field::Told, "I froze.");
    tab.types(Field::Company, "Elm Court");
    (store, tab)
}

/// What can be taken back, the latest last.
fn done(tab: &Tab) -> Vec<&Done> {
    tab.model.done.iter().map(|(done, _)| done).collect()
}
