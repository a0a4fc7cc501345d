//! The hint that the app can be put on this device.

use crate::app::effect::Effect;
use crate::app::event::Event;
use crate::app::model::{Model, Settings};
use crate::domain::clock::MINUTE;

/// Nobody is told in the first minutes of a debrief: they have something else in mind.
const NOT_BEFORE: i64 = 5 * MINUTE;

/// A message has left the app: the good moment for the hint, which comes once.
pub(super) fn hint(model: &Model) -> Option<Effect> {
    let debrief = model.debrief.as_ref()?;
    let settled = model.moment.now.0 - debrief.started.0 >= NOT_BEFORE;
    (settled && model.settings.install.is_empty()).then_some(Effect::AskInstall)
}

/// How it can be done is known, or the hint was answered.
pub(super) fn told(model: &mut Model, event: &Event) -> Vec<Effect> {
    let mut effects = Vec::new();
    let said = match event {
        Event::InstallTold(how) => {
            model.install = Some(*how);
            "shown"
        }
        Event::InstallWanted => {
            effects.push(Effect::Install);
            model.install = None;
            "shown"
        }
        _ => {
            model.install = None;
            "declined"
        }
    };
    said.clone_into(&mut model.settings.install);
    effects.push(Effect::KeepSetting(Settings::INSTALL, said.to_owned()));
    if !matches!(event, Event::InstallTold(_)) {
        // What was tapped is gone.
        effects.push(Effect::FocusHeading);
    }
    effects
}
