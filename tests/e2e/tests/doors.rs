//! Home: the first screen stands before the app does, and each of its doors leads somewhere real.

use afterview_e2e::{Outcome, Person, Visit};
use serde_json::json;

/// Switches the page's scripts off or on.
fn scripts(person: &Person, on: bool) -> Outcome {
    let wanted = json!({ "value": !on });
    person.browser().devtools("Emulation.setScriptExecutionDisabled", &wanted).map(drop)
}

/// Taps the middle of an element. The driver's own tap waits for a script that never runs here.
fn taps_by_hand(person: &Person, selector: &str) -> Outcome {
    let middle = "const { left, top, width, height } = \
        document.querySelector(arguments[0]).getBoundingClientRect(); \
        return { x: left + width / 2, y: top + height / 2 };";
    let middle = person.browser().script(middle, vec![json!(selector)])?;
    for kind in ["mousePressed", "mouseReleased"] {
        let event = json!({
            "type": kind, "x": middle["x"], "y": middle["y"], "button": "left", "clickCount": 1,
        });
        person.browser().devtools("Input.dispatchMouseEvent", &event)?;
    }
    Ok(())
}

#[test]
fn without_scripts_the_first_screen_is_there_and_the_address_keeps_the_door() -> Outcome {
    Visit::on_a_phone().go(|person| {
        scripts(person, false)?;
        person.arrive("")?;
        person.see("Hard interview? Sit down a minute.")?;
        for door in
            ["It just happened", "I want to write to them now", "They said no", "It went well"]
        {
            person.see(door)?;
        }
        person.see("What you write stays on this device.")?;
        person.see("Afterview needs JavaScript to run.")?;
        person.see(
            "What you wrote before is safe on this device, and nothing you write is sent anywhere.",
        )?;
        person.see("Allow JavaScript for this page, then open it again.")?;
        taps_by_hand(person, "a[href='#/just-happened']")?;
        person.is_at("/just-happened")?;
        scripts(person, true)?;
        person.reload()?;
        person.see("Breathe with this a moment.")
    })
}

#[test]
fn a_door_tapped_before_the_app_has_come_is_taken_when_it_has() -> Outcome {
    Visit::on_a_phone().go(|person| {
        // The app is held back on its way; the page stands.
        let app = json!({ "patterns": [{ "urlPattern": "*.wasm" }] });
        person.browser().devtools("Fetch.enable", &app)?;
        person.arrive("")?;
        person.tap("They said no")?;
        assert_ne!(
            person.script_text("return document.documentElement.dataset.boot ?? ''")?,
            "ready"
        );
        person.is_at("/said-no")?;
        person.browser().devtools("Fetch.disable", &json!({}))?;
        person.wait_for_start()?;
        person.see("That hurts.")
    })
}

#[test]
fn the_doors_are_links_and_hold_no_text_field() -> Outcome {
    Visit::on_a_phone().go(|person| {
        scripts(person, false)?;
        person.arrive("")?;
        let doors = "return [...document.querySelectorAll('.doors a')].map((a) => a.getAttribute('href')).join()";
        let links = person.script_text(doors)?;
        assert_eq!(links, "#/just-happened,#/write-now,#/said-no,#/went-well");
        let fields = "return String(document.querySelectorAll('#app :is(input, textarea)').length)";
        assert_eq!(person.script_text(fields)?, "0");
        Ok(())
    })
}

#[test]
fn the_menu_is_closed_again_on_the_screen_that_it_led_to() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open_at("#/recall")?;
        // The screen is drawn anew when its words come.
        person.see("What happened?")?;
        person.tap_menu()?;
        person.follow("Talk to a person")?;
        person.see("Samaritans")?;
        person.do_not_see("Hide this screen")?;
        person.tap_menu()?;
        person.browser_back()?;
        person.see("What happened?")?;
        person.do_not_see("Hide this screen")
    })
}

#[test]
fn a_hidden_screen_shows_nothing_until_it_is_asked_for() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.open_at("#/recall")?;
        person.type_into("In your own words", "i cried")?;
        person.tap_menu()?;
        person.tap("Hide this screen")?;
        person.see("Hidden")?;
        let kept = "return String(document.body.innerHTML.includes('cried') \
            || [...document.querySelectorAll('input, textarea')].some((box) => box.value))";
        assert_eq!(person.script_text(kept)?, "false");
        person.tap("Show it again")?;
        person.finds_in_box("In your own words", "i cried")
    })
}

#[test]
fn the_first_five_minutes_are_three_taps_to_a_true_ending() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_to_tell()?;
        person.skip()?;
        person.follow("Stop here")?;
        person.see("Done. You can close this.")?;
        assert_eq!(person.inputs(), 0);
        Ok(())
    })
}

#[test]
fn a_reminder_for_tonight_is_a_calendar_file_that_tells_nothing() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_and_tell("i cried at Elm Court")?;
        person.go_on()?;
        person.follow("Remind me tonight")?;
        let file = person.saved_file("afterview.ics")?;
        assert!(file.contains("SUMMARY:Afterview: one thing to do\r\n"), "{file}");
        assert!(file.contains("DTSTART:20261118T190000Z\r\n"), "{file}");
        assert!(!file.contains("Elm") && !file.contains("cried"), "{file}");
        person.see("Done. You can close this.")
    })
}

#[test]
fn they_said_no_gives_kind_words_and_a_way_to_ask_why_and_no_thank_you() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_by("They said no")?;
        person.see("That hurts.")?;
        person.see("It was one choice, by one firm, on one day.")?;
        person.follow("Ask them why")?;
        person.see("Many firms tell nobody why.")?;
        person.back()?;
        person.follow("Look at what happened")?;
        person.is_at("/calm")?;
        person.go_to("#/recall/decision")?;
        person.finds_chosen("They said no")?;
        person.go_to("#/write")?;
        person.see("They said no, so this is not the time for a thank-you.")
    })
}

#[test]
fn what_is_owed_is_still_offered_after_a_no() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_by("They said no")?;
        person.follow("There is something I owe them")?;
        person.pick_mishap("offensive", "You made an offensive remark")?;
        person.go_to("#/write")?;
        person.see("Say sorry to")?;
        person.see("Open this letter")
    })
}

#[test]
fn it_went_well_keeps_what_worked_and_leads_to_the_thank_you() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_by("It went well")?;
        person.type_into("What would you do again?", "asked about the team first")?;
        person.choose("They said yes")?;
        person.follow("Write the thank-you")?;
        person.name_them("Maya")?;
        person.skip()?;
        person.remember("the story hour")?;
        person.decide("Nothing")?;
        person.sign("Tomas")?;
        person.letter_says("the story hour")?;
        person.go_to("#/weigh")?;
        person.finds_in_box("One to a line", "asked about the team first")
    })
}
