//! Tending to the words themselves: what the screens about them ask of the shelf, what comes of it, and what they show.
//! All of it is looked up when one of those screens is opened, and none of it is kept.

mod ask;

pub use ask::tend;

use super::erased::Erased;
use super::event::Event;
use super::picture::Picture;
use super::saved::SavedError;
use super::store::{
    Clash, Difference, Holding, Imported, LoadError, Preview, Room, Settled, Share, Shelf,
    StoreFault, Undone,
};
use crate::domain::clock::Instant;
use crate::domain::debrief::{Debrief, DebriefId, Place};
use crate::domain::journal::{Journal, Search};
use std::sync::Arc;

/// What does a [`Tend`] on a shelf, at a time, and says what came of it.
pub type Tends = fn(&mut Shelf, Tend, Instant) -> Vec<Event>;

/// Something to be looked up, or done, with what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tend {
    /// Look over everything.
    LookOver,
    /// Make a copy of everything, and check it.
    Export,
    /// Gather what is to go along to another page or device: this debrief, or all of them.
    Gather(Option<DebriefId>, Carrier),
    /// Say what taking in a file's text would do.
    Preview(String),
    /// Take a file's text in.
    Import(String),
    /// Take out again what was taken in.
    TakeOut(Imported),
    /// Compare what was set aside for another tab's words with what is here.
    Compare,
    /// Put away what was set aside, of which nothing is left to choose.
    PutAway(String),
    /// Set it aside again.
    SetAsideAgain(Box<Settled>),
    /// List the earlier versions of a debrief.
    ListEarlier(DebriefId),
    /// Read one of them.
    LookBack(DebriefId, Instant),
    /// Delete all of them.
    ForgetEarlier(DebriefId),
    /// Look across all interviews. What was read before and is the same need not be read again.
    LookAcross(Option<Arc<Journal>>),
    /// Read all of them, word for word.
    ReadAll,
}

impl Tend {
    /// Whether it waits its turn among tabs: it writes, or lists what the merge before it wrote. A copy of everything is
    /// made at once, whatever another tab holds up.
    pub const fn waits_its_turn(&self) -> bool {
        match self {
            Self::Import(_)
            | Self::TakeOut(_)
            | Self::PutAway(_)
            | Self::SetAsideAgain(_)
            | Self::ListEarlier(_)
            | Self::ForgetEarlier(_) => true,
            Self::LookOver
            | Self::Export
            | Self::Gather(..)
            | Self::Preview(_)
            | Self::Compare
            | Self::LookBack(..)
            | Self::LookAcross(_)
            | Self::ReadAll => false,
        }
    }
}

/// What takes along what is gathered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// A sealed link: the one that was asked for with this number ([`Links::asked`](super::links::Links::asked)).
    Link(u32),
    /// The own page, which was opened from a frame.
    OwnPage,
}

/// What goes along to another page or device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathered {
    /// An exported file's text.
    pub text: String,
    /// What is not in it though it was wanted, since it cannot be read.
    pub lacks: Share,
}

/// What happened on the screens about the words: the person did it, or it came of a [`Tend`].
#[derive(Clone, Debug)]
pub enum Tended {
    /// The browser was to be asked to keep the words.
    PromiseWanted,
    /// It said what it does with them.
    BrowserTold(Browser),
    /// Everything was looked over.
    LookedOver(Box<Stock>),
    /// A copy of everything was made.
    Exported(Box<Exported>),
    /// A file was read.
    Previewed(Result<Box<Offered>, SavedError>),
    /// A file was read whose words are locked: its text.
    FileLocked(String),
    /// What is in the file was to be taken in.
    ImportAgreed,
    /// It was not.
    ImportDeclined,
    /// What was taken in is out again; or all of it is still in.
    TakenOut(Result<Undone, Box<Imported>>),
    /// What was set aside was compared with what is here.
    Compared(Vec<Clash>),
    /// Of the same words changed in two tabs, the person said which stay.
    Chosen {
        /// The key of the copy that was set aside.
        aside: String,
        /// Where the words stand.
        place: Place,
        /// Which stay.
        choice: Choice,
    },
    /// A copy of which nothing is left to choose was put away; or it could not be.
    PutAway(Result<Box<Settled>, StoreFault>),
    /// These are the earlier versions of the open debrief.
    EarlierListed(Vec<Version>),
    /// One of them was read.
    LookedBack(Looked),
    /// The one that is looked at was to be brought back.
    RestoreWanted,
    /// The earlier versions of a debrief were to be deleted.
    EarlierGivenUp(DebriefId),
    /// They are; or they are still there.
    EarlierForgotten(Result<usize, StoreFault>),
    /// All interviews were looked across, but for so many that cannot be read.
    LookedAcross(Arc<Journal>, usize),
    /// All of them were read, but for so many that cannot be.
    AllRead(Vec<Debrief>, usize),
    /// Something else is looked for among them.
    Searched(Box<Search>),
    /// A chart was wanted as a picture.
    PictureWanted(Box<Picture>),
    /// The picture was made; or it could not be.
    PictureMade(bool),
    /// Everything was wanted as a file to be read: its text.
    WrittenOut(String),
    /// The page was to be printed.
    PrintWanted,
}

/// Which of two texts stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The one that is here.
    Here,
    /// The other tab's.
    There,
    /// Both, one after the other.
    Both,
}

/// Words of another tab's copy that were not taken, since the person said that what is here stays. The words are in it,
/// as a later copy may have the key of an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptHere {
    /// The key of the copy.
    pub aside: String,
    /// Where the words stand.
    pub place: Place,
    /// The words that were not taken.
    pub there: String,
}

/// What the browser says about keeping words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Browser {
    /// The address that it keeps them for.
    pub address: String,
    /// Whether it promised to keep them; none where it does not say.
    pub promised: Option<bool>,
    /// Whether it was asked on this visit.
    pub asked: bool,
    /// Whether it clears what was not visited for a week.
    pub clears: bool,
}

/// All that is kept, in figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stock {
    /// How much room there is.
    pub room: Room,
    /// What takes it up, the largest first.
    pub holdings: Vec<Holding>,
    /// How many words each debrief has that can be read.
    pub words: Vec<(DebriefId, usize)>,
}

/// A copy of everything, ready to be offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The file's text.
    pub text: String,
    /// What was found in it when it was read again; or why it could not be.
    pub checked: Result<Share, SavedError>,
    /// What is not in it, since it cannot be read.
    pub lacks: Share,
    /// When it was made.
    pub at: Instant,
}

/// A file that was read and not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Its text.
    pub text: String,
    /// What taking it in would do.
    pub preview: Preview,
}

/// An earlier version of the open debrief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version {
    /// When it was written over.
    pub at: Instant,
    /// How many words it has; none where it cannot be read.
    pub words: Option<usize>,
}

/// An earlier version that is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Looked {
    /// Which.
    pub at: Instant,
    /// All of it, or why it cannot be read.
    pub found: Result<Box<Debrief>, LoadError>,
}

/// What the screens about the words show, as far as they asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tending {
    /// What the browser says.
    pub browser: Option<Browser>,
    /// All that is kept, in figures.
    pub stock: Option<Stock>,
    /// A file that was read and not taken in yet.
    pub offered: Option<Box<Offered>>,
    /// How many were read on this visit: each is shown on a screen of its own.
    pub offers: u32,
    /// Whether what is offered is no file, but was handed over from a frame.
    pub handed: bool,
    /// The same words, changed in two tabs.
    pub clashes: Vec<Clash>,
    /// Where the person chose what is here.
    pub kept_here: Vec<KeptHere>,
    /// The copy of which something was chosen last.
    pub chosen_of: Option<String>,
    /// The earlier versions of the open debrief, the newest first.
    pub earlier: Vec<Version>,
    /// The one that is looked at.
    pub looked: Option<Looked>,
    /// All interviews at a glance, as they were when they were looked across last.
    pub journal: Option<Arc<Journal>>,
    /// What is looked for among them. It stays while the page does, so that the way back leads to the same list.
    pub search: Search,
    /// All interviews, word for word.
    pub all: Option<Arc<Vec<Debrief>>>,
    /// Whether everything is being erased now.
    pub erasing: bool,
    /// What erasing everything came to.
    pub erased: Option<Box<Erased>>,
    /// How many interviews could not be read when they were looked across, or read, last.
    pub lacks: usize,
}

impl Tending {
    /// How far erasing everything is: nothing was erased, it is being done, or it is told what came of it.
    pub const fn erase_step(&self) -> u32 {
        if self.erasing {
            1
        } else if self.erased.is_some() {
            2
        } else {
            0
        }
    }

    /// Whether of words in a copy it is still to be chosen which stay.
    pub fn is_open(&self, aside: &str, one: &Difference) -> bool {
        let is_it = |kept: &KeptHere| {
            kept.aside == aside && kept.place == one.place && kept.there == one.there
        };
        !self.kept_here.iter().any(is_it)
    }

    /// Whether anything is left to choose in a clash.
    pub fn is_unsettled(&self, clash: &Clash) -> bool {
        clash.differences.iter().any(|one| self.is_open(&clash.aside, one))
    }
}
