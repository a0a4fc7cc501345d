//! A message as the checks read it: its lines taken apart, with the phrases that stand in each.

use super::found::Fix;
use super::phrases::{Hit, Phrases};
use super::words::{Case, Words};
use super::written::{Written, WrittenLine};
use crate::domain::draft::Slot;
use crate::domain::lang::Grammar;
use crate::domain::map::Map;

/// No phrase has more words than this before what it means.
const LONGEST: usize = 16;

/// A message taken apart.
pub(super) struct Page<'a> {
    pub written: &'a Written<'a>,
    pub phrases: &'a Phrases,
    pub grammar: &'a dyn Grammar,
    /// The subject, where there is one, and then the lines.
    pub rows: Vec<Row<'a>>,
    /// How many words the note has, without subject, date and cover.
    pub count: usize,
}

/// A line taken apart.
pub(super) struct Row<'a> {
    /// Which line; none for the subject.
    pub at: Option<usize>,
    pub line: WrittenLine<'a>,
    pub words: Words,
    /// The phrases that stand here, by the list they are from, each list in the order of their first words.
    hits: Map<&'a str, Vec<Hit<'a>>>,
}

impl<'a> Page<'a> {
    pub fn new(written: &'a Written<'a>, phrases: &'a Phrases, grammar: &'a dyn Grammar) -> Self {
        let subject = written.subject.map(|text| {
            let own = written.subject_own;
            (None, WrittenLine { part: None, slot: None, paragraph: 0, text, own })
        });
        let lines = written.lines.iter().enumerate().map(|(at, line)| (Some(at), *line));
        let mut rows = Vec::with_capacity(written.lines.len() + 1);
        let mut count = 0;
        for (at, line) in subject.into_iter().chain(lines) {
            let words = Words::of(line.text, grammar);
            let mut hits: Map<&str, Vec<Hit<'_>>> = Map::new();
            for hit in phrases.hits(&words) {
                hits.get_or_insert_with(hit.list, Vec::new).push(hit);
            }
            if at.is_some() && !line.slot.is_some_and(Slot::is_around) {
                count += grammar.words(line.text);
            }
            rows.push(Row { at, line, words, hits });
        }
        Self { written, phrases, grammar, rows, count }
    }

    /// The lines that make up the note's own sentences: without subject, date, cover, greeting and sign-off.
    pub fn body(&self) -> impl DoubleEndedIterator<Item = &Row<'a>> {
        self.rows.iter().filter(|row| row.is_body())
    }

    /// Whether a bare word is a title: "Dr", "Ms".
    pub fn is_title(&self, word: &str) -> bool {
        self.phrases.lists("title", word)
    }
}

impl<'a> Row<'a> {
    pub fn text(&self) -> &'a str {
        self.line.text
    }

    pub fn is_body(&self) -> bool {
        let around =
            |slot: Slot| slot.is_around() || matches!(slot, Slot::Greeting | Slot::SignOff);
        self.at.is_some() && !self.line.slot.is_some_and(around)
    }

    /// The phrases of a list that stand here and mean it: not inside an exception, not a name, not quoted.
    pub fn hits<'s>(&'s self, list: &'s str) -> impl Iterator<Item = &'s Hit<'a>> {
        let but = self.hits.iter().find(|(other, _)| other.strip_prefix('-') == Some(list));
        let but = but.map_or(&[][..], |(_, hits)| hits.as_slice());
        self.listed(list).iter().filter(move |hit| {
            // They come in the order of their first words, so only those close by can hold this one.
            let first = hit.from.saturating_sub(LONGEST);
            let begin = but.partition_point(|other| other.whole_from < first);
            let close = but.get(begin..).unwrap_or_default().iter();
            let mut around = close.take_while(|other| other.whole_from <= hit.from);
            let spared = around.any(|other| hit.to <= other.whole_to);
            let theirs = |at: usize| {
                self.words.is_name(at) || self.words.list.get(at).is_some_and(|word| word.quoted)
            };
            !spared && !(hit.from..hit.to).any(theirs)
        })
    }

    /// The phrases of a list that stand here, whatever they mean.
    pub fn listed(&self, list: &str) -> &[Hit<'a>] {
        self.hits.get(list).map_or(&[], Vec::as_slice)
    }
}

/// What takes a phrase out, with the blank after it; the next word takes its capital. Nothing where no word
/// follows.
pub(super) fn removal(row: &Row<'_>, (first, end): (usize, usize)) -> Option<Fix> {
    let (from, _) = row.words.bytes(first, end);
    let next = row.words.list.get(end)?;
    let last = row.words.list.get(end.checked_sub(1)?)?;
    if !row.text().get(last.to..next.from)?.chars().all(|gap| gap == ' ') {
        return None;
    }
    let mut text = String::new();
    let mut to = next.from;
    if row.words.list.get(first).is_some_and(|word| word.opens || word.case == Case::First) {
        let letter = row.text().get(next.from..)?.chars().next()?;
        text.extend(letter.to_uppercase());
        to += letter.len_utf8();
    }
    Some(Fix { from, to, text })
}
