//! What each letter to the employer must say, and what it must not.

#[path = "employer/answered.rs"]
mod answered;
#[path = "employer/asking.rs"]
mod asking;
#[path = "employer/second_chance.rs"]
mod second_chance;

use crate::every::body;
use crate::support::{SAMPLES, SPEECHES, Speech, drafts, soon_after, speech};
use afterview::domain::debrief::{
    Channel, Debrief, Detail, MessageKind, Note, Reach, Reader, Tone,
};
use afterview::domain::draft::{Draft, Part, Slot};

/// The kinds that this file is about.
const KINDS: [MessageKind; 11] = [
    MessageKind::Reschedule,
    MessageKind::RetakeAsk,
    MessageKind::CleanResume,
    MessageKind::PromisedItem,
    MessageKind::SecondChance,
    MessageKind::StatusCheck,
    MessageKind::SecondStatusCheck,
    MessageKind::FeedbackRequest,
    MessageKind::FutureCandidate,
    MessageKind::WithdrawCourtesy,
    MessageKind::Rejoin,
];

pub fn sample(name: &str) -> Debrief {
    SAMPLES.get(name).unwrap_or_else(|| panic!("no sample {name}")).clone()
}

/// A message in every tone and under many ids, so that nearly every wording comes up.
pub fn often(debrief: &Debrief, kind: MessageKind) -> Vec<Draft> {
    let mut all = Vec::new();
    for tone in Tone::ALL {
        for salt in 0..24 {
            let mut debrief = debrief.clone();
            debrief.id.0.push_str(&salt.to_string());
            debrief.facts.tone = tone;
            let moment = soon_after(&debrief);
            all.extend(drafts(&debrief, &moment).1.into_iter().filter(|d| d.key.kind == kind));
        }
    }
    assert!(!all.is_empty(), "{kind:?} is not offered");
    all
}

/// The sample with its errand's words, or those of its first item, changed.
pub fn with(debrief: &Debrief, detail: Detail, text: &str) -> Debrief {
    let mut debrief = debrief.clone();
    let text = text.to_owned();
    match debrief.errands.first_mut() {
        Some(errand) => errand.details.insert(detail, text),
        None => debrief.items.first_mut().expect("an item").details.insert(detail, text),
    };
    debrief
}

/// The sample with everything about one message on another channel.
pub fn on(debrief: &Debrief, kind: MessageKind, channel: Channel) -> Debrief {
    let mut debrief = debrief.clone();
    let key = often(&debrief, kind).first().expect("offered").key;
    debrief.notes.retain(|note| note.key != key);
    debrief.notes.push(Note { channel: Some(channel), ..Note::new(key) });
    debrief
}

pub fn says(draft: &Draft, phrases: &[&str]) -> bool {
    let text = draft.text().to_lowercase();
    phrases.iter().any(|phrase| text.contains(phrase))
}

/// Phrases in each language.
pub type Said = [&'static [&'static str]; 3];

/// Those in one of them.
pub fn in_speech(speech: &Speech, [english, french, spanish]: Said) -> &'static [&'static str] {
    speech.one_of(english, french, spanish)
}

/// The same sample in every language.
pub fn each(name: &str) -> impl Iterator<Item = (&'static Speech, Debrief)> {
    SPEECHES.into_iter().map(move |speech| (speech, speech.sample(name)))
}

/// Fails where any of the drafts says any of these.
pub fn never(all: &[Draft], phrases: &[&str]) {
    for draft in all {
        for phrase in phrases {
            assert!(!says(draft, &[phrase]), "{phrase:?} in {}", draft.text());
        }
    }
}

/// Fails where a draft says none of these.
pub fn always_one_of(all: &[Draft], phrases: &[&str]) {
    for draft in all {
        assert!(says(draft, phrases), "none of {phrases:?} in {}", draft.text());
    }
}

pub fn slots(draft: &Draft) -> Vec<Slot> {
    body(draft).map(|part| part.slot).collect()
}

pub fn at(draft: &Draft, slot: Slot) -> usize {
    let found = slots(draft).iter().position(|other| *other == slot);
    found.unwrap_or_else(|| panic!("no {slot:?} in {}", draft.text()))
}

/// Every message of these kinds that the samples make, each in every tone.
fn everything() -> Vec<(&'static Speech, String, Draft)> {
    let mut all = Vec::new();
    let samples = SPEECHES.into_iter().flat_map(|speech| speech.samples.iter());
    for (name, debrief) in samples {
        let offered = drafts(debrief, &soon_after(debrief)).1;
        for kind in KINDS {
            if offered.iter().any(|draft| draft.key.kind == kind) {
                all.extend(
                    often(debrief, kind)
                        .into_iter()
                        .map(|draft| (speech(debrief), name.clone(), draft)),
                );
            }
        }
    }
    all
}

#[test]
fn each_is_ready_and_keeps_its_length() {
    let all = everything();
    for (speech, kind) in SPEECHES.into_iter().flat_map(|of| KINDS.map(|kind| (of.tongue, kind))) {
        assert!(all.iter().any(|(of, _, draft)| of.tongue == speech && draft.key.kind == kind));
    }
    for (speech, name, draft) in &all {
        let count = draft.words(speech.grammar());
        assert!(draft.is_ready(), "{:?} {name}: {:?}", speech.tongue, draft.asks);
        let (least, most) = match draft.channel {
            Channel::Call => continue,
            Channel::Message => (15, 80),
            Channel::Letter => (40, 100),
            Channel::Email | Channel::LinkedIn => (25, 150),
        };
        assert!(
            (least..=most).contains(&count),
            "{:?} {name}: {count} words\n{}",
            speech.tongue,
            draft.text()
        );
    }
}

#[test]
fn each_is_easy_to_read() {
    for (speech, name, draft) in everything() {
        let text: Vec<&str> = body(&draft).map(|part| part.text.as_str()).collect();
        let grade = speech.grammar().reading_grade(&text.join(" "));
        assert!(
            grade <= speech.one_of(9.0, 14.0, 13.0),
            "{:?} {name}: grade {grade}\n{}",
            speech.tongue,
            draft.text()
        );
    }
}

const ROOM_IN_FRENCH: [&str; 12] = [
    "notre échange",
    "notre rencontre",
    "notre entretien",
    "notre conversation",
    "vos questions",
    "vous avez vu",
    "vous m’avez demandé",
    "vous m’avez parlé",
    "vous rencontrer",
    "de votre accueil",
    "votre équipe",
    "vous avez pu voir",
];
const ROOM_IN_SPANISH: [&str; 13] = [
    "nuestra conversación",
    "nuestra charla",
    "hablar conmigo",
    "que me recibiera",
    "por recibirme",
    "tus preguntas",
    "sus preguntas",
    "lo que vio",
    "lo que viste",
    "me preguntó",
    "me preguntaste",
    "cuando hablamos",
    "cuando nos vimos",
];

#[test]
fn a_recruiter_is_not_told_that_they_were_in_the_room() {
    const ROOM: [&str; 15] = [
        "talking with me",
        "speaking with me",
        "seeing me yesterday",
        "seeing me this",
        "you saw",
        "you heard",
        "you told",
        "our conversation",
        "our talk",
        "your questions",
        "you asked me",
        "when we met",
        "we met",
        "time you gave me this",
        "your team",
    ];
    let room: Said = [&ROOM, &ROOM_IN_FRENCH, &ROOM_IN_SPANISH];
    let samples = SPEECHES.into_iter().flat_map(|speech| speech.samples.iter());
    for (name, debrief) in samples {
        let room = in_speech(speech(debrief), room);
        let mut debrief = debrief.clone();
        debrief.facts.reach = Some(Reach::Recruiter);
        debrief.facts.recruiter = "Wanda".into();
        let offered = drafts(&debrief, &soon_after(&debrief)).1;
        for kind in KINDS.into_iter().filter(|kind| kind.reader() == Reader::Recruiter) {
            if offered.iter().any(|draft| draft.key.kind == kind) {
                let all = often(&debrief, kind);
                assert!(all.iter().all(|draft| draft.text().contains("Wanda")), "{name}");
                never(&all, room);
            }
        }
    }
}

#[test]
fn what_somebody_told_is_not_remembered_to_somebody_else() {
    for (speech, mut debrief) in each("late_with_their_answer") {
        let told = speech.one_of("dahlias", "dahlias", "dalias");
        always_one_of(&often(&debrief, MessageKind::StatusCheck), &[told]);
        debrief.facts.reach = Some(Reach::Recruiter);
        never(&often(&debrief, MessageKind::StatusCheck), &[told]);
        debrief.facts.reach = Some(Reach::ContactOnly);
        let all = often(&debrief, MessageKind::StatusCheck);
        never(&all, &[told]);
        never(&all, in_speech(speech, THANKS));
    }
}

/// Thanks, however they are put.
pub const THANKS: Said =
    [&["thank"], &["merci", "remerci"], &["gracias", "agradezco", "agradecid"]];

/// What nobody should plead with.
pub const PLEAS: Said = [&PLEAS_IN_ENGLISH, &PLEAS_IN_FRENCH, &PLEAS_IN_SPANISH];
const PLEAS_IN_FRENCH: [&str; 16] = [
    "je vous en prie",
    "je vous supplie",
    "je vous en supplie",
    "seconde chance",
    "deuxième chance",
    "une chance",
    "dernière chance",
    "mérite",
    "j’ai besoin de ce poste",
    "besoin de cet emploi",
    "désespér",
    "excus",
    "désolé",
    "pardon",
    "s’il vous plaît",
    "j’espère que vous accepterez",
];
const PLEAS_IN_SPANISH: [&str; 14] = [
    "por favor",
    "le ruego",
    "te ruego",
    "suplico",
    "segunda oportunidad",
    "otra oportunidad",
    "una oportunidad",
    "merezco",
    "necesito este",
    "desesperad",
    "disculp",
    "perdón",
    "lo siento",
    "espero que acepte",
];
const PLEAS_IN_ENGLISH: [&str; 12] = [
    "please give",
    "one more chance",
    "another chance",
    "second chance",
    "beg",
    "deserve",
    "i need this",
    "mean the world",
    "grateful for any",
    "desperate",
    "hope you will",
    "sorry",
];

/// Each branch is there, under its label, and ends.
pub fn ends_on_every_branch(speech: &Speech, draft: &Draft, twice: bool) {
    let goodbye = speech.one_of("goodbye", "au revoir", "hasta luego");
    let spoken = |slot: Slot| -> Vec<&Part> {
        draft.parts.iter().filter(|part| part.slot == slot).collect()
    };
    let mut ends = vec![Slot::CallClose, Slot::CallNo, Slot::CallEmail, Slot::CallVoicemail];
    ends.extend(twice.then_some(Slot::CallStillNo));
    for slot in ends {
        let parts = spoken(slot);
        assert!(parts.first().is_some_and(|part| part.label.is_some()), "{slot:?}");
        let last = parts.last().expect("a part").text.as_str();
        assert!(last.ends_with(['.', '?']), "{last}");
        // "No" may lead to one more question where there is an answer to a second no.
        let ended = last.to_lowercase().contains(goodbye) || last.contains("I will");
        assert!(ended || (twice && slot == Slot::CallNo && last.ends_with('?')), "{last}");
    }
    let opening = spoken(Slot::CallOpen);
    assert!(opening.last().is_some_and(|part| part.text.ends_with('?')), "{}", draft.text());
}
