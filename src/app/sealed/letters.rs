//! Bytes as letters that an address may hold: base64url (RFC 4648, section 5, without padding), or nothing but digits,
//! since a QR code takes digits at three and a third bits each where it takes any other letter of ours at eight.
//!
//! The two are told apart by the first: bytes that begin with a letter `A` never begin with a digit in base64url.

use std::fmt::Write as _;

/// The letters of base64url, in the order of what they stand for.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// So many bytes become so many digits: the least that hold them.
const DIGITS: [usize; 8] = [0, 3, 5, 8, 10, 13, 15, 17];
/// The bytes that become digits together.
const TOGETHER: usize = 7;

/// Whether a letter may stand in either.
pub const fn is_one(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')
}

/// Bytes as base64url.
pub fn to_letters(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
        let bits = bits << (8 * (3 - three.len()));
        for place in 0..=three.len() {
            let letter = LETTERS.get(bits >> (18 - 6 * place) & 63);
            text.extend(letter.copied().map(char::from));
        }
    }
    text
}

/// Bytes as digits.
pub fn to_digits(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 5 / 2 + 3);
    for some in bytes.chunks(TOGETHER) {
        let number = some.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        let width = DIGITS.get(some.len()).copied().unwrap_or_default();
        // A text takes whatever is written to it.
        let _ = write!(text, "{number:0width$}");
    }
    text
}

/// The bytes of either. None where there is a letter that does not belong there, or where no bytes are written so.
pub fn from_letters(text: &str) -> Option<Vec<u8>> {
    if text.bytes().next().is_some_and(|first| first.is_ascii_digit()) {
        from_digits(text)
    } else {
        from_base64(text)
    }
}

fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for four in text.as_bytes().chunks(4) {
        let mut bits = 0;
        for letter in four {
            bits = bits << 6 | LETTERS.iter().position(|known| known == letter)?;
        }
        bits <<= 6 * (4 - four.len());
        let count = four.len() - 1;
        // A letter alone holds no byte, and what is left over holds nothing: there is one way only to write bytes.
        if count == 0 || bits & ((1 << (8 * (3 - count))) - 1) != 0 {
            return None;
        }
        let [.., high, middle, low] = bits.to_be_bytes();
        bytes.extend([high, middle, low].iter().take(count));
    }
    Some(bytes)
}

fn from_digits(text: &str) -> Option<Vec<u8>> {
    let most = DIGITS.last().copied().unwrap_or_default();
    let mut bytes = Vec::with_capacity(text.len() / 2);
    for some in text.as_bytes().chunks(most) {
        let count = DIGITS.iter().position(|digits| *digits == some.len())?;
        let mut number = 0_u64;
        for digit in some {
            let value = char::from(*digit).to_digit(10)?;
            number = number * 10 + u64::from(value);
        }
        if number >> (8 * count) != 0 {
            return None;
        }
        bytes.extend(number.to_be_bytes().iter().skip(8 - count));
    }
    Some(bytes)
}
