//! From keeping words on the device to keeping nothing, and back. Its code comes after that of the first screens.

use super::fleeting::{FleetingStore, mark};
use super::object::{call, function, global};
use super::saving::{browser_store, is_locked};
use super::{BrowserStore, Shell};
use crate::app::store::{Store, StoreFault};
use crate::app::{Effect, Event, FleetingEvent};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// What holds words under a key of ours.
const WORDS: [&str; 2] = [":debrief:", ":journal:"];

/// From now on nothing is kept. What is here comes along and is erased from the device, or stays there untouched.
pub(super) fn begin(shell: &Rc<Shell>, along: bool) {
    let texts = if along {
        shell.keep_now(Effect::Merge { at_once: true });
        let mut keeper = shell.words().keeper.borrow_mut();
        match keeper.shelf().fault() {
            Some(fault) => Err(fault),
            None => keeper.shelf().texts(),
        }
    } else {
        // What stays on the device has to be there.
        let only_here = shell.words().keeper.borrow_mut().only_here(super::clock::now());
        only_here.map_or_else(|| Ok(Vec::new()), Err)
    };
    let store = FleetingStore::open();
    let filled = texts.and_then(|texts| {
        texts.iter().try_for_each(|(key, text)| store.set(key, text))?;
        Ok(())
    });
    if let Err(fault) = filled {
        FleetingStore::forget();
        return refused(shell, fault);
    }
    mark(true);
    shell.fleeting.set(true);
    shell.shut.set(false);
    shell.words().ring.hold(None);
    shell.reopened_over(Box::new(store), Vec::new());
    asks_before_it_goes(shell);
    let shell = Rc::clone(shell);
    spawn_local(async move {
        // Only now, when all of it is here.
        let gone = !along || (erased(&shell) & Rc::clone(&shell.words().second).erase().await);
        turned(&shell, !gone);
    });
}

/// Takes every key of ours out of the browser's store. Whether nothing is left.
fn erased(shell: &Shell) -> bool {
    let (store, prefix) = (BrowserStore::open(), shell.prefix());
    let Ok(keys) = store.keys() else { return false };
    let ours = keys.iter().filter(|key| key.starts_with(&prefix));
    ours.fold(true, |gone, key| gone & store.remove(key).is_ok())
}

/// From now on it is kept on the device after all.
pub(super) fn end(shell: &Rc<Shell>) {
    if is_locked(&shell.words().second) {
        // Somebody's words lie there locked: ours are not put among them.
        return refused(shell, StoreFault::Locked);
    }
    match kept_again(shell) {
        Ok(()) => {
            mark(false);
            shell.fleeting.set(false);
            let spent = shell.reopened(Vec::new());
            shell.words().second.begin(spent);
            // What is on the device now is nowhere else.
            FleetingStore::forget();
            turned(shell, false);
        }
        Err(fault) => refused(shell, fault),
    }
}

/// Puts what is in memory on the device: as it is, where there is nothing yet; as a file is taken in, where there is.
fn kept_again(shell: &Rc<Shell>) -> Result<(), StoreFault> {
    shell.keep_now(Effect::Merge { at_once: true });
    let device = browser_store(&shell.words().second, &shell.words().ring);
    let prefix = shell.prefix();
    let has_words = |key: &String| {
        key.strip_prefix(&prefix).is_some_and(|short| {
            WORDS.iter().any(|of| short.starts_with(of.trim_start_matches(':')))
        })
    };
    let taken = device.keys()?.iter().any(has_words);
    for (key, text) in shell.words().keeper.borrow_mut().shelf().texts()? {
        let setting = !has_words(&key) && key.contains(":setting:");
        if !taken || (setting && device.get(&key)?.is_none()) {
            device.set(&key, &text)?;
        }
    }
    if taken {
        let now = super::clock::now();
        let file = shell.words().keeper.borrow_mut().shelf().export(now);
        let path = super::saving::folder();
        let tab = super::saving::tab_of(super::clock::salt());
        let mut shelf = crate::app::store::Shelf::open(device, &path, &tab, now);
        shelf.import(&file, now).map_err(|_| StoreFault::Full)?;
    }
    Ok(())
}

/// Tells what is here now.
fn turned(shell: &Rc<Shell>, left: bool) {
    let (model, fleeting) = (Box::new(shell.kept()), shell.fleeting.get());
    shell.report(Event::Fleeting(FleetingEvent::Turned { model, fleeting, left }));
}

fn refused(shell: &Rc<Shell>, fault: StoreFault) {
    shell.report(Event::Fleeting(FleetingEvent::Refused(fault)));
}

/// While nothing is kept, the browser asks before a page with words on it is closed or loaded anew.
pub(super) fn asks_before_it_goes(shell: &Rc<Shell>) {
    if !shell.fleeting.get() || shell.asks.replace(true) {
        return;
    }
    let shell = Rc::clone(shell);
    let asks = function(move |event: JsValue| {
        let has_words = || {
            let keys = FleetingStore::open().keys();
            keys.is_ok_and(|keys| keys.iter().any(|key| WORDS.iter().any(|of| key.contains(of))))
        };
        if shell.fleeting.get() && has_words() {
            // The words of the question are the browser's own.
            drop(call(&event, "preventDefault", &[]));
        }
    });
    drop(call(&global(), "addEventListener", &["beforeunload".into(), asks]));
}
