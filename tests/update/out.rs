//! What leaves the app: letters, mail links, calendar files.

use crate::{THANKS, opened, typed};
use afterview::app::{Effect, Event, MAILTO_LIMIT, calendar_file, mailto, update};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{Entry, Field, KeptBy};
use proptest::prelude::*;

#[test]
fn a_copied_text_is_kept_word_for_word_before_it_leaves() {
    let mut model = opened(Entry::WriteNow);
    let effects = update(
        &mut model,
        Event::TextTaken {
            note: THANKS,
            subject: Some("Thank you".to_owned()),
            text: "Dear Maya".to_owned(),
            by: KeptBy::Copied,
        },
    );
    let note = model.debrief.as_ref().and_then(|debrief| debrief.note(&THANKS)).expect("kept");
    assert_eq!(note.kept.as_ref().map(|kept| kept.text.as_str()), Some("Dear Maya"));
    let place = |wanted: fn(&Effect) -> bool| effects.iter().position(wanted).expect("there");
    let record = place(|effect| matches!(effect, Effect::Record(..)));
    let copy = place(|effect| matches!(effect, Effect::Copy(_)));
    assert!(record < copy);
}

#[test]
fn a_letter_too_long_for_a_mail_link_is_copied_and_never_cut() {
    let mut model = opened(Entry::WriteNow);
    let text = "Words. ".repeat(400);
    let event =
        Event::TextTaken { note: THANKS, subject: None, text: text.clone(), by: KeptBy::Mailed };
    let effects = update(&mut model, event);
    assert!(effects.contains(&Effect::Copy(text)));
    let note = model.debrief.as_ref().and_then(|debrief| debrief.note(&THANKS)).expect("kept");
    assert_eq!(note.kept.as_ref().map(|kept| kept.by), Some(KeptBy::Copied), "and is called so");
}

#[test]
fn a_reminder_holds_its_neutral_title_and_nothing_of_the_persons() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Company, "Veldt"));
    let title = "Afterview: one thing to do".to_owned();
    let effects =
        update(&mut model, Event::ReminderWanted { at: Instant(1_800_010_000), due: None, title });
    let [Effect::Download(_, "text/calendar", file)] = effects.as_slice() else {
        panic!("one calendar file")
    };
    assert!(file.contains("SUMMARY:Afterview: one thing to do\r\n"));
    assert!(!file.contains("Veldt"));
}

#[test]
fn a_mail_link_holds_a_subject_and_a_body_and_no_other_header() {
    let link = mailto(Some("Hi\r\nBcc: x@y.z"), "One\nTwo & three?").expect("short enough");
    assert_eq!(link, "mailto:?subject=Hi%20%20Bcc%3A%20x%40y.z&body=One%0D%0ATwo%20%26%20three%3F");
}

/// The entries of a calendar file: when each begins, and when its alarms ring.
fn entries(file: &str) -> Vec<(String, Vec<String>)> {
    let of = |line: &str, name: &str| line.strip_prefix(name).map(str::to_owned);
    file.split("BEGIN:VEVENT")
        .skip(1)
        .map(|entry| {
            let starts = entry.lines().find_map(|line| of(line, "DTSTART:")).expect("a start");
            (starts, entry.lines().filter_map(|line| of(line, "TRIGGER:")).collect())
        })
        .collect()
}

#[test]
fn an_entry_rings_at_its_time_and_at_the_latest_one_and_an_hour_before_that() {
    let (made, hour) = (Instant(1_800_000_000), 3_600);
    let file = |at: i64, due: i64| {
        calendar_file("t", made.plus(at * hour), Some(made.plus(due * hour)), made, "id")
    };
    let early = ["-PT1H".to_owned(), "PT0S".to_owned()];
    let at_its_time = ["PT0S".to_owned()];
    let both = entries(&file(2, 20));
    assert_eq!(both.len(), 2);
    assert_eq!((&both[0].1[..], &both[1].1[..]), (&at_its_time[..], &early[..]));
    let file_of_both = file(2, 20);
    let mut uids: Vec<&str> =
        file_of_both.lines().filter(|line| line.starts_with("UID:")).collect();
    uids.dedup();
    assert_eq!(uids.len(), 2, "each entry has a name of its own");
    let for_now = entries(&file(-1, 20));
    assert_eq!((for_now.len(), &for_now[0].1[..]), (1, &early[..]), "its own time is over");
    let soon = calendar_file("t", made.plus(60), Some(made.plus(600)), made, "id");
    assert_eq!(entries(&soon)[1].1, at_its_time, "an hour before is over");
    let late = entries(&file(1, -2));
    assert_eq!((late.len(), &late[0].1[..]), (1, &at_its_time[..]), "the latest time is over");
    assert_eq!(file(2, 20).matches("END:VALARM").count(), 3);
}

#[test]
fn calendar_lines_are_folded_at_75_octets_between_letters() {
    let title = "é".repeat(120);
    let file = calendar_file(&title, Instant(0), None, Instant(0), "id");
    assert!(file.split("\r\n").all(|line| line.len() <= 75));
    assert!(file.replace("\r\n ", "").contains(&format!("SUMMARY:{title}\r\n")));
}

proptest! {
    #[test]
    fn a_mail_link_gives_back_what_went_in(subject in "[^\r\n]{0,40}", body in "(?s).{0,200}") {
        if let Some(link) = mailto(Some(&subject), &body) {
            prop_assert!(link.len() <= MAILTO_LIMIT);
            let (head, tail) = link.split_once("&body=").expect("has a body");
            let lines: Vec<&str> = body.lines().collect();
            prop_assert_eq!(decode(head.strip_prefix("mailto:?subject=").expect("has a subject")), subject);
            prop_assert_eq!(decode(tail), lines.join("\r\n"));
        }
    }
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let hex: Vec<u8> = rest.by_ref().take(2).collect();
            let hex = String::from_utf8(hex).expect("hex digits");
            bytes.push(u8::from_str_radix(&hex, 16).expect("hex digits"));
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).expect("whole letters")
}
