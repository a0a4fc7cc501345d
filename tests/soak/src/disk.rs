//! What lies on the disk, and what the browser has not put there yet.

use afterview::app::store::{MemoryStore, Store as _, weight};
use afterview::domain::debrief::DebriefId;
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};

/// How many writes a browser holds back at the most.
const HELD_BACK: usize = 300;

/// One write, or removal, that a tab was told has happened.
#[derive(Clone, Debug)]
struct Write {
    key: String,
    text: Option<String>,
}

/// The storage that all tabs see, and what of it would outlive the browser.
#[derive(Debug, Default)]
pub struct Disk {
    /// What the tabs see.
    pub seen: MemoryStore,
    flushed: RefCell<BTreeMap<String, String>>,
    since: RefCell<VecDeque<Write>>,
}

impl Disk {
    /// How many bytes are used as browsers count them, apart from what only keeps room free.
    pub fn used(&self) -> usize {
        let texts = self.seen.texts();
        let real = texts.iter().filter(|(key, _)| !key.ends_with(":reserve"));
        real.map(|(key, text)| weight(key) + weight(text)).sum()
    }

    /// What lies there of one debrief: its copy and its earlier versions.
    pub fn of(&self, id: &DebriefId) -> BTreeMap<String, String> {
        let (copy, earlier) = (format!(":debrief:{}", id.0), format!(":earlier:{}:", id.0));
        let mut texts = self.seen.texts();
        // What was set aside of it is named after it, too.
        let is_its = |key: &str| {
            (key.ends_with(&copy) && !key.contains(":aside:")) || key.contains(&earlier)
        };
        texts.retain(|key, _| is_its(key));
        texts
    }

    /// Something was written. The oldest writes reach the disk in the end.
    pub fn note(&self, key: &str) {
        let text = self.seen.get(key).ok().flatten();
        let mut since = self.since.borrow_mut();
        since.push_back(Write { key: key.to_owned(), text });
        if since.len() > HELD_BACK
            && let Some(oldest) = since.pop_front()
        {
            put(&mut self.flushed.borrow_mut(), oldest);
        }
    }

    /// All of it reaches the disk.
    pub fn flush(&self) {
        self.since.borrow_mut().clear();
        *self.flushed.borrow_mut() = self.seen.texts();
    }

    /// The browser is killed: of what was held back, the first so many of a thousand are on the disk.
    pub fn fall_back(&self, thousandths: u16) {
        let mut texts = self.flushed.borrow().clone();
        let mut since = self.since.borrow_mut();
        let kept = since.len() * usize::from(thousandths.min(1000)) / 1000;
        for write in since.drain(..).take(kept) {
            put(&mut texts, write);
        }
        for key in self.seen.texts().into_keys() {
            let _ = self.seen.remove(&key);
        }
        for (key, text) in &texts {
            let _ = self.seen.set(key, text);
        }
        *self.flushed.borrow_mut() = texts;
    }
}

fn put(texts: &mut BTreeMap<String, String>, write: Write) {
    match write.text {
        Some(text) => texts.insert(write.key, text),
        None => texts.remove(&write.key),
    };
}
