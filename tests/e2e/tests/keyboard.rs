//! The keyboard on the screen: it covers neither the box that is typed in nor the way on, and no box makes a phone zoom in.

use afterview_e2e::samples::{SCREENS, SHAKEN};
use afterview_e2e::{Outcome, Person, Visit};
use serde_json::json;

/// Puts the focus into each box of the screen, and tells those of which too little is seen between the top and the bar at
/// the bottom; and whether that bar is seen whole.
const COVERED: &str = "
  const boxes = [...document.querySelectorAll('main input[type=text], main input[type=search], main textarea, main select')];
  const foot = document.querySelector('.foot');
  const bottom = visualViewport.height;
  const faults = [];
  for (const box of boxes.filter((each) => each.checkVisibility())) {
    box.focus();
    const at = box.getBoundingClientRect();
    const bar = foot.checkVisibility() ? foot.getBoundingClientRect() : { top: bottom, bottom };
    const seen = Math.min(at.bottom, bar.top) - Math.max(at.top, 0);
    if (seen < Math.min(40, at.height - 1)) faults.push(`${box.id}: ${Math.round(seen)} px seen`);
    if (bar.bottom > bottom + 1) faults.push(`the bar ends at ${Math.round(bar.bottom)} of ${bottom}`);
  }
  return faults.join(', ');";

/// The boxes with letters under 16 px: a phone zooms in on those.
const SMALL: &str = "
  const boxes = [...document.querySelectorAll('input[type=text], input[type=search], textarea, select')];
  const small = boxes.filter((each) => parseFloat(getComputedStyle(each).fontSize) < 16);
  return small.map((each) => each.id).join(', ');";

fn on_each_screen(person: &Person, script: &str) -> Outcome<Vec<String>> {
    let mut faults = Vec::new();
    for (name, link) in SCREENS {
        person.go_to(link)?;
        person.heading()?;
        let here = person.script_text(script)?;
        if !here.is_empty() {
            faults.push(format!("{name}: {here}"));
        }
    }
    Ok(faults)
}

#[test]
fn a_keyboard_that_takes_its_room_from_the_page_covers_no_box_and_no_way_on() -> Outcome {
    Visit::on_a_phone().after(&SHAKEN).go(|person| {
        person.come_with(&SHAKEN)?;
        // As the page asks for (`interactive-widget=resizes-content`): what is left beside a keyboard of 340 px.
        let size = json!({ "width": 360, "height": 400, "deviceScaleFactor": 2, "mobile": true });
        person.browser().devtools("Emulation.setDeviceMetricsOverride", &size)?;
        let faults = on_each_screen(person, COVERED)?;
        assert!(faults.is_empty(), "covered:\n{}", faults.join("\n"));
        Ok(())
    })
}

#[test]
fn a_keyboard_that_lies_over_the_page_has_the_way_on_above_it() -> Outcome {
    Visit::on_a_phone().after(&SHAKEN).go(|person| {
        person.come_with(&SHAKEN)?;
        person.go_to("#/recall")?;
        // What Safari tells: the page is as high as before, and less of it is seen.
        person.script(
            "Object.defineProperty(visualViewport, 'height', { get: () => 400, configurable: true });
             visualViewport.dispatchEvent(new Event('resize'));",
        )?;
        let faults = on_each_screen(person, COVERED)?;
        assert!(faults.is_empty(), "covered:\n{}", faults.join("\n"));
        // Zoomed in, less is seen too, and there is no keyboard.
        person.script(
            "Object.defineProperty(visualViewport, 'scale', { get: () => 2, configurable: true });
             visualViewport.dispatchEvent(new Event('resize'));",
        )?;
        let covered = "return document.documentElement.style.getPropertyValue('--covered')";
        assert_eq!(person.script_text(covered)?, "0px");
        Ok(())
    })
}

#[test]
fn no_box_makes_a_phone_zoom_in() -> Outcome {
    Visit::on_a_phone().after(&SHAKEN).go(|person| {
        person.come_with(&SHAKEN)?;
        let faults = on_each_screen(person, SMALL)?;
        assert!(faults.is_empty(), "letters under 16 px:\n{}", faults.join("\n"));
        Ok(())
    })
}
