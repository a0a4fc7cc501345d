//! Generators of debriefs that hold every kind of bad text in every field.

use super::CATALOGUE;
use afterview::domain::clock::{Instant, days_after};
use afterview::domain::debrief::{
    Answers, Calm, Channel, Condition, Day, Debrief, DebriefId, Detail, Distress, Edit, Entry,
    Errand, Facts, Item, MessageKind, NeutralLine, Note, NoteKey, PartKey, Person, Reach, Status,
    Tone,
};
use afterview::domain::lang::{ListVerb, Tongue};
use afterview::domain::map::Map;
use afterview::domain::mishap::{By, Matters, Nature, Noticed, Route};
use proptest::prelude::*;
use proptest::sample::select;

/// The moment around which everything generated happened: 2026-11-18T12:00:00Z, a Wednesday.
pub const NOON: i64 = 1_795_003_200;

/// Text as it comes from phones, pastes and bad days.
pub fn text() -> impl Strategy<Value = String> {
    let nasty = [
        "",
        " ",
        "\u{200b}",
        "???",
        "!!!",
        "...",
        "{when}",
        "{",
        "}}{{",
        "[name]",
        "</p><b>x</b>",
        "😀😀",
        "👩🏽‍🔬",
        "e\u{301}\u{301}\u{301}",
        "مرحبا بالعالم",
        "שלום",
        "\u{202e}abc\u{202c}",
        "李",
        "O'Neill",
        "van der Berg",
        "Ñuñez",
        "Jean-Luc",
        "Dr.",
        "I",
        "i",
        "and",
        "that",
        "about",
        "a\nb\n\nc",
        "ALL CAPITALS HERE",
        "one.two.three",
        "“quoted”",
        "it's 50%!",
        "1,000.50",
        "\0\u{7}",
        "\u{feff}x",
        "so,",
        "I also",
        "Mr. X, Y & Co.",
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

fn maybe<T: Clone + std::fmt::Debug + 'static>(
    all: &[T],
) -> impl Strategy<Value = Option<T>> + use<T> {
    prop::option::of(select(all.to_vec()))
}

fn mishap() -> impl Strategy<Value = String> {
    let mut keys: Vec<String> = CATALOGUE.iter().map(|(key, _)| key.to_owned()).collect();
    keys.push("not_in_the_catalogue".into());
    select(keys)
}

fn nature() -> impl Strategy<Value = Option<Nature>> {
    let all = [
        Nature::UntrueRelied,
        Nature::Offence,
        Nature::MissedSlot,
        Nature::LifeEvent,
        Nature::Missing,
    ];
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
        [(); 2].map(|()| prop::option::weighted(0.2, any::<bool>())),
    )
        .prop_map(
            |(
                by,
                noticed,
                matters,
                nature,
                put_right,
                (fixable, comfortable, neutral_line),
                [tied, third_person],
            )| {
                Answers {
                    by,
                    noticed,
                    matters,
                    nature,
                    put_right,
                    fixable,
                    comfortable,
                    neutral_line,
                    tied,
                    third_person,
                }
            },
        )
}

/// An item with these details.
pub(super) fn item(
    id: u32,
    details: impl Strategy<Value = Map<Detail, String>>,
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
pub(super) fn frame()
-> impl Strategy<Value = (Option<Instant>, Option<Day>, Option<Reach>, Status, Tone, bool)> {
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

/// The day of a no.
pub(super) fn told_on() -> impl Strategy<Value = Option<Day>> {
    let noon = afterview::domain::clock::Zone::fixed(0).local(Instant(NOON)).day;
    prop::option::of((-10_i64..2).prop_map(move |days| Day(days_after(noon, days))))
}

/// Errands with anything in them.
fn errands() -> impl Strategy<Value = Vec<Errand>> {
    let kinds: Vec<MessageKind> =
        MessageKind::ALL.into_iter().filter(|kind| kind.is_errand()).collect();
    let details = || prop::collection::btree_map(select(Detail::ALL.to_vec()), text(), 0..12);
    let answers = || {
        let one = (select(Condition::ALL.to_vec()), any::<bool>());
        prop::collection::vec(one, 0..14)
    };
    (0_u32..4).prop_flat_map(move |many| {
        let one = |at: u32| {
            let to = prop::option::of(1_u32..5);
            (select(kinds.clone()), text(), to, details(), answers(), prop::bool::weighted(0.1))
                .prop_map(move |(kind, name, to, details, answers, dropped)| Errand {
                    id: at + 50,
                    kind,
                    to,
                    name,
                    email: String::new(),
                    details: details.into_iter().collect(),
                    answers: answers.into_iter().collect(),
                    dropped,
                })
                .boxed()
        };
        (1..=many).map(one).collect::<Vec<_>>()
    })
}

pub(super) fn id() -> impl Strategy<Value = DebriefId> {
    "[a-z0-9]{8}".prop_map(DebriefId)
}

/// An address as people type one, or something else.
fn email() -> impl Strategy<Value = String> {
    let typed = [
        "",
        "maya@bramble.example",
        " tom@bramble.example ",
        "maya@",
        "a@b.example?bcc=c@d.example",
    ];
    prop_oneof![3 => select(typed.to_vec()).prop_map(str::to_owned), 1 => text()]
}

/// A debrief with anything in it, in any language.
pub fn any_debrief_anywhere() -> impl Strategy<Value = Debrief> {
    let tongues = [Tongue::English, Tongue::French, Tongue::Spanish];
    (any_debrief(), select(tongues.to_vec())).prop_map(|(mut debrief, tongue)| {
        debrief.facts.tongue = tongue;
        debrief
    })
}

/// A debrief with anything in it.
pub fn any_debrief() -> impl Strategy<Value = Debrief> {
    let person = |id: u32| {
        (text(), email(), text()).prop_map(move |(name, email, remembered)| Person {
            id,
            name,
            email,
            remembered,
        })
    };
    let people = (0_usize..5).prop_flat_map(move |many| {
        (1..=many).map(|at| person(u32::try_from(at).expect("few")).boxed()).collect::<Vec<_>>()
    });
    let details = || prop::collection::btree_map(select(Detail::ALL.to_vec()), text(), 0..8);
    let items = (0_usize..6).prop_flat_map(move |many| {
        (1..=many)
            .map(|at| {
                item(
                    u32::try_from(at).expect("few"),
                    details().prop_map(|all| all.into_iter().collect()),
                    text(),
                )
                .boxed()
            })
            .collect::<Vec<_>>()
    });
    let words = (text(), text(), email(), text(), text(), text());
    let more = (distress(), told_on(), errands());
    (id(), frame(), people, items, words, more, any::<u64>()).prop_map(
        |(
            id,
            (ended, decision, reach, status, tone, nobody_named),
            people,
            items,
            words,
            (distress, told, errands),
            salt,
        )| {
            let (company, role, recruiter_email, recruiter, sign_as, hope) = words;
            let facts = Facts {
                company,
                role,
                people,
                nobody_named,
                ended,
                reach,
                recruiter,
                recruiter_email,
                decision,
                status,
                told,
                sign_as,
                tone,
                tongue: Tongue::English,
                hope,
            };
            let calm = Calm { distress, ..Calm::default() };
            let mut debrief = Debrief {
                id,
                started: Instant(NOON),
                entry: Entry::JustHappened,
                facts,
                calm,
                items,
                errands,
                ..Debrief::default()
            };
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
    let bit = |at: u32| salt >> (at % 64) & 1 == 1;
    let mut notes = Vec::new();
    for (at, kind) in MessageKind::ALL.into_iter().enumerate() {
        let at = u32::try_from(at).expect("few");
        let errand = debrief.errands.iter().find(|errand| errand.kind == kind);
        let about = errand.map(|errand| errand.id).or((kind != MessageKind::ThankYou).then_some(1));
        let to = debrief.facts.people.first().map(|person| person.id);
        let mut note = Note::new(NoteKey { kind, about, to });
        note.tone = bit(at).then_some(Tone::Formal);
        let channel = if bit(at + 5) { Channel::Call } else { Channel::Letter };
        note.channel = bit(at + 4).then_some(channel);
        if bit(at + 8) {
            let edit =
                Edit { text: "My own words. {when}\n\n".into(), basis: "Something else.".into() };
            note.edits.insert(PartKey("thanks".into()), edit.clone());
            note.edits.insert(PartKey("sign_off".into()), edit);
        }
        if bit(at + 12) {
            note.left_out =
                ["close", "what"].into_iter().map(|part| PartKey(part.into())).collect();
        }
        if bit(at + 16) {
            note.wordings.insert(PartKey("thanks".into()), "no_such_wording".into());
            note.subject = Some("{name}".into());
        }
        notes.push(note);
    }
    notes
}
