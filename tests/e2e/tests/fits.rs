//! Every screen and every state with large letters, on a narrow page (which is one of 1280 px at 400 %), and with the spacing that
//! somebody may set: nothing is cut off, nothing lies on anything else, nothing has to be scrolled sideways. And what is tapped
//! is large enough (WCAG 2.2: 1.4.4, 1.4.10, 1.4.12, 2.5.5).

use afterview_e2e::builds::learn;
use afterview_e2e::rounds::Look;
use afterview_e2e::samples::{SCREENS, SHAKEN};
use afterview_e2e::wait::{LIMIT, until_true};
use afterview_e2e::{Outcome, Person, Site, Visit};
use serde_json::{Value, json};

const FITS: &str = include_str!("fits.js");
/// The lines, words, letters and paragraphs as far apart as anybody may set them (1.4.12).
const SPACED: &str = "const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = arguments[0] ? [sheet] : []";
/// What is looked for in a layout.
const LAYOUT: [&str; 3] = ["wide", "cut", "overlap"];

fn faults(person: &Person<'_>, checks: &[&str]) -> Outcome<Vec<String>> {
    let found = person.browser().script(FITS, vec![json!(checks)])?;
    let found = found.as_array().into_iter().flatten().filter_map(Value::as_str);
    Ok(found.map(str::to_owned).collect())
}

/// Letters of so many pixels, for whoever set that in their browser.
fn letters_of(person: &Person<'_>, size: u32) -> Outcome {
    let sizes = json!({ "fontSizes": { "standard": size, "fixed": size * 13 / 16 } });
    person.browser().devtools("Page.setFontSizes", &sizes).map(drop)
}

fn spaced(person: &Person<'_>, on: bool) -> Outcome {
    person.browser().script(SPACED, vec![json!(on)]).map(drop)
}

/// A way to look at a page: what it is called, how wide it is, how large the letters are, whether they are spaced, and what is
/// looked for.
type Way = (&'static str, u32, u32, bool, &'static [&'static str]);

const WAYS: [Way; 5] = [
    ("320 px", 320, 16, false, &["wide", "cut", "overlap", "small"]),
    ("320 px, spaced", 320, 16, true, &LAYOUT),
    ("1280 px, spaced", 1280, 16, true, &LAYOUT),
    ("640 px, letters twice as large", 640, 32, false, &LAYOUT),
    ("1280 px, letters twice as large", 1280, 32, false, &LAYOUT),
];

fn everything_fits_narrow_spaced_and_with_large_letters_and_can_be_hit_with_a_thumb(
    round: fn(Look<'_>) -> Outcome,
) -> Outcome {
    let mut all = Vec::new();
    round(&mut |person, stop| {
        // A frame has the width that its host gives it.
        if stop.starts_with("framed-") {
            return Ok(());
        }
        for (way, width, letters, apart, checks) in WAYS {
            letters_of(person, letters)?;
            spaced(person, apart)?;
            person.set_width_of_all(width)?;
            let found = faults(person, checks)?;
            all.extend(found.into_iter().map(|fault| format!("{stop}, {way}: {fault}")));
        }
        letters_of(person, 16)?;
        person.set_width(1280)
    })?;
    assert!(all.is_empty(), "{} times:\n{}", all.len(), all.join("\n"));
    Ok(())
}

in_every_round!(everything_fits_narrow_spaced_and_with_large_letters_and_can_be_hit_with_a_thumb);

/// The language that is made for it has texts a third longer, written from the right.
#[test]
fn screens_in_a_longer_language_that_is_read_from_the_right_fit_as_well() -> Outcome {
    let made = "test-rtl";
    let site = Site::of_a_copy(|build| learn(build, made))?;
    Visit::at_a_desk().to(site).after(&SHAKEN).go(|person| {
        person.come_with(&SHAKEN)?;
        person.tap("#close-done")?;
        person.go_to("#/looks")?;
        person.pick("Language of the screens", made)?;
        until_true(LIMIT, "the page is read from the right", || {
            Ok(person.script_text("return document.documentElement.dir")? == "rtl")
        })?;
        let mut all = Vec::new();
        for (name, link) in SCREENS {
            person.go_to(link)?;
            person.is_settled()?;
            for width in [320, 1280] {
                person.set_width_of_all(width)?;
                let found = faults(person, &["wide", "cut", "overlap", "small"])?;
                all.extend(found.into_iter().map(|fault| format!("{name}, {width} px: {fault}")));
            }
        }
        assert!(all.is_empty(), "{} times:\n{}", all.len(), all.join("\n"));
        Ok(())
    })
}
