//! The quick note: six questions at most, then the letter.

use crate::html::Element;
use crate::stage::{ENGLISH, Page, Visit, fill, say};
use afterview::app::{Event, Mend, Screen};
use afterview::domain::debrief::{Change, Detail, Entry, Field, LocalId};

fn visit() -> Visit {
    Visit::through(Entry::WriteNow)
}

/// After one answer to "One thing to add or put right?", on the screen that follows.
fn mended(mend: Mend) -> (Visit, Page) {
    let visit = visit().did(Event::MendChosen(mend));
    let screen = visit.model.screen;
    let page = visit.see(screen);
    (visit, page)
}

fn first_item(visit: &Visit) -> LocalId {
    visit.debrief().items.first().expect("an item").id
}

#[test]
fn it_asks_six_things_at_most() {
    let six = |mend| {
        let (visit, _) = mended(mend);
        let words = visit.debrief().items.first().map(|item| Screen::QuickWords(item.id));
        let asked =
            [Screen::QuickWho, Screen::QuickWhere, Screen::QuickRemember, Screen::QuickSign];
        let boxes: usize = asked.into_iter().map(|screen| visit.see(screen).boxes().len()).sum();
        let mends = visit.see(Screen::QuickMend).of_class("mends").len();
        (boxes + mends, words.map_or(0, |screen| visit.see(screen).boxes().len()))
    };
    assert_eq!(six(Mend::Nothing), (5, 0));
    // The words of the fifth question are two boxes side by side, one of which can be left out or both are one
    // sentence.
    for mend in [Mend::LeftOut, Mend::BetterAnswer, Mend::WrongFact] {
        assert_eq!(six(mend), (5, 2), "{mend:?}");
    }
}

#[test]
fn each_question_has_a_screen_of_its_own() {
    let headings = [
        (Screen::QuickWho, "Who did you meet?"),
        (Screen::QuickWhere, "Where was it?"),
        (Screen::QuickRemember, "What did they tell or show you that you remember?"),
        (Screen::QuickMend, "One thing to add or put right?"),
        (Screen::QuickSign, "How do you sign?"),
    ];
    for (screen, heading) in headings {
        let page = visit().see(screen);
        assert_eq!(page.heading(), heading);
        assert!(page.page.named(&["nav"]).is_empty(), "no steps in a quick note");
    }
}

#[test]
fn a_name_that_is_not_known_is_one_tap() {
    let page = visit().see(Screen::QuickWho);
    assert_eq!(page.text_of("nobody-named"), say("quick.who.unknown.button"));
    assert!(page.has("person-1") && page.has("add-person") && page.has("go-on"));
}

#[test]
fn of_several_each_is_asked_about_by_name() {
    let page = Visit::of("panel_of_three").see(Screen::QuickRemember);
    for name in ["Ana Ñuñez", "Pieter van der Berg", "李"] {
        page.says(&fill("quick.remember.stem_named", &[("name", name)]));
    }
}

#[test]
fn one_thing_to_mend_is_a_tap_with_six_answers() {
    let page = visit().see(Screen::QuickMend);
    let words: Vec<String> =
        page.of_class("mends")[0].find(Element::is_button).iter().map(|one| one.text()).collect();
    assert_eq!(
        words,
        [
            "Nothing",
            "Something I left out",
            "A better answer",
            "A wrong fact",
            "I hurt someone",
            "They crossed a line"
        ]
    );
}

#[test]
fn each_thing_to_mend_asks_for_its_own_words() {
    let (_, page) = mended(Mend::LeftOut);
    assert_eq!(page.heading(), say("quick.left_out.heading"));
    page.says("I also …");
    let (_, page) = mended(Mend::BetterAnswer);
    assert_eq!(page.heading(), say("quick.better_answer.heading"));
    page.says("You asked …");
    let (_, page) = mended(Mend::WrongFact);
    assert_eq!(page.heading(), say("quick.wrong_fact.heading"));
    page.says("I said that …").says("In fact …");
    let (visit, _) = mended(Mend::Nothing);
    assert_eq!(visit.model.screen, Screen::QuickSign);
}

#[test]
fn harm_and_crossed_lines_leave_the_quick_path() {
    let (visit, page) = mended(Mend::HurtSomeone);
    assert_eq!(visit.model.screen, Screen::Item(first_item(&visit)));
    assert_eq!(page.text_of("route-name"), say("route.apologise.name"));
    let (visit, page) = mended(Mend::CrossedLine);
    assert_eq!(visit.model.screen, Screen::Item(first_item(&visit)));
    assert_eq!(page.text_of("route-name"), say("route.support.name"));
    assert!(page.links("main").contains(&"#/support".to_owned()));
}

#[test]
fn a_list_without_a_verb_is_asked_which_one_is_meant() {
    let (visit, page) = mended(Mend::LeftOut);
    let id = first_item(&visit);
    assert!(!page.has(&format!("choices-verb-{id}")));
    let visit = visit.typed(Field::Detail(id, Detail::Point), "Python, SQL, Tableau");
    let page = visit.see(Screen::QuickWords(id));
    let group = page.get(&format!("choices-verb-{id}"));
    assert_eq!(group.named(&["legend"])[0].text(), say("weigh.verb.question"));
}

#[test]
fn an_answer_that_is_too_long_is_counted_never_cut() {
    let (visit, _) = mended(Mend::BetterAnswer);
    let id = first_item(&visit);
    let answer: Vec<String> = (1..=52).map(|number| format!("word{number}")).collect();
    let answer = answer.join(" ");
    let visit = visit.typed(Field::Detail(id, Detail::Answer), &answer);
    let page = visit.see(Screen::QuickWords(id));
    let over = fill("weigh.answer.too_long", &[("count", "52"), ("most", "45")]);
    assert_eq!(page.text_of("answer-count"), over);
    page.says(&answer);
}

/// Somebody who weighed things that fill the note already, and then takes this answer.
fn with_a_full_note(weighed: &[&str], mend: Mend) -> (Visit, Page) {
    let visit = weighed.iter().fold(Visit::through(Entry::JustHappened), |visit, mishap| {
        visit.did(Event::MishapPicked { mishap: (*mishap).to_owned(), urgent: false })
    });
    let visit = visit.did(Event::MendChosen(mend));
    let page = visit.see(visit.model.screen);
    (visit, page)
}

#[test]
fn a_better_answer_that_finds_the_one_topic_taken_says_so_and_can_have_its_place() {
    let (visit, page) = with_a_full_note(&["question_left_blank"], Mend::BetterAnswer);
    let holder = first_item(&visit);
    let name = ENGLISH.mishaps.catalogue.get("question_left_blank").expect("it").name.clone();
    let words = fill("quick.no_room.one_topic", &[("item", &name)]);
    assert!(page.text_of("no-room").starts_with(&words), "{}", page.text_of("no-room"));
    assert_eq!(page.text_of("swap"), say("quick.no_room.swap.button"));
    let id = visit.debrief().items.last().expect("the answer").id;
    let visit = visit.changed(Change::Parked(holder, true));
    assert!(!visit.see(Screen::QuickWords(id)).has("no-room"));
    assert!(visit.offers().iter().any(|offer| offer.items.contains(&id)));
}

#[test]
fn something_left_out_that_finds_the_note_full_says_so_too() {
    let (visit, page) = with_a_full_note(&["question_left_blank"], Mend::LeftOut);
    assert!(!page.has("no-room"), "a point takes no topic");
    let visit = visit.did(Event::MissedPointBegun).did(Event::MissedPointBegun);
    let last = visit.debrief().items.last().expect("a third point").id;
    let page = visit.see(Screen::QuickWords(last));
    assert!(page.text_of("no-room").contains(say("quick.no_room.swap.button")));
    let held = visit.offers().iter().any(|offer| offer.items.contains(&last));
    assert!(!held);
}

#[test]
fn where_there_is_no_thank_you_the_quick_note_says_so() {
    let visit = Visit::of("forbidden_question").did(Event::MendChosen(Mend::BetterAnswer));
    visit.see(visit.model.screen).says(say("route.parked.no_thank_you"));
}

#[test]
fn a_note_with_room_says_nothing_about_it() {
    for mend in [Mend::LeftOut, Mend::BetterAnswer, Mend::WrongFact] {
        assert!(!mended(mend).1.has("no-room"), "{mend:?}");
    }
    let (_, page) = with_a_full_note(&["question_left_blank"], Mend::WrongFact);
    assert!(!page.has("no-room"), "a correction gets a message of its own");
}

#[test]
fn what_waits_has_the_letter_that_it_waits_for_beside_it() {
    let (visit, _) = with_a_full_note(&["question_left_blank"], Mend::BetterAnswer);
    let page = visit.clone().wide().see(visit.model.screen);
    assert_eq!(page.of_class("sheet").len(), 1);
}

#[test]
fn the_sentence_is_shown_whole_while_it_is_written() {
    let (visit, _) = mended(Mend::LeftOut);
    let id = first_item(&visit);
    let visit = visit.typed(Field::Detail(id, Detail::Point), "ran the bread oven alone");
    visit.see(Screen::QuickWords(id)).says("I also ran the bread oven alone.");
}

#[test]
fn the_last_question_leads_to_the_letter_by_name() {
    let page = visit().see(Screen::QuickSign);
    assert_eq!(page.text_of("go-on"), say("quick.sign.letter.button"));
    assert!(page.has("sign-as"));
}
