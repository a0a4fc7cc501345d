//! Browsers that are snaps, as Ubuntu's own packages are. Such a one reads and writes in folders of its own alone, so
//! no test can give it a profile: it counts as none.

use super::toolbox::all_on_path;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// So much of a script is looked at.
const HEAD: u64 = 16 * 1024;

/// The full path of a program on PATH that is no snap.
pub fn other_on_path(program: impl AsRef<OsStr>) -> Option<PathBuf> {
    all_on_path(program.as_ref()).find(|file| !is_snap(file))
}

/// Whether the system's packages of browsers do no more than install snaps.
pub fn is_all_there_is() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|release| is_ubuntu(&release))
}

fn is_ubuntu(release: &str) -> bool {
    release.lines().any(|line| line.trim().replace('"', "") == "ID=ubuntu")
}

/// Whether a program is the one that starts all snaps, or a script that starts one.
fn is_snap(program: &Path) -> bool {
    let real = program.canonicalize().unwrap_or_else(|_| program.to_path_buf());
    real.file_name() == Some(OsStr::new("snap")) || starts_a_snap(&real).unwrap_or(false)
}

fn starts_a_snap(program: &Path) -> Option<bool> {
    let mut head = Vec::new();
    File::open(program).ok()?.take(HEAD).read_to_end(&mut head).ok()?;
    Some(head.starts_with(b"#!") && String::from_utf8_lossy(&head).contains("/snap/bin/"))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::tools::Scratch;
    use std::os::unix::fs::symlink;

    #[test]
    fn a_snap_is_told_from_a_package() {
        let dir = Scratch::new("snap").unwrap();
        let write = |name: &str, text: &[u8]| {
            fs::write(dir.join(name), text).unwrap();
            dir.join(name)
        };
        let starter = write("snap", b"\x7fELF");
        symlink(&starter, dir.join("chromium")).unwrap();
        assert!(is_snap(&dir.join("chromium")));
        assert!(is_snap(&write("firefox", b"#!/bin/sh\nexec /snap/bin/firefox \"$@\"\n")));
        assert!(!is_snap(&write("esr", b"#!/bin/sh\nexec /usr/lib/firefox-esr \"$@\"\n")));
        assert!(!is_snap(&write("own", b"\x7fELF /snap/bin/")));
    }

    #[test]
    fn ubuntu_is_told_from_debian_and_what_is_like_it() {
        assert!(is_ubuntu("NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian\n"));
        assert!(!is_ubuntu("ID=debian\n"));
        assert!(!is_ubuntu("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"));
    }
}
