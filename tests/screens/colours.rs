//! The colours of style/tokens.css: what is written in them can be read (design: look, "Tokens"; WCAG 2.2, 1.4.3, 1.4.6).

use std::fs;
use std::path::Path;

/// What stands on what: a colour and its ground.
const PAIRS: [(&str, &str); 16] = [
    ("ink", "paper"),
    ("ink", "surface"),
    ("ink", "accent-soft"),
    ("ink", "care-paper"),
    ("quiet", "paper"),
    ("quiet", "surface"),
    // A button that rests still says what it waits for.
    ("quiet", "rest"),
    ("accent", "paper"),
    ("accent", "surface"),
    ("accent-deep", "paper"),
    ("accent-deep", "accent-soft"),
    ("on-accent", "accent"),
    ("care", "paper"),
    ("care", "care-paper"),
    ("harm", "paper"),
    ("harm", "surface"),
];

/// The values of a token in a part of the file: in the light, and in the dark.
fn token(part: &str, name: &str) -> [[f64; 3]; 2] {
    let start = format!("--{name}: light-dark(");
    let (_, rest) = part.split_once(&start).unwrap_or_else(|| panic!("no {name}"));
    let (values, _) = rest.split_once(')').expect("an end");
    let (light, dark) = values.split_once(", ").expect("two values");
    [light, dark].map(|hex| {
        [1, 3, 5].map(|at| {
            let part = hex
                .get(at..at + 2)
                .and_then(|part| u8::from_str_radix(part, 16).ok())
                .expect("a colour");
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    })
}

/// The contrast of two colours, as WCAG counts it.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let light = |[red, green, blue]: [f64; 3]| 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    let (one, other) = (light(one) + 0.05, light(other) + 0.05);
    one.max(other) / one.min(other)
}

#[track_caller]
fn all_reach(part: &str, least: f64) {
    for (colour, ground) in PAIRS {
        let (colours, grounds) = (token(part, colour), token(part, ground));
        for (scheme, (one, other)) in ["light", "dark"].iter().zip(colours.into_iter().zip(grounds))
        {
            let reached = contrast(one, other);
            assert!(reached >= least, "{colour} on {ground}, {scheme}: {reached:.2}");
        }
    }
}

fn tokens() -> (String, String) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css");
    let text = fs::read_to_string(file).expect("the tokens");
    let (plain, contrast) = text.split_once(r#"[data-theme="contrast"]"#).expect("both themes");
    (plain.to_owned(), contrast.to_owned())
}

#[test]
fn what_is_written_can_be_read_in_the_light_and_in_the_dark() {
    all_reach(&tokens().0, 4.5);
}

#[test]
fn whoever_asks_their_device_for_more_contrast_gets_what_can_be_chosen_here() {
    let (_, contrast) = tokens();
    let colours = |part: &str| {
        let lines = part.lines().map(str::trim);
        lines.filter(|line| line.starts_with("--")).map(str::to_owned).collect::<Vec<_>>()
    };
    let (chosen, asked) = contrast.split_once("@media (prefers-contrast: more)").expect("both");
    let (asked, _) = asked.split_once("@media").expect("an end");
    assert!(colours(chosen).len() > 10);
    assert_eq!(colours(chosen), colours(asked));
}

#[test]
fn with_high_contrast_all_of_it_stands_out_in_the_light_and_in_the_dark() {
    all_reach(&tokens().1, 7.0);
}
