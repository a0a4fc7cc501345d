//! What only doing brings: menus, findings, what can be taken back, the card for who might hurt themselves.

use super::Look;
use crate::samples::{INVITATION, SHAKEN};
use crate::{Outcome, Person, Visit};

const LETTER: &str = "#/write/letter/thank_you//1";

/// What stands around a letter while it is written, copied and sent.
///
/// # Errors
/// If the way there is not as it was, or somebody who looks says so.
pub fn beside_letters(look: Look<'_>) -> Outcome {
    Visit::at_a_desk().after(&SHAKEN).go(|person| {
        person.come_with(&SHAKEN)?;
        person.tap("#close-done")?;
        person.go_to(LETTER)?;
        person.tap_sentence("tea dance")?;
        look(person, "letter-part")?;
        person.tap("Close")?;
        person.tap("#change-facts")?;
        person.see("How does it travel?")?;
        look(person, "letter-facts")?;
        person.tap("#change-facts")?;
        person.reword("tea dance", "I just wanted to thank you for the Friday tea dance.")?;
        person.tap("“just” makes this smaller")?;
        person.see("Take it out")?;
        look(person, "letter-finding")?;
        person.tap("Take it out")?;
        person.do_not_see("makes this smaller")?;
        person.tap("Undo")?;
        person.see("Taken back")?;
        // What is found in the words that came back is told a moment after them.
        person.see("makes this smaller")?;
        look(person, "letter-taken-back")?;
        person.script(
            "for (const each of document.querySelectorAll('#sides, #read-as')) each.open = true",
        )?;
        look(person, "letter-sides")?;
        person.tap("Send anyway")?;
        person.tap("Copy the letter")?;
        person.see("Did you send it?")?;
        look(person, "letter-copied")?;
        person.tap("Yes, today")?;
        person.see("This one is sent.")?;
        look(person, "letter-sent")?;
        person.go_to("#/plan")?;
        look(person, "plan-sent")
    })
}

/// What stands around all the other screens.
///
/// # Errors
/// If the way there is not as it was, or somebody who looks says so.
pub fn around(look: Look<'_>) -> Outcome {
    Visit::at_a_desk().after(&SHAKEN).go(|person| {
        person.open()?;
        look(person, "home-first")?;
        // The doors, with nothing typed yet.
        for (name, link) in [
            ("said-no", "#/said-no"),
            ("went-well", "#/went-well"),
            ("plan-empty", "#/plan"),
            ("write-empty", "#/write"),
            ("interviews-empty", "#/interviews"),
            ("outcomes-empty", "#/keep-going/outcomes"),
            ("grow-empty", "#/grow"),
        ] {
            person.go_to(link)?;
            person.heading()?;
            look(person, name)?;
        }
        person.come_with(&SHAKEN)?;
        person.tap("#close-done")?;
        person.see_in("#next-action", "Helen")?;
        look(person, "home-later")?;
        // Where it covers no more than a line of text.
        person.go_to("#/earlier")?;
        person.tap_menu()?;
        look(person, "menu")?;
        person.tap_menu()?;
        looked_for(person, look)?;
        person.go_to("#/support")?;
        person.see("Samaritans")?;
        look(person, "support")?;
        person.go_to("#/looks")?;
        look(person, "looks")?;
        person.go_to("#/just-happened/out")?;
        person.type_into("What happened?", " and now i want to die")?;
        person.see("If you might hurt yourself")?;
        look(person, "crisis-card")?;
        person.tap("I am safe, close this")?;
        person.tap_menu()?;
        person.tap("Hide this screen")?;
        person.see("Hidden")?;
        look(person, "hidden")?;
        person.tap("Show it again")?;
        person.see("What happened?")?;
        person.go_to("#/")?;
        person.tap("Delete Elm Court")?;
        person.see("Have it back")?;
        look(person, "deleted")?;
        person.tap("#undo")?;
        person.see("Elm Court")?;
        person.go_to("#/erase")?;
        look(person, "erase")?;
        person.tap("#erase")?;
        person.see("Everything of yours is gone from this device.")?;
        look(person, "erased")
    })
}

/// What is found, and what is not.
fn looked_for(person: &Person<'_>, look: Look<'_>) -> Outcome {
    person.go_to("#/weigh/wrong")?;
    person.rewrite("#search", "sweaty")?;
    look(person, "wrong-found")?;
    person.rewrite("#search", "qzxv")?;
    look(person, "wrong-not-found")?;
    person.go_to("#/write-now/mend")?;
    person.follow("A better answer")?;
    look(person, "quick-words")?;
    person.go_to("#/bring")?;
    person.rewrite("Their message or invitation", INVITATION)?;
    person.see("Is this right?")?;
    look(person, "bring-found")?;
    person.rewrite("Their message or invitation", "nothing")?;
    person.is_settled()?;
    look(person, "bring-not-found")
}
