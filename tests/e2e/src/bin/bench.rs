//! How long the app takes under the fingers, in a real browser: a letter is written in key by key, and for each key
//! it is measured how long the handler ran, everything was drawn again and the page was laid out. On a phone's
//! screen, with the processor as it is and slowed four times, with little and with much in the letter and in the
//! store. And how long the screens across five hundred interviews take to open and to search. Tables on the standard output,
//! in milliseconds; nothing passes or fails by them.

use afterview::domain::clock::Instant;
use afterview_e2e::many::many;
use afterview_e2e::samples::{SHAKEN, exported_of, exported_often};
use afterview_e2e::{Outcome, Person, Trouble, Visit};
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::ExitCode;

/// So many keys for each figure.
const KEYS: u32 = 80;
/// What the speed budget is about: a processor as slow as this, of a phone some years old.
const SLOWED: u32 = 4;
/// The letter's sentence that is written in.
const SENTENCE: &str = "tea dance";

/// Types into the box that lies open, and gives the milliseconds of each key as a text.
const TYPE: &str = include_str!("keys.js");

/// Goes to a screen across all interviews, or types into its search, and gives the milliseconds.
const LOOK: &str = include_str!("journal.js");
/// When the last of many interviews was: 2026-11-18T09:00:00Z.
const LAST: Instant = Instant(1_794_992_400);
/// The screens across all interviews: a name, the address, and what stands there once it is drawn.
const ACROSS: [(&str, &str, &str); 5] = [
    ("Home", "#/", ".interviews li"),
    ("all interviews", "#/interviews", "#interviews li"),
    ("what they have in common", "#/interviews/patterns", "#recurring"),
    ("what each one taught", "#/interviews/lessons", "#lessons li"),
    ("everything, the first ten", "#/where-my-words-are/read", "#written section"),
];

/// What lies in the way of a key.
struct Scene {
    name: &'static str,
    /// So many words stand in the part already.
    words: usize,
    /// So many interviews lie in the store.
    stored: usize,
}

const SCENES: [Scene; 3] = [
    Scene { name: "a letter of 90 words", words: 0, stored: 1 },
    Scene { name: "2,000 words in one part", words: 2_000, stored: 1 },
    Scene { name: "2,000 words, 500 interviews stored", words: 2_000, stored: 500 },
];

fn main() -> ExitCode {
    match all() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            let _ = writeln!(std::io::stderr(), "{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn all() -> Outcome {
    line("| scene                              | processor | median |   95 % |   most |")?;
    line("|------------------------------------|-----------|--------|--------|--------|")?;
    SCENES.iter().try_for_each(typing)?;
    line("")?;
    line("| across 500 interviews              | processor | median |   95 % |   most |")?;
    line("|------------------------------------|-----------|--------|--------|--------|")?;
    across()
}

fn line(text: &str) -> Outcome {
    writeln!(std::io::stdout(), "{text}")?;
    Ok(())
}

fn typing(scene: &Scene) -> Outcome {
    Visit::on_a_phone().after(&SHAKEN).go(|person| {
        person.open_at("#/where-my-words-are")?;
        person.bring_back(&exported_often(SHAKEN.name, scene.stored)?)?;
        person.see("Taken in")?;
        person.go_to("#/")?;
        person.tap(SHAKEN.row)?;
        person.go_to("#/write/letter/thank_you//1")?;
        person.tap_sentence(SENTENCE)?;
        for slowed in [1, SLOWED] {
            person
                .browser()
                .devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": slowed }))?;
            row(scene.name, slowed, keys(person, scene.words)?)?;
        }
        person.browser().devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": 1 }))?;
        Ok(())
    })
}

/// The screens across all interviews: each opened five times, and a sentence typed into the search.
fn across() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open_at("#/where-my-words-are")?;
        person.bring_back(&exported_of(&many(500, LAST, 7)))?;
        person.see("Taken in")?;
        for slowed in [1, SLOWED] {
            let rate = json!({ "rate": slowed });
            person.browser().devtools("Emulation.setCPUThrottlingRate", &rate)?;
            for (name, address, drawn) in ACROSS {
                let mut times = Vec::new();
                for _ in 0..5 {
                    person.go_to("#/support")?;
                    let opened = vec![json!(address), json!(drawn), Value::Null];
                    times.extend(numbers(&person.browser().script(LOOK, opened)?));
                }
                row(name, slowed, times)?;
            }
            person.go_to("#/interviews")?;
            let typed = vec![Value::Null, Value::Null, json!("the flood at oakfield")];
            row("a key in the search", slowed, numbers(&person.browser().script(LOOK, typed)?))?;
            person.tap("Show all again")?;
        }
        person.browser().devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": 1 }))?;
        Ok(())
    })
}

fn numbers(told: &Value) -> Vec<f64> {
    let numbers = told.as_array().into_iter().flatten().filter_map(Value::as_f64);
    numbers.collect()
}

/// A row of a table.
fn row(name: &str, slowed: u32, mut times: Vec<f64>) -> Outcome {
    times.sort_by(f64::total_cmp);
    let processor = if slowed == 1 { "as it is".to_owned() } else { format!("{slowed} x slower") };
    let at = |share: usize| {
        let last = times.len().saturating_sub(1);
        times.get((times.len() * share / 100).min(last)).copied().unwrap_or(0.0)
    };
    line(&format!(
        "| {name:34} | {processor:9} | {:6.1} | {:6.1} | {:6.1} |",
        at(50),
        at(95),
        at(100),
    ))
}

/// The times of the keys.
fn keys(person: &Person, words: usize) -> Outcome<Vec<f64>> {
    let shown = person.browser().script(TYPE, vec![json!(KEYS), json!(words)])?;
    let times = numbers(&shown);
    if times.is_empty() {
        return Err(Trouble::new(format!("no key was measured: {shown}")));
    }
    Ok(times)
}
