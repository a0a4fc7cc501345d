//! Every draft of a debrief, and what is looked for in one.

use crate::support::debriefs::NOON;
use crate::support::{CATALOGUE, in_tongue, moment, speech};
use afterview::domain::assess::assess;
use afterview::domain::debrief::{Channel, Debrief, Detail, Note, Tone};
use afterview::domain::draft::{Draft, Part, Slot, channels, draft};
use afterview::domain::lang::Tongue;
use proptest::prelude::*;

/// The debrief with every message in a tone and on a channel.
pub fn dressed(debrief: &Debrief, tone: Tone, channel: Channel) -> Debrief {
    let mut debrief = debrief.clone();
    for offer in assess(&debrief, CATALOGUE).offers {
        debrief.notes.retain(|note| note.key != offer.key);
        let note = Note { tone: Some(tone), channel: Some(channel), ..Note::new(offer.key) };
        debrief.notes.push(note);
    }
    debrief
}

/// Every draft of a debrief in every tone on every channel that it may take.
pub fn all_drafts(debrief: &Debrief) -> Vec<Draft> {
    let (assessment, moment) = (assess(debrief, CATALOGUE), moment(NOON));
    let speech = speech(debrief);
    let (wordings, grammar) = (&speech.wordings, speech.grammar());
    let mut all = Vec::new();
    for channel in Channel::ALL {
        let offers = assessment.offers.iter();
        let open: Vec<_> =
            offers.filter(|offer| channels(debrief, &offer.key).contains(&channel)).collect();
        for tone in Tone::ALL.into_iter().filter(|_| !open.is_empty()) {
            let dressed = dressed(debrief, tone, channel);
            all.extend(
                open.iter()
                    .map(|offer| draft(&dressed, &assessment, offer, wordings, grammar, &moment)),
            );
        }
    }
    all
}

/// The words of a text in small letters, without the marks around them.
pub fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| letter.is_whitespace() || matches!(letter, '-' | '–'))
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

/// The same where two words may have met as one: "qu’il" and "du" in French, "del" in Spanish, each as the two that
/// they were, and "e" before an i as "y". In English nothing meets.
pub fn words_apart(tongue: Tongue, text: &str) -> Vec<String> {
    let apart: &[(&str, &[&str])] = in_tongue(
        tongue,
        &[],
        &[
            ("qu", &["que"]),
            ("d", &["de"]),
            ("l", &["le"]),
            ("la", &["le"]),
            ("j", &["je"]),
            ("m", &["me"]),
            ("n", &["ne"]),
            ("s", &["si"]),
            ("se", &["si"]),
            ("du", &["de", "le"]),
            ("des", &["de", "les"]),
            ("au", &["à", "le"]),
            ("aux", &["à", "les"]),
        ],
        &[("del", &["de", "el"]), ("al", &["a", "el"]), ("e", &["y"]), ("u", &["o"])],
    );
    let mut all = Vec::new();
    for word in words(text) {
        let elided = tongue == Tongue::French;
        for word in word.split(|letter| elided && matches!(letter, '’' | '\'')) {
            match apart.iter().find(|(met, _)| *met == word) {
                Some((_, two)) => all.extend(two.iter().map(|word| (*word).to_owned())),
                None if word.is_empty() => {}
                None => all.push(word.to_owned()),
            }
        }
    }
    all
}

/// What weaving may put in: a subject, a helping verb, a chosen verb, an article, a turned question.
pub fn woven(tongue: Tongue) -> Vec<String> {
    let woven = in_tongue(
        tongue,
        "I am have use teach learning experience of a an and how that not is my you your what whether",
        "j’ai je suis que qui si comment ce et un une le la les de ne pas vous il",
        "he tengo que si cómo lo y un una el la los las de no le",
    );
    words_apart(tongue, woven)
}

/// The parts that make up the letter's own sentences.
pub fn body(draft: &Draft) -> impl Iterator<Item = &Part> {
    draft.parts.iter().filter(|part| {
        !part.slot.is_around()
            && !matches!(part.slot, Slot::Greeting | Slot::SignOff)
            && !part.text.is_empty()
    })
}

/// All that was typed into fields a letter may show.
pub fn typed(debrief: &Debrief) -> String {
    let facts = &debrief.facts;
    let mut all = vec![&facts.company, &facts.role, &facts.recruiter, &facts.sign_as, &facts.hope];
    for person in &facts.people {
        all.extend([&person.name, &person.remembered]);
    }
    for item in &debrief.items {
        all.extend(
            item.details
                .iter()
                .filter(|(at, _)| **at != Detail::PrivateRecord)
                .map(|(_, text)| text),
        );
    }
    for errand in &debrief.errands {
        all.push(&errand.name);
        all.extend(errand.details.values());
    }
    all.into_iter().cloned().collect::<Vec<_>>().join(" ")
}

/// So many cases, or as many more as `PROPTEST_CASES` asks for.
pub fn cases(least: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases.max(least), failure_persistence: None, ..usual }
}
