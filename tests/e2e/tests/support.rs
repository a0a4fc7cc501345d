//! A person to talk to: the support door, and the crisis card that blocks nothing.

use afterview_e2e::{Outcome, Visit};

#[test]
fn the_support_door_is_on_every_step_and_gives_numbers_by_region() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open_at("#/recall/who")?;
        // The screen is here, with a menu of its own.
        person.see("Their name")?;
        person.tap_menu()?;
        person.follow("Talk to a person")?;
        person.see("999 or 112")?;
        person.see("Samaritans")?;
        let calls = "return document.querySelector('a[href=\"tel:116123\"]')?.innerText ?? ''";
        assert_eq!(person.script_text(calls)?, "116 123");
        person.see("As listed on samaritans.org")?;
        person.see("These numbers were last checked in")?;
        person.pick("Where are you?", "United States")?;
        person.see("911")?;
        person.see("988")?;
        person.do_not_see("116 123")?;
        person.reload()?;
        person.see("988")?;
        person.back()?;
        person.is_at("/recall/who")
    })
}

#[test]
fn words_of_self_harm_bring_a_quiet_card_that_blocks_nothing() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_and_tell("they laughed. i want to kill my time until the bus comes")?;
        person.do_not_see("If you might hurt yourself")?;
        person.rewrite("What happened?", "they laughed and i just want to die")?;
        person.see("If you might hurt yourself, please talk to a person now.")?;
        // Typing, going on and coming back work as before.
        person.type_into("What happened?", ". really")?;
        person.go_on()?;
        person.see("Nothing has to be sent now.")?;
        person.see("If you might hurt yourself")?;
        person.browser_back()?;
        person.finds_in_box("What happened?", "they laughed and i just want to die. really")?;
        person.follow("Numbers to call or text")?;
        person.see("Samaritans")?;
        person.browser_back()?;
        person.tap("I am safe, close this")?;
        person.do_not_see("If you might hurt yourself")?;
        person.go_on()?;
        person.do_not_see("If you might hurt yourself")
    })
}
