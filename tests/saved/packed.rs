//! Packed debriefs: the same words in less room, and no damage to them passes for words.

use crate::documents;
use crate::scenes::{NOW, debrief};
use afterview::app::saved::{MAX_BYTES, Marks, SavedError, Sealed, json, read_file, seal_at};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::Debrief;
use proptest::prelude::*;
use std::fs;
use std::path::Path;

fn sealed(debrief: &Debrief) -> String {
    let mut marks = Marks::default();
    marks.raise("tab", 7);
    seal_at(3, Some(Instant(9)), &marks, &json(debrief)).0
}

fn packed(debrief: &Debrief) -> Option<String> {
    Sealed::open(&sealed(debrief)).unwrap().packed().map(|(text, _)| text)
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The samples as they lie in a store, and one that somebody wrote a lot into.
fn samples() -> Vec<Debrief> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
    let mut all: Vec<Debrief> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| fs::read_to_string(path).unwrap())
        .map(|text| serde_json::from_str(&text).unwrap())
        .collect();
    let texts: Vec<String> = all.iter().flat_map(Debrief::own_texts).map(str::to_owned).collect();
    let mut long = debrief("long");
    long.recall.told = texts.join(" ");
    all.push(long);
    all
}

#[test]
fn a_packed_envelope_looks_as_documented_and_opens_again() {
    let text = packed(&debrief("a")).unwrap();
    let sealed = Sealed::open(&text).unwrap();
    let head = format!(
        r#"{{"format":"afterview","version":3,"rev":4,"sum":"{:016x}","at":9,"seen":[["tab",7]],"packed":""#,
        sealed.sum
    );
    assert!(text.starts_with(&head) && text.ends_with("\"}"), "{text}");
    assert_eq!((sealed.rev, sealed.at, sealed.seen.of("tab")), (4, Some(Instant(9)), 7));
    assert_eq!(sealed.body::<Debrief>().unwrap(), debrief("a"));
    // Once is enough.
    assert_eq!(sealed.packed(), None);
    // What was set aside and is had back by hand is read as well.
    assert_eq!(read_file(&text).unwrap(), [debrief("a")]);
}

#[test]
fn packing_what_people_write_halves_it_at_least() {
    let (mut before, mut after) = (0, 0);
    for sample in samples() {
        let plain = sealed(&sample);
        let text = packed(&sample).unwrap();
        assert_eq!(Sealed::open(&text).unwrap().body::<Debrief>().unwrap(), sample);
        before += units(&plain);
        after += units(&text);
    }
    assert!(after * 2 < before, "{after} of {before}");
}

#[test]
fn packed_texts_have_no_letter_that_a_browser_or_json_could_change() {
    for sample in samples() {
        let text = packed(&sample).unwrap();
        let (_, body) = text.split_once("\"packed\":\"").unwrap();
        let body = body.strip_suffix("\"}").unwrap();
        assert!(body.chars().all(|letter| ('\u{3400}'..='\u{b3ff}').contains(&letter)));
    }
}

#[test]
fn a_packed_envelope_cut_anywhere_is_refused() {
    let text = packed(&debrief("a")).unwrap();
    for (end, _) in text.char_indices() {
        assert_eq!(Sealed::open(&text[..end]).err(), Some(SavedError::CutShort), "cut at {end}");
    }
}

#[test]
fn what_a_checksum_lets_pass_is_damaged_and_never_more_than_is_looked_at() {
    let too_large = u32::try_from(MAX_BYTES + 1).unwrap() * 2;
    let letter = |bits: u32| char::from_u32(0x3400 + (bits & 0x7fff)).unwrap();
    let head = String::from_iter([letter(too_large), letter(too_large >> 15)]);
    for inside in ["", "\u{3400}", "x", "\\u3400", &head, &format!("{head}\u{3455}\u{9999}")] {
        // As a build with a fault in it might have written it: the checksum is right.
        let (plain, _) = seal_at(3, None, &Marks::default(), &format!("\"{inside}\""));
        let text = plain.replacen("\"body\":", "\"packed\":", 1);
        let sealed = Sealed::open(&text).unwrap();
        assert_eq!(sealed.body::<Debrief>(), Err(SavedError::Damaged), "{inside}");
        assert_eq!(read_file(&text), Err(SavedError::Damaged), "{inside}");
    }
}

proptest! {
    #[test]
    fn any_debrief_comes_back_from_being_packed(debrief in documents::debrief()) {
        if let Some(text) = packed(&debrief) {
            prop_assert!(units(&text) < units(&sealed(&debrief)));
            prop_assert_eq!(Sealed::open(&text).unwrap().body::<Debrief>().unwrap(), debrief.clone());
            prop_assert_eq!(read_file(&text).unwrap(), [debrief]);
        }
    }

    #[test]
    fn a_changed_letter_of_a_packed_envelope_is_refused_or_changes_nothing(
        debrief in documents::debrief(), at in any::<prop::sample::Index>(),
        to in prop_oneof![any::<char>(), prop::char::range('\u{3400}', '\u{b3ff}')],
    ) {
        let whole = packed(&debrief);
        prop_assume!(whole.is_some());
        let whole = whole.unwrap();
        let mut letters: Vec<char> = whole.chars().collect();
        let at = at.index(letters.len());
        letters[at] = to;
        let changed = String::from_iter(letters);
        if let Ok(sealed) = Sealed::open(&changed) {
            prop_assert_eq!((sealed.rev, sealed.at), (4, Some(Instant(9))));
            prop_assert_eq!(sealed.body::<Debrief>().unwrap(), debrief);
        }
    }
}

#[test]
fn nothing_is_packed_where_there_is_nothing_to_gain() {
    let (text, _) = seal_at(1, Some(NOW), &Marks::default(), "null");
    assert_eq!(Sealed::open(&text).unwrap().packed(), None);
}
