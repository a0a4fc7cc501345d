//! What is tapped in a letter often goes when it has done its work. Whoever taps by keyboard, or hears the screen, is
//! not left nowhere: the focus goes to what took its place.

use crate::desk::{key, letter_of, memory};
use crate::scene::{NOW, Scene, say};
use crate::script::{js, until};
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{Change, Entry, Field, Kept, KeptBy, MessageKind, PartKey};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

/// A letter on the desk of somebody whose browser moves the focus.
async fn desk(tab: u64) -> Scene {
    let scene = Scene::with_shell(tab).await;
    scene.did(Event::DoorTaken(Entry::WriteNow)).await;
    let scene = letter_of(scene).await;
    // For the rest of the test, only what is tapped moves it.
    until("the letter is begun at its heading", || scene.focused() == "heading").await;
    scene
}

/// Taps what has the focus, and waits until the focus is there.
async fn leads(scene: &Scene, tapped: &str, to: &str) {
    scene.get(tapped).focus().expect("the focus");
    scene.tap(tapped).await;
    until(&format!("from {tapped} the focus goes to {to}"), || scene.focused() == to).await;
}

/// The parts of the letter, by their names, in their order.
fn parts(scene: &Scene) -> Vec<String> {
    let found = scene.section().query_selector_all("[role='button'].part").expect("parts");
    let at = |place| found.get(place)?.dyn_into::<web_sys::Element>().ok();
    let names = (0..found.length()).filter_map(at).map(|part| part.id());
    names.map(|id| id.trim_start_matches("part-").to_owned()).collect()
}

fn forget_address() {
    js("history.replaceState(null, '', location.pathname + location.search)");
}

#[wasm_bindgen_test]
async fn leaving_a_part_out_leads_to_the_next_one() {
    let scene = desk(161).await;
    let all = parts(&scene);
    assert!(all.len() > 2, "{all:?}");
    for pair in all.windows(2).filter(|pair| pair[0] != "greeting") {
        scene.tap(&format!("part-{}", pair[0])).await;
        leads(&scene, &format!("leave-out-{}", pair[0]), &format!("part-{}", pair[1])).await;
        assert!(!scene.has(&format!("part-{}", pair[0])));
    }
    forget_address();
}

#[wasm_bindgen_test]
async fn what_is_done_with_a_part_leads_back_to_it() {
    let scene = desk(162).await;
    let memory = memory(&scene);
    let (part, edit) = (format!("part-{memory}"), format!("edit-{memory}"));
    scene.tap(&part).await;
    leads(&scene, &format!("close-{memory}"), &part).await;
    scene.tap(&part).await;
    scene.rewrite(&edit, "That hour stays with me.").await;
    leads(&scene, &format!("ours-{memory}"), &part).await;
    scene.rewrite(&edit, "That hour stays with me.").await;
    scene.text_from_elsewhere(Field::Remembered(1), "the reading club").await;
    leads(&scene, &format!("keep-mine-{memory}"), &part).await;
    scene.text_from_elsewhere(Field::Remembered(1), "the winter crew").await;
    leads(&scene, &format!("take-new-{memory}"), &part).await;
    assert!(scene.letter().contains("the winter crew"), "{}", scene.letter());
    forget_address();
}

/// The names of the findings that are shown, in their order.
fn findings(scene: &Scene) -> Vec<String> {
    let found = scene.section().query_selector_all(".finding-what").expect("findings");
    let at = |place| found.get(place)?.dyn_into::<web_sys::Element>().ok();
    let names = (0..found.length()).filter_map(at).map(|what| what.id());
    names.map(|id| id.trim_start_matches("found-").to_owned()).collect()
}

/// Unfolds all that was found.
fn unfold(scene: &Scene) {
    let found = scene.section().query_selector_all("details.findings").expect("findings");
    for place in 0..found.length() {
        let details: web_sys::Element = found.get(place).expect("one").unchecked_into();
        details.set_attribute("open", "").expect("open");
    }
}

#[wasm_bindgen_test]
async fn putting_a_finding_away_leads_to_the_next_one_and_from_the_last_to_its_part() {
    let scene = desk(163).await;
    scene.tap("part-close").await;
    let words = "I just wanted to check in and to say that I am sorry about that.";
    scene.rewrite("edit-close", words).await;
    scene.did(Event::TypingPaused).await;
    unfold(&scene);
    let found = findings(&scene);
    let here: Vec<&String> = found.iter().filter(|name| name.contains("-close-")).collect();
    let [first, second, last] = here.as_slice() else { panic!("three in one part: {found:?}") };
    leads(&scene, &format!("leave-{first}"), &format!("found-{second}")).await;
    leads(&scene, &format!("never-{last}"), &format!("found-{second}")).await;
    leads(&scene, &format!("leave-{second}"), "part-close").await;
    assert!(findings(&scene).iter().all(|name| !name.contains("-close-")));
    forget_address();
}

#[wasm_bindgen_test]
async fn mending_what_was_found_leads_to_its_part() {
    let scene = desk(164).await;
    scene.tap("part-close").await;
    scene.rewrite("edit-close", "I just wanted to thank you again.").await;
    scene.did(Event::TypingPaused).await;
    unfold(&scene);
    let found = findings(&scene);
    let hedge = found.iter().find(|name| name.starts_with("hedge-close")).expect("a hedge");
    leads(&scene, &format!("mend-{hedge}"), "part-close").await;
    assert!(scene.letter().contains("I wanted to thank you again."), "{}", scene.letter());
    forget_address();
}

#[wasm_bindgen_test]
async fn what_is_found_in_the_subject_or_the_whole_letter_leads_there() {
    let scene = desk(165).await;
    scene.rewrite("subject", "I just want to thank you").await;
    scene.did(Event::TypingPaused).await;
    unfold(&scene);
    let found = findings(&scene);
    let hedge = found.iter().find(|name| name.starts_with("hedge-subject")).expect("a hedge");
    leads(&scene, &format!("leave-{hedge}"), "subject-label").await;
    leads(&scene, "ours-subject", "subject-label").await;
    for part in parts(&scene).iter().filter(|part| !["greeting", "close"].contains(&part.as_str()))
    {
        scene.change(Change::PartLeftOut(key(&scene), PartKey(part.clone()), true)).await;
    }
    unfold(&scene);
    let whole = |scene: &Scene| {
        findings(scene).into_iter().filter(|name| name.contains("--")).collect::<Vec<_>>()
    };
    let all = whole(&scene);
    assert!(!all.is_empty(), "{:?}", findings(&scene));
    for (place, name) in all.iter().enumerate() {
        let next =
            all.get(place + 1).map_or_else(|| "letter".to_owned(), |next| format!("found-{next}"));
        leads(&scene, &format!("leave-{name}"), &next).await;
    }
    forget_address();
}

#[wasm_bindgen_test]
async fn looking_for_something_again_leads_to_the_next_or_to_what_opened_the_list() {
    let scene = desk(166).await;
    scene.did(Event::SettingChanged("checks_off", "hedge sorry".into())).await;
    scene.tap("change-facts").await;
    leads(&scene, "look-again-hedge", "look-again-sorry").await;
    leads(&scene, "look-again-sorry", "change-facts").await;
    forget_address();
}

#[wasm_bindgen_test]
async fn not_waiting_and_waiting_after_all_lead_to_each_other() {
    let scene = desk(167).await;
    leads(&scene, "send-anyway", "wait").await;
    leads(&scene, "wait", "send-anyway").await;
    scene.tap("part-close").await;
    scene.rewrite("edit-close", "Thank you again.").await;
    leads(&scene, "start-again", "undo-step").await;
    forget_address();
}

#[wasm_bindgen_test]
async fn once_it_is_sent_the_screen_is_begun_at_a_heading_that_says_so() {
    let scene = desk(168).await;
    let asks = scene.heading();
    let text = scene.letter();
    let kept = Kept { subject: None, text, at: NOW, by: KeptBy::Copied };
    scene.change(Change::HoldWaived(key(&scene), true)).await;
    scene.change(Change::Kept(key(&scene), Box::new(kept))).await;
    leads(&scene, "not-yet", "copy").await;
    scene.go(Screen::Plan).await;
    scene.go(Screen::Letter(key(&scene))).await;
    leads(&scene, "sent", "heading").await;
    assert_eq!(scene.heading(), say("letter.heading.sent"));
    leads(&scene, "not-sent", "heading").await;
    assert_eq!(scene.heading(), asks);
    forget_address();
}

/// The box for it may be folded away: then it is unfolded.
#[wasm_bindgen_test]
async fn what_a_message_asks_for_leads_to_its_box() {
    let scene = Scene::with_shell(169).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.did(Event::ErrandBegun(MessageKind::AdviceAsk, None)).await;
    let errand = scene.debrief().errands[0].id;
    scene.text_from_elsewhere(Field::ErrandName(errand), "Maya").await;
    let offers = scene.app.assessment.get_untracked().offers;
    let key =
        offers.iter().find(|offer| offer.key.kind == MessageKind::AdviceAsk).expect("one").key;
    scene.go(Screen::Letter(key)).await;
    until("the letter is begun at its heading", || scene.focused() == "heading").await;
    scene.get("can-say").remove_attribute("open").expect("folded");
    let asked = scene.find("#asks [id^='to-']").expect("something asked for below").id();
    leads(&scene, &asked, asked.trim_start_matches("to-")).await;
    assert!(scene.get("can-say").has_attribute("open"));
    forget_address();
}

#[wasm_bindgen_test]
async fn putting_a_notice_away_leads_to_the_heading_below_it() {
    let scene = desk(170).await;
    scene.did(Event::CopyFinished(Ok(()))).await;
    leads(&scene, "close-notice", "heading").await;
    forget_address();
}

#[wasm_bindgen_test]
async fn giving_a_message_up_leads_to_what_is_said_of_it_and_taking_it_up_to_the_heading() {
    let scene = Scene::with_shell(171).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.did(Event::ErrandBegun(MessageKind::AdviceAsk, None)).await;
    scene.go(Screen::Errand(scene.debrief().errands[0].id)).await;
    until("the form is begun at its heading", || scene.focused() == "heading").await;
    leads(&scene, "drop-errand", "given-up").await;
    leads(&scene, "take-up-errand", "heading").await;
    assert!(scene.has("drop-errand"));
    forget_address();
}
