//! The address and the way back: each screen has an address, which names the screen and nothing of the person's.

use crate::scene::{Scene, settle};
use crate::script::{Swapped, function, js, until, window};
use afterview::app::{Effect, Event, Screen};
use afterview::domain::debrief::{Entry, Field, MessageKind, NoteKey};
use afterview::shell::{Report, Shell, arrival, listen};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// The address as it was before any screen.
fn start() {
    js("history.replaceState(null, '', location.pathname + location.search)");
}

fn hash() -> String {
    window().location().hash().expect("an address")
}

/// How many entries of ours lie behind this one. The browser's own count stops at fifty.
fn behind() -> f64 {
    let state = window().history().expect("a history").state().expect("a state");
    state.as_f64().unwrap_or(0.0)
}

fn show(shell: &Rc<Shell>, screen: Screen, push: bool) {
    shell.run(vec![Effect::ShowAddress { screen, push }]);
}

/// A shell, and the screens that it says to go to.
fn shell() -> (Rc<Shell>, Rc<RefCell<Vec<Screen>>>) {
    let shell = Shell::open(41);
    let screens: Rc<RefCell<Vec<Screen>>> = Rc::default();
    let noted = Rc::clone(&screens);
    let report: Report = Rc::new(move |event: Event| {
        if let Event::WentTo(screen) | Event::ArrivedAt(screen) = event {
            noted.borrow_mut().push(screen);
        }
    });
    shell.report_to(report);
    (shell, screens)
}

#[wasm_bindgen_test]
fn a_screens_address_is_shown_and_leads_to_it_again() {
    start();
    let (shell, _) = shell();
    let key = NoteKey { kind: MessageKind::Apology, about: Some(7), to: None };
    for screen in [
        Screen::Home,
        Screen::Breathe,
        Screen::Item(3),
        Screen::ItemWords(4),
        Screen::QuickWords(5),
        Screen::Letter(key),
        Screen::Erase,
    ] {
        show(&shell, screen, false);
        assert_eq!(hash(), format!("#{}", screen.address()));
        assert_eq!(arrival(), Some(screen));
    }
    start();
}

#[wasm_bindgen_test]
fn an_address_that_is_not_ours_leads_nowhere() {
    start();
    assert_eq!(arrival(), Some(Screen::Home), "without a fragment it is home");
    for wrong in
        ["#/nowhere", "#/weigh/item/", "#/weigh/item/x", "#<script>", "#/write/letter/a/b/c"]
    {
        window().history().expect("a history");
        let to = js_sys::JsString::from(wrong);
        let replace: js_sys::Function = wasm_bindgen::JsCast::unchecked_into(function(
            "to",
            "history.replaceState(null, '', to)",
        ));
        replace.call1(&wasm_bindgen::JsValue::NULL, &to).expect("an address");
        assert_eq!(arrival(), None, "{wrong}");
    }
    start();
}

#[wasm_bindgen_test]
async fn back_returns_to_the_screen_before() {
    start();
    let (shell, _) = shell();
    show(&shell, Screen::Told, false);
    show(&shell, Screen::Who, true);
    show(&shell, Screen::Where, true);
    shell.run(vec![Effect::GoBack]);
    until("the screen before", || arrival() == Some(Screen::Who)).await;
    shell.run(vec![Effect::GoBack]);
    until("the first screen", || arrival() == Some(Screen::Told)).await;
    start();
}

#[wasm_bindgen_test]
fn in_place_of_the_current_one_adds_no_entry() {
    start();
    let (shell, _) = shell();
    show(&shell, Screen::Told, true);
    assert!(behind() > 0.0);
    let before = behind();
    show(&shell, Screen::Plan, false);
    assert!((behind() - before).abs() < f64::EPSILON);
    show(&shell, Screen::Who, true);
    assert!(behind() > before);
    start();
}

#[wasm_bindgen_test]
fn with_nothing_of_ours_behind_back_leads_home() {
    start();
    let (shell, screens) = shell();
    shell.run(vec![Effect::GoBack]);
    assert_eq!(screens.take(), [Screen::Home], "the page before ours is left alone");
    assert_eq!(hash(), "");
}

#[wasm_bindgen_test]
async fn the_browsers_back_button_is_heard() {
    start();
    let (shell, _) = shell();
    // These listeners stay for as long as the page does; after this test they say nothing.
    let awake = Rc::new(Cell::new(true));
    let heard: Rc<RefCell<Vec<Screen>>> = Rc::default();
    let (hears, noted) = (Rc::clone(&awake), Rc::clone(&heard));
    let report: Report = Rc::new(move |event: Event| {
        if let (true, Event::ArrivedAt(screen)) = (hears.get(), event) {
            noted.borrow_mut().push(screen);
        }
    });
    listen(&report);
    show(&shell, Screen::Told, false);
    show(&shell, Screen::Who, true);
    window().history().expect("a history").back().expect("back");
    until("it is heard", || !heard.borrow().is_empty()).await;
    assert_eq!(heard.take(), [Screen::Told]);
    window().history().expect("a history").forward().expect("forward");
    until("it is heard", || !heard.borrow().is_empty()).await;
    assert_eq!(heard.take(), [Screen::Who]);
    awake.set(false);
    window().history().expect("a history").back().expect("back");
    until("it is where it was", || arrival() == Some(Screen::Told)).await;
    start();
}

#[wasm_bindgen_test]
async fn no_address_holds_a_word_of_the_persons() {
    start();
    let scene = Scene::with_shell(42).await;
    scene.did(Event::DoorTaken(Entry::WriteNow)).await;
    for field in [Field::PersonName(1), Field::Company, Field::SignAs, Field::Told] {
        scene.text_from_elsewhere(field, "Sentinel").await;
    }
    let key = scene.app.assessment.get_untracked().offers[0].key;
    for screen in [Screen::Letter(key), Screen::Plan, Screen::Home, Screen::QuickWho] {
        scene.go(screen).await;
        assert_eq!(hash(), format!("#{}", screen.address()));
        let title = crate::script::document().title();
        assert!(!hash().contains("Sentinel") && !title.contains("Sentinel"));
        let state = js("return JSON.stringify(history.state)").as_string().unwrap_or_default();
        assert!(!state.contains("Sentinel"), "{state}");
    }
    settle().await;
    start();
}

#[wasm_bindgen_test]
fn a_browser_that_refuses_more_entries_loses_nothing() {
    start();
    let (shell, screens) = shell();
    let refuse = function("", "throw new DOMException('too many', 'SecurityError')");
    let full = Swapped::value(&js("return History.prototype"), "pushState", &refuse);
    show(&shell, Screen::Told, true);
    assert_eq!(hash(), "", "the address lags behind");
    drop(full);
    show(&shell, Screen::Who, false);
    assert_eq!(arrival(), Some(Screen::Who));
    assert!(screens.take().is_empty());
    start();
}
