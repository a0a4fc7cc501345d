//! Nobody should hear the machine: no run of words of ours comes twice in a letter, the wordings of a part
//! differ in more than a word, and two people hardly ever get the same letter.
//!
//! The bounds are what was measured, with a little room; they may go down and never up.

use crate::every::{all_drafts, body, typed, words};
use crate::support::told::told_in;
use crate::support::{SPEECHES, Speech, drafts, in_tongue, soon_after};
use crate::wordings::{all_in, letters};
use afterview::domain::debrief::{Channel, Debrief, MessageKind, Tone};
use afterview::domain::draft::{Draft, Part, Slot};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

/// What is said in these very words whatever stands around it: a reference is never asked to go further
/// (design: judgement, "Gates"), and a neutral line is the person's choice (rule 7).
const FIXED: [&str; 13] = [
    "if it fits what you remember",
    "was not well enough to finish",
    "came up that could not wait",
    "was not at my best that day",
    "si cela correspond à vos souvenirs",
    "je n’allais pas assez bien pour finir",
    "quelque chose ne pouvait pas attendre",
    "je n’étais pas au mieux ce jour-là",
    "si coincide con lo que recuerda",
    "si coincide con lo que recuerdas",
    "no me encontraba bien y no pude terminar",
    "surgió algo que no podía esperar",
    "no estaba en mi mejor momento",
];

/// The pieces of a wording that are ours, each in words.
fn ours(text: &str) -> Vec<Vec<String>> {
    let pieces = text.split('{').enumerate();
    let after = |(at, piece): (usize, &str)| {
        let ours = if at == 0 { piece } else { piece.split_once('}').map_or("", |(_, ours)| ours) };
        words(ours)
    };
    pieces.map(after).collect()
}

/// The runs of so many words of ours in a wording.
fn runs_of(text: &str, length: usize) -> BTreeSet<Vec<String>> {
    let pieces = ours(text);
    pieces.iter().flat_map(|words| words.windows(length)).map(<[String]>::to_vec).collect()
}

/// What was written in a language: every run of four words of ours, from all wordings, and many letters.
struct Shelf {
    speech: &'static Speech,
    ours: BTreeSet<Vec<String>>,
    letters: Vec<Written>,
}

/// All of it, by language.
static SHELVES: LazyLock<[Shelf; 3]> = LazyLock::new(|| {
    SPEECHES.map(|speech| Shelf {
        speech,
        ours: all_in(speech).iter().flat_map(|(_, text)| runs_of(text, 4)).collect(),
        letters: written(speech),
    })
});

/// Many letters of every kind: the samples under several ids, and debriefs that people could have told, in
/// every tone and on every channel.
fn written(speech: &'static Speech) -> Vec<Written> {
    let mut runner = TestRunner::deterministic();
    let told = told_in(speech.tongue);
    let told = (0..200).map(|_| told.new_tree(&mut runner).expect("a debrief").current());
    let debriefs = crate::letters::many(speech).into_iter().chain(told);
    let written = |debrief: Debrief| {
        let typed = words(&typed(&debrief)).windows(4).map(<[String]>::to_vec).collect();
        let typed: Arc<BTreeSet<Vec<String>>> = Arc::new(typed);
        all_drafts(&debrief).into_iter().map(move |draft| Written { draft, typed: typed.clone() })
    };
    debriefs.flat_map(written).collect()
}

/// A letter, and the runs of four words that were typed.
struct Written {
    draft: Draft,
    typed: Arc<BTreeSet<Vec<String>>>,
}

/// What is read, or heard, in one go: a letter is; of a call, what is said to somebody who listens, and each
/// of the other branches.
fn flows(draft: &Draft) -> Vec<Vec<&Part>> {
    let branch = |part: &&Part| match part.slot {
        _ if draft.channel != Channel::Call => 0,
        Slot::CallNo | Slot::CallStillNo => 1,
        Slot::CallEmail => 2,
        Slot::CallVoicemail => 3,
        _ => 0,
    };
    (0..4).map(|at| body(draft).filter(|part| branch(part) == at).collect()).collect()
}

/// The runs of four words of ours that come more than once.
fn twice(
    ours: &BTreeSet<Vec<String>>,
    flow: &[&Part],
    typed: &BTreeSet<Vec<String>>,
) -> Vec<String> {
    let mut seen = BTreeMap::<Vec<String>, usize>::new();
    for part in flow {
        for run in
            words(&part.text).windows(4).filter(|run| ours.contains(*run) && !typed.contains(*run))
        {
            *seen.entry(run.to_vec()).or_default() += 1;
        }
    }
    seen.into_iter().filter(|(_, count)| *count > 1).map(|(run, _)| run.join(" ")).collect()
}

#[test]
fn no_letter_says_the_same_four_words_twice() {
    for Shelf { speech, ours, letters } in &*SHELVES {
        let mut found = Vec::new();
        for Written { draft, typed } in letters {
            let twice: Vec<String> =
                flows(draft).iter().flat_map(|flow| twice(ours, flow, typed)).collect();
            if !twice.is_empty() {
                found.push(format!("{twice:?} in {:?}\n{}", draft.key.kind, draft.text()));
            }
        }
        let tongue = speech.tongue;
        assert!(letters.len() > 3_000, "{}", letters.len());
        println!("{tongue:?}: {} of {} letters say four words twice", found.len(), letters.len());
        // Where much was typed there may be one wording only that has room. One letter in a thousand.
        assert!(
            found.len() * 1_000 <= letters.len(),
            "{tongue:?} {}:\n{}",
            found.len(),
            found.join("\n-----\n")
        );
    }
}

#[test]
fn hardly_two_parts_open_alike() {
    for Shelf { speech, letters, .. } in &*SHELVES {
        let mut alike = Vec::new();
        for Written { draft, .. } in letters {
            let first = |part: &&Part| words(&part.text).into_iter().next();
            let flow = flows(draft).into_iter().next().unwrap_or_default();
            let openings: Vec<String> = flow.iter().filter_map(first).collect();
            let distinct: BTreeSet<&String> = openings.iter().collect();
            if distinct.len() < openings.len() {
                alike.push(draft.text());
            }
        }
        let tongue = speech.tongue;
        println!(
            "{tongue:?}: {} of {} letters have two parts that open alike",
            alike.len(),
            letters.len()
        );
        // What was typed opens some parts, and nobody is told to begin otherwise.
        let most = speech.one_of(22, 22, 22);
        assert!(
            alike.len() * 1_000 <= letters.len() * most,
            "{tongue:?} {}:\n{}",
            alike.len(),
            alike.join("\n-----\n")
        );
    }
}

/// The facts a wording needs: only those with the same ones stand to choose from side by side.
fn facts(text: &str) -> BTreeSet<String> {
    let rest = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    rest.map(|(slot, _)| slot.to_lowercase()).collect()
}

#[test]
fn the_wordings_of_a_part_differ_in_more_than_a_word() {
    let fixed: BTreeSet<Vec<String>> = FIXED.iter().map(|fixed| words(fixed)).collect();
    let is_fixed = |run: &Vec<String>| {
        fixed
            .iter()
            .any(|fixed| run.windows(4).any(|four| fixed.windows(4).any(|some| some == four)))
    };
    for speech in SPEECHES {
        let (mut pairs, mut alike) = (0, Vec::new());
        for (letter, parts) in letters(&speech.wordings) {
            for (part, voices) in parts {
                for wordings in voices.values() {
                    let all: Vec<_> =
                        wordings.values().map(|text| (text, runs_of(text, 6))).collect();
                    for (at, (text, runs)) in all.iter().enumerate() {
                        for (other, theirs) in all.iter().skip(at + 1) {
                            if facts(text) != facts(other) {
                                continue;
                            }
                            pairs += 1;
                            if runs.intersection(theirs).any(|run| !is_fixed(run)) {
                                alike.push(format!("{letter}.{part}: {text} | {other}"));
                            }
                        }
                    }
                }
            }
        }
        let tongue = speech.tongue;
        println!("{tongue:?}: {} of {pairs} pairs of wordings share six words", alike.len());
        assert!(pairs > 1_500, "{pairs}");
        assert!(
            alike.len() * 500 <= pairs,
            "{tongue:?} {} of {pairs}:\n{}",
            alike.len(),
            alike.join("\n")
        );
    }
}

#[test]
fn two_people_hardly_ever_get_the_same_letter() {
    // What Maya told, and one thing that was left out: two facts.
    let samples = SPEECHES.map(|speech| speech.sample("quick_note"));
    for (sample, tone) in samples.iter().flat_map(|one| Tone::ALL.map(|tone| (one, tone))) {
        let mut texts = BTreeSet::new();
        for at in 0..300 {
            let mut debrief = sample.clone();
            debrief.id.0.push_str(&at.to_string());
            debrief.facts.tone = tone;
            let all = drafts(&debrief, &soon_after(&debrief)).1;
            let thanks = all.into_iter().find(|draft| draft.key.kind == MessageKind::ThankYou);
            texts.insert(thanks.expect("a thank-you").text());
        }
        // A French word is often two of English ("l’équipe"): where few are told, the longer wordings come more often.
        let least = in_tongue(sample.facts.tongue, 250, 200, 250);
        assert!(texts.len() > least, "{:?} {tone:?}: {}", sample.facts.tongue, texts.len());
    }
}
