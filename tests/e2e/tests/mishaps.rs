//! What went wrong: found by everyday words, three at once, or told in one's own words.

use afterview_e2e::{Outcome, Visit};

#[test]
fn everyday_words_find_mishaps() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open_at("#/weigh/wrong")?;
        for (words, name) in [
            ("sweaty", "You blushed or sweated"),
            ("blanked", "You left a question blank"),
            ("traffic", "You were a few minutes late"),
            ("wrong name", "You used the wrong name"),
            ("BORED", "They looked unimpressed"),
        ] {
            person.rewrite("#search", words)?;
            person.see_in(".mishaps:not(#told-mishaps)", name)?;
        }
        person.rewrite("#search", "xylophone")?;
        person.see("Nothing here fits those words. Tell it in your own below.")
    })
}

#[test]
fn what_was_told_early_brings_up_what_it_may_have_been() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_and_tell("my mind went blank and there was traffic")?;
        person.go_to("#/weigh/wrong")?;
        person.see("From what you told, maybe:")?;
        person.see_in("#told-mishaps", "You left a question blank")
    })
}

#[test]
fn three_are_weighed_at_once_and_the_fourth_waits() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open_at("#/weigh/wrong")?;
        person.pick_mishap("blank", "You left a question blank")?;
        person.pick_mishap("traffic", "You were a few minutes late")?;
        person.pick_mishap("sweaty", "You blushed or sweated")?;
        person.rewrite("#search", "rambled")?;
        person.tap("You rambled")?;
        person.see("Three at once is enough.")?;
        person.see_in("#waiting", "You rambled")?;
        // What is owed to somebody never waits.
        person.pick_mishap("offensive", "You made an offensive remark")?;
        person.tap("Take this up")?;
        person.see_in("#picked", "You rambled")
    })
}

#[test]
fn a_second_tap_takes_a_mishap_off_again() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open_at("#/weigh/wrong")?;
        person.pick_mishap("blank", "You left a question blank")?;
        person.tap_in("On your list", "Take it off")?;
        person.do_not_see("On your list")
    })
}

#[test]
fn what_was_unfolded_about_one_thing_is_folded_again_for_the_next() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open_at("#/weigh/wrong")?;
        person.pick_mishap("blank", "You left a question blank")?;
        person.pick_mishap("traffic", "You were a few minutes late")?;
        person.go_to("#/weigh/all")?;
        person.go_on()?;
        person.tap("For next time")?;
        let open = "return String(document.querySelectorAll('main details[open]').length)";
        assert_eq!(person.script_text(open)?, "1");
        person.go_on()?;
        assert_eq!(person.script_text(open)?, "0");
        Ok(())
    })
}

#[test]
fn something_else_is_told_in_own_words_and_gets_its_route() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open_at("#/weigh/wrong")?;
        person.tap("Something else, in my own words")?;
        person.type_into("In your own words", "I promised them my portfolio")?;
        person.choose("Something I promised them")?;
        person.go_on()?;
        person.go_on()?;
        assert_eq!(person.heading()?, "I promised them my portfolio");
        person.is_advised("Send what you promised")?;
        person.go_on()?;
        person.is_at("/weigh/unsaid")
    })
}
