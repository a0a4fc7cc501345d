//! A message is pasted, and what is in it is offered.

use crate::scene::{Scene, TextField, say, send};
use crate::script::{Swapped, js, until};
use afterview::app::{Effect, Event, Screen};
use afterview::domain::bring::MOST_LETTERS;
use afterview::domain::clock::{Instant, Zone};
use afterview::domain::debrief::{Entry, Field};
use afterview::shell::Shell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

const MESSAGE: &str = "From: Maya Lind <maya@bramble.example>\nTo: Nadia Brandt <nadia@brandt.example>\n\
    Subject: Your interview\n\nHi Nadia, your interview for the Data Analyst role at Bramble & Co. is on \
    17 November 2024, 15:00 - 16:00 (Europe/Berlin).\n\nKind regards,\nMaya Lind";

/// Pastes as a browser does: it says first what it is about to put in, and does so if nobody takes that. Says whether
/// the app took it.
fn paste(field: &TextField, text: &str) -> bool {
    let make = js("return (field, text) => {
        const what = { data: text, inputType: 'insertFromPaste', bubbles: true, cancelable: true };
        return field.dispatchEvent(new InputEvent('beforeinput', what));
    }");
    let make: js_sys::Function = make.unchecked_into();
    let goes_on = make.call2(&JsValue::NULL, field.element(), &text.into()).expect("a paste");
    if goes_on == JsValue::TRUE {
        field.type_at_caret(text);
        return false;
    }
    true
}

fn ticked(scene: &Scene) -> Vec<bool> {
    let place = |place: u32| format!("fact-{place}");
    (0..9).map(place).filter(|id| scene.has(id)).map(|id| scene.is_ticked(&id)).collect()
}

#[wasm_bindgen_test]
async fn a_megabyte_never_gets_into_the_box_and_is_refused_at_once_with_a_reason() {
    let scene = Scene::on(Entry::WriteNow, Screen::Bring).await;
    scene.rewrite("message", "Hi Nadia").await;
    let field = scene.enter("message");
    let started = js_sys::Date::now();
    assert!(paste(&field, &"Dear diary, ".repeat(90_000)), "taken before it is in the box");
    crate::scene::settle().await;
    let took = js_sys::Date::now() - started;
    assert!(took < 500.0, "{took} ms");
    assert_eq!(field.value(), "Hi Nadia");
    assert_eq!(scene.text_of("bring-told"), say("bring.not_read.too_large"));
    assert_eq!(scene.model().brought.text, "Hi Nadia");
    // However else it got there: the box is put back.
    let large = "a".repeat(MOST_LETTERS + 1);
    field.set(&large, 0);
    crate::scene::settle().await;
    assert_eq!(field.value(), "Hi Nadia");
    assert_eq!(scene.model().brought.text, "Hi Nadia");
}

#[wasm_bindgen_test]
async fn a_paste_is_read_and_what_is_ticked_fills_the_facts() {
    let scene = Scene::with_shell(131).await;
    scene.did(Event::DoorTaken(Entry::WriteNow)).await;
    scene.go(Screen::Bring).await;
    let field = scene.enter("message");
    assert!(!paste(&field, MESSAGE), "what can be read goes into the box");
    until("the place is known", || ticked(&scene) == [true, true, true, true]).await;
    let shown = scene.text_of("found");
    assert!(shown.contains("17 November 2024, 16:00"), "{shown}");
    // One is not wanted.
    scene.tap("fact-1").await;
    assert_eq!(ticked(&scene), [true, false, true, true]);
    scene.tap("use-facts").await;
    let facts = scene.debrief().facts;
    assert_eq!((facts.company.as_str(), facts.role.as_str()), ("Bramble & Co.", ""));
    assert_eq!(facts.people.len(), 1);
    assert_eq!(
        (facts.people[0].name.as_str(), facts.people[0].email.as_str()),
        ("Maya", "maya@bramble.example")
    );
    // 16:00 in Berlin, in winter.
    assert_eq!(facts.ended, Some(Instant(1_731_855_600)));
    assert!(scene.effects().contains(&Effect::GoBack));
}

#[wasm_bindgen_test]
async fn a_tick_that_was_taken_off_stays_off_while_the_text_grows() {
    let scene = Scene::on(Entry::WriteNow, Screen::Bring).await;
    scene.rewrite("message", MESSAGE).await;
    scene.tap("fact-0").await;
    scene.type_into("message", " x").await;
    assert_eq!(ticked(&scene)[..3], [false, true, true]);
    assert_eq!(scene.debrief().facts.company, "");
}

#[wasm_bindgen_test]
async fn what_would_take_the_place_of_something_is_not_ticked_before_they_say_so() {
    let scene = Scene::on(Entry::WriteNow, Screen::Bring).await;
    scene.text_from_elsewhere(Field::Company, "Bramble Bakery").await;
    scene.rewrite("message", MESSAGE).await;
    assert_eq!(ticked(&scene)[..3], [false, true, true]);
    scene.tap("fact-0").await;
    scene.tap("use-facts").await;
    assert_eq!(scene.debrief().facts.company, "Bramble & Co.");
}

#[wasm_bindgen_test]
async fn the_same_place_in_another_season_is_looked_up_again() {
    let scene = Scene::with_shell(134).await;
    scene.did(Event::DoorTaken(Entry::WriteNow)).await;
    scene.go(Screen::Bring).await;
    scene.rewrite("message", MESSAGE).await;
    until("the place is known", || ticked(&scene) == [true, true, true, true]).await;
    scene.rewrite("message", &MESSAGE.replace("17 November", "17 July")).await;
    until("it is known in summer too", || ticked(&scene) == [true, true, true, true]).await;
    scene.tap("use-facts").await;
    // 16:00 in Berlin, in summer.
    assert_eq!(scene.debrief().facts.ended, Some(Instant(1_721_224_800)));
}

#[wasm_bindgen_test]
fn the_browser_tells_the_clock_changes_of_a_named_place() {
    let shell = Shell::open(132);
    let told = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
    let hear = std::rc::Rc::clone(&told);
    shell.report_to(std::rc::Rc::new(move |event| hear.borrow_mut().push(event)));
    // 2026-10-25T01:00:00Z, when Berlin's clocks go back.
    let change = Instant(1_792_890_000);
    for name in ["Europe/Berlin", "Asia/Kathmandu", "Nowhere/Atall", "W. Europe Standard Time", ""]
    {
        shell.run(vec![Effect::LookUpPlace(name.to_owned(), change)]);
    }
    let zones: Vec<Option<Zone>> = told
        .borrow()
        .iter()
        .map(|event| match event {
            Event::PlaceFound(place) => place.zone.clone(),
            other => panic!("{other:?}"),
        })
        .collect();
    let [berlin, kathmandu, nowhere, windows, empty] = zones.as_slice() else {
        panic!("{zones:?}")
    };
    let minutes =
        |zone: &Option<Zone>, at: Instant| zone.as_ref().expect("known").local(at).minutes;
    assert_eq!(minutes(berlin, change.plus(-60)), 2 * 60 + 59, "summer");
    assert_eq!(minutes(berlin, change), 2 * 60, "winter");
    assert_eq!(minutes(kathmandu, change), 6 * 60 + 45);
    assert_eq!((nowhere, windows, empty), (&None, &None, &None));
}

#[wasm_bindgen_test]
async fn a_file_that_is_no_calendar_says_so_whatever_its_name() {
    let scene = Scene::with_shell(133).await;
    scene.did(Event::DoorTaken(Entry::WriteNow)).await;
    scene.go(Screen::Bring).await;
    // A click on the box would open the browser's own window.
    let nothing = js("return function () {}");
    let _closed = Swapped::value(&js("return HTMLInputElement.prototype"), "click", &nothing);
    scene.tap("choose-message").await;
    js("const data = new DataTransfer();
        data.items.add(new File(['Dear Nadia'], 'Invitation.ICS'));
        document.getElementById('message-file').files = data.files;");
    let input: HtmlElement = crate::script::document()
        .get_element_by_id("message-file")
        .expect("a box")
        .unchecked_into();
    send(&input, "change");
    until("it is told", || scene.text_of("bring-told") == say("bring.not_read.not_a_calendar"))
        .await;
}
