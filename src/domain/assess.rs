//! Decides what, if anything, to do about each thing that went wrong, and which messages that makes.
//!
//! Pure: the same debrief and catalogue always give the same [`Assessment`], and every answer
//! carries its reason (design: judgement).

mod judge;
mod place;

pub use judge::{Judgement, Reason, Traits, judge, routes_open};
pub use place::{Offer, Parked, Place, Withheld};

use super::debrief::{Answers, Debrief, Item, LocalId, NoteKey};
use super::errand::{Gate, gate};
use super::mishap::{Also, Catalogue, Route};
use crate::domain::order::order_values;

/// How many mishaps are weighed at once; the rest wait (design: product, step Weigh).
pub const WEIGHED_AT_ONCE: usize = 3;
/// From this visit on, the same answer is left until tomorrow (design: judgement, "Procedure").
pub const VISITS_BEFORE_REST: u8 = 3;

/// What was decided about one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The item.
    pub item: LocalId,
    /// The route that holds: the person's own choice, or else the recommended one.
    pub route: Route,
    /// The route the procedure gives.
    pub recommended: Route,
    /// Why the procedure gives it.
    pub reason: Reason,
    /// Whether the reason is the catalogue entry's own (the person changed nothing that matters).
    pub by_default: bool,
    /// What else is worth doing.
    pub also: Vec<Also>,
    /// Whether to take advice before writing (law, licence, other people's data).
    pub advice_first: bool,
    /// Where it goes.
    pub place: Place,
    /// What was judged: the catalogue's defaults with the person's answers over them.
    pub traits: Traits,
}

impl Verdict {
    /// Whether the person chose otherwise than recommended.
    pub fn overridden(&self) -> bool {
        self.route != self.recommended
    }

    /// Whether there is something in it to practise. What was theirs, or life's, is nobody's to practise (rule 7: never a
    /// drill).
    pub fn is_to_practise(&self) -> bool {
        self.traits.is_to_practise()
    }
}

/// All that was decided about a debrief.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    /// One verdict for each item that is weighed, in the order of the items.
    pub verdicts: Vec<Verdict>,
    /// The messages worth drafting, the most pressing first.
    pub offers: Vec<Offer>,
    /// Why there is no thank-you at all, where there is none.
    pub withheld: Option<Withheld>,
    /// Whether somebody crossed a line.
    pub support: bool,
}

impl Assessment {
    /// The verdict about an item, if it is weighed.
    pub fn verdict(&self, item: LocalId) -> Option<&Verdict> {
        self.verdicts.iter().find(|verdict| verdict.item == item)
    }

    /// The offer of a message, if it is worth drafting.
    pub fn offer(&self, key: &NoteKey) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.key == *key)
    }
}

/// Weighs every item that is not parked, finds its place under the one-topic rule, and lists the messages.
pub fn assess(debrief: &Debrief, catalogue: &Catalogue) -> Assessment {
    let mut verdicts: Vec<Verdict> = debrief
        .items
        .iter()
        .filter(|item| !item.parked)
        .map(|item| weigh(item, debrief, catalogue))
        .collect();
    let (offers, withheld) = place::place(debrief, &mut verdicts);
    let support = verdicts.iter().any(|verdict| verdict.route == Route::Support);
    let mut assessment = Assessment { verdicts, offers, withheld, support };
    let errands = debrief.errands();
    let open = errands.filter(|errand| gate(errand, debrief, &assessment) == Gate::Open);
    let offers: Vec<Offer> = open.map(|errand| place::errand_offer(debrief, errand)).collect();
    assessment.offers.extend(offers);
    assessment
}

/// The verdict on one item before it has a place.
fn weigh(item: &Item, debrief: &Debrief, catalogue: &Catalogue) -> Verdict {
    let mishap = catalogue.get(&item.mishap);
    let traits = Traits::of(mishap, &item.answers);
    let (status, reach) = (debrief.facts.status, debrief.facts.reach());
    let judgement = judge(&traits, status, reach);
    let usual = judge(&Traits::of(mishap, &Answers::default()), status, reach);
    let by_default = mishap.is_some()
        && (usual.route, usual.reason) == (judgement.route, judgement.reason)
        && !judgement.reason.is_about_status();
    let mut also = mishap.map_or_else(Vec::new, |mishap| mishap.also.clone());
    also.extend(judgement.also);
    order_values(&mut also);
    also.dedup();
    let open = routes_open(&traits);
    let chosen = item.chosen.filter(|route| open.contains(route));
    Verdict {
        item: item.id,
        route: chosen.unwrap_or(judgement.route),
        recommended: judgement.route,
        reason: judgement.reason,
        by_default,
        also,
        advice_first: judgement.advice_first,
        place: Place::Nowhere,
        traits,
    }
}
