//! When to set off for the next interview, and when to try out the way.
//!
//! Be near an hour early and walk in ten minutes before (advice 18 and 19; design: judgement, "Where the articles disagree");
//! try the way at the same hour on a day before (advice 20; judgement, "Drills").

use super::clock::{Local, MINUTE, Moment, Zone, days_after};
use super::debrief::{Debrief, Figure, Leaf, LeafChange, LeafDay, LeafKind, LeafLine};
use time::Date;

/// What a picked way begins with.
pub const WAY: &str = "way:";
/// What a picked thing to have along begins with.
pub const BRING: &str = "bring:";
/// What a picked strength begins with.
pub const STRENGTH: &str = "strength:";
/// So many strengths are remembered (advice 16).
pub const ENOUGH: usize = 3;

/// What to have along, by how it is held (advice 59).
const ON_SITE: [&str; 10] = [
    "invitation",
    "id",
    "cv",
    "certificates",
    "notes",
    "questions",
    "pen",
    "water",
    "charged",
    "clothes",
];
const VIDEO: [&str; 9] =
    ["link_tested", "light", "quiet", "power", "back_up", "notes", "questions", "water", "clothes"];
const PHONE: [&str; 7] = ["charged", "signal", "quiet", "notes", "questions", "pen", "water"];

/// How an interview is held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// At their place.
    #[default]
    OnSite,
    /// By video.
    Video,
    /// By telephone.
    Phone,
}

impl Way {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::OnSite, Self::Video, Self::Phone];

    /// Its name in keys, and in what is kept.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OnSite => "on_site",
            Self::Video => "video",
            Self::Phone => "phone",
        }
    }

    /// What it is good to have along.
    pub const fn to_bring(self) -> &'static [&'static str] {
        match self {
            Self::OnSite => &ON_SITE,
            Self::Video => &VIDEO,
            Self::Phone => &PHONE,
        }
    }

    /// How many minutes before it one is near, or sits ready, unless the person wants it otherwise.
    pub const fn usual_buffer(self) -> u32 {
        match self {
            Self::OnSite => 60,
            Self::Video | Self::Phone => 15,
        }
    }

    /// How many minutes before it one walks in, or opens the link. By telephone there is no such time.
    pub const fn usual_walk_in(self) -> Option<u32> {
        match self {
            Self::OnSite => Some(10),
            Self::Video => Some(5),
            Self::Phone => None,
        }
    }
}

/// What is known of the next interview's time and way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// When it begins, on the clock at the person's place.
    pub starts: Local,
    /// How it is held.
    pub way: Way,
    /// How many minutes the way there takes. Only what is held at their place has one.
    pub travel: u32,
    /// How many minutes before it one is near, or sits ready.
    pub buffer: u32,
    /// How many minutes before it one walks in, or opens the link.
    pub walk_in: Option<u32>,
}

/// The times that follow, each on the clock at the person's place; it may be the day before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// When to set off, at the latest; none where there is no way to go.
    pub leave: Option<Local>,
    /// When to be near, or to sit ready.
    pub near: Local,
    /// When to walk in, or to open the link.
    pub walk_in: Option<Local>,
    /// When it begins.
    pub starts: Local,
}

impl Times {
    /// The first of them: what an alarm is for.
    pub fn first(&self) -> Local {
        self.leave.unwrap_or(self.near)
    }
}

/// How the next interview is held, as its leaf says.
pub fn way(leaf: &Leaf) -> Option<Way> {
    let picked = leaf.picked(WAY).next()?;
    Way::ALL.into_iter().find(|way| way.name() == picked)
}

/// What follows where it is held in this way from now on. How early to be there was said of the other way: an hour and a half
/// near their door is not to be spent beside a telephone.
pub fn held_otherwise(leaf: &Leaf, now: Way) -> Vec<LeafChange> {
    let others = Way::ALL.into_iter().filter(|other| *other != now);
    let others = others.map(|other| [WAY, other.name()].concat());
    let mut changes: Vec<LeafChange> = others
        .filter(|pick| leaf.picks.contains(pick))
        .map(|pick| LeafChange::Picked(pick, false))
        .collect();
    changes.push(LeafChange::Picked([WAY, now.name()].concat(), true));
    if way(leaf).unwrap_or_default() != now {
        let early = [Figure::Buffer, Figure::WalkIn].into_iter();
        let early = early.filter(|figure| leaf.figure(*figure).is_some());
        changes.extend(early.map(|figure| LeafChange::Figure(figure, None)));
    }
    changes
}

/// Whether the day that was set to try the way on comes before the interview, as far as both are known.
pub fn is_dry_run_in_time(leaf: &Leaf) -> bool {
    let (set, on) = (leaf.days.get(&LeafDay::DryRun), leaf.days.get(&LeafDay::On));
    set.zip(on).is_none_or(|(set, on)| set.0 < on.0)
}

/// The same day, while it is to come and is of use.
pub fn dry_run_to_come(leaf: &Leaf, today: Date) -> Option<Date> {
    let set = leaf.days.get(&LeafDay::DryRun)?.0;
    let is_of_use = way(leaf).unwrap_or_default() == Way::OnSite && is_dry_run_in_time(leaf);
    (is_of_use && set >= today).then_some(set)
}

/// The strengths that have a name.
pub fn named_strengths(book: &Debrief) -> impl Iterator<Item = &Leaf> {
    let all = book.leaves_of(LeafKind::Strength);
    all.filter(|leaf| !leaf.line(LeafLine::Title).trim().is_empty())
}

/// Those that were picked for the next interview, as far as they are still there.
pub fn picked_strengths<'a>(next: &Leaf, book: &'a Debrief) -> Vec<&'a Leaf> {
    let is_picked = |of: &str| next.picked(STRENGTH).any(|picked| picked == of);
    named_strengths(book).filter(|leaf| is_picked(&leaf.key.of.to_string())).collect()
}

/// Those that stand on its page: the picked ones, else the first; three of them.
pub fn shown_strengths<'a>(next: &Leaf, book: &'a Debrief) -> Vec<&'a Leaf> {
    let mut shown = picked_strengths(next, book);
    if shown.is_empty() {
        shown = named_strengths(book).collect();
    }
    shown.truncate(ENOUGH);
    shown
}

impl Appointment {
    /// What a leaf says of the next interview; none before its day and time are known.
    pub fn of(leaf: &Leaf) -> Option<Self> {
        let day = leaf.days.get(&LeafDay::On)?.0;
        let minutes = leaf.figure(Figure::StartsAt)?;
        let minutes = u16::try_from(minutes).ok().filter(|minutes| *minutes < 1_440)?;
        let way = way(leaf).unwrap_or_default();
        let walk_in = way.usual_walk_in().map(|usual| leaf.figure(Figure::WalkIn).unwrap_or(usual));
        Some(Self {
            starts: Local { day, minutes },
            way,
            travel: leaf.figure(Figure::Travel).unwrap_or(0),
            buffer: leaf.figure(Figure::Buffer).unwrap_or(way.usual_buffer()),
            walk_in,
        })
    }

    /// The times that follow from it. Minutes are minutes, also across a clock change.
    pub fn times(&self, zone: &Zone) -> Times {
        let starts = zone.instant(self.starts);
        let before = |minutes: u32| zone.local(starts.plus(-i64::from(minutes) * MINUTE));
        let on_the_way = self.way == Way::OnSite && self.travel > 0;
        // Whoever is there later than they walk in was never near.
        let near = self.buffer.max(self.walk_in.unwrap_or(0));
        Times {
            leave: on_the_way.then(|| before(near.saturating_add(self.travel))),
            near: before(near),
            walk_in: self.walk_in.map(before),
            starts: self.starts,
        }
    }

    /// The day to try the way on: the last one before it with the same traffic, a working day before a working day. None where
    /// there is no way to go, or that hour of that day is over.
    pub fn dry_run_day(&self, moment: &Moment) -> Option<Date> {
        let day = self.starts.day;
        let week = &moment.week;
        let alike = |other: &Date| week.rests(*other) == week.rests(day);
        let mut days = (1..=14).map(|back| days_after(day, -back)).filter(alike);
        let hour = self.times(&moment.zone).first();
        let is_left = |day: &Date| moment.zone.instant(Local { day: *day, ..hour }) > moment.now;
        days.next().filter(|found| self.way == Way::OnSite && is_left(found))
    }
}
