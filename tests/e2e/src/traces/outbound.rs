//! What a page hands to anything outside of it, noted by the page itself while it is used.

use crate::{Outcome, Person, Trouble};

/// Notes every call by which a page can pass something on, with what it is given. Drivers run scripts beside the page in
/// Firefox, so the page's own objects are reached through `wrappedJSObject`.
const NOTE: &str = "const page = window.wrappedJSObject ?? window;
  if (page.document.outbound) throw new Error('noted twice');
  const noted = page.document.outbound = [];
  const words = (it) => { try { return typeof it === 'object' ? `${JSON.stringify(it)} ${it}` : String(it); } catch { return String(it); } };
  const note = (of, name, as) => {
    const before = of?.[name];
    if (typeof before !== 'function') return;
    of[name] = function (...given) { noted.push(`${as}: ${given.map(words).join(' ')}`); return before.apply(this, given); };
  };
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'table', 'dir', 'trace', 'group']) note(page.console, name, `console.${name}`);
  for (const name of ['fetch', 'open', 'postMessage']) note(page, name, name);
  for (const [kind, name] of [
    ['XMLHttpRequest', 'open'], ['XMLHttpRequest', 'send'], ['WebSocket', 'send'], ['BroadcastChannel', 'postMessage'],
    ['MessagePort', 'postMessage'], ['Worker', 'postMessage'], ['ServiceWorker', 'postMessage'], ['History', 'pushState'], ['History', 'replaceState'],
    ['Clipboard', 'writeText'], ['Clipboard', 'write'], ['Clipboard', 'readText'], ['HTMLFormElement', 'submit'], ['Navigator', 'sendBeacon'], ['Navigator', 'share'],
  ]) note(page[kind]?.prototype, name, `${kind}.${name}`);
  note(page.document, 'execCommand', 'execCommand');
  for (const name of ['EventSource', 'WebSocket', 'WebTransport', 'RTCPeerConnection', 'Notification', 'Worker', 'SharedWorker']) {
    const before = page[name];
    if (typeof before !== 'function') continue;
    page[name] = function (...given) { noted.push(`new ${name}: ${given.map(words).join(' ')}`); return new before(...given); };
  }
  // None is opened by an address that is none; that it was tried is noted.
  try { new page.EventSource('http://['); } catch {}
  return noted.pop() ?? 'nothing';";

/// Hints by which a browser looks something up before it is asked for, and addresses of anybody else's.
const HINTS: &str = "const eager = ['preconnect', 'dns-prefetch', 'prefetch', 'prerender'];
  const hints = [...document.querySelectorAll('link')].filter((it) => it.rel.split(/\\s+/).some((rel) => eager.includes(rel)));
  const rules = [...document.querySelectorAll('script[type=speculationrules]')];
  const loaded = [...document.querySelectorAll('[src], link[href]')].map((it) => it.src ?? it.href)
    .filter((address) => address && !address.startsWith(location.origin) && !/^(data|blob):/.test(address));
  return [...hints, ...rules].map((it) => it.outerHTML).concat(loaded)";

/// From now on, notes what the page passes on.
///
/// # Errors
/// If there is no page, or it does not note.
pub(super) fn note(person: &Person) -> Outcome {
    let tried = person.script_text(NOTE)?;
    if tried == "new EventSource: http://[" {
        Ok(())
    } else {
        Err(Trouble::new(format!("the page does not note what it opens: {tried}")))
    }
}

/// All that was noted, one call after the other.
///
/// # Errors
/// If there is no page.
pub(super) fn noted(person: &Person) -> Outcome<Vec<String>> {
    let noted = "return [...((window.wrappedJSObject ?? window).document.outbound ?? ['nothing was noted'])]";
    Ok(serde_json::from_value(person.script(noted)?)?)
}

/// What makes a browser look up or fetch something of its own accord, or from anybody else.
///
/// # Errors
/// If there is no page.
pub(super) fn hints(person: &Person) -> Outcome<Vec<String>> {
    Ok(serde_json::from_value(person.script(HINTS)?)?)
}
