//! Keep going: somebody is asked, once and once more; the week; and all of it kept, for every tab.

use afterview_e2e::{Engine, Outcome, Person, Visit};

/// A person to ask, with what they are to be asked.
fn asha(person: &Person<'_>) -> Outcome {
    person.go_to("#/keep-going/people")?;
    person.follow("Add a person")?;
    person.type_into("Their name, as you would greet them", "Asha")?;
    person.choose("Whether they know of an opening")
}

#[test]
fn somebody_is_asked_when_the_hour_is_good_and_then_given_time() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_write()?;
        person.name_them("Maya")?;
        asha(person)?;
        person.answer("And how are you right now?", "Very shaken")?;
        person.see("Then not now.")?;
        person.do_not_see("Write to Asha")?;
        person.answer("And how are you right now?", "Fine")?;
        person.follow("Write to Asha")?;
        person.finds_in_box("Their name", "Asha")?;
        person.go_to("#/keep-going/people")?;
        person.follow("Asha")?;
        person.tap("I asked them")?;
        person.see("Give them until")?;
        person.see("Asked once")?;
        // Ten days later there is one more, and then no more.
        person.let_minutes_pass(10 * 24 * 60)?;
        person.see("Five working days have passed.")?;
        person.answer("And how are you right now?", "Shaken")?;
        person.see("That is all right. Short and plain is enough.")?;
        person.do_not_see("Write to Asha")?;
        person.tap("Copy these lines")?;
        assert!(person.copied_text()?.starts_with("Hello Asha,"));
        person.tap("I asked them")?;
        person.see("You have asked, and that is enough")?;
        person.do_not_see("Copy these lines")
    })
}

fn the_book_is_there_after_a_reload_and_in_another_tab(engine: Engine) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        person.open()?;
        person.go_to("#/keep-going/week")?;
        let first = person.tab()?;
        person.type_into("One thing you would like to do", "Send one application")?;
        person.choose("3 times")?;
        person.tap("I did one")?;
        person.see("1 of 3 this week.")?;
        person.reload()?;
        person.see("1 of 3 this week.")?;
        person.finds_in_box("One thing you would like to do", "Send one application")?;
        let second = person.open_tab()?;
        person.open_at("#/keep-going/week")?;
        person.see("1 of 3 this week.")?;
        person.tap("I did one")?;
        person.see("2 of 3 this week.")?;
        person.turn_to(&first)?;
        person.see("2 of 3 this week.")?;
        person.turn_to(&second)?;
        person.see("2 of 3 this week.")?;
        // It is no interview: nothing of it stands among them.
        person.go_to("#/")?;
        person.see("It just happened")?;
        person.do_not_see("Your interviews")
    })
}

in_every_engine!(the_book_is_there_after_a_reload_and_in_another_tab);
