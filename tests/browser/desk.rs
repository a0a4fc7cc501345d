//! The letter on the desk: edited, reworded, left out, held, taken, sent. What the person wrote stays theirs.

use crate::scene::{Scene, say, settle};
use afterview::app::{Effect, Event, Screen};
use afterview::domain::debrief::{Change, Entry, Field, KeptBy, Note, NoteKey, PartKey};
use std::collections::BTreeMap;
use wasm_bindgen_test::wasm_bindgen_test;

/// A letter to Maya about the story hour, on the desk.
async fn letter() -> Scene {
    let scene = Scene::through(Entry::WriteNow).await;
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

fn key(scene: &Scene) -> NoteKey {
    let offers = scene.app.assessment.get_untracked().offers;
    offers.first().expect("a message").key
}

fn note(scene: &Scene) -> Note {
    scene.debrief().note(&key(scene)).cloned().expect("a note")
}

/// The name of the part that tells of the story hour.
fn memory(scene: &Scene) -> String {
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
    scene.sees(&say("letter.out.heading"));
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
    scene.tap("undo-start-again").await;
    assert_eq!(scene.letter(), mine);
    assert_eq!(scene.value("subject"), "My subject");
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
async fn while_it_waits_nothing_leaves() {
    let scene = letter().await;
    scene.sees("Hold until 17:15.");
    scene.effects();
    scene.tap("copy").await;
    assert!(scene.effects().is_empty());
    assert_eq!(note(&scene).kept, None);
    scene.tap("remind").await;
    let effects = scene.effects();
    let calendar = effects.iter().find_map(|effect| match effect {
        Effect::Download(name, "text/calendar", text) => Some((name.clone(), text.clone())),
        _ => None,
    });
    let (name, text) = calendar.expect("a calendar file");
    assert_eq!(name, "afterview.ics");
    assert!(!text.contains("Maya") && !text.contains("Hill Road"), "{text}");
}

#[wasm_bindgen_test]
async fn what_was_taken_is_kept_word_for_word_and_only_a_yes_marks_it_sent() {
    let scene = letter().await;
    scene.hours_pass(3).await;
    scene.effects();
    scene.tap("copy").await;
    let kept = note(&scene).kept.expect("the text");
    assert_eq!(kept.by, KeptBy::Copied);
    let copied = scene.effects().into_iter().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text),
        _ => None,
    });
    assert_eq!(copied.as_deref(), Some(kept.text.as_str()));
    assert_eq!(scene.text_of("did-you-send"), "Did you send it?");
    scene.tap("not-yet").await;
    assert!(scene.has("copy") && note(&scene).sent.is_none());
    scene.tap("copy").await;
    scene.tap("sent").await;
    assert!(note(&scene).sent.is_some());
    assert!(!scene.has("copy"));
    scene.tap("not-sent").await;
    assert!(note(&scene).sent.is_none());
    assert!(scene.has("copy"));
}

#[wasm_bindgen_test]
async fn mailing_hands_the_mail_program_the_whole_letter() {
    let scene = letter().await;
    scene.tap("send-anyway").await;
    scene.effects();
    scene.tap("mail").await;
    let address = scene.effects().into_iter().find_map(|effect| match effect {
        Effect::Mail(address) => Some(address),
        _ => None,
    });
    let address = address.expect("a mail link");
    let address = js_sys::decode_uri_component(&address).expect("an address");
    let address = String::from(address);
    assert!(address.starts_with("mailto:?subject="), "{address}");
    assert!(address.contains("the story hour") && address.contains("Tomas Reyes"), "{address}");
}

#[wasm_bindgen_test]
async fn what_is_missing_is_given_in_place_and_its_box_stays() {
    let scene = letter().await;
    scene.text_from_elsewhere(Field::SignAs, "").await;
    scene.sees(&say("letter.asks.heading"));
    scene.sees("Before it can go, it needs your name.");
    let field = scene.enter("sign-as");
    scene.type_into("sign-as", "Tom").await;
    assert!(field.is(&scene.field("sign-as")) && field.has_focus());
    scene.sees(&say("letter.asks.done"));
    assert!(scene.letter().ends_with("Tom"), "{}", scene.letter());
}

#[wasm_bindgen_test]
async fn each_wording_is_kept_once_when_it_is_shown() {
    let scene = Scene::through(Entry::WriteNow).await;
    scene.text_from_elsewhere(Field::PersonName(1), "Maya").await;
    scene.text_from_elsewhere(Field::SignAs, "Ewa").await;
    scene.told();
    let key = key(&scene);
    scene.go(Screen::Letter(key)).await;
    let mut kept: BTreeMap<PartKey, u32> = BTreeMap::new();
    for change in scene.changes() {
        match change {
            Change::Wording(note, part, _) if note == key => *kept.entry(part).or_default() += 1,
            other => panic!("{other:?} was not asked for"),
        }
    }
    assert!(kept.len() >= 3, "{kept:?}");
    assert!(kept.values().all(|times| *times == 1), "{kept:?}");
    assert_eq!(note(&scene).wordings.len(), kept.len());
    settle().await;
    scene.hours_pass(1).await;
    scene.go(Screen::Plan).await;
    scene.go(Screen::Letter(key)).await;
    let again: Vec<Change> = scene.changes();
    assert!(again.is_empty(), "{again:?}");
}

#[wasm_bindgen_test]
async fn the_words_of_a_letter_do_not_change_under_anyones_hands() {
    let scene = letter().await;
    let before = scene.letter();
    scene.text_from_elsewhere(Field::Told, "something else").await;
    scene.text_from_elsewhere(Field::Around, "and more").await;
    scene.go(Screen::Plan).await;
    let key = key(&scene);
    scene.go(Screen::Letter(key)).await;
    assert_eq!(scene.letter(), before);
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
async fn no_screen_reports_anything_by_itself() {
    let scene = letter().await;
    for screen in [
        Screen::Home,
        Screen::Breathe,
        Screen::HowIsIt,
        Screen::Feelings,
        Screen::Told,
        Screen::Who,
        Screen::WhenEnded,
        Screen::Decision,
        Screen::Questions,
        Screen::Well,
        Screen::Wrong,
        Screen::Flags,
        Screen::Unsaid,
        Screen::Around,
        Screen::Plan,
        Screen::Letters,
        Screen::QuickWho,
        Screen::QuickMend,
        Screen::QuickSign,
        Screen::Support,
        Screen::WhereMyWordsAre,
        Screen::Erase,
    ] {
        scene.told();
        scene.go(screen).await;
        let told = scene.told();
        assert!(matches!(told.as_slice(), [Event::WentTo(_)]), "{screen:?}: {told:?}");
        scene.hours_pass(1).await;
        let told = scene.told();
        assert!(matches!(told.as_slice(), [Event::TimePassed(_)]), "{screen:?}: {told:?}");
    }
}
