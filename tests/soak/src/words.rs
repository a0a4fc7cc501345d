//! Words that can be told apart wherever they lie: each text that the model types is marked at both ends and
//! numbered, so that it is found in any bytes, and one that was cut or changed is not.

use afterview::app::saved::{Sealed, json};
use afterview::domain::debrief::Debrief;
use std::collections::BTreeSet;

const OPEN: char = '«';
const CLOSE: char = '»';

/// What a text is filled with: what people type, and what a writer of JSON has to escape.
const FILLER: [&str; 6] = ["half ", "sentences ", "\"are\" ", "fine\n", "🫠 ", "\\ "];

/// A text like no other: its number, and so many letters more.
pub fn text(number: usize, letters: u16) -> String {
    let mut text = format!("{OPEN}{number}:");
    for piece in FILLER.iter().cycle().skip(number % FILLER.len()) {
        if text.len() >= usize::from(letters) {
            break;
        }
        text.push_str(piece);
    }
    text.push(CLOSE);
    text
}

/// A text as it lies in JSON.
pub fn escaped(text: &str) -> String {
    let quoted = serde_json::to_string(text).unwrap_or_default();
    quoted.trim_matches('"').to_owned()
}

/// A text that lies in JSON, as it was typed.
pub fn unescaped(text: &str) -> String {
    serde_json::from_str(&format!("\"{text}\"")).unwrap_or_default()
}

/// Whether a debrief lies packed in its envelope.
pub fn is_packed(bytes: &str) -> bool {
    bytes.contains(r#","packed":""#)
}

/// Every whole text of ours in the bytes of a debrief, packed or not.
pub fn found_in_copy(bytes: &str) -> BTreeSet<String> {
    let unpacked = || Sealed::open(bytes).and_then(|sealed| sealed.body::<Debrief>());
    match is_packed(bytes).then(unpacked) {
        Some(Ok(debrief)) => found_in(&json(&debrief)),
        _ => found_in(bytes),
    }
}

/// Every whole text of ours in some bytes, as it lies there.
pub fn found_in(bytes: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for piece in bytes.split(OPEN).skip(1) {
        if let Some((inner, _)) = piece.split_once(CLOSE) {
            found.insert(format!("{OPEN}{inner}{CLOSE}"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_in_json_and_one_that_was_cut_is_not() {
        let text = text(7, 90);
        let json = serde_json::json!({ "told": text }).to_string();
        assert_eq!(found_in(&json), BTreeSet::from([escaped(&text)]));
        let cut: String = json.chars().take(json.chars().count() - 3).collect();
        assert_eq!(found_in(&cut), BTreeSet::new());
    }
}
