//! Going from screen to screen along the main way, slowed: each change until it is drawn.

use crate::chromium::{SLOWED, numbers, slow_down};
use crate::figures::{Figures, held, short};
use crate::say;
use crate::tables::Tables;
use afterview_e2e::samples::{SHAKEN, exported_often};
use afterview_e2e::{Outcome, Person, Trouble, Visit};
use serde_json::{Value, json};

/// What a change of screen may take.
const GOAL: f64 = 50.0;
/// So many times the whole way is gone.
const ROUNDS: usize = 10;
/// Milliseconds between two screens: each is two new addresses, and Chromium leaves out what is over some twenty a second.
const REST: u32 = 80;
/// So many interviews lie in the store.
const STORED: [usize; 2] = [1, 500];

/// Goes from screen to screen, and gives what each change took.
const GO: &str = concat!(include_str!("wait.js"), include_str!("steps.js"));
/// The main way, and back to its beginning.
pub const WAY: [&str; 16] = [
    "#/just-happened",
    "#/just-happened/out",
    "#/calm",
    "#/recall",
    "#/recall/who",
    "#/recall/where",
    "#/recall/when",
    "#/recall/decision",
    "#/weigh",
    "#/weigh/wrong",
    "#/weigh/item/1",
    "#/weigh/around",
    "#/plan",
    "#/write",
    "#/write/letter/thank_you//1",
    END,
];
/// The last screen of it.
pub const END: &str = "#/practise";

/// Goes the way so many times, and tells.
pub fn measure(tables: &mut Tables) -> Outcome {
    tables.heading("A step")?;
    tables.text(&format!(
        "From screen to screen along the main way, {ROUNDS} times over, processor slowed {SLOWED} times. “Worked out” ends when everything is drawn and laid out, “painted” with the frame that shows it (a frame comes every 16.7 ms). The goal is {GOAL} ms at the 95th percentile."
    ))?;
    let mut rows = Vec::new();
    let mut slowest: Vec<(f64, String)> = Vec::new();
    for stored in STORED {
        say(&format!("steps, with {stored} stored"));
        with(stored, |person| {
            slow_down(person.browser(), SLOWED)?;
            let mut first = Vec::new();
            let mut later: Vec<(usize, [f64; 2])> = Vec::new();
            for round in 0..ROUNDS {
                let steps = go(person, REST)?;
                if round == 0 {
                    first = steps;
                } else {
                    later.extend(steps.into_iter().enumerate());
                }
            }
            slow_down(person.browser(), 1)?;
            let figures = |what: &str, times: Vec<f64>| Figures::of(what, times);
            let [worked_first, painted_first] = columns(&first);
            let steps: Vec<[f64; 2]> = later.iter().map(|(_, step)| *step).collect();
            let [worked, painted] = columns(&steps);
            for (name, worked, painted) in
                [("the first time", worked_first, painted_first), ("later", worked, painted)]
            {
                let (worked, painted) = (figures(name, worked)?, figures(name, painted)?);
                rows.push(vec![
                    format!("{name}, {stored} stored"),
                    short(worked.median()),
                    short(worked.at(95)),
                    short(painted.median()),
                    short(painted.at(95)),
                    held(painted.at(95), GOAL).to_owned(),
                ]);
            }
            for (at, address) in WAY.iter().enumerate() {
                let times =
                    later.iter().filter(|(step, _)| *step == at).map(|(_, [_, painted])| *painted);
                let median = figures(address, times.collect())?.median();
                slowest.push((
                    median,
                    format!("`{address}` {} ms with {stored} stored", short(median)),
                ));
            }
            Ok(())
        })?;
    }
    tables.table(
        &["screens", "worked out, median", "95 %", "painted, median", "95 %", "goal"],
        &rows,
    )?;
    slowest.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let slowest: Vec<String> = slowest.into_iter().take(5).map(|(_, told)| told).collect();
    tables.text(&format!("The slowest screens (median, painted): {}.", slowest.join("; ")))
}

/// A visit with so many interviews stored and one of them open.
pub fn with(stored: usize, visit: impl FnOnce(&Person) -> Outcome) -> Outcome {
    Visit::on_a_phone().after(&SHAKEN).go(|person| {
        person.open_at("#/where-my-words-are")?;
        person.bring_back(&exported_often(SHAKEN.name, stored)?)?;
        person.see("Taken in")?;
        person.go_to("#/")?;
        person.tap(SHAKEN.row)?;
        person.go_to(END)?;
        visit(person)
    })
}

/// Goes the way once, with a rest of so many milliseconds after each change. In pieces: a script may not run for long.
pub fn go(person: &Person, rest: u32) -> Outcome<Vec<[f64; 2]>> {
    let mut steps = Vec::new();
    for piece in WAY.chunks(8) {
        let told = person.browser().script(GO, vec![json!(piece), json!(rest)])?;
        steps.extend(read(&told)?);
    }
    Ok(steps)
}

fn read(told: &Value) -> Outcome<Vec<[f64; 2]>> {
    let steps: Option<Vec<[f64; 2]>> = told
        .as_array()
        .and_then(|steps| steps.iter().map(|step| numbers(step).try_into().ok()).collect());
    steps.ok_or_else(|| Trouble::new(format!("no step was measured: {told}")))
}

fn columns(steps: &[[f64; 2]]) -> [Vec<f64>; 2] {
    [
        steps.iter().map(|[worked, _]| *worked).collect(),
        steps.iter().map(|[_, painted]| *painted).collect(),
    ]
}
