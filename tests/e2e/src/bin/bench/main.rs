//! How quick the app is, in a real browser: on a phone's screen, mostly with the processor slowed four times, and
//! beside peers that were made for it (`tests/bench`). A file here for each thing that is measured; how, and what came
//! of it, is in `docs/performance.md`. `cargo xtask bench` builds the peers and runs this; nothing passes or fails by it.

mod chromium;
mod figures;
mod keys;
mod lighthouse;
mod loading;
mod memory;
mod opening;
mod pages;
mod search;
mod steps;
mod tables;

use afterview_e2e::pool::end_waiting;
use afterview_e2e::{Outcome, Trouble};
use pages::Pages;
use std::io::Write as _;
use std::process::ExitCode;
use tables::Tables;
use xtask::commands::args::Part;
use xtask::commands::bench::{PARTS, PEERS, TABLES};

fn main() -> ExitCode {
    match all() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            say(&trouble.to_string());
            ExitCode::FAILURE
        }
    }
}

fn all() -> Outcome {
    let setting = |name: &str| {
        let missing = || Trouble::new(format!("{name} is not set. Run `cargo xtask bench`."));
        std::env::var_os(name).ok_or_else(missing)
    };
    let parts = setting(PARTS)?;
    let pages = Pages::built_in(setting(PEERS)?.into());
    let mut tables = Tables::into_file(setting(TABLES)?.into())?;
    tables.text(&chromium::machine()?)?;
    for name in parts.to_string_lossy().split_whitespace() {
        let part = Part::of(name);
        let part = part.ok_or_else(|| Trouble::new(format!("the bench has no part {name}")))?;
        say(name);
        end_waiting();
        match part {
            Part::Loading => loading::measure(&pages, &mut tables)?,
            Part::Keys => keys::measure(&pages, &mut tables)?,
            Part::Steps => steps::measure(&mut tables)?,
            Part::Opening => opening::measure(&mut tables)?,
            Part::Search => search::measure(&mut tables)?,
            Part::Memory => memory::measure(&mut tables)?,
            Part::Lighthouse => lighthouse::measure(&pages, &mut tables)?,
        }
    }
    Ok(())
}

/// Says how far it is: the tables go into their file.
fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
