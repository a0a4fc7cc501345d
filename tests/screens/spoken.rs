//! What a screen reader says of the controls and of what changes: each control by the words that are seen on it, and what is
//! told in a place that was there before.

use crate::gallery::{rule, rule_for_each};
use crate::html::Element;
use std::fs;
use std::path::Path;

/// The words of an element that are seen: not those for a screen reader alone, nor signs that are decoration.
fn seen(element: &Element) -> String {
    let hushed =
        |one: &&Element| one.is_of("hidden") || one.attribute("aria-hidden") == Some("true");
    let unseen: Vec<String> = element.all().into_iter().filter(hushed).map(Element::text).collect();
    let text = unseen.iter().fold(element.text(), |text, part| text.replacen(part.as_str(), "", 1));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Somebody who steers by voice says what they see (WCAG 2.2, 2.5.3).
#[test]
fn the_words_on_a_control_are_in_its_name() {
    rule_for_each(|element| {
        let tapped = element.is_button()
            || ["a", "summary"].contains(&element.name.as_str())
            || element.attribute("role") == Some("button");
        let name = element.attribute("aria-label").filter(|_| tapped)?;
        let seen = seen(element);
        let has = name.to_lowercase().contains(&seen.to_lowercase());
        (!has).then(|| format!("#{} shows “{seen}” and is called “{name}”", element.id()))
    });
}

#[test]
fn a_box_is_called_by_the_label_that_is_seen() {
    rule(|drawn| {
        let page = &drawn.page.page;
        let labels = page.named(&["label"]);
        let mut faults = Vec::new();
        for field in page.find(Element::is_field) {
            let of = |label: &&&Element| {
                label.attribute("for").is_some_and(|id| id == field.id())
                    || (!field.id().is_empty() && label.by_id(field.id()).is_some())
            };
            let Some(label) = labels.iter().find(of) else {
                faults.push(format!("#{} has no label that is seen", field.id()));
                continue;
            };
            let name = field.attribute("aria-label").map_or_else(|| label.text(), str::to_owned);
            if !name.to_lowercase().contains(&seen(label).to_lowercase()) {
                faults.push(format!("#{} is called “{name}”, not “{}”", field.id(), seen(label)));
            }
        }
        faults
    });
}

/// A place that is put into the page together with its words is passed over by most screen readers.
#[test]
fn what_is_told_is_told_in_a_place_that_was_there_before() {
    rule(|drawn| {
        let page = &drawn.page.page;
        let notices = page.find(|element| element.is_of("notice") && !element.is_of("banner"));
        let lost = notices.into_iter().filter(|notice| {
            let around = page.find(|outer| {
                outer.attribute("role") == Some("status") && outer.by_id(notice.id()).is_some()
            });
            // That nothing can be changed is so from the start, and said by the screen itself.
            around.is_empty() && notice.id() != "only-read"
        });
        lost.map(|notice| format!("#{} is in no such place", notice.id())).collect()
    });
    // And no style takes such a place away while it is empty.
    let styles = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("style")).expect("styles");
    for style in styles {
        let path = style.expect("a style").path();
        let text = fs::read_to_string(&path).expect("a style");
        for rule in text.split('}') {
            let Some((names, body)) = rule.rsplit_once('{') else { continue };
            let empty = names.contains("aria-live]:empty") || names.contains("status\"]:empty");
            assert!(!(empty && body.contains("display: none")), "{}: {names}", path.display());
        }
    }
}
