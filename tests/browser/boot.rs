//! The page before the app: where its first script never arrives, the page says so by itself, and nobody whose app is
//! on its way sees that too early. The styles alone do it, so the clock of their animation is set by hand.

use crate::script::{document, function, until};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

const PAGE: &str = include_str!("../../index.html");
const STYLES: [&str; 2] =
    [include_str!("../../style/base.css"), include_str!("../../style/rescue.css")];

/// The page as it is delivered, without its scripts, in a frame of its own.
struct Page(Element);

impl Page {
    async fn open() -> Self {
        let (_, body) = PAGE.split_once("<body>").expect("a body");
        let page = format!("<!doctype html><html><style>{}</style><body>{body}", STYLES.join("\n"));
        let frame = document().create_element("iframe").expect("a frame");
        frame.set_attribute("srcdoc", &page).expect("a page");
        document().body().expect("a body").append_child(&frame).expect("a place");
        let page = Self(frame);
        until("the page stands", || page.ask("!!page.getElementById('boot-late')") == "true").await;
        page
    }

    /// What a line of script says about the page.
    fn ask(&self, code: &str) -> String {
        let code = format!("const page = frame.contentDocument; return String({code})");
        let ask: js_sys::Function = function("frame", &code).unchecked_into();
        ask.call1(&JsValue::NULL, &self.0)
            .ok()
            .and_then(|said| said.as_string())
            .unwrap_or_default()
    }

    /// The state of the start, as boot.js gives it.
    fn boots(&self, state: &str) {
        self.ask(&format!("page.documentElement.dataset.boot = '{state}'"));
    }

    /// Whether the words are in sight so many seconds after the page came.
    fn explains_at(&self, seconds: u32) -> bool {
        let late = "page.getElementById('boot-late')";
        self.ask(&format!("{late}.getAnimations().map((one) => (one.currentTime = {seconds}000))"));
        let style = format!("frame.contentWindow.getComputedStyle({late})");
        self.ask(&format!("{style}.display !== 'none' && {style}.visibility === 'visible'"))
            == "true"
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.0.unchecked_ref::<HtmlElement>().remove();
    }
}

#[wasm_bindgen_test]
async fn where_no_script_comes_the_page_says_so_after_a_while() {
    let page = Page::open().await;
    assert!(!page.explains_at(0) && !page.explains_at(10), "a slow connection sees none of it");
    assert!(page.explains_at(13));
    // The words themselves are put in by the build.
    let words = "page.querySelectorAll('#boot-late [data-say]')";
    let keys = page.ask(&format!("[...{words}].map((place) => place.dataset.say).join(' ')"));
    assert_eq!(keys, "boot.late.heading boot.late.help");
}

#[wasm_bindgen_test]
async fn what_is_on_its_way_is_given_longer() {
    let page = Page::open().await;
    page.boots("loading");
    assert!(!page.explains_at(13) && !page.explains_at(38));
    assert!(page.explains_at(41));
}

#[wasm_bindgen_test]
async fn what_has_started_or_failed_says_nothing_of_it() {
    let page = Page::open().await;
    for state in ["ready", "failed", "stopped"] {
        page.boots("loading");
        assert!(page.explains_at(100));
        page.boots(state);
        assert!(!page.explains_at(100), "{state}");
    }
}

#[wasm_bindgen_test]
async fn it_stands_where_it_is_seen_and_shifts_nothing() {
    let page = Page::open().await;
    for id in ["boot-late", "boot-failed"] {
        let style = format!("frame.contentWindow.getComputedStyle(page.getElementById('{id}'))");
        assert_eq!(page.ask(&format!("{style}.position")), "fixed", "{id}");
    }
}
