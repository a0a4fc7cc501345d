//! What stands anywhere in a JSON text, and what each type makes of it.

use super::is_read_the_same;
use afterview::domain::debrief::{Change, Day, Debrief, DebriefId, Detail, Note, NoteKey, Tone};
use afterview::domain::json as ours;
use afterview::domain::map::{Map, Set};

/// What stands anywhere in a JSON text, and may be spoilt.
pub const STRANGE: [&str; 42] = [
    "null",
    "true",
    "false",
    "0",
    "1",
    "-1",
    "-0",
    "1.0",
    "1e2",
    "1e999",
    "255",
    "256",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "01",
    "+1",
    "\"\"",
    "\"warm\"",
    "\"w\\u0061rm\"",
    "\"\\ud83d\\ude00\"",
    "\"\\ud83d\"",
    "\"\\x\"",
    "\"2026-02-30\"",
    "\"2026-02-28\"",
    "[]",
    "{}",
    "[0]",
    "[\"a\",1]",
    "[\"a\",1,2]",
    "{\"warm\":null}",
    "{\"warm\":1}",
    "{\"a\":{\"b\":[1e999]}}",
    "{\"told\":null,\"told\":null}",
    "{\"a\":1,\"a\":2}",
    "[[[[[[[[]]]]]]]]",
    "",
];

#[test]
fn each_strange_text_is_read_as_serde_does_or_refused_as_every_type() {
    let days =
        ["\"2026-11-21\"", "\"2026-1-2\"", "\"-1-1-1\"", "\"2026-13-01\"", "\"+2026-01-01\""];
    let deep =
        ["[".repeat(200), "{\"a\":".repeat(200), format!("{}{}", "[".repeat(127), "]".repeat(127))];
    let more = deep.iter().map(String::as_str).chain(days).chain(["[1] x", "\u{feff}1", " 1 "]);
    for text in STRANGE.into_iter().chain(more) {
        is_read_the_same::<bool>(text).unwrap();
        is_read_the_same::<u8>(text).unwrap();
        is_read_the_same::<u32>(text).unwrap();
        is_read_the_same::<u64>(text).unwrap();
        is_read_the_same::<i64>(text).unwrap();
        is_read_the_same::<Option<i64>>(text).unwrap();
        is_read_the_same::<String>(text).unwrap();
        is_read_the_same::<Day>(text).unwrap();
        is_read_the_same::<Vec<(String, u64)>>(text).unwrap();
        is_read_the_same::<(String, u64)>(text).unwrap();
        is_read_the_same::<Map<String, u64>>(text).unwrap();
        is_read_the_same::<Map<Detail, String>>(text).unwrap();
        is_read_the_same::<Set<u64>>(text).unwrap();
        is_read_the_same::<DebriefId>(text).unwrap();
        is_read_the_same::<Tone>(text).unwrap();
        is_read_the_same::<Change>(text).unwrap();
        is_read_the_same::<Note>(text).unwrap();
        is_read_the_same::<NoteKey>(text).unwrap();
        is_read_the_same::<Debrief>(text).unwrap();
        is_read_the_same::<Vec<Debrief>>(text).unwrap();
    }
}

#[test]
fn what_ours_alone_refuses_is_refused_for_the_reason_told() {
    let deep = format!("{{\"x\":{}{}}}", "[".repeat(127), "]".repeat(127));
    for text in ["[]", r#"{"facts":[]}"#, deep.as_str()] {
        assert!(serde_json::from_str::<Debrief>(text).is_ok(), "{text}");
        assert_eq!(ours::read::<Debrief>(text), Err(ours::Unread::Other), "{text}");
    }
    // What stands under a name that is not known is gone over, and not looked into.
    for text in [r#"{"x":1e999}"#, r#"{"x":["\ud83d"]}"#, r#"{"x":{"\udead":-0.0}}"#] {
        assert!(serde_json::from_str::<Debrief>(text).is_ok(), "{text}");
        assert_eq!(ours::read::<Debrief>(text), Ok(Debrief::default()), "{text}");
    }
}
