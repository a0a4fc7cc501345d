//! What each interview taught, and when it was practised.

use super::{NOON, past_of};
use afterview::domain::clock::{DAY, Zone};
use afterview::domain::debrief::LeafLine;
use afterview::domain::journal::{Journal, Lesson, Month, Past, TooFew};

fn with(days_ago: i64, practised: &[i64]) -> Past {
    let practised = practised.iter().map(|days| NOON.plus(-days * DAY)).collect();
    Past { lessons: vec![Lesson { practised, ..Lesson::default() }], ..past_of(days_ago) }
}

#[test]
fn a_single_lesson_is_listed_and_so_is_what_went_well() {
    let well = Past { well: "my drawing".into(), ..past_of(1) };
    let journal = Journal::new(vec![past_of(2), with(3, &[]), well]);
    let taught: Vec<&str> = journal.taught().map(|past| past.id.0.as_str()).collect();
    assert_eq!(taught, ["1 days ago", "3 days ago"]);
}

#[test]
fn months_come_without_a_gap_and_only_the_latest() {
    let zone = Zone::fixed(0);
    let journal =
        Journal::new(vec![with(0, &[]), with(20, &[1, 18]), with(80, &[70]), past_of(81)]);
    let month = |year, month, interviews, lessons, practised| Month {
        year,
        month,
        interviews,
        lessons,
        practised,
    };
    let all = [
        month(2026, 8, 2, 1, 0),
        month(2026, 9, 0, 0, 1),
        month(2026, 10, 1, 1, 1),
        month(2026, 11, 1, 1, 1),
    ];
    // The 18th day before is 31 October, the 20th the 29th; 70 days before it was 9 September.
    assert_eq!(journal.months(&zone, 12), Ok(all.to_vec()));
    assert_eq!(journal.months(&zone, 2), Ok(all[2..].to_vec()));
}

#[test]
fn a_year_ends_between_december_and_january() {
    let journal = Journal::new((0..4).map(|number| with(number * 30 + 300, &[])).collect());
    let months = journal.months(&Zone::fixed(0), 12).expect("four");
    let names: Vec<(i32, u8)> = months.iter().map(|month| (month.year, month.month)).collect();
    assert_eq!(names, [(2025, 10), (2025, 11), (2025, 12), (2026, 1)]);
}

#[test]
fn what_was_practised_late_in_the_evening_counts_for_the_day_on_the_wall() {
    // Noon in UTC is the next day in Kiritimati: 30 November there is 1 December.
    let last = with(-12, &[]);
    let journal = Journal::new(vec![last, with(0, &[]), with(1, &[])]);
    let months = journal.months(&Zone::fixed(14 * 60), 12).expect("three");
    assert_eq!(months.iter().map(|month| month.month).collect::<Vec<_>>(), [11, 12]);
    assert_eq!(journal.months(&Zone::fixed(0), 12).expect("three").len(), 1);
}

#[test]
fn of_fewer_than_three_with_a_lesson_nothing_is_drawn() {
    let journal = Journal::new(vec![with(0, &[]), with(1, &[]), past_of(2)]);
    assert_eq!(journal.months(&Zone::fixed(0), 12), Err(TooFew { have: 2, need: 3 }));
}

#[test]
fn what_helped_last_time_is_of_the_latest_other_interview_where_it_was_written() {
    let helped = |days_ago: i64, words: &str| Past {
        taken: vec![
            (LeafLine::Next, "leave earlier".to_owned()),
            (LeafLine::Helped, words.to_owned()),
        ],
        ..past_of(days_ago)
    };
    let (open, none) = (helped(1, "this one's"), past_of(2));
    let id = open.id.clone();
    let journal = Journal::new(vec![helped(9, "a bath"), none, open, helped(4, "a walk")]);
    let words = |open| journal.helped_before(open).map(|(_, text)| text);
    assert_eq!(words(Some(&id)), Some("a walk"));
    assert_eq!(words(None), Some("this one's"));
    assert_eq!(Journal::new(vec![past_of(1)]).helped_before(None), None);
}
