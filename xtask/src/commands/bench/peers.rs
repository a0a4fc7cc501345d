//! The pages that the app is measured against, built from `tests/bench` and from the app's own first screen.

use crate::commands::{CommandError, at, build};
use crate::site::page::style;
use crate::site::{compress, files, split};
use crate::tools::cargo_bar::cargo_detail;
use crate::tools::console::Step;
use crate::tools::process::{ProcessError, Task};
use crate::tools::toolbox::preact;
use crate::tools::{Project, Toolbox, install, rust};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(20 * 60);
/// Where their sources are.
const SOURCES: &str = "tests/bench";
/// The crate of the one in Leptos.
const CRATE: &str = "afterview-bench-leptos";

/// A page that the app is measured against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Peer {
    /// The app's first screen as HTML with its styles, and nothing more: no page with that screen can be quicker.
    Static,
    /// The first screen and an editor in JavaScript without a library.
    Vanilla,
    /// The same in Preact.
    Preact,
    /// The smallest Leptos app: a box, kept as JSON.
    Leptos,
}

impl Peer {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Static, Self::Vanilla, Self::Preact, Self::Leptos];

    /// The name of its folder.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Static => "static",
            Self::Vanilla => "vanilla",
            Self::Preact => "preact",
            Self::Leptos => "leptos",
        }
    }

    /// How it is called in a table.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Static => "static page, same first screen",
            Self::Vanilla => "vanilla JavaScript",
            Self::Preact => "Preact",
            Self::Leptos => "smallest Leptos app",
        }
    }
}

/// Builds all of them into a folder, each into its own, with compressed copies as the app has them.
///
/// # Errors
/// If the app is not built, or a tool fails.
pub fn build(project: &Project, built: &Path) -> Result<(), CommandError> {
    let toolbox = Toolbox::of(project)?;
    install::ensure(&toolbox, &preact())?;
    let index = build::built(project)?.join("index.html");
    let index = fs::read_to_string(&index).map_err(at(&index))?;
    let first = First::of(&index).ok_or(CommandError::NoScreen)?;
    // What an earlier build left would be served too.
    let _ = fs::remove_dir_all(built);
    let mut step = Step::start("peers", "building what the app is compared with");
    let made = Peer::ALL.into_iter().try_for_each(|peer| {
        let folder = built.join(peer.name());
        fs::create_dir_all(&folder).map_err(at(&folder))?;
        let work = Work { project, toolbox: &toolbox, folder: &folder, step: &mut step };
        let page = match peer {
            Peer::Static => first.page(None),
            Peer::Vanilla => first.page(Some(&work.script("vanilla/main.js")?)),
            Peer::Preact => first.page(Some(&work.script("preact/main.jsx")?)),
            Peer::Leptos => work.leptos()?,
        };
        let index = folder.join("index.html");
        fs::write(&index, page).map_err(at(&index))?;
        compress::beside(&folder).map_err(at(&folder))
    });
    match made {
        Ok(()) => step.done("built"),
        Err(_) => step.stop(),
    }
    made
}

/// The app's first screen, out of its page.
struct First<'a> {
    style: &'a str,
    screen: &'a str,
}

impl<'a> First<'a> {
    fn of(page: &'a str) -> Option<Self> {
        let (_, style, after) = style(page)?;
        let (_, screen) = after.split_once(r#"<div id="app">"#)?;
        // What follows it in the page is for starts that fail.
        let (screen, _) = screen.split_once(r#"<div id="boot-late""#)?;
        let screen = screen.trim_end().strip_suffix("</div>")?;
        (!screen.is_empty()).then_some(Self { style, screen })
    }

    /// A page that shows it, and that a script takes over. Without one it has all that it will ever have, and says so.
    fn page(&self, script: Option<&str>) -> String {
        let Self { style, screen } = self;
        let ready = if script.is_none() { r#" data-boot="ready""# } else { "" };
        let script = script.map_or(String::new(), |script| {
            format!(r#"<script type="module" src="{script}"></script>"#)
        });
        format!(
            r#"<!doctype html><html lang="en"{ready}><head><meta charset="utf-8"><title>A peer</title><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><link rel="icon" href="data:,"><style>{style}</style>{script}</head><body><div id="app">{screen}</div></body></html>"#
        )
    }
}

/// One peer in the making.
struct Work<'a> {
    project: &'a Project,
    toolbox: &'a Toolbox,
    folder: &'a Path,
    step: &'a mut Step,
}

impl Work<'_> {
    /// Puts a script and all that it imports into one file, and gives its name.
    fn script(self, source: &str) -> Result<String, CommandError> {
        let bundle = self.folder.join("main.js");
        let mut command = self.program("esbuild");
        command
            .arg(self.project.path(SOURCES).join(source))
            .args(["--bundle", "--minify", "--format=esm", "--target=es2022"])
            .args(["--jsx=automatic", "--jsx-import-source=preact", "--log-level=warning"])
            .arg(format!("--outfile={}", bundle.display()));
        if let Some(modules) = self.toolbox.find(&preact()).as_deref().and_then(Path::parent) {
            command.env("NODE_PATH", modules);
        }
        Task::new(command, LIMIT).run(self.step, |_| None)?.checked("esbuild")?;
        named(self.folder, "main.js")
    }

    /// Builds the one in Leptos as the app is built, but in one piece, and gives its page.
    fn leptos(self) -> Result<String, CommandError> {
        let mut command = self.project.cargo();
        command.args(["build", "--release", "--target", rust::TARGET, "-p", CRATE]);
        finish(command, "cargo", self.step)?;
        let linked = self.project.target().join(rust::TARGET).join("release");
        let mut command = self.program("wasm-bindgen");
        command
            .args(["--target", "web", "--out-name", "main", "--no-typescript", "--out-dir"])
            .arg(self.folder)
            .arg(linked.join(CRATE).with_extension("wasm"));
        finish(command, "wasm-bindgen", self.step)?;
        let wasm = self.folder.join("main_bg.wasm");
        let mut command = self.program("wasm-opt");
        command.args(["-Oz", "--strip-debug", "--strip-producers"]).arg(&wasm).arg("-o").arg(&wasm);
        finish(command, "wasm-opt", self.step)?;
        let glue = self.folder.join("main.js");
        let mut command = self.program("esbuild");
        command.args(["--minify", "--allow-overwrite", "--log-level=warning"]);
        command.arg(&glue).arg(format!("--outfile={}", glue.display()));
        finish(command, "esbuild", self.step)?;

        let (glue, wasm) = (named(self.folder, "main.js")?, named(self.folder, "main_bg.wasm")?);
        let start = self.folder.join("start.js");
        let begin = format!("import start from './{glue}';start({{module_or_path:'./{wasm}'}});");
        fs::write(&start, begin).map_err(at(&start))?;
        let start = named(self.folder, "start.js")?;
        let page = self.project.path(SOURCES).join("leptos/page.html");
        let page = fs::read_to_string(&page).map_err(at(&page))?;
        let names = [("{{script}}", &glue), ("{{wasm}}", &wasm), ("{{start}}", &start)];
        Ok(names.into_iter().fold(page, |page, (place, name)| page.replace(place, name)))
    }

    fn program(&self, name: &str) -> Command {
        let program = self.toolbox.program(name).unwrap_or_else(|| PathBuf::from(name));
        Command::new(program)
    }
}

/// Gives a file a name with its digest, as the app's have one, and tells that.
fn named(folder: &Path, name: &str) -> Result<String, CommandError> {
    let file = folder.join(name);
    let bytes = fs::read(&file).map_err(at(&file))?;
    let ending = files::extension(name);
    let stem = name.trim_end_matches(ending).trim_end_matches('.');
    let name = format!("{stem}-{}.{ending}", split::digest(&bytes));
    fs::rename(&file, folder.join(&name)).map_err(at(&file))?;
    Ok(name)
}

fn finish(command: Command, name: &str, step: &mut Step) -> Result<(), ProcessError> {
    Task::new(command, LIMIT).run(step, cargo_detail)?.checked(name).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<html><head><style>a{b:c}</style><script src="./boot.js"></script></head><body>
        <div id="app"><div class="screen"><h1>Sit down</h1></div></div>
        <div id="boot-late" class="rescue"></div></body></html>"#;

    #[test]
    fn a_peer_shows_the_apps_own_first_screen_and_runs_none_of_its_scripts() {
        let first = First::of(PAGE).unwrap();
        assert_eq!(first.screen, r#"<div class="screen"><h1>Sit down</h1></div>"#);
        let page = first.page(None);
        assert!(page.contains("a{b:c}") && page.contains(first.screen));
        assert!(!page.contains("script"));
        assert!(page.contains(r#"data-boot="ready""#));
    }

    #[test]
    fn a_page_with_a_script_is_not_ready_before_that_says_so() {
        let page = First::of(PAGE).unwrap().page(Some("main-0f1e2d3c.js"));
        assert!(page.contains(r#"src="main-0f1e2d3c.js""#));
        assert!(!page.contains("data-boot"));
    }

    #[test]
    fn a_page_without_a_first_screen_is_not_compared_with() {
        assert!(
            First::of(&PAGE.replace(r#"<div class="screen"><h1>Sit down</h1></div>"#, ""))
                .is_none()
        );
        assert!(First::of("<html></html>").is_none());
    }
}
