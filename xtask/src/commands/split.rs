//! Cuts the release app's code in two, between Trunk's own work and the page's: what the first screens need,
//! and the rest.

use super::{CommandError, at};
use crate::site::page::integrity;
use crate::site::{files, split};
use crate::tools::cargo_bar::cargo_detail;
use crate::tools::console::Step;
use crate::tools::process::{ProcessError, Task};
use crate::tools::{Project, rust};
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// Names the switch by which the build command asks for it. Trunk called by hand builds one piece.
pub const VARIABLE: &str = "AFTERVIEW_SPLIT";
/// The feature of the app that says where the cut is.
pub const FEATURE: &str = "split";
/// What the linker has to leave in for the cut to be made.
pub const LINKING: &str = "-Clink-args=--emit-relocs";

const LIMIT: Duration = Duration::from_secs(10 * 60);

/// Whether this build was asked for it.
pub fn is_wanted() -> bool {
    env::var_os(VARIABLE).is_some_and(|value| !value.is_empty())
}

/// Puts the two pieces in the place of the one that Trunk made, and returns the page that names them.
///
/// # Errors
/// If a tool fails, or wrote something unknown.
pub fn run(project: &Project, staging: &Path, page: &str) -> Result<String, CommandError> {
    let linked = project.target().join(rust::TARGET).join("release").join("afterview.wasm");
    let work = project.notes().join("split");
    // What an earlier build left would be taken for this one's.
    let _ = fs::remove_dir_all(&work);
    fs::create_dir_all(&work).map_err(at(&work))?;
    let mut step = Step::start("two pieces", "cutting the code");
    let pieces = cut(project, &linked, &work, &mut step)
        .and_then(|()| bind(&work, &mut step))
        .and_then(|()| {
            shrink(&work, "main_bg.wasm", &mut step)?;
            shrink(&work, "split_rest.wasm", &mut step)
        });
    if let Err(error) = pieces {
        step.stop();
        return Err(error.into());
    }
    step.done("cut");
    let read = |name: &str| fs::read(work.join(name)).map_err(at(work.join(name)));
    let text = |name: &str| fs::read_to_string(work.join(name)).map_err(at(work.join(name)));
    let (main, rest) = (read("main_bg.wasm")?, read("split_rest.wasm")?);
    let script = split::one_script(&text("main.js")?, &text("__wasm_split.js")?)?;

    let all: Vec<u8> = [main.as_slice(), &rest, script.as_bytes()].concat();
    let stem = format!("afterview-{}", split::digest(&all));
    let mut page = page.to_owned();
    for (plain, name, bytes) in [
        ("afterview.js", format!("{stem}.js"), script.as_bytes()),
        ("afterview_bg.wasm", format!("{stem}_bg.wasm"), main.as_slice()),
    ] {
        let old = shipped(staging, plain)?;
        let file = staging.join(&old);
        let replaced = fs::read(&file).map_err(at(&file))?;
        page =
            split::renamed(&page, &old, &name)?.replace(&integrity(&replaced), &integrity(bytes));
        fs::remove_file(&file).map_err(at(&file))?;
        fs::write(staging.join(&name), bytes).map_err(at(staging.join(&name)))?;
    }
    let name = format!("{stem}_rest.wasm");
    fs::write(staging.join(&name), &rest).map_err(at(staging.join(&name)))?;
    let base = env::var("TRUNK_PUBLIC_URL").unwrap_or_default();
    Ok(split::naming_rest(&page, &format!("{base}{name}"))?)
}

/// The file that Trunk made under this name and a digest.
fn shipped(staging: &Path, plain: &'static str) -> Result<String, CommandError> {
    let paths = files::shipped(staging).map_err(at(staging))?;
    paths.into_iter().find(|path| files::plain(path) == plain).ok_or(CommandError::NoPart(plain))
}

fn cut(project: &Project, linked: &Path, work: &Path, step: &mut Step) -> Result<(), ProcessError> {
    let mut command = project.cargo();
    command.args(["run", "--quiet", "-p", "afterview-split", "--"]).arg(linked).arg(work);
    // Flags meant for the app would build the splitter anew each time.
    command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    finish(command, "afterview-split", step)
}

fn bind(work: &Path, step: &mut Step) -> Result<(), ProcessError> {
    let mut command = Command::new("wasm-bindgen");
    command.args(["--target", "web", "--out-name", "main", "--no-typescript"]);
    // The pieces share memory and table by the linker's own names.
    command.arg("--keep-lld-exports");
    command.arg("--out-dir").arg(work).arg(work.join("main.wasm"));
    finish(command, "wasm-bindgen", step)
}

/// How `wasm-opt` is asked to shrink a piece. Flat code shares more of what it works out, and is put together anew
/// in less; each round finds what the one before left. Low memory is the far end of the stack (`wasm-ld`,
/// `--stack-first`): nothing of ours lies there, so that an offset may be folded into a load. Together 6 kB (brotli)
/// of 411 less than `-Oz` alone. Not `--traps-never-happen`: a panic is a trap, and has to reach the rescue.
const SHRINK: [&str; 13] = [
    "--flatten",
    "--local-cse",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--flatten",
    "--local-cse",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--low-memory-unused",
    "--strip-debug",
    "--strip-producers",
];

fn shrink(work: &Path, name: &str, step: &mut Step) -> Result<(), ProcessError> {
    let file = work.join(name);
    let mut command = Command::new("wasm-opt");
    command.args(SHRINK).arg(&file).arg("-o").arg(&file);
    finish(command, "wasm-opt", step)
}

fn finish(command: Command, name: &str, step: &mut Step) -> Result<(), ProcessError> {
    Task::new(command, LIMIT).run(step, cargo_detail)?.checked(name).map(|_| ())
}
