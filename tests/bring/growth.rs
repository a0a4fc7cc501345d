//! What is long takes no longer than it is long.

use crate::shown::paste;
use afterview::domain::bring::{MOST_LETTERS, NotRead, is_too_large};
use std::fmt::Write as _;
use std::fs;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

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
    let took = takes(&huge);
    assert_eq!(paste(&huge), Err(NotRead::TooLarge));
    assert!(took < Duration::from_millis(100), "{took:?}");
}

/// The time that this thread had a processor for, which others on the machine do not lengthen; the time of day where
/// the system does not tell it.
fn clock() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = told.and_then(|told| told.split(' ').next()?.parse().ok());
    spent.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

fn takes(text: &str) -> Duration {
    let start = clock();
    let _ = std::hint::black_box(paste(text));
    clock().saturating_sub(start)
}

#[test]
fn twice_the_text_takes_about_twice_the_time() {
    let mut thread = String::new();
    for number in 0..20 {
        let _ = writeln!(
            thread,
            "From: Person{number} Lind <p{number}@lind.example>\nTo: x@y.example\n\nHi all,"
        );
    }
    for piece in [
        thread.as_str(),
        "interview with Maya Lind and Tom Reyes, ",
        "you will meet ",
        "the role of Data Analyst at Bramble ",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\n b\n",
        "a",
        "A ",
        "Maya ",
        "On 17 Nov Maya wrote:\n",
        "From: a\nTo: b\n",
        "we decide by ",
        "15:00 - 16:00 ",
        "(((((",
        "日本語 ",
        "> > > ",
        "Kind regards,\nMaya\n",
        "\"a, b\" <a@b.example>, ",
        "Maya Lind\n10:14\n",
        "=?utf-8?Q?",
        "MIME-Version: 1\n\n<p",
        "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nBEGIN:STANDARD\n",
        "interview for the role of Data Analyst with Maya ",
    ] {
        let text: String = piece.chars().cycle().take(MOST_LETTERS).collect();
        let half: String = text.chars().take(MOST_LETTERS / 2).collect();
        // Twice the text: well under the four times that the square would take. One try in three may be disturbed.
        let grows = || (takes(&half), takes(&text));
        let linear = |(half, whole)| whole < half * 3 + Duration::from_millis(5);
        let disturbed: Vec<_> = (0..3).map(|_| grows()).take_while(|took| !linear(*took)).collect();
        assert!(disturbed.len() < 3, "{piece:?}: {disturbed:?}");
    }
}
