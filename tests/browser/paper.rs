//! The letter on paper: nobody sees it before it is printed, so it is not drawn with every key; what is printed is what
//! was typed last.

use crate::desk::{letter, memory};
use crate::scene::{Scene, settle};
use crate::script::window;
use afterview::app::Event;
use afterview::shell::{Report, listen_on};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// Somebody who typed into a part a moment ago, and what they typed.
async fn typed(words: &str) -> Scene {
    let scene = letter().await;
    let memory = memory(&scene);
    scene.tap(&format!("part-{memory}")).await;
    scene.rewrite(&format!("edit-{memory}"), words).await;
    scene
}

#[wasm_bindgen_test]
async fn it_is_not_drawn_with_every_key() {
    let scene = letter().await;
    let memory = memory(&scene);
    scene.tap(&format!("part-{memory}")).await;
    let before = scene.text_in(".paper");
    assert!(before.contains("the story hour"), "{before}");
    scene.type_into(&format!("edit-{memory}"), " And more.").await;
    assert!(scene.letter().contains("And more."));
    assert_eq!(scene.text_in(".paper"), before);
    scene.did(Event::TypingPaused).await;
    assert!(scene.text_in(".paper").contains("And more."));
}

#[wasm_bindgen_test]
async fn the_button_prints_what_was_typed_last() {
    let scene = typed("That hour stays with me.").await;
    scene.hours_pass(3).await;
    assert!(!scene.text_in(".paper").contains("That hour stays with me."));
    scene.tap("print").await;
    assert!(scene.text_in(".paper").contains("That hour stays with me."));
}

#[wasm_bindgen_test]
async fn so_does_the_browsers_own_menu() {
    let scene = typed("That hour stays with me.").await;
    // These listeners stay for as long as the page does; after this test they say nothing.
    let (app, awake) = (scene.app, Rc::new(Cell::new(true)));
    let hears = Rc::clone(&awake);
    let report: Report = Rc::new(move |event: Event| {
        if hears.get() {
            app.dispatch(event);
        }
    });
    listen_on(&report);
    let event = web_sys::Event::new("beforeprint").expect("an event");
    window().dispatch_event(&event).expect("sent");
    awake.set(false);
    settle().await;
    assert!(scene.text_in(".paper").contains("That hour stays with me."));
}
