//! The mishap catalogue and the drills.

use super::document::Document;
use super::entry::{Entry, Need};
use super::families;
use super::proof::{Kind, Proof};
use afterview::content::{Drill, Mishaps};
use afterview::domain::assess::{Traits, judge};
use afterview::domain::debrief::{Answers, LocalId, Reach, Status};
use afterview::domain::mishap::{Catalogue, Mishap};
use afterview::domain::question::Bank;
use std::collections::{BTreeMap, BTreeSet};

/// How many entries there are at least (design: judgement, "Mishap catalogue").
const FEWEST: usize = 70;
/// How many search words an entry has at least.
const FEWEST_WORDS: usize = 6;
const MISHAP_NAME: usize = 44;
const DRILL_NAME: usize = 30;

/// Something and where it stands.
struct Placed<T> {
    file: String,
    line: usize,
    value: T,
}

/// The mishaps and drills of a language.
#[derive(Default)]
pub(super) struct MishapDesk {
    /// By id, also those that could not be read whole.
    mishaps: BTreeMap<String, Placed<Option<Mishap>>>,
    drills: BTreeMap<String, Placed<Drill>>,
    /// Where a mishap names a drill: its id, and the drill's.
    named: Vec<Placed<(String, String)>>,
    /// Where a mishap names a question: its id, and the question's number.
    asked: Vec<Placed<(String, LocalId)>>,
}

impl MishapDesk {
    /// Takes in a file of mishaps.
    pub fn take(&mut self, document: &Document<'_>, proof: &mut Proof) {
        for (id, mut entry) in Entry::each(document, "mishap", proof) {
            if let Some(first) = self.mishaps.get(id) {
                let what = format!("is already in {}:{}", first.file, first.line);
                entry.fault_of_all(&what, proof);
                continue;
            }
            let (file, line) = (entry.file().to_owned(), entry.line());
            let value = mishap(&mut entry, proof);
            if let Some(mishap) = &value {
                check_route(mishap, &entry, proof);
                let line = entry.line_of("drills");
                self.named.extend(mishap.drills.iter().map(|drill| {
                    let value = (id.to_owned(), drill.clone());
                    Placed { file: file.clone(), line, value }
                }));
                let line = entry.line_of("bank");
                self.asked.extend(mishap.bank.iter().map(|number| {
                    let value = (id.to_owned(), *number);
                    Placed { file: file.clone(), line, value }
                }));
            }
            entry.close(proof);
            self.mishaps.insert(id.to_owned(), Placed { file, line, value });
        }
    }

    /// Takes in the file of drills.
    pub fn take_drills(&mut self, document: &Document<'_>, proof: &mut Proof) {
        for (id, mut entry) in Entry::each(document, "drill", proof) {
            let name = Kind::SENTENCE.within(DRILL_NAME);
            let value = Drill {
                name: entry.text("name", Need::Needed, name, proof),
                how: entry.text("how", Need::Needed, Kind::SENTENCE, proof),
                minutes: entry.number("minutes", 1..=240, proof),
                always: entry.truth("always", proof),
            };
            let (file, line) = (entry.file().to_owned(), entry.line());
            entry.close(proof);
            self.drills.insert(id.to_owned(), Placed { file, line, value });
        }
    }

    /// Compares the entries with each other. `strings` are the strings of the code: a screen may name a drill
    /// of its own.
    pub fn check(&self, folder: &str, bank: &Bank, strings: &BTreeSet<String>, proof: &mut Proof) {
        let count = self.mishaps.len();
        if count < FEWEST {
            let sentence = format!("this language has {count} of at least {FEWEST} mishaps");
            proof.problems.of(&format!("{folder}/mishaps"), sentence);
        }
        for Placed { file, line, value: (mishap, drill) } in &self.named {
            if !self.drills.contains_key(drill) {
                let sentence = format!(
                    "the mishap `{mishap}` names a drill `{drill}` that is not in drills.toml"
                );
                proof.problems.at(file, *line, sentence);
            }
        }
        for Placed { file, line, value: (mishap, number) } in &self.asked {
            if bank.get(*number).is_none() {
                let sentence = format!(
                    "the mishap `{mishap}` names a question {number} that is not in questions.toml"
                );
                proof.problems.at(file, *line, sentence);
            }
        }
        // Where no code was read it is not known what that names.
        let all = self.drills.iter().filter(|_| !strings.is_empty());
        for (id, drill) in all {
            let named = self.named.iter().any(|named| named.value.1 == *id) || strings.contains(id);
            if !named {
                let sentence = format!("no mishap names the drill `{id}`");
                proof.problems.at(&drill.file, drill.line, sentence);
            }
        }
        let mut names: BTreeMap<&str, &str> = BTreeMap::new();
        for (id, placed) in &self.mishaps {
            let Some(mishap) = &placed.value else { continue };
            if let Some(first) = names.insert(&mishap.name, id) {
                let sentence = format!("the mishap `{id}` has the same name as `{first}`");
                proof.problems.at(&placed.file, placed.line, sentence);
            }
        }
    }

    /// Whether there is an entry with this id.
    pub fn has(&self, id: &str) -> bool {
        self.mishaps.contains_key(id)
    }

    /// All of them, for the app, with the bank of questions.
    pub fn finish(self, bank: Bank) -> Mishaps {
        let mishaps = self.mishaps.into_iter().filter_map(|(id, placed)| Some((id, placed.value?)));
        let drills = self.drills.into_iter().map(|(id, placed)| (id, placed.value));
        Mishaps { catalogue: Catalogue::new(mishaps.collect()), drills: drills.collect(), bank }
    }
}

/// Reads one entry; nothing where a choice in it cannot be told.
fn mishap(entry: &mut Entry<'_>, proof: &mut Proof) -> Option<Mishap> {
    use Need::{Needed, Optional};
    let line = Kind::SENTENCE;
    let name = entry.text("name", Needed, line.within(MISHAP_NAME), proof);
    let question = entry.text("question", Needed, line, proof);
    let natures = entry.choices("natures", Needed, proof);
    let (by, noticed) = (entry.choice("by", proof), entry.choice("noticed", proof));
    let (matters, route) = (entry.choice("matters", proof), entry.choice("route", proof));
    let also = entry.choices("also", Optional, proof);
    let why = entry.text("why", Needed, line, proof);
    let lesson = entry.text("lesson", Needed, line, proof);
    let if_asked = entry.text("if_asked", Needed, line, proof);
    let if_then = entry.text("if_then", Needed, line, proof);
    let drills = entry.texts("drills", Needed, Kind::GIVEN, proof);
    let search = search(entry, proof);
    let other = entry.texts("other", Optional, line, proof);
    let advice = entry.numbers("advice", proof);
    let bank = entry.numbers("bank", proof).into_iter().map(LocalId::from).collect();
    let [fixable, put_right, comfortable, visible, third_person, never_met, starred, blanked] = [
        "fixable",
        "put_right",
        "comfortable",
        "visible",
        "third_person",
        "never_met",
        "starred",
        "blanked",
    ]
    .map(|key| entry.truth(key, proof));
    if natures.is_empty() {
        return None;
    }
    Some(Mishap {
        name,
        question,
        natures,
        by: by?,
        noticed: noticed?,
        matters: matters?,
        fixable,
        put_right,
        comfortable,
        visible,
        third_person,
        never_met,
        route: route?,
        also,
        why,
        lesson,
        if_asked,
        if_then,
        drills,
        search,
        other,
        blanked,
        bank,
        advice,
        starred,
    })
}

fn search(entry: &mut Entry<'_>, proof: &mut Proof) -> Vec<String> {
    let words = entry.texts("search", Need::Needed, Kind::GIVEN, proof);
    if !words.is_empty() && words.len() < FEWEST_WORDS {
        let what = format!("has {} words; there must be at least {FEWEST_WORDS}", words.len());
        entry.fault("search", &what, proof);
    }
    for word in words.iter().filter(|word| **word != word.to_lowercase()) {
        entry.fault("search", &format!("has {word:?}; write it in small letters"), proof);
    }
    words
}

/// The build test: the route is what the procedure gives on the entry's own defaults.
fn check_route(mishap: &Mishap, entry: &Entry<'_>, proof: &mut Proof) {
    let traits = Traits::of(Some(mishap), &Answers::default());
    let route = judge(&traits, Status::Pending, Reach::Direct).route;
    if route != mishap.route {
        let (given, due) = (families::name(&mishap.route), families::name(&route));
        let what =
            format!("is `{given}`, but by its own natures and answers the rules give `{due}`");
        entry.fault("route", &what, proof);
    }
}
