//! Cuts the release app's code in pieces, between Trunk's own work and the page's: what the first screens need, what
//! keeps the words, the rest, and the grammars that only some people need.

use super::{CommandError, at};
use crate::site::page::integrity;
use crate::site::{files, split};
use crate::tools::cargo_bar::cargo_detail;
use crate::tools::console::Step;
use crate::tools::process::{ProcessError, Task};
use crate::tools::{Project, rust, side_by_side};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// Names the switch by which the build command asks for it. Trunk called by hand builds one piece.
pub const VARIABLE: &str = "AFTERVIEW_SPLIT";
/// The feature of the app that says where the cut is.
pub const FEATURE: &str = "split";
/// What the linker has to leave in for the cut to be made.
pub const LINKING: &str = "-Clink-args=--emit-relocs";

/// Grammars that were put into the site: each with its address and its digest.
pub type Grammars = BTreeMap<&'static str, [String; 2]>;

const LIMIT: Duration = Duration::from_secs(10 * 60);

/// Whether this build was asked for it.
pub fn is_wanted() -> bool {
    env::var_os(VARIABLE).is_some_and(|value| !value.is_empty())
}

/// The app's code in pieces.
pub struct Pieces {
    main: Vec<u8>,
    /// What everybody fetches after it, in its order.
    after: Vec<(&'static str, Vec<u8>)>,
    script: String,
    /// What all of them are called after.
    stem: String,
}

/// Cuts the app that Trunk has just built.
///
/// # Errors
/// If a tool fails, or wrote something unknown.
pub fn cut(project: &Project) -> Result<Pieces, CommandError> {
    let linked = project.target().join(rust::TARGET).join("release").join("afterview.wasm");
    let work = work(project);
    // What an earlier build left would be taken for this one's.
    let _ = fs::remove_dir_all(&work);
    fs::create_dir_all(&work).map_err(at(&work))?;
    let mut step = Step::start("pieces", "cutting the code");
    let made = divide(project, &linked, &work, &mut step)
        .and_then(|()| bind(&work, &mut step))
        .and_then(|()| shorten(project, &work, &mut step))
        .and_then(|()| join(&work, &mut step));
    if let Err(error) = made {
        step.stop();
        return Err(error.into());
    }
    step.done("cut");
    shrink_all(&work)?;
    let read = |name: &str| fs::read(work.join(name)).map_err(at(work.join(name)));
    let text = |name: &str| fs::read_to_string(work.join(name)).map_err(at(work.join(name)));
    let piece = |name: &str| read(&format!("split_{name}.wasm"));
    let main = read(FIRST)?;
    let after = split::AFTER.into_iter().map(|name| Ok((name, piece(name)?)));
    let after: Vec<_> = after.collect::<Result<_, CommandError>>()?;
    let script = split::one_script(&text("main.js")?, &text("__wasm_split.js")?)?;
    // One name for all of them: it may never stand for other bytes, whichever of them changed.
    let mut all: Vec<u8> = [main.as_slice(), script.as_bytes()].concat();
    for name in names() {
        all.extend(piece(name)?);
    }
    let stem = format!("afterview-{}", split::digest(&all));
    Ok(Pieces { main, after, script, stem })
}

/// The names of all pieces but the first.
fn names() -> impl Iterator<Item = &'static str> {
    split::AFTER.into_iter().chain(split::GRAMMARS.map(|(name, _)| name))
}

fn work(project: &Project) -> PathBuf {
    project.notes().join("split")
}

impl Pieces {
    /// Puts the grammars that were cut out into the site, and returns each with its address and its digest.
    ///
    /// # Errors
    /// If one cannot be read or written.
    pub fn put_grammars(
        &self,
        project: &Project,
        staging: &Path,
    ) -> Result<Grammars, CommandError> {
        let mut put = Grammars::new();
        for (piece, _) in split::GRAMMARS {
            let made = work(project).join(format!("split_{piece}.wasm"));
            let bytes = fs::read(&made).map_err(at(made))?;
            let name = format!("{}_{piece}.wasm", self.stem);
            fs::write(staging.join(&name), &bytes).map_err(at(staging.join(&name)))?;
            put.insert(piece, [format!("{}{name}", base()), integrity(&bytes)]);
        }
        Ok(put)
    }

    /// Puts the first piece in the place of the one that Trunk made, and those that everybody needs beside it. Returns the page
    /// that names them.
    ///
    /// # Errors
    /// If a file cannot be read or written, or the page is not as expected.
    pub fn put(&self, staging: &Path, page: &str) -> Result<String, CommandError> {
        let Self { main, after, script, stem } = self;
        let mut page = page.to_owned();
        for (plain, name, bytes) in [
            ("afterview.js", format!("{stem}.js"), script.as_bytes()),
            ("afterview_bg.wasm", format!("{stem}_bg.wasm"), main.as_slice()),
        ] {
            let old = shipped(staging, plain)?;
            let file = staging.join(&old);
            let replaced = fs::read(&file).map_err(at(&file))?;
            page = split::renamed(&page, &old, &name)?
                .replace(&integrity(&replaced), &integrity(bytes));
            fs::remove_file(&file).map_err(at(&file))?;
            fs::write(staging.join(&name), bytes).map_err(at(staging.join(&name)))?;
        }
        for (piece, bytes) in after {
            let name = format!("{stem}_{piece}.wasm");
            fs::write(staging.join(&name), bytes).map_err(at(staging.join(&name)))?;
            page = split::naming(&page, piece, &[&base(), name.as_str()].concat())?;
        }
        Ok(page)
    }
}

/// What addresses begin with.
fn base() -> String {
    env::var("TRUNK_PUBLIC_URL").unwrap_or_default()
}

/// The file that Trunk made under this name and a digest.
fn shipped(staging: &Path, plain: &'static str) -> Result<String, CommandError> {
    let paths = files::shipped(staging).map_err(at(staging))?;
    paths.into_iter().find(|path| files::plain(path) == plain).ok_or(CommandError::NoPart(plain))
}

fn divide(
    project: &Project,
    linked: &Path,
    work: &Path,
    step: &mut Step,
) -> Result<(), ProcessError> {
    let mut command = splitter(project);
    command.arg("cut").arg(linked).arg(work);
    finish(command, SPLITTER, step)
}

const SPLITTER: &str = "afterview-split";

/// The splitter, to be told what to do.
fn splitter(project: &Project) -> Command {
    let mut command = project.cargo();
    command.args(["run", "--quiet", "-p", SPLITTER, "--"]);
    // Flags meant for the app would build the splitter anew each time.
    command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    command
}

fn bind(work: &Path, step: &mut Step) -> Result<(), ProcessError> {
    let mut command = Command::new("wasm-bindgen");
    command.args(["--target", "web", "--out-name", "main", "--no-typescript"]);
    // The pieces share memory and table by the linker's own names.
    command.arg("--keep-lld-exports");
    command.arg("--out-dir").arg(work).arg(work.join("main.wasm"));
    finish(command, "wasm-bindgen", step)
}

/// Gives the first piece and its script short names for each other. Before anything is shrunk: code that only an export kept goes
/// with it.
fn shorten(project: &Project, work: &Path, step: &mut Step) -> Result<(), ProcessError> {
    let mut command = splitter(project);
    command.arg("names").arg(work);
    finish(command, SPLITTER, step)
}

/// What rustc's wasm may use, and every browser here knows. Told to each tool: the splitter does not hand on what the linker wrote
/// of it.
const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Puts what several pieces need into the first of them that is fetched. The splitter would have each of the sets of
/// pieces that share something in a file of its own.
fn join(work: &Path, step: &mut Step) -> Result<(), ProcessError> {
    // Where it cannot be read, what is made of it later fails.
    let loader = fs::read_to_string(work.join("__wasm_split.js")).unwrap_or_default();
    let chunks = split::chunks(&loader);
    let shared = work.join("shared.wasm");
    let mut command = Command::new("wasm-as");
    command.args(FEATURES).arg(work.join("shared.wat")).arg("-o").arg(&shared);
    finish(command, "wasm-as", step)?;
    for name in split::AFTER {
        let piece = work.join(format!("split_{name}.wasm"));
        let mut command = Command::new("wasm-merge");
        command.args(FEATURES).arg(&shared).arg("__wasm_split").arg(&piece).arg(name);
        for (chunk, _) in chunks.iter().filter(|(_, home)| *home == name) {
            command.arg(work.join(format!("{chunk}.wasm"))).arg(chunk);
        }
        command.arg("-o").arg(&piece);
        finish(command, "wasm-merge", step)?;
    }
    Ok(())
}

/// How `wasm-opt` is asked to shrink a piece. Flat code shares more of what it works out, and is put together anew
/// in less; each round finds what the one before left. Low memory is the far end of the stack (`wasm-ld`,
/// `--stack-first`): nothing of ours lies there, so that an offset may be folded into a load. Together 6 kB (brotli)
/// of 411 less than `-Oz` alone. Not `--traps-never-happen`: a panic is a trap, and has to reach the rescue.
const SHRINK: [&str; 11] = [
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
];

/// What the first piece is called.
const FIRST: &str = "main_bg.wasm";
/// Puts functions beside those that are called alike, and so often do alike: 0.7 kB (brotli) of 117 less for the first piece.
/// Each of the others that was tried became 0.2 to 0.3 kB larger by it.
const ALIKE: &str = "--reorder-functions-by-name";
/// Takes out what only people read, names too, so it comes last.
const STRIP: [&str; 2] = ["--strip-debug", "--strip-producers"];

/// Shrinks the pieces beside each other: the `wasm-opt` that npm has works on one core. The largest comes first: the rest takes longer than all
/// others together.
fn shrink_all(work: &Path) -> Result<(), ProcessError> {
    let mut pieces: Vec<String> = names().map(|name| format!("split_{name}.wasm")).collect();
    pieces.push(FIRST.to_owned());
    let sizes = |name: &String| fs::metadata(work.join(name)).map_or(0, |file| file.len());
    pieces.sort_by_key(|name| Reverse(sizes(name)));
    side_by_side(&pieces, |name| shrink(work, name)).into_iter().collect()
}

fn shrink(work: &Path, name: &str) -> Result<(), ProcessError> {
    let file = work.join(name);
    let mut command = Command::new("wasm-opt");
    command.args(FEATURES).args(SHRINK).args((name == FIRST).then_some(ALIKE)).args(STRIP);
    command.arg(&file).arg("-o").arg(&file);
    let mut step = Step::start(name, "shrinking");
    match finish(command, "wasm-opt", &mut step) {
        Ok(()) => step.done("shrunk"),
        Err(error) => {
            step.stop();
            return Err(error);
        }
    }
    Ok(())
}

fn finish(command: Command, name: &str, step: &mut Step) -> Result<(), ProcessError> {
    Task::new(command, LIMIT).run(step, cargo_detail)?.checked(name).map(|_| ())
}
