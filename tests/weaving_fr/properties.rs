//! What holds whatever is typed.

use afterview::domain::lang::{French, Grammar, IfThen, ListVerb, Stem, Woven};
use proptest::prelude::*;

const STEMS: [Stem; 5] = [Stem::Verb, Stem::Noun, Stem::Question, Stem::Sentence, Stem::That];

/// Words that steer the weaving, and some that do not.
const WORDS: &[&str] = &[
    "je",
    "j'ai",
    "jai",
    "nous",
    "vous",
    "ils",
    "votre",
    "mon",
    "la",
    "le",
    "les",
    "un",
    "une",
    "que",
    "qu'on",
    "géré",
    "dirigé",
    "gère",
    "gérer",
    "travaille",
    "suis",
    "est",
    "a",
    "était",
    "ont",
    "peux",
    "comment",
    "pourquoi",
    "si",
    "quand",
    "qu'est-ce",
    "est-ce",
    "avez-vous",
    "parlez",
    "moi",
    "de",
    "du",
    "d'",
    "équipe",
    "planning",
    "python",
    "SQL",
    "lundi",
    "Larch",
    "clients",
    "pas",
    "douze",
    "40",
    "2,5",
    "3€",
    "p.ex.",
    "etc.",
    "M.",
    "v2.1",
    "plan.pdf",
    "maya@x.org",
    "iPhone",
    "ca",
    "cest",
    "l'",
    "l'équipe",
    "aujourd'hui",
    "habitué",
    "aux",
    "jamais",
    "bilingue",
    "parti",
    "permis",
    "nuits",
    "week-ends",
    "fêtes",
    "\"oui\"",
    "«\u{a0}non\u{a0}»",
    "(tard)",
    "🙂",
    ":)",
    "—",
    "李",
    "É",
    "et",
    "mais",
    "parce",
    "aussi",
    "donc",
    "&",
    "-",
    "mme",
    "dupont",
    "été",
    "Émilie",
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
        "comment vous",
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
                tidy(stem, &French.weave(stem, &typed, verb))?;
            }
        }
        let name = French.name(&typed);
        prop_assert_eq!(&French.name(&name), &name);
        French.greeting_name(&typed);
        French.role(&typed);
        French.if_then(IfThen { obstacle: &typed, cue: &typed, response: &typed });
        for ours in ["de ", "que ", "à ", "sur ", "si "] {
            let mut text = ours.to_owned();
            French.add(&mut text, &typed);
            // An article may have become a part of "du".
            let rest: String = typed.chars().skip_while(|c| c.is_alphabetic()).collect();
            prop_assert!(text.ends_with(&rest), "{:?} {:?}", text, typed);
        }
        French.sentence(&typed);
        French.time_of_day(minutes);
        French.list(&[&typed, "b"]);
        prop_assert!(French.reading_grade(&typed) >= 0.0);
        prop_assert!(French.words(&typed) <= typed.chars().count());
    }

    #[test]
    fn fragments_come_out_tidy(typed in fragment()) {
        for stem in STEMS {
            tidy(stem, &French.weave(stem, &typed, None))?;
        }
    }

    #[test]
    fn sentences_lose_no_character_but_blanks(typed in prop_oneof![fragment(), debris()]) {
        let solid = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        prop_assert_eq!(solid(&French.sentences(&typed).concat()), solid(&typed));
    }

    /// A sentence once mended stays as it is.
    #[test]
    fn mended_sentences_stay(typed in prop_oneof![fragment(), debris()]) {
        let once = French.weave(Stem::Sentence, &typed, None);
        prop_assert_eq!(&French.weave(Stem::Sentence, text(&once), None), &once, "{:?}", typed);
    }

    /// Every letter and digit survives, but for loose ends, doubled words and bare contractions, which are
    /// not among these words.
    #[test]
    fn letters_survive(words in prop::collection::vec("[\\p{L}\\p{N}]{1,9}", 1..9), marks in prop::collection::vec(prop::sample::select(MARKS), 9)) {
        let apart = "bcdfghjkl".chars().zip(words.iter().zip(&marks));
        let typed: String = apart.map(|(first, (word, mark))| format!("q{first}{word}{mark} ")).collect();
        for stem in STEMS {
            let woven = French.weave(stem, &typed, None);
            prop_assert!(is_within(&letters(text(&woven)), &letters(&typed)), "{:?} {:?}", typed, woven);
        }
    }
}

/// Texts that were once mended a second time.
#[test]
fn what_was_mended_stays() {
    for typed in ["Je vous 🙂? Je\n vous ", "'\r\n'\u{200b}", "-.\u{a0}'", "« a. b » c"] {
        let once = French.weave(Stem::Sentence, typed, None);
        assert_eq!(French.weave(Stem::Sentence, text(&once), None), once, "{typed:?}");
    }
}

/// 100 kB of what costs most: each would take minutes if the work grew with the square of the length.
#[test]
fn a_hundred_kilobytes_weave() {
    for part in [
        "et aussi ",
        "géré, ",
        "a.Bb.",
        "??",
        "parlez moi de ",
        "que faites-vous ",
        "\u{200d}",
        "• ",
        "si vous, ",
        "(",
        "mon le ",
        "🙂 ",
    ] {
        let typed = part.repeat(100_000 / part.len());
        for stem in [Stem::Verb, Stem::Question, Stem::Sentence] {
            French.weave(stem, &typed, None);
        }
        French.sentences(&typed);
        French.reading_grade(&typed);
    }
}
