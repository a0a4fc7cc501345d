//! The release app, built only when something changed.

use super::{CommandError, at, content, first_screen, split};
use crate::site::{files, recipes};
use crate::tools::cargo_bar::cargo_detail;
use crate::tools::console::{self, Step};
use crate::tools::fingerprint::Fingerprint;
use crate::tools::process::Task;
use crate::tools::{Project, Toolbox, install, process, rust};
use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// What the app is made of. A change in any of these is a reason to build.
const INPUTS: &[&str] = &[
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "examples/first_screen.rs",
    "index.html",
    "pack",
    "saved",
    "split",
    "src",
    "style",
    "view",
    "xtask/Cargo.toml",
    "xtask/src",
];
const LIMIT: Duration = Duration::from_secs(30 * 60);

/// Builds the release app if anything changed since it was last built.
///
/// # Errors
/// If a tool cannot be had or the build fails.
pub fn run(project: &Project) -> Result<(), CommandError> {
    let toolbox = Toolbox::of(project)?;
    install::everything(&toolbox)?;
    ensure(project, &toolbox)
}

/// Builds the release app if anything changed. The tools are here already.
///
/// # Errors
/// If the build fails.
pub fn ensure(project: &Project, toolbox: &Toolbox) -> Result<(), CommandError> {
    let seal = Seal::of(project);
    let before = inputs(project, toolbox).map_err(at(project.root()))?;
    if seal.holds(&before) {
        console::line(&console::row("release app", "nothing changed since it was built"));
        return Ok(());
    }
    // The most common mistake while writing, told before the long work.
    content::check(project)?;
    install::crates(project)?;
    let screen = first_screen::render(project)?;
    let mut step = Step::start("release app", "building, about 2 minutes");
    let mut command = release(project, toolbox);
    command.env(first_screen::VARIABLE, screen);
    let finished = Task::new(command, LIMIT)
        .log(project.notes().join("build.log"))
        .run(&mut step, |line| cargo_detail(line).or_else(|| stage(line)));
    match finished.and_then(|finished| finished.checked("trunk build")) {
        Ok(_) => {
            step.done("built");
            seal.close(&before)
        }
        Err(error) => {
            step.stop();
            Err(error.into())
        }
    }
}

/// A Trunk command that finds our tools on its PATH and asks no network for
/// anything, since all it needs is here.
pub fn trunk(project: &Project, toolbox: &Toolbox, arguments: &[&str]) -> Command {
    let program = toolbox.program("trunk").unwrap_or_else(|| PathBuf::from("trunk"));
    let mut command = Command::new(program);
    command
        .current_dir(project.root())
        .args(arguments)
        .args(["--offline", "true", "--skip-version-check"])
        .env("PATH", toolbox.path())
        // Trunk shows its own insides otherwise, in front of the mistake.
        .env("RUST_BACKTRACE", "0")
        // Trunk reads this as its own switch and dislikes the usual "1".
        .env_remove("NO_COLOR");
    command
}

fn release(project: &Project, toolbox: &Toolbox) -> Command {
    let mut command =
        trunk(project, toolbox, &["build", "--release", "--features", split::FEATURE]);
    // Only here: other builds would be done twice over for nothing.
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags());
    command.env(split::VARIABLE, "1");
    command
}

/// Flags of the app's code: what the cut needs, and what keeps this machine's paths out of the app (places of
/// panics in the dependencies are named from the registry's folder on).
fn flags() -> String {
    let already = env::var("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS").unwrap_or_default();
    // Flags are split at spaces; a home with one keeps its paths.
    let paths = registry()
        .filter(|registry| !registry.contains(char::is_whitespace))
        .map_or(String::new(), |registry| format!("--remap-path-prefix={registry}=crates"));
    format!("{already} {} {paths}", split::LINKING).trim().to_owned()
}

/// Cargo's folder of sources.
fn registry() -> Option<String> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")))?;
    home.join("registry").join("src").to_str().map(str::to_owned)
}

/// What Trunk is doing after cargo, from its own log lines.
fn stage(line: &str) -> Option<String> {
    ["wasm-bindgen", "wasm-opt", "post-build"]
        .iter()
        .find(|name| {
            line.contains(&format!("calling {name}")) || line.contains(&format!("{name}:"))
        })
        .map(|name| (*name).to_owned())
}

fn inputs(project: &Project, toolbox: &Toolbox) -> io::Result<String> {
    let mut print = Fingerprint::default();
    for tool in toolbox.tools() {
        print = print.fact(tool.package, &tool.version);
    }
    let rustc = process::ask(Command::new("rustc").arg("-vV")).unwrap_or_default();
    print = print.fact("rustc", &rustc).fact("target", rust::TARGET);
    // Trunk takes settings from the environment, and so does cargo.
    let mut settings: Vec<(String, String)> = env::vars()
        .filter(|(name, _)| {
            name.starts_with("TRUNK_")
                || name.ends_with("RUSTFLAGS")
                || name.starts_with("CARGO_PROFILE")
        })
        .collect();
    settings.sort();
    for (name, value) in settings {
        print = print.fact(&name, &value);
    }
    Ok(print.files(project.root(), INPUTS)?.finish())
}

/// A note on which inputs the built app was made from and what it was then.
struct Seal {
    note: PathBuf,
    dist: PathBuf,
}

impl Seal {
    fn of(project: &Project) -> Self {
        Self { note: project.notes().join("dist.seal"), dist: project.dist() }
    }

    /// Whether the app in dist/ is the one made from these inputs, untouched.
    fn holds(&self, inputs: &str) -> bool {
        let noted = fs::read_to_string(&self.note).unwrap_or_default();
        self.dist.join("index.html").is_file() && self.text(inputs).is_ok_and(|text| text == noted)
    }

    fn close(&self, inputs: &str) -> Result<(), CommandError> {
        let text = self.text(inputs).map_err(at(&self.dist))?;
        if let Some(folder) = self.note.parent() {
            fs::create_dir_all(folder).map_err(at(folder))?;
        }
        fs::write(&self.note, text).map_err(at(&self.note))
    }

    fn text(&self, inputs: &str) -> io::Result<String> {
        let mut names = files::shipped(&self.dist)?;
        names.push(recipes::STATIC.to_owned());
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let output = Fingerprint::default().files(&self.dist, &names)?.finish();
        Ok(format!("{inputs}\n{output}\n"))
    }
}

/// The built app, for commands that only look at it.
///
/// # Errors
/// If it has not been built.
pub fn built(project: &Project) -> Result<PathBuf, CommandError> {
    let dist = project.dist();
    if is_built(&dist) { Ok(dist) } else { Err(CommandError::NotBuilt) }
}

fn is_built(dist: &Path) -> bool {
    dist.join("index.html").is_file()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::Scratch;

    #[test]
    fn an_app_is_built_again_when_its_inputs_or_itself_changed() {
        let dir = Scratch::new("seal").unwrap();
        let seal = Seal { note: dir.join("notes/dist.seal"), dist: dir.join("dist") };
        assert!(!seal.holds("one"), "nothing is there");
        fs::create_dir_all(&seal.dist).unwrap();
        fs::write(seal.dist.join("index.html"), "page").unwrap();
        assert!(!seal.holds("one"), "never noted");
        seal.close("one").unwrap();
        assert!(seal.holds("one"));
        assert!(!seal.holds("two"), "the source changed");
        fs::write(seal.dist.join("index.html"), "edited").unwrap();
        assert!(!seal.holds("one"), "somebody edited the page");
        fs::write(seal.dist.join("index.html"), "page").unwrap();
        assert!(seal.holds("one"));
        fs::write(seal.dist.join("more.js"), "").unwrap();
        assert!(!seal.holds("one"), "a file came");
    }

    #[test]
    fn every_crate_that_the_app_is_made_of_is_watched() {
        let project = Project::here();
        let read = |file: &str| -> toml::Table {
            fs::read_to_string(project.path(file)).unwrap().parse().unwrap()
        };
        let crates = read("Cargo.toml")["dependencies"]
            .as_table()
            .unwrap()
            .values()
            .filter_map(|one| Some(one.get("path")?.as_str()?.to_owned()))
            .collect::<Vec<_>>();
        assert!(!crates.is_empty());
        let watch = &read("Trunk.toml")["watch"]["watch"];
        for folder in crates {
            assert!(INPUTS.contains(&folder.as_str()), "{folder} is no reason to build");
            let watched = watch.as_array().unwrap().iter().any(|one| one.as_str() == Some(&folder));
            assert!(watched, "Trunk does not watch {folder}");
        }
        for input in INPUTS {
            assert!(project.path(input).exists(), "there is no {input}");
        }
    }

    #[test]
    fn trunk_lines_become_stages() {
        assert_eq!(stage("INFO calling wasm-opt"), Some("wasm-opt".to_owned()));
        assert_eq!(stage("INFO starting build"), None);
    }
}
