//! No check fires on a draft that the app itself wrote, words that the person typed into it aside (design:
//! messages, "Draft checks").

use crate::PHRASES;
use crate::support::debriefs::NOON;
use crate::support::told::told;
use crate::support::{CATALOGUE, SAMPLES, WORDINGS, drafts, moment, soon_after};
use afterview::domain::assess::assess;
use afterview::domain::debrief::{Channel, Debrief, Detail, MessageKind, Note, Tone};
use afterview::domain::draft::checks::{Check, Facts, Finding, Written, WrittenLine, check};
use afterview::domain::draft::{COMMON, Draft, Slot, table};
use afterview::domain::lang::English;
use proptest::prelude::*;

/// The debrief with every message in a tone, on a channel where that is open to it.
pub fn dressed(debrief: &Debrief, tone: Tone, channel: Channel) -> Debrief {
    let mut debrief = debrief.clone();
    for offer in assess(&debrief, CATALOGUE).offers {
        let mut note = debrief.note(&offer.key).cloned().unwrap_or_else(|| Note::new(offer.key));
        note.tone = Some(tone);
        note.channel = Some(channel);
        debrief.notes.retain(|note| note.key != offer.key);
        debrief.notes.push(note);
    }
    debrief
}

pub fn findings(draft: &Draft, debrief: &Debrief) -> Vec<Finding> {
    check(&Written::of(draft, debrief), &PHRASES, &English)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.max(200), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_check_fires_on_what_we_wrote(debrief in told()) {
        for tone in Tone::ALL {
            for channel in Channel::ALL {
                let debrief = dressed(&debrief, tone, channel);
                for draft in drafts(&debrief, &moment(NOON)).1 {
                    let found = findings(&draft, &debrief);
                    prop_assert!(found.is_empty(), "{:?} {tone:?} {channel:?} {found:#?}\n{}", draft.key.kind, draft.text());
                }
            }
        }
    }
}

/// Everything typed that a letter may show, in small letters.
fn typed(debrief: &Debrief) -> Vec<String> {
    let facts = &debrief.facts;
    let mut all = vec![&facts.company, &facts.role, &facts.recruiter, &facts.sign_as, &facts.hope];
    for person in &facts.people {
        all.extend([&person.name, &person.remembered]);
    }
    let items = debrief.items.iter().map(|item| &item.details);
    let errands = debrief.errands.iter().map(|errand| &errand.details);
    for details in items.chain(errands) {
        let shown = details.iter().filter(|(detail, _)| **detail != Detail::PrivateRecord);
        all.extend(shown.map(|(_, text)| text));
    }
    all.into_iter().map(|text| text.to_lowercase()).collect()
}

#[test]
fn on_the_samples_a_check_fires_on_typed_words_at_most() {
    for (name, sample) in SAMPLES.iter() {
        let typed = typed(sample);
        for tone in Tone::ALL {
            for channel in Channel::ALL {
                let debrief = dressed(sample, tone, channel);
                for draft in drafts(&debrief, &soon_after(&debrief)).1 {
                    for finding in findings(&draft, &debrief) {
                        let words = finding.found.to_lowercase();
                        // A sentence of ours is long by what was woven into it.
                        let woven = finding.check == Check::LongSentence
                            && typed.iter().any(|text| {
                                let text = text.trim_end_matches(['.', '?', '!']);
                                text.len() > 12 && words.contains(text)
                            });
                        let theirs =
                            !words.is_empty() && typed.iter().any(|text| text.contains(&words));
                        assert!(theirs || woven, "{name}: {finding:?}\n{}", draft.text());
                    }
                }
            }
        }
    }
}

/// A wording alone, with a plain word for every fact: what no generated debrief happened to draw is held too.
#[test]
fn no_phrase_of_a_check_is_in_a_wording_of_ours() {
    for kind in MessageKind::ALL {
        for table in [COMMON, table(kind)] {
            let parts = WORDINGS.letters.get(table).into_iter().flatten();
            for (part, voices) in parts {
                for (voice, texts) in voices {
                    for (key, text) in texts {
                        let slot =
                            if part.starts_with("explain") { Slot::Explain } else { Slot::Hope };
                        let found = alone(kind, slot, &spoken(text));
                        assert!(found.is_empty(), "{table} {part} {voice:?} {key}: {found:?}");
                    }
                }
            }
        }
    }
}

/// A wording with a word for each fact.
fn spoken(wording: &str) -> String {
    let mut text = String::new();
    let mut rest = wording;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((_, after)) = after.split_once('}') else { break };
        text.push_str(before);
        text.push_str("zqvfact");
        rest = after;
    }
    text + rest
}

/// What is found in a line of ours; not what only a whole message can have.
fn alone(kind: MessageKind, slot: Slot, text: &str) -> Vec<Finding> {
    let line = WrittenLine { part: None, slot: Some(slot), paragraph: 0, text, own: false };
    let written = Written {
        kind,
        tone: Tone::Formal,
        channel: Channel::Email,
        subject: None,
        subject_own: false,
        lines: vec![line],
        waits: true,
        facts: Facts::default(),
    };
    let mut found = check(&written, &PHRASES, &English);
    let whole = [Check::TopicLong, Check::TopicPlace];
    found.retain(|finding| !finding.is_of_all() && !whole.contains(&finding.check));
    found
}
