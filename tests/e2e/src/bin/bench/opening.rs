//! Coming back: the app is on the device already, with nothing and with much in the store.

use crate::chromium::{self, SLOWED, numbers};
use crate::figures::{Figures, held, times};
use crate::say;
use crate::tables::Tables;
use afterview::domain::clock::Instant;
use afterview_e2e::many::many;
use afterview_e2e::samples::exported_of;
use afterview_e2e::{Outcome, Person, Trouble, Visit};
use serde_json::json;

/// So many interviews are much.
pub const MANY: usize = 500;
/// When the last of many interviews was: 2026-11-18T09:00:00Z.
pub const LAST: Instant = Instant(1_794_992_400);
/// So many times it is opened.
const ROUNDS: usize = 12;
/// Before these: the worker takes the app over, and the browser keeps the compiled code.
const WARM: usize = 3;
/// How many times as long it may take.
const GOAL: f64 = 1.5;

/// Notes when the list of interviews stands on Home.
const LISTED: &str = "new MutationObserver((_, watch) => {
  if (!document.querySelector('.interviews li')) return;
  watch.disconnect();
  globalThis.__listed = performance.now();
}).observe(document, { childList: true, subtree: true });";
/// When the code could be run, when the app had started, and when Home can be used: with its list, where it has one.
const USABLE: &str = "const { made, ready } = globalThis.__seen;
  const { __listed } = globalThis;
  const is_here = ready > 0 && document.readyState === 'complete' && (!LISTS || __listed);
  return is_here ? [made, ready, Math.max(ready, __listed ?? 0)] : null";

/// Opens the one and the other in turn, and tells.
pub fn measure(tables: &mut Tables) -> Outcome {
    let (mut empty, mut full) = (Vec::new(), Vec::new());
    Visit::on_a_phone().go(|none| {
        prepare(none)?;
        Visit::on_a_phone().go(|some| {
            some.open_at("#/where-my-words-are")?;
            some.bring_back(&exported_of(&many(MANY, LAST, 7)))?;
            some.see("Taken in")?;
            prepare(some)?;
            for round in 0..WARM + ROUNDS {
                say(&format!("opening, round {round}"));
                let (one, other) = (open(none, false)?, open(some, true)?);
                if round >= WARM {
                    empty.push(one);
                    full.push(other);
                }
            }
            chromium::slow_down(some.browser(), 1)
        })?;
        chromium::slow_down(none.browser(), 1)
    })?;
    let column = |opened: &[[f64; 3]], at: fn(&[f64; 3]) -> f64| {
        Figures::of("opening", opened.iter().map(at).collect())
    };
    let usable = |[_, _, usable]: &[f64; 3]| *usable;
    let ratio = column(&full, usable)?.ratio(&column(&empty, usable)?);
    tables.heading("Opening")?;
    tables.text(&format!(
        "Until Home is drawn and can be used, with the list of interviews where there is one. The app is on the device, processor slowed {SLOWED} times; {ROUNDS} times each, in turn."
    ))?;
    let row = |name: &str, opened: &[[f64; 3]]| -> Outcome<Vec<String>> {
        Ok(vec![
            name.to_owned(),
            column(opened, |[made, _, _]| *made)?.spread(),
            column(opened, |[made, ready, _]| ready - made)?.spread(),
            column(opened, |[_, ready, usable]| usable - ready)?.spread(),
            column(opened, usable)?.spread(),
        ])
    };
    tables.table(
        &[
            "stored",
            "until its wasm is compiled",
            "then until it has started",
            "then until the list is there",
            "in all",
        ],
        &[row("nothing", &empty)?, row("500 interviews", &full)?],
    )?;
    let goal = vec![
        "with 500, to with none".to_owned(),
        format!("{GOAL}"),
        times(ratio),
        held(ratio, GOAL).to_owned(),
    ];
    tables.table(&["goal", "at most", "measured", ""], &[goal])
}

fn prepare(person: &Person) -> Outcome {
    chromium::watch(person.browser())?;
    let source = json!({ "source": LISTED });
    person.browser().devtools("Page.addScriptToEvaluateOnNewDocument", &source)?;
    chromium::slow_down(person.browser(), SLOWED)
}

fn open(person: &Person, lists: bool) -> Outcome<[f64; 3]> {
    person.browser().open("about:blank")?;
    person.open()?;
    let script = USABLE.replace("LISTS", if lists { "true" } else { "false" });
    let usable = chromium::wait_for(person.browser(), "Home", &script)?;
    let times = numbers(&usable).try_into().ok();
    times.ok_or_else(|| Trouble::new(format!("no times: {usable}")))
}
