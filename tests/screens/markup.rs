//! What holds for the markup of every screen, so that a browser and a screen reader make of it what is meant.

use crate::gallery::{rule, rule_for_each};
use crate::html::Element;
use std::collections::BTreeMap;

/// Where a field's name comes from, in words.
fn label_of(field: &Element, page: &Element) -> String {
    if let Some(label) = field.attribute("aria-label") {
        return label.to_owned();
    }
    let labels = page.named(&["label"]);
    let mut own = labels.into_iter().filter(|label| {
        let names = label.attribute("for").is_some_and(|id| id == field.id());
        names || (!field.id().is_empty() && label.by_id(field.id()).is_some())
    });
    own.next().map(Element::text).unwrap_or_default()
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    rule(|drawn| {
        let headings = drawn.page.page.named(&["h1", "h2", "h3", "h4", "h5", "h6"]);
        let levels: Vec<&str> = headings.iter().map(|heading| heading.name.as_str()).collect();
        let jumps = levels.windows(2).filter(|pair| matches!(pair, ["h1", "h3" | "h4"]));
        jumps.map(|pair| format!("{pair:?}")).collect()
    });
}

/// A screen reader goes from one part of the page to the next: what stands in none of them it passes over.
#[test]
fn all_that_is_read_stands_in_a_part_of_the_page() {
    const PARTS: [&str; 4] = ["header", "main", "footer", "aside"];
    rule(|drawn| {
        let page = &drawn.page.page;
        let parts = page.named(&PARTS);
        let inside: usize = parts.iter().map(|part| part.runs().len()).sum();
        let outside = page.runs().len().saturating_sub(inside);
        if outside == 0 { Vec::new() } else { vec![format!("{outside} lines in no part")] }
    });
}

#[test]
fn what_scrolls_by_itself_is_reached_by_the_keyboard() {
    rule(|drawn| {
        let sides = drawn.page.page.named(&["aside"]);
        let lost = sides.iter().filter(|side| side.attribute("tabindex") != Some("0"));
        lost.map(|_| "the right column is not".to_owned()).collect()
    });
}

#[test]
fn every_screen_has_one_main_part() {
    rule(|drawn| {
        let count = drawn.page.page.named(&["main"]).len();
        if count == 1 { Vec::new() } else { vec![format!("{count} of them")] }
    });
}

#[test]
fn every_field_has_a_label_in_words() {
    rule(|drawn| {
        let page = &drawn.page.page;
        let fields = page.find(Element::is_field);
        let nameless = fields.into_iter().filter(|field| label_of(field, page).trim().is_empty());
        nameless.map(|field| format!("#{} has no label", field.id())).collect()
    });
}

#[test]
fn no_name_is_there_twice() {
    rule(|drawn| {
        let mut ids: BTreeMap<&str, u32> = BTreeMap::new();
        for element in drawn.page.page.all() {
            *ids.entry(element.id()).or_default() += 1;
        }
        ids.remove("");
        let twice = ids.into_iter().filter(|(_, count)| *count > 1);
        twice.map(|(id, count)| format!("#{id} is there {count} times")).collect()
    });
}

#[test]
fn what_names_another_element_names_one_that_is_there() {
    const NAMING: [&str; 5] =
        ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"];
    rule(|drawn| {
        let page = &drawn.page.page;
        let mut lost = Vec::new();
        for element in page.all() {
            for (name, ids) in element.attributes().filter(|(name, _)| NAMING.contains(name)) {
                let missing = ids.split_whitespace().filter(|id| page.by_id(id).is_none());
                lost.extend(missing.map(|id| format!("{name} of #{} names {id}", element.id())));
            }
        }
        lost
    });
}

#[test]
fn every_group_of_choices_has_a_name() {
    rule(|drawn| {
        let page = &drawn.page.page;
        let groups = page.named(&["fieldset"]);
        let nameless = groups.into_iter().filter(|group| {
            let legends = group.named(&["legend"]);
            let named = group.attribute("aria-labelledby").and_then(|id| page.by_id(id));
            let name = named.or(legends.first().copied()).map(Element::text);
            name.unwrap_or_default().is_empty()
        });
        nameless.map(|group| format!("#{} has no name", group.id())).collect()
    });
}

#[test]
fn every_choice_belongs_to_a_group() {
    rule(|drawn| {
        let page = &drawn.page.page;
        let grouped: Vec<&str> = page
            .named(&["fieldset"])
            .into_iter()
            .flat_map(|group| group.named(&["input"]))
            .map(Element::id)
            .collect();
        let choices = page.find(|element| element.attribute("type") == Some("radio"));
        let alone = choices.into_iter().filter(|choice| !grouped.contains(&choice.id()));
        alone.map(|choice| format!("#{} stands alone", choice.id())).collect()
    });
}

#[test]
fn a_group_never_asks_for_one_of_one() {
    rule(|drawn| {
        let groups = drawn.page.page.named(&["fieldset"]);
        let lone = groups.into_iter().filter(|group| {
            let radio = group.find(|element| element.attribute("type") == Some("radio"));
            radio.len() == 1
        });
        lone.map(|group| format!("#{} has one choice", group.id())).collect()
    });
}

#[test]
fn no_button_sends_a_form() {
    rule_for_each(|element| {
        let sends = element.name == "button" && element.attribute("type") != Some("button");
        (sends || element.name == "form").then(|| format!("<{}> #{}", element.name, element.id()))
    });
}

#[test]
fn nothing_on_a_screen_runs_or_loads_by_itself() {
    const LOADING: [&str; 8] =
        ["script", "style", "img", "iframe", "object", "embed", "link", "form"];
    rule_for_each(|element| {
        let loads = LOADING.contains(&element.name.as_str());
        let inline = element.attributes().any(|(name, _)| {
            name == "style" || name == "src" || name == "srcset" || name.starts_with("on")
        });
        // A picture that is its own address is fetched from nowhere.
        let within = element.name == "img"
            && element.attribute("src").is_some_and(|src| src.starts_with("data:image/svg+xml,"))
            && element.attributes().all(|(name, _)| name != "srcset" && !name.starts_with("on"));
        (!within && (loads || inline)).then(|| format!("<{}> #{}", element.name, element.id()))
    });
}

#[test]
fn lists_hold_items_and_nothing_else() {
    rule_for_each(|element| {
        let list = ["ul", "ol"].contains(&element.name.as_str());
        let other = element.inside().find(|child| child.name != "li")?;
        list.then(|| format!("<{}> in a list", other.name))
    });
}

#[test]
fn items_stand_in_lists() {
    rule_for_each(|element| {
        let list = ["ul", "ol"].contains(&element.name.as_str());
        let stray = element.inside().any(|child| child.name == "li");
        (stray && !list).then(|| format!("an item in <{}>", element.name))
    });
}

#[test]
fn paragraphs_hold_lines_of_text_and_nothing_else() {
    rule_for_each(|element| {
        let line = ["p", "h1", "h2", "button", "label", "legend"].contains(&element.name.as_str());
        let block = element.all().into_iter().skip(1).find(|child| !child.is_phrasing())?;
        line.then(|| format!("<{}> in <{}>", block.name, element.name))
    });
}

#[test]
fn nothing_to_tap_stands_inside_something_to_tap() {
    rule_for_each(|element| {
        let tapped = element.is_button() || element.name == "a";
        let inner = element.all().into_iter().skip(1);
        let mut inner =
            inner.filter(|child| child.is_button() || child.is_field() || child.name == "a");
        let inner = inner.next()?;
        tapped.then(|| format!("<{}> in <{}> #{}", inner.name, element.name, element.id()))
    });
}

#[test]
fn a_label_names_one_field() {
    rule_for_each(|element| {
        let fields = element.all().into_iter().filter(|inner| inner.is_field()).count();
        let right = usize::from(element.attribute("for").is_none());
        (element.name == "label" && fields != right)
            .then(|| format!("“{}” holds {fields} fields", element.text()))
    });
}
