//! nginx, for the tests of the recipe in docs/hosting.md: the real one, from the system's packages.

use super::apt::{self, Leave};
use super::console::{line, row};
use super::toolbox::{ToolError, on_path};
use std::env;
use std::path::{Path, PathBuf};

/// The smallest of Debian's packages of it that serves files.
const PACKAGES: &[&str] = &["nginx-light"];
/// Where it lies on systems that leave such programs out of everybody's PATH.
const USUAL: &str = "/usr/sbin/nginx";
const TITLE: &str = "nginx";

/// Its program, if it is here.
pub fn program() -> Option<PathBuf> {
    let usual = || Some(Path::new(USUAL).to_path_buf()).filter(|path| path.is_file());
    on_path(TITLE).or_else(usual)
}

/// Makes sure of it under CI, and says elsewhere where it is missing. Nobody's machine is given a web server, which
/// would start by itself.
///
/// # Errors
/// If it is missing and cannot be installed, under CI.
pub fn ensure() -> Result<bool, ToolError> {
    if program().is_some() {
        line(&row(TITLE, "ready"));
        return Ok(true);
    }
    if env::var_os("CI").is_none() {
        let by_hand = apt::by_hand(PACKAGES);
        line(&row(TITLE, &format!("not here, so its tests are left out. `{by_hand}` brings it.")));
        return Ok(false);
    }
    apt::install(Leave::here(), TITLE, PACKAGES)
        .map_err(|cause| ToolError::Install { tool: TITLE.to_owned(), cause })?;
    match program() {
        Some(_) => Ok(true),
        None => Err(ToolError::Broken { tool: TITLE.to_owned() }),
    }
}
