//! The release app's code in two files: what the first screens need, and the rest, which comes right after
//! (ARCHITECTURE.md, "Two pieces of code"). This module knows the texts of it: how the loader that the
//! splitter writes becomes part of the app's script, and how the files are named.

use sha2::{Digest, Sha256};
use std::fmt;
use std::fmt::Write as _;

/// The name of the cut, as `src/ui/rest.rs` gives it.
pub const REST: &str = "rest";
/// The loader, as the splitter names it and wasm-bindgen imports it.
const LOADER: &str = "./__wasm_split.js";
/// How the loader gets at the app's own start.
const INIT: &str = r#"import { initSync } from "./main.js";"#;
/// How the loader would fetch the rest: without a digest, by a name without one.
const FETCH: &str = r#"fetch(new URL("./split_rest.wasm", import.meta.url))"#;
/// How boot.js fetches it: by the name that the page gives, held against its digest.
const CHECKED: &str = r#"globalThis.afterviewPart("app-rest")"#;

/// The splitter or wasm-bindgen wrote something other than this module knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown(&'static str);

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "The app's code could not be put together from its two pieces: {} was not found where it is expected. \
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
    let loader = only(&loader, FETCH, CHECKED).ok_or(Unknown("the loader's request"))?;
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
    Ok(format!("{before}const {name} = (() => {{\n{body}return {{ {exports} }};\n}})();{after}"))
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

/// The page with the rest named beside the app, its digest still to be written in.
///
/// # Errors
/// If the app is not named there.
pub fn naming_rest(page: &str, address: &str) -> Result<String, Unknown> {
    let opening = r#"<meta name="app-wasm""#;
    let rest = format!(r#"<meta name="app-rest" content="{address}" data-integrity="">"#);
    only(page, opening, &format!("{rest}{opening}")).ok_or(Unknown("the app's name in the page"))
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

    const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\n\nexport class A {}\nfunction initSync() {}\n";
    const LOADER_TEXT: &str = "import { initSync } from \"./main.js\";\n\nfunction get() { return initSync(); }\n\
        export const __wasm_split_load_rest = wrap(() => {\n    const src = fetch(new URL(\"./split_rest.wasm\", import.meta.url));\n});\n";

    #[test]
    fn the_loader_becomes_part_of_the_script_and_fetches_by_digest() {
        assert_eq!(
            one_script(GLUE, LOADER_TEXT).unwrap(),
            "const import1 = (() => {\nfunction get() { return initSync(); }\n\
             const __wasm_split_load_rest = wrap(() => {\n    const src = globalThis.afterviewPart(\"app-rest\");\n});\n\
             return { __wasm_split_load_rest };\n})();\n\nexport class A {}\nfunction initSync() {}\n"
        );
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
    fn the_rest_is_named_beside_the_app() {
        let page = r#"<meta name="app-wasm" content="./a_bg.wasm" data-integrity="">"#;
        assert_eq!(
            naming_rest(page, "./a_rest.wasm").unwrap(),
            format!(r#"<meta name="app-rest" content="./a_rest.wasm" data-integrity="">{page}"#)
        );
        assert!(naming_rest("<p>", "./a_rest.wasm").is_err());
    }

    #[test]
    fn a_digest_is_one_that_names_are_known_by() {
        let name = format!("afterview-{}_rest.wasm", digest(b"abc"));
        assert!(crate::site::files::is_hashed(&name), "{name}");
        assert_eq!(crate::site::files::plain(&name), "afterview_rest.wasm");
    }
}
