//! Generators of debriefs that a person could have told: plausible fragments, each with a token of its own,
//! so that a test can tell where a word of a letter came from.

use super::debriefs::{NOON, frame, id, item, told_on};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{
    Calm, Condition, Debrief, Detail, Entry, Errand, Facts, Item, MessageKind, Person, Reader,
    Recall, Weighing,
};
use afterview::domain::lang::Tongue;
use afterview::domain::map::Map;
use proptest::prelude::*;
use proptest::sample::select;

/// Plausible ends of our sentences, by what they are for. `§` stands for the token.
fn fragments(detail: Detail) -> &'static [&'static str] {
    match detail {
        Detail::Point => &[
            "ran the night desk at §",
            "trained forty drivers for §",
            "I wrote the § handbook.",
            "am used to nights at §",
        ],
        Detail::Proof => {
            &["The wait at § fell by half.", "Everyone at § got in, and nobody had to stand.", ""]
        }
        Detail::Need => &[
            "nights at §",
            "the queue at §, most of all in winter",
            "people who can read § plans",
            "you need somebody for §",
        ],
        Detail::Asked => {
            &["how do you handle § conflict??", "about telling § no", "Why do you want § work?"]
        }
        Detail::Answer => &[
            "I ask each side of § first.",
            "I refused § a refund, and they renewed.",
            "I start with §. Then I write the rest down.",
        ],
        Detail::Said => &["I led a team of twelve at §", "I was at § for four years"],
        Detail::Truth => &["I led two people at §", "I was at § for two years"],
        Detail::Reason => &["the § ward has a team of nine", "you want somebody who knows §", ""],
        Detail::Record => &["my CV for §", "the § form", ""],
        Detail::Did => &["made a remark about § and age", "was short with the people of §"],
        Detail::Doing => &["I have written to § too.", ""],
        Detail::Thing => {
            &["the § report", "your § picture frame", "the keys to §, with the red tag"]
        }
        Detail::Words => {
            &["My father was taken to § that morning.", "There was a fire at §. We are all well."]
        }
        Detail::PrivateRecord => &["He said § to me at ten."],
        Detail::Times => &["Thursday after the § shift, or any time on Friday", "mornings", ""],
        Detail::Cause => &["The page froze at §.", "My train stood at § for an hour.", ""],
        Detail::Skill => &["§ planning", "writing for § readers", "SQL"],
        Detail::Since => &["worked the § task through to the end", "finished the § course"],
        Detail::Attached => &["the § query and a page of notes", "a drawing of §", ""],
        Detail::Phone => &["+44 20 7946 0132", ""],
        Detail::TheirReason => {
            &["they needed somebody who has worked with §", "others had more § years", ""]
        }
        Detail::Step => &["start a § course in January", "am learning § now", ""],
        Detail::Story => &["how the § rota cut our overtime", "the day the § oven died"],
        Detail::SecondStory => &["the winter we moved §", ""],
        Detail::Caller => &["Sam Ortiz", ""],
        Detail::AskedAbout => &["staying calm at §", ""],
        Detail::HowItWent => &["I got tangled on §. I never mentioned the rest.", ""],
        Detail::Bond => &["We ran the § kitchen together for two years.", ""],
        Detail::Topic => &["moving from § to testing", "running a § team"],
        Detail::Admired => &["how you moved into § without a degree", "your talk on §", ""],
        Detail::Question => &["how do you start with §??", "what you would learn first about §"],
        Detail::Happened => &["They asked me about § and I went blank.", "I cried at §."],
        Detail::Opening => &["the § post at Parkway", "work as a § supervisor"],
        Detail::Help => &["a walk by the § canal", ""],
        Detail::Practice => &["the questions about §", ""],
        Detail::SignAs => &["Gracie", ""],
    }
}

/// Everything typed for the item at a place.
fn details(at: u32) -> impl Strategy<Value = Map<Detail, String>> {
    let detail = move |(place, detail): (usize, Detail)| {
        let secret = detail == Detail::PrivateRecord;
        let token = token(secret, at * 20 + u32::try_from(place).expect("few"));
        select(fragments(detail)).prop_map(move |text| (detail, text.replace('§', &token)))
    };
    let all = Detail::ALL.into_iter().enumerate().map(detail).collect::<Vec<_>>();
    all.prop_map(|all| all.into_iter().collect())
}

/// Errands of any kind, most of them with everything answered in favour.
fn errands() -> impl Strategy<Value = Vec<Errand>> {
    let kinds: Vec<MessageKind> =
        MessageKind::ALL.into_iter().filter(|kind| kind.is_errand()).collect();
    let one = move |at: usize| {
        let id = u32::try_from(at).expect("few") + 50;
        (
            select(kinds.clone()),
            details(id),
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

fn items() -> impl Strategy<Value = Vec<Item>> {
    let one = |at: usize| {
        let at = u32::try_from(at).expect("few");
        item(at, details(at), Just(token(true, at))).boxed()
    };
    (0_usize..5).prop_flat_map(move |many| (1..=many).map(one).collect::<Vec<_>>())
}

/// People met, some of whom told something that stayed.
fn people() -> impl Strategy<Value = Vec<Person>> {
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
    let memories = [
        "the story hour of §",
        "how you run § at night",
        "You still take a § shift",
        "the § lab: two rooms, one kettle",
    ];
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

/// A debrief that a person could have told. Every typed field has a token (`zqv` and letters) that stands
/// nowhere else; those of fields that no letter may show begin with `zqx`.
pub fn told() -> impl Strategy<Value = Debrief> {
    let words = (
        select(vec!["Elm Court", "Bramble & Co.", ""]),
        select(vec!["Nurse", "the desk job", "shift supervisor", ""]),
        select(vec!["Sam Whitlock", ""]),
        select(vec!["Grace Mensah", "李", "Ewa", ""]),
        select(vec!["work with zqvhope families", ""]),
    );
    let all = (id(), frame(), people(), items(), errands(), words, told_on());
    all.prop_map(|(id, frame, people, items, errands, words, told)| {
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
                tongue: Tongue::English,
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
