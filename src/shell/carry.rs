//! The hand-over to the own page, in the browser. The page that gives opens the one that takes; that one asks for the
//! words, with one end of a channel of its own, and they go through the channel only.
//!
//! Who asks is looked at three ways: it is of our exact origin, it is the very window that was opened, and it has the
//! name that this window was given, which nobody can guess. Nothing of it stands in an address.

use super::Shell;
use super::object::{call, function, get, global, make, object, set, text};
use crate::app::saved::MAX_BYTES;
use crate::app::{Event, Handed};
use js_sys::Array;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// How long the other page is waited for before something else is offered, in milliseconds: what is offered has to be
/// there within two seconds of the tap.
const PATIENCE: i32 = 1_500;
/// The page that takes, beside this one.
const PAGE: &str = "carry.html";
/// What this page is, on its root element.
const TAKES: &str = "carry";
/// The version of what is said between the two.
const VERSION: &str = "1";

thread_local! {
    /// On the side that gives: the window that was opened, and its name.
    static OPENED: RefCell<Option<(JsValue, String)>> = const { RefCell::new(None) };
    /// The end of the channel that is ours.
    static PORT: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// The origin of this page, as other pages see it: `null` in a frame that was given none.
fn origin() -> String {
    text(&global(), "origin")
}

fn told(shell: &Rc<Shell>, handed: Handed) {
    shell.report(Event::HandedOver(handed));
}

/// Opens the page that takes. It is called from the tap itself: later, a browser opens none.
pub fn open(shell: &Rc<Shell>) {
    let name = ["afterview", &format!("{:016x}", super::salt())].concat();
    let window = global();
    // A page without an origin cannot know who asks it.
    let opened = Some(PAGE)
        .filter(|_| origin() != "null")
        .and_then(|page| call(&window, "open", &[page.into(), name.as_str().into()]));
    let Some(opened) = opened.filter(|opened| !opened.is_null()) else {
        told(shell, Handed::NoPage);
        return;
    };
    let first = OPENED.replace(Some((opened, name))).is_none();
    if first {
        let shell = Rc::clone(shell);
        let heard = function(move |event| heard(&shell, &event));
        call(&window, "addEventListener", &["message".into(), heard]);
    }
    let waits = Rc::clone(shell);
    wait(move || told(&waits, Handed::Waited));
}

fn wait(over: impl Fn() + 'static) {
    call(&global(), "setTimeout", &[function(move |_| over()), PATIENCE.into()]);
}

/// A message came to the page that gives.
fn heard(shell: &Rc<Shell>, event: &JsValue) {
    let port = OPENED.with_borrow(|opened| {
        let (window, name) = opened.as_ref()?;
        let ours = text(event, "origin") == origin() && get(event, "source")? == *window;
        let data = get(event, "data").filter(|_| ours)?;
        let asks = text(&data, "afterview") == VERSION && text(&data, "id") == *name;
        get(&get(event, "ports").filter(|_| asks)?, "0")
    });
    let Some(port) = port else { return };
    let answers = Rc::clone(shell);
    hear(&port, move |said| match said.as_string().as_deref() {
        Some("arrived") => told(&answers, Handed::Arrived),
        Some("kept") => told(&answers, Handed::TakenIn),
        _ => {}
    });
    PORT.set(Some(port));
    told(shell, Handed::Asked);
}

/// Hears what comes through an end of a channel.
fn hear(port: &JsValue, heard: impl Fn(JsValue) + 'static) {
    let heard = function(move |event| heard(get(&event, "data").unwrap_or(JsValue::NULL)));
    // Setting this begins it, too.
    set(port, "onmessage", &heard);
}

/// Says something through the channel: the words to the page that asked, or how it goes with them.
pub fn send(words: &str) {
    PORT.with_borrow(|port| {
        if let Some(port) = port {
            call(port, "postMessage", &[words.into()]);
        }
    });
}

/// On the page that takes: asks whoever opened it. On any other there is nothing to do.
pub fn ask(shell: &Rc<Shell>) {
    let window = global();
    let root = get(&window, "document").and_then(|document| get(&document, "documentElement"));
    let page = root.and_then(|root| get(&root, "dataset"));
    if page.is_none_or(|page| text(&page, "page") != TAKES) {
        return;
    }
    let channel = make("MessageChannel", &[]);
    let (Some(opener), Some(channel)) = (get(&window, "opener"), channel) else {
        told(shell, Handed::NothingCame);
        return;
    };
    let (Some(ours), Some(theirs)) = (get(&channel, "port1"), get(&channel, "port2")) else {
        return;
    };
    let (hears, waits) = (Rc::clone(shell), Rc::clone(shell));
    let came = Rc::new(Cell::new(false));
    let comes = Rc::clone(&came);
    hear(&ours, move |said| {
        // Once: whatever the other side does, the same words are not brought twice.
        let text = said.as_string().filter(|text| text.len() <= MAX_BYTES);
        if let Some(text) = text.filter(|_| !comes.replace(true)) {
            send("arrived");
            told(&hears, Handed::Came(text));
        }
    });
    PORT.set(Some(ours));
    let asks =
        object(&[("afterview", VERSION.into()), ("id", text(&window, "name").as_str().into())]);
    // Only to a page of our own origin: another never learns that we asked.
    call(&opener, "postMessage", &[asks, origin().into(), Array::of1(&theirs).into()]);
    wait(move || {
        if !came.get() {
            told(&waits, Handed::NothingCame);
        }
    });
}

/// On the page that takes: it is like any other page of ours from now on, and its address says so.
pub fn be_own_page(kept: bool) {
    if kept {
        send("kept");
    }
    set(&global(), "name", &"".into());
    super::history::be_own_page();
}
