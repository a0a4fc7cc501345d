//! The book: what belongs to no one interview. There is one, whoever began it, and nothing is kept beside it.

use crate::documents::debrief as any_debrief;
use crate::scenes::{NOW, found, id, key, raw, shelf, text};
use afterview::app::saved::{json, read_file, write_file};
use afterview::app::store::{BookNews, MemoryStore, Share, Shelf, Store};
use afterview::domain::clock::parse_day;
use afterview::domain::debrief::{
    Change, Day, Debrief, DebriefId, Field, Figure, Joined, Leaf, LeafChange, LeafDay, LeafKey,
    LeafKind, LeafLine,
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
    assert_eq!(
        (preview.book, preview.brings_nothing()),
        (Some(BookNews::Joins(Joined { new: 1, below: 1, stay: 0 })), false)
    );
    assert!(preview.new.is_empty() && preview.copies.is_empty() && preview.same.is_empty());
    let imported = tab.import(&file, NOW).unwrap();
    let now = tab.load(&id(BOOK)).unwrap();
    assert_eq!(now.text(action(1)), "rang the three buyers\n\nwrote to the buyers");
    assert_eq!(now.text(action(2)), "wrote the rota anew");
    tab.merge(&id(BOOK)).unwrap();
    assert_eq!((found(&store, BOOK), tab.summaries().len()), (now, 1));
    // Again it brings nothing.
    assert_eq!(tab.preview(&file).unwrap().book, Some(BookNews::Same(Joined::default())));
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

fn at(key: LeafKey, change: LeafChange) -> Change {
    Change::Leaf(key, change)
}

fn picked(pick: &str) -> LeafChange {
    LeafChange::Picked(pick.to_owned(), true)
}

#[test]
fn of_two_answers_of_which_one_holds_ours_stays() {
    let (next, contact) = (LeafKind::Next.only(), LeafKind::Contact.of(70_000));
    let book = |way: &str, ask: &str, bring: &str| {
        let mut book = Debrief::book(NOW);
        book.apply(text(Field::Leaf(contact, LeafLine::Title), "Jon"));
        for (key, pick) in [(next, way), (next, bring), (contact, ask)] {
            book.apply(at(key, picked(pick)));
        }
        book
    };
    let mut ours = book("way:video", "ask:lead", "bring:pen");
    ours.join_leaves(&book("way:on_site", "ask:advice", "bring:water"));
    let picks = |key| ours.leaf(key).expect("there").picks.iter().cloned().collect::<Vec<_>>();
    assert_eq!(picks(next), ["bring:pen", "bring:water", "way:video"]);
    assert_eq!(picks(contact), ["ask:lead"]);
    for prefix in [afterview::domain::ready::WAY, afterview::domain::keep_going::ASK] {
        assert_eq!(Leaf::one_of(&[prefix, "x"].concat()), Some(prefix));
    }
}

#[test]
fn a_text_of_one_line_stays_ours_and_longer_ones_come_below() {
    let (contact, question) = (LeafKind::Contact.of(70_000), LeafKind::Question.of(70_001));
    let book = |title: &str, how: &str, asked: &str| {
        let mut book = Debrief::book(NOW);
        for (key, line, words) in [
            (contact, LeafLine::Title, title),
            (contact, LeafLine::How, how),
            (question, LeafLine::Title, asked),
        ] {
            book.apply(text(Field::Leaf(key, line), words));
        }
        book
    };
    let mut ours = book("Jon", "", "Why us?");
    let joined = ours.join_leaves(&book("John", "the night shift", "Why here?"));
    assert_eq!(joined, Joined { new: 0, below: 1, stay: 1 });
    let now = |key, line| ours.text(Field::Leaf(key, line));
    assert_eq!(now(contact, LeafLine::Title), "Jon");
    assert_eq!(now(contact, LeafLine::How), "the night shift");
    assert_eq!(now(question, LeafLine::Title), "Why us?\n\nWhy here?");
}

/// A book with a next interview.
fn next_at(company: &str, day: Option<&str>, routine: &str) -> Debrief {
    let next = LeafKind::Next.only();
    let mut book = Debrief::book(NOW);
    book.apply(text(Field::Leaf(next, LeafLine::Company), company));
    book.apply(text(Field::Leaf(next, LeafLine::Routine), routine));
    let day = day.map(|day| Day(parse_day(day).unwrap()));
    book.apply(at(next, LeafChange::Day(LeafDay::On, day)));
    book
}

#[test]
fn another_next_interview_does_not_mix_with_ours() {
    let ours = next_at("Acme", Some("2026-12-03"), "tea");
    for theirs in [next_at("Bolt", None, "a walk"), next_at("", Some("2026-12-04"), "a walk")] {
        let mut joined = ours.clone();
        assert!(joined.join_leaves(&theirs).stay > 0);
        assert_eq!(joined, ours);
    }
    let mut joined = ours.clone();
    joined.join_leaves(&next_at("Acme ", Some("2026-12-03"), "a walk"));
    let routine = Field::Leaf(LeafKind::Next.only(), LeafLine::Routine);
    assert_eq!(joined.text(routine), "tea\n\na walk");
}

#[test]
fn what_does_not_come_in_where_two_tabs_each_began_one_is_set_aside() {
    let store = MemoryStore::default();
    let (mut one, mut two) = (shelf(&store, "one"), shelf(&store, "two"));
    one.begin(&next_at("Bolt", None, "a walk"));
    two.begin(&next_at("Acme", None, "tea"));
    two.merge(&id(BOOK)).unwrap();
    assert_eq!(found(&store, BOOK), next_at("Acme", None, "tea"));
    let clashes = two.clashes();
    assert_eq!(clashes.len(), 1);
    let there: Vec<&str> = clashes[0].differences.iter().map(|one| one.there.as_str()).collect();
    assert_eq!(there, ["Bolt", "a walk"], "it can be chosen");
}

#[test]
fn what_another_tab_erased_is_told_once_and_what_is_begun_then_is_new() {
    let store = MemoryStore::default();
    let mut one = shelf(&store, "one");
    one.begin(&book(1, "rang the three buyers"));
    one.merge(&id(BOOK)).unwrap();
    let mut two = shelf(&store, "two");
    two.load(&id(BOOK)).unwrap();
    one.erase().unwrap();
    // The storage event comes first: it does not take away what the merge has to tell.
    two.look_again(&key("debrief:book"), &[id(BOOK)]);
    two.merge_others(&[id(BOOK)]);
    assert!(two.merge(&id(BOOK)).unwrap().gone);
    assert!(two.is_gone(&id(BOOK)) && two.summaries().is_empty());
    two.begin(&Debrief::book(NOW));
    two.record(&id(BOOK), &text(action(2), "wrote the rota anew")).unwrap();
    two.merge(&id(BOOK)).unwrap();
    assert_eq!(found(&store, BOOK), book(2, "wrote the rota anew"));
}

#[test]
fn one_that_another_tab_began_is_found_though_it_is_not_in_memory() {
    let store = MemoryStore::default();
    let (mut one, mut two) = (shelf(&store, "one"), shelf(&store, "two"));
    one.begin(&book(1, "rang the three buyers"));
    one.merge(&id(BOOK)).unwrap();
    two.look_again(&key("debrief:book"), &[id(BOOK)]);
    assert!(two.has(&id(BOOK)) && !two.is_open(&id(BOOK)));
}

#[test]
fn it_goes_along_with_an_interview_where_there_is_anything_in_it() {
    let store = MemoryStore::default();
    let mut tab = shelf(&store, "one");
    tab.begin(&crate::scenes::debrief("a"));
    let ids = |tab: &Shelf| {
        let (text, lacks) = tab.export_with_book(&id("a"), NOW).unwrap();
        let all = read_file(&text).unwrap();
        (all.into_iter().map(|one| one.id).collect::<Vec<_>>(), lacks)
    };
    assert_eq!(ids(&tab), (vec![id("a")], Share::NONE));
    tab.begin(&Debrief::book(NOW));
    assert_eq!(ids(&tab), (vec![id("a")], Share::NONE));
    tab.record(&id(BOOK), &text(action(1), "rang the three buyers")).unwrap();
    assert_eq!(ids(&tab), (vec![id("a"), id(BOOK)], Share::NONE));
    tab.merge(&id(BOOK)).unwrap();
    drop(tab);
    let newer = raw(&store, "debrief:book").replacen("\"version\":3", "\"version\":4", 1);
    store.set(&key("debrief:book"), &newer).unwrap();
    let tab = shelf(&store, "two");
    assert_eq!(ids(&tab), (vec![id("a")], Share { interviews: 0, book: true }));
    assert_eq!(tab.left_out(), Share { interviews: 0, book: true });
}

#[test]
fn what_takes_back_makes_no_leaf_and_a_tick_brings_none_back() {
    let mut book = Debrief::book(NOW);
    let (named, listed) = (LeafKind::Contact.of(70_000), LeafKind::Question.of(101));
    let takes = [
        LeafChange::Picked("closed".to_owned(), false),
        LeafChange::Day(LeafDay::On, None),
        LeafChange::Figure(Figure::Rating, None),
        LeafChange::At(NOW, false),
        LeafChange::Removed,
    ];
    for change in takes {
        for key in [named, listed] {
            book.apply(at(key, change.clone()));
        }
    }
    assert!(book.leaves.is_empty());
    let gives =
        [picked("closed"), LeafChange::At(NOW, true), LeafChange::Figure(Figure::Rating, Some(1))];
    for change in &gives {
        // It was removed here, and ticked in another tab.
        book.apply(at(named, change.clone()));
        assert!(book.leaves.is_empty(), "{change:?}");
        let mut asked = Debrief::book(NOW);
        asked.apply(at(listed, change.clone()));
        assert_eq!(asked.leaves.len(), 1, "{change:?}");
    }
    book.apply(at(named, LeafChange::Begun));
    book.apply(at(named, gives[0].clone()));
    assert!(book.leaf(named).is_some_and(|leaf| leaf.picks.contains("closed")));
}

proptest! {
    #[test]
    fn books_that_come_together_lose_no_word_and_a_second_time_changes_nothing(
        ours in any_debrief(), theirs in any_debrief(),
    ) {
        // Of the same things, so that there is something to put together.
        let mut theirs = theirs;
        for (one, other) in ours.leaves.iter().zip(&mut theirs.leaves) {
            other.key = one.key;
        }
        let mut joined = ours.clone();
        joined.join_leaves(&theirs);
        let blank = |leaf: Option<&Leaf>, line| leaf.is_none_or(|leaf| leaf.line(line).trim().is_empty());
        for leaf in &ours.leaves {
            let now = joined.leaf(leaf.key).expect("there");
            prop_assert!(leaf.lines.iter().all(|(line, words)| words.trim().is_empty() || now.line(*line).contains(words)));
            prop_assert!(leaf.picks.iter().all(|pick| now.picks.contains(pick)));
            prop_assert!(leaf.days.iter().all(|(which, day)| now.days.get(which) == Some(day)));
        }
        // The next interview is one or the other.
        for leaf in theirs.leaves.iter().filter(|leaf| leaf.key.kind != LeafKind::Next) {
            let (now, before) = (joined.leaf(leaf.key).expect("there"), ours.leaf(leaf.key));
            for (line, words) in leaf.lines.iter().filter(|(_, words)| !words.trim().is_empty()) {
                let stays = leaf.key.is_one_line(*line) && !blank(before, *line);
                let known = words.lines().all(|one| now.line(*line).lines().any(|line| line == one));
                prop_assert!(stays || known || now.line(*line).contains(words));
            }
            prop_assert!(leaf.picks.iter().all(|pick| now.picks.contains(pick) || Leaf::one_of(pick).is_some()));
            prop_assert!(leaf.times.iter().all(|at| now.times.contains(at)));
        }
        let once = joined.clone();
        joined.join_leaves(&theirs);
        prop_assert_eq!(joined, once);
    }
}
