//! Finds entries by everyday words, as they are typed.
//!
//! No list of endings or of little words: two words belong together when they begin alike, and a word
//! that half of the catalogue shares says little. So it works the same in every language that puts
//! blanks between words.

use super::{Catalogue, Mishap};
use crate::domain::fold::fold;
use crate::domain::order::order;
use std::sync::OnceLock;

/// How well a typed word and a word of an entry agree. Ordered, the best last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    /// They begin alike and differ at the end: "sweaty" and "sweat".
    Akin,
    /// The typed word is the beginning of the other.
    Begun,
    /// The same word.
    Same,
}

impl Match {
    const fn points(self) -> u32 {
        match self {
            Self::Akin => 2,
            Self::Begun => 3,
            Self::Same => 5,
        }
    }
}

/// What a search word counts, shared among the words of a phrase: "was" in "what was i saying" says little.
const SEARCH: u32 = 12;
/// What each word of a name counts beside that.
const NAME: u32 = 3;
/// Entries whose points are less than one part in this of the best one's are left out: they share only the
/// little words of a typed sentence.
const FAR_FROM_BEST: u32 = 4;

/// Each word of a catalogue once, and where it stands: so that a typed word is held against the few that begin with its letter, and
/// not against all that is said. Made when something is looked for first; it is no part of what the catalogue says.
#[derive(Clone, Debug, Default)]
pub(super) struct Index(OnceLock<Vec<Known>>);

impl PartialEq for Index {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Index {}

/// A word of the catalogue.
#[derive(Clone, Debug)]
struct Known {
    word: String,
    /// In the order of the entries.
    places: Vec<Place>,
}

/// Where a word stands.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// The entry, by its number.
    entry: usize,
    /// What it counts among the search words; nothing where it is none of them.
    share: u32,
    /// Whether it is in the name.
    named: bool,
}

/// The words of all entries, in the order of their spelling.
fn known<'a>(entries: impl Iterator<Item = &'a Mishap>) -> Vec<Known> {
    let mut said: Vec<(String, Place)> = Vec::new();
    for (entry, mishap) in entries.enumerate() {
        let name = words_of(&mishap.name);
        said.extend(name.into_iter().map(|word| (word, Place { entry, share: 0, named: true })));
        for phrase in &mishap.search {
            let words = words_of(phrase);
            let share = SEARCH / u32::try_from(words.len()).unwrap_or(SEARCH).clamp(1, SEARCH);
            let place = Place { entry, share, named: false };
            said.extend(words.into_iter().map(|word| (word, place)));
        }
    }
    // Stable: the places of a word stay in the order of the entries.
    order(&mut said, |(one, _), (other, _)| one < other);
    let mut known: Vec<Known> = Vec::new();
    for (word, place) in said {
        match known.last_mut().filter(|known| known.word == word) {
            Some(known) => known.is_also_at(place),
            None => known.push(Known { word, places: vec![place] }),
        }
    }
    known
}

impl Known {
    fn is_also_at(&mut self, place: Place) {
        match self.places.last_mut().filter(|last| last.entry == place.entry) {
            Some(last) => {
                last.share = last.share.max(place.share);
                last.named |= place.named;
            }
            None => self.places.push(place),
        }
    }
}

/// The points of a typed word in each of so many entries.
fn points_of(known: &[Known], typed: &str, unfinished: bool, entries: usize) -> Vec<u32> {
    let mut searched = vec![0; entries];
    let mut named = vec![0; entries];
    // Whatever agrees begins with the same letter.
    let first = typed.chars().next();
    let from = known.partition_point(|known| known.word.chars().next() < first);
    let alike = known.iter().skip(from).take_while(|known| known.word.chars().next() == first);
    for known in alike {
        let Some(agreed) = agree(typed, &known.word, unfinished) else { continue };
        for place in &known.places {
            if let Some(most) = searched.get_mut(place.entry) {
                *most = (agreed.points() * place.share).max(*most);
            }
            if let Some(most) = named.get_mut(place.entry).filter(|_| place.named) {
                *most = agreed.points().max(*most);
            }
        }
    }
    searched.iter().zip(named).map(|(searched, named)| searched + named * NAME).collect()
}

impl Catalogue {
    /// The entries that have something to do with what was typed, the best first. All typed words count,
    /// the rarer ones more; case and accents do not. Where nothing but blanks was typed: every entry, those
    /// named in the articles first.
    pub fn search<'a>(&'a self, typed: &str) -> Vec<(&'a str, &'a Mishap)> {
        let unfinished = typed.ends_with(char::is_alphanumeric);
        let typed = words_of(typed);
        let mut found: Vec<(u32, &str, &Mishap)> = if typed.is_empty() {
            self.iter().map(|(key, mishap)| (0, key, mishap)).collect()
        } else {
            self.ranked(&typed, unfinished)
        };
        // Stable, and the catalogue comes in the order of its keys: the same words give the same list.
        let rank = |(points, _, mishap): &(u32, &str, &Mishap)| (*points, mishap.starred);
        order(&mut found, |a, b| rank(a) > rank(b));
        found.into_iter().map(|(_, key, mishap)| (key, mishap)).collect()
    }

    fn ranked(&self, typed: &[String], unfinished: bool) -> Vec<(u32, &str, &Mishap)> {
        let known = self.index.0.get_or_init(|| known(self.mishaps.values()));
        let entries = self.mishaps.len();
        // A word counts the less, the more entries share it. The start keeps one rare little word from
        // outweighing two that say what it is about.
        let start = u32::try_from(entries / 20).unwrap_or(u32::MAX).saturating_add(1);
        let mut totals: Vec<u32> = vec![0; entries];
        for (word, unfinished, times) in each_once(typed, unfinished) {
            let points = points_of(known, word, unfinished, entries);
            let shared = points.iter().filter(|points| **points > 0).count();
            let weight = start.saturating_add(u32::try_from(shared).unwrap_or(u32::MAX));
            for (total, points) in totals.iter_mut().zip(points) {
                *total = total.saturating_add(times.saturating_mul(points * 1000 / weight));
            }
        }
        let best = totals.iter().max().copied().unwrap_or(0);
        totals
            .into_iter()
            .zip(self.iter())
            .filter(|(total, _)| *total > 0 && total.saturating_mul(FAR_FROM_BEST) >= best)
            .map(|(total, (key, mishap))| (total, key, mishap))
            .collect()
    }
}

/// Each of some words, whether it may be unfinished, and how often it was typed. The last one alone may.
fn each_once(typed: &[String], unfinished: bool) -> Vec<(&str, bool, u32)> {
    let mut words: Vec<(&str, bool)> = typed.iter().map(|word| (word.as_str(), false)).collect();
    if let Some(last) = words.last_mut() {
        last.1 = unfinished;
    }
    order(&mut words, |one, other| one < other);
    let same = words.chunk_by(|one, other| one == other);
    same.filter_map(|same| {
        let (word, unfinished) = same.first()?;
        Some((*word, *unfinished, u32::try_from(same.len()).unwrap_or(u32::MAX)))
    })
    .collect()
}

fn agree(typed: &str, word: &str, unfinished: bool) -> Option<Match> {
    if typed == word {
        return Some(Match::Same);
    }
    // A short word that is finished means itself: "for" is not the beginning of "forgot".
    if word.starts_with(typed) && (unfinished || typed.chars().count() >= 4) {
        return Some(Match::Begun);
    }
    let shared = typed.chars().zip(word.chars()).take_while(|(one, other)| one == other).count();
    let typed_end = typed.chars().count() - shared;
    let word_end = word.chars().count() - shared;
    let both_ends = typed_end + word_end;
    // "dogs" and "dog"; "forgotten" and "forgot"; "stuttered" and "stuttering". A short beginning proves
    // little, so the ends may never be longer than it.
    let akin = (shared >= 3 && both_ends == 1)
        || (shared >= 4 && typed_end <= 3 && word_end <= 3 && both_ends <= shared);
    akin.then_some(Match::Akin)
}

/// The words of a text, folded.
fn words_of(text: &str) -> Vec<String> {
    fold(text).split_whitespace().map(ToOwned::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::mishap::{By, Matters, Nature, Noticed, Route};
    use proptest::prelude::*;

    fn entry(name: &str, search: &[&str], starred: bool) -> Mishap {
        Mishap {
            name: name.into(),
            question: String::new(),
            natures: vec![Nature::Performance],
            by: By::Me,
            noticed: Noticed::Maybe,
            matters: Matters::ABit,
            fixable: false,
            put_right: false,
            comfortable: false,
            visible: false,
            third_person: false,
            never_met: false,
            route: Route::LetGo,
            also: Vec::new(),
            why: String::new(),
            lesson: String::new(),
            if_asked: String::new(),
            if_then: String::new(),
            drills: Vec::new(),
            search: search.iter().map(|word| (*word).to_owned()).collect(),
            other: Vec::new(),
            blanked: false,
            bank: Vec::new(),
            advice: Vec::new(),
            starred,
        }
    }

    fn catalogue() -> Catalogue {
        Catalogue::new(
            [
                ("blank", entry("Your mind went blank", &["blank", "froze", "no answer"], true)),
                ("bored", entry("They looked bored", &["yawned", "did not smile"], false)),
                ("hands", entry("Your hands were damp", &["sweat", "clammy", "the hands"], false)),
                (
                    "late",
                    entry("You were a few minutes late", &["late", "traffic", "the train"], true),
                ),
                ("resume", entry("Your résumé had a slip", &["résumé", "cv", "the typo"], false)),
                ("wrong_name", entry("You used the wrong name", &["forgot the name"], false)),
            ]
            .map(|(key, mishap)| (key.to_owned(), mishap))
            .into(),
        )
    }

    fn keys(typed: &str) -> Vec<String> {
        catalogue().search(typed).into_iter().map(|(key, _)| key.to_owned()).collect()
    }

    #[test]
    fn words_that_begin_alike_are_found() {
        assert_eq!(keys("sweaty"), ["hands"]);
        assert_eq!(keys("SWEATING"), ["hands"]);
        assert_eq!(keys("blanked"), ["blank"]);
        assert_eq!(keys("forgotten"), ["wrong_name"]);
        assert_eq!(keys("trains"), ["late"]);
    }

    #[test]
    fn a_word_half_typed_is_found() {
        assert_eq!(keys("traf"), ["late"]);
        assert_eq!(keys("t"), ["late", "wrong_name", "hands", "resume", "bored"]);
        assert_eq!(keys("t "), [""; 0], "finished, it is a word that nobody has");
    }

    #[test]
    fn accents_and_case_do_not_matter() {
        assert_eq!(keys("Resume"), ["resume"]);
        assert_eq!(keys("RÉSUMÉ"), ["resume"]);
    }

    #[test]
    fn rare_words_count_more_than_common_ones() {
        assert_eq!(keys("the traffic").first().map(String::as_str), Some("late"));
        assert_eq!(
            keys("I forgot the typo in the résumé").first().map(String::as_str),
            Some("resume")
        );
    }

    #[test]
    fn a_sentence_leaves_out_what_shares_only_little_words_with_it() {
        assert_eq!(keys("I blanked, and froze, with no answer for the panel"), ["blank"]);
    }

    /// What the index is to give: each typed word held against each word of each entry.
    fn ranked_one_by_one(catalogue: &Catalogue, typed: &str) -> Vec<String> {
        let unfinished = typed.ends_with(char::is_alphanumeric);
        let typed = words_of(typed);
        let best = |words: &[String], at: usize| {
            let unfinished = unfinished && at + 1 == typed.len();
            let agreed = words.iter().filter_map(|word| agree(&typed[at], word, unfinished));
            agreed.map(Match::points).max().unwrap_or(0)
        };
        let points = |mishap: &Mishap, at: usize| {
            let searched = mishap.search.iter().map(|phrase| {
                let words = words_of(phrase);
                best(&words, at) * (SEARCH / u32::try_from(words.len()).unwrap().clamp(1, SEARCH))
            });
            searched.max().unwrap_or(0) + best(&words_of(&mishap.name), at) * NAME
        };
        let count = catalogue.iter().count();
        let weight = |at: usize| {
            let share = catalogue.iter().filter(|(_, mishap)| points(mishap, at) > 0).count();
            u32::try_from(count / 20 + 1 + share).unwrap()
        };
        let mut found: Vec<(u32, &str, bool)> = catalogue
            .iter()
            .map(|(key, mishap)| {
                let each = (0..typed.len()).map(|at| points(mishap, at) * 1000 / weight(at));
                (each.sum(), key, mishap.starred)
            })
            .collect();
        let most = found.iter().map(|(total, ..)| *total).max().unwrap_or(0);
        found.retain(|(total, ..)| *total > 0 && total * FAR_FROM_BEST >= most);
        found.sort_by_key(|(total, _, starred)| std::cmp::Reverse((*total, *starred)));
        found.into_iter().map(|(_, key, _)| key.to_owned()).collect()
    }

    proptest! {
        #[test]
        fn the_index_finds_what_looking_at_each_word_finds(
            typed in r"((blank|blanked|froze|the|THE|no|an|answer|sweaty|hand|hands|resume|typ|forgot|forgotten|late|was|i|t)[ ,]){1,12}(tr|traffic|a|the|nam)?",
        ) {
            prop_assert_eq!(keys(&typed), ranked_one_by_one(&catalogue(), &typed));
        }
    }

    #[test]
    fn what_comes_later_is_found_too() {
        let mut grown = catalogue();
        assert_eq!(grown.search("bus").len(), 0);
        let more = ("bus".to_owned(), entry("The bus did not come", &["bus"], false));
        grown.extend(Catalogue::new([more].into()));
        assert_eq!(grown.search("bus").len(), 1);
    }

    #[test]
    fn unlike_words_are_not_found() {
        assert_eq!(keys("present"), [""; 0]);
        assert_eq!(keys("blatant"), [""; 0]);
        assert!(agree("pressed", "present", true).is_none());
        assert!(agree("interrupt", "interview", true).is_none());
    }

    #[test]
    fn nothing_typed_lists_all_with_the_starred_first() {
        let all = ["blank", "late", "bored", "hands", "resume", "wrong_name"];
        assert_eq!(keys(""), all);
        assert_eq!(keys("  ...  "), all);
    }
}
