//! The day on which a letter was sent: only a whole day is taken, and only when the person says that it is the one.

use crate::desk::{key, letter_of, note};
use crate::scene::{NOW, Scene, say, send, settle};
use crate::script::until;
use afterview::app::Event;
use afterview::domain::clock::{HOUR, Instant};
use afterview::domain::debrief::{Change, Entry, Kept, KeptBy};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

/// Somebody who took the letter and is asked for the day on which they sent it. It is 18 November 2026.
async fn asked(scene: Scene) -> Scene {
    let scene = letter_of(scene).await;
    let (text, by) = (scene.letter(), KeptBy::Copied);
    let kept = Kept { subject: None, text, at: NOW, by };
    scene.change(Change::Kept(key(&scene), Box::new(kept))).await;
    scene.tap("sent-another-day").await;
    scene
}

/// A day stands in the box, as a browser tells it at each digit that makes one.
async fn puts(scene: &Scene, day: &str) {
    let field = scene.field("sent-day");
    field.element().clone().unchecked_into::<web_sys::HtmlInputElement>().set_value(day);
    send(field.element(), "input");
    send(field.element(), "change");
    settle().await;
}

fn sent(scene: &Scene) -> Option<Instant> {
    note(scene).sent
}

#[wasm_bindgen_test]
async fn a_day_that_is_passed_on_the_way_is_nobodys_answer() {
    let scene = asked(Scene::through(Entry::WriteNow).await).await;
    for day in ["0002-11-01", "0202-11-01", "2026-11-01", "2026-11-17"] {
        puts(&scene, day).await;
        assert_eq!(sent(&scene), None, "{day}");
        assert_eq!(scene.text_of("sent-day-refused"), "");
    }
    scene.tap("sent-that-day").await;
    let noon = NOW.plus(-27 * HOUR - 15 * 60);
    assert_eq!(sent(&scene), Some(noon), "the middle of the 17th");
    scene.sees("Sent yesterday, by e-mail");
}

#[wasm_bindgen_test]
async fn enter_says_that_it_is_the_day() {
    let scene = asked(Scene::through(Entry::WriteNow).await).await;
    puts(&scene, "2026-11-16").await;
    assert!(!scene.press("sent-day", "Tab", false).await);
    assert_eq!(sent(&scene), None);
    assert!(scene.press("sent-day", "Enter", false).await);
    assert!(sent(&scene).is_some());
}

#[wasm_bindgen_test]
async fn a_day_that_cannot_be_is_refused_in_a_sentence_and_stays_in_its_box() {
    let scene = asked(Scene::through(Entry::WriteNow).await).await;
    let refused = [
        ("", "sending.day.unfinished"),
        ("2026-11-19", "sending.day.to_come"),
        ("2027-11-17", "sending.day.to_come"),
        ("0002-11-17", "sending.day.long_ago"),
        ("2006-11-17", "sending.day.long_ago"),
        ("2025-11-16", "sending.day.long_ago"),
    ];
    for (day, why) in refused {
        puts(&scene, day).await;
        assert_eq!(scene.text_of("sent-day-refused"), "", "not while it is being given");
        scene.tap("sent-that-day").await;
        assert_eq!(scene.text_of("sent-day-refused"), say(why), "{day}");
        assert_eq!(scene.value("sent-day"), day);
        assert_eq!(scene.get("sent-day").get_attribute("aria-invalid").as_deref(), Some("true"));
        assert_eq!(sent(&scene), None, "{day}");
    }
    puts(&scene, "2026-11-18").await;
    assert_eq!(scene.get("sent-day").get_attribute("aria-invalid"), None);
    scene.tap("sent-that-day").await;
    assert_eq!(sent(&scene), Some(NOW.plus(-3 * HOUR - 15 * 60)));
}

#[wasm_bindgen_test]
async fn whoever_is_asked_for_the_day_can_still_say_not_yet() {
    let scene = asked(Scene::through(Entry::WriteNow).await).await;
    assert!(!scene.has("sent"), "a second tap in the same place marks nothing");
    scene.tap("not-yet").await;
    assert!(scene.has("copy") && sent(&scene).is_none());
}

#[wasm_bindgen_test]
async fn the_box_for_the_day_has_the_focus_when_it_comes() {
    let scene = Scene::with_shell(171).await;
    scene.did(Event::DoorTaken(Entry::WriteNow)).await;
    let scene = asked(scene).await;
    until("the box has it", || scene.focused() == "sent-day").await;
    puts(&scene, "2020-01-01").await;
    scene.tap("sent-that-day").await;
    assert_eq!(scene.text_of("sent-day-refused"), say("sending.day.long_ago"));
    crate::script::js("history.replaceState(null, '', location.pathname + location.search)");
}
