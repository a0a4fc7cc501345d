//! The second copy in the browser's own database, and the lock under which two tabs merge.

#[path = "second/locked.rs"]
mod locked;
#[path = "second/no_room.rs"]
mod no_room;

use crate::saving::{fresh, keys};
use crate::script::{Swapped, function, js, locks, turn, until, window};
use afterview::app::store::Store;
use afterview::app::{Effect, Event};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{Change, Debrief, DebriefId, Entry, Field};
use afterview::shell::{BrowserStore, Shell, opens};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

/// Asks the second place of this page, whose name is given to the script as `name`.
async fn ask(code: &str) -> String {
    let script = format!(
        "return (async () => {{
            const name = 'afterview:' + location.pathname.replace(/\\/[^\\/]*$/, '');
            const done = (request) => new Promise((yes, no) => {{
                request.onsuccess = () => yes(request.result);
                request.onerror = () => no(request.error);
            }});
            {code}
        }})()"
    );
    let answer = JsFuture::from(js_sys::Promise::from(js(&script))).await.expect("an answer");
    answer.as_string().unwrap_or_default()
}

/// Lets what waits for a lock come to pass.
async fn rest() {
    for _ in 0..10_000 {
        turn().await;
        if locks().await == 0.0 {
            return;
        }
    }
    panic!("somebody never lets go of a lock");
}

/// Everything in it, as one text.
async fn held() -> String {
    ask("
        const request = indexedDB.open(name);
        // It is not there: to look must not make it.
        request.onupgradeneeded = () => request.transaction.abort();
        const database = await done(request).catch(() => null);
        if (database === null) return 'no place';
        const store = database.transaction('kept').objectStore('kept');
        const all = JSON.stringify([await done(store.getAllKeys()), await done(store.getAll())]);
        database.close();
        return all;
    ")
    .await
}

/// Waits until what it holds is so.
async fn until_holds(what: &str, is_so: impl Fn(&str) -> bool) {
    let mut last = String::new();
    for _ in 0..200 {
        last = held().await;
        if is_so(&last) {
            return;
        }
        rest().await;
    }
    panic!("it never came to this: {what}; it holds {last}");
}

/// Waits until it holds these words.
async fn until_held(words: &str) {
    until_holds(words, |held| held.contains(words)).await;
}

fn debrief() -> Debrief {
    Debrief::new(DebriefId("a".to_owned()), Instant(1_795_000_000), Entry::JustHappened)
}

fn typed(words: &str) -> Effect {
    Effect::Record(debrief().id, Change::Text(Field::Told, words.to_owned()))
}

/// A store and a second place with nothing in them.
async fn empty() -> BrowserStore {
    let store = fresh();
    ask("await done(indexedDB.deleteDatabase(name)); return ''").await;
    store
}

/// What a shell reports from now on.
fn heard(shell: &Rc<Shell>) -> Rc<RefCell<Vec<Event>>> {
    let told: Rc<RefCell<Vec<Event>>> = Rc::default();
    let heard = Rc::clone(&told);
    shell.report_to(Rc::new(move |event: Event| heard.borrow_mut().push(event)));
    told
}

#[wasm_bindgen_test]
async fn what_the_store_lost_is_had_from_the_second_copy() {
    let store = empty().await;
    let shell = Shell::start(201).await;
    shell.run(vec![Effect::Begin(Box::new(debrief())), typed("i froze")]);
    until_held("i froze").await;
    drop(shell);
    // As after the whole browser was killed: nothing had reached the disk.
    fresh();
    let again = Shell::start(202).await;
    let model = again.first_model(202);
    assert_eq!(model.summaries.len(), 1);
    let journal = store.get(&keys(store, ":journal:")[0]).expect("read").expect("a receipt");
    assert!(!journal.contains("i froze"), "it was taken in");
    let copy = store.get(&keys(store, ":debrief:")[0]).expect("read").expect("a copy");
    assert!(copy.contains("i froze"), "{copy}");
}

#[wasm_bindgen_test]
async fn what_is_asked_before_the_words_are_open_is_done_once_they_are() {
    let store = empty().await;
    let shell = Shell::new(231);
    let told = heard(&shell);
    shell.run(vec![Effect::Begin(Box::new(debrief())), typed("i froze")]);
    shell.run(vec![Effect::KeepSetting("region", "GB".to_owned())]);
    assert!(keys(store, "").is_empty(), "nothing is here that could write it");
    opens(Rc::clone(&shell)).await;
    let journal = store.get(&keys(store, ":journal:")[0]).expect("read").expect("a journal");
    assert!(journal.contains("i froze"), "{journal}");
    assert!(told.borrow().iter().any(|event| matches!(event, Event::SaveFinished(Ok(_)))));
    let model = shell.first_model(231);
    assert_eq!(model.summaries.len(), 1);
    assert_eq!(model.settings.region, "GB");
    // And on it goes, in the same interview.
    shell.run(vec![typed("i froze up"), Effect::Merge { at_once: true }]);
    until_held("i froze up").await;
}

#[wasm_bindgen_test]
async fn what_was_merged_and_deleted_leaves_no_word_in_the_second_copy() {
    empty().await;
    let shell = Shell::start(203).await;
    shell.run(vec![Effect::Begin(Box::new(debrief())), typed("i froze")]);
    shell.run(vec![Effect::Merge { at_once: true }]);
    until_held("debrief:a").await;
    rest().await;
    shell.run(vec![Effect::Delete(debrief().id)]);
    until_holds("no word of it", |held| !held.contains("froze")).await;
    let held = held().await;
    assert!(held.contains("debrief:a"), "that it was deleted is known: {held}");
}

#[wasm_bindgen_test]
async fn erasing_leaves_no_database_also_where_another_tab_has_it_open() {
    let store = empty().await;
    let (one, two) = (Shell::start(204).await, Shell::start(205).await);
    one.run(vec![Effect::Begin(Box::new(debrief())), typed("i froze")]);
    until_held("i froze").await;
    let told = Rc::new(RefCell::new(Vec::new()));
    let tell = Rc::clone(&told);
    two.report_to(Rc::new(move |event: Event| {
        if let Event::EraseFinished(erased) = event {
            tell.borrow_mut().push(erased);
        }
    }));
    two.run(vec![Effect::Erase]);
    until("it is told", || !told.borrow().is_empty()).await;
    let erased = told.take().remove(0);
    assert!(erased.is_whole() && erased.found.copies > 0, "{erased:?}");
    assert_eq!((erased.found.places, erased.left.places), (1, 0), "{erased:?}");
    assert_eq!(held().await, "no place");
    assert_eq!(keys(store, "afterview:"), [""; 0]);
}

#[wasm_bindgen_test]
async fn it_is_told_whether_there_is_a_second_copy() {
    empty().await;
    let told = Rc::new(RefCell::new(Vec::new()));
    let listen = |shell: &Rc<Shell>| {
        let told = Rc::clone(&told);
        shell.report_to(Rc::new(move |event: Event| {
            if let Event::SecondCopy(there) = event {
                told.borrow_mut().push(there);
            }
        }));
    };
    listen(&Shell::start(206).await);
    assert_eq!(told.take(), [true]);
    let own = Swapped::value(
        &window(),
        "indexedDB",
        &js("return { open() { throw new DOMException('', 'SecurityError') } }"),
    );
    let shell = Shell::start(207).await;
    listen(&shell);
    assert_eq!(told.take(), [false]);
    // What is typed is kept all the same, and is put there as soon as that works.
    shell.run(vec![Effect::Begin(Box::new(debrief())), typed("i froze")]);
    rest().await;
    drop(own);
    shell.run(vec![typed("i froze, then i left")]);
    until_held("i froze, then i left").await;
    until("it is told", || told.borrow().last() == Some(&true)).await;
}

#[wasm_bindgen_test]
async fn a_database_that_was_closed_under_the_app_is_opened_again() {
    empty().await;
    let shell = Shell::start(208).await;
    shell.run(vec![Effect::Begin(Box::new(debrief())), typed("i froze")]);
    until_held("i froze").await;
    ask("await done(indexedDB.deleteDatabase(name)); return ''").await;
    shell.run(vec![typed("i froze, then i left")]);
    until_held("i froze, then i left").await;
}

#[wasm_bindgen_test]
async fn a_merge_waits_for_the_tab_that_has_the_lock_and_comes_to_pass_without_locks() {
    let store = empty().await;
    let shell = Shell::start(209).await;
    shell.run(vec![Effect::Begin(Box::new(debrief())), typed("i froze")]);
    let copy = || store.get(&keys(store, ":debrief:")[0]).expect("read").expect("a copy");
    let name = js("return 'afterview:' + location.pathname.replace(/\\/[^\\/]*$/, '')");
    let hold: js_sys::Function = function(
        "name",
        "return new Promise((held) =>
            navigator.locks.request(name, () => new Promise((free) => held(free))))",
    )
    .into();
    let held = hold.call1(&wasm_bindgen::JsValue::NULL, &name).expect("a lock");
    let free = JsFuture::from(js_sys::Promise::from(held)).await.expect("held");
    shell.run(vec![Effect::Merge { at_once: true }]);
    for _ in 0..20 {
        turn().await;
    }
    assert!(!copy().contains("i froze"), "somebody else has the lock");
    let free: js_sys::Function = free.into();
    free.call0(&wasm_bindgen::JsValue::NULL).expect("freed");
    rest().await;
    assert!(copy().contains("i froze"));
    let without = Swapped::value(
        &js_sys::Reflect::get(&window(), &"navigator".into()).expect("one"),
        "locks",
        &wasm_bindgen::JsValue::UNDEFINED,
    );
    shell.run(vec![typed("i left"), Effect::Merge { at_once: true }]);
    for _ in 0..20 {
        turn().await;
    }
    assert!(copy().contains("i left"));
    drop(without);
}

/// The browser catches what is thrown under a lock, and tells nobody: the page would look alive, and be dead.
#[wasm_bindgen_test]
async fn a_halt_under_the_lock_is_heard_of() {
    empty().await;
    let heard: js_sys::Array = js("
        const heard = [];
        heard.hear = (event) => { event.preventDefault(); heard.push(event.reason); };
        addEventListener('unhandledrejection', heard.hear);
        return heard;
    ")
    .into();
    let shell = Shell::start(212).await;
    shell.run(vec![Effect::Begin(Box::new(debrief())), typed("i froze")]);
    shell.report_to(Rc::new(|event| {
        // What a merge ends with.
        if matches!(event, Event::SaveFinished(_)) {
            wasm_bindgen::throw_val("a halt".into());
        }
    }));
    shell.run(vec![Effect::Merge { at_once: true }]);
    until("it is heard of", || heard.length() > 0).await;
    let forget = function("heard", "removeEventListener('unhandledrejection', heard.hear)");
    let forget: js_sys::Function = forget.into();
    forget.call1(&wasm_bindgen::JsValue::NULL, &heard).expect("forgotten");
    assert_eq!(heard.to_vec(), ["a halt"]);
}

/// Somebody writes into the second place for as long as the handle is not freed: nobody else reads there.
async fn slow_place() -> js_sys::Function {
    ask("
        const database = await done(indexedDB.open(name));
        const store = database.transaction('kept', 'readwrite').objectStore('kept');
        let free = false;
        globalThis.free = () => { free = true };
        const again = () => {
            if (free) return database.close();
            store.count().onsuccess = again;
        };
        again();
        return '';
    ")
    .await;
    js("return globalThis.free").into()
}

#[wasm_bindgen_test]
async fn what_is_erased_or_deleted_while_the_second_copy_is_slow_to_read_stays_away() {
    for way in [Effect::Erase, Effect::Delete(debrief().id)] {
        let store = empty().await;
        let shell = Shell::start(210).await;
        shell.run(vec![Effect::Begin(Box::new(debrief())), typed("i froze")]);
        shell.run(vec![Effect::Merge { at_once: true }]);
        until_held("\"told\\\":\\\"i froze").await;
        drop(shell);
        let free = slow_place().await;
        let shell = Shell::start(211).await;
        shell.run(vec![way]);
        free.call0(&wasm_bindgen::JsValue::NULL).expect("freed");
        for _ in 0..200 {
            if !held().await.contains("froze") {
                break;
            }
            rest().await;
        }
        assert!(!held().await.contains("froze"));
        shell.run(vec![Effect::Merge { at_once: true }]);
        rest().await;
        for key in keys(store, "afterview:") {
            let text = store.get(&key).expect("read").expect("there");
            assert!(!text.contains("froze"), "{key}");
        }
    }
}
