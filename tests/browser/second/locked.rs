//! Words that are locked are so in the second place too.

use super::{debrief, empty, typed, until_held, until_holds};
use crate::saving::{fresh, keys};
use crate::script::until;
use afterview::app::lock::{Guard, LockDeed, LockEvent};
use afterview::app::store::Store as _;
use afterview::app::{Effect, Event};
use afterview::domain::debrief::Field;
use afterview::shell::{BrowserStore, Report, Shell};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

type Told = Rc<RefCell<Vec<Event>>>;

fn told(shell: &Rc<Shell>) -> Told {
    let told = Told::default();
    let heard = Rc::clone(&told);
    let report: Report = Rc::new(move |event| heard.borrow_mut().push(event));
    shell.report_to(report);
    told
}

fn has(told: &Told, is_it: impl Fn(&LockEvent) -> bool) -> bool {
    told.borrow().iter().any(|event| matches!(event, Event::Lock(it) if is_it(it)))
}

/// Whether what the second place holds of the lock is that it was removed.
fn has_no_lock(held: &str) -> bool {
    type All = (Vec<String>, Vec<(Option<String>, String, f64)>);
    let (keys, twins): All = serde_json::from_str(held).unwrap_or_default();
    keys.iter().zip(&twins).all(|(key, (text, ..))| !key.ends_with(":lock") || text.is_none())
}

/// Somebody whose words are locked, and everything in the store as it was then.
async fn locked(tab: u64) -> (BrowserStore, Rc<Shell>, Told) {
    let store = empty().await;
    let shell = Shell::start(tab).await;
    let told = told(&shell);
    shell.run(vec![Effect::Begin(Box::new(debrief())), typed("i froze")]);
    until_held("froze").await;
    shell.run(vec![Effect::Lock(LockDeed::Set("four words of mine".to_owned()))]);
    until("it is set", || has(&told, |it| matches!(it, LockEvent::Done(_)))).await;
    until_holds("no word", |held| !held.contains("froze") && held.contains("afterview-locked"))
        .await;
    (store, shell, told)
}

/// Design: acceptance check 17.
#[wasm_bindgen_test]
async fn nothing_in_the_second_place_can_be_read_once_the_words_are_locked() {
    let (_store, shell, _told) = locked(540).await;
    shell.run(vec![typed("i froze, and then quillfeather"), Effect::Merge { at_once: true }]);
    // Of each thing that is there, the text and the note of what was removed.
    until_holds("no word of it", |held| {
        held.contains("debrief:a") && !held.contains("froze") && !held.contains("quillfeather")
    })
    .await;
    drop(shell);
    // The next test finds nothing locked.
    fresh();
}

#[wasm_bindgen_test]
async fn after_a_killed_browser_the_lock_comes_back_with_the_words_under_it() {
    let (store, shell, _told) = locked(542).await;
    shell.run(vec![typed("typed last"), Effect::Merge { at_once: true }]);
    super::rest().await;
    // The last copy, and nothing more is on its way there.
    let last = || store.get(&keys(store, "debrief:a").remove(0)).expect("read").expect("a text");
    until_holds("the last copy", |held| held.contains(&last()) && !held.contains("journal")).await;
    drop(shell);
    // It comes back with nothing on the disk.
    fresh();
    let again = Shell::start(543).await;
    let model = again.first_model(543);
    assert_eq!((model.lock.guard, model.summaries.len()), (Guard::Shut, 0));
    let told = told(&again);
    again.run(vec![Effect::Lock(LockDeed::Unlock("four words of mine".to_owned()))]);
    until("it is open", || has(&told, |it| matches!(it, LockEvent::Unlocked(_)))).await;
    let opened = told.borrow().iter().find_map(|event| match event {
        Event::Lock(LockEvent::Unlocked(model)) => Some(model.summaries.len()),
        _ => None,
    });
    assert_eq!(opened, Some(1));
    again.run(vec![Effect::Load(debrief().id)]);
    let words = told.borrow().iter().find_map(|event| match event {
        Event::Loaded(Ok(debrief)) => Some(debrief.text(Field::Told).to_owned()),
        _ => None,
    });
    assert_eq!(words.as_deref(), Some("typed last"));
    drop(again);
    fresh();
}

#[wasm_bindgen_test]
async fn without_a_passphrase_any_more_the_second_place_can_be_read_again() {
    let (_store, shell, told) = locked(544).await;
    told.borrow_mut().clear();
    shell.run(vec![Effect::Lock(LockDeed::Remove("four words of mine".to_owned()))]);
    until("it is taken away", || has(&told, |it| matches!(it, LockEvent::Done(_)))).await;
    until_holds("the words", |held| held.contains("froze") && !held.contains("afterview-locked"))
        .await;
    until_holds("no lock", has_no_lock).await;
    drop(shell);
    fresh();
    let again = Shell::start(545).await;
    assert_eq!(again.first_model(545).summaries.len(), 1);
}
