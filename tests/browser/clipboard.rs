//! Copying: by the clipboard, by the old command where that is not allowed, and by hand where nothing is.

use crate::scene::{NOW, Scene, say};
use crate::script::{Swapped, document, function, js, until, window};
use afterview::app::{CopyFault, Effect, Event, Screen};
use afterview::domain::debrief::{Answer, Change, Entry, Field, Item, Kept, KeptBy, MessageKind};
use afterview::domain::mishap::Nature;
use afterview::shell::{Report, Shell};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const LETTER: &str = "Dear Maya,\n\nThank you – for “the story hour”. 日本 👩‍🔬\n\nTomas";

/// Copies a text and gives every answer that came.
async fn copy(text: &str) -> Vec<Result<(), CopyFault>> {
    let shell = Shell::open(31);
    let answers: Rc<RefCell<Vec<Result<(), CopyFault>>>> = Rc::default();
    let noted = Rc::clone(&answers);
    let report: Report = Rc::new(move |event: Event| match event {
        Event::CopyFinished(answer) => noted.borrow_mut().push(answer),
        other => panic!("{other:?}"),
    });
    shell.report_to(report);
    shell.run(vec![Effect::Copy(text.to_owned())]);
    until("an answer", || !answers.borrow().is_empty()).await;
    crate::script::turn().await;
    answers.take()
}

/// A clipboard that does as a line of script says; it is handed `list` to note what it is given.
fn clipboard(list: &js_sys::Array, write: &str) -> Swapped {
    let code = format!(
        "return Object.create(Clipboard.prototype, {{ writeText: {{ value: (text) => {{ {write} }} }} }})"
    );
    let make: js_sys::Function = function("list", &code).unchecked_into();
    let board = make.call1(&JsValue::NULL, list).expect("a clipboard");
    Swapped::value(&window().navigator(), "clipboard", &board)
}

fn refusing_clipboard() -> Swapped {
    clipboard(
        &js_sys::Array::new(),
        "return Promise.reject(new DOMException('no', 'NotAllowedError'));",
    )
}

/// Somebody who may take a letter.
async fn letter_to_maya() -> Scene {
    let scene = Scene::through(Entry::WriteNow).await;
    for (field, text) in [(Field::PersonName(1), "Maya"), (Field::SignAs, "Ewa")] {
        scene.text_from_elsewhere(field, text).await;
    }
    scene
}

/// The old command, noting what was selected when it came.
fn command(list: &js_sys::Array, works: bool) -> Swapped {
    let code = format!(
        "return (name) => {{
            const box = document.activeElement;
            const chosen = box && box.value !== undefined
                ? box.value.substring(box.selectionStart, box.selectionEnd)
                : String(getSelection());
            list.push(name, chosen);
            return {works};
        }}"
    );
    let make: js_sys::Function = function("list", &code).unchecked_into();
    let command = make.call1(&JsValue::NULL, list).expect("a command");
    Swapped::value(&document(), "execCommand", &command)
}

fn texts(list: &js_sys::Array) -> Vec<String> {
    list.iter().filter_map(|text| text.as_string()).collect()
}

#[wasm_bindgen_test]
async fn the_clipboard_gets_the_text_to_the_letter_and_it_is_told_once() {
    let (written, commanded) = (js_sys::Array::new(), js_sys::Array::new());
    let _board = clipboard(&written, "list.push(text); return Promise.resolve();");
    let _command = command(&commanded, true);
    assert_eq!(copy(LETTER).await, [Ok(())]);
    assert_eq!(texts(&written), [LETTER]);
    assert_eq!(commanded.length(), 0, "the old way is not taken");
}

#[wasm_bindgen_test]
async fn where_the_clipboard_refuses_the_old_command_copies_the_same_text() {
    let commanded = js_sys::Array::new();
    let _board = refusing_clipboard();
    let _command = command(&commanded, true);
    let boxes = document().get_elements_by_tag_name("textarea").length();
    assert_eq!(copy(LETTER).await, [Ok(())]);
    assert_eq!(texts(&commanded), ["copy", LETTER]);
    assert_eq!(document().get_elements_by_tag_name("textarea").length(), boxes, "nothing is left");
}

#[wasm_bindgen_test]
async fn where_there_is_no_clipboard_the_old_command_copies() {
    let commanded = js_sys::Array::new();
    let _board = Swapped::value(&window().navigator(), "clipboard", &JsValue::UNDEFINED);
    let _command = command(&commanded, true);
    assert_eq!(copy(LETTER).await, [Ok(())]);
    assert_eq!(texts(&commanded), ["copy", LETTER]);
}

#[wasm_bindgen_test]
async fn where_nothing_copies_the_letter_is_marked_and_that_is_told_once() {
    let (_board, _command) = (refusing_clipboard(), command(&js_sys::Array::new(), false));
    let scene = letter_to_maya().await;
    let key = scene.app.assessment.get_untracked().offers[0].key;
    scene.go(Screen::Letter(key)).await;
    assert_eq!(copy(LETTER).await, [Err(CopyFault::Refused)]);
    let marked = js("return String(getSelection())").as_string().unwrap_or_default();
    assert!(marked.contains("Maya") && marked.contains("Ewa"), "“{marked}” is marked");
    scene.did(Event::CopyFinished(Err(CopyFault::Refused))).await;
    scene.sees(&say("frame.notice.copy_refused"));
    js("getSelection().removeAllRanges()");
}

#[wasm_bindgen_test]
async fn what_is_marked_is_this_letter_and_not_the_one_that_was_sent_before() {
    let (_board, _command) = (refusing_clipboard(), command(&js_sys::Array::new(), false));
    let scene = letter_to_maya().await;
    let offers = || scene.app.assessment.get_untracked().offers;
    let first = offers()[0].key;
    let (text, at, by) = ("The first one.".to_owned(), NOW, KeptBy::Copied);
    let kept = Kept { subject: None, text, at, by };
    for change in [
        Change::Kept(first, Box::new(kept)),
        Change::Sent(first, Some(NOW)),
        Change::ItemAdded { id: 90, mishap: Item::OWN.to_owned(), parked: false },
        Change::Answered(90, Answer::Nature(Some(Nature::Hurt))),
    ] {
        scene.change(change).await;
    }
    scene.hours_pass(48).await;
    let second = offers().into_iter().find(|offer| offer.key.kind == MessageKind::Apology);
    scene.go(Screen::Letter(second.expect("an apology").key)).await;
    scene.sees("The first one.");
    assert_eq!(copy(LETTER).await, [Err(CopyFault::Refused)]);
    let marked = js("return String(getSelection())").as_string().unwrap_or_default();
    assert!(marked.contains("Maya") && !marked.contains("The first one."), "“{marked}” is marked");
    js("getSelection().removeAllRanges()");
}

#[wasm_bindgen_test]
async fn copying_moves_no_focus_for_good_and_changes_no_box() {
    let commanded = js_sys::Array::new();
    let _board = Swapped::value(&window().navigator(), "clipboard", &JsValue::UNDEFINED);
    let _command = command(&commanded, true);
    let scene = Scene::on(Entry::JustHappened, Screen::Told).await;
    scene.type_into("told", "my words").await;
    assert_eq!(copy(LETTER).await, [Ok(())]);
    assert_eq!(scene.value("told"), "my words");
    assert_eq!(scene.debrief().recall.told, "my words");
    let focused = document().active_element().expect("the focus is somewhere");
    assert_eq!(focused.id(), "told", "a keyboard goes on where it was");
}

#[wasm_bindgen_test]
async fn where_there_is_no_command_either_no_words_are_left_in_the_page() {
    let _board = Swapped::value(&window().navigator(), "clipboard", &JsValue::UNDEFINED);
    let _command = Swapped::value(&document(), "execCommand", &JsValue::UNDEFINED);
    let boxes = document().get_elements_by_tag_name("textarea").length();
    assert_eq!(copy(LETTER).await, [Err(CopyFault::Refused)]);
    assert_eq!(document().get_elements_by_tag_name("textarea").length(), boxes);
}
