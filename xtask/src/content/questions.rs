//! The bank of questions.

use super::document::Document;
use super::entry::{Entry, Need};
use super::proof::{Kind, Proof};
use afterview::domain::question::{Bank, Question};
use std::collections::BTreeMap;

/// How many questions there are at least.
const FEWEST: usize = 60;
/// What a row of the bank has room for.
const TEXT: usize = 70;
/// One to three short sentences.
const ASKING: usize = 120;
/// The label of a box.
const BULLET: usize = 40;

/// Reads the file of questions.
pub(super) fn questions(document: &Document<'_>, proof: &mut Proof) -> Bank {
    let mut entry = Entry::whole(document);
    let tables = entry.tables("question", Need::Needed, "question", proof);
    if tables.len() < FEWEST {
        let what = format!("has {} of at least {FEWEST} questions", tables.len());
        entry.fault_of_all(&what, proof);
    }
    let (mut lines, mut questions) = (BTreeMap::new(), Vec::new());
    for table in tables {
        questions.extend(question(table, &mut lines, proof));
    }
    entry.close(proof);
    Bank::new(questions)
}

/// Reads one question; nothing where its family cannot be told. `lines` are the lines of those before it, by number and
/// by text.
fn question(
    mut table: Entry<'_>,
    lines: &mut BTreeMap<String, usize>,
    proof: &mut Proof,
) -> Option<Question> {
    let ours = Kind::SENTENCE;
    let number = table.number("number", 1..=999, proof);
    table.call(format!("the question {number}"));
    let family = table.choice("family", proof);
    let text = table.text("text", Need::Needed, ours.within(TEXT), proof);
    let asking = table.text("asking", Need::Needed, ours.within(ASKING), proof);
    let bullets = table.texts("bullets", Need::Needed, ours.within(BULLET), proof);
    if bullets.len() > Bank::MOST_BULLETS {
        let (has, most) = (bullets.len(), Bank::MOST_BULLETS);
        table.fault("bullets", &format!("has {has} texts; at most {most} fit"), proof);
    }
    for (key, name) in [("number", number.to_string()), ("text", text.clone())] {
        if let Some(line) = lines.insert(name, table.line()) {
            table.fault(key, &format!("is that of the question in line {line} too"), proof);
        }
    }
    table.close(proof);
    Some(Question { number: number.into(), family: family?, text, asking, bullets })
}
