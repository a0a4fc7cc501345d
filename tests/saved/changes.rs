//! Arbitrary changes, of every kind.

use crate::documents::{day, debrief, figure, instant, leaf_key, note, text};
use afterview::domain::debrief::{
    Answer, Change, Channel, Condition, Detail, Distress, Edit, Entry, Field, Kept, KeptBy, Landed,
    LeafChange, LeafDay, LeafLine, MessageKind, NeutralLine, NoteKey, PartKey, Reach, Status, Tone,
};
use afterview::domain::lang::{ListVerb, Tongue};
use afterview::domain::mishap::{By, Matters, Nature, Noticed, Route};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

fn number() -> impl Strategy<Value = u32> {
    prop_oneof![any::<u32>(), 0..5_u32]
}

/// Any field.
pub fn field() -> impl Strategy<Value = Field> {
    let plain = vec![
        Field::Company,
        Field::Role,
        Field::Recruiter,
        Field::RecruiterEmail,
        Field::SignAs,
        Field::Hope,
        Field::OtherFeeling,
        Field::KindWords,
        Field::Unsent,
        Field::Told,
        Field::TheyDid,
        Field::Well,
        Field::Around,
        Field::FriendView,
        Field::OneYear,
        Field::WorstCase,
    ];
    let numbered = vec![
        Field::PersonName,
        Field::PersonEmail,
        Field::Remembered,
        Field::Asked,
        Field::ItemWords,
        Field::ErrandName,
        Field::ErrandEmail,
    ];
    let detailed: Vec<fn(u32, Detail) -> Field> = vec![Field::Detail, Field::ErrandDetail];
    prop_oneof![
        3 => select(plain),
        2 => (select(numbered), number()).prop_map(|(field, id): (fn(u32) -> Field, u32)| field(id)),
        1 => (select(detailed), number(), select(&Detail::ALL[..]))
            .prop_map(|(field, id, detail)| field(id, detail)),
        1 => (leaf_key(), select(&LeafLine::ALL[..]))
            .prop_map(|(key, line)| Field::Leaf(key, line)),
    ]
}

/// Any answer.
pub fn answer() -> impl Strategy<Value = Answer> {
    let flags: Vec<fn(Option<bool>) -> Answer> = vec![
        Answer::PutRight,
        Answer::Fixable,
        Answer::Comfortable,
        Answer::Tied,
        Answer::ThirdPerson,
    ];
    let natures = vec![Nature::NoShow, Nature::TheirTechnology, Nature::Test, Nature::Performance];
    prop_oneof![
        of(select(vec![By::Me, By::Them, By::Life])).prop_map(Answer::By),
        of(select(vec![Noticed::No, Noticed::Maybe, Noticed::Surely])).prop_map(Answer::Noticed),
        of(select(vec![Matters::No, Matters::ABit, Matters::ALot])).prop_map(Answer::Matters),
        of(select(natures)).prop_map(Answer::Nature),
        of(select(&NeutralLine::ALL[..])).prop_map(Answer::NeutralLine),
        (select(flags), of(any::<bool>())).prop_map(|(make, flag)| make(flag)),
    ]
}

fn key() -> impl Strategy<Value = NoteKey> {
    (select(&MessageKind::ALL[..]), of(number()), of(number()))
        .prop_map(|(kind, about, to)| NoteKey { kind, about, to })
}

fn part() -> impl Strategy<Value = PartKey> {
    text().prop_map(PartKey)
}

/// Changes of what belongs to the whole debrief.
fn of_the_whole() -> impl Strategy<Value = Change> {
    let entries = vec![Entry::JustHappened, Entry::WriteNow, Entry::SaidNo, Entry::WentWell];
    let plain: Vec<fn(u32) -> Change> = vec![
        Change::PersonAdded,
        Change::PersonRemoved,
        Change::QuestionAdded,
        Change::QuestionRemoved,
        Change::ItemRemoved,
        Change::Weighed,
    ];
    prop_oneof![
        (field(), text()).prop_map(|(field, text)| Change::Text(field, text)),
        (field(), any::<bool>()).prop_map(|(field, exact)| Change::Exact(field, exact)),
        select(entries).prop_map(Change::Entry),
        (select(plain), number()).prop_map(|(make, id)| make(id)),
        any::<bool>().prop_map(Change::NobodyNamed),
        of(instant()).prop_map(Change::Ended),
        of(select(&Reach::ALL[..])).prop_map(Change::Reach),
        day().prop_map(Change::Decision),
        day().prop_map(Change::ToldOn),
        select(&Status::ALL[..]).prop_map(Change::Status),
        select(&Tone::ALL[..]).prop_map(Change::Tone),
        select(&Tongue::ALL[..]).prop_map(Change::Tongue),
        of(select(&Distress::ALL[..])).prop_map(Change::Distress),
        (text(), any::<bool>()).prop_map(|(feeling, on)| Change::Feeling(feeling, on)),
        any::<bool>().prop_map(Change::UnsentSealed),
        Just(Change::WellAsked),
        Just(Change::FlagsAsked),
        (text(), of(instant())).prop_map(|(action, at)| Change::Ticked(action, at)),
        of(instant()).prop_map(Change::Closed),
    ]
}

/// Changes of questions and items.
fn of_an_item() -> impl Strategy<Value = Change> {
    let landed = vec![Landed::Landed, Landed::Partly, Landed::Missed];
    let verbs = vec![ListVerb::Use, ListVerb::Teach, ListVerb::Learn, ListVerb::Have];
    prop_oneof![
        (number(), of(select(landed))).prop_map(|(id, landed)| Change::Landed(id, landed)),
        (number(), text(), any::<bool>()).prop_map(|(id, mishap, parked)| Change::ItemAdded {
            id,
            mishap,
            parked
        }),
        (number(), answer()).prop_map(|(id, answer)| Change::Answered(id, answer)),
        (number(), of(select(verbs))).prop_map(|(id, verb)| Change::ListVerb(id, verb)),
        (number(), any::<bool>()).prop_map(|(id, owned)| Change::Owned(id, owned)),
        (number(), of(number())).prop_map(|(id, to)| Change::Addressed(id, to)),
        (number(), of(select(&Route::ALL[..]))).prop_map(|(id, route)| Change::Chosen(id, route)),
        (number(), any::<bool>()).prop_map(|(id, parked)| Change::Parked(id, parked)),
        (number(), of(instant())).prop_map(|(id, at)| Change::LetGo(id, at)),
    ]
}

/// Changes of errands.
fn of_an_errand() -> impl Strategy<Value = Change> {
    let answered = (number(), select(&Condition::ALL[..]), of(any::<bool>()));
    prop_oneof![
        (number(), select(&MessageKind::ALL[..]), of(number()))
            .prop_map(|(id, kind, to)| Change::ErrandBegun { id, kind, to }),
        (number(), any::<bool>()).prop_map(|(id, dropped)| Change::ErrandDropped(id, dropped)),
        (number(), of(number())).prop_map(|(id, to)| Change::ErrandTo(id, to)),
        answered.prop_map(|(id, about, answer)| Change::ErrandAnswered(id, about, answer)),
    ]
}

/// Changes of messages.
fn of_a_note() -> impl Strategy<Value = Change> {
    let ways =
        vec![KeptBy::Copied, KeptBy::Mailed, KeptBy::Shared, KeptBy::Printed, KeptBy::Spoken];
    let kept = (of(text()), text(), instant(), select(ways))
        .prop_map(|(subject, text, at, by)| Box::new(Kept { subject, text, at, by }));
    let edit = (text(), text()).prop_map(|(text, basis)| Edit { text, basis });
    prop_oneof![
        (key(), select(&Tone::ALL[..])).prop_map(|(key, tone)| Change::NoteTone(key, tone)),
        (key(), select(&Channel::ALL[..])).prop_map(|(key, way)| Change::NoteChannel(key, way)),
        (key(), part(), text()).prop_map(|(key, part, name)| Change::Wording(key, part, name)),
        (key(), part(), edit).prop_map(|(key, part, edit)| Change::PartEdited(key, part, edit)),
        (key(), part()).prop_map(|(key, part)| Change::PartRestored(key, part)),
        (key(), part(), any::<bool>())
            .prop_map(|(key, part, out)| Change::PartLeftOut(key, part, out)),
        (key(), of(text())).prop_map(|(key, subject)| Change::Subject(key, subject)),
        note().prop_map(|note| Change::NoteReplaced(Box::new(note))),
        (key(), kept).prop_map(|(key, kept)| Change::Kept(key, kept)),
        (key(), of(instant())).prop_map(|(key, at)| Change::Sent(key, at)),
        (key(), any::<bool>()).prop_map(|(key, waived)| Change::HoldWaived(key, waived)),
        (key(), text(), any::<bool>())
            .prop_map(|(key, finding, away)| Change::Dismissed(key, finding, away)),
    ]
}

/// Changes of leaves.
fn of_a_leaf() -> impl Strategy<Value = Change> {
    let changes = prop_oneof![
        Just(LeafChange::Begun),
        Just(LeafChange::Removed),
        (text(), any::<bool>()).prop_map(|(pick, on)| LeafChange::Picked(pick, on)),
        (select(&LeafDay::ALL[..]), day()).prop_map(|(which, day)| LeafChange::Day(which, day)),
        (figure(), of(number())).prop_map(|(which, figure)| LeafChange::Figure(which, figure)),
        (instant(), any::<bool>()).prop_map(|(at, done)| LeafChange::At(at, done)),
    ];
    (leaf_key(), changes).prop_map(|(key, change)| Change::Leaf(key, change))
}

/// Any change.
pub fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => of_the_whole(),
        4 => of_an_item(),
        4 => of_an_errand(),
        4 => of_a_note(),
        2 => of_a_leaf(),
        1 => debrief().prop_map(|debrief| Change::Restored(Box::new(debrief))),
    ]
}
