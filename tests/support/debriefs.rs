//! Generators of debriefs: [`any_debrief`] holds every kind of bad text in every field, [`told`] holds plausible
//! fragments, each with a token of its own, so that a test can tell where a word of a letter came from.

use super::CATALOGUE;
use afterview::domain::clock::{Instant, days_after};
use afterview::domain::debrief::{
    Answers, Calm, Channel, Day, Debrief, DebriefId, Detail, Distress, Edit, Entry, Facts, Item,
    NeutralLine, Note, NoteKey, PartKey, Person, Reach, Recall, Status, Tone, Weighing,
};
use afterview::domain::lang::ListVerb;
use afterview::domain::mishap::{By, Matters, Nature, Noticed, Route};
use proptest::prelude::*;
use proptest::sample::select;

/// The moment around which everything generated happened: 2026-11-18T12:00:00Z, a Wednesday.
pub const NOON: i64 = 1_795_003_200;

/// Text as it comes from phones, pastes and bad days.
pub fn text() -> impl Strategy<Value = String> {
    let nasty = [
        "", " ", "\u{200b}", "???", "!!!", "...", "{when}", "{", "}}{{", "[name]", "</p><b>x</b>", "😀😀", "👩🏽‍🔬",
        "e\u{301}\u{301}\u{301}", "مرحبا بالعالم", "שלום", "\u{202e}abc\u{202c}", "李", "O'Neill", "van der Berg", "Ñuñez",
        "Jean-Luc", "Dr.", "I", "i", "and", "that", "about", "a\nb\n\nc", "ALL CAPITALS HERE", "one.two.three",
        "“quoted”", "it's 50%!", "1,000.50", "\0\u{7}", "\u{feff}x", "so,", "I also", "Mr. X, Y & Co.",
    ];
    prop_oneof![
        4 => select(nasty.to_vec()).prop_map(str::to_owned),
        2 => "\\PC{0,60}",
        2 => "[a-z ,.!?']{0,120}",
        1 => prop::collection::vec(select(nasty.to_vec()), 1..8).prop_map(|all| all.join(" ")),
        1 => (select(nasty.to_vec()), 20_usize..120).prop_map(|(text, times)| text.repeat(times)),
    ]
}

fn tone() -> impl Strategy<Value = Tone> {
    select(Tone::ALL.to_vec())
}

fn maybe<T: Clone + std::fmt::Debug + 'static>(all: &[T]) -> impl Strategy<Value = Option<T>> + use<T> {
    prop::option::of(select(all.to_vec()))
}

fn mishap() -> impl Strategy<Value = String> {
    let mut keys: Vec<String> = CATALOGUE.iter().map(|(key, _)| key.to_owned()).collect();
    keys.push("not_in_the_catalogue".into());
    select(keys)
}

fn nature() -> impl Strategy<Value = Option<Nature>> {
    let all = [Nature::UntrueRelied, Nature::Offence, Nature::MissedSlot, Nature::LifeEvent, Nature::Missing];
    prop::option::weighted(0.2, select(all.to_vec()))
}

fn answers() -> impl Strategy<Value = Answers> {
    (
        prop::option::weighted(0.2, select(vec![By::Me, By::Them, By::Life])),
        maybe(&[Noticed::No, Noticed::Maybe, Noticed::Surely]),
        maybe(&[Matters::No, Matters::ABit, Matters::ALot]),
        nature(),
        prop::option::weighted(0.2, any::<bool>()),
        (maybe(&[true, false]), maybe(&[true, false]), maybe(&NeutralLine::ALL)),
        prop::option::weighted(0.2, any::<bool>()),
    )
        .prop_map(|(by, noticed, matters, nature, put_right, (fixable, comfortable, neutral_line), tied)| {
            Answers { by, noticed, matters, nature, put_right, fixable, comfortable, neutral_line, tied }
        })
}

/// An item with these details.
fn item(
    id: u32,
    details: impl Strategy<Value = std::collections::BTreeMap<Detail, String>>,
    words: impl Strategy<Value = String>,
) -> impl Strategy<Value = Item> {
    let choices = (
        maybe(&[ListVerb::Use, ListVerb::Teach, ListVerb::Learn, ListVerb::Have]),
        any::<bool>(),
        prop::option::of(1_u32..5),
        prop::option::weighted(0.3, select(Route::ALL.to_vec())),
        prop::bool::weighted(0.1),
    );
    (mishap(), words, answers(), details, choices).prop_map(
        move |(mishap, words, answers, details, (list_verb, owned, to, chosen, parked))| Item {
            id,
            mishap,
            words,
            answers,
            details,
            list_verb,
            owned,
            to,
            chosen,
            parked,
            ..Item::default()
        },
    )
}

/// Times, reach and status: what does not come from a keyboard.
fn frame() -> impl Strategy<Value = (Option<Instant>, Option<Day>, Option<Reach>, Status, Tone, bool)> {
    let noon = afterview::domain::clock::Zone::fixed(0).local(Instant(NOON)).day;
    (
        prop::option::of((-20 * 86_400_i64..3_600).prop_map(|after| Instant(NOON + after))),
        prop::option::of((-10_i64..20).prop_map(move |days| Day(days_after(noon, days)))),
        prop::option::of(select(Reach::ALL.to_vec())),
        prop_oneof![3 => Just(Status::Pending), 2 => select(Status::ALL.to_vec())],
        tone(),
        prop::bool::weighted(0.3),
    )
}

fn id() -> impl Strategy<Value = DebriefId> {
    "[a-z0-9]{8}".prop_map(DebriefId)
}

/// A debrief with anything in it.
pub fn any_debrief() -> impl Strategy<Value = Debrief> {
    let person = |id: u32| (text(), text()).prop_map(move |(name, remembered)| Person { id, name, remembered });
    let people = (0_usize..5).prop_flat_map(move |many| {
        (1..=many).map(|at| person(u32::try_from(at).expect("few")).boxed()).collect::<Vec<_>>()
    });
    let details = || prop::collection::btree_map(select(Detail::ALL.to_vec()), text(), 0..8);
    let items = (0_usize..6).prop_flat_map(move |many| {
        (1..=many)
            .map(|at| item(u32::try_from(at).expect("few"), details(), text()).boxed())
            .collect::<Vec<_>>()
    });
    let words = (text(), text(), text(), text(), text());
    (id(), frame(), people, items, words, distress(), any::<u64>()).prop_map(
        |(id, (ended, decision, reach, status, tone, nobody_named), people, items, words, distress, salt)| {
            let (company, role, recruiter, sign_as, hope) = words;
            let facts = Facts {
                company,
                role,
                people,
                nobody_named,
                ended,
                reach,
                recruiter,
                decision,
                status,
                sign_as,
                tone,
                hope,
            };
            let calm = Calm { distress, ..Calm::default() };
            let mut debrief = Debrief { id, started: Instant(NOON), entry: Entry::JustHappened, facts, calm, items, ..Debrief::default() };
            debrief.notes = touched(&debrief, salt);
            debrief
        },
    )
}

fn distress() -> impl Strategy<Value = Option<Distress>> {
    maybe(&Distress::ALL)
}

/// Notes to which something was done, chosen by the bits of a number: another tone, paper, an edit, a part
/// left out, a wording that is not there.
fn touched(debrief: &Debrief, salt: u64) -> Vec<Note> {
    use afterview::domain::debrief::MessageKind;
    let bit = |at: u32| salt >> (at % 64) & 1 == 1;
    let mut notes = Vec::new();
    for (at, kind) in MessageKind::ALL.into_iter().enumerate() {
        let at = u32::try_from(at).expect("few");
        let about = (kind != MessageKind::ThankYou).then_some(1);
        let to = debrief.facts.people.first().map(|person| person.id);
        let mut note = Note::new(NoteKey { kind, about, to });
        note.tone = bit(at).then_some(Tone::Formal);
        note.channel = bit(at + 4).then_some(Channel::Letter);
        if bit(at + 8) {
            let edit = Edit { text: "My own words. {when}\n\n".into(), basis: "Something else.".into() };
            note.edits.insert(PartKey("thanks".into()), edit.clone());
            note.edits.insert(PartKey("sign_off".into()), edit);
        }
        if bit(at + 12) {
            note.left_out.extend([PartKey("close".into()), PartKey("what".into())]);
        }
        if bit(at + 16) {
            note.wordings.insert(PartKey("thanks".into()), "no_such_wording".into());
            note.subject = Some("{name}".into());
        }
        notes.push(note);
    }
    notes
}

/// Plausible ends of our sentences, by what they are for. `§` stands for the token.
fn fragments(detail: Detail) -> &'static [&'static str] {
    match detail {
        Detail::Point => &["ran the night desk at §", "trained forty drivers for §", "I wrote the § handbook.", "am used to nights at §"],
        Detail::Proof => &["The wait at § fell by half.", "Everyone at § got in, and nobody had to stand.", ""],
        Detail::Need => &["nights at §", "the queue at §, most of all in winter", "people who can read § plans", "you need somebody for §"],
        Detail::Asked => &["how do you handle § conflict??", "about telling § no", "Why do you want § work?"],
        Detail::Answer => &["I ask each side of § first.", "I refused § a refund, and they renewed.", "I start with §. Then I write the rest down."],
        Detail::Said => &["I led a team of twelve at §", "I was at § for four years"],
        Detail::Truth => &["I led two people at §", "I was at § for two years"],
        Detail::Reason => &["the § ward has a team of nine", "you want somebody who knows §", ""],
        Detail::Record => &["my CV for §", "the § form", ""],
        Detail::Did => &["made a remark about § and age", "was short with the people of §"],
        Detail::Doing => &["I have written to § too.", ""],
        Detail::Thing => &["the § report", "your § picture frame", "the keys to §, with the red tag"],
        Detail::Words => &["My father was taken to § that morning.", "There was a fire at §. We are all well."],
        Detail::PrivateRecord => &["He said § to me at ten."],
    }
}

/// A debrief that a person could have told. Every typed field has a token (`zqv` and letters) that stands
/// nowhere else; those of fields that no letter may show begin with `zqx`.
pub fn told() -> impl Strategy<Value = Debrief> {
    let names = ["Maya", "Dr. Okafor", "O'Neill", "van der Berg", "李", "Ñuñez", "Jean-Luc", "maya", "Prof. Novák"];
    let details = |at: u32| {
        Detail::ALL
            .into_iter()
            .enumerate()
            .map(move |(place, detail)| {
                let secret = detail == Detail::PrivateRecord;
                let token = token(secret, at * 20 + u32::try_from(place).expect("few"));
                select(fragments(detail)).prop_map(move |text| (detail, text.replace('§', &token)))
            })
            .collect::<Vec<_>>()
            .prop_map(|all| all.into_iter().collect())
    };
    let items = (0_usize..5).prop_flat_map(move |many| {
        (1..=many)
            .map(|at| {
                let at = u32::try_from(at).expect("few");
                item(at, details(at), Just(token(true, at))).boxed()
            })
            .collect::<Vec<_>>()
    });
    let people = prop::collection::vec((select(names.to_vec()), any::<bool>()), 0..4).prop_map(|all| {
        let person = |(at, (name, remembers)): (usize, (&str, bool))| {
            let id = u32::try_from(at).expect("few") + 1;
            let memory = ["the story hour of §", "how you run § at night", "You still take a § shift", "the § lab: two rooms, one kettle"];
            let memory = memory.get(at % 4).expect("four").replace('§', &token(false, 900 + id));
            Person { id, name: name.into(), remembered: if remembers { memory } else { String::new() } }
        };
        all.into_iter().enumerate().map(person).collect::<Vec<_>>()
    });
    let words = (
        select(vec!["Elm Court", "Bramble & Co.", ""]),
        select(vec!["Nurse", "the desk job", "shift supervisor", ""]),
        select(vec!["Sam Whitlock", ""]),
        select(vec!["Grace Mensah", "李", "Ewa", ""]),
        select(vec!["work with zqvhope families", ""]),
    );
    (id(), frame(), people, items, words).prop_map(|(id, frame, people, items, words)| {
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
                decision,
                status,
                sign_as: own(sign_as),
                tone,
                hope: own(hope),
            },
            calm: Calm { kind_words: token(true, 700), unsent: token(true, 701), other_feeling: token(true, 702), ..Calm::default() },
            recall: Recall { told: token(true, 703), they_did: token(true, 704), ..Recall::default() },
            weighing: Weighing { well: token(true, 705), around: token(true, 706), worst_case: token(true, 707), ..Weighing::default() },
            items,
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
