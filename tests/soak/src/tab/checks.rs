//! What a tab must hold and show, whatever the storage does.

use super::Tab;
use crate::model::{State, Word};
use crate::words::found_in;
use crate::world::World;
use afterview::app::saved::json;
use afterview::domain::debrief::Debrief;

impl Tab {
    /// Words that are not kept are at least in memory, and in the file that the person can save.
    pub fn check_memory(&self, world: &World) {
        let file = self.shelf.export(world.now());
        self.check_file(world, &file, "memory", |word| word.state == State::Fresh);
    }

    /// After a merge what is only in memory was tried to be kept, whatever became of it.
    pub(super) fn check_tried(&self, world: &World) {
        let waits = |word: &Word| word.state == State::Fresh && word.by == self.name;
        if self.shelf.fault().is_none()
            || self.door.was_killed()
            || self.door.has_tried(":journal:")
            || !world.model.borrow().words().iter().any(waits)
        {
            return;
        }
        let found = world.found().texts;
        let model = world.model.borrow();
        let safe = model.safe(&found);
        for (word, safe) in model.words().iter().zip(safe) {
            if waits(word) && !safe && !word.text.is_empty() {
                world.wrong("tried", format!("{} waits in memory, and was not tried", word.text));
            }
        }
    }

    /// Words of this tab are in a file, or were typed over in one way or another.
    pub(super) fn check_file(
        &self,
        world: &World,
        file: &str,
        rule: &'static str,
        which: impl Fn(&Word) -> bool,
    ) {
        let there = found_in(file);
        let lacking: Vec<usize> = {
            let model = world.model.borrow();
            let words = model.words().iter().enumerate();
            let lacks = |word: &Word| {
                word.by == self.name
                    && !word.text.is_empty()
                    && which(word)
                    && !there.contains(&word.text)
            };
            words.filter(|(_, word)| lacks(word)).map(|(number, _)| number).collect()
        };
        if lacking.is_empty() {
            return;
        }
        let mut found = world.found().texts;
        for id in world.ids.borrow().iter() {
            found.entry(id.clone()).or_default().extend(there.iter().cloned());
        }
        let safe = world.model.borrow().safe(&found);
        for number in lacking {
            if safe.get(number) != Some(&true) {
                world.wrong(rule, format!("word {number} is neither in the file nor kept"));
            }
        }
    }

    /// Nothing changes under the hands of this tab but by another's words: what it had replaced itself does
    /// not come back over what it typed.
    pub(super) fn check_screen(&self, world: &World, before: &Debrief, now: &Debrief) {
        let (before, after) = (found_in(&json(before)), found_in(&json(now)));
        let model = world.model.borrow();
        let place = |number: &usize| model.words().get(*number).map(|word| &word.place);
        let own = |number: &&usize| model.words().get(**number).is_some_and(|w| w.by == self.name);
        for gone in before.difference(&after) {
            let own_still = |number: &&usize| own(number) && !model.is_deleted(**number);
            for gone in model.named(&now.id, gone).iter().filter(own_still) {
                for text in after.difference(&before) {
                    let mut back = model.named(&now.id, text).iter();
                    if back.all(|back| {
                        own(&back)
                            && place(back) == place(gone)
                            && place(gone).is_some_and(Option::is_some)
                            && model.followed(*back, *gone)
                    }) {
                        world.wrong("screen", format!("{text} came back under somebody's hands"));
                    }
                }
            }
        }
    }
}
