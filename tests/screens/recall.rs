//! Recall: what happened, who, where, when.

use crate::stage::{Visit, fill, say};
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{Change, Day, Entry, Field, Landed, Reach, Status};

fn visit() -> Visit {
    Visit::through(Entry::JustHappened)
}

#[test]
fn what_was_typed_early_has_one_field() {
    let boxes = |screen| {
        let page = visit().see(screen);
        page.boxes().iter().map(|field| field.id().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(boxes(Screen::GetItOut), ["told"]);
    assert_eq!(boxes(Screen::Told), ["told"]);
}

#[test]
fn looking_in_on_who_shows_one_box_and_adds_nobody() {
    let visit = visit();
    let page = visit.see(Screen::Who);
    assert!(page.has("person-1") && page.has("remembered-1"));
    assert!(visit.debrief().facts.people.is_empty());
    assert!(!page.has("add-person"), "another name comes after the first");
    assert!(page.has("nobody-named"));
}

#[test]
fn each_person_has_boxes_and_another_can_be_added() {
    let page = Visit::of("panel_of_three").see(Screen::Who);
    for id in 1..=3 {
        assert!(page.has(&format!("person-{id}")) && page.has(&format!("remembered-{id}")));
    }
    assert!(page.has("add-person"));
    assert!(!page.has("nobody-named"));
}

#[test]
fn not_knowing_names_is_fine() {
    let page = visit().changed(Change::NobodyNamed(true)).see(Screen::Who);
    page.says(say("recall.who.nobody.words"));
    assert!(page.boxes().is_empty());
    assert!(page.has("name-after-all"));
}

#[test]
fn only_an_empty_box_can_be_taken_away() {
    let page = Visit::of("panel_of_three").did(Event::PersonBegun).see(Screen::Who);
    let removes = page.page.find(|element| element.id().starts_with("remove-person-"));
    assert_eq!(removes.len(), 1);
    for id in 1..=3 {
        assert!(!page.has(&format!("remove-person-{id}")));
    }
}

#[test]
fn what_is_remembered_is_read_back_as_a_whole_sentence() {
    let page = Visit::of("quick_note").see(Screen::Who);
    page.says(say("recall.preview"));
    page.says("Thank you for telling me about the Sunday bake for the shelter.");
}

#[test]
fn each_reach_is_explained_where_it_is_chosen() {
    for (reach, table) in [
        (Reach::Direct, "direct"),
        (Reach::Recruiter, "recruiter"),
        (Reach::ContactOnly, "contact_only"),
        (Reach::Machine, "machine"),
        (Reach::OwnWorkplace, "own_workplace"),
    ] {
        let page = visit().changed(Change::Reach(Some(reach))).see(Screen::Who);
        page.says(say("recall.reach.line"));
        page.says(say(&format!("recall.reach.{table}.help")));
        let named = matches!(reach, Reach::Recruiter | Reach::ContactOnly);
        assert_eq!(page.has("recruiter"), named, "{reach:?}");
    }
}

#[test]
fn reach_is_one_quiet_line_until_it_matters() {
    let folded = |visit: Visit| {
        let page = visit.see(Screen::Who);
        page.of_class("more")[0].attribute("open").is_none()
    };
    assert!(folded(visit()));
    assert!(!folded(visit().changed(Change::Reach(Some(Reach::Recruiter)))));
}

#[test]
fn when_it_ended_is_asked_roughly() {
    let page = visit().see(Screen::WhenEnded);
    assert_eq!(page.of_class("pill").len(), 4);
    assert!(page.boxes().is_empty());
    let page = Visit::of("it_went_well").see(Screen::WhenEnded);
    let time = page.get("ended-time").attribute("value");
    assert_eq!(time, Some("10:00"));
}

#[test]
fn how_it_stands_has_its_own_words_for_each_answer() {
    for (status, words) in [
        (Status::Silent, "recall.decision.silent_words"),
        (Status::Rejected, "recall.decision.rejected_words"),
        (Status::Offer, "recall.decision.offer_words"),
        (Status::Withdrew, "recall.decision.withdrew_words"),
    ] {
        visit().changed(Change::Status(status)).see(Screen::Decision).says(say(words));
    }
    let page = visit().see(Screen::Decision);
    page.says(say("recall.decision.question"));
}

#[test]
fn a_day_that_passed_without_word_is_asked_about() {
    let day = afterview::domain::clock::parse_day("2026-11-16").expect("a day");
    let visit = visit().changed(Change::Decision(Some(Day(day))));
    let page = visit.see(Screen::Decision);
    page.says(say("recall.decision.passed"));
    assert!(page.has("now-silent"));
    let field = page.get("decision-day");
    assert_eq!(field.attribute("value"), Some("2026-11-16"));
}

#[test]
fn each_question_they_asked_has_a_box_and_three_answers() {
    let page = Visit::of("shaken_candidate").see(Screen::Questions);
    for id in 1..=2 {
        assert!(page.has(&format!("question-{id}")));
        let group = page.get(&format!("choices-landed-{id}"));
        assert_eq!(group.named(&["input"]).len(), 3);
    }
    assert!(page.has("they-did") && page.has("add-question"));
}

#[test]
fn questions_that_landed_come_back_where_what_went_well_is_asked() {
    let visit = Visit::of("shaken_candidate");
    visit.see(Screen::Well).says("Why Elm Court").does_not_say("Resident who will not join in");
    visit.see(Screen::Wrong).says("Resident who will not join in").does_not_say("Why Elm Court");
    let partly = visit.changed(Change::Landed(2, Some(Landed::Partly)));
    partly.see(Screen::Wrong).says("Why Elm Court");
}

#[test]
fn the_letter_grows_beside_the_answers_where_there_is_room() {
    let visit = Visit::of("quick_note");
    assert!(visit.see(Screen::Who).of_class("sheet").is_empty());
    let wide = visit.wide().see(Screen::Who);
    assert_eq!(wide.of_class("sheet").len(), 1);
    wide.says(say("letter.side.heading")).says("Dear Maya");
    let place =
        Visit::of("quick_note").wide().typed(Field::Company, "Veldt").see(Screen::QuickWhere);
    assert_eq!(place.of_class("sheet").len(), 1);
    assert!(!fill("recall.remembered.sentence", &[("text", "x")]).is_empty());
}
