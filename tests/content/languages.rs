//! What holds in every language that is offered, as it does in the first.

use crate::{compiled, root};
use afterview::content::Crisis;
use afterview::domain::lang::Tongue;
use afterview::domain::map::Map;
use std::collections::BTreeSet;
use std::sync::OnceLock;
use xtask::content::{Compiled, locales};

/// French words have more syllables than English ones for the same thing, and the formula for it makes half a grade of that.
const FRENCH_SCREENS: f32 = 6.6;
/// The fewest words of which a grade is told.
const FEWEST: usize = 100;

/// All languages that are offered.
fn offered() -> &'static [Compiled] {
    static OFFERED: OnceLock<Vec<Compiled>> = OnceLock::new();
    OFFERED.get_or_init(|| {
        let names = locales(root()).expect("the folder of all content");
        names.iter().map(|name| compiled(name)).collect()
    })
}

fn language(name: &str) -> &'static Compiled {
    offered().iter().find(|one| one.locale == name).expect("a language")
}

#[test]
fn these_languages_are_offered_and_messages_can_be_written_in_each() {
    let names: Vec<&str> = offered().iter().map(|one| one.locale.as_str()).collect();
    assert_eq!(names, ["en", "en-US", "es", "fr", "fr-CA"]);
    let tongues: BTreeSet<&str> = Tongue::ALL.iter().map(|tongue| tongue.tag()).collect();
    assert_eq!(names.into_iter().collect::<BTreeSet<_>>(), tongues);
}

/// Each language has a formula of its own (docs/languages.md), and its files keep to the same grades.
#[test]
fn every_language_reads_easily() {
    for one in offered() {
        let grammar = Tongue::of(&one.locale).expect("a grammar").grammar();
        for (file, text) in one.read_aloud() {
            let screens = if one.locale.starts_with("fr") { FRENCH_SCREENS } else { 6.0 };
            let most = if file.contains("/letters/") { 9.0 } else { screens };
            // Of a few sentences no formula tells anything; English keeps to it all the same.
            if grammar.words(&text) < FEWEST && !one.locale.starts_with("en") {
                continue;
            }
            let grade = grammar.reading_grade(&text);
            assert!(grade <= most, "{file} reads at grade {grade:.1}; at most {most:.0} is easy");
            assert!(grammar.words(&text) > 0, "{file}");
        }
    }
}

#[test]
fn a_plan_is_an_if_and_a_then_that_can_be_taken_apart() {
    for one in offered() {
        let grammar = Tongue::of(&one.locale).expect("a grammar").grammar();
        for (id, mishap) in one.mishaps.catalogue.iter() {
            let halves = grammar.halves(&mishap.if_then);
            assert!(halves.is_some(), "{}: {id}: {}", one.locale, mishap.if_then);
        }
    }
}

#[test]
fn the_crisis_card_shows_for_every_sentence_that_asks_for_it_and_for_no_other() {
    for one in offered() {
        let (crisis, examples) = (&one.support.crisis, &one.crisis_examples);
        assert!(examples.should_show.len() >= 20 && examples.should_not_show.len() >= 20);
        for sentence in &examples.should_show {
            assert!(crisis.is_in(sentence), "should show: {sentence}");
            let loud = format!("1.\n{}", sentence.to_uppercase());
            assert!(crisis.is_in(&loud), "{loud}");
        }
        for sentence in &examples.should_not_show {
            assert!(!crisis.is_in(sentence), "should not show: {sentence}");
        }
        assert!(!Crisis::default().is_in(&examples.should_show[0]));
    }
}

#[test]
fn nothing_that_we_say_ourselves_brings_up_the_crisis_card() {
    for one in offered() {
        let crisis = &one.support.crisis;
        for (key, text) in one.all_words().iter() {
            assert!(!crisis.is_in(text), "{}: {key}: {text}", one.locale);
        }
    }
}

#[test]
fn every_region_names_an_emergency_number_and_ends_with_elsewhere() {
    for one in offered() {
        let support = &one.support.support;
        for region in &support.region {
            let dials = region.emergency.contains(|letter: char| letter.is_ascii_digit());
            assert!(dials, "{}: {}", one.locale, region.id);
            assert!(!region.line.is_empty(), "{}: {}", one.locale, region.id);
        }
        let last = support.region.last().map(|region| region.id.as_str());
        assert_eq!(last, Some("elsewhere"), "{}", one.locale);
    }
}

#[test]
fn an_entry_is_found_by_its_own_name_and_by_its_first_search_word() {
    for one in offered() {
        let catalogue = &one.mishaps.catalogue;
        for (id, mishap) in catalogue.iter() {
            let by_name = catalogue.search(&mishap.name);
            let place = by_name.iter().position(|(found, _)| *found == id);
            assert!(place.is_some_and(|place| place < 5), "{id} by {:?}: {place:?}", mishap.name);
            let word = mishap.search.first().expect("search words");
            let by_word = catalogue.search(word);
            assert!(by_word.iter().any(|(found, _)| *found == id), "{id} by {word:?}");
        }
    }
}

/// As people type: small letters, without accents, with what they call it.
#[test]
fn everyday_words_find_their_entry_among_the_first_three_in_french_and_spanish() {
    let french = [
        ("j'ai eu un blanc", "question_left_blank"),
        ("en retard a cause du trafic", "a_few_minutes_late"),
        ("j'ai pleure", "cried"),
        ("crise d'angoisse", "panic_attack"),
        ("mains qui tremblent", "visible_nerves"),
        ("j'ai renverse mon cafe", "hot_drink_on_interviewer"),
        ("j'ai oublie son nom", "forgot_their_name"),
        ("ils m'ont demande si je suis enceinte", "forbidden_question"),
        ("parle trop vite", "spoke_too_fast"),
        ("le telephone a sonne", "phone_rang"),
        ("salaire", "clumsy_pay_answer"),
        ("mensonge diplome", "untrue_claim"),
        ("coordonnees bancaires", "wants_bank_details"),
        ("perdu en chemin", "got_lost"),
        ("faute dans mon cv", "error_in_resume"),
        ("fuseau horaire", "wrong_time_zone"),
    ];
    let spanish = [
        ("me quede en blanco", "question_left_blank"),
        ("llegue tarde por el trafico", "a_few_minutes_late"),
        ("llore", "cried"),
        ("ataque de panico", "panic_attack"),
        ("me temblaban las manos", "visible_nerves"),
        ("derrame el cafe", "hot_drink_on_interviewer"),
        ("olvide su nombre", "forgot_their_name"),
        ("me preguntaron si estoy embarazada", "forbidden_question"),
        ("hable muy rapido", "spoke_too_fast"),
        ("sono el telefono", "phone_rang"),
        ("sueldo", "clumsy_pay_answer"),
        ("menti sobre mi titulo", "untrue_claim"),
        ("datos bancarios", "wants_bank_details"),
        ("me perdi", "got_lost"),
        ("error en mi curriculum", "error_in_resume"),
        ("huso horario", "wrong_time_zone"),
    ];
    let mut missed = Vec::new();
    for (name, table) in [("fr", french), ("es", spanish)] {
        for (typed, id) in table {
            let found = language(name).mishaps.catalogue.search(typed);
            let place = found.iter().position(|(found, _)| *found == id);
            if place.is_none_or(|place| place >= 3) {
                missed.push(format!("{typed:?} finds {id} at {place:?}"));
            }
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// A sentence that turns on somebody's gender would guess it.
#[test]
fn nobody_is_told_whether_they_are_a_man_or_a_woman() {
    const TURNED: [&str; 12] = [
        "(e)",
        "·e",
        "(a)",
        "désolé",
        "désolée",
        "ravi",
        "ravie",
        "encantado",
        "encantada",
        "agradecido",
        "interesado",
        "prêt(e)",
    ];
    for one in offered().iter().filter(|one| !one.locale.starts_with("en")) {
        let mut texts: Vec<String> =
            one.all_words().iter().map(|(_, text)| text.to_owned()).collect();
        for letter in one.wordings.letters.values() {
            for text in letter.values().flat_map(Map::values).flat_map(Map::values) {
                texts.push(text.clone());
            }
        }
        for text in texts {
            let words = text.to_lowercase();
            let words: BTreeSet<&str> = words.split([' ', ',', '.', ';', '\u{202f}']).collect();
            for turned in TURNED {
                let found = if turned.chars().all(char::is_alphabetic) {
                    words.contains(turned)
                } else {
                    text.contains(turned)
                };
                assert!(!found, "{}: {turned:?} in {text}", one.locale);
            }
        }
    }
}
