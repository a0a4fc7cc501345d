//! What holds for every screen on a small phone: it fits, and what is tapped can be hit with a thumb.

use afterview_e2e::samples::{
    OTHER_LETTERS, SCREENS, SHAKEN, WEEK_AFTER, WEEK_AFTER_AT, errand_form, exported,
};
use afterview_e2e::{Outcome, Visit};
use serde_json::json;

/// How much wider than the phone the page is, and what sticks out.
const STICKS_OUT: &str = "
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide <= 0) return '';
  const out = [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1);
  return `${wide}px: ${out.slice(-3).map((each) => each.id || each.className || each.tagName).join(', ')}`";

/// The things to tap that are lower than 44 px, but for links inside a sentence.
const TOO_SMALL: &str = "
  const things = [...document.querySelectorAll('button, a[href], summary, label.pill, label.check, select, input[type=text], textarea')];
  const seen = things.filter((each) => each.checkVisibility() && getComputedStyle(each).display !== 'inline');
  const small = seen.filter((each) => each.getBoundingClientRect().height < 43.5);
  return small.map((each) => `${each.id || each.className || each.tagName} ${each.getBoundingClientRect().height}`).join(', ')";

#[test]
fn no_screen_is_wider_than_the_phone() -> Outcome {
    Visit::on_a_phone().after(&SHAKEN).go(|person| {
        person.come_with(&SHAKEN)?;
        for (name, link) in SCREENS {
            person.go_to(link)?;
            person.heading()?;
            let out = person.script_text(STICKS_OUT)?;
            assert_eq!(out, "", "{name} is wider than the phone");
        }
        person.go_to("#/write/letter/thank_you//1")?;
        person.tap("#change-facts")?;
        person.see("How does it travel?")?;
        assert_eq!(person.script_text(STICKS_OUT)?, "", "the letter's facts");
        person.go_to("#/support")?;
        person.see("Samaritans")?;
        assert_eq!(person.script_text(STICKS_OUT)?, "", "the support door");
        Ok(())
    })
}

/// The device's width, and the size of its letters, in CSS pixels.
fn holds_everything_at(width: u32, letters: u32) -> Outcome {
    Visit::on_a_phone().after(&SHAKEN).go(|person| {
        let size = json!({ "width": width, "height": 740, "deviceScaleFactor": 2, "mobile": true });
        person.browser().devtools("Emulation.setDeviceMetricsOverride", &size)?;
        person.come_with(&SHAKEN)?;
        let set = "document.documentElement.style.setProperty('--size', `${arguments[0]}px`)";
        person.browser().script(set, vec![json!(letters)])?;
        let mut out = Vec::new();
        for (name, link) in SCREENS {
            person.go_to(link)?;
            person.heading()?;
            let here = person.script_text(STICKS_OUT)?;
            if !here.is_empty() {
                out.push(format!("{name}: {here}"));
            }
        }
        assert!(out.is_empty(), "wider than {width} px:\n{}", out.join("\n"));
        Ok(())
    })
}

#[test]
fn no_screen_is_wider_than_320_pixels() -> Outcome {
    holds_everything_at(320, 17)
}

#[test]
fn no_screen_is_wider_than_the_phone_with_letters_twice_as_large() -> Outcome {
    holds_everything_at(360, 34)
}

#[test]
fn what_is_tapped_can_be_hit_with_a_thumb() -> Outcome {
    Visit::on_a_phone().after(&SHAKEN).go(|person| {
        person.come_with(&SHAKEN)?;
        let mut small = Vec::new();
        for (name, link) in SCREENS {
            person.go_to(link)?;
            person.heading()?;
            let here = person.script_text(TOO_SMALL)?;
            if !here.is_empty() {
                small.push(format!("{name}: {here}"));
            }
        }
        assert!(small.is_empty(), "lower than 44 px:\n{}", small.join("\n"));
        Ok(())
    })
}

#[test]
fn a_message_that_was_begun_fits_too_on_each_of_its_screens() -> Outcome {
    Visit::on_a_phone().at(WEEK_AFTER, WEEK_AFTER_AT).go(|person| {
        person.open_at("#/where-my-words-are")?;
        person.bring_back(&exported(&OTHER_LETTERS.map(|(_, sample, _)| sample))?)?;
        person.see("Taken in")?;
        let mut faults = Vec::new();
        for (name, sample, row) in OTHER_LETTERS {
            let Some(form) = errand_form(sample)? else { continue };
            let mut fits = |screen: &str| -> Outcome {
                person.heading()?;
                for (what, script) in [("wider", STICKS_OUT), ("lower than 44 px", TOO_SMALL)] {
                    let here = person.script_text(script)?;
                    if !here.is_empty() {
                        faults.push(format!("{name}, {screen}: {what}: {here}"));
                    }
                }
                Ok(())
            };
            person.go_to("#/")?;
            person.tap(row)?;
            person.go_to(&form)?;
            fits("its form")?;
            person.go_to("#/write")?;
            person.open_the_letter()?;
            fits("its letter")?;
            if person.can_tap("Open the script")? {
                person.follow("Open the script")?;
                fits("its script")?;
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        Ok(())
    })
}
