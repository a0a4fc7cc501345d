//! The letters that other people owe, their forms and scripts, and where there is none to write.

use super::Look;
use crate::samples::{OTHER_LETTERS, WEEK_AFTER, WEEK_AFTER_AT, errand_form, exported};
use crate::{Outcome, Visit};

/// Each of the other letters, with what leads to it and follows from it.
///
/// # Errors
/// If the way there is not as it was, or somebody who looks says so.
pub fn letters(look: Look<'_>) -> Outcome {
    Visit::at_a_desk().at(WEEK_AFTER, WEEK_AFTER_AT).go(|person| {
        person.open_at("#/where-my-words-are")?;
        person.bring_back(&exported(&OTHER_LETTERS.map(|(_, sample, _)| sample))?)?;
        person.see("Taken in")?;
        person.tap("#close-done")?;
        for (name, sample, row) in OTHER_LETTERS {
            person.go_to("#/")?;
            person.tap(row)?;
            if let Some(form) = errand_form(sample)? {
                person.go_to(&form)?;
                person.heading()?;
                look(person, &format!("{name}-form"))?;
            }
            person.go_to("#/write")?;
            person.heading()?;
            if person.can_tap("Open this letter")? {
                person.open_the_letter()?;
            }
            look(person, &format!("{name}-letter"))?;
            if person.can_tap("Open the script")? {
                person.follow("Open the script")?;
                look(person, &format!("{name}-script"))?;
            }
        }
        // Somebody with many interviews behind them.
        for (name, link) in [
            ("home-many", "#/"),
            ("interviews-many", "#/interviews"),
            ("patterns-many", "#/interviews/patterns"),
            ("lessons-many", "#/interviews/lessons"),
            ("outcomes-many", "#/keep-going/outcomes"),
        ] {
            person.go_to(link)?;
            person.heading()?;
            look(person, name)?;
        }
        Ok(())
    })
}
