//! What is answered again or put right: one thing, briefly, and neither first nor last (design: judgement,
//! "one `fix` or `explain` per note"; messages, "The fix").

use super::Check;
use super::found::Findings;
use super::page::{Page, Row};
use super::words::Word;
use crate::domain::draft::Slot;
use crate::domain::draft::wordings::ends_with_their_question;
use crate::domain::lang::Grammar;

/// The most words it may have.
const WORDS: usize = 45;
/// The most sentences.
const SENTENCES: usize = 2;
/// It may take so many words in a hundred: what we write ourselves keeps to a third.
const SHARE: usize = 49;

/// So many words may come before a comma and what opens a topic.
const OPENING: usize = 3;

/// Something answered again or put right.
struct Topic<'r, 'a> {
    row: &'r Row<'a>,
    /// Its sentences in the row; the second one is not in it any more.
    from: usize,
    to: usize,
}

pub(super) fn look(page: &Page<'_>, found: &mut Findings<'_>) {
    if !found.wants(Check::SecondTopic) {
        return;
    }
    let mut topics: Vec<Topic<'_, '_>> = Vec::new();
    for row in page.body() {
        if row.line.slot.is_some_and(Slot::is_topic) {
            topics.push(Topic { row, from: 0, to: row.words.sentences.len() });
        } else if row.line.own {
            spoken(row, &mut topics);
        }
    }
    let all = page.count;
    for (at, topic) in topics.iter().enumerate() {
        let Some((start, end)) = topic.range() else { continue };
        let opening = topic.row.words.sentences.get(topic.from).copied().unwrap_or((start, end));
        if at > 0 {
            found.add(Check::SecondTopic, topic.row, opening, None);
        }
        let words = page.grammar.words(topic.row.text().get(start..end).unwrap_or_default());
        let sentences = topic.sentences(page.grammar);
        if words > WORDS || words * 100 > all * SHARE || sentences > SENTENCES {
            found.add(Check::TopicLong, topic.row, (start, end), None);
        }
        let is = |row: Option<&Row<'_>>| row.is_some_and(|row| row.at == topic.row.at);
        let first = is(page.body().next()) && topic.from == 0;
        let last = is(page.body().next_back()) && topic.to == topic.row.words.sentences.len();
        if first || last {
            found.add(Check::TopicPlace, topic.row, opening, None);
        }
    }
}

impl Topic<'_, '_> {
    /// How many sentences it is, without a question that is told in its own words.
    fn sentences(&self, grammar: &dyn Grammar) -> usize {
        let all = self.row.words.sentences.get(self.from..self.to).unwrap_or_default();
        let told = |(from, to): &&(usize, usize)| {
            let sentence = self.row.text().get(*from..*to).unwrap_or_default();
            !ends_with_their_question(sentence, grammar)
        };
        all.iter().filter(told).count()
    }

    /// Its bytes.
    fn range(&self) -> Option<(usize, usize)> {
        let sentences = self.row.words.sentences.get(self.from..self.to)?;
        Some((sentences.first()?.0, sentences.last()?.1))
    }
}

/// Whether a word opens its sentence, or comes right after a short opening: "By the way, I told you".
fn leads(row: &Row<'_>, word: &Word) -> bool {
    let start = row.words.sentences.get(word.sentence).map_or(0, |(from, _)| *from);
    let before = row.text().get(start..word.from).unwrap_or_default().trim_end();
    word.opens || (before.ends_with(',') && before.split(' ').count() <= OPENING)
}

/// The topics of a paragraph in the person's own words: from a sentence that opens one until one that turns
/// to something else.
fn spoken<'r, 'a>(row: &'r Row<'a>, topics: &mut Vec<Topic<'r, 'a>>) {
    // The sentences in which a list says something, in order; with `opens`, as their first words.
    let saying = |list: &'static str, opens: bool| -> Vec<usize> {
        let words = row.hits(list).filter_map(|hit| row.words.list.get(hit.whole_from));
        words.filter(|word| !opens || leads(row, word)).map(|word| word.sentence).collect()
    };
    let (topic, starts) = (saying("topic", false), saying("topic_start", true));
    let (more, closing) = (saying("topic_more", false), saying("closing", false));
    let mut open: Option<usize> = None;
    let count = row.words.sentences.len();
    for at in 0..count {
        let says = |list: &[usize]| list.binary_search(&at).is_ok();
        let another = says(&more);
        if let Some(from) = open.filter(|_| another || says(&closing)) {
            topics.push(Topic { row, from, to: at });
            open = None;
        }
        if open.is_none() && (another || says(&topic) || says(&starts)) {
            open = Some(at);
        }
    }
    if let Some(from) = open {
        topics.push(Topic { row, from, to: count });
    }
}
