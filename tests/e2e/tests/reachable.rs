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
const WAYS_ON: [&str; 4] = ["go-on", "skip", "write-words", "to-card"];
/// Taps one of those, and says whether it is there.
const TAP: &str =
    "const way = document.getElementById(arguments[0]); way?.click(); return Boolean(way)";
/// Doors open a new interview each time, and erasing ends the visit: they are reached, and not gone through.
const SHUT: [&str; 5] = ["#/just-happened", "#/write-now", "#/said-no", "#/went-well", "#/erase"];

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

/// Every kind of screen that can be reached. Of things that went wrong each is looked at: the way on from the last is
/// another one.
fn reached(person: &Person<'_>) -> Outcome<BTreeSet<String>> {
    let mut reached = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut waiting = vec!["#/".to_owned()];
    while let Some(address) = waiting.pop() {
        let kind = kind_of(&address);
        let one = if kind == "#/weigh/item/N" { address.clone() } else { kind.clone() };
        if !seen.insert(one) {
            continue;
        }
        reached.insert(kind);
        if SHUT.contains(&address.as_str()) {
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
    Ok(reached)
}

#[test]
fn each_screen_with_advice_is_reached_from_home_by_links_and_going_on() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_with(&SHAKEN)?;
        // One of each that has a screen of its own.
        person.go_to("#/keep-going/people")?;
        person.follow("Add a person")?;
        person.type_into("Their name, as you would greet them", "Asha")?;
        let reached = reached(person)?;
        // The doors, whose screens follow one from another; and messages that were begun: see errands.rs.
        let beyond = ["#/just-happened/", "#/write-now/", "#/write/errand/", "#/write/call/"];
        let table = include_str!("../../../docs/advice.md");
        let wanted: BTreeSet<String> = table
            .lines()
            .filter_map(|line| line.split('|').nth(3))
            .map(|cell| cell.trim().trim_matches('`'))
            .filter(|address| address.starts_with("#/"))
            .filter(|address| !beyond.iter().any(|door| address.starts_with(door)))
            .map(kind_of)
            .collect();
        assert!(wanted.len() > 25, "{wanted:?}");
        let missing: Vec<&String> = wanted.iter().filter(|kind| !reached.contains(*kind)).collect();
        assert!(missing.is_empty(), "not reached: {missing:?} of {reached:?}");
        Ok(())
    })
}
