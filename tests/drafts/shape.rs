//! The shape of a letter and its length.

use crate::every::{all_drafts, body, cases, words_apart};
use crate::support::in_tongue;
use crate::support::told::told_anywhere;
use afterview::domain::debrief::{Channel, Debrief, MessageKind, PartKey};
use afterview::domain::draft::{Ask, Draft, Part, Slot};
use proptest::prelude::*;

/// The one word of regret, however it is put.
const FRENCH_REGRETS: &[&str] = &["excuses", "excuse", "regrette", "désolé", "désolée"];
const SPANISH_REGRETS: &[&str] = &["siento", "lamento", "disculpas", "disculpa", "disculpe"];

/// What no message says.
const NEVER: &[&str] = &[
    "just",
    "mistake",
    "mistakes",
    "failed",
    "failure",
    "nervous",
    "nerves",
    "forgive",
    "unfortunately",
];
const FRENCH_NEVER: &[&str] = &[
    "juste",
    "échec",
    "échoué",
    "raté",
    "stress",
    "trac",
    "nerveux",
    "pardon",
    "pardonner",
    "malheureusement",
];
const SPANISH_NEVER: &[&str] = &[
    "fallo",
    "fallé",
    "fracaso",
    "nervios",
    "perdón",
    "perdone",
    "perdona",
    "desgraciadamente",
    "lamentablemente",
];

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn keeps_its_shape_and_its_length(debrief in told_anywhere()) {
        for draft in all_drafts(&debrief) {
            let text = draft.note_text();
            let grammar = debrief.facts.tongue.grammar();
            let count = draft.words(grammar);
            let regrets: &[&str] = in_tongue(debrief.facts.tongue, &["sorry"], FRENCH_REGRETS, SPANISH_REGRETS);
            let said = words_apart(debrief.facts.tongue, &draft.text());
            let sorry = said.iter().filter(|word| regrets.contains(&word.as_str())).count();
            prop_assert_eq!(sorry, usize::from(draft.key.kind == MessageKind::Apology && draft.part(&PartKey("regret".into())).is_some()), "{}", text);
            let never: &[&str] = in_tongue(debrief.facts.tongue, NEVER, FRENCH_NEVER, SPANISH_NEVER);
            for word in never {
                prop_assert!(!said.iter().any(|one| one == word), "{word} in {text}");
            }
            prop_assert!(!text.contains(['!', '¡']) && !text.contains("checking in") && !text.contains(".."), "{text}");
            prop_assert!(!text.contains("  ") && !text.contains('{'), "{text}");
            match draft.key.kind {
                MessageKind::ThankYou => thank_you_holds(&debrief, &draft, count)?,
                MessageKind::Apology if draft.channel != Channel::Call => prop_assert!(count < 100 * grammar.room() / 100, "{count}: {text}"),
                _ => {}
            }
            prop_assert!(draft.channel == Channel::Email || draft.subject.is_none());
            let dated = draft.parts.first().is_some_and(|part| part.slot == Slot::Date);
            prop_assert_eq!(dated, draft.channel == Channel::Letter);
            prop_assert_eq!(draft.is_ready(), draft.asks.is_empty());
        }
    }
}

/// Thanks first and last; the one topic neither; the budgets of words (design: messages).
fn thank_you_holds(debrief: &Debrief, draft: &Draft, count: usize) -> Result<(), TestCaseError> {
    let tongue = debrief.facts.tongue;
    let grammar = tongue.grammar();
    let thanked = in_tongue(
        tongue,
        &["thank"][..],
        &["merci", "remerci"],
        &["gracias", "agradec", "agradezc"],
    );
    let text = draft.note_text();
    let parts: Vec<&Part> = body(draft).collect();
    let thanks = |part: Option<&&Part>| {
        let text = part.map(|part| part.text.to_lowercase()).unwrap_or_default();
        thanked.iter().any(|word| text.contains(word))
    };
    prop_assert!(thanks(parts.first()) && thanks(parts.last()), "{text}");
    let topics: Vec<usize> = parts
        .iter()
        .enumerate()
        .filter(|(_, part)| part.slot.is_topic())
        .map(|(at, _)| at)
        .collect();
    prop_assert!(topics.len() <= 1, "{text}");
    let asks_shorter = draft.asks.iter().any(|ask| matches!(ask, Ask::Shorten { .. }));
    for at in topics {
        prop_assert!(at > 0 && at + 1 < parts.len(), "{text}");
        let topic = parts.get(at).expect("a part");
        let size = grammar.words(&topic.text);
        prop_assert!(size <= 45 || asks_shorter, "{size}: {text}");
        // On LinkedIn so little fits that a third of it says nothing.
        let has_share = draft.channel != Channel::LinkedIn;
        prop_assert!(size * 3 <= count || asks_shorter || !has_share, "{size} of {count}: {text}");
        // A question that is told in its own words is no sentence of theirs.
        let told = |one: &&str| {
            let end = one.trim_end_matches(['.', '»', '”', ' ', '\u{202f}', '\u{a0}']);
            !end.ends_with('?') || end.len() + 1 >= one.len()
        };
        let sentences = grammar.sentences(&topic.text).into_iter().filter(told).count();
        prop_assert!(sentences <= 2 || asks_shorter, "{text}");
    }
    if draft.channel == Channel::LinkedIn {
        let letters = text.chars().count();
        prop_assert!(letters <= 300 || asks_shorter, "{letters}: {text}");
    } else if draft.is_ready() {
        prop_assert!(count >= 35, "{count}: {text}");
        let most = if draft.channel == Channel::Letter { 100 } else { 150 };
        let most = most * grammar.room() / 100;
        prop_assert!(count <= most, "{count}: {text}");
    }
    Ok(())
}
