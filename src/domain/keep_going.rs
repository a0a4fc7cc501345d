//! Keeping going: who can be asked and how often, where to look, and what to do each week (design: advice, rows 23 to 25,
//! 77 to 79, 96 to 99).

use super::clock::{Instant, Moment, days_after, working_days_after};
use super::debrief::{Figure, Leaf, MessageKind};
use time::Date;

/// What is asked of somebody begins with this, among what was picked.
pub const ASK: &str = "ask:";
/// Where a place to look belongs begins with this.
pub const BUCKET: &str = "bucket:";
/// Picked where nothing more is to be asked of somebody: they answered, or it is let be.
pub const CLOSED: &str = "closed";
/// How often somebody is asked at most: once, and once more (issue: the two-message cap).
pub const MOST_ASKS: usize = 2;
/// Working days between the two: as long as before a firm is asked (design: judgement, "Clock").
const WORKING_DAYS_BETWEEN: u32 = 5;
/// How often a week something may be meant to be done.
pub const PER_WEEK: [u32; 5] = [1, 2, 3, 5, 7];

/// What can be asked of somebody: the four of advice 97.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Whether they know of an opening, or of somebody there.
    Lead,
    /// Half an hour now and then.
    Mentoring,
    /// One question.
    Advice,
    /// An ear.
    Support,
}

impl Ask {
    /// All of them, in the order shown.
    pub const ALL: [Self; 4] = [Self::Lead, Self::Mentoring, Self::Advice, Self::Support];

    /// Its name in keys, and in what is kept.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Mentoring => "mentoring",
            Self::Advice => "advice",
            Self::Support => "support",
        }
    }

    /// The message that asks for it.
    pub const fn message(self) -> MessageKind {
        match self {
            Self::Lead => MessageKind::ReferralAsk,
            Self::Mentoring => MessageKind::MentorAsk,
            Self::Advice => MessageKind::AdviceAsk,
            Self::Support => MessageKind::SupportAsk,
        }
    }

    /// What is to be asked of somebody, as their leaf says.
    pub fn of(contact: &Leaf) -> Option<Self> {
        let picked = contact.picked(ASK).next()?;
        Self::ALL.into_iter().find(|ask| ask.name() == picked)
    }
}

/// Where openings are found (advice 24).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bucket {
    /// Places that gather from everywhere.
    Wide,
    /// Boards of one trade, its unions and its associations.
    Trade,
    /// What is near: local boards, papers, windows.
    Near,
}

impl Bucket {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Wide, Self::Trade, Self::Near];

    /// Its name in keys, and in what is kept.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Trade => "trade",
            Self::Near => "near",
        }
    }

    /// Whether a place to look belongs here.
    pub fn holds(self, board: &Leaf) -> bool {
        board.picked(BUCKET).any(|bucket| bucket == self.name())
    }
}

/// How things stand with somebody who could be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// They were not asked yet.
    NotAsked,
    /// They were asked once, and are given time until this day.
    Waiting(Date),
    /// They were asked once, and that was a while ago: once more is fine.
    Again,
    /// They were asked twice. That is enough.
    Enough,
    /// It is done with.
    Closed,
}

/// How things stand with somebody.
pub fn standing(contact: &Leaf, moment: &Moment) -> Standing {
    if contact.picks.contains(CLOSED) {
        return Standing::Closed;
    }
    let Some(last) = contact.times.iter().next_back() else { return Standing::NotAsked };
    if contact.times.len() >= MOST_ASKS {
        return Standing::Enough;
    }
    let until = working_days_after(moment.zone.local(*last).day, WORKING_DAYS_BETWEEN);
    if moment.today() < until { Standing::Waiting(until) } else { Standing::Again }
}

/// The Monday of the week that a day is in.
pub fn monday(day: Date) -> Date {
    days_after(day, -i64::from(day.weekday().number_days_from_monday()))
}

/// How often something was done in the week that is now, from Monday on, on the clock at the person's place. What was
/// done in another week counts for nothing here: there is nothing to keep up (advice 99).
pub fn this_week(times: &[Instant], moment: &Moment) -> usize {
    let from = monday(moment.today());
    times.iter().filter(|at| moment.zone.local(**at).day >= from).count()
}

/// How often a week it is meant to be done; once where that was not said.
pub fn per_week(goal: &Leaf) -> u32 {
    goal.figure(Figure::PerWeek).filter(|often| (1..=7).contains(often)).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::super::clock::{DAY, HOUR, Zone, parse_day};
    use super::*;
    use crate::domain::debrief::LeafKind;

    /// A Wednesday, at noon, an hour east of Greenwich.
    fn wednesday() -> Moment {
        let zone = Zone::fixed(60);
        let mut moment = Moment { now: Instant(0), zone };
        moment.now = moment.at(parse_day("2026-11-25").expect("a day"), 12, 0);
        moment
    }

    fn later(days: i64) -> Moment {
        let moment = wednesday();
        Moment { now: moment.now.plus(days * DAY), ..moment }
    }

    fn asked(times: &[i64]) -> Leaf {
        let mut leaf = Leaf::new(LeafKind::Contact.of(70_000));
        for days in times {
            leaf.times.insert(later(*days).now);
        }
        leaf
    }

    #[test]
    fn somebody_is_given_five_working_days_and_then_asked_once_more() {
        let due = parse_day("2026-12-02").expect("a day");
        let once = asked(&[0]);
        assert_eq!(standing(&asked(&[]), &later(0)), Standing::NotAsked);
        assert_eq!(standing(&once, &later(0)), Standing::Waiting(due));
        assert_eq!(standing(&once, &later(6)), Standing::Waiting(due));
        assert_eq!(standing(&once, &later(7)), Standing::Again);
    }

    #[test]
    fn twice_is_enough_however_long_ago() {
        assert_eq!(standing(&asked(&[0, 8]), &later(8)), Standing::Enough);
        assert_eq!(standing(&asked(&[0, 8]), &later(400)), Standing::Enough);
        let mut answered = asked(&[0, 8]);
        answered.picks.insert(CLOSED.to_owned());
        assert_eq!(standing(&answered, &later(9)), Standing::Closed);
    }

    #[test]
    fn a_week_begins_on_monday_morning_at_the_persons_place() {
        let sunday = later(4);
        let late_on_sunday = sunday.at(sunday.today(), 23, 59);
        let monday = later(5);
        let first = monday.at(monday.today(), 0, 0);
        assert_eq!(first.since(late_on_sunday), 60);
        let times = [later(-2).now, later(-3).now.plus(HOUR), late_on_sunday, first];
        assert_eq!(this_week(&times, &wednesday()), 3, "from Monday on, what is to come too");
        assert_eq!(this_week(&times, &monday), 1, "nothing is carried over");
        assert_eq!(this_week(&[], &monday), 0);
    }

    #[test]
    fn a_goal_is_for_once_to_seven_times_a_week() {
        let mut goal = Leaf::new(LeafKind::Goal.only());
        assert_eq!(per_week(&goal), 1);
        for (said, meant) in [(0, 1), (3, 3), (7, 7), (900, 1)] {
            goal.figures.insert(Figure::PerWeek, said);
            assert_eq!(per_week(&goal), meant);
        }
    }

    #[test]
    fn each_ask_has_a_message_of_its_own_to_somebody_outside() {
        use crate::domain::debrief::Reader;
        for ask in Ask::ALL {
            assert_eq!(ask.message().reader(), Reader::Contact);
            assert!(Ask::ALL.iter().filter(|other| other.message() == ask.message()).count() == 1);
        }
    }
}
