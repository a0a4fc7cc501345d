//! Each piece of advice is on a screen: the table in docs/advice.md says where, and this follows it.

use crate::gallery::grown;
use crate::host::told;
use crate::stage::{ENGLISH, Visit};
use crate::weigh::with;
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{Change, Edit, Entry, MessageKind, PartKey, Tone};
use std::collections::BTreeSet;

/// How many pieces of advice there are.
const ROWS: usize = 107;

/// A line of the table.
struct Row<'a> {
    number: usize,
    address: &'a str,
    who: &'a str,
    proofs: Vec<Proof<'a>>,
}

/// What is looked for: the words of a key, or the part of them that is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Proof<'a> {
    key: &'a str,
    part: Option<&'a str>,
}

impl<'a> Proof<'a> {
    /// Of `` `key` `` or `` `key` “part” ``.
    fn of(text: &'a str) -> Self {
        let (key, part) =
            text.split_once(" “").map_or((text, None), |(key, part)| (key, Some(part)));
        let part = part.map(|part| part.strip_suffix('”').expect("a quote that ends"));
        Self { key: key.trim().trim_matches('`'), part }
    }

    /// Those of a cell: a comma inside of a quote parts none.
    fn all(cell: &'a str) -> Vec<Self> {
        cell.split(", `").map(Self::of).collect()
    }

    /// Whether one of the two would be there without the other: what both rest on proves one of them only.
    fn is_apart_from(self, other: Self) -> bool {
        self.key != other.key
            || matches!((self.part, other.part), (Some(part), Some(of)) if part != of)
    }
}

/// The lines of the table, without its head.
fn table(text: &str) -> Vec<Row<'_>> {
    let lines = text.lines().filter(|line| {
        let first = line.strip_prefix("| ").and_then(|rest| rest.chars().next());
        first.is_some_and(|sign| sign.is_ascii_digit())
    });
    lines
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let [number, _, address, who, keys] = cells.as_slice() else {
                panic!("not five cells: {line}");
            };
            Row {
                number: number.parse().expect("a number"),
                address: address.trim_matches('`'),
                who,
                proofs: Proof::all(keys),
            }
        })
        .collect()
}

/// The person who sees it: nobody yet, somebody at a door or in a frame, one of the samples, or one who picked a mishap;
/// with what was typed into the end of a letter, and the hours that passed.
fn visit(who: &str) -> Visit {
    if let Some((who, typed)) = who.split_once(", typed: ") {
        return edited(&visit(who), typed);
    }
    if let Some(mishap) = who.strip_prefix("picked ") {
        return with(&[mishap]);
    }
    let (who, hours) = who.split_once(" +").unwrap_or((who, "0"));
    let visit = match who {
        "nobody" => Visit::first(),
        "hosted" => Visit::first().did(told()),
        "grown" => grown(),
        "just happened" => Visit::through(Entry::JustHappened),
        "write now" => Visit::through(Entry::WriteNow),
        "said no" => Visit::through(Entry::SaidNo),
        "went well" => Visit::through(Entry::WentWell),
        sample => Visit::of(sample),
    };
    visit.hours_later(hours.parse().expect("hours"))
}

/// With other words at the end of the first letter, and a moment since.
fn edited(visit: &Visit, typed: &str) -> Visit {
    let key = visit.offers()[0].key;
    let edit = Edit { text: typed.to_owned(), basis: String::new() };
    let change = Change::PartEdited(key, PartKey("close".to_owned()), edit);
    visit.clone().changed(change).did(Event::TypingPaused)
}

/// The longest stretch of a text between its places, such as "Keep this until" of "Keep this until {time}".
fn stretch(text: &str) -> &str {
    let between = text.split(['{', '}']).step_by(2);
    between.max_by_key(|part| part.len()).unwrap_or_default().trim()
}

/// What a key stands for: words of the copy, or those of a mishap, a drill or a letter. One of them has to be there.
fn words(key: &str) -> Vec<String> {
    let content = &ENGLISH;
    let parts: Vec<&str> = key.split([':', '.']).collect();
    match (key.contains(':'), parts.as_slice()) {
        (true, ["drill", drill, what]) => {
            let drill = content.mishaps.drills.get(*drill).expect("a drill");
            vec![if *what == "name" { drill.name.clone() } else { drill.how.clone() }]
        }
        (true, ["mishap", mishap, what]) => {
            let mishap = content.mishaps.catalogue.get(mishap).expect("a mishap");
            vec![if *what == "why" { mishap.why.clone() } else { mishap.lesson.clone() }]
        }
        (true, ["letter", kind, pool]) => {
            let kind = MessageKind::ALL.into_iter().find(|known| known.name() == *kind);
            let kind = kind.expect("a kind of message");
            let all = Tone::ALL.into_iter().flat_map(|tone| content.wordings.of(kind, pool, tone));
            all.map(|wording| wording.text.to_owned()).collect()
        }
        _ => vec![content.words.say(key).to_owned()],
    }
}

#[test]
fn every_piece_of_advice_is_on_a_screen_in_the_words_that_the_table_names() {
    let rows = table(include_str!("../../docs/advice.md"));
    let numbers: BTreeSet<usize> = rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, (1..=ROWS).collect::<BTreeSet<_>>(), "each row of the list, and no other");
    let mut faults = twice(&rows);
    for Row { number, address, who, proofs } in rows {
        let Some(screen) = Screen::from_address(address) else {
            faults.push(format!("{number}: {address} leads nowhere"));
            continue;
        };
        let page = visit(who).see(screen);
        let shown = page.text();
        for Proof { key, part } in proofs {
            let found = words(key).iter().any(|words| {
                let wanted = part.unwrap_or_else(|| stretch(words));
                !wanted.is_empty() && words.contains(wanted) && shown.contains(wanted)
            });
            if !found {
                faults.push(format!(
                    "{number}: {address} does not say {key} {part:?} to {who}: {shown}"
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{}:\n{}", faults.len(), faults.join("\n"));
}

/// Rows whose words all stand for another row of the same screen too: they could not be missed alone.
fn twice(rows: &[Row<'_>]) -> Vec<String> {
    let shared = |one: &Row<'_>, other: &Row<'_>| {
        let known = |proof: &Proof<'_>| other.proofs.iter().any(|of| !proof.is_apart_from(*of));
        one.number != other.number && one.address == other.address && one.proofs.iter().all(known)
    };
    let pairs = rows.iter().flat_map(|one| rows.iter().map(move |other| (one, other)));
    let shared = pairs.filter(|(one, other)| shared(one, other));
    shared.map(|(one, other)| format!("{}: all of it is in {}", one.number, other.number)).collect()
}

#[test]
fn two_rows_with_one_proof_are_a_fault_and_two_parts_of_a_text_are_none() {
    let faults = |one: &str, other: &str| {
        let line = |number, keys: &str| format!("| {number} | a | `#/grow` | nobody | {keys} |");
        twice(&table(&[line(1, one), line(2, other)].join("\n"))).len()
    };
    assert_eq!(faults("`a.b`", "`a.b`"), 2);
    assert_eq!(faults("`a.b` “so, then”", "`a.b`"), 2);
    assert_eq!(faults("`a.b`", "`a.b`, `a.c`"), 1);
    assert_eq!(faults("`a.b` “so, then”", "`a.b` “now”"), 0);
    assert_eq!(faults("`a.b`", "`a.c`"), 0);
}

#[test]
fn a_stretch_of_words_is_what_stands_between_their_places() {
    assert_eq!(stretch("Keep this until {time}. It waits."), "Keep this until");
    assert_eq!(stretch("No place."), "No place.");
    assert_eq!(stretch("{a}{b}"), "");
}
