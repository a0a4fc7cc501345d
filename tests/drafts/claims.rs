//! Nothing is claimed in a draft that the person did not enter: what fills our sentences is theirs, and of this
//! letter's own matter; and what our sentences say by themselves is so.

use crate::every::{all_drafts, cases, words, words_apart, woven};
use crate::support::debriefs::NOON;
use crate::support::told::told_anywhere;
use crate::support::{CATALOGUE, SPEECHES, in_tongue, moment, speech};
use crate::wordings::all_in;
use afterview::domain::assess::{Assessment, assess};
use afterview::domain::clock::Local;
use afterview::domain::debrief::{Condition, Debrief, Detail, Field, MessageKind, Reader, Status};
use afterview::domain::draft::{Draft, Part, Slot};
use afterview::domain::lang::{DayFrom, Tongue};
use afterview::domain::map::Map;
use afterview::domain::mishap::Route;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// A debrief in which much was left empty: each field of a letter's words, with this chance.
fn sparse() -> impl Strategy<Value = Debrief> {
    (told_anywhere(), prop::collection::vec(prop::bool::weighted(0.4), 400)).prop_map(
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
    let grammar = facts.tongue.grammar();
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
            all.extend(words_apart(facts.tongue, &grammar.day(when)));
            all.extend(words_apart(facts.tongue, &grammar.deadline(when)));
        }
    }
    all
}

/// Every text that has this key among the wordings of a kind, as words; a slot is a word of its own.
fn templates(debrief: &Debrief, kind: MessageKind, key: &str) -> Vec<Vec<String>> {
    let own = afterview::domain::draft::table(kind);
    let (tongue, letters) = (debrief.facts.tongue, &speech(debrief).wordings.letters);
    let letters = [own, "common"].into_iter().filter_map(|table| letters.get(table));
    let voices = letters.flat_map(Map::values).flat_map(Map::values);
    let texts = voices.filter_map(|wordings| wordings.get(key));
    let slots = |text: &String| text.replace('{', " qslot").replace('}', " ");
    texts.map(|text| words_apart(tongue, &slots(text))).collect()
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
fn is_founded(debrief: &Debrief, part: &Part, draft: &Draft, may: &dyn Fn(&str) -> bool) -> bool {
    let Some(key) = &part.wording else { return part.text.is_empty() };
    let text = words_apart(debrief.facts.tongue, &part.text);
    templates(debrief, draft.key.kind, key).iter().any(|template| fits(template, &text, may))
}

/// What one of our sentences says by itself, in each language, and what has to be so for it.
type Claim = ([&'static [&'static str]; 3], fn(&Debrief, &Assessment, &Draft) -> bool);

/// Those of a language.
fn said_in(tongue: Tongue, phrases: [&'static [&'static str]; 3]) -> &'static [&'static str] {
    let [english, french, spanish] = phrases;
    in_tongue(tongue, english, french, spanish)
}

/// Whether a text says this, word for word.
fn says(text: &str, phrase: &str) -> bool {
    format!(" {text} ").contains(&format!(" {phrase} "))
}

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

/// Days as they are said.
const DAYS: [&[&str]; 3] = [
    &["this morning", "this afternoon", "this evening", "yesterday"],
    &["ce matin", "cet après midi", "ce soir", "hier"],
    &["esta mañana", "esta tarde", "esta noche", "ayer"],
];

const CLAIMS: &[Claim] = &[
    (
        [
            &["attached", "sending", "comes with this"],
            &["en pièce jointe", "je joins"],
            &["adjunto", "adjunta"],
        ],
        sends,
    ),
    (
        [
            &["you told me", "you spoke", "you mentioned"],
            &["vous m’avez parlé", "vous avez parlé", "vous avez mentionné", "vous avez évoqué"],
            &[
                "me contó sobre",
                "me contó acerca",
                "me contaste sobre",
                "me habló",
                "me hablaste",
                "hablaste",
                "mencionaste",
            ],
        ],
        |debrief, all, draft| {
            remembers(debrief, draft)
                || has(debrief, all, draft, &[Detail::Need, Detail::TheirReason])
        },
    ),
    (
        [
            &["you said"],
            &["vous avez dit", "vous m’avez dit"],
            &["dijiste", "me dijiste", "me dijo", "lo que dijo"],
        ],
        |debrief, all, draft| {
            remembers(debrief, draft)
                || debrief.facts.decision.is_some()
                || has(debrief, all, draft, &[Detail::Need, Detail::TheirReason])
        },
    ),
    (
        [&["you asked"], &["vous m’avez demandé"], &["me preguntó", "me preguntaste"]],
        |debrief, all, draft| {
            has(debrief, all, draft, &[Detail::Asked, Detail::Need, Detail::Reason])
        },
    ),
    (
        [
            &["still remember", "stuck with me", "glad to hear about"],
            &["m’en souviens", "je retiens", "garde en mémoire"],
            &["me quedo con", "lo recuerdo bien", "muy presente"],
        ],
        |debrief, all, draft| {
            remembers(debrief, draft) || has(debrief, all, draft, &[Detail::Admired])
        },
    ),
    (
        [&["stayed with me"], &["m’est resté", "m’est restée"], &["lo sigo recordando"]],
        |debrief, all, draft| {
            remembers(debrief, draft) || has(debrief, all, draft, &[Detail::Since, Detail::Admired])
        },
    ),
    (
        [
            &["as promised", "i promised", "promised you"],
            &["comme promis", "je vous avais promis"],
            &["prometí", "lo prometido"],
        ],
        |debrief, all, draft| has(debrief, all, draft, &[Detail::Thing]),
    ),
    (
        [
            &["didn’t leave it there", "did not wish to leave it there"],
            &["en rester là"],
            &["no lo dejé", "dejarlo ahí"],
        ],
        |debrief, all, draft| has(debrief, all, draft, &[Detail::Since, Detail::Doing]),
    ),
    (DAYS, |debrief, _, _| debrief.facts.ended.is_some() || debrief.facts.told.is_some()),
    (
        [
            &["agreeing to", "thanks again for agreeing"],
            &["d’avoir dit oui", "d’avoir donné votre accord"],
            &["por aceptar"],
        ],
        |debrief, _, draft| {
            let errand = draft.key.about.and_then(|id| debrief.errand(id));
            errand.is_some_and(|errand| errand.answer(Condition::Agreed) == Some(true))
        },
    ),
    ([&["your offer"], &["votre offre"], &["tu oferta", "su oferta"]], |debrief, _, _| {
        debrief.facts.status == Status::Offer
    }),
    (
        [
            &["my number is", "reach me on"],
            &["mon numéro", "joignable au", "me joindre au"],
            &["mi número es", "mi teléfono es", "llamarme al", "localizarme en"],
        ],
        |debrief, all, draft| has(debrief, all, draft, &[Detail::Phone]),
    ),
    (
        [
            &["they asked a lot"],
            &["on m’a posé beaucoup de questions", "leurs questions"],
            &["me preguntaron mucho", "sobre todo preguntaron"],
        ],
        |debrief, all, draft| has(debrief, all, draft, &[Detail::AskedAbout]),
    ),
    (
        [
            &["might ring you", "you may hear from", "might call you"],
            &["vous appellera peut être", "des nouvelles de", "un appel de leur part"],
            &["es posible que te llamen"],
        ],
        |_, _, draft| draft.key.kind.reader() == Reader::Contact,
    ),
    (
        [
            &["second note", "second and last"],
            &["second message", "seconde et dernière fois"],
            &["segundo mensaje", "segunda y última vez", "segundo y último mensaje"],
        ],
        |_, _, draft| draft.key.kind == MessageKind::SecondStatusCheck,
    ),
];

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn what_fills_our_sentences_is_theirs_and_of_this_letters_own_matter(debrief in sparse()) {
        let assessment = assess(&debrief, CATALOGUE);
        let tongue = debrief.facts.tongue;
        let (days, woven) = (days(&debrief), woven(tongue));
        for draft in all_drafts(&debrief) {
            let own: BTreeSet<String> =
                own_matter(&debrief, &assessment, &draft).iter().flat_map(|text| words_apart(tongue, text)).collect();
            // A point made into a sentence of its own has the words of that sentence.
            let claims: BTreeSet<String> = words("I also").into_iter().collect();
            let may = |word: &str| {
                let bare = word.trim_end_matches("’s").trim_end_matches("'s");
                [&own, &days, &claims].iter().any(|all| all.contains(bare) || all.contains(word))
                    || woven.iter().any(|known| known == word)
            };
            for part in draft.parts.iter().filter(|part| part.slot != Slot::Date) {
                prop_assert!(is_founded(&debrief, part, &draft, &may), "{:?} {:?}: {:?}\n{}", draft.key, part.key, part.wording, part.text);
            }
        }
    }

    #[test]
    fn what_our_sentences_say_by_themselves_is_so(debrief in sparse()) {
        let assessment = assess(&debrief, CATALOGUE);
        for draft in all_drafts(&debrief) {
            let text = words(&draft.note_text()).join(" ");
            for (phrases, is_so) in CLAIMS {
                let said = said_in(debrief.facts.tongue, *phrases);
                for phrase in said.iter().filter(|phrase| says(&text, phrase)) {
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
    for speech in SPEECHES {
        let meant: &[&str] = speech.one_of(
            &[
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
            ],
            &[
                "je pense encore",
                "je repense",
                "j’y pense",
                "j’ai repensé",
                "j’y repense",
                "réflexion faite",
                "après réflexion",
                "longuement réfléchi",
                "bien réfléchi",
                "plus d’une fois",
                "sans cesse",
                "avant d’oublier",
                "la nuit porte conseil",
            ],
            &[
                "sigo pensando",
                "pensé mucho",
                "lo pienso",
                "vuelvo a pensar",
                "no dejo de",
                "más de una vez",
                "una y otra vez",
                "antes de que se me olvide",
                "lo consulté con la almohada",
                "le di vueltas",
                "dándole vueltas",
            ],
        );
        for (name, text) in all_in(speech) {
            let text = text.to_lowercase();
            let said = meant.iter().find(|phrase| text.contains(*phrase));
            assert!(said.is_none(), "{name}: {text}");
        }
    }
}

#[test]
fn each_claim_that_is_looked_for_is_one_that_we_can_make() {
    for speech in SPEECHES {
        let ours: Vec<String> =
            all_in(speech).iter().map(|(_, text)| words(text).join(" ")).collect();
        let days = said_in(speech.tongue, DAYS);
        for phrase in CLAIMS.iter().flat_map(|(phrases, _)| said_in(speech.tongue, *phrases)) {
            assert!(
                days.contains(phrase) || ours.iter().any(|text| says(text, phrase)),
                "{phrase:?} is in no wording of {:?}",
                speech.tongue
            );
        }
    }
}
