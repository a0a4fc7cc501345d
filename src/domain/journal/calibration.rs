//! How they thought it would go on, against how it did (design: advice, rows 15, 51, 52 and 76).

use super::{Journal, TooFew};
use crate::domain::debrief::Status;

/// How somebody thought it would go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Forecast {
    /// It would not.
    NotOn,
    /// They could not say.
    CannotSay,
    /// It would.
    On,
}

impl Forecast {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::NotOn, Self::CannotSay, Self::On];

    /// The figure that it is kept as.
    pub const fn figure(self) -> u32 {
        match self {
            Self::NotOn => 0,
            Self::CannotSay => 1,
            Self::On => 2,
        }
    }

    /// The one that a figure stands for.
    pub fn of_figure(figure: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|forecast| forecast.figure() == figure)
    }

    /// Its name in keys of the content.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotOn => "not_on",
            Self::CannotSay => "cannot_say",
            Self::On => "on",
        }
    }
}

/// How it did go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    /// They asked them back, or offered the job.
    WentOn,
    /// They said no.
    DidNot,
    /// Nobody knows yet. Silence is no answer: some come back after weeks.
    Open,
    /// The person pulled out: that says nothing about what would have been.
    PulledOut,
}

impl Ending {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::WentOn, Self::DidNot, Self::Open, Self::PulledOut];

    /// Its name in keys of the content.
    pub const fn name(self) -> &'static str {
        match self {
            Self::WentOn => "went_on",
            Self::DidNot => "did_not",
            Self::Open => "open",
            Self::PulledOut => "pulled_out",
        }
    }

    /// How an application went on that stands so.
    pub const fn of(status: Status) -> Self {
        match status {
            Status::Invited | Status::Offer => Self::WentOn,
            Status::Rejected => Self::DidNot,
            Status::Pending | Status::Silent => Self::Open,
            Status::Withdrew => Self::PulledOut,
        }
    }

    /// Whether the employer decided.
    const fn is_settled(self) -> bool {
        matches!(self, Self::WentOn | Self::DidNot)
    }
}

/// Of so many that were settled, so many went on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// How many were settled.
    pub of: usize,
    /// How many of them went on.
    pub went_on: usize,
}

/// How much of a whole that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// None of it.
    None,
    /// Less than half.
    Fewer,
    /// As many as not.
    Half,
    /// More than half.
    More,
    /// All of it.
    All,
}

impl Weight {
    /// Its name in keys of the content.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Fewer => "fewer",
            Self::Half => "half",
            Self::More => "more",
            Self::All => "all",
        }
    }
}

impl Share {
    /// How much of the whole went on.
    pub fn weight(self) -> Weight {
        match self.went_on {
            0 => Weight::None,
            all if all >= self.of => Weight::All,
            some => match (some * 2).cmp(&self.of) {
                std::cmp::Ordering::Less => Weight::Fewer,
                std::cmp::Ordering::Equal => Weight::Half,
                std::cmp::Ordering::Greater => Weight::More,
            },
        }
    }
}

/// Each interview with a guess: what was guessed, and how it went on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calibration(Vec<(Forecast, Ending)>);

impl Calibration {
    /// How many were guessed to go on so and went on so, settled or not: for the table.
    pub fn count(&self, forecast: Forecast, ending: Ending) -> usize {
        self.0.iter().filter(|pair| **pair == (forecast, ending)).count()
    }

    /// Of those that were guessed to go on so and are settled, how many went on.
    ///
    /// # Errors
    /// Too few of them are settled.
    pub fn share(&self, forecast: Forecast) -> Result<Share, TooFew> {
        let went_on = self.count(forecast, Ending::WentOn);
        let of = went_on + self.count(forecast, Ending::DidNot);
        TooFew::unless(of, || Share { of, went_on })
    }
}

impl Journal {
    /// What was guessed against what came.
    ///
    /// # Errors
    /// Too few have the same guess, one way or the other, and an answer: "cannot say" is none, and pulling out settles
    /// nothing.
    pub fn calibration(&self) -> Result<Calibration, TooFew> {
        let guessed = self.pasts().iter().filter_map(|past| {
            let ending = Ending::of(past.status);
            past.forecast.map(|forecast| (forecast, ending))
        });
        let all: Vec<(Forecast, Ending)> = guessed.collect();
        let settled = |guess: Forecast| {
            all.iter()
                .filter(|(forecast, ending)| *forecast == guess && ending.is_settled())
                .count()
        };
        let most = settled(Forecast::NotOn).max(settled(Forecast::On));
        TooFew::unless(most, || Calibration(all))
    }
}
