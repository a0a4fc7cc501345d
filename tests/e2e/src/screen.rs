//! A screen that nobody sees, for a browser that always opens a window.

use crate::{Outcome, Trouble};
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use xtask::tools::group;

/// An X server without a monitor. Dropping it ends it.
#[derive(Debug)]
pub(crate) struct Screen {
    server: Child,
    name: String,
}

impl Screen {
    /// Starts one, under the first name that is free.
    ///
    /// # Errors
    /// If it does not start.
    pub fn start(program: &Path) -> Outcome<Self> {
        let mut server = Command::new(program)
            // It writes its number to its standard output when it is ready.
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|error| Trouble::new(format!("{}: {error}", program.display())))?;
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            let _ = BufReader::new(out).read_line(&mut number);
        }
        let screen = Self { server, name: format!(":{}", number.trim()) };
        if number.is_empty() { Err(Trouble::new("the screen did not start")) } else { Ok(screen) }
    }

    /// What the variable `DISPLAY` calls it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The id of its process.
    pub fn id(&self) -> u32 {
        self.server.id()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // Asked to end, it takes the files away that hold its name.
        group::ask_to_end(self.server.id());
        let _ = self.server.wait();
    }
}

#[cfg(test)]
mod webkitgtk {
    use super::*;
    use crate::Engine;
    use std::os::unix::fs::MetadataExt as _;

    #[test]
    fn a_screen_that_is_let_go_of_leaves_its_name_free() {
        let programs = Engine::WebKitGtk.programs().expect("WebKitGTK is here");
        let screen = Screen::start(&programs.screen.expect("it needs one")).expect("it starts");
        let socket = format!("/tmp/.X11-unix/X{}", screen.name().trim_start_matches(':'));
        // The file itself: somebody else may have the name a moment later.
        let which = || {
            let file = std::fs::symlink_metadata(&socket).ok()?;
            Some((file.ino(), file.ctime(), file.ctime_nsec()))
        };
        let own = which();
        assert!(own.is_some(), "{socket}");
        drop(screen);
        assert_ne!(which(), own, "{socket} is left");
    }
}
