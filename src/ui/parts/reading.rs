//! A debrief that a newer version of the app wrote can be read here and not changed: nothing in it that this
//! version does not know may be lost.

use crate::ui::App;

/// Whether what the screen is about, the open debrief or the book, can only be read. Runs again when that changes.
pub fn read_only(app: App) -> bool {
    app.model.besides(|model| model.only_read(model.screen.is_of_the_book()))
}
