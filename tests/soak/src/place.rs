//! The places in a debrief where the model types, and what it adds, removes and chooses there.

use afterview::domain::clock::Instant;
use afterview::domain::debrief::{
    Change, Debrief, DebriefId, Detail, Edit, Entry, Field, MessageKind, Note, NoteKey, PartKey,
    Status, Tone,
};

/// The item whose count of weighings is held against the model. It is never taken off.
pub const WEIGHED: u32 = 4;

const FIELDS: [Field; 19] = [
    Field::Told,
    Field::Company,
    Field::Well,
    Field::Unsent,
    Field::Hope,
    Field::ItemWords(WEIGHED),
    Field::Detail(WEIGHED, Detail::Point),
    Field::PersonName(3),
    Field::Remembered(3),
    Field::PersonName(5),
    Field::PersonEmail(5),
    Field::Remembered(5),
    Field::ItemWords(6),
    Field::Detail(6, Detail::Proof),
    Field::Asked(1),
    Field::Asked(2),
    Field::ErrandName(8),
    Field::ErrandDetail(8, Detail::Story),
    Field::RecruiterEmail,
];

const PARTS: [(u32, &str); 4] = [(0, "thanks"), (0, "add.4"), (1, "thanks"), (1, "close")];

/// How many places there are.
pub const PLACES: u16 = 25;

fn letter(number: u32) -> NoteKey {
    NoteKey { kind: MessageKind::ThankYou, about: None, to: (number == 1).then_some(3) }
}

/// A place where words can stand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A field.
    Field(Field),
    /// A part of a letter.
    Part(NoteKey, PartKey),
    /// The subject of a letter.
    Subject(NoteKey),
}

impl Place {
    /// The place with a number, counted round.
    pub fn of(number: u16) -> Self {
        let number = usize::from(number % PLACES);
        if let Some(field) = FIELDS.get(number) {
            return Self::Field(*field);
        }
        match PARTS.get(number - FIELDS.len()) {
            Some((note, part)) => Self::Part(letter(*note), PartKey((*part).to_owned())),
            None => Self::Subject(letter(u32::from(number % 2 == 0))),
        }
    }

    /// The change that puts words there.
    pub fn put(&self, words: &str) -> Change {
        let words = words.to_owned();
        match self.clone() {
            Self::Field(field) => Change::Text(field, words),
            Self::Part(note, part) => {
                let edit = Edit { text: words, basis: "ours".to_owned() };
                Change::PartEdited(note, part, edit)
            }
            Self::Subject(note) => Change::Subject(note, Some(words)),
        }
    }

    /// The words that stand there.
    pub fn words<'a>(&self, debrief: &'a Debrief) -> &'a str {
        match self {
            Self::Field(field) => debrief.text(*field),
            Self::Part(note, part) => {
                let edit = debrief.note(note).and_then(|note| note.edits.get(part));
                edit.map_or("", |edit| &edit.text)
            }
            Self::Subject(note) => {
                debrief.note(note).and_then(|note| note.subject.as_deref()).unwrap_or_default()
            }
        }
    }
}

/// A new debrief, without words of its own.
pub fn blank(id: &DebriefId, now: Instant) -> Debrief {
    let mut debrief = Debrief::new(id.clone(), now, Entry::JustHappened);
    debrief.apply(Change::ItemAdded { id: WEIGHED, mishap: "late".to_owned(), parked: false });
    debrief
}

/// Something is added.
pub fn added(number: u16) -> Change {
    match number % 4 {
        0 => Change::ItemAdded { id: 6, mishap: "late".to_owned(), parked: false },
        1 => Change::PersonAdded(5),
        2 => Change::QuestionAdded(2),
        _ => Change::ErrandBegun { id: 8, kind: MessageKind::AdviceAsk, to: None },
    }
}

/// Something is taken off, with the words in it.
pub fn removed(number: u16) -> Change {
    match number % 6 {
        0 => Change::ItemRemoved(6),
        1 => Change::PersonRemoved(5),
        2 => Change::QuestionRemoved(2),
        3 => Change::PartRestored(letter(0), PartKey("thanks".to_owned())),
        4 => Change::NoteReplaced(Box::new(Note::new(letter(0)))),
        _ => Change::Subject(letter(1), None),
    }
}

/// A choice is made.
pub fn chosen(number: u16) -> Change {
    match number % 6 {
        0 => Change::Parked(WEIGHED, number % 4 < 2),
        1 => Change::Status(if number % 4 < 2 { Status::Silent } else { Status::Pending }),
        2 => Change::Tone(if number % 4 < 2 { Tone::Plain } else { Tone::Formal }),
        3 => Change::Feeling("ashamed".to_owned(), number % 4 < 2),
        4 => Change::WellAsked,
        _ => Change::ErrandDropped(8, number % 4 < 2),
    }
}
