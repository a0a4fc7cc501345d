//! What holds for every screen, whoever sees it: its words, its ways, what is always at hand.

use crate::gallery::{GALLERY, KINDS, kind, rule, rule_for_each};
use crate::html::Element;
use afterview::app::Screen;
use std::collections::BTreeSet;
use std::path::Path;

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

/// What the code of a folder sends the focus to, where the name is written out.
fn focused(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder of code") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            focused(&path, found);
        } else {
            let code = std::fs::read_to_string(&path).expect("code");
            let names = code.split("focus(\"").skip(1).filter_map(|rest| rest.split('"').next());
            found.extend(names.map(str::to_owned));
        }
    }
}

#[test]
fn what_the_focus_is_sent_to_can_take_it() {
    const TAPPED: [&str; 6] = ["a", "button", "input", "select", "summary", "textarea"];
    let mut names = BTreeSet::new();
    for folder in ["src/ui", "src/app"] {
        focused(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut names);
    }
    assert!(names.contains("this-one-heading") && names.len() > 20, "{names:?}");
    rule_for_each(|element| {
        let can =
            TAPPED.contains(&element.name.as_str()) || element.attribute("tabindex") == Some("-1");
        (names.contains(element.id()) && !can)
            .then(|| format!("<{}> #{} takes no focus", element.name, element.id()))
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
        // The own page, and the help and the events of the page around a frame: each in a tab of its own, which knows nothing of this one.
        let apart = element.attribute("target") == Some("_blank")
            && element.attribute("rel").is_some_and(|rel| rel.contains("noopener"))
            && (address == "./" || ["host-help", "host-events"].contains(&element.id()));
        (!ours && !dials && !apart).then(|| format!("a link to {address}"))
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
fn home_words_support_looks_hiding_and_erasing_are_at_hand_everywhere() {
    rule(|drawn| {
        let menus = drawn.page.of_class("menu");
        let Some(menu) = menus.first() else { return vec!["no menu".into()] };
        let links: Vec<&str> =
            menu.named(&["a"]).into_iter().filter_map(|link| link.attribute("href")).collect();
        let wanted = ["#/", "#/where-my-words-are", "#/support", "#/looks", "#/erase"];
        let own_page = "#/where-my-words-are/own-page";
        let onward = ["#/grow", "#/keep-going", "#/interviews"];
        let somewhere = [&["#/earlier", own_page][..], &onward].concat();
        let everywhere = links.iter().copied().filter(|link| !somewhere.contains(link));
        // Those of the open interview, once it is kept.
        let kept = drawn.screen.needs_debrief() && drawn.visit.model.begun;
        let earlier = kept == links.contains(&"#/earlier");
        // In the menu, and one tap away wherever somebody has words.
        let first = drawn.screen == Screen::Home && drawn.visit.model.summaries.is_empty();
        let feet = drawn.page.of_class("foot");
        let at_foot = feet.iter().any(|foot| foot.by_id("hide").is_some());
        let hide = menu.by_id("hide-menu").is_some() && at_foot != first;
        let framed = drawn.visit.model.host.is_some() == links.contains(&own_page);
        // Practice, keeping going and all interviews, once there is one.
        let some = !drawn.visit.model.summaries.is_empty();
        let listed = onward.iter().all(|way| some == links.contains(way));
        if everywhere.eq(wanted) && earlier && framed && listed && hide {
            Vec::new()
        } else {
            vec![format!("{links:?}")]
        }
    });
}

#[test]
fn the_steps_show_where_somebody_is() {
    rule(|drawn| {
        let here = drawn.page.page.find(|element| element.attribute("aria-current").is_some());
        let names: Vec<String> = here.iter().map(|step| step.text()).collect();
        match (drawn.screen.step(), names.as_slice()) {
            (None, []) => Vec::new(),
            (Some(step), [name]) if name.to_lowercase() == step.name().replace('_', " ") => {
                Vec::new()
            }
            (step, names) => vec![format!("{step:?} shows {names:?}")],
        }
    });
}

#[test]
fn what_is_saved_is_told_politely_on_every_screen() {
    rule(|drawn| {
        let polite = drawn.page.get("saved").attribute("role") == Some("status");
        if polite { Vec::new() } else { vec!["no status".into()] }
    });
}
