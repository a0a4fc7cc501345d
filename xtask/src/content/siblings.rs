//! Holds a language against the first one: what is saved by id must mean the same in both.

use super::problem::Problems;
use super::slots::slots_of;
use super::sources::CONTENT;
use super::{Compiled, families};
use afterview::content::{Drill, Words};
use afterview::domain::draft::Wordings;
use afterview::domain::mishap::Mishap;
use afterview::domain::question::{Bank, Question};
use std::collections::{BTreeMap, BTreeSet};

/// Names everything that only one of two languages has, and every entry that is judged differently.
pub(super) fn compare(first: &Compiled, other: &Compiled, problems: &mut Problems) {
    let folder = format!("{CONTENT}/{}", other.locale);
    slots_of_all(&first.all_words(), &other.all_words(), &folder, problems);
    letters(&first.wordings, &other.wordings, &folder, problems);
    let mut sides = |kind: &str, here: BTreeSet<&str>, there: BTreeSet<&str>| {
        for key in there.difference(&here) {
            problems.of(&folder, format!("the {kind} `{key}` of {} is missing here", first.locale));
        }
        for key in here.difference(&there) {
            problems.of(&folder, format!("the {kind} `{key}` is not in {}", first.locale));
        }
    };
    let (theirs, ours) = (first.all_words(), other.all_words());
    let keys =
        |words: &'_ Words| -> Vec<String> { words.iter().map(|(key, _)| key.to_owned()).collect() };
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

/// Each text has the slots of the first language's, in whatever order: its screen fills those.
fn slots_of_all(theirs: &Words, ours: &Words, folder: &str, problems: &mut Problems) {
    for (key, text) in theirs.iter() {
        let (wanted, has) = (sorted(text), sorted(ours.say(key)));
        if !ours.say(key).is_empty() && wanted != has {
            let sentence = format!("the text `{key}` has the slots {has:?}, not {wanted:?}");
            problems.of(folder, sentence);
        }
    }
}

/// Each letter has the parts and the wordings of the first language's, and each wording tells the same facts: its key is kept
/// when a message is written in another language. A claim is a point as a sentence.
fn letters(theirs: &Wordings, ours: &Wordings, folder: &str, problems: &mut Problems) {
    let all = |wordings: &Wordings| -> BTreeMap<String, Vec<String>> {
        let mut all = BTreeMap::new();
        for (letter, parts) in &wordings.letters {
            for (part, voices) in parts {
                for (voice, texts) in voices {
                    for (key, text) in texts {
                        let name = format!("{letter}: {part}.{}.{key}", families::name(voice));
                        all.insert(name, facts(text));
                    }
                }
            }
        }
        all
    };
    let (theirs, ours) = (all(theirs), all(ours));
    for (name, facts) in &theirs {
        match ours.get(name) {
            None => problems.of(folder, format!("the wording `{name}` is missing here")),
            Some(told) if told != facts => {
                problems.of(folder, format!("the wording `{name}` tells {told:?}, not {facts:?}"));
            }
            Some(_) => {}
        }
    }
    for name in ours.keys().filter(|name| !theirs.contains_key(*name)) {
        problems.of(folder, format!("the wording `{name}` is only here"));
    }
}

fn sorted(text: &str) -> Vec<String> {
    let mut slots: Vec<String> =
        slots_of(text).unwrap_or_default().into_iter().map(str::to_owned).collect();
    slots.sort();
    slots
}

/// The facts of a wording, each once.
fn facts(text: &str) -> Vec<String> {
    let plain = |slot: String| slot.to_lowercase().replace("claim", "point");
    let facts: BTreeSet<String> = sorted(text).into_iter().map(plain).collect();
    facts.into_iter().collect()
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
