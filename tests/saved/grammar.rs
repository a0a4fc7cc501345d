//! What is JSON: our reader takes for it what `serde_json` does, and refuses what that refuses.

use crate::documents::debrief;
use afterview::app::saved::json;
use afterview::domain::json::{Unread, Value, read};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde::de::IgnoredAny;

/// What JSON is made of, right and wrong.
const PIECES: [&str; 52] = [
    "{",
    "}",
    "[",
    "]",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    ",",
    ":",
    "\"",
    "\"a\"",
    "\"\"",
    "\"a\":",
    "\"b\" :",
    "null",
    "true",
    "false",
    "nul",
    "True",
    "NaN",
    "0",
    "1",
    "-",
    "-0",
    "0.",
    ".5",
    "1.5",
    "1e",
    "1e+",
    "1E-7",
    "00",
    "12",
    "e5",
    "+",
    " ",
    "\n",
    "\t",
    "\u{c}",
    "\u{a0}",
    "\u{feff}",
    "\\",
    "\"\\",
    "\"\\u00e9\"",
    "'",
    "//",
    "\"\u{0}\"",
    "\"\n\"",
    "\"é\"",
    "\"\\/\\b\\f\\n\\r\\t\\\\\\\"\"",
];

/// What a text in quotes is made of, right and wrong.
const LETTERS: [&str; 26] = [
    "a",
    "é",
    "👩",
    "\u{7f}",
    "\u{1f}",
    "\u{2028}",
    "\\n",
    "\\\"",
    "\\\\",
    "\\/",
    "\\u0000",
    "\\u001F",
    "\\u00e9",
    "\\uD83D",
    "\\uDE00",
    "\\ud83d\\ude00",
    "\\ud83d\\u0041",
    "\\ud83d\\n",
    "\\udbff",
    "\\udfff",
    "\\uffff",
    "\\u12",
    "\\u12g4",
    "\\u+123",
    "\\x",
    "\\U0041",
];

/// Both take it for JSON, or neither does. Whether it is.
fn is_the_same_to_both(text: &str) -> Result<bool, TestCaseError> {
    let theirs = serde_json::from_str::<IgnoredAny>(text).is_ok();
    prop_assert_eq!(theirs, Value::parse(text).is_ok(), "{}", text);
    Ok(theirs)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn any_pieces_in_any_order_are_the_same_to_both(pieces in vec(select(&PIECES[..]), 0..9)) {
        is_the_same_to_both(&pieces.concat())?;
    }

    #[test]
    fn any_pieces_in_a_list_or_under_a_name_are_the_same_to_both(
        pieces in vec(select(&PIECES[..]), 0..4),
    ) {
        let pieces = pieces.concat();
        is_the_same_to_both(&format!("[{pieces}]"))?;
        is_the_same_to_both(&format!("[0,{pieces} ,{pieces}]"))?;
        is_the_same_to_both(&format!("{{\"a\":{pieces},\"b\": {pieces}}}"))?;
        is_the_same_to_both(&format!("{{{pieces}}}"))?;
    }

    #[test]
    fn any_letters_in_quotes_are_the_same_text_to_both(letters in vec(select(&LETTERS[..]), 0..6)) {
        let text = format!("\"{}\"", letters.concat());
        is_the_same_to_both(&text)?;
        prop_assert_eq!(serde_json::from_str::<String>(&text).ok(), read::<String>(&text).ok());
    }

    #[test]
    fn any_number_is_the_same_to_both(text in "-?(0|[1-9][0-9]{0,20})?(\\.[0-9]{0,3})?([eE][+-]?[0-9]{0,2})?") {
        is_the_same_to_both(&text)?;
        prop_assert_eq!(serde_json::from_str::<i64>(&text).ok(), read::<i64>(&text).ok());
        prop_assert_eq!(serde_json::from_str::<u64>(&text).ok(), read::<u64>(&text).ok());
        prop_assert_eq!(serde_json::from_str::<u32>(&text).ok(), read::<u32>(&text).ok());
        prop_assert_eq!(serde_json::from_str::<u8>(&text).ok(), read::<u8>(&text).ok());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn what_ends_in_the_middle_is_known_from_what_is_wrong(debrief in debrief()) {
        let text = json(&debrief);
        for (end, _) in text.char_indices() {
            let cut = &text[..end];
            // Where a number ends at its sign, serde_json calls it wrong.
            let error = serde_json::from_str::<IgnoredAny>(cut).unwrap_err();
            prop_assert!(error.is_eof() || cut.ends_with('-'), "{}", cut);
            prop_assert_eq!(Value::parse(cut).unwrap_err(), Unread::Short, "{}", cut);
            // Something stands there that must not.
            let wrong = format!("{cut}\u{1}");
            prop_assert_eq!(Value::parse(&wrong).unwrap_err(), Unread::Other, "{}", wrong);
        }
    }
}

#[test]
fn nesting_is_gone_into_as_deep_as_serde_json_does() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [1, 63, 126, 127, 128, 129, 5_000] {
            let text = format!("{}0{}", open.repeat(depth), close.repeat(depth));
            let theirs = serde_json::from_str::<serde_json::Value>(&text).is_ok();
            assert_eq!(Value::parse(&text).is_ok(), theirs, "{depth} of {open}");
        }
    }
}
