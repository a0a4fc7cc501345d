//! The saved format, named `afterview`: how a debrief lies in the store, and how an exported file looks.
//!
//! A stored text is an envelope around a body:
//! `{"format":"afterview","version":3,"rev":3,"sum":"<16 hex digits>","at":1795000000,"seen":[["tab",7]],"body":{…}}`.
//! `sum` is over `rev`, `at`, `seen` and the exact text of `body`; `at` is when the body was last changed, and is
//! left out where that is not known or does not matter; `seen` is explained in [`store`](super::store). An
//! exported file is `{"format":"afterview","version":3,"kind":"export","made":…,"debriefs":[…]}`, and its JSON
//! Schema is `schema/afterview.schema.json`. What the page saves by itself where the app does not run is
//! `{"format":"afterview","version":3,"kind":"rescued","kept":{"<key>":"<stored text>",…},"fields":{"<box>":"<words>",…}}`.
//!
//! Reading is strict about what a text is, and kind about what is in it: unknown fields are ignored and
//! missing ones are defaulted. Whatever cannot be read is named by a [`SavedError`], and nothing is changed.
//!
//! A new field needs a default, and, once a build was released, the next [`VERSION`]: a tab of the old build
//! that is still open would leave the field out of everything it merges. Anything else that a released build
//! could not read (another name, a new variant of an enum, another meaning) needs the next version and a
//! migration.
//!
//! The body of an old debrief may lie packed, to make room: `"packed":"…"` in place of `body`, with `sum` over that
//! and its quotes. It is unpacked only when the body is read (`saved/pack.rs`).
//!
//! Version 1 had no `at` and no `packed`. It is read and never written: what it wrote is written as the present version when
//! it is written anyway, so that a tab of the old build that is still open goes on as long as it can.
//!
//! Version 2 had no leaves, no book, and nobody who was asked back. It is read, and written as version 3, in the same way.

mod envelope;
mod file;
mod letters;
mod pack;
mod shape;
mod sum;

pub use envelope::{Marks, Sealed, glance, glimpse, seal, seal_at};
#[cfg(feature = "schema")]
pub use file::schema;
pub use file::{Rescue, made, read_file, read_rescue, write_file, write_rescue};
pub use pack::{from_letters, press, to_letters, unpress};
pub use sum::{Sum, sum};

use crate::domain::json::{self, Saved, Unread, Value};
use crate::domain::map::Map;

/// The name of the format.
pub const FORMAT: &str = "afterview";
/// The version that this build writes, and the newest that it reads.
pub const VERSION: u64 = 3;
/// The oldest version that is read.
const OLDEST: u64 = 1;
/// The largest text that is looked at, in bytes: a whole life of debriefs is under a tenth of it. Ask a
/// file for its size before reading it.
pub const MAX_BYTES: usize = 20_000_000;
/// How each of our texts begins, blanks left out.
const BEGINNING: &str = r#"{"format":"afterview""#;

/// Why a saved text was refused. Nothing is changed by a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedError {
    /// It is not one of our files.
    NotOurs,
    /// A newer Afterview wrote it.
    Newer {
        /// The version that it gives.
        version: u64,
    },
    /// It ends in the middle, or is empty.
    CutShort,
    /// It is ours, and something in it was changed: its checksum is wrong, or it is not as we write it.
    Damaged,
    /// It is larger than [`MAX_BYTES`], or has more in it than anything of ours (`saved/shape.rs`).
    TooLarge,
    /// It is nested deeper than anything of ours.
    TooDeep,
    /// It is locked with a passphrase.
    Locked,
    /// It could be read, and there is no room to keep it.
    NoRoom,
    /// It could be read, and keeping it did not work.
    NotKept,
}

impl SavedError {
    /// Whether it is whole, and another version's.
    pub const fn is_newer(self) -> bool {
        matches!(self, Self::Newer { .. })
    }

    /// The key of the sentence that says so.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotOurs => "saved.error.not_ours",
            Self::Newer { .. } => "saved.error.newer",
            Self::CutShort => "saved.error.cut_short",
            Self::Damaged => "saved.error.damaged",
            Self::TooLarge => "saved.error.too_large",
            Self::TooDeep => "saved.error.too_deep",
            Self::Locked => "saved.error.locked",
            Self::NoRoom => "saved.error.no_room",
            Self::NotKept => "saved.error.not_kept",
        }
    }
}

/// The fields of one of our texts, unread: a newer version's may have any shape.
type Fields<'a> = Map<String, Value<'a>>;

/// A value as JSON.
pub fn json<T: Saved>(value: &T) -> String {
    json::write(value)
}

/// Reads the outermost fields of a text, or says what it is instead of one of ours in a version that is read.
fn fields(text: &str) -> Result<Fields<'_>, SavedError> {
    if text.len() > MAX_BYTES {
        return Err(SavedError::TooLarge);
    }
    let text = bare(text);
    let ours = begins_like_ours(text);
    shape::fits(text).map_err(|error| if ours { error } else { SavedError::NotOurs })?;
    let fields = match outermost(text) {
        Ok(fields) => fields,
        Err(_) if !ours => return Err(SavedError::NotOurs),
        Err(error) => {
            return Err(match version_at_beginning(text) {
                Some(version) if version > VERSION => SavedError::Newer { version },
                _ if error == Unread::Short => SavedError::CutShort,
                _ => SavedError::Damaged,
            });
        }
    };
    if fields.get("format").is_none_or(|format| format.raw().trim_matches('"') != FORMAT) {
        return Err(SavedError::NotOurs);
    }
    match fields.get("version").and_then(|version| version.raw().parse().ok()) {
        Some(version) if version > VERSION => Err(SavedError::Newer { version }),
        Some(OLDEST..=VERSION) => Ok(fields),
        _ => Err(SavedError::Damaged),
    }
}

/// The outermost fields of a text.
fn outermost(text: &str) -> Result<Fields<'_>, Unread> {
    let mut fields = Map::new();
    for (name, value) in Value::parse(text)?.entries()? {
        fields.insert(name.text()?.into_owned(), value);
    }
    Ok(fields)
}

/// A text without a byte order mark and blanks around it, as an editor may leave them.
fn bare(text: &str) -> &str {
    text.trim_start_matches('\u{feff}').trim()
}

/// Its first letters, blanks left out.
fn beginning(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).take(BEGINNING.len() + 40).collect()
}

/// Whether a text begins as ours do, or is a beginning of that beginning.
fn begins_like_ours(text: &str) -> bool {
    let beginning = beginning(text);
    beginning.starts_with(BEGINNING) || BEGINNING.starts_with(&beginning)
}

/// The version as it stands at the beginning of a text that may be broken further on.
fn version_at_beginning(text: &str) -> Option<u64> {
    let beginning = beginning(text);
    let after = beginning.strip_prefix(BEGINNING)?.strip_prefix(r#","version":"#)?;
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}
