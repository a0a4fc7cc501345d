//! Days and times as they are said in French.

use super::super::Calendar;

/// The same in France and in Canada.
pub(super) const CALENDAR: Calendar = Calendar {
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    today: ["ce matin", "cet après-midi", "ce soir", "aujourd’hui"],
    yesterday: "hier",
    tomorrow: "demain",
    on_weekday: "{weekday}",
    on_date: "le {date}",
    weekday: "{weekday}",
    deadline: "le {date}",
    date: "{day} {month}",
    year_date: "{day} {month} {year}",
    full_day: "{weekday} {day} {month}",
    first: "1er",
    time: "{hour}\u{a0}h\u{a0}{minute}",
    two_digits: false,
    halves: ["", ""],
};
