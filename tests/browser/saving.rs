//! The app with its real shell: what is typed is on its way to the disk at once, and is there after a reload.

use crate::scene::{Scene, say, settle};
use crate::script::{Swapped, function, js, part, window};
use afterview::app::store::{Store, StoreFault};
use afterview::app::{Event, Saving, Screen};
use afterview::domain::debrief::{Entry, Field};
use afterview::shell::BrowserStore;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// A store with nothing in it, and an address without a screen.
pub fn fresh() -> BrowserStore {
    window().local_storage().expect("storage").expect("storage").clear().expect("empty");
    js("history.replaceState(null, '', location.pathname + location.search)");
    BrowserStore::open()
}

/// The timers of the page, held back until a test lets them run. Meanwhile the address stands still: a browser takes
/// only so many in ten seconds, and these tests are not about it.
pub struct Timers {
    held: js_sys::Array,
    _swapped: [Swapped; 3],
}

impl Timers {
    /// Holds back what is to come later than at once.
    pub fn hold() -> Self {
        let held = js_sys::Array::new();
        let code = "
            const own = window.setTimeout.bind(window);
            return (run, time, ...rest) => (time > 100 ? list.push([run, time]) : own(run, time, ...rest));
        ";
        let hold: js_sys::Function = function("list", code).unchecked_into();
        let hold = hold.call1(&JsValue::NULL, &held).expect("a clock");
        let (history, still) = (js("return History.prototype"), function("", ""));
        let swapped = [
            Swapped::value(&window(), "setTimeout", &hold),
            Swapped::value(&history, "pushState", &still),
            Swapped::value(&history, "replaceState", &still),
        ];
        Self { held, _swapped: swapped }
    }

    fn count(&self) -> u32 {
        self.held.length()
    }

    /// Lets all of them run.
    pub async fn run(&self) {
        while let Some(timer) = Some(self.held.shift()).filter(|timer| !timer.is_undefined()) {
            let run: js_sys::Function = part(&timer, "0").unchecked_into();
            run.call0(&JsValue::NULL).expect("it runs");
        }
        settle().await;
    }
}

/// The keys that hold some letters.
pub fn keys(store: BrowserStore, holding: &str) -> Vec<String> {
    let keys = store.keys().expect("keys");
    keys.into_iter().filter(|key| key.contains(holding)).collect()
}

#[wasm_bindgen_test]
async fn a_letter_typed_is_in_the_journal_before_the_next() {
    let store = fresh();
    let timers = Timers::hold();
    let scene = Scene::with_shell(11).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.go(Screen::GetItOut).await;
    assert!(keys(store, ":debrief:").is_empty(), "looking in leaves nothing behind");
    let field = scene.enter("told");
    field.type_at_caret("S");
    field.type_at_caret("e");
    // At once: nothing was waited for.
    let journals = keys(store, ":journal:");
    assert_eq!(journals.len(), 1);
    let journal = store.get(&journals[0]).expect("read").expect("a journal");
    assert!(journal.contains("\"Se\""), "{journal}");
    timers.run().await;
}

#[wasm_bindgen_test]
async fn however_much_is_typed_it_is_merged_once_a_little_later() {
    let store = fresh();
    let timers = Timers::hold();
    let scene = Scene::with_shell(12).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.go(Screen::GetItOut).await;
    scene.type_into("told", "Sentinel").await;
    assert_eq!(timers.count(), 1);
    let debriefs = keys(store, ":debrief:");
    let copy = || store.get(&debriefs[0]).expect("read").expect("a copy");
    assert!(!copy().contains("Sentinel"));
    timers.run().await;
    assert!(copy().contains("Sentinel"));
    assert!(keys(store, ":journal:").is_empty());
    scene.type_into("told", "!").await;
    assert_eq!(timers.count(), 1, "the next change asks again");
    timers.run().await;
    assert!(copy().contains("Sentinel!"));
}

#[wasm_bindgen_test]
async fn hiding_the_page_merges_before_the_handler_returns() {
    let store = fresh();
    let timers = Timers::hold();
    let scene = Scene::with_shell(13).await;
    scene.did(Event::DoorTaken(Entry::WriteNow)).await;
    scene.app.dispatch(Event::PageHidden);
    scene.text_from_elsewhere(Field::Company, "Veldt").await;
    scene.app.dispatch(Event::PageHidden);
    let debriefs = keys(store, ":debrief:");
    assert_eq!(debriefs.len(), 1);
    assert!(store.get(&debriefs[0]).expect("read").expect("a copy").contains("Veldt"));
    timers.run().await;
}

#[wasm_bindgen_test]
async fn a_reload_goes_on_with_every_word() {
    fresh();
    let timers = Timers::hold();
    {
        let scene = Scene::with_shell(14).await;
        scene.did(Event::DoorTaken(Entry::WriteNow)).await;
        scene.type_into("person-1", "Maya").await;
        scene.tap("go-on").await;
        scene.type_into("company", "Veldt").await;
        // Nothing more: the page is gone with its last letter in the journal.
    }
    let scene = Scene::with_shell(15).await;
    let debrief = scene.debrief();
    assert_eq!(debrief.facts.people[0].name, "Maya");
    assert_eq!(debrief.facts.company, "Veldt");
    assert_eq!(scene.heading(), say("home.heading_later"));
    scene.go(Screen::QuickWhere).await;
    assert_eq!(scene.value("company"), "Veldt");
    timers.run().await;
}

#[wasm_bindgen_test]
async fn it_is_said_when_it_was_saved() {
    fresh();
    let timers = Timers::hold();
    let scene = Scene::with_shell(16).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.go(Screen::GetItOut).await;
    assert_eq!(scene.text_of("saved"), "");
    scene.type_into("told", "I").await;
    assert!(scene.text_of("saved").starts_with("Saved on this device"));
    timers.run().await;
}

#[wasm_bindgen_test]
async fn without_storage_the_session_goes_on_and_says_so() {
    fresh();
    let timers = Timers::hold();
    let refuse = function("", "throw new DOMException('not here', 'SecurityError')");
    let blocked = Swapped::getter(&window(), "localStorage", &refuse);
    let scene = Scene::with_shell(17).await;
    assert_eq!(scene.model().saving, Saving::NotSaved(StoreFault::Blocked));
    scene.did(Event::DoorTaken(Entry::WriteNow)).await;
    scene.type_into("person-1", "Maya").await;
    scene.go(Screen::QuickSign).await;
    scene.type_into("sign-as", "Ewa").await;
    assert!(scene.text_of("saved").starts_with(&say("saved.fault.blocked")));
    scene.tap("go-on").await;
    assert!(scene.letter().contains("Maya"), "{}", scene.letter());
    timers.run().await;
    drop(scene);
    drop(blocked);
}

#[wasm_bindgen_test]
async fn storage_taken_away_while_the_page_is_open_is_told_and_mended() {
    fresh();
    let timers = Timers::hold();
    let scene = Scene::with_shell(18).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.go(Screen::GetItOut).await;
    scene.type_into("told", "one").await;
    let refuse = function("", "throw new DOMException('not here', 'SecurityError')");
    let blocked = Swapped::getter(&window(), "localStorage", &refuse);
    scene.type_into("told", " two").await;
    assert!(scene.text_of("saved").starts_with(&say("saved.fault.blocked")));
    assert_eq!(scene.value("told"), "one two");
    drop(blocked);
    scene.type_into("told", " three").await;
    assert!(scene.text_of("saved").starts_with("Saved on this device"));
    timers.run().await;
    drop(scene);
    let next = Scene::with_shell(19).await;
    assert_eq!(next.debrief().recall.told, "one two three");
}

#[wasm_bindgen_test]
async fn what_a_newer_version_wrote_is_shown_and_not_changed() {
    let store = fresh();
    let timers = Timers::hold();
    {
        let scene = Scene::with_shell(30).await;
        scene.did(Event::DoorTaken(Entry::JustHappened)).await;
        scene.text_from_elsewhere(Field::Told, "written there").await;
        timers.run().await;
    }
    let key = keys(store, ":debrief:").remove(0);
    let ours = store.get(&key).expect("read").expect("a copy");
    let theirs = ours.replacen("\"version\":3", "\"version\":4", 1);
    store.set(&key, &theirs).expect("kept");
    let scene = Scene::with_shell(31).await;
    assert!(scene.model().read_only());
    assert_eq!(scene.model().saving, Saving::NotSaved(StoreFault::Newer));
    scene.go(Screen::GetItOut).await;
    scene.text_from_elsewhere(Field::Told, "typed here").await;
    timers.run().await;
    assert_eq!(scene.debrief().recall.told, "written there");
    assert_eq!(scene.value("told"), "written there");
    scene.sees(&say("saved.fault.newer"));
    assert_eq!(store.get(&key), Ok(Some(theirs)), "to the byte");
    assert!(keys(store, ":journal:").is_empty());
}
