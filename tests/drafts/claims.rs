//! Nothing is claimed in a draft that the person did not enter: what fills our sentences is theirs, and of this
//! letter's own matter; and what our sentences say by themselves is so.

use crate::every::{all_drafts, cases, words, woven};
use crate::support::debriefs::NOON;
use crate::support::told::told;
use crate::support::{CATALOGUE, WORDINGS, moment};
use afterview::domain::assess::{Assessment, assess};
use afterview::domain::clock::Local;
use afterview::domain::debrief::{Condition, Debrief, Detail, Field, MessageKind, Reader, Status};
use afterview::domain::draft::{Draft, Part, Slot};
use afterview::domain::lang::{DayFrom, English, Grammar};
use afterview::domain::map::Map;
use afterview::domain::mishap::Route;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// A debrief in which much was left empty: each field of a letter's words, with this chance.
fn sparse() -> impl Strategy<Value = Debrief> {
    (told(), prop::collection::vec(prop::bool::weighted(0.4), 400)).prop_map(
        |(mut debrief, empty)| {
            let mut empty = empty.into_iter().cycle();
            let mut clear = |text: &mut String| {
                if empty.next() == Some(true) {
                    text.clear();
                }
            };
            let facts = &mut debrief.facts;
            [&mut facts.company, &mut facts.role, &mut facts.hope].into_iter().for_each(&mut clear);
            facts.people.iter_mut().for_each(|person| clear(&mut person.remembered));
            let items = debrief.items.iter_mut().map(|item| &mut item.details);
            let errands = debrief.errands.iter_mut().map(|errand| &mut errand.details);
            items.chain(errands).for_each(|details| details.values_mut().for_each(&mut clear));
            debrief
        },
    )
}

/// Everything typed that a draft may tell: of its own item or errand, of its own reader, and what is the same in
/// every letter. Never the private record.
fn own_matter(debrief: &Debrief, assessment: &Assessment, draft: &Draft) -> Vec<String> {
    let facts = &debrief.facts;
    let mut all = vec![&facts.company, &facts.role, &facts.recruiter, &facts.sign_as, &facts.hope];
    if let Some(person) = draft.key.to.and_then(|id| debrief.person(id)) {
        all.extend([&person.name, &person.remembered]);
    }
    let inside =
        assessment.offer(&draft.key).map(|offer| offer.items.as_slice()).unwrap_or_default();
    let items = inside.iter().filter_map(|id| debrief.item(*id)).map(|item| &item.details);
    let errand = draft.key.about.and_then(|id| debrief.errand(id));
    all.extend(errand.map(|errand| &errand.name));
    for details in items.chain(errand.map(|errand| &errand.details)) {
        let told = details.iter().filter(|(detail, _)| **detail != Detail::PrivateRecord);
        all.extend(told.map(|(_, text)| text));
    }
    all.into_iter().cloned().collect()
}

/// The words of the days that a letter may name.
fn days(debrief: &Debrief) -> BTreeSet<String> {
    let facts = &debrief.facts;
    let ended = facts.ended.map(|ended| moment(ended.0).local());
    let hour = ended.map(Local::hour);
    let today = moment(NOON).today();
    let named = [
        ended.map(|ended| ended.day),
        facts.decision.map(|day| day.0),
        facts.told.map(|day| day.0),
    ];
    let mut all = BTreeSet::new();
    for day in named.into_iter().flatten() {
        for hour in [None, hour] {
            let when = DayFrom { day, today, hour };
            all.extend(words(&English.day(when)));
            all.extend(words(&English.deadline(when)));
        }
    }
    all
}

/// Every text that has this key among the wordings of a kind, as words; a slot is a word of its own.
fn templates(kind: MessageKind, key: &str) -> Vec<Vec<String>> {
    let own = afterview::domain::draft::table(kind);
    let letters = [own, "common"].into_iter().filter_map(|table| WORDINGS.letters.get(table));
    let voices = letters.flat_map(Map::values).flat_map(Map::values);
    let texts = voices.filter_map(|wordings| wordings.get(key));
    texts.map(|text| words(&text.replace('{', "qslot").replace('}', ""))).collect()
}

/// Whether a text is this template with nothing in its slots, and after it, but words that may stand there.
fn fits(template: &[String], text: &[String], may: &dyn Fn(&str) -> bool) -> bool {
    // The places in the text that the template can have reached.
    let mut reached = vec![false; text.len() + 1];
    reached[0] = true;
    for piece in template {
        let slot = piece.starts_with("qslot");
        let mut next = vec![false; text.len() + 1];
        for (at, word) in text.iter().enumerate() {
            let stays = slot && next[at] && may(word);
            let enters = reached[at] && if slot { may(word) } else { piece == word };
            next[at + 1] |= stays || enters;
        }
        reached = next;
    }
    // The person's own sentences may follow ours.
    (0..=text.len()).any(|at| reached[at] && text[at..].iter().all(|word| may(word)))
}

/// Whether a part is ours around what is theirs, and nothing else.
fn is_founded(part: &Part, draft: &Draft, may: &dyn Fn(&str) -> bool) -> bool {
    let Some(key) = &part.wording else { return part.text.is_empty() };
    let text = words(&part.text);
    templates(draft.key.kind, key).iter().any(|template| fits(template, &text, may))
}

/// What one of our sentences says by itself, and what has to be so for it.
type Claim = (&'static [&'static str], fn(&Debrief, &Assessment, &Draft) -> bool);

/// Whether anything was typed for one of these details, of what the draft is about.
fn has(debrief: &Debrief, assessment: &Assessment, draft: &Draft, details: &[Detail]) -> bool {
    let inside =
        assessment.offer(&draft.key).map(|offer| offer.items.as_slice()).unwrap_or_default();
    let ids = inside.iter().copied().chain(draft.key.about);
    ids.flat_map(|id| details.iter().map(move |detail| (id, *detail)))
        .any(|(id, detail)| !debrief.text(debrief.detail_field(id, detail)).trim().is_empty())
}

fn remembers(debrief: &Debrief, draft: &Draft) -> bool {
    draft.key.to.is_some_and(|id| !debrief.text(Field::Remembered(id)).is_empty())
}

fn sends(debrief: &Debrief, assessment: &Assessment, draft: &Draft) -> bool {
    let inside =
        assessment.offer(&draft.key).map(|offer| offer.items.as_slice()).unwrap_or_default();
    let route = |id| assessment.verdict(id).map(|verdict| verdict.route);
    matches!(draft.key.kind, MessageKind::CleanResume | MessageKind::PromisedItem)
        || has(debrief, assessment, draft, &[Detail::Attached])
        || inside.iter().any(|id| route(*id) == Some(Route::Send))
}

const CLAIMS: &[Claim] = &[
    (&["attached", "sending", "comes with this"], sends),
    (&["you told me", "you spoke", "you mentioned"], |debrief, all, draft| {
        remembers(debrief, draft) || has(debrief, all, draft, &[Detail::Need, Detail::TheirReason])
    }),
    (&["you said"], |debrief, all, draft| {
        remembers(debrief, draft)
            || debrief.facts.decision.is_some()
            || has(debrief, all, draft, &[Detail::Need, Detail::TheirReason])
    }),
    (&["you asked"], |debrief, all, draft| {
        has(debrief, all, draft, &[Detail::Asked, Detail::Need, Detail::Reason])
    }),
    (&["still remember", "stuck with me", "glad to hear about"], |debrief, all, draft| {
        remembers(debrief, draft) || has(debrief, all, draft, &[Detail::Admired])
    }),
    (&["stayed with me"], |debrief, all, draft| {
        remembers(debrief, draft) || has(debrief, all, draft, &[Detail::Since, Detail::Admired])
    }),
    (&["as promised", "i promised", "promised you"], |debrief, all, draft| {
        has(debrief, all, draft, &[Detail::Thing])
    }),
    (&["didn’t leave it there", "did not wish to leave it there"], |debrief, all, draft| {
        has(debrief, all, draft, &[Detail::Since, Detail::Doing])
    }),
    (&["this morning", "this afternoon", "this evening", "yesterday"], |debrief, _, _| {
        debrief.facts.ended.is_some() || debrief.facts.told.is_some()
    }),
    (&["agreeing to", "thanks again for agreeing"], |debrief, _, draft| {
        let errand = draft.key.about.and_then(|id| debrief.errand(id));
        errand.is_some_and(|errand| errand.answer(Condition::Agreed) == Some(true))
    }),
    (&["your offer"], |debrief, _, _| debrief.facts.status == Status::Offer),
    (&["my number is", "reach me on"], |debrief, all, draft| {
        has(debrief, all, draft, &[Detail::Phone])
    }),
    (&["they asked a lot"], |debrief, all, draft| has(debrief, all, draft, &[Detail::AskedAbout])),
    (&["might ring you", "you may hear from", "might call you"], |_, _, draft| {
        draft.key.kind.reader() == Reader::Contact
    }),
    (&["second note", "second and last"], |_, _, draft| {
        draft.key.kind == MessageKind::SecondStatusCheck
    }),
];

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn what_fills_our_sentences_is_theirs_and_of_this_letters_own_matter(debrief in sparse()) {
        let assessment = assess(&debrief, &CATALOGUE);
        let (days, woven) = (days(&debrief), woven());
        for draft in all_drafts(&debrief) {
            let own: BTreeSet<String> =
                own_matter(&debrief, &assessment, &draft).iter().flat_map(|text| words(text)).collect();
            // A point made into a sentence of its own has the words of that sentence.
            let claims: BTreeSet<String> = words("I also").into_iter().collect();
            let may = |word: &str| {
                let bare = word.trim_end_matches("’s").trim_end_matches("'s");
                [&own, &days, &claims].iter().any(|all| all.contains(bare) || all.contains(word))
                    || woven.iter().any(|known| known == word)
            };
            for part in draft.parts.iter().filter(|part| part.slot != Slot::Date) {
                prop_assert!(is_founded(part, &draft, &may), "{:?} {:?}: {:?}\n{}", draft.key, part.key, part.wording, part.text);
            }
        }
    }

    #[test]
    fn what_our_sentences_say_by_themselves_is_so(debrief in sparse()) {
        let assessment = assess(&debrief, &CATALOGUE);
        for draft in all_drafts(&debrief) {
            let text = words(&draft.note_text()).join(" ");
            for (phrases, is_so) in CLAIMS {
                for phrase in phrases.iter().filter(|phrase| text.contains(**phrase)) {
                    prop_assert!(is_so(&debrief, &assessment, &draft), "{phrase:?} in {:?}:\n{}", draft.key, draft.text());
                }
            }
        }
    }
}

#[test]
fn a_word_that_nobody_typed_is_seen_wherever_it_stands() {
    let template = words("Since then I qslotsince, and no more");
    let may = |word: &str| ["ran", "the", "ward"].contains(&word);
    let seen = |text: &str| fits(&template, &words(text), &may);
    assert!(
        seen("Since then I ran the ward, and no more.")
            && seen("Since then I ran, and no more. The ward ran.")
    );
    for unfounded in [
        "Since then I ran the whole ward, and no more.",
        "Since then I ran the ward, and no more. Gladly.",
        "Since last year I ran the ward, and no more.",
        "Since then I, and no more.",
        "Since then I ran the ward.",
    ] {
        assert!(!seen(unfounded), "{unfounded}");
    }
}

/// What goes on in somebody's mind, and how often, is nothing that they told: at most that they remember.
#[test]
fn no_wording_says_what_is_true_only_if_it_is_meant() {
    const MEANT: [&str; 14] = [
        "been thinking",
        "still think",
        "keep thinking",
        "thought about",
        "thought more",
        "think back",
        "coming back to",
        "come back to",
        "more than once",
        "again and again",
        "before i forget",
        "slept on it",
        "some thought",
        "careful thought",
    ];
    for (name, text) in crate::wordings::all() {
        let text = text.to_lowercase();
        let said = MEANT.iter().find(|phrase| text.contains(*phrase));
        assert!(said.is_none(), "{name}: {text}");
    }
}

#[test]
fn each_claim_that_is_looked_for_is_one_that_we_can_make() {
    let ours: Vec<String> =
        crate::wordings::all().iter().map(|(_, text)| words(text).join(" ")).collect();
    for phrase in CLAIMS.iter().flat_map(|(phrases, _)| *phrases) {
        let day = phrase.starts_with("this ") || *phrase == "yesterday";
        assert!(
            day || ours.iter().any(|text| text.contains(phrase)),
            "{phrase:?} is in no wording"
        );
    }
}
