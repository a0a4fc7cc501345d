//! Out to a file and in again: the same bytes, all or nothing, and nothing written over.

use crate::documents;
use crate::scenes::{NOW, begun, debrief, found, give_up_reserve, id, shelf, shorts, text};
use afterview::app::saved::{SavedError, json, read_file, write_file};
use afterview::app::store::{FaultyStore, Imported, MemoryStore, StoreFault, Summary};
use afterview::domain::debrief::{Debrief, DebriefId, Field};
use proptest::prelude::*;
use std::collections::BTreeMap;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn export_import_export_gives_the_same_bytes(
        debriefs in prop::collection::vec(documents::debrief(), 0..5),
    ) {
        let named: BTreeMap<_, _> =
            debriefs.into_iter().map(|debrief| (debrief.id.clone(), debrief)).collect();
        let first = MemoryStore::default();
        let mut one = shelf(&first, "one");
        for debrief in named.values() {
            one.begin(debrief);
        }
        let file = one.export(NOW);
        prop_assert_eq!(&shelf(&first, "later").export(NOW), &file);

        let second = MemoryStore::default();
        let mut two = shelf(&second, "two");
        let imported = two.import(&file, NOW).unwrap();
        prop_assert_eq!(imported.new.len(), named.len());
        prop_assert_eq!((imported.same.len(), imported.copies.len()), (0, 0));
        prop_assert_eq!(&two.export(NOW), &file);
        prop_assert_eq!(&shelf(&second, "later").export(NOW), &file);
        for (id, debrief) in &named {
            prop_assert_eq!(&two.load(id).unwrap(), debrief);
        }
        // Once more brings nothing.
        let again = two.import(&file, NOW).unwrap();
        prop_assert_eq!((again.new.len(), again.same.len()), (0, named.len()));
        prop_assert_eq!(two.export(NOW), file);
        prop_assert!(!shorts(&second).iter().any(|key| key.starts_with("journal")));
    }

    #[test]
    fn no_bytes_make_importing_panic_or_change_anything(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let store = MemoryStore::default();
        let mut tab = begun(&store, "one");
        let before = store.texts();
        let text = String::from_utf8_lossy(&bytes);
        prop_assert!(tab.import(&text, NOW).is_err());
        prop_assert_eq!(store.texts(), before);
    }
}

#[test]
fn long_texts_emoji_and_nuls_come_back_as_they_were() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    let long = "Ñ👩🏽‍🚀\u{0}\u{202e}\\\"\n".repeat(100_000 / 20);
    assert!(long.len() > 100_000);
    tab.record(&id("a"), &text(Field::Told, &long)).unwrap();
    tab.record(&id("a"), &text(Field::Company, "\u{0}")).unwrap();
    drop(tab);
    let now = found(&store, "a");
    assert_eq!((now.text(Field::Told), now.text(Field::Company)), (long.as_str(), "\u{0}"));
}

#[test]
fn a_refused_file_changes_nothing_and_says_which() {
    let file = {
        let store = MemoryStore::default();
        begun(&store, "one").export(NOW)
    };
    let store = MemoryStore::default();
    let mut tab = shelf(&store, "one");
    tab.begin(&debrief("mine"));
    let before = store.texts();
    let huge = file.clone() + &" ".repeat(20_000_000);
    let deep = format!(r#"{{"format":"afterview","x":{}"#, "[".repeat(1_000));
    let refused = [
        ("", SavedError::CutShort),
        ("my shopping list", SavedError::NotOurs),
        (&file[..file.len() / 2], SavedError::CutShort),
        (&file.replace("\"version\":3", "\"version\":7"), SavedError::Newer { version: 7 }),
        (&file.replace("\"pending\"", "\"hopeful\""), SavedError::Damaged),
        (&huge, SavedError::TooLarge),
        (&deep, SavedError::TooDeep),
    ];
    for (text, error) in refused {
        assert_eq!(tab.preview(text), Err(error));
        assert_eq!(tab.import(text, NOW), Err(error));
        assert_eq!(store.texts(), before);
        assert_eq!(tab.summaries().len(), 1);
    }
}

#[test]
fn a_preview_changes_nothing() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    let before = store.texts();
    let mut changed = debrief("a");
    changed.facts.company = "Tram depot".to_owned();
    let file = write_file(NOW, &[json(&changed), json(&debrief("b"))]);
    let preview = tab.preview(&file).unwrap();
    assert_eq!((preview.new.len(), preview.copies.len()), (1, 1));
    assert_eq!(store.texts(), before);
    assert_eq!(tab.summaries().len(), 1);
    let named = |list: &[Summary]| list.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    let imported = tab.import(&file, NOW).unwrap();
    assert_eq!((imported.new, imported.copies), (named(&preview.new), named(&preview.copies)));
}

#[test]
fn other_words_under_the_same_name_are_kept_beside_and_do_not_pile_up() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    let mut changed = debrief("a");
    changed.facts.company = "Tram depot".to_owned();
    let file = write_file(NOW, &[json(&changed), json(&changed)]);
    let Imported { new, same, copies, .. } = tab.import(&file, NOW).unwrap();
    assert_eq!((new.len(), same.len(), copies.len()), (0, 1, 1));
    assert_eq!(tab.load(&id("a")).unwrap(), debrief("a"));
    assert_eq!(tab.load(&copies[0]).unwrap().facts.company, "Tram depot");
    let again = tab.import(&file, NOW).unwrap();
    assert_eq!((again.copies.len(), again.same.len()), (0, 2));
    assert_eq!(tab.summaries().len(), 2);
    // The copy was changed since: the file's is kept beside that one, too.
    tab.record(&copies[0], &text(Field::Told, "more")).unwrap();
    assert_eq!(tab.import(&file, NOW).unwrap().copies.len(), 1);
    assert_eq!(tab.load(&copies[0]).unwrap().recall.told, "more");
    assert_eq!(tab.summaries().len(), 3);
}

#[test]
fn names_unfit_for_a_key_are_replaced() {
    let store = MemoryStore::default();
    let mut tab = shelf(&store, "one");
    let odd = ["", "a:b", "../x", "\u{0}", &"x".repeat(5_000), "é"];
    let texts: Vec<String> = odd.iter().map(|name| json(&debrief(name))).collect();
    let imported = tab.import(&write_file(NOW, &texts), NOW).unwrap();
    assert_eq!(imported.new.len(), odd.len());
    let plain = |id: &DebriefId| id.0.len() == 16 && id.0.chars().all(|c| c.is_ascii_hexdigit());
    assert!(imported.new.iter().all(plain), "{imported:?}");
    assert_eq!(tab.import(&write_file(NOW, &texts), NOW).unwrap().same.len(), odd.len());
}

fn large_file() -> (String, Vec<DebriefId>) {
    let names = ["p", "q", "r"];
    let debriefs: Vec<Debrief> = names.map(debrief).to_vec();
    (write_file(NOW, &debriefs.iter().map(json).collect::<Vec<_>>()), names.map(id).to_vec())
}

#[test]
fn importing_is_all_or_nothing_at_a_fault_at_any_call() {
    let (file, ids) = large_file();
    let calls = {
        let store = FaultyStore::default();
        shelf(&store, "one").import(&file, NOW).unwrap();
        store.calls()
    };
    for k in 1..=calls {
        for fault in [StoreFault::Failed, StoreFault::Full] {
            for killed in [false, true] {
                let inner = MemoryStore::default();
                begun(&inner, "zero");
                let store = FaultyStore::new(inner.clone());
                let mut tab = shelf(&store, "one");
                let at = store.calls() + k;
                let store =
                    if killed { store.fail_from(at, fault) } else { store.fail_at(at, fault) };
                let imported = tab.import(&file, NOW);
                let here = tab.summaries().len();
                assert_eq!(here, if imported.is_ok() { 4 } else { 1 }, "call {k}");
                drop(tab);
                drop(store);
                let mut later = shelf(&inner, "later");
                let count = ids.iter().filter(|id| later.load(id).is_ok()).count();
                assert_eq!(count, if imported.is_ok() { 3 } else { 0 }, "call {k}: {imported:?}");
                assert_eq!(later.load(&id("a")).unwrap(), debrief("a"));
                assert_eq!(later.aside(), []);
            }
        }
    }
}

#[test]
fn a_file_without_room_is_refused_whole() {
    let (file, _) = large_file();
    let inner = MemoryStore::default();
    begun(&inner, "zero");
    give_up_reserve(&inner);
    let before = inner.texts();
    let store = FaultyStore::new(inner.clone()).quota(inner.size() + 2_000);
    let mut tab = shelf(&store, "one");
    assert_eq!(tab.import(&file, NOW), Err(SavedError::NoRoom));
    assert_eq!(inner.texts(), before);
    assert_eq!((tab.summaries().len(), tab.fault()), (1, None));
}

#[test]
fn one_debrief_can_be_exported_alone_with_its_latest_words() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    tab.begin(&debrief("b"));
    tab.record(&id("b"), &text(Field::Told, "not merged yet")).unwrap();
    let file = read_file(&tab.export_one(&id("b"), NOW).unwrap()).unwrap();
    assert_eq!(file.len(), 1);
    assert_eq!(file[0].recall.told, "not merged yet");
    assert!(tab.export_one(&id("z"), NOW).is_err());
    assert_eq!(read_file(&tab.export(NOW)).unwrap().len(), 2);
}
