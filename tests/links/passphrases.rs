//! Passphrases: made to be read on one screen and typed on another.

use afterview::app::sealed::SealError;
use afterview::app::sealed::passphrase::{grouped, passphrase, typed};
use proptest::prelude::*;
use std::collections::BTreeSet;

proptest! {
    #[test]
    fn every_bit_of_chance_is_in_it_and_it_can_be_typed_as_it_is_shown(one in any::<[u8; 8]>(), other in any::<[u8; 8]>()) {
        let made = passphrase(one);
        prop_assert_eq!(made.len(), 16);
        prop_assert_eq!(one == other, made == passphrase(other));
        prop_assert_eq!(typed(&grouped(&made)), Ok(made));
    }

    #[test]
    fn capitals_blanks_and_marks_between_are_forgiven(random in any::<[u8; 8]>(), marks in prop::collection::vec("[ .,:_\u{a0}\u{2013}-]{0,3}", 17), capitals in any::<u16>()) {
        let made = passphrase(random);
        let mut text = marks[16].clone();
        for (place, letter) in made.chars().enumerate() {
            let capital = capitals >> place & 1 == 1;
            text.push_str(&marks[place]);
            text.push(if capital { letter.to_ascii_uppercase() } else { letter });
        }
        prop_assert_eq!(typed(&text), Ok(made));
    }

    #[test]
    fn whatever_is_typed_is_a_passphrase_or_refused(text in "\\PC{0,80}") {
        if let Ok(passphrase) = typed(&text) {
            prop_assert_eq!(passphrase.len(), 16);
        }
    }
}

#[test]
fn no_letter_is_taken_for_another_or_for_a_digit_and_none_makes_a_word() {
    let all: BTreeSet<char> =
        (0..=255).flat_map(|byte| passphrase([byte; 8]).chars().collect::<Vec<_>>()).collect();
    assert_eq!(all.len(), 16, "four bits a letter, sixty-four in all");
    for not in "aeiouyilovqz0123456789".chars() {
        assert!(!all.contains(&not), "{not}");
    }
}

#[test]
fn one_too_many_one_too_few_and_another_letter_are_told_before_anything_is_tried() {
    let made = passphrase([0x1f; 8]);
    let without = made.get(1..).expect("letters");
    for text in [
        String::new(),
        without.to_owned(),
        format!("{made}b"),
        format!("a{without}"),
        format!("1{without}"),
        "я".repeat(16),
    ] {
        assert_eq!(typed(&text), Err(SealError::Misspelt), "{text}");
    }
    assert_eq!(typed(&"b".repeat(1_000_000)), Err(SealError::Misspelt));
}

#[test]
fn it_is_shown_in_groups_of_four() {
    assert_eq!(
        grouped(&passphrase([0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef])),
        "bcdf ghjk mnpr stwx"
    );
}
