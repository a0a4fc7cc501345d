//! What is too long is not read.

use crate::shown::paste;
use afterview::domain::bring::{MOST_LETTERS, NotRead, is_too_large};

#[test]
fn more_than_can_be_read_is_refused_before_it_is_looked_at() {
    let just = "a".repeat(MOST_LETTERS);
    assert_eq!(paste(&just), Err(NotRead::NothingFound));
    assert_eq!(paste(&format!("{just}a")), Err(NotRead::TooLarge));
    // Letters are counted, not bytes.
    assert!(!is_too_large(&"日".repeat(MOST_LETTERS)));
    assert!(is_too_large(&"日".repeat(MOST_LETTERS + 1)));
    let huge = "From: Maya Lind <maya@lind.example>\n".repeat(30_000);
    assert!(huge.len() > 1_000_000);
    assert_eq!(paste(&huge), Err(NotRead::TooLarge));
}

#[test]
fn a_day_at_the_end_of_all_days_is_no_day() {
    let mail =
        "From: Maya Lind <maya@lind.example>\nDate: 9999-12-31\n\nWe will let you know by Monday.";
    assert!(paste(mail).is_ok());
    assert_eq!(paste("Interview on 7 Augustine Road"), paste("Interview on 7 Albert Road"));
}

#[test]
fn what_is_written_for_letters_stands_for_them_before_an_accent_too() {
    let told = |name: &str| format!("<html><body><p>Role: R&amp;D {name}</p></body></html>");
    let found = format!("{:?}", paste(&told("für alle")));
    assert!(!found.contains("&amp;"), "{found}");
}
