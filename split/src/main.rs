//! Cuts the linked app at the functions that carry `#[wasm_split]`.
//!
//! `afterview-split INPUT.wasm FOLDER` writes into the folder: `main.wasm`, for wasm-bindgen; one
//! `split_<name>.wasm` for each cut; and `__wasm_split.js`, which loads them. A program of its own, so that the
//! developer commands need not be built with all that it needs.

use std::env;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use wasm_split_cli_support::{Options, transform};

#[expect(clippy::print_stderr, reason = "there is nobody else to tell")]
fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [input, folder] = arguments.as_slice() else {
        eprintln!("Usage: afterview-split INPUT.wasm FOLDER");
        return ExitCode::FAILURE;
    };
    match split(Path::new(input), Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{input} could not be cut: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn split(input: &Path, folder: &Path) -> Result<(), String> {
    let linked = fs::read(input).map_err(|error| error.to_string())?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&linked);
    options.output_dir = folder;
    options.main_out_path = &main;
    transform(options).map(|_| ()).map_err(|error| format!("{error:#}"))
}
