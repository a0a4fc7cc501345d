//! The keyboard on every screen and in every state: it stops at everything in the order of reading, where it stops is seen, with
//! a line around it that stands out in light, dark and forced colours, and it never stays caught (WCAG 2.2: 2.1.1, 2.1.2, 2.4.3,
//! 2.4.7, 2.4.11, 1.4.11).

use afterview_e2e::axe::COLOURS;
use afterview_e2e::rounds::Look;
use afterview_e2e::{Outcome, Person, Trouble};
use serde_json::{Value, json};

const FOCUS: &str = include_str!("focus.js");
/// The key that leads on, as `WebDriver` writes it.
const TAB: &str = "\u{e004}";
/// More than any screen has.
const MOST: usize = 150;
/// Begins at the top, as somebody does who comes to a page: nothing has the focus, nothing was seen.
const BEGIN: &str = "globalThis.stops = []; globalThis.before = null; scrollTo(0, 0);
  document.activeElement.blur(); getSelection().removeAllRanges();
  const range = document.createRange(); range.setStart(document.body, 0);
  getSelection().addRange(range)";

fn lines(found: &Value) -> impl Iterator<Item = String> {
    found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned)
}

/// Goes through the page by the tabulator alone, and gives what is wrong.
fn tabbed_through(person: &Person<'_>) -> Outcome<Vec<String>> {
    let mut faults = Vec::new();
    person.script(BEGIN)?;
    for press in 0..MOST {
        person.press_keys(TAB)?;
        let here = person.script(FOCUS)?;
        faults.extend(lines(&here["faults"]));
        if here["end"] == true {
            // From the end of the page it may go through the browser's own controls first.
            if press < 2 && here["count"] == 0 {
                continue;
            }
            if here["count"] == 0 {
                faults.push("the keyboard stops nowhere".to_owned());
            }
            return Ok(faults);
        }
        if here["inside"] == true {
            continue;
        }
        for (colours, media) in COLOURS {
            person.set_media(media)?;
            let line = person.browser().script(FOCUS, vec![json!("line")])?;
            let line = line.as_str().filter(|line| !line.is_empty());
            faults.extend(line.map(|line| format!("{colours}: {line}")));
        }
    }
    Err(Trouble::new(format!("the keyboard does not come to an end: {faults:?}")))
}

fn where_the_keyboard_stops_is_seen_in_any_colours_and_in_the_order_of_reading(
    round: fn(Look<'_>) -> Outcome,
) -> Outcome {
    let mut all = Vec::new();
    round(&mut |person, stop| {
        // In a frame the keyboard is the host's, and comes and goes: embed_host.rs.
        // Who opened the menu sees what it covers again when it is shut (docs/accessibility.md).
        if stop.starts_with("framed-") || stop.starts_with("host-") || stop == "menu" {
            return Ok(());
        }
        person.set_width(320)?;
        let found = tabbed_through(person)?;
        all.extend(found.into_iter().map(|fault| format!("{stop}: {fault}")));
        person.set_media(&[])?;
        person.set_width(1280)
    })?;
    assert!(all.is_empty(), "{} times:\n{}", all.len(), all.join("\n"));
    Ok(())
}

in_every_round!(where_the_keyboard_stops_is_seen_in_any_colours_and_in_the_order_of_reading);
