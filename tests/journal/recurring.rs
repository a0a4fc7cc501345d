//! What went wrong more than once.

use super::{NOON, journal, past_of, patterns};
use crate::support::CATALOGUE;
use afterview::domain::clock::{DAY, Instant};
use afterview::domain::debrief::{Change, Debrief, Item, LeafChange, LeafKind};
use afterview::domain::journal::{How, Journal, Lesson, Past, Patterns, Practised, TooFew};
use afterview::domain::mishap::By;

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
        patterns(&interviews(&[&["blank"], &["blank", "late"]])),
        Err(TooFew { have: 2, need: 3 })
    );
    let patterns = patterns(&interviews(&[&["blank"], &["blank", "late"], &["blank"]]));
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
    let patterns = patterns(&journal).expect("three were weighed");
    assert_eq!((names(&patterns), patterns.of), (vec![("blank", 2)], 3));
    assert_eq!(patterns.recurring[0].without, 1, "the one that went well was looked at too");
}

#[test]
fn the_more_frequent_comes_first_and_of_as_many_what_came_last() {
    let all: [&[&str]; 5] =
        [&["blank", "late"], &["late", "rambled"], &["late"], &["blank"], &["rambled"]];
    let found = patterns(&interviews(&all)).expect("five");
    assert_eq!(names(&found), [("late", 3), ("rambled", 2), ("blank", 2)]);
    let at_once = patterns(&interviews(&[&["b", "a"], &["b", "a"], &["b", "a"]])).expect("three");
    assert_eq!(names(&at_once), [("a", 3), ("b", 3)], "then by name, so the same each time");
}

#[test]
fn what_was_told_in_own_words_is_no_one_thing() {
    let patterns = patterns(&interviews(&[&[Item::OWN], &[Item::OWN], &[Item::OWN]]));
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
    let patterns = patterns(&journal).expect("four");
    let blank = &patterns.recurring[0];
    assert_eq!((blank.times, blank.last.0.as_str(), blank.without), (3, "20 days ago", 1));
    assert_eq!(
        blank.practised,
        [
            Practised { how: How::Drill("breath".into()), times: 1, last: NOON.plus(-3 * DAY) },
            Practised { how: How::Drill("aloud".into()), times: 3, last: NOON.plus(-8 * DAY) },
        ],
    );
}

/// Three interviews with this, the last of them ten days ago.
fn three(mishap: &str) -> Vec<Past> {
    let of =
        |days_ago| Past { mishaps: [mishap.to_owned()].into_iter().collect(), ..past_of(days_ago) };
    vec![of(10), of(20), of(30)]
}

#[test]
fn without_a_pick_it_is_the_usual_drill_that_was_practised() {
    let mut all = three("rambled");
    let lesson = Lesson {
        mishap: "rambled".into(),
        practised: [NOON.plus(-DAY)].into_iter().collect(),
        ..Lesson::default()
    };
    all[1].lessons.push(lesson);
    let usual = CATALOGUE.get("rambled").expect("it").drills[0].clone();
    let found = patterns(&Journal::new(all)).expect("three");
    assert_eq!(
        found.recurring[0].practised,
        [Practised { how: How::Drill(usual), times: 1, last: NOON.plus(-DAY) }]
    );
}

#[test]
fn questions_that_were_practised_out_loud_count_for_what_was_left_blank() {
    let mut book = Debrief::book(Instant(0));
    for (number, days_ago) in [(38, 3), (38, 15), (14, 2), (70_001, 1)] {
        for change in [LeafChange::Begun, LeafChange::At(NOON.plus(-days_ago * DAY), true)] {
            book.apply(Change::Leaf(LeafKind::Question.of(number), change));
        }
    }
    let practised = |mishap: &str| {
        let found = Journal::new(three(mishap)).patterns(CATALOGUE, &book).expect("three");
        found.recurring[0].practised.clone()
    };
    let questions = |times, days: i64| {
        vec![Practised { how: How::Questions, times, last: NOON.plus(-days * DAY) }]
    };
    assert_eq!(practised("question_left_blank"), questions(3, 1));
    assert_eq!(practised("poor_weakness_answer"), questions(1, 3), "only the one that it is about");
    assert_eq!(practised("a_few_minutes_late"), []);
}

#[test]
fn what_was_theirs_or_lifes_is_nothing_to_practise() {
    let told = |mishap: &str, by: &[Option<By>]| {
        let mut all = three(mishap);
        for (past, by) in all.iter_mut().zip(by) {
            past.whose = by.iter().map(|by| (mishap.to_owned(), *by)).collect();
        }
        let found = patterns(&Journal::new(all)).expect("three");
        (found.recurring[0].is_to_practise, found.recurring[0].by)
    };
    assert_eq!(told("rambled", &[]), (true, By::Me));
    for life in ["bereavement", "panic_attack", "condition_flared_up"] {
        assert_eq!(told(life, &[]), (false, By::Life));
        assert!(!told(life, &[Some(By::Me)]).0, "an event in a life stays one");
    }
    assert_eq!(told("they_did_not_show", &[]), (false, By::Them));
    let theirs = Some(By::Them);
    assert_eq!(told("rambled", &[theirs, theirs, theirs]), (false, By::Them));
    assert!(told("rambled", &[theirs, None, theirs]).0, "once it was their own");
}
