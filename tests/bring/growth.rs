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
