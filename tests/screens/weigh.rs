//! Weigh: what went well, what went wrong, and what to do about each thing.

use crate::html::Element;
use crate::stage::{ENGLISH, Visit, empty, fill, say};
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{
    Answer, Change, Debrief, Detail, Entry, Field, Item, LocalId, Status,
};
use afterview::domain::mishap::{Matters, Nature, Noticed, Route};
use std::collections::BTreeSet;

/// Somebody to whom these things happened, named 1, 2, 3 … in this order.
fn with(mishaps: &[&str]) -> Visit {
    let mut debrief = empty(Entry::JustHappened);
    debrief.apply(Change::Text(Field::PersonName(1), "Maya".into()));
    for (place, mishap) in mishaps.iter().enumerate() {
        let id = LocalId::try_from(place + 1).expect("few");
        debrief.apply(Change::ItemAdded { id, mishap: (*mishap).to_owned(), parked: false });
    }
    Visit::with(debrief)
}

fn answered(visit: Visit, id: LocalId, answers: &[Answer]) -> Visit {
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
fn every_mishap_shows_its_route_and_its_reason_at_once() {
    for (key, mishap) in ENGLISH.mishaps.catalogue.iter().filter(|(key, _)| *key != Item::OWN) {
        let page = with(&[key]).see(Screen::Item(1));
        let name = route_name(mishap.route);
        assert_eq!(page.text_of("route-name"), name, "{key}");
        assert_eq!(page.text_of("route-reason"), mishap.why.trim(), "{key}");
        if key != Item::MISSED_POINT {
            assert_eq!(page.heading(), mishap.name, "{key}");
        }
    }
}

fn route_name(route: Route) -> &'static str {
    say(match route {
        Route::LetGo => "route.let_go.name",
        Route::Add => "route.add.name",
        Route::Fix => "route.fix.name",
        Route::Correct => "route.correct.name",
        Route::Repair => "route.repair.name",
        Route::Apologise => "route.apologise.name",
        Route::Explain => "route.explain.name",
        Route::Send => "route.send.name",
        Route::Reschedule => "route.reschedule.name",
        Route::Support => "route.support.name",
    })
}

#[test]
fn no_mishap_asks_more_than_two_questions() {
    let mut most = 0;
    for (key, _) in ENGLISH.mishaps.catalogue.iter() {
        let page = with(&[key]).see(Screen::Item(1));
        let asked = page.of_class("questions-asked")[0].find(|element| element.name == "fieldset");
        let settled =
            page.of_class("settled").iter().flat_map(|one| one.named(&["fieldset"])).count();
        assert!(asked.len() - settled <= 2, "{key} asks {}", asked.len());
        let help = if asked.is_empty() { "weigh.item.help_none" } else { "weigh.item.help" };
        page.says(say(help));
        most = most.max(asked.len() - settled);
    }
    assert_eq!(most, 2);
}

#[test]
fn every_mishap_that_is_written_about_asks_for_its_words() {
    let mut headings = BTreeSet::new();
    for (key, mishap) in ENGLISH.mishaps.catalogue.iter() {
        let page = with(&[key]).see(Screen::ItemWords(1));
        headings.insert(page.heading());
        let nothing = mishap.route == Route::LetGo;
        assert_eq!(page.has("nothing-to-write"), nothing, "{key}");
        let asks = !page.boxes().is_empty() || !page.page.named(&["fieldset"]).is_empty();
        assert_eq!(asks, !nothing, "{key}");
    }
    assert!(headings.len() >= 8, "{headings:?}");
}

#[test]
fn the_route_changes_with_the_answers() {
    let visit = with(&["question_left_blank"]);
    assert_eq!(visit.see(Screen::Item(1)).text_of("route-name"), route_name(Route::Fix));
    let visit = answered(visit, 1, &[Answer::Matters(Some(Matters::No))]);
    let page = visit.see(Screen::Item(1));
    assert_eq!(page.text_of("route-name"), route_name(Route::LetGo));
    assert_eq!(page.text_of("route-reason"), say("reason.small"));
    let visit = answered(visit, 1, &[Answer::Noticed(Some(Noticed::No))]);
    assert_eq!(visit.see(Screen::Item(1)).text_of("route-reason"), say("reason.unseen"));
}

#[test]
fn a_choice_of_ones_own_is_kept_beside_the_advice() {
    let visit = with(&["question_left_blank"]).changed(Change::Chosen(1, Some(Route::LetGo)));
    let page = visit.see(Screen::Item(1));
    assert_eq!(page.text_of("route-name"), route_name(Route::LetGo));
    let advice = fill("route.yours", &[("route", route_name(Route::Fix))]);
    assert_eq!(page.text_of("route-reason"), advice);
    assert!(page.has("as-recommended"));
    visit.see(Screen::Plan).says(say("plan.decided.yours"));
}

#[test]
fn what_is_let_go_has_a_sentence_for_when_they_bring_it_up() {
    let page = with(&["a_few_minutes_late"]).see(Screen::Item(1));
    let mishap = ENGLISH.mishaps.catalogue.get("a_few_minutes_late").expect("late");
    page.says(say("route.if_asked")).says(mishap.if_asked.trim()).says(say("route.next_time"));
    assert!(page.has("let-go"));
}

#[test]
fn letting_go_is_a_deliberate_act_that_can_be_taken_back() {
    let visit = with(&["a_few_minutes_late"]);
    let visit = visit.changed(Change::LetGo(1, Some(crate::stage::NOW)));
    let page = visit.see(Screen::Item(1));
    page.says("You did your best with what you had that day, and the lesson is yours.");
    assert!(page.has("open-again") && !page.has("let-go"));
}

#[test]
fn the_same_answer_three_times_is_left_until_tomorrow() {
    let mut visit = with(&["a_few_minutes_late"]);
    for time in 1..=3 {
        visit.see(Screen::Item(1)).does_not_say(say("route.rest"));
        visit = visit.changed(Change::Weighed(1));
        assert_eq!(visit.debrief().items[0].weighed, time);
    }
    visit.see(Screen::Item(1)).says(say("route.rest"));
}

#[test]
fn advice_comes_before_writing_where_the_law_is_near() {
    let advised: Vec<&str> = ENGLISH
        .mishaps
        .catalogue
        .iter()
        .filter(|(key, _)| {
            with(&[key]).see(Screen::Item(1)).text().contains(say("route.advice_first"))
        })
        .map(|(key, _)| key)
        .collect();
    assert!(advised.contains(&"let_slip_confidential"), "{advised:?}");
    assert!(!advised.contains(&"a_few_minutes_late"));
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
fn after_a_no_there_is_no_note_to_go_into_and_that_is_said() {
    let visit = with(&[Item::MISSED_POINT]).changed(Change::Status(Status::Rejected));
    let page = visit.see(Screen::Item(1));
    assert_eq!(page.text_of("route-name"), route_name(Route::LetGo));
    assert_eq!(page.text_of("route-reason"), say("reason.after_no"));
}

#[test]
fn what_waits_for_want_of_a_note_says_so() {
    let visit = with(&["question_left_blank", "forbidden_question"]);
    visit.see(Screen::Item(1)).says(say("route.parked.no_thank_you"));
    visit.see(Screen::Plan).says(say("route.parked.no_thank_you"));
}

#[test]
fn somebody_who_crossed_a_line_is_owed_nothing() {
    let page = with(&["forbidden_question"]).see(Screen::Item(1));
    assert_eq!(page.text_of("route-name"), route_name(Route::Support));
    page.says(ENGLISH.mishaps.catalogue.get("forbidden_question").expect("it").why.trim());
    assert!(page.links("main").contains(&"#/support".to_owned()));
    let words = with(&["forbidden_question"]).see(Screen::ItemWords(1));
    assert_eq!(words.boxes()[0].id(), "private-record-1");
    words.says(say("weigh.private.limits"));
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
fn a_wrong_fact_brings_the_question_what_sort_of_fact() {
    let visit = answered(with(&["rambled"]), 1, &[Answer::Nature(Some(Nature::UntrueRelied))]);
    let page = visit.see(Screen::Item(1));
    assert_eq!(page.text_of("route-name"), route_name(Route::Correct));
    page.says(say("weigh.fact.question"));
}

#[test]
fn somebody_else_can_have_been_hurt() {
    let hurt = answered(with(&["rambled"]), 1, &[Answer::Nature(Some(Nature::Hurt))]);
    let page = hurt.see(Screen::Item(1));
    page.get("choices-whom-1")
        .text()
        .contains(say("weigh.whom.other"))
        .then_some(())
        .expect("a way to say so");
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
