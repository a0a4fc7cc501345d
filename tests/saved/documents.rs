//! Arbitrary debriefs, with every field filled in every way.

use afterview::domain::clock::{Instant, parse_day};
use afterview::domain::debrief::{
    Answers, AskedQuestion, Calm, Channel, Condition, Day, Debrief, DebriefId, Detail, Distress,
    Edit, Entry, Errand, Facts, Figure, Item, Kept, KeptBy, Landed, Leaf, LeafDay, LeafKey,
    LeafKind, LeafLine, MessageKind, NeutralLine, Note, NoteKey, PartKey, Person, Reach, Recall,
    Status, Tone, Weighing,
};
use afterview::domain::lang::{ListVerb, Tongue};
use afterview::domain::mishap::{By, Matters, Nature, Noticed, Route};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

/// Text as people paste it: any letters at all, controls and NUL among them.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => Just(String::new()),
        4 => "[a-zA-Z ,.'-]{1,40}",
        2 => vec(any::<char>(), 0..30).prop_map(String::from_iter),
        1 => select(vec![
            "O'Neill, van der Berg, 李, Ñuñez, Jean-Luc, \"Dr.\"",
            "👩🏽‍🚀🫠 and e\u{301}\u{327} and \u{202e}backwards\u{202c}",
            "a\u{0}b\u{1}\\\"\n\r\t\u{2028}\u{feff}",
            "{\"format\":\"afterview\",\"body\":{}}",
        ])
        .prop_map(str::to_owned),
    ]
}

/// Any time.
pub fn instant() -> impl Strategy<Value = Instant> {
    prop_oneof![any::<i64>(), 0..4_000_000_000_i64].prop_map(Instant)
}

/// A day, or none.
pub fn day() -> impl Strategy<Value = Option<Day>> {
    let day = (0..9_999, 1..13, 1..32)
        .prop_map(|(year, month, day)| parse_day(&format!("{year}-{month}-{day}")).map(Day));
    of(day).prop_map(Option::flatten)
}

fn facts() -> impl Strategy<Value = Facts> {
    let person = (any::<u32>(), text(), text(), text())
        .prop_map(|(id, name, email, remembered)| Person { id, name, email, remembered });
    (
        (
            text(),
            text(),
            vec(person, 0..4),
            any::<bool>(),
            of(instant()),
            of(select(&Reach::ALL[..])),
        ),
        (
            text(),
            text(),
            day(),
            select(&Status::ALL[..]),
            day(),
            text(),
            (select(&Tone::ALL[..]), select(&Tongue::ALL[..])),
            text(),
        ),
    )
        .prop_map(|(first, second)| {
            let (company, role, people, nobody_named, ended, reach) = first;
            let (recruiter, recruiter_email, decision, status, told, sign_as, (tone, tongue), hope) = second;
            Facts {
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
                tongue,
                hope,
            }
        })
}

fn calm() -> impl Strategy<Value = Calm> {
    let distress = of(select(&Distress::ALL[..]));
    (distress, btree_set(text(), 0..3), text(), text(), text(), any::<bool>()).prop_map(
        |(distress, feelings, other_feeling, kind_words, unsent, unsent_sealed)| Calm {
            distress,
            feelings: feelings.into_iter().collect(),
            other_feeling,
            kind_words,
            unsent,
            unsent_sealed,
        },
    )
}

fn recall() -> impl Strategy<Value = Recall> {
    let landed = of(select(vec![Landed::Landed, Landed::Partly, Landed::Missed]));
    let question = (any::<u32>(), text(), landed).prop_map(|(id, asked, landed)| AskedQuestion {
        id,
        asked,
        landed,
    });
    (text(), text(), vec(question, 0..4)).prop_map(|(told, they_did, questions)| Recall {
        told,
        they_did,
        questions,
    })
}

fn weighing() -> impl Strategy<Value = Weighing> {
    (text(), any::<bool>(), text(), text(), text(), text(), any::<bool>()).prop_map(
        |(well, well_asked, around, friend_view, one_year, worst_case, flags_asked)| Weighing {
            well,
            well_asked,
            around,
            friend_view,
            one_year,
            worst_case,
            flags_asked,
        },
    )
}

fn answers() -> impl Strategy<Value = Answers> {
    let natures = vec![Nature::OverTheLine, Nature::UntrueGrave, Nature::Hurt, Nature::Guess];
    (
        of(select(vec![By::Me, By::Them, By::Life])),
        of(select(vec![Noticed::No, Noticed::Maybe, Noticed::Surely])),
        of(select(vec![Matters::No, Matters::ABit, Matters::ALot])),
        of(select(natures)),
        of(select(&NeutralLine::ALL[..])),
        [(); 5].map(|()| of(any::<bool>())),
    )
        .prop_map(|(by, noticed, matters, nature, neutral_line, flags)| {
            let [put_right, fixable, comfortable, tied, third_person] = flags;
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
        })
}

fn item() -> impl Strategy<Value = Item> {
    let verbs = vec![ListVerb::Use, ListVerb::Teach, ListVerb::Learn, ListVerb::Have];
    (
        (any::<u32>(), text(), text(), answers()),
        (btree_map(select(&Detail::ALL[..]), text(), 0..4), of(select(verbs)), any::<bool>()),
        (of(any::<u32>()), of(select(&Route::ALL[..])), any::<bool>(), any::<u8>(), of(instant())),
    )
        .prop_map(|((id, mishap, words, answers), (details, list_verb, owned), last)| {
            let (to, chosen, parked, weighed, closed) = last;
            Item {
                id,
                mishap,
                words,
                answers,
                details: details.into_iter().collect(),
                list_verb,
                owned,
                to,
                chosen,
                parked,
                weighed,
                closed,
            }
        })
}

fn errand() -> impl Strategy<Value = Errand> {
    let details = btree_map(select(&Detail::ALL[..]), text(), 0..4);
    let answers = btree_map(select(&Condition::ALL[..]), any::<bool>(), 0..4);
    let kind = select(&MessageKind::ALL[..]);
    let words = (text(), text(), details, answers);
    (any::<u32>(), kind, of(any::<u32>()), words, any::<bool>()).prop_map(
        |(id, kind, to, (name, email, details, answers), dropped)| Errand {
            id,
            kind,
            to,
            name,
            email,
            details: details.into_iter().collect(),
            answers: answers.into_iter().collect(),
            dropped,
        },
    )
}

/// Any message.
pub fn note() -> impl Strategy<Value = Note> {
    let part = || text().prop_map(PartKey);
    let edit = (text(), text()).prop_map(|(text, basis)| Edit { text, basis });
    let ways =
        vec![KeptBy::Copied, KeptBy::Mailed, KeptBy::Shared, KeptBy::Printed, KeptBy::Spoken];
    let kept = (of(text()), text(), instant(), select(ways))
        .prop_map(|(subject, text, at, by)| Kept { subject, text, at, by });
    (
        (select(&MessageKind::ALL[..]), of(any::<u32>()), of(any::<u32>())),
        (of(select(&Tone::ALL[..])), of(select(&Channel::ALL[..]))),
        (btree_map(part(), text(), 0..3), btree_map(part(), edit, 0..3), btree_set(part(), 0..3)),
        (of(text()), of(kept), of(instant()), any::<bool>(), btree_set(text(), 0..3)),
    )
        .prop_map(|((kind, about, to), (tone, channel), (wordings, edits, left_out), last)| {
            let (subject, kept, sent, hold_waived, dismissed) = last;
            let key = NoteKey { kind, about, to };
            Note {
                key,
                tone,
                channel,
                wordings: wordings.into_iter().collect(),
                edits: edits.into_iter().collect(),
                left_out: left_out.into_iter().collect(),
                subject,
                kept,
                sent,
                hold_waived,
                dismissed: dismissed.into_iter().collect(),
            }
        })
}

/// The key of any leaf.
pub fn leaf_key() -> impl Strategy<Value = LeafKey> {
    (select(&LeafKind::ALL[..]), any::<u32>()).prop_map(|(kind, of)| kind.of(of))
}

/// Any number on a leaf.
pub fn figure() -> impl Strategy<Value = Figure> {
    select(&Figure::ALL[..])
}

fn leaf() -> impl Strategy<Value = Leaf> {
    let days = &LeafDay::ALL[..];
    (
        (leaf_key(), btree_map(select(&LeafLine::ALL[..]), text(), 0..4), btree_set(text(), 0..3)),
        (
            btree_map(select(days), day(), 0..3),
            btree_map(figure(), any::<u32>(), 0..3),
            btree_set(instant(), 0..3),
        ),
    )
        .prop_map(|((key, lines, picks), (days, figures, times))| Leaf {
            key,
            lines: lines.into_iter().collect(),
            picks: picks.into_iter().collect(),
            days: days.into_iter().filter_map(|(which, day)| Some((which, day?))).collect(),
            figures: figures.into_iter().collect(),
            times: times.into_iter().collect(),
        })
}

/// Any debrief.
pub fn debrief() -> impl Strategy<Value = Debrief> {
    let entries = vec![Entry::JustHappened, Entry::WriteNow, Entry::SaidNo, Entry::WentWell];
    (
        ("[a-z0-9]{1,32}", instant(), select(entries)),
        (facts(), calm(), recall(), weighing()),
        (
            vec(item(), 0..4),
            vec(note(), 0..3),
            vec(errand(), 0..3),
            btree_set(crate::changes::field(), 0..3),
        ),
        (btree_map(text(), instant(), 0..3), of(instant()), vec(leaf(), 0..3)),
    )
        .prop_map(|((id, started, entry), (facts, calm, recall, weighing), lists, last)| {
            Debrief {
                id: DebriefId(id),
                started,
                entry,
                facts,
                calm,
                recall,
                weighing,
                items: lists.0,
                errands: lists.2,
                notes: lists.1,
                leaves: last.2,
                exact: lists.3.into_iter().collect(),
                ticked: last.0.into_iter().collect(),
                closed: last.1,
            }
        })
}
