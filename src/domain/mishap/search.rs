//! Finds entries by everyday words, as they are typed.
//!
//! No list of endings or of little words: two words belong together when they begin alike, and a word
//! that half of the catalogue shares says little. So it works the same in every language that puts
//! blanks between words.

use super::{Catalogue, Mishap};
use crate::domain::fold::fold;
use crate::domain::order::order;

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
        let scores: Vec<Vec<u32>> =
            self.iter().map(|(_, mishap)| points_of(mishap, typed, unfinished)).collect();
        // A word counts the less, the more entries share it. The start keeps one rare little word from
        // outweighing two that say what it is about.
        let start = u32::try_from(scores.len() / 20).unwrap_or(u32::MAX).saturating_add(1);
        let mut weights = vec![start; typed.len()];
        for score in &scores {
            for (weight, points) in weights.iter_mut().zip(score) {
                *weight = weight.saturating_add(u32::from(*points > 0));
            }
        }
        let total = |score: &Vec<u32>| -> u32 {
            score.iter().zip(&weights).map(|(points, weight)| points * 1000 / weight).sum()
        };
        let best = scores.iter().map(total).max().unwrap_or(0);
        scores
            .iter()
            .map(total)
            .zip(self.iter())
            .filter(|(total, _)| *total > 0 && total * FAR_FROM_BEST >= best)
            .map(|(total, (key, mishap))| (total, key, mishap))
            .collect()
    }
}

/// The points of each typed word in one entry. The last word may be `unfinished`.
fn points_of(mishap: &Mishap, typed: &[String], unfinished: bool) -> Vec<u32> {
    let named = best_of(&words_of(&mishap.name), typed, unfinished);
    let mut searched = vec![0; typed.len()];
    for phrase in &mishap.search {
        let words = words_of(phrase);
        let share = SEARCH / u32::try_from(words.len()).unwrap_or(SEARCH).clamp(1, SEARCH);
        for (most, points) in searched.iter_mut().zip(best_of(&words, typed, unfinished)) {
            *most = (points * share).max(*most);
        }
    }
    searched.iter().zip(named).map(|(searched, named)| searched + named * NAME).collect()
}

/// How well each typed word is met by the best of some words.
fn best_of(words: &[String], typed: &[String], unfinished: bool) -> Vec<u32> {
    let last = typed.len().saturating_sub(1);
    let best = |(index, typed): (usize, &String)| {
        let matches =
            words.iter().filter_map(|word| agree(typed, word, unfinished && index == last));
        matches.max().map_or(0, Match::points)
    };
    typed.iter().enumerate().map(best).collect()
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
