//! What each interview taught, and when it was practised.

use super::{NOON, past_of};
use afterview::domain::clock::{DAY, HOUR, Instant, MINUTE, Moment, OffsetChange, Zone};
use afterview::domain::debrief::LeafLine;
use afterview::domain::journal::{Journal, Lesson, Month, Past, TooFew};

fn with(days_ago: i64, practised: &[i64]) -> Past {
    let practised = practised.iter().map(|days| NOON.plus(-days * DAY)).collect();
    let lesson = Lesson {
        cue: "they go quiet".into(),
        response: "stop".into(),
        practised,
        ..Lesson::default()
    };
    Past { lessons: vec![lesson], ..past_of(days_ago) }
}

/// So many days after noon of that Wednesday.
fn moment(days: i64, zone: Zone) -> Moment {
    Moment { now: NOON.plus(days * DAY), zone, ..Moment::default() }
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
    let now = moment(0, Zone::fixed(0));
    let journal = Journal::new(vec![
        with(0, &[]),
        with(20, &[1, 18]),
        with(25, &[]),
        with(80, &[70]),
        past_of(81),
    ]);
    let month = |year, month, interviews, plans, practised| Month {
        year,
        month,
        interviews,
        plans,
        practised,
    };
    let all = [
        month(2026, 8, 2, 1, 0),
        month(2026, 9, 0, 0, 1),
        month(2026, 10, 2, 2, 1),
        month(2026, 11, 1, 1, 1),
    ];
    // The 18th day before is 31 October, the 20th the 29th; 70 days before it was 9 September.
    assert_eq!(journal.months(&now, 12), Ok(all.to_vec()));
    assert_eq!(journal.months(&now, 2), Ok(all[2..].to_vec()));
}

#[test]
fn a_year_ends_between_december_and_january() {
    let journal = Journal::new((0..4).map(|number| with(number * 30 + 300, &[])).collect());
    let months = journal.months(&moment(-300, Zone::fixed(0)), 12).expect("four");
    let names: Vec<(i32, u8)> = months.iter().map(|month| (month.year, month.month)).collect();
    assert_eq!(names, [(2025, 10), (2025, 11), (2025, 12), (2026, 1)]);
}

#[test]
fn what_was_practised_late_in_the_evening_counts_for_the_day_on_the_wall() {
    // Noon in UTC is the next day in Kiritimati: 30 November there is 1 December.
    let journal = Journal::new(vec![with(0, &[-12]), with(1, &[]), with(2, &[])]);
    let practised = |zone: Zone| {
        let months = journal.months(&moment(13, zone), 12).expect("three");
        months.iter().map(|month| (month.month, month.practised)).collect::<Vec<_>>()
    };
    assert_eq!(practised(Zone::fixed(14 * 60)), [(11, 0), (12, 1)]);
    assert_eq!(practised(Zone::fixed(0)), [(11, 1), (12, 0)]);
}

#[test]
fn the_first_half_hour_of_a_month_is_in_it_also_after_the_clocks_have_changed() {
    // Berlin: on 25 October 2026 three o'clock is two o'clock.
    let berlin = Zone::new(vec![
        OffsetChange { from: Instant(1_774_746_000), minutes_east: 120 },
        OffsetChange { from: Instant(1_792_890_000), minutes_east: 60 },
    ]);
    // 00:30 on 1 November in Berlin is 23:30 in UTC; an hour before it is October on both walls.
    let first = NOON.plus(-18 * DAY + 11 * HOUR + 30 * MINUTE);
    let mut past = with(0, &[]);
    past.lessons[0].practised = [first, first.plus(-HOUR)].into_iter().collect();
    let journal = Journal::new(vec![past, with(1, &[]), with(2, &[])]);
    let months = journal.months(&moment(0, berlin), 12).expect("three");
    assert_eq!(
        months.iter().map(|month| (month.month, month.practised)).collect::<Vec<_>>(),
        [(10, 1), (11, 1)]
    );
}

#[test]
fn what_is_drawn_ends_today_and_rests_on_what_is_drawn() {
    let long_ago = Journal::new(vec![with(700, &[]), with(710, &[]), with(720, &[]), past_of(0)]);
    let now = moment(0, Zone::fixed(0));
    assert_eq!(long_ago.months(&now, 12), Err(TooFew { have: 0, need: 3 }));
    // One tap on a device whose clock was years ahead.
    let journal = Journal::new(vec![with(0, &[-26_000]), with(1, &[]), with(2, &[])]);
    let months = journal.months(&now, 12).expect("three");
    assert_eq!(months.len(), 1);
    assert_eq!((months[0].year, months[0].plans, months[0].practised), (2026, 3, 0));
}

#[test]
fn a_drill_or_practice_alone_is_no_plan() {
    let drill = Lesson { drill: Some("the_breath".into()), ..Lesson::default() };
    let practised = Lesson { practised: [NOON].into_iter().collect(), ..Lesson::default() };
    let bare = |lesson: Lesson, days| Past { lessons: vec![lesson], ..past_of(days) };
    let few = vec![with(0, &[]), with(1, &[]), bare(drill, 2), bare(practised, 3)];
    let now = moment(0, Zone::fixed(0));
    assert_eq!(Journal::new(few.clone()).months(&now, 12), Err(TooFew { have: 2, need: 3 }));
    let months = Journal::new([few, vec![with(4, &[])]].concat()).months(&now, 12).expect("three");
    assert_eq!((months[0].plans, months[0].practised), (3, 1));
}

#[test]
fn of_fewer_than_three_with_a_lesson_nothing_is_drawn() {
    let journal = Journal::new(vec![with(0, &[]), with(1, &[]), past_of(2)]);
    let now = moment(0, Zone::fixed(0));
    assert_eq!(journal.months(&now, 12), Err(TooFew { have: 2, need: 3 }));
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
