//! The calendar files that the app makes, read back by a reader that is not ours.

use afterview::app::calendar_file;
use afterview::domain::clock::{Instant, Zone, write_day};
use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;
use proptest::sample::select;

fn value(component: &Component<'_>, name: &str) -> String {
    let found = component.properties.iter().find(|property| property.name.as_str() == name);
    found.unwrap_or_else(|| panic!("no {name}")).val.as_str().to_owned()
}

fn title() -> impl Strategy<Value = String> {
    let parts = vec![
        "Afterview",
        ", ",
        "; ",
        "\n",
        "\\",
        "é",
        "日本語",
        "👩‍🔬",
        ":",
        "\"",
        " one thing to do ",
        "BEGIN:VEVENT",
    ];
    prop_oneof![
        prop::collection::vec(select(parts), 1..30).prop_map(|parts| parts.concat()),
        prop::collection::vec(any::<char>(), 1..200).prop_map(String::from_iter),
        "[a-z ,;]{200}",
    ]
}

/// The instant as the standard writes it, made apart from the app's way of doing it.
fn utc(at: Instant) -> String {
    let local = Zone::default().local(at);
    let day = write_day(local.day).replace('-', "");
    format!("{day}T{:02}{:02}{:02}Z", local.minutes / 60, local.minutes % 60, at.0.rem_euclid(60))
}

/// A text without what none may hold (RFC 5545, 3.3.11).
fn held(text: &str) -> String {
    text.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect()
}

proptest! {
    #[test]
    fn another_reader_reads_the_title_the_times_the_name_and_the_alarm(
        title in title(),
        at in 1_600_000_000_i64..2_000_000_000,
        made in 1_600_000_000_i64..2_000_000_000,
        latest in proptest::option::of(-200_000_i64..200_000),
        uid in "[a-z0-9-]{1,80}",
    ) {
        let (at, made) = (Instant(at), Instant(made));
        let latest = latest.map(|later| made.plus(later));
        let file = calendar_file(&title, at, latest, made, &uid);
        prop_assert!(file.ends_with("\r\n"));
        prop_assert_eq!(file.matches('\n').count(), file.matches("\r\n").count(), "bare line ends");
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets: {line}", line.len());
            prop_assert!(!line.chars().any(char::is_control), "{line:?}");
        }
        let unfolded = unfold(&file);
        let calendar = read_calendar(&unfolded).expect("a calendar");
        let starts: Vec<String> =
            calendar.components.iter().map(|event| value(event, "DTSTART")).collect();
        let to_come = latest.filter(|latest| *latest > made && *latest != at);
        let mut expected: Vec<Instant> = Vec::new();
        if to_come.is_none() || at > made {
            expected.push(at);
        }
        expected.extend(to_come);
        prop_assert_eq!(starts, expected.iter().copied().map(utc).collect::<Vec<_>>());
        let mut names = Vec::new();
        for (event, start) in calendar.components.iter().zip(expected) {
            prop_assert_eq!(event.name.as_str(), "VEVENT");
            prop_assert_eq!(value(event, "SUMMARY"), held(&title));
            prop_assert_eq!(value(event, "DTEND"), utc(start.plus(15 * 60)));
            prop_assert_eq!(value(event, "DTSTAMP"), utc(made));
            let name = value(event, "UID");
            prop_assert!(name.starts_with(&uid) && name.ends_with("@afterview"), "{name}");
            names.push(name);
            prop_assert!(!event.components.is_empty());
            for alarm in &event.components {
                prop_assert_eq!(alarm.name.as_str(), "VALARM");
                prop_assert_eq!(value(alarm, "ACTION"), "DISPLAY");
                prop_assert!(["PT0S", "-PT1H"].contains(&value(alarm, "TRIGGER").as_str()));
                prop_assert_eq!(value(alarm, "DESCRIPTION"), held(&title));
            }
        }
        names.dedup();
        prop_assert_eq!(names.len(), calendar.components.len(), "each entry has a name of its own");
    }
}
