//! Late events: a screen is gone, and something that belonged to it is still tapped, typed into or left. The page must
//! not die of it.

use crate::scene::{Scene, TextField, model, send, settle};
use crate::script::{js, turn};
use afterview::app::store::StoreFault;
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{Change, Distress, Entry, Field};
use std::arch::wasm32::memory_size;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, KeyboardEvent, MouseEvent};

/// Everything on the page that listens to somebody.
fn parts(scene: &Scene) -> Vec<HtmlElement> {
    let found = scene
        .section()
        .query_selector_all("a, button, input, textarea, select, summary, [role='button']")
        .expect("parts");
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}

/// Taps, types into and leaves what is not on the page any more.
async fn touch(parts: &[HtmlElement]) {
    for part in parts {
        // Away from the page a link leads nowhere, and a listener that stayed would still hear.
        let click = MouseEvent::new("click").expect("an event");
        let key = KeyboardEvent::new("keydown").expect("an event");
        part.dispatch_event(&click).expect("sent");
        part.dispatch_event(&key).expect("sent");
        for event in ["input", "change", "blur"] {
            send(part, event);
        }
    }
    settle().await;
}

#[wasm_bindgen_test]
async fn taken_out_of_the_page_it_leaves_the_page_empty() {
    let mut scene = Scene::on(Entry::JustHappened, Screen::Plan).await;
    assert!(scene.size() > 20);
    scene.unmount();
    assert_eq!(scene.size(), 1, "{}", scene.section().inner_html());
    settle().await;
}

#[wasm_bindgen_test]
async fn what_is_touched_after_the_app_is_gone_does_nothing() {
    for screen in [Screen::Told, Screen::HowIsIt, Screen::Wrong, Screen::WhenEnded, Screen::Plan] {
        let mut scene = Scene::on(Entry::JustHappened, screen).await;
        let parts = parts(&scene);
        assert!(parts.len() > 3);
        scene.told();
        scene.unmount();
        settle().await;
        touch(&parts).await;
        assert!(scene.told().is_empty(), "{screen:?}");
        scene.is_well();
    }
}

#[wasm_bindgen_test]
async fn what_is_touched_as_the_app_goes_is_no_trouble() {
    for screen in [Screen::Told, Screen::HowIsIt, Screen::Wrong, Screen::WhenEnded, Screen::Plan] {
        let mut scene = Scene::on(Entry::JustHappened, screen).await;
        let parts = parts(&scene);
        scene.unmount();
        // In the same task: nothing that waits has run yet.
        touch(&parts).await;
        scene.is_well();
    }
}

#[wasm_bindgen_test]
async fn what_is_touched_as_its_screen_goes_is_no_trouble() {
    let scene = Scene::on(Entry::JustHappened, Screen::Who).await;
    for screen in [Screen::WhenEnded, Screen::Wrong, Screen::Unsaid, Screen::Letters] {
        scene.go(screen).await;
        // Links still lead somewhere: they would take the whole page along.
        let mut parts = parts(&scene);
        parts.retain(|part| part.tag_name() != "A");
        // The next screen is asked for; the page still shows this one.
        scene.app.go(Screen::Home);
        touch(&parts).await;
        scene.is_well();
    }
}

#[wasm_bindgen_test]
async fn what_is_touched_after_its_screen_is_gone_does_nothing() {
    let scene = Scene::on(Entry::JustHappened, Screen::Who).await;
    scene.did(Event::MishapPicked { mishap: "rambled".into(), urgent: false }).await;
    let item = scene.debrief().items[0].id;
    scene.change(Change::Distress(Some(Distress::VeryShaken))).await;
    for screen in [
        Screen::Questions,
        Screen::WhenEnded,
        Screen::Decision,
        Screen::Wrong,
        Screen::Item(item),
        Screen::Unsaid,
        Screen::Letters,
        Screen::QuickWho,
    ] {
        scene.go(screen).await;
        let old = parts(&scene);
        scene.go(Screen::Breathe).await;
        let gone: Vec<HtmlElement> =
            old.into_iter().filter(|part| !scene.section().contains(Some(part))).collect();
        assert!(!gone.is_empty(), "{screen:?}");
        let before = scene.debrief();
        touch(&gone).await;
        assert_eq!(scene.debrief(), before, "{screen:?}");
        scene.is_well();
    }
}

#[wasm_bindgen_test]
async fn a_box_that_is_left_as_its_screen_goes_keeps_what_was_typed() {
    let scene = Scene::on(Entry::JustHappened, Screen::Told).await;
    let field = scene.enter("told");
    field.type_at_caret("last words");
    // The next screen is asked for before anything has come to rest.
    scene.app.go(Screen::HowIsIt);
    settle().await;
    assert_eq!(scene.debrief().recall.told, "last words");
    scene.go(Screen::Told).await;
    assert_eq!(scene.value("told"), "last words");
}

#[wasm_bindgen_test]
async fn answers_of_the_browser_that_come_after_the_app_is_gone_do_nothing() {
    let mut scene = Scene::of(model()).await;
    let signal = scene.app.model.signal;
    scene.unmount();
    let report = move |event: Event| {
        leptos::prelude::Update::update(&signal, |model| {
            afterview::app::update(model, event);
        });
    };
    report(Event::SaveFinished(Err(StoreFault::Failed)));
    report(Event::ContentArrived(true));
    report(Event::CopyFinished(Ok(())));
    settle().await;
    scene.is_well();
}

#[wasm_bindgen_test]
async fn events_that_come_all_at_once_are_taken_in_their_order() {
    let scene = Scene::on(Entry::JustHappened, Screen::Told).await;
    for screen in [Screen::Who, Screen::Plan, Screen::Letters, Screen::Told, Screen::Where] {
        scene.app.go(screen);
        let text = format!("{screen:?}");
        scene.app.change(Change::Text(Field::Company, text));
    }
    settle().await;
    assert_eq!(scene.model().screen, Screen::Where);
    assert_eq!(scene.value("company"), "Where");
    scene.is_well();
}

#[wasm_bindgen_test]
async fn one_screen_after_the_other_without_a_pause_is_no_trouble() {
    let scene = Scene::through(Entry::JustHappened).await;
    for _ in 0..5 {
        for screen in [Screen::Wrong, Screen::Item(77), Screen::Plan, Screen::HowIsIt] {
            scene.app.go(screen);
            scene.app.dispatch(Event::Hidden(true));
            scene.app.dispatch(Event::Hidden(false));
        }
    }
    settle().await;
    assert_eq!(scene.heading(), crate::scene::say("calm.how.heading"));
}

#[wasm_bindgen_test]
async fn the_box_of_a_person_who_is_gone_brings_nobody_back() {
    let scene = Scene::on(Entry::JustHappened, Screen::Who).await;
    scene.type_into("person-1", "Ana").await;
    scene.tap("add-person").await;
    let second = scene.debrief().facts.people[1].id;
    let field: TextField = scene.field(&format!("person-{second}"));
    scene.change(Change::PersonRemoved(second)).await;
    send(field.element(), "input");
    send(field.element(), "change");
    settle().await;
    assert_eq!(scene.debrief().facts.people.len(), 1);
}

#[wasm_bindgen_test]
async fn a_script_error_would_be_seen() {
    let scene = Scene::through(Entry::JustHappened).await;
    js("window.dispatchEvent(new ErrorEvent('error', { message: 'on purpose' }))");
    turn().await;
    assert_eq!(scene.forget_troubles(), 1, "the watch of these tests is awake");
}

/// Every screen reads what lives as long as the app. Left on its lists, what is gone would be gone through with each key.
#[wasm_bindgen_test]
async fn however_many_screens_were_seen_nothing_of_them_stays() {
    const WAY: [Screen; 4] = [Screen::Wrong, Screen::Plan, Screen::Letters, Screen::Feelings];
    let scene = Scene::through(Entry::JustHappened).await;
    let walk = async |rounds: u32| {
        for _ in 0..rounds {
            for screen in WAY {
                scene.go(screen).await;
            }
        }
    };
    walk(25).await;
    let before = memory_size::<0>();
    walk(75).await;
    // In pages of 64 kB. What the scene itself notes of each step is in it, too.
    let grown = memory_size::<0>() - before;
    assert!(grown <= 6, "by {grown} pages");
}
