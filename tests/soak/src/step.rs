//! One step of a run, as plain data: a script is a list of them. Any part of a script is a script, so that a
//! failure can be made small by leaving steps out. Numbers choose among what is there: which debrief, which
//! place, counted round.

use afterview::app::store::StoreFault;
use std::fmt;

/// What a tab does, or what befalls it. The first number is mostly a debrief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Begins a debrief.
    Begins,
    /// Looks at a debrief.
    Loads(u16),
    /// Types new words into a place; the last number is how many letters more than the shortest.
    Types(u16, u16, u16),
    /// Puts back words that stood in a place before, as undo does.
    PutsBack(u16, u16, u16),
    /// Empties a place.
    Clears(u16, u16),
    /// Adds a person, a question, an item or an errand.
    Adds(u16, u16),
    /// Takes one off again, with its words; or takes back what was done to a letter.
    Removes(u16, u16),
    /// Makes a choice that holds no words.
    Chooses(u16, u16),
    /// Counts something up: taken in twice, it shows.
    Weighs(u16),
    /// Puts what was typed onto the debrief's own key.
    Merges(u16),
    /// Looks through the store again.
    Refreshes,
    /// Looks at what other tabs wrote since, as it hears of it.
    Hears,
    /// Writes a file.
    Exports,
    /// Takes a file in.
    Imports(u16),
    /// Takes in what was set aside.
    ImportsAside(u16),
    /// Forgets what was set aside.
    Forgets(u16),
    /// Deletes a debrief.
    Deletes(u16),
    /// Takes the latest deletion of this tab back.
    Undeletes,
    /// Puts an earlier version of a debrief in the place of what is there.
    Restores(u16, u16),
    /// Takes that back.
    Unrestores,
    /// Takes back what it took in last.
    TakesOut,
    /// Says which words stay where two tabs changed the same: of which copy, and which.
    Decides(u16, u16),
    /// Has the copy back that was let go when everything in it was decided.
    Unsettles,
    /// Keeps a setting.
    Sets(u16),
    /// Erases everything.
    Erases,
    /// Opens, where no tab is.
    Opens,
    /// Is closed by the person: merged as the page is hidden.
    Closes,
    /// Is killed between two things it does.
    Dies,
    /// From now on every call fails.
    Breaks(StoreFault),
    /// From now on nothing can be read.
    GoesBlind,
    /// Whatever was broken works again.
    Heals,
    /// Time goes by: so many minutes.
    Waits(u16),
    /// From now on there is room for so many hundred bytes more than is used.
    Narrows(u16),
    /// There is room again.
    Widens,
    /// The browser puts its storage on the disk.
    Flushes,
    /// The second place takes nothing any more.
    SecondBreaks,
    /// It does again.
    SecondHeals,
    /// The whole browser is killed: the disk has the first writes since it was flushed (the number, of a
    /// thousand), the second copy is as old as the other number says in milliseconds.
    BrowserDies(u16, u16),
}

/// What goes wrong at one call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The call fails.
    Once(StoreFault),
    /// The tab is killed there.
    Killed,
    /// It is answered with what was there before.
    Stale,
    /// Only so many bytes are written.
    Torn(u16),
}

/// A step: who, what, what goes wrong meanwhile, and what other tabs do inside it.
#[derive(Clone, PartialEq, Eq)]
pub struct Step {
    /// Which of the tabs.
    pub tab: u8,
    /// What it does.
    pub act: Act,
    /// What goes wrong, at which of the calls to the store, counted from 1.
    pub fault: Option<(u16, Fault)>,
    /// Steps of other tabs, before which of the calls.
    pub inside: Vec<(u16, Step)>,
}

/// A step of a tab.
pub fn on(tab: u8, act: Act) -> Step {
    Step { tab, act, fault: None, inside: Vec::new() }
}

impl Step {
    /// With a fault at a call.
    #[must_use]
    pub fn failing(mut self, call: u16, fault: Fault) -> Self {
        self.fault = Some((call, fault));
        self
    }

    /// With a step of another tab before a call.
    #[must_use]
    pub fn amid(mut self, call: u16, step: Self) -> Self {
        self.inside.push((call, step));
        self
    }

    /// How many steps it is with those inside it.
    pub fn count(&self) -> u64 {
        1 + self.inside.iter().map(|(_, step)| step.count()).sum::<u64>()
    }
}

/// As Rust that makes it.
impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "on({}, {:?})", self.tab, self.act)?;
        if let Some((call, fault)) = &self.fault {
            write!(f, ".failing({call}, {fault:?})")?;
        }
        for (call, step) in &self.inside {
            write!(f, ".amid({call}, {step:?})")?;
        }
        Ok(())
    }
}

/// A whole run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// How many tabs there can be at once.
    pub tabs: u8,
    /// Whether merging tabs wait for each other, as with Web Locks.
    pub locks: bool,
    /// What happens.
    pub steps: Vec<Step>,
}

impl fmt::Display for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Script {{")?;
        writeln!(f, "    tabs: {},", self.tabs)?;
        writeln!(f, "    locks: {},", self.locks)?;
        writeln!(f, "    steps: vec![")?;
        for step in &self.steps {
            writeln!(f, "        {step:?},")?;
        }
        write!(f, "    ],\n}}")
    }
}
