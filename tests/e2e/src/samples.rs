//! What somebody wrote on another day: the sample debriefs, brought in as the file that the app exports.

use crate::site::top;
use crate::{Outcome, Person};

/// A sample: where it lies, how it is called on Home, and a time and place that fit it.
pub struct Sample {
    /// The name of its file in `tests/samples`.
    pub name: &'static str,
    /// The words of its row on Home.
    pub row: &'static str,
    /// A time on the wall shortly after.
    pub wall: &'static str,
    /// The place.
    pub zone: &'static str,
}

/// A shaken candidate, half an hour after.
pub const SHAKEN: Sample = Sample {
    name: "shaken_candidate",
    row: "Elm Court",
    wall: "2026-11-17T11:50:00",
    zone: "Europe/London",
};

/// The screens of the shaken candidate's debrief: a name for each, and its address.
pub const SCREENS: [(&str, &str); 31] = [
    ("just-happened-breathe", "#/just-happened"),
    ("just-happened-out", "#/just-happened/out"),
    ("just-happened-next", "#/just-happened/next"),
    ("just-happened-done", "#/just-happened/done"),
    ("calm-how", "#/calm"),
    ("calm-feelings", "#/calm/feelings"),
    ("calm-kind-words", "#/calm/kind-words"),
    ("calm-unsent", "#/calm/unsent"),
    ("recall-told", "#/recall"),
    ("recall-who", "#/recall/who"),
    ("recall-where", "#/recall/where"),
    ("recall-when", "#/recall/when"),
    ("recall-decision", "#/recall/decision"),
    ("recall-questions", "#/recall/questions"),
    ("weigh-well", "#/weigh"),
    ("weigh-wrong", "#/weigh/wrong"),
    ("weigh-flags", "#/weigh/all"),
    ("weigh-item", "#/weigh/item/1"),
    ("weigh-item-fix", "#/weigh/item/2"),
    ("weigh-words", "#/weigh/words/2"),
    ("weigh-unsaid", "#/weigh/unsaid"),
    ("weigh-around", "#/weigh/around"),
    ("plan", "#/plan"),
    ("write-letters", "#/write"),
    ("write-letter", "#/write/letter/thank_you//1"),
    ("quick-who", "#/write-now"),
    ("quick-where", "#/write-now/where"),
    ("quick-remember", "#/write-now/remember"),
    ("quick-mend", "#/write-now/mend"),
    ("quick-sign", "#/write-now/sign"),
    ("words", "#/where-my-words-are"),
];

/// The text of an exported file that holds these sample debriefs of `tests/samples`.
///
/// # Errors
/// If there is no such sample.
pub fn exported(names: &[&str]) -> Outcome<String> {
    let mut debriefs = Vec::new();
    for name in names {
        debriefs.push(std::fs::read_to_string(top().join(format!("tests/samples/{name}.json")))?);
    }
    let debriefs = debriefs.join(",\n");
    Ok(format!(
        r#"{{"format":"afterview","version":1,"kind":"export","made":1795016700,"debriefs":[{debriefs}]}}"#
    ))
}

/// Opens the app, brings a sample in, and opens it from the list on Home by the words of its row.
///
/// # Errors
/// If it is not taken in.
pub fn come_with(person: &Person, sample: &str, row: &str) -> Outcome {
    person.open_at("#/where-my-words-are")?;
    person.bring_back(&exported(&[sample])?)?;
    person.see("Taken in: 1 new")?;
    person.go_to("#/")?;
    person.tap(row)
}
