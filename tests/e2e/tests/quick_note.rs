//! "I want to write to them now": a letter that can be sent, in at most six inputs.

use afterview_e2e::{Outcome, Visit};

/// The most fields and choices until there is a letter to send (design: product, principle 1).
const MOST: u32 = 6;

#[test]
fn six_inputs_make_a_letter_with_something_added() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_write()?;
        person.name_them("Maya")?;
        person.name_the_company("Hill Road Library")?;
        person.remember("the Saturday story hour")?;
        person.decide("Something I left out")?;
        person.type_into("I also", "ran the spring fair at my school for two years")?;
        person.go_on()?;
        person.sign("Tomas Reyes")?;
        assert!(person.inputs() <= MOST, "{} inputs", person.inputs());
        person.see("To Maya, by e-mail")?;
        person.do_not_see("Still missing")?;
        let letter = person.send_anyway()?;
        letter.greets("Maya")?;
        letter.says(&[
            "the Saturday story hour",
            "ran the spring fair at my school for two years.",
        ])?;
        letter.is_signed("Tomas Reyes")
    })
}

#[test]
fn three_inputs_make_a_letter_to_the_hiring_team() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_write()?;
        person.decide("I don't know")?;
        person.skip()?;
        person.skip()?;
        person.decide("Nothing")?;
        person.sign("Ilse")?;
        assert!(person.inputs() <= 3);
        let letter = person.send_anyway()?;
        letter.greets("hiring team")?;
        letter.is_signed("Ilse")?;
        letter.is_without(&["…", "[", "{", "_"])
    })
}

#[test]
fn a_better_answer_goes_in_as_an_answer() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.come_to_write()?;
        person.name_them("Dev")?;
        person.skip()?;
        person.skip()?;
        person.decide("A better answer")?;
        person.type_into("You asked", "how do you handle conflict??")?;
        person.type_into("Your answer", "i dont avoid it, i ask each side first")?;
        person.go_on()?;
        person.sign("Nadia Brandt")?;
        let letter = person.send_anyway()?;
        letter.says(&[" how I handle conflict", "I do not avoid it"])?;
        letter.is_without(&["??"])
    })
}

#[test]
fn a_letter_that_lacks_a_name_asks_for_it_in_place_and_does_not_leave_without() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_write()?;
        person.name_them("Maya")?;
        person.skip()?;
        person.skip()?;
        person.decide("Nothing")?;
        person.follow("See the letter")?;
        person.see("Still missing")?;
        person.see("Before it can go, it needs your name.")?;
        person.tap("#copy")?;
        assert!(person.copied_text().is_err(), "nothing leaves that is not whole");
        person.type_into("How do you sign?", "Jo")?;
        person.do_not_see("Before it can go")?;
        person.send_anyway()?.is_signed("Jo")
    })
}

#[test]
fn a_wrong_fact_stands_beside_the_right_one() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_write()?;
        person.name_them("Dr. Okafor")?;
        person.skip()?;
        person.skip()?;
        person.decide("A wrong fact")?;
        person.type_into("I said that", "i led a team of twelve at Veldt")?;
        person.type_into("In fact", "i led two people, in a department of twelve")?;
        person.go_on()?;
        person.sign("Ilse Marten")?;
        let letter = person.send_anyway()?;
        letter.greets("Dr. Okafor")?;
        letter.says(&[
            "that I led a team of twelve at Veldt",
            "two people, in a department of twelve",
        ])
    })
}

#[test]
fn somebody_hurt_leads_to_weigh_and_a_crossed_line_to_support() -> Outcome {
    for (choice, route) in [
        ("I hurt someone", "Say sorry, in its own note"),
        ("They crossed a line", "You owe them nothing here"),
    ] {
        Visit::on_a_phone().go(|person| {
            person.open_at("#/write-now/mend")?;
            person.decide(choice)?;
            person.is_advised(route)
        })?;
    }
    Ok(())
}

#[test]
fn at_a_desk_the_letter_grows_beside_each_question() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.come_to_write()?;
        person.type_into("Their name", "Maya")?;
        person.letter_greets("Maya")?;
        person.go_on()?;
        person.letter_greets("Maya")?;
        person.go_on()?;
        person.type_into("Thank you for telling me about", "the story hour")?;
        person.letter_says("the story hour")?;
        person.go_on()?;
        person.letter_says("the story hour")?;
        person.decide("A better answer")?;
        person.letter_says("the story hour")?;
        person.type_into("You asked", "why this library")?;
        person.type_into("Your answer", "My children learned to read here.")?;
        person.letter_says("My children learned to read here.")?;
        person.go_on()?;
        person.type_into("Sign as", "Tomas")?;
        person.letter_says("Tomas")
    })
}
