//! What is saved, to and from JSON, in little code.
//!
//! Serde's derives define the saved format, and natively they could read and write it. What they make of it is
//! a third of the code that a phone fetches before the app can be used. So [`Saved`] is derived beside them,
//! from the same attributes: writing goes into one [`Writer`], reading takes [`Value`]s
//! apart, and what is made for each type is little more than a list of its names. The tests hold one against the other
//! (`tests/saved/twins.rs`, `tests/saved/grammar.rs`).
//!
//! Reading is in one respect stricter than what serde's derives do, and no text of ours is concerned: a struct
//! is read from its fields by name, not also from a list of them in order. And nothing that is nested 128 deep
//! is gone through, also under a name that is not known.

mod handfuls;
mod kinds;
mod reader;
mod value;
mod writer;

pub use afterview_saved::Saved;
pub use handfuls::{Handful, Handfuls};
pub use kinds::Key;
pub use value::{Fields, Inside, Parts, Value};
pub use writer::Writer;

/// Something that lies in the saved format.
pub trait Saved: Sized {
    /// Writes it.
    fn write(&self, out: &mut Writer);

    /// Reads it.
    ///
    /// # Errors
    /// It is something else.
    fn read(value: Value<'_>) -> Result<Self, Unread>;

    /// What a field reads as that is not there and has no default.
    ///
    /// # Errors
    /// It has to be there.
    fn missing() -> Result<Self, Unread> {
        Err(Unread::Other)
    }
}

/// Why something could not be read. What and where, nobody could be told: it is damage, or a newer version's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The text ends in the middle.
    Short,
    /// It is something else.
    Other,
}

/// How many bytes of a text come before the first that stands for something else, or has to be written otherwise. Each such is a
/// letter by itself.
fn plain_in_front(text: &[u8]) -> usize {
    let special = |byte: &u8| matches!(byte, b'"' | b'\\' | ..b' ');
    text.iter().position(special).unwrap_or(text.len())
}

/// Writes a text.
pub fn write<T: Saved>(value: &T) -> String {
    let mut out = Writer::default();
    value.write(&mut out);
    out.finish()
}

/// Reads a whole text.
///
/// # Errors
/// It is no JSON, or something else.
pub fn read<T: Saved>(text: &str) -> Result<T, Unread> {
    T::read(Value::parse(text)?)
}
