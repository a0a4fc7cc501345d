//! Bytes as letters, fifteen bits to each.
//!
//! Browsers count what they store in units of UTF-16, so each letter is one unit, and holds as much as it can. The letters
//! are those from U+3400 to U+B3FF: none is half of a pair, a control, a blank, or one that JSON escapes.

/// The letter that stands for nothing but zeros.
const FIRST: u32 = 0x3400;
/// How many bits a letter holds.
pub(super) const BITS: u32 = 15;
pub(super) const ALL: u32 = (1 << BITS) - 1;

/// Writes bytes, the last letter filled up with zeros.
pub(super) fn spell(bytes: &[u8], into: &mut String) {
    let (mut bits, mut count) = (0_u32, 0);
    for byte in bytes {
        bits |= u32::from(*byte) << count;
        count += 8;
        if count >= BITS {
            into.push(letter(bits));
            bits >>= BITS;
            count -= BITS;
        }
    }
    if count > 0 {
        into.push(letter(bits));
    }
}

/// Reads bytes. Where the last letter was filled up with eight bits and more there is a byte too many, of zeros. None
/// where a letter is none of these.
pub(super) fn read(letters: impl Iterator<Item = char>) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(letters.size_hint().0.saturating_mul(2));
    let (mut bits, mut count) = (0_u32, 0);
    for letter in letters {
        bits |= value(letter)? << count;
        count += BITS;
        while count >= 8 {
            let [byte, ..] = bits.to_le_bytes();
            bytes.push(byte);
            bits >>= 8;
            count -= 8;
        }
    }
    Some(bytes)
}

pub(super) fn letter(bits: u32) -> char {
    char::from_u32(FIRST + (bits & ALL)).unwrap_or_default()
}

pub(super) fn value(letter: char) -> Option<u32> {
    u32::from(letter).checked_sub(FIRST).filter(|bits| *bits <= ALL)
}
