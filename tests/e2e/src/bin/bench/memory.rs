//! What is in memory after many changes of screen, once everything that can be let go of was.

use crate::chromium;
use crate::figures::short;
use crate::keys;
use crate::say;
use crate::steps::{self, END, WAY};
use crate::tables::Tables;
use afterview_e2e::browser::Browser;
use afterview_e2e::{Outcome, Person};
use serde_json::{Value, json};

/// After so many changes it is looked at.
const LOOKS: [usize; 4] = [100, 400, 700, 1_000];
/// What is looked at, as the browser calls it.
const METRICS: [&str; 4] = ["JSHeapUsedSize", "Nodes", "JSEventListeners", "Documents"];

/// Between two changes, in milliseconds: nobody goes faster, and Chromium would not follow.
const REST: u32 = 100;

/// Goes the main way over and over, and tells what is kept.
pub fn measure(tables: &mut Tables) -> Outcome {
    let mut rows = Vec::new();
    steps::with(1, |person| {
        chromium::watch(person.browser())?;
        person.reload()?;
        person.browser().devtools("Performance.enable", &json!({}))?;
        let mut gone = 0;
        for until in LOOKS {
            say(&format!("memory, until {until} steps"));
            while gone < until {
                gone += steps::go(person, REST)?.len();
            }
            rows.push(look(person, gone)?);
        }
        Ok(())
    })?;
    tables.heading("Memory")?;
    tables.text(&format!(
        "After changes of screen along the same way of {} screens, on the same one of them, with all garbage collected; and what a key takes by then (median of a handful, with the processor as it is). The goal is that it stays flat.",
        WAY.len()
    ))?;
    tables.table(
        &[
            "changes of screen",
            "JS heap, kB",
            "DOM nodes",
            "listeners",
            "documents",
            "wasm memory, kB",
            "a key in a note, 1x",
        ],
        &rows,
    )
}

fn look(person: &Person, gone: usize) -> Outcome<Vec<String>> {
    let browser = person.browser();
    let mut row = vec![gone.to_string()];
    // A note, which is short and stays so: only what piled up meanwhile can make a key slower.
    person.go_to("#/recall")?;
    let key = keys::handful(browser, "main textarea")?;
    person.go_to(END)?;
    // Twice: what was only held by something collected goes with the second.
    for _ in 0..2 {
        browser.devtools("HeapProfiler.collectGarbage", &json!({}))?;
    }
    let told = browser.devtools("Performance.getMetrics", &json!({}))?;
    for metric in METRICS {
        let all = told.get("metrics").and_then(Value::as_array).into_iter().flatten();
        let mut all = all.filter(|one| one.get("name").and_then(Value::as_str) == Some(metric));
        let value = all.find_map(|one| one.get("value")?.as_f64());
        let value = value.unwrap_or(f64::NAN);
        let kilobytes = metric == "JSHeapUsedSize";
        row.push(if kilobytes { short(value / 1_000.0) } else { format!("{value:.0}") });
    }
    row.push(wasm(browser)?);
    row.push(short(key.median()));
    Ok(row)
}

fn wasm(browser: &Browser) -> Outcome<String> {
    let told = browser.script("return globalThis.__memory?.buffer.byteLength", Vec::new())?;
    Ok(match told {
        Value::Null => "not seen".to_owned(),
        told => short(told.as_f64().unwrap_or(f64::NAN) / 1_000.0),
    })
}
