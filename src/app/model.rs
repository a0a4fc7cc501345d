//! Everything the app holds in memory.

mod names;

use super::aloud::Aloud;
use super::event::Install;
use super::hand_over::{Agreed, HandOver};
use super::host::Host;
use super::language::Fetching;
use super::links::Links;
use super::lock::LockState;
use super::rehearsal::Rehearsal;
use super::saved::SavedError;
use super::screen::Screen;
use super::sealed::SealError;
use super::store::{Aside, Imported, LoadError, Settled, Share, StoreFault, Summary, Undone};
use super::tend::{KeptHere, Tending};
use super::update::Undo;
use crate::domain::bring::{KnownPlace, NotRead};
use crate::domain::clock::{Instant, Moment, parse_day};
use crate::domain::debrief::{Debrief, DebriefId, LocalId, Place};

/// Everything the app holds in memory. Nothing in it can be worked out from the rest.
#[expect(clippy::struct_excessive_bools, reason = "each is a plain yes or no of its own")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    /// Where the person is.
    pub screen: Screen,
    /// The open debrief.
    pub debrief: Option<Debrief>,
    /// Whether the open debrief is kept already: a new one is, at its first change, so that looking in
    /// leaves nothing behind.
    pub begun: bool,
    /// What belongs to no one interview: questions, stories, the next one, people to ask.
    pub book: Debrief,
    /// Whether the book is kept already; it is from its first change on.
    pub book_begun: bool,
    /// Whether a newer version wrote the book: nothing in it can be changed here.
    pub book_read_only: bool,
    /// The list of debriefs, newest first.
    pub summaries: Vec<Summary>,
    /// Now, by the minute.
    pub moment: Moment,
    /// Whether the words are saved.
    pub saving: Saving,
    /// How they are locked.
    pub lock: LockState,
    /// Whether nothing is kept after this page is closed.
    pub fleeting: bool,
    /// Whether there is a second copy of the words, which outlives a crash of the browser.
    pub second: bool,
    /// What the person is being told.
    pub notice: Option<Notice>,
    /// What was done that can be taken back, the latest last, each with when: it is told on every screen. See
    /// [`Done`].
    pub done: Vec<(Done, Instant)>,
    /// What was brought to be read for facts, while its screen is open. It is kept nowhere.
    pub brought: Brought,
    /// Data that could not be read, set aside as it was.
    pub aside: Vec<Aside>,
    /// Whether room is running out.
    pub low: bool,
    /// What the screens about the words themselves show.
    pub tending: Tending,
    /// What the screens about links show.
    pub links: Links,
    /// The language of the screens: the name of its folder.
    pub language: String,
    /// How far fetching the words of another language is.
    pub fetching: Fetching,
    /// Whether mishaps, letters and numbers have arrived.
    pub content: Arrival,
    /// Whether everything is blanked.
    pub hidden: bool,
    /// Whether the crisis card was put away.
    pub crisis_closed: bool,
    /// Another number whenever anything of the open debrief may have changed but the words of a letter: what follows
    /// from the facts alone need not be worked out at each key in a letter.
    pub facts: u32,
    /// Another number whenever anything of the open debrief, or of the book, may have changed.
    pub words: u32,
    /// Another number whenever anything may have changed but words that are typed, what can be taken back of them, and whether
    /// they are saved. Most of a screen shows none of these, and need not be worked out at each key.
    pub besides: u32,
    /// What was done to the letters of the open debrief on this visit, to be taken back.
    pub undo: Undo,
    /// Items that were looked at on this visit.
    pub looked_at: Vec<LocalId>,
    /// Choices that outlive a debrief.
    pub settings: Settings,
    /// Whether the browser has a share sheet.
    pub can_share: bool,
    /// The page whose frame the app is in; none where it is in none.
    pub host: Option<Box<Host>>,
    /// How far the hand-over to the own page is.
    pub hand_over: HandOver,
    /// What was agreed to go along with it.
    pub agreed: Agreed,
    /// The mock interview, while it is held.
    pub rehearsal: Rehearsal,
    /// The questions for a friend, once some were picked.
    pub for_a_friend: Option<Vec<String>>,
    /// What goes on while somebody practises aloud.
    pub aloud: Aloud,
    /// How the app can be put on this device, while that is hinted at.
    pub install: Option<Install>,
    /// Random, from the shell, once a tab: makes the names of new things unlike those of other tabs.
    pub salt: u64,
    /// How many names this tab has made.
    pub named: u32,
}

/// What was brought to be read for facts: a message, an invitation, a posting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// The text, as it stands in its box.
    pub text: String,
    /// Whether it has to be a calendar: the name of its file says so.
    pub calendar: bool,
    /// Why what was brought last was not taken in. The text is the one before.
    pub refused: Option<NotRead>,
    /// The named places that were looked up.
    pub places: Vec<KnownPlace>,
    /// What the person said about facts that were found: the name of each, and whether it is wanted.
    pub said: Vec<(String, bool)>,
}

impl Brought {
    /// Whether the person wants a fact; none where they did not say.
    pub fn wants(&self, fact: &str) -> Option<bool> {
        self.said.iter().find(|(known, _)| known == fact).map(|(_, wanted)| *wanted)
    }
}

/// Whether the words are saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing to save yet.
    #[default]
    Nothing,
    /// Saved on this device at this time.
    Saved(Instant),
    /// Not saved: the words last until the page is closed.
    NotSaved(StoreFault),
}

impl Saving {
    /// Whether the words last until the page is closed and no longer. What only a newer version may change is kept.
    pub fn is_lost(self) -> bool {
        matches!(self, Self::NotSaved(fault) if fault != StoreFault::Newer)
    }
}

/// Whether the content beyond the first screen is here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrival {
    /// Not yet.
    #[default]
    OnItsWay,
    /// It is.
    Here,
    /// It could not be fetched; a reload may help.
    Failed,
}

/// Choices that outlive a debrief. Kept under `setting` keys by these names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// How the person signs.
    pub sign_as: String,
    /// The region whose numbers the support door shows first.
    pub region: String,
    /// `light`, `dark`, [`contrast`](Self::CONTRAST), or empty for what the page around the frame says, or the device.
    pub theme: String,
    /// Draft checks that were switched off for good: their names, with blanks between.
    pub checks_off: String,
    /// When a copy of everything was saved last, in seconds as [`Instant`] counts them; empty for never.
    pub exported: String,
    /// After how long without a touch the words are locked: the name of an [`After`](super::lock::After), or empty.
    pub lock_after: String,
    /// Empty until it was hinted that the app can be put on the device; `shown` or `declined` from then on.
    pub install: String,
    /// [`on`](Self::ON) where the browser may check the spelling of what is typed; empty where it may not, since some
    /// send it away for that (acceptance check 41).
    pub spelling: String,
    /// The language of the screens, by the name of its folder; empty for what the page around the frame or the browser asks for.
    pub language: String,
    /// The languages that messages were written in, by their tags, the latest choice first, with blanks between.
    pub letters: String,
    /// Days on which nobody works, as the person marked them: `2026-12-25`, with blanks between.
    pub days_off: String,
}

impl Settings {
    /// The name under which the open debrief's id is kept.
    pub const OPEN: &'static str = "open";
    /// The name under which [`Settings::sign_as`] is kept.
    pub const SIGN_AS: &'static str = "sign_as";
    /// The name under which [`Settings::region`] is kept.
    pub const REGION: &'static str = "region";
    /// The name under which [`Settings::theme`] is kept.
    pub const THEME: &'static str = "theme";
    /// The theme in which everything stands out, in the device's light or dark.
    pub const CONTRAST: &'static str = "contrast";
    /// The name under which [`Settings::checks_off`] is kept.
    pub const CHECKS_OFF: &'static str = "checks_off";
    /// The name under which [`Settings::exported`] is kept.
    pub const EXPORTED: &'static str = "exported";
    /// The name under which [`Settings::lock_after`] is kept.
    pub const LOCK_AFTER: &'static str = "lock_after";
    /// The name under which [`Settings::install`] is kept.
    pub const INSTALL: &'static str = "install";
    /// The name under which [`Settings::spelling`] is kept.
    pub const SPELLING: &'static str = "spelling";
    /// The name under which [`Settings::language`] is kept.
    pub const LANGUAGE: &'static str = "language";
    /// The name under which [`Settings::letters`] is kept.
    pub const LETTERS: &'static str = "letters";
    /// The name under which [`Settings::days_off`] is kept.
    pub const DAYS_OFF: &'static str = "days_off";
    /// What is kept for a choice that was switched on.
    pub const ON: &'static str = "on";
}

/// What the person is being told, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The text is on the clipboard.
    Copied,
    /// The browser refused to copy: the text is selected instead.
    CopyRefused,
    /// It refused to copy a link: it is shown instead, to be copied by hand.
    LinkNotCopied,
    /// Three are being weighed; this one waits.
    ItemWaits,
    /// A file was saved, read again and found whole: what is in it, and so many bytes.
    Saved(Share, usize),
    /// A file was saved that could not be checked.
    NotChecked,
    /// A file was saved without this, which could not be read.
    NotInFile(Share),
    /// There was nothing in a file that was not here.
    NothingNew(Imported),
    /// What was taken in was taken out again.
    TakenOut(Undone),
    /// It was not: all of it is still in.
    NotTakenOut,
    /// Another tab's copy of which nothing is left to choose could not be put away.
    NotPutAway,
    /// The earlier versions of a debrief were deleted, for good.
    EarlierGone,
    /// A file was refused.
    ImportRefused(SavedError),
    /// A link, or what was pasted, could not be opened.
    LinkRefused(SealError),
    /// A debrief could not be opened.
    NotOpened(LoadError),
    /// What belongs to no one interview was erased in another tab.
    BookGone,
    /// Something set aside was deleted, for good.
    Forgotten,
    /// Deleting one thing did not work: it is still there.
    NotDeleted,
    /// What was to be handed over to this page did not come.
    NothingCame,
    /// Where the words are kept could not be changed.
    NotTurned(StoreFault),
    /// Nothing is kept from now on, but some of what was here is still on the device.
    SomeStays,
    /// A chart could not be made a picture of.
    NoPicture,
}

/// What was done that can be taken back.
#[derive(Clone, Debug, PartialEq)]
pub enum Done {
    /// A debrief was deleted.
    Deleted {
        /// Which.
        id: DebriefId,
        /// Whether it was the open one: it is opened again when it is had back.
        was_open: bool,
    },
    /// A file was taken in.
    TakenIn(Imported),
    /// Of the same words changed in two tabs, those that are here stay.
    KeptHere(KeptHere),
    /// Other words took their place, in the open debrief.
    Chosen {
        /// The debrief.
        id: DebriefId,
        /// Where the words stand.
        place: Place,
        /// What stood there before.
        before: String,
        /// Whether that stands there still, with the others after it.
        both: bool,
    },
    /// A copy of which nothing was left to choose was put away.
    PutAway(Box<Settled>),
    /// An earlier version took the place of this debrief.
    Restored(Box<Debrief>),
}

impl Model {
    /// A fresh model at a moment.
    pub fn new(moment: Moment, salt: u64) -> Self {
        let book = Debrief::book(moment.now);
        Self { book, moment, salt, ..Self::default() }
    }

    /// It is now this. On which days people work stays as it is, but for the days that the person marked.
    pub fn is_now(&mut self, moment: Moment) {
        let off = self.settings.days_off.split_whitespace().filter_map(parse_day).collect();
        let week = std::mem::take(&mut self.moment.week).with_days_off(off);
        self.moment = Moment { week, ..moment };
    }

    /// The theme that the page shows: the person's own choice, else the host's; empty for the device's.
    pub fn theme(&self) -> &str {
        let own = self.settings.theme.as_str();
        let hosts = self.host.as_ref().map_or("", |host| host.theme);
        if own.is_empty() { hosts } else { own }
    }

    /// Whether the book, or the open debrief, can only be looked at.
    pub fn only_read(&self, book: bool) -> bool {
        if book { self.book_read_only } else { self.read_only() }
    }

    /// Whether the open debrief can only be looked at: a newer version wrote it. Nothing in it can be changed
    /// here, since what was typed would not be kept.
    pub fn read_only(&self) -> bool {
        self.debrief.as_ref().is_some_and(|open| {
            self.summaries.iter().any(|known| known.read_only && known.id == open.id)
        })
    }

    /// Whether there is anything of the person's here that could be taken along.
    pub fn has_words(&self) -> bool {
        let open = self.begun && self.debrief.is_some();
        open || !self.summaries.is_empty() || !self.book.leaves.is_empty()
    }

    /// The debrief that a change or a field belongs to: the book, or the open one.
    pub const fn whose(&self, book: bool) -> Option<&Debrief> {
        if book { Some(&self.book) } else { self.debrief.as_ref() }
    }

    /// Takes in a list of debriefs: the book is in none.
    pub fn list(&mut self, mut summaries: Vec<Summary>) {
        let book = summaries.iter().position(|known| known.id.is_book());
        self.book_read_only = book.is_some_and(|at| summaries.remove(at).read_only);
        self.summaries = summaries;
    }

    /// Whether the same words were changed in two tabs, and it is still to be chosen which stay.
    pub fn two_tabs(&self) -> bool {
        self.tending.clashes.iter().any(|clash| self.tending.is_unsettled(clash))
    }
}
