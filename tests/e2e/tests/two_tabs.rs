//! Two tabs of one browser, in every engine: what is typed in one is not lost to the other.

use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Engine, Outcome, Person, Tab, Visit};
use serde_json::Value;

/// A screen with two boxes.
const SCREEN: &str = "#/recall/who";
const NAME: &str = "Their name";
const MEMORY: &str = "Thank you for telling me about";
const WORDS: &str = "#/where-my-words-are";

/// Both tabs on the screen with two boxes of the same debrief, in which somebody is called Maya. The second lies open.
fn two_tabs(person: &Person<'_>) -> Outcome<(Tab, Tab)> {
    let first = person.tab()?;
    person.open_at(SCREEN)?;
    person.type_into(NAME, "Maya")?;
    let second = person.open_tab()?;
    person.open_at(SCREEN)?;
    person.finds_in_box(NAME, "Maya")?;
    Ok((first, second))
}

/// Takes the lock under which a tab puts its words onto the debrief, until it is released.
const HOLD: &str = "return new Promise((held) => {
  navigator.locks.request('afterview:', () => {
    held();
    return new Promise((release) => { window.release = release; });
  });
})";

/// All that the browser holds for the app, in both places.
const HELD: &str = "return (async () => {
  const held = Object.entries(localStorage).map(([key, text]) => key + text);
  for (const { name } of await indexedDB.databases()) {
    const opened = indexedDB.open(name);
    const database = await new Promise((done, failed) => {
      opened.onsuccess = () => done(opened.result);
      opened.onerror = () => failed(opened.error);
    });
    for (const store of database.objectStoreNames) {
      const all = database.transaction(store).objectStore(store).getAll();
      await new Promise((done) => { all.onsuccess = done; all.onerror = done; });
      held.push(JSON.stringify(all.result));
    }
    database.close();
  }
  return held.join(' ');
})()";

fn different_words_in_two_tabs_stay_and_both_tabs_show_them(engine: Engine) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        let (first, second) = two_tabs(person)?;
        person.type_into(MEMORY, "the story hour")?;
        person.turn_to(&first)?;
        person.finds_in_box(MEMORY, "the story hour")?;
        person.type_into(NAME, " Lopez")?;
        person.turn_to(&second)?;
        person.finds_in_box(NAME, "Maya Lopez")?;
        for tab in [&first, &second] {
            person.turn_to(tab)?;
            person.reload()?;
            person.finds_in_box(NAME, "Maya Lopez")?;
            person.finds_in_box(MEMORY, "the story hour")?;
        }
        Ok(())
    })
}

fn words_typed_in_the_same_place_of_two_tabs_are_both_kept(engine: Engine) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        let (first, second) = two_tabs(person)?;
        // As if a third tab took long to merge: neither hears of the other before both have typed.
        person.script(HOLD)?;
        person.type_into(MEMORY, "the story hour")?;
        person.turn_to(&first)?;
        person.type_into(MEMORY, "the reading club")?;
        person.finds_in_box(MEMORY, "the reading club")?;
        person.turn_to(&second)?;
        person.script("window.release()")?;
        for tab in [&second, &first] {
            person.turn_to(tab)?;
            person.go_to(WORDS)?;
            person.see("You changed the same words in two tabs.")?;
        }
        for words in ["the story hour", "the reading club"] {
            let held = || Ok(person.script_text(HELD)?.contains(words));
            until_true(LIMIT, &format!("“{words}” is kept nowhere"), held)?;
        }
        Ok(())
    })
}

fn what_one_tab_deletes_while_the_other_types_in_it_is_not_lost(engine: Engine) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        let (first, second) = two_tabs(person)?;
        person.turn_to(&first)?;
        person.go_to("#/recall/where")?;
        person.type_into("The company", "Elm Court")?;
        person.go_to("#/")?;
        person.turn_to(&second)?;
        person.type_into(MEMORY, "the story")?;
        // The second tab has heard of the first one's words: what it writes holds both.
        let held = "return Object.values(localStorage)
            .some((text) => [...arguments].every((words) => text.includes(words)))";
        for (words, told) in [
            (vec!["Elm Court"], "the first tab's words are not kept"),
            (vec!["the story"], "the second tab's words are not kept"),
            (vec!["Elm Court", "the story"], "the two tabs' words are not together"),
        ] {
            let words: Vec<Value> = words.into_iter().map(Value::from).collect();
            until_true(LIMIT, told, || Ok(person.browser().script(held, words.clone())? == true))?;
        }
        person.turn_to(&first)?;
        person.tap("Delete Elm Court")?;
        person.turn_to(&second)?;
        person.type_into(MEMORY, " hour")?;
        person.finds_in_box(MEMORY, "the story hour")?;
        person.turn_to(&first)?;
        person.see("Elm Court")?;
        person.turn_to(&second)?;
        person.reload()?;
        person.finds_in_box(NAME, "Maya")?;
        person.finds_in_box(MEMORY, "the story hour")
    })
}

fn what_one_tab_erased_the_other_does_not_bring_back(engine: Engine) -> Outcome {
    Visit::in_engine(engine).go(|person| {
        let (first, second) = two_tabs(person)?;
        person.type_into(MEMORY, "the story hour")?;
        person.turn_to(&first)?;
        person.finds_in_box(MEMORY, "the story hour")?;
        person.go_to(WORDS)?;
        person.follow("Erase everything")?;
        person.tap("#erase")?;
        person.see("Everything of yours is gone from this device.")?;
        person.turn_to(&second)?;
        person.see("This one is no longer on this device.")?;
        person.reload()?;
        person.turn_to(&first)?;
        person.open()?;
        person.see("Hard interview? Sit down a minute.")?;
        let held = person.script_text(HELD)?;
        for words in ["Maya", "story hour"] {
            assert!(!held.contains(words), "“{words}” is still held");
        }
        Ok(())
    })
}

in_every_engine!(
    different_words_in_two_tabs_stay_and_both_tabs_show_them,
    words_typed_in_the_same_place_of_two_tabs_are_both_kept,
    what_one_tab_deletes_while_the_other_types_in_it_is_not_lost,
    what_one_tab_erased_the_other_does_not_bring_back,
);
