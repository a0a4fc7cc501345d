//! The world of one run: a disk, some tabs, a clock, and the model of what must be found.

mod end;

use crate::disk::Disk;
use crate::door::Door;
use crate::figures::Figures;
use crate::gone::Gone;
use crate::model::{Excuse, Model};
use crate::second::Second;
use crate::step::{Act, Script, Step};
use crate::tab::Tab;
use afterview::domain::clock::Instant;
use afterview::domain::debrief::DebriefId;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

/// The path of the deployment.
pub const PATH: &str = "/app";
/// When a run begins, in seconds.
const BEGIN: i64 = 1_795_000_000;
/// What a step takes, in milliseconds.
const STEP: u64 = 300;

/// What a run was found to do that it must not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Which of the rules, in a word: a failure is made small without becoming another.
    pub rule: &'static str,
    /// What was seen.
    pub seen: String,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.rule, self.seen)
    }
}

/// The world of one run.
pub struct World {
    /// What the tabs share.
    pub disk: Disk,
    /// Where the tabs keep it a second time.
    pub second: Second,
    /// Whether the browser was killed, and no tab was opened since.
    pub crashed: Cell<bool>,
    /// Whether the browser was ever killed.
    pub has_crashed: Cell<bool>,
    /// What must be found.
    pub model: RefCell<Model>,
    /// What must stay away.
    pub gone: Gone,
    /// How often a tab wrote over what another had written a moment before.
    pub races: Cell<u64>,
    /// How many steps have begun and how many ended, together.
    pub turns: Cell<u64>,
    /// The ways of the tabs that are open.
    pub doors: RefCell<BTreeMap<String, Door>>,
    /// What happened.
    pub figures: RefCell<Figures>,
    /// Files that were exported.
    pub files: RefCell<Vec<String>>,
    /// Debriefs that were begun or taken in, in that order.
    pub ids: RefCell<Vec<DebriefId>>,
    /// Whether a write was ever torn.
    pub torn: Cell<bool>,
    slots: Vec<RefCell<Option<Tab>>>,
    locks: bool,
    /// How many steps that wait for each other are under way.
    locked: Cell<u32>,
    now: Cell<u64>,
    opened: Cell<u32>,
    quota: Cell<Option<usize>>,
    wrong: RefCell<Option<Wrong>>,
}

impl World {
    /// An empty world with a number of tabs.
    pub fn new(tabs: u8, locks: bool) -> Rc<Self> {
        Rc::new(Self {
            disk: Disk::default(),
            second: Second::default(),
            crashed: Cell::default(),
            has_crashed: Cell::default(),
            model: RefCell::default(),
            gone: Gone::default(),
            races: Cell::default(),
            turns: Cell::default(),
            doors: RefCell::default(),
            figures: RefCell::default(),
            files: RefCell::default(),
            ids: RefCell::default(),
            torn: Cell::default(),
            slots: (0..tabs.max(1)).map(|_| RefCell::default()).collect(),
            locks,
            locked: Cell::default(),
            now: Cell::new(0),
            opened: Cell::default(),
            quota: Cell::default(),
            wrong: RefCell::default(),
        })
    }

    /// Runs a script to its end, or to the first thing that is wrong.
    ///
    /// # Errors
    /// What is wrong.
    pub fn live(script: &Script) -> (Figures, Result<(), Wrong>) {
        let world = Self::new(script.tabs, script.locks);
        for step in &script.steps {
            world.run(step);
        }
        world.end();
        let mut figures = world.figures.borrow().clone();
        figures.runs = 1;
        let wrong = world.wrong.borrow_mut().take();
        (figures, wrong.map_or(Ok(()), Err))
    }

    /// The time, as the app is told it.
    pub fn now(&self) -> Instant {
        Instant(BEGIN + i64::try_from(self.now.get() / 1000).unwrap_or_default())
    }

    /// The time in milliseconds.
    pub fn millis(&self) -> u64 {
        self.now.get()
    }

    /// What is wrong so far.
    pub fn trouble(&self) -> Option<Wrong> {
        self.wrong.borrow().clone()
    }

    /// Says what is wrong. Only the first counts.
    pub fn wrong(&self, rule: &'static str, seen: String) {
        self.wrong.borrow_mut().get_or_insert(Wrong { rule, seen });
    }

    /// Nothing of a debrief that was deleted is left under its name.
    pub fn check_gone(&self, id: &DebriefId) {
        if let Some(key) = self.disk.of(id).into_keys().next() {
            self.wrong("deleted", format!("{key} is still there"));
        }
    }

    /// Whether there is room without end.
    pub fn has_room(&self) -> bool {
        self.quota.get().is_none()
    }

    /// The debrief with a number, counted round.
    pub fn id(&self, number: u16) -> Option<DebriefId> {
        let ids = self.ids.borrow();
        ids.get(usize::from(number) % ids.len().max(1)).cloned()
    }

    /// A name for a tab that is opened: new each time.
    pub fn name(&self, slot: usize) -> String {
        let opened = self.opened.get() + 1;
        self.opened.set(opened);
        format!("t{slot}n{opened}")
    }

    /// A tab wrote over what another wrote a moment before, in spite of its compare.
    pub fn raced<'a>(&self, key: &str, texts: impl Iterator<Item = &'a String>) {
        self.races.set(self.races.get() + 1);
        let mut model = self.model.borrow_mut();
        let doors = self.doors.borrow();
        // A tab lets go of what a later merge of its own found: at once it has only read back what it wrote.
        let remembers = |by: &str| doors.get(by).is_some_and(|door| door.reads(key) <= 1);
        let mut some = false;
        for text in texts {
            some = true;
            for word in model.words_mut().iter_mut().filter(|word| word.text == *text) {
                word.excuse.get_or_insert(Excuse::Race);
                word.raced = remembers(&word.by).then(|| self.races.get());
            }
        }
        if let Some((_, id)) = key.split_once(":debrief:") {
            model.doubt_counts(Some(&DebriefId(id.to_owned())), 0);
        } else {
            model.doubt_counts(None, 0);
        }
        if some {
            self.figures.borrow_mut().races += 1;
        }
    }

    /// Runs one step, unless its tab is in the middle of something or waits for another.
    pub fn run(self: &Rc<Self>, step: &Step) {
        if self.wrong.borrow().is_some() {
            return;
        }
        let number = usize::from(step.tab) % self.slots.len();
        let Some(slot) = self.slots.get(number) else { return };
        let Ok(mut slot) = slot.try_borrow_mut() else { return };
        let waits = self.locks && waits_its_turn(step.act);
        if waits && self.locked.get() > 0 {
            return;
        }
        self.now.set(self.now.get() + STEP);
        self.figures.borrow_mut().steps += 1;
        self.turns.set(self.turns.get() + 1);
        match step.act {
            Act::Waits(minutes) => {
                self.now.set(self.now.get() + u64::from(minutes) * 60_000);
                self.gone.pass();
                if minutes > 1 {
                    // No browser holds anything back for so long.
                    self.disk.flush();
                }
            }
            Act::Narrows(hundreds) => {
                let used = self.disk.used();
                self.quota.set(Some(used + usize::from(hundreds) * 100));
            }
            Act::Widens => self.quota.set(None),
            Act::Flushes => self.disk.flush(),
            Act::SecondBreaks => {
                self.second.broken.set(true);
                self.second.was_broken.set(true);
            }
            Act::SecondHeals => self.second.broken.set(false),
            Act::BrowserDies(thousandths, age) => {
                drop(slot);
                self.browser_dies(thousandths, age);
            }
            _ => {
                self.locked.set(self.locked.get() + u32::from(waits));
                self.act(number, &mut slot, step);
                self.locked.set(self.locked.get() - u32::from(waits));
            }
        }
        self.turns.set(self.turns.get() + 1);
        self.visit();
    }

    /// What a tab does.
    fn act(self: &Rc<Self>, number: usize, slot: &mut Option<Tab>, step: &Step) {
        if slot.is_none() {
            if matches!(step.act, Act::Closes | Act::Dies | Act::Breaks(_) | Act::GoesBlind) {
                return;
            }
            let door = Door::new(self);
            let opening = Step { act: Act::Opens, ..step.clone() };
            let plain = Step { fault: None, inside: Vec::new(), ..step.clone() };
            let opens = step.act == Act::Opens;
            door.begin(if opens { &opening } else { &plain }, self.quota.get());
            let name = self.name(number);
            self.gone.stirs(&name);
            self.doors.borrow_mut().insert(name.clone(), door.clone());
            let tab = Tab::open(self, name, door);
            self.settle(slot, tab);
            if opens {
                return;
            }
        }
        let Some(mut tab) = slot.take() else { return };
        self.gone.stirs(&tab.name);
        tab.door.begin(step, self.quota.get());
        tab.shelf.tick(self.now());
        tab.act(self, step.act);
        match step.act {
            Act::Closes => self.close(&tab),
            Act::Dies => {
                self.figures.borrow_mut().crash("tab");
                self.forget(&tab.name);
            }
            _ => self.settle(slot, tab),
        }
    }
}

/// Whether a step waits until no other such step is under way, where there are Web Locks: what the app does under one.
const fn waits_its_turn(act: Act) -> bool {
    matches!(act, Act::Merges(_) | Act::Refreshes | Act::Hears)
}
