//! Packages of npm that checks and tests need, and no build.

use super::{Source, Tool};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// What checks the types of scripts. 7 is another program for each kind of machine.
const TYPESCRIPT: &str = "5.9.3";
/// The version of what looks the built site over.
const LIGHTHOUSE: &str = "13.5.0";
/// The version of what looks a page over for whoever cannot see it, or uses no mouse. A newer one knows other rules.
const AXE: &str = "4.14.1";

/// What one of the bench's peers is made with.
const PREACT: &str = "11.2.0";

/// What checks the types of the scripts for hosts' pages. Only the checks need it.
pub fn typescript() -> Tool {
    tool("typescript", TYPESCRIPT, &["tsc"], "node_modules/.bin", "a few seconds")
}

/// What looks the built site over. Only tests need it.
pub fn lighthouse() -> Tool {
    tool("lighthouse", LIGHTHOUSE, &["lighthouse"], "node_modules/.bin", "about a minute")
}

/// What looks over every screen in a browser. It is no program: the end-to-end tests put its script into the page.
pub fn axe() -> Tool {
    tool("axe-core", AXE, &["axe.min.js"], "node_modules/axe-core", "a few seconds")
}

/// What one of the pages is made with that the app is measured against. Only the bench needs it.
pub fn preact() -> Tool {
    tool("preact", PREACT, &["dist/preact.mjs"], "node_modules/preact", "a few seconds")
}

/// All that checks need.
pub fn for_checks() -> [Tool; 3] {
    [typescript(), lighthouse(), axe()]
}

fn tool(
    package: &'static str,
    version: &str,
    programs: &'static [&'static str],
    bin: &'static str,
    takes: &'static str,
) -> Tool {
    Tool { package, version: version.to_owned(), source: Source::Npm, programs, bin, takes }
}

/// The version that the package in a folder says it has.
pub(super) fn version_in(package: &Path) -> Option<String> {
    let text = fs::read_to_string(package.join("package.json")).ok()?;
    let read: Value = serde_json::from_str(&text).ok()?;
    read.get("version")?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::Scratch;

    #[test]
    fn a_script_for_pages_is_here_in_the_version_that_its_package_says() {
        let dir = Scratch::new("axe").unwrap();
        let tool = axe();
        let says = |version: &str| {
            let package = format!(r#"{{ "name": "axe-core", "version": "{version}" }}"#);
            fs::write(dir.join("package.json"), package).unwrap();
        };
        says(AXE);
        assert!(!tool.is_in(&dir), "its script is missing");
        fs::write(dir.join("axe.min.js"), "").unwrap();
        assert!(tool.is_in(&dir));
        says("4.0.0");
        assert!(!tool.is_in(&dir));
        fs::remove_file(dir.join("package.json")).unwrap();
        assert!(!tool.is_in(&dir));
    }
}
