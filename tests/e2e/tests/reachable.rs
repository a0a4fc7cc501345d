//! Every screen on which a piece of advice is given is reached from Home by links and by going on (docs/advice.md).

use afterview_e2e::samples::SHAKEN;
use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Outcome, Person, Visit};
use serde_json::Value;
use std::collections::BTreeSet;

/// The addresses of all links to screens of ours, those in folded places too.
const LINKS: &str = "return [...document.querySelectorAll('a[href^=\"#/\"]')]
    .map((link) => link.getAttribute('href'))";
/// What leads on from a screen, besides its links.
const WAYS_ON: [&str; 5] = ["go-on", "skip", "write-words", "to-card", "stop-here"];
/// Taps one of those, and says whether it is there to be tapped.
const TAP: &str = "const way = document.getElementById(arguments[0]);
    if (!way?.checkVisibility()) return false;
    way.click();
    return true";
/// Doors open a new interview each time: each is gone through once, when the rest was seen.
const DOORS: [&str; 4] = ["#/just-happened", "#/write-now", "#/said-no", "#/went-well"];
/// Erasing ends the visit: it is reached, and not gone through.
const ERASE: &str = "#/erase";

/// A screen whatever it is about: numbers stand for any, and so do kinds of messages.
fn kind_of(address: &str) -> String {
    let parts = address.split('/').map(|part| {
        let is_number = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if is_number { "N" } else { part }
    });
    let parts: Vec<&str> = parts.collect();
    match parts.as_slice() {
        ["#", "write", table @ ("letter" | "call" | "begin"), ..] => format!("#/write/{table}"),
        _ => parts.join("/"),
    }
}

/// Reaches every kind of screen that can be reached from one, and was not reached before. Of things that went wrong each is
/// looked at: the way on from the last is another one.
fn reach(person: &Person<'_>, from: &str, reached: &mut BTreeSet<String>) -> Outcome {
    // A door that was only seen is gone through now.
    reached.remove(from);
    let mut waiting = vec![from.to_owned()];
    while let Some(address) = waiting.pop() {
        let kind = kind_of(&address);
        if kind == "#/weigh/item/N" {
            reached.insert(kind.clone());
        }
        let one = if kind == "#/weigh/item/N" { address.clone() } else { kind };
        if !reached.insert(one) {
            continue;
        }
        let shut = DOORS.contains(&address.as_str()) || address == ERASE;
        if shut && address != from {
            continue;
        }
        person.go_to(&address)?;
        let links = person.script(LINKS)?;
        let links = links.as_array().into_iter().flatten().filter_map(Value::as_str);
        waiting.extend(links.map(str::to_owned));
        for way in WAYS_ON {
            if person.at()? != address.trim_start_matches('#') {
                person.go_to(&address)?;
            }
            if person.browser().script(TAP, vec![Value::from(way)])? == Value::Bool(true) {
                let moved = || Ok(person.at()? != address.trim_start_matches('#'));
                until_true(LIMIT, "nothing came after it", moved)?;
                waiting.push(format!("#{}", person.at()?));
            }
        }
    }
    Ok(())
}

#[test]
fn each_screen_with_advice_but_the_messages_that_are_begun_is_reached_from_home_by_links_and_going_on()
-> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_with(&SHAKEN)?;
        // One of each that has a screen of its own.
        person.go_to("#/keep-going/people")?;
        person.follow("Add a person")?;
        person.type_into("Their name, as you would greet them", "Asha")?;
        let mut reached = BTreeSet::new();
        reach(person, "#/", &mut reached)?;
        for door in DOORS {
            assert!(reached.contains(door), "no way from Home to {door}: {reached:?}");
            reach(person, door, &mut reached)?;
        }
        let table = include_str!("../../../docs/advice.md");
        let addresses: Vec<&str> = table
            .lines()
            .filter_map(|line| line.split('|').nth(3))
            .map(|cell| cell.trim().trim_matches('`'))
            .filter(|address| address.starts_with("#/"))
            .collect();
        assert_eq!(addresses.len(), 107, "one for each piece of advice");
        // To begin a message takes answers: errands.rs does it.
        let begun = ["#/write/errand/", "#/write/call/"];
        let begun = |address: &&str| begun.iter().any(|table| address.starts_with(table));
        let wanted: BTreeSet<String> =
            addresses.into_iter().filter(|address| !begun(address)).map(kind_of).collect();
        let missing: Vec<&String> = wanted.iter().filter(|kind| !reached.contains(*kind)).collect();
        assert!(missing.is_empty(), "not reached: {missing:?} of {reached:?}");
        Ok(())
    })
}
