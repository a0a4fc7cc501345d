//! The one place where the model changes.

use super::calendar::calendar_file;
use super::event::{Effect, Event, Mend};
use super::mailto::mailto;
use super::model::{Arrival, Model, Notice, Saving, Settings};
use super::screen::Screen;
use crate::domain::assess::WEIGHED_AT_ONCE;
use crate::domain::clock::{HOUR, Instant};
use crate::domain::debrief::{
    Answer, Change, Debrief, DebriefId, Detail, Entry, Field, Item, Kept, KeptBy, LocalId, NoteKey,
    Status,
};
use crate::domain::mishap::{By, Nature};

/// A door followed again within this time goes on with the debrief that it opened.
const SAME_VISIT: i64 = 2 * HOUR;

/// The catalogue keys behind the quick note's fourth question.
const BETTER_ANSWER: &str = "better_answer";
const WRONG_FACT: &str = "wrong_fact";

/// Takes in what happened and says what is to be done about it. Never panics.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::TimePassed(moment) => {
            model.moment = moment;
            Vec::new()
        }
        Event::Changed(change) => changed(model, change),
        Event::WentTo(screen) => went(model, screen, true),
        Event::ArrivedAt(screen) => arrived(model, screen),
        Event::BackWanted => vec![Effect::Merge { at_once: true }, Effect::GoBack],
        Event::DoorTaken(entry) => door(model, entry, true),
        Event::Resumed(id) => {
            vec![Effect::Merge { at_once: true }, Effect::Load(id)]
        }
        Event::Loaded(Ok(debrief)) => loaded(model, *debrief),
        Event::Loaded(Err(error)) => {
            model.notice = Some(Notice::NotOpened(error));
            Vec::new()
        }
        Event::MishapPicked { mishap, urgent } => mishap_picked(model, mishap, urgent),
        Event::MissedPointBegun => {
            let id = model.new_local_id();
            let mishap = Item::MISSED_POINT.to_owned();
            changed(model, Change::ItemAdded { id, mishap, parked: false })
        }
        Event::PersonBegun => {
            let id = model.new_local_id();
            changed(model, Change::PersonAdded(id))
        }
        Event::QuestionBegun => {
            let id = model.new_local_id();
            changed(model, Change::QuestionAdded(id))
        }
        Event::MendChosen(mend) => mend_chosen(model, mend),
        Event::TextTaken { note, subject, text, by } => text_taken(model, note, subject, text, by),
        Event::ReminderWanted(at, title) => vec![reminder(model, at, &title)],
        Event::SettingChanged(name, value) => {
            setting(&mut model.settings, name).clone_from(&value);
            let mut effects = Vec::new();
            if name == Settings::THEME {
                effects.push(Effect::ShowTheme(value.clone()));
            }
            effects.push(Effect::KeepSetting(name, value));
            effects
        }
        event => told(model, event),
    }
}

/// Events that the browser or the store reports, and the ones that only pass on to them.
fn told(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::CopyFinished(result) => {
            model.notice = Some(if result.is_ok() { Notice::Copied } else { Notice::CopyRefused });
            Vec::new()
        }
        Event::ExportWanted => vec![Effect::Merge { at_once: true }, Effect::Export],
        Event::ImportWanted => vec![Effect::PickFile],
        Event::ImportPicked(text) => vec![Effect::Merge { at_once: true }, Effect::Import(text)],
        Event::ImportFinished(result) => {
            model.notice = Some(match result {
                Ok(imported) => Notice::Imported(imported),
                Err(error) => Notice::ImportRefused(error),
            });
            Vec::new()
        }
        Event::ListChanged(summaries) => {
            model.summaries = summaries;
            Vec::new()
        }
        Event::SetAside(aside) => {
            model.aside = aside;
            Vec::new()
        }
        Event::AsideWanted(key) => vec![Effect::DownloadAside(key)],
        Event::EraseConfirmed => vec![Effect::Erase],
        Event::EraseFinished(Ok(count)) => {
            let (moment, salt, content) = (model.moment.clone(), model.salt, model.content);
            *model = Model { content, named: model.named, ..Model::new(moment, salt) };
            model.notice = Some(Notice::Erased(count));
            vec![Effect::ShowAddress { screen: Screen::Home, push: false }, Effect::FocusHeading]
        }
        Event::EraseFinished(Err(fault)) => {
            model.notice = Some(Notice::NotErased(fault));
            Vec::new()
        }
        Event::DeleteWanted(id) => {
            if model.debrief.as_ref().is_some_and(|debrief| debrief.id == id) {
                model.debrief = None;
            }
            model.deleted = Some(id.clone());
            model.notice = Some(Notice::Deleted);
            vec![Effect::Delete(id)]
        }
        Event::DeleteUndone => {
            model.notice = None;
            model.deleted = None;
            vec![Effect::Undelete]
        }
        Event::NoticeClosed => {
            model.notice = None;
            Vec::new()
        }
        Event::CrisisCardClosed => {
            model.crisis_closed = true;
            Vec::new()
        }
        Event::Hidden(hidden) => {
            model.hidden = hidden;
            vec![Effect::Merge { at_once: true }]
        }
        Event::PageHidden => vec![Effect::Merge { at_once: true }],
        Event::SaveFinished(Ok(at)) => {
            model.saving = Saving::Saved(at);
            Vec::new()
        }
        Event::SaveFinished(Err(fault)) => {
            model.saving = Saving::NotSaved(fault);
            Vec::new()
        }
        Event::ContentArrived(here) => {
            model.content = if here { Arrival::Here } else { Arrival::Failed };
            Vec::new()
        }
        // Every other event is handled before it gets here.
        _ => Vec::new(),
    }
}

/// Applies a change to the open debrief, and keeps it at once.
fn changed(model: &mut Model, change: Change) -> Vec<Effect> {
    let Some(debrief) = &mut model.debrief else { return Vec::new() };
    let mut effects = Vec::new();
    if !model.begun {
        model.begun = true;
        effects.push(Effect::Begin(Box::new(debrief.clone())));
        effects.push(Effect::KeepSetting(Settings::OPEN, debrief.id.0.clone()));
    }
    debrief.apply(change.clone());
    if let Change::Text(Field::SignAs, name) = &change {
        model.settings.sign_as.clone_from(name);
        effects.push(Effect::KeepSetting(Settings::SIGN_AS, name.clone()));
    }
    effects.push(Effect::Record(change));
    effects.push(Effect::Merge { at_once: false });
    effects
}

fn went(model: &mut Model, screen: Screen, push: bool) -> Vec<Effect> {
    if screen.needs_debrief() && model.debrief.is_none() {
        return door(model, screen.door().unwrap_or_default(), push);
    }
    let moved = model.screen != screen;
    model.screen = screen;
    if moved {
        model.notice = None;
    }
    let mut effects = Vec::new();
    if let Screen::Item(id) = screen {
        effects.extend(looked_at(model, id));
    }
    effects.push(Effect::Merge { at_once: true });
    if moved {
        effects.extend([Effect::ShowAddress { screen, push }, Effect::FocusHeading]);
    }
    effects
}

/// Counts, once a visit, that an item's route was looked at: the third time it is left until tomorrow
/// (design: judgement, "Procedure").
fn looked_at(model: &mut Model, item: LocalId) -> Vec<Effect> {
    let there = model.debrief.as_ref().is_some_and(|debrief| debrief.item(item).is_some());
    if there && !model.looked_at.contains(&item) {
        model.looked_at.push(item);
        return changed(model, Change::Weighed(item));
    }
    Vec::new()
}

/// An address came from the browser: back, forward, a followed link, or the one the page was opened with.
fn arrived(model: &mut Model, screen: Screen) -> Vec<Effect> {
    let open = model.debrief.as_ref();
    let same_visit = |debrief: &Debrief| model.moment.now.since(debrief.started) < SAME_VISIT;
    match (screen.door(), open) {
        // A door's address, with another door's debrief open or one of an earlier visit: it is a new one.
        (Some(entry), Some(debrief)) if debrief.entry != entry || !same_visit(debrief) => {
            // Going back through a quick note that was begun inside another debrief stays in it.
            if screen == Screen::QuickWho && model.screen != Screen::Home {
                return went(model, screen, false);
            }
            door(model, entry, false)
        }
        (Some(entry), None) => door(model, entry, false),
        (None, None) if screen.needs_debrief() => {
            let mut effects = door(model, Entry::JustHappened, false);
            effects.extend(went(model, screen, false));
            effects
        }
        _ => went(model, screen, false),
    }
}

/// Opens a new debrief through a door.
fn door(model: &mut Model, entry: Entry, push: bool) -> Vec<Effect> {
    let id = model.new_debrief_id();
    let mut debrief = Debrief::new(id, model.moment.now, entry);
    debrief.facts.sign_as.clone_from(&model.settings.sign_as);
    if entry == Entry::SaidNo {
        debrief.facts.status = Status::Rejected;
    }
    // What the last debrief still had to save is saved before another takes its place.
    let mut effects = vec![Effect::Merge { at_once: true }];
    model.debrief = Some(debrief);
    model.begun = false;
    model.crisis_closed = false;
    let screen = match entry {
        Entry::JustHappened => Screen::Breathe,
        Entry::WriteNow => Screen::QuickWho,
        Entry::SaidNo => Screen::SaidNo,
        Entry::WentWell => Screen::WentWell,
    };
    model.screen = screen;
    model.notice = None;
    effects.extend([Effect::ShowAddress { screen, push }, Effect::FocusHeading]);
    effects
}

fn loaded(model: &mut Model, debrief: Debrief) -> Vec<Effect> {
    let id = debrief.id.0.clone();
    model.begun = true;
    // The same one again, with another tab's words in it, is no new beginning.
    if model.debrief.as_ref().is_none_or(|open| open.id != debrief.id) {
        model.crisis_closed = false;
        model.looked_at.clear();
    }
    model.debrief = Some(debrief);
    vec![Effect::KeepSetting(Settings::OPEN, id)]
}

fn mishap_picked(model: &mut Model, mishap: String, urgent: bool) -> Vec<Effect> {
    let Some(debrief) = &model.debrief else { return Vec::new() };
    let known = |item: &Item| item.mishap == mishap && mishap != Item::OWN;
    if debrief.items.iter().any(known) {
        return Vec::new();
    }
    let weighed =
        debrief.items.iter().filter(|item| !item.parked && !item.is_missed_point()).count();
    let parked = weighed >= WEIGHED_AT_ONCE && !urgent;
    let id = model.new_local_id();
    if parked {
        model.notice = Some(Notice::ItemWaits);
    }
    changed(model, Change::ItemAdded { id, mishap, parked })
}

/// Quick note 4. One thing at a time: what an earlier answer had begun is parked if it holds words, and
/// taken off if it holds none.
fn mend_chosen(model: &mut Model, mend: Mend) -> Vec<Effect> {
    let Some(debrief) = &model.debrief else { return Vec::new() };
    let (mishap, nature) = match mend {
        Mend::Nothing => (None, None),
        Mend::LeftOut => (Some(Item::MISSED_POINT), None),
        Mend::BetterAnswer => (Some(BETTER_ANSWER), None),
        Mend::WrongFact => (Some(WRONG_FACT), None),
        Mend::HurtSomeone => (Some(Item::OWN), Some(Nature::Hurt)),
        Mend::CrossedLine => (Some(Item::OWN), Some(Nature::OverTheLine)),
    };
    let is_quick = |item: &Item| {
        [Item::MISSED_POINT, BETTER_ANSWER, WRONG_FACT].contains(&item.mishap.as_str())
    };
    let chosen = debrief
        .items
        .iter()
        .find(|item| Some(item.mishap.as_str()) == mishap && item.answers.nature == nature)
        .map(|item| item.id);
    let others: Vec<(LocalId, bool)> = debrief
        .items
        .iter()
        .filter(|item| is_quick(item) && Some(item.id) != chosen)
        .map(|item| (item.id, Detail::ALL.iter().any(|detail| !item.detail(*detail).is_empty())))
        .collect();
    let mut effects = Vec::new();
    for (id, has_words) in others {
        let change = if has_words { Change::Parked(id, true) } else { Change::ItemRemoved(id) };
        effects.extend(changed(model, change));
    }
    let Some(mishap) = mishap else {
        effects.extend(went(model, Screen::QuickSign, true));
        return effects;
    };
    let id = if let Some(id) = chosen {
        effects.extend(changed(model, Change::Parked(id, false)));
        id
    } else {
        let id = model.new_local_id();
        let mishap = mishap.to_owned();
        effects.extend(changed(model, Change::ItemAdded { id, mishap, parked: false }));
        id
    };
    let screen = if nature.is_some() {
        effects.extend(changed(model, Change::Answered(id, Answer::Nature(nature))));
        if mend == Mend::CrossedLine {
            effects.extend(changed(model, Change::Answered(id, Answer::By(Some(By::Them)))));
        }
        Screen::Item(id)
    } else {
        Screen::QuickWords(id)
    };
    effects.extend(went(model, screen, true));
    effects
}

/// A text leaves the app: its exact words are kept first.
fn text_taken(
    model: &mut Model,
    note: NoteKey,
    subject: Option<String>,
    text: String,
    by: KeptBy,
) -> Vec<Effect> {
    let leave = match by {
        KeptBy::Copied => Effect::Copy(text.clone()),
        KeptBy::Shared => Effect::Share(subject.clone().unwrap_or_default(), text.clone()),
        KeptBy::Printed => Effect::Print,
        KeptBy::Mailed => match mailto(subject.as_deref(), &text) {
            Some(address) => Effect::Mail(address),
            // Too long for a mail link: copied instead, never cut.
            None => Effect::Copy(text.clone()),
        },
    };
    let kept = Kept { subject, text, at: model.moment.now, by };
    let mut effects = changed(model, Change::Kept(note, Box::new(kept)));
    effects.push(Effect::Merge { at_once: true });
    effects.push(leave);
    effects
}

fn reminder(model: &Model, at: Instant, title: &str) -> Effect {
    let uid = match &model.debrief {
        // Nothing of the debrief's may show in a calendar: only its random name, and the time.
        Some(Debrief { id: DebriefId(id), .. }) => format!("{id}-{}", at.0),
        None => at.0.to_string(),
    };
    let file = calendar_file(title, at, model.moment.now, &uid);
    Effect::Download("afterview.ics".to_owned(), "text/calendar", file)
}

fn setting<'a>(settings: &'a mut Settings, name: &str) -> &'a mut String {
    match name {
        Settings::REGION => &mut settings.region,
        Settings::THEME => &mut settings.theme,
        _ => &mut settings.sign_as,
    }
}
