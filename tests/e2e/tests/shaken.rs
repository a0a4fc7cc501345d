//! The shaken candidate, on a phone, minutes after: late, blank on one question, forgot a key skill, and the
//! interviewer looked bored. From the first tap to a note on the clipboard.

use afterview_e2e::{Outcome, Person, Visit};

#[test]
fn a_shaken_candidate_leaves_with_a_note_that_mends_one_thing_and_names_no_mistake() -> Outcome {
    Visit::on_a_phone().go(|person| {
        calms_down(person)?;
        recalls(person)?;
        weighs(person)?;
        leaves_with_a_note(person)
    })
}

fn calms_down(person: &Person) -> Outcome {
    person.come_by("It just happened")?;
    person.see("A fast heart is normal after this.")?;
    person.go_on()?;
    person.type_into("What happened?", "bus was late then i went totally blank on one question")?;
    person.go_on()?;
    person.see("Nothing has to be sent now.")?;
    person.follow("Look at what happened")?;
    person.choose("Very shaken")?;
    person.see("You can pull out any day. Tonight is a bad judge.")?;
    person.go_on()?;
    person.choose("Ashamed")?;
    person.choose("Worn out")?;
    person.go_on()?;
    person.type_into("What would you say to a friend", "You got there, and you stayed.")?;
    person.go_on()
}

fn recalls(person: &Person) -> Outcome {
    // What they typed at the very first is here already.
    person.finds_in_box(
        "In your own words",
        "bus was late then i went totally blank on one question",
    )?;
    person.go_on()?;
    person.type_into("Their name", "Helen")?;
    person.type_into("Thank you for telling me about", "the Friday tea dance.")?;
    person.see("Thank you for telling me about the Friday tea dance.")?;
    person.go_on()?;
    person.type_into("The company", "Elm Court")?;
    person.type_into("The job", "activities coordinator")?;
    person.go_on()?;
    person.choose("Within the hour")?;
    person.go_on()?;
    person.skip()?;
    person.type_into("They asked", "Resident who will not join in")?;
    person.choose("It missed")?;
    person.go_on()?;
    person.type_into("One to a line", "why this home")?;
    person.go_on()
}

fn weighs(person: &Person) -> Outcome {
    for (words, name) in [
        ("late", "You were a few minutes late"),
        ("blank", "You left a question blank"),
        ("forgot skill", "You forgot to mention a key skill"),
    ] {
        person.pick_mishap(words, name)?;
    }
    person.rewrite("#search", "bored")?;
    person.tap("They looked unimpressed")?;
    person.see("Three at once is enough. This one waits below")?;
    person.see_in("#waiting", "They looked unimpressed")?;
    person.go_on()?;
    person.see("Did any of these leave a wrong fact, hurt someone, or break something?")?;
    person.go_on()?;

    person.see("You were a few minutes late")?;
    person.is_advised("Let it go")?;
    person.go_on()?;

    person.is_advised("Answer again, in two lines")?;
    person.follow("Write the words")?;
    person
        .type_into("ou asked", "what would you do with a resident who doesn't want to join in??")?;
    person.type_into(
        "Your answer, as it should have been",
        "i sit with them first and ask what they used to love. one man ended up running the chess table",
    )?;
    person.go_on()?;

    person.is_advised("Add it to the note")?;
    person.follow("Write the words")?;
    person.type_into("I also", "trained in dementia care, level 3 and")?;
    person.type_into("What shows it?", "I ran the garden group at Oakfield for two years")?;
    person.go_on()?;

    person.is_at("/weigh/unsaid")?;
    person.skip()?;
    person.skip()
}

fn leaves_with_a_note(person: &Person) -> Outcome {
    person.see("Thank Helen")?;
    person.follow("See the letters")?;
    person.open_the_letter()?;
    person.see("Still missing")?;
    person.type_into("How do you sign?", "Grace Mensah")?;
    person.letter_says("Grace Mensah")?;
    // It ended within the hour: half an hour ago, as far as the app can tell.
    person.see("Hold until")?;
    let note = person.send_anyway()?;
    assert_eq!(note, person.letter()?, "what is copied is what is shown");
    note.greets("Helen")?;
    note.says(&[
        "the Friday tea dance",
        " what I would do with a resident who doesn’t want to join in",
        "what they used to love",
        "trained in dementia care",
        "garden group at Oakfield",
    ])?;
    note.is_signed("Grace Mensah")?;
    note.is_without_words(&["late", "blank", "forgot", "bored", "sorry", "nervous", "mistake"])?;
    note.is_without(&["??", " and."])?;
    assert!((35..=150).contains(&note.length()), "{} words:\n{note}", note.length());

    person.see("Did you send it?")?;
    person.tap("Yes, today")?;
    person.see("Sent today, by e-mail")?;
    person.follow("Back to the plan")?;
    person.see("You are done for now.")
}
