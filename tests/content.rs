//! The content that ships: the words of every language in this checkout, as the app reads them.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where what it needs is not there"
)]

use afterview::content::{Content, Mishaps, Part, SupportPart, Texts, Words};
use afterview::domain::assess::{Traits, judge};
use afterview::domain::debrief::{Answers, Reach, Status};
use afterview::domain::draft::Wordings;
use afterview::domain::json::{self, Saved};
use afterview::domain::mishap::Route;
use afterview::domain::question::Family;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;
use xtask::content::{Compiled, compile};

#[path = "content/languages.rs"]
mod languages;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// One language of this checkout; stops with every problem as a writer would read it.
fn compiled(locale: &str) -> Compiled {
    compile(root(), locale).unwrap_or_else(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{} problems:\n{}", lines.len(), lines.join("\n"))
    })
}

fn english() -> &'static Compiled {
    static ENGLISH: OnceLock<Compiled> = OnceLock::new();
    ENGLISH.get_or_init(|| compiled("en"))
}

fn disguised() -> &'static Compiled {
    static DISGUISED: OnceLock<Compiled> = OnceLock::new();
    DISGUISED.get_or_init(|| compiled("test"))
}

#[test]
fn every_default_route_is_what_the_procedure_gives() {
    let mut routes = BTreeSet::new();
    for (id, mishap) in english().mishaps.catalogue.iter() {
        let traits = Traits::of(Some(mishap), &Answers::default());
        let judgement = judge(&traits, Status::Pending, Reach::Direct);
        assert_eq!(judgement.route, mishap.route, "{id}");
        routes.insert(mishap.route);
    }
    assert_eq!(routes.len(), Route::ALL.len(), "some entry leads to every route");
}

#[test]
fn the_entries_that_screens_add_themselves_are_there() {
    let catalogue = &english().mishaps.catalogue;
    for (id, route) in [
        ("left_out", Route::Add),
        ("better_answer", Route::Fix),
        ("wrong_fact", Route::Correct),
        ("own_words", Route::LetGo),
    ] {
        assert_eq!(catalogue.get(id).map(|mishap| mishap.route), Some(route), "{id}");
    }
}

#[test]
fn every_family_of_questions_can_be_practised() {
    let bank = &english().mishaps.bank;
    for family in Family::ALL {
        assert!(bank.of(family).count() >= 5, "{}", family.name());
    }
    let in_families = Family::ALL.iter().map(|family| bank.of(*family).count()).sum::<usize>();
    assert_eq!(in_families, bank.iter().count());
    for question in bank.iter() {
        assert_eq!(bank.get(question.number), Some(question));
    }
    assert_eq!(bank.get(0), None);
}

/// What a person wrote is kept under the number: a question may be said better, and never become another.
#[test]
fn a_number_stays_the_question_that_it_was() {
    let bank = &english().mishaps.bank;
    for (number, family, word) in [
        (1, Family::AboutYou, "yourself"),
        (13, Family::Behaviour, "mistake"),
        (30, Family::GapsAndLeaving, "gap"),
        (38, Family::StrengthsAndWeaknesses, "weakness"),
        (44, Family::Pay, "pay"),
        (53, Family::Technical, "do not know"),
        (64, Family::ToAskThem, "happens next"),
    ] {
        let question = bank.get(number).expect("a question of the first release");
        assert_eq!(question.family, family, "{number}");
        assert!(question.text.contains(word), "{number}: {}", question.text);
    }
}

/// Reads a part as the app does, and gives it back as bytes.
fn read<T: DeserializeOwned + serde::Serialize>(compiled: &Compiled, part: Part) -> (T, String) {
    let value: T = serde_json::from_str(&compiled.json(part)).expect("the app reads its own parts");
    let bytes = serde_json::to_string(&value).expect("and can write them");
    (value, bytes)
}

#[test]
fn every_part_is_read_by_the_app_as_it_was_compiled() {
    for compiled in [english(), disguised()] {
        let (first, bytes) = read::<Words>(compiled, Part::First);
        assert_eq!((&first, bytes), (&compiled.words_first, compiled.json(Part::First)));
        let (words, bytes) = read::<Words>(compiled, Part::Words);
        assert_eq!((&words, bytes), (&compiled.words, compiled.json(Part::Words)));
        let (mishaps, bytes) = read::<Mishaps>(compiled, Part::Mishaps);
        assert_eq!((&mishaps, bytes), (&compiled.mishaps, compiled.json(Part::Mishaps)));
        let (wordings, bytes) = read::<Wordings>(compiled, Part::Letters);
        assert_eq!((&wordings, bytes), (&compiled.wordings, compiled.json(Part::Letters)));
        let (support, bytes) = read::<SupportPart>(compiled, Part::Support);
        assert_eq!((&support, bytes), (&compiled.support, compiled.json(Part::Support)));
    }
}

/// All of it as it is fetched.
fn fetched(compiled: &Compiled) -> Texts {
    let of = |part| compiled.json(part);
    let (words, mishaps) = (of(Part::Words), of(Part::Mishaps));
    let (letters, support) = (of(Part::Letters), of(Part::Support));
    Texts { words, mishaps, letters, support, ..Texts::default() }
}

#[test]
fn what_is_read_in_pieces_is_what_was_compiled_and_no_piece_is_long() {
    for compiled in [english(), disguised()] {
        let texts = fetched(compiled);
        let mut content = Content::default();
        for part in Part::ALL {
            for piece in Content::pieces(part, &texts) {
                let piece = piece.expect("a part of ours");
                assert!(format!("{piece:?}").len() < 80_000, "{part:?} has a piece that is long");
                content.take(&piece).expect("a piece of ours");
            }
        }
        assert_eq!(content.words, compiled.words);
        assert_eq!(content.mishaps, compiled.mishaps);
        assert_eq!(content.wordings, compiled.wordings);
        assert_eq!(content.support, compiled.support.support);
        assert_eq!(content.crisis, compiled.support.crisis);
    }
}

#[test]
fn a_part_that_lacks_something_or_was_cut_off_is_not_read() {
    let whole = fetched(english());
    let read = |texts: &Texts| {
        Part::ALL.iter().try_fold(Content::default(), |mut content, part| {
            let mut pieces = Content::pieces(*part, texts);
            pieces.try_for_each(|piece| content.take(&piece?)).ok()?;
            Some(content)
        })
    };
    assert!(read(&whole).is_some());
    let letters = whole.letters.replace("\"letters\":", "\"others\":");
    assert!(read(&Texts { letters, ..whole.clone() }).is_none());
    let cut = |text: &str| text.chars().take(text.chars().count() / 2).collect::<String>();
    for texts in [
        Texts { words: cut(&whole.words), ..whole.clone() },
        Texts { mishaps: cut(&whole.mishaps), ..whole.clone() },
        Texts { letters: cut(&whole.letters), ..whole.clone() },
        Texts { support: cut(&whole.support), ..whole.clone() },
    ] {
        assert!(read(&texts).is_none());
    }
}

#[test]
fn the_same_words_give_the_same_bytes() {
    let again = compiled("en");
    for part in Part::ALL {
        assert_eq!(again.json(part), english().json(part));
    }
}

/// Every text of a part that stands under a key which is read by people, by its path.
fn texts(part: &serde_json::Value) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![(String::new(), part)];
    while let Some((path, value)) = waiting.pop() {
        match value {
            serde_json::Value::String(text) => {
                found.insert(path, text.clone());
            }
            serde_json::Value::Array(values) => {
                let inner = values.iter().enumerate();
                waiting.extend(inner.map(|(index, value)| (format!("{path}/{index}"), value)));
            }
            serde_json::Value::Object(values) => {
                waiting.extend(values.iter().map(|(key, value)| (format!("{path}/{key}"), value)));
            }
            _ => {}
        }
    }
    found
}

/// Whether a value is an id, a number, an address or a word to compare with: the same in every language.
fn is_kept(part: Part, path: &str) -> bool {
    let (kept, from): (&[&str], usize) = match part {
        Part::First | Part::Words => (&[], 0),
        // The key of an entry comes before its fields.
        Part::Mishaps => (
            &["natures", "by", "noticed", "matters", "route", "also", "drills", "search", "family"],
            3,
        ),
        // Lists of words, and the phrases that a draft is looked through for.
        Part::Letters => (&["lists", "checks"], 0),
        Part::Support => {
            (&["checked", "id", "number", "by", "site", "source", "phrases", "exceptions"], 0)
        }
    };
    path.split('/').skip(from).any(|step| kept.contains(&step))
}

#[test]
fn the_disguised_language_changes_every_text_and_keeps_every_slot() {
    for part in Part::ALL {
        let value = |compiled: &Compiled| -> serde_json::Value {
            serde_json::from_str(&compiled.json(part)).expect("JSON")
        };
        let (plain, masked) = (texts(&value(english())), texts(&value(disguised())));
        assert!(!plain.is_empty(), "{part:?}");
        assert!(plain.keys().eq(masked.keys()), "{part:?} has other keys");
        for (path, plain) in plain {
            let masked = &masked[&path];
            if plain.is_empty() || is_kept(part, &path) {
                assert_eq!(*masked, plain, "{path}");
                continue;
            }
            assert!(masked.starts_with('⟦') && masked.ends_with('⟧'), "{path}: {masked}");
            let (short, long) = (plain.chars().count(), masked.chars().count());
            assert!(long * 10 >= short * 13, "{path} is not a third longer");
            assert_eq!(slots(masked), slots(&plain), "{path}");
            assert_eq!(digits(masked), digits(&plain), "{path} names other numbers");
        }
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn slots(text: &str) -> Vec<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(slot, _)| slot).collect()
}

/// The ids that are found, the best first.
fn found(typed: &str) -> Vec<&'static str> {
    english().mishaps.catalogue.search(typed).into_iter().map(|(id, _)| id).collect()
}

#[test]
fn everyday_words_find_their_entry_among_the_first_three() {
    for (typed, id) in [
        ("sweaty", "blushed_or_sweated"),
        ("blanked", "question_left_blank"),
        ("traffic", "a_few_minutes_late"),
        ("TRAFFIC", "a_few_minutes_late"),
        ("i was late because of traffic", "a_few_minutes_late"),
        ("my hands were shaking", "visible_nerves"),
        ("cried", "cried"),
        ("spilled coffee on her", "hot_drink_on_interviewer"),
        ("they asked if im pregnant", "forbidden_question"),
        ("forgot his name", "forgot_their_name"),
        ("zoom froze", "my_connection_failed"),
        ("my kid walked in", "child_or_pet_came_in"),
        ("i lied about my degree", "untrue_claim"),
        ("they didn't show up", "they_did_not_show"),
        ("panic attack", "panic_attack"),
        ("i swore", "swore_mildly"),
        ("got lost", "got_lost"),
        ("typo in my cv", "error_in_resume"),
        ("salary", "clumsy_pay_answer"),
        ("phone rang", "phone_rang"),
        ("talked too fast", "spoke_too_fast"),
        ("they want my bank details", "wants_bank_details"),
        ("my dad died", "bereavement"),
        ("rude to the receptionist", "rude_to_reception"),
        ("asked no questions", "asked_no_questions"),
        ("wrong time zone", "wrong_time_zone"),
        ("looked bored", "looked_unimpressed"),
    ] {
        let found = found(typed);
        let place = found.iter().position(|found| *found == id);
        assert!(
            place.is_some_and(|place| place < 3),
            "{typed:?} finds {id} at {place:?}: {found:?}"
        );
    }
}

#[test]
fn a_search_finds_few_or_none_and_an_empty_one_lists_all() {
    let count = english().mishaps.catalogue.iter().count();
    for typed in
        ["sweaty", "my mind went blank", "i was late because of the traffic on the way there"]
    {
        assert!(found(typed).len() < count / 4, "{typed:?} finds {}", found(typed).len());
    }
    assert!(found("zyzzyva").is_empty());
    let all = found("");
    assert_eq!(all.len(), count);
    let is_plain =
        |id: &&str| english().mishaps.catalogue.get(id).is_some_and(|mishap| !mishap.starred);
    assert!(!is_plain(&all[0]) && all.is_sorted_by_key(is_plain), "starred ones first");
}

/// Whether the app's own reading of a text comes to what serde's does.
fn read_alike<T: Saved + DeserializeOwned + PartialEq>(text: &str) -> bool {
    json::read::<T>(text).ok() == serde_json::from_str::<T>(text).ok()
}

#[test]
fn a_part_is_read_as_serde_does_also_where_it_is_spoilt() {
    let spoilings = [
        ("", ""),
        ("\"name\":", "\"names\":"),
        ("\"by\":\"me\"", "\"by\":\"us\""),
        ("}", ""),
        ("[", "{"),
    ];
    for (from, to) in spoilings {
        let spoilt = |part| {
            let text = english().json(part);
            if from.is_empty() { text } else { text.replacen(from, to, 1) }
        };
        assert!(read_alike::<Words>(&spoilt(Part::Words)), "{from}");
        assert!(read_alike::<Wordings>(&spoilt(Part::Letters)), "{from}");
        assert!(read_alike::<Mishaps>(&spoilt(Part::Mishaps)), "{from}");
        assert!(read_alike::<SupportPart>(&spoilt(Part::Support)), "{from}");
    }
}
