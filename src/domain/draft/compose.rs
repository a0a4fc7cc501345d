//! Chooses a wording for every part, and keeps the letter within its length.

mod fit;
mod line;

pub(super) use fit::Budget;
pub(super) use line::{Leaves, Limit, Line, Ready, stir};

use super::prepared::Sheet;
use super::wordings::ends_a_sentence;
use super::{Ask, Draft, Part, Slot};
use crate::domain::debrief::{Debrief, Edit, Note, NoteKey, PartKey};
use crate::domain::lang::Grammar;
use line::{Choice, Measured};

/// What colleagues on the same panel are told, so that no two of them get the same words while others are
/// free: the family of the part and the key of the wording.
#[derive(Clone, Debug, Default)]
pub(super) struct Spoken(Vec<(String, String)>);

impl Spoken {
    /// What was stored for the other messages of the same kind.
    pub(super) fn kept(debrief: &Debrief, key: NoteKey) -> Self {
        let others =
            debrief.notes.iter().filter(|note| note.key != key && note.key.kind == key.kind);
        let wordings = others.flat_map(|note| &note.wordings);
        Self(wordings.map(|(part, wording)| (family(part), wording.clone())).collect())
    }

    fn has(&self, part: &PartKey, wording: &str) -> bool {
        self.0.contains(&(family(part), wording.to_owned()))
    }

    fn note(&mut self, part: &PartKey, wording: &str) {
        self.0.push((family(part), wording.to_owned()));
    }
}

/// The part's name without the number of its item: two additions draw on the same wordings.
fn family(part: &PartKey) -> String {
    part.0.split('.').next().unwrap_or_default().to_owned()
}

/// What was done to a message by hand, and what it is put together with.
struct Hand<'a> {
    /// The debrief's id: what a wording is drawn by.
    id: &'a str,
    note: Option<&'a Note>,
    grammar: &'a dyn Grammar,
}

/// A line of the letter while its wording is being chosen.
struct Chosen<'a> {
    line: &'a Line,
    choices: &'a [Choice],
    /// Which of the choices.
    pick: Option<usize>,
    /// Whether the wording was stored, so that it stays.
    held: bool,
    edit: Option<&'a Edit>,
    /// What the person wrote in its place.
    edited: Option<Measured>,
    /// Whether there is no room for it.
    gone: bool,
}

impl<'a> Chosen<'a> {
    fn new(hand: &Hand<'a>, Ready { line, choices }: &'a Ready) -> Self {
        let stored = hand.note.and_then(|note| note.wordings.get(&line.key));
        let edit = hand.note.and_then(|note| note.edits.get(&line.key));
        let at = |wanted: &dyn Fn(&Choice) -> bool| choices.iter().position(wanted);
        // A part is as it was edited while any of today's wordings still says what it was edited from.
        let same = edit.and_then(|edit| at(&|choice| choice.said.text == edit.basis));
        let pick = same.or_else(|| stored.and_then(|stored| at(&|choice| choice.key == *stored)));
        let edited = edit.map(|edit| Measured::of(edit.text.clone()));
        Self { line, choices, pick, held: pick.is_some(), edit, edited, gone: false }
    }

    /// What is said here, as it will be sent.
    fn said(&self) -> Option<&Measured> {
        self.edited.as_ref().or_else(|| self.choice().map(|choice| &choice.said))
    }

    fn words(&self, grammar: &dyn Grammar) -> usize {
        self.said().map_or(0, |said| said.words(grammar))
    }

    fn choice(&self) -> Option<&Choice> {
        self.choices.get(self.pick?)
    }

    fn text(&self) -> &str {
        self.said().map_or("", |said| &said.text)
    }

    /// The best choice given what the rest of the letter and the colleagues' letters say: fresh words first,
    /// then a fresh beginning, then no run of words that stands elsewhere, then a steady draw from the
    /// debrief's id.
    fn best(&self, among: &Company<'_>, wanted: impl Fn(&Choice) -> bool) -> Option<usize> {
        let rank = |choice: &Choice| {
            (
                among.spoken.has(&self.line.key, &choice.key),
                among.own.has(&self.line.key, &choice.key),
                among.opens_so(choice),
                among.repeats(choice),
                // The same debrief, part and wording always give the same number, and it does not change when
                // other wordings come or go.
                stir([among.id, &self.line.key.0, &choice.key].into_iter()),
            )
        };
        let choices = self.choices.iter().enumerate().filter(|(_, choice)| wanted(choice));
        choices.min_by_key(|(_, choice)| rank(choice)).map(|(at, _)| at)
    }

    /// What is asked for here. A part that the person wrote needs nothing from us.
    fn asks(&self) -> &[Ask] {
        if self.edit.is_some() { &[] } else { &self.line.asks }
    }

    /// Whether there is nothing to show, to ask or to edit.
    fn is_nothing(&self) -> bool {
        self.choices.is_empty() && self.asks().is_empty() && self.edit.is_none()
    }

    fn into_part(self) -> Part {
        let ours = self.choice().map_or(String::new(), |choice| choice.said.text.clone());
        Part {
            text: self.text().to_owned(),
            wording: self.choice().map(|choice| choice.key.clone()),
            edited: self.edit.is_some(),
            stale: self.edit.is_some_and(|edit| edit.basis != ours),
            ours,
            wordings: self.choices.iter().map(|choice| choice.key.clone()).collect(),
            key: self.line.key.clone(),
            slot: self.line.slot,
            label: self.line.label.clone(),
            paragraph: self.line.paragraph,
            items: self.line.items.clone(),
        }
    }
}

/// What else is said, in this letter and in the colleagues'.
struct Company<'a> {
    id: &'a str,
    spoken: &'a Spoken,
    own: Spoken,
    openings: Vec<String>,
    runs: Vec<u64>,
}

impl<'a> Company<'a> {
    /// Everything but the line itself.
    fn of(id: &'a str, spoken: &'a Spoken, lines: &[Chosen<'_>], but: usize) -> Self {
        let mut company =
            Self { id, spoken, own: Spoken::default(), openings: Vec::new(), runs: Vec::new() };
        for (_, line) in lines.iter().enumerate().filter(|(at, _)| *at != but) {
            if let Some(choice) = line.choice() {
                company.own.note(&line.line.key, &choice.key);
            }
            if let Some(said) = line.said().filter(|_| line.line.is_body())
                && !said.sound().opening.is_empty()
            {
                company.openings.push(said.sound().opening.clone());
                company.runs.extend(&said.sound().runs);
            }
        }
        company
    }

    /// Whether another part opens with the same word.
    fn opens_so(&self, choice: &Choice) -> bool {
        self.openings.contains(&choice.said.sound().opening)
    }

    /// Whether a choice says again what stands elsewhere in the letter.
    fn repeats(&self, choice: &Choice) -> bool {
        choice.said.sound().runs.iter().any(|run| self.runs.contains(run))
    }
}

/// Composes a message, and notes what it says.
pub(super) fn compose(
    sheet: &Sheet,
    debrief: &Debrief,
    grammar: &dyn Grammar,
    spoken: &mut Spoken,
) -> Draft {
    let hand = Hand { id: &debrief.id.0, note: debrief.note(&sheet.key), grammar };
    let chosen = sheet.lines.iter().map(|ready| Chosen::new(&hand, ready));
    let (out, mut lines): (Vec<_>, Vec<_>) = chosen
        .filter(|chosen| !chosen.is_nothing())
        .partition(|chosen| hand.note.is_some_and(|note| note.left_out.contains(&chosen.line.key)));
    for at in 0..lines.len() {
        if lines.get(at).is_some_and(|line| line.pick.is_none()) {
            let company = Company::of(hand.id, spoken, &lines, at);
            if let Some(line) = lines.get_mut(at) {
                line.pick = line.best(&company, |_| true);
            }
        }
    }
    let out = out.into_iter().map(|line| alone(line, &hand, spoken).into_part());
    let mut out: Vec<Part> = out.collect();
    let too_long = fit::fit(&hand, sheet.key.kind, &mut lines, &sheet.budget, spoken);
    out.extend(fit::dropped(&mut lines).into_iter().map(Chosen::into_part));
    let mut asks: Vec<Ask> = Vec::new();
    for line in &lines {
        let more = too_long.iter().filter(|(key, _)| *key == line.line.key).map(|(_, ask)| ask);
        for ask in line.asks().iter().chain(more) {
            if !asks.contains(ask) {
                asks.push(*ask);
            }
        }
        if let (Some(choice), true) = (line.choice(), !line.line.is_shared()) {
            spoken.note(&line.line.key, &choice.key);
        }
    }
    let (subject, subject_wording) = subject(sheet, &hand, spoken);
    let mut parts: Vec<Part> = lines.into_iter().map(Chosen::into_part).collect();
    end_paragraphs(&mut parts);
    Draft {
        key: sheet.key,
        tone: sheet.tone,
        channel: sheet.channel,
        to: sheet.to.clone(),
        address: sheet.address.clone(),
        subject,
        subject_wording,
        parts,
        out,
        asks,
        quotes: grammar.quotes(),
    }
}

/// Words that are used exactly and have no stop end their paragraph: what would follow on the same line begins
/// the next one.
fn end_paragraphs(parts: &mut [Part]) {
    let (mut paragraph, mut later) = (None, 0);
    for part in parts {
        if paragraph != Some(part.paragraph) {
            (paragraph, later) = (Some(part.paragraph), 0);
        }
        part.paragraph = part.paragraph.saturating_add(later);
        let unended = !part.edited
            && part.slot != Slot::Greeting
            && !part.text.is_empty()
            && !ends_a_sentence(&part.text);
        later += u8::from(unended);
    }
}

/// A line that is not in the letter's text, as it would read.
fn alone<'a>(mut line: Chosen<'a>, hand: &Hand<'_>, spoken: &Spoken) -> Chosen<'a> {
    let company = Company::of(hand.id, spoken, &[], usize::MAX);
    line.pick = line.pick.or_else(|| line.best(&company, |_| true));
    line
}

/// The subject with its wording: the person's own, or ours. None where the message has none.
fn subject(
    sheet: &Sheet,
    hand: &Hand<'_>,
    spoken: &mut Spoken,
) -> (Option<String>, Option<String>) {
    let Some(ready) = &sheet.subject else { return (None, None) };
    if let Some(own) = hand.note.and_then(|note| note.subject.as_deref()) {
        // A subject is one line (RFC 5322, 2.2), whatever a file that was taken in holds.
        return (Some(own.replace(['\r', '\n'], " ")), None);
    }
    let chosen = alone(Chosen::new(hand, ready), hand, spoken);
    let choice = chosen.choice();
    if let Some(choice) = choice {
        spoken.note(&chosen.line.key, &choice.key);
    }
    choice.map(|choice| (choice.said.text.clone(), choice.key.clone())).unzip()
}
