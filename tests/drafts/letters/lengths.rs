//! What is long is asked for again or told in two sentences, and never cut.

use super::{letter, sample};
use crate::employer::often;
use afterview::domain::debrief::{Debrief, Detail, Item, MessageKind, Tone};
use afterview::domain::draft::{Ask, Slot};
use afterview::domain::lang::{English, Grammar};

#[test]
fn a_long_answer_is_asked_for_again_and_never_cut() {
    let mut debrief = sample("shaken_candidate");
    let long = "I sit with them first and ask what they used to love, and then I look for one small part of it that we can do that very day. "
        .repeat(3);
    debrief.items.get_mut(1).expect("the blank").details.insert(Detail::Answer, long);
    let draft = letter(&debrief, MessageKind::ThankYou);
    let asked = draft.asks.iter().find_map(|ask| match ask {
        Ask::Shorten { item: 2, detail: Detail::Answer, words, sentences } => {
            Some((*words, *sentences))
        }
        _ => None,
    });
    let (words, sentences) = asked.expect("asked to shorten");
    assert!((10..45).contains(&words) && sentences <= 2, "{words} words, {sentences} sentences");
    assert_eq!(draft.text().matches("one small part of it").count(), 3);
    // As long as asked for, it fits.
    let short = vec!["word"; words - 1].join(" ");
    debrief
        .items
        .get_mut(1)
        .expect("the blank")
        .details
        .insert(Detail::Answer, format!("I {short}."));
    let draft = letter(&debrief, MessageKind::ThankYou);
    assert!(draft.is_ready(), "{:?}\n{}", draft.asks, draft.text());
}

#[test]
fn a_long_apology_is_asked_for_again() {
    let mut debrief = sample("offensive_remark");
    let item = debrief.items.first_mut().expect("an item");
    item.details.insert(Detail::Did, format!("said {}", "one thing and then another, ".repeat(30)));
    let draft = letter(&debrief, MessageKind::Apology);
    assert!(
        draft.asks.iter().any(|ask| matches!(ask, Ask::Shorten { detail: Detail::Did, .. })),
        "{:?}",
        draft.asks
    );
}

#[test]
fn a_huge_text_is_no_trouble() {
    let mut debrief = sample("quick_note");
    let huge = "the story hour and the rest of it, ".repeat(3_000);
    debrief.facts.people.first_mut().expect("one").remembered = huge.clone();
    let item = Item { id: 9, mishap: Item::MISSED_POINT.into(), ..Item::default() };
    debrief.items.push(Item { details: [(Detail::Point, format!("ran {huge}"))].into(), ..item });
    let draft = letter(&debrief, MessageKind::ThankYou);
    assert!(draft.text().matches("the story hour").count() >= 6_000);
}

#[test]
fn a_long_need_and_a_long_point_are_two_sentences() {
    let mut debrief = sample("panel_of_three");
    let item = debrief.items.first_mut().expect("an item");
    item.details.insert(
        Detail::Need,
        "tenants who answer neither the door nor the phone and whom everybody else has given up on"
            .into(),
    );
    item.details.insert(
        Detail::Point,
        "spent two years as a debt adviser where most of the people I saw had not opened a letter for months"
            .into(),
    );
    for add in said(&debrief, Slot::Add) {
        assert!(add.contains("had not opened a letter"), "{add}");
        for sentence in English.sentences(&add) {
            assert!(English.words(sentence) <= 35, "{sentence}");
        }
    }
}

#[test]
fn a_long_question_and_a_long_answer_are_two_sentences() {
    let mut debrief = sample("panel_of_three");
    debrief.items.retain(|item| item.id == 2);
    let item = debrief.items.first_mut().expect("an item");
    item.details.insert(
        Detail::Asked,
        "what would you do if a doctor will not come out to the ward".into(),
    );
    item.details.insert(
        Detail::Answer,
        "I ring the consultant on call, write down the time, ring again after twenty minutes and tell the family"
            .into(),
    );
    for text in said(&debrief, Slot::Fix) {
        assert_eq!(English.sentences(&text).len(), 2, "{text}");
    }
}

/// How the thank-you says the first item, in every tone and under many ids.
fn said(debrief: &Debrief, slot: Slot) -> Vec<String> {
    let id = debrief.items.first().expect("an item").id;
    let parts = often(debrief, MessageKind::ThankYou).into_iter().flat_map(|draft| draft.parts);
    let said: Vec<String> = parts
        .filter(|part| part.slot == slot && part.items.contains(&id))
        .map(|part| part.text)
        .collect();
    assert_eq!(said.len(), Tone::ALL.len() * 24);
    said
}
