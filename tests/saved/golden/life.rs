//! A store that was lived in: words in every kind of field, a tab that was killed, one that could not write.

use crate::scenes::{PATH, give_up_reserve, id, key, raw, text};
use afterview::app::store::{FaultyStore, MemoryStore, Shelf, Store, StoreFault, weight};
use afterview::domain::clock::{Instant, parse_day};
use afterview::domain::debrief::{
    Answer, Change, Channel, Condition, Day, Debrief, Detail, Distress, Edit, Entry, Field, Figure,
    Kept, KeptBy, Landed, LeafChange, LeafDay, LeafKind, LeafLine, MessageKind, NeutralLine,
    NoteKey, PartKey, Reach, Status, Tone,
};
use afterview::domain::lang::ListVerb;
use afterview::domain::mishap::{By, Matters, Nature, Noticed, Route};

/// When it was lived in.
pub const THEN: Instant = Instant(1_795_809_600);
/// The debrief with words in every kind of field.
pub const FULL: &str = "b2f0c4d6a1e84397";
/// One that had no room under a key of its own.
pub const UNWRITTEN: &str = "0d5e7fa13c9b4826";

fn day(text: &str) -> Option<Day> {
    parse_day(text).map(Day)
}

fn thanks() -> NoteKey {
    NoteKey { kind: MessageKind::ThankYou, about: None, to: Some(1) }
}

/// What somebody does to one debrief, so that each of its fields holds something.
fn changes() -> Vec<Change> {
    let mut changes = facts();
    changes.extend(how_it_was());
    changes.extend(items());
    changes.extend(errands());
    changes.extend(message());
    changes.extend(leaves());
    changes.push(Change::Ticked("send:thank_you".to_owned(), Some(THEN.plus(7_300))));
    changes.push(Change::Closed(Some(THEN.plus(90_000))));
    changes
}

/// A leaf of the interview with something in each of its places.
fn leaves() -> Vec<Change> {
    let lesson = LeafKind::Lesson.of(4);
    let leaf = |change| Change::Leaf(lesson, change);
    let mut changes: Vec<Change> = LeafLine::ALL
        .into_iter()
        .map(|line| text(Field::Leaf(lesson, line), &format!("my “{}”", line.name())))
        .collect();
    changes.extend([
        leaf(LeafChange::Picked("drill:leave_by_time".to_owned(), true)),
        leaf(LeafChange::Day(LeafDay::On, day("2026-12-07"))),
        leaf(LeafChange::Day(LeafDay::DryRun, day("2026-12-06"))),
        leaf(LeafChange::Figure(Figure::Rating, Some(2))),
        Change::Leaf(LeafKind::Outlook.only(), LeafChange::Figure(Figure::Forecast, Some(1))),
        Change::Leaf(LeafKind::Outlook.only(), LeafChange::Figure(Figure::After, Some(3))),
        leaf(LeafChange::At(THEN.plus(86_400), true)),
    ]);
    changes
}

/// What belongs to no one interview, each kind of leaf with something on it, and the next interview with all numbers.
fn book() -> Vec<Change> {
    let kinds = LeafKind::ALL.into_iter().filter(|kind| kind.is_of_the_book());
    let mut changes: Vec<Change> = kinds
        .map(|kind| {
            let key = kind.of(if kind == LeafKind::Question { 101 } else { 70_001 });
            text(Field::Leaf(key, LeafLine::Title), &format!("my {}: “Øre”", kind.name()))
        })
        .collect();
    let next = LeafKind::Next.only();
    let leaf = |change| Change::Leaf(next, change);
    changes.push(text(Field::Leaf(next, LeafLine::Company), "Tram depot"));
    changes.extend(LeafDay::ALL.map(|which| leaf(LeafChange::Day(which, day("2026-12-09")))));
    changes.extend(
        Figure::ALL
            .into_iter()
            .zip(11..)
            .map(|(which, number)| leaf(LeafChange::Figure(which, Some(number)))),
    );
    let question = LeafKind::Question.of(70_002);
    changes.extend([
        leaf(LeafChange::Picked("way:video".to_owned(), true)),
        text(Field::Leaf(question, LeafLine::Title), "Why tea, and not coffee?"),
        Change::Exact(Field::Leaf(question, LeafLine::Title), true),
        Change::Leaf(question, LeafChange::At(THEN.plus(5_400), true)),
    ]);
    changes
}

fn facts() -> Vec<Change> {
    vec![
        Change::Entry(Entry::WriteNow),
        text(Field::Company, "Harbour Library & Archive"),
        text(Field::Role, "archivist, part-time (3 days)"),
        text(Field::PersonName(1), "Maya O’Neill"),
        text(Field::PersonEmail(1), "maya.oneill@harbour.example"),
        text(Field::Remembered(1), "the flood of 1953, and the boxes that still smell of it"),
        text(Field::PersonName(2), "李明"),
        text(Field::Remembered(2), "her first week in the reading room"),
        Change::NobodyNamed(false),
        Change::Ended(Some(THEN.plus(-1_800))),
        Change::Reach(Some(Reach::Recruiter)),
        text(Field::Recruiter, "Jürgen Weiß"),
        text(Field::RecruiterEmail, "j.weiss@agency.example"),
        Change::Decision(day("2026-12-04")),
        Change::Status(Status::Rejected),
        Change::ToldOn(day("2026-12-02")),
        text(Field::SignAs, "Zoë Núñez"),
        Change::Tone(Tone::Formal),
        text(Field::Hope, "work with the letters of the harbour masters"),
        Change::Exact(Field::Company, true),
        Change::Exact(Field::Detail(4, Detail::Proof), true),
    ]
}

fn how_it_was() -> Vec<Change> {
    vec![
        Change::Distress(Some(Distress::VeryShaken)),
        Change::Feeling("ashamed".to_owned(), true),
        Change::Feeling("angry".to_owned(), true),
        text(Field::OtherFeeling, "hollow, like after an exam"),
        text(Field::KindWords, "You were tired. You still told them the truth."),
        text(Field::Unsent, "Dear Maya,\n\nI wanted to say: it was not fair.\n\t– Z. 🫠"),
        Change::UnsentSealed(true),
        text(
            Field::Told,
            "I blanked on the dates.\n\nThen the \"easy\" one: C:\\why do you want this?",
        ),
        text(Field::TheyDid, "He looked at his phone, twice. \u{202e}txet siht\u{202c} \u{0}"),
        Change::QuestionAdded(7),
        text(Field::Asked(7), "What would your last manager say?"),
        Change::Landed(7, Some(Landed::Partly)),
        Change::WellAsked,
        text(Field::Well, "the tour\nthe question about damp"),
        text(Field::Around, "no sleep, the 6:40 train, e\u{301}"),
        text(Field::FriendView, "Ana would laugh and make tea."),
        text(Field::OneYear, "A story I tell about a phone."),
        text(Field::WorstCase, "They tell the other library."),
        Change::FlagsAsked,
    ]
}

fn items() -> Vec<Change> {
    let mut changes = vec![
        Change::ItemAdded { id: 4, mishap: "left_out".to_owned(), parked: false },
        Change::ItemAdded { id: 5, mishap: "own_words".to_owned(), parked: true },
        text(Field::ItemWords(5), "I said “whatever” 👩🏽‍🚀 out loud"),
        Change::Addressed(4, Some(2)),
        Change::ListVerb(4, Some(ListVerb::Teach)),
        Change::Owned(4, true),
        Change::Chosen(4, Some(Route::Add)),
        Change::Weighed(4),
        Change::Weighed(4),
        Change::LetGo(5, Some(THEN.plus(3_600))),
    ];
    changes.extend(
        [
            Answer::By(Some(By::Life)),
            Answer::Noticed(Some(Noticed::Maybe)),
            Answer::Matters(Some(Matters::ABit)),
            Answer::Nature(Some(Nature::Offence)),
            Answer::PutRight(Some(false)),
            Answer::Fixable(Some(true)),
            Answer::Comfortable(Some(true)),
            Answer::NeutralLine(Some(NeutralLine::NotWell)),
            Answer::Tied(Some(true)),
            Answer::ThirdPerson(Some(false)),
        ]
        .map(|answer| Change::Answered(5, answer)),
    );
    changes.extend(Detail::ALL.map(|detail| {
        let words = format!("what I typed about {}, number 4", detail.name().replace('_', " "));
        text(Field::Detail(4, detail), &words)
    }));
    changes
}

fn errands() -> Vec<Change> {
    let begun = Change::ErrandBegun { id: 9, kind: MessageKind::ReferenceSos, to: None };
    let mut changes = vec![
        begun,
        text(Field::ErrandName(9), "Dr. Adébáyò"),
        text(Field::ErrandEmail(9), "t.adebayo@old-job.example"),
        Change::ErrandBegun { id: 10, kind: MessageKind::StatusCheck, to: Some(1) },
        Change::ErrandTo(10, Some(2)),
        Change::ErrandDropped(10, true),
    ];
    changes.extend(
        Condition::ALL
            .map(|about| Change::ErrandAnswered(9, about, Some(about != Condition::SawIt))),
    );
    changes.extend(Detail::ALL.map(|detail| {
        let words = format!("for the reference: {}", detail.name().replace('_', " "));
        text(Field::ErrandDetail(9, detail), &words)
    }));
    changes
}

fn message() -> Vec<Change> {
    let part = |name: &str| PartKey(name.to_owned());
    let edit = Edit {
        text: "Thank you for the tour, and for not hurrying me.".to_owned(),
        basis: "Thank you for your time on Friday.".to_owned(),
    };
    let kept = Kept {
        subject: Some("Thank you – Zoë".to_owned()),
        text: "Dear Maya,\n\nThank you for the tour.\n\nZoë Núñez".to_owned(),
        at: THEN.plus(7_200),
        by: KeptBy::Mailed,
    };
    vec![
        Change::NoteTone(thanks(), Tone::Plain),
        Change::NoteChannel(thanks(), Channel::Letter),
        Change::Wording(thanks(), part("thanks"), "tour".to_owned()),
        Change::PartEdited(thanks(), part("thanks"), edit),
        Change::PartLeftOut(thanks(), part("add.4"), true),
        Change::Subject(thanks(), Some("Friday, and one thing more".to_owned())),
        Change::HoldWaived(thanks(), true),
        Change::Dismissed(thanks(), "sorry:so sorry".to_owned(), true),
        Change::Kept(thanks(), Box::new(kept)),
        Change::Sent(thanks(), Some(THEN.plus(7_400))),
    ]
}

fn visit(store: &(impl Store + Clone + 'static), tab: &str) -> Shelf {
    Shelf::open(Box::new(store.clone()), PATH, tab, THEN)
}

/// Lives in a store. Besides it, the debriefs as they are in memory: what must be found again.
pub fn lived_in(samples: &[Debrief]) -> (MemoryStore, Vec<Debrief>) {
    let store = MemoryStore::default();
    let mut tab = visit(&store, "3f9a61c07be2d584");
    for (name, value) in [
        ("sign_as", "Zoë Núñez"),
        ("region", "ie"),
        ("theme", "dark"),
        ("open", FULL),
        ("checks_off", "exclamation emoji"),
    ] {
        tab.set_setting(name, value).unwrap();
    }
    let mut full = Debrief::new(id(FULL), THEN, Entry::JustHappened);
    tab.begin(&full);
    for change in changes() {
        tab.record(&full.id, &change).unwrap();
        full.apply(change);
    }
    tab.merge(&full.id).unwrap();
    let mut kept = Debrief::book(THEN);
    tab.begin(&kept);
    for change in book() {
        tab.record(&kept.id, &change).unwrap();
        kept.apply(change);
    }
    tab.merge(&kept.id).unwrap();
    let mut all = samples.to_vec();
    for sample in samples {
        tab.begin(sample);
    }
    // The same words in two tabs: one copy is set aside.
    let first = samples[0].id.clone();
    let mut other = visit(&store, "a4417d0e9c52fb38");
    other.load(&first).unwrap();
    tab.record(&first, &text(Field::Told, "as the first tab told it")).unwrap();
    tab.merge(&first).unwrap();
    let told = text(Field::Told, "as the second tab told it");
    other.record(&first, &told).unwrap();
    assert!(other.merge(&first).unwrap().clash);
    all[0].apply(told);
    // Something torn, set aside by a visit.
    let torn = store.get(&key(&format!("debrief:{FULL}"))).unwrap().unwrap();
    store.set(&key("debrief:torn"), &torn[..200]).unwrap();
    tab.refresh();
    assert_eq!(tab.aside().len(), 2);
    // Room runs short a good while later, by a little: the oldest is packed.
    give_up_reserve(&store);
    let full_up = FaultyStore::new(store.clone()).quota(store.size() + weight(&"…".repeat(65_536)));
    let much_later = THEN.plus(40 * 86_400);
    let mut later = Shelf::open(Box::new(full_up), PATH, "c18b6d2f70e3a954", much_later);
    assert!(later.make_room() && !later.is_low());
    assert!(raw(&store, &format!("debrief:{FULL}")).contains("\"packed\":\""));
    // Killed while typing into one, with its last words in the journal.
    let faulty = FaultyStore::new(store.clone());
    let mut stuck = Shelf::open(Box::new(faulty.clone()), PATH, "e06d3b8f25a1c794", THEN);
    let mut killed = visit(&store, "77c2e5b9014da6f3");
    killed.load(&full.id).unwrap();
    let well = text(Field::Well, "the tour\nthe question about damp\nthe tea");
    for change in [well, Change::Weighed(4)] {
        killed.record(&full.id, &change).unwrap();
        full.apply(change);
    }
    // Killed before a new one had a key of its own: it is whole in the journal.
    let mut whole = Debrief::new(id(UNWRITTEN), THEN.plus(60), Entry::SaidNo);
    let at = faulty.calls() + 1;
    let _failing = faulty.fail_at(at, StoreFault::Failed);
    stuck.begin(&whole);
    let company = text(Field::Company, "Tram depot, night shift");
    stuck.record(&whole.id, &company).unwrap();
    whole.apply(company);
    all.extend([full, whole, kept]);
    // Filler only, and a lot of it.
    give_up_reserve(&store);
    (store, all)
}
