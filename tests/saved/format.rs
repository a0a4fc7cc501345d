//! The format: what a text is, and what is refused.

use crate::documents;
use crate::scenes::{NOW, debrief, id};
use afterview::app::saved::{
    Marks, SavedError, Sealed, json, read_file, seal, seal_at, sum, write_file,
};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::Debrief;
use proptest::prelude::*;

fn file() -> String {
    write_file(NOW, &[json(&debrief("a")), json(&debrief("b"))])
}

/// The test vectors published with the algorithm.
#[test]
fn the_checksum_is_fnv_1a() {
    assert_eq!(sum(""), 0xcbf2_9ce4_8422_2325);
    assert_eq!(sum("a"), 0xaf63_dc4c_8601_ec8c);
    assert_eq!(sum("foobar"), 0x8594_4171_f739_67e8);
}

#[test]
fn an_envelope_looks_as_documented_and_opens_again() {
    let mut marks = Marks::default();
    marks.raise("tab", 7);
    let (text, sum) = seal_at(3, Some(Instant(9)), &marks, &json(&debrief("a")));
    let head = format!(
        r#"{{"format":"afterview","version":3,"rev":3,"sum":"{sum:016x}","at":9,"seen":[["tab",7]],"body":{{"id":"a","#
    );
    assert!(text.starts_with(&head), "{text}");
    let sealed = Sealed::open(&text).unwrap();
    assert_eq!(
        (sealed.rev, sealed.at, sealed.sum, sealed.seen.of("tab"), sealed.seen.of("b")),
        (3, Some(Instant(9)), sum, 7, 0)
    );
    assert_eq!(sealed.body::<Debrief>().unwrap(), debrief("a"));
}

#[test]
fn any_changed_letter_of_an_envelope_is_noticed() {
    let mut marks = Marks::default();
    marks.raise("tab", 7);
    let (text, _) = seal_at(3, Some(Instant(9)), &marks, &json(&debrief("a")));
    for at in 0..text.len() {
        for with in [b' ', b'0', b'x', b'"', b'}'] {
            let mut bytes = text.clone().into_bytes();
            if bytes[at] == with {
                continue;
            }
            bytes[at] = with;
            let changed = String::from_utf8(bytes).unwrap();
            match Sealed::open(&changed) {
                Err(_) => {}
                // A blank in place of nothing that counts is the only change that may pass.
                Ok(sealed) => {
                    let head = (sealed.rev, sealed.at, sealed.seen.of("tab"));
                    assert_eq!(head, (3, Some(Instant(9)), 7), "{at}");
                    assert_eq!(sealed.body::<Debrief>().unwrap(), debrief("a"), "{at}");
                }
            }
        }
    }
}

#[test]
fn only_so_many_tabs_are_remembered_the_latest_ones() {
    let mut marks = Marks::default();
    for tab in 0..100_u64 {
        marks.raise(&tab.to_string(), tab + 1);
        marks.raise("mine", tab);
        marks.raise("mine", 1);
    }
    assert_eq!((marks.of("0"), marks.of("99"), marks.of("mine")), (0, 100, 99));
}

#[test]
fn what_is_not_ours_is_called_so() {
    let others = [
        "null",
        "[]",
        "12",
        "\"afterview\"",
        "hello",
        "PK\u{3}\u{4}",
        "{}",
        r#"{"format":"other","version":1}"#,
        r#"{"version":1,"format":7}"#,
        r#"{"format":"afterview","version":1}"#,
        r#"{"format":"afterview","version":1,"kind":"link"}"#,
        "<!doctype html><title>Not found</title>",
        "[[[[",
        &"[".repeat(5_000),
    ];
    for other in others {
        assert_eq!(read_file(other), Err(SavedError::NotOurs), "{other}");
    }
}

#[test]
fn a_journal_is_not_taken_for_a_debrief() {
    let (text, _) = seal(1, &Marks::default(), r#"{"pages":[]}"#);
    assert_eq!(read_file(&text), Err(SavedError::NotOurs));
}

#[test]
fn a_file_cut_anywhere_is_called_cut_short() {
    let file = file();
    let whole = file.trim_end().len();
    for end in 0..whole {
        assert_eq!(read_file(&file[..end]), Err(SavedError::CutShort), "cut at {end}");
    }
    for end in whole..=file.len() {
        assert_eq!(read_file(&file[..end]).unwrap().len(), 2);
    }
}

#[test]
fn a_newer_file_is_called_newer_even_if_it_is_cut_short() {
    let file = file().replace("\"version\":3", "\"version\":12");
    assert_eq!(read_file(&file), Err(SavedError::Newer { version: 12 }));
    assert_eq!(read_file(&file[..200]), Err(SavedError::Newer { version: 12 }));
    let other = r#"{"format":"afterview","version":4,"debriefs":{"packed":[[1]]},"sum":[]}"#;
    assert_eq!(read_file(other), Err(SavedError::Newer { version: 4 }));
}

#[test]
fn a_changed_file_is_called_damaged() {
    let spoilt = [
        file().replace("\"version\":3", "\"version\":0"),
        file().replace("\"version\":3", "\"version\":\"2\""),
        file().replace("\"debriefs\":[", "\"debriefs\":{"),
        file().replace("\"just_happened\"", "\"at_some_time\""),
        file().replace("\"started\":", "\"started\":true,\"x\":"),
        file() + "}",
    ];
    for text in spoilt {
        assert_eq!(read_file(&text), Err(SavedError::Damaged), "{text}");
    }
    let (envelope, _) = seal(1, &Marks::default(), &json(&debrief("a")));
    let changed = envelope.replace("Harbour", "Harbor");
    assert_eq!(read_file(&changed), Err(SavedError::Damaged));
    assert_eq!(read_file(&envelope).unwrap(), [debrief("a")]);
}

#[test]
fn unknown_fields_are_ignored_and_missing_ones_defaulted() {
    let text = r#"{ "made": 5, "debriefs": [ { "id": "a", "mood": { "x": [1] },
        "facts": { "company": "Ärzte", "colour": "blue" } } ], "kind": "export",
        "version": 1, "format": "afterview", "tool": "by hand" }"#;
    let mut expected = Debrief { id: id("a"), ..Debrief::default() };
    expected.facts.company = "Ärzte".to_owned();
    assert_eq!(read_file(&format!("\u{feff}\n{text}\n")).unwrap(), [expected]);
}

proptest! {
    #[test]
    fn no_text_makes_reading_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_file(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn no_mended_file_makes_reading_panic(
        cuts in proptest::collection::vec((any::<prop::sample::Index>(), any::<char>()), 1..6),
        debrief in documents::debrief(),
    ) {
        let mut letters: Vec<char> = write_file(NOW, &[json(&debrief)]).chars().collect();
        for (at, letter) in cuts {
            let at = at.index(letters.len());
            letters[at] = letter;
        }
        let text = String::from_iter(letters);
        if let Ok(debriefs) = read_file(&text) {
            let again = write_file(NOW, &debriefs.iter().map(json).collect::<Vec<_>>());
            prop_assert_eq!(read_file(&again).unwrap(), debriefs);
        }
    }
}
