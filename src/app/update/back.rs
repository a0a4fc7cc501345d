//! What was done to whole interviews, and how it is taken back.

use super::tended::{changed_here, compare};
use crate::app::effect::Effect;
use crate::app::model::{Done, Model, Notice};
use crate::app::tend::Tend;
use crate::domain::clock::MINUTE;
use crate::domain::debrief::Change;

/// For how long at least something can be taken back, in seconds, whatever screens the person goes to meanwhile. Twice
/// a minute, since the model knows the time by the minute: a minute of it is sure.
const STAYS: i64 = 2 * MINUTE;

/// Something was done that can be taken back. What was told before is over.
pub(super) fn did(model: &mut Model, done: Done) {
    model.notice = None;
    model.done.push((done, model.moment.now));
}

/// What was done last is taken back. What was done before it can be taken back then.
pub(super) fn taken_back(model: &mut Model) -> Vec<Effect> {
    let Some((done, _)) = model.done.pop() else { return Vec::new() };
    model.notice = None;
    let mut effects = back_of(model, done);
    // The button went with what was told.
    effects.push(Effect::FocusHeading);
    effects
}

/// What takes one of them back.
fn back_of(model: &mut Model, done: Done) -> Vec<Effect> {
    match done {
        Done::Deleted { id, was_open } => {
            let opens = was_open && model.debrief.is_none();
            let opens = opens.then(|| Effect::Load(id.clone()));
            [Effect::Undelete(id)].into_iter().chain(opens).chain(compare(model)).collect()
        }
        Done::TakenIn(imported) => vec![Effect::Tend(Tend::TakeOut(imported))],
        Done::KeptHere(kept) => {
            model.tending.kept_here.retain(|one| *one != kept);
            Vec::new()
        }
        Done::Chosen { id, place, before, .. } => {
            let open = model.whose(id.is_book()).filter(|open| open.id == id);
            let change = open.and_then(|open| place.put(open, &before));
            let mut effects = change.map(|change| changed_here(model, change)).unwrap_or_default();
            effects.push(Effect::Tend(Tend::Compare));
            effects
        }
        Done::PutAway(settled) => {
            let mut effects = vec![Effect::Tend(Tend::SetAsideAgain(settled))];
            // One tap chose the last of it and put it away, and so one tap takes both back.
            let chosen =
                |(done, _): &mut (Done, _)| matches!(done, Done::KeptHere(_) | Done::Chosen { .. });
            if let Some((chosen, _)) = model.done.pop_if(chosen) {
                effects.extend(back_of(model, chosen));
            }
            effects
        }
        Done::Restored(before) => {
            let open = model.debrief.as_ref().is_some_and(|open| open.id == before.id);
            if open { changed_here(model, Change::Restored(before)) } else { Vec::new() }
        }
    }
}

/// What was to be deleted is still there. What was open until then is opened again, unless something else was opened.
pub(super) fn could_not(model: &mut Model, notice: Notice) -> Vec<Effect> {
    model.notice = Some(notice);
    let last = model.done.pop_if(|(done, _)| matches!(done, Done::Deleted { .. }));
    match last {
        Some((Done::Deleted { id, was_open: true }, _)) if model.debrief.is_none() => {
            vec![Effect::Load(id)]
        }
        _ => Vec::new(),
    }
}

/// Words were typed, came from another tab, or belong to another debrief than before: what took the place of words
/// earlier is not taken back by a tap any more, since these would go with it.
pub(super) fn forget_replaced(model: &mut Model) {
    model.done.retain(|(done, _)| !matches!(done, Done::Chosen { .. } | Done::Restored(_)));
}

/// The same for the book.
pub(super) fn forget_replaced_in_the_book(model: &mut Model) {
    model.done.retain(|(done, _)| !matches!(done, Done::Chosen { id, .. } if id.is_book()));
}

/// Something is changed: what cannot be taken back any more without taking that back too is forgotten. What is kept only
/// because something was shown is nobody's change.
pub(super) fn forget_under(model: &mut Model, change: &Change) {
    match change {
        Change::Weighed(_) | Change::Wording(..) => {}
        Change::Text(..) | Change::PartEdited(..) | Change::Subject(..) => forget_replaced(model),
        _ => model.done.retain(|(done, _)| !matches!(done, Done::Restored(_))),
    }
}

/// On the way to another screen: what was done a while ago is not told any more.
pub(super) fn forget_old(model: &mut Model) {
    let now = model.moment.now;
    model.done.retain(|(_, at)| now.since(*at) < STAYS);
}
