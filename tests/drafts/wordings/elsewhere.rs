//! What no wording in French or Spanish may say or look like.

use super::{all_in, letter_of};
use crate::support::{FRENCH, SPANISH, Speech};

/// Both, each with its tongue's lists beside it where a rule needs them.
const ELSEWHERE: [&Speech; 2] = [&FRENCH, &SPANISH];

/// Forms that show who writes, or who reads.
#[rustfmt::skip]
const GENDERED_FRENCH: &[&str] = &[
    "désolé", "désolée", "navré", "navrée", "confus", "confuse", "ravi", "ravie", "heureux", "heureuse",
    "content", "contente", "intéressé", "intéressée", "enchanté", "enchantée", "reconnaissant",
    "reconnaissante", "motivé", "motivée", "convaincu", "convaincue", "certain que", "certaine que", "prêt à",
    "prête à", "disposé", "disposée", "honoré", "honorée", "touché", "touchée", "impressionné", "impressionnée",
    "attentif", "attentive", "je suis sûr", "je suis sûre", "je suis allé", "je suis allée", "je suis venu",
    "je suis venue", "je suis resté", "je suis restée", "je suis arrivé", "je suis arrivée", "m avoir reçu",
    "m avoir écouté", "m avoir rencontré", "candidat", "candidate", "cher", "chère",
    "monsieur", "madame",
];
#[rustfmt::skip]
const GENDERED_SPANISH: &[&str] = &[
    "encantado", "encantada", "agradecido", "agradecida", "interesado", "interesada", "seguro", "segura",
    "contento", "contenta", "apenado", "apenada", "avergonzado", "avergonzada", "honrado", "honrada",
    "convencido", "convencida", "dispuesto", "dispuesta", "preparado", "preparada", "listo", "lista", "atento",
    "atenta", "yo mismo", "yo misma", "candidato", "candidata", "estimado", "estimada", "querido", "querida",
    "señor", "señora", "bienvenido", "bienvenida", "quedo pendiente de usted señor",
];

/// What a note should not say: a mistake of one's own called one, a plea, an excuse, nerves, a heap of praise.
#[rustfmt::skip]
const FRENCH_NEVER: &[&str] = &[
    "erreur de ma part", "faute de ma part", "j ai raté", "échec", "échoué", "stress", "stressé", "stressée",
    "trac", "nerveux", "nerveuse", "pardon", "pardonner", "pardonnez", "malheureusement", "hélas",
    "en espérant", "passionné", "passionnée", "formidable", "fantastique", "incroyable", "génial",
    "extraordinaire", "gratitude", "je pense que", "je crois que", "il me semble", "en quelque sorte", "un peu",
    "juste", "vraiment", "très", "je vous en prie", "je vous supplie", "désespéré", "relance", "relancer",
    "je me permets de", "n hésitez pas", "opportunité", "dynamique", "polyvalent", "esprit d équipe",
    "candidate idéale", "candidat idéal",
];
#[rustfmt::skip]
const SPANISH_NEVER: &[&str] = &[
    "error mío", "culpa mía", "fallé", "fracaso", "nervios", "nervioso", "nerviosa", "perdón", "perdone",
    "perdona", "perdóname", "perdóneme", "lamentablemente", "desgraciadamente", "por desgracia", "ojalá",
    "apasionado", "apasionada", "pasión", "fantástico", "increíble", "maravilloso", "maravillosa",
    "extraordinario", "gratitud", "creo que", "pienso que", "me parece que", "de alguna manera", "un poco",
    "solo quería", "realmente", "de verdad", "muy muy", "le ruego", "te ruego", "suplico", "no dude",
    "no dudes", "oportunidad", "proactivo", "polivalente", "trabajo en equipo", "candidato ideal",
    "candidata ideal", "desesperado", "desesperada",
];

/// Two words that meet as one.
#[rustfmt::skip]
const UNELIDED: &[&str] = &[
    "de le", "de les", "à le", "à les", "que il", "que elle", "que on", "que ils", "si il", "si ils", "je ai",
    "je aimerais", "de avoir", "de être", "ce est", "ne ai", "le entretien", "la équipe", "jusque à",
    "lorsque il", "puisque il", "me avez", "se il",
];
#[rustfmt::skip]
const UNCONTRACTED: &[&str] = &[
    "de el", "a el", "y i", "y interés", "y información", "y intento", "y igual", "o otro", "o otra", "o ocho",
    "la agua", "con mí", "con ti",
];

/// The words of a text in small letters, each by itself: what an apostrophe or a hyphen parts is two.
fn apart(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphabetic());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A wording without its slots: our own words.
fn ours(text: &str) -> String {
    let mut ours = String::new();
    for piece in text.split('{') {
        ours.push_str(piece.split_once('}').map_or(piece, |(_, ours)| ours));
        ours.push_str(" qslot ");
    }
    ours
}

/// Fails where a wording has one of these words.
fn never(speech: &Speech, words: &[&str], but: impl Fn(&str, &str) -> bool) {
    let mut faults = Vec::new();
    for (place, text) in all_in(speech) {
        let said = apart(&ours(&text));
        for word in words {
            let run: Vec<&str> = word.split(' ').collect();
            let has = said.windows(run.len()).any(|some| some == run.as_slice());
            if has && !but(&place, &text) {
                faults.push(format!("{word:?} in {place}: {text}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A form that shows whether a man or a woman writes; of the reader too, since nobody knows that either.
#[test]
fn no_wording_shows_whether_a_man_or_a_woman_writes() {
    // The frame of a formal letter to somebody unknown names both.
    never(&FRENCH, GENDERED_FRENCH, |_, text| text == "Madame, Monsieur,");
    never(&SPANISH, GENDERED_SPANISH, |_, _| false);
}

/// Two words that meet in French or Spanish are written as one; and where a slot meets one of ours, the code mends it.
#[test]
fn nothing_is_left_unelided() {
    // "De le savoir": there "le" is no article.
    let acts = |text: &str| {
        let words = apart(text);
        words.windows(3).all(|run| {
            let article =
                matches!(run[0].as_str(), "de" | "à") && matches!(run[1].as_str(), "le" | "les");
            !article
                || run[2].ends_with('r')
                || run[2].ends_with("re")
                || matches!(run[2].as_str(), "lui" | "leur")
        })
    };
    never(&FRENCH, UNELIDED, |_, text| acts(text) && !text.contains("que il"));
    never(&SPANISH, UNCONTRACTED, |_, text| text.contains("a él") || text.contains("de él"));
}

#[test]
fn every_mark_has_its_other_half() {
    for speech in ELSEWHERE {
        for (place, text) in all_in(speech) {
            for (opens, closes) in [('«', '»'), ('(', ')'), ('¿', '?')] {
                if opens == '¿' && !speech.one_of(false, false, true) {
                    continue;
                }
                let count = |sign: char| text.matches(sign).count();
                assert_eq!(count(opens), count(closes), "{opens} in {place}: {text}");
            }
            assert!(!text.contains(['\'', '"', '“', '”', '´', '`']), "{place}: {text}");
            assert!(!text.contains("  ") && !text.contains(" ,"), "{place}: {text}");
            assert!(!text.contains(" .") && !text.contains(".."), "{place}: {text}");
        }
    }
}

/// In French a sign of two parts has a blank in front of it at which no line ends; in Spanish it has none.
#[test]
fn signs_have_their_blanks() {
    for (place, text) in all_in(&FRENCH) {
        let letters: Vec<char> = text.chars().collect();
        for pair in letters.windows(2) {
            let [before, sign] = pair else { continue };
            let blank = match sign {
                ';' | '?' | '»' => '\u{202f}',
                ':' => '\u{a0}',
                _ => continue,
            };
            assert_eq!(*before, blank, "{sign} in {place}: {text}");
        }
        assert!(
            !text.contains("« ") && text.matches('«').count() == text.matches("«\u{202f}").count(),
            "{place}: {text}"
        );
    }
    for (place, text) in all_in(&SPANISH) {
        for sign in [" :", " ;", " ?", " »", "« ", "¿ "] {
            assert!(!text.contains(sign), "{sign:?} in {place}: {text}");
        }
    }
}

#[test]
fn no_wording_is_left_in_english() {
    let english = [
        "the",
        "and",
        "your",
        "thank",
        "you",
        "with",
        "dear",
        "hello",
        "feedback",
        "interview",
        "meeting",
        "call",
        "for",
    ];
    for speech in ELSEWHERE {
        never(speech, &english, |_, _| false);
    }
}

/// Messages to friends: there a friend is a friend.
const FRIENDS: &[&str] = &["support_ask", "mock_interview_ask", "perspective_ask"];

#[test]
fn each_voice_keeps_to_one_way_of_saying_you() {
    let familiar = ["tu", "te", "t", "toi", "ton", "ta", "tes"];
    let polite = ["vous", "votre", "vos"];
    let formal = |place: &str| place.contains(".Formal.");
    let friend = |place: &str| FRIENDS.contains(&letter_of(place));
    let label = |place: &str| place.contains(".label_");
    never(&FRENCH, &familiar, |place, text| {
        (friend(place) && !formal(place)) || text.contains("-t-")
    });
    never(&FRENCH, &polite, |place, text| {
        !friend(place) || formal(place) || text.to_lowercase().contains("rendez-vous")
    });
    let familiar = ["tú", "te", "ti", "tu", "tus", "contigo"];
    let polite = ["usted", "ustedes"];
    let warm = |place: &str| place.contains(".Warm.");
    never(&SPANISH, &familiar, |place, _| {
        warm(place) || label(place) || place.contains("listen") || (friend(place) && !formal(place))
    });
    never(&SPANISH, &polite, |place, _| !warm(place) && (!friend(place) || formal(place)));
}

/// What a note should not say: a mistake of one's own called one, a plea, an excuse, nerves, a heap of praise.
#[test]
fn no_wording_says_what_a_note_should_not() {
    never(&FRENCH, FRENCH_NEVER, |_, _| false);
    never(&SPANISH, SPANISH_NEVER, |_, _| false);
}

/// Regret is said once in an apology, and nowhere else.
#[test]
fn sorry_is_said_in_an_apology_alone() {
    let french = ["excuses", "excuse", "regrette", "désolé", "désolée", "navré", "navrée"];
    let spanish = ["siento", "disculpa", "disculpas", "disculpe", "lamento", "perdón"];
    for (speech, words) in [(&FRENCH, &french[..]), (&SPANISH, &spanish[..])] {
        for (place, text) in all_in(speech) {
            let said = apart(&text).iter().filter(|word| words.contains(&word.as_str())).count();
            let regrets = letter_of(&place) == "apology" && place.contains(".regret");
            let spoken = letter_of(&place) == "apology" && place.contains(".call_");
            assert!(said == usize::from(regrets) || (spoken && said <= 1), "{place}: {text}");
        }
    }
}
