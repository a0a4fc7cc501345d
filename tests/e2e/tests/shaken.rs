//! The shaken candidate, on a phone, minutes after: late, blank on one question, forgot a key skill, and the
//! interviewer looked bored. From the first tap to a note on the clipboard.

use afterview_e2e::{Outcome, Person, Visit};

#[test]
fn a_shaken_candidate_leaves_with_a_note_that_mends_one_thing_and_names_no_mistake() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open()?;
        calms_down(person)?;
        recalls(person)?;
        weighs(person)?;
        leaves_with_a_note(person)
    })
}

fn calms_down(person: &Person) -> Outcome {
    person.tap_door("It just happened")?;
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
        pick(person, words, name)?;
    }
    person.rewrite("#search", "bored")?;
    person.tap("They looked unimpressed")?;
    person.see("Three at once is enough. This one waits below")?;
    person.see_in("#waiting", "They looked unimpressed")?;
    person.go_on()?;
    person.see("Did any of these leave a wrong fact, hurt someone, or break something?")?;
    person.go_on()?;

    person.see("You were a few minutes late")?;
    assert_eq!(route(person)?, "Let it go");
    person.go_on()?;

    assert_eq!(route(person)?, "Answer again, in two lines");
    person.follow("Write the words")?;
    person
        .type_into("ou asked", "what would you do with a resident who doesn't want to join in??")?;
    person.type_into(
        "Your answer, as it should have been",
        "i sit with them first and ask what they used to love. one man ended up running the chess table",
    )?;
    person.go_on()?;

    assert_eq!(route(person)?, "Add it to the note");
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
    person.follow("Open this letter")?;
    person.see("Still missing")?;
    person.type_into("How do you sign?", "Grace Mensah")?;
    person.letter_says("Grace Mensah")?;
    // It ended within the hour: half an hour ago, as far as the app can tell.
    person.see("Hold until")?;
    person.tap("Send anyway")?;
    person.tap("Copy the letter")?;
    person.see("Copied.")?;

    let note = person.copied_text()?;
    assert_eq!(note, person.letter_text()?, "what is copied is what is shown");
    for wanted in [
        "Helen,",
        "the Friday tea dance",
        "ou asked",
        "what they used to love",
        "trained in dementia care",
        "garden group at Oakfield",
        "Grace Mensah",
    ] {
        assert!(note.contains(wanted), "“{wanted}” is missing in:\n{note}");
    }
    for unwanted in ["late", "blank", "forgot", "bored", "sorry", "nervous", "mistake"] {
        assert!(!says(&note, unwanted), "“{unwanted}” is in:\n{note}");
    }
    assert!(!note.contains("??") && !note.contains(" and."), "{note}");
    let words = note.split_whitespace().count();
    assert!((35..=150).contains(&words), "{words} words:\n{note}");

    person.see("Did you send it?")?;
    person.tap("Yes, I sent it")?;
    person.see("Sent")?;
    person.follow("Back to the plan")?;
    person.see("You are done for now.")
}

/// Finds a mishap by everyday words and picks it.
pub fn pick(person: &Person, words: &str, name: &str) -> Outcome {
    person.rewrite("#search", words)?;
    person.tap(name)?;
    person.see_in("#picked", name)
}

/// The route that the card shows.
pub fn route(person: &Person) -> Outcome<String> {
    person.text_of("#route-name")
}

/// Whether a letter has a word in it, in small or capital letters.
pub fn says(letter: &str, word: &str) -> bool {
    let letter = letter.to_lowercase();
    letter.split(|letter: char| !letter.is_alphanumeric()).any(|found| found == word)
}
