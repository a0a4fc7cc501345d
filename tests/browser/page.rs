//! What the page does around the app: links, the menu, the focus, files, the theme.

use crate::scene::{Scene, model, say, settle};
use crate::script::{Swapped, document, function, js, part, turn, until, window};
use afterview::app::model::{Arrival, Settings};
use afterview::app::{Effect, Event, Model, Screen};
use afterview::domain::debrief::{Entry, Field};
use afterview::shell::Shell;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, MouseEvent, MouseEventInit};

/// Taps a link with a key held, and says whether the app took the tap. Nobody follows it.
fn tap_with(scene: &Scene, link: &HtmlElement, hold: fn(&MouseEventInit)) -> bool {
    let init = MouseEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    hold(&init);
    let event = MouseEvent::new_with_mouse_event_init_dict("click", &init).expect("an event");
    let taken = Rc::new(RefCell::new(false));
    let seen = Rc::clone(&taken);
    let watch = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        seen.replace(event.default_prevented());
        event.prevent_default();
    });
    let listener = watch.as_ref().unchecked_ref();
    scene.section().add_event_listener_with_callback("click", listener).expect("heard");
    link.dispatch_event(&event).expect("sent");
    scene.section().remove_event_listener_with_callback("click", listener).expect("done");
    taken.take()
}

fn link(scene: &Scene, address: &str) -> HtmlElement {
    scene.find(&format!("a[href='{address}']")).expect("a link").unchecked_into()
}

#[wasm_bindgen_test]
async fn a_tap_on_a_link_is_the_apps_and_with_a_key_held_the_browsers() {
    let scene = Scene::on(Entry::JustHappened, Screen::Told).await;
    let support = link(&scene, "#/support");
    for hold in [
        (|init: &MouseEventInit| init.set_ctrl_key(true)) as fn(&MouseEventInit),
        |init| init.set_meta_key(true),
        |init| init.set_shift_key(true),
    ] {
        assert!(!tap_with(&scene, &support, hold), "a new tab is the browser's");
        settle().await;
        assert_eq!(scene.model().screen, Screen::Told);
    }
    assert!(tap_with(&scene, &support, |_| {}));
    settle().await;
    assert_eq!(scene.model().screen, Screen::Support);
}

#[wasm_bindgen_test]
async fn a_door_opens_a_new_interview() {
    let scene = Scene::of(model()).await;
    assert!(tap_with(&scene, &link(&scene, "#/write-now"), |_| {}));
    settle().await;
    assert_eq!(scene.model().screen, Screen::QuickWho);
    assert_eq!(scene.debrief().entry, Entry::WriteNow);
    assert!(!scene.model().begun, "looking in leaves nothing behind");
}

#[wasm_bindgen_test]
async fn the_menu_folds_when_it_was_used() {
    let scene = Scene::on(Entry::JustHappened, Screen::Told).await;
    let menu = scene.find("details.menu").expect("a menu");
    menu.set_attribute("open", "").expect("open");
    let words = scene.find(".menu a[href='#/where-my-words-are']").expect("a link");
    words.unchecked_into::<HtmlElement>().click();
    settle().await;
    assert_eq!(scene.model().screen, Screen::WhereMyWordsAre);
    let menu = scene.find("details.menu").expect("a menu");
    assert!(!menu.has_attribute("open"), "it would stand over the new screen");
}

#[wasm_bindgen_test]
async fn what_was_unfolded_about_one_thing_is_folded_about_the_next() {
    let scene = Scene::on(Entry::JustHappened, Screen::Wrong).await;
    for mishap in ["question_left_blank", "froze_throughout"] {
        scene.did(Event::MishapPicked { mishap: mishap.into(), urgent: false }).await;
    }
    let ids: Vec<u32> = scene.debrief().items.iter().map(|item| item.id).collect();
    scene.go(Screen::Item(ids[0])).await;
    scene.find("details.next-time").expect("the lesson").set_attribute("open", "").expect("open");
    scene.go(Screen::Item(ids[1])).await;
    assert!(!scene.find("details.next-time").expect("the lesson").has_attribute("open"));
}

#[wasm_bindgen_test]
async fn what_was_unfolded_stays_so_while_its_screen_changes() {
    let scene = Scene::on(Entry::JustHappened, Screen::Told).await;
    scene.find("details.more").expect("prompts").set_attribute("open", "").expect("open");
    scene.type_into("told", "It").await;
    scene.hours_pass(1).await;
    assert!(scene.find("details.more").expect("prompts").has_attribute("open"));
}

#[wasm_bindgen_test]
async fn the_new_heading_gets_the_focus() {
    let scene = Scene::with_shell(91).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    until("the heading has the focus", || scene.focused() == "heading").await;
    document().body().expect("a body").focus().expect("away");
    scene.tap("go-on").await;
    until("the next heading has the focus", || scene.focused() == "heading").await;
    assert_eq!(scene.heading(), say("calm.out.heading"));
    forget_address();
}

#[wasm_bindgen_test]
async fn until_the_words_arrive_a_screen_says_so_and_then_it_is_there() {
    let model = Model { content: Arrival::OnItsWay, ..model() };
    let scene = Scene::of(model).await;
    scene.did(Event::DoorTaken(Entry::WriteNow)).await;
    assert_eq!(scene.heading(), say("frame.content_coming"));
    scene.did(Event::ContentArrived(true)).await;
    assert_eq!(scene.heading(), say("quick.who.heading"));
    assert!(scene.has("person-1"));
}

#[wasm_bindgen_test]
async fn words_that_do_not_arrive_are_told_of_and_the_first_minutes_work() {
    let scene = Scene::of(Model { content: Arrival::Failed, ..model() }).await;
    scene.did(Event::DoorTaken(Entry::WriteNow)).await;
    assert_eq!(scene.heading(), say("frame.content_failed"));
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.tap("go-on").await;
    scene.type_into("told", "It was hard").await;
    assert_eq!(scene.debrief().recall.told, "It was hard");
}

/// What is offered as a file while something runs: each name with its whole text.
async fn offered(run: impl FnOnce()) -> Vec<(String, String)> {
    let offered = js_sys::Array::new();
    let note = function(
        "list",
        "return function () {
            if (this.download) list.push([this.download, fetch(this.href).then((file) => file.text())]);
        }",
    );
    let note: js_sys::Function = note.unchecked_into();
    let note = note.call1(&JsValue::NULL, &offered).expect("a note");
    let prototype = js("return HTMLAnchorElement.prototype");
    let swapped = Swapped::value(&prototype, "click", &note);
    run();
    turn().await;
    drop(swapped);
    let mut files = Vec::new();
    for file in offered.iter() {
        let (name, text) = (part(&file, "0"), part(&file, "1"));
        let text = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::resolve(&text)).await;
        let text = text.expect("a file").as_string().expect("text");
        files.push((name.as_string().expect("a name"), text));
    }
    files
}

#[wasm_bindgen_test]
async fn a_file_is_offered_under_its_name_with_its_whole_text() {
    let shell = Shell::open(92);
    let text = "BEGIN:VCALENDAR\r\nSUMMARY:Afterview: one thing to do\r\n日本 👩‍🔬\r\n".to_owned();
    let effect = Effect::Download("afterview.ics".into(), "text/calendar", text.clone());
    let files = offered(|| shell.run(vec![effect])).await;
    assert_eq!(files, [("afterview.ics".to_owned(), text)]);
}

#[wasm_bindgen_test]
async fn an_export_holds_every_word() {
    window().local_storage().expect("storage").expect("storage").clear().expect("empty");
    let scene = Scene::with_shell(93).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.text_from_elsewhere(Field::Told, "I froze, «and» 日本").await;
    let app = scene.app;
    let files = offered(move || app.dispatch(Event::ExportWanted)).await;
    assert_eq!(files.len(), 1);
    assert_eq!(files[0].0, "afterview.json");
    let debriefs = afterview::app::saved::read_file(&files[0].1).expect("a file of ours");
    assert_eq!(debriefs.len(), 1);
    assert_eq!(debriefs[0].recall.told, "I froze, «and» 日本");
    forget_address();
}

#[wasm_bindgen_test]
async fn a_theme_is_shown_on_the_page_and_taken_off_again() {
    let shell = Shell::open(94);
    let shown = || document().document_element().expect("a root").get_attribute("data-theme");
    shell.run(vec![Effect::ShowTheme("dark".into())]);
    assert_eq!(shown().as_deref(), Some("dark"));
    shell.run(vec![Effect::ShowTheme(String::new())]);
    assert_eq!(shown(), None);
    let scene = Scene::through(Entry::JustHappened).await;
    scene.effects();
    scene.did(Event::SettingChanged(Settings::THEME, "light".into())).await;
    let effects = scene.effects();
    assert!(effects.contains(&Effect::ShowTheme("light".into())), "{effects:?}");
}

#[wasm_bindgen_test]
async fn printing_waits_until_the_page_stands() {
    let printed = js_sys::Array::new();
    let print = function("list", "return () => { list.push(1); }");
    let print: js_sys::Function = print.unchecked_into();
    let print = print.call1(&JsValue::NULL, &printed).expect("a printer");
    let _swapped = Swapped::value(&window(), "print", &print);
    Shell::open(95).run(vec![Effect::Print]);
    assert_eq!(printed.length(), 0);
    until("it is printed", || printed.length() == 1).await;
}

#[wasm_bindgen_test]
async fn the_share_sheet_gets_title_and_text() {
    let shared = js_sys::Array::new();
    let share = function("list", "return (data) => { list.push(data); return Promise.resolve(); }");
    let share: js_sys::Function = share.unchecked_into();
    let share = share.call1(&JsValue::NULL, &shared).expect("a sheet");
    let _swapped = Swapped::value(&window().navigator(), "share", &share);
    let shell = Shell::open(96);
    assert!(shell.first_model(96).can_share);
    shell.run(vec![Effect::Share("Thank you".into(), "Dear Maya,".into())]);
    assert_eq!(shared.length(), 1);
    assert_eq!(part(&shared.get(0), "title").as_string().as_deref(), Some("Thank you"));
    assert_eq!(part(&shared.get(0), "text").as_string().as_deref(), Some("Dear Maya,"));
}

/// Puts the address back as it was, for the next test.
fn forget_address() {
    js("history.replaceState(null, '', location.pathname + location.search)");
}
