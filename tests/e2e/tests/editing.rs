//! A letter in the person's own hands: what they edit stays theirs, also when the facts change.

use afterview_e2e::{Outcome, Person, Visit};

fn remembers_the_reading_club_instead(person: &Person) -> Outcome {
    person.meanwhile_at("#/write-now/remember", || {
        person.rewrite("Thank you for telling me about", "the reading club")
    })
}

fn turns_out_to_be_maja(person: &Person) -> Outcome {
    person.meanwhile_at("#/write-now", || person.rewrite("Their name", "Maja"))
}

#[test]
fn an_edit_stays_when_the_facts_change_and_both_versions_are_shown() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_the_letter()?;
        person.reword("story hour", "Thank you, truly. The story hour stays with me.")?;
        person.letter_says("Thank you, truly. The story hour stays with me.")?;
        remembers_the_reading_club_instead(person)?;
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
        person.come_to_the_letter()?;
        person.reword("story hour", "Thank you, truly.")?;
        remembers_the_reading_club_instead(person)?;
        person.tap("Take the new one")?;
        person.letter_says("the reading club")?;
        person.letter()?.is_without(&["truly"])
    })
}

#[test]
fn a_part_that_was_not_touched_follows_the_facts() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_the_letter()?;
        turns_out_to_be_maja(person)?;
        person.letter_greets("Maja")?;
        person.do_not_see("a fact under it changed")
    })
}

#[test]
fn leaving_out_another_wording_and_starting_again_can_all_be_taken_back() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_the_letter()?;
        let first = person.letter()?;
        person.tap_sentence("story hour")?;
        person.tap("Another wording")?;
        person.see("story hour")?;
        let second = person.letter()?;
        assert_ne!(first, second, "another wording is another");
        person.tap("Leave it out")?;
        person.letter()?.is_without(&["story hour"])?;
        person.tap("What is in it, and what is not")?;
        person.see_in("#unsaid", "You left it out.")?;
        person.tap("Put it back")?;
        person.letter_says("story hour")?;
        person.reword("story hour", "My own words.")?;
        person.tap("Start again")?;
        person.do_not_see("My own words.")?;
        person.tap("Undo")?;
        person.see("Taken back: starting again.")?;
        person.letter_says("My own words.")
    })
}

#[test]
fn what_was_copied_is_kept_to_the_letter_when_the_letter_changes() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.come_to_the_letter()?;
        let copied = person.send_anyway()?;
        turns_out_to_be_maja(person)?;
        person.letter_greets("Maja")?;
        person.reload()?;
        person.tap("The text you took")?;
        copied.greets("Maya")?;
        person.see_in("#kept", copied.greeting())
    })
}

#[test]
fn tone_and_paper_change_the_letter_afterwards() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_the_letter()?;
        let warm = person.letter()?;
        person.tap("#change-facts")?;
        person.choose("Formal")?;
        person.letter_says("the story hour")?;
        assert_ne!(person.letter()?, warm);
        person.choose("Paper")?;
        person.see("To Maya, on paper")?;
        person.letter_says("18 November 2026")?;
        assert!(person.can_tap("Print the letter")?);
        person.reload()?;
        person.see("To Maya, on paper")
    })
}
