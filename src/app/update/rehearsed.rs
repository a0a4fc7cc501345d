//! What happens in a mock interview.

use super::changed;
use crate::app::aloud::Wanted;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::rehearsal::{Rehearsal, Rehearsed, Scene};
use crate::domain::debrief::{Change, Field, Figure, LeafChange, LeafKind, LeafLine};
use crate::domain::grow::Rating;

/// Takes in what happened to a sitting.
pub(super) fn rehearsed(model: &mut Model, event: Rehearsed) -> Vec<Effect> {
    if matches!(event, Rehearsed::WentOn | Rehearsed::Stopped) {
        note_answer(model);
    }
    let sitting = &mut model.rehearsal;
    match event {
        Rehearsed::From(pool) => sitting.pool = Some(pool),
        Rehearsed::ForAFriend(words) => model.for_a_friend = Some(words),
        Rehearsed::Limited(limit) => sitting.limit = limit,
        Rehearsed::Recorded(recorded) => sitting.recorded = recorded,
        Rehearsed::Begun(posed) => {
            let Rehearsal { pool, limit, recorded, .. } = *sitting;
            let scene = if posed.is_empty() { Scene::Choosing } else { Scene::Asking };
            *sitting = Rehearsal { pool, limit, recorded, scene, posed, ..Rehearsal::default() };
            return moved(model);
        }
        Rehearsed::Rated(rating) => return rated(model, rating),
        Rehearsed::WentOn if sitting.has_more() => {
            sitting.at += 1;
            return moved(model);
        }
        Rehearsed::WentOn | Rehearsed::Stopped => {
            sitting.scene = Scene::Over;
            return moved(model);
        }
        Rehearsed::Again => {
            sitting.scene = Scene::Choosing;
            return moved(model);
        }
    }
    Vec::new()
}

/// Another question, or none: what was said and heard of the one before is gone.
fn moved(model: &mut Model) -> Vec<Effect> {
    let mut effects = model.aloud.wanted(Wanted::Hush);
    effects.extend(model.aloud.wanted(Wanted::Again));
    effects.push(Effect::FocusHeading);
    effects
}

/// What the person wanted of the voice, the clock or the microphone.
pub(super) fn wanted(model: &mut Model, wanted: Wanted) -> Vec<Effect> {
    if matches!(wanted, Wanted::End | Wanted::Again) {
        note_answer(model);
    }
    model.aloud.wanted(wanted)
}

/// Notes that the question at hand was answered, if it was: there is a clock once an answer is begun, and none where the
/// microphone was refused.
fn note_answer(model: &mut Model) {
    let sitting = &mut model.rehearsal;
    if model.aloud.clock.is_some() && !sitting.answered.contains(&sitting.at) {
        sitting.answered.push(sitting.at);
    }
}

/// How the question at hand went is kept with the person's points for it. One that has none yet becomes one of their own.
fn rated(model: &mut Model, rating: Rating) -> Vec<Effect> {
    let at = model.rehearsal.at;
    let Some(posed) = model.rehearsal.current().cloned() else { return Vec::new() };
    let mut effects = Vec::new();
    let key = posed.leaf().unwrap_or_else(|| LeafKind::Question.of(model.new_local_id()));
    if posed.of.is_none() {
        let title = Field::Leaf(key, LeafLine::Title);
        effects.extend(changed(model, Change::Text(title, posed.words)));
    }
    let first = model.rehearsal.rating(at).is_none();
    let rate = LeafChange::Figure(Figure::Rating, Some(rating.figure()));
    effects.extend(changed(model, Change::Leaf(key, rate)));
    if first {
        let now = model.moment.now;
        effects.extend(changed(model, Change::Leaf(key, LeafChange::At(now, true))));
    }
    let sitting = &mut model.rehearsal;
    if let Some(posed) = sitting.posed.get_mut(at) {
        posed.of = Some(key.of);
    }
    sitting.rated.retain(|(place, _)| *place != at);
    sitting.rated.push((at, rating));
    effects
}
