//! Bytes that could not be read, or that other words took the place of: kept, and shown to the person.

use super::journal::Journal;
use super::keys::Named;
use super::{Shelf, StoreFault};
use crate::app::saved::{SavedError, Sealed, sum};
use crate::domain::debrief::DebriefId;

/// Something that was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// The key under which the bytes lie. Give it to [`Shelf::aside_raw`].
    pub key: String,
    /// Why.
    pub reason: AsideReason,
    /// How many bytes.
    pub size: usize,
    /// The debrief that it is about, where it is about one and that is known.
    pub id: Option<DebriefId>,
}

/// Why something was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsideReason {
    /// It cannot be read.
    Unreadable(SavedError),
    /// The same words were changed in two tabs: this is the debrief as the other one had it.
    OtherTab,
    /// Changes to a debrief that is gone.
    Orphan,
}

impl AsideReason {
    /// The key of the sentence that says so.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unreadable(_) => "saved.aside.unreadable",
            Self::OtherTab => "saved.aside.other_tab",
            Self::Orphan => "saved.aside.orphan",
        }
    }

    /// The reason is in the bytes: whole ones were set aside for their words.
    fn of(short: &str, text: &str) -> Self {
        match Sealed::open(text) {
            Err(error) => Self::Unreadable(error),
            Ok(_) if short.starts_with("journal:") => Self::Orphan,
            Ok(_) => Self::OtherTab,
        }
    }
}

/// The debrief that a journal is about, where it is about one alone.
fn about(text: &str) -> Option<DebriefId> {
    let journal: Journal = Sealed::open(text).ok()?.body().ok()?;
    match journal.pages.as_slice() {
        [page] => Some(page.id.clone()),
        _ => None,
    }
}

impl Shelf {
    /// What was set aside, and what lies unreadable in its place because it could not be moved.
    pub fn aside(&self) -> &[Aside] {
        &self.aside
    }

    /// The bytes of something set aside, for download.
    pub fn aside_raw(&self, key: &str) -> Option<String> {
        self.store.get(key).ok().flatten()
    }

    /// Forgets something set aside, for good. Only what [`Shelf::aside`] lists.
    ///
    /// # Errors
    /// It is still there.
    pub fn forget_aside(&mut self, key: &str) -> Result<(), StoreFault> {
        if self.aside.iter().any(|aside| aside.key == key) {
            self.store.remove(key)?;
            self.aside.retain(|aside| aside.key != key);
            self.make_room();
        }
        Ok(())
    }

    /// Strikes off the list what another tab deleted.
    pub fn strike_gone_aside(&mut self) {
        let store = &self.store;
        self.aside.retain(|aside| store.get(&aside.key) != Ok(None));
    }

    /// Finds what was set aside earlier.
    pub(super) fn find_aside(&mut self, keys: &[String]) -> Result<(), StoreFault> {
        self.aside.clear();
        for full in keys {
            if let Some(Named::Aside { key: short, .. }) = self.keys.named(full)
                && let Some(text) = self.store.get(full)?
            {
                self.list_aside(full.clone(), &short, &text);
            }
        }
        Ok(())
    }

    pub(super) fn list_aside(&mut self, key: String, short: &str, text: &str) {
        self.aside.retain(|aside| aside.key != key);
        let reason = AsideReason::of(short, text);
        let id = match self.keys.named(&self.keys.full(short)) {
            Some(Named::Debrief(id)) => Some(id),
            Some(Named::Journal(_)) => about(text),
            _ => None,
        };
        self.aside.push(Aside { key, reason, size: text.len(), id });
    }

    /// Keeps the bytes of a key aside too. Their number is their checksum: the same bytes of the same key are kept once,
    /// and two tabs never take one number for different ones.
    pub(super) fn put_aside(&mut self, key: &str, text: &str) -> Result<(), StoreFault> {
        let Some(short) = self.keys.short(key).map(str::to_owned) else { return Ok(()) };
        let aside = self.keys.aside(sum(text), &short);
        if self.store.get(&aside)?.as_deref() != Some(text) {
            self.set_roomy(&aside, text)?;
            self.list_aside(aside, &short, text);
        }
        Ok(())
    }

    /// Whether the unreadable bytes of a key were moved aside by another tab since this one last looked.
    pub(super) fn was_moved_aside(&mut self, key: &str) -> Result<bool, StoreFault> {
        let Some(short) = self.keys.short(key).map(str::to_owned) else { return Ok(false) };
        for full in self.store.keys()? {
            let of_it = |named| matches!(named, Named::Aside { key, .. } if key == short);
            if self.keys.named(&full).is_some_and(of_it)
                && !self.aside.iter().any(|aside| aside.key == full)
                && let Some(text) = self.store.get(&full)?
            {
                self.list_aside(full, &short, &text);
                if Sealed::open(&text).is_err() {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Moves the bytes of a key aside, so that the key may be written. Where they cannot be moved they stay
    /// and are listed, and the key must not be written.
    pub(super) fn move_aside(&mut self, key: &str, text: &str) -> Result<(), StoreFault> {
        let moved = self.put_aside(key, text).and_then(|()| self.store.remove(key));
        if moved.is_ok() {
            self.aside.retain(|aside| aside.key != key);
        } else {
            let short = self.keys.short(key).unwrap_or_default().to_owned();
            self.list_aside(key.to_owned(), &short, text);
        }
        moved
    }
}
