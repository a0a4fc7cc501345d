//! Serde's derives define the saved format; what the app runs is `Saved`, derived from the same attributes.
//! The two write the same bytes and read the same values.

use crate::changes::{answer, change, field};
use crate::documents::{debrief, text};
use afterview::app::saved::json;
use afterview::app::store::Summary;
use afterview::domain::debrief::{
    Answer, Change, Channel, Day, Debrief, DebriefId, Detail, Distress, Entry, Field, Item, KeptBy,
    Landed, MessageKind, NeutralLine, Note, NoteKey, Reach, Status, Tone,
};
use afterview::domain::json::{self as ours, Saved};
use afterview::domain::lang::ListVerb;
use afterview::domain::map::{Map, Set};
use afterview::domain::mishap::{By, Matters, Nature, Noticed, Route};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Debug;

/// A type that both can write and read.
trait Twin: Saved + Serialize + DeserializeOwned + PartialEq + Debug {}
impl<T: Saved + Serialize + DeserializeOwned + PartialEq + Debug> Twin for T {}

/// Both write this the same, and read it back.
fn is_written_the_same<T: Twin>(value: &T) -> Result<(), TestCaseError> {
    let text = serde_json::to_string(value).unwrap();
    prop_assert_eq!(&json(value), &text);
    prop_assert_eq!(&ours::read::<T>(&text).unwrap(), value);
    let pretty = serde_json::to_string_pretty(value).unwrap();
    prop_assert_eq!(&ours::read::<T>(&pretty).unwrap(), value);
    Ok(())
}

/// Both read this the same, or refuse it. Ours alone may refuse what the head of `domain/json.rs` says, and
/// nothing else. Whether it was read.
fn is_read_the_same<T: Twin>(text: &str) -> Result<bool, TestCaseError> {
    let (theirs, ours) = (serde_json::from_str::<T>(text), ours::read::<T>(text));
    match (theirs, ours) {
        (Ok(theirs), Ok(ours)) => {
            prop_assert_eq!(theirs, ours, "{}", text);
            return Ok(true);
        }
        (Ok(theirs), Err(_)) => {
            // What serde passed over as not known need not be what a tree could hold.
            let bland = text.replace("1e999", "1").replace("\\ud83d\"", "\"");
            let whole = serde_json::from_str(&bland).unwrap();
            let read = serde_json::to_value(&theirs).unwrap();
            prop_assert!(lists_for_fields(&whole, &read), "refused: {}", text);
        }
        (Err(error), Ok(ours)) => prop_assert!(false, "{error}: {text}: {ours:?}"),
        (Err(_), Err(_)) => {}
    }
    Ok(false)
}

/// Whether a text has a list somewhere that was read as a struct.
fn lists_for_fields(text: &Value, read: &Value) -> bool {
    match (text, read) {
        (Value::Array(_), Value::Object(_)) => true,
        (Value::Array(text), Value::Array(read)) => {
            text.iter().zip(read).any(|(text, read)| lists_for_fields(text, read))
        }
        (Value::Object(text), Value::Object(read)) => text
            .iter()
            .any(|(name, text)| read.get(name).is_some_and(|read| lists_for_fields(text, read))),
        _ => false,
    }
}

/// What stands anywhere in a JSON text, and may be spoilt.
const STRANGE: [&str; 42] = [
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

/// A part of a tree, by number.
fn part<'a>(value: &'a mut Value, at: &mut usize) -> Option<&'a mut Value> {
    if *at == 0 {
        return Some(value);
    }
    *at -= 1;
    match value {
        Value::Array(list) => list.iter_mut().find_map(|one| part(one, at)),
        Value::Object(fields) => fields.values_mut().find_map(|one| part(one, at)),
        _ => None,
    }
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(list) => list.iter().map(count).sum(),
        Value::Object(fields) => fields.values().map(count).sum(),
        _ => 0,
    }
}

/// One way in which a text is not as it was written.
#[derive(Clone, Debug)]
enum Spoiling {
    /// Something else stands in one place.
    Other(Index, &'static str),
    /// A field is gone, or an element.
    Gone(Index, Index),
    /// A field is there that is not known, or is there twice.
    More(Index, Index, &'static str),
    /// It ends here.
    Cut(Index),
    /// A letter is another one.
    Letter(Index, char),
}

fn spoiling() -> impl Strategy<Value = Spoiling> {
    let strange = || select(&STRANGE[..]);
    let letter = prop_oneof![any::<char>(), select("{}[]\",:\\0-e ".chars().collect::<Vec<_>>())];
    prop_oneof![
        4 => (any::<Index>(), strange()).prop_map(|(at, raw)| Spoiling::Other(at, raw)),
        2 => (any::<Index>(), any::<Index>()).prop_map(|(at, name)| Spoiling::Gone(at, name)),
        3 => (any::<Index>(), any::<Index>(), strange())
            .prop_map(|(at, name, raw)| Spoiling::More(at, name, raw)),
        1 => any::<Index>().prop_map(Spoiling::Cut),
        2 => (any::<Index>(), letter).prop_map(|(at, letter)| Spoiling::Letter(at, letter)),
    ]
}

fn spoilt(text: &str, how: &Spoiling) -> String {
    const HERE: &str = "\u{1}here";
    const RAW: &str = "\"\\u0001here\"";
    let tree = || serde_json::from_str::<Value>(text).ok();
    let spoilt = match how {
        Spoiling::Other(at, raw) => tree().map(|mut tree| {
            let mut at = at.index(count(&tree));
            *part(&mut tree, &mut at).unwrap() = HERE.into();
            tree.to_string().replace(RAW, raw)
        }),
        Spoiling::Gone(at, name) => tree().map(|mut tree| {
            let mut at = at.index(count(&tree));
            match part(&mut tree, &mut at).unwrap() {
                Value::Object(fields) if !fields.is_empty() => {
                    let name = fields.keys().nth(name.index(fields.len())).unwrap().clone();
                    fields.remove(&name);
                }
                Value::Array(list) => {
                    list.pop();
                }
                _ => {}
            }
            tree.to_string()
        }),
        Spoiling::More(at, name, raw) => {
            let places: Vec<usize> = text.match_indices('{').map(|(at, _)| at + 1).collect();
            let names: Vec<&str> = text
                .split('"')
                .filter(|name| {
                    name.len() < 15 && name.chars().all(|c| c.is_alphabetic() || c == '_')
                })
                .chain(["x", "id"])
                .collect();
            (!places.is_empty()).then(|| {
                let at = places[at.index(places.len())];
                let comma = if text[at..].starts_with('}') { "" } else { "," };
                let name = names[name.index(names.len())];
                format!("{}\"{name}\":{raw}{comma}{}", &text[..at], &text[at..])
            })
        }
        Spoiling::Cut(_) | Spoiling::Letter(..) => None,
    };
    let mut letters: Vec<char> = spoilt.unwrap_or_else(|| text.to_owned()).chars().collect();
    match how {
        Spoiling::Cut(at) => letters.truncate(at.index(letters.len() + 1)),
        Spoiling::Letter(at, letter) if !letters.is_empty() => {
            let at = at.index(letters.len());
            letters[at] = *letter;
        }
        _ => {}
    }
    letters.into_iter().collect()
}

/// Every shape that the derive knows, also those that the format has no use for yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Saved)]
struct Shapes {
    needed: u64,
    maybe: Option<Twice>,
    #[serde(default)]
    least: i64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    often: Vec<(String, u64)>,
    #[serde(skip)]
    never: bool,
    r#type: Shape,
    named: Map<Name, Set<u8>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Saved)]
#[serde(transparent)]
struct Twice {
    inner: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Saved)]
#[serde(transparent)]
struct Name(String);

impl ours::Key for Name {}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Saved)]
enum Shape {
    AsItIs,
    One(Box<Shape>),
    Two(Option<bool>, String),
    Named { r#in: Option<u8>, id: u8 },
}

fn shapes() -> impl Strategy<Value = Shapes> {
    let leaf = prop_oneof![
        Just(Shape::AsItIs),
        (any::<Option<bool>>(), text()).prop_map(|(flag, text)| Shape::Two(flag, text)),
        any::<(Option<u8>, u8)>().prop_map(|(r#in, id)| Shape::Named { r#in, id }),
    ];
    let shape = leaf.prop_recursive(3, 4, 1, |inner| inner.prop_map(|one| Shape::One(one.into())));
    let sets = proptest::collection::vec(any::<u8>(), 0..4).prop_map(Set::from_iter);
    let named = proptest::collection::vec((text().prop_map(Name), sets), 0..3);
    (
        any::<(u64, Option<u32>, i64)>(),
        proptest::collection::vec((text(), any::<u64>()), 0..3),
        shape,
        named.prop_map(Map::from_iter),
    )
        .prop_map(|((needed, maybe, least), often, r#type, named)| Shapes {
            needed,
            // Written as the same nothing, and so never read again as itself.
            maybe: maybe.map(|inner| Twice { inner: Some(inner) }),
            least,
            often,
            never: false,
            r#type,
            named,
        })
}

proptest! {
    #[test]
    fn a_debrief_is_written_and_read_as_serde_does(debrief in debrief()) {
        is_written_the_same(&debrief)?;
    }

    #[test]
    fn a_change_is_written_and_read_as_serde_does(change in change()) {
        is_written_the_same(&change)?;
    }

    #[test]
    fn every_shape_is_written_and_read_as_serde_does(shapes in shapes()) {
        is_written_the_same(&shapes)?;
    }

    #[test]
    fn a_spoilt_debrief_is_read_as_serde_does_or_refused(
        debrief in debrief(),
        spoilings in proptest::collection::vec(spoiling(), 1..4),
    ) {
        let text = spoilings.iter().fold(json(&debrief), |text, how| spoilt(&text, how));
        is_read_the_same::<Debrief>(&text)?;
        is_read_the_same::<Vec<Debrief>>(&format!("[{text}]"))?;
        // What is read of it is what the list shows, too.
        is_read_the_same::<Item>(&text)?;
        is_read_the_same::<Summary>(&text)?;
    }

    #[test]
    fn a_spoilt_change_is_read_as_serde_does_or_refused(
        change in change(),
        spoilings in proptest::collection::vec(spoiling(), 1..3),
    ) {
        let text = spoilings.iter().fold(json(&change), |text, how| spoilt(&text, how));
        is_read_the_same::<Change>(&text)?;
    }

    #[test]
    fn a_spoilt_shape_is_read_as_serde_does_or_refused(
        shapes in shapes(),
        spoilings in proptest::collection::vec(spoiling(), 1..3),
    ) {
        let text = spoilings.iter().fold(json(&shapes), |text, how| spoilt(&text, how));
        is_read_the_same::<Shapes>(&text)?;
    }

    #[test]
    fn a_summary_is_written_and_read_as_serde_does(
        words in (text(), text(), text()), numbers in any::<(i64, Option<i64>, u64, u64)>(),
        status in select(&Status::ALL[..]), how in spoiling(),
    ) {
        let (started, closed, rev, sum) = numbers;
        let text = serde_json::json!({
            "id": words.0, "company": words.1, "role": words.2, "person": "", "started": started,
            "status": status, "closed": closed, "rev": rev, "read_only": true, "sum": sum,
        });
        let summary: Summary = serde_json::from_value(text).unwrap();
        is_written_the_same(&summary)?;
        is_written_the_same(&vec![summary.clone(), summary.clone()])?;
        is_read_the_same::<Vec<Summary>>(&spoilt(&json(&vec![summary]), &how))?;
    }
}

#[test]
fn every_letter_is_written_and_read_as_serde_does() {
    let letters: String = ('\0'..=char::MAX).collect();
    is_written_the_same(&letters).unwrap();
    for letter in '\0'..='\u{fff}' {
        is_written_the_same(&letter.to_string()).unwrap();
    }
}

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

/// The names of an enum's variants, as serde tells them when it is given another.
fn names<T: DeserializeOwned + Debug>() -> BTreeSet<String> {
    let error = serde_json::from_str::<T>("\"\\u0001\"").unwrap_err().to_string();
    let (_, names) = error.split_once("expected").unwrap();
    names.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Both read each name of an enum the same: alone, and with something inside.
fn names_are_read_the_same<T: Twin>() {
    assert!(names::<T>().len() > 1);
    for name in names::<T>() {
        for text in [
            format!("\"{name}\""),
            format!("{{\"{name}\":null}}"),
            format!("{{\"{name}\":0}}"),
            format!("{{\"{name}\":[]}}"),
            format!("{{\"{name}\":null,\"{name}\":null}}"),
            format!("\"{}\"", name.to_uppercase()),
        ] {
            if is_read_the_same::<T>(&text).unwrap() {
                is_written_the_same(&ours::read::<T>(&text).unwrap()).unwrap();
            }
        }
    }
}

#[test]
fn every_name_of_every_choice_is_the_one_that_serde_gives_it() {
    names_are_read_the_same::<Answer>();
    names_are_read_the_same::<By>();
    names_are_read_the_same::<Change>();
    names_are_read_the_same::<Channel>();
    names_are_read_the_same::<Detail>();
    names_are_read_the_same::<Distress>();
    names_are_read_the_same::<Entry>();
    names_are_read_the_same::<Field>();
    names_are_read_the_same::<KeptBy>();
    names_are_read_the_same::<Landed>();
    names_are_read_the_same::<ListVerb>();
    names_are_read_the_same::<Matters>();
    names_are_read_the_same::<MessageKind>();
    names_are_read_the_same::<Nature>();
    names_are_read_the_same::<NeutralLine>();
    names_are_read_the_same::<Noticed>();
    names_are_read_the_same::<Reach>();
    names_are_read_the_same::<Route>();
    names_are_read_the_same::<Status>();
    names_are_read_the_same::<Tone>();
}

/// The name that something of a type bears when it is written.
fn name_of<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value).unwrap() {
        Value::Object(fields) => fields.keys().next().unwrap().clone(),
        name => name.as_str().unwrap().to_owned(),
    }
}

/// Everything of a kind is made sooner or later, so that a new one cannot be left out here.
fn are_all_made<T: Twin>(strategy: impl Strategy<Value = T>) {
    let mut runner = TestRunner::deterministic();
    let mut left = names::<T>();
    for _ in 0..5_000 {
        left.remove(&name_of(&strategy.new_tree(&mut runner).unwrap().current()));
    }
    assert_eq!(left, BTreeSet::new());
}

#[test]
fn every_kind_of_change_is_among_those_that_are_tried() {
    are_all_made(change());
    are_all_made(field());
    are_all_made(answer());
}
