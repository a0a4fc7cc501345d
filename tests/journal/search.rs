//! Finding an interview again.

use super::{NOON, journal, past_of};
use afterview::domain::clock::Zone;
use afterview::domain::debrief::{Entry, Status};
use afterview::domain::fold::fold;
use afterview::domain::journal::{Journal, Kind, Past, Search};
use proptest::prelude::*;

const UTC: fn() -> Zone = || Zone::fixed(0);

fn told(texts: &[&str]) -> Journal {
    journal(texts, |text, past| past.folded = fold(text))
}

fn found(journal: &Journal, search: &Search) -> Vec<String> {
    journal.search(search, &UTC()).iter().map(|past| past.id.0.clone()).collect()
}

fn typed(words: &str) -> Search {
    Search { words: words.to_owned(), ..Search::default() }
}

#[test]
fn words_are_found_whatever_their_case_accents_and_order() {
    let journal = told(&["The Café froze me", "I was in a hurry", "cold coffee, frozen screen"]);
    assert_eq!(
        found(&journal, &typed("froze")),
        ["2 days ago", "0 days ago"].map(String::from).into_iter().rev().collect::<Vec<_>>()
    );
    assert_eq!(found(&journal, &typed("FROZE cafe")), ["2 days ago"]);
    assert_eq!(found(&journal, &typed("hurry, was")), ["1 days ago"]);
    assert_eq!(found(&journal, &typed("banana")), [""; 0]);
    assert_eq!(found(&journal, &typed("  - ")).len(), 3, "nothing typed holds for all");
}

#[test]
fn every_filter_has_to_hold() {
    let mut one = past_of(0);
    (one.status, one.entry) = (Status::Rejected, Entry::WentWell);
    one.mishaps = ["late".to_owned()].into_iter().collect();
    let mut other = past_of(400);
    other.status = Status::Rejected;
    let journal = Journal::new(vec![one, other, past_of(30)]);
    let search = Search::default;
    assert!(search().is_empty());
    let rejected = Search { status: Some(Status::Rejected), ..search() };
    assert_eq!(found(&journal, &rejected), ["0 days ago", "400 days ago"]);
    assert_eq!(found(&journal, &Search { year: Some(2026), ..rejected.clone() }), ["0 days ago"]);
    assert_eq!(
        found(&journal, &Search { year: Some(2026), month: Some(10), ..search() }),
        ["30 days ago"]
    );
    assert_eq!(
        found(&journal, &Search { mishap: Some("late".into()), ..search() }),
        ["0 days ago"]
    );
    assert_eq!(found(&journal, &Search { kind: Some(Kind::Good), ..search() }), ["0 days ago"]);
    let both = Search { kind: Some(Kind::Hard), ..rejected };
    assert_eq!(found(&journal, &both), ["400 days ago"]);
    assert!(!both.is_empty());
    assert_eq!(journal.calendar(&UTC()), [(2026, 11), (2026, 10), (2025, 10)]);
    assert_eq!(journal.mishaps().as_slice(), ["late"]);
}

#[test]
fn a_day_is_the_one_on_the_wall() {
    let new_year = Past { at: NOON.plus(43 * 86_400 + 12 * 3_600 - 60), ..past_of(0) };
    let journal = Journal::new(vec![new_year]);
    assert_eq!(journal.calendar(&UTC()), [(2026, 12)]);
    assert_eq!(journal.calendar(&Zone::fixed(60)), [(2027, 1)]);
}

/// Words as they are written, with what a phone and a bad day put between them.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof!["[a-zA-ZéÜñłş]{1,8}", "\\PC{1,6}", "[a-z]{1,4}[’'][a-z]{1,3}"];
    let gap = prop_oneof![Just(" "), Just(", "), Just("\n\n"), Just(" -- ")];
    prop::collection::vec((word, gap), 1..12)
        .prop_map(|words| words.into_iter().flat_map(|(word, gap)| [word, gap.into()]).collect())
}

proptest! {
    #[test]
    fn any_words_of_a_text_find_it_in_any_order_and_case(
        text in text(), other in text(), places in prop::collection::vec(any::<prop::sample::Index>(), 1..4),
    ) {
        let journal = told(&[&text, &other]);
        let words: Vec<&str> = text.split_whitespace().collect();
        let picked: Vec<String> =
            places.iter().filter(|_| !words.is_empty()).map(|place| place.get(&words).to_uppercase()).collect();
        let search = typed(&picked.join(" "));
        prop_assert!(found(&journal, &search).contains(&"1 days ago".to_owned()), "{:?}", search);
    }

    #[test]
    fn what_is_found_has_every_word_and_one_more_word_never_finds_more(
        texts in prop::collection::vec(text(), 1..6), words in text(), more in "[a-z]{1,3}",
    ) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let journal = told(&texts);
        let hits = journal.search(&typed(&words), &UTC());
        for past in journal.pasts() {
            let all = fold(&words).split(' ').all(|word| past.folded.contains(word));
            prop_assert_eq!(all, hits.contains(&past));
        }
        let narrower = journal.search(&typed(&format!("{words} {more}")), &UTC());
        prop_assert!(narrower.iter().all(|past| hits.contains(past)));
    }
}
