//! The tools that a build needs: which, in which version, and where they are.

mod crates;
mod error;
mod npm;

pub use crates::{cargo_deny, cargo_fuzz};
pub use error::ToolError;
pub use npm::{axe, for_checks, lighthouse, preact, typescript};

use super::project::Project;
use super::{process, version};
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Trunk's version. 0.22 asks for a newer Rust than `rust-version` promises.
const TRUNK: &str = "0.21.14";
/// The npm package that carries `wasm-opt`. Sizes are measured with this one.
const BINARYEN: &str = "132.0.0";
/// What makes scripts and styles smaller. Names of files depend on what it writes.
const ESBUILD: &str = "0.28.2";
/// The version of Firefox's driver.
const GECKODRIVER: &str = "0.37.1";

/// How a tool is installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// `cargo install`, keeping to the versions that its author locked.
    CargoLocked,
    /// `cargo install` with the newest fitting dependencies, for a package
    /// whose own lock names a version that is not served.
    Cargo,
    /// An npm package.
    Npm,
}

/// A tool in the version that this checkout wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tool {
    /// The package's name in its registry.
    pub package: &'static str,
    /// The wanted version.
    pub version: String,
    /// How it is installed.
    pub source: Source,
    /// The program that is asked for its version; it comes first. The others
    /// must lie beside it. A script for pages cannot be asked: its package is.
    pub programs: &'static [&'static str],
    /// Where its programs lie inside its folder.
    bin: &'static str,
    /// About how long a first install takes on two cores.
    pub takes: &'static str,
}

impl Tool {
    /// Its name and version, as shown to people.
    pub fn title(&self) -> String {
        format!("{} {}", self.package, self.version)
    }

    /// The name of its folder.
    pub fn folder(&self) -> String {
        format!("{}-{}", self.package, self.version)
    }

    /// Where its programs are when it is installed in `folder`.
    pub fn bin_in(&self, folder: &Path) -> PathBuf {
        folder.join(self.bin)
    }

    /// Whether a folder of programs holds this tool, in this version.
    pub fn is_in(&self, bin: &Path) -> bool {
        let all = self.programs.iter().all(|program| bin.join(program).is_file());
        let Some(first) = self.programs.first().filter(|_| all) else {
            return false;
        };
        if Path::new(first).extension().is_some_and(|kind| kind == "js" || kind == "mjs") {
            return npm::version_in(bin).is_some_and(|here| version::is(&here, &self.version));
        }
        process::ask(Command::new(bin.join(first)).arg("--version")).is_some_and(|text| {
            version::printed(&text).is_some_and(|printed| version::is(printed, &self.version))
        })
    }
}

/// The tools of one checkout and the folder that holds them.
#[derive(Debug, Clone)]
pub struct Toolbox {
    root: PathBuf,
    tools: Vec<Tool>,
}

impl Toolbox {
    /// The toolbox of this user, with the versions that this checkout wants.
    ///
    /// # Errors
    /// If there is no folder to keep tools in, or Cargo.lock cannot tell.
    pub fn of(project: &Project) -> Result<Self, ToolError> {
        let root = root(|name| env::var_os(name)).ok_or(ToolError::NoHome)?;
        let bindgen = version::locked(&project.path("Cargo.lock"), "wasm-bindgen")
            .ok_or(ToolError::NotLocked)?;
        Ok(Self::at(root, &bindgen))
    }

    /// The toolbox in a folder, for a version of wasm-bindgen.
    pub(super) fn at(root: PathBuf, bindgen: &str) -> Self {
        Self { root, tools: wanted(bindgen) }
    }

    /// The folder that holds a folder per tool and version.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The wanted tools.
    pub fn tools(&self) -> &[Tool] {
        &self.tools
    }

    /// Where a tool's programs are, if it is here: on PATH in the right
    /// version, or in our own folder.
    pub fn find(&self, tool: &Tool) -> Option<PathBuf> {
        let own = tool.bin_in(&self.root.join(tool.folder()));
        if tool.is_in(&own) {
            return Some(own);
        }
        let first = tool.programs.first()?;
        on_path(first)
            .and_then(|program| program.parent().map(Path::to_path_buf))
            .filter(|bin| tool.is_in(bin))
    }

    /// A PATH that starts with the folders of the tools that are here.
    pub fn path(&self) -> OsString {
        let own = self.tools.iter().filter_map(|tool| self.find(tool));
        let rest = env::var_os("PATH").unwrap_or_default();
        let rest: Vec<PathBuf> = env::split_paths(&rest).collect();
        // Only a folder with a separator in its name cannot be joined.
        env::join_paths(own.chain(rest)).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_default())
    }

    /// The full path of one program of the tools that are here.
    pub fn program(&self, name: &str) -> Option<PathBuf> {
        let tool = self.tools.iter().find(|tool| tool.programs.contains(&name))?;
        Some(self.find(tool)?.join(name))
    }
}

/// What steers Firefox. Only tests need it, so it is none of what a build installs.
pub fn geckodriver() -> Tool {
    Tool {
        package: "geckodriver",
        version: GECKODRIVER.to_owned(),
        source: Source::CargoLocked,
        programs: &["geckodriver"],
        bin: "bin",
        takes: "about 3 minutes",
    }
}

fn wanted(bindgen: &str) -> Vec<Tool> {
    vec![
        Tool {
            package: "binaryen",
            version: BINARYEN.to_owned(),
            source: Source::Npm,
            programs: &["wasm-opt"],
            bin: "node_modules/binaryen/bin",
            takes: "a few seconds",
        },
        Tool {
            package: "esbuild",
            version: ESBUILD.to_owned(),
            source: Source::Npm,
            programs: &["esbuild"],
            bin: "node_modules/.bin",
            takes: "a few seconds",
        },
        Tool {
            package: "wasm-bindgen-cli",
            version: bindgen.to_owned(),
            source: Source::Cargo,
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            bin: "bin",
            takes: "up to 6 minutes",
        },
        Tool {
            package: "trunk",
            version: TRUNK.to_owned(),
            source: Source::CargoLocked,
            programs: &["trunk"],
            bin: "bin",
            takes: "about 5 minutes",
        },
    ]
}

fn root(variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("AFTERVIEW_TOOLS").or_else(|| {
        let cache = set("XDG_CACHE_HOME").or_else(|| Some(set("HOME")?.join(".cache")))?;
        Some(cache.join("afterview").join("tools"))
    })
}

/// The full path of a program on PATH.
pub fn on_path(program: impl AsRef<OsStr>) -> Option<PathBuf> {
    all_on_path(program.as_ref()).next()
}

/// Every program of this name on PATH, the first first.
pub(super) fn all_on_path(program: &OsStr) -> impl Iterator<Item = PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all: Vec<PathBuf> = env::split_paths(&path).map(|dir| dir.join(program)).collect();
    all.into_iter().filter(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variables(set: &[(&str, &str)]) -> Option<PathBuf> {
        let set: Vec<(String, OsString)> =
            set.iter().map(|(name, value)| ((*name).to_owned(), OsString::from(value))).collect();
        root(|name| set.iter().find(|(set, _)| set == name).map(|(_, value)| value.clone()))
    }

    #[test]
    fn the_folder_follows_the_environment() {
        assert_eq!(variables(&[("HOME", "/h")]), Some("/h/.cache/afterview/tools".into()));
        assert_eq!(
            variables(&[("HOME", "/h"), ("XDG_CACHE_HOME", "/c")]),
            Some("/c/afterview/tools".into())
        );
        assert_eq!(variables(&[("HOME", "/h"), ("AFTERVIEW_TOOLS", "/t")]), Some("/t".into()));
        assert_eq!(variables(&[("HOME", "")]), None);
    }

    #[test]
    fn each_tool_has_a_folder_of_its_own_version() {
        let folders: Vec<String> = wanted("0.2.130").iter().map(Tool::folder).collect();
        assert_eq!(
            folders,
            ["binaryen-132.0.0", "esbuild-0.28.2", "wasm-bindgen-cli-0.2.130", "trunk-0.21.14"]
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_half_installed_or_older_tool_does_not_count() {
        use std::fs;
        use std::os::unix::fs::PermissionsExt;
        let dir = crate::tools::Scratch::new("toolbox").unwrap();
        let write = |name: &str, version: &str| {
            let file = dir.join(name);
            fs::write(&file, format!("#!/bin/sh\necho wasm-bindgen {version}\n")).unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        };
        let tool = wanted("0.2.130").into_iter().find(|tool| tool.package == "wasm-bindgen-cli");
        let tool = tool.unwrap();
        assert!(!tool.is_in(&dir));
        write("wasm-bindgen", "0.2.130");
        assert!(!tool.is_in(&dir), "its test runner is missing");
        write("wasm-bindgen-test-runner", "0.2.130");
        assert!(tool.is_in(&dir));
        write("wasm-bindgen", "0.2.129");
        assert!(!tool.is_in(&dir));
    }
}
