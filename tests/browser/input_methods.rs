//! Composing Chinese, Japanese or Korean text, or an accent: while a word is made, the box is left alone.

use crate::scene::{Scene, settle, units};
use afterview::app::{Event, Screen};
use afterview::domain::debrief::Entry;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CompositionEvent, CompositionEventInit, HtmlElement};

fn compose(to: &HtmlElement, name: &str, data: &str) {
    let init = CompositionEventInit::new();
    init.set_data(data);
    init.set_bubbles(true);
    let event = CompositionEvent::new_with_event_init_dict(name, &init).expect("an event");
    to.dispatch_event(&event).expect("sent");
}

/// Composes a word at the end of a box, step by step, as an input method does; `between` comes after each step.
async fn compose_into(scene: &Scene, id: &str, steps: &[&str], between: &[Event]) {
    let field = scene.enter(id);
    let before = field.value();
    compose(field.element(), "compositionstart", "");
    for step in steps {
        compose(field.element(), "compositionupdate", step);
        let text = format!("{before}{step}");
        field.set(&text, units(&text));
        settle().await;
        for event in between {
            scene.did(event.clone()).await;
        }
        assert_eq!(field.value(), text, "the word being made is left alone");
        assert_eq!(field.caret(), units(&text));
        assert!(field.has_focus());
        assert!(field.is(&scene.field(id)));
    }
    compose(field.element(), "compositionend", steps.last().expect("a word"));
    settle().await;
}

#[wasm_bindgen_test]
async fn a_japanese_word_is_made_in_peace() {
    let scene = Scene::on(Entry::JustHappened, Screen::Told).await;
    scene.type_into("told", "A ").await;
    let minute = Event::TimePassed(scene.model().moment);
    compose_into(&scene, "told", &["n", "に", "にh", "にほ", "にほん", "日本"], &[minute]).await;
    assert_eq!(scene.value("told"), "A 日本");
    assert_eq!(scene.debrief().recall.told, "A 日本");
}

#[wasm_bindgen_test]
async fn a_korean_name_is_made_while_the_letter_grows_beside_it() {
    let scene = Scene::on(Entry::WriteNow, Screen::QuickWho).await;
    scene.widen().await;
    compose_into(&scene, "person-1", &["ㅁ", "미", "민", "민ㅈ", "민지"], &[]).await;
    assert_eq!(scene.value("person-1"), "민지");
    assert!(scene.text_in(".side .letter").contains("민지"));
}

#[wasm_bindgen_test]
async fn the_first_letter_of_a_new_person_may_be_composed() {
    let scene = Scene::on(Entry::JustHappened, Screen::Who).await;
    assert!(scene.debrief().facts.people.is_empty());
    compose_into(&scene, "person-1", &["l", "li", "李"], &[]).await;
    assert_eq!(scene.debrief().facts.people[0].name, "李");
}

#[wasm_bindgen_test]
async fn saving_while_a_word_is_made_leaves_it_alone() {
    let scene = Scene::on(Entry::JustHappened, Screen::GetItOut).await;
    let now = scene.model().moment.now;
    let saved = [Event::SaveFinished(Ok(now)), Event::ListChanged(Vec::new())];
    compose_into(&scene, "told", &["z", "zh", "zhong", "中"], &saved).await;
    assert_eq!(scene.debrief().recall.told, "中");
}

#[wasm_bindgen_test]
async fn enter_that_ends_a_composed_word_does_not_go_on() {
    let scene = Scene::on(Entry::WriteNow, Screen::QuickWhere).await;
    compose_into(&scene, "company", &["と", "東", "東京"], &[]).await;
    assert!(!scene.press("company", "Enter", true).await);
    assert_eq!(scene.model().screen, Screen::QuickWhere);
    assert!(scene.press("company", "Enter", false).await);
    assert_eq!(scene.model().screen, Screen::QuickRemember);
}

#[wasm_bindgen_test]
async fn a_part_of_the_letter_can_be_composed_too() {
    let scene = Scene::on(Entry::WriteNow, Screen::QuickWho).await;
    scene.type_into("person-1", "Yuki").await;
    scene.go(Screen::QuickSign).await;
    scene.type_into("sign-as", "Ken").await;
    scene.tap("go-on").await;
    scene.tap("part-thanks").await;
    compose_into(&scene, "edit-thanks", &["あ", "あり", "ありがとう"], &[]).await;
    assert!(scene.letter().contains("ありがとう"), "{}", scene.letter());
}
