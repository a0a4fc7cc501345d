//! What holds whatever is typed.

use afterview::domain::lang::{English, Grammar, ListVerb, Stem, Woven};
use proptest::prelude::*;

const STEMS: [Stem; 5] = [Stem::Verb, Stem::Noun, Stem::Question, Stem::Sentence, Stem::That];

/// Words that steer the weaving, and some that do not.
const WORDS: &[&str] = &[
    "I",
    "i",
    "you",
    "we",
    "they",
    "your",
    "my",
    "the",
    "a",
    "that",
    "ran",
    "led",
    "managed",
    "run",
    "work",
    "is",
    "was",
    "are",
    "do",
    "did",
    "can",
    "would",
    "have",
    "how",
    "what",
    "why",
    "if",
    "when",
    "tell",
    "me",
    "about",
    "team",
    "rota",
    "python",
    "SQL",
    "monday",
    "Larch",
    "customers",
    "no",
    "twelve",
    "40",
    "2.5",
    "£3",
    "e.g.",
    "etc.",
    "Dr.",
    "v2.1",
    "report.pdf",
    "maya@x.org",
    "iPhone",
    "dont",
    "im",
    "I'm",
    "don’t",
    "used",
    "to",
    "not",
    "fluent",
    "in",
    "managing",
    "nights",
    "weekends",
    "holidays",
    "\"so\"",
    "(late)",
    "🙂",
    ":)",
    "—",
    "李",
    "É",
    "and",
    "but",
    "because",
    "also",
    "so",
    "its",
    "id",
    "ill",
    "u",
    "&",
    "-",
    "Dr",
    "o'neill",
    "been",
    "Emily",
];

const MARKS: &[&str] = &[
    "", "", "", "", "", ",", ".", "..", "...", "?", "??", "!", ";", ":", "?!", "…", "\n", "\n- ",
    "\u{a0}",
];

fn fragment() -> impl Strategy<Value = String> {
    prop::collection::vec((prop::sample::select(WORDS), prop::sample::select(MARKS)), 0..14)
        .prop_map(|parts| parts.iter().map(|(word, mark)| format!("{word}{mark} ")).collect())
}

fn debris() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        "\u{200b}",
        "\u{200d}",
        "\u{fe0f}",
        "\u{feff}",
        "\u{ad}",
        "\u{202e}",
        "\u{2066}",
        "\u{a0}",
        "\r\n",
        "\t",
        "• ",
        "א",
        "ا",
        "👨‍👩‍👧",
        "e\u{301}",
        "ß",
        "İ",
        "ŉ",
        "ﬁ",
        "'",
        "’",
        "\"",
        "“",
        ")",
        "(",
        ".",
        ",",
        "?",
        "-",
        "i",
        "I",
        "the",
        "how do you",
        "\0",
    ]);
    prop::collection::vec(prop_oneof![odd.prop_map(String::from), any::<String>()], 0..12)
        .prop_map(|parts| parts.concat())
}

fn text(woven: &Woven) -> &str {
    match woven {
        Woven::Empty => "",
        Woven::Fits(text) | Woven::Stands(text) | Woven::NeedsVerb(text) => text,
    }
}

/// Letters and digits without case, in order. The Hangul fillers are letters without ink: they are blanks.
fn letters(text: &str) -> Vec<char> {
    let fold = |c: char| c.to_uppercase().flat_map(char::to_lowercase).collect::<Vec<_>>();
    text.chars()
        .filter(|c| c.is_alphanumeric() && !matches!(c, '\u{3164}' | '\u{ffa0}'))
        .flat_map(fold)
        .collect()
}

fn is_within(all: &[char], some: &[char]) -> bool {
    let mut rest = all.iter();
    some.iter().all(|c| rest.any(|other| other == c))
}

fn tidy(stem: Stem, woven: &Woven) -> Result<(), TestCaseError> {
    let said = text(woven);
    prop_assert!(!said.contains("  ") && said.trim() == said, "{said:?}");
    prop_assert!(
        !said.contains([
            '\n', '\t', '\u{a0}', '\u{200b}', '\u{feff}', '\u{ad}', '\u{202e}', '\u{2066}'
        ]),
        "{said:?}"
    );
    if matches!(woven, Woven::Fits(_) | Woven::NeedsVerb(_)) && stem != Stem::Sentence {
        prop_assert!(
            !said.ends_with(['.', ',', ';', ':', '!', '?', '…'])
                || !said.contains(char::is_alphanumeric),
            "{said:?}"
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_may_be_typed(typed in debris(), minutes: u16) {
        for stem in STEMS {
            for verb in [None, Some(ListVerb::Use), Some(ListVerb::Have)] {
                tidy(stem, &English.weave(stem, &typed, verb))?;
            }
        }
        let name = English.name(&typed);
        prop_assert_eq!(&English.name(&name), &name);
        English.greeting_name(&typed);
        English.sentence(&typed);
        English.time_of_day(minutes);
        English.list(&[&typed, "b"]);
        prop_assert!(English.reading_grade(&typed) >= 0.0);
        prop_assert!(English.words(&typed) <= typed.chars().count());
    }

    #[test]
    fn fragments_come_out_tidy(typed in fragment()) {
        for stem in STEMS {
            tidy(stem, &English.weave(stem, &typed, None))?;
        }
    }

    #[test]
    fn sentences_lose_no_character_but_blanks(typed in prop_oneof![fragment(), debris()]) {
        let solid = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        prop_assert_eq!(solid(&English.sentences(&typed).concat()), solid(&typed));
    }

    /// A sentence once mended stays as it is.
    #[test]
    fn mended_sentences_stay(typed in prop_oneof![fragment(), debris()]) {
        let once = English.weave(Stem::Sentence, &typed, None);
        prop_assert_eq!(&English.weave(Stem::Sentence, text(&once), None), &once, "{:?}", typed);
    }

    /// Every letter and digit survives, but for loose ends, doubled words and bare contractions, which are
    /// not among these words.
    #[test]
    fn letters_survive(words in prop::collection::vec("[\\p{L}\\p{N}]{1,9}", 1..9), marks in prop::collection::vec(prop::sample::select(MARKS), 9)) {
        let apart = "bcdfghjkl".chars().zip(words.iter().zip(&marks));
        let typed: String = apart.map(|(first, (word, mark))| format!("q{first}{word}{mark} ")).collect();
        for stem in STEMS {
            let woven = English.weave(stem, &typed, None);
            prop_assert!(is_within(&letters(text(&woven)), &letters(&typed)), "{:?} {:?}", typed, woven);
        }
    }
}

/// Texts that were once mended a second time.
#[test]
fn what_was_mended_stays() {
    for typed in
        ["I you 🙂? I\n I you ", "<A\u{1e01b}?e\u{301}ꢀ𞹇ￊ\u{a51}ᄀ", "'\r\n'\u{200b}", "-.\u{a0}'"]
    {
        let once = English.weave(Stem::Sentence, typed, None);
        assert_eq!(English.weave(Stem::Sentence, text(&once), None), once, "{typed:?}");
    }
}

/// 100 kB of what costs most: each would take minutes if the work grew with the square of the length.
#[test]
fn a_hundred_kilobytes_weave() {
    for part in [
        "and also ",
        "i ran, ",
        "a.Bb.",
        "??",
        "tell me about ",
        "and what do you ",
        "\u{200d}",
        "• ",
        "if you, ",
        "(",
        "my the ",
        "🙂 ",
    ] {
        let typed = part.repeat(100_000 / part.len());
        for stem in [Stem::Verb, Stem::Question, Stem::Sentence] {
            English.weave(stem, &typed, None);
        }
        English.sentences(&typed);
        English.reading_grade(&typed);
    }
}
