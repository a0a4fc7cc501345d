//! The mock interview, and the next interview made ready for.

use crate::ui::App;
use crate::ui::parts::{Actions, Page, way_home};

/// The screen of this name.
pub fn mock(app: App) -> Page {
    titled(app, "mock.heading")
}

/// The screen of this name.
pub fn friend_kit(app: App) -> Page {
    titled(app, "mock.kit.heading")
}

/// The screen of this name.
pub fn ready(app: App) -> Page {
    titled(app, "ready.heading")
}

/// The screen of this name.
pub fn ready_card(app: App) -> Page {
    titled(app, "ready.card.heading")
}

fn titled(app: App, key: &str) -> Page {
    Page::new(app.say(key), "", way_home(app, "text-button")).actions(Actions::None)
}
