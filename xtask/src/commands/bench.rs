//! How quick the app is in a real browser, beside peers that were made for it (`tests/bench`): `docs/performance.md`.

pub mod peers;

use super::args::Part;
use super::{CommandError, at, with_app};
use crate::tools::console::line;
use crate::tools::toolbox::lighthouse;
use crate::tools::{Project, Toolbox, install};
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

/// Names the parts to measure, with blanks between.
pub const PARTS: &str = "AFTERVIEW_BENCH_PARTS";
/// Names the folder of the built peers.
pub const PEERS: &str = "AFTERVIEW_BENCH_PEERS";
/// Names the file that the tables go into.
pub const TABLES: &str = "AFTERVIEW_BENCH_TABLES";

/// How long all of it may take.
const LIMIT: Duration = Duration::from_secs(90 * 60);

/// Where the peers are built and the tables are kept.
fn folder(project: &Project) -> PathBuf {
    project.notes().join("bench")
}

/// Measures, and prints the tables.
///
/// # Errors
/// If the app or a peer cannot be built or measured. What was measured until then is printed all the same.
pub fn run(project: &Project, parts: &[Part]) -> Result<(), CommandError> {
    let folder = folder(project);
    fs::create_dir_all(&folder).map_err(at(&folder))?;
    let tables = folder.join("tables.md");
    fs::write(&tables, "").map_err(at(&tables))?;
    if parts.contains(&Part::Lighthouse) {
        install::ensure(&Toolbox::of(project)?, &lighthouse())?;
    }
    let built = folder.join("peers");
    let names: Vec<&str> = parts.iter().copied().map(Part::name).collect();
    let names = OsString::from(names.join(" "));
    let settings =
        [(PARTS, names.as_os_str()), (PEERS, built.as_os_str()), (TABLES, tables.as_os_str())];
    let first = || {
        if parts.iter().any(|part| part.has_peers()) {
            peers::build(project, &built)
        } else {
            Ok(())
        }
    };
    let measured = with_app::run_after(project, "bench", "measuring", &settings, LIMIT, first);
    let told = fs::read_to_string(&tables).map_err(at(&tables))?;
    told.lines().for_each(line);
    measured?;
    line(&format!("\nThe tables are in {}", tables.display()));
    Ok(())
}
