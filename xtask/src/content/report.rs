//! How complete each language is, and how long and how hard to read its words are.

use super::proof::Text;
use super::sources::locales;
use super::{Compiled, MADE, compile};
use afterview::content::Part;
use afterview::domain::lang::Tongue;
use afterview::domain::mishap::Route;
use std::collections::BTreeMap;
use std::path::Path;

/// The report on every language of a checkout, as lines. What is wrong with one stands in its place.
pub fn report(root: &Path) -> Vec<String> {
    let mut lines = Vec::new();
    let names = match locales(root) {
        Ok(names) => names,
        Err(cause) => return vec![format!("The languages cannot be listed: {cause}.")],
    };
    for name in names.iter().map(String::as_str).chain(MADE) {
        match compile(root, name) {
            Ok(compiled) => lines.extend(on(&compiled)),
            Err(problems) => {
                lines.push(format!("{name}: {} to put right", counted(problems.len(), "thing")));
                lines.extend(problems.iter().map(|problem| format!("  {problem}")));
            }
        }
    }
    lines
}

/// The report on one language.
fn on(compiled: &Compiled) -> Vec<String> {
    let mut lines = vec![format!("{}: complete", compiled.locale)];
    let words = compiled.all_words();
    let mishaps = &compiled.mishaps;
    lines.push(format!(
        "  {}, {}, {}, {}, {}",
        counted(words.iter().count(), "text"),
        counted(mishaps.catalogue.iter().count(), "mishap"),
        counted(mishaps.drills.len(), "drill"),
        counted(mishaps.bank.iter().count(), "question"),
        counted(compiled.support.support.region.len(), "region"),
    ));
    let mut routes: BTreeMap<Route, usize> = BTreeMap::new();
    for (_, mishap) in mishaps.catalogue.iter() {
        *routes.entry(mishap.route).or_default() += 1;
    }
    let routes: Vec<String> = routes
        .iter()
        .map(|(route, count)| format!("{} {count}", super::families::name(route)))
        .collect();
    lines.push(format!("  routes: {}", routes.join(", ")));
    for part in Part::ALL {
        lines.push(format!("  {:8} {:>7} bytes", part.name(), compiled.json(part).len()));
    }
    lines.push("  longest, of the room there is:".to_owned());
    lines.extend(longest(&compiled.texts));
    // Without a grammar there is no formula.
    if let Some(tongue) = Tongue::of(&compiled.locale) {
        let grammar = tongue.grammar();
        lines.push("  reading grade, pooled by file:".to_owned());
        for (file, text) in compiled.read_aloud() {
            let (grade, words) = (grammar.reading_grade(&text), grammar.words(&text));
            lines.push(format!("    {grade:>4.1}  {words:>6} words  {file}"));
        }
    }
    lines
}

/// The longest text for each room that a kind of text has.
fn longest(texts: &[Text]) -> Vec<String> {
    let mut rooms: BTreeMap<usize, &Text> = BTreeMap::new();
    let long = |text: &Text| text.words.chars().count();
    for text in texts {
        let Some(most) = text.kind.most else { continue };
        let kept = rooms.entry(most).or_insert(text);
        if long(text) > long(kept) {
            *kept = text;
        }
    }
    rooms
        .iter()
        .map(|(most, text)| {
            format!("    {:>3} of {most:>3}  {}: {}", long(text), text.label, text.words)
        })
        .collect()
}

fn counted(count: usize, thing: &str) -> String {
    if count == 1 { format!("1 {thing}") } else { format!("{count} {thing}s") }
}
