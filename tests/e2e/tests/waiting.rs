//! The hold: until when, why, and the one tap that does not wait.

use afterview_e2e::{Outcome, Person, Visit};

/// A letter to Maya that says no more than it must.
fn letter(person: &Person) -> Outcome {
    person.come_to_write()?;
    person.name_them("Maya")?;
    person.skip()?;
    person.skip()?;
    person.decide("Nothing")?;
    person.sign("Tomas Reyes")
}

#[test]
fn the_hold_says_until_when_and_why_and_the_button_waits() -> Outcome {
    Visit::on_a_phone().go(|person| {
        letter(person)?;
        person.see("Hold until 17:1")?;
        person.see("You will read it better then, and it will still be on time.")?;
        person.see_in("#copy", "Waits for fresh eyes until 17:1")?;
        person.tap("#copy")?;
        person.see("Want it now? Tap “Send anyway” above.")?;
        assert!(person.copied_text().is_err(), "nothing is copied under hold");
        person.tap("Remind me at 17:1")?;
        let file = person.saved_file("afterview.ics")?;
        assert!(file.contains("DTSTART:20261118T171"), "{file}");
        assert!(!file.contains("Maya"), "{file}");
        Ok(())
    })
}

#[test]
fn send_anyway_unlocks_and_can_be_taken_back() -> Outcome {
    Visit::at_a_desk().go(|person| {
        letter(person)?;
        person.tap("Send anyway")?;
        person.see("You chose not to wait.")?;
        person.see_in("#copy", "Copy the letter")?;
        person.tap("Wait after all")?;
        person.see_in("#copy", "Waits for fresh eyes")?;
        person.tap("Send anyway")?;
        person.reload()?;
        person.copy_the_letter()?.greets("Maya")
    })
}

#[test]
fn the_hold_ends_by_itself() -> Outcome {
    Visit::on_a_phone().go(|person| {
        letter(person)?;
        person.see("Hold until")?;
        person.let_minutes_pass(125)?;
        person.see_in("#copy", "Copy the letter")?;
        person.do_not_see("Hold until")
    })
}

#[test]
fn at_night_it_waits_for_the_morning() -> Outcome {
    Visit::on_a_phone().at("2026-11-18T22:40:00", "Europe/Warsaw").go(|person| {
        letter(person)?;
        person.see("Hold until 08:00, tomorrow.")?;
        person.see("It is late.")
    })
}

#[test]
fn with_a_decision_today_the_wait_is_short() -> Outcome {
    Visit::on_a_phone().go(|person| {
        letter(person)?;
        person.meanwhile_at("#/recall/decision", || person.choose("Today"))?;
        person.see("Hold until 15:4")?;
        person.see("They decide today, so a short wait is enough.")
    })
}

#[test]
fn a_letter_that_was_sent_stands_as_it_was_and_the_plan_knows() -> Outcome {
    Visit::on_a_phone().go(|person| {
        letter(person)?;
        person.send_anyway()?;
        person.tap("Not yet")?;
        person.see_in("#copy", "Copy the letter")?;
        person.tap("Copy the letter")?;
        person.tap("Yes, today")?;
        person.see("Sent today, by e-mail")?;
        person.reload()?;
        person.see("Sent today, by e-mail")?;
        person.follow("Back to the plan")?;
        person.see_in("#diary", "Done")?;
        person.browser_back()?;
        person.tap("I did not send it")?;
        person.see_in("#copy", "Copy the letter")
    })
}
