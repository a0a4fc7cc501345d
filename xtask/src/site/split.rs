//! The release app's code in a few files: what the first screen needs; what comes with the words, and the rest, which come right after;
//! and the grammars of languages, which come with the words of theirs (ARCHITECTURE.md, "The code in pieces"). This module knows the texts of it: how
//! the loader that the splitter writes becomes part of the app's script, and how the files are named.

use afterview::domain::lang::Tongue;
use sha2::{Digest, Sha256};
use std::fmt;
use std::fmt::Write as _;

/// The name of what comes with the words, as `src/ui/near.rs` gives it.
pub const KEEP: &str = "keep";
/// The name of the rest, as `src/ui/rest.rs` gives it.
pub const REST: &str = "rest";
/// What everybody fetches after the first piece, in this order.
pub const AFTER: [&str; 2] = [KEEP, REST];
/// The grammars that are cut out, as `src/ui/rest/grammars.rs` names them, and a language whose table of files names each.
pub const GRAMMARS: [(&str, Tongue); 2] =
    [("french", Tongue::French), ("spanish", Tongue::Spanish)];
/// What the table of a language's files calls its grammar.
pub const GRAMMAR: &str = "grammar";

/// The piece that the grammar of a language is in; none where it is in the rest.
pub const fn grammar_of(tongue: Tongue) -> Option<&'static str> {
    match tongue {
        Tongue::English | Tongue::American => None,
        Tongue::French | Tongue::CanadianFrench => Some("french"),
        Tongue::Spanish => Some("spanish"),
    }
}

/// The loader, as the splitter names it and wasm-bindgen imports it.
const LOADER: &str = "./__wasm_split.js";
/// How the loader gets at the app's own start.
const INIT: &str = r#"import { initSync } from "./main.js";"#;
/// Where the loader hands on what the pieces share.
const SHARED: &str = "sharedImports = { __wasm_split: {  } };";
/// The same under the name by which the rest asks for it as well (`split/`).
const SHARED_TWICE: &str = "sharedImports = { __wasm_split: {  } };\n        sharedImports.main = sharedImports.__wasm_split;";
/// How the loader begins a piece that it fetched.
const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";
/// The same of what boot.js has compiled.
const COMPILED: &str = "WebAssembly.instantiate(await src, imports)";
/// How the loader begins what several pieces need, which is put into the first of them.
const CHUNK: &str = "const __chunk_";

/// The splitter or wasm-bindgen wrote something other than this module knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown(&'static str);

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "The app's code could not be put together from its pieces: {} was not found where it is expected. \
             xtask/src/site/split.rs knows what wasm-bindgen and wasm_split_cli_support write; look there after an update of one of them.",
            self.0
        )
    }
}

/// The app's script with the loader inside: one file less to fetch, and no code that nothing checks.
///
/// # Errors
/// If one of the two is not as expected.
pub fn one_script(glue: &str, loader: &str) -> Result<String, Unknown> {
    let (before, name, after) =
        import_of_loader(glue).ok_or(Unknown("the import of the loader"))?;
    let loader = only(loader, INIT, "").ok_or(Unknown("the loader's own import"))?;
    let loader = only(&loader, SHARED, SHARED_TWICE).ok_or(Unknown("what the pieces share"))?;
    let mut loader = without_chunks(&loader).ok_or(Unknown("what several pieces need"))?;
    for (piece, checked) in requests() {
        // It would fetch without a digest, by a name without one.
        let fetch = format!(r#"fetch(new URL("./split_{piece}.wasm", import.meta.url))"#);
        loader = only(&loader, &fetch, &checked).ok_or(Unknown("the loader's request"))?;
    }
    // What comes is compiled by then.
    if loader.matches(STREAMED).count() != requests().count() {
        return Err(Unknown("how the loader begins a piece"));
    }
    loader = loader.replace(STREAMED, COMPILED);
    let mut exports = Vec::new();
    let mut body = String::new();
    for line in loader.trim().lines() {
        let line = line.strip_prefix("export const ").map_or(line.to_owned(), |definition| {
            exports.push(definition.split(' ').next().unwrap_or_default().to_owned());
            format!("const {definition}")
        });
        let _ = writeln!(body, "{line}");
    }
    if exports.is_empty() {
        return Err(Unknown("what the loader gives"));
    }
    let exports = exports.join(", ");
    let first = format!("{before}const {name} = (() => {{\n{body}return {{ {exports} }};\n}})();");
    // Each function that waits for a piece has an import of its own, of the same.
    let mut others = String::new();
    let mut rest = after.to_owned();
    while let Some((before, other, after)) = import_of_loader(&rest) {
        let _ = write!(others, "{before}const {other} = {name};");
        let after = after.to_owned();
        rest = after;
    }
    Ok([first, others, rest].concat())
}

/// The pieces, and how boot.js fetches each: by the name that the page or a language's table gives it, held against its digest.
fn requests() -> impl Iterator<Item = (&'static str, String)> {
    let after = AFTER.map(|piece| (piece, format!(r#"globalThis.afterviewPart("app-{piece}")"#)));
    let grammars = GRAMMARS.map(|(piece, tongue)| {
        let tag = tongue.tag();
        (piece, format!(r#"globalThis.afterviewPart("content-{GRAMMAR}", "{tag}")"#))
    });
    after.into_iter().chain(grammars)
}

/// What several pieces need, as the loader tells it: the name of each such file, and the piece that it is put into. That is the
/// first of them that is fetched, and the rest where none is fetched by everybody.
pub fn chunks(loader: &str) -> Vec<(String, &'static str)> {
    let parts = loader.split("\n/* ").skip(1);
    let told = parts.filter_map(|part| {
        let (pieces, after) = part.split_once(" */\nconst __")?;
        let (name, _) = after.split_once(" = ")?;
        let home = AFTER.into_iter().find(|piece| pieces.split(", ").any(|it| it == *piece));
        Some((name.to_owned(), home.unwrap_or(REST)))
    });
    told.collect()
}

/// The loader without what it would fetch for several pieces: one that is there before them has it.
fn without_chunks(loader: &str) -> Option<String> {
    let mut text = String::with_capacity(loader.len());
    let mut rest = loader;
    while let Some((before, after)) = rest.split_once(CHUNK) {
        text.push_str(before);
        rest = after.split_once(", []);\n")?.1;
    }
    text.push_str(rest);
    let mut whole = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("[__chunk_") {
        whole.extend([before, "["]);
        rest = after.split_once(']').map(|_| after.trim_start_matches(|c| c != ']'))?;
    }
    whole.push_str(rest);
    Some(whole)
}

/// What stands before the import, the name that it gives the loader, and what stands after it.
fn import_of_loader(glue: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = glue.split_once("import * as ")?;
    let (name, rest) = rest.split_once(" from ")?;
    let after = rest.strip_prefix(&format!("\"{LOADER}\""))?;
    Some((before, name, after.strip_prefix(';').unwrap_or(after)))
}

/// The text with the one place of `old` replaced; none where it stands elsewhere too, or nowhere.
fn only(text: &str, old: &str, new: &str) -> Option<String> {
    let (before, after) = text.split_once(old)?;
    (!after.contains(old)).then(|| format!("{before}{new}{after}"))
}

/// The page with `old` named as `new` wherever it is named.
///
/// # Errors
/// If it is named nowhere.
pub fn renamed(page: &str, old: &str, new: &str) -> Result<String, Unknown> {
    if page.contains(old) {
        Ok(page.replace(old, new))
    } else {
        Err(Unknown("the app's name in the page"))
    }
}

/// The page with a piece named beside the app, its digest still to be written in.
///
/// # Errors
/// If the app is not named there.
pub fn naming(page: &str, piece: &str, address: &str) -> Result<String, Unknown> {
    let opening = r#"<meta name="app-wasm""#;
    let meta = format!(r#"<meta name="app-{piece}" content="{address}" data-integrity="">"#);
    only(page, opening, &format!("{meta}{opening}")).ok_or(Unknown("the app's name in the page"))
}

/// A short name for what is in a file: 16 hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\n\nexport class A {}\nfunction initSync() {}\n";
    const LOADER_TEXT: &str = "import { initSync } from \"./main.js\";\n\n\
        function get() { sharedImports = { __wasm_split: {  } }; return initSync(); }\n\
        /* french, rest */\n\
        const __chunk_4 = makeLoad(() => {\n    const src = fetch(new URL(\"./chunk_4.wasm\", import.meta.url));\n}\n, []);\n\
        export const __wasm_split_load_spanish = wrap(() => {\n    const src = fetch(new URL(\"./split_spanish.wasm\", import.meta.url));\n    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}, []);\n\
        export const __wasm_split_load_rest = wrap(() => {\n    const src = fetch(new URL(\"./split_rest.wasm\", import.meta.url));\n    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}, [__chunk_4, __chunk_5]);\n\
        export const __wasm_split_load_french = wrap(() => {\n    const src = fetch(new URL(\"./split_french.wasm\", import.meta.url));\n    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}, [__chunk_4]);\n\
        export const __wasm_split_load_keep = wrap(() => {\n    const src = fetch(new URL(\"./split_keep.wasm\", import.meta.url));\n    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}, [__chunk_6]);\n";

    #[test]
    fn the_loader_becomes_part_of_the_script_and_fetches_by_digest() {
        let load = |piece: &str, part: &str| {
            format!(
                "const __wasm_split_load_{piece} = wrap(() => {{\n    const src = globalThis.afterviewPart({part});\n    return async (imports) => (WebAssembly.instantiate(await src, imports));\n}}, []);\n"
            )
        };
        let loads = [
            load("spanish", r#""content-grammar", "es""#),
            load("rest", r#""app-rest""#),
            load("french", r#""content-grammar", "fr""#),
            load("keep", r#""app-keep""#),
        ];
        assert_eq!(
            one_script(GLUE, LOADER_TEXT).unwrap(),
            [
                "const import1 = (() => {\nfunction get() { sharedImports = { __wasm_split: {  } };\n        \
                 sharedImports.main = sharedImports.__wasm_split; return initSync(); }\n/* french, rest */\n",
                &loads.concat(),
                "return { __wasm_split_load_spanish, __wasm_split_load_rest, __wasm_split_load_french, __wasm_split_load_keep };\n})();\nconst import2 = import1;\n\n\
                 export class A {}\nfunction initSync() {}\n",
            ]
            .concat()
        );
    }

    #[test]
    fn each_grammar_that_is_cut_out_is_found_by_its_language() {
        let of_a_language = Tongue::ALL.into_iter().filter_map(grammar_of);
        assert!(of_a_language.clone().all(|piece| GRAMMARS.iter().any(|(name, _)| *name == piece)));
        for (piece, tongue) in GRAMMARS {
            assert_eq!(grammar_of(tongue), Some(piece));
        }
        assert_eq!(of_a_language.count(), 3);
    }

    #[test]
    fn what_is_not_as_expected_is_told() {
        assert_eq!(
            one_script("export class A {}", LOADER_TEXT),
            Err(Unknown("the import of the loader"))
        );
        let elsewhere = LOADER_TEXT.replace("./split_rest", "./split_other");
        assert_eq!(one_script(GLUE, &elsewhere), Err(Unknown("the loader's request")));
        let twice = format!("{LOADER_TEXT}{LOADER_TEXT}");
        assert!(one_script(GLUE, &twice).is_err());
        let error = renamed("<p>", "a.js", "b.js").err().unwrap().to_string();
        assert!(error.contains("xtask/src/site/split.rs"), "{error}");
    }

    #[test]
    fn what_several_pieces_need_is_put_into_the_first_of_them() {
        let loader = "const a = 1;\n/* french, rest */\nconst __chunk_4 = makeLoad(() => {});\n/* french, spanish */\nconst __chunk_5 = makeLoad(() => {});\n\
            /* french, keep, rest */\nconst __chunk_6 = makeLoad(() => {});\nexport const __wasm_split_load_rest = wrap();\n";
        let home = |name: &str, piece| (name.to_owned(), piece);
        let homes = [home("chunk_4", REST), home("chunk_5", REST), home("chunk_6", KEEP)];
        assert_eq!(chunks(loader), homes);
    }

    #[test]
    fn a_piece_is_named_beside_the_app() {
        let page = r#"<meta name="app-wasm" content="./a_bg.wasm" data-integrity="">"#;
        assert_eq!(
            naming(page, REST, "./a_rest.wasm").unwrap(),
            format!(r#"<meta name="app-rest" content="./a_rest.wasm" data-integrity="">{page}"#)
        );
        assert!(naming("<p>", REST, "./a_rest.wasm").is_err());
    }

    #[test]
    fn a_digest_is_one_that_names_are_known_by() {
        let name = format!("afterview-{}_rest.wasm", digest(b"abc"));
        assert!(crate::site::files::is_hashed(&name), "{name}");
        assert_eq!(crate::site::files::plain(&name), "afterview_rest.wasm");
    }
}
