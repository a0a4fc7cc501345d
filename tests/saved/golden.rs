//! Each released format, frozen: a store and a file as that release wrote them, and what was written in them.
//!
//! `tests/golden/v<n>/` has `store.json` (the text of each key), `export.json` (a file), and `words.txt`: one
//! line for each thing that a debrief holds, with the debrief's name, where in it the thing lies, and the thing.
//! They are made once, by the build that wrote that format, and never again.

#[path = "golden/life.rs"]
mod life;

use crate::scenes::{key, shelf, shorts};
use afterview::app::saved::{SavedError, VERSION, json, read_file};
use afterview::app::store::{AsideReason, MemoryStore, Store};
use afterview::domain::debrief::{Debrief, DebriefId, Detail, Figure, LeafDay, LeafKind};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What a debrief holds, by its name and the place in it.
type Words = BTreeMap<(String, String), Value>;

fn golden(version: u64) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/v{version}"))
}

fn read(version: u64, file: &str) -> String {
    fs::read_to_string(golden(version).join(file)).unwrap()
}

/// Everything in a debrief that is not empty.
fn words_of(debrief: &Debrief) -> Words {
    let mut words = Words::new();
    let value = serde_json::from_str(&json(debrief)).unwrap();
    gather(&debrief.id.0, &value, String::new(), &mut words);
    words
}

fn gather(name: &str, value: &Value, at: String, into: &mut Words) {
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                gather(name, value, format!("{at}/{field}"), into);
            }
        }
        Value::Array(list) => {
            for (place, value) in list.iter().enumerate() {
                gather(name, value, format!("{at}/{place}"), into);
            }
        }
        Value::Null | Value::Bool(false) => {}
        Value::String(text) if text.is_empty() => {}
        _ => {
            into.insert((name.to_owned(), at), value.clone());
        }
    }
}

/// What was frozen beside a store.
fn frozen_words(version: u64) -> Words {
    let text = read(version, "words.txt");
    let lines = text.lines().map(|line| {
        let mut parts = line.splitn(3, '\t');
        let mut part = || parts.next().unwrap();
        ((part().to_owned(), part().to_owned()), serde_json::from_str(part()).unwrap())
    });
    lines.collect()
}

/// Everything that was frozen is found, and what is found besides is what a later version has by default: a
/// choice or a number, never words.
fn are_the_words(found: &Words, frozen: &Words) {
    for (place, thing) in frozen {
        assert_eq!(found.get(place), Some(thing), "{place:?}");
    }
    for (place, thing) in found.iter().filter(|(place, _)| !frozen.contains_key(place)) {
        let plain = |text: &str| text.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        assert!(thing.as_str().is_none_or(plain), "{place:?}: {thing}");
    }
}

pub fn frozen_store(version: u64) -> MemoryStore {
    let store = MemoryStore::default();
    let texts: BTreeMap<String, String> =
        serde_json::from_str(&read(version, "store.json")).unwrap();
    for (full, text) in texts {
        store.set(&full, &text).unwrap();
    }
    store
}

fn versions() -> impl Iterator<Item = u64> {
    let all: Vec<u64> = (1..=VERSION).filter(|version| golden(*version).exists()).collect();
    assert!(all.contains(&1));
    all.into_iter()
}

#[test]
fn a_store_of_every_released_format_opens_with_all_its_words() {
    for version in versions() {
        let store = frozen_store(version);
        let before = store.texts();
        let mut tab = shelf(&store, "visit");
        assert_eq!(tab.fault(), None);
        let names: Vec<DebriefId> = tab.summaries().into_iter().map(|known| known.id).collect();
        let mut found = Words::new();
        for name in &names {
            found.extend(words_of(&tab.load(name).unwrap()));
            assert!(!tab.is_read_only(name));
        }
        are_the_words(&found, &frozen_words(version));
        // The journals of killed tabs are taken in, and the list is as it was.
        assert!(names.contains(&DebriefId(life::UNWRITTEN.to_owned())));
        assert!(!shorts(&store).iter().any(|short| short.starts_with("journal:")));
        // What was set aside is there byte for byte, with its reason, and so are the settings.
        let mut reasons = Vec::new();
        for aside in tab.aside() {
            assert_eq!(tab.aside_raw(&aside.key).as_ref(), before.get(&aside.key));
            reasons.push(aside.reason);
        }
        let torn = AsideReason::Unreadable(SavedError::CutShort);
        assert!(reasons.contains(&torn) && reasons.contains(&AsideReason::OtherTab), "{reasons:?}");
        assert_eq!(tab.setting("sign_as").as_deref(), Some("Zoë Núñez"));
        assert_eq!(tab.setting("open").as_deref(), Some(life::FULL));
        for (full, text) in &before {
            let kept = ["aside:", "setting:"].iter().any(|kind| full.starts_with(&key(kind)));
            assert!(!kept || store.get(full).unwrap().as_ref() == Some(text), "{full}");
        }
        // Another visit finds the same.
        drop(tab);
        let mut later = shelf(&store, "later");
        let mut again = Words::new();
        for name in &names {
            again.extend(words_of(&later.load(name).unwrap()));
        }
        assert_eq!(again, found);
    }
}

#[test]
fn a_file_of_every_released_format_is_taken_in_with_all_its_words() {
    for version in versions() {
        let file = read(version, "export.json");
        let frozen = frozen_words(version);
        let debriefs = read_file(&file).unwrap();
        are_the_words(&debriefs.iter().flat_map(words_of).collect(), &frozen);
        let mut tab = shelf(&MemoryStore::default(), "new device");
        let imported = tab.import(&file, life::THEN).unwrap();
        // All are new; the book is told of apart.
        let names: Vec<&DebriefId> = imported.sums.iter().map(|(name, _)| name).collect();
        assert_eq!(names.len(), debriefs.len());
        let found = names.into_iter().flat_map(|name| words_of(&tab.load(name).unwrap()));
        are_the_words(&found.collect(), &frozen);
    }
}

#[test]
fn a_frozen_store_has_words_in_every_kind_of_field() {
    for version in versions() {
        let words = frozen_words(version);
        let places: Vec<&str> = words
            .keys()
            .filter(|(name, _)| name == life::FULL)
            .map(|(_, place)| place.as_str())
            .collect();
        for group in
            ["facts", "calm", "recall", "weighing", "items", "errands", "notes", "exact", "ticked"]
        {
            assert!(places.iter().any(|place| place.starts_with(&format!("/{group}/"))), "{group}");
        }
        for detail in Detail::ALL {
            let end = format!("/details/{}", detail.name());
            let count = places.iter().filter(|place| place.ends_with(&end)).count();
            assert_eq!(count, 2, "{end}");
        }
    }
}

/// The samples that lie in a store that was lived in.
fn samples() -> [Debrief; 3] {
    ["panel_of_three", "references_alert", "quick_note"].map(|name| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/samples/{name}.json"));
        serde_json::from_str::<Debrief>(&fs::read_to_string(path).unwrap()).unwrap()
    })
}

#[test]
fn what_will_be_frozen_next_has_a_book_with_each_number_and_each_day() {
    let (store, all) = life::lived_in(&samples());
    let mut tab = shelf(&store.copy(), "visit");
    for debrief in &all {
        assert_eq!(tab.load(&debrief.id).unwrap(), *debrief, "{:?}", debrief.id);
    }
    let book = tab.load(&DebriefId::book()).unwrap();
    let of_the_book = LeafKind::ALL.into_iter().filter(|kind| kind.is_of_the_book());
    assert!(of_the_book.into_iter().all(|kind| book.leaves_of(kind).next().is_some()));
    let next = book.leaf(LeafKind::Next.only()).unwrap();
    assert!(Figure::ALL.iter().all(|which| next.figure(*which).is_some()));
    assert!(LeafDay::ALL.iter().all(|which| next.days.contains_key(which)));
}

/// Freezes the present format, once, before the next one is begun (CONTRIBUTING.md says how). What is there
/// already is never written over.
#[test]
#[ignore = "writes the fixtures of a format that is about to be released"]
fn freeze_the_present_format() {
    let folder = golden(VERSION);
    assert!(!folder.exists(), "{} is frozen: it must stay as it is", folder.display());
    let (store, all) = life::lived_in(&samples());
    let words = all.iter().flat_map(words_of);
    let mut lines: Vec<String> =
        words.map(|((name, place), thing)| format!("{name}\t{place}\t{thing}")).collect();
    lines.push(String::new());
    let mut texts = serde_json::to_string_pretty(&store.texts()).unwrap();
    texts.push('\n');
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("store.json"), texts).unwrap();
    fs::write(folder.join("words.txt"), lines.join("\n")).unwrap();
    fs::write(folder.join("export.json"), shelf(&store.copy(), "export").export(life::THEN))
        .unwrap();
}
