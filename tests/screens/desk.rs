//! The desk around a letter: edits, undo and redo, what is in it and what is not.

use crate::letter::{key, letter, sheet};
use crate::stage::{Page, Visit, say};
use afterview::app::Event;
use afterview::domain::debrief::{Change, Edit, PartKey};

fn part(name: &str) -> PartKey {
    PartKey(name.to_owned())
}

#[test]
fn an_edit_is_kept_when_the_facts_change_and_old_and_new_stand_side_by_side() {
    let visit = Visit::of("quick_note");
    let edit = Edit { text: "Mine, in my words.".into(), basis: "What was there before.".into() };
    let visit = visit.clone().changed(Change::PartEdited(key(&visit), part("thanks"), edit));
    let page = letter(&visit);
    assert!(sheet(&page).contains("Mine, in my words."));
    page.says(say("letter.compare.why"));
    let pair = page.of_class("pair")[0].text();
    assert!(pair.contains("Mine, in my words.") && pair.contains("Thank you"), "{pair}");
    assert!(page.has("keep-mine-thanks") && page.has("take-new-thanks"));
}

#[test]
fn a_part_that_was_left_out_can_be_put_back() {
    let visit = Visit::of("quick_note");
    let closing = letter(&visit).text_of("part-close");
    let visit = visit.clone().changed(Change::PartLeftOut(key(&visit), part("close"), true));
    let page = letter(&visit);
    assert!(!sheet(&page).contains(&closing));
    let unsaid = page.text_of("unsaid");
    assert!(unsaid.contains(say("desk.part.close")), "{unsaid}");
    assert!(unsaid.contains(say("desk.unsaid.by_you")), "{unsaid}");
    assert!(page.has("put-back-close") && page.has("start-again"));
}

#[test]
fn undo_and_redo_have_their_room_and_say_what_they_did() {
    let rests = |page: &Page, id: &str| page.get(id).attribute("aria-disabled") == Some("true");
    let visit = Visit::of("quick_note");
    let page = letter(&visit);
    assert!(rests(&page, "undo-step") && rests(&page, "redo-step"), "nothing was done yet");
    page.says(say("letter.tip"));
    let edit = Edit { text: "Mine.".into(), basis: String::new() };
    let edited = visit.clone().changed(Change::PartEdited(key(&visit), part("thanks"), edit));
    let page = letter(&edited);
    assert!(!rests(&page, "undo-step") && rests(&page, "redo-step"));
    let undone = edited.did(Event::UndoWanted(key(&visit)));
    let page = letter(&undone);
    assert_eq!(page.text_of("taken-back"), "Taken back: your words for the thanks.");
    assert_eq!(page.get("taken-back").attribute("aria-live"), Some("polite"));
    assert!(
        !sheet(&page).contains("Mine.") && rests(&page, "undo-step") && !rests(&page, "redo-step")
    );
    let page = letter(&undone.did(Event::RedoWanted(key(&visit))));
    assert_eq!(page.text_of("taken-back"), "Done again: your words for the thanks.");
    assert!(sheet(&page).contains("Mine."));
}

#[test]
fn what_is_taken_back_is_called_by_its_name() {
    let visit = Visit::of("quick_note");
    let add = visit.debrief().items.first().expect("a missed point").id;
    let add = PartKey(format!("add.{add}"));
    let out = visit.clone().changed(Change::PartLeftOut(key(&visit), add, true));
    let page = letter(&out.did(Event::UndoWanted(key(&visit))));
    let told = page.text_of("taken-back");
    assert!(told.starts_with("Taken back: leaving out ") && told.contains("bread oven"), "{told}");
}

/// A row of the two sides, by the words on it.
fn row(page: &Page, list: &str, words: &str) -> String {
    let rows = page.get(list).find(|one| one.is_of("side-row"));
    let row = rows.into_iter().map(crate::html::Element::text).find(|text| text.contains(words));
    row.unwrap_or_else(|| panic!("no “{words}” in: {}", page.text_of(list)))
}

#[test]
fn beside_the_letter_stands_what_is_in_it_and_what_is_not_and_why() {
    let visit = Visit::of("shaken_candidate");
    let page = letter(&visit);
    assert_eq!(page.text_of("said-heading"), "In this note");
    row(&page, "said", say("desk.part.thanks"));
    row(&page, "said", "what you add: trained in dementia care, level…");
    let late = row(&page, "unsaid", "bus was 8 minutes late");
    assert!(late.contains(say("route.if_asked")) && late.contains('“'), "{late}");
    let put = page.get("unsaid").find(|one| one.id().starts_with("say-it-"));
    // Whoever does not see the row is told what the button is about, after its words.
    let words = [say("desk.unsaid.say_it.button"), ": bus was 8 minutes late"].concat();
    assert!(put.iter().any(|button| button.text().replace(" :", ":") == words));
}

#[test]
fn the_two_sides_are_folded_on_a_phone_and_open_where_there_is_room() {
    let visit = Visit::of("quick_note");
    let open = |page: &Page| page.get("sides").attribute("open").is_some();
    assert!(!open(&letter(&visit)));
    assert!(open(&letter(&visit.wide())));
}

#[test]
fn where_nothing_is_left_out_that_is_said() {
    let page = letter(&Visit::of("quick_note"));
    page.says(say("desk.unsaid.nothing"));
}

#[test]
fn a_long_subject_is_seen_whole_in_a_box_that_grows() {
    let page = letter(&Visit::of("quick_note"));
    let subject = page.get("subject");
    assert_eq!((subject.name.as_str(), subject.attribute("rows")), ("textarea", Some("1")));
}
