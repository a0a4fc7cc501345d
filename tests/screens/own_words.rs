//! What becomes of the person's own words outside of the app: which boxes a browser may read, finish or fill in, and
//! which texts it may send away to be translated (design: acceptance check 41).

use crate::disguise::{CALENDAR, READ, addresses, own, words};
use crate::gallery::{DISGUISED_GALLERY, Drawn, edited, grown, kind, rule, rule_for_each, screens};
use crate::html::Element;
use crate::stage::Visit;
use afterview::app::{Event, Screen, Settings};
use std::collections::{BTreeMap, BTreeSet};

/// The boxes for what is no language: passphrases and a sealed link.
const CODES: [&str; 5] = ["passphrase", "pasted", "lock-passphrase", "lock-new", "lock-again"];
/// Those that a program which keeps passphrases may fill in (WCAG 2.2, 3.3.8), and what they say that they are for.
const KEPT: [(&str, &str); 3] = [
    ("lock-passphrase", "current-password"),
    ("lock-new", "new-password"),
    ("lock-again", "new-password"),
];

/// The person's own name and number, which a browser may know (WCAG 2.2, 1.3.5).
const OWN: [(&str, &str); 2] = [("sign-as", "name"), ("phone", "tel")];

/// What may be filled into a box, as it has to say.
fn filled_in(id: &str) -> &'static str {
    let kept = KEPT.iter().find(|(known, _)| *known == id);
    // That of a message has its number behind it.
    let plain = id.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim_end_matches('-');
    let own = OWN.iter().find(|(known, _)| *known == plain);
    kept.or(own).map_or("off", |(_, kept)| kept)
}
/// What every box asks of whatever reads along, whatever is chosen.
const ALWAYS: [(&str, &str); 4] = [
    ("writingsuggestions", "false"),
    ("data-gramm", "false"),
    ("data-lt-active", "false"),
    ("dir", "auto"),
];

/// Whether it takes words, and not a day or a number.
fn takes_words(field: &Element) -> bool {
    let kind = field.attribute("type").unwrap_or_default();
    let words = ["", "text", "search", "email", "url", "tel", "password"];
    field.name == "textarea" || (field.name == "input" && words.contains(&kind))
}

/// What is wrong with the boxes among these elements.
fn faults(boxes: &[&Element], checked: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for field in boxes.iter().filter(|field| takes_words(field)) {
        let spelling = if CODES.contains(&field.id()) { "false" } else { checked };
        for (name, value) in ALWAYS
            .into_iter()
            .chain([("spellcheck", spelling), ("autocomplete", filled_in(field.id()))])
        {
            if field.attribute(name) != Some(value) {
                faults.push(format!("#{} has no {name}={value}", field.id()));
            }
        }
    }
    faults
}

#[test]
fn what_a_person_writes_is_neither_filled_in_nor_checked_nor_finished_by_a_machine() {
    rule(|drawn| faults(&drawn.page.boxes(), "false"));
}

#[test]
fn every_box_for_words_is_checked_once_the_person_wants_that_and_for_nothing_else() {
    let mut seen = BTreeSet::new();
    for visit in [grown(), edited(Visit::of("panel_of_three")), Visit::of("quick_note")] {
        let on = Event::SettingChanged(Settings::SPELLING, Settings::ON.to_owned());
        let visit = visit.did(on);
        for screen in screens(&visit) {
            let page = visit.see(screen);
            assert_eq!(faults(&page.boxes(), "true"), Vec::<String>::new(), "{screen:?}");
            seen.extend(page.boxes().iter().map(|field| field.id().to_owned()));
        }
    }
    assert!(seen.len() > 60, "only {} boxes", seen.len());
    for one in ["told", "subject", "message", "search", "unsent", "pasted"] {
        assert!(seen.contains(one), "no #{one}");
    }
}

#[test]
fn days_and_numbers_are_not_filled_in_either() {
    rule_for_each(|element| {
        let kind = element.attribute("type").unwrap_or_default();
        let picked = ["checkbox", "radio"].contains(&kind);
        let open = element.name == "input" && !picked;
        (open && element.attribute("autocomplete") != Some(filled_in(element.id())))
            .then(|| format!("#{} may be filled in", element.id()))
    });
}

#[test]
fn spelling_is_chosen_with_its_reason_and_found_where_letters_are_written() {
    let visit = Visit::of("shaken_candidate");
    for screen in [Screen::Looks, visit.first_letter()] {
        let page = visit.see(screen);
        let choice = page.get("spelling");
        let reason = choice.attribute("aria-describedby").expect("a reason");
        assert!(page.text_of(reason).contains("send what you type to their makers"), "{screen:?}");
    }
}

/// The texts of a screen with words of the person's in them that a browser would send away to be translated. In disguise
/// every word of ours has an accent, so one without is theirs.
fn open_to_translation(drawn: &Drawn, addresses: &BTreeSet<String>) -> Vec<String> {
    let own = own(drawn);
    let theirs = |text: &str| {
        words(text).any(|word| {
            let long = word.chars().count() > 3;
            let told = word.contains(['a', 'e', 'i', 'o', 'u']) && own.contains(&word);
            long && told && !CALENDAR.contains(&word.as_str())
        })
    };
    let texts = drawn.page.page.translatable(&READ);
    let texts = texts.into_iter().filter(|text| !addresses.contains(text.trim()));
    texts.filter(|text| theirs(text)).map(str::to_owned).collect()
}

/// A place on the screens: which, and what of ours stands in a text there.
fn place(drawn: &Drawn, text: &str) -> String {
    let ours: Vec<&str> = text.split_whitespace().filter(|word| !word.is_ascii()).collect();
    format!("{}: {}", kind(drawn.screen), ours.join(" "))
}

#[test]
fn no_word_of_the_persons_is_offered_for_translation() {
    let addresses = addresses();
    // Once for each place.
    let mut open: BTreeMap<String, String> = BTreeMap::new();
    for drawn in DISGUISED_GALLERY.iter() {
        for text in open_to_translation(drawn, &addresses) {
            open.insert(place(drawn, &text), format!("{}: {text}", drawn.whose));
        }
    }
    let shown: Vec<&str> = open.values().map(String::as_str).collect();
    assert!(open.is_empty(), "{} places:\n{}", open.len(), shown.join("\n"));
}

#[test]
fn a_word_that_is_offered_for_translation_would_be_found() {
    let found = DISGUISED_GALLERY.iter().filter(|drawn| {
        let html = drawn.page.html.replace(r#" translate="no""#, "");
        let page = crate::stage::Page { page: crate::html::parse(&html), html };
        let (whose, screen) = (drawn.whose.clone(), drawn.screen);
        let spoilt = Drawn { whose, screen, page, visit: drawn.visit.clone() };
        !open_to_translation(&spoilt, &addresses()).is_empty()
    });
    assert_eq!(found.take(20).count(), 20);
}
