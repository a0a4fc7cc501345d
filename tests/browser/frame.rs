//! In a frame: the history is left alone, and the page around it is heard and told what it may be told.

use crate::scene::{Scene, say, settle};
use crate::script::{Swapped, function, js, part, until, window};
use afterview::app::model::Settings;
use afterview::app::{Effect, Event, HandOver, Handed, HostWord, Screen};
use afterview::domain::debrief::{Entry, Field};
use afterview::shell::{Report, Shell, arrival, begin_later, listen};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// Another page is around this one, as far as the app can tell.
fn framed() -> Swapped {
    Swapped::value(&js("return globalThis"), "parent", &js("return {}"))
}

/// The address as it was before any screen.
fn start() {
    js("history.replaceState(null, '', location.pathname + location.search)");
}

fn entries() -> u32 {
    window().history().expect("a history").length().expect("a length")
}

/// The screens that were gone to.
type Screens = Rc<RefCell<Vec<Screen>>>;

/// A shell, and the screens that the browser and it say to go to, until `awake` is false.
fn shell(tab: u64) -> (Rc<Shell>, Screens, Rc<Cell<bool>>) {
    let shell = Shell::open(tab);
    let (awake, screens) = (Rc::new(Cell::new(true)), Screens::default());
    let (hears, noted) = (Rc::clone(&awake), Rc::clone(&screens));
    let report: Report = Rc::new(move |event: Event| {
        if let (true, Event::WentTo(screen) | Event::ArrivedAt(screen)) = (hears.get(), event) {
            noted.borrow_mut().push(screen);
        }
    });
    shell.report_to(Rc::clone(&report));
    listen(&report);
    (shell, screens, awake)
}

#[wasm_bindgen_test]
async fn in_a_frame_the_way_back_is_the_apps_own_and_the_history_is_left_alone() {
    start();
    let _frame = framed();
    let (shell, screens, awake) = shell(120);
    let before = entries();
    for (screen, push) in
        [(Screen::Told, false), (Screen::Who, true), (Screen::Where, true), (Screen::Plan, false)]
    {
        shell.run(vec![Effect::ShowAddress { screen, push }]);
        assert_eq!(arrival(), Some(screen));
    }
    for screen in [Screen::Who, Screen::Told] {
        shell.run(vec![Effect::GoBack]);
        until("it is told", || screens.borrow().last() == Some(&screen)).await;
        assert_eq!(arrival(), Some(screen));
    }
    shell.run(vec![Effect::GoBack]);
    assert_eq!(screens.borrow().last(), Some(&Screen::Home), "nothing of ours lies behind");
    assert_eq!(entries(), before, "not one entry");
    awake.set(false);
    start();
}

#[wasm_bindgen_test]
async fn in_a_frame_the_way_back_to_home_works_from_the_bare_address() {
    start();
    let _frame = framed();
    let (shell, screens, awake) = shell(121);
    shell.run(vec![Effect::ShowAddress { screen: Screen::Support, push: true }]);
    shell.run(vec![Effect::GoBack]);
    until("it is told", || screens.borrow().last() == Some(&Screen::Home)).await;
    assert_eq!(arrival(), Some(Screen::Home));
    awake.set(false);
    start();
}

#[wasm_bindgen_test]
async fn in_a_frame_the_back_button_leads_to_the_screen_before() {
    start();
    let _frame = framed();
    let scene = Scene::with_shell(122).await;
    let before = entries();
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.tap("go-on").await;
    scene.tap("back").await;
    // The scene does not listen to the page: where the address is, is what counts here.
    until("it is back", || arrival() == Some(Screen::Breathe)).await;
    assert_eq!(entries(), before);
    start();
}

/// A page around the frame that tells this, and notes what it is told.
fn host(told: &str) -> Swapped {
    let host = js(&format!(
        "globalThis.sent = [];
         return {{
           listen(told) {{ globalThis.tellAgain = told; {told} }},
           send(type) {{ globalThis.sent.push(type); }},
         }}"
    ));
    Swapped::value(&js("return globalThis"), "afterviewHost", &host)
}

fn sent() -> String {
    js("return globalThis.sent.join(' ')").as_string().expect("words")
}

/// Begins what the later screens need, for a scene with a shell of its own.
fn begin(scene: &Scene, tab: u64) -> Rc<Shell> {
    let shell = Shell::open(tab);
    let app = scene.app;
    let report: Report = Rc::new(move |event| app.dispatch(event));
    shell.report_to(Rc::clone(&report));
    begin_later(&shell, &report);
    shell
}

#[wasm_bindgen_test]
async fn what_the_page_around_the_frame_tells_is_heard_at_once_and_anew() {
    let host = host(
        "told({ company: 'Elm Court', role: 'Librarian', interviewDate: '2026-11-16',
                jobsUrl: 'https://jobs.example/', helpUrl: 'javascript:alert(1)', theme: 'dark', lang: 'en' });",
    );
    let scene = Scene::of(crate::scene::model()).await;
    let shell = begin(&scene, 123);
    settle().await;
    let heard = scene.model().host.expect("a host");
    assert!(heard.spoke && heard.jobs && heard.help.is_empty());
    scene.did(Event::DoorTaken(Entry::SaidNo)).await;
    assert_eq!(scene.debrief().facts.company, "Elm Court");
    scene.tap("jobs").await;
    for effect in scene.effects() {
        shell.run(vec![effect]);
    }
    assert_eq!(sent(), "jobs");
    js("tellAgain({ company: 'Oak Court', role: 7, theme: null })");
    settle().await;
    let heard = scene.model().host.expect("a host");
    assert_eq!((heard.facts.company.as_str(), heard.facts.role.as_str()), ("Oak Court", ""));
    assert!(!heard.jobs);
    js("delete globalThis.sent; delete globalThis.tellAgain");
    drop(host);
}

#[wasm_bindgen_test]
async fn hostile_contexts_change_nothing_and_throw_nothing() {
    let host = host("");
    let scene = Scene::of(crate::scene::model()).await;
    let _shell = begin(&scene, 124);
    for told in [
        "null",
        "undefined",
        "7",
        "'text'",
        "[]",
        "{ company: { toString() { throw new Error('no') } } }",
        "{ company: ['Elm'], interviewDate: new Date(), helpUrl: new URL('https://a.example') }",
        "new Proxy({}, { get() { throw new Error('no') } })",
        "{ company: '\\u0000\\u202e', role: 'x'.repeat(10_000_000), theme: '<style>' }",
    ] {
        js(&format!("tellAgain({told})"));
        settle().await;
        let heard = scene.model().host.expect("a frame");
        assert_eq!((heard.facts.company.as_str(), heard.theme), ("", ""), "{told}");
        assert!(heard.facts.role.len() <= 120 && heard.help.is_empty() && !heard.jobs);
    }
    js("delete globalThis.sent; delete globalThis.tellAgain");
    drop(host);
}

#[wasm_bindgen_test]
async fn without_a_frame_nobody_is_heard_and_nobody_is_told() {
    let scene = Scene::of(crate::scene::model()).await;
    let shell = begin(&scene, 125);
    settle().await;
    assert_eq!(scene.model().host, None);
    shell.run(vec![Effect::TellHost(HostWord::Jobs)]);
    assert_eq!(scene.model().hand_over, HandOver::Not, "this page was not opened to take anything");
}

#[wasm_bindgen_test]
async fn a_theme_of_the_hosts_stays_where_the_person_chose_none() {
    js("document.documentElement.dataset.theme = 'dark'");
    let shell = Shell::open(126);
    let mut model = shell.first_model(126);
    assert_eq!(
        js("return document.documentElement.dataset.theme").as_string().as_deref(),
        Some("dark")
    );
    Settings::CONTRAST.clone_into(&mut model.settings.theme);
    shell.run(vec![Effect::ShowTheme(model.theme().to_owned())]);
    assert_eq!(
        js("return document.documentElement.dataset.theme").as_string().as_deref(),
        Some("contrast")
    );
    shell.run(vec![Effect::ShowTheme(String::new())]);
}

#[wasm_bindgen_test]
async fn where_a_browser_opens_no_page_that_is_said_at_once() {
    let opens_none = function("", "return null");
    let _blocked = Swapped::value(&js("return globalThis"), "open", &opens_none);
    let scene = Scene::through(Entry::JustHappened).await;
    let shell = begin(&scene, 127);
    scene.did(Event::HostTold(None)).await;
    scene.text_from_elsewhere(Field::Told, "I froze.").await;
    scene.go(Screen::OwnPage).await;
    scene.effects();
    scene.tap("open-own-page").await;
    for effect in scene.effects() {
        shell.run(vec![effect]);
    }
    settle().await;
    assert_eq!(scene.text_of("hand-over"), say("host.own.cut"));
    assert!(scene.has("export"));
}

#[wasm_bindgen_test]
async fn only_the_page_that_was_opened_is_given_the_words_and_only_by_its_name() {
    let opened = js("globalThis.opened = {}; return globalThis.opened");
    let open =
        function("page, name", "globalThis.openedAs = [page, name]; return globalThis.opened");
    let _open = Swapped::value(&js("return globalThis"), "open", &open);
    let asked: Rc<Cell<u32>> = Rc::default();
    let (counts, shell) = (Rc::clone(&asked), Shell::open(128));
    shell.report_to(Rc::new(move |event| {
        if let Event::HandedOver(Handed::Asked) = event {
            counts.set(counts.get() + 1);
        }
    }));
    shell.run(vec![Effect::OpenOwnPage]);
    let opened_as = js("return globalThis.openedAs");
    assert_eq!(part(&opened_as, "0").as_string().as_deref(), Some("carry.html"));
    assert!(part(&opened_as, "1").as_string().is_some_and(|name| name.len() > 20));
    // Each differs from what is right in one thing.
    let ask = function(
        "origin, source, version, name",
        "const event = new MessageEvent('message', {
           data: { afterview: version, id: name }, origin, ports: [new MessageChannel().port1] });
         Object.defineProperty(event, 'source', { value: source });
         dispatchEvent(event)",
    );
    let name = js("return globalThis.openedAs[1]");
    let ours = js("return globalThis.origin");
    let (wrong, one): (JsValue, JsValue) = ("wrong".into(), "1".into());
    let right = [&ours, &opened, &one, &name];
    for place in 0..4 {
        let mut arguments = right;
        arguments[place] = &wrong;
        let arguments: js_sys::Array = arguments.into_iter().collect();
        ask.unchecked_ref::<js_sys::Function>().apply(&JsValue::NULL, &arguments).expect("sent");
        assert_eq!(asked.get(), 0, "{place}");
    }
    js("postMessage('hello', '*'); dispatchEvent(new MessageEvent('message', { data: null }))");
    let arguments: js_sys::Array = right.into_iter().collect();
    ask.unchecked_ref::<js_sys::Function>().apply(&JsValue::NULL, &arguments).expect("sent");
    assert_eq!(asked.get(), 1);
    shell.report_to(Rc::new(|_| {}));
    js("delete globalThis.opened; delete globalThis.openedAs");
}
