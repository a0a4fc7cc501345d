//! What to do and when: a page of a diary made from the assessment and the clock (design: judgement,
//! "Clock").

mod begin;
mod hold;
mod late;

pub use hold::{Hold, HoldReason, due, hold, next_morning};

use super::assess::{Assessment, Reason, Verdict};
use super::clock::{self, Instant, Moment};
use super::debrief::{
    Day, Debrief, Entry, LeafDay, LeafKind, LocalId, MessageKind, NoteKey, Reach,
};
use super::grow::drill;
use super::mishap::{Also, Catalogue, Route};
use crate::domain::order::order;

/// What a person can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Send this message.
    Send(NoteKey),
    /// Look at the papers before writing anything about the item.
    CheckPapers(LocalId),
    /// Take advice before writing about the item.
    TakeAdvice(LocalId),
    /// Keep a private record of what they did.
    KeepRecord(LocalId),
    /// Have no more to do with them: no money, no documents, no meeting alone.
    StopContact(LocalId),
    /// At one's own workplace: talk before writing.
    TalkFirst,
    /// Look again in the morning before apologising, pulling out or asking again.
    LookAgain,
    /// Give it a day, then look at what happened with the four questions.
    Reflect,
    /// Practise: the item's drill, by key.
    Practise(LocalId, String),
    /// Begin a message that no mishap calls for.
    Begin(MessageKind),
}

/// One line of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Names the action for ever, for ticking it off.
    pub key: String,
    /// What to do.
    pub deed: Deed,
    /// Not before this, with the reason; it can be waived.
    pub hold: Option<Hold>,
    /// When it is best done: where it stands on the page.
    pub at: Instant,
    /// The latest time at which it is still on time.
    pub due: Option<Instant>,
    /// When it was done, if it was.
    pub done: Option<Instant>,
}

/// Everything to be done, in the order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The lines.
    pub actions: Vec<Action>,
}

impl Plan {
    /// The one thing to do next: the first that is not done.
    pub fn next(&self) -> Option<&Action> {
        self.actions.iter().find(|action| action.done.is_none())
    }

    /// How many things are to be done by now and are not.
    pub fn due_now(&self, moment: &Moment) -> u32 {
        let due = |action: &&Action| action.done.is_none() && when(action.at, moment) == When::Now;
        self.actions.iter().filter(due).fold(0, |count, _| count + 1)
    }

    /// Every drill to practise, each once: first those of what went wrong, with the item, then those that are good before
    /// any interview (`advice.md`, rows 16 and 93).
    pub fn drills<'a>(
        &'a self,
        always: impl Iterator<Item = &'a str>,
    ) -> Vec<(&'a str, Option<LocalId>)> {
        let planned = self.actions.iter().filter_map(|action| match &action.deed {
            Deed::Practise(item, drill) => Some((drill.as_str(), Some(*item))),
            _ => None,
        });
        let mut drills: Vec<(&str, Option<LocalId>)> = planned.collect();
        drills.extend(always.map(|drill| (drill, None)));
        let mut once: Vec<(&str, Option<LocalId>)> = Vec::new();
        for (drill, item) in drills {
            if once.iter().all(|(known, _)| *known != drill) {
                once.push((drill, item));
            }
        }
        once
    }

    /// Whether everything is done.
    pub fn is_done(&self) -> bool {
        self.next().is_none()
    }
}

/// Where on the page an action stands, seen from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Now, or overdue.
    Now,
    /// Later today.
    Today,
    /// Tonight, from 18:00.
    Tonight,
    /// Tomorrow.
    Tomorrow,
    /// On a day of the coming six.
    ThisWeek(time::Date),
    /// Later than that.
    Later(time::Date),
}

/// Where an instant stands on the page.
pub fn when(at: Instant, moment: &Moment) -> When {
    let local = moment.zone.local(at);
    let days = clock::days_between(moment.today(), local.day);
    match days {
        _ if at <= moment.now => When::Now,
        ..=0 if local.minutes >= 18 * 60 => When::Tonight,
        ..=0 => When::Today,
        1 => When::Tomorrow,
        2..=6 => When::ThisWeek(local.day),
        _ => When::Later(local.day),
    }
}

/// Makes the plan. Deterministic: the same debrief, assessment and moment give the same plan.
pub fn plan(
    debrief: &Debrief,
    assessment: &Assessment,
    catalogue: &Catalogue,
    moment: &Moment,
) -> Plan {
    let mut actions = Vec::new();
    if debrief.facts.reach() == Reach::OwnWorkplace && !assessment.offers.is_empty() {
        actions.push(action(debrief, "talk_first".into(), Deed::TalkFirst, moment.now));
    }
    for offer in
        assessment.offers.iter().filter(|offer| !late::is_over(&offer.key, debrief, moment))
    {
        let hold = hold(debrief, assessment, offer, moment);
        let at = hold.as_ref().map_or(moment.now, |hold| hold.until).max(moment.now);
        let mut line = action(debrief, note_action(&offer.key), Deed::Send(offer.key), at);
        line.done = debrief.note(&offer.key).and_then(|note| note.sent).or(line.done);
        line.due = due(debrief, offer, moment);
        line.hold = hold;
        actions.push(line);
    }
    for verdict in &assessment.verdicts {
        actions.extend(for_item(debrief, verdict, catalogue, moment));
    }
    if debrief.calm.distress.is_some_and(super::debrief::Distress::is_high) {
        let at = next_morning(debrief.started, moment);
        actions.push(action(debrief, "look_again".into(), Deed::LookAgain, at));
    }
    if debrief.entry != Entry::WentWell && !debrief.items.is_empty() {
        let at = day_after_at(debrief.ended(), 1, 18, moment);
        actions.push(action(debrief, "reflect".into(), Deed::Reflect, at));
    }
    actions.extend(begin::begin(debrief, assessment, moment));
    order(&mut actions, |a, b| a.at < b.at);
    // One drill answers several mishaps: it is listed once, but on each day that was picked for it.
    let mut drills: Vec<String> = Vec::new();
    actions.retain(|action| match &action.deed {
        Deed::Practise(item, _) if practice_day(debrief, *item).is_some() => true,
        Deed::Practise(_, drill) if drills.contains(drill) => false,
        Deed::Practise(_, drill) => {
            drills.push(drill.clone());
            true
        }
        _ => true,
    });
    Plan { actions }
}

/// The key under which sending a message is ticked off.
pub fn note_action(key: &NoteKey) -> String {
    let kind = key.kind.name();
    let number = |id: Option<LocalId>| id.map_or_else(|| "-".to_owned(), |id| id.to_string());
    format!("send.{kind}.{}.{}", number(key.about), number(key.to))
}

fn action(debrief: &Debrief, key: String, deed: Deed, at: Instant) -> Action {
    let done = debrief.ticked.get(&key).copied();
    Action { key, deed, hold: None, at, due: None, done }
}

fn for_item(
    debrief: &Debrief,
    verdict: &Verdict,
    catalogue: &Catalogue,
    moment: &Moment,
) -> Vec<Action> {
    let id = verdict.item;
    let now = |name: &str, deed: Deed| action(debrief, format!("{name}.{id}"), deed, moment.now);
    let mut lines = Vec::new();
    if verdict.reason == Reason::UntrueUnsure {
        lines.push(now("check_papers", Deed::CheckPapers(id)));
    }
    if verdict.advice_first && verdict.route != Route::LetGo {
        lines.push(now("take_advice", Deed::TakeAdvice(id)));
    }
    if verdict.route == Route::Support {
        lines.push(now("keep_record", Deed::KeepRecord(id)));
    }
    if verdict.also.contains(&Also::StopContact) {
        lines.push(now("stop_contact", Deed::StopContact(id)));
    }
    let mishap = debrief.item(id).and_then(|item| catalogue.get(&item.mishap));
    let usual =
        mishap.and_then(|mishap| mishap.drills.first()).filter(|_| verdict.is_to_practise());
    if let Some(usual) = usual {
        let lesson = debrief.leaf(LeafKind::Lesson.of(id));
        let deed = Deed::Practise(id, drill(lesson, usual).to_owned());
        let at = match practice_day(debrief, id) {
            Some(day) => practice_on(day, moment),
            None => day_after_at(debrief.ended(), 2, PRACTICE_HOUR, moment),
        };
        lines.push(action(debrief, practice_action(id), deed, at));
    }
    lines
}

/// The day that was picked for practising what an item taught.
fn practice_day(debrief: &Debrief, item: LocalId) -> Option<Day> {
    debrief.leaf(LeafKind::Lesson.of(item))?.days.get(&LeafDay::On).copied()
}

/// The hour at which practice stands in the plan.
const PRACTICE_HOUR: u8 = 18;

/// When on a day that was picked for it there is time to practise.
pub fn practice_on(day: Day, moment: &Moment) -> Instant {
    moment.at(day.0, PRACTICE_HOUR, 0)
}

/// The key under which practising for an item is ticked off.
pub fn practice_action(item: LocalId) -> String {
    format!("practise.{item}")
}

/// A wall-clock hour some days after an instant.
fn day_after_at(from: Instant, days: i64, hour: u8, moment: &Moment) -> Instant {
    moment.at(clock::days_after(moment.zone.local(from).day, days), hour, 0)
}
