//! How steps, tabs, browsers and runs end, and what is known of every word then.

use super::World;
use crate::model::{Excuse, State};
use crate::second::LATE;
use crate::step::Act;
use crate::tab::Tab;
use crate::visit::of_journal;
use crate::words::found_in_copy;
use afterview::app::store::Store as _;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

impl World {
    /// A step of a tab has ended: what it was told is kept, and whether it is alive.
    pub(super) fn settle(&self, slot: &mut Option<Tab>, tab: Tab) {
        self.figures.borrow_mut().calls += tab.door.calls();
        if !tab.door.was_killed() {
            self.second.send(self, &tab.unsent);
        }
        if tab.door.was_killed() && !tab.unsent.is_empty() {
            // What it wrote last is not in the second place, and nobody knows.
            self.second.was_broken.set(true);
        }
        if tab.door.was_killed() {
            self.figures.borrow_mut().crash("tab, in the middle of a call");
            self.forget(&tab.name);
            return;
        }
        // What it took in from a journal it may not have been able to merge.
        let merges = self.has_room() && tab.door.is_clean();
        if tab.rests() && (merges || !self.has_journals(&tab.name)) {
            self.gone.rests(&tab.name);
        }
        if tab.shelf.fault().is_none() {
            self.model.borrow_mut().keep(&tab.name, self.millis());
        } else {
            tab.check_memory(self);
        }
        let mended = tab.door.mended();
        self.model.borrow_mut().mend(|word| mended.contains(&word.text));
        self.mark_torn(&tab);
        *slot = Some(tab);
    }

    /// Whether changes of other tabs wait in their journals.
    fn has_journals(&self, besides: &str) -> bool {
        let own = format!(":journal:{besides}");
        self.disk.seen.texts().iter().any(|(key, text)| {
            key.contains(":journal:") && !key.ends_with(&own) && !of_journal(text).is_empty()
        })
    }

    fn mark_torn(&self, tab: &Tab) {
        let Some((torn, excuse)) = tab.door.torn() else { return };
        let mut model = self.model.borrow_mut();
        model.tear(&torn, excuse);
        model.doubt_counts(None, 0);
    }

    pub(super) fn close(&self, tab: &Tab) {
        self.second.send(self, &tab.unsent);
        let mut model = self.model.borrow_mut();
        if tab.shelf.fault().is_none() && !tab.door.was_killed() {
            model.keep(&tab.name, self.millis());
        }
        drop(model);
        self.forget(&tab.name);
        self.mark_torn(tab);
    }

    /// A tab is gone with its memory.
    pub(super) fn forget(&self, tab: &str) {
        self.model.borrow_mut().lose_sight(tab);
        self.gone.rests(tab);
        self.doors.borrow_mut().remove(tab);
    }

    /// Every tab is gone at once, and the storage is what it was a while ago.
    pub(super) fn browser_dies(&self, thousandths: u16, age: u16) {
        // Not from inside a call: the steps around it would go on.
        let Ok(mut slots) =
            self.slots.iter().map(RefCell::try_borrow_mut).collect::<Result<Vec<_>, _>>()
        else {
            return;
        };
        self.figures.borrow_mut().crash("browser");
        for slot in &mut slots {
            if let Some(tab) = slot.take() {
                self.forget(&tab.name);
            }
        }
        let since = self.millis().saturating_sub(u64::from(age).min(LATE));
        let apart = self.apart();
        self.disk.fall_back(thousandths);
        self.second.fall_back(since);
        self.crashed.set(true);
        self.has_crashed.set(true);
        let no_second = self.second.was_broken.get();
        let mut model = self.model.borrow_mut();
        self.gone.fall_back((!no_second).then_some(since), |id| model.is_brought(id));
        model.doubt_counts(None, if no_second { 0 } else { since + 1 });
        model.doubt_settings();
        // A text that was put back stands once, for all that are like it.
        let late = model.words().iter().filter(|word| word.at > since);
        let late: BTreeSet<_> = late.map(|word| (word.id.clone(), word.text.clone())).collect();
        for word in model.words_mut() {
            if no_second {
                word.excuse.get_or_insert(Excuse::NoSecond);
            } else if apart.contains(&word.text) {
                word.excuse.get_or_insert(Excuse::Race);
            } else if late.contains(&(word.id.clone(), word.text.clone())) {
                word.excuse.get_or_insert(Excuse::LastSecond);
            }
        }
    }

    /// After a write between a compare and its write: texts of copies that the second place has no room for, since the
    /// copy that it has under the same key has others that they lack.
    fn apart(&self) -> BTreeSet<String> {
        let mut apart = BTreeSet::new();
        if self.races.get() > 0 {
            for (key, twin) in self.second.held() {
                let here = self.disk.seen.get(&key).ok().flatten().unwrap_or_default();
                let (here, there) =
                    (found_in_copy(&here), found_in_copy(&twin.text.unwrap_or_default()));
                if key.contains(":debrief:") && !there.is_subset(&here) {
                    apart.extend(here.difference(&there).cloned());
                }
            }
        }
        apart
    }

    /// The end of a run: nothing fails any more, every tab merges and is closed.
    pub fn end(self: &Rc<Self>) {
        self.quota.set(None);
        for round in 0..2 {
            for tab in 0..u8::try_from(self.slots.len()).unwrap_or_default() {
                let Some(slot) = self.slots.get(usize::from(tab)) else { continue };
                if slot.borrow().is_none() {
                    continue;
                }
                self.run(&crate::step::on(tab, Act::Heals));
                self.run(&crate::step::on(tab, Act::Refreshes));
                if round == 1 {
                    let name = slot.borrow().as_ref().map(|tab| tab.name.clone());
                    // One that lives, and had its turn, has everything of its own that was torn.
                    self.model.borrow_mut().mend(|word| Some(word.by.as_str()) == name.as_deref());
                    self.run(&crate::step::on(tab, Act::Closes));
                }
            }
        }
        self.visit();
        // Once more as a page load that also takes back what the second place holds.
        self.crashed.set(true);
        self.visit();
        self.sum_up();
    }

    fn sum_up(&self) {
        let found = self.found();
        let model = self.model.borrow();
        let mut figures = self.figures.borrow_mut();
        let typed = model.words().iter().filter(|word| !word.text.is_empty());
        for word in typed {
            figures.words += 1;
            figures.letters += word.letters as u64;
        }
        figures.aside += found.aside as u64;
        let safe = model.safe(&found.texts);
        let excused = model.excused(&found.texts);
        for ((word, safe), excused) in model.words().iter().zip(safe).zip(excused) {
            if safe || word.state != State::Kept {
                continue;
            }
            let letters = word.letters as u64;
            match word.excuse {
                Some(excuse) => *figures.lost.entry(excuse).or_default() += letters,
                // What had taken its place is excused.
                None if excused => {}
                None => figures.missing += letters,
            }
        }
    }
}
