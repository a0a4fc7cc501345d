//! The letter on the desk: edited, reworded, left out. What the person wrote stays theirs.

use crate::scene::{Scene, say, settle};
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{Change, Detail, Entry, Field, Item, Note, NoteKey};
use wasm_bindgen_test::wasm_bindgen_test;

/// A letter to Maya about the story hour, on the desk.
pub async fn letter() -> Scene {
    letter_of(Scene::through(Entry::WriteNow).await).await
}

/// The same, for somebody who took a door.
pub async fn letter_of(scene: Scene) -> Scene {
    for (field, text) in [
        (Field::PersonName(1), "Maya"),
        (Field::Company, "Hill Road Library"),
        (Field::Remembered(1), "the story hour"),
        (Field::SignAs, "Tomas Reyes"),
    ] {
        scene.text_from_elsewhere(field, text).await;
    }
    let key = key(&scene);
    scene.go(Screen::Letter(key)).await;
    scene
}

pub fn key(scene: &Scene) -> NoteKey {
    let offers = scene.app.assessment.get_untracked().offers;
    offers.first().expect("a message").key
}

pub fn note(scene: &Scene) -> Note {
    scene.debrief().note(&key(scene)).cloned().expect("a note")
}

/// The name of the part that tells of the story hour.
pub fn memory(scene: &Scene) -> String {
    let parts = scene.section().query_selector_all("[role='button'].part").expect("parts");
    let mut found = None;
    for place in 0..parts.length() {
        let part: web_sys::Element =
            wasm_bindgen::JsCast::unchecked_into(parts.get(place).expect("a part"));
        if part.text_content().unwrap_or_default().contains("the story hour") {
            found = Some(part.id());
        }
    }
    found.expect("a part about the story hour").trim_start_matches("part-").to_owned()
}

#[wasm_bindgen_test]
async fn a_part_opens_in_place_and_its_words_are_in_the_letter_as_they_are_typed() {
    let scene = letter().await;
    let memory = memory(&scene);
    let rest = scene.text_of("part-close");
    scene.tap(&format!("part-{memory}")).await;
    let edit = format!("edit-{memory}");
    assert!(scene.value(&edit).contains("the story hour"));
    scene.rewrite(&edit, "The story hour was").await;
    let field = scene.field(&edit);
    scene.type_into(&edit, " lovely.").await;
    assert!(scene.letter().contains("The story hour was lovely."), "{}", scene.letter());
    assert!(field.is(&scene.field(&edit)) && field.has_focus());
    assert_eq!(scene.text_of("part-close"), rest, "the other parts are as they were");
    assert!(scene.get(&format!("part-{memory}")).class_list().contains("edited"));
}

#[wasm_bindgen_test]
async fn a_part_opens_by_keyboard_too() {
    let scene = letter().await;
    assert!(scene.press("part-thanks", "Enter", false).await);
    assert!(scene.has("edit-thanks"));
    assert!(scene.press("part-thanks", " ", false).await);
    assert!(!scene.has("edit-thanks"));
    assert!(!scene.press("part-thanks", "x", false).await);
    assert!(!scene.has("edit-thanks"));
}

#[wasm_bindgen_test]
async fn when_a_fact_changes_under_an_edit_both_stand_side_by_side() {
    let scene = letter().await;
    let memory = memory(&scene);
    scene.tap(&format!("part-{memory}")).await;
    scene.rewrite(&format!("edit-{memory}"), "That hour stays with me.").await;
    scene.text_from_elsewhere(Field::Remembered(1), "the reading club").await;
    scene.sees(&say("letter.compare.why"));
    let pair = scene.text_in(".pair");
    assert!(pair.contains("That hour stays with me."), "{pair}");
    assert!(pair.contains("the reading club"), "{pair}");
    assert!(scene.letter().contains("That hour stays with me."), "it stays until they say");
    scene.tap(&format!("keep-mine-{memory}")).await;
    assert!(scene.find(".pair").is_none());
    assert!(scene.letter().contains("That hour stays with me."));
    assert!(!scene.letter().contains("the reading club"));
}

#[wasm_bindgen_test]
async fn writing_on_does_not_settle_the_question_for_them() {
    let scene = letter().await;
    let memory = memory(&scene);
    scene.tap(&format!("part-{memory}")).await;
    let edit = format!("edit-{memory}");
    scene.rewrite(&edit, "That hour stays with me").await;
    scene.text_from_elsewhere(Field::Remembered(1), "the reading club").await;
    scene.type_into(&edit, ", truly.").await;
    assert!(scene.text_in(".pair").contains("That hour stays with me, truly."));
    assert!(scene.field(&edit).has_focus());
    scene.tap(&format!("keep-mine-{memory}")).await;
    assert!(scene.find(".pair").is_none());
}

#[wasm_bindgen_test]
async fn the_new_one_can_be_taken_instead() {
    let scene = letter().await;
    let memory = memory(&scene);
    scene.tap(&format!("part-{memory}")).await;
    scene.rewrite(&format!("edit-{memory}"), "That hour stays with me.").await;
    scene.text_from_elsewhere(Field::Remembered(1), "the reading club").await;
    scene.tap(&format!("take-new-{memory}")).await;
    assert!(scene.find(".pair").is_none());
    assert!(scene.letter().contains("the reading club"));
    assert!(!scene.letter().contains("That hour stays with me."));
}

#[wasm_bindgen_test]
async fn a_part_is_left_out_and_put_back() {
    let scene = letter().await;
    let closing = scene.text_of("part-close");
    scene.tap("part-close").await;
    scene.tap("leave-out-close").await;
    assert!(!scene.has("part-close"));
    scene.sees(&say("desk.unsaid.by_you"));
    scene.tap("put-back-close").await;
    assert_eq!(scene.text_of("part-close"), closing);
}

#[wasm_bindgen_test]
async fn another_wording_says_it_otherwise_and_comes_round_again() {
    let scene = letter().await;
    let first = scene.text_of("part-thanks");
    scene.tap("part-thanks").await;
    let mut seen = vec![first.clone()];
    for _ in 0..20 {
        scene.tap("reword-thanks").await;
        let now = scene.text_of("part-thanks");
        if now == first {
            break;
        }
        assert!(!seen.contains(&now), "{now} comes twice in a round");
        seen.push(now);
    }
    assert!(seen.len() >= 3, "{seen:?}");
    assert_eq!(scene.text_of("part-thanks"), first);
}

#[wasm_bindgen_test]
async fn starting_again_brings_our_words_back_and_can_be_undone() {
    let scene = letter().await;
    let ours = scene.letter();
    scene.tap("part-thanks").await;
    scene.rewrite("edit-thanks", "Mine.").await;
    scene.tap("close-thanks").await;
    scene.rewrite("subject", "My subject").await;
    let mine = scene.letter();
    scene.tap("start-again").await;
    assert_eq!(scene.letter(), ours);
    assert_ne!(scene.value("subject"), "My subject");
    scene.tap("undo-step").await;
    assert_eq!(scene.letter(), mine);
    assert_eq!(scene.value("subject"), "My subject");
}

#[wasm_bindgen_test]
async fn an_undo_changes_the_open_box_and_leaves_it_the_same_box() {
    let scene = letter().await;
    scene.tap("part-thanks").await;
    let ours = scene.value("edit-thanks");
    let field = scene.enter("edit-thanks");
    scene.rewrite("edit-thanks", "Mine.").await;
    scene.tap("undo-step").await;
    assert_eq!(scene.value("edit-thanks"), ours);
    assert!(field.is(&scene.field("edit-thanks")));
    scene.tap("redo-step").await;
    assert_eq!(scene.value("edit-thanks"), "Mine.");
    assert_eq!(scene.text_of("part-thanks"), "Mine.");
}

#[wasm_bindgen_test]
async fn the_subject_is_theirs_once_they_touch_it() {
    let scene = letter().await;
    let ours = scene.value("subject");
    assert!(!ours.is_empty());
    scene.type_into("subject", "!").await;
    assert_eq!(scene.value("subject"), format!("{ours}!"));
    assert_eq!(note(&scene).subject, Some(format!("{ours}!")));
    scene.tap("ours-subject").await;
    assert_eq!(scene.value("subject"), ours);
    assert_eq!(note(&scene).subject, None);
}

#[wasm_bindgen_test]
async fn enter_puts_no_line_break_into_the_subject() {
    let scene = letter().await;
    assert!(scene.press("subject", "Enter", false).await, "it is taken, so the box does not break");
    assert!(!scene.press("subject", "Enter", true).await, "a word is being composed: it is theirs");
    assert!(!scene.press("subject", "a", false).await);
}

#[wasm_bindgen_test]
async fn a_line_break_pasted_into_the_subject_is_a_blank_and_the_caret_stays() {
    let scene = letter().await;
    scene.rewrite("subject", "Thank you").await;
    let field = scene.enter("subject");
    field.put_caret(5);
    field.type_at_caret(",\nMaya:\n");
    settle().await;
    assert_eq!(field.value(), "Thank, Maya:  you");
    assert_eq!(note(&scene).subject.as_deref(), Some("Thank, Maya:  you"));
    assert_eq!(field.caret(), 13, "right after what was pasted");
    assert!(field.is(&scene.field("subject")) && field.has_focus());
}

#[wasm_bindgen_test]
async fn tone_and_channel_are_changed_behind_one_quiet_word() {
    let scene = letter().await;
    assert!(!scene.has("choices-tone"));
    scene.tap("change-facts").await;
    assert_eq!(scene.get("change-facts").get_attribute("aria-expanded").as_deref(), Some("true"));
    scene.tap("tone-2").await;
    assert!(scene.is_ticked("tone-2"));
    let formal = scene.letter();
    scene.tap("tone-0").await;
    assert_ne!(scene.letter(), formal);
    scene.tap("channel-1").await;
    assert!(!scene.has("subject"));
    assert!(scene.text_of("to").ends_with(&say("letter.channel.letter")));
    scene.tap("channel-0").await;
    assert!(!scene.value("subject").is_empty());
}

#[wasm_bindgen_test]
async fn how_much_there_is_to_look_at_is_told_when_the_typing_pauses() {
    let scene = letter().await;
    scene.tap("part-close").await;
    scene.rewrite("edit-close", "I just wanted to say that I am sorry about that.").await;
    assert_eq!(scene.text_of("findings-count"), "", "not with every key");
    scene.did(Event::TypingPaused).await;
    assert_eq!(scene.text_of("findings-count"), "4 things to look at in this letter.");
    scene.rewrite("edit-close", "I am sorry about that.").await;
    assert_eq!(scene.text_of("findings-count"), "4 things to look at in this letter.");
    scene.did(Event::TypingPaused).await;
    assert_eq!(scene.text_of("findings-count"), "3 things to look at in this letter.");
}

#[wasm_bindgen_test]
async fn what_was_put_in_with_one_tap_goes_out_again_with_one() {
    let scene = letter().await;
    for change in [
        Change::ItemAdded { id: 31, mishap: Item::MISSED_POINT.to_owned(), parked: true },
        Change::Text(Field::Detail(31, Detail::Point), "ran the reading club".to_owned()),
    ] {
        scene.change(change).await;
    }
    assert!(!scene.letter().contains("ran the reading club"));
    scene.tap("take-up-31").await;
    assert!(scene.letter().contains("ran the reading club"), "{}", scene.letter());
    scene.tap("undo-step").await;
    assert!(!scene.letter().contains("ran the reading club"));
    let told = scene.text_of("taken-back");
    assert!(
        told.starts_with("Taken back: putting in “") && told.contains("reading club"),
        "{told}"
    );
    scene.tap("redo-step").await;
    assert!(scene.letter().contains("ran the reading club"));
}

/// What lies open reads what goes with the screen: it must not be read any more once that is gone.
#[wasm_bindgen_test]
async fn a_letter_can_be_left_with_its_facts_open() {
    let scene = letter().await;
    scene.tap("change-facts").await;
    scene.sees(&say("letter.tone.question"));
    scene.go(Screen::Support).await;
    scene.go(Screen::Plan).await;
    scene.go(Screen::Letter(key(&scene))).await;
    scene.tap("change-facts").await;
    scene.go(Screen::Home).await;
    settle().await;
}
