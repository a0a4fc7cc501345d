//! What a page says to a screen reader: the browser's own accessibility tree, as lines of text.

use crate::{Outcome, Person};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::iter;

/// What holds others together and says nothing itself.
const SILENT: [&str; 8] = [
    "generic",
    "none",
    "InlineTextBox",
    "LineBreak",
    "ListMarker",
    "RootWebArea",
    "LabelText",
    "Legend",
];
/// What says nothing either where it has neither a name nor a state.
const SILENT_WITHOUT_NAME: [&str; 6] =
    ["paragraph", "definition", "list", "strong", "emphasis", "StaticText"];
/// What is read as one, by its name: what stands in it is not read again.
const WHOLE: [&str; 18] = [
    "button",
    "link",
    "checkbox",
    "radio",
    "textbox",
    "searchbox",
    "combobox",
    "img",
    "image",
    "DisclosureTriangle",
    "option",
    "Date",
    "DateTime",
    "InputTime",
    "spinbutton",
    "StaticText",
    "term",
    "paragraph",
];
/// What is told of a thing besides its name.
const STATES: [&str; 13] = [
    "level", "checked", "pressed", "expanded", "selected", "disabled", "invalid", "required",
    "readonly", "live", "atomic", "modal", "busy",
];
/// So many letters of a text are enough to know it by.
const LETTERS: usize = 72;

impl Person<'_> {
    /// What the page says to a screen reader, a line for each thing; what is inside another stands further in. What differs
    /// from one time to the next (the time of day, a passphrase that was made) is told as such.
    ///
    /// # Errors
    /// If the browser has no such tree.
    pub fn told_aloud(&self) -> Outcome<String> {
        let tree = self.browser().devtools("Accessibility.getFullAXTree", &json!({}))?;
        let nodes = tree["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
        let named = nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node)));
        let mut teller = Teller { all: named.collect(), lines: Vec::new() };
        if let Some(root) = nodes.first() {
            teller.tell(root, Place::default());
        }
        Ok(teller.lines.join("\n") + "\n")
    }
}

/// Where something stands.
#[derive(Clone, Copy, Default)]
struct Place {
    /// How far in.
    depth: usize,
    /// In the label of a box or of a group, or in a heading, whose name its words are.
    in_name: bool,
}

struct Teller<'a> {
    all: BTreeMap<&'a str, &'a Value>,
    lines: Vec<String>,
}

impl Teller<'_> {
    fn tell(&mut self, node: &Value, place: Place) {
        let role = node["role"]["value"].as_str().unwrap_or_default();
        let name = short(node["name"]["value"].as_str().unwrap_or_default());
        let states = if role == "listitem" { String::new() } else { states_of(node) };
        let bare = name.is_empty() && states.is_empty();
        let silent = node["ignored"] == true
            || SILENT.contains(&role)
            || (bare && SILENT_WITHOUT_NAME.contains(&role))
            || (role == "StaticText" && place.in_name);
        let mut inner = place;
        inner.in_name |= ["LabelText", "Legend", "heading"].contains(&role);
        if !silent {
            let quoted = if name.is_empty() { String::new() } else { format!(" “{name}”") };
            let role = match role {
                "StaticText" | "paragraph" => "text",
                "DisclosureTriangle" => "summary",
                "listitem" => "item",
                other => other,
            };
            self.lines.push(format!("{}{role}{quoted}{states}", "  ".repeat(place.depth)));
            inner.depth += 1;
        }
        if !silent && WHOLE.contains(&role) {
            return;
        }
        for child in node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if let Some(child) = self.all.get(child).copied() {
                self.tell(child, inner);
            }
        }
    }
}

fn states_of(node: &Value) -> String {
    let told = |wanted: &&str| {
        let properties = node["properties"].as_array().into_iter().flatten();
        let mut found = properties.filter(|one| one["name"] == **wanted);
        found.next().map(|one| &one["value"]["value"]).and_then(|value| match value {
            Value::Bool(true) => Some(format!(", {wanted}")),
            Value::Null | Value::Bool(false) => None,
            Value::String(text) if *wanted == "invalid" && text == "false" => None,
            Value::String(text) => Some(format!(", {wanted} {text}")),
            other => Some(format!(", {wanted} {other}")),
        })
    };
    let described = short(node["description"]["value"].as_str().unwrap_or_default());
    let described = (!described.is_empty()).then(|| format!(", described by “{described}”"));
    STATES.iter().filter_map(told).chain(described).collect()
}

/// In one line, the same each time, and no longer than it has to be.
fn short(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(the_same).collect();
    let text = words.join(" ");
    if text.chars().count() <= LETTERS {
        text
    } else {
        text.chars().take(LETTERS).chain(iter::once('…')).collect()
    }
}

/// A word as it is each time: `11:50` is a time of day, as the clock runs while a page is looked at; an address has a port,
/// and a passphrase that was made has letters.
fn the_same(word: &str) -> String {
    let shape: String =
        word.chars().map(|letter| if letter.is_ascii_digit() { '0' } else { letter }).collect();
    let bare = shape.trim_end_matches(['.', ',']);
    if ["00:00", "0:00"].contains(&bare) {
        return shape.replace(bare, "hh:mm");
    }
    if bare.starts_with("000.0.0.0:") {
        return "the address".to_owned();
    }
    let parts: Vec<&str> = word.split('-').collect();
    let made = |part: &&str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_lowercase());
    if parts.len() == 4 && parts.iter().all(made) {
        "made-made-made-made".to_owned()
    } else {
        word.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_each_time_is_told_the_same() {
        assert_eq!(short("Saved · 11:50"), "Saved · hh:mm");
        assert_eq!(short("Hold until 13:20. Then 1:2"), "Hold until hh:mm. Then 1:2");
        assert_eq!(short("0:07 of 1:00"), "hh:mm of hh:mm");
        assert_eq!(short("only: 127.0.0.1:45903"), "only: the address");
        assert_eq!(short("prgb-pbwm-tmrx-bpwr"), "made-made-made-made");
        assert_eq!(short("at sixty-four"), "at sixty-four");
    }

    #[test]
    fn a_long_text_is_known_by_its_beginning() {
        assert_eq!(short(&"ä".repeat(80)), format!("{}…", "ä".repeat(72)));
    }
}
