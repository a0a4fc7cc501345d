//! From one screen to another, and from one debrief to another.

use super::back::{forget_replaced, forget_replaced_in_the_book};
use super::first::{goes, moves};
use super::tended::asks;
use super::{Undo, changed};
use crate::app::effect::Effect;
use crate::app::model::{Model, Notice, Saving, Settings};
use crate::app::screen::Screen;
use crate::app::store::LoadError;
use crate::domain::debrief::{Change, Debrief, DebriefId, LocalId};

/// The person went on to a screen.
pub(super) fn went(model: &mut Model, screen: Screen, push: bool) -> Vec<Effect> {
    let moved = moves(model, screen);
    let mut effects = match screen {
        Screen::Item(id) => looked_at(model, id),
        _ => Vec::new(),
    };
    effects.extend(goes(model, screen, push));
    if moved {
        effects.extend(asks(model));
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
