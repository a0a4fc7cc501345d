//! The wordings of one language, as writers keep them, and how one of them is filled.

use super::checks::Phrases;
use super::known::{Known, Weight};
use crate::domain::debrief::{MessageKind, Tone};
use crate::domain::json::{Key, Saved};
use crate::domain::lang::Grammar;
use crate::domain::map::Map;
use serde::{Deserialize, Serialize};

/// The names that may stand in braces in a wording. One with a capital begins a sentence and is the same
/// fact with its first letter made large.
pub const SLOTS: &[&str] = &[
    "admired",
    "admired_whole",
    "answer",
    "answer_bare",
    "asked",
    "asked_about",
    "attached",
    "attached_whole",
    "bond",
    "caller",
    "cause",
    "claim",
    "company",
    "date",
    "deadline",
    "decision",
    "Did",
    "did",
    "did_bare",
    "did_whole",
    "doing",
    "familiar",
    "happened",
    "help",
    "hope",
    "hope_whole",
    "me",
    "memory",
    "memory_whole",
    "name",
    "need",
    "need_whole",
    "opening",
    "phone",
    "Point",
    "point",
    "practice",
    "promised",
    "question",
    "question_whole",
    "reason",
    "reason_bare",
    "record",
    "record_whole",
    "recruiter",
    "role",
    "said",
    "said_bare",
    "Second_story",
    "second_story",
    "second_story_whole",
    "Since",
    "since",
    "since_whole",
    "skill",
    "step",
    "step_whole",
    "story",
    "story_whole",
    "their_reason",
    "their_reason_bare",
    "thing",
    "thing_whole",
    "times",
    "Told",
    "told",
    "topic",
    "truth",
    "truth_bare",
    "went",
    "When",
    "when",
    "words",
];

/// In whose voice a group of wordings is: one of the tones, or all of them.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// The warm tone only.
    Warm,
    /// The plain tone only.
    Plain,
    /// The formal tone only.
    Formal,
    /// Every tone.
    Any,
}

impl Key for Voice {}

impl From<Tone> for Voice {
    fn from(tone: Tone) -> Self {
        match tone {
            Tone::Warm => Self::Warm,
            Tone::Plain => Self::Plain,
            Tone::Formal => Self::Formal,
        }
    }
}

/// The wordings of one part, by voice and then by key.
pub type WordingsOfPart = Map<Voice, Map<String, String>>;
/// The parts of one kind of message, by name.
pub type WordingsOfKind = Map<String, WordingsOfPart>;

/// The name of the table of what all kinds share.
pub const COMMON: &str = "common";

/// All wordings of one language: a table for each kind of message, and one for what they share. A file
/// `letters/thank_you.toml` holds the table `thank_you`; in it, a section for each part and voice, and in
/// that a key and a text for each wording:
///
/// ```toml
/// [thanks.warm]
/// talking = "Thank you for talking with me {when}."
/// ```
///
/// `letters/lists.toml` holds lists instead, such as the titles that are no name by themselves.
///
/// A key names its wording for ever: it is stored once the wording was shown. So the text of a key that was
/// released is never changed; a better text gets a key of its own. The names in braces are the facts that
/// the wording needs ([`SLOTS`]); it is used only where all of them are known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[serde(deny_unknown_fields)]
pub struct Wordings {
    /// The tables, by the name of the kind ([`MessageKind::name`]), and [`COMMON`].
    pub letters: Map<String, WordingsOfKind>,
    /// Lists of words, and of keys of mishaps, that change how a letter is written.
    pub lists: Map<String, Vec<String>>,
    /// What the draft checks look for: `checks.toml`, beside the letters.
    #[serde(default)]
    pub checks: Phrases,
}

/// The table that a kind of message draws on: its own, apart from the second time of asking.
pub const fn table(kind: MessageKind) -> &'static str {
    match kind {
        MessageKind::SecondStatusCheck => MessageKind::StatusCheck.name(),
        kind => kind.name(),
    }
}

impl Wordings {
    /// The wordings of a part in a tone, in the order of their keys. A kind of message that has none of its
    /// own uses those that all share.
    pub fn of(&self, kind: MessageKind, part: &str, tone: Tone) -> Vec<Wording<'_>> {
        let find = |table: &str| self.letters.get(table).and_then(|letter| letter.get(part));
        let Some(part) = find(table(kind)).or_else(|| find(COMMON)) else {
            return Vec::new();
        };
        [Voice::from(tone), Voice::Any]
            .iter()
            .filter_map(|voice| part.get(voice))
            .flatten()
            .map(|(key, text)| Wording { key, text })
            .collect()
    }

    /// Whether a word, or the key of a mishap, stands in a list.
    pub(super) fn lists(&self, list: &str, word: &str) -> bool {
        self.lists.get(list).is_some_and(|words| words.iter().any(|listed| listed == word))
    }
}

/// One way of saying a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording<'a> {
    /// Names it for ever, inside its part and voice.
    pub key: &'a str,
    /// The text, with `{slot}` names.
    pub text: &'a str,
}

/// A piece of a wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    /// Our words.
    Ours(&'a str),
    /// The name of a fact.
    Slot(&'a str),
}

impl<'a> Wording<'a> {
    /// The facts that the wording needs, as named in it, each as often as it stands there.
    pub fn slots(&self) -> Vec<&'a str> {
        self.pieces()
            .into_iter()
            .filter_map(|piece| match piece {
                Piece::Slot(name) => Some(name),
                Piece::Ours(_) => None,
            })
            .collect()
    }

    /// The text with every slot filled, or nothing where a fact is not known or is too heavy for its place.
    /// What was typed is never read as a wording again, whatever braces it holds.
    pub(super) fn fill(&self, known: &Known, grammar: &dyn Grammar) -> Option<String> {
        let mut text = String::new();
        let mut pieces = self.pieces().into_iter().peekable();
        // Whether the last fact is to the letter and has no stop: ours goes on in the next line.
        let mut broken = false;
        while let Some(piece) = pieces.next() {
            match piece {
                Piece::Slot(name) => {
                    let next = match pieces.peek() {
                        Some(Piece::Ours(ours)) => next_sign(ours),
                        Some(Piece::Slot(_)) => Some(' '),
                        None => None,
                    };
                    if !known.weight(name).fits_before(next) {
                        return None;
                    }
                    grammar.add(&mut text, &known.get(name)?);
                    broken = known.weight(name) == Weight::Unended;
                    continue;
                }
                Piece::Ours(ours)
                    if ends_a_sentence(&text)
                        && !(grammar.stops_after_quotes()
                            && text.ends_with(grammar.quotes().1)) =>
                {
                    let close = grammar.quotes().1;
                    match ours.strip_prefix(close).and_then(|rest| rest.strip_prefix('.')) {
                        Some(rest) => text.extend([close, rest]),
                        None => text.push_str(ours.strip_prefix('.').unwrap_or(ours)),
                    }
                }
                Piece::Ours(ours) if broken => {
                    text.push('\n');
                    text.push_str(ours.trim_start());
                }
                Piece::Ours(ours) => text.push_str(ours),
            }
            broken = false;
        }
        Some(text)
    }

    fn pieces(&self) -> Vec<Piece<'a>> {
        let mut pieces = Vec::new();
        let mut rest = self.text;
        while let Some((ours, after)) = rest.split_once('{') {
            let Some((name, next)) = after.split_once('}') else { break };
            if !ours.is_empty() {
                pieces.push(Piece::Ours(ours));
            }
            pieces.push(Piece::Slot(name));
            rest = next;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Ours(rest));
        }
        pieces
    }
}

/// The first sign of ours after a fact; a blank at which no line ends belongs to the sign behind it.
fn next_sign(ours: &str) -> Option<char> {
    ours.chars().find(|sign| !matches!(sign, '\u{a0}' | '\u{202f}'))
}

/// Whether a text ends with a stop already, perhaps inside a closing quotation mark or bracket, so that
/// ours would be a second one.
pub(super) fn ends_a_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '\'', '”', '’', '»', ')', '\u{202f}', '\u{a0}'])
        .ends_with(['.', '?', '!', '…', '。'])
}

/// Whether a sentence ends with a question in quotation marks: one that is told in its own words.
pub(super) fn ends_with_their_question(sentence: &str, grammar: &dyn Grammar) -> bool {
    let close = grammar.quotes().1.trim();
    let quoted = sentence.trim_end().trim_end_matches('.').strip_suffix(close);
    quoted.is_some_and(|text| text.trim_end().ends_with('?'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::English;

    fn wording(text: &str) -> Wording<'_> {
        Wording { key: "k", text }
    }

    fn known(facts: &[(&'static str, &str)]) -> Known {
        let mut known = Known::default();
        for (slot, fact) in facts {
            known.put(slot, *fact);
        }
        known
    }

    #[test]
    fn fills_every_slot_or_says_nothing() {
        let wording = wording("{When} you asked {asked}. {answer}");
        assert_eq!(wording.slots(), ["When", "asked", "answer"]);
        let mut facts = known(&[("when", "on Tuesday"), ("asked", "about nights")]);
        assert_eq!(wording.fill(&facts, &English), None);
        facts.put("answer", "I like them.");
        assert_eq!(
            wording.fill(&facts, &English).as_deref(),
            Some("On Tuesday you asked about nights. I like them.")
        );
    }

    #[test]
    fn never_reads_braces_that_were_typed() {
        let facts = known(&[("memory", "{when} {"), ("when", "today")]);
        assert_eq!(
            wording("About {memory}.").fill(&facts, &English).as_deref(),
            Some("About {when} {.")
        );
    }

    #[test]
    fn puts_what_is_heavy_at_an_end() {
        let mut facts = Known::default();
        facts.weigh("need", "nights: all of them", Weight::of("nights: all of them", 4, 1));
        assert_eq!(wording("With {need} in mind, yes.").fill(&facts, &English), None);
        assert_eq!(wording("For {need}, yes.").fill(&facts, &English), None);
        assert!(wording("You spoke about {need}. Yes.").fill(&facts, &English).is_some());
        facts.weigh("need", "nights, weekends", Weight::of("nights, weekends", 2, 1));
        assert!(wording("For {need}, yes.").fill(&facts, &English).is_some());
    }

    #[test]
    fn sets_no_second_stop() {
        let facts = known(&[("company", "Brandt & Co."), ("asked", "“why us?”")]);
        assert_eq!(
            wording("At {company}.").fill(&facts, &English).as_deref(),
            Some("At Brandt & Co.")
        );
        assert_eq!(
            wording("So {asked}. Yes").fill(&facts, &English).as_deref(),
            Some("So “why us?” Yes")
        );
    }

    #[test]
    fn blanks_are_not_a_fact() {
        assert!(!known(&[("me", " \n")]).has("me"));
    }
}
