//! What went wrong more than once.

use super::{NOON, journal, past_of};
use afterview::domain::clock::DAY;
use afterview::domain::debrief::Item;
use afterview::domain::journal::{Journal, Lesson, Past, Patterns, Practised, TooFew};

/// Interviews with these mishaps, the last one today.
fn interviews(of: &[&[&str]]) -> Journal {
    journal(of, |keys, past| past.mishaps = keys.iter().map(|key| (*key).to_owned()).collect())
}

fn names(patterns: &Patterns) -> Vec<(&str, usize)> {
    patterns.recurring.iter().map(|one| (one.mishap.as_str(), one.times)).collect()
}

#[test]
fn two_bad_interviews_are_no_pattern_and_a_third_shows_it() {
    assert_eq!(
        interviews(&[&["blank"], &["blank", "late"]]).patterns(),
        Err(TooFew { have: 2, need: 3 })
    );
    let patterns = interviews(&[&["blank"], &["blank", "late"], &["blank"]]).patterns();
    let patterns = patterns.expect("three");
    assert_eq!((names(&patterns), patterns.of), (vec![("blank", 3)], 3));
}

#[test]
fn what_was_not_looked_at_closely_counts_for_nothing() {
    let journal = journal(&["blank", "", "blank", "well"], |told, past| match *told {
        "" => {}
        "well" => past.well = "my drawing".into(),
        key => past.mishaps = [key.to_owned()].into_iter().collect(),
    });
    let patterns = journal.patterns().expect("three were weighed");
    assert_eq!((names(&patterns), patterns.of), (vec![("blank", 2)], 3));
    assert_eq!(patterns.recurring[0].without, 1, "the one that went well was looked at too");
}

#[test]
fn the_more_frequent_comes_first_and_of_as_many_what_came_last() {
    let all: [&[&str]; 5] =
        [&["blank", "late"], &["late", "rambled"], &["late"], &["blank"], &["rambled"]];
    let patterns = interviews(&all).patterns().expect("five");
    assert_eq!(names(&patterns), [("late", 3), ("rambled", 2), ("blank", 2)]);
    let at_once = interviews(&[&["b", "a"], &["b", "a"], &["b", "a"]]).patterns().expect("three");
    assert_eq!(names(&at_once), [("a", 3), ("b", 3)], "then by name, so the same each time");
}

#[test]
fn what_was_told_in_own_words_is_no_one_thing() {
    let patterns = interviews(&[&[Item::OWN], &[Item::OWN], &[Item::OWN]]).patterns();
    assert_eq!(patterns.expect("three").recurring, []);
}

#[test]
fn only_what_was_practised_since_the_last_time_is_told() {
    let lesson = |mishap: &str, drill: Option<&str>, days_ago: &[i64]| Lesson {
        mishap: mishap.into(),
        drill: drill.map(str::to_owned),
        practised: days_ago.iter().map(|days| NOON.plus(-days * DAY)).collect(),
        ..Lesson::default()
    };
    let with = |days_ago: i64, mishap: &str, lessons: Vec<Lesson>| Past {
        mishaps: [mishap.to_owned()].into_iter().collect(),
        lessons,
        ..past_of(days_ago)
    };
    let journal = Journal::new(vec![
        with(40, "blank", vec![lesson("blank", Some("aloud"), &[35, 25, 8])]),
        with(
            30,
            "blank",
            vec![lesson("blank", Some("breath"), &[3]), lesson("blank", None, &[30])],
        ),
        with(
            20,
            "blank",
            vec![lesson("blank", Some("aloud"), &[20, 10, 9]), lesson("late", Some("watch"), &[1])],
        ),
        with(5, "late", Vec::new()),
    ]);
    let patterns = journal.patterns().expect("four");
    let blank = &patterns.recurring[0];
    assert_eq!((blank.times, blank.last.0.as_str(), blank.without), (3, "20 days ago", 1));
    assert_eq!(
        blank.practised,
        [
            Practised { drill: Some("breath".into()), times: 1, last: NOON.plus(-3 * DAY) },
            Practised { drill: Some("aloud".into()), times: 3, last: NOON.plus(-8 * DAY) },
        ],
    );
}
