//! Typing: the box belongs to the person. Whatever is drawn anew around it, its focus, its caret and its words stay.

use crate::scene::{NOW, Scene, say, units};
use crate::script::function;
use afterview::app::store::{StoreFault, Summary};
use afterview::app::{Event, Notice, Screen};
use afterview::domain::debrief::{Change, Entry, Field};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn every_letter_is_reported_and_stays() {
    let scene = Scene::on(Entry::WriteNow, Screen::QuickWhere).await;
    scene.told();
    scene.type_into("company", "Veldt").await;
    assert_eq!(scene.value("company"), "Veldt");
    assert_eq!(scene.debrief().facts.company, "Veldt");
    let typed: Vec<String> = scene
        .changes()
        .into_iter()
        .map(|change| match change {
            Change::Text(Field::Company, text) => text,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(typed, ["V", "Ve", "Vel", "Veld", "Veldt"]);
}

#[wasm_bindgen_test]
async fn the_caret_stays_in_the_middle_of_a_word() {
    let scene = Scene::on(Entry::JustHappened, Screen::Told).await;
    scene.type_into("told", "I froze then").await;
    let field = scene.field("told");
    field.put_caret(7);
    field.type_at_caret(" up");
    crate::scene::settle().await;
    assert_eq!(field.value(), "I froze up then");
    assert_eq!(field.caret(), 10);
    assert!(field.has_focus());
    assert!(field.is(&scene.field("told")), "it is the very same box");
}

#[wasm_bindgen_test]
async fn the_app_never_writes_into_a_box_that_is_typed_in() {
    let scene = Scene::on(Entry::JustHappened, Screen::Told).await;
    scene.widen().await;
    let field = scene.enter("told");
    let spy = "
        const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
        let writes = 0;
        Object.defineProperty(box, 'value', {
            configurable: true,
            get() { return own.get.call(this); },
            set(text) { writes += 1; own.set.call(this, text); },
        });
        return () => writes;
    ";
    let count: js_sys::Function = function("box", spy).into();
    let count: js_sys::Function =
        count.call1(&JsValue::NULL, field.element()).expect("a spy").into();
    for letter in "late, blank".chars() {
        field.type_at_caret(&letter.to_string());
        crate::scene::settle().await;
    }
    let writes = count.call0(&JsValue::NULL).expect("a count").as_f64();
    assert_eq!(writes, Some(11.0), "the eleven letters that were typed, and no more");
}

#[wasm_bindgen_test]
async fn what_happens_around_a_box_leaves_it_alone() {
    let scene = Scene::on(Entry::JustHappened, Screen::Told).await;
    scene.type_into("told", "It was").await;
    let field = scene.field("told");
    field.put_caret(2);
    let around = [
        Event::SaveFinished(Ok(NOW)),
        Event::SaveFinished(Err(StoreFault::Full)),
        Event::ListChanged(vec![Summary::default()]),
        Event::CopyFinished(Ok(())),
        Event::NoticeClosed,
        Event::TimePassed(scene.model().moment),
        Event::ContentArrived(true),
        Event::Changed(Change::Text(Field::Company, "Elsewhere".into())),
    ];
    for event in around {
        let name = format!("{event:?}");
        scene.did(event).await;
        assert!(field.is(&scene.field("told")), "{name} drew the box anew");
        assert!(field.has_focus(), "{name} took the focus");
        assert_eq!((field.value().as_str(), field.caret()), ("It was", 2), "{name}");
    }
}

#[wasm_bindgen_test]
async fn the_crisis_card_comes_without_disturbing_the_one_who_writes() {
    let scene = Scene::on(Entry::JustHappened, Screen::GetItOut).await;
    scene.type_into("told", "i want to di").await;
    assert!(!scene.has("crisis-card"));
    let field = scene.field("told");
    scene.type_into("told", "e").await;
    assert!(scene.has("crisis-card"));
    assert!(field.is(&scene.field("told")) && field.has_focus());
    assert_eq!(field.caret(), 13);
    scene.tap("close-crisis").await;
    assert!(!scene.has("crisis-card"));
    assert_eq!(scene.value("told"), "i want to die");
}

#[wasm_bindgen_test]
async fn words_that_change_elsewhere_are_shown() {
    let scene = Scene::on(Entry::WriteNow, Screen::QuickWhere).await;
    scene.type_into("company", "Veldt").await;
    scene.text_from_elsewhere(Field::Company, "Veldt & Sons").await;
    assert_eq!(scene.value("company"), "Veldt & Sons");
    assert!(scene.field("company").has_focus());
    scene.type_into("company", "!").await;
    assert_eq!(scene.debrief().facts.company, "Veldt & Sons!");
}

#[wasm_bindgen_test]
async fn the_next_screen_does_not_show_the_words_of_the_last() {
    let scene = Scene::on(Entry::WriteNow, Screen::QuickWho).await;
    scene.type_into("person-1", "Maya").await;
    scene.tap("go-on").await;
    assert_eq!(scene.value("company"), "");
    scene.type_into("company", "Veldt").await;
    scene.go(Screen::QuickSign).await;
    assert_eq!(scene.value("sign-as"), "");
    scene.go(Screen::QuickWho).await;
    assert_eq!(scene.value("person-1"), "Maya");
    let facts = scene.debrief().facts;
    assert_eq!((facts.company.as_str(), facts.sign_as.as_str()), ("Veldt", ""));
}

#[wasm_bindgen_test]
async fn what_is_typed_on_the_next_screen_goes_to_its_own_field() {
    let scene = Scene::on(Entry::JustHappened, Screen::Told).await;
    scene.type_into("told", "long story").await;
    scene.go(Screen::Well).await;
    assert_eq!(scene.value("well"), "");
    scene.type_into("well", "the tour").await;
    let debrief = scene.debrief();
    assert_eq!(debrief.recall.told, "long story");
    assert_eq!(debrief.weighing.well, "the tour");
}

#[wasm_bindgen_test]
async fn a_new_interview_begins_with_empty_boxes() {
    let scene = Scene::on(Entry::WriteNow, Screen::QuickWho).await;
    scene.type_into("person-1", "Maya").await;
    scene.did(Event::DoorTaken(Entry::WriteNow)).await;
    assert_eq!(scene.value("person-1"), "");
    assert!(scene.debrief().facts.people.is_empty());
}

#[wasm_bindgen_test]
async fn every_script_and_sign_is_kept_as_it_was_typed() {
    let scene = Scene::on(Entry::JustHappened, Screen::Told).await;
    for text in [
        "Zoe\u{308} 👩‍🔬🇳🇴",
        "שלום עולם",
        "مرحبا",
        "日本語の面接",
        "O'Neill \"x\" <b> & {name}",
        "a\nb\n\nc",
    ] {
        scene.rewrite("told", text).await;
        assert_eq!(scene.value("told"), text);
        assert_eq!(scene.debrief().recall.told, text);
        assert_eq!(scene.field("told").caret(), units(text));
    }
}

#[wasm_bindgen_test]
async fn a_paste_of_a_hundred_thousand_bytes_is_taken_whole() {
    let scene = Scene::on(Entry::JustHappened, Screen::GetItOut).await;
    let story = "они спросили “why us?” – und ich schwieg. ".repeat(2_000);
    assert!(story.len() > 100_000);
    scene.rewrite("told", &story).await;
    assert_eq!(scene.debrief().recall.told, story);
    assert_eq!(scene.value("told"), story);
}

#[wasm_bindgen_test]
async fn typing_in_one_field_grows_the_letter_beside_it() {
    let scene = Scene::on(Entry::WriteNow, Screen::QuickWho).await;
    scene.widen().await;
    scene.type_into("person-1", "Maya").await;
    assert!(scene.text_in(".side .letter").contains("Maya"), "{}", scene.text_in(".side"));
    let field = scene.field("person-1");
    assert!(field.has_focus());
    scene.go(Screen::QuickRemember).await;
    scene.type_into("remembered-1", "the story hour").await;
    assert!(scene.text_in(".side .letter").contains("the story hour"));
    assert!(scene.text_in(".woven").contains("Thank you for telling me about the story hour."));
    assert!(scene.field("remembered-1").has_focus());
}

#[wasm_bindgen_test]
async fn hiding_takes_every_word_out_of_the_page_and_brings_it_back() {
    let scene = Scene::on(Entry::JustHappened, Screen::Told).await;
    scene.type_into("told", "Sentinel").await;
    scene.tap("hide").await;
    assert!(!scene.section().inner_html().contains("Sentinel"));
    assert!(!scene.has("told"));
    assert_eq!(scene.heading(), say("frame.cover.heading"));
    scene.tap("show-again").await;
    assert_eq!(scene.value("told"), "Sentinel");
}

#[wasm_bindgen_test]
async fn a_burned_letter_is_gone_and_a_sealed_one_comes_back() {
    let scene = Scene::on(Entry::JustHappened, Screen::Unsent).await;
    scene.type_into("unsent", "Dear you").await;
    scene.tap("seal").await;
    assert!(!scene.has("unsent"));
    scene.tap("unseal").await;
    assert_eq!(scene.value("unsent"), "Dear you");
    scene.tap("burn").await;
    assert_eq!(scene.value("unsent"), "");
    assert_eq!(scene.debrief().calm.unsent, "");
}

#[wasm_bindgen_test]
async fn searching_keeps_the_box_while_the_list_changes() {
    let scene = Scene::on(Entry::JustHappened, Screen::Wrong).await;
    scene.type_into("search", "sweaty").await;
    assert!(scene.has("mishap-blushed_or_sweated"), "{}", scene.text_in(".found"));
    let field = scene.field("search");
    assert!(field.has_focus());
    assert_eq!(field.value(), "sweaty");
    scene.rewrite("search", "traffic").await;
    assert!(!scene.has("mishap-blushed_or_sweated"));
    scene.rewrite("search", "zzzzz").await;
    assert_eq!(scene.text_of("found"), say("weigh.search.none"));
    assert!(field.is(&scene.field("search")));
}

#[wasm_bindgen_test]
async fn a_notice_is_told_beside_what_is_being_written() {
    let scene = Scene::on(Entry::JustHappened, Screen::Wrong).await;
    for id in ["rambled", "yawned", "fidgeted"] {
        scene.did(Event::MishapPicked { mishap: id.into(), urgent: false }).await;
    }
    scene.type_into("search", "late").await;
    let field = scene.field("search");
    scene.tap("mishap-a_few_minutes_late").await;
    assert_eq!(scene.model().notice, Some(Notice::ItemWaits));
    assert!(scene.has("notice"));
    assert_eq!(field.value(), "late");
    assert!(field.is(&scene.field("search")));
}
