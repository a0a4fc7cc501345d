//! Keeping going: who can be asked and how often, where to look, and what to do each week (design: advice, rows 23 to 25,
//! 77 to 79, 96 to 99).

use super::clock::{Instant, Moment, days_after};
use super::debrief::{
    Debrief, DebriefId, Figure, Leaf, LeafKey, LeafKind, LeafLine, MessageKind, NoteKey, Status,
};
use super::map::Set;
use time::Date;

/// What is asked of somebody begins with this, among what was picked.
pub const ASK: &str = "ask:";
/// Where a place to look belongs begins with this.
pub const BUCKET: &str = "bucket:";
/// Picked where somebody answered: nothing more is to be asked of them.
pub const CLOSED: &str = "closed";
/// Picked where somebody did not, and it is let be.
pub const LET_BE: &str = "let_be";
/// Whether an interview is the only one that is open begins with this, on the leaf of the week.
pub const ONLY: &str = "only:";
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
    /// They answered.
    Closed,
    /// They did not, and it is let be.
    LetBe,
}

/// How things stand with somebody.
pub fn standing(contact: &Leaf, moment: &Moment) -> Standing {
    if contact.picks.contains(CLOSED) {
        return Standing::Closed;
    }
    if contact.picks.contains(LET_BE) {
        return Standing::LetBe;
    }
    // What was noted twice on one day, by hand and with the message, is one ask.
    let mut days: Vec<Date> = contact.times.iter().map(|at| moment.zone.local(*at).day).collect();
    days.dedup();
    let Some(last) = days.last() else { return Standing::NotAsked };
    if days.len() >= MOST_ASKS {
        return Standing::Enough;
    }
    let until = moment.week.working_days_after(*last, WORKING_DAYS_BETWEEN);
    if moment.today() < until { Standing::Waiting(until) } else { Standing::Again }
}

/// Whom of the book a message asks for something: the person of its name.
pub fn asked_with(key: &NoteKey, open: &Debrief, book: &Debrief) -> Option<LeafKey> {
    let errand = open.errand(key.about?)?;
    let name = errand.name.trim();
    let asks = Ask::ALL.into_iter().any(|ask| ask.message() == errand.kind);
    if !asks || name.is_empty() {
        return None;
    }
    let mut people = book.leaves_of(LeafKind::Contact);
    people.find(|one| one.line(LeafLine::Title).trim() == name).map(|one| one.key)
}

/// The time under which something is noted as done once more. The clock of the screens moves once a minute, and two things may
/// be done in one.
pub fn once_more(times: &Set<Instant>, now: Instant) -> Instant {
    let mut at = now;
    while times.contains(&at) {
        at = at.plus(1);
    }
    at
}

/// Whether an application goes on: with others beside it, there is less to lose.
pub const fn goes_on(status: Status) -> bool {
    matches!(status, Status::Pending | Status::Silent | Status::Invited)
}

/// Whether they still owe an answer.
pub const fn is_unanswered(status: Status) -> bool {
    matches!(status, Status::Pending | Status::Silent)
}

/// What is picked where an interview is, or is not, the only one that is open. It holds the interview's name: it is not said of
/// the next one.
pub fn only_one_pick(is_only: bool, of: &DebriefId) -> String {
    [if is_only { "yes:" } else { "no:" }, &of.0].concat()
}

/// What was said of an interview.
pub fn is_only_one(goal: &Leaf, of: &DebriefId) -> Option<bool> {
    [true, false].into_iter().find(|is_only| {
        let wanted = only_one_pick(*is_only, of);
        goal.picked(ONLY).any(|said| said == wanted)
    })
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

/// Whether a new week begins tomorrow.
pub fn ends_today(moment: &Moment) -> bool {
    days_after(monday(moment.today()), 6) == moment.today()
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
        let mut moment = Moment { now: Instant(0), zone, ..Moment::default() };
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
    fn who_did_not_answer_can_be_let_be() {
        let mut quiet = asked(&[0]);
        assert_eq!(standing(&quiet, &later(400)), Standing::Again);
        quiet.picks.insert(LET_BE.to_owned());
        assert_eq!(standing(&quiet, &later(400)), Standing::LetBe);
    }

    #[test]
    fn what_is_noted_twice_on_one_day_is_one_ask() {
        let mut once = asked(&[0]);
        once.times.insert(later(0).now.plus(HOUR));
        assert!(matches!(standing(&once, &later(1)), Standing::Waiting(_)));
    }

    #[test]
    fn whoever_a_message_is_to_was_asked_where_it_asks_for_something() {
        use crate::domain::debrief::{Change, Entry, Field};
        let mut book = Debrief::book(Instant(0));
        let asha = LeafKind::Contact.of(70_000);
        book.apply(Change::Text(Field::Leaf(asha, LeafLine::Title), "Asha ".to_owned()));
        for (kind, name, found) in [
            (MessageKind::AdviceAsk, "Asha", Some(asha)),
            (MessageKind::AdviceAsk, "Ben", None),
            (MessageKind::AdviceAsk, "", None),
            (MessageKind::ReferenceAsk, "Asha", None),
        ] {
            let mut open = Debrief::new(DebriefId::default(), Instant(0), Entry::JustHappened);
            open.apply(Change::ErrandBegun { id: 5, kind, to: None });
            open.apply(Change::Text(Field::ErrandName(5), name.to_owned()));
            let key = NoteKey { kind, about: Some(5), to: None };
            assert_eq!(asked_with(&key, &open, &book), found, "{kind:?} {name}");
        }
    }

    #[test]
    fn two_things_done_in_one_minute_are_two() {
        let now = Instant(600);
        let mut times = Set::new();
        for wanted in [600, 601, 602] {
            let at = once_more(&times, now);
            assert_eq!(at, Instant(wanted));
            times.insert(at);
        }
        assert_eq!(once_more(&times, Instant(700)), Instant(700));
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
        assert!(ends_today(&sunday) && !ends_today(&monday) && !ends_today(&wednesday()));
    }

    #[test]
    fn what_was_said_of_one_interview_is_not_said_of_the_next() {
        let (march, may) = (DebriefId("march".to_owned()), DebriefId("may".to_owned()));
        let mut goal = Leaf::new(LeafKind::Goal.only());
        assert_eq!(is_only_one(&goal, &march), None);
        for said in [true, false] {
            goal.picks = Set::new();
            goal.picks.insert([ONLY, &only_one_pick(said, &march)].concat());
            assert_eq!(is_only_one(&goal, &march), Some(said));
            assert_eq!(is_only_one(&goal, &may), None);
        }
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
