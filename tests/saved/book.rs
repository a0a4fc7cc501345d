//! The book: what belongs to no one interview. There is one, whoever began it, and nothing is kept beside it.

use crate::documents::debrief as any_debrief;
use crate::scenes::{NOW, found, id, key, raw, shelf, text};
use afterview::app::saved::{json, write_file};
use afterview::app::store::{BookNews, MemoryStore, Store};
use afterview::domain::debrief::{
    Change, Debrief, DebriefId, Field, Figure, LeafChange, LeafKey, LeafKind, LeafLine,
};
use proptest::prelude::*;

const BOOK: &str = DebriefId::BOOK;

fn story(of: u32) -> LeafKey {
    LeafKind::Story.of(of)
}

fn action(of: u32) -> Field {
    Field::Leaf(story(of), LeafLine::Action)
}

/// A book with one story in it.
fn book(of: u32, words: &str) -> Debrief {
    let mut book = Debrief::book(NOW);
    book.apply(text(action(of), words));
    book
}

fn file(book: &Debrief) -> String {
    write_file(NOW, &[json(book)])
}

#[test]
fn two_tabs_that_each_began_one_have_one_and_nothing_is_set_aside() {
    let store = MemoryStore::default();
    let (mut one, mut two) = (shelf(&store, "one"), shelf(&store, "two"));
    one.begin(&Debrief::book(NOW));
    one.record(&id(BOOK), &text(action(1), "rang the three buyers")).unwrap();
    one.merge(&id(BOOK)).unwrap();
    two.begin(&Debrief::book(NOW.plus(60)));
    two.record(&id(BOOK), &text(action(2), "wrote the rota anew")).unwrap();
    two.record(&id(BOOK), &text(action(1), "rang them all")).unwrap();
    two.merge(&id(BOOK)).unwrap();
    let merged = one.merge(&id(BOOK)).unwrap();
    assert!(merged.others && !merged.clash);
    let now = found(&store, BOOK);
    assert_eq!(now.text(action(2)), "wrote the rota anew");
    assert_eq!(one.load(&id(BOOK)).unwrap(), now);
    assert!(now.text(action(1)).contains("rang them all"), "{}", now.text(action(1)));
}

#[test]
fn a_killed_tab_that_began_another_one_loses_nothing() {
    let store = MemoryStore::default();
    let mut one = shelf(&store, "one");
    let before = store.copy();
    one.begin(&book(1, "rang the three buyers"));
    drop(one);
    // The other tab knew of none, and was killed before it could merge: only its journal is there.
    let mut two = shelf(&before, "two");
    two.begin(&Debrief::book(NOW));
    before.remove(&key("debrief:book")).unwrap();
    two.record(&id(BOOK), &text(action(2), "wrote the rota anew")).unwrap();
    let journal = before.get(&key("journal:two")).unwrap();
    store.set(&key("journal:two"), &journal.expect("not merged yet")).unwrap();
    let now = found(&store, BOOK);
    assert_eq!(now.text(action(1)), "rang the three buyers");
    assert_eq!(now.text(action(2)), "wrote the rota anew");
}

#[test]
fn a_files_book_comes_into_the_one_that_is_here_and_goes_out_again() {
    let store = MemoryStore::default();
    let mut tab = shelf(&store, "one");
    tab.begin(&book(1, "rang the three buyers"));
    let mut theirs = book(1, "wrote to the buyers");
    theirs.apply(text(action(2), "wrote the rota anew"));
    theirs.apply(Change::Leaf(story(2), LeafChange::Figure(Figure::Rating, Some(2))));
    let file = file(&theirs);
    let preview = tab.preview(&file).unwrap();
    assert_eq!((preview.book, preview.brings_nothing()), (Some(BookNews::Joins), false));
    assert!(preview.new.is_empty() && preview.copies.is_empty() && preview.same.is_empty());
    let imported = tab.import(&file, NOW).unwrap();
    let now = tab.load(&id(BOOK)).unwrap();
    assert_eq!(now.text(action(1)), "rang the three buyers\n\nwrote to the buyers");
    assert_eq!(now.text(action(2)), "wrote the rota anew");
    tab.merge(&id(BOOK)).unwrap();
    assert_eq!((found(&store, BOOK), tab.summaries().len()), (now, 1));
    // Again it brings nothing.
    assert_eq!(tab.preview(&file).unwrap().book, Some(BookNews::Same));
    assert!(tab.import(&file, NOW).unwrap().brought_nothing());
    let undone = tab.undo_import(&imported).unwrap();
    assert_eq!((undone.book, undone.gone.len()), (Some(true), 0));
    tab.merge(&id(BOOK)).unwrap();
    assert_eq!(found(&store, BOOK), book(1, "rang the three buyers"));
}

#[test]
fn what_was_written_into_it_since_stays_when_an_import_is_taken_out() {
    let store = MemoryStore::default();
    let mut tab = shelf(&store, "one");
    tab.begin(&book(1, "rang the three buyers"));
    let imported = tab.import(&file(&book(2, "wrote the rota anew")), NOW).unwrap();
    tab.record(&id(BOOK), &text(action(3), "typed after it")).unwrap();
    assert_eq!(tab.undo_import(&imported).unwrap().book, Some(false));
    let now = tab.load(&id(BOOK)).unwrap();
    assert_eq!(now.text(action(2)), "wrote the rota anew");
    assert_eq!(now.text(action(3)), "typed after it");
}

#[test]
fn a_book_where_there_was_none_is_new_and_no_interview() {
    let store = MemoryStore::default();
    let mut tab = shelf(&store, "one");
    let file = file(&book(1, "rang the three buyers"));
    assert_eq!(tab.preview(&file).unwrap().book, Some(BookNews::New));
    let imported = tab.import(&file, NOW).unwrap();
    assert!(imported.new.is_empty() && !imported.brought_nothing());
    assert_eq!(found(&store, BOOK).text(action(1)), "rang the three buyers");
    assert_eq!(tab.undo_import(&imported).unwrap().book, Some(true));
    assert!(!tab.has(&id(BOOK)));
    assert_eq!(store.get(&key("debrief:book")).unwrap(), None);
}

#[test]
fn a_files_book_stays_out_where_a_newer_version_wrote_the_one_that_is_here() {
    let store = MemoryStore::default();
    let mut first = shelf(&store, "one");
    first.begin(&book(1, "rang the three buyers"));
    first.merge(&id(BOOK)).unwrap();
    drop(first);
    let newer = raw(&store, "debrief:book").replacen("\"version\":3", "\"version\":4", 1);
    store.set(&key("debrief:book"), &newer).unwrap();
    let mut tab = shelf(&store, "two");
    let file = file(&book(2, "wrote the rota anew"));
    let preview = tab.preview(&file).unwrap();
    assert_eq!((preview.book, preview.brings_nothing()), (Some(BookNews::Unread), true));
    let imported = tab.import(&file, NOW).unwrap();
    assert!(imported.brought_nothing());
    assert_eq!(tab.undo_import(&imported).unwrap().book, None);
    assert_eq!(raw(&store, "debrief:book"), newer);
    assert_eq!(
        tab.load(&id(BOOK)).unwrap().text(action(2)),
        "",
        "it is not shown as if it were here"
    );
    assert!(tab.is_read_only(&id(BOOK)));
}

proptest! {
    #[test]
    fn books_that_come_together_lose_no_word_and_a_second_time_changes_nothing(
        ours in any_debrief(), theirs in any_debrief(),
    ) {
        let mut joined = ours.clone();
        joined.join_leaves(&theirs);
        for (from, leaf) in [&ours, &theirs].iter().flat_map(|one| &one.leaves).map(|leaf| (leaf.key, leaf)) {
            let now = joined.leaf(from).expect("there");
            for (line, words) in leaf.lines.iter() {
                prop_assert!(now.line(*line).contains(words.trim()) || words.trim().is_empty());
            }
            prop_assert!(leaf.picks.iter().all(|pick| now.picks.contains(pick)));
            prop_assert!(leaf.times.iter().all(|at| now.times.contains(at)));
        }
        let once = joined.clone();
        joined.join_leaves(&theirs);
        prop_assert_eq!(joined, once);
    }
}
