//! Where somebody's words can stand in a debrief: one list for everything that has to find all of them.

use super::{Change, Debrief, Edit, Field, NoteKey, PartKey};

/// A place for words. Keys of the content, wordings and names made by the app are no words of the person's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A field.
    Field(Field),
    /// A part of a letter that was edited.
    Part(NoteKey, PartKey),
    /// The subject of a letter, where it was edited.
    Subject(NoteKey),
    /// The subject of a letter as it left the app.
    KeptSubject(NoteKey),
    /// A letter as it left the app.
    Kept(NoteKey),
}

impl Debrief {
    /// It as its earlier versions have it: without the letter that is never sent. What was burned is not to be found
    /// again.
    #[must_use]
    pub fn without_unsent(mut self) -> Self {
        self.calm.unsent.clear();
        self
    }

    /// All words in it and where they stand, in the order of the steps; empty places are left out.
    pub fn words(&self) -> Vec<(Place, &str)> {
        let mut words = Words(Vec::new());
        self.words_of_facts(&mut words);
        self.words_of_what_happened(&mut words);
        self.words_of_items(&mut words);
        self.words_of_leaves(&mut words);
        self.words_of_letters(&mut words);
        words.0
    }

    /// The words in one place; empty where there are none.
    pub fn words_at(&self, place: &Place) -> &str {
        match place {
            Place::Field(field) => self.text(*field),
            Place::Part(note, part) => {
                let edit = self.note(note).and_then(|note| note.edits.get(part));
                edit.map_or("", |edit| &edit.text)
            }
            Place::Subject(note) => {
                self.note(note).and_then(|note| note.subject.as_deref()).unwrap_or_default()
            }
            Place::KeptSubject(note) => {
                let kept = self.note(note).and_then(|note| note.kept.as_ref());
                kept.and_then(|kept| kept.subject.as_deref()).unwrap_or_default()
            }
            Place::Kept(note) => {
                let kept = self.note(note).and_then(|note| note.kept.as_ref());
                kept.map_or("", |kept| &kept.text)
            }
        }
    }

    fn words_of_facts<'a>(&'a self, words: &mut Words<'a>) {
        words.field(Field::Company, &self.facts.company);
        words.field(Field::Role, &self.facts.role);
        for person in &self.facts.people {
            words.field(Field::PersonName(person.id), &person.name);
            words.field(Field::PersonEmail(person.id), &person.email);
            words.field(Field::Remembered(person.id), &person.remembered);
        }
        words.field(Field::Recruiter, &self.facts.recruiter);
        words.field(Field::RecruiterEmail, &self.facts.recruiter_email);
        words.field(Field::SignAs, &self.facts.sign_as);
        words.field(Field::Hope, &self.facts.hope);
    }

    fn words_of_what_happened<'a>(&'a self, words: &mut Words<'a>) {
        words.field(Field::OtherFeeling, &self.calm.other_feeling);
        words.field(Field::KindWords, &self.calm.kind_words);
        words.field(Field::Unsent, &self.calm.unsent);
        words.field(Field::Told, &self.recall.told);
        words.field(Field::TheyDid, &self.recall.they_did);
        for asked in &self.recall.questions {
            words.field(Field::Asked(asked.id), &asked.asked);
        }
        words.field(Field::Well, &self.weighing.well);
        words.field(Field::Around, &self.weighing.around);
        words.field(Field::FriendView, &self.weighing.friend_view);
        words.field(Field::OneYear, &self.weighing.one_year);
        words.field(Field::WorstCase, &self.weighing.worst_case);
    }

    fn words_of_items<'a>(&'a self, words: &mut Words<'a>) {
        for item in &self.items {
            words.field(Field::ItemWords(item.id), &item.words);
            for (detail, text) in item.details.iter() {
                words.field(Field::Detail(item.id, *detail), text);
            }
        }
        for errand in &self.errands {
            words.field(Field::ErrandName(errand.id), &errand.name);
            words.field(Field::ErrandEmail(errand.id), &errand.email);
            for (detail, text) in errand.details.iter() {
                words.field(Field::ErrandDetail(errand.id, *detail), text);
            }
        }
    }

    fn words_of_leaves<'a>(&'a self, words: &mut Words<'a>) {
        for leaf in &self.leaves {
            for (line, text) in leaf.lines.iter() {
                words.field(Field::Leaf(leaf.key, *line), text);
            }
        }
    }

    fn words_of_letters<'a>(&'a self, words: &mut Words<'a>) {
        for note in &self.notes {
            let key = note.key;
            words.add(Place::Subject(key), note.subject.as_deref().unwrap_or_default());
            for (part, edit) in note.edits.iter() {
                words.add(Place::Part(key, part.clone()), &edit.text);
            }
            if let Some(kept) = &note.kept {
                words.add(Place::KeptSubject(key), kept.subject.as_deref().unwrap_or_default());
                words.add(Place::Kept(key), &kept.text);
            }
        }
    }
}

impl Place {
    /// The change that puts a text here. None where nothing can be put: what left the app stays as it left, and so
    /// does a letter that was sent. `debrief` is the one that has the words: an edited part is judged by what it was
    /// edited from, and that stands there.
    pub fn put(&self, debrief: &Debrief, text: &str) -> Option<Change> {
        let text = text.to_owned();
        let is_open = |key| debrief.note(key).is_none_or(|note| note.sent.is_none());
        match self {
            Self::Field(field) => Some(Change::Text(*field, text)),
            Self::Part(key, part) => is_open(key).then(|| {
                let edit = debrief.note(key).and_then(|note| note.edits.get(part));
                let basis = edit.map(|edit| edit.basis.clone()).unwrap_or_default();
                Change::PartEdited(*key, part.clone(), Edit { text, basis })
            }),
            Self::Subject(key) => is_open(key)
                .then(|| Change::Subject(*key, Some(text).filter(|text| !text.is_empty()))),
            Self::KeptSubject(_) | Self::Kept(_) => None,
        }
    }
}

/// Words as they are found.
struct Words<'a>(Vec<(Place, &'a str)>);

impl<'a> Words<'a> {
    fn field(&mut self, field: Field, text: &'a str) {
        self.add(Place::Field(field), text);
    }

    fn add(&mut self, place: Place, text: &'a str) {
        if !text.is_empty() {
            self.0.push((place, text));
        }
    }
}
