//! What the page saved by itself, since the app did not run, can be taken in again (checks 13 and 14).

use crate::documents;
use crate::scenes::{NOW, aside, begun, debrief, id, key, shelf, text};
use afterview::app::saved::{FORMAT, SavedError, Sealed, VERSION, json, seal};
use afterview::app::store::{MemoryStore, Stays, Store};
use afterview::domain::debrief::{Debrief, Field};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The file as `src/web/boot.js` writes it.
fn rescued(store: &MemoryStore, fields: &[(&str, &str)]) -> String {
    let mut kept = store.texts();
    kept.retain(|key, _| !key.ends_with(":reserve") && !key.ends_with(":index"));
    file(&kept, fields)
}

fn file(kept: &BTreeMap<String, String>, fields: &[(&str, &str)]) -> String {
    let fields: BTreeMap<_, _> = fields.iter().copied().collect();
    let [kept, fields] =
        [serde_json::to_string_pretty(kept), serde_json::to_string_pretty(&fields)]
            .map(Result::unwrap);
    format!(
        "{{\n \"format\": \"{FORMAT}\",\n \"version\": {VERSION},\n \"kind\": \"rescued\",\n \"kept\": {kept},\n \"fields\": {fields}\n}}"
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn whatever_was_kept_comes_in_again_word_for_word(
        debriefs in prop::collection::vec(documents::debrief(), 0..4),
        merged in any::<bool>(),
        folder in prop::sample::select(vec!["", "/app", "/a:b%20c"]),
    ) {
        let named: BTreeMap<_, _> =
            debriefs.into_iter().map(|debrief| (debrief.id.clone(), debrief)).collect();
        let store = MemoryStore::default();
        let open = |path: &str| {
            afterview::app::store::Shelf::open(Box::new(store.clone()), path, "one", NOW)
        };
        let mut one = open(folder);
        for debrief in named.values() {
            one.begin(debrief);
            // What was typed last is in the journal alone.
            one.record(&debrief.id, &text(Field::Told, "typed last")).unwrap();
            if merged {
                one.merge(&debrief.id).unwrap();
            }
        }
        let file = rescued(&store, &[]);
        let other = MemoryStore::default();
        let mut two = shelf(&other, "two");
        let preview = two.preview(&file).unwrap();
        prop_assert_eq!(preview.stays, Some(Stays::default()));
        let imported = two.import(&file, NOW).unwrap();
        prop_assert_eq!(imported.new.len() + usize::from(imported.book.is_some()), named.len());
        prop_assert_eq!(two.export(NOW), one.export(NOW));
        prop_assert!(two.import(&file, NOW).unwrap().brought_nothing());
    }

    #[test]
    fn no_spoilt_rescue_makes_importing_panic_or_loses_count_of_it(
        spoilt in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let store = MemoryStore::default();
        begun(&store, "one").record(&id("a"), &text(Field::Told, "typed last")).unwrap();
        let mut bytes = rescued(&store, &[("1. Told", "typed last")]).into_bytes();
        for (at, byte) in spoilt {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let other = MemoryStore::default();
        let two = shelf(&other, "two");
        let file = String::from_utf8_lossy(&bytes);
        if let Ok(preview) = two.preview(&file) {
            let stays = preview.stays.unwrap_or_default();
            let all = preview.new.len() + stays.unread + stays.loose.len();
            prop_assert!(all > 0, "{}", file);
        }
    }
}

#[test]
fn a_packed_one_is_unpacked_and_what_cannot_be_read_is_counted() {
    let store = MemoryStore::default();
    let sealed = seal(3, &<_>::default(), &json(&debrief("p"))).0;
    let packed = Sealed::open(&sealed).unwrap().packed().unwrap().0;
    store.set(&key("debrief:p"), &packed).unwrap();
    store.set(&key("debrief:broken"), "{").unwrap();
    store.set(&key("journal:dead"), "[").unwrap();
    store.set(&aside("debrief:p", "x"), "x").unwrap();
    let newer = sealed.replace("\"version\":3", "\"version\":99");
    store.set(&key("debrief:newer"), &newer).unwrap();
    store.set("somebody's", "else").unwrap();
    let mut two = shelf(&MemoryStore::default(), "two");
    let preview = two.preview(&rescued(&store, &[])).unwrap();
    assert_eq!(preview.stays, Some(Stays { unread: 5, loose: Vec::new() }));
    assert_eq!(two.import(&rescued(&store, &[]), NOW).unwrap().new, [id("p")]);
    assert_eq!(two.load(&id("p")).unwrap(), debrief("p"));
}

#[test]
fn words_of_the_boxes_that_are_in_no_debrief_are_shown_and_no_others() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    one.record(&id("a"), &text(Field::Told, "he said \"no\"\nand they all laughed")).unwrap();
    one.set_setting("sign-as", "Jo").unwrap();
    let fields = [
        ("1. Told", "he said \"no\"\nand they all laughed"),
        ("2. A part of it", "\nand they all laughed"),
        ("3. The company", "Harbour Library"),
        ("4. Your name", "Jo"),
        ("5. Nothing", "  "),
        ("6. A letter", "told"),
        ("7. Not kept", "and then i \"left\""),
    ];
    let preview = shelf(&MemoryStore::default(), "two").preview(&rescued(&store, &fields)).unwrap();
    let loose = preview.stays.unwrap().loose;
    let words: Vec<&str> = loose.iter().map(|(name, _)| name.as_str()).collect();
    // "told" is what a debrief calls one of its fields, and a part of no text in it.
    assert_eq!(words, ["6. A letter", "7. Not kept"]);
    assert_eq!(loose[1].1, "and then i \"left\"");
}

#[test]
fn a_rescue_with_locked_words_is_refused_for_that_and_changes_nothing() {
    let store = MemoryStore::default();
    drop(begun(&store, "one"));
    store.set(&key("debrief:b"), "afterview-locked:1:AAAA").unwrap();
    let file = rescued(&store, &[("1. Told", "in the open")]);
    let other = MemoryStore::default();
    let mut two = begun(&other, "two");
    let before = other.texts();
    assert_eq!(two.preview(&file), Err(SavedError::Locked));
    assert_eq!(two.import(&file, NOW), Err(SavedError::Locked));
    assert_eq!(other.texts(), before);
}

#[test]
fn a_rescue_that_is_cut_short_changed_or_newer_is_called_that() {
    let store = MemoryStore::default();
    drop(begun(&store, "one"));
    let file = rescued(&store, &[]);
    let two = shelf(&MemoryStore::default(), "two");
    let cut: String = file.chars().take(file.len() / 2).collect();
    assert_eq!(two.preview(&cut), Err(SavedError::CutShort));
    let newer = file.replacen(&format!("\"version\": {VERSION}"), "\"version\": 99", 1);
    assert_eq!(two.preview(&newer), Err(SavedError::Newer { version: 99 }));
    let other = file.replacen("\"kept\": {", "\"kept\": {\"x\": {}, ", 1);
    assert_eq!(two.preview(&other), Err(SavedError::Damaged));
    // One without anything brings nothing, and is no damage.
    let empty = self::file(&BTreeMap::new(), &[]);
    assert!(two.preview(&empty).unwrap().brings_nothing());
}

#[test]
fn a_debrief_that_is_here_with_other_words_is_kept_beside_the_rescued_one() {
    let store = MemoryStore::default();
    begun(&store, "one").record(&id("a"), &text(Field::Told, "rescued")).unwrap();
    let here = MemoryStore::default();
    let mut two = begun(&here, "two");
    let imported = two.import(&rescued(&store, &[]), NOW).unwrap();
    assert_eq!((imported.new.len(), imported.copies.len()), (0, 1));
    assert_eq!(two.load(&id("a")).unwrap(), debrief("a"));
    let beside: Debrief = two.load(&imported.copies[0]).unwrap();
    assert_eq!(beside.recall.told, "rescued");
}

fn source(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn the_page_writes_the_version_that_is_read_here() {
    let form = format!(r#"{{ format: "{FORMAT}", version: {VERSION}, kind: "rescued" }}"#);
    assert!(source("src/web/boot.js").contains(&form));
}

/// What the app listens to, as it stands in the code: `on:…` in the views, and by name in the shell.
fn listened_to() -> Vec<String> {
    let mut all = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                for before in [" on:", "on(&window, \"", "on(&document, \"", "callback(\""] {
                    for after in text.split(before).skip(1) {
                        let name = after.chars().take_while(char::is_ascii_lowercase);
                        all.push(name.collect());
                    }
                }
            }
        }
    }
    // By a list of names.
    all.extend(["beforeinput", "focusin", "keydown"].map(str::to_owned));
    // A sentence about such a name has none.
    all.retain(|name| !name.is_empty());
    all
}

#[test]
fn whatever_the_app_listens_to_is_held_back_from_it_once_it_has_stopped() {
    let boot = source("src/web/boot.js");
    let (_, after) = boot.split_once("const EVENTS = \"").unwrap();
    let held: Vec<&str> = after.split('"').next().unwrap().split(' ').collect();
    let heard = listened_to();
    assert!(heard.len() > 40 && heard.iter().any(|name| name == "popstate"), "{heard:?}");
    for name in heard {
        assert!(held.contains(&name.as_str()), "“{name}” would reach it");
    }
}
