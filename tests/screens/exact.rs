//! "Use my words exactly": at hand wherever mending changed something, and shown as it will stand in the letter.

use crate::stage::{Page, Visit, fill, say};
use afterview::app::Screen;
use afterview::domain::debrief::{Change, Detail, Field, LocalId};

/// What was left out, in the quick note.
fn typed(point: &str) -> (Visit, LocalId) {
    let visit = Visit::of("quick_note");
    let id = visit.debrief().items.first().expect("a missed point").id;
    (visit.typed(Field::Detail(id, Detail::Point), point), id)
}

fn preview(page: &Page) -> String {
    page.of_class("woven").first().map(|woven| woven.text()).unwrap_or_default()
}

#[test]
fn it_is_offered_as_soon_as_more_than_a_capital_and_a_stop_was_mended() {
    for (point, offered) in [
        ("ran the oven alone", false),
        ("ran the oven alone.", false),
        ("Ran the oven alone", false),
        ("I also ran the oven alone", true),
        ("ran the oven alone and", true),
        ("RAN THE OVEN ALONE", true),
        ("", false),
        ("???", false),
    ] {
        let (visit, id) = typed(point);
        let page = visit.see(Screen::QuickWords(id));
        assert_eq!(page.has(&format!("exact-point-{id}")), offered, "{point}");
    }
}

#[test]
fn the_preview_shows_what_will_stand_in_the_letter() {
    let (visit, id) = typed("RAN the oven and");
    let field = Field::Detail(id, Detail::Point);
    let button = format!("exact-point-{id}");
    let page = visit.see(Screen::QuickWords(id));
    assert_eq!(page.text_of(&button), say("exact.keep.button"));
    assert!(!preview(&page).contains("RAN"), "{}", preview(&page));
    let visit = visit.changed(Change::Exact(field, true));
    let page = visit.see(Screen::QuickWords(id));
    assert_eq!(page.text_of(&button), say("exact.mend.button"));
    assert!(preview(&page).contains("RAN the oven and"), "{}", preview(&page));
    assert!(visit.see(visit.first_letter()).get("letter").text().contains("RAN the oven and"));
    let mended = visit.changed(Change::Exact(field, false)).see(Screen::QuickWords(id));
    assert!(!preview(&mended).contains("RAN"));
}

#[test]
fn the_way_back_stays_when_there_is_nothing_to_mend_any_more() {
    let (visit, id) = typed("ran the oven alone");
    let exact = visit.changed(Change::Exact(Field::Detail(id, Detail::Point), true));
    assert!(exact.see(Screen::QuickWords(id)).has(&format!("exact-point-{id}")));
}

#[test]
fn each_of_several_says_which_words_it_is_about() {
    let (visit, id) = typed("I also ran the oven alone for many years and");
    let visit = visit.typed(Field::Detail(id, Detail::Proof), "dont know, it was GREAT");
    let page = visit.see(Screen::QuickWords(id));
    let words = fill("exact.keep.one", &[("words", "I also ran the oven alon…")]);
    assert_eq!(page.text_of(&format!("exact-point-{id}")), words);
    assert!(page.text_of(&format!("exact-proof-{id}")).contains("dont know"));
}

#[test]
fn a_question_is_shown_in_quotation_marks() {
    let visit = Visit::of("panel_of_three");
    let visit = visit.typed(Field::Detail(2, Detail::Asked), "how do u handle conflict??");
    let visit = visit.changed(Change::Exact(Field::Detail(2, Detail::Asked), true));
    let page = visit.see(Screen::ItemWords(2));
    assert!(
        preview(&page).contains("You asked “how do u handle conflict??”"),
        "{}",
        preview(&page)
    );
}

#[test]
fn no_verb_is_asked_for_where_words_are_used_exactly() {
    let (visit, id) = typed("Python, SQL, Tableau");
    let verb = format!("choices-verb-{id}");
    assert!(visit.see(Screen::QuickWords(id)).has(&verb));
    let exact = visit.changed(Change::Exact(Field::Detail(id, Detail::Point), true));
    assert!(!exact.see(Screen::QuickWords(id)).has(&verb));
}

#[test]
fn where_a_letter_asks_again_ones_own_words_are_one_tap_away() {
    let (visit, id) = typed("Python, SQL, Tableau");
    let page = visit.see(visit.first_letter());
    assert!(page.get("asks").by_id(&format!("exact-point-{id}")).is_some());
    assert!(!page.text_of("blocked").is_empty());
    let exact = visit.changed(Change::Exact(Field::Detail(id, Detail::Point), true));
    exact.see(exact.first_letter()).does_not_say(say("letter.asks.heading"));
}

#[test]
fn what_is_remembered_and_what_is_hoped_for_have_it_too() {
    let visit = Visit::of("quick_note");
    let person = visit.debrief().facts.people.first().expect("somebody").id;
    let visit = visit
        .typed(Field::Remembered(person), "THE STORY HOUR and")
        .typed(Field::Hope, "to work with you and");
    let page = visit.see(Screen::Who);
    assert!(page.has(&format!("exact-remembered-{person}")));
    let page = visit.see(Screen::Where);
    assert!(page.has("exact-hope"), "{}", page.text());
    assert!(preview(&page).contains("I would like to work with you."), "{}", preview(&page));
}

#[test]
fn a_hope_without_a_verb_is_asked_for_in_the_letter_and_keeps_it_from_leaving() {
    let visit = Visit::of("quick_note").typed(Field::Hope, "the garden project");
    let page = visit.see(visit.first_letter());
    assert!(page.get("asks").by_id("hope").is_some());
    assert!(page.text_of("asks").contains(say("letter.asks.hope")));
    let missing = fill("letter.blocked.missing", &[("missing", say("letter.missing.reword"))]);
    assert!(page.text_of("blocked").contains(&missing), "{}", page.text_of("blocked"));
    let exact = visit.changed(Change::Exact(Field::Hope, true));
    exact.see(exact.first_letter()).does_not_say(say("letter.asks.heading"));
}
