//! What somebody hears who does not see what changed: each thing that happens is told politely, once, and nothing else with it
//! (WCAG 2.2, 4.1.3).

use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Outcome, Person, Visit};
use serde_json::Value;

/// Listens as a screen reader does: to the places that it knew of before, when what stands in them becomes something else. What
/// comes together with a new screen is read by going there.
const LISTEN: &str = "
  const PLACES = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
  const words = (it) => (it.checkVisibility() ? it.innerText : '').replace(/\\s+/g, ' ').trim();
  const known = new Map();
  globalThis.heard = [];
  const listen = () => {
    for (const place of document.querySelectorAll(PLACES)) {
      const now = words(place);
      const before = known.get(place);
      known.set(place, now);
      if (before === undefined || before === now || !now) continue;
      // What is told as a whole is read as a whole, anything else where it is new.
      const whole = place.getAttribute('role') === 'status' || place.ariaAtomic === 'true';
      heard.push(whole || !now.startsWith(before) ? now : now.slice(before.length).trim());
    }
    for (const place of known.keys()) if (!place.isConnected) known.delete(place);
  };
  listen();
  new MutationObserver(listen).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['hidden'] });";

fn heard(person: &Person<'_>) -> Outcome<Vec<String>> {
    let all = person.script("return heard")?;
    let all = all.as_array().into_iter().flatten().filter_map(Value::as_str);
    Ok(all.map(str::to_owned).collect())
}

/// Hears these words, once, since the last time that this was asked; and nothing that was not meant to be heard then. How
/// things stand with saving may always be told.
fn hears(person: &Person<'_>, wanted: &[&str]) -> Outcome {
    for words in wanted {
        until_true(LIMIT, &format!("“{words}” is not heard"), || {
            Ok(heard(person)?.iter().any(|said| said.contains(words)))
        })?;
    }
    let said: Vec<String> = heard(person)?
        .into_iter()
        .filter(|said| !said.starts_with("Saved on this device"))
        .collect();
    for words in wanted {
        let times: usize = said.iter().map(|said| said.matches(words).count()).sum();
        assert_eq!(times, 1, "“{words}”: {said:?}");
    }
    let other: Vec<&String> =
        said.iter().filter(|said| !wanted.iter().any(|words| said.contains(words))).collect();
    assert!(other.is_empty(), "besides {wanted:?}: {other:?}");
    person.browser().script("heard.length = 0", Vec::new()).map(drop)
}

#[test]
fn on_the_way_to_a_letter_that_was_sent_each_thing_is_told_once() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.come_to_the_letter()?;
        person.script(LISTEN)?;
        person.reword("story hour", "I just wanted to thank you for the story hour.")?;
        hears(person, &["One thing to look at in this letter."])?;
        person.tap("“just” makes this smaller")?;
        person.tap("Take it out")?;
        person.letter_says("I wanted to thank you for the story hour.")?;
        // It is looked over once nothing has changed for a moment; taken back before that, nothing has.
        person.do_not_see("One thing to look at in this letter.")?;
        hears(person, &[])?;
        person.tap("Undo")?;
        hears(person, &["Taken back", "One thing to look at in this letter."])?;
        person.tap("Send anyway")?;
        person.tap("Copy the letter")?;
        person.see("Did you send it?")?;
        let said = heard(person)?;
        let copied = said.iter().filter(|said| said.contains("Copied.")).count();
        assert_eq!(copied, 1, "{said:?}");
        Ok(())
    })
}

#[test]
fn where_help_is_is_told_once_however_much_is_typed() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.come_and_tell("they laughed")?;
        person.script(LISTEN)?;
        person.type_into("What happened?", " and i just want to die")?;
        hears(person, &["Please talk to a person now."])?;
        // It stays, and is not told again.
        person.type_into("What happened?", ". really")?;
        hears(person, &[])
    })
}
