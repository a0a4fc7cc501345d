//! What is taken for a link, or for a text of ours, and what is not.

use super::{NOW, UNTIL, sealed};
use afterview::app::Screen;
use afterview::app::links::{LASTS, Pasted, pasted};
use afterview::app::saved::MAX_BYTES;
use afterview::app::screen::OPEN;
use afterview::app::sealed::SealError;
use afterview::app::sealed::letters::{to_digits, to_letters};
use proptest::prelude::*;

fn letters() -> String {
    to_letters(&sealed((0..100).collect()).bytes())
}

fn ours() -> Pasted {
    Pasted::Sealed(Box::new(sealed((0..100).collect())))
}

#[test]
fn a_link_is_found_wherever_it_stands_in_what_was_pasted() {
    let letters = letters();
    let digits = to_digits(&sealed((0..100).collect()).bytes());
    let broken: Vec<&str> = [(0, 30), (30, 60), (60, letters.len())]
        .map(|(from, to)| letters.get(from..to).expect("letters"))
        .to_vec();
    for text in [
        format!("https://afterview.example/#/open/{letters}"),
        format!("  Hi, here it is: https://afterview.example/a/#/open/{letters}\nSee you."),
        format!("<https://afterview.example/#/open/{letters}>"),
        format!("#/open/{letters}"),
        format!("https://afterview.example/#/open/{digits}"),
        letters.clone(),
        digits,
        format!("\u{feff}{}\r\n", broken.join("\r\n  ")),
    ] {
        assert_eq!(pasted(&text, NOW), Ok(ours()), "{text}");
    }
}

#[test]
fn the_text_of_a_file_is_left_to_those_who_read_files() {
    for text in ["{\"format\":\"afterview\"}", " \u{feff}{", "{}"] {
        assert_eq!(pasted(text.trim_start_matches(' '), NOW), Ok(Pasted::File), "{text}");
    }
}

#[test]
fn what_is_not_ours_is_told_from_one_of_ours_that_is_broken() {
    for text in [
        "",
        " ",
        "Dear diary",
        "https://afterview.example/",
        "https://other.example/#/opened/QVYB",
        "javascript:alert(1)",
        "<script>alert(1)</script>",
        "\u{202e}QVYB",
        "мама",
    ] {
        assert_eq!(pasted(text, NOW), Err(SealError::NotOurs), "{text}");
    }
    let letters = letters();
    let cut = letters.get(..letters.len() - 9).expect("letters");
    for text in [
        "#/open/",
        "#/open/abc",
        "#/open/%22%3E%3Cscript%3E",
        "#/open/\u{202e}QVYB",
        &format!("#/open/{cut}"),
        cut,
    ] {
        assert_eq!(pasted(text, NOW), Err(SealError::Damaged), "{text}");
    }
}

#[test]
fn one_that_is_over_is_told_so() {
    let link = format!("#/open/{}", letters());
    assert_eq!(pasted(&link, UNTIL.plus(-1)), Ok(ours()));
    assert_eq!(pasted(&link, UNTIL), Err(SealError::Expired));
    assert_eq!(LASTS, 7 * 24 * 3_600);
}

/// What is read letter by letter says what is wrong with the letters; what is too much is refused as that, whatever the
/// letters are (design: checks, 24).
#[test]
fn what_is_too_much_is_refused_before_a_letter_of_it_is_read() {
    // More than the most bytes need, as digits too, and line breaks besides.
    let most = 60_000;
    let read = [Err(SealError::Damaged), Err(SealError::NotOurs)];
    // No bytes are written like these.
    for (before, letters) in [("#/open/", "9_"), ("", "9_"), ("", "[")] {
        let text = |count: usize| format!("{before}{}", letters.repeat(count / letters.len()));
        assert!(read.contains(&pasted(&text(most), NOW)), "{before}{letters}");
        for much in [most + 2, MAX_BYTES / 2] {
            assert_eq!(pasted(&text(much), NOW), Err(SealError::TooLarge), "{before}{letters}");
        }
    }
    // Nor is it looked for a link, or a file, in more than a file may hold.
    for start in ["{", &format!("#/open/{} ", letters())] {
        let text = format!("{start}{}", " ".repeat(MAX_BYTES));
        assert_eq!(pasted(&text, NOW), Err(SealError::TooLarge), "{start}");
    }
}

proptest! {
    #[test]
    fn nothing_that_is_pasted_panics(text in "\\PC{0,80}", tail in "[#/openA-Za-z0-9{}%-]{0,60}") {
        let _ = pasted(&text, NOW);
        prop_assert_ne!(pasted(&format!("#/open/{tail}"), NOW), Ok(Pasted::File));
    }
}

#[test]
fn the_address_of_a_link_leads_to_where_it_is_opened() {
    assert_eq!(Screen::from_address(&format!("{OPEN}{}", letters())), Some(Screen::OpenLink));
    assert_eq!(Screen::from_address("#/open"), Some(Screen::OpenLink));
    assert_eq!(Screen::OpenLink.address(), "/open", "nothing of the link is in the screen's own");
    assert_eq!(Screen::from_address("#/opens"), None);
}
