//! Takes out of what ships as text what only its readers here need: comments, blanks, long names. In a release
//! only; the tool is esbuild, which knows both languages as browsers do.

use super::{CommandError, at};
use crate::site::page::{integrity, style};
use crate::site::{files, split};
use crate::tools::Project;
use crate::tools::console::Step;
use crate::tools::process::Task;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(2 * 60);

/// A language that esbuild reads.
#[derive(Debug, Clone, Copy)]
pub enum Language {
    /// JavaScript.
    Script,
    /// CSS.
    Style,
}

/// Makes texts smaller.
#[derive(Debug)]
pub struct Minifier {
    work: PathBuf,
    step: Step,
}

impl Minifier {
    /// One that works in a folder of the project's notes.
    ///
    /// # Errors
    /// If the folder cannot be made.
    pub fn of(project: &Project) -> Result<Self, CommandError> {
        let work = project.notes().join("minify");
        fs::create_dir_all(&work).map_err(at(&work))?;
        Ok(Self { work, step: Step::start("text", "making it smaller") })
    }

    /// The same, smaller.
    ///
    /// # Errors
    /// If esbuild is missing or does not understand it.
    pub fn smaller(&mut self, text: &[u8], language: Language) -> Result<Vec<u8>, CommandError> {
        let ending = match language {
            Language::Script => "js",
            Language::Style => "css",
        };
        let (source, result) = (format!("in.{ending}"), format!("out.{ending}"));
        let source = self.work.join(source);
        let result = self.work.join(result);
        fs::write(&source, text).map_err(at(&source))?;
        let mut command = Command::new("esbuild");
        // No older form of anything: the browsers that can run the app know what is written.
        command.args(["--minify", "--legal-comments=none", "--log-level=warning"]);
        command.arg(&source).arg(format!("--outfile={}", result.display()));
        Task::new(command, LIMIT).run(&mut self.step, |_| None)?.checked("esbuild")?;
        fs::read(&result).map_err(at(result))
    }

    /// Makes the scripts of a built site smaller. Those that have a digest in their name get that of what is in them
    /// now: a name never stands for other bytes. Returns the page with the new names.
    ///
    /// # Errors
    /// If a file cannot be read, written or understood.
    pub fn scripts(&mut self, staging: &Path, page: &str) -> Result<String, CommandError> {
        let mut page = page.to_owned();
        let paths = files::shipped(staging).map_err(at(staging))?;
        for path in paths.iter().filter(|path| files::extension(path) == "js") {
            let file = staging.join(path);
            let bytes = fs::read(&file).map_err(at(&file))?;
            let smaller = self.smaller(&bytes, Language::Script)?;
            if files::is_hashed(path) {
                fs::remove_file(&file).map_err(at(&file))?;
                let name = files::with_digest(path, &split::digest(&smaller));
                fs::write(staging.join(&name), &smaller).map_err(at(staging.join(&name)))?;
                page = split::renamed(&page, path, &name)?
                    .replace(&integrity(&bytes), &integrity(&smaller));
            } else {
                fs::write(&file, &smaller).map_err(at(file))?;
            }
        }
        Ok(page)
    }

    /// A page with a smaller style.
    ///
    /// # Errors
    /// If its style is not understood.
    pub fn page(&mut self, page: &str) -> Result<String, CommandError> {
        let Some((before, css, after)) = style(page) else { return Ok(page.to_owned()) };
        let css = self.smaller(css.as_bytes(), Language::Style)?;
        let css = String::from_utf8_lossy(&css);
        Ok([before, css.trim_end(), after].concat())
    }

    /// Says that nothing more is to be made smaller.
    pub fn done(self) {
        self.step.done("made smaller");
    }
}
