//! Ending a browser without asking it.

use crate::engine::{self, Engine};
use crate::process::{self, Process};
use crate::{Outcome, Trouble};
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
        let drawing = drawing.filter(|one| engine::draws_pages(self.engine, &one.command));
        let killed = drawing.filter(|one| group::kill_one(one.id)).count();
        if killed == 0 { Err(Trouble::new("no process that draws pages")) } else { Ok(()) }
    }

    /// Asks a browser to end, where that is the way to close it, and tells whether it is.
    pub(crate) fn ask_to_end(self) -> Outcome<bool> {
        let members = self.members()?;
        let browser = members.iter().find(|one| engine::ends_when_asked(self.engine, &one.command));
        if let Some(browser) = browser {
            group::ask_to_end(browser.id);
        }
        Ok(browser.is_some())
    }

    /// Whether no process of the browser is there any more. Its driver may be.
    ///
    /// # Errors
    /// If the processes cannot be listed.
    pub fn is_over(self) -> Outcome<bool> {
        Ok(self.members()?.iter().all(|one| one.id == self.group))
    }

    /// The processes of the browser and its driver.
    fn members(self) -> Outcome<Vec<Process>> {
        let mut members = process::all()?;
        members.retain(|one| one.group == self.group);
        Ok(members)
    }
}
