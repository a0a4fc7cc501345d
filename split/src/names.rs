//! Short names between the first piece and the script that serves it. wasm-bindgen calls each import after what it does, with a
//! digest, in both; nobody but the two reads it, and everybody fetches it twice.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::iter;
use std::ops::Range;
use std::path::Path;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{BinaryReaderError, Parser, Payload};

/// What wasm-bindgen calls its own script when the first piece imports from it.
const SCRIPT: &str = "./main_bg.js";
/// What the script is called here.
const SHORT_SCRIPT: &str = "a";
/// Classes that come with a dependency (Leptos, `server_fn`, wasm-streams) and that nobody makes an object of. As long as they are
/// exported, all that they could do is kept.
const UNUSED: [&str; 3] =
    ["IntoUnderlyingByteSource", "IntoUnderlyingSink", "IntoUnderlyingSource"];
/// What the names of all that belongs to them have in common, however they are written.
const OF_UNUSED: &str = "intounderlying";
/// What stands around the names that the loader takes from the first piece.
const TAKES: [&str; 2] = ["const {", "} = initSync("];

/// Gives the first piece in a folder, and its script, short names for each other. Neither is written before both are made.
///
/// # Errors
/// If one of the files cannot be read or written, or is not as wasm-bindgen and the splitter write it.
pub fn shorten_in(folder: &Path) -> Result<(), String> {
    let (piece, script) = (folder.join("main_bg.wasm"), folder.join("main.js"));
    let loader = folder.join("__wasm_split.js");
    let bytes = fs::read(&piece).map_err(at(&piece))?;
    let text = |path: &Path| fs::read_to_string(path).map_err(at(path));
    let (bytes, glue) = shorten(&bytes, &text(&script)?, &text(&loader)?)?;
    fs::write(&piece, bytes).map_err(at(&piece))?;
    fs::write(&script, glue).map_err(at(&script))
}

/// Tells of a file that could not be read or written which it is.
fn at(path: &Path) -> impl Fn(io::Error) -> String {
    move |error| format!("{}: {error}", path.display())
}

/// The first piece and its script with short names for each other, and without what neither the script nor the loader asks for.
fn shorten(piece: &[u8], glue: &str, loader: &str) -> Result<(Vec<u8>, String), String> {
    let glue = without_unused(glue)?;
    let taken = taken(loader)?;
    let called = called(&glue)?;
    let (imports, exports) = names(piece)?;
    let missing = taken.iter().chain(&called).find(|name| !exports.contains(*name));
    if let Some(name) = missing {
        return Err(format!("{name} is asked for, and the first piece does not export it"));
    }
    let imports: Names = imports.iter().copied().zip(short_names(&BTreeSet::new())).collect();
    let own = exports.iter().copied().filter(|name| called.contains(name) && !taken.contains(name));
    let mut kept: Names = own.zip(short_names(&taken)).collect();
    let glue = renamed(&glue, &imports, &kept)?;
    kept.extend(taken.iter().map(|name| (*name, (*name).to_owned())));
    Ok((rewritten(piece, &imports, &kept)?, glue))
}

/// Names as they were, each with what it is called now.
type Names<'a> = BTreeMap<&'a str, String>;

/// The shortest names there are, but for those that are taken. Some are words of JavaScript: as the key of an object or after a
/// dot, where alone they stand, that is no matter.
fn short_names<'a>(taken: &'a BTreeSet<&str>) -> impl Iterator<Item = String> + 'a {
    (0..).map(short_name).filter(|name| !taken.contains(name.as_str()))
}

/// The short name with this number: those of one letter first, then those of two.
fn short_name(number: usize) -> String {
    let letters = || ('a'..='z').chain('A'..='Z');
    let count = letters().count();
    let name = match number.checked_sub(count) {
        Some(left) => short_name(left / count),
        None => String::new(),
    };
    name.chars().chain(letters().nth(number % count)).collect()
}

/// What the loader takes from the first piece by name.
fn taken(loader: &str) -> Result<BTreeSet<&str>, String> {
    let [before, after] = TAKES;
    let names = loader.split_once(after).and_then(|(until, _)| Some(until.rsplit_once(before)?.1));
    let names = names.ok_or("the loader does not say what it takes from the first piece")?;
    Ok(names.split(',').map(str::trim).filter(|name| !name.is_empty()).collect())
}

/// The script without the classes that nobody uses.
fn without_unused(glue: &str) -> Result<String, String> {
    let mut text = glue.to_owned();
    for class in UNUSED {
        let disposing = format!(
            "if (Symbol.dispose) {class}.prototype[Symbol.dispose] = {class}.prototype.free;\n"
        );
        let parts = [
            (format!("export class {class} {{\n"), "\n}\n"),
            (disposing, ""),
            (format!("const {class}Finalization = "), ";\n"),
        ];
        for (from, until) in parts {
            text = without(&text, &from, until).ok_or_else(|| {
                format!("the script does not have “{}” exactly once", from.trim())
            })?;
        }
    }
    if text.to_lowercase().contains(OF_UNUSED) {
        return Err(format!("something in the script uses {}", UNUSED.join(", ")));
    }
    Ok(text)
}

/// The text without what begins with `from` and ends with the first `until` after it; none where it begins twice or never.
fn without(text: &str, from: &str, until: &str) -> Option<String> {
    let (before, rest) = text.split_once(from)?;
    let (_, after) = rest.split_once(until)?;
    (!rest.contains(from)).then(|| [before, after].concat())
}

/// What the script calls of the first piece.
fn called(glue: &str) -> Result<BTreeSet<&str>, String> {
    let mut called = BTreeSet::new();
    let mut before = ["", ""];
    for word in words(glue) {
        match before {
            ["wasm", "."] => {
                called.insert(word);
            }
            [_, "wasm"] if word.starts_with(['[', '?']) => {
                return Err("the script asks for an export in a way that is not known".to_owned());
            }
            _ => {}
        }
        before = [before[1], word];
    }
    Ok(called)
}

/// The script with each import and each export called by its short name.
fn renamed(glue: &str, imports: &Names, exports: &Names) -> Result<String, String> {
    let mut text = String::with_capacity(glue.len());
    let mut found = BTreeSet::new();
    let mut before = ["", ""];
    let mut words = words(glue).peekable();
    while let Some(word) = words.next() {
        let is_key = words.peek().is_some_and(|next| next.starts_with(':'));
        let short = match (before, imports.get(word)) {
            (["wasm", "."], _) => exports.get(word),
            (_, Some(short)) if is_key && found.insert(word) => Some(short),
            (_, Some(_)) => {
                return Err(format!("{word} stands in the script twice, or not as a key"));
            }
            _ => None,
        };
        text.push_str(short.map_or(word, String::as_str));
        before = [before[1], word];
    }
    if let Some(name) = imports.keys().find(|name| !found.contains(*name)) {
        return Err(format!("the first piece imports {name}, which the script does not have"));
    }
    let [old, new] = [SCRIPT, SHORT_SCRIPT].map(|name| format!("\"{name}\": "));
    match text.split_once(&old) {
        Some((before, after)) if !after.contains(&old) => Ok([before, &new, after].concat()),
        _ => Err(format!("the script does not give itself as {SCRIPT} exactly once")),
    }
}

/// The text in its order: by turns what could be a name, and what stands between.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut rest = text;
    iter::from_fn(move || {
        let of_name = part_of_name(rest.chars().next()?);
        let end = rest.find(|c| part_of_name(c) != of_name).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}

/// What the first piece imports from its script, and all that it exports, each in its order.
fn names(piece: &[u8]) -> Result<(Vec<&str>, Vec<&str>), String> {
    let (mut imports, mut exports) = (Vec::new(), Vec::new());
    let mut read = || {
        for payload in Parser::new(0).parse_all(piece) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        if import.module == SCRIPT {
                            imports.push(import.name);
                        }
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        exports.push(export?.name);
                    }
                }
                _ => {}
            }
        }
        Ok(())
    };
    read().map_err(|error: BinaryReaderError| error.to_string())?;
    Ok((imports, exports))
}

/// The first piece with other names; an export that has none goes. No function comes or goes, so whatever counts them stays right as
/// it is, what they are called included.
fn rewritten(piece: &[u8], imports: &Names, exports: &Names) -> Result<Vec<u8>, String> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(piece) {
        match payload.map_err(|error| error.to_string())? {
            Payload::ImportSection(section) => {
                let mut written = ImportSection::new();
                for import in section.into_imports() {
                    let import = import.map_err(|error| error.to_string())?;
                    let short = (import.module == SCRIPT).then(|| imports.get(import.name));
                    let (from, name) = match short.flatten() {
                        Some(short) => (SHORT_SCRIPT, short.as_str()),
                        None => (import.module, import.name),
                    };
                    let sort = RoundtripReencoder.entity_type(import.ty);
                    written.import(from, name, sort.map_err(|error| error.to_string())?);
                }
                module.section(&written);
            }
            Payload::ExportSection(section) => {
                let mut written = ExportSection::new();
                for export in section {
                    let export = export.map_err(|error| error.to_string())?;
                    if let Some(name) = exports.get(export.name) {
                        let sort = RoundtripReencoder.export_kind(export.kind);
                        let sort = sort.map_err(|error| error.to_string())?;
                        written.export(name, sort, export.index);
                    }
                }
                module.section(&written);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    let data = part(piece, range).ok_or("a section ends behind the end")?;
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok(module.finish())
}

fn part(bytes: &[u8], range: Range<u64>) -> Option<&[u8]> {
    bytes.get(usize::try_from(range.start).ok()?..usize::try_from(range.end).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, EntityType, ExportKind, Function, FunctionSection, MemorySection, MemoryType,
        TypeSection,
    };

    const LOADER: &str = "const { memory,  } = initSync(undefined, undefined);";

    /// Imports `__wbg_add_1` and `__wbg_remove_2` from its script and `load` from the loader, and exports what is asked for, `main`
    /// and a class's function.
    fn piece() -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        module.section(&types);
        let mut imports = ImportSection::new();
        for (from, name) in
            [(SCRIPT, "__wbg_add_1"), ("./__wasm_split.js", "load"), (SCRIPT, "__wbg_remove_2")]
        {
            imports.import(from, name, EntityType::Function(0));
        }
        module.section(&imports);
        let mut functions = FunctionSection::new();
        functions.function(0);
        module.section(&functions);
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        module.section(&memories);
        let mut exports = ExportSection::new();
        for name in ["main", "intounderlyingsink_close", "__wbindgen_start"] {
            exports.export(name, ExportKind::Func, 3);
        }
        exports.export("memory", ExportKind::Memory, 0);
        module.section(&exports);
        let mut code = CodeSection::new();
        let mut body = Function::new([]);
        body.instructions().call(2).end();
        code.function(&body);
        module.section(&code);
        module.finish()
    }

    fn glue() -> String {
        let classes = UNUSED.map(|class| {
            let function = class.to_lowercase();
            format!(
                "export class {class} {{\n    close() {{\n        wasm.{function}_close();\n    }}\n}}\n\
                 if (Symbol.dispose) {class}.prototype[Symbol.dispose] = {class}.prototype.free;\n"
            )
        });
        let imports = "const import0 = {\n    __wbg_add_1: function() { wasm.memory; },\n    \
            __wbg_remove_2: function() { __wbg_remove_21(); },\n};\nreturn { \"./main_bg.js\": import0 };\n";
        let ends = UNUSED.map(|class| {
            format!("const {class}Finalization = (none)\n    ? {{ a: () => {{}} }}\n    : 1;\n")
        });
        let start = "function __wbindgen_start() { wasm.__wbindgen_start(); }\n";
        [&classes.concat(), imports, &ends.concat(), start].concat()
    }

    fn exports_and_imports(piece: &[u8]) -> Vec<String> {
        let mut told = Vec::new();
        for payload in Parser::new(0).parse_all(piece) {
            match payload.unwrap() {
                Payload::ImportSection(section) => told.extend(
                    section
                        .into_imports()
                        .map(Result::unwrap)
                        .map(|it| format!("{} {}", it.module, it.name)),
                ),
                Payload::ExportSection(section) => told.extend(
                    section
                        .into_iter()
                        .map(Result::unwrap)
                        .map(|it| format!("{} {}", it.name, it.index)),
                ),
                _ => {}
            }
        }
        told
    }

    #[test]
    fn the_piece_and_its_script_call_each_other_by_short_names() {
        let (made, glue) = shorten(&piece(), &glue(), LOADER).unwrap();
        let told = ["a a", "./__wasm_split.js load", "a b", "a 3", "memory 0"];
        assert_eq!(exports_and_imports(&made), told);
        assert_eq!(
            glue,
            "const import0 = {\n    a: function() { wasm.memory; },\n    b: function() { __wbg_remove_21(); },\n};\n\
             return { \"a\": import0 };\nfunction __wbindgen_start() { wasm.a(); }\n"
        );
    }

    #[test]
    fn all_but_names_stays_as_it_was() {
        let (made, _) = shorten(&piece(), &glue(), LOADER).unwrap();
        let rest = |piece: &[u8]| {
            let payloads = Parser::new(0).parse_all(piece).map(Result::unwrap);
            let sections = payloads.filter_map(|it| it.as_section());
            let others = sections.filter(|(id, _)| ![2, 7].contains(id));
            others.map(|(id, range)| (id, part(piece, range).unwrap().to_vec())).collect::<Vec<_>>()
        };
        assert_eq!(rest(&made), rest(&piece()));
        assert_eq!(rest(&made).len(), 4);
    }

    #[test]
    fn no_two_are_called_the_same() {
        let taken = BTreeSet::from(["b", "aa"]);
        let names: Vec<String> = short_names(&taken).take(3000).collect();
        assert_eq!(names[..3], ["a", "c", "d"]);
        assert_eq!(names[50..53], ["Z", "ab", "ac"]);
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
        assert!(names.iter().all(|name| !taken.contains(name.as_str())));
    }

    #[test]
    fn what_is_not_as_expected_is_refused() {
        let refused = |glue: &str, reason: &str| {
            let error = shorten(&piece(), glue, LOADER).unwrap_err();
            assert!(error.contains(reason), "{error}");
        };
        let glue = glue();
        let with = |old: &str, new: &str| {
            assert!(glue.contains(old), "{old}");
            glue.replace(old, new)
        };
        refused(
            &with("export class IntoUnderlyingSink {", "class A {"),
            "export class IntoUnderlyingSink",
        );
        refused(&format!("{glue}new IntoUnderlyingSink();"), "uses IntoUnderlyingByteSource");
        refused(&with("__wbg_add_1:", "__wbg_add_2:"), "imports __wbg_add_1");
        refused(&with("__wbg_remove_21", "__wbg_remove_2"), "__wbg_remove_2 stands");
        refused(&with("wasm.memory", "wasm.other"), "other is asked for");
        refused(&with("wasm.memory", "wasm[name]"), "not known");
        refused(&with("./main_bg.js", "./other.js"), "./main_bg.js");
        assert!(shorten(&piece(), &glue, "initSync()").is_err());
        assert!(shorten(b"no wasm", &glue, LOADER).is_err());
    }
}
