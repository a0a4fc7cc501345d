//! A key in the editors, with all checks on: how long the handler ran, what it set off before the next paint was done and the
//! page was laid out, and what all of it took of the page's thread, after the paint and in the pauses too; with little and with much in the box and in the store, beside the same text in the peers' editors.

use crate::chromium::{self, SLOWED, numbers, slow_down};
use crate::figures::{Figures, held, short, times};
use crate::pages::{Page, Pages};
use crate::say;
use crate::tables::Tables;
use afterview_e2e::browser::Browser;
use afterview_e2e::samples::{SHAKEN, exported_often};
use afterview_e2e::{Outcome, Trouble, Visit};
use serde_json::{Value, json};
use xtask::commands::bench::peers::Peer;

/// So many keys for each figure: in each round half of them.
const KEYS: usize = 160;
const ROUNDS: usize = 2;
/// A script may not run for long, so keys come in handfuls.
const HANDFUL: usize = 20;
/// What a key may take, slowed, of a hundred at least for ninety-five.
const GOAL: f64 = 8.0;
/// How many times a key of the vanilla editor it may take.
const TIMES: f64 = 1.5;
/// Types into a box, and gives what each key took.
const TYPE: &str = concat!(include_str!("wait.js"), include_str!("keys.js"));
/// The letter's sentence that is written in.
const SENTENCE: &str = "tea dance";

/// Where it is written.
#[derive(Clone, Copy)]
enum Place {
    /// A part of a letter of the app's: with the letter put together, its checks and how it sounds.
    Letter,
    /// What somebody tells of the interview: read for the plan and the letter.
    Note,
    /// A peer's editor: a word count and twelve phrases, each redrawn.
    Peer(Peer),
}

/// What lies in the way of a key.
struct Scene {
    name: &'static str,
    place: Place,
    /// So many words stand in the box; none: what is there anyway.
    words: usize,
    /// So many interviews lie in the store.
    stored: usize,
    /// The name of the scene that it is compared with.
    beside: &'static str,
}

const SHORT: &str = "vanilla editor, 90 words";
const LONG: &str = "vanilla editor, 2,000 words";

const SCENES: [Scene; 8] = [
    scene(SHORT, Place::Peer(Peer::Vanilla), 90, 0, SHORT),
    scene(LONG, Place::Peer(Peer::Vanilla), 2_000, 0, LONG),
    scene("Preact editor, 90 words", Place::Peer(Peer::Preact), 90, 0, SHORT),
    scene("Preact editor, 2,000 words", Place::Peer(Peer::Preact), 2_000, 0, LONG),
    scene("**letter of 90 words**", Place::Letter, 0, 1, SHORT),
    scene("**letter, 2,000 words in one part**", Place::Letter, 2_000, 1, LONG),
    scene("**the same, 500 interviews stored**", Place::Letter, 2_000, 500, LONG),
    scene("**note of 2,000 words, 500 stored**", Place::Note, 2_000, 500, LONG),
];

const fn scene(
    name: &'static str,
    place: Place,
    words: usize,
    stored: usize,
    beside: &'static str,
) -> Scene {
    Scene { name, place, words, stored, beside }
}

/// What a key took: the handler, what it put off, and the layout.
type Key = [f64; 3];

/// The keys of a scene: with the processor as it is, and slowed.
#[derive(Default)]
struct Typed {
    plain: Vec<Key>,
    slowed: Vec<Key>,
    /// What the page's thread did for a key, all in all, slowed: one figure for each handful.
    busy: Vec<f64>,
    /// The longest task of the pauses after them, slowed.
    pause: f64,
}

/// Types into each, twice over, and tells.
pub fn measure(pages: &Pages, tables: &mut Tables) -> Outcome {
    let mut all: Vec<Typed> = SCENES.iter().map(|_| Typed::default()).collect();
    for round in 1..=ROUNDS {
        for (scene, typed) in SCENES.iter().zip(&mut all) {
            say(&format!("keys, round {round} of {ROUNDS}: {}", scene.name));
            once(pages, scene, typed)?;
        }
    }
    tables.heading("A key")?;
    tables.text(&format!(
        "Handler, what is drawn before the next paint, and layout of each of {KEYS} keys. The goal is {GOAL} ms at the 95th percentile with the processor slowed {SLOWED} times, and {TIMES} times the vanilla editor."
    ))?;
    let whole = |name: &str, keys: &[Key]| {
        Figures::of(name, keys.iter().map(|key| key.iter().sum()).collect())
    };
    let (mut rows, mut shares) = (Vec::new(), Vec::new());
    for (scene, typed) in SCENES.iter().zip(&all) {
        let (plain, slowed) = (whole(scene.name, &typed.plain)?, whole(scene.name, &typed.slowed)?);
        let beside = SCENES.iter().zip(&all).find(|(other, _)| other.name == scene.beside);
        let beside =
            beside.map_or(Ok(slowed.clone()), |(other, typed)| whole(other.name, &typed.slowed))?;
        let ratio = slowed.ratio(&beside);
        rows.push(vec![
            scene.name.to_owned(),
            short(plain.median()),
            short(plain.at(95)),
            short(slowed.median()),
            short(slowed.at(95)),
            held(slowed.at(95), GOAL).to_owned(),
            times(ratio),
            held(ratio, TIMES).to_owned(),
        ]);
        let share = |at: usize| {
            let times = typed.slowed.iter().filter_map(|key| key.get(at).copied()).collect();
            Figures::of(scene.name, times).map(|times| short(times.median()))
        };
        shares.push(vec![
            scene.name.to_owned(),
            share(0)?,
            share(1)?,
            share(2)?,
            short(Figures::of(scene.name, typed.busy.clone())?.median()),
            short(typed.pause),
        ]);
    }
    tables.table(
        &[
            "where",
            "1x, median",
            "1x, 95 %",
            "4x, median",
            "4x, 95 %",
            "goal",
            "4x, to vanilla",
            "goal",
        ],
        &rows,
    )?;
    tables.text(&format!(
        "Where it goes (medians, slowed {SLOWED} times); what the page's thread did for a key all in all, with what comes after the paint and in the two seconds after a handful of keys; and the longest task in those:"
    ))?;
    tables.table(
        &["where", "handler", "what follows it", "layout", "all in all", "pause: longest task"],
        &shares,
    )
}

fn once(pages: &Pages, scene: &Scene, typed: &mut Typed) -> Outcome {
    if let Place::Peer(peer) = scene.place {
        let served = pages.serve(Page::Peer(peer))?;
        let browser = chromium::on_a_phone()?;
        chromium::watch(&browser)?;
        browser.open(&format!("{}#/write-now", served.url()))?;
        chromium::wait_for(&browser, scene.name, "return globalThis.__seen.ready > 0")?;
        return type_in(&browser, "#editor", scene, typed);
    }
    Visit::on_a_phone().after(&SHAKEN).go(|person| {
        person.open_at("#/where-my-words-are")?;
        person.bring_back(&exported_often(SHAKEN.name, scene.stored)?)?;
        person.see("Taken in")?;
        person.go_to("#/")?;
        person.tap(SHAKEN.row)?;
        if let Place::Note = scene.place {
            person.go_to("#/recall")?;
            return type_in(person.browser(), "main textarea", scene, typed);
        }
        person.go_to("#/write/letter/thank_you//1")?;
        person.tap_sentence(SENTENCE)?;
        type_in(person.browser(), ".part-panel textarea", scene, typed)
    })
}

fn type_in(browser: &Browser, into: &str, scene: &Scene, typed: &mut Typed) -> Outcome {
    let mut words = scene.words;
    browser.devtools("Performance.enable", &json!({}))?;
    for slowed in [1, SLOWED] {
        slow_down(browser, slowed)?;
        for _ in 0..KEYS / ROUNDS / HANDFUL {
            let arguments = vec![json!(into), json!(HANDFUL), json!(words)];
            let before = busy(browser)?;
            let told = browser.script(TYPE, arguments)?;
            let busy = busy(browser)? - before;
            words = 0;
            let keys = read(&told)?;
            if slowed == 1 {
                typed.plain.extend(keys);
                continue;
            }
            typed.busy.push(busy / f64::from(u32::try_from(keys.len()).unwrap_or(u32::MAX)));
            typed.slowed.extend(keys);
            let longest = told.get("longest").and_then(Value::as_f64).unwrap_or_default();
            typed.pause = typed.pause.max(longest);
        }
    }
    slow_down(browser, 1)
}

/// For how long the page's thread has had something to do, in milliseconds.
fn busy(browser: &Browser) -> Outcome<f64> {
    let told = browser.devtools("Performance.getMetrics", &json!({}))?;
    let metrics = told.get("metrics").and_then(Value::as_array).into_iter().flatten();
    let mut tasks =
        metrics.filter(|metric| metric.get("name").is_some_and(|name| name == "TaskDuration"));
    let seconds = tasks.find_map(|metric| metric.get("value")?.as_f64());
    seconds
        .map(|seconds| seconds * 1_000.0)
        .ok_or_else(|| Trouble::new(format!("no figure: {told}")))
}

/// The whole of each key of a handful that is typed into what stands in a box.
///
/// # Errors
/// If it is not there.
pub fn handful(browser: &Browser, into: &str) -> Outcome<Figures> {
    let told = browser.script(TYPE, vec![json!(into), json!(HANDFUL), json!(0)])?;
    Figures::of(into, read(&told)?.iter().map(|key| key.iter().sum()).collect())
}

fn read(told: &Value) -> Outcome<Vec<Key>> {
    let keys = told.get("times").and_then(Value::as_array).into_iter().flatten();
    let keys: Option<Vec<Key>> = keys.map(|key| numbers(key).try_into().ok()).collect();
    let keys = keys.filter(|keys| !keys.is_empty());
    keys.ok_or_else(|| Trouble::new(format!("no key was measured: {told}")))
}
