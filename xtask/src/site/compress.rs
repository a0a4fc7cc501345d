//! Compressed copies beside the files, as a static host would keep them.

use super::files;
use crate::tools::side_by_side;
pub use afterview_pack::{brotli, gzip};
use std::fs;
use std::io;
use std::path::Path;

/// Writes `name.br` and `name.gz` beside each file that gets smaller by it.
///
/// # Errors
/// If a file cannot be read or written.
pub fn beside(dist: &Path) -> io::Result<()> {
    let shipped = files::shipped(dist)?;
    let mut paths = Vec::new();
    for path in shipped.iter().filter(|path| files::compresses(path)) {
        paths.push((fs::metadata(dist.join(path))?.len(), path));
    }
    // The largest first, or it would be waited for at the end.
    paths.sort_by(|one, other| other.cmp(one));
    side_by_side(&paths, |(_, path)| pack(dist, path)).into_iter().collect()
}

fn pack(dist: &Path, path: &str) -> io::Result<()> {
    let bytes = fs::read(dist.join(path))?;
    for (extension, packed) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
        let copy = dist.join(format!("{path}.{extension}"));
        if packed.len() < bytes.len() {
            fs::write(copy, packed)?;
        }
    }
    Ok(())
}
