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
            "apple_company_in_brackets: 2026-11-30 14:00 America/New_York",
            "calendly: 2026-11-17 16:30 UTC",
            "calendly_between: 2026-11-24 15:30 UTC",
            "cancelled: 2026-11-17 16:00 UTC",
            "duration_over_midnight: 2026-11-18 00:15",
            "floating_with_calendar_zone: 2026-11-17 10:30 America/New_York",
            "goodtime_zone_without_rules: 2026-11-26 16:30 (UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi",
            "google: 2026-11-17 15:00 UTC",
            "google_page: 2026-11-20 14:30 UTC",
            "google_pair: 2026-11-23 10:45 Europe/London",
            "greenhouse: 2026-11-17 12:00 Europe/Berlin",
            "lower_case: 2026-11-17 11:00",
            "no_end: -",
            "outlook: 2026-11-17 16:00 W. Europe Standard Time",
            "outlook_custom_zone: 2026-07-16 10:00 Customized Time Zone",
            "outlook_family_first: 2026-11-16 10:30 GMT Standard Time",
            "outlook_pacific: 2026-12-01 16:00 Pacific Standard Time",
            "outlook_teams: 2026-11-26 14:30 W. Europe Standard Time",
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

/// The end of an invitation at a place that only the file knows, by the rules it gives for it.
fn end_by_rules(rules: &str, at: &str) -> String {
    let text = format!(
        "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Here\n{rules}END:VTIMEZONE\nBEGIN:VEVENT\n\
         DTEND;TZID=Here:{at}\nSUMMARY:Interview\nEND:VEVENT\nEND:VCALENDAR\n"
    );
    crate::shown::lines(&crate::shown::paste(&text)).join(", ")
}

/// Winter time or summer time of a place: since when, by which rule each year, how far from UTC.
fn span(name: &str, from: &str, rule: &str, offset: &str) -> String {
    format!(
        "BEGIN:{name}\nDTSTART:{from}\n{rule}TZOFFSETFROM:+0000\nTZOFFSETTO:{offset}\nEND:{name}\n"
    )
}

#[test]
fn a_place_that_only_the_file_knows_is_as_far_from_utc_as_the_file_says() {
    let summer = |rule: &str| span("DAYLIGHT", "16010101T020000", rule, "+0200");
    let winter = |rule: &str| span("STANDARD", "16010101T030000", rule, "+0100");
    let europe = winter("RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\n")
        + &summer("RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\n");
    for (at, ended) in [
        ("20260101T120000", "2026-01-01 11:00 UTC"),
        // The clocks went forward on 29 March 2026, and back on 25 October.
        ("20260328T120000", "2026-03-28 11:00 UTC"),
        ("20260329T120000", "2026-03-29 10:00 UTC"),
        ("20261024T120000", "2026-10-24 10:00 UTC"),
        ("20261025T120000", "2026-10-25 11:00 UTC"),
        ("20261101T003000", "2026-10-31 23:30 UTC"),
    ] {
        assert_eq!(end_by_rules(&europe, at), format!("ended: {ended}"));
    }
    // The second Sunday of March, west of Greenwich, with half an hour.
    let west =
        span("STANDARD", "20071104T020000", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\n", "-0330")
            + &span(
                "DAYLIGHT",
                "20070311T020000",
                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\n",
                "-0230",
            );
    assert_eq!(end_by_rules(&west, "20260307T233000"), "ended: 2026-03-08 03:00 UTC");
    assert_eq!(end_by_rules(&west, "20260308T233000"), "ended: 2026-03-09 02:00 UTC");
    // A place without summer time; and one that gave it up.
    assert_eq!(end_by_rules(&winter(""), "20260716T120000"), "ended: 2026-07-16 11:00 UTC");
    let gave_up = winter("")
        + &summer("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3;UNTIL=20150329T010000Z\n")
        + &span("STANDARD", "20151025T030000", "", "+0300");
    assert_eq!(end_by_rules(&gave_up, "20260716T120000"), "ended: 2026-07-16 09:00 UTC");
    assert_eq!(end_by_rules(&gave_up, "20150401T120000"), "ended: 2015-04-01 10:00 UTC");
}

#[test]
fn rules_that_are_not_understood_leave_the_place_to_the_person() {
    for rule in [
        "RRULE:FREQ=MONTHLY;BYDAY=-1SU\n",
        "RRULE:FREQ=YEARLY;BYMONTHDAY=8;BYMONTH=3\n",
        "RRULE:FREQ=YEARLY;BYDAY=9SU;BYMONTH=3\n",
        "RRULE:\n",
        "RDATE:20260329T020000\n",
    ] {
        let rules = span("STANDARD", "16010101T030000", rule, "+0100");
        assert_eq!(
            end_by_rules(&rules, "20260716T120000"),
            "ended: 2026-07-16 12:00 Here",
            "{rule}"
        );
    }
    for offset in ["+9900", "0100", "+1", "", "+ab00"] {
        let rules = span("STANDARD", "16010101T030000", "", offset);
        assert_eq!(
            end_by_rules(&rules, "20260716T120000"),
            "ended: 2026-07-16 12:00 Here",
            "{offset}"
        );
    }
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
