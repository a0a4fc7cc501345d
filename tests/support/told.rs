//! Generators of debriefs that a person could have told: plausible fragments, each with a token of its own,
//! so that a test can tell where a word of a letter came from.

use super::debriefs::{NOON, frame, id, item, told_on};
use super::fragments::fragments;
use super::in_tongue;
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{
    Calm, Condition, Debrief, Detail, Entry, Errand, Facts, Item, MessageKind, Person, Reader,
    Recall, Weighing,
};
use afterview::domain::lang::Tongue;
use afterview::domain::map::Map;
use proptest::prelude::*;
use proptest::sample::select;

/// Everything typed for the item at a place.
fn details(tongue: Tongue, at: u32) -> impl Strategy<Value = Map<Detail, String>> {
    let detail = move |(place, detail): (usize, Detail)| {
        let secret = detail == Detail::PrivateRecord;
        let token = token(secret, at * 20 + u32::try_from(place).expect("few"));
        select(fragments(tongue, detail)).prop_map(move |text| (detail, text.replace('§', &token)))
    };
    let all = Detail::ALL.into_iter().enumerate().map(detail).collect::<Vec<_>>();
    all.prop_map(|all| all.into_iter().collect())
}

/// Errands of any kind, most of them with everything answered in favour.
fn errands(tongue: Tongue) -> impl Strategy<Value = Vec<Errand>> {
    let kinds: Vec<MessageKind> =
        MessageKind::ALL.into_iter().filter(|kind| kind.is_errand()).collect();
    let one = move |at: usize| {
        let id = u32::try_from(at).expect("few") + 50;
        (
            select(kinds.clone()),
            details(tongue, id),
            select(vec!["Lena", "Dr. Brandt", "李", "maya", ""]),
            prop::option::weighted(0.5, 1_u32..4),
            prop::bool::weighted(0.8),
            any::<bool>(),
        )
            .prop_map(move |(kind, details, name, to, open, outside)| {
                let mut errand = Errand::new(id, kind);
                errand.details = details;
                errand.name = name.into();
                errand.to = to.filter(|_| kind.reader() != Reader::Contact);
                for condition in Condition::ALL.into_iter().filter(|_| open) {
                    let answer = match condition {
                        Condition::AskedBefore => false,
                        Condition::NewEvidence => !outside,
                        Condition::CallsUnwelcome => outside,
                        _ => true,
                    };
                    errand.answers.insert(condition, answer);
                }
                errand
            })
            .boxed()
    };
    (0_usize..4).prop_flat_map(move |many| (1..=many).map(&one).collect::<Vec<_>>())
}

fn items(tongue: Tongue) -> impl Strategy<Value = Vec<Item>> {
    let one = move |at: usize| {
        let at = u32::try_from(at).expect("few");
        item(at, details(tongue, at), Just(token(true, at))).boxed()
    };
    (0_usize..5).prop_flat_map(move |many| (1..=many).map(one).collect::<Vec<_>>())
}

/// People met, some of whom told something that stayed.
fn people(tongue: Tongue) -> impl Strategy<Value = Vec<Person>> {
    let names = vec![
        "Maya",
        "Dr. Okafor",
        "O'Neill",
        "van der Berg",
        "李",
        "Ñuñez",
        "Jean-Luc",
        "maya",
        "Prof. Novák",
    ];
    let memories = in_tongue(
        tongue,
        [
            "the story hour of §",
            "how you run § at night",
            "You still take a § shift",
            "the § lab: two rooms, one kettle",
        ],
        [
            "l'heure du conte de §",
            "la façon dont vous tenez § la nuit",
            "Vous faites encore une garde à §",
            "le labo de § : deux pièces, une bouilloire",
        ],
        [
            "la hora del cuento de §",
            "cómo llevan § por la noche",
            "Todavía hace un turno en §",
            "el laboratorio de §: dos salas y una tetera",
        ],
    );
    let person = move |(at, (name, remembers)): (usize, (&str, bool))| {
        let id = u32::try_from(at).expect("few") + 1;
        let memory = memories.get(at % 4).filter(|_| remembers).copied().unwrap_or_default();
        Person {
            id,
            name: name.into(),
            remembered: memory.replace('§', &token(false, 900 + id)),
            ..Person::default()
        }
    };
    prop::collection::vec((select(names), any::<bool>()), 0..4)
        .prop_map(move |all| all.into_iter().enumerate().map(person).collect::<Vec<_>>())
}

/// A debrief that a person could have told, in English. Every typed field has a token (`zqv` and letters) that
/// stands nowhere else; those of fields that no letter may show begin with `zqx`.
pub fn told() -> impl Strategy<Value = Debrief> {
    told_in(Tongue::English)
}

/// The same in any language that letters are written in.
pub fn told_anywhere() -> impl Strategy<Value = Debrief> {
    prop_oneof![told_in(Tongue::English), told_in(Tongue::French), told_in(Tongue::Spanish)]
}

/// The same in one language.
pub fn told_in(tongue: Tongue) -> impl Strategy<Value = Debrief> {
    let roles = in_tongue(
        tongue,
        ["Nurse", "the desk job", "shift supervisor", ""],
        ["Infirmière", "le poste à l'accueil", "chef d'équipe", ""],
        ["Enfermera", "el puesto de recepción", "jefe de turno", ""],
    );
    let hopes = in_tongue(
        tongue,
        "work with zqvhope families",
        "travailler avec les familles de zqvhope",
        "trabajar con las familias de zqvhope",
    );
    let words = (
        select(vec!["Elm Court", "Bramble & Co.", ""]),
        select(roles.to_vec()),
        select(vec!["Sam Whitlock", ""]),
        select(vec!["Grace Mensah", "李", "Ewa", ""]),
        select(vec![hopes, ""]),
    );
    let all = (id(), frame(), people(tongue), items(tongue), errands(tongue), words, told_on());
    all.prop_map(move |(id, frame, people, items, errands, words, told)| {
        let (ended, decision, reach, status, tone, nobody_named) = frame;
        let own = |text: &str| text.to_owned();
        let (company, role, recruiter, sign_as, hope) = words;
        Debrief {
            id,
            started: Instant(NOON),
            entry: Entry::JustHappened,
            facts: Facts {
                company: own(company),
                role: own(role),
                people,
                nobody_named,
                ended,
                reach,
                recruiter: own(recruiter),
                recruiter_email: String::new(),
                decision,
                status,
                told,
                sign_as: own(sign_as),
                tone,
                tongue,
                hope: own(hope),
            },
            calm: Calm {
                kind_words: token(true, 700),
                unsent: token(true, 701),
                other_feeling: token(true, 702),
                ..Calm::default()
            },
            recall: Recall {
                told: token(true, 703),
                they_did: token(true, 704),
                ..Recall::default()
            },
            weighing: Weighing {
                well: token(true, 705),
                around: token(true, 706),
                worst_case: token(true, 707),
                ..Weighing::default()
            },
            items,
            errands,
            ..Debrief::default()
        }
    })
}

/// A token that stands nowhere else. Letters only, so that no number comes into a letter by it.
pub fn token(secret: bool, number: u32) -> String {
    let digits = number.to_string();
    let letters: String = digits.bytes().map(|digit| char::from(b'a' + (digit - b'0'))).collect();
    format!("zq{}{letters}", if secret { 'x' } else { 'v' })
}
