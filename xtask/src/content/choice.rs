//! A word out of a fixed choice, such as a route, with the choices named where it is none of them.

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, Error, IntoDeserializer};
use std::fmt;

/// Reads a word as one of an enum's names.
///
/// # Errors
/// Holds the names, where the word is none of them.
pub(super) fn choose<T: DeserializeOwned>(word: &str) -> Result<T, &'static [&'static str]> {
    let deserializer: StrDeserializer<'_, Unknown> = word.into_deserializer();
    T::deserialize(deserializer).map_err(|Unknown(names)| names)
}

/// A word that is not among the choices, with the choices.
#[derive(Debug)]
struct Unknown(&'static [&'static str]);

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(", "))
    }
}

impl std::error::Error for Unknown {}

impl Error for Unknown {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(&[])
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self(expected)
    }
}
