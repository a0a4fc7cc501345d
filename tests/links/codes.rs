//! The link as a QR code, read again by a decoder that is not ours.

use super::sealed;
use afterview::app::links::{Code, Made, Pasted, code, pasted};
use afterview::app::sealed::letters::to_digits;
use rqrr::PreparedImage;
use std::ops::Range;

/// What a camera would read: the code with so many pixels for each module.
fn read(code: &Code) -> String {
    const PIXELS: usize = 4;
    let size = code.side * PIXELS;
    let mut image = PreparedImage::prepare_from_greyscale(size, size, |x, y| {
        if code.is_dark(x / PIXELS, y / PIXELS) { 0 } else { 255 }
    });
    let grids = image.detect_grids();
    let (_, text) = grids.first().expect("a code").decode().expect("a text");
    text
}

fn made(bytes: usize) -> Made {
    let noise = |place: usize| place.wrapping_mul(2_654_435_761).to_le_bytes()[1];
    Made {
        address: "https://afterview.example/app/".to_owned(),
        sealed: sealed((0..bytes).map(noise).collect()),
        passphrase: "bcdfghjkmnprstwx".to_owned(),
    }
}

/// The most bytes of which something still is so.
fn the_most(between: Range<usize>, is_so: impl Fn(&Made) -> bool) -> usize {
    let all: Vec<usize> = between.collect();
    all[all.partition_point(|bytes| is_so(&made(*bytes))) - 1]
}

#[test]
fn a_code_of_any_size_is_read_as_the_link_and_opens_as_what_was_sealed() {
    for bytes in [16, 100, 500, 1_000, 1_300] {
        let made = made(bytes);
        let text = read(&made.code().expect("a code"));
        let digits = to_digits(&made.sealed.bytes());
        assert_eq!(text, format!("https://afterview.example/app/#/open/{digits}"));
        let opened = pasted(&text, super::NOW);
        assert_eq!(opened, Ok(Pasted::Sealed(Box::new(made.sealed.clone()))), "{bytes}");
        assert!(!text.contains(&made.passphrase));
    }
}

#[test]
fn what_a_screen_cannot_show_large_enough_has_no_code_and_still_a_link() {
    let most = the_most(1_000..2_000, |made| made.code().is_some());
    assert!((1_300..1_400).contains(&most), "{most} bytes in the largest code");
    let side = made(most).code().expect("a code").side;
    assert_eq!(side, 133, "125 modules and the margin");
    let larger = made(most + 1);
    assert_eq!(larger.code(), None);
    assert!(larger.link().is_some());
}

#[test]
fn what_is_too_long_to_be_passed_on_whole_has_no_link() {
    let most = the_most(5_000..6_000, |made| made.link().is_some());
    let longest = made(most).link().expect("a link");
    assert!((7_990..=8_000).contains(&longest.len()), "{} letters", longest.len());
    assert_eq!(made(6_000).link(), None);
}

#[test]
fn the_margin_around_a_code_is_clear_and_the_picture_says_the_same_as_the_modules() {
    let code = made(200).code().expect("a code");
    for at in 0..code.side {
        for edge in (0..4).chain(code.side - 4..code.side) {
            assert!(!code.is_dark(at, edge) && !code.is_dark(edge, at), "{at}, {edge}");
        }
    }
    assert!(!code.is_dark(code.side, 0) && !code.is_dark(0, code.side));
    let picture = code.picture();
    assert!(picture.starts_with("data:image/svg+xml,%3Csvg"));
    assert!(!picture.contains(['#', '<', '>', '"', '\n']), "nothing that an address has to escape");
    // Each run of dark modules is a piece of the path; drawn again, the path is the code.
    let path = picture.split("d='").nth(2).expect("a path").split('\'').next().expect("an end");
    let mut drawn = vec![false; code.side * code.side];
    for run in path.split('M').skip(1) {
        let (x, rest) = run.split_once(' ').expect("x");
        let (y, rest) = rest.split_once('h').expect("y");
        let (length, _) = rest.split_once('v').expect("a length");
        let [x, y, length] =
            [x, y, length].map(|number| number.parse::<usize>().expect("a number"));
        drawn[y * code.side + x..][..length].fill(true);
    }
    for (at, dark) in drawn.iter().enumerate() {
        assert_eq!(*dark, code.is_dark(at % code.side, at / code.side));
    }
}

#[test]
fn anything_but_digits_makes_no_code() {
    assert_eq!(code("https://afterview.example/", "12a"), None);
}
