//! Tools for what the app is built from, and for what comes in. No build needs them.

use super::{Source, Tool};

/// The version of what looks through the crates.
const CARGO_DENY: &str = "0.20.2";
/// The version of what builds and runs the fuzz targets.
const CARGO_FUZZ: &str = "0.13.2";

/// What looks through the licences, sources and versions of all crates.
pub fn cargo_deny() -> Tool {
    tool("cargo-deny", CARGO_DENY, &["cargo-deny"], "about 3 minutes")
}

/// What builds and runs the fuzz targets.
pub fn cargo_fuzz() -> Tool {
    tool("cargo-fuzz", CARGO_FUZZ, &["cargo-fuzz"], "about a minute")
}

fn tool(
    package: &'static str,
    version: &str,
    programs: &'static [&'static str],
    takes: &'static str,
) -> Tool {
    let version = version.to_owned();
    Tool { package, version, source: Source::CargoLocked, programs, bin: "bin", takes }
}

#[cfg(test)]
mod tests {
    use super::super::{for_checks, geckodriver, preact, wanted};
    use super::*;

    #[test]
    fn every_tool_is_wanted_in_one_exact_version() {
        let besides = [cargo_deny(), cargo_fuzz(), geckodriver(), preact()];
        for tool in wanted("0.2.130").into_iter().chain(besides).chain(for_checks()) {
            let numbers: Vec<&str> = tool.version.split('.').collect();
            let exact =
                numbers.len() == 3 && numbers.iter().all(|part| part.parse::<u32>().is_ok());
            assert!(exact, "{}", tool.title());
        }
    }
}
