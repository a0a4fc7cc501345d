//! Somebody whose words are locked, in each state of that, and somebody who keeps nothing.

use crate::stage::Visit;
use afterview::app::Screen;
use afterview::app::lock::{Guard, LockDone, LockError, LockState};
use afterview::app::store::StoreFault;
use afterview::app::{Notice, Saving};

/// The screens that are others for them.
pub const GUARDED: [Screen; 4] =
    [Screen::Home, Screen::WhereMyWordsAre, Screen::Lock, Screen::Fleeting];

pub fn guarded() -> Vec<(String, Visit)> {
    let of = |name: &str, lock: LockState| {
        let mut visit = Visit::of("quick_note");
        visit.model.lock = lock;
        (format!("guarded, {name}"), visit)
    };
    let state = |guard| LockState { guard, ..LockState::default() };
    let refused = |guard, error| LockState { refused: Some(error), ..state(guard) };
    let mut all = vec![
        of("open", state(Guard::Open)),
        of("shut", state(Guard::Shut)),
        of("broken", state(Guard::Broken)),
        of("opening", LockState { busy: true, ..state(Guard::Shut) }),
        of("wrong", refused(Guard::Shut, LockError::WrongPassphrase)),
        of("too short", refused(Guard::None, LockError::TooShort)),
        // The passphrase is the person's own.
        of("made", LockState { made: Some("Qzbcdfgh".to_owned()), ..state(Guard::None) }),
    ];
    for done in [LockDone::Set(0), LockDone::Set(1), LockDone::Changed, LockDone::Removed] {
        all.push(of(&format!("{done:?}"), LockState { done: Some(done), ..state(Guard::Open) }));
    }
    for fault in [StoreFault::Locked, StoreFault::Failed] {
        let mut fleeting = Visit::of("quick_note");
        fleeting.model.fleeting = true;
        fleeting.model.saving = Saving::Saved(fleeting.model.moment.now);
        fleeting.model.notice = Some(Notice::NotTurned(fault));
        all.push((format!("fleeting, {fault:?}"), fleeting));
    }
    all
}
