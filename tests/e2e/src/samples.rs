//! What somebody wrote on another day: the sample debriefs, brought in as the file that the app exports.

use crate::site::top;
use crate::{Outcome, Trouble};
use afterview::app::saved::{json, read_file, write_file};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::Debrief;
use serde_json::Value;

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

/// Somebody who met three people, on the morning after.
pub const PANEL: Sample = Sample {
    name: "panel_of_three",
    row: "Rivierenland Water",
    wall: "2026-11-19T09:00:00",
    zone: "Europe/Amsterdam",
};

/// The letters that the shaken candidate does not write, and what stands where none is written: a name for
/// each picture, the sample, and the words of its row on Home.
pub const OTHER_LETTERS: [(&str, &str, &str); 8] = [
    ("apology", "offensive_remark", "Harbour Credit Union"),
    ("correct", "untrue_figure", "St. Brigid Trust"),
    ("repair-note", "broken_picture_frame", "Galerie Morin"),
    ("panel", "panel_of_three", "Rivierenland Water"),
    ("withheld", "contact_only", "the county council"),
    ("feedback", "feedback_on_the_phone", "Marlowe Theatre"),
    ("references", "references_alert", "Ferryhill Depot"),
    ("second-chance", "second_chance_with_evidence", "Fernhill Schools"),
];

/// An invitation to an interview that ended at half past three in Berlin: half past two for somebody in London.
pub const INVITATION: &str = "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1\n\
    SUMMARY:Interview for Data Analyst at Bramble & Co.\n\
    DTSTART;TZID=Europe/Berlin:20261118T143000\nDTEND;TZID=Europe/Berlin:20261118T153000\n\
    ORGANIZER;CN=Maya Lind:mailto:maya@bramble.example\n\
    ATTENDEE;CN=Tomas Reyes:mailto:tomas@reyes.example\n\
    END:VEVENT\nEND:VCALENDAR";

/// A time on the wall after all the samples.
pub const WEEK_AFTER: &str = "2026-11-24T11:50:00";
/// And where that is.
pub const WEEK_AFTER_AT: &str = "Europe/London";

/// The address of the form of the message that was begun in a sample; none where none was.
///
/// # Errors
/// If there is no such sample.
pub fn errand_form(name: &str) -> Outcome<Option<String>> {
    let sample: Value = serde_json::from_str(&sample(name)?)?;
    Ok(sample["errands"][0]["id"].as_u64().map(|id| format!("#/write/errand/{id}")))
}

/// The screens of the shaken candidate's debrief: a name for each, and its address.
pub const SCREENS: [(&str, &str); 66] = [
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
    ("bring", "#/bring"),
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
    ("write-more", "#/write/more"),
    ("write-begin", "#/write/begin/second_chance"),
    ("write-begin-friend", "#/write/begin/support_ask"),
    ("write-letter", "#/write/letter/thank_you//1"),
    ("quick-who", "#/write-now"),
    ("quick-where", "#/write-now/where"),
    ("quick-remember", "#/write-now/remember"),
    ("quick-mend", "#/write-now/mend"),
    ("quick-sign", "#/write-now/sign"),
    ("practise", "#/practise"),
    ("words", "#/where-my-words-are"),
    ("words-file", "#/where-my-words-are/file"),
    ("words-phone", "#/where-my-words-are/phone"),
    ("words-lock", "#/where-my-words-are/lock"),
    ("words-nothing", "#/where-my-words-are/nothing"),
    ("words-open", "#/open"),
    ("words-two-tabs", "#/where-my-words-are/two-tabs"),
    ("words-room", "#/where-my-words-are/room"),
    ("words-earlier", "#/earlier"),
    ("calm-letter", "#/calm/letter-to-me"),
    ("weigh-what-if", "#/weigh/what-if"),
    ("grow", "#/grow"),
    ("grow-lesson", "#/grow/lesson/1"),
    ("grow-look-back", "#/grow/look-back"),
    ("grow-questions", "#/grow/questions"),
    ("grow-question", "#/grow/question/1"),
    ("grow-stories", "#/grow/stories"),
    ("grow-strengths", "#/grow/strengths"),
    ("grow-mock", "#/grow/mock"),
    ("grow-friend", "#/grow/mock/friend"),
    ("grow-ready", "#/grow/ready"),
    ("grow-ready-card", "#/grow/ready/card"),
    ("keep-going", "#/keep-going"),
    ("keep-going-outcomes", "#/keep-going/outcomes"),
    ("keep-going-openings", "#/keep-going/openings"),
    ("keep-going-people", "#/keep-going/people"),
    ("keep-going-week", "#/keep-going/week"),
    ("interviews", "#/interviews"),
    ("interviews-patterns", "#/interviews/patterns"),
    ("interviews-lessons", "#/interviews/lessons"),
    ("words-read", "#/where-my-words-are/read"),
];

/// The company of a sample, which is its row on Home.
///
/// # Errors
/// If there is no such sample.
pub fn company(name: &str) -> Outcome<String> {
    let sample: Value = serde_json::from_str(&sample(name)?)?;
    Ok(sample["facts"]["company"].as_str().unwrap_or_default().to_owned())
}

fn sample(name: &str) -> Outcome<String> {
    Ok(std::fs::read_to_string(top().join(format!("tests/samples/{name}.json")))?)
}

/// The text of an exported file that holds these sample debriefs of `tests/samples`.
///
/// # Errors
/// If there is no such sample.
pub fn exported(names: &[&str]) -> Outcome<String> {
    let mut debriefs = Vec::new();
    for name in names {
        debriefs.push(sample(name)?);
    }
    Ok(file_of(&debriefs))
}

/// The text of an exported file that holds these debriefs.
pub fn exported_of(debriefs: &[Debrief]) -> String {
    let texts: Vec<String> = debriefs.iter().map(json).collect();
    write_file(Instant(1_795_016_700), &texts)
}

/// An exported file of debriefs that are written out already.
fn file_of(debriefs: &[String]) -> String {
    let debriefs = debriefs.join(",\n");
    format!(
        r#"{{"format":"afterview","version":1,"kind":"export","made":1795016700,"debriefs":[{debriefs}]}}"#
    )
}

/// The text of an exported file that holds a sample so many times: itself, and interviews elsewhere that are like it.
///
/// # Errors
/// If there is no such sample, or it cannot be read.
pub fn exported_often(name: &str, times: usize) -> Outcome<String> {
    let debriefs = read_file(&exported(&[name])?)
        .map_err(|error| Trouble::new(format!("{name}: {error:?}")))?;
    let mut all = Vec::new();
    for mut debrief in debriefs.into_iter().cycle().take(times) {
        if !all.is_empty() {
            debrief.id.0 = format!("{}-{}", debrief.id.0, all.len());
            debrief.facts.company = format!("Company {}", all.len());
        }
        all.push(serde_json::to_string(&debrief).map_err(|error| Trouble::new(error.to_string()))?);
    }
    Ok(file_of(&all))
}

#[cfg(test)]
mod tests {
    use super::*;
    use afterview::app::Screen;
    use std::collections::BTreeSet;

    #[test]
    fn every_address_leads_to_a_screen_and_no_two_to_the_same() {
        for (name, link) in SCREENS {
            assert!(Screen::from_address(link).is_some(), "{name}: {link} leads nowhere");
        }
        let names: BTreeSet<&str> = SCREENS.iter().map(|(name, _)| *name).collect();
        let links: BTreeSet<&str> = SCREENS.iter().map(|(_, link)| *link).collect();
        assert_eq!((names.len(), links.len()), (SCREENS.len(), SCREENS.len()));
    }

    #[test]
    fn every_sample_can_be_brought_in() {
        let names = OTHER_LETTERS.iter().map(|(_, name, _)| *name);
        for name in names.chain([SHAKEN.name, PANEL.name]) {
            let file = exported(&[name]).unwrap_or_default();
            let debriefs = read_file(&file);
            assert_eq!(debriefs.map(|all| all.len()).ok(), Some(1), "{name}");
        }
    }
}
