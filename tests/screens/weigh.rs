//! Weigh: what went well, what went wrong, what was left unsaid, and what waits.

use crate::html::Element;
use crate::stage::{ENGLISH, Visit, empty, say};
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{Answer, Change, Debrief, Detail, Entry, Field, Item, LocalId};
use afterview::domain::mishap::Nature;

/// Somebody to whom these things happened, named 1, 2, 3 … in this order.
pub fn with(mishaps: &[&str]) -> Visit {
    let mut debrief = empty(Entry::JustHappened);
    debrief.apply(Change::Text(Field::PersonName(1), "Maya".into()));
    for (place, mishap) in mishaps.iter().enumerate() {
        let id = LocalId::try_from(place + 1).expect("few");
        debrief.apply(Change::ItemAdded { id, mishap: (*mishap).to_owned(), parked: false });
    }
    Visit::with(debrief)
}

/// After these answers about one of them.
pub fn answered(visit: Visit, id: LocalId, answers: &[Answer]) -> Visit {
    answers.iter().fold(visit, |visit, answer| visit.changed(Change::Answered(id, *answer)))
}

#[test]
fn what_went_well_comes_first() {
    let page = Visit::through(Entry::JustHappened).see(Screen::Well);
    assert_eq!(page.heading(), "What went well?");
    assert!(page.has("well") && page.has("skip") && page.has("go-on"));
    assert_eq!(Screen::first_of(afterview::app::Step::Weigh), Screen::Well);
}

#[test]
fn a_second_topic_waits_and_says_why() {
    let visit = with(&["question_left_blank", "froze_throughout"]);
    let parked = say("route.parked.one_topic");
    let waits = |id| visit.see(Screen::Item(id)).text().contains(parked);
    assert_eq!([waits(1), waits(2)].iter().filter(|waits| **waits).count(), 1);
    visit.see(Screen::Plan).says(say("write.waiting")).says(parked);
    visit.see(Screen::Letters).says(parked);
}

#[test]
fn a_third_addition_waits_and_says_why() {
    let visit = with(&[Item::MISSED_POINT, Item::MISSED_POINT, Item::MISSED_POINT]);
    let page = visit.see(Screen::Unsaid);
    page.says(say("weigh.unsaid.two"));
    assert_eq!(page.text().matches("This goes into the thank-you to Maya.").count(), 2);
    visit.see(Screen::Letters).says(say("route.parked.two_adds"));
}

#[test]
fn what_waits_for_want_of_a_note_says_so() {
    let visit = with(&["question_left_blank", "forbidden_question"]);
    visit.see(Screen::Item(1)).says(say("route.parked.no_thank_you"));
    visit.see(Screen::Plan).says(say("route.parked.no_thank_you"));
}

#[test]
fn a_guess_has_other_explanations_beside_it() {
    let page = with(&["looked_unimpressed"]).see(Screen::Item(1));
    let mishap = ENGLISH.mishaps.catalogue.get("looked_unimpressed").expect("it");
    assert!(mishap.other.len() >= 2);
    page.says(say("weigh.other.heading"));
    for other in &mishap.other {
        page.says(other.trim());
    }
}

#[test]
fn ones_own_words_are_asked_what_sort_of_thing_they_are() {
    let visit = Visit::through(Entry::JustHappened)
        .did(Event::MishapPicked { mishap: Item::OWN.into(), urgent: false });
    let page = visit.see(Screen::Wrong);
    let id = visit.debrief().items[0].id;
    assert_eq!(page.get(&format!("choices-sort-{id}")).named(&["input"]).len(), 7);
    assert!(page.has(&format!("item-{id}")));
    let visit = visit.typed(Field::ItemWords(id), "My chair squeaked");
    assert_eq!(visit.see(Screen::Item(id)).heading(), "My chair squeaked");
}

#[test]
fn a_long_story_is_cut_in_the_heading_and_whole_below_it() {
    let story = "It was the thing with the lift and the stairs and then the door that would not open at all";
    let visit = with(&[Item::OWN]).typed(Field::ItemWords(1), story);
    let page = visit.see(Screen::Item(1));
    assert!(page.heading().ends_with('…') && page.heading().chars().count() <= 61);
    page.says(story);
}

#[test]
fn what_was_told_brings_up_what_it_may_have_been() {
    let visit = Visit::through(Entry::JustHappened);
    let visit = visit.typed(Field::Told, "the bus was late and then I went blank");
    let page = visit.see(Screen::Wrong);
    page.says(say("weigh.search.told"));
    let told = page.get("told-mishaps").find(Element::is_button);
    let keys: Vec<&str> = told.iter().map(|one| one.id()).collect();
    assert!(keys.contains(&"mishap-question_left_blank"), "{keys:?}");
    assert!(keys.len() <= 4);
}

#[test]
fn before_anything_is_typed_a_dozen_known_ones_are_listed() {
    let page = Visit::through(Entry::JustHappened).see(Screen::Wrong);
    assert_eq!(page.of_class("mishap").len(), 12);
    assert_eq!(page.text_of("found"), say("weigh.search.usual"));
    assert!(page.has("search") && page.has("own-words") && page.has("show-all"));
}

#[test]
fn three_are_on_the_list_and_the_rest_wait() {
    let mut visit = Visit::through(Entry::JustHappened);
    for mishap in ["a_few_minutes_late", "rambled", "yawned", "fidgeted"] {
        visit = visit.did(Event::MishapPicked { mishap: mishap.into(), urgent: false });
    }
    let page = visit.see(Screen::Wrong);
    assert_eq!(page.get("picked").named(&["li"]).len(), 3);
    assert_eq!(page.get("waiting").named(&["li"]).len(), 1);
    page.says(say("weigh.waiting.help"));
    let parked = visit.debrief().items.iter().find(|item| item.parked).expect("one").id;
    visit.see(Screen::Item(parked)).says(say("weigh.waiting.one"));
}

#[test]
fn one_question_about_harm_stands_for_the_whole_list() {
    let visit = with(&["a_few_minutes_late", "looked_unimpressed", "broke_something", "rambled"]);
    let page = visit.see(Screen::Flags);
    assert_eq!(page.heading(), say("weigh.flags.heading"));
    assert_eq!(page.page.find(|one| one.id().starts_with("choices-flag-")).len(), 3);
    assert!(!page.has("choices-flag-2"), "a guess leaves nothing behind");
    let page = with(&["looked_unimpressed"]).see(Screen::Flags);
    assert!(page.has("nothing-to-check"));
}

#[test]
fn somebody_else_can_have_been_hurt() {
    let hurt = answered(with(&["rambled"]), 1, &[Answer::Nature(Some(Nature::Hurt))]);
    let page = hurt.see(Screen::Item(1));
    assert!(page.text_of("choices-whom-1").contains(say("weigh.whom.other")), "a way to say so");
    let third = answered(hurt, 1, &[Answer::ThirdPerson(Some(true))]);
    third.see(Screen::Plan).says(say("plan.deed.pass_on"));
}

#[test]
fn somebody_of_several_is_asked_about_by_name() {
    let visit = Visit::of("panel_of_three");
    let page = visit.see(Screen::Item(2));
    let group = page.get("choices-whom-2");
    for name in ["Ana Ñuñez", "Pieter van der Berg", "李"] {
        assert!(group.text().contains(name));
    }
    assert!(!with(&["question_left_blank"]).see(Screen::Item(1)).has("choices-whom-1"));
}

#[test]
fn what_is_not_there_any_more_says_so_kindly() {
    for screen in [Screen::Item(99), Screen::ItemWords(99)] {
        let page = with(&[]).see(screen);
        page.says(say("weigh.gone.words"));
        assert!(page.links("main").contains(&"#/weigh/wrong".to_owned()));
    }
}

#[test]
fn one_reflection_is_asked_at_a_time() {
    let page = Visit::through(Entry::JustHappened).see(Screen::Around);
    assert_eq!(page.boxes().len(), 2);
    assert_eq!(page.of_class("reflection").len(), 1);
}

#[test]
fn the_plan_grows_beside_the_questions_where_there_is_room() {
    let debrief = Debrief { items: vec![late()], ..empty(Entry::JustHappened) };
    let page = Visit::with(debrief).wide().see(Screen::Item(1));
    let aside = page.page.named(&["aside"]);
    assert_eq!(aside.len(), 1);
    assert!(aside[0].text().contains(say("plan.side.heading")));
}

fn late() -> Item {
    let mut item = Item { id: 1, mishap: "missed_the_slot".into(), ..Item::default() };
    item.details.insert(Detail::Did, "read the time wrong".into());
    item
}
