//! The things that are owed: an apology, an offer, a correction; and the one that is not.

use afterview_e2e::{Outcome, Person, Visit};

/// Tells who it was, then picks what went wrong and comes to its card.
fn weigh(person: &Person, name: &str, words: &str, mishap: &str) -> Outcome {
    person.open_at("#/recall/who")?;
    person.name_them(name)?;
    person.type_into("The company", "Parkway")?;
    person.type_into("The job", "support lead")?;
    person.go_to("#/recall/when")?;
    person.choose("Within the hour")?;
    person.go_to("#/weigh/wrong")?;
    person.pick_mishap(words, mishap)?;
    person.go_on()?;
    person.go_on()
}

/// Goes to the letters, opens the one that is owed, and signs it.
fn opens_what_is_owed(person: &Person, letter: &str, name: &str) -> Outcome {
    person.go_to("#/write")?;
    person.see(letter)?;
    person.open_the_letter()?;
    person.type_into("How do you sign?", name)
}

#[test]
fn an_offensive_remark_gets_an_apology_of_its_own_without_the_job() -> Outcome {
    Visit::on_a_phone().go(|person| {
        weigh(person, "Ruth", "offensive", "You made an offensive remark")?;
        person.is_advised("Say sorry, in its own note")?;
        person.see("Say that it was you and that you regret it, and leave the job out.")?;
        person.answer("Already put right?", "Not yet")?;
        person.follow("Write the words")?;
        person.type_into("I …", "made a joke about older people and computers")?;
        person.type_into("What are you doing about it?", "I have written to Glen too.")?;
        opens_what_is_owed(person, "Say sorry to Ruth", "Owen Price")?;
        let apology = person.send_anyway()?;
        apology.greets("Ruth")?;
        apology.says(&["joke about older people and computers", "sorry", "written to Glen"])?;
        apology.is_without_words(&[
            "job",
            "role",
            "support",
            "parkway",
            "interview",
            "forgive",
            "chance",
        ])?;
        assert!(apology.length() < 100, "{apology}");

        // The thank-you knows nothing of it.
        person.go_to("#/write")?;
        person.follow("Thank Ruth")?;
        person.letter()?.is_without(&["joke", "sorry"])
    })
}

#[test]
fn an_apology_is_locked_where_nobody_was_hurt() -> Outcome {
    Visit::on_a_phone().go(|person| {
        weigh(person, "Ruth", "late", "You were a few minutes late")?;
        person.tap("Change this")?;
        person.see("What would you rather do?")?;
        assert!(person.can_tap("Answer again, in two lines")?);
        assert!(!person.can_tap("Say sorry, in its own note")?);
        Ok(())
    })
}

#[test]
fn a_broken_picture_frame_gets_an_offer_to_make_it_good() -> Outcome {
    Visit::on_a_phone().go(|person| {
        weigh(person, "Amira", "broke", "You broke something of theirs")?;
        person.is_advised("Offer to make it good")?;
        person.answer("Already put right?", "Not yet")?;
        person.follow("Write the words")?;
        person.type_into("I broke", "the picture frame on your shelf")?;
        person.type_into("What are you doing about it?", "I can bring one like it on Friday.")?;
        opens_what_is_owed(person, "Offer Amira to make it good", "Jon")?;
        let offer = person.send_anyway()?;
        offer.says(&["picture frame", "bring one like it on Friday"])?;
        offer.is_without(&["support lead"])
    })
}

#[test]
fn an_untrue_figure_is_put_right_in_a_message_of_its_own() -> Outcome {
    Visit::at_a_desk().go(|person| {
        weigh(person, "Dr. Okafor", "wrong figure", "You gave a wrong date or figure")?;
        person.is_advised("Put it right")?;
        person.follow("Write the words")?;
        person.type_into("I said that", "I led a team of twelve at Veldt")?;
        person.type_into("In fact", "I led two people, in a department of twelve")?;
        person.type_into("You asked about it because", "the ward has a team of nine")?;
        person.type_into("Where does the right one stand?", "my CV")?;
        opens_what_is_owed(person, "Put a fact right with Dr. Okafor", "Ilse Marten")?;
        let letter = person.send_anyway()?;
        let old = letter.text().find("a team of twelve at Veldt");
        let new = letter.text().find("two people, in a department of twelve");
        assert!(old.is_some() && old < new, "old, then new:\n{letter}");
        letter.says(&["team of nine"])
    })
}

#[test]
fn a_question_they_may_not_ask_leads_to_support_and_to_no_thank_you() -> Outcome {
    Visit::on_a_phone().go(|person| {
        weigh(person, "Mr. Hale", "pregnant", "They asked what they may not ask")?;
        person.is_advised("You owe them nothing here")?;
        person.follow("Keep a private record")?;
        person.type_into("Your record", "18 November, 11:20: are you planning children")?;
        person.go_to("#/write")?;
        person.see("You owe them no thanks.")?;
        assert!(!person.can_tap("Open this letter")?);
        person.do_not_see("Thank Mr. Hale")?;
        person.go_to("#/plan")?;
        person.see("Write down what they did, for you alone")?;
        person.do_not_see("Thank Mr. Hale")?;
        person.do_not_see("planning children")?;
        person.go_to("#/write")?;
        person.follow("Where to turn")?;
        person.is_at("/support")
    })
}

#[test]
fn every_recommendation_can_be_overridden_and_the_override_is_kept() -> Outcome {
    Visit::on_a_phone().go(|person| {
        weigh(person, "Ruth", "blank", "You left a question blank")?;
        person.is_advised("Answer again, in two lines")?;
        person.tap("Change this")?;
        person.choose("Let it go")?;
        person.see_in("#route-name", "Let it go")?;
        person.see("Our own advice was: Answer again, in two lines.")?;
        person.reload()?;
        person.see_in("#route-name", "Let it go")?;
        person.tap("Take the advice after all")?;
        person.see_in("#route-name", "Answer again, in two lines")
    })
}
