//! What Trunk calls when the app is built and not yet moved to dist/.

use super::{CommandError, at};
use crate::site::{Headers, compress, files};
use std::env;
use std::fs;
use std::path::PathBuf;

/// Writes the headers for static hosts and, in a release, compressed copies.
///
/// # Errors
/// If a file cannot be read or written, or Trunk did not call.
pub fn run() -> Result<(), CommandError> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let Some(staging) = staging.filter(|dir| dir.is_dir()) else {
        return Err(CommandError::NotBuilt);
    };
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        compress::beside(&staging).map_err(at(&staging))?;
    }
    let headers = Headers::of(&staging).map_err(at(&staging))?;
    let file = staging.join(files::HEADERS_FILE);
    fs::write(&file, headers.for_static_hosts()).map_err(at(file))
}
