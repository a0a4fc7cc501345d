//! What happens to the lock, and where the words are kept.

use super::later::focus;
use super::tended::asked;
use crate::app::effect::Effect;
use crate::app::event::FleetingEvent;
use crate::app::links::Links;
use crate::app::lock::{
    After, Guard, LockDeed, LockDone, LockError, LockEvent, LockState, check_passphrase,
};
use crate::app::model::{Arrival, Model, Notice, Settings};
use crate::app::screen::Screen;
use crate::app::tend::Tend;

/// The box for the passphrase that is: what an error is about stands beside it.
const PASSPHRASE: &str = "lock-passphrase";
/// The box for a new one.
const NEW: &str = "lock-new";

/// What happened to the lock.
pub(super) fn locked(model: &mut Model, event: LockEvent) -> Vec<Effect> {
    match event {
        LockEvent::SetWanted { passphrase, again, understood } => {
            let right = check_passphrase(&passphrase, &again);
            let right = right.and(if understood { Ok(()) } else { Err(LockError::NotUnderstood) });
            begin(model, right.map(|()| LockDeed::Set(passphrase)))
        }
        LockEvent::MakeWanted => vec![Effect::Lock(LockDeed::Make)],
        LockEvent::Made(passphrase) => {
            model.lock.made = Some(passphrase);
            vec![focus("lock-made")]
        }
        LockEvent::ChangeWanted { before, passphrase, again } => {
            let right = check_passphrase(&passphrase, &again);
            begin(model, right.map(|()| LockDeed::Change { before, passphrase }))
        }
        LockEvent::RemoveWanted(passphrase) => begin(model, Ok(LockDeed::Remove(passphrase))),
        LockEvent::UnlockWanted(passphrase) => begin(model, Ok(LockDeed::Unlock(passphrase))),
        // Whoever speaks or reads from a stage touches nothing for a long time.
        LockEvent::LeftAlone if model.screen == Screen::Mock || model.screen.is_on_stage() => {
            vec![watch(model)]
        }
        LockEvent::LockWanted | LockEvent::LeftAlone => shut(model),
        LockEvent::AfterChosen(after) => {
            after.name().clone_into(&mut model.settings.lock_after);
            let kept = Effect::KeepSetting(Settings::LOCK_AFTER, after.name().to_owned());
            vec![kept, Effect::Lock(LockDeed::Watch(after))]
        }
        LockEvent::FileWanted(passphrase) => match model.lock.file.clone() {
            Some(file) => begin(model, Ok(LockDeed::OpenFile { file, passphrase })),
            None => Vec::new(),
        },
        LockEvent::FileOpened(text) => {
            (model.lock.busy, model.lock.file) = (false, None);
            vec![Effect::Merge { at_once: true }, Effect::Tend(Tend::Preview(text))]
        }
        LockEvent::RawWanted => vec![Effect::Lock(LockDeed::Raw)],
        LockEvent::Refused(error) => {
            (model.lock.busy, model.lock.refused) = (false, Some(error));
            let sets = model.lock.guard == Guard::None && model.lock.file.is_none();
            vec![focus(if sets { NEW } else { PASSPHRASE })]
        }
        LockEvent::Done(done) => {
            let guard = if done == LockDone::Removed { Guard::None } else { Guard::Open };
            model.lock = LockState { guard, done: Some(done), ..LockState::default() };
            vec![watch(model), Effect::FocusHeading]
        }
        LockEvent::Shut(guard) => {
            away(model);
            model.lock = LockState { guard, ..LockState::default() };
            let still = Effect::Lock(LockDeed::Watch(After::Never));
            vec![still, Effect::ShowTheme(model.theme().to_owned()), Effect::FocusHeading]
        }
        LockEvent::Unlocked(kept) => {
            let guard = kept.lock.guard;
            take(model, *kept);
            model.lock = LockState { guard, ..LockState::default() };
            let mut effects = vec![watch(model)];
            effects.extend(shown(model));
            effects
        }
        LockEvent::Gone => {
            model.lock = LockState::default();
            vec![watch(model)]
        }
    }
}

/// Begins what takes a while; or says why not.
fn begin(model: &mut Model, deed: Result<LockDeed, LockError>) -> Vec<Effect> {
    if model.lock.busy {
        return Vec::new();
    }
    model.lock.done = None;
    match deed {
        Ok(deed) => {
            (model.lock.busy, model.lock.refused) = (true, None);
            vec![Effect::Merge { at_once: true }, Effect::Lock(deed)]
        }
        Err(error) => {
            model.lock.refused = Some(error);
            vec![focus(if error == LockError::NotUnderstood { "lock-understood" } else { NEW })]
        }
    }
}

/// Locks the words, where there is a passphrase: what lies in the journal is put away first.
pub(super) fn shut(model: &mut Model) -> Vec<Effect> {
    if model.lock.guard != Guard::Open {
        return Vec::new();
    }
    let mut effects = model.aloud.left();
    effects.extend([Effect::Merge { at_once: true }, Effect::Lock(LockDeed::Shut)]);
    effects
}

/// Tells when nothing was touched for as long as was chosen, while the words are unlocked.
fn watch(model: &Model) -> Effect {
    let open = model.lock.guard == Guard::Open;
    let after = if open { After::of(&model.settings.lock_after) } else { After::Never };
    Effect::Lock(LockDeed::Watch(after))
}

/// Whether anything is kept after this page is closed.
pub(super) fn fleeting(model: &mut Model, event: FleetingEvent) -> Vec<Effect> {
    match event {
        FleetingEvent::NothingWanted { along } => {
            vec![Effect::Merge { at_once: true }, Effect::KeepNothing { along }]
        }
        FleetingEvent::KeepWanted => vec![Effect::Merge { at_once: true }, Effect::KeepAgain],
        FleetingEvent::Turned { model: kept, fleeting, left } => {
            let guard = kept.lock.guard;
            away(model);
            take(model, *kept);
            model.lock = LockState { guard, ..LockState::default() };
            model.fleeting = fleeting;
            model.notice = left.then_some(Notice::SomeStays);
            let mut effects = vec![watch(model)];
            effects.extend(shown(model));
            effects
        }
        FleetingEvent::Refused(fault) => {
            model.notice = Some(Notice::NotTurned(fault));
            vec![Effect::FocusHeading]
        }
    }
}

/// Takes every word of the person's out of the model. What the page is, and where, stays.
fn away(model: &mut Model) {
    let fresh = Model::new(model.moment.clone(), model.salt);
    let before = std::mem::take(model);
    let settings = Settings {
        region: before.settings.region,
        theme: before.settings.theme,
        install: before.settings.install,
        spelling: before.settings.spelling,
        language: before.settings.language,
        letters: before.settings.letters,
        ..Settings::default()
    };
    *model = Model {
        screen: before.screen,
        content: before.content,
        language: before.language,
        hidden: before.hidden,
        facts: before.facts.wrapping_add(1),
        settings,
        can_share: before.can_share,
        host: before.host,
        named: before.named,
        second: before.second,
        fleeting: before.fleeting,
        install: before.install,
        // What was asked for before is nobody's any more.
        links: Links { asked: before.links.asked.wrapping_add(1), ..Links::default() },
        ..fresh
    };
    model.is_now(model.moment.clone());
}

/// Takes in what is kept.
fn take(model: &mut Model, kept: Model) {
    model.debrief = kept.debrief.or(model.debrief.take());
    model.begun = kept.begun;
    model.book = kept.book;
    model.book_begun = kept.book_begun;
    model.book_read_only = kept.book_read_only;
    model.summaries = kept.summaries;
    model.aside = kept.aside;
    model.low = kept.low;
    model.saving = kept.saving;
    model.settings = kept.settings;
    model.is_now(model.moment.clone());
    model.facts = model.facts.wrapping_add(1);
}

/// What is shown once other words are here.
fn shown(model: &mut Model) -> Vec<Effect> {
    let mut effects = vec![Effect::ShowTheme(model.theme().to_owned())];
    if model.screen.needs_debrief() && model.debrief.is_none() {
        model.screen = Screen::Home;
        effects.push(Effect::ShowAddress { screen: Screen::Home, push: false });
    }
    if model.content == Arrival::Here {
        effects.extend(asked(model));
    }
    effects.push(Effect::FocusHeading);
    effects
}
