//! Reads an exported file and prints what Afterview makes of it: the assessment, the plan and every draft
//! with its parts, as readable text or as JSON.
//!
//! `cargo run -p afterview --no-default-features --example debrief -- FILE.json [--json] [--now SECONDS]
//! [--east MINUTES] [--locale en]`
//!
//! A bare debrief, as in `tests/samples`, will do too. The time is that at which the file was made, unless `--now` gives another (in seconds since 1970);
//! `--east` says how many minutes local time is ahead of UTC.

#[path = "debrief/print.rs"]
mod print;
#[path = "debrief/report.rs"]
mod report;

use afterview::app::saved::{self, SavedError};
use afterview::domain::clock::{HOUR, Instant, Moment, Zone};
use afterview::domain::debrief::Debrief;
use afterview::domain::lang::English;
use report::Report;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str =
    "usage: debrief FILE.json [--json] [--now SECONDS] [--east MINUTES] [--locale LOCALE]";

/// What was asked for on the command line.
struct Wanted {
    file: String,
    json: bool,
    now: Option<i64>,
    east: i16,
    locale: String,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            let _ = writeln!(io::stderr(), "{problem}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let wanted = wanted(std::env::args().skip(1))?;
    let bytes = std::fs::read(&wanted.file).map_err(|error| format!("{}: {error}", wanted.file))?;
    let text = String::from_utf8_lossy(&bytes);
    let content = xtask::content::compile(Path::new(env!("CARGO_MANIFEST_DIR")), &wanted.locale)
        .map_err(|problems| {
            let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
            problems.join("\n")
        })?;
    let refused =
        |error: SavedError| format!("{}: {}", wanted.file, content.all_words().say(error.key()));
    let debriefs =
        saved::read_file(&text).or_else(|error| one(&text).ok_or(error)).map_err(refused)?;
    // Without another word, a bare debrief is looked at three hours after it was opened.
    let opened = debriefs.first().map(|debrief| debrief.started.plus(3 * HOUR));
    let made = saved::made(&text).or(opened);
    let now = wanted.now.map(Instant).or(made).unwrap_or_default();
    let moment = Moment { now, zone: Zone::fixed(wanted.east), ..Moment::default() };
    let reports: Vec<Report> = debriefs
        .iter()
        .map(|debrief| report::report(debrief, &content, &English, &moment))
        .collect();
    let mut out = io::stdout().lock();
    let written = if wanted.json {
        let text = serde_json::to_string_pretty(&reports).map_err(|error| error.to_string())?;
        writeln!(out, "{text}")
    } else {
        reports.iter().try_for_each(|report| print::print(&mut out, report))
    };
    match written {
        // Whoever reads along has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(|error| error.to_string()),
    }
}

fn wanted(mut words: impl Iterator<Item = String>) -> Result<Wanted, String> {
    let locale = "en".to_owned();
    let mut wanted = Wanted { file: String::new(), json: false, now: None, east: 0, locale };
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or_else(|| USAGE.to_owned());
        match word.as_str() {
            "--json" => wanted.json = true,
            "--now" => wanted.now = Some(value()?.parse().map_err(|_| USAGE)?),
            "--east" => wanted.east = value()?.parse().map_err(|_| USAGE)?,
            "--locale" => wanted.locale = value()?,
            _ if wanted.file.is_empty() && !word.starts_with('-') => wanted.file = word,
            _ => return Err(USAGE.to_owned()),
        }
    }
    if wanted.file.is_empty() { Err(USAGE.to_owned()) } else { Ok(wanted) }
}

/// A bare debrief, as the samples in `tests/samples` are.
fn one(text: &str) -> Option<Vec<Debrief>> {
    let debrief: Debrief = serde_json::from_str(text).ok()?;
    (!debrief.id.0.is_empty()).then(|| vec![debrief])
}
