//! Serde's derives define the saved format; what the app runs is `Saved`, derived from the same attributes.
//! The two write the same bytes and read the same values.

#[path = "twins/names.rs"]
mod names;
#[path = "twins/shapes.rs"]
mod shapes;
#[path = "twins/spoiling.rs"]
mod spoiling;
#[path = "twins/strange.rs"]
mod strange;

use crate::changes::change;
use crate::documents::{debrief, text};
use afterview::app::saved::json;
use afterview::app::store::Summary;
use afterview::domain::debrief::Status;
use afterview::domain::json::{self as ours, Saved};
use proptest::prelude::*;
use proptest::sample::select;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use shapes::shapes;
use spoiling::{spoiling, spoilt};
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
    fn a_summary_is_written_and_read_as_serde_does(
        words in (text(), text(), text()), numbers in any::<(i64, [Option<i64>; 2], u64, u64)>(),
        status in select(&Status::ALL[..]), how in spoiling(),
    ) {
        let (started, [closed, changed], rev, sum) = numbers;
        let text = serde_json::json!({
            "id": words.0, "company": words.1, "role": words.2, "person": "", "started": started,
            "status": status, "closed": closed, "changed": changed, "rev": rev, "read_only": true, "sum": sum,
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
