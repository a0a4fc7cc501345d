//! The quick note, tapped and typed through: a letter that can be sent, in six inputs at most.

use crate::scene::{Scene, say};
use afterview::app::{Effect, Event, Screen};
use afterview::domain::debrief::{Detail, Entry, Field, MessageKind};
use wasm_bindgen_test::wasm_bindgen_test;

/// Counts what the person gave: fields and choices. "Go on" is not one of them.
struct Hand<'a> {
    scene: &'a Scene,
    inputs: u32,
}

impl Hand<'_> {
    async fn write(&mut self, id: &str, text: &str) {
        self.inputs += 1;
        self.scene.type_into(id, text).await;
    }

    async fn choose(&mut self, id: &str) {
        self.inputs += 1;
        self.scene.tap(id).await;
    }

    async fn go_on(&self) {
        self.scene.tap("go-on").await;
    }
}

fn hand(scene: &Scene) -> Hand<'_> {
    Hand { scene, inputs: 0 }
}

#[wasm_bindgen_test]
async fn six_inputs_make_a_letter_that_can_be_sent() {
    let scene = Scene::through(Entry::WriteNow).await;
    let mut hand = hand(&scene);
    hand.write("person-1", "Maya").await;
    hand.go_on().await;
    hand.write("company", "Hill Road Library").await;
    hand.go_on().await;
    hand.write("remembered-1", "the Saturday story hour").await;
    hand.go_on().await;
    hand.choose("mend-left-out").await;
    let id = scene.debrief().items[0].id;
    hand.write(&format!("point-{id}"), "ran payroll for 40 people").await;
    hand.go_on().await;
    hand.write("sign-as", "Tomas Reyes").await;
    hand.go_on().await;
    assert!(hand.inputs <= 6, "{} inputs", hand.inputs);

    assert_eq!(scene.heading(), say("letter.heading.thank_you"));
    let letter = scene.letter();
    for words in ["Maya", "the Saturday story hour", "ran payroll for 40 people", "Tomas Reyes"] {
        assert!(letter.contains(words), "{words} is not in: {letter}");
    }
    assert!(!scene.has("asks"), "nothing is missing");

    scene.tap("send-anyway").await;
    scene.effects();
    scene.tap("copy").await;
    let copied: Vec<String> = scene
        .effects()
        .into_iter()
        .filter_map(|effect| match effect {
            Effect::Copy(text) => Some(text),
            _ => None,
        })
        .collect();
    assert_eq!(copied.len(), 1);
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(bare(&copied[0]), bare(&letter), "what is copied is what is read");
}

#[wasm_bindgen_test]
async fn the_least_that_somebody_gives_still_makes_a_letter() {
    let scene = Scene::through(Entry::WriteNow).await;
    let mut hand = hand(&scene);
    hand.choose("nobody-named").await;
    assert_eq!(scene.model().screen, Screen::QuickWhere);
    hand.go_on().await;
    hand.go_on().await;
    hand.choose("mend-nothing").await;
    hand.write("sign-as", "Ewa").await;
    hand.go_on().await;
    assert_eq!(hand.inputs, 3);
    let letter = scene.letter();
    assert!(letter.to_lowercase().contains("hiring team"), "{letter}");
    assert!(letter.ends_with("Ewa"), "{letter}");
    assert!(!scene.has("asks"));
}

#[wasm_bindgen_test]
async fn a_wrong_fact_is_put_right() {
    let scene = Scene::through(Entry::WriteNow).await;
    scene.type_into("person-1", "Dr. Okafor").await;
    scene.go(Screen::QuickMend).await;
    scene.tap("mend-wrong-fact").await;
    let id = scene.debrief().items[0].id;
    scene.type_into(&format!("said-{id}"), "I led a team of twelve").await;
    scene.type_into(&format!("truth-{id}"), "I led a team of two").await;
    scene.tap("go-on").await;
    scene.type_into("sign-as", "Jo").await;
    scene.tap("go-on").await;
    let letter = scene.letter();
    assert!(letter.contains("twelve") && letter.contains("two"), "{letter}");
}

#[wasm_bindgen_test]
async fn changing_ones_mind_keeps_the_words_of_the_first_thought() {
    let scene = Scene::on(Entry::WriteNow, Screen::QuickMend).await;
    scene.tap("mend-left-out").await;
    let first = scene.debrief().items[0].id;
    scene.type_into(&format!("point-{first}"), "speak Welsh").await;
    scene.go(Screen::QuickMend).await;
    scene.tap("mend-better-answer").await;
    let items = scene.debrief().items;
    assert!(items.iter().any(|item| item.id == first && item.parked));
    scene.go(Screen::QuickMend).await;
    scene.tap("mend-left-out").await;
    assert_eq!(scene.value(&format!("point-{first}")), "speak Welsh");
}

#[wasm_bindgen_test]
async fn where_the_note_is_full_the_other_one_can_wait_and_typing_goes_on() {
    let scene = Scene::through(Entry::JustHappened).await;
    let mishap = "question_left_blank".to_owned();
    scene.did(Event::MishapPicked { mishap, urgent: false }).await;
    let holder = scene.debrief().items[0].id;
    let asked = Field::Detail(holder, Detail::Asked);
    scene.text_from_elsewhere(asked, "what a fair price is").await;
    scene.go(Screen::QuickMend).await;
    scene.tap("mend-better-answer").await;
    let id = scene.debrief().items[1].id;
    let answer = format!("answer-{id}");
    scene.type_into(&format!("asked-{id}"), "who would buy it").await;
    scene.type_into(&answer, "I would ask").await;
    let in_note = |scene: &Scene, item| {
        let offers = scene.app.assessment.get_untracked().offers;
        offers.iter().any(|offer| offer.items.contains(&item))
    };
    assert!(scene.has("no-room") && in_note(&scene, holder) && !in_note(&scene, id));

    scene.tap("swap").await;
    assert!(!scene.has("no-room"));
    assert!(in_note(&scene, id) && !in_note(&scene, holder));
    assert!(scene.debrief().items[0].parked);
    assert_eq!(scene.debrief().text(asked), "what a fair price is", "what waits keeps its words");
    assert_eq!(scene.value(&answer), "I would ask", "and so does what is written");
    scene.type_into(&answer, " three buyers").await;
    scene.tap("go-on").await;
    scene.type_into("sign-as", "Jo").await;
    scene.tap("go-on").await;
    let letter = scene.letter();
    assert!(letter.contains("I would ask three buyers"), "{letter}");
    assert!(!letter.contains("fair price"), "{letter}");
}

#[wasm_bindgen_test]
async fn harm_goes_to_weigh_and_a_crossed_line_to_support() {
    let scene = Scene::on(Entry::WriteNow, Screen::QuickMend).await;
    scene.tap("mend-hurt-someone").await;
    assert_eq!(scene.text_of("route-name"), say("route.apologise.name"));
    let offers = scene.app.assessment.get_untracked().offers;
    assert!(offers.iter().any(|offer| offer.key.kind == MessageKind::Apology));
    let scene = Scene::on(Entry::WriteNow, Screen::QuickMend).await;
    scene.tap("mend-crossed-line").await;
    assert_eq!(scene.text_of("route-name"), say("route.support.name"));
}

#[wasm_bindgen_test]
async fn enter_goes_on_in_a_line_and_not_in_a_story() {
    let scene = Scene::through(Entry::WriteNow).await;
    scene.type_into("person-1", "Maya").await;
    assert!(scene.press("person-1", "Enter", false).await);
    assert_eq!(scene.model().screen, Screen::QuickWhere);
    scene.go(Screen::QuickRemember).await;
    assert!(!scene.press("remembered-1", "Enter", false).await);
    assert_eq!(scene.model().screen, Screen::QuickRemember);
}

#[wasm_bindgen_test]
async fn several_people_are_each_asked_about_and_each_get_a_letter() {
    let scene = Scene::through(Entry::WriteNow).await;
    scene.type_into("person-1", "Maya").await;
    scene.tap("add-person").await;
    let second = scene.debrief().facts.people[1].id;
    scene.type_into(&format!("person-{second}"), "Ruben").await;
    scene.go(Screen::QuickRemember).await;
    scene.type_into("remembered-1", "the reading room").await;
    scene.type_into(&format!("remembered-{second}"), "the night shift").await;
    scene.go(Screen::Letters).await;
    scene.sees("Thank Maya");
    scene.sees("Thank Ruben");
}
