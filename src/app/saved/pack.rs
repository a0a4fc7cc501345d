//! Text in less room: compressed (LZ4), then written fifteen bits to a letter.
//!
//! Browsers count what they store in units of UTF-16, so each letter is one unit, and holds as much as it can.
//! The letters are those from U+3400 to U+B3FF: none is half of a pair, a control, a blank, or one that JSON
//! escapes. The first two say how many bytes the text has, and whether the last letter is filled up with a byte
//! that does not count.

use super::MAX_BYTES;
use super::letters::{BITS, letter, read, spell, value};
use lz4_flex::block::{
    CompressTable, compress_into_with_table, decompress, get_maximum_output_size,
};

/// Packs a text. None where it is too large, or would not get any smaller.
pub(super) fn pack(text: &str) -> Option<String> {
    let bytes = press(text)?;
    let head = u32::try_from(text.len() * 2 + spare(&bytes)).ok()?;
    let mut packed = String::with_capacity(bytes.len() * 2);
    packed.extend([letter(head), letter(head >> BITS)]);
    spell(&bytes, &mut packed);
    (units(&packed) < units(text)).then_some(packed)
}

/// The text that was packed. None where it was damaged. Nothing that is read here makes it larger than
/// [`MAX_BYTES`].
pub(super) fn unpack(packed: &str) -> Option<String> {
    let mut letters = packed.chars();
    let low = value(letters.next()?)?;
    let head = value(letters.next()?)? << BITS | low;
    let mut bytes = read(letters)?;
    if head % 2 == 1 {
        bytes.pop();
    }
    unpress(&bytes, usize::try_from(head / 2).ok()?)
}

/// A text compressed. None where it is larger than [`MAX_BYTES`].
pub fn press(text: &str) -> Option<Vec<u8>> {
    if text.len() > MAX_BYTES {
        return None;
    }
    let mut bytes = vec![0; get_maximum_output_size(text.len())];
    // The one table that is fit for any length: that for short texts would be compiled as well.
    let mut table = CompressTable::large();
    let size = compress_into_with_table(text.as_bytes(), &mut bytes, &mut table).ok()?;
    bytes.truncate(size);
    Some(bytes)
}

/// The text that was compressed, of so many bytes. None where it is another one, or would be larger than [`MAX_BYTES`].
pub fn unpress(bytes: &[u8], size: usize) -> Option<String> {
    if size > MAX_BYTES {
        return None;
    }
    let text = decompress(bytes, size).ok().filter(|text| text.len() == size)?;
    String::from_utf8(text).ok()
}

/// Bytes as letters; the first says whether a byte of zeros comes after them.
pub fn to_letters(bytes: &[u8]) -> String {
    let mut letters = String::with_capacity(bytes.len() * 2);
    letters.push(letter(u32::from(spare(bytes) > 0)));
    spell(bytes, &mut letters);
    letters
}

/// The bytes of such letters. None where they are none.
pub fn from_letters(letters: &str) -> Option<Vec<u8>> {
    let mut letters = letters.chars();
    let spare = value(letters.next()?)?;
    let mut bytes = read(letters)?;
    if spare > 0 {
        bytes.pop();
    }
    Some(bytes)
}

/// How many bytes the last letter is filled up with: none or one.
fn spare(bytes: &[u8]) -> usize {
    (bytes.len() * 8).div_ceil(15) * 15 / 8 - bytes.len()
}

/// How much a text counts where it is stored.
fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::saved::letters::ALL;
    use proptest::prelude::*;

    /// Words as they come again and again in a text of ours, and anything else between them.
    fn text() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            3 => prop::sample::select(vec!["\"details\":{", "null,", "I blanked on the dates. ", "🫠", "李"])
                .prop_map(str::to_owned),
            1 => any::<String>(),
        ];
        prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn any_text_comes_back_or_is_not_packed(text in text()) {
            match pack(&text) {
                Some(packed) => {
                    prop_assert!(units(&packed) < units(&text));
                    prop_assert!(packed.chars().all(|letter| value(letter).is_some()));
                    prop_assert_eq!(unpack(&packed), Some(text));
                }
                None => prop_assert!(text.matches("I blanked").count() < 30),
            }
        }

        #[test]
        fn no_letters_make_unpacking_panic(letters in prop::collection::vec(0..=ALL, 0..200), size in 0..400_u32) {
            let head = [letter(size), letter(0)];
            let _ = unpack(&head.into_iter().chain(letters.into_iter().map(letter)).collect::<String>());
        }

        #[test]
        fn a_packed_text_that_was_cut_or_changed_gives_no_more_than_was_asked_for(
            text in text(), at in any::<prop::sample::Index>(), to in any::<char>(),
        ) {
            let packed = pack(&text).unwrap_or_default();
            prop_assume!(!packed.is_empty());
            let mut letters: Vec<char> = packed.chars().collect();
            let at = at.index(letters.len());
            let cut: String = letters.iter().take(at).collect();
            prop_assert_ne!(unpack(&cut), Some(text.clone()));
            letters[at] = to;
            let changed = unpack(&String::from_iter(&letters));
            // Which one it is, the checksum around it tells. Its size is that which the first two letters give.
            prop_assert!(at < 2 || changed.is_none_or(|changed| changed.len() == text.len()));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_come_back_from_their_letters(bytes in prop::collection::vec(any::<u8>(), 0..70)) {
            let letters = to_letters(&bytes);
            prop_assert!(letters.chars().all(|letter| value(letter).is_some()));
            prop_assert_eq!(from_letters(&letters), Some(bytes));
        }
    }

    #[test]
    fn a_size_beyond_what_is_ever_looked_at_is_refused_unread() {
        let too_large = u32::try_from(MAX_BYTES + 1).unwrap() * 2;
        let head = String::from_iter([letter(too_large), letter(too_large >> BITS), letter(7)]);
        assert_eq!(unpack(&head), None);
    }

    #[test]
    fn what_has_no_repetition_is_not_packed() {
        assert_eq!(pack(""), None);
        assert_eq!(pack("short"), None);
        assert_eq!(pack("李明王芳张伟刘洋陈静杨帆赵磊"), None);
    }
}
