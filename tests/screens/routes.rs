//! Weigh: the route of each thing that went wrong, with its reason, changing with the answers.

use crate::stage::{ENGLISH, fill, say};
use crate::weigh::{answered, with};
use afterview::app::Screen;
use afterview::domain::debrief::{Answer, Change, Item, Status};
use afterview::domain::mishap::{Matters, Nature, Noticed, Route};
use std::collections::BTreeSet;

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
fn after_a_no_there_is_no_note_to_go_into_and_that_is_said() {
    let visit = with(&[Item::MISSED_POINT]).changed(Change::Status(Status::Rejected));
    let page = visit.see(Screen::Item(1));
    assert_eq!(page.text_of("route-name"), route_name(Route::LetGo));
    assert_eq!(page.text_of("route-reason"), say("reason.after_no"));
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
fn a_wrong_fact_brings_the_question_what_sort_of_fact() {
    let visit = answered(with(&["rambled"]), 1, &[Answer::Nature(Some(Nature::UntrueRelied))]);
    let page = visit.see(Screen::Item(1));
    assert_eq!(page.text_of("route-name"), route_name(Route::Correct));
    page.says(say("weigh.fact.question"));
}
