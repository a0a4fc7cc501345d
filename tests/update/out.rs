//! What leaves the app: letters, mail links, calendar files.

use crate::{THANKS, opened, typed};
use afterview::app::{
    Effect, Event, MAILTO_LIMIT, calendar_file, mailto, soon, update, update_with,
};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{Entry, Field, KeptBy};
use afterview::domain::mail::is_address;
use proptest::prelude::*;

#[test]
fn a_copied_text_is_kept_word_for_word_before_it_leaves() {
    let mut model = opened(Entry::WriteNow);
    let effects = update(
        &mut model,
        Event::TextTaken {
            note: THANKS,
            to: None,
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
fn once_a_text_is_taken_the_focus_goes_to_the_question() {
    let mut model = opened(Entry::WriteNow);
    let (text, by) = ("Dear Maya".to_owned(), KeptBy::Copied);
    let event = Event::TextTaken { note: THANKS, to: None, subject: None, text, by };
    assert_eq!(update(&mut model, event).last(), Some(&Effect::Focus("did-you-send".into())));
}

#[test]
fn a_letter_too_long_for_a_mail_link_is_copied_and_never_cut() {
    let mut model = opened(Entry::WriteNow);
    let text = "Words. ".repeat(400);
    let (to, subject, by) = (None, None, KeptBy::Mailed);
    let event = Event::TextTaken { note: THANKS, to, subject, text: text.clone(), by };
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
    let link = mailto(None, Some("Hi\r\nBcc: x@y.z"), "One\nTwo & three?").expect("short enough");
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

#[test]
fn a_mail_link_opens_with_its_reader_and_with_nobody_else() {
    let link = |to| mailto(Some(to), Some("Hi"), "One").expect("short enough");
    assert_eq!(
        link("maya.lind+jobs@bramble.example"),
        "mailto:maya.lind%2Bjobs@bramble.example?subject=Hi&body=One"
    );
    assert_eq!(
        link("jörg@bücher.example"),
        "mailto:j%C3%B6rg@b%C3%BCcher.example?subject=Hi&body=One"
    );
    for wrong in [
        "maya@x.example?bcc=eve@y.example",
        "maya@x.example&cc=eve@y.example",
        "maya@x.example,eve@y.example",
        "maya@x.example\r\nBcc: eve@y.example",
        "maya@x.example%0D%0ABcc:eve@y.example",
        "Maya <maya@x.example>",
        "maya @x.example",
        "",
    ] {
        assert_eq!(link(wrong), "mailto:?subject=Hi&body=One", "{wrong:?}");
    }
}

/// What a mail program makes of a link: the readers, and the headers with their values (RFC 6068, section 2).
fn opened_by_a_mail_program(link: &str) -> (Vec<String>, Vec<(String, String)>) {
    let rest = link.strip_prefix("mailto:").expect("a mail link");
    let (to, headers) = rest.split_once('?').expect("headers");
    let to = to.split(',').filter(|to| !to.is_empty()).map(decode).collect();
    let header = |header: &str| {
        let (name, value) = header.split_once('=').expect("a value");
        (decode(name).to_lowercase(), decode(value))
    };
    (to, headers.split('&').map(header).collect())
}

/// Anything that could be typed where an address belongs.
fn typed_address() -> impl Strategy<Value = String> {
    let pieces = vec![
        "maya",
        "@",
        "x.example",
        ".",
        ",",
        ";",
        "?",
        "&",
        "=",
        "%0D%0A",
        "%",
        "bcc",
        "cc",
        "\r\n",
        " ",
        "<",
        ">",
        "\"",
        "+",
        "'",
        "/",
        "#",
        ":",
        "é",
        "日本",
        "\u{202e}",
        "\0",
    ];
    prop_oneof![
        4 => prop::collection::vec(proptest::sample::select(pieces), 0..9).prop_map(|all| all.concat()),
        1 => "(?s).{0,40}",
        1 => "[a-z+.'~-]{1,9}@[a-z]{1,9}\\.example",
    ]
}

proptest! {
    #[test]
    fn whatever_the_reader_the_subject_and_the_text_there_is_no_other_header(
        to in typed_address(),
        subject in proptest::option::of("(?s).{0,40}"),
        body in "(?s).{0,100}",
    ) {
        let link = mailto(Some(&to), subject.as_deref(), &body).expect("short enough");
        prop_assert!(link.is_ascii() && !link.contains(char::is_whitespace));
        let (readers, headers) = opened_by_a_mail_program(&link);
        let expected: Vec<String> = is_address(&to).then(|| to.clone()).into_iter().collect();
        prop_assert_eq!(readers, expected);
        let names: Vec<&str> = headers.iter().map(|(name, _)| name.as_str()).collect();
        prop_assert_eq!(&names, if subject.is_some() { &["subject", "body"][..] } else { &["body"][..] });
        let lines: Vec<&str> = body.lines().collect();
        prop_assert_eq!(&headers.last().expect("a body").1, &lines.join("\r\n"));
        for (name, value) in &headers {
            prop_assert!(name == "body" || !value.contains(['\r', '\n']));
        }
    }

    #[test]
    fn a_mail_link_gives_back_what_went_in(subject in "[^\r\n]{0,40}", body in "(?s).{0,200}") {
        if let Some(link) = mailto(None, Some(&subject), &body) {
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

/// It comes after that of the first ones, or never where there is no signal.
#[test]
fn a_reminder_and_a_deletion_do_not_wait_for_the_code_of_the_later_screens() {
    let mut model = opened(Entry::JustHappened);
    let title = "Afterview: one thing to do".to_owned();
    let wanted = Event::ReminderWanted { at: Instant(1_800_010_000), due: None, title };
    let effects = update_with(&mut model, wanted, soon);
    assert!(matches!(effects.as_slice(), [Effect::Download(_, "text/calendar", _)]));
    let typed = typed(Field::Told, "I froze");
    assert!(update_with(&mut model, typed, soon).len() > 1);
    let deleted = Event::DeleteWanted(model.debrief.as_ref().unwrap().id.clone());
    let effects = update_with(&mut model, deleted, soon);
    assert!(matches!(effects.as_slice(), [Effect::Delete(_), ..]));
    let effects = update_with(&mut model, Event::BackTaken, soon);
    assert!(matches!(effects.as_slice(), [Effect::Undelete(_), ..]));
}
