//! Lists of boxes: one comes or goes, and the others stay as they are, with what is being typed in them.

use crate::scene::{Scene, settle};
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{Change, Entry, LocalId};
use wasm_bindgen_test::wasm_bindgen_test;

async fn three_people() -> (Scene, Vec<LocalId>) {
    let scene = Scene::on(Entry::JustHappened, Screen::Who).await;
    scene.type_into("person-1", "Ana").await;
    scene.tap("add-person").await;
    let second = scene.debrief().facts.people[1].id;
    scene.type_into(&format!("person-{second}"), "Pieter").await;
    scene.tap("add-person").await;
    let ids = scene.debrief().facts.people.iter().map(|person| person.id).collect();
    (scene, ids)
}

#[wasm_bindgen_test]
async fn the_first_letter_adds_the_person_and_the_box_stays() {
    let scene = Scene::on(Entry::JustHappened, Screen::Who).await;
    let field = scene.enter("person-1");
    assert!(scene.debrief().facts.people.is_empty());
    field.type_at_caret("M");
    settle().await;
    assert_eq!(scene.debrief().facts.people.len(), 1);
    assert!(field.is(&scene.field("person-1")) && field.has_focus());
    assert_eq!(field.caret(), 1);
}

#[wasm_bindgen_test]
async fn taking_one_away_keeps_the_boxes_of_the_others() {
    let (scene, ids) = three_people().await;
    let first = scene.enter("person-1");
    first.put_caret(2);
    let second = scene.field(&format!("person-{}", ids[1]));
    scene.change(Change::PersonRemoved(ids[2])).await;
    assert!(!scene.has(&format!("person-{}", ids[2])));
    assert!(first.is(&scene.field("person-1")) && first.has_focus());
    assert_eq!((first.value().as_str(), first.caret()), ("Ana", 2));
    assert!(second.is(&scene.field(&format!("person-{}", ids[1]))));
    assert_eq!(second.value(), "Pieter");
}

#[wasm_bindgen_test]
async fn taking_the_first_away_moves_nobodys_words() {
    let (scene, ids) = three_people().await;
    let third = format!("person-{}", ids[2]);
    scene.type_into(&third, "Li").await;
    let field = scene.field(&third);
    scene.change(Change::PersonRemoved(1)).await;
    assert!(!scene.has("person-1"));
    assert_eq!(scene.value(&format!("person-{}", ids[1])), "Pieter");
    assert!(field.is(&scene.field(&third)) && field.has_focus());
    scene.type_into(&third, "u").await;
    let names: Vec<String> =
        scene.debrief().facts.people.into_iter().map(|person| person.name).collect();
    assert_eq!(names, ["Pieter", "Liu"]);
}

#[wasm_bindgen_test]
async fn another_person_leaves_the_one_being_written_alone() {
    let (scene, ids) = three_people().await;
    let field = scene.enter(&format!("remembered-{}", ids[1]));
    field.type_at_caret("the winter crew");
    settle().await;
    field.put_caret(3);
    scene.did(Event::PersonBegun).await;
    assert!(field.has_focus());
    assert_eq!((field.value().as_str(), field.caret()), ("the winter crew", 3));
}

#[wasm_bindgen_test]
async fn only_an_empty_box_offers_to_go_and_it_goes() {
    let (scene, ids) = three_people().await;
    let remove = format!("remove-person-{}", ids[2]);
    assert!(scene.has(&remove));
    assert!(!scene.has(&format!("remove-person-{}", ids[1])));
    scene.tap(&remove).await;
    assert_eq!(scene.debrief().facts.people.len(), 2);
    assert!(!scene.has(&format!("person-{}", ids[2])));
}

#[wasm_bindgen_test]
async fn not_knowing_names_can_be_taken_back() {
    let scene = Scene::on(Entry::JustHappened, Screen::Who).await;
    scene.tap("nobody-named").await;
    assert!(scene.debrief().facts.nobody_named);
    assert!(!scene.has("person-1"));
    scene.tap("name-after-all").await;
    let id = scene.debrief().facts.people[0].id;
    scene.type_into(&format!("person-{id}"), "Maya").await;
    assert_eq!(scene.debrief().facts.people[0].name, "Maya");
    assert!(!scene.debrief().facts.nobody_named);
}

#[wasm_bindgen_test]
async fn questions_keep_their_boxes_too() {
    let scene = Scene::on(Entry::JustHappened, Screen::Questions).await;
    scene.type_into("question-1", "Why us?").await;
    scene.tap("landed-1-2").await;
    scene.tap("add-question").await;
    let second = scene.debrief().recall.questions[1].id;
    let field = scene.enter(&format!("question-{second}"));
    field.type_at_caret("And then?");
    settle().await;
    scene.change(Change::QuestionRemoved(1)).await;
    assert!(field.is(&scene.field(&format!("question-{second}"))) && field.has_focus());
    assert_eq!(field.value(), "And then?");
    assert!(!scene.has("question-1"));
}

#[wasm_bindgen_test]
async fn missed_points_keep_their_boxes_too() {
    let scene = Scene::on(Entry::JustHappened, Screen::Unsaid).await;
    scene.tap("add-point").await;
    scene.tap("add-point").await;
    let ids: Vec<LocalId> = scene.debrief().items.iter().map(|item| item.id).collect();
    let second = format!("point-{}", ids[1]);
    scene.type_into(&second, "ran the night desk").await;
    let field = scene.field(&second);
    scene.tap(&format!("take-off-{}", ids[0])).await;
    assert!(field.is(&scene.field(&second)));
    assert_eq!(field.value(), "ran the night desk");
    assert_eq!(scene.debrief().items.len(), 1);
}

#[wasm_bindgen_test]
async fn what_holds_words_waits_instead_of_going() {
    let scene = Scene::on(Entry::JustHappened, Screen::Unsaid).await;
    scene.tap("add-point").await;
    let id = scene.debrief().items[0].id;
    scene.type_into(&format!("point-{id}"), "speak Welsh").await;
    scene.tap(&format!("take-off-{id}")).await;
    assert!(scene.debrief().items[0].parked);
    assert!(scene.text_of("waiting").contains("speak Welsh"));
    scene.tap(&format!("take-up-{id}")).await;
    assert_eq!(scene.value(&format!("point-{id}")), "speak Welsh");
}
