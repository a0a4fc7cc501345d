//! From one screen to another, and from one debrief to another.

use super::back::{forget_old, forget_replaced, forget_replaced_in_the_book};
use super::tended::{asks, left};
use super::{Undo, changed};
use crate::app::effect::Effect;
use crate::app::model::{Brought, Model, Notice, Saving, Settings};
use crate::app::screen::Screen;
use crate::app::store::LoadError;
use crate::domain::clock::HOUR;
use crate::domain::debrief::{Change, Debrief, DebriefId, Entry, LocalId, Status};

/// A door followed again within this time goes on with the debrief that it opened.
const SAME_VISIT: i64 = 2 * HOUR;

/// The person went on to a screen.
pub(super) fn went(model: &mut Model, screen: Screen, push: bool) -> Vec<Effect> {
    if screen.needs_debrief() && model.debrief.is_none() {
        return door(model, screen.door().unwrap_or_default(), push);
    }
    // A link may be followed while another one is looked at.
    let moved = model.screen != screen || screen == Screen::OpenLink;
    let mut effects = shown(model, screen);
    if moved {
        model.notice = None;
        forget_old(model);
        model.undo.pause();
        model.brought = Brought::default();
    }
    if let Screen::Item(id) = screen {
        effects.extend(looked_at(model, id));
    }
    effects.push(Effect::Merge { at_once: true });
    if moved {
        left(model);
        effects.extend([Effect::ShowAddress { screen, push }, Effect::FocusHeading]);
        effects.extend(asks(model));
    }
    effects
}

/// Puts a screen in the place of the one before: with it the stage comes or goes, and nothing is recorded any more.
fn shown(model: &mut Model, screen: Screen) -> Vec<Effect> {
    let before = std::mem::replace(&mut model.screen, screen);
    let mut effects = Vec::new();
    if screen.is_on_stage() != before.is_on_stage() {
        effects.push(Effect::Stage(screen.is_on_stage()));
    }
    if before == Screen::Mock && screen != before {
        model.rehearsal.left();
        effects.extend(model.aloud.left());
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
pub(super) fn arrived(model: &mut Model, screen: Screen) -> Vec<Effect> {
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
pub(super) fn door(model: &mut Model, entry: Entry, push: bool) -> Vec<Effect> {
    let id = model.new_debrief_id();
    let mut debrief = Debrief::new(id, model.moment.now, entry);
    if let Some(host) = &model.host {
        debrief.facts.clone_from(&host.facts);
    }
    debrief.facts.sign_as.clone_from(&model.settings.sign_as);
    debrief.facts.tongue = model.tongue();
    if entry == Entry::SaidNo {
        debrief.facts.status = Status::Rejected;
    }
    // What the last debrief still had to save is saved before another takes its place.
    let mut effects = vec![Effect::Merge { at_once: true }];
    model.debrief = Some(debrief);
    model.begun = false;
    model.crisis_closed = false;
    model.looked_at.clear();
    model.for_a_friend = None;
    model.undo = Undo::default();
    let screen = match entry {
        Entry::JustHappened => Screen::Breathe,
        Entry::WriteNow => Screen::QuickWho,
        Entry::SaidNo => Screen::SaidNo,
        Entry::WentWell => Screen::WentWell,
    };
    effects.extend(shown(model, screen));
    left(model);
    model.notice = None;
    forget_old(model);
    forget_replaced(model);
    model.brought = Brought::default();
    effects.extend([Effect::ShowAddress { screen, push }, Effect::FocusHeading]);
    effects
}

/// A debrief was opened.
pub(super) fn loaded(model: &mut Model, debrief: Debrief) -> Vec<Effect> {
    let id = debrief.id.0.clone();
    model.begun = true;
    // The same one again is no new beginning.
    if model.debrief.as_ref().is_none_or(|open| open.id != debrief.id) {
        model.crisis_closed = false;
        model.looked_at.clear();
        model.for_a_friend = None;
        forget_replaced(model);
    }
    model.debrief = Some(debrief);
    model.undo = Undo::default();
    let mut effects = vec![Effect::KeepSetting(Settings::OPEN, id)];
    effects.extend(asks(model));
    effects
}

/// Another tab's words came into a debrief. One that is not open any more does not take the place of the one
/// that is.
pub(super) fn taken_in(model: &mut Model, debrief: Debrief) {
    if debrief.id.is_book() {
        if model.book != debrief {
            forget_replaced_in_the_book(model);
        }
        model.book = debrief;
        model.book_begun = true;
        return;
    }
    let open = model.debrief.as_ref().filter(|open| open.id == debrief.id && model.begun);
    if let Some(open) = open {
        model.undo.forget_changed(open, &debrief);
        model.debrief = Some(debrief);
        forget_replaced(model);
    }
}

/// A debrief is no longer in the store: it was deleted in another tab. If it is open, its words stay on the
/// screen, and go back to the store with the next one typed. The book is no one screen's: whoever erased it would have
/// all of it back with a tick anywhere, so it is empty here too.
pub(super) fn vanished(model: &mut Model, id: &DebriefId) {
    if id.is_book() {
        model.book = Debrief::book(model.moment.now);
        model.book_begun = false;
        forget_replaced_in_the_book(model);
        if model.debrief.is_none() {
            model.saving = Saving::Nothing;
        }
        // What is told of the open interview is about the same deed.
        if model.notice != Some(Notice::NotOpened(LoadError::Missing)) {
            model.notice = Some(Notice::BookGone);
        }
    }
    if model.debrief.as_ref().is_some_and(|open| open.id == *id) {
        model.saving = Saving::Nothing;
        model.notice = Some(Notice::NotOpened(LoadError::Missing));
    }
}

/// Everything is to be erased. Nothing of it stays in memory, whatever comes of it: what is typed from now on is new.
pub(super) fn erase(model: &mut Model) -> Vec<Effect> {
    let fresh = Model::new(model.moment.clone(), model.salt);
    let Model { content, can_share, named, screen, .. } = *model;
    let before = std::mem::replace(model, Model { screen, content, can_share, named, ..fresh });
    // Nothing of the person's. What was asked for before is still nobody's.
    model.host = before.host;
    model.language = before.language;
    model.is_now(model.moment.clone());
    model.links.asked = before.links.asked;
    model.fleeting = before.fleeting;
    model.tending.erasing = true;
    vec![Effect::ShowTheme(model.theme().to_owned()), Effect::Erase]
}
