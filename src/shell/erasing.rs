//! "Erase everything": all that this deployment ever put on the device, also what another page of its folder, or an earlier
//! build, put there (check 21). What is told is counted before, and counted again afterwards.
//!
//! The app does not come back by itself: nothing registers the service worker before a page of the folder is opened anew, and a
//! worker that is still at work puts nothing into a cache that is gone. Words that are typed afterwards are kept as ever: that
//! they are is what the person sees on the screen.

use super::fleeting::FleetingStore;
use super::object::{called, get, global, text};
use super::storage::BrowserStore;
use super::{Shell, saving};
use crate::app::erased::{Erased, Traces};
use crate::app::store::{Store as _, StoreFault, traces};
use crate::app::{Effect, Event};
use js_sys::{Array, Promise};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// How long one place is waited for, in milliseconds: a tab that sleeps may hold one.
const LIMIT: i32 = 2_000;
/// How often it is looked again before what is left is told, and how long in between, in milliseconds.
const LOOKS: usize = 20;
const BETWEEN: i32 = 100;
/// What the session's own storage holds of ours: that the page was loaded anew (`src/web/boot.js`).
const SESSION: &str = "afterview-again";
/// The worker's script.
const WORKER: &str = "service-worker.js";

/// Erases everything, and tells what came of it. The words first, before this returns: whoever closes the page at once has
/// none of them here.
pub fn erase(shell: &Rc<Shell>) {
    shell.words().ring.hold(None);
    shell.shut.set(false);
    if shell.fleeting.get() {
        // What is on the device may be somebody else's, and was left there.
        let seen = || traces(&FleetingStore::open().keys().unwrap_or_default(), &saving::folder());
        let found = seen();
        shell.keep_now(Effect::Erase);
        let erased = Erased { found, left: seen(), unsure: false };
        shell.report(Event::EraseFinished(Box::new(erased)));
        return;
    }
    let mut look = Look::default();
    let kept = look.kept();
    shell.keep_now(Effect::Erase);
    forget_session();
    let shell = Rc::clone(shell);
    spawn_local(async move {
        let copies = Rc::new(Cell::new(0));
        let (second, counted) = (Rc::clone(&shell.words().second), Rc::clone(&copies));
        within(LIMIT, async move { counted.set(second.count().await) }).await;
        look.copies = copies.get();
        let found = look.beyond(kept).await;
        let (second, cleared) = (Rc::clone(&shell.words().second), Rc::new(Cell::new(false)));
        let told = Rc::clone(&cleared);
        within(LIMIT, async move { told.set(second.erase().await) }).await;
        if cleared.get() {
            look.copies = 0;
        }
        let mut left = found;
        within(LIMIT, forget_unlisted()).await;
        for _ in 0..LOOKS {
            // First, so that none of them fills what is emptied.
            for worker in workers().await.unwrap_or_default() {
                called(&worker, "unregister", &[]).await;
            }
            for name in caches().await.unwrap_or_default() {
                called(&part("caches"), "delete", &[name]).await;
            }
            look.unsure = false;
            let kept = look.kept();
            left = look.beyond(kept).await;
            if !left.any() {
                break;
            }
            within(BETWEEN, std::future::pending()).await;
        }
        let unsure = look.unsure;
        shell.report(Event::EraseFinished(Box::new(Erased { found, left, unsure })));
    });
}

/// One look after another at all places.
#[derive(Default)]
struct Look {
    /// What the second place holds.
    copies: usize,
    /// Whether one of them did not say what is in it.
    unsure: bool,
}

impl Look {
    /// What the browser's own storage holds.
    fn kept(&mut self) -> Traces {
        let mut seen = match BrowserStore::open().keys() {
            Ok(keys) => traces(&keys, &saving::folder()),
            // Where there is no storage for us nothing of ours is in it.
            Err(StoreFault::Blocked) => Traces::default(),
            Err(_) => {
                self.unsure = true;
                Traces::default()
            }
        };
        seen.notes += usize::from(in_session());
        seen
    }

    /// And what there is beyond that.
    async fn beyond(&mut self, mut seen: Traces) -> Traces {
        seen.copies = self.copies;
        seen.places = self.known(databases().await);
        let workers = workers().await;
        seen.workers = self.known(workers.map(|workers| workers.len()));
        let names = caches().await;
        for name in names.clone().unwrap_or_default() {
            let cache = called(&part("caches"), "open", &[name]).await.unwrap_or_default();
            let files = called(&cache, "keys", &[]).await.map(|files| Array::from(&files).length());
            // An empty one is one thing that is there, too.
            seen.files += files.map_or(1, |files| files.max(1) as usize);
        }
        self.known(names.map(|_| 0));
        seen
    }

    /// A count; nothing, and no certainty, where the browser gave none.
    fn known(&mut self, count: Option<usize>) -> usize {
        self.unsure |= count.is_none();
        count.unwrap_or_default()
    }
}

fn part(name: &str) -> JsValue {
    get(&global(), name).unwrap_or_default()
}

/// The address of this deployment's folder.
fn folder() -> String {
    let base = get(&part("document"), "baseURI").and_then(|base| base.as_string());
    let base = base.unwrap_or_default();
    let base = base.split(['?', '#']).next().unwrap_or_default();
    base.rsplit_once('/').map_or_else(String::new, |(folder, _)| [folder, "/"].concat())
}

/// The workers that run our script, whichever page registered them: another app's in the same folder, or one of a folder
/// within ours, is not ours. None where the browser does not say.
async fn workers() -> Option<Vec<JsValue>> {
    let Some(all) = get(&part("navigator"), "serviceWorker") else { return Some(Vec::new()) };
    let registrations = called(&all, "getRegistrations", &[]).await?;
    Some(Array::from(&registrations).iter().filter(runs_our_script).collect())
}

fn runs_our_script(registration: &JsValue) -> bool {
    let ours = [folder().as_str(), WORKER].concat();
    ["active", "waiting", "installing"].into_iter().any(|state| {
        get(registration, state).is_some_and(|worker| text(&worker, "scriptURL") == ours)
    })
}

/// Lets go of the worker that this page goes through where the browser lists none: WebKit, when it has much to do, does so for as
/// long as the page's process lives (docs/engines.md).
async fn forget_unlisted() {
    let Some(all) = get(&part("navigator"), "serviceWorker") else { return };
    if get(&all, "controller").is_none() || workers().await.is_none_or(|listed| !listed.is_empty())
    {
        return;
    }
    // Where it was taken away already, this never comes.
    let Some(Ok(ready)) = get(&all, "ready").map(JsCast::dyn_into::<Promise>) else { return };
    if let Ok(registration) = JsFuture::from(ready).await
        && runs_our_script(&registration)
    {
        called(&registration, "unregister", &[]).await;
    }
}

/// The names of the caches that any build of this folder filled. None where the browser does not say.
async fn caches() -> Option<Vec<JsValue>> {
    let all = part("caches");
    if all.is_undefined() {
        return Some(Vec::new());
    }
    let prefix = ["afterview ", saving::folder().as_str(), "/ "].concat();
    let is_ours = |name: &JsValue| name.as_string().is_some_and(|name| name.starts_with(&prefix));
    let names = called(&all, "keys", &[]).await?;
    Some(Array::from(&names).iter().filter(is_ours).collect())
}

/// How many databases there are of ours. None where the browser does not say; where it has no such list, what was cleared is
/// known to be.
async fn databases() -> Option<usize> {
    let all = part("indexedDB");
    if get(&all, "databases").is_none() {
        return Some(0);
    }
    let ours = ["afterview:", saving::folder().as_str()].concat();
    let list = called(&all, "databases", &[]).await?;
    Some(Array::from(&list).iter().filter(|one| text(one, "name") == ours).count())
}

fn session() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}

fn in_session() -> bool {
    session().is_some_and(|session| matches!(session.get_item(SESSION), Ok(Some(_))))
}

fn forget_session() {
    if let Some(session) = session() {
        // It is looked for again.
        drop(session.remove_item(SESSION));
    }
}

/// Waits for something, and not longer than this many milliseconds.
async fn within(limit: i32, work: impl Future<Output = ()> + 'static) {
    let mut work = Some(work);
    let either = Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            // Without timers it is waited for as long as it takes.
            drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, limit));
        }
        if let Some(work) = work.take() {
            spawn_local(async move {
                work.await;
                drop(done.call0(&JsValue::NULL));
            });
        }
    });
    drop(JsFuture::from(either).await);
}
