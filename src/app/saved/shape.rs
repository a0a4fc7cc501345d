//! How deep, how much and how long: looked at first, in one pass over the bytes, so that a text that was made to fill the
//! memory or to keep the device busy is refused at once.
//!
//! The limits are set by what people have. 500 interviews are 2.6 MB with some 120,000 values, and nothing else lists more
//! than a few hundred things. A browser's store holds five million letters, and what is typed lies there twice before it is
//! merged: no text that it kept is longer than the longest here.

use super::SavedError;

/// The deepest nesting that is looked at. Ours is about eight deep; the parser itself stops at 128.
const MAX_DEPTH: usize = 64;
/// The most that one list or object may hold.
const MOST_TOGETHER: u32 = 5_000;
/// The most values in all.
const MOST_VALUES: u32 = 500_000;
/// The longest text in quotes, in bytes.
const LONGEST: usize = 8_000_000;

/// Looks at the brackets, commas and quotes of a JSON text.
///
/// # Errors
/// [`SavedError::TooDeep`] or [`SavedError::TooLarge`].
pub(super) fn fits(text: &str) -> Result<(), SavedError> {
    let mut counts = [0_u32; MAX_DEPTH + 1];
    let (mut depth, mut values, mut length) = (0_usize, 0_u32, 0_usize);
    let (mut quoted, mut escaped) = (false, false);
    for byte in text.bytes() {
        if quoted {
            length += 1;
            quoted = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            if length > LONGEST {
                return Err(SavedError::TooLarge);
            }
            continue;
        }
        match byte {
            b'"' => (quoted, length) = (true, 0),
            b'{' | b'[' => {
                depth += 1;
                *counts.get_mut(depth).ok_or(SavedError::TooDeep)? = 0;
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' => {
                values += 1;
                let count = counts.get_mut(depth).ok_or(SavedError::TooDeep)?;
                *count += 1;
                if *count >= MOST_TOGETHER || values >= MOST_VALUES {
                    return Err(SavedError::TooLarge);
                }
            }
            _ => {}
        }
    }
    Ok(())
}
