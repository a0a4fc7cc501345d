//! Whatever is known and whatever the tone, there are enough wordings to choose from.

use crate::support::{SPEECHES, Speech};
use crate::wordings::letters;
use afterview::domain::debrief::{MessageKind, Tone};
use afterview::domain::draft::Wording;
use std::collections::BTreeSet;

/// A part and the facts it may have to tell: of each group, one of the names.
pub struct Told {
    pub kind: MessageKind,
    pub part: &'static str,
    pub groups: &'static [&'static [&'static str]],
    /// Facts that may be there or not, without having to be told.
    pub free: &'static [&'static str],
    /// How many wordings there are for each set of facts, at least.
    pub least: usize,
}

pub const fn told(
    kind: MessageKind,
    part: &'static str,
    groups: &'static [&'static [&'static str]],
    least: usize,
) -> Told {
    Told { kind, part, groups, free: &[], least }
}

/// All parts. An empty name in a group means that none of it may be known.
fn parts() -> Vec<Told> {
    use MessageKind::{Apology, Correct, RepairNote, ThankYou};
    let owned: &[&[&str]] = &[&["", "need"], &["point", "claim"]];
    let mut parts = vec![
        told(ThankYou, "thanks", &[&["", "when"]], 3),
        told(ThankYou, "memory", &[&["memory", "memory_whole"]], 3),
        told(ThankYou, "add", &[&["", "need", "need_whole"], &["point", "claim"]], 3),
        told(ThankYou, "add_second", &[&["", "need", "need_whole"], &["point", "claim"]], 2),
        told(ThankYou, "add_owned", owned, 3),
        told(ThankYou, "fix", &[&["asked"], &["answer", "answer_bare"]], 3),
        told(ThankYou, "fix_owned", &[&["asked"], &["answer", "answer_bare"]], 3),
        told(ThankYou, "explain", &[&["words"]], 3),
        told(ThankYou, "explain_not_well", &[], 3),
        told(ThankYou, "explain_could_not_wait", &[], 3),
        told(ThankYou, "explain_not_at_my_best", &[], 3),
        told(ThankYou, "correction", &[&["said", "said_bare"], &["truth", "truth_bare"]], 3),
        told(ThankYou, "send", &[&["thing", "thing_whole"]], 3),
        told(ThankYou, "send_promised", &[&["thing", "thing_whole"]], 3),
        told(ThankYou, "hope", &[&["hope", "hope_whole"]], 3),
        told(ThankYou, "close", &[&["", "decision"]], 3),
        told(ThankYou, "close_invited", &[], 3),
        told(ThankYou, "close_offer", &[], 3),
        told(ThankYou, "subject", &[], 2),
        told(
            Correct,
            "correction",
            &[&["said", "said_bare"], &["truth", "truth_bare"], &["", "when"]],
            1,
        ),
        told(Correct, "record", &[&["record", "record_whole"]], 1),
        told(Correct, "matter", &[&["", "reason", "reason_bare"]], 2),
        told(Correct, "matter_after_no", &[], 2),
        told(Correct, "matter_before_signing", &[], 2),
        told(Correct, "matter_withdrawn", &[], 2),
        told(Correct, "thanks", &[&["", "memory"]], 2),
        told(Correct, "subject", &[], 2),
        told(Apology, "what", &[&["did", "did_bare", "did_whole"], &["", "when"]], 2),
        told(Apology, "what_missed", &[&["", "did", "did_bare", "did_whole"], &["", "when"]], 2),
        told(Apology, "what_confidence", &[&["", "when"]], 2),
        told(Apology, "regret", &[], 2),
        told(Apology, "regret_offence", &[], 2),
        told(Apology, "regret_missed", &[], 2),
        told(Apology, "regret_missed_life", &[], 2),
        told(Apology, "regret_confidence", &[], 2),
        told(Apology, "doing", &[&["doing"]], 2),
        told(Apology, "new_time", &[], 2),
        told(Apology, "pass_on", &[], 2),
        told(Apology, "free", &[], 2),
        told(Apology, "free_both", &[], 2),
        told(Apology, "subject", &[], 2),
        told(Apology, "sign_off", &[], 1),
        told(RepairNote, "offer", &[&["thing"], &["", "when"]], 2),
        told(RepairNote, "offer", &[&["thing_whole"]], 2),
        told(RepairNote, "offer_return", &[&["thing", "thing_whole"]], 2),
        told(RepairNote, "remedy", &[&["", "doing"]], 2),
        told(RepairNote, "remedy_return", &[&["", "doing"]], 2),
        told(RepairNote, "settle", &[], 2),
        told(RepairNote, "settle_return", &[], 2),
        told(RepairNote, "settle_under_way", &[], 2),
        told(RepairNote, "subject", &[], 2),
        told(ThankYou, "greeting", &[&["", "name"]], 1),
        told(ThankYou, "cover_greeting", &[&["", "recruiter"]], 1),
        told(ThankYou, "cover", &[&["", "name"]], 3),
        told(ThankYou, "sign_off", &[], 3),
        told(ThankYou, "subject_cover", &[&["", "name"]], 2),
        told(ThankYou, "claim", &[&["point"]], 1),
    ];
    parts.extend(crate::contact_parts::parts());
    parts.extend(crate::employer_parts::parts());
    parts
}

/// Every part in every language.
fn everywhere() -> Vec<(&'static Speech, Told)> {
    let of = |speech: &'static Speech| parts().into_iter().map(move |part| (speech, part));
    SPEECHES.into_iter().flat_map(of).collect()
}

/// Every choice of one name from each group.
fn sets(groups: &[&[&'static str]]) -> Vec<Vec<&'static str>> {
    groups.iter().fold(vec![Vec::new()], |sets, group| {
        sets.iter()
            .flat_map(|set| group.iter().map(|name| set.iter().copied().chain([*name]).collect()))
            .collect()
    })
}

/// Whether a wording tells all of these and needs nothing else but what is nearly always there.
fn fits(wording: &Wording<'_>, known: &[&str], told: &[&str]) -> bool {
    let slots: Vec<String> = wording.slots().iter().map(|slot| slot.to_lowercase()).collect();
    let may = |slot: &String| {
        known.contains(&slot.as_str()) || matches!(slot.as_str(), "me" | "claim" | "point")
    };
    let stands = |name: &&str| {
        slots.iter().any(|slot| slot == name)
            || (*name == "decision" && slots.iter().any(|slot| slot == "deadline"))
            || (*name == "point" && slots.iter().any(|slot| slot == "claim"))
    };
    let only = |slot: &String| may(slot) || (slot == "deadline" && known.contains(&"decision"));
    // "claim" alone is known where a whole sentence was typed; "point" is not.
    let point = !slots.contains(&"point".to_owned()) || known.contains(&"point");
    slots.iter().all(only) && told.iter().all(stands) && point
}

#[test]
fn every_part_can_be_said_in_every_tone_whatever_is_known() {
    for (speech, part) in everywhere() {
        for tone in Tone::ALL {
            let wordings = speech.wordings.of(part.kind, part.part, tone);
            for set in sets(part.groups) {
                let told: Vec<&str> = set.into_iter().filter(|name| !name.is_empty()).collect();
                let known: Vec<&str> = told.iter().chain(part.free).copied().collect();
                let count = wordings.iter().filter(|wording| fits(wording, &known, &told)).count();
                assert!(
                    count >= part.least,
                    "{:?}: {:?}.{} {tone:?} has {count} wordings for {told:?}",
                    speech.tongue,
                    part.kind,
                    part.part
                );
            }
        }
    }
}

/// Fragments that can be long, with colons in them: for each there are wordings that end with them.
#[test]
fn a_long_fragment_finds_an_end_to_stand_at() {
    let typed = [
        "memory",
        "need",
        "point",
        "asked",
        "said",
        "truth",
        "said_bare",
        "truth_bare",
        "reason",
        "reason_bare",
        "record",
        "did",
        "did_bare",
        "hope",
        // To people outside.
        "admired",
        "asked_about",
        "help",
        "opening",
        "practice",
        "question",
        "second_story",
        "story",
        "times",
        "topic",
        // To the employer.
        "attached",
        "since",
        "skill",
        "step",
        "their_reason",
        "their_reason_bare",
    ];
    for (speech, part) in everywhere() {
        let quote = speech.grammar().quotes().1;
        for tone in Tone::ALL {
            for set in sets(part.groups) {
                let told: Vec<&str> = set.into_iter().filter(|name| !name.is_empty()).collect();
                if !told.iter().any(|name| typed.contains(name)) {
                    continue;
                }
                let closes = |wording: &Wording<'_>| {
                    told.iter().filter(|name| typed.contains(name)).all(|name| {
                        let (slot, text) = (format!("{{{name}}}"), wording.text);
                        !text.contains(&slot)
                            || text.ends_with(&slot)
                            || text.contains(&format!("{slot}."))
                            || text.contains(&format!("{slot}{quote}"))
                    })
                };
                let wordings = speech.wordings.of(part.kind, part.part, tone);
                let count = wordings
                    .iter()
                    .filter(|wording| fits(wording, &told, &told) && closes(wording))
                    .count();
                assert!(
                    count >= 1,
                    "{:?}: {:?}.{} {tone:?} has no end for {told:?}",
                    speech.tongue,
                    part.kind,
                    part.part
                );
            }
        }
    }
}

#[test]
fn no_part_is_forgotten_by_these_tests() {
    let known: BTreeSet<(String, &str)> =
        parts().iter().map(|part| (format!("{:?}", part.kind), part.part)).collect();
    let everything = SPEECHES.into_iter().flat_map(|speech| letters(&speech.wordings));
    for (letter, all) in everything {
        let kind = MessageKind::ALL.into_iter().find(|kind| kind.name() == letter);
        // What all share stands with the thank-you.
        let kind = format!("{:?}", kind.unwrap_or(MessageKind::ThankYou));
        for part in all.keys().filter(|part| *part != "date" && !part.starts_with("label_")) {
            assert!(known.iter().any(|(of, name)| *of == kind && name == part), "{letter}.{part}");
        }
    }
}
