//! Cuts the linked app at the functions that carry `#[wasm_split]`, and makes the first piece smaller by what only programs read.
//!
//! `afterview-split cut INPUT.wasm FOLDER` writes into the folder: `main.wasm`, for wasm-bindgen; one
//! `split_<name>.wasm` for each cut; `chunk_<n>.wasm` for what several of them need; `__wasm_split.js`, which loads them; and
//! `shared.wat`, by which pieces are put together again.
//!
//! `afterview-split names FOLDER` gives what wasm-bindgen made of `main.wasm` there, `main_bg.wasm` and `main.js`, short names for
//! each other. A program of its own, so that the developer commands need not be built with all that it needs.

mod names;

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use wasm_split_cli_support::{Options, transform};
use wasmparser::{Parser, Payload, TypeRef};

#[expect(clippy::print_stderr, reason = "there is nobody else to tell")]
fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["cut", input, folder] => split(Path::new(input), Path::new(folder))
            .map_err(|reason| format!("{input} could not be cut: {reason}")),
        ["names", folder] => names::shorten_in(Path::new(folder)).map_err(|reason| {
            format!(
                "The names in {folder} could not be made short: {reason}. \
                 split/src/names.rs knows what wasm-bindgen writes; look there after an update of it."
            )
        }),
        _ => Err("Usage: afterview-split cut INPUT.wasm FOLDER, or names FOLDER".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
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
    transform(options).map_err(|error| format!("{error:#}"))?;
    let piece = folder.join("split_rest.wasm");
    let bytes = fs::read(&piece).map_err(|error| format!("{}: {error}", piece.display()))?;
    let shared = shared(&bytes)?;
    fs::write(folder.join("shared.wat"), shared).map_err(|error| error.to_string())
}

/// A module that hands on what the pieces share with the first one. Each piece imports all of it by itself; put together
/// behind this one they import it once (`wasm-merge` would keep several memories otherwise, and few browsers have such).
fn shared(piece: &[u8]) -> Result<String, String> {
    let (mut imports, mut exports) = (String::new(), String::new());
    for payload in Parser::new(0).parse_all(piece) {
        let Payload::ImportSection(section) = payload.map_err(|error| error.to_string())? else {
            continue;
        };
        for import in section.into_imports() {
            let import = import.map_err(|error| error.to_string())?;
            let name = import.name;
            let (sort, of) = match import.ty {
                TypeRef::Memory(memory) => ("memory", memory.initial.to_string()),
                TypeRef::Table(table) => ("table", format!("{} funcref", table.initial)),
                TypeRef::Global(global) if global.mutable => ("global", "(mut i32)".to_owned()),
                TypeRef::Global(_) => ("global", "i32".to_owned()),
                _ => return Err(format!("a piece imports {name}, which is no store of values")),
            };
            let _ = writeln!(imports, "  (import \"main\" \"{name}\" ({sort} ${name} {of}))");
            let _ = writeln!(exports, "  (export \"{name}\" ({sort} ${name}))");
        }
    }
    Ok(format!("(module\n{imports}{exports})\n"))
}
