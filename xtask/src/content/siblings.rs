//! Holds a language against the first one: what is saved by id must mean the same in both.

use super::Compiled;
use super::problem::Problems;
use super::sources::CONTENT;
use afterview::content::Drill;
use afterview::domain::mishap::Mishap;
use afterview::domain::question::{Bank, Question};
use std::collections::BTreeSet;

/// Names everything that only one of two languages has, and every entry that is judged differently.
pub(super) fn compare(first: &Compiled, other: &Compiled, problems: &mut Problems) {
    let folder = format!("{CONTENT}/{}", other.locale);
    let mut sides = |kind: &str, here: BTreeSet<&str>, there: BTreeSet<&str>| {
        for key in there.difference(&here) {
            problems.of(&folder, format!("the {kind} `{key}` of {} is missing here", first.locale));
        }
        for key in here.difference(&there) {
            problems.of(&folder, format!("the {kind} `{key}` is not in {}", first.locale));
        }
    };
    let (theirs, ours) = (first.all_words(), other.all_words());
    let keys = |words: &'_ afterview::content::Words| -> Vec<String> {
        words.iter().map(|(key, _)| key.to_owned()).collect()
    };
    let (their_keys, our_keys) = (keys(&theirs), keys(&ours));
    sides("text", set(&our_keys), set(&their_keys));
    let (theirs, ours) = (&first.mishaps.catalogue, &other.mishaps.catalogue);
    sides(
        "mishap",
        ours.iter().map(|(id, _)| id).collect(),
        theirs.iter().map(|(id, _)| id).collect(),
    );
    let (their_drills, our_drills) = (&first.mishaps.drills, &other.mishaps.drills);
    sides("drill", set(our_drills.keys()), set(their_drills.keys()));
    let (their_bank, our_bank) = (bones_of(&first.mishaps.bank), bones_of(&other.mishaps.bank));
    sides("question", set(&our_bank), set(&their_bank));
    for (id, mishap) in ours.iter() {
        if theirs.get(id).is_some_and(|first| bones(first) != bones(mishap)) {
            problems.of(
                &folder,
                format!("the mishap `{id}` is judged otherwise than in {}", first.locale),
            );
        }
    }
    let minutes = |drill: &Drill| drill.minutes;
    for (id, drill) in our_drills {
        if their_drills.get(id).is_some_and(|first| minutes(first) != minutes(drill)) {
            problems.of(
                &folder,
                format!("the drill `{id}` takes another time than in {}", first.locale),
            );
        }
    }
}

fn set<'k>(keys: impl IntoIterator<Item = &'k String>) -> BTreeSet<&'k str> {
    keys.into_iter().map(String::as_str).collect()
}

/// The questions without their words: number, family and how many bullets, since what a person writes is kept by these.
fn bones_of(bank: &Bank) -> Vec<String> {
    let bones = |one: &Question| {
        format!("{} of {}, with {} bullets", one.number, one.family.name(), one.bullets.len())
    };
    bank.iter().map(bones).collect()
}

/// An entry without its words.
fn bones(mishap: &Mishap) -> Mishap {
    Mishap {
        name: String::new(),
        question: String::new(),
        why: String::new(),
        lesson: String::new(),
        if_asked: String::new(),
        if_then: String::new(),
        search: Vec::new(),
        other: Vec::new(),
        ..mishap.clone()
    }
}
