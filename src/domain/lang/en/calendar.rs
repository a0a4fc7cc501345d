//! Days and times as they are said in English.

use crate::domain::lang::calendar::Calendar;

/// British or neutral: 24 hours, the day before the month.
pub(super) const BRITISH: Calendar = Calendar {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    today: ["this morning", "this afternoon", "this evening", "today"],
    yesterday: "yesterday",
    tomorrow: "tomorrow",
    on_weekday: "on {weekday}",
    on_date: "on {date}",
    weekday: "{weekday}",
    deadline: "{date}",
    date: "{day} {month}",
    year_date: "{day} {month} {year}",
    full_day: "{weekday} {day} {month}",
    first: "1",
    time: "{hour}:{minute}",
    two_digits: true,
    halves: ["", ""],
};

/// As in the United States: the month before the day, hours to twelve.
pub(super) const AMERICAN: Calendar = Calendar {
    date: "{month} {day}",
    year_date: "{month} {day}, {year}",
    full_day: "{weekday}, {month} {day}",
    time: "{hour}:{minute} {half}",
    two_digits: false,
    halves: ["a.m.", "p.m."],
    ..BRITISH
};
