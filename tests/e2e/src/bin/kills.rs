//! Types into the app and kills it, over and over, in every engine that is here, and prints a table of what was lost.
//!
//! `AFTERVIEW_KILLS` says how often, `AFTERVIEW_SEED` at which moments. It fails where more is lost than may be, and
//! where a kill could not be counted.

use afterview_e2e::durability::{Count, Kill, attempt, typing_time};
use afterview_e2e::{Engine, Outcome, Trouble};
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

const KILLS: u64 = 100;
const SEED: u64 = 20_261_121;
/// So many browsers at once: more would wait for each other, and type slowly.
const AT_ONCE: usize = 2;
/// In turn: mostly what a promise was broken by before. Killed tabs and closed ones are rarer, as they lost nothing.
const TURNS: [(Engine, Kill); 16] = [
    (Engine::Chromium, Kill::Browser),
    (Engine::Firefox, Kill::Browser),
    (Engine::WebKitGtk, Kill::Browser),
    (Engine::Chromium, Kill::Pages),
    (Engine::Chromium, Kill::Browser),
    (Engine::Firefox, Kill::Browser),
    (Engine::WebKitGtk, Kill::Browser),
    (Engine::Chromium, Kill::Tab),
    (Engine::Chromium, Kill::Browser),
    (Engine::Firefox, Kill::Pages),
    (Engine::WebKitGtk, Kill::Pages),
    (Engine::Chromium, Kill::Window),
    (Engine::Chromium, Kill::Browser),
    (Engine::Firefox, Kill::Tab),
    (Engine::WebKitGtk, Kill::Window),
    (Engine::Chromium, Kill::Browser),
];

/// What became of one kill.
struct Report {
    engine: Engine,
    kill: Kill,
    counted: Outcome<Count>,
}

fn main() -> ExitCode {
    match all() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(trouble) => {
            let _ = writeln!(std::io::stderr(), "{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn all() -> Outcome<bool> {
    let kills = number("AFTERVIEW_KILLS", KILLS)?;
    let seed = number("AFTERVIEW_SEED", SEED)?;
    let turns: Vec<_> = TURNS.iter().filter(|(engine, _)| engine.programs().is_some()).collect();
    let (next, reports) = (AtomicU64::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let turn = turns.iter().cycle().nth(usize::try_from(number).unwrap_or(0));
                    let Some((engine, kill)) = turn.filter(|_| number < kills) else { return };
                    let typing = typing_time(seed, number);
                    let counted = attempt(*engine, *kill, typing);
                    let said = match &counted {
                        Ok(count) => count.to_string(),
                        Err(trouble) => trouble.to_string(),
                    };
                    let _ = writeln!(
                        std::io::stderr(),
                        "{} of {kills}: {}, {} after {} ms: {said}",
                        number + 1,
                        engine.title(),
                        kill.name(),
                        typing.as_millis(),
                    );
                    let report = Report { engine: *engine, kill: *kill, counted };
                    reports.lock().map(|mut all| all.push(report)).ok();
                }
            });
        }
    });
    let reports = reports.into_inner().map_err(|_| Trouble::new("a kill went wrong"))?;
    table(&reports, seed)
}

/// Prints what was lost, and tells whether it is no more than may be.
fn table(reports: &[Report], seed: u64) -> Outcome<bool> {
    let mut out = std::io::stdout();
    writeln!(
        out,
        "| engine    | what            | times | typed  | lost of the last second | lost before |"
    )?;
    writeln!(
        out,
        "|-----------|-----------------|------:|-------:|------------------------:|------------:|"
    )?;
    let mut kept = true;
    for engine in Engine::ALL {
        for kill in Kill::ALL {
            let mine = || reports.iter().filter(|one| one.engine == engine && one.kill == kill);
            let counts: Vec<Count> =
                mine().filter_map(|one| one.counted.as_ref().ok().copied()).collect();
            if mine().count() == 0 {
                continue;
            }
            kept &= counts.len() == mine().count();
            kept &= counts.iter().all(|count| count.keeps_the_promise(kill));
            let all = counts.iter().copied().fold(Count::default(), Count::and);
            writeln!(
                out,
                "| {:9} | {:15} | {:5} | {:6} | {:23} | {:11} |",
                engine.title(),
                kill.name(),
                counts.len(),
                all.typed,
                all.lost_late,
                all.lost_early,
            )?;
        }
    }
    let uncounted = reports.iter().filter(|one| one.counted.is_err()).count();
    writeln!(out, "{} kills, seed {seed}; {uncounted} could not be counted", reports.len())?;
    Ok(kept)
}

fn number(variable: &str, usual: u64) -> Outcome<u64> {
    match std::env::var(variable) {
        Ok(text) => {
            text.parse().map_err(|_| Trouble::new(format!("{variable} is no number: {text}")))
        }
        Err(_) => Ok(usual),
    }
}
