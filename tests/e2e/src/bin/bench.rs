//! How long the app takes under the fingers, in a real browser: a letter is written in key by key, and for each key
//! it is measured how long the handler ran, everything was drawn again and the page was laid out. On a phone's
//! screen, with the processor as it is and slowed four times, with little and with much in the letter and in the
//! store. A table on the standard output, in milliseconds; nothing passes or fails by it.

use afterview_e2e::samples::{SHAKEN, exported_often};
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
    SCENES.iter().try_for_each(typing)
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
            let times = keys(person, scene.words)?;
            let processor =
                if slowed == 1 { "as it is".to_owned() } else { format!("{slowed} x slower") };
            let at = |share: usize| times.get((times.len() * share / 100).min(times.len() - 1));
            line(&format!(
                "| {:34} | {processor:9} | {:6.1} | {:6.1} | {:6.1} |",
                scene.name,
                at(50).unwrap_or(&0.0),
                at(95).unwrap_or(&0.0),
                at(100).unwrap_or(&0.0),
            ))?;
        }
        person.browser().devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": 1 }))?;
        Ok(())
    })
}

/// The times of the keys, the shortest first.
fn keys(person: &Person, words: usize) -> Outcome<Vec<f64>> {
    let shown = person.browser().script(TYPE, vec![json!(KEYS), json!(words)])?;
    let times = shown.as_array().map(|times| times.iter().filter_map(Value::as_f64).collect());
    let mut times: Vec<f64> = times.unwrap_or_default();
    if times.is_empty() {
        return Err(Trouble::new(format!("no key was measured: {shown}")));
    }
    times.sort_by(f64::total_cmp);
    Ok(times)
}
