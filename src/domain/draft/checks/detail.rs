//! One specific thing from this conversation (design: messages, "What makes a draft good"). A note made of
//! words that stand in every such note names none.

use super::Check;
use super::found::Findings;
use super::page::Page;
use super::words::bare;

/// So many different words that are not in every note make it this note.
const TELLING: usize = 3;
/// A note with fewer words is too short before it is empty.
const LEAST: usize = 20;
/// Endings without which a word is looked up too.
const ENDINGS: [&str; 5] = ["s", "ing", "ed", "d", "ly"];

pub(super) fn look(page: &Page<'_>, found: &mut Findings<'_>) {
    // A draft of ours asks for what is absent in its own place.
    if !found.wants(Check::NoDetail) || !page.rows.iter().any(|row| row.line.own) {
        return;
    }
    if page.words() < LEAST {
        return;
    }
    let facts = &page.written.facts;
    let names = [facts.reader, facts.recruiter, facts.company, facts.role, facts.me].map(bare);
    let mut telling: Vec<&str> = Vec::new();
    for row in page.body() {
        for at in 0..row.words.list.len() {
            let word = row.words.bare(at);
            let named = || names.iter().any(|name| name.split(' ').any(|part| part == word));
            if word.len() < 3 || telling.contains(&word) || is_common(page, word) || named() {
                continue;
            }
            telling.push(word);
            if telling.len() >= TELLING {
                return;
            }
        }
    }
    found.add_of_all(Check::NoDetail);
}

/// Whether a word stands in every such note.
pub(super) fn is_common(page: &Page<'_>, word: &str) -> bool {
    let listed = |word: &str| page.phrases.lists("common", word);
    listed(word) || ENDINGS.iter().any(|end| word.strip_suffix(end).is_some_and(listed))
}
