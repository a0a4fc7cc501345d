//! All interviews: searched, laid side by side, and written out.

use crate::ui::App;
use crate::ui::parts::{Actions, Page, way_home};

/// The screen of this name.
pub fn interviews(app: App) -> Page {
    titled(app, "journal.interviews.heading")
}

/// The screen of this name.
pub fn patterns(app: App) -> Page {
    titled(app, "journal.patterns.heading")
}

/// The screen of this name.
pub fn lessons(app: App) -> Page {
    titled(app, "journal.lessons.heading")
}

/// The screen of this name.
pub fn readable(app: App) -> Page {
    titled(app, "journal.readable.heading")
}

fn titled(app: App, key: &str) -> Page {
    Page::new(app.say(key), "", way_home(app, "text-button")).actions(Actions::None)
}
