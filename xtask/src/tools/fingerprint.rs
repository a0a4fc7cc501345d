//! Whether anything changed since the last build: a digest of what went in
//! and of what came out.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A digest over files, their names and loose facts.
#[derive(Debug, Default)]
pub struct Fingerprint {
    digest: Sha256,
}

impl Fingerprint {
    /// Adds a fact that is in no file, such as a tool's version.
    #[must_use]
    pub fn fact(mut self, name: &str, value: &str) -> Self {
        self.add(name.as_bytes());
        self.add(value.as_bytes());
        self
    }

    /// Adds files, and folders with all that is in them. A path that does not
    /// exist counts as absent.
    ///
    /// # Errors
    /// If something that is there cannot be read.
    pub fn files(mut self, root: &Path, inside: &[&str]) -> io::Result<Self> {
        for name in inside {
            for file in walk(&root.join(name))? {
                let relative = file.strip_prefix(root).unwrap_or(&file);
                self.add(relative.to_string_lossy().as_bytes());
                self.add(&fs::read(&file)?);
            }
        }
        Ok(self)
    }

    /// The digest as text.
    pub fn finish(self) -> String {
        hex(&self.digest.finalize())
    }

    fn add(&mut self, bytes: &[u8]) {
        // The length in front keeps two pieces from running into each other.
        self.digest.update((bytes.len() as u64).to_le_bytes());
        self.digest.update(bytes);
    }
}

/// All files under a path, sorted; the path itself if it is a file; none if
/// it does not exist.
///
/// # Errors
/// If a folder cannot be read.
pub fn walk(path: &Path) -> io::Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    let mut files = Vec::new();
    let mut folders = vec![path.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.is_file() {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::Scratch;

    fn folder(name: &str) -> Scratch {
        let dir = Scratch::new(name).unwrap();
        fs::create_dir_all(dir.join("src/deep")).unwrap();
        fs::write(dir.join("src/a.rs"), "one").unwrap();
        fs::write(dir.join("src/deep/b.rs"), "two").unwrap();
        dir
    }

    fn of(dir: &Path) -> String {
        Fingerprint::default().files(dir, &["src", "missing.toml"]).unwrap().finish()
    }

    #[test]
    fn only_a_change_changes_it() {
        let dir = folder("fingerprint");
        let before = of(&dir);
        fs::write(dir.join("src/a.rs"), "one").unwrap();
        assert_eq!(of(&dir), before, "written again with the same words");
        fs::write(dir.join("src/a.rs"), "One").unwrap();
        assert_ne!(of(&dir), before);
        fs::write(dir.join("src/a.rs"), "one").unwrap();
        fs::rename(dir.join("src/a.rs"), dir.join("src/c.rs")).unwrap();
        assert_ne!(of(&dir), before, "a new name is a change");
        fs::write(dir.join("missing.toml"), "").unwrap();
        fs::rename(dir.join("src/c.rs"), dir.join("src/a.rs")).unwrap();
        assert_ne!(of(&dir), before, "an empty new file is a change");
    }

    #[test]
    fn pieces_do_not_run_into_each_other() {
        let one = Fingerprint::default().fact("ab", "c").finish();
        let two = Fingerprint::default().fact("a", "bc").finish();
        assert_ne!(one, two);
    }
}
