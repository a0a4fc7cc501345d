//! A debrief that a newer version of the app wrote can be read here and not changed: nothing in it that this
//! version does not know may be lost.

use crate::app::Model;
use crate::ui::App;
use crate::ui::prelude::*;

/// Whether the open debrief can only be read. Runs again when that changes.
pub fn read_only(app: App) -> bool {
    app.model.with(Model::read_only)
}
