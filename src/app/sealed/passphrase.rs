//! Passphrases that we make: to be read off one screen and typed on another.
//!
//! Sixteen letters out of sixteen, so 64 bits of chance, and no letter is more likely than another. They are consonants
//! that nobody takes for each other or for a digit, so that no word comes about and no keyboard has to be switched; they
//! stand in groups of four.

use super::SealError;

/// The letters.
const LETTERS: &[u8; 16] = b"bcdfghjkmnprstwx";
/// How many of them a passphrase has.
const COUNT: usize = 16;
/// How many stand together.
const GROUP: usize = 4;
/// The most that is looked at of what was typed.
const MOST: usize = 200;

/// The passphrase of eight random bytes.
pub fn passphrase(random: [u8; 8]) -> String {
    let halves = random.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves.filter_map(|half| LETTERS.get(usize::from(half))).copied().map(char::from).collect()
}

/// A passphrase in groups, as it is shown.
pub fn grouped(passphrase: &str) -> String {
    let mut shown = String::with_capacity(passphrase.len() + passphrase.len() / GROUP);
    for (place, letter) in passphrase.chars().enumerate() {
        if place > 0 && place.is_multiple_of(GROUP) {
            shown.push(' ');
        }
        shown.push(letter);
    }
    shown
}

/// The passphrase that was typed: whether in capitals or not, with whatever between the letters.
///
/// # Errors
/// [`SealError::Misspelt`], where it cannot be one of ours.
pub fn typed(text: &str) -> Result<String, SealError> {
    let mut passphrase = String::with_capacity(COUNT);
    for letter in text.chars().take(MOST) {
        if !letter.is_alphanumeric() {
            continue;
        }
        let letter = letter.to_ascii_lowercase();
        let ours = u8::try_from(letter).is_ok_and(|letter| LETTERS.contains(&letter));
        if !ours || passphrase.len() == COUNT {
            return Err(SealError::Misspelt);
        }
        passphrase.push(letter);
    }
    if passphrase.len() == COUNT { Ok(passphrase) } else { Err(SealError::Misspelt) }
}
