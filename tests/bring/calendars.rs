//! Invitations as programs write them, read by our reader and, independently, by the `icalendar` crate: both have to
//! say the same.

use crate::shown::when;
use afterview::domain::bring::{Invitation, NotRead, Reader, read, read_calendar};
use icalendar::parser::{Component, Property, read_calendar as other_reader, unfold};
use proptest::prelude::*;
use proptest::sample::select;
use std::fs;
use std::path::Path;

/// The part of a component by this name.
fn property<'a>(event: &'a Component<'a>, name: &str) -> Option<&'a Property<'a>> {
    event.properties.iter().find(|property| property.name.as_str().eq_ignore_ascii_case(name))
}

fn parameter(property: &Property<'_>, name: &str) -> Option<String> {
    let found = property.params.iter().find(|one| one.key.as_str().eq_ignore_ascii_case(name))?;
    Some(found.val.as_ref()?.as_str().trim_matches('"').to_owned())
}

/// What a reader saw: title, place, end, names and addresses.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    summary: String,
    location: String,
    description: String,
    start: Option<String>,
    organizer: Option<(String, String)>,
    attendees: Vec<(String, String)>,
}

fn ours(invitation: Invitation) -> Seen {
    let Invitation { summary, location, description, start, organizer, attendees, .. } = invitation;
    let guest = |guest: afterview::domain::bring::Guest| (guest.name, guest.email);
    Seen {
        summary,
        location,
        description,
        start: start.as_ref().map(when),
        organizer: organizer.map(guest),
        attendees: attendees.into_iter().map(guest).collect(),
    }
}

fn theirs(text: &str) -> Option<Seen> {
    let unfolded = unfold(text);
    let calendar = other_reader(&unfolded).ok()?;
    let event = calendar.components.iter().find(|component| component.name.as_str() == "VEVENT")?;
    let value = |name: &str| {
        property(event, name).map(|property| property.val.as_str().to_owned()).unwrap_or_default()
    };
    let guest = |property: &Property<'_>| {
        let address = property.val.as_str().trim();
        let address = address.get(7..).filter(|_| address.to_lowercase().starts_with("mailto:"));
        let name = parameter(property, "CN").filter(|name| !name.contains('@')).unwrap_or_default();
        (name, address.unwrap_or_default().to_owned())
    };
    let is_person = |property: &Property<'_>| {
        parameter(property, "CUTYPE").is_none_or(|kind| kind == "INDIVIDUAL")
            && parameter(property, "ROLE").is_none_or(|role| role != "NON-PARTICIPANT")
    };
    let attendees = event.properties.iter().filter(|property| property.name.as_str() == "ATTENDEE");
    Some(Seen {
        summary: value("SUMMARY"),
        location: value("LOCATION"),
        description: value("DESCRIPTION"),
        start: property(event, "DTSTART").map(time),
        organizer: property(event, "ORGANIZER").map(guest),
        attendees: attendees.filter(|property| is_person(property)).map(guest).collect(),
    })
}

/// A time, as [`when`] writes one.
fn time(property: &Property<'_>) -> String {
    let text = property.val.as_str();
    let day = format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..8]);
    let Some((_, time)) = text.split_once('T') else { return day };
    let time = format!("{}:{}", &time[..2], &time[2..4]);
    let zone = parameter(property, "TZID");
    match zone {
        _ if text.ends_with('Z') => format!("{day} {time} UTC"),
        Some(zone) => format!("{day} {time} {zone}"),
        None => format!("{day} {time}"),
    }
}

fn invitations() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bring/invitations");
    let mut all: Vec<_> = fs::read_dir(folder)
        .expect("the invitations")
        .map(|file| file.expect("a file").path())
        .map(|file| {
            let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
            // Kept with the line ends of this project; sent with those of the standard.
            (name, fs::read_to_string(&file).expect("a text").replace('\n', "\r\n"))
        })
        .collect();
    all.sort();
    all
}

#[test]
fn both_readers_see_the_same_in_each_invitation() {
    let invitations = invitations();
    assert!(invitations.len() >= 12, "{}", invitations.len());
    for (name, text) in invitations {
        let seen = ours(read_calendar(&text).unwrap_or_else(|why| panic!("{name}: {why:?}")));
        assert_eq!(Some(seen), theirs(&text), "{name}");
    }
}

#[test]
fn each_invitation_ends_when_it_says() {
    let ends: Vec<String> = invitations()
        .iter()
        .map(|(name, text)| {
            let end = read_calendar(text).expect("an invitation").end;
            format!("{name}: {}", end.as_ref().map_or_else(|| "-".to_owned(), when))
        })
        .collect();
    assert_eq!(
        ends,
        [
            "all_day: 2026-11-18",
            "apple: 2026-11-17 15:45 Europe/Lisbon",
            "calendly: 2026-11-17 16:30 UTC",
            "cancelled: 2026-11-17 16:00 UTC",
            "duration_over_midnight: 2026-11-18 00:15",
            "floating_with_calendar_zone: 2026-11-17 10:30 America/New_York",
            "google: 2026-11-17 15:00 UTC",
            "greenhouse: 2026-11-17 12:00 Europe/Berlin",
            "lower_case: 2026-11-17 11:00",
            "no_end: -",
            "outlook: 2026-11-17 16:00 W. Europe Standard Time",
            "outlook_family_first: 2026-11-16 10:30 GMT Standard Time",
            "with_a_room: 2026-11-17 09:30 UTC",
        ]
    );
}

#[test]
fn each_invitation_gives_its_facts_and_no_other() {
    let found: Vec<String> = invitations()
        .iter()
        .flat_map(|(name, text)| {
            let lines = crate::shown::lines(&crate::shown::paste(text));
            std::iter::once(format!("{name}:")).chain(lines)
        })
        .collect();
    let expected = include_str!("invitations.txt");
    assert_eq!(found.join("\n").trim(), expected.trim());
}

#[test]
fn a_place_with_a_path_before_it_is_that_place() {
    let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n\
        DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261117T150000\r\n\
        END:VEVENT\r\nEND:VCALENDAR\r\n";
    let start = read_calendar(text).expect("an invitation").start;
    assert_eq!(start.as_ref().map(when).as_deref(), Some("2026-11-17 15:00 Europe/Berlin"));
}

#[test]
fn a_file_that_is_no_calendar_says_so_and_so_does_one_that_breaks_off() {
    let as_file = |text: &str| {
        read(text, Reader { today: crate::shown::today(), me: "", calendar: true }).map(drop)
    };
    assert_eq!(
        as_file("Dear Nadia, your interview is on 17 November."),
        Err(NotRead::NotACalendar)
    );
    assert_eq!(as_file(""), Err(NotRead::NotACalendar));
    assert_eq!(as_file("PK\u{3}\u{4}\u{0}\u{0}"), Err(NotRead::NotText));
    let (_, whole) = invitations().remove(1);
    assert_eq!(as_file(&whole), Ok(()));
    let end = whole.find("END:VEVENT").expect("an end");
    for (at, _) in whole.char_indices().take_while(|(at, _)| *at < end) {
        let cut = as_file(&whole[..at]);
        assert!(
            matches!(cut, Err(NotRead::NotACalendar | NotRead::BrokenCalendar)),
            "cut at {at}: {cut:?}"
        );
    }
    for wrong in ["20261317T150000Z", "20261117T250000Z", "tomorrow", "2026-11-17"] {
        let text =
            format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:{wrong}\nEND:VEVENT\nEND:VCALENDAR");
        assert_eq!(read_calendar(&text), Err(NotRead::BrokenCalendar), "{wrong}");
    }
}

/// Folds a line as a program does that counts octets and not letters' ends: at 60 letters, which is under 75 octets
/// where there are few long ones.
fn folded(line: &str) -> String {
    let letters: Vec<char> = line.chars().collect();
    letters.chunks(18).map(String::from_iter).collect::<Vec<_>>().join("\r\n ")
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

fn text() -> impl Strategy<Value = String> {
    let parts =
        vec!["Interview", ", ", "; ", ": ", "\n", "\\", "é", "日本", "👩‍🔬", "\"", "x y", "=", "- "];
    prop::collection::vec(select(parts), 1..14).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn both_readers_see_the_same_in_what_is_made_up(
        summary in text(),
        description in text(),
        name in "[A-Z][a-z]{1,8}( [A-Z][a-zé]{1,8}){0,2}(, [A-Z][a-z]{1,6})?",
        email in "[a-z]{1,8}@[a-z]{1,8}\\.example",
        day in 1..29_u8,
        hour in 0..24_u8,
        zone in select(vec!["Z", "", "Europe/Berlin", "W. Europe Standard Time"]),
        kind in select(vec!["", ";CUTYPE=ROOM", ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT"]),
    ) {
        let (place, utc) = match zone {
            "Z" => (String::new(), "Z"),
            "" => (String::new(), ""),
            zone => (format!(";TZID=\"{zone}\""), ""),
        };
        let lines = [
            "BEGIN:VCALENDAR".to_owned(),
            "BEGIN:VEVENT".to_owned(),
            format!("DTSTART{place}:202611{day:02}T{hour:02}3000{utc}"),
            format!("SUMMARY:{}", escaped(&summary)),
            format!("DESCRIPTION;LANGUAGE=en:{}", escaped(&description)),
            format!("ORGANIZER;CN=\"{name}\":mailto:{email}"),
            format!("ATTENDEE{kind};RSVP=TRUE;CN=\"{name}\":MAILTO:{email}"),
            "END:VEVENT".to_owned(),
            "END:VCALENDAR".to_owned(),
        ];
        let text: String = lines.iter().map(|line| folded(line) + "\r\n").collect();
        let seen = ours(read_calendar(&text).expect("an invitation"));
        prop_assert_eq!(&seen.summary, &summary);
        prop_assert_eq!(Some(seen), theirs(&text));
    }
}
