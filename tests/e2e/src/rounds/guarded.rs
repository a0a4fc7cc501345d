//! Words that are locked, kept nowhere, changed in two tabs, or handed out because the app does not run.

use super::{Look, MADE};
use crate::person::PASSPHRASE;
use crate::samples::{INVITATION, PANEL, exported};
use crate::site::Site;
use crate::{Outcome, Person, Visit};
use xtask::site::worker;

const STORY: &str = "they asked about the archive and i froze";
const MEMORY: &str = "Thank you for telling me about";

/// A passphrase, from the first look to the wrong one; and keeping nothing.
///
/// # Errors
/// If the way there is not as it was, or somebody who looks says so.
pub fn guarded(look: Look<'_>) -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.come_and_tell(STORY)?;
        person.go_to("#/where-my-words-are/lock")?;
        person.tap("Make one for me")?;
        person.see("Write this down before you go on:")?;
        look(person, "lock-made")?;
        person.go_to("#/where-my-words-are")?;
        person.go_to("#/where-my-words-are/lock")?;
        person.type_into("A passphrase", "short")?;
        person.type_into("The same once more", "short")?;
        person.tap("#lock-understood")?;
        person.tap("Lock my words")?;
        person.see("That has fewer than 8 letters.")?;
        look(person, "lock-refused")?;
        person.rewrite("A passphrase", PASSPHRASE)?;
        person.rewrite("The same once more", PASSPHRASE)?;
        person.tap("Lock my words")?;
        person.see("Your words are locked from now on.")?;
        look(person, "lock-on")?;
        person.reload()?;
        person.type_into("Your passphrase", "four words of theirs")?;
        person.tap("Open")?;
        person.see("That is not the passphrase.")?;
        look(person, "locked")?;
        person.rewrite("Your passphrase", PASSPHRASE)?;
        person.tap("Open")?;
        person.do_not_see("That is not the passphrase.")?;
        person.go_to("#/where-my-words-are/lock")?;
        person.type_into("The passphrase you have now", PASSPHRASE)?;
        person.tap("Take it away")?;
        person.see("Your words are no longer locked.")?;
        person.go_to("#/where-my-words-are/nothing")?;
        person.tap("Bring it, and erase it here")?;
        person.see("Nothing is kept.")?;
        look(person, "fleeting")
    })
}

/// The same words changed in two tabs, a file that is looked into, links that are made and do not open, and a mock interview.
///
/// # Errors
/// If the way there is not as it was, or somebody who looks says so.
pub fn apart(look: Look<'_>) -> Outcome {
    Visit::at_a_desk().after(&PANEL).go(|person| {
        in_two_tabs(person)?;
        person.go_to("#/where-my-words-are")?;
        person.see("You changed the same words in two tabs.")?;
        look(person, "two-tabs-told")?;
        person.go_to("#/where-my-words-are/two-tabs")?;
        person.heading()?;
        look(person, "two-tabs-chosen")?;
        person.go_to("#/where-my-words-are")?;
        person.choose_file(&exported(&[PANEL.name])?)?;
        person.see("Take them in")?;
        look(person, "file-looked-into")?;
        person.tap("Take them in")?;
        person.see("Taken in: 1 new")?;
        look(person, "taken-in")?;
        person.go_to("#/where-my-words-are")?;
        person.choose_file("nothing of ours")?;
        person.see("This file is not from Afterview.")?;
        look(person, "file-refused")?;
        person.go_to("#/")?;
        person.tap(PANEL.row)?;
        person.go_to("#/where-my-words-are/phone")?;
        person.see("Then type this passphrase there")?;
        // Another one each time.
        person.script(MADE)?;
        look(person, "link-made")?;
        person.script("location.hash = '/open/AAAA'")?;
        person.see("Your words here are as they were.")?;
        look(person, "link-refused")?;
        person.tap("#close-notice")?;
        person.go_to("#/grow/mock")?;
        person.tap("Start")?;
        person.see("Question 1 of")?;
        look(person, "mock-asked")?;
        person.tap("Start the clock")?;
        person.see("I am done")?;
        person.tap("I am done")?;
        look(person, "mock-answered")?;
        person.tap("Nearly")?;
        person.see("It is kept with your questions.")?;
        person.tap("That is enough for today")?;
        person.see("What you practised")?;
        look(person, "mock-over")
    })
}

/// Neither tab hears of the other before both have typed.
fn in_two_tabs(person: &Person<'_>) -> Outcome {
    let first = person.tab()?;
    person.open_at("#/recall/who")?;
    person.type_into("Their name", "Maya")?;
    let second = person.open_tab()?;
    person.open_at("#/recall/who")?;
    person.finds_in_box("Their name", "Maya")?;
    person.script(
        "return new Promise((held) => navigator.locks.request('afterview:', () => {
            held();
            return new Promise((release) => { window.release = release; });
        }))",
    )?;
    person.type_into(MEMORY, "the story hour")?;
    person.turn_to(&first)?;
    person.type_into(MEMORY, "the reading club")?;
    person.finds_in_box(MEMORY, "the reading club")?;
    person.turn_to(&second)?;
    person.script("window.release()")?;
    person.go_to("#/bring")?;
    person.rewrite("Their message or invitation", INVITATION)?;
    person.close_tab()?;
    person.turn_to(&first)
}

/// Where the app has stopped, and where it cannot start.
///
/// # Errors
/// If the way there is not as it was, or somebody who looks says so.
pub fn broken(look: Look<'_>) -> Outcome {
    let site = Site::of_a_copy(|copy| Ok(std::fs::remove_file(copy.join(worker::WORKER))?))?;
    Visit::at_a_desk().to(site).go(|person| {
        for expected in ["404", "did not start", "Error"] {
            person.expect_in_console(expected);
        }
        person.come_and_tell(STORY)?;
        person.see("Saved on this device")?;
        person.script(
            "dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))",
        )?;
        person.see("Afterview has stopped")?;
        look(person, "stopped")?;
        person.tap("Copy your words")?;
        person.see("Copied. Paste it somewhere safe.")?;
        look(person, "stopped-copied")?;
        let source = serde_json::json!({ "source": "delete globalThis.WebAssembly" });
        person.browser().devtools("Page.addScriptToEvaluateOnNewDocument", &source)?;
        person.script("setTimeout(() => location.reload())")?;
        person.see("Afterview could not start")?;
        look(person, "not-started")
    })
}
