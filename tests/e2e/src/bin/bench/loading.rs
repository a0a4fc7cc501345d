//! Coming for the first time: an empty cache, a slow 4G network, the processor slowed four times.

use crate::chromium::{self, SLOWED};
use crate::figures::{Figures, held, ratio, short, times};
use crate::pages::{Page, Pages};
use crate::say;
use crate::tables::Tables;
use afterview_e2e::{Outcome, Trouble};
use serde_json::Value;
use std::thread;
use std::time::Duration;
use xtask::commands::bench::peers::Peer;
use xtask::site::files::plain;

/// So many times each page is opened.
const ROUNDS: usize = 9;
/// A browser that was started a moment ago is still busy with itself.
const SETTLES: Duration = Duration::from_millis(1_500);
/// What comes last of the app: `src/web/boot.js` fetches it when all else is here.
const APP_IS_HERE: &str =
    "return performance.getEntriesByType('resource').some(({ name }) => /voice-[^/]*$/.test(name))";
/// All that a peer fetches was named by its page.
const PEER_IS_HERE: &str =
    "return globalThis.__seen.ready > 0 && document.readyState === 'complete'";
/// What is observed is told a little later.
const TOLD: Duration = Duration::from_millis(600);

/// How a page came, once.
struct Came {
    fcp: f64,
    lcp: f64,
    cls: f64,
    /// Tasks of more than 50 ms: when each began, and how long it was.
    long: Vec<[f64; 2]>,
    /// When it said that it had started, and its thread was free.
    ready: f64,
    /// When its WebAssembly could be run.
    made: f64,
    files: Vec<Fetched>,
}

/// A file that came.
struct Fetched {
    name: String,
    begun: f64,
    ended: f64,
    bytes: f64,
}

impl Came {
    fn of(told: &Value) -> Outcome<Self> {
        let number = |of: &Value, name: &str| of.get(name).and_then(Value::as_f64).unwrap_or(0.0);
        let files = told.get("files").and_then(Value::as_array).into_iter().flatten();
        let files = files.map(|file| Fetched {
            name: plain(file.get("name").and_then(Value::as_str).unwrap_or_default()),
            begun: number(file, "begun"),
            ended: number(file, "ended"),
            bytes: number(file, "bytes"),
        });
        let long = told.get("long").and_then(Value::as_array).into_iter().flatten();
        let of = |name| number(told, name);
        let came = Self {
            fcp: of("fcp"),
            lcp: of("lcp"),
            cls: of("cls"),
            long: long.filter_map(|task| chromium::numbers(task).try_into().ok()).collect(),
            ready: of("ready"),
            made: of("made"),
            files: files.collect(),
        };
        let measured = came.fcp > 0.0 && came.lcp > 0.0 && came.ready > 0.0;
        if measured { Ok(came) } else { Err(Trouble::new(format!("not all was seen: {told}"))) }
    }

    /// For how long in all a tap would have had to wait for more than 50 ms, until the page came to rest (TBT).
    fn blocked(&self) -> f64 {
        let seen = self.long.iter().filter(|[begun, _]| *begun >= self.fcp);
        // A sum of nothing would be told as -0.
        seen.map(|[_, length]| (length - 50.0).max(0.0)).fold(0.0, |sum, one| sum + one)
    }

    /// When a tap is answered: the page has started, and there is something to tap.
    fn interactive(&self) -> f64 {
        self.ready.max(self.fcp)
    }

    /// What had come by then.
    fn needed(&self) -> impl Iterator<Item = &Fetched> {
        self.files.iter().filter(|file| file.ended <= self.interactive())
    }
}

/// A column of the table: what it says of a page that came.
type Column = fn(&Came) -> f64;

/// Opens each page so many times, in turn, and tells.
pub fn measure(pages: &Pages, tables: &mut Tables) -> Outcome {
    let mut all: Vec<(Page, Vec<Came>)> =
        Page::all().into_iter().map(|page| (page, Vec::new())).collect();
    for round in 1..=ROUNDS {
        for (page, came) in &mut all {
            say(&format!("loading, round {round} of {ROUNDS}: {}", page.title()));
            came.push(once(pages, *page)?);
        }
    }
    tables.heading("Loading")?;
    tables.text(&format!(
        "Slow 4G, processor slowed {SLOWED} times, empty cache; {ROUNDS} times each, in turn: the median, and between what the middle half lies."
    ))?;
    let of = |page: Page, column: Column| -> Outcome<Figures> {
        let came = all.iter().find(|(other, _)| *other == page).map(|(_, came)| came);
        Figures::of(page.title(), came.into_iter().flatten().map(column).collect())
    };
    let mut rows = Vec::new();
    for page in Page::all() {
        let spread = |column: Column| Ok::<_, Trouble>(of(page, column)?.spread());
        let most = of(page, |came| came.cls)?.at(100);
        rows.push(vec![
            page.title().to_owned(),
            spread(|came| came.fcp)?,
            spread(|came| came.lcp)?,
            spread(Came::interactive)?,
            format!("{most:.3}"),
            spread(Came::blocked)?,
            kilobytes(of(page, |came| came.needed().map(|file| file.bytes).sum())?.median()),
            kilobytes(of(page, |came| came.files.iter().map(|file| file.bytes).sum())?.median()),
            short(of(page, |came| files(came.files.len()))?.median()),
        ]);
    }
    tables.table(
        &[
            "page",
            "first paint (FCP)",
            "largest paint (LCP)",
            "until interactive",
            "CLS, most",
            "blocked (TBT)",
            "kB until then",
            "kB in all",
            "files",
        ],
        &rows,
    )?;

    let app = |column: Column| of(Page::App, column);
    let lcp = app(|came| came.lcp)?.ratio(&of(Page::Peer(Peer::Static), |came| came.lcp)?);
    let leptos = of(Page::Peer(Peer::Leptos), Came::interactive)?;
    let start = app(Came::interactive)?.ratio(&leptos);
    let shift = app(|came| came.cls)?.at(100);
    tables.table(
        &["goal", "at most", "measured", ""],
        &[
            goal("LCP, to the static page with the same first screen", 1.1, lcp),
            goal("until interactive, to the smallest Leptos app", 1.25, start),
            goal("CLS, most of all runs", 0.0, shift),
        ],
    )?;
    breakdown(tables, &all)
}

fn goal(what: &str, most: f64, measured: f64) -> Vec<String> {
    let held = held(measured, most).to_owned();
    vec![what.to_owned(), format!("{most}"), times(measured), held]
}

/// Where the time goes until a page that runs WebAssembly can be used: the run in the middle.
fn breakdown(tables: &mut Tables, all: &[(Page, Vec<Came>)]) -> Outcome {
    let mut phases = Vec::new();
    let (mut needed, mut busy) = (Vec::new(), Vec::new());
    for (page, came) in all {
        let mut order: Vec<&Came> = came.iter().filter(|came| came.made > 0.0).collect();
        order.sort_by(|one, other| one.interactive().total_cmp(&other.interactive()));
        let Some(came) = order.get(order.len() / 2) else { continue };
        let ended = |wanted: &dyn Fn(&Fetched) -> bool| {
            came.needed().filter(|file| wanted(file)).map(|file| file.ended).fold(0.0, f64::max)
        };
        let html = ended(&|file| file.name == "index.html");
        let last = ended(&|file| file.ended <= came.made);
        phases.push(vec![
            page.title().to_owned(),
            short(html),
            short(last - html),
            short(came.made - last),
            short(came.ready - came.made),
            short(came.interactive()),
        ]);
        let long = came
            .long
            .iter()
            .map(|[begun, length]| format!("{} at {}", short(*length), short(*begun)));
        busy.push(format!("{}: {}", page.title(), long.collect::<Vec<_>>().join(", ")));
        needed.extend(came.needed().map(|file| {
            vec![
                page.title().to_owned(),
                file.name.clone(),
                kilobytes(file.bytes),
                short(file.begun),
                short(file.ended),
            ]
        }));
    }
    tables.text("Where the time goes until interactive, in the run in the middle:")?;
    tables.table(
        &[
            "page",
            "until the page is here",
            "then until the last file it needs",
            "then until its wasm is compiled",
            "then until it has started",
            "in all",
        ],
        &phases,
    )?;
    tables.text(&format!("Tasks of more than 50 ms in that run: {}.", busy.join("; ")))?;
    tables.text("What had come by then, in that run:")?;
    tables.table(&["page", "file", "kB on the way", "asked for at", "here at"], &needed)
}

fn once(pages: &Pages, page: Page) -> Outcome<Came> {
    let served = pages.serve(page)?;
    let browser = chromium::on_a_phone()?;
    thread::sleep(SETTLES);
    chromium::watch(&browser)?;
    chromium::slow_network(&browser)?;
    chromium::slow_down(&browser, SLOWED)?;
    browser.open(&served.url())?;
    let here = if page == Page::App { APP_IS_HERE } else { PEER_IS_HERE };
    chromium::wait_for(&browser, page.title(), here)?;
    thread::sleep(TOLD);
    Came::of(&browser.script(include_str!("loading.js"), Vec::new())?)
}

fn kilobytes(bytes: f64) -> String {
    short(ratio(bytes, 1_000.0))
}

fn files(count: usize) -> f64 {
    u32::try_from(count).map_or(0.0, f64::from)
}
