//! Days and times as they are said.

use afterview::domain::lang::{DayFrom, English, Grammar};
use time::{Date, Duration, Month};

/// A Wednesday.
fn today() -> Date {
    Date::from_calendar_date(2026, Month::May, 13).unwrap()
}

fn away(days: i64, hour: Option<u8>) -> DayFrom {
    DayFrom { day: today() + Duration::days(days), today: today(), hour }
}

#[test]
fn days_are_said_with_their_preposition() {
    for (days, hour, said) in [
        (0, Some(0), "this morning"),
        (0, Some(11), "this morning"),
        (0, Some(12), "this afternoon"),
        (0, Some(17), "this afternoon"),
        (0, Some(18), "this evening"),
        (0, Some(23), "this evening"),
        (0, None, "today"),
        (-1, Some(9), "yesterday"),
        (-2, Some(9), "on Monday"),
        (-6, None, "on Thursday"),
        (-7, None, "on 6 May"),
        (-9, None, "on 4 May"),
        (-133, None, "on 31 December 2025"),
        (1, None, "tomorrow"),
        (2, None, "on Friday"),
        (6, None, "on Tuesday"),
        (7, None, "on 20 May"),
        (300, None, "on 9 March 2027"),
    ] {
        assert_eq!(English.day(away(days, hour)), said, "{days} days away");
    }
}

#[test]
fn deadlines_are_said_without_one() {
    for (days, said) in [
        (0, "today"),
        (1, "tomorrow"),
        (2, "Friday"),
        (6, "Tuesday"),
        (7, "20 May"),
        (300, "9 March 2027"),
        (-1, "12 May"),
        (-3, "10 May"),
    ] {
        assert_eq!(English.deadline(away(days, Some(9))), said, "{days} days away");
    }
}

#[test]
fn times_are_said_in_24_hours() {
    for (minutes, said) in
        [(0, "00:00"), (545, "09:05"), (1060, "17:40"), (1439, "23:59"), (1440, "00:00")]
    {
        assert_eq!(English.time_of_day(minutes), said);
    }
}
