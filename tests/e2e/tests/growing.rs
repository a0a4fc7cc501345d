//! From a weighed interview to a plan for the next one: the question that left them blank, a lesson, a story.

use afterview_e2e::samples::SHAKEN;
use afterview_e2e::{Outcome, Person, Visit};

#[test]
fn a_weighed_interview_becomes_a_plan_and_a_question_with_bullets_that_are_still_there_after_a_reload()
-> Outcome {
    Visit::on_a_phone().after(&SHAKEN).go(|person| {
        person.come_with(&SHAKEN)?;
        person.go_to("#/plan")?;
        person.follow("What this one taught you")?;
        person.see_in("#blank", "what would you do with a resident")?;
        person.follow("Get that question ready")?;
        assert_eq!(
            person.heading()?,
            "what would you do with a resident who doesn't want to join in??"
        );
        person.type_into("A first point", "sit with them first")?;
        person.type_into("A second point", "ask what they used to love")?;
        person.answer("How far is it?", "Nearly")?;
        person.tap("I said it aloud")?;
        person.see("Said aloud once")?;
        person.follow("Write down a story")?;
        person.type_into("What do you call it?", "The chess table")?;
        person.type_into("One true number", "nine people, twice a week")?;
        person.tap("Pick questions")?;
        person.choose("Tell me about a time you helped somebody at work.")?;
        person.see_in("#answered", "Tell me about a time you helped somebody at work.")?;
        person.go_to("#/grow")?;
        person.follow("Make a plan for next time")?;
        person.see("bus was 8 minutes late")?;
        person.tap("Use this one")?;
        person.see_in("#plan-sentence", "If ")?;
        person.rewrite("#lesson-1-cue", "On the way there.")?;
        person.see_in("#plan-sentence", " on the way there, then I will ")?;
        person.tap("Another drill")?;
        person.choose("The breath")?;
        person.see_in("#drill", "The breath")?;
        person.tap("I practised this")?;
        person.see("Practised once")?;
        person.reload()?;
        person.see_in("#plan-sentence", " on the way there, then I will ")?;
        person.see_in("#drill", "The breath")?;
        person.see("Practised once")?;
        person.go_to("#/grow")?;
        person.see_in("#moment-1", " on the way there, then I will ")?;
        person.see_in("#blank", "You have made a start on this one.")?;
        person.follow("Look at it again")?;
        person.finds_in_box("A second point", "ask what they used to love")?;
        person.finds_chosen("Nearly")?;
        person.follow("All questions")?;
        person.see_in("#own", "Nearly · said aloud once")?;
        person.go_to("#/grow/question/27")?;
        person.finds_chosen("The chess table")?;
        person.go_to("#/plan")?;
        person.see("Practise: The breath")
    })
}

#[test]
fn a_thought_that_goes_round_is_parked_and_the_next_thing_is_one_tap_away() -> Outcome {
    Visit::on_a_phone().after(&SHAKEN).go(|person| {
        person.come_with(&SHAKEN)?;
        person.go_to("#/weigh/around")?;
        person.follow("A thought that goes round and round? Park it")?;
        person.do_not_see("It felt right then")?;
        person.type_into("What if", "What if I had taken the bus before that one")?;
        person.see("It felt right then")?;
        person.follow("Go to it")?;
        assert!(person.at()?.starts_with("/write/letter/thank_you/"), "{}", person.at()?);
        person.back()?;
        person.finds_in_box("What if", "What if I had taken the bus before that one")
    })
}

#[test]
fn what_went_well_is_taken_as_the_proof_of_a_strength_and_kept() -> Outcome {
    Visit::on_a_phone().after(&SHAKEN).go(|person| {
        person.come_with(&SHAKEN)?;
        person.go_to("#/grow/strengths")?;
        person.tap("Use: the question about why this home")?;
        person.finds_in_box("Where did it show?", "the question about why this home")?;
        person.type_into("A strength", "I ask good questions")?;
        person.do_not_see("From what went well:")?;
        person.reload()?;
        person.finds_in_box("Where did it show?", "the question about why this home")?;
        person.finds_in_box("A strength", "I ask good questions")
    })
}

#[test]
fn a_story_goes_with_its_words_once_that_was_asked_twice() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open()?;
        person.go_to("#/grow/stories")?;
        person.follow("Begin a story")?;
        person.type_into("What do you call it?", "The chess table")?;
        person.do_not_see("It goes, and your words with it.")?;
        person.tap("Take this away")?;
        person.see("It goes, and your words with it.")?;
        person.go_to("#/grow/stories")?;
        person.follow("The chess table")?;
        person.tap("Take this away")?;
        person.follow("Yes, delete it")?;
        person.is_at("/grow/stories")?;
        person.do_not_see("The chess table")?;
        person.reload()?;
        person.do_not_see("The chess table")
    })
}

#[test]
fn a_moment_is_let_go_once_there_is_a_plan_and_practice_can_be_taken_back() -> Outcome {
    Visit::on_a_phone().after(&SHAKEN).go(|person| {
        person.come_with(&SHAKEN)?;
        person.go_to("#/grow/lesson/1")?;
        person.do_not_see("The plan keeps the lesson.")?;
        person.tap("Use this one")?;
        person.see("The plan keeps the lesson.")?;
        person.tap("I practised this")?;
        person.see("Practised once")?;
        person.tap("Take the last one back")?;
        person.do_not_see("Practised once")?;
        person.tap("#let-go")?;
        person.reload()?;
        person.see("The plan keeps the lesson.")?;
        person.do_not_see("Practised once")?;
        assert!(!person.can_tap("#let-go")?);
        person.go_to("#/weigh/item/1")?;
        person.see("It is closed.")
    })
}

/// Whether looking back is ticked off in the plan.
fn is_looked_back(person: &Person<'_>) -> Outcome<bool> {
    person.go_to("#/plan")?;
    person.see("Look back at it with a clear head")?;
    Ok(person.script("return document.getElementById('tick-reflect').checked")? == true)
}

#[test]
fn looking_back_on_the_same_day_is_a_beginning_and_the_day_after_it_is_done() -> Outcome {
    Visit::on_a_phone().after(&SHAKEN).go(|person| {
        person.come_with(&SHAKEN)?;
        person.go_to("#/grow/look-back")?;
        person.see("Write now if you like, and look again tomorrow.")?;
        person.type_into("Why did it feel so?", "I had hoped for it")?;
        person.go_on()?;
        person.is_at("/grow")?;
        assert!(!is_looked_back(person)?, "it is asked for tomorrow");
        person.let_minutes_pass(24 * 60)?;
        person.go_to("#/grow/look-back")?;
        assert_eq!(person.heading()?, "Look back, now that a night has passed");
        person.finds_in_box("Why did it feel so?", "I had hoped for it")?;
        person.do_not_see("That is enough for one day.")?;
        person.let_minutes_pass(11)?;
        person.see("You have been at it for ten minutes. That is enough for one day.")?;
        person.go_on()?;
        person.is_at("/grow")?;
        assert!(is_looked_back(person)?);
        Ok(())
    })
}
