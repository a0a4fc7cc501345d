//! The one place where the model changes.

mod back;
mod brought;
mod first;
mod hosted;
mod install;
mod later;
mod linked;
mod locked;
mod picked;
mod rehearsed;
mod spoken;
mod tended;
mod undo;
mod ways;

pub use first::at_first;
pub use undo::{Revision, Told, Undo};

use super::calendar::calendar_file;
use super::effect::Effect;
use super::event::Event;
use super::host::HostWord;
use super::model::{Done, Model, Notice, Saving, Settings};
use super::store::StoreFault;
use crate::domain::clock::Instant;
use crate::domain::debrief::{Change, Debrief, DebriefId, Field};
use back::{could_not, did, forget_under, taken_back};
use first::arrived;
use later::later;
use ways::{loaded, taken_in, vanished, went};

/// What changes the model where something happened.
pub type Updates = fn(&mut Model, Event) -> Vec<Effect>;

/// Takes in what happened and says what is to be done about it. Never panics.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    update_with(model, event, all)
}

/// The same, by as much of the code as is here: [`at_first`], then [`soon`], then [`all`].
pub fn update_with(model: &mut Model, event: Event, by: Updates) -> Vec<Effect> {
    if !event.leaves_the_facts() {
        model.facts = model.facts.wrapping_add(1);
    }
    if !event.leaves_the_words() {
        model.words = model.words.wrapping_add(1);
    }
    let typed = event.is_typed();
    // With the first words a debrief is kept, and what was done before them may be told no more.
    let known = |model: &Model| (model.begun, model.book_begun, model.done.len());
    let before = known(model);
    let effects = by(model, event);
    if !typed || known(model) != before {
        model.besides = model.besides.wrapping_add(1);
    }
    effects
}

/// What can happen once what keeps the words is here, and the later screens are not.
pub fn soon(model: &mut Model, event: Event) -> Vec<Effect> {
    happened(model, event, |_, _| Vec::new())
}

/// All that can happen.
pub fn all(model: &mut Model, event: Event) -> Vec<Effect> {
    happened(model, event, later)
}

fn happened(model: &mut Model, event: Event, later: Updates) -> Vec<Effect> {
    match event {
        Event::Changed(change) => changed(model, change),
        Event::TypingPaused => {
            model.undo.pause();
            Vec::new()
        }
        Event::WentTo(screen) => went(model, screen, true),
        Event::ArrivedAt(screen) => arrived(model, screen, went),
        Event::Resumed(id) => {
            vec![Effect::Merge { at_once: true }, Effect::Load(id)]
        }
        Event::Loaded(Ok(debrief)) => loaded(model, *debrief),
        Event::Loaded(Err(error)) => {
            model.notice = Some(Notice::NotOpened(error));
            Vec::new()
        }
        Event::ReminderWanted { at, due, title } => vec![reminder(model, at, due, &title)],
        Event::SettingChanged(name, value) => {
            setting(&mut model.settings, name).clone_from(&value);
            let mut effects = Vec::new();
            if name == Settings::THEME {
                effects.push(Effect::ShowTheme(model.theme().to_owned()));
            }
            if name == Settings::DAYS_OFF {
                model.is_now(model.moment.clone());
            }
            effects.push(Effect::KeepSetting(name, value));
            effects
        }
        Event::ContentArrived(_) => {
            let mut effects = at_first(model, event);
            // What the screens ask the shelf comes with the content.
            effects.extend(tended::asked(model));
            effects
        }
        Event::TimePassed(_)
        | Event::FocusWanted(_)
        | Event::BackWanted
        | Event::DoorTaken(_)
        | Event::Hidden(_)
        | Event::PageHidden
        | Event::PageShown(_)
        | Event::SecondCopy(_) => at_first(model, event),
        event => told(model, event, later),
    }
}

/// Events that the browser or the store reports, and the ones that only pass on to them.
fn told(model: &mut Model, event: Event, later: Updates) -> Vec<Effect> {
    match event {
        Event::RoomLow(low) => {
            model.low = low;
            Vec::new()
        }
        Event::ListChanged(summaries) => {
            model.list(summaries);
            tended::looked_over(model)
        }
        Event::SetAside(aside) => tended::set_aside(model, aside),
        Event::DeleteWanted(id) => {
            let was_open = model.debrief.take_if(|open| open.id == id).is_some();
            did(model, Done::Deleted { id: id.clone(), was_open });
            // The row is gone, and the way back stands on top, far from the end of a long list.
            vec![Effect::Delete(id), Effect::FocusHeading]
        }
        Event::BackTaken => taken_back(model),
        Event::DeleteFailed => could_not(model, Notice::NotDeleted),
        Event::NoticeClosed => {
            model.notice = None;
            // It stood above the heading.
            vec![Effect::FocusHeading]
        }
        Event::DoneClosed => {
            model.done.clear();
            vec![Effect::FocusHeading]
        }
        Event::CrisisCardClosed => {
            model.crisis_closed = true;
            Vec::new()
        }
        Event::TakenIn(debrief) => {
            taken_in(model, *debrief);
            // What is set aside is compared with these words from now on.
            tended::compare(model).into_iter().collect()
        }
        Event::Vanished(id) => {
            vanished(model, &id);
            Vec::new()
        }
        Event::SaveFinished(Ok(at)) => {
            model.saving = Saving::Saved(at);
            Vec::new()
        }
        Event::SaveFinished(Err(fault)) => {
            let before = std::mem::replace(&mut model.saving, Saving::NotSaved(fault));
            // Once, not with each key.
            let news = model.host.is_some() && model.saving.is_lost() && !before.is_lost();
            news.then_some(Effect::TellHost(HostWord::NotKept)).into_iter().collect()
        }
        event => later(model, event),
    }
}

/// Applies a change to the open debrief, and keeps it at once. In a letter it is a step that can be taken back.
fn changed(model: &mut Model, change: Change) -> Vec<Effect> {
    undo::stepped(model, change)
}

/// Applies a change of the person's and keeps it.
fn put(model: &mut Model, change: Change) -> Vec<Effect> {
    forget_under(model, &change);
    keep(model, change)
}

/// Applies a change and keeps it. A debrief that can only be looked at is left as it is, and that is told: what
/// was typed would not be kept.
fn keep(model: &mut Model, change: Change) -> Vec<Effect> {
    if change.is_to_the_book() {
        return keep_in_the_book(model, change);
    }
    if model.read_only() {
        return refused(model);
    }
    let Some(debrief) = &mut model.debrief else { return Vec::new() };
    let mut effects = Vec::new();
    if !model.begun {
        model.begun = true;
        effects.push(Effect::Begin(Box::new(debrief.clone())));
        effects.push(Effect::KeepSetting(Settings::OPEN, debrief.id.0.clone()));
        // The first words that are kept here: the browser is asked to keep them, once.
        if model.summaries.is_empty() {
            effects.push(Effect::AskBrowser(true));
        }
    }
    debrief.apply(change.clone());
    if let Change::Text(Field::SignAs, name) = &change {
        model.settings.sign_as.clone_from(name);
        effects.push(Effect::KeepSetting(Settings::SIGN_AS, name.clone()));
    }
    effects.push(Effect::Record(debrief.id.clone(), change));
    effects.push(Effect::Merge { at_once: false });
    effects
}

/// The same for what belongs to no one interview.
fn keep_in_the_book(model: &mut Model, change: Change) -> Vec<Effect> {
    if model.book_read_only {
        return refused(model);
    }
    let mut effects = Vec::new();
    if !model.book_begun {
        model.book_begun = true;
        effects.push(Effect::Begin(Box::new(model.book.clone())));
        if model.summaries.is_empty() {
            effects.push(Effect::AskBrowser(true));
        }
    }
    model.book.apply(change.clone());
    effects.push(Effect::Record(model.book.id.clone(), change));
    effects.push(Effect::Merge { at_once: false });
    effects
}

fn refused(model: &mut Model) -> Vec<Effect> {
    model.saving = Saving::NotSaved(StoreFault::Newer);
    Vec::new()
}

fn reminder(model: &Model, at: Instant, due: Option<Instant>, title: &str) -> Effect {
    let uid = match &model.debrief {
        // Nothing of the debrief's may show in a calendar: only its random name, and the time.
        Some(Debrief { id: DebriefId(id), .. }) => format!("{id}-{}", at.0),
        None => at.0.to_string(),
    };
    let file = calendar_file(title, at, due, model.moment.now, &uid);
    Effect::Download("afterview.ics".to_owned(), "text/calendar", file)
}

fn setting<'a>(settings: &'a mut Settings, name: &str) -> &'a mut String {
    match name {
        Settings::REGION => &mut settings.region,
        Settings::THEME => &mut settings.theme,
        Settings::CHECKS_OFF => &mut settings.checks_off,
        Settings::EXPORTED => &mut settings.exported,
        Settings::INSTALL => &mut settings.install,
        Settings::LOCK_AFTER => &mut settings.lock_after,
        Settings::SPELLING => &mut settings.spelling,
        Settings::LANGUAGE => &mut settings.language,
        Settings::LETTERS => &mut settings.letters,
        Settings::DAYS_OFF => &mut settings.days_off,
        _ => &mut settings.sign_as,
    }
}
