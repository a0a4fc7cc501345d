//! Runs scripts until enough steps were made, time is up, or something is wrong. `cargo xtask soak` calls it.
#![expect(clippy::print_stdout, reason = "this program tells on its output")]

use afterview_soak::figures::Figures;
use afterview_soak::{chance, keep_quiet, run, shrink};
use lexopt::prelude::{Long, ValueExt as _};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Each seed begins a little further on than the last.
const STEPS: u64 = 200_000;
/// How often it is told how far it is.
const TELL: Duration = Duration::from_secs(5);

struct Wanted {
    steps: Option<u64>,
    seed: u64,
    minutes: Option<u64>,
}

fn wanted() -> Result<Wanted, lexopt::Error> {
    let mut wanted = Wanted { steps: None, seed: 1, minutes: None };
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("steps") => wanted.steps = Some(parser.value()?.parse()?),
            Long("seed") => wanted.seed = parser.value()?.parse()?,
            Long("minutes") => wanted.minutes = Some(parser.value()?.parse()?),
            other => return Err(other.unexpected()),
        }
    }
    Ok(wanted)
}

fn main() -> ExitCode {
    let wanted = match wanted() {
        Ok(wanted) => wanted,
        Err(error) => {
            println!("{error}");
            return ExitCode::from(2);
        }
    };
    keep_quiet();
    let limit = wanted.minutes.map(|minutes| Duration::from_secs(60 * minutes));
    let steps = wanted.steps.or(limit.is_none().then_some(STEPS)).unwrap_or(u64::MAX);
    let (begin, mut told) = (Instant::now(), Instant::now());
    let mut figures = Figures::default();
    let mut seed = wanted.seed;
    while figures.steps < steps && limit.is_none_or(|limit| begin.elapsed() < limit) {
        let script = chance::script(seed);
        let (of_it, result) = run(&script);
        figures.add(&of_it);
        if let Err(wrong) = result {
            println!("Seed {seed} went wrong after {} steps: {wrong}", figures.steps);
            println!("Making it small.");
            let (small, wrong) = shrink::shrink(&script, &wrong);
            println!("{wrong}\n{small}");
            println!("Again: cargo xtask soak --seed {seed} --steps 1");
            return ExitCode::FAILURE;
        }
        seed += 1;
        if told.elapsed() > TELL {
            told = Instant::now();
            println!("seed {seed}: {} steps, {} runs", figures.steps, figures.runs);
        }
    }
    println!("| seeds {} to {}", wanted.seed, seed.saturating_sub(1));
    print!("{}", figures.table());
    ExitCode::SUCCESS
}
