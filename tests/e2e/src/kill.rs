//! Ending a browser without asking it.

use crate::engine::{self, Engine};
use crate::{Outcome, Trouble};
use std::process::Command;
use xtask::tools::group;

/// What can kill a browser, or what draws its pages. It may be sent to another thread.
#[derive(Clone, Copy, Debug)]
pub struct Killer {
    pub(crate) engine: Engine,
    pub(crate) group: u32,
}

impl Killer {
    /// Kills the browser with all its processes, and its driver.
    pub fn kill_all(&self) {
        group::kill_group(self.group);
    }

    /// Kills the processes that draw pages, and no other.
    ///
    /// # Errors
    /// If there is none.
    pub fn kill_pages(&self) -> Outcome {
        let listed = Command::new("ps").args(["-A", "-ww", "-o", "pid=,pgid=,args="]).output()?;
        let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
        let mut killed = 0;
        for (id, command) in listed.lines().filter_map(|line| member(line, self.group)) {
            if engine::draws_pages(self.engine, command) && group::kill_one(id) {
                killed += 1;
            }
        }
        if killed == 0 { Err(Trouble::new("no process that draws pages")) } else { Ok(()) }
    }
}

/// The id and the command of a process, if it is in a group.
fn member(line: &str, wanted: u32) -> Option<(u32, &str)> {
    let (id, rest) = line.trim().split_once(char::is_whitespace)?;
    let (group, command) = rest.trim_start().split_once(char::is_whitespace)?;
    let is_in = group.parse() == Ok(wanted);
    is_in.then_some((id.parse().ok()?, command.trim()))
}
