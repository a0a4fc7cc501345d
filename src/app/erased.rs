//! What "Erase everything" found, and what is left when it is looked for again (check 21).

/// What there is of ours on a device, counted. No words are in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traces {
    /// Interviews.
    pub interviews: usize,
    /// Whether what belongs to no one interview: one or none.
    pub books: usize,
    /// Earlier versions.
    pub earlier: usize,
    /// What was set aside.
    pub aside: usize,
    /// The person's choices, and where they were last.
    pub settings: usize,
    /// What the app notes to do its work: journals, the list, the room that is kept free, what only this tab has.
    pub notes: usize,
    /// What the second place holds.
    pub copies: usize,
    /// Databases, also empty ones: one or none.
    pub places: usize,
    /// Files of the app itself, kept for when there is no network.
    pub files: usize,
    /// Service workers.
    pub workers: usize,
}

impl Traces {
    /// Whether there is anything.
    pub fn any(&self) -> bool {
        *self != Self::default()
    }

    /// What was there before and is there no more.
    #[must_use]
    pub const fn without(&self, left: &Self) -> Self {
        Self {
            interviews: self.interviews.saturating_sub(left.interviews),
            books: self.books.saturating_sub(left.books),
            earlier: self.earlier.saturating_sub(left.earlier),
            aside: self.aside.saturating_sub(left.aside),
            settings: self.settings.saturating_sub(left.settings),
            notes: self.notes.saturating_sub(left.notes),
            copies: self.copies.saturating_sub(left.copies),
            places: self.places.saturating_sub(left.places),
            files: self.files.saturating_sub(left.files),
            workers: self.workers.saturating_sub(left.workers),
        }
    }
}

/// What erasing came to: counted from what was found, and from what is found when it is looked for again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// What there was.
    pub found: Traces,
    /// What there still is.
    pub left: Traces,
    /// Whether the browser did not say of every place what is in it.
    pub unsure: bool,
}

impl Erased {
    /// What is gone.
    pub const fn gone(&self) -> Traces {
        self.found.without(&self.left)
    }

    /// Whether all of it is gone, as far as anybody can know.
    pub fn is_whole(&self) -> bool {
        !self.left.any() && !self.unsure
    }
}

#[cfg(test)]
mod tests {
    use super::{Erased, Traces};

    #[test]
    fn only_what_was_looked_for_again_and_not_found_is_called_gone() {
        let found = Traces { interviews: 3, files: 9, ..Traces::default() };
        let left = Traces { interviews: 1, workers: 1, ..Traces::default() };
        let erased = Erased { found, left, unsure: false };
        assert_eq!(erased.gone(), Traces { interviews: 2, files: 9, ..Traces::default() });
        assert!(!erased.is_whole());
        assert!(Erased { found, ..Erased::default() }.is_whole());
        assert!(!Erased { found, unsure: true, ..Erased::default() }.is_whole());
    }
}
