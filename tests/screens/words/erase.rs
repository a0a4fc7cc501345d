//! What erasing everything came to.

use super::{all, visit};
use crate::html::Element;
use crate::stage::{Page, Visit, say};
use afterview::app::Screen;
use afterview::app::erased::{Erased, Traces};

fn found() -> Traces {
    Traces {
        interviews: 2,
        books: 1,
        earlier: 3,
        settings: 4,
        notes: 5,
        copies: 7,
        places: 1,
        files: 14,
        workers: 1,
        ..Traces::default()
    }
}

fn told(erased: Erased) -> Page {
    let mut visit = Visit::first();
    visit.model.tending.erased = Some(Box::new(erased));
    visit.see(Screen::Erase)
}

fn rows(page: &Page, id: &str) -> Vec<String> {
    page.get(id).named(&["li"]).into_iter().map(Element::text).collect()
}

#[test]
fn what_is_gone_is_listed_with_counts_and_what_is_not_ours_to_erase_is_named() {
    let page = told(Erased { found: found(), ..Erased::default() });
    assert_eq!(page.heading(), "Everything of yours is gone from this device.");
    let gone = [
        "2 interviews",
        "What you practise with",
        "Earlier versions: 3",
        "Your choices, such as colours: 4",
        "Notes the app made for itself: 5",
        "Second copies, in case the browser crashes: 7",
        "The app itself, kept for when you are offline: 14 files",
        "What opened the app without a connection",
    ];
    assert_eq!(rows(&page, "gone"), gone);
    assert_eq!(rows(&page, "not-ours").len(), 5);
    page.says(say("words.erased.clipboard")).says(say("words.erased.again"));
    assert!(!page.has("still-here") && !page.has("erase") && !page.has("erase-unsure"));
}

#[test]
fn what_is_still_there_is_told_first_and_can_be_tried_again() {
    let left = Traces { interviews: 1, places: 1, ..Traces::default() };
    let page = told(Erased { found: found(), left, unsure: false });
    assert_eq!(page.heading(), say("words.erased.not_whole"));
    assert_eq!(rows(&page, "still-here"), ["1 interview", "The place for second copies"]);
    assert_eq!(rows(&page, "gone")[0], "1 interview");
    page.says(say("words.erased.left_help"));
    assert_eq!(page.get("erase").text(), "Try again");
}

#[test]
fn what_the_browser_did_not_tell_is_not_called_gone() {
    let page = told(Erased { found: found(), unsure: true, ..Erased::default() });
    assert_eq!(page.heading(), say("words.erased.not_whole"));
    page.says(say("words.erased.unsure"));
    assert!(page.has("erase"));
}

#[test]
fn where_there_was_nothing_that_is_said() {
    let page = told(Erased::default());
    page.says(say("words.erased.nothing"));
    assert!(!page.has("gone"));
}

#[test]
fn while_it_is_being_done_it_cannot_be_asked_for_twice() {
    let mut visit = visit();
    visit.model.tending.erasing = true;
    let page = visit.see(Screen::Erase);
    page.says(say("words.erasing.now"));
    assert!(!page.has("erase"));
    assert!(all().see(Screen::Erase).has("erase"));
}
