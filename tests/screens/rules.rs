//! What holds for every screen, whoever sees it.

use crate::gallery::{GALLERY, KINDS, kind, rule, rule_for_each};
use crate::html::Element;
use afterview::app::Screen;
use std::collections::{BTreeMap, BTreeSet};

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
fn every_screen_is_drawn_with_something_on_it() {
    let drawn: BTreeSet<&str> = GALLERY.iter().map(|drawn| kind(drawn.screen)).collect();
    assert_eq!(drawn.len(), KINDS, "{drawn:?}");
    rule(|drawn| {
        let main = drawn.page.page.named(&["main"]);
        let body = main.iter().any(|main| main.inside().count() > 1);
        if body { Vec::new() } else { vec!["nothing but a heading".into()] }
    });
}

#[test]
fn every_screen_has_one_heading_that_the_focus_can_go_to() {
    rule(|drawn| {
        let headings = drawn.page.page.named(&["h1"]);
        match headings.as_slice() {
            [one] if one.id() == "heading" && one.attribute("tabindex") == Some("-1") => Vec::new(),
            all => vec![format!("{} headings", all.len())],
        }
    });
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
fn every_button_and_link_has_words() {
    rule_for_each(|element| {
        let tapped = element.is_button() || ["a", "summary"].contains(&element.name.as_str());
        let words = element.attribute("aria-label").map_or_else(|| element.text(), str::to_owned);
        let letters = words.chars().any(char::is_alphanumeric);
        (tapped && !letters).then(|| format!("<{}> #{} says “{words}”", element.name, element.id()))
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
fn no_slot_is_left_open() {
    let open = |text: &str| {
        text.split('{').skip(1).any(|rest| {
            let slot = rest.split_once('}').map(|(slot, _)| slot);
            slot.is_some_and(|slot| {
                let fits = |letter: char| letter.is_ascii_lowercase() || letter == '_';
                !slot.is_empty() && slot.chars().all(fits)
            })
        })
    };
    rule(|drawn| {
        let page = &drawn.page.page;
        let values = page.all().into_iter().flat_map(Element::attributes).map(|(_, value)| value);
        let texts = page.runs().into_iter().chain(values);
        texts.filter(|text| open(text)).map(str::to_owned).collect()
    });
}

#[test]
fn nothing_is_empty_where_words_should_be() {
    const WORDED: [&str; 15] = [
        "a", "button", "dd", "dt", "h1", "h2", "h3", "label", "legend", "li", "option", "p",
        "strong", "summary", "th",
    ];
    rule_for_each(|element| {
        // A status has words when there is something to tell.
        let waits =
            element.attribute("role") == Some("status") || element.attribute("aria-live").is_some();
        let worded = WORDED.contains(&element.name.as_str()) && !waits;
        let has_field = element.all().into_iter().any(Element::is_field);
        let empty = element.text().is_empty() && element.attribute("aria-label").is_none();
        (worded && empty && !has_field)
            .then(|| format!("<{} class={:?}> is empty", element.name, element.attribute("class")))
    });
}

#[test]
fn links_lead_to_screens_of_ours_or_to_a_phone() {
    rule_for_each(|element| {
        let address = (element.name == "a").then(|| element.attribute("href"))?;
        let Some(address) = address else { return Some("a link without an address".into()) };
        let dials = ["tel:", "sms:"].iter().any(|scheme| {
            let digits = address.strip_prefix(scheme).unwrap_or_default();
            !digits.is_empty() && digits.chars().all(|digit| digit.is_ascii_digit() || digit == '+')
        });
        let ours = address.starts_with("#/") && Screen::from_address(address).is_some();
        (!ours && !dials).then(|| format!("a link to {address}"))
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
fn what_a_person_writes_is_neither_filled_in_nor_checked_nor_translated_elsewhere() {
    rule(|drawn| {
        let boxes = drawn.page.boxes();
        let written = boxes.into_iter().filter(|field| {
            field.name == "textarea"
                || ["text", "search"].contains(&field.attribute("type").unwrap_or_default())
        });
        let mut open = Vec::new();
        for field in written {
            for (name, value) in [("autocomplete", "off"), ("spellcheck", "false"), ("dir", "auto")]
            {
                if field.attribute(name) != Some(value) {
                    open.push(format!("#{} has no {name}={value}", field.id()));
                }
            }
        }
        open
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
        (loads || inline).then(|| format!("<{}> #{}", element.name, element.id()))
    });
}

#[test]
fn there_is_one_accent_to_a_screen() {
    rule(|drawn| {
        let accents = drawn.page.page.find(|element| element.is_of("accent"));
        if accents.len() <= 1 {
            return Vec::new();
        }
        vec![accents.iter().map(|button| button.text()).collect::<Vec<_>>().join(" and ")]
    });
}

#[test]
fn every_screen_but_home_can_be_left_by_going_back() {
    rule(|drawn| {
        let back = drawn.page.has("back");
        if back == (drawn.screen != Screen::Home) { Vec::new() } else { vec!["back".into()] }
    });
}

#[test]
fn every_screen_has_a_way_on_of_its_own() {
    rule(|drawn| {
        let parts = drawn.page.page.find(|element| element.name == "main" || element.is_of("foot"));
        let ways = parts.iter().any(|part| {
            part.all().into_iter().any(|element| element.is_button() || element.name == "a")
        });
        // Numbers to call are what the support door is for.
        if ways || drawn.screen == Screen::Support { Vec::new() } else { vec!["no way on".into()] }
    });
}

#[test]
fn home_words_support_hiding_and_erasing_are_at_hand_everywhere() {
    rule(|drawn| {
        let menus = drawn.page.of_class("menu");
        let Some(menu) = menus.first() else { return vec!["no menu".into()] };
        let links: Vec<&str> =
            menu.named(&["a"]).into_iter().filter_map(|link| link.attribute("href")).collect();
        let wanted = ["#/", "#/where-my-words-are", "#/support", "#/erase"];
        let hide = menu.by_id("hide").is_some();
        if links == wanted && hide { Vec::new() } else { vec![format!("{links:?}")] }
    });
}

#[test]
fn the_steps_show_where_somebody_is() {
    rule(|drawn| {
        let here = drawn.page.page.find(|element| element.attribute("aria-current").is_some());
        let names: Vec<String> = here.iter().map(|step| step.text()).collect();
        match (drawn.screen.step(), names.as_slice()) {
            (None, []) => Vec::new(),
            (Some(step), [name]) if name.to_lowercase() == step.name() => Vec::new(),
            (step, names) => vec![format!("{step:?} shows {names:?}")],
        }
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

#[test]
fn what_is_saved_is_told_politely_on_every_screen() {
    rule(|drawn| {
        let polite = drawn.page.get("saved").attribute("role") == Some("status");
        if polite { Vec::new() } else { vec!["no status".into()] }
    });
}
