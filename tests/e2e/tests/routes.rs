//! The things that are owed: an apology, an offer, a correction; and the one that is not.

use crate::quick_note::send_anyway;
use crate::shaken::{pick, route, says};
use afterview_e2e::{Outcome, Person, Visit};

/// Tells who it was, then picks what went wrong and comes to its card.
fn weigh(person: &Person, name: &str, words: &str, mishap: &str) -> Outcome {
    person.open_at("#/recall/who")?;
    person.type_into("Their name", name)?;
    person.go_on()?;
    person.type_into("The company", "Parkway")?;
    person.type_into("The job", "support lead")?;
    person.go_to("#/recall/when")?;
    person.choose("Within the hour")?;
    person.go_to("#/weigh/wrong")?;
    pick(person, words, mishap)?;
    person.go_on()?;
    person.go_on()
}

fn letters(person: &Person) -> Outcome {
    person.go_to("#/write")
}

#[test]
fn an_offensive_remark_gets_an_apology_of_its_own_without_the_job() -> Outcome {
    Visit::on_a_phone().go(|person| {
        weigh(person, "Ruth", "offensive", "You made an offensive remark")?;
        assert_eq!(route(person)?, "Say sorry, in its own note");
        person.see("Say that it was you and that you regret it, and leave the job out.")?;
        person.answer("Already put right?", "Not yet")?;
        person.follow("Write the words")?;
        person.type_into("I …", "made a joke about older people and computers")?;
        person.type_into("What are you doing about it?", "I have written to Glen too.")?;
        letters(person)?;
        person.see("Say sorry to Ruth")?;
        person.follow("Open this letter")?;
        person.type_into("How do you sign?", "Owen Price")?;
        let apology = send_anyway(person)?;
        for wanted in ["Ruth,", "joke about older people and computers", "sorry", "written to Glen"]
        {
            assert!(apology.contains(wanted), "“{wanted}” is missing in:\n{apology}");
        }
        for unwanted in ["job", "role", "support", "parkway", "interview", "forgive", "chance"] {
            assert!(!says(&apology, unwanted), "“{unwanted}” is in:\n{apology}");
        }
        assert!(apology.split_whitespace().count() < 100, "{apology}");

        // The thank-you knows nothing of it.
        letters(person)?;
        person.follow("Thank Ruth")?;
        let thanks = person.letter_text()?;
        assert!(!thanks.contains("joke") && !thanks.to_lowercase().contains("sorry"), "{thanks}");
        Ok(())
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
        assert_eq!(route(person)?, "Offer to make it good");
        person.answer("Already put right?", "Not yet")?;
        person.follow("Write the words")?;
        person.type_into("I broke", "the picture frame on your shelf")?;
        person.type_into("What are you doing about it?", "I can bring one like it on Friday.")?;
        letters(person)?;
        person.see("Offer Amira to make it good")?;
        person.follow("Open this letter")?;
        person.type_into("How do you sign?", "Jon")?;
        let offer = send_anyway(person)?;
        assert!(offer.contains("picture frame"), "{offer}");
        assert!(offer.contains("bring one like it on Friday"), "{offer}");
        assert!(!offer.to_lowercase().contains("support lead"), "{offer}");
        Ok(())
    })
}

#[test]
fn an_untrue_figure_is_put_right_in_a_message_of_its_own() -> Outcome {
    Visit::at_a_desk().go(|person| {
        weigh(person, "Dr. Okafor", "wrong figure", "You gave a wrong date or figure")?;
        assert_eq!(route(person)?, "Put it right");
        person.follow("Write the words")?;
        person.type_into("I said that", "I led a team of twelve at Veldt")?;
        person.type_into("In fact", "I led two people, in a department of twelve")?;
        person.type_into("You asked about it because", "the ward has a team of nine")?;
        person.type_into("Where does the right one stand?", "my CV")?;
        letters(person)?;
        person.see("Put a fact right with Dr. Okafor")?;
        person.follow("Open this letter")?;
        person.type_into("How do you sign?", "Ilse Marten")?;
        let letter = send_anyway(person)?;
        let old = letter.find("a team of twelve at Veldt");
        let new = letter.find("two people, in a department of twelve");
        assert!(old.is_some() && old < new, "old, then new:\n{letter}");
        assert!(letter.contains("team of nine"), "{letter}");
        Ok(())
    })
}

#[test]
fn a_question_they_may_not_ask_leads_to_support_and_to_no_thank_you() -> Outcome {
    Visit::on_a_phone().go(|person| {
        weigh(person, "Mr. Hale", "pregnant", "They asked what they may not ask")?;
        assert_eq!(route(person)?, "You owe them nothing here");
        person.follow("Keep a private record")?;
        person.type_into("Your record", "18 November, 11:20: are you planning children")?;
        letters(person)?;
        person.see("You owe them no thanks.")?;
        assert!(!person.can_tap("Open this letter")?);
        person.do_not_see("Thank Mr. Hale")?;
        person.go_to("#/plan")?;
        person.see("Write down what they did, for you alone")?;
        person.do_not_see("Thank Mr. Hale")?;
        person.do_not_see("planning children")?;
        letters(person)?;
        person.follow("Where to turn")?;
        person.is_at("/support")
    })
}

#[test]
fn every_recommendation_can_be_overridden_and_the_override_is_kept() -> Outcome {
    Visit::on_a_phone().go(|person| {
        weigh(person, "Ruth", "blank", "You left a question blank")?;
        assert_eq!(route(person)?, "Answer again, in two lines");
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
