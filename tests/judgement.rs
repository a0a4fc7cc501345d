//! The procedure of `judgement`, rule by rule, and where each item finds its place.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop loudly"
)]

#[path = "judgement/choice.rs"]
mod choice;
#[path = "judgement/errands.rs"]
mod errands;
#[path = "judgement/offers.rs"]
mod offers;
#[path = "judgement/places.rs"]
mod places;
#[path = "judgement/rules.rs"]
mod rules;

use afterview::domain::assess::{Assessment, Place, Reason, Traits, assess, judge};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{Answers, Change, Debrief, DebriefId, Entry, Reach, Status};
use afterview::domain::map::Map;
use afterview::domain::mishap::{By, Catalogue, Matters, Mishap, Nature, Noticed, Route};

fn mishap(nature: Nature) -> Mishap {
    Mishap {
        name: String::new(),
        question: String::new(),
        natures: vec![nature],
        by: By::Me,
        noticed: Noticed::Surely,
        matters: Matters::ALot,
        fixable: true,
        put_right: false,
        comfortable: false,
        visible: false,
        third_person: false,
        never_met: false,
        route: Route::LetGo,
        also: Vec::new(),
        why: String::new(),
        lesson: String::new(),
        if_asked: String::new(),
        if_then: String::new(),
        drills: Vec::new(),
        search: Vec::new(),
        other: Vec::new(),
        blanked: false,
        bank: Vec::new(),
        advice: Vec::new(),
        starred: false,
    }
}

fn traits(nature: Nature) -> Traits {
    Traits::of(Some(&mishap(nature)), &Answers::default())
}

fn route(traits: &Traits) -> (Route, Reason) {
    let judgement = judge(traits, Status::Pending, Reach::Direct);
    (judgement.route, judgement.reason)
}

/// A catalogue with one entry for each nature, under a key that names it.
fn catalogue() -> Catalogue {
    let natures = [
        ("line", Nature::OverTheLine),
        ("no_show", Nature::NoShow),
        ("grave", Nature::UntrueGrave),
        ("relied", Nature::UntrueRelied),
        ("offence", Nature::Offence),
        ("slot", Nature::MissedSlot),
        ("broke", Nature::Property),
        ("event", Nature::LifeEvent),
        ("promised", Nature::Promised),
        ("missing", Nature::Missing),
        ("blank", Nature::Performance),
    ];
    let mut mishaps: Map<String, Mishap> =
        natures.into_iter().map(|(key, nature)| (key.to_owned(), mishap(nature))).collect();
    if let Some(event) = mishaps.get_mut("event") {
        event.comfortable = true;
    }
    Catalogue::new(mishaps)
}

/// A debrief about Maya (person 1), holding these items from id 11 on.
fn debrief(mishaps: &[&str]) -> Debrief {
    let mut debrief =
        Debrief::new(DebriefId("d".to_owned()), Instant(1_000_000), Entry::JustHappened);
    debrief.apply(Change::PersonAdded(1));
    for (id, mishap) in (11..).zip(mishaps) {
        let mishap = (*mishap).to_owned();
        debrief.apply(Change::ItemAdded { id, mishap, parked: false });
    }
    debrief
}

fn assessed(debrief: &Debrief) -> Assessment {
    assess(debrief, &catalogue())
}

fn place(debrief: &Debrief, item: u32) -> Place {
    assessed(debrief).verdict(item).expect("the item is weighed").place
}
