//! The letter as it leaves the desk: held, taken, mailed, sent; and that its words stand still until then.

use crate::desk::{key, letter, letter_of, note};
use crate::scene::{Scene, say, settle};
use crate::script::{Swapped, document, function, js, until, window};
use afterview::app::{Effect, Event, Screen};
use afterview::domain::debrief::{Change, Entry, Field, KeptBy, PartKey};
use std::collections::BTreeMap;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

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

/// What is tapped goes when it has done its work: whoever taps by keyboard, or hears the screen, is not left nowhere.
#[wasm_bindgen_test]
async fn the_focus_goes_on_where_what_was_tapped_is_gone() {
    let _board = Swapped::value(&window().navigator(), "clipboard", &JsValue::UNDEFINED);
    let copies = function("", "return true");
    let _command = Swapped::value(&document(), "execCommand", &copies);
    let scene = Scene::with_shell(151).await;
    scene.did(Event::DoorTaken(Entry::WriteNow)).await;
    let scene = letter_of(scene).await;
    scene.change(Change::HoldWaived(key(&scene), true)).await;
    scene.get("sides").set_attribute("open", "").expect("open");
    scene.get("side-out-close").focus().expect("the focus");
    scene.tap("side-out-close").await;
    until("the other side has it", || scene.focused() == "unsaid-heading").await;
    scene.get("put-back-close").focus().expect("the focus");
    scene.tap("put-back-close").await;
    until("the first side has it", || scene.focused() == "said-heading").await;
    scene.get("copy").focus().expect("the focus");
    scene.tap("copy").await;
    until("the question has it", || scene.focused() == "did-you-send").await;
    js("history.replaceState(null, '', location.pathname + location.search)");
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
