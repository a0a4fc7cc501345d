//! What goes into a note and what was deliberately left out, each with its reason and the way to move it over
//! (design: messages; issue "Say / leave out").

use super::{Draft, Slot};
use crate::domain::assess::{Assessment, Parked, Place, Verdict, routes_open};
use crate::domain::debrief::{Debrief, Item, LocalId, MessageKind, PartKey};
use crate::domain::mishap::{By, Nature, Route};

/// The two sides of a note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// What goes in, in the order of the letter.
    pub said: Vec<Said>,
    /// What does not.
    pub unsaid: Vec<Unsaid>,
}

/// One thing that is in the note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Its part.
    pub part: PartKey,
    /// What the part does.
    pub slot: Slot,
    /// The one thing it tells of, where it tells of one.
    pub item: Option<LocalId>,
}

/// One thing that is not in the note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaid {
    /// What it is.
    pub what: What,
    /// Why it is not in it.
    pub why: Why,
    /// How it would get in, in one tap; none where it would not.
    pub way: Option<Way>,
}

/// What is not in a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A part of it.
    Part(Said),
    /// A thing that went wrong, or was left unsaid.
    Item(LocalId),
}

impl What {
    /// The thing that somebody could bring up, where it is about one.
    pub fn item(&self) -> Option<LocalId> {
        match self {
            Self::Part(part) => part.item,
            Self::Item(item) => Some(*item),
        }
    }
}

/// Why something is not in a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The person left the part out.
    ByYou,
    /// There is no room for the part.
    NoRoom,
    /// It is let go; the verdict says why.
    LetGo,
    /// It waits, for this reason.
    Waits(Parked),
    /// What they did to the person is the person's own: a record, never a line in a letter.
    Private,
    /// It was put aside, or enough are being weighed.
    Aside,
}

/// How a thing gets into the note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// The part is put back.
    PutBack(PartKey),
    /// The item takes this route; none is the recommended one.
    Take(LocalId, Option<Route>),
    /// The item takes the place of another, which is put aside.
    Swap(LocalId, LocalId),
    /// The item is weighed after all.
    TakeUp(LocalId),
}

/// The two sides of a draft. What belongs into another message is on neither.
pub fn sides(debrief: &Debrief, assessment: &Assessment, draft: &Draft) -> Sides {
    let mut sides = Sides::default();
    for part in draft.parts.iter().filter(|part| is_listed(part.slot)) {
        sides.said.push(said(part));
    }
    let note = debrief.note(&draft.key);
    for part in draft.out.iter().filter(|part| is_listed(part.slot)) {
        let by_you = note.is_some_and(|note| note.left_out.contains(&part.key));
        let (why, way) = if by_you {
            (Why::ByYou, Some(Way::PutBack(part.key.clone())))
        } else {
            (Why::NoRoom, None)
        };
        sides.unsaid.push(Unsaid { what: What::Part(said(part)), why, way });
    }
    // An apology or a correction is about one thing: all else is out of it without being left out.
    if draft.key.kind != MessageKind::ThankYou {
        return sides;
    }
    let inside = assessment.offer(&draft.key).map(|offer| offer.items.as_slice());
    let inside = |item: &&Item| inside.unwrap_or_default().contains(&item.id);
    let concerns = |item: &Item| {
        let to = item.to.filter(|id| debrief.person(*id).is_some());
        to.is_none() || to == draft.key.to
    };
    for item in debrief.items.iter().filter(|item| !inside(item)) {
        let route = assessment.verdict(item.id).map(|verdict| verdict.route);
        // What one of them did is in nobody's note.
        if !concerns(item) && route != Some(Route::Support) {
            continue;
        }
        let (why, way) = if item.parked {
            (Why::Aside, Some(Way::TakeUp(item.id)))
        } else {
            let Some(verdict) = assessment.verdict(item.id) else { continue };
            match (verdict.place, verdict.route) {
                (Place::Parked(why), _) => (Why::Waits(why), swap(debrief, assessment, item, why)),
                (_, Route::LetGo) => (Why::LetGo, way_in(item, verdict)),
                (_, Route::Support) => (Why::Private, None),
                _ => continue,
            }
        };
        sides.unsaid.push(Unsaid { what: What::Item(item.id), why, way });
    }
    sides
}

/// What stands around every letter is on no list.
fn is_listed(slot: Slot) -> bool {
    !slot.is_around() && !matches!(slot, Slot::Greeting | Slot::SignOff)
}

fn said(part: &super::Part) -> Said {
    let item = match part.items.as_slice() {
        [one] => Some(*one),
        _ => None,
    };
    Said { part: part.key.clone(), slot: part.slot, item }
}

/// How a thing that is let go could get in: by the advice that was overridden, or by the route of its kind, where
/// that is open to it.
fn way_in(item: &Item, verdict: &Verdict) -> Option<Way> {
    let writes =
        |route: Route| matches!(route, Route::Add | Route::Fix | Route::Explain | Route::Send);
    if verdict.overridden() {
        return writes(verdict.recommended).then_some(Way::Take(item.id, None));
    }
    let traits = &verdict.traits;
    let route = if item.is_missed_point() || traits.is(Nature::Missing) {
        Route::Add
    } else if traits.is(Nature::LifeEvent) || traits.by == By::Life {
        Route::Explain
    } else if traits.is(Nature::Performance) || traits.is(Nature::Test) {
        Route::Fix
    } else {
        return None;
    };
    routes_open(traits).contains(&route).then_some(Way::Take(item.id, Some(route)))
}

/// How a thing that waits for a place could have it. What is owed gives its place to nothing.
fn swap(debrief: &Debrief, assessment: &Assessment, item: &Item, why: Parked) -> Option<Way> {
    let holder = holder(debrief, assessment, item.id, why)?;
    let owed = assessment.verdict(holder).is_some_and(|verdict| verdict.route == Route::Correct);
    (!owed).then_some(Way::Swap(item.id, holder))
}

/// The thing that has the place that another waits for: the one topic of the note that it would go into, or the
/// later of its two additions.
pub fn holder(
    debrief: &Debrief,
    assessment: &Assessment,
    item: LocalId,
    why: Parked,
) -> Option<LocalId> {
    let wanted = debrief.item(item).and_then(|item| item.to);
    let mut notes =
        assessment.offers.iter().filter(|offer| offer.key.kind == MessageKind::ThankYou);
    let theirs = notes.clone().find(|offer| wanted.is_some() && offer.key.to == wanted);
    let note = theirs.or_else(|| notes.next())?;
    let takes_room = |route: Route| match why {
        Parked::TwoAdds => route == Route::Add,
        Parked::OneTopic => matches!(route, Route::Fix | Route::Explain | Route::Correct),
        Parked::NoThankYou => false,
    };
    let mut items = note.items.iter().rev();
    items.find(|item| assessment.verdict(**item).is_some_and(|one| takes_room(one.route))).copied()
}
