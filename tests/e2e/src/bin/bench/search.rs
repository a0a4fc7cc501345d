//! The screens across five hundred interviews, and a key in their search.

use crate::chromium::{SLOWED, numbers, slow_down};
use crate::figures::{Figures, held, short};
use crate::opening::{LAST, MANY};
use crate::say;
use crate::tables::Tables;
use afterview_e2e::many::many;
use afterview_e2e::samples::exported_of;
use afterview_e2e::{Outcome, Visit};
use serde_json::{Value, json};

/// Goes to a screen across all interviews, or types into its search, and gives the milliseconds.
const LOOK: &str = concat!(include_str!("wait.js"), include_str!("search.js"));
/// What a key in the search may take.
const GOAL: f64 = 16.0;
/// So many times each screen is opened.
const ROUNDS: usize = 5;
/// The screens across all interviews: a name, the address, and what stands there once it is drawn.
const ACROSS: [(&str, &str, &str); 5] = [
    ("Home", "#/", ".interviews li"),
    ("all interviews", "#/interviews", "#interviews li"),
    ("what they have in common", "#/interviews/patterns", "#recurring"),
    ("what each one taught", "#/interviews/lessons", "#lessons li"),
    ("everything, the first ten", "#/where-my-words-are/read", "#written section"),
];

/// Opens each of them, types a sentence into the search, and tells.
pub fn measure(tables: &mut Tables) -> Outcome {
    let mut rows = Vec::new();
    Visit::on_a_phone().go(|person| {
        person.open_at("#/where-my-words-are")?;
        person.bring_back(&exported_of(&many(MANY, LAST, 7)))?;
        person.see("Taken in")?;
        for slowed in [1, SLOWED] {
            say(&format!("search, slowed {slowed} times"));
            slow_down(person.browser(), slowed)?;
            for (name, address, drawn) in ACROSS {
                let mut times = Vec::new();
                for _ in 0..ROUNDS {
                    person.go_to("#/support")?;
                    let opened = vec![json!(address), json!(drawn), Value::Null];
                    times.extend(numbers(&person.browser().script(LOOK, opened)?));
                }
                rows.push(row(name, slowed, times, None)?);
            }
            person.go_to("#/interviews")?;
            let typed = vec![Value::Null, Value::Null, json!("the flood at oakfield")];
            let times = numbers(&person.browser().script(LOOK, typed)?);
            rows.push(row("**a key in the search**", slowed, times, Some(GOAL))?);
            person.tap("Show all again")?;
        }
        slow_down(person.browser(), 1)
    })?;
    tables.heading("Across 500 interviews")?;
    tables.text(&format!(
        "Until a screen is drawn, and for a key in the search its handler, drawing and layout. The goal for a key is {GOAL} ms at the 95th percentile."
    ))?;
    tables.table(&["screen", "processor", "median", "95 %", "most", "goal"], &rows)
}

fn row(name: &str, slowed: u32, times: Vec<f64>, goal: Option<f64>) -> Outcome<Vec<String>> {
    let times = Figures::of(name, times)?;
    let processor = if slowed == 1 { "as it is".to_owned() } else { format!("{slowed}x slower") };
    let goal = goal.map_or("", |goal| held(times.at(95), goal));
    let figures = [50, 95, 100].map(|share| short(times.at(share)));
    Ok([name.to_owned(), processor].into_iter().chain(figures).chain([goal.to_owned()]).collect())
}
