//! The mock interview, alone and with a friend, and the next interview made ready for.

mod answer;
mod ask;
mod card;
mod choose;
mod kit;
mod mock;
mod over;
mod ready;
mod times;
mod told;

pub use card::ready_card;
pub use kit::friend_kit;
pub use mock::mock;
pub use ready::ready;

use crate::domain::debrief::{LeafKey, LeafKind, LeafLine};
use crate::domain::grow::unanswered;
use crate::domain::rehearsal::Known;
use crate::ui::App;

/// The leaf of the next interview.
const NEXT: LeafKey = LeafKind::Next.only();

/// Reads what questions there are, and runs again when that changes.
fn with_questions<T>(app: App, read: impl FnOnce(Known<'_>) -> T) -> T {
    let content = app.content();
    app.model.with(|model| {
        let missed =
            model.debrief.as_ref().map(|open| unanswered(open, &content.mishaps.catalogue));
        let unanswered = missed.unwrap_or_default();
        read(Known { unanswered: &unanswered, bank: &content.mishaps.bank, book: &model.book })
    })
}

/// A text about the next interview, without blanks around it.
fn line(app: App, line: LeafLine) -> String {
    app.leaf(NEXT, |leaf| leaf.line(line).trim().to_owned())
}
