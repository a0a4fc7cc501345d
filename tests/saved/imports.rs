//! Importing with a look first and a way back, and exports that are proved by importing them.

use crate::documents;
use crate::scenes::{NOW, begun, debrief, found, give_up_reserve, id, shelf, shorts, text};
use afterview::app::saved::{SavedError, json, write_file};
use afterview::app::store::{
    FaultyStore, MemoryStore, Share, Shelf, StoreFault, Summary, Undone, check_export, weight,
};
use afterview::domain::debrief::{Debrief, DebriefId, Field, LeafKind, LeafLine};
use proptest::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

fn share(interviews: usize) -> Share {
    Share { interviews, book: false }
}

fn title() -> Field {
    Field::Leaf(LeafKind::Story.of(70_000), LeafLine::Action)
}

/// A book with a story in it.
fn book(words: &str) -> Debrief {
    let mut book = Debrief::book(NOW);
    book.apply(text(title(), words));
    book
}

/// A file with a new interview, and a book of which something comes into the one that is here.
fn file_with_book(words: &str) -> String {
    write_file(NOW, &[json(&debrief("p")), json(&book(words))])
}

fn with_a_book() -> MemoryStore {
    let store = lived_in();
    begun(&store, "writes").begin(&book("ours"));
    store
}

/// A file with one debrief that is here, one that is here with other words, and two that are not here.
fn file() -> String {
    let mut changed = debrief("b");
    changed.apply(text(Field::Company, "Tram depot"));
    let texts = [debrief("a"), changed, debrief("p"), debrief("q")];
    write_file(NOW, &texts.iter().map(json).collect::<Vec<_>>())
}

fn lived_in() -> MemoryStore {
    let store = MemoryStore::default();
    begun(&store, "zero").begin(&debrief("b"));
    store
}

/// What lies in a store, the list left out: it is made anew.
fn words(store: &MemoryStore) -> Vec<(String, String)> {
    let kept = |key: &str| !key.ends_with(":index") && !key.ends_with(":reserve");
    store.texts().into_iter().filter(|(key, _)| kept(key)).collect()
}

#[test]
fn a_cancelled_preview_changes_no_byte_and_shows_whose_debriefs_they_are() {
    let store = lived_in();
    let before = store.texts();
    let tab = shelf(&store, "tab");
    let preview = tab.preview(&file()).unwrap();
    let shown = |list: &[Summary]| -> Vec<_> {
        list.iter().map(|one| (one.company.clone(), one.role.clone(), one.started)).collect()
    };
    let one = |company: &str| (company.to_owned(), "archivist".to_owned(), NOW);
    assert_eq!(shown(&preview.new), [one("Harbour Library"), one("Harbour Library")]);
    assert_eq!(shown(&preview.same), [one("Harbour Library")]);
    assert_eq!(shown(&preview.copies), [one("Tram depot")]);
    drop(tab);
    assert_eq!(store.texts(), before);
}

#[test]
fn taking_an_import_back_takes_exactly_what_it_brought() {
    let store = lived_in();
    let mut tab = shelf(&store, "tab");
    let before = words(&store);
    let imported = tab.import(&file(), NOW).unwrap();
    assert_eq!(tab.summaries().len(), 5);
    let undone = tab.undo_import(&imported).unwrap();
    assert_eq!((undone.gone.len(), undone.stay), (3, vec![]));
    assert_eq!(words(&store), before);
    assert_eq!(tab.summaries().len(), 2);
    // Once more brings nothing, and the file can be taken in again.
    assert_eq!(tab.undo_import(&imported), Ok(Undone::default()));
    assert_eq!(tab.import(&file(), NOW).unwrap(), imported);
    assert_eq!(tab.summaries().len(), 5);
}

#[test]
fn what_was_changed_since_an_import_stays() {
    let store = lived_in();
    let mut tab = shelf(&store, "tab");
    let imported = tab.import(&file(), NOW).unwrap();
    let copy = imported.copies[0].clone();
    // Here and not merged; in another tab and merged.
    tab.record(&copy, &text(Field::Told, "mine")).unwrap();
    let mut other = shelf(&store, "other");
    other.record(&id("p"), &text(Field::Told, "mine too")).unwrap();
    other.merge(&id("p")).unwrap();
    let undone = tab.undo_import(&imported).unwrap();
    assert_eq!((undone.gone, undone.stay), (vec![id("q")], vec![id("p"), copy.clone()]));
    tab.merge(&copy).unwrap();
    assert_eq!(found(&store, &copy.0).recall.told, "mine");
    assert_eq!(found(&store, "p").recall.told, "mine too");
    assert_eq!(shorts(&store).iter().filter(|key| key.starts_with("debrief:")).count(), 4);
}

#[test]
fn a_fault_at_any_call_of_taking_an_import_back_leaves_all_of_it_or_none() {
    let calls = {
        let store = FaultyStore::new(lived_in());
        let mut tab = shelf(&store, "tab");
        let imported = tab.import(&file(), NOW).unwrap();
        let begin = store.calls();
        tab.undo_import(&imported).unwrap();
        store.calls() - begin
    };
    assert!(calls > 20, "{calls}");
    for k in 1..=calls {
        for fault in [StoreFault::Failed, StoreFault::Full, StoreFault::Blocked] {
            let inner = lived_in();
            let store = FaultyStore::new(inner.clone());
            let mut tab = shelf(&store, "tab");
            let imported = tab.import(&file(), NOW).unwrap();
            let store = store.clone().fail_at(store.calls() + k, fault);
            let undone = tab.undo_import(&imported);
            store.heal();
            drop(tab);
            let mut later = shelf(&inner, "later");
            let left = if undone.is_ok() { 2 } else { 5 };
            assert_eq!(later.summaries().len(), left, "call {k}, {fault:?}: {undone:?}");
            assert_eq!(later.load(&id("a")).unwrap(), debrief("a"));
            assert_eq!(later.load(&id("b")).unwrap(), debrief("b"));
            assert_eq!(later.aside(), [], "call {k}, {fault:?}");
        }
    }
}

#[test]
fn a_fault_at_any_call_leaves_the_book_as_the_rest_of_the_import_is() {
    let joined = "ours\n\ntheirs";
    let brought = |store: &FaultyStore| {
        let mut tab = shelf(store, "tab");
        let imported = tab.import(&file_with_book("theirs"), NOW);
        (tab, imported)
    };
    let told = |tab: &mut Shelf| tab.load(&DebriefId::book()).unwrap().text(title()).to_owned();
    let (taken_in, taken_out) = {
        let store = FaultyStore::new(with_a_book());
        let (mut tab, imported) = brought(&store);
        let begin = store.calls();
        tab.undo_import(&imported.unwrap()).unwrap();
        (begin, store.calls() - begin)
    };
    for fault in [StoreFault::Failed, StoreFault::Full] {
        for k in 1..=taken_in {
            let inner = with_a_book();
            let store = FaultyStore::new(inner.clone()).fail_at(k, fault);
            let (mut tab, imported) = brought(&store);
            store.heal();
            // One that could not be read then stays as it is, and so does the file's.
            let came = imported.as_ref().is_ok_and(|imported| imported.joined.is_some());
            let now = if came { joined } else { "ours" };
            assert_eq!(told(&mut tab), now, "call {k}, {fault:?}: {imported:?}");
            drop(tab);
            let mut later = shelf(&inner, "later");
            assert_eq!(told(&mut later), now, "call {k}, {fault:?}");
            assert_eq!(later.has(&id("p")), imported.is_ok(), "call {k}, {fault:?}");
        }
        for k in 1..=taken_out {
            let inner = with_a_book();
            let store = FaultyStore::new(inner.clone());
            let (mut tab, imported) = brought(&store);
            let store = store.clone().fail_at(store.calls() + k, fault);
            let undone = tab.undo_import(&imported.unwrap());
            store.heal();
            drop(tab);
            let mut later = shelf(&inner, "later");
            let now = if undone.is_ok() { "ours" } else { joined };
            assert_eq!(told(&mut later), now, "call {k}, {fault:?}: {undone:?}");
            assert_eq!(later.has(&id("p")), undone.is_err(), "call {k}, {fault:?}");
        }
    }
}

#[test]
fn a_book_for_which_there_is_no_room_is_not_called_taken_in() {
    let inner = with_a_book();
    give_up_reserve(&inner);
    let store = FaultyStore::new(inner.clone()).quota(inner.size() + weight("a few letters"));
    let mut tab = shelf(&store, "tab");
    let file = write_file(NOW, &[json(&book(&"theirs ".repeat(9_000)))]);
    assert_eq!(tab.import(&file, NOW), Err(SavedError::NoRoom));
    assert_eq!(tab.load(&DebriefId::book()).unwrap(), book("ours"));
    assert_eq!(tab.fault(), None, "what is here is kept");
}

#[test]
fn what_another_tab_merges_while_an_import_is_taken_out_stays() {
    let (mut stayed, mut lost) = (0, 0);
    for k in 1..60 {
        let inner = lived_in();
        let mut tab = shelf(&inner, "tab");
        let imported = tab.import(&file(), NOW).unwrap();
        let new = imported.new[0].clone();
        drop(tab);
        let other = Rc::new(RefCell::new(shelf(&inner, "other")));
        let (typing, typed) = (Rc::clone(&other), new.clone());
        let store = FaultyStore::new(inner.clone());
        let mut tab = shelf(&store, "tab2");
        let at = store.calls() + k;
        let store = store.before(move |call, _| {
            if call == at {
                let mut other = typing.borrow_mut();
                other.record(&typed, &text(Field::Told, "typed on")).unwrap();
                other.merge(&typed).unwrap();
            }
        });
        tab.undo_import(&imported).unwrap();
        if store.calls() < at {
            break;
        }
        other.borrow_mut().merge(&new).ok();
        let mut later = shelf(&inner, "later");
        let stays = later.load(&new).is_ok_and(|now| now.recall.told == "typed on");
        // Typed into a debrief that was gone by then, it is set aside or begun anew, under its name.
        let kept = stays || inner.texts().values().any(|text| text.contains("typed on"));
        stayed += usize::from(stays);
        lost += usize::from(!kept);
    }
    // Between the last look and the removal nothing can be told, where there are no locks.
    assert!(stayed > 3 && lost <= 1, "{stayed}, {lost}");
}

/// A file of all that a shelf has.
fn export(debriefs: &[Debrief]) -> String {
    let mut shelf: Shelf = shelf(&MemoryStore::default(), "tab");
    for debrief in debriefs {
        shelf.begin(debrief);
    }
    shelf.export(NOW)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]
    #[test]
    fn every_export_passes_its_check_and_none_that_lost_a_letter_does(
        debriefs in prop::collection::vec(documents::debrief(), 0..4),
        at in any::<prop::sample::Index>(),
    ) {
        let mut names: Vec<_> = debriefs.iter().map(|debrief| debrief.id.clone()).collect();
        names.sort();
        names.dedup();
        let file = export(&debriefs);
        prop_assert_eq!(check_export(&file, NOW.plus(9)), Ok(share(names.len())));
        let mut letters: Vec<char> = file.trim_end().chars().collect();
        letters.remove(at.index(letters.len()));
        let spoilt: String = letters.into_iter().collect();
        if let Ok(count) = check_export(&format!("{spoilt}\n"), NOW) {
            // A letter of somebody's words, as far as anybody can tell.
            prop_assert_eq!(count, share(names.len()));
        }
    }
}

#[test]
fn an_export_that_does_not_come_out_as_it_went_in_is_refused() {
    let file = export(&[debrief("a"), debrief("b")]);
    assert_eq!(check_export(&file, NOW), Ok(share(2)));
    let with_book = export(&[debrief("a"), book("ours")]);
    assert_eq!(check_export(&with_book, NOW), Ok(Share { interviews: 1, book: true }));
    for (spoilt, why) in [
        (file[..file.len() / 2].to_owned(), SavedError::CutShort),
        (file.replace("\"role\":", "\"rôle\":"), SavedError::Damaged),
        (file.replace("archivist", "archi\u{5c}u0076ist"), SavedError::Damaged),
        (file.replacen("\"id\":\"b\"", "\"id\":\"a\"", 1), SavedError::Damaged),
        (file.replacen("\"id\":\"b\"", "\"id\":\"b/\"", 1), SavedError::Damaged),
        (String::new(), SavedError::CutShort),
    ] {
        assert_eq!(check_export(&spoilt, NOW), Err(why), "{spoilt}");
    }
}
