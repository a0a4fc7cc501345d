//! Who reads it: a panel of three, a recruiter, a contact who asked for no letters.

use afterview_e2e::samples::PANEL;
use afterview_e2e::{Letter, Outcome, Visit};

#[test]
fn a_panel_of_three_gets_three_notes_that_differ_in_more_than_the_name() -> Outcome {
    Visit::at_a_desk().after(&PANEL).go(|person| {
        person.come_with(&PANEL)?;
        // With what each is greeted by.
        let names = [("Ana Ñuñez", "Ana"), ("Pieter van der Berg", "Pieter"), ("李", "李")];
        let mut notes = Vec::new();
        for (name, greeted) in names {
            person.go_to("#/write")?;
            person.see("Which letter?")?;
            let is_first = person.text_of("#recommended-heading")?.contains(name);
            let row = format!("Thank {name}");
            person.follow(if is_first { "Open this letter" } else { &row })?;
            person.letter_greets(greeted)?;
            notes.push(person.letter()?);
        }
        for (place, note) in notes.iter().enumerate() {
            for (other_place, other) in notes.iter().enumerate().skip(place + 1) {
                let shared = alike(note, other);
                assert!(shared.len() <= 3, "{place} and {other_place} share: {shared:#?}");
            }
            for (other, (_, name)) in names.iter().enumerate() {
                assert_eq!(note.text().contains(name), place == other, "{name} in:\n{note}");
            }
        }
        Ok(())
    })
}

/// The sentences that two letters share, but for greeting and name.
fn alike<'a>(one: &'a Letter, other: &Letter) -> Vec<&'a str> {
    one.text()
        .split("\n\n")
        .skip(1)
        .flat_map(|paragraph| paragraph.split_inclusive(['.', '?']))
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty() && other.text().contains(sentence))
        .collect()
}

#[test]
fn with_a_recruiter_only_the_note_goes_to_them_and_asks_to_be_passed_on() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_write()?;
        person.name_them("Ingrid")?;
        person.skip()?;
        person.remember("the audit in spring")?;
        person.decide("Nothing")?;
        person.sign("Paul")?;
        person.letter_greets("Ingrid")?;
        person.tap("Told not to write?")?;
        person.choose("Through a recruiter")?;
        person.type_into("The recruiter's name", "Sam Whitlock")?;
        person.see("To Sam Whitlock, for Ingrid, by e-mail")?;
        person.letter_greets("Sam")?;
        let letter = person.send_anyway()?;
        letter.greets("Sam")?;
        let wish = letter.text().split("\n\n").nth(1).unwrap_or_default();
        assert!(wish.contains("Ingrid"), "it asks to be passed on to her:\n{letter}");
        letter.says(&["the audit in spring"])
    })
}

#[test]
fn whoever_was_asked_not_to_write_gets_no_thank_you_and_hears_why() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open_at("#/recall/who")?;
        person.type_into("Their name", "Ingrid")?;
        person.tap("Told not to write?")?;
        person.choose("I was asked not to write")?;
        person.see("Then no thanks and no second answer.")?;
        person.go_to("#/write")?;
        person.see("You were asked not to write, so there is no thank-you.")?;
        assert!(!person.can_tap("Open this letter")?);
        person.tap("I may write after all")?;
        person.see("Thank Ingrid")
    })
}

#[test]
fn after_a_recorded_interview_there_is_nobody_to_thank() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open_at("#/recall/who")?;
        person.tap("Told not to write?")?;
        person.choose("No person was there")?;
        person.go_to("#/write")?;
        person.see("No person was there, so there is nobody to thank.")
    })
}
