//! The `{slots}` of a text.

use std::fmt;

/// What is wrong with the braces of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SlotFault {
    /// A `{` that is never closed, or closed only after another one opens.
    Open,
    /// A `}` that nothing opened.
    Closed,
    /// A slot whose name has other signs than letters, digits and `_`.
    Name(String),
}

impl fmt::Display for SlotFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open => f.write_str("has a { without its }"),
            Self::Closed => f.write_str("has a } without its {"),
            Self::Name(name) => {
                write!(f, "has a slot {{{name}}}; its name may have letters, digits and `_` only")
            }
        }
    }
}

/// The names of the slots of a text, in order, as often as they are there.
///
/// # Errors
/// The first thing wrong with the braces.
pub(super) fn slots_of(text: &str) -> Result<Vec<&str>, SlotFault> {
    let mut slots = Vec::new();
    let mut rest = text;
    loop {
        let Some((before, after)) = rest.split_once('{') else {
            return if rest.contains('}') { Err(SlotFault::Closed) } else { Ok(slots) };
        };
        if before.contains('}') {
            return Err(SlotFault::Closed);
        }
        let (name, after) = after.split_once('}').ok_or(SlotFault::Open)?;
        if name.contains('{') {
            return Err(SlotFault::Open);
        }
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        if name.is_empty() || !name.bytes().all(is_name) {
            return Err(SlotFault::Name(name.to_owned()));
        }
        slots.push(name);
        rest = after;
    }
}

/// Whether a text ends as a sentence does.
pub(super) fn is_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', ')', '⟧']).ends_with(['.', '?', ':', '…'])
}

/// A text as it is read aloud: a short word in place of every slot.
pub(super) fn spoken(text: &str) -> String {
    let mut spoken = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((_, after)) = after.split_once('}') else { break };
        spoken.push_str(before);
        spoken.push_str("this");
        rest = after;
    }
    spoken.push_str(rest);
    spoken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_found_in_order() {
        assert_eq!(
            slots_of("Write to {name}, by {channel}. {name}"),
            Ok(vec!["name", "channel", "name"])
        );
        assert_eq!(slots_of("No slot at all"), Ok(Vec::new()));
    }

    #[test]
    fn broken_braces_are_told_apart() {
        assert_eq!(slots_of("To {name"), Err(SlotFault::Open));
        assert_eq!(slots_of("To {na{me}"), Err(SlotFault::Open));
        assert_eq!(slots_of("To name}"), Err(SlotFault::Closed));
        assert_eq!(slots_of("To } {name}"), Err(SlotFault::Closed));
        assert_eq!(slots_of("To {the name}"), Err(SlotFault::Name("the name".into())));
        assert_eq!(slots_of("To {}"), Err(SlotFault::Name(String::new())));
    }

    #[test]
    fn a_text_is_read_with_a_word_for_each_slot() {
        assert_eq!(spoken("Write to {name} by {channel}."), "Write to this by this.");
        assert_eq!(spoken("Where?"), "Where?");
        assert_eq!(spoken("A { alone"), "A { alone");
    }

    #[test]
    fn a_label_is_no_sentence() {
        assert!(is_sentence("Sit down a minute."));
        assert!(is_sentence("\"Where?\""));
        assert!(!is_sentence("Copy the note"));
    }
}
