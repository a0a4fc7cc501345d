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
    pub fn kill_all(self) {
        group::kill_group(self.group);
    }

    /// Kills the processes that draw pages, and no other.
    ///
    /// # Errors
    /// If there is none.
    pub fn kill_pages(self) -> Outcome {
        let drawing = self.members()?.into_iter();
        let drawing = drawing.filter(|(_, command)| engine::draws_pages(self.engine, command));
        let killed = drawing.filter(|(id, _)| group::kill_one(*id)).count();
        if killed == 0 { Err(Trouble::new("no process that draws pages")) } else { Ok(()) }
    }

    /// Asks a browser to end, where that is the way to close it, and tells whether it is.
    pub(crate) fn ask_to_end(self) -> Outcome<bool> {
        let members = self.members()?;
        let browser =
            members.iter().find(|(_, command)| engine::ends_when_asked(self.engine, command));
        if let Some((id, _)) = browser {
            group::ask_to_end(*id);
        }
        Ok(browser.is_some())
    }

    /// Whether no process of the browser is there any more. Its driver may be.
    ///
    /// # Errors
    /// If the processes cannot be listed.
    pub fn is_over(self) -> Outcome<bool> {
        Ok(self.members()?.iter().all(|(id, _)| *id == self.group))
    }

    /// The ids and commands of the processes of the browser and its driver.
    fn members(self) -> Outcome<Vec<(u32, String)>> {
        let listed =
            Command::new("ps").args(["-A", "-ww", "-o", "pid=,pgid=,stat=,args="]).output()?;
        let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
        Ok(listed.lines().filter_map(|line| member(line, self.group)).collect())
    }
}

/// The id and the command of a process, if it is in a group and lives.
fn member(line: &str, wanted: u32) -> Option<(u32, String)> {
    let mut words = line.split_whitespace();
    let (id, group, state) = (words.next()?, words.next()?, words.next()?);
    let lives = group.parse() == Ok(wanted) && !state.starts_with('Z');
    lives.then_some((id.parse().ok()?, words.collect::<Vec<_>>().join(" ")))
}
