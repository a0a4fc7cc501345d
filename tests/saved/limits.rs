//! How large, how deep, how much: what is refused before the long work begins, and what people have, which never is.

use crate::scenes::{NOW, begun, debrief, key, shelf};
use afterview::app::saved::{MAX_BYTES, Marks, SavedError, json, read_file, seal, write_file};
use afterview::app::store::{MemoryStore, Store};
use afterview::domain::debrief::{Change, Debrief, DebriefId, Field, LeafKind, LeafLine};

const HEAD: &str = r#"{"format":"afterview","version":1,"kind":"export","debriefs":"#;

/// A file in which something stands where the debriefs should.
fn file(debriefs: &str) -> String {
    format!("{HEAD}{debriefs}}}")
}

/// So many of something, with commas between.
fn list(of: &str, count: usize) -> String {
    format!("[{}]", vec![of; count].join(","))
}

#[test]
fn a_file_that_is_larger_or_nested_deeper_than_any_of_ours_is_refused() {
    let huge = write_file(NOW, &[json(&debrief("a"))]) + &" ".repeat(MAX_BYTES);
    assert_eq!(read_file(&huge), Err(SavedError::TooLarge));
    for bracket in ["[", "{\"a\":"] {
        let deep = format!("{HEAD}{}", bracket.repeat(2_000_000));
        assert_eq!(read_file(&deep), Err(SavedError::TooDeep));
    }
    // Brackets in the person's own words are not nesting.
    let mut wordy = debrief("a");
    wordy.recall.told = "[[{\\\"[".repeat(5_000);
    let wordy = write_file(NOW, &[json(&wordy)]);
    assert_eq!(read_file(&wordy).unwrap().len(), 1);
}

#[test]
fn a_file_with_more_in_one_place_or_in_all_than_any_of_ours_is_refused() {
    let most = 5_000;
    assert_eq!(read_file(&file(&list("{\"id\":\"a\"}", most))).map(|all| all.len()), Ok(most));
    for one in ["{}", "0", "\"\"", "[]"] {
        assert_eq!(read_file(&file(&list(one, most + 1))), Err(SavedError::TooLarge), "{one}");
    }
    // Names as much as values.
    let names: Vec<String> = (0..=most).rev().map(|name| format!("\"{name}\":0")).collect();
    let names = format!("{{\"format\":\"afterview\",\"version\":1,{}}}", names.join(","));
    assert_eq!(read_file(&names), Err(SavedError::TooLarge));
    // No list is too long, and yet there is too much of it.
    let many = list(&list("0", 1_000), 600);
    assert_eq!(
        read_file(&file(&format!("[{{\"id\":\"a\",\"x\":{many}}}]"))),
        Err(SavedError::TooLarge)
    );
}

#[test]
fn books_with_more_leaves_than_anybody_fills_in_are_refused() {
    let leaf = |number: usize| format!(r#"{{"key":{{"kind":"story","of":{number}}}}}"#);
    let books = |each: usize| {
        let book = |first: usize| {
            let leaves: Vec<String> = (first..first + each).map(leaf).collect();
            format!(r#"{{"id":"book","leaves":[{}]}}"#, leaves.join(","))
        };
        file(&format!("[{},{}]", book(70_000), book(80_000)))
    };
    assert_eq!(read_file(&books(2_500)).map(|all| all.len()), Ok(2));
    assert_eq!(read_file(&books(2_501)), Err(SavedError::TooLarge));
}

#[test]
fn texts_that_nobody_types_are_not_held_against_each_other_line_by_line() {
    let story = |text: &str| {
        let mut book = Debrief::book(NOW);
        book.apply(Change::Text(
            Field::Leaf(LeafKind::Story.of(70_000), LeafLine::Action),
            text.to_owned(),
        ));
        book
    };
    let lines: Vec<String> = (0..20_000).map(|number| format!("{number}")).collect();
    let (up, down) = (lines.join("\n"), lines.iter().rev().cloned().collect::<Vec<_>>().join("\n"));
    let mut book = story(&up);
    assert_eq!(book.join_leaves(&story(&up)).below, 0, "it is here already");
    assert_eq!(book.join_leaves(&story(&down)).below, 1);
    let once = book.clone();
    assert_eq!(book.join_leaves(&story(&down)).below, 0);
    assert_eq!(book, once);
}

#[test]
fn a_text_that_no_browser_would_have_kept_is_refused_and_any_other_is_read() {
    let told = |letters: usize| {
        let mut one = debrief("a");
        one.recall.told = "é\"".repeat(letters / 2);
        write_file(NOW, &[json(&one)])
    };
    // Half of what a browser's store holds.
    assert!(read_file(&told(2_500_000)).is_ok());
    assert_eq!(read_file(&told(6_000_000)), Err(SavedError::TooLarge));
}

#[test]
fn commas_and_brackets_in_somebodys_words_do_not_count() {
    let mut wordy = debrief("a");
    wordy.recall.told = ",],}\\\",".repeat(100_000);
    let text = write_file(NOW, &[json(&wordy)]);
    assert_eq!(read_file(&text).unwrap(), [wordy]);
}

#[test]
fn what_is_none_of_ours_is_called_that_however_large_or_deep() {
    for other in [list("0", 6_000), "[".repeat(100), format!("{{\"a\":{}}}", list("1", 6_000))] {
        assert_eq!(read_file(&other), Err(SavedError::NotOurs));
    }
}

#[test]
fn a_stored_text_past_the_limits_is_set_aside_byte_for_byte() {
    let store = MemoryStore::default();
    begun(&store, "zero").begin(&debrief("b"));
    let (text, _) =
        seal(1, &Marks::default(), &format!("{{\"id\":\"x\",\"y\":{}}}", list("0", 5_001)));
    let key = store.texts().into_keys().find(|key| key.contains("debrief:")).unwrap();
    let key = key.replace(":b", ":x");
    store.set(&key, &text).unwrap();
    let mut tab = shelf(&store, "tab");
    assert!(tab.load(&DebriefId("x".to_owned())).is_err());
    assert!(tab.aside().iter().any(|aside| tab.aside_raw(&aside.key).as_ref() == Some(&text)));
}

#[test]
fn five_hundred_interviews_with_long_notes_are_read() {
    let note = "It was the second question, and I lost the thread of it. ".repeat(200);
    let many: Vec<Debrief> = (0..500)
        .map(|number| {
            let mut one = debrief(&format!("n{number}"));
            one.recall.told = note.clone();
            one
        })
        .collect();
    let text = write_file(NOW, &many.iter().map(json).collect::<Vec<_>>());
    assert!(text.len() > 5_000_000);
    assert_eq!(read_file(&text).unwrap(), many);
}

#[test]
fn more_interviews_than_a_text_may_list_are_all_here_and_nothing_is_set_aside() {
    let store = MemoryStore::default();
    let count = 5_100;
    for number in 0..count {
        let id = DebriefId(format!("{number:04}"));
        let one = Debrief { id, started: NOW, ..Debrief::default() };
        let (text, _) = seal(1, &Marks::default(), &json(&one));
        store.set(&key(&format!("debrief:{number:04}")), &text).unwrap();
    }
    for tab in ["one", "two"] {
        let tab = shelf(&store, tab);
        assert_eq!((tab.summaries().len(), tab.aside()), (count, [].as_slice()));
    }
}
