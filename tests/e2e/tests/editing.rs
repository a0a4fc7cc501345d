//! A letter in the person's own hands: what they edit stays theirs, also when the facts change.

use crate::quick_note::send_anyway;
use afterview_e2e::{Outcome, Person, Visit};

/// A letter to Maya, about the story hour.
fn letter(person: &Person) -> Outcome {
    person.open()?;
    person.tap_door("I want to write to them now")?;
    person.type_into("Their name", "Maya")?;
    person.go_on()?;
    person.type_into("The company", "Hill Road Library")?;
    person.go_on()?;
    person.type_into("Thank you for telling me about", "the story hour")?;
    person.go_on()?;
    person.decide("Nothing")?;
    person.type_into("Sign as", "Tomas Reyes")?;
    person.follow("See the letter")?;
    person.letter_says("the story hour")
}

#[test]
fn an_edit_stays_when_the_facts_change_and_both_versions_are_shown() -> Outcome {
    Visit::on_a_phone().go(|person| {
        letter(person)?;
        let address = format!("#{}", person.at()?);
        person.tap_sentence("story hour")?;
        person.rewrite(
            "Your words for this part",
            "Thank you, truly. The story hour stays with me.",
        )?;
        person.letter_says("Thank you, truly. The story hour stays with me.")?;
        person.go_to("#/write-now/remember")?;
        person.rewrite("Thank you for telling me about", "the reading club")?;
        person.go_to(&address)?;
        person.see("You wrote this part, and then a fact under it changed.")?;
        person.see("Thank you, truly. The story hour stays with me.")?;
        person.see("the reading club")?;
        person.reload()?;
        person.see("You wrote this part, and then a fact under it changed.")?;
        person.tap("Keep mine")?;
        person.do_not_see("a fact under it changed")?;
        person.letter_says("Thank you, truly. The story hour stays with me.")
    })
}

#[test]
fn the_new_version_can_be_taken_instead() -> Outcome {
    Visit::at_a_desk().go(|person| {
        letter(person)?;
        let address = format!("#{}", person.at()?);
        person.tap_sentence("story hour")?;
        person.rewrite("Your words for this part", "Thank you, truly.")?;
        person.go_to("#/write-now/remember")?;
        person.rewrite("Thank you for telling me about", "the reading club")?;
        person.go_to(&address)?;
        person.tap("Take the new one")?;
        person.letter_says("the reading club")?;
        assert!(!person.letter_text()?.contains("truly"));
        Ok(())
    })
}

#[test]
fn a_part_that_was_not_touched_follows_the_facts() -> Outcome {
    Visit::on_a_phone().go(|person| {
        letter(person)?;
        let address = format!("#{}", person.at()?);
        person.go_to("#/write-now")?;
        person.rewrite("Their name", "Maja")?;
        person.go_to(&address)?;
        person.letter_greets("Maja")?;
        person.do_not_see("a fact under it changed")
    })
}

#[test]
fn leaving_out_another_wording_and_starting_again_can_all_be_taken_back() -> Outcome {
    Visit::on_a_phone().go(|person| {
        letter(person)?;
        let first = person.letter_text()?;
        person.tap_sentence("story hour")?;
        person.tap("Another wording")?;
        person.see("story hour")?;
        let second = person.letter_text()?;
        assert_ne!(first, second, "another wording is another");
        person.tap("Leave it out")?;
        person.see("Not in the letter")?;
        assert!(!person.letter_text()?.contains("story hour"));
        person.tap("Put it back")?;
        person.letter_says("story hour")?;
        person.tap_sentence("story hour")?;
        person.rewrite("Your words for this part", "My own words.")?;
        person.tap("Start again")?;
        person.do_not_see("My own words.")?;
        person.tap("Take that back")?;
        person.letter_says("My own words.")
    })
}

#[test]
fn what_was_copied_is_kept_to_the_letter_when_the_letter_changes() -> Outcome {
    Visit::at_a_desk().go(|person| {
        letter(person)?;
        let address = format!("#{}", person.at()?);
        let copied = send_anyway(person)?;
        person.go_to("#/write-now")?;
        person.rewrite("Their name", "Maja")?;
        person.go_to(&address)?;
        person.letter_greets("Maja")?;
        person.reload()?;
        person.tap("The text you took")?;
        let (greeting, _) = copied.split_once('\n').unwrap_or_default();
        assert!(greeting.ends_with(" Maya,"), "{copied}");
        person.see_in("#kept", greeting)?;
        Ok(())
    })
}

#[test]
fn tone_and_paper_change_the_letter_afterwards() -> Outcome {
    Visit::on_a_phone().go(|person| {
        letter(person)?;
        let warm = person.letter_text()?;
        person.tap("#change-facts")?;
        person.choose("Formal")?;
        person.letter_says("the story hour")?;
        assert_ne!(person.letter_text()?, warm);
        person.choose("Paper")?;
        person.see("To Maya, on paper")?;
        person.letter_says("18 November 2026")?;
        assert!(person.can_tap("Print the letter")?);
        person.reload()?;
        person.see("To Maya, on paper")
    })
}
