//! The files beside the app. Their names hold a digest of their bytes, so that they can be kept for ever.

use super::Compiled;
use afterview::content::Part;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

/// A part that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Which part.
    pub part: Part,
    /// Its path from the output folder on: `content/en/words.0123456789abcdef.json`.
    pub path: String,
}

/// Writes all parts of a language into an output folder, in the order in which the app fetches them.
///
/// # Errors
/// If a folder cannot be made or a file cannot be written.
pub fn write(compiled: &Compiled, out_dir: &Path) -> io::Result<Vec<Written>> {
    let folder = format!("content/{}", compiled.locale);
    fs::create_dir_all(out_dir.join(&folder))?;
    let mut written = Vec::new();
    for part in Part::ALL {
        let bytes = compiled.json(part);
        let path = format!("{folder}/{}.{}.json", part.name(), digest(bytes.as_bytes()));
        fs::write(out_dir.join(&path), &bytes)?;
        written.push(Written { part, path });
    }
    Ok(written)
}

/// The first 16 hexadecimal digits of the SHA-256 of some bytes.
fn digest(bytes: &[u8]) -> String {
    let mut name = String::new();
    for byte in Sha256::digest(bytes).iter().take(8) {
        // Writing into a String cannot fail.
        let _ = write!(name, "{byte:02x}");
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_sixteen_digits_of_the_standard_one() {
        assert_eq!(digest(b"abc"), "ba7816bf8f01cfea");
    }
}
