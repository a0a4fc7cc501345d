//! What an interview taught, and practice for the next one.

use crate::domain::debrief::LocalId;
use crate::ui::App;
use crate::ui::parts::{Actions, Page, way_home};

/// The screen of this name.
pub fn grow(app: App) -> Page {
    titled(app, "grow.hub.heading")
}

/// The screen of this name.
pub fn lesson(app: App, _: LocalId) -> Page {
    titled(app, "grow.lesson.heading")
}

/// The screen of this name.
pub fn reflect(app: App) -> Page {
    titled(app, "grow.reflect.heading")
}

/// The screen of this name.
pub fn bank(app: App) -> Page {
    titled(app, "grow.bank.heading")
}

/// The screen of this name.
pub fn bank_question(app: App, _: LocalId) -> Page {
    titled(app, "grow.question.heading")
}

/// The screen of this name.
pub fn stories(app: App) -> Page {
    titled(app, "grow.stories.heading")
}

/// The screen of this name.
pub fn story(app: App, _: LocalId) -> Page {
    titled(app, "grow.story.heading")
}

/// The screen of this name.
pub fn strengths(app: App) -> Page {
    titled(app, "grow.strengths.heading")
}

/// The screen of this name.
pub fn compassion(app: App) -> Page {
    titled(app, "grow.compassion.heading")
}

/// The screen of this name.
pub fn what_if(app: App) -> Page {
    titled(app, "grow.what_if.heading")
}

fn titled(app: App, key: &str) -> Page {
    Page::new(app.say(key), "", way_home(app, "text-button")).actions(Actions::None)
}
