//! The hand-over to Afterview's own page: from a frame, where a browser may keep nothing, to a page of ours, where it
//! does. What each side knows about it, and what follows; the shell does the opening and the carrying.
//!
//! The words go once they are agreed to be taken along, to a page of our own origin that this one opened, and to no
//! other. They are taken in there after a look at them, as from a file: by the name of each debrief, so that the same
//! words that come twice are there once.

use super::store::{LoadError, Share};
use super::tend::Gathered;
use crate::domain::debrief::DebriefId;

/// What was agreed to go along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreed {
    /// The interview; none for all of them.
    pub one: Option<DebriefId>,
    /// What did not go along though it was to, since it cannot be read.
    pub lacks: Share,
}

/// How far it is, on the side that gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HandOver {
    /// Not agreed to.
    #[default]
    Not,
    /// The other page is opening.
    Opening,
    /// It did not answer for a while. It still may.
    Late,
    /// There is none that could be spoken to: the browser opened none, or cut the tie to it.
    Cut,
    /// The interview that was agreed to cannot be read: nothing was given.
    Unread,
    /// The words are there, to be looked at.
    There,
    /// They were taken in there.
    Kept,
}

/// What happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handed {
    /// It was agreed to, for this interview, or for all of them.
    Agreed(Option<DebriefId>),
    /// The browser gave no page that could be spoken to.
    NoPage,
    /// A while went by.
    Waited,
    /// The other page is there and asks for the words.
    Asked,
    /// This is what is given; or it cannot be read.
    Ready(Result<Box<Gathered>, LoadError>),
    /// The other page has them.
    Arrived,
    /// It took them in.
    TakenIn,
    /// On the side that takes: this came.
    Came(String),
    /// On the side that takes: nobody gave anything.
    NothingCame,
}

impl HandOver {
    /// How far it is after this.
    #[must_use]
    pub fn after(self, handed: &Handed) -> Self {
        match (self, handed) {
            // A second tap while the page opens would open another.
            (Self::Opening, Handed::Agreed(_)) => self,
            (_, Handed::Agreed(_)) => Self::Opening,
            (Self::Opening | Self::Late, Handed::NoPage) => Self::Cut,
            (Self::Opening | Self::Late | Self::There, Handed::Ready(Err(_))) => Self::Unread,
            (Self::Opening, Handed::Waited) => Self::Late,
            (Self::Opening | Self::Late, Handed::Arrived) => Self::There,
            (Self::Opening | Self::Late | Self::There, Handed::TakenIn) => Self::Kept,
            _ => self,
        }
    }

    /// How far it is once its screen was left: what is over is begun anew the next time, with the words as they are then.
    #[must_use]
    pub const fn left(self) -> Self {
        match self {
            Self::Cut | Self::Unread | Self::Kept => Self::Not,
            underway => underway,
        }
    }

    /// Whether the words are given to a page that asks: not before it is agreed to, and not again once they were taken
    /// in. A page that was loaded anew before that asks again.
    pub const fn gives(self) -> bool {
        matches!(self, Self::Opening | Self::Late | Self::There)
    }
}
