//! A text that is not as it was written.

use super::is_read_the_same;
use super::shapes::{Shapes, shapes};
use super::strange::STRANGE;
use crate::changes::change;
use crate::documents::debrief;
use afterview::app::saved::json;
use afterview::app::store::Summary;
use afterview::domain::debrief::{Change, Debrief, Item};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

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
pub enum Spoiling {
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

pub fn spoiling() -> impl Strategy<Value = Spoiling> {
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

pub fn spoilt(text: &str, how: &Spoiling) -> String {
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

proptest! {
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
}
