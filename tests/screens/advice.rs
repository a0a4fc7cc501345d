//! Each piece of advice is on a screen: the table in docs/advice.md says where, and this follows it.

use crate::gallery::grown;
use crate::html::Element;
use crate::stage::{ENGLISH, Visit};
use afterview::app::Screen;
use afterview::domain::debrief::Entry;
use std::collections::BTreeSet;

/// How many pieces of advice there are.
const ROWS: usize = 107;

/// A line of the table.
struct Row<'a> {
    number: usize,
    address: &'a str,
    who: &'a str,
    key: &'a str,
}

/// The lines of the table, without its head.
fn table(text: &str) -> Vec<Row<'_>> {
    let lines = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| Row"));
    lines
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let [number, _, address, who, key] = cells.as_slice() else {
                panic!("not five cells: {line}");
            };
            let bare = |cell: &'_ str| cell.trim_matches('`').len();
            assert!(bare(address) > 0 && bare(key) > 0, "{line}");
            Row {
                number: number.parse().expect("a number"),
                address: address.trim_matches('`'),
                who,
                key: key.trim_matches('`'),
            }
        })
        .collect()
}

/// The person who sees it: nobody yet, somebody at a door, or one of the samples, with hours that passed since.
fn visit(who: &str) -> Visit {
    let (who, hours) = who.split_once(" +").unwrap_or((who, "0"));
    let visit = match who {
        "nobody" => Visit::first(),
        "grown" => grown(),
        "just happened" => Visit::through(Entry::JustHappened),
        "write now" => Visit::through(Entry::WriteNow),
        "said no" => Visit::through(Entry::SaidNo),
        "went well" => Visit::through(Entry::WentWell),
        sample => Visit::of(sample),
    };
    visit.hours_later(hours.parse().expect("hours"))
}

/// The longest stretch of a text between its places, such as "Keep this until" of "Keep this until {time}".
fn stretch(text: &str) -> &str {
    let between = text.split(['{', '}']).step_by(2);
    between.max_by_key(|part| part.len()).unwrap_or_default().trim()
}

/// What a key stands for: words of the copy, or one of the other content files.
fn words(key: &str) -> Vec<String> {
    let content = &ENGLISH;
    if let Some(drill) = key.strip_prefix("drill:") {
        let drill = content.mishaps.drills.get(drill).expect("a drill");
        return vec![drill.name.clone(), drill.how.clone()];
    }
    if let Some(id) = key.strip_prefix("id:") {
        return vec![id.to_owned()];
    }
    vec![content.words.say(key).to_owned()]
}

#[test]
fn every_piece_of_advice_is_on_a_screen_in_the_words_that_the_table_names() {
    let rows = table(include_str!("../../docs/advice.md"));
    let numbers: BTreeSet<usize> = rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, (1..=ROWS).collect::<BTreeSet<_>>(), "each row of the list, and no other");
    let mut faults = Vec::new();
    for Row { number, address, who, key } in rows {
        let Some(screen) = Screen::from_address(address) else {
            faults.push(format!("{number}: {address} leads nowhere"));
            continue;
        };
        let page = visit(who).see(screen);
        if let Some(id) = key.strip_prefix("id:") {
            if !page.has(id) {
                faults.push(format!("{number}: {address} has no {id} for {who}"));
            }
            continue;
        }
        let shown = page.text();
        for wanted in words(key) {
            let wanted = stretch(&wanted);
            if wanted.is_empty() || !shown.contains(wanted) {
                faults.push(format!("{number}: {address} does not say “{wanted}” ({key}) to {who}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_stretch_of_words_is_what_stands_between_their_places() {
    assert_eq!(stretch("Keep this until {time}. It is early."), ". It is early.");
    assert_eq!(stretch("No place."), "No place.");
    assert_eq!(stretch("{a}{b}"), "");
}
