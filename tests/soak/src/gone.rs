//! What was deleted, and has no reason to come back.

use crate::visit::of_journal;
use crate::world::World;
use afterview::domain::debrief::DebriefId;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

/// What was deleted while nobody had anything of it that is not merged, and who might have.
#[derive(Debug, Default)]
pub struct Gone {
    /// Tabs in the middle of something, or with something in memory that is not kept or not decided.
    restless: RefCell<BTreeSet<String>>,
    /// When each was deleted, in milliseconds. None where all was erased: that empties the second place, and what is
    /// on the disk still comes back with a killed browser.
    deleted: RefCell<BTreeMap<DebriefId, Option<u64>>>,
    /// Counts what may have changed which earlier versions there are.
    era: Cell<u64>,
}

impl Gone {
    /// A tab begins something.
    pub fn stirs(&self, tab: &str) {
        self.restless.borrow_mut().insert(tab.to_owned());
    }

    /// A tab has everything on its key or in its journal, or is gone.
    pub fn rests(&self, tab: &str) {
        self.restless.borrow_mut().remove(tab);
    }

    /// A tab deletes a debrief. From here on it stays away, if nobody else has anything of it: whether that is so.
    pub fn delete(&self, world: &World, by: &str, id: &DebriefId) -> bool {
        self.leave(world, by, id, Some(world.millis()))
    }

    /// The second place is emptied: it says of nothing any more that it was deleted.
    pub fn unsay(&self) {
        self.deleted.borrow_mut().values_mut().for_each(|at| *at = None);
    }

    /// A tab erases everything, and with it a debrief.
    pub fn erase(&self, world: &World, by: &str, id: &DebriefId) {
        let _ = self.leave(world, by, id, None);
    }

    fn leave(&self, world: &World, by: &str, id: &DebriefId, at: Option<u64>) -> bool {
        let texts = world.disk.seen.texts();
        let mut journals = texts.iter().filter(|(key, _)| key.contains(":journal:"));
        let alone = self.restless.borrow().iter().all(|tab| tab == by)
            && !world.second.was_broken.get()
            && !world.torn.get()
            && !journals.any(|(_, journal)| of_journal(journal).contains_key(id));
        if alone {
            self.deleted.borrow_mut().insert(id.clone(), at);
        }
        alone
    }

    /// Somebody has it back, or types on in it.
    pub fn may_return(&self, id: &DebriefId) {
        self.deleted.borrow_mut().remove(id);
    }

    /// The browser is killed: what was deleted after a moment may be there again. So may what came out of a file: it lay
    /// whole in a journal, and nobody notes down that a journal was cleared.
    pub fn fall_back(&self, to: Option<u64>, brought: impl Fn(&DebriefId) -> bool) {
        self.restless.borrow_mut().clear();
        self.deleted
            .borrow_mut()
            .retain(|id, at| to.is_some() && at.is_some() && *at <= to && !brought(id));
        self.pass();
    }

    /// What of it is listed again.
    pub fn back(&self, listed: &BTreeMap<DebriefId, usize>) -> Option<DebriefId> {
        self.deleted.borrow().keys().find(|id| listed.contains_key(id)).cloned()
    }

    /// Earlier versions may be others from now on.
    pub fn pass(&self) {
        self.era.set(self.era.get() + 1);
    }

    /// Differs where earlier versions may have changed in between.
    pub fn era(&self) -> u64 {
        self.era.get()
    }
}
