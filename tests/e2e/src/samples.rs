//! What somebody wrote on another day: the sample debriefs, brought in as the file that the app exports.

use crate::site::top;
use crate::{Outcome, Person};

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
