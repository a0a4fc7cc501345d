//! The whole way by the keyboard alone. Each new screen begins at its heading, so that the next press leads into it.

use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Engine, Outcome, Person, Visit};
use serde_json::json;

/// The key that taps, as `WebDriver` writes it.
const ENTER: &str = "\u{e007}";
const HEADING: &str =
    "return document.activeElement.id === 'heading' && document.activeElement.textContent";

/// Goes to what begins with these words, taps it, and is at the heading of another screen.
fn follows(person: &Person, words: &str) -> Outcome {
    let before = person.heading()?;
    person.tab_to(words)?;
    person.press_keys(ENTER)?;
    let seen = person.script("return document.activeElement.outerHTML.slice(0, 200)")?;
    let after = format!("the focus is not at the heading after {words:?}, but was at {seen}");
    until_true(LIMIT, &after, || {
        let heading = person.script(HEADING)?;
        Ok(heading.as_str().is_some_and(|heading| heading.trim() != before))
    })
}

/// The words were on their way; now the focus is at this heading.
fn arrives(person: &Person, heading: &str) -> Outcome {
    let late = format!("the focus is not at {heading:?}");
    until_true(LIMIT, &late, || Ok(person.script(HEADING)? == heading))
}

fn writes(person: &Person, label: &str, words: &str) -> Outcome {
    person.tab_to(label)?;
    person.press_keys(words)
}

fn somebody_comes_from_the_door_to_a_copied_letter(engine: Engine) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        person.open()?;
        follows(person, "I want to write to them now")?;
        // Past the last stop of a screen the next press is the browser's own.
        arrives(person, "Who did you meet?")?;
        writes(person, "Their name", "Maya")?;
        follows(person, "Go on")?;
        writes(person, "The company", "Hill Road Library")?;
        follows(person, "Go on")?;
        writes(person, "Thank you for telling me about", "the Saturday story hour")?;
        follows(person, "Go on")?;
        follows(person, "Nothing")?;
        writes(person, "Sign as", "Tomas Reyes")?;
        follows(person, "See the letter")?;
        for button in ["Send anyway", "Copy the letter"] {
            person.tab_to(button)?;
            person.press_keys(ENTER)?;
        }
        person.see("Copied.")?;
        let letter = person.copied_text()?;
        for words in ["Maya", "the Saturday story hour", "Tomas Reyes"] {
            assert!(letter.contains(words), "{words}: {letter}");
        }
        Ok(())
    })
}

#[test]
fn whoever_comes_before_the_words_do_stays_at_the_heading() -> Outcome {
    Visit::at_a_desk().go(|person| {
        // The words are held back on their way; the first screens work.
        let words = json!({ "patterns": [{ "urlPattern": "*/content/*" }] });
        person.browser().devtools("Fetch.enable", &words)?;
        person.open()?;
        follows(person, "I want to write to them now")?;
        person.see("The words are on their way")?;
        // And whoever has gone on from there is at the heading as well.
        person.tab_to("Hide")?;
        person.browser().devtools("Fetch.disable", &json!({}))?;
        arrives(person, "Who did you meet?")?;
        writes(person, "Their name", "Maya")
    })
}

in_every_engine!(somebody_comes_from_the_door_to_a_copied_letter);
