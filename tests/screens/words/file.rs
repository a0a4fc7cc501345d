//! A file, before any of it is taken in.

use super::all;
use crate::stage::say;
use afterview::app::Screen;
use afterview::app::store::{BookNews, Stays};
use afterview::domain::debrief::Joined;

#[test]
fn a_file_is_shown_by_what_would_become_of_each_interview_in_it() {
    let visit = all();
    let page = visit.see(Screen::TakeIn);
    let offered = visit.model.tending.offered.clone().expect("a file").preview;
    for (id, list) in
        [("file-new", offered.new), ("file-same", offered.same), ("file-copies", offered.copies)]
    {
        assert_eq!(page.get(id).named(&["li"]).len(), list.len(), "{id}");
        for one in list {
            assert!(page.text_of(id).contains(&one.company), "{id}");
        }
    }
    assert!(page.has("take-in") && page.has("not-now"));
    page.says(say("words.take_in.copies_help"));
}

#[test]
fn a_file_that_brings_nothing_cannot_be_taken_in() {
    let mut visit = all();
    let offered = visit.model.tending.offered.as_mut().expect("a file");
    (offered.preview.new, offered.preview.copies) = (Vec::new(), Vec::new());
    // What somebody practises with comes in without an interview, too.
    let page = visit.see(Screen::TakeIn);
    page.says(say("words.take_in.book_joins"));
    assert!(page.has("take-in") && !page.has("nothing-new"));
    let counts = page.get("book-counts").named(&["li"]);
    let counts: Vec<String> = counts.iter().map(|count| count.text()).collect();
    assert_eq!(counts, ["New: 2", "With new words below yours: 3", "Staying as yours are: 1"]);
    let offered = visit.model.tending.offered.as_mut().expect("a file");
    offered.preview.book = Some(BookNews::Same(Joined::default()));
    let page = visit.see(Screen::TakeIn);
    page.says(say("words.take_in.nothing"));
    page.says(say("words.take_in.book_same"));
    assert!(!page.has("take-in") && page.has("not-now"));
    // What differs and stays out is not said to be here.
    let offered = visit.model.tending.offered.as_mut().expect("a file");
    offered.preview.book = Some(BookNews::Same(Joined { stay: 1, ..Joined::default() }));
    let page = visit.see(Screen::TakeIn);
    page.says(say("words.take_in.nothing_now")).says(say("words.take_in.book_stays"));
    assert!(!page.has("take-in"));
    let offered = visit.model.tending.offered.as_mut().expect("a file");
    offered.preview.book = Some(BookNews::Unread);
    let page = visit.see(Screen::TakeIn);
    page.says(say("words.take_in.nothing_now"));
    page.says(say("words.take_in.book_unread"));
    assert!(!page.has("take-in") && page.has("not-now"));
    visit.model.tending.offered = None;
    let page = visit.see(Screen::TakeIn);
    page.says(say("words.take_in.gone"));
    assert!(!page.has("take-in"));
}

#[test]
fn of_a_rescued_file_what_stays_in_it_is_shown_to_be_copied() {
    let mut visit = all();
    let offered = visit.model.tending.offered.as_mut().expect("a file");
    let loose = vec![("1. What happened?".to_owned(), "and then i left".to_owned())];
    offered.preview.stays = Some(Stays { unread: 2, loose });
    let page = visit.see(Screen::TakeIn);
    page.says(say("words.take_in.loose_help"));
    assert!(page.text_of("stays-loose").contains("1. What happened? and then i left"));
    assert!(page.text_of("stays-unread").ends_with('2'));
    assert!(page.has("take-in"));
    // Where nothing of it comes in, nobody is told that it is all here.
    let offered = visit.model.tending.offered.as_mut().expect("a file");
    (offered.preview.new, offered.preview.copies) = (Vec::new(), Vec::new());
    offered.preview.book = None;
    let page = visit.see(Screen::TakeIn);
    assert_eq!(page.text_of("nothing-new"), say("words.take_in.nothing_now"));
    assert!(!page.has("take-in"));
}
