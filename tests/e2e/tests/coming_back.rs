//! Leaving and coming back: a reload in the middle of each step, and the browser's back button.

use afterview_e2e::{Outcome, Person, Visit};

/// Types into a box, reloads, and finds the same screen with the same text.
fn types_and_reloads(person: &Person, label: &str, text: &str) -> Outcome {
    person.type_into(label, text)?;
    reloads(person)?;
    person.finds_in_box(label, text)
}

/// Chooses, reloads, and finds the same screen with the same choice.
fn chooses_and_reloads(person: &Person, choice: &str) -> Outcome {
    person.choose(choice)?;
    reloads(person)?;
    person.finds_chosen(choice)
}

fn reloads(person: &Person) -> Outcome {
    let at = person.at()?;
    person.reload()?;
    person.is_at(&at)
}

#[test]
fn a_reload_in_the_middle_of_calm_and_recall_keeps_everything() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_by("It just happened")?;
        reloads(person)?;
        person.go_on()?;
        types_and_reloads(person, "What happened?", "i froze")?;
        person.go_on()?;
        reloads(person)?;
        person.follow("Look at what happened")?;
        chooses_and_reloads(person, "Shaken")?;
        person.go_on()?;
        chooses_and_reloads(person, "Angry")?;
        types_and_reloads(person, "Something else", "hollow")?;
        person.finds_chosen("Angry")?;
        person.go_on()?;
        types_and_reloads(person, "What would you say", "it is one day")?;
        person.follow("Or write them the letter")?;
        types_and_reloads(person, "Dear all of you", "you never looked up")?;
        person.tap("Seal it")?;
        reloads(person)?;
        person.see("Sealed. It is said, and it stays here.")?;
        person.go_on()?;
        person.finds_in_box("In your own words", "i froze")?;
        person.type_into("In your own words", ", then i left")?;
        reloads(person)?;
        person.finds_in_box("In your own words", "i froze, then i left")?;
        person.go_on()?;
        types_and_reloads(person, "Their name", "Núria")?;
        types_and_reloads(person, "Thank you for telling me about", "the night shift")?;
        person.tap("Told not to write?")?;
        chooses_and_reloads(person, "Through a recruiter")?;
        types_and_reloads(person, "The recruiter's name", "Sam")?;
        person.go_on()?;
        types_and_reloads(person, "The company", "Elm Court")?;
        types_and_reloads(person, "The job", "cook")?;
        person.go_on()?;
        chooses_and_reloads(person, "Earlier today")?;
        person.go_on()?;
        person.choose("Not yet")?;
        chooses_and_reloads(person, "Tomorrow")?;
        person.go_on()?;
        types_and_reloads(person, "They asked", "Why here?")?;
        chooses_and_reloads(person, "Partly")?;
        types_and_reloads(person, "What did they say or do", "she smiled")?;
        person.finds_in_box("They asked", "Why here?")
    })
}

#[test]
fn a_reload_in_the_middle_of_weigh_plan_and_write_keeps_everything() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open_at("#/weigh")?;
        types_and_reloads(person, "One to a line", "the tour of the ward")?;
        person.go_on()?;
        person.pick_mishap("blank", "You left a question blank")?;
        reloads(person)?;
        person.see_in("#picked", "You left a question blank")?;
        person.go_on()?;
        reloads(person)?;
        person.go_on()?;
        person.answer("Did it matter for this job?", "A bit")?;
        reloads(person)?;
        person.finds_chosen("A bit")?;
        person.see("Let it go")?;
        chooses_and_reloads(person, "A lot")?;
        person.see("Answer again, in two lines")?;
        person.follow("Write the words")?;
        types_and_reloads(person, "You asked", "how do you hand over a shift?")?;
        types_and_reloads(person, "Your answer", "I write it down and then I say it.")?;
        person.go_on()?;
        person.tap("Add something you left out")?;
        types_and_reloads(person, "I also", "speak Polish")?;
        person.go_on()?;
        types_and_reloads(person, "Around that day", "no sleep")?;
        person.go_on()?;
        reloads(person)?;
        person.see("Thank the hiring team")?;
        person.follow("See the letters")?;
        reloads(person)?;
        person.open_the_letter()?;
        person.letter_says("speak Polish")?;
        person.rewrite("Subject", "Thank you for the tour")?;
        reloads(person)?;
        person.finds_in_box("Subject", "Thank you for the tour")?;
        person.letter_says(" how I hand over a shift")
    })
}

#[test]
fn a_reload_in_the_middle_of_the_quick_note_keeps_everything() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.come_to_write()?;
        types_and_reloads(person, "Their name", "Maya")?;
        person.go_on()?;
        types_and_reloads(person, "The company", "Hill Road Library")?;
        person.go_on()?;
        types_and_reloads(person, "Thank you for telling me about", "the story hour")?;
        person.go_on()?;
        reloads(person)?;
        person.decide("A better answer")?;
        types_and_reloads(person, "You asked", "why this library")?;
        types_and_reloads(person, "Your answer", "My children learned to read here.")?;
        person.go_on()?;
        types_and_reloads(person, "Sign as", "Tomas")?;
        person.follow("See the letter")?;
        let letter = person.letter()?;
        reloads(person)?;
        assert_eq!(person.letter()?, letter);
        Ok(())
    })
}

#[test]
fn the_browsers_back_button_goes_through_the_steps_and_forward_again() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_write()?;
        person.name_them("Maya")?;
        person.name_the_company("Hill Road Library")?;
        person.type_into("Thank you for telling me about", "the story hour")?;
        person.browser_back()?;
        person.finds_in_box("The company", "Hill Road Library")?;
        person.browser_back()?;
        person.finds_in_box("Their name", "Maya")?;
        person.browser_back()?;
        person.is_at("/")?;
        person.browser_forward()?;
        person.finds_in_box("Their name", "Maya")?;
        person.browser_forward()?;
        person.browser_forward()?;
        person.finds_in_box("Thank you for telling me about", "the story hour")?;
        // The button on the screen goes the same way.
        person.back()?;
        person.is_at("/write-now/where")?;
        person.back()?;
        person.back()?;
        person.is_at("/")
    })
}

#[test]
fn somebody_who_comes_back_finds_the_next_action_and_their_interviews() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_write()?;
        person.name_them("Maya")?;
        person.type_into("The company", "Hill Road Library")?;
        person.open()?;
        person.reload()?;
        person.see("Good to see you.")?;
        person.see_in("#next-action", "Thank Maya")?;
        person.see("Hill Road Library")?;
        person.follow("Open it")?;
        person.letter_greets("Maya")
    })
}

#[test]
fn looking_in_leaves_nothing_behind() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_by("They said no")?;
        person.browser_back()?;
        person.tap_door("I want to write to them now")?;
        person.browser_back()?;
        person.reload()?;
        person.see("Hard interview? Sit down a minute.")
    })
}
