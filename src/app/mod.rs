//! The app without a browser: where the person is, what happened, and what follows from it.
//!
//! `update(Model, Event) -> Vec<Effect>` is the only place where the model changes. It knows the domain and
//! the content's types; it must not know a view or a browser.

pub mod aloud;
mod calendar;
pub mod effect;
pub mod erased;
pub mod event;
pub mod hand_over;
pub mod host;
pub mod language;
pub mod links;
pub mod lock;
mod mailto;
pub mod model;
mod picture;
mod presses;
pub mod rehearsal;
pub mod saved;
pub mod screen;
pub mod sealed;
mod stopped;
pub mod store;
pub mod tend;
mod update;

pub use calendar::{CalendarEntry, calendar_file, calendar_of};
pub use effect::Effect;
pub use event::{CopyFault, Event, FleetingEvent, Install, LeafStart, Mend};
pub use hand_over::{Agreed, HandOver, Handed};
pub use host::{Host, HostSaid, HostWord};
pub use mailto::{MAILTO_LIMIT, mailto};
pub use model::{Brought, Done, Model, Notice, Saving, Settings};
pub use picture::Picture;
pub use presses::Presses;
pub use screen::{Screen, Step};
pub use stopped::stopped_at;
pub use update::{Revision, Told, Undo, Updates, all, at_first, soon, update, update_with};
