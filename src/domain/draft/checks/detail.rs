//! One specific thing from this conversation (design: messages, "What makes a draft good"). A note made of
//! words that stand in every such note names none.

use super::Check;
use super::found::Findings;
use super::page::{Page, Row};
use super::words::bare;
use crate::domain::draft::Slot;

/// So many different words that are not in every note make it this note.
const TELLING: usize = 3;
/// and in a longer note one in so many.
const EACH: usize = 13;
/// Parts that hold nothing of this conversation.
const PLAIN: [Slot; 4] = [Slot::Greeting, Slot::Thanks, Slot::Close, Slot::SignOff];

pub(super) fn look(page: &Page<'_>, found: &mut Findings<'_>) {
    // A draft of ours asks for what is absent in its own place; and a part of ours that is more than thanks
    // and a next step is made of what they told.
    let plain = |slot: Slot| slot.is_around() || PLAIN.contains(&slot);
    let told = |row: &Row<'_>| !row.line.own && !row.line.slot.is_some_and(plain);
    let own = page.rows.iter().any(|row| row.line.own);
    // What is too short is told so, and nothing more.
    if !found.wants(Check::NoDetail) || found.has(Check::TooShort) || !own || page.body().any(told)
    {
        return;
    }
    let facts = &page.written.facts;
    let names = [facts.reader, facts.recruiter, facts.company, facts.role, facts.me]
        .map(|name| bare(name, page.grammar));
    let words: usize = page.body().map(|row| row.words.list.len()).sum();
    let enough = TELLING.max(words / EACH);
    let mut telling: Vec<&str> = Vec::new();
    for row in page.body() {
        // A part that is there for a detail, in their own words: one telling word is one.
        let meant = row.line.own && row.line.slot.is_some_and(|slot| !plain(slot));
        for at in 0..row.words.list.len() {
            let word = row.words.bare(at);
            let near = |list: &str, mut places: std::ops::Range<usize>| {
                places.any(|at| page.phrases.lists(list, row.words.bare(at)))
            };
            let named = || names.iter().any(|name| name.split(' ').any(|part| part == word));
            // "For the Operations Coordinator position": the post, not the talk about it. In some languages it comes first.
            let post =
                || near("post", at + 1..at + 3) || near("post_before", at.saturating_sub(3)..at);
            if word.len() < 3
                || telling.contains(&word)
                || is_common(page, word)
                || is_abstract(page, word)
                || named()
                || post()
            {
                continue;
            }
            if meant {
                return;
            }
            telling.push(word);
            if telling.len() >= enough {
                return;
            }
        }
    }
    found.add_of_all(Check::NoDetail);
}

/// Whether a word names no thing: "possibility", "contributions".
fn is_abstract(page: &Page<'_>, word: &str) -> bool {
    let word = word.strip_suffix('s').unwrap_or(word);
    let listed = |end: usize| {
        let tail = word.char_indices().rev().nth(end - 1).and_then(|(at, _)| word.get(at..));
        tail.is_some_and(|tail| page.phrases.lists("abstract", tail))
    };
    listed(3) || listed(4)
}

/// Whether a word stands in every such note.
pub(super) fn is_common(page: &Page<'_>, word: &str) -> bool {
    let listed = |word: &str| page.phrases.lists("common", word);
    listed(word) || page.grammar.is_form(word, &listed)
}
