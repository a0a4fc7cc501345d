//! Finds each item its place: inside the thank-you, in a message of its own, or nowhere. One topic to a
//! note; what does not fit is parked with its reason (design: judgement, "Procedure").

use super::{Reason, Verdict};
use crate::domain::debrief::{
    Debrief, Errand, LocalId, MessageKind, NoteKey, Reach, Reader, Status,
};
use crate::domain::mishap::{Also, Matters, Nature, Noticed, Route};
use crate::domain::order::order as put_in_order;
use std::cmp::Reverse;

/// How many missed points fit one thank-you.
const ADDS_PER_NOTE: usize = 2;

/// Where an item goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Into no message.
    #[default]
    Nowhere,
    /// Into the thank-you to this person (none: to the hiring team).
    InThankYou(Option<LocalId>),
    /// Into a message of its own.
    OwnMessage(MessageKind),
    /// Nowhere for now, though its route would write.
    Parked(Parked),
}

/// Why an item waits though its route would write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Parked {
    /// The note has its one topic already.
    OneTopic,
    /// The note has two additions already.
    TwoAdds,
    /// There is no thank-you it could go into.
    NoThankYou,
}

/// Why there is no thank-you.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Withheld {
    /// Somebody crossed a line: no thanks are owed.
    Support,
    /// They were asked not to write.
    ContactOnly,
    /// There was nobody to thank.
    Machine,
    /// They have not met: there is nothing to thank for yet.
    NeverMet,
    /// The answer was no: other messages fit better.
    AfterNo,
    /// The person pulled out.
    AfterPullingOut,
}

/// A message worth drafting, and what goes into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Which message.
    pub key: NoteKey,
    /// The items inside it, in the order they should be told.
    pub items: Vec<LocalId>,
    /// Whether it goes through a recruiter.
    pub through_recruiter: bool,
}

/// Gives every verdict its place and lists the messages: what is owed first, then the thank-yous.
pub(super) fn place(debrief: &Debrief, verdicts: &mut [Verdict]) -> (Vec<Offer>, Option<Withheld>) {
    let mut thank_yous = thank_yous(debrief, verdicts);
    let withheld = match &thank_yous {
        Ok(_) => None,
        Err(why) => Some(*why),
    };
    let mut offers = Vec::new();
    // The most pressing first, so that the one topic goes to what matters most.
    let mut order: Vec<usize> = (0..verdicts.len()).collect();
    let rank_of = |index: &usize| verdicts.get(*index).map(rank);
    put_in_order(&mut order, |a, b| rank_of(a) < rank_of(b));
    for index in order {
        let Some(verdict) = verdicts.get_mut(index) else { continue };
        verdict.place = match verdict.route {
            Route::LetGo | Route::Support => Place::Nowhere,
            Route::Reschedule => Place::OwnMessage(MessageKind::Reschedule),
            Route::Apologise => Place::OwnMessage(MessageKind::Apology),
            Route::Repair => Place::OwnMessage(MessageKind::RepairNote),
            Route::Correct => correct_place(debrief, verdict, thank_yous.as_mut().ok()),
            Route::Add | Route::Fix | Route::Explain | Route::Send => match &mut thank_yous {
                Ok(notes) => in_thank_you(debrief, verdict, notes),
                // What is owed is sent also where only facts may be (design: judgement, "Reach").
                Err(Withheld::ContactOnly | Withheld::Machine) if verdict.route == Route::Send => {
                    Place::OwnMessage(MessageKind::PromisedItem)
                }
                Err(_) => Place::Parked(Parked::NoThankYou),
            },
        };
        if let Place::OwnMessage(kind) = verdict.place {
            offers.push(own_offer(debrief, verdict, kind));
            if kind == MessageKind::Apology && verdict.also.contains(&Also::Repair) {
                offers.push(own_offer(debrief, verdict, MessageKind::RepairNote));
            }
        }
        offers.extend(beside(debrief, verdict).map(|kind| own_offer(debrief, verdict, kind)));
    }
    for note in thank_yous.into_iter().flatten() {
        offers.push(Offer {
            key: NoteKey { kind: MessageKind::ThankYou, about: None, to: note.to },
            items: note.items(),
            through_recruiter: debrief.facts.reach() == Reach::Recruiter,
        });
    }
    (offers, withheld)
}

/// A thank-you being filled.
struct ThankYou {
    to: Option<LocalId>,
    adds: Vec<LocalId>,
    topic: Option<LocalId>,
    sends: Vec<LocalId>,
}

impl ThankYou {
    fn items(self) -> Vec<LocalId> {
        self.adds.into_iter().chain(self.topic).chain(self.sends).collect()
    }
}

/// One empty thank-you for each person who may be thanked, or why there is none.
fn thank_yous(debrief: &Debrief, verdicts: &[Verdict]) -> Result<Vec<ThankYou>, Withheld> {
    match debrief.facts.reach() {
        Reach::ContactOnly => return Err(Withheld::ContactOnly),
        Reach::Machine => return Err(Withheld::Machine),
        Reach::Direct | Reach::Recruiter | Reach::OwnWorkplace => {}
    }
    match debrief.facts.status {
        Status::Rejected => return Err(Withheld::AfterNo),
        Status::Withdrew => return Err(Withheld::AfterPullingOut),
        Status::Pending | Status::Silent | Status::Invited | Status::Offer => {}
    }
    if verdicts.iter().any(|verdict| verdict.traits.never_met) {
        return Err(Withheld::NeverMet);
    }
    let people: Vec<LocalId> = debrief.facts.people.iter().map(|person| person.id).collect();
    let mut crossed: Vec<Option<LocalId>> = Vec::new();
    for verdict in verdicts.iter().filter(|verdict| verdict.route == Route::Support) {
        let to = debrief.item(verdict.item).and_then(|item| item.to);
        // With one person only, it was that person.
        crossed.push(to.filter(|_| people.len() > 1));
    }
    if crossed.contains(&None) {
        return Err(Withheld::Support);
    }
    let to: Vec<Option<LocalId>> =
        if people.is_empty() { vec![None] } else { people.into_iter().map(Some).collect() };
    let notes: Vec<ThankYou> = to
        .into_iter()
        .filter(|to| !crossed.contains(to))
        .map(|to| ThankYou { to, adds: Vec::new(), topic: None, sends: Vec::new() })
        .collect();
    if notes.is_empty() { Err(Withheld::Support) } else { Ok(notes) }
}

fn in_thank_you(debrief: &Debrief, verdict: &Verdict, notes: &mut [ThankYou]) -> Place {
    let named = debrief.item(verdict.item).and_then(|item| item.to);
    let concerns = named.filter(|id| debrief.person(*id).is_some());
    let own = notes.iter().position(|note| concerns.is_some() && note.to == concerns);
    // What one of them asked is no answer to another: without a thank-you to that one, it waits.
    if concerns.is_some() && own.is_none() {
        return Place::Parked(Parked::NoThankYou);
    }
    if verdict.route == Route::Add {
        let has_room = |note: &&mut ThankYou| note.adds.len() < ADDS_PER_NOTE;
        // Otherwise to whoever has the fewest, so that no two notes of a panel are alike.
        let note = match own {
            Some(own) => notes.get_mut(own).filter(has_room),
            None => notes.iter_mut().filter(has_room).min_by_key(|note| note.adds.len()),
        };
        return note.map_or(Place::Parked(Parked::TwoAdds), |note| {
            note.adds.push(verdict.item);
            Place::InThankYou(note.to)
        });
    }
    match notes.get_mut(own.unwrap_or(0)) {
        Some(note) if verdict.route == Route::Send => {
            note.sends.push(verdict.item);
            Place::InThankYou(note.to)
        }
        Some(note) if note.topic.is_none() => {
            note.topic = Some(verdict.item);
            Place::InThankYou(note.to)
        }
        Some(_) => Place::Parked(Parked::OneTopic),
        None => Place::Parked(Parked::NoThankYou),
    }
}

/// A correction is never parked: small ones go inside the thank-you while its one topic is free, all others
/// into a message of their own (rule 3).
fn correct_place(debrief: &Debrief, verdict: &Verdict, notes: Option<&mut Vec<ThankYou>>) -> Place {
    let small = verdict.reason == Reason::UntrueRelied && verdict.traits.matters != Matters::ALot;
    if let (true, Some(notes)) = (small, notes)
        && let place @ Place::InThankYou(_) = in_thank_you(debrief, verdict, notes)
    {
        return place;
    }
    Place::OwnMessage(MessageKind::Correct)
}

fn own_offer(debrief: &Debrief, verdict: &Verdict, kind: MessageKind) -> Offer {
    let named = debrief.item(verdict.item).and_then(|item| item.to);
    let third = kind == MessageKind::Apology && verdict.traits.third_person && named.is_none();
    // With a single interviewer there is no question whom it goes to; to somebody else it goes by way of the
    // recruiter (rule 4).
    let first = debrief.facts.people.first().map(|person| person.id).filter(|_| !third);
    Offer {
        key: NoteKey { kind, about: Some(verdict.item), to: named.or(first) },
        items: vec![verdict.item],
        // What the recruiter sees to is written to them, not passed on.
        through_recruiter: kind.reader() == Reader::Interviewer
            && (debrief.facts.reach() == Reach::Recruiter || third),
    }
}

/// A message beside what the route writes: an offer to take the test again, or a clean CV where writing
/// matters for the work (design: judgement, "Mishap catalogue").
fn beside(debrief: &Debrief, verdict: &Verdict) -> Option<MessageKind> {
    if !matches!(debrief.facts.status, Status::Pending | Status::Silent) {
        return None;
    }
    let also = |wanted: Also| verdict.also.contains(&wanted);
    // Where only facts may be sent, a broken test is one; a wish is not (design: judgement, "Reach").
    let facts_only = matches!(debrief.facts.reach(), Reach::ContactOnly | Reach::Machine);
    let traits = &verdict.traits;
    // A new time for a recorded interview is a new link already: it is asked for once. And what turned out to
    // be untrue, or hurt somebody, is no test any more.
    let retakes = also(Also::RetakeAsk)
        && (traits.is(Nature::Test) && !facts_only || traits.is(Nature::Theirs));
    let cleans = also(Also::CleanResume)
        && traits.matters == Matters::ALot
        && (traits.is(Nature::Performance) || traits.is(Nature::Missing))
        && !facts_only;
    if retakes {
        Some(MessageKind::RetakeAsk)
    } else if cleans {
        Some(MessageKind::CleanResume)
    } else {
        None
    }
}

/// The message of an errand that is worth drafting.
pub(super) fn errand_offer(debrief: &Debrief, errand: &Errand) -> Offer {
    let passed_on =
        errand.kind.reader() == Reader::Interviewer && debrief.facts.reach() == Reach::Recruiter;
    Offer {
        key: NoteKey { kind: errand.kind, about: Some(errand.id), to: errand.to },
        items: Vec::new(),
        through_recruiter: passed_on,
    }
}

/// Lower comes first: what is owed, then what matters most and was surely seen, then the order of entry.
fn rank(verdict: &Verdict) -> (u8, Reverse<Matters>, Reverse<Noticed>) {
    let route = match verdict.route {
        Route::Apologise => 0,
        Route::Correct => 1,
        Route::Repair => 2,
        Route::Fix => 3,
        Route::Explain => 4,
        _ => 5,
    };
    (route, Reverse(verdict.traits.matters), Reverse(verdict.traits.noticed))
}
