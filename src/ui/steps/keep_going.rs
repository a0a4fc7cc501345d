//! Openings, people, and the week.

use crate::domain::debrief::LocalId;
use crate::ui::App;
use crate::ui::parts::{Actions, Page, way_home};

/// The screen of this name.
pub fn keep_going(app: App) -> Page {
    titled(app, "keep_going.hub.heading")
}

/// The screen of this name.
pub fn outcomes(app: App) -> Page {
    titled(app, "keep_going.outcomes.heading")
}

/// The screen of this name.
pub fn openings(app: App) -> Page {
    titled(app, "keep_going.openings.heading")
}

/// The screen of this name.
pub fn contacts(app: App) -> Page {
    titled(app, "keep_going.people.heading")
}

/// The screen of this name.
pub fn contact(app: App, _: LocalId) -> Page {
    titled(app, "keep_going.person.heading")
}

/// The screen of this name.
pub fn goal(app: App) -> Page {
    titled(app, "keep_going.week.heading")
}

fn titled(app: App, key: &str) -> Page {
    Page::new(app.say(key), "", way_home(app, "text-button")).actions(Actions::None)
}
