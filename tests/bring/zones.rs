//! Times at a place that is told by its distance from UTC, or by a name that only Windows knows.

use crate::shown::{lines, paste};
use afterview::domain::bring::{KnownPlace, Offer, Would, offers};
use afterview::domain::clock::{Instant, Moment, OffsetChange, Zone, parse_day};
use afterview::domain::debrief::Debrief;

fn at(day: &str, hour: u8) -> Instant {
    let zone = Zone::fixed(0);
    Moment { now: Instant(0), zone, ..Moment::default() }.at(
        parse_day(day).expect("a day"),
        hour,
        0,
    )
}

/// A place whose clocks go forward in March and back in October; west and east of it do the same.
fn with_summer(winter: i16) -> Zone {
    let change = |day: &str, minutes_east| OffsetChange { from: at(day, 1), minutes_east };
    Zone::new(vec![
        change("2025-10-26", winter),
        change("2026-03-29", winter + 60),
        change("2026-10-25", winter),
        change("2027-03-28", winter + 60),
    ])
}

/// Where it is summer from October to April.
fn south(winter: i16) -> Zone {
    let change = |day: &str, minutes_east| OffsetChange { from: at(day, 1), minutes_east };
    Zone::new(vec![
        change("2025-10-05", winter + 60),
        change("2026-04-05", winter),
        change("2026-10-04", winter + 60),
    ])
}

/// What is offered of an interview from two to three on a day, at a place of this label; the person is `here`.
fn offered(day: &str, label: &str, here: Zone, places: &[KnownPlace]) -> Offer {
    let text = format!("Interview\nWhen: {day} 14:00-15:00 {label}");
    let moment = Moment { now: at("2026-11-18", 15), zone: here, ..Moment::default() };
    let mut offers = offers(&paste(&text).expect("facts"), &Debrief::default(), &moment, places);
    assert_eq!(offers.len(), 1, "{text}: {offers:?}");
    offers.remove(0)
}

#[test]
fn a_distance_from_utc_is_ticked_where_it_is_the_persons_own_whichever_way_it_is_meant() {
    const WINTER: &str = "17 November 2026";
    const SUMMER: &str = "14 July 2026";
    let ticked = |day, label, here| offered(day, label, here, &[]).ticked;
    // In Berlin's winter both readings are Berlin's. In its summer Outlook may mean Berlin, others Lagos.
    assert!(ticked(WINTER, "(UTC+01:00)", with_summer(60)));
    assert!(ticked(WINTER, "GMT+1", with_summer(60)));
    assert!(!ticked(SUMMER, "(UTC+01:00)", with_summer(60)));
    assert!(!ticked(SUMMER, "(UTC+02:00)", with_summer(60)), "Berlin's hour, or Helsinki's");
    // Many say so in summer too, and mean the summer's.
    assert!(ticked(WINTER, "CET", with_summer(60)) && ticked(WINTER, "Uhr MEZ", with_summer(60)));
    assert!(!ticked(SUMMER, "CET", with_summer(60)) && !ticked(WINTER, "CET", with_summer(0)));
    // Another place's.
    assert!(!ticked(WINTER, "(UTC+01:00)", with_summer(0)));
    assert!(!ticked(WINTER, "(UTC-05:00)", with_summer(300)));
    assert!(ticked(WINTER, "(UTC-05:00)", with_summer(-300)));
    // Half an hour counts.
    assert!(ticked(SUMMER, "(UTC+05:30)", Zone::fixed(330)));
    assert!(!ticked(SUMMER, "(UTC+05:00)", Zone::fixed(330)));
    // Without a summer of one's own one cannot tell whether others of that winter have it: Lagos and Berlin,
    // Brisbane and Sydney.
    assert!(!ticked(SUMMER, "(UTC+01:00)", Zone::fixed(60)));
    assert!(!ticked(WINTER, "(UTC+10:00)", Zone::fixed(600)));
    assert!(ticked(SUMMER, "(UTC+10:00)", south(600)), "Sydney's winter is in July");
    assert!(!ticked(WINTER, "(UTC+10:00)", south(600)));
    // Chile's clocks go the other way than Canada's.
    assert!(!ticked(WINTER, "(UTC-04:00)", with_summer(-240)));
}

#[test]
fn a_distance_that_is_the_persons_own_is_their_own_hour() {
    let offer = offered("17 November 2026", "(UTC+01:00)", with_summer(60), &[]);
    assert_eq!(offer.would, Would::End(at("2026-11-17", 14)), "three in Berlin is two in UTC");
}

#[test]
fn a_label_with_its_cities_is_the_time_of_those_cities_in_summer_too() {
    let berlin = |day: &str, east| KnownPlace {
        name: "Europe/Berlin".to_owned(),
        around: at(day, 12),
        zone: Some(Zone::fixed(east)),
    };
    let label = "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna";
    for (day, iso, east, utc) in
        [("14 July 2026", "2026-07-14", 120, 13), ("17 November 2026", "2026-11-17", 60, 14)]
    {
        // Somebody in London.
        let offer = offered(day, label, with_summer(0), &[berlin(iso, east)]);
        assert_eq!((offer.would, offer.ticked), (Would::End(at(iso, utc)), true), "{day}");
        assert!(!offered(day, label, with_summer(0), &[]).ticked, "{day}: not looked up yet");
    }
}

#[test]
fn each_label_of_windows_is_the_place_that_the_browser_knows() {
    let ended = |place: &str| {
        let text = format!("Interview\nWhen: Tuesday, November 17, 2026 2:00 PM-3:00 PM {place}");
        lines(&paste(&text)).join(", ").replace("ended: 2026-11-17 15:00", "").trim().to_owned()
    };
    for (label, place) in [
        ("(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "Europe/London"),
        ("(UTC+00:00) Dublin, Édimbourg, Lisbonne, Londres", "Europe/Dublin"),
        ("(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", "Europe/Paris"),
        ("(UTC+01:00) Belgrade, Bratislava, Budapest, Ljubljana, Prague", "Europe/Budapest"),
        ("(UTC+01:00) Amsterdam, Berlino, Berna, Roma, Stoccolma, Vienna", "Europe/Amsterdam"),
        ("(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius", "Europe/Helsinki"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("(UTC-08:00) Pacific Time (US & Canada)", "America/Los_Angeles"),
        ("(UTC+10:00) Canberra, Melbourne, Sydney", "Australia/Sydney"),
        ("(UTC+10:00) Brisbane", "Australia/Brisbane"),
        ("Eastern Time - New York", "America/New_York"),
        ("Eastern Time (US & Canada)", "America/New_York"),
        ("(Berlin time)", "Europe/Berlin"),
        ("(UTC+06:00) Omsk", "UTC+06:00"),
        ("Chatham Islands Time", "Chatham Islands Time"),
        // Nobody's place.
        ("(Teams). Please be on time", ""),
        ("Room Berlin", ""),
        ("(UTC+01:00). We meet in, Singapore", "UTC+01:00"),
        ("(UTC+01:00) with our office in, Singapore", "UTC+01:00"),
    ] {
        assert_eq!(ended(label), place, "{label}");
    }
}

#[test]
fn a_name_that_windows_gives_is_that_place_where_the_file_has_no_rules_for_it() {
    let ended = |zone: &str| {
        let text = format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTEND;TZID=\"{zone}\":20261117T150000\nSUMMARY:Interview\n\
             END:VEVENT\nEND:VCALENDAR\n"
        );
        lines(&paste(&text)).join(", ").replace("ended: 2026-11-17 15:00 ", "")
    };
    for (zone, place) in [
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("Romance Standard Time", "Europe/Paris"),
        ("GMT Standard Time", "Europe/London"),
        ("India Standard Time", "Asia/Kolkata"),
        ("Eastern Standard Time", "America/New_York"),
        ("US Mountain Standard Time", "America/Phoenix"),
        ("E. Australia Standard Time", "Australia/Brisbane"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"),
        ("Europe/Warsaw", "Europe/Warsaw"),
        // Nobody but the person knows.
        ("Omsk Standard Time", "Omsk Standard Time"),
        ("Mitteleuropäische Zeit", "Mitteleuropäische Zeit"),
        ("Standard Time", "Standard Time"),
        (" Standard Time", "Standard Time"),
    ] {
        assert_eq!(ended(zone), place, "{zone}");
    }
}

#[test]
fn a_distance_may_have_a_blank_and_a_sign_of_its_own_and_a_name_a_second_one() {
    let ended = |time: &str| {
        let text = format!("Interview\nWhen: Tuesday, November 17, 2026 {time}");
        lines(&paste(&text)).join(", ").replace("ended: 2026-11-17 ", "").trim().to_owned()
    };
    for (time, found) in [
        ("15:00 – 16:00 (GMT +1)", "16:00 GMT+1"),
        ("15:00 – 16:00 UTC−5", "16:00 UTC-5"),
        ("15:00 – 16:00 CET/14:00 – 15:00 GMT", "16:00 CET"),
        ("15:00 – 16:00 est", "16:00 est"),
        ("3–4pm bst", "16:00 bst"),
        ("15:00 – 16:00 gmt", "16:00 UTC"),
        ("15:00 – 16:00, West Wing", "16:00"),
    ] {
        assert!(ended(time).contains(found), "{time}: {}", ended(time));
    }
    for place in ["West Wing", "west wing", "Ist Court", "et al"] {
        let said = ended(&format!("15:00 – 16:00, {place}"));
        let word = place.split(' ').next().expect("a word");
        assert!(said.contains("16:00") && !said.contains(word), "{place}: {said}");
    }
}
