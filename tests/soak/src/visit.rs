//! What a fresh visit finds, and whether that is all it must find.

use crate::model::{State, Texts};
use crate::place::WEIGHED;
use crate::words::{found_in, found_in_copy};
use crate::world::{PATH, World};
use afterview::app::saved::json;
use afterview::app::store::{Aside, AsideReason, Shelf};
use afterview::domain::debrief::DebriefId;
use std::collections::BTreeMap;

/// What a fresh visit finds.
pub struct Found {
    /// Whole texts, by debrief: in it, or set aside of it.
    pub texts: Texts,
    /// The debriefs that are listed, with what was counted up in them.
    pub listed: BTreeMap<DebriefId, usize>,
    /// How much was set aside.
    pub aside: usize,
    /// How much of that cannot be read.
    pub unreadable: usize,
    /// What was wrong with it.
    pub trouble: Option<String>,
    shelf: Shelf,
}

impl World {
    /// Opens a copy of the storage as somebody would who comes back now.
    pub fn found(&self) -> Found {
        self.figures.borrow_mut().visits += 1;
        let copy = Box::new(self.disk.seen.copy());
        let held = if self.crashed.get() { self.second.held() } else { Vec::new() };
        let (shelf, _) = Shelf::open_with(copy, PATH, "visit", self.now(), &held);
        let mut found = Found {
            texts: Texts::new(),
            listed: BTreeMap::new(),
            aside: shelf.aside().len(),
            unreadable: 0,
            trouble: shelf.fault().map(|fault| format!("a fresh visit finds {fault:?}")),
            shelf,
        };
        found.read_debriefs();
        found.read_aside();
        found
    }

    /// A fresh visit, and whether it finds what it must.
    pub fn visit(&self) {
        let found = self.found();
        if let Some(trouble) = &found.trouble {
            self.wrong("visit", trouble.clone());
        }
        if found.unreadable > 0 && !self.torn.get() {
            self.wrong("unreadable", format!("{} of ours cannot be read", found.unreadable));
        }
        let mut model = self.model.borrow_mut();
        let safe = model.safe(&found.texts);
        let excused = model.excused(&found.texts);
        for ((word, safe), excused) in model.words_mut().iter_mut().zip(safe).zip(excused) {
            if found.texts.get(&word.id).is_some_and(|texts| texts.contains(&word.text)) {
                // There again, from now on.
                if word.excuse.take().is_some() {
                    word.at = self.millis();
                }
            } else if !safe && word.state == State::Kept && word.excuse.is_none() && !excused {
                let (by, id, text) = (&word.by, &word.id.0, &word.text);
                self.wrong("lost", format!("{text} of {by} in {id}, at {:?}", word.place));
            }
        }
        for (id, count) in &found.listed {
            if let Some((least, most)) = model.counted(id)
                && !(least..=most).contains(count)
            {
                let seen = format!("{count} times in {}, not {least} to {most}", id.0);
                self.wrong("counted", seen);
            }
        }
        if let Some(id) = self.gone.back(&found.listed) {
            self.wrong("back", format!("{} was deleted, and is listed again", id.0));
        }
        for id in found.others() {
            // Where two copies each have what the other lacks, one is set aside.
            let apart = self.torn.get() || self.has_crashed.get() || self.races.get() > 0;
            if !model.may_clash(id) && !apart {
                self.wrong("aside", format!("{} was set aside: no place was changed twice", id.0));
            }
        }
        for name in model.settings() {
            let value = found.shelf.setting(name).unwrap_or_default();
            if !model.may_be(name, &value) {
                self.wrong("setting", format!("{name} is {value:?}"));
            }
        }
    }
}

impl Found {
    /// The debriefs of which a copy was set aside, since the same words were changed in two tabs.
    fn others(&self) -> impl Iterator<Item = &DebriefId> {
        let other = |aside: &&Aside| aside.reason == AsideReason::OtherTab;
        self.shelf.aside().iter().filter(other).filter_map(|aside| aside.id.as_ref())
    }

    fn read_debriefs(&mut self) {
        for summary in self.shelf.summaries() {
            match self.shelf.load(&summary.id) {
                Ok(debrief) => {
                    let weighed = debrief.item(WEIGHED).map_or(0, |item| item.weighed);
                    self.listed.insert(summary.id.clone(), usize::from(weighed));
                    self.texts.entry(summary.id).or_default().extend(found_in(&json(&debrief)));
                }
                Err(error) => {
                    let trouble = format!("{} is listed and gives {error:?}", summary.id.0);
                    self.trouble.get_or_insert(trouble);
                }
            }
        }
    }

    fn read_aside(&mut self) {
        for aside in self.shelf.aside() {
            if matches!(aside.reason, AsideReason::Unreadable(_)) {
                self.unreadable += 1;
            }
            let raw = self.shelf.aside_raw(&aside.key).unwrap_or_default();
            if let Some((_, id)) = aside.key.split_once(":debrief:") {
                self.texts.entry(DebriefId(id.to_owned())).or_default().extend(found_in_copy(&raw));
            } else if aside.key.contains(":journal:") {
                for (id, texts) in of_journal(&raw) {
                    self.texts.entry(id).or_default().extend(texts);
                }
            }
        }
    }
}

/// The texts of a journal, by debrief.
pub fn of_journal(raw: &str) -> Texts {
    let mut texts = Texts::new();
    let journal: serde_json::Value = serde_json::from_str(raw).unwrap_or_default();
    let pages = journal.pointer("/body/pages").and_then(serde_json::Value::as_array);
    for page in pages.into_iter().flatten() {
        let id = page.get("id").and_then(serde_json::Value::as_str).unwrap_or_default();
        texts.entry(DebriefId(id.to_owned())).or_default().extend(found_in(&page.to_string()));
    }
    texts
}
