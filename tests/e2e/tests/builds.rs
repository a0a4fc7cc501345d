//! What a visit sees of the builds that a browser keeps.

use afterview_e2e::wait::{LIMIT, until, until_true};
use afterview_e2e::{Outcome, Person, Trouble};
use serde_json::json;

/// The box for the story.
pub(crate) const BOX: &str = "What happened?";
/// What is said when a new build is ready.
pub(crate) const NEWS: &str = "A new version is ready.";

/// The build that the page is of.
pub(crate) fn build(person: &Person) -> Outcome<String> {
    let name = "return document.querySelector('script[src*=\"boot-\"]')?.getAttribute('src') ?? ''";
    // A page that is going gives no answer, and one that is coming has no script yet.
    until(LIMIT, || {
        let said = person.script(name)?;
        let name = said.as_str().filter(|name| !name.is_empty()).map(str::to_owned);
        name.ok_or_else(|| Trouble::new("there is no page of ours"))
    })
}

/// Waits until the app is kept on the device, and its page is served from there.
pub(crate) fn is_kept(person: &Person) -> Outcome {
    // WebKit may list no registration while the page goes through the worker of one (docs/engines.md).
    let state = "return String(navigator.serviceWorker.controller?.state)";
    // Every file of it is fetched for that, and held against its digest.
    until(3 * LIMIT, || {
        let state = person.script_text(state)?;
        if state == "activated" {
            Ok(())
        } else {
            Err(Trouble::new(format!("the app is not kept on the device: {state}")))
        }
    })
}

/// The browser looks whether there is a new build, as it does by itself now and then.
pub(crate) fn looks_for_news(person: &Person) -> Outcome {
    let look = "return (async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => {});
    })()";
    person.script(look).map(drop)
}

/// Opens the page again, as the browser's own button does: a driver's would leave out what is kept on the device.
pub(crate) fn opens_again(person: &Person) -> Outcome {
    person.script("globalThis.before = true; setTimeout(() => location.reload());")?;
    let opened = "return String(globalThis.before !== true)";
    until_true(LIMIT, "the page is not opened again", || {
        // In between there is no page to ask.
        Ok(person.script_text(opened).is_ok_and(|opened| opened == "true"))
    })
}

/// Waits until a new build is here, and waits itself.
pub(crate) fn has_a_waiting_build(person: &Person) -> Outcome {
    let waiting = "return (async () => \
        String(!!(await navigator.serviceWorker.ready).waiting))()";
    until_true(LIMIT, "no new build has come", || Ok(person.script_text(waiting)? == "true"))
}

/// How many files are kept.
pub(crate) fn kept(person: &Person) -> Outcome<u64> {
    let count = "return (async () => {
      let count = 0;
      for (const name of await caches.keys()) count += (await (await caches.open(name)).keys()).length;
      return count;
    })()";
    // Asked while the page loads itself anew, it does not answer, or answers nothing.
    until(LIMIT, || person.script(count)?.as_u64().ok_or_else(|| Trouble::new("no answer")))
}

/// The browser lets go of the files whose address ends like this, or has this in it, and of the page for an empty one. There is
/// at least one.
pub(crate) fn let_go_of(person: &Person, part: &str) -> Outcome {
    let let_go = "return (async () => {
      let gone = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const { url } of await cache.keys())
          if (arguments[0] ? url.includes(arguments[0]) : url.endsWith('/')) gone += await cache.delete(url);
      }
      return gone;
    })()";
    // As above; and the app may be fetching it again already, for the page before.
    until(LIMIT, || {
        let gone = person.browser().script(let_go, vec![json!(part)])?;
        if gone == 0 { Err(Trouble::new("there is nothing to let go of")) } else { Ok(()) }
    })
}
