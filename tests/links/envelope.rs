//! The form of what is sealed.

use super::support::debriefs::any_debrief;
use super::{NOW, UNTIL, any_sealed, sealed};
use afterview::app::saved::{json, write_file};
use afterview::app::sealed::letters::{from_letters, is_one, to_digits, to_letters};
use afterview::app::sealed::{MOST_BYTES, SealError, SealedText};
use proptest::prelude::*;

proptest! {
    #[test]
    fn whatever_is_sealed_comes_back_by_either_kind_of_letters(sealed in any_sealed()) {
        let bytes = sealed.bytes();
        let (letters, digits) = (to_letters(&bytes), to_digits(&bytes));
        prop_assert!(letters.chars().all(is_one) && digits.bytes().all(|one| one.is_ascii_digit()));
        prop_assert!(!letters.starts_with(|first: char| first.is_ascii_digit()));
        for text in [letters, digits] {
            let again = from_letters(&text).expect("bytes");
            prop_assert_eq!(SealedText::of(&again), Ok(sealed.clone()));
        }
    }

    #[test]
    fn an_interview_of_any_words_fits_the_form_as_it_is(debrief in any_debrief()) {
        let file = write_file(NOW, &[json(&debrief)]);
        let sealed = sealed(file.into_bytes());
        let bytes = sealed.bytes();
        if bytes.len() > MOST_BYTES {
            prop_assert_eq!(SealedText::of(&bytes), Err(SealError::TooLarge));
        } else {
            prop_assert_eq!(SealedText::of(&bytes), Ok(sealed));
        }
    }

    #[test]
    fn bytes_of_any_kind_never_panic_and_are_never_opened(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(SealedText::of(&bytes).is_err());
        let ours = [b"AV\x01".as_slice(), &bytes].concat();
        prop_assert!(SealedText::of(&ours).is_err());
    }

    #[test]
    fn text_of_any_kind_never_panics_as_letters(text in "\\PC{0,60}", letters in "[A-Za-z0-9_-]{0,60}") {
        let _ = from_letters(&text);
        // There is one way only to write bytes.
        if let Some(bytes) = from_letters(&letters) {
            let again = if letters.starts_with(|first: char| first.is_ascii_digit()) {
                to_digits(&bytes)
            } else {
                to_letters(&bytes)
            };
            prop_assert_eq!(again, letters);
        }
    }
}

#[test]
fn every_truncation_and_every_flipped_bit_is_refused() {
    let bytes = sealed((0..90).collect()).bytes();
    for end in 0..bytes.len() {
        let cut = SealedText::of(&bytes[..end]);
        let ours = if end < 2 { SealError::NotOurs } else { SealError::Damaged };
        assert_eq!(cut, Err(ours), "cut at {end}");
    }
    for place in 0..bytes.len() {
        for bit in 0..8 {
            let mut flipped = bytes.clone();
            flipped[place] ^= 1 << bit;
            assert!(SealedText::of(&flipped).is_err(), "bit {bit} of byte {place}");
        }
    }
}

#[test]
fn every_letter_of_a_link_that_is_lost_or_mistyped_is_noticed() {
    let bytes = sealed((0..40).collect()).bytes();
    for text in [to_letters(&bytes), to_digits(&bytes)] {
        let opens =
            |text: &str| from_letters(text).is_some_and(|bytes| SealedText::of(&bytes).is_ok());
        assert!(opens(&text));
        for place in 0..text.len() {
            let (before, after) = (&text[..place], &text[place + 1..]);
            assert!(!opens(&[before, after].concat()), "without letter {place}");
            let other = if text.as_bytes()[place] == b'7' { "8" } else { "7" };
            assert!(!opens(&[before, other, after].concat()), "another letter at {place}");
        }
    }
}

/// The same with another checksum, as somebody would make it who means it.
fn resealed(mut sealed: SealedText, change: impl FnOnce(&mut SealedText)) -> Vec<u8> {
    change(&mut sealed);
    sealed.bytes()
}

#[test]
fn a_form_that_we_never_write_is_refused_though_its_checksum_is_right() {
    let good = || sealed(vec![1; 16]);
    let weak = resealed(good(), |sealed| sealed.head.rounds = 599_999);
    let endless = resealed(good(), |sealed| sealed.head.rounds = 10_000_001);
    let empty = resealed(good(), |sealed| sealed.cipher.truncate(15));
    for bytes in [weak, endless, empty] {
        assert_eq!(SealedText::of(&bytes), Err(SealError::Damaged));
    }
    let least = resealed(good(), |_| {});
    assert!(SealedText::of(&least).is_ok());
}

#[test]
fn what_a_newer_build_sealed_is_told_from_what_is_damaged() {
    let mut bytes = sealed(vec![1; 40]).bytes();
    bytes[2] = 2;
    assert_eq!(SealedText::of(&bytes), Err(SealError::Newer));
    assert_eq!(SealedText::of(&bytes[..9]), Err(SealError::Newer), "whatever its form");
    bytes[0] = b'B';
    assert_eq!(SealedText::of(&bytes), Err(SealError::NotOurs));
}

#[test]
fn what_is_too_large_is_refused_unread() {
    let fits = sealed(vec![1; MOST_BYTES - 52]).bytes();
    assert_eq!(fits.len(), MOST_BYTES);
    assert!(SealedText::of(&fits).is_ok());
    assert_eq!(SealedText::of(&vec![b'A'; MOST_BYTES + 1]), Err(SealError::TooLarge));
}

#[test]
fn it_is_opened_until_its_end_and_not_a_second_longer() {
    let one = || sealed(vec![1; 16]);
    assert!(one().at(NOW).is_ok());
    assert!(one().at(UNTIL.plus(-1)).is_ok());
    assert_eq!(one().at(UNTIL), Err(SealError::Expired));
}
