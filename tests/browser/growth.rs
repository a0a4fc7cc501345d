//! Hours of use: nothing piles up.

use crate::scene::{Scene, settle};
use crate::script::document;
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{Change, Entry, Field};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_thousand_screens_leave_nothing_behind() {
    let scene = Scene::through(Entry::JustHappened).await;
    let round = [
        Screen::Told,
        Screen::Who,
        Screen::Where,
        Screen::HowIsIt,
        Screen::Support,
        Screen::GetItOut,
        Screen::QuickMend,
        Screen::Home,
        Screen::Erase,
        Screen::Around,
    ];
    let whole = || document().get_elements_by_tag_name("*").length();
    let mut sizes = Vec::new();
    for _ in 0..100 {
        for screen in round {
            scene.go(screen).await;
        }
        sizes.push((scene.size(), whole()));
    }
    assert_eq!(sizes.first(), sizes.last());
    sizes.dedup();
    assert_eq!(sizes.len(), 1, "{sizes:?}");
    assert_eq!(scene.told().len(), 1_001, "a door and a thousand screens");
}

#[wasm_bindgen_test]
async fn a_thousand_letters_typed_leave_nothing_behind() {
    let scene = Scene::on(Entry::WriteNow, Screen::QuickWho).await;
    scene.widen().await;
    scene.type_into("person-1", "Maya").await;
    let field = scene.field("person-1");
    let size = scene.size();
    for round in 0..500 {
        for name in ["Maya", "Ruth"] {
            field.set(name, 4);
            if round % 50 == 0 {
                settle().await;
            }
        }
    }
    field.set("Maya", 4);
    settle().await;
    assert_eq!(scene.size(), size);
    assert_eq!(scene.debrief().facts.people.len(), 1);
}

#[wasm_bindgen_test]
async fn a_letter_that_is_edited_for_long_does_not_grow() {
    let scene = Scene::through(Entry::WriteNow).await;
    for (field, text) in [(Field::PersonName(1), "Maya"), (Field::SignAs, "Ewa")] {
        scene.text_from_elsewhere(field, text).await;
    }
    let offers = scene.app.assessment.get_untracked().offers;
    let key = offers.first().expect("a letter").key;
    scene.go(Screen::Letter(key)).await;
    scene.tap("part-thanks").await;
    scene.rewrite("edit-thanks", "Thanks 0.").await;
    let size = scene.size();
    for round in 1..100 {
        scene.rewrite("edit-thanks", &format!("Thanks {round}.")).await;
    }
    assert_eq!(scene.size(), size);
    assert_eq!(scene.debrief().notes.len(), 1);
}

#[wasm_bindgen_test]
async fn people_who_come_and_go_leave_nothing_behind() {
    let scene = Scene::on(Entry::JustHappened, Screen::Who).await;
    scene.type_into("person-1", "Maya").await;
    let size = scene.size();
    for _ in 0..50 {
        scene.did(Event::PersonBegun).await;
        let id = scene.debrief().facts.people[1].id;
        scene.change(Change::PersonRemoved(id)).await;
    }
    assert_eq!(scene.size(), size);
}
