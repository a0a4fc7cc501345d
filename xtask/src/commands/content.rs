//! Checks every word in src/content/, and writes the compiled parts beside
//! the app when Trunk builds it.

use super::{CommandError, at};
use crate::content::{self, Compiled, Language, Problem};
use crate::tools::console::line;
use crate::tools::{Project, side_by_side};
use std::env;
use std::path::{Path, PathBuf};

pub use crate::content::PAGE_LOCALE;

/// Checks all content and prints a report.
///
/// # Errors
/// If anything is wrong with the content.
pub fn run(project: &Project) -> Result<(), CommandError> {
    check(project)?;
    for text in content::report(project.root()) {
        line(&text);
    }
    Ok(())
}

/// Checks all content; prints what is wrong, each with its file and line.
///
/// # Errors
/// If anything is wrong with the content.
pub fn check(project: &Project) -> Result<usize, CommandError> {
    let mut locales = locales(project)?;
    locales.extend(content::MADE.map(str::to_owned));
    every(project, &locales)?;
    Ok(locales.len())
}

/// What Trunk calls before a build: checks, and writes what ships.
///
/// # Errors
/// If anything is wrong with the content, or it cannot be written.
pub fn hook(project: &Project) -> Result<(), CommandError> {
    let staging = staging()?;
    for compiled in every(project, &locales(project)?)? {
        content::write(&compiled, &staging).map_err(at(&staging))?;
    }
    Ok(())
}

/// One language, checked; what is wrong with it is printed.
///
/// # Errors
/// If anything is wrong with it.
pub fn compile(project: &Project, locale: &str) -> Result<Compiled, CommandError> {
    told(locale, content::compile(project.root(), locale))
}

/// Several languages, checked beside each other; what is wrong with the first that is not well is printed.
fn every(project: &Project, locales: &[String]) -> Result<Vec<Compiled>, CommandError> {
    let compiled = side_by_side(locales, |locale| content::compile(project.root(), locale));
    locales.iter().zip(compiled).map(|(locale, compiled)| told(locale, compiled)).collect()
}

fn told(locale: &str, compiled: Result<Compiled, Vec<Problem>>) -> Result<Compiled, CommandError> {
    compiled.map_err(|problems| {
        say(locale, &problems);
        CommandError::Unwell
    })
}

/// What a language says of itself.
///
/// # Errors
/// If it says nothing that can be read.
pub fn language(project: &Project, locale: &str) -> Result<Language, CommandError> {
    Language::of_folder(project.root(), locale).ok_or(CommandError::Unwell)
}

/// The folder in which Trunk puts the app together.
///
/// # Errors
/// If Trunk did not call.
pub fn staging() -> Result<PathBuf, CommandError> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    folder.filter(|folder| Path::is_dir(folder)).ok_or(CommandError::NoStaging)
}

/// The languages that are offered.
///
/// # Errors
/// If the folder of all content cannot be listed.
pub fn locales(project: &Project) -> Result<Vec<String>, CommandError> {
    content::locales(project.root()).map_err(at(project.path("src/content")))
}

fn say(locale: &str, problems: &[Problem]) {
    for problem in problems {
        line(&problem.to_string());
    }
    let count = problems.len();
    let things = if count == 1 { "thing" } else { "things" };
    line(&format!("{count} {things} to put right in the content of `{locale}`."));
}
