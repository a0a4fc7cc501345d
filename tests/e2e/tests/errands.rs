//! Messages that no mishap calls for: the call after a no, news for a reference, a second chance.

use afterview_e2e::{Outcome, Person, Visit};

/// A no from Joanna, for the post of office manager at Elm Court.
fn told_no(person: &Person<'_>) -> Outcome {
    person.come_by("They said no")?;
    person.go_to("#/recall/who")?;
    person.type_into("Their name", "Joanna")?;
    person.go_to("#/recall/where")?;
    person.type_into("The company", "Elm Court")?;
    person.type_into("The job", "office manager")
}

#[test]
fn after_a_no_the_call_is_written_out_with_an_end_for_every_branch() -> Outcome {
    Visit::on_a_phone().go(|person| {
        told_no(person)?;
        person.go_to("#/said-no")?;
        person.follow("Ask them why")?;
        person.see("Many firms tell nobody why.")?;
        person.follow("Start this one")?;
        person.answer("Do you want to hear why", "Yes")?;
        person.answer("Did they say that they do not take calls?", "No")?;
        person.type_into("The number to call you back", "0117 496 0132")?;
        person.follow("See the message")?;
        person.type_into("How do you sign?", "Elif Kaya")?;
        person.follow("Open the script")?;
        for said in ["Joanna", "Elif Kaya", "office manager", "0117 496 0132"] {
            person.see(said)?;
        }
        for label in
            ["First words", "Once they have a minute", "To end", "If they say no", "On voicemail"]
        {
            person.see(label)?;
        }
        // In whatever words: one question to be let in, and the three that it is for.
        let script = person.text_of(".script")?;
        assert!(script.matches('?').count() >= 4, "{script}");
        assert!(!script.to_lowercase().contains("sorry"), "{script}");
        person.follow("I made the call")?;
        person.see("This one is sent.")
    })
}

#[test]
fn where_calls_are_not_welcome_it_is_an_email() -> Outcome {
    Visit::on_a_phone().go(|person| {
        told_no(person)?;
        person.go_to("#/write/begin/feedback_request")?;
        person.follow("Start this one")?;
        person.answer("Do you want to hear why", "Yes")?;
        person.answer("Did they say that they do not take calls?", "Yes")?;
        person.follow("See the message")?;
        person.type_into("How do you sign?", "Elif")?;
        person.see("by e-mail")?;
        person.letter_greets("Joanna")?;
        person.letter_says("office manager")?;
        let letter = person.letter()?;
        assert!(letter.text().contains('?'), "it asks:\n{letter}");
        letter.is_without_words(&["sorry", "please", "reconsider"])
    })
}

#[test]
fn who_wants_a_new_decision_and_no_answers_is_told_to_wait() -> Outcome {
    Visit::on_a_phone().go(|person| {
        told_no(person)?;
        person.go_to("#/write/begin/feedback_request")?;
        person.follow("Start this one")?;
        person.answer("Do you want to hear why", "No")?;
        person.see("When you want to learn and not to argue, it is here.")?;
        assert!(!person.can_tap("See the message")?);
        person.go_to("#/write")?;
        assert!(!person.can_tap("Ask Joanna why")?);
        Ok(())
    })
}

#[test]
fn a_reference_hears_what_to_bring_up_once_they_agreed() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_write()?;
        person.name_them("Sam Ortiz")?;
        person.name_the_company("Parkway")?;
        person.go_to("#/write/more")?;
        person.follow("Tell a reference what to bring up")?;
        person.follow("Start this one")?;
        person.answer("Did they agree to be a reference?", "No")?;
        person.see("Then ask them first.")?;
        assert!(!person.can_tap("See the message")?);
        person.answer("Did they agree to be a reference?", "Yes")?;
        person.answer("Do they know that you are looking?", "Yes")?;
        person.answer("Did they see the thing you want brought up?", "Yes")?;
        person.answer("May somebody call them before the decision?", "Yes")?;
        person.type_into("Their name", "Lena")?;
        person.type_into("Could you bring up", "how the new rota cut our overtime by a fifth")?;
        person.type_into("Who may call them?", "Sam Ortiz")?;
        person.follow("See the message")?;
        person.type_into("How do you sign?", "Priya")?;
        person.letter_greets("Lena")?;
        let letter = person.copy_the_letter()?;
        letter.says(&[
            "the new rota cut our overtime by a fifth",
            "Sam Ortiz",
            "what you remember",
        ])?;
        letter.is_signed("Priya")
    })
}

#[test]
fn a_second_chance_opens_only_with_something_to_show_and_only_once() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_write()?;
        person.name_them("Hana")?;
        person.go_to("#/write/begin/second_chance")?;
        person.see("Some will say no")?;
        person.follow("Start this one")?;
        let unseen = "Is there a main part of the work";
        person.answer(unseen, "No")?;
        person.see("A second talk would show them the same.")?;
        person.answer(unseen, "Yes")?;
        person.answer("Do you have something new to show for it?", "No")?;
        person.answer("Did something outside your control get in the way?", "No")?;
        person.see("Then it would only be a plea.")?;
        person.answer("Do you have something new to show for it?", "Yes")?;
        person.answer("Did you ask them for this before?", "No")?;
        person.answer("Some will say yes, some no", "Yes")?;
        person.type_into("The centre of this role is", "SQL")?;
        person.type_into("Since then I", "worked the returns task through to the end")?;
        person.follow("See the message")?;
        person.type_into("How do you sign?", "Kwame Boateng")?;
        person.letter_says("SQL")?;
        person.letter_says("worked the returns task through to the end")?;
        person.letter()?.is_without_words(&["please", "beg", "sorry", "mistake", "failed"])
    })
}

#[test]
fn a_friend_is_asked_to_be_there_in_a_few_lines() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_by("It just happened")?;
        person.go_to("#/write/begin/support_ask")?;
        person.follow("Start this one")?;
        person.type_into("Their name", "Noor")?;
        person.follow("See the message")?;
        person.type_into("How do you sign?", "Ewa")?;
        person.see("as a short message")?;
        let letter = person.copy_the_letter()?;
        letter.says(&["Noor"])?;
        letter.is_signed("Ewa")
    })
}
