//! What went wrong is picked: from the catalogue, or in the quick note.

use super::ways::went;
use super::{changed, refused};
use crate::app::effect::Effect;
use crate::app::event::{LeafStart, Mend};
use crate::app::model::{Model, Notice};
use crate::app::screen::Screen;
use crate::domain::assess::WEIGHED_AT_ONCE;
use crate::domain::debrief::{
    Answer, Change, Condition, Detail, Field, Item, LeafChange, LeafKind, LeafLine, LocalId,
    MessageKind, Reader,
};
use crate::domain::mishap::{By, Nature};

/// A mishap was picked. Where enough are being weighed it waits.
pub(super) fn mishap_picked(model: &mut Model, mishap: String, urgent: bool) -> Vec<Effect> {
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

/// Something with a name of its own is begun. What has a screen of its own is opened, and kept with its first words; of
/// anything else there is a new one in its list, at once.
pub(super) fn leaf_begun(
    model: &mut Model,
    kind: LeafKind,
    start: Option<LeafStart>,
) -> Vec<Effect> {
    if model.only_read(kind.is_of_the_book()) {
        return refused(model);
    }
    let key = kind.of(model.new_local_id());
    let screen = match kind {
        LeafKind::Question => Some(Screen::BankQuestion(key.of)),
        LeafKind::Story => Some(Screen::Story(key.of)),
        LeafKind::Contact => Some(Screen::Contact(key.of)),
        _ => None,
    };
    // A tick alone begins nothing.
    let picks = matches!(start, Some(LeafStart::Pick(_)));
    let first = start.map(|start| match start {
        LeafStart::Line(line, words) => Change::Text(Field::Leaf(key, line), words),
        LeafStart::Pick(pick) => Change::Leaf(key, LeafChange::Picked(pick, true)),
    });
    let begun = (screen.is_none() || picks).then_some(Change::Leaf(key, LeafChange::Begun));
    let mut effects = Vec::new();
    for change in begun.into_iter().chain(first) {
        effects.extend(changed(model, change));
    }
    if let Some(screen) = screen {
        effects.extend(went(model, screen, true));
    } else {
        effects.push(Effect::Focus(format!("{}-{}-title", kind.name(), key.of)));
    }
    effects
}

/// Somebody of the book is asked: a message is begun that has their name. One that was begun is gone on with.
pub(super) fn ask_begun(model: &mut Model, whom: LocalId, kind: MessageKind) -> Vec<Effect> {
    let contact = model.book.leaf(LeafKind::Contact.of(whom));
    let name = contact.map(|leaf| leaf.line(LeafLine::Title).trim().to_owned());
    let name = name.filter(|name| !name.is_empty());
    let begun = model.debrief.as_ref().and_then(|open| {
        let mut same = open.errands().filter(|errand| errand.kind == kind);
        same.find(|errand| Some(errand.name.trim()) == name.as_deref()).map(|errand| errand.id)
    });
    if let Some(id) = begun {
        return went(model, Screen::Errand(id), true);
    }
    let mut effects = errand_begun(model, kind, None);
    if let (Screen::Errand(id), Some(name)) = (model.screen, name) {
        effects.extend(changed(model, Change::Text(Field::ErrandName(id), name)));
    }
    effects
}

/// A message is begun: to the first of those they met, where it goes to one of them; and to the same reader as
/// another errand, where it follows from that one.
pub(super) fn errand_begun(
    model: &mut Model,
    kind: MessageKind,
    like: Option<LocalId>,
) -> Vec<Effect> {
    let Some(debrief) = &model.debrief else { return Vec::new() };
    let met = debrief.facts.people.first().map(|person| person.id);
    let to = met.filter(|_| kind.reader() != Reader::Contact);
    let like = like.and_then(|id| debrief.errand(id)).cloned();
    let id = model.new_local_id();
    let mut effects = changed(model, Change::ErrandBegun { id, kind, to });
    if let Some(like) = like {
        for (field, text) in [
            (Field::ErrandName(id), like.name.clone()),
            (Field::ErrandEmail(id), like.email.clone()),
            (Field::ErrandDetail(id, Detail::SignAs), like.detail(Detail::SignAs).to_owned()),
        ] {
            if !text.is_empty() {
                effects.extend(changed(model, Change::Text(field, text)));
            }
        }
        // Who said yes to being a reference has agreed, and knows of the search.
        if (like.kind, kind) == (MessageKind::ReferenceAsk, MessageKind::ReferenceSos) {
            for condition in [Condition::Agreed, Condition::KnowsOfSearch] {
                effects.extend(changed(model, Change::ErrandAnswered(id, condition, Some(true))));
            }
        }
    }
    effects.extend(went(model, Screen::Errand(id), true));
    effects
}

/// Quick note 4. One thing at a time: what an earlier answer had begun is parked if it holds words, and
/// taken off if it holds none.
pub(super) fn mend_chosen(model: &mut Model, mend: Mend) -> Vec<Effect> {
    let Some(debrief) = &model.debrief else { return Vec::new() };
    let (mishap, nature) = match mend {
        Mend::Nothing => (None, None),
        Mend::LeftOut => (Some(Item::MISSED_POINT), None),
        Mend::BetterAnswer => (Some(Item::BETTER_ANSWER), None),
        Mend::WrongFact => (Some(Item::WRONG_FACT), None),
        Mend::HurtSomeone => (Some(Item::OWN), Some(Nature::Hurt)),
        Mend::CrossedLine => (Some(Item::OWN), Some(Nature::OverTheLine)),
    };
    let is_quick = |item: &Item| {
        [Item::MISSED_POINT, Item::BETTER_ANSWER, Item::WRONG_FACT].contains(&item.mishap.as_str())
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
