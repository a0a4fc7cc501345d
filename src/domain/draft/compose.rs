//! Chooses a wording for every part, and keeps the letter within its length.

mod fit;
mod line;

pub(super) use fit::Budget;
pub(super) use line::{Leaves, Limit, Line};

use super::letter::Letter;
use super::wordings::ends_a_sentence;
use super::{Ask, Draft, Part, Slot, envelope};
use crate::domain::assess::Offer;
use crate::domain::debrief::{Debrief, Edit, Note, PartKey};
use crate::domain::lang::Grammar;
use line::{Choice, Sound};

/// What colleagues on the same panel are told, so that no two of them get the same words while others are
/// free: the family of the part and the key of the wording.
#[derive(Clone, Debug, Default)]
pub(super) struct Spoken(Vec<(String, String)>);

impl Spoken {
    /// What was stored for the other messages of the same kind.
    pub(super) fn kept(debrief: &Debrief, offer: &Offer) -> Self {
        let others = debrief
            .notes
            .iter()
            .filter(|note| note.key != offer.key && note.key.kind == offer.key.kind);
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

/// A line of the letter while its wording is being chosen.
struct Chosen<'a> {
    line: Line,
    choices: Vec<Choice>,
    /// Which of the choices.
    pick: Option<usize>,
    /// Whether the wording was stored, so that it stays.
    held: bool,
    edit: Option<&'a Edit>,
    /// Whether there is no room for it.
    gone: bool,
    /// How many words it has as it will be sent.
    words: usize,
    /// Whether room is counted in characters.
    by_letter: bool,
    sound: Sound,
}

impl<'a> Chosen<'a> {
    fn new(letter: &Letter<'a>, line: Line, by_letter: bool) -> Self {
        let choices = line.choices(letter);
        let stored = letter.note.and_then(|note: &Note| note.wordings.get(&line.key));
        let edit = letter.note.and_then(|note| note.edits.get(&line.key));
        let at = |wanted: &dyn Fn(&Choice) -> bool| choices.iter().position(wanted);
        // A part is as it was edited while any of today's wordings still says what it was edited from.
        let same = edit.and_then(|edit| at(&|choice| choice.text == edit.basis));
        let pick = same.or_else(|| stored.and_then(|stored| at(&|choice| choice.key == *stored)));
        let mut chosen = Self {
            line,
            choices,
            held: pick.is_some(),
            pick: None,
            edit,
            gone: false,
            words: 0,
            by_letter,
            sound: Sound::default(),
        };
        chosen.take(pick, letter.grammar);
        chosen
    }

    /// Takes one of the choices.
    fn take(&mut self, pick: Option<usize>, grammar: &dyn Grammar) {
        self.pick = pick;
        (self.words, self.sound) = match (self.edit, self.choice()) {
            (Some(edit), _) => (grammar.words(&edit.text), Sound::of(&edit.text)),
            (None, Some(choice)) => (choice.words, choice.sound.clone()),
            (None, None) => (0, Sound::default()),
        };
    }

    /// How much room it takes: in words, or in characters with the gap after it.
    fn size(&self) -> usize {
        if self.by_letter { self.text().chars().count() + line::GAP } else { self.words }
    }

    fn choice(&self) -> Option<&Choice> {
        self.choices.get(self.pick?)
    }

    fn text(&self) -> &str {
        let ours = || self.choice().map_or("", |choice| choice.text.as_str());
        self.edit.map_or_else(ours, |edit| edit.text.as_str())
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
                line::stir([among.id, &self.line.key.0, &choice.key].into_iter()),
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
        let ours = self.choice().map_or(String::new(), |choice| choice.text.clone());
        Part {
            text: self.text().to_owned(),
            wording: self.choice().map(|choice| choice.key.clone()),
            edited: self.edit.is_some(),
            stale: self.edit.is_some_and(|edit| edit.basis != ours),
            ours,
            wordings: self.choices.into_iter().map(|choice| choice.key).collect(),
            key: self.line.key,
            slot: self.line.slot,
            label: self.line.label.clone(),
            paragraph: self.line.paragraph,
            items: self.line.items,
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
            if line.line.is_body() && !line.sound.opening.is_empty() {
                company.openings.push(line.sound.opening.clone());
                company.runs.extend(&line.sound.runs);
            }
        }
        company
    }

    /// Whether another part opens with the same word.
    fn opens_so(&self, choice: &Choice) -> bool {
        self.openings.contains(&choice.sound.opening)
    }

    /// Whether a choice says again what stands elsewhere in the letter.
    fn repeats(&self, choice: &Choice) -> bool {
        choice.sound.runs.iter().any(|run| self.runs.contains(run))
    }
}

/// Composes the letter of these lines.
pub(super) fn compose(
    letter: &Letter<'_>,
    lines: Vec<Line>,
    budget: &Budget,
    spoken: &mut Spoken,
) -> Draft {
    let chosen = lines.into_iter().map(|line| Chosen::new(letter, line, budget.by_letter));
    let (out, mut lines): (Vec<_>, Vec<_>) =
        chosen.filter(|chosen| !chosen.is_nothing()).partition(|chosen| {
            letter.note.is_some_and(|note| note.left_out.contains(&chosen.line.key))
        });
    let id = letter.debrief.id.0.as_str();
    for at in 0..lines.len() {
        let company = Company::of(id, spoken, &lines, at);
        if let Some(line) = lines.get_mut(at)
            && line.pick.is_none()
        {
            let pick = line.best(&company, |_| true);
            line.take(pick, letter.grammar);
        }
    }
    let mut out: Vec<Part> = out.into_iter().map(|line| unsaid(line, letter, spoken)).collect();
    let too_long = fit::fit(letter, &mut lines, budget, spoken);
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
    let (subject, subject_wording) = envelope::subject(letter, spoken);
    let mut parts: Vec<Part> = lines.into_iter().map(Chosen::into_part).collect();
    end_paragraphs(&mut parts);
    Draft {
        key: letter.key(),
        tone: letter.tone(),
        channel: letter.channel(),
        to: letter.addressee(),
        address: letter.address(),
        subject,
        subject_wording,
        parts,
        out,
        asks,
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

/// A part that was left out, as it would read.
fn unsaid(mut line: Chosen<'_>, letter: &Letter<'_>, spoken: &Spoken) -> Part {
    let company = Company::of(&letter.debrief.id.0, spoken, &[], usize::MAX);
    let pick = line.pick.or_else(|| line.best(&company, |_| true));
    line.take(pick, letter.grammar);
    line.into_part()
}

/// The wording of a single line outside the letter's text: the subject.
pub(super) fn single(
    letter: &Letter<'_>,
    line: Line,
    spoken: &mut Spoken,
) -> Option<(String, String)> {
    let mut chosen = Chosen::new(letter, line, false);
    let company = Company::of(&letter.debrief.id.0, spoken, &[], usize::MAX);
    let pick = chosen.pick.or_else(|| chosen.best(&company, |_| true));
    chosen.take(pick, letter.grammar);
    let choice = chosen.choice()?;
    spoken.note(&chosen.line.key, &choice.key);
    Some((choice.text.clone(), choice.key.clone()))
}
