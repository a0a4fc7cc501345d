//! Cuts the linked app at the functions that carry `#[wasm_split]`.
//!
//! `afterview-split INPUT.wasm FOLDER` writes into the folder: `main.wasm`, for wasm-bindgen; one
//! `split_<name>.wasm` for each cut; `chunk_<n>.wasm` for what several of them need; `__wasm_split.js`, which loads them; and
//! `shared.wat`, by which pieces are put together again. A program of its own, so that the developer commands need not be
//! built with all that it needs.

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
