//! Real browsers, killed while somebody types in the app.

use super::{CommandError, with_app};
use crate::tools::console::line;
use crate::tools::{Project, engine};
use std::ffi::OsString;
use std::time::Duration;

/// How long one kill may take: a browser is started twice.
const ONE: Duration = Duration::from_secs(30);

/// Kills browsers so often, at moments that the seed gives, and prints a table of what was lost.
///
/// # Errors
/// If an engine cannot be had or the app cannot be built; if more was lost than may be, or a kill could not be
/// counted.
pub fn run(project: &Project, kills: u32, seed: u64) -> Result<(), CommandError> {
    // What is missing on somebody's desktop was told of, and is left out.
    engine::ensure_all(project, None)?;
    let (kills_text, seed) = (OsString::from(kills.to_string()), OsString::from(seed.to_string()));
    let settings = [("AFTERVIEW_KILLS", kills_text.as_os_str()), ("AFTERVIEW_SEED", &seed)];
    let limit = with_app::LIMIT + ONE.saturating_mul(kills);
    let finished = with_app::run(project, "kills", "kills", &settings, limit)?;
    let is_told = |text: &&String| text.starts_with('|') || text.contains("kills, seed");
    finished.lines.iter().filter(is_told).for_each(|text| line(text));
    Ok(())
}
