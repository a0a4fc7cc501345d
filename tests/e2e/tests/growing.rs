//! From a weighed interview to a plan for the next one: the question that left them blank, a lesson, a story.

use afterview_e2e::samples::SHAKEN;
use afterview_e2e::{Outcome, Visit};

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
        person.back()?;
        person.finds_in_box("What if", "What if I had taken the bus before that one")
    })
}
