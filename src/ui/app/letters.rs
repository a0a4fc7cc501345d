//! What views ask of a message: the language that it is in, its offer and its draft.

use super::{App, Arrived};
use crate::content::Content;
use crate::domain::assess::Offer;
use crate::domain::debrief::NoteKey;
use crate::domain::draft::{Draft, Prepared, prepare};
use crate::domain::lang::Tongue;
use crate::ui::prelude::*;
use std::sync::Arc;

/// A message made ready. One that is made again is another one.
struct Made(Arc<Prepared>);

impl PartialEq for Made {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl App {
    /// The language that messages are written in, as far as its words are here, and the content that has them.
    pub fn letters(self) -> (Tongue, Arc<Content>) {
        self.model.facts.track();
        self.letters_now()
    }

    /// The same as it is now, once.
    pub fn letters_now(self) -> (Tongue, Arc<Content>) {
        self.letters_in(self.peek(|debrief| debrief.facts.tongue))
    }

    fn letters_in(self, tongue: Tongue) -> (Tongue, Arc<Content>) {
        self.arrived.with_value(|Arrived { content, others, .. }| {
            let other = others.iter().find(|other| other.tongue == tongue);
            let content = other.filter(|_| content.tongue != tongue).unwrap_or(content);
            (content.tongue, Arc::clone(content))
        })
    }

    /// The text of a key in the language of the messages, with its slots filled: for what goes into one.
    pub fn fill_in_letter(self, key: &str, slots: &[(&str, &str)]) -> String {
        let (_, content) = self.letters();
        content.words.fill(key, slots, content.rules)
    }

    /// Whether the words for messages in another language than the screens' are here.
    pub fn knows(self, tongue: Tongue) -> bool {
        self.arrived.with_value(|arrived| arrived.others.iter().any(|one| one.tongue == tongue))
    }

    /// Takes in the words of another language that messages are written in.
    pub fn learn(self, other: Content) {
        self.arrived.update_value(|Arrived { others, .. }| {
            others.retain(|known| known.tongue != other.tongue);
            others.push(Arc::new(other));
        });
    }

    /// The draft of an offered message, made again when anything it rests on changes.
    pub fn draft(self, offer: &Offer) -> Draft {
        self.with(|debrief| self.prepared(offer).draft(debrief, self.grammar()))
    }

    /// The draft of a message, if it is still worth drafting: prepared once, and put together anew with each key in
    /// it.
    pub fn draft_of(self, key: NoteKey) -> Memo<Option<Draft>> {
        let moment = Memo::new(move |_| self.moment());
        let prepared = Memo::new(move |_| {
            moment.track();
            self.model.facts.track();
            self.offer(key).map(|offer| Made(Arc::new(self.prepared(&offer))))
        });
        Memo::new(move |_| {
            prepared.with(|made| {
                let prepared = &made.as_ref()?.0;
                Some(self.with(|debrief| prepared.draft(debrief, self.grammar())))
            })
        })
    }

    /// Runs again when the assessment changes; who uses it looks to the rest.
    fn prepared(self, offer: &Offer) -> Prepared {
        let (_, content) = self.letters_now();
        let moment = self.model.with_untracked(|model| model.moment.clone());
        self.assessment.with(|assessment| {
            self.peek(|debrief| {
                let (wordings, grammar) = (&content.wordings, content.grammar());
                prepare(debrief, assessment, offer, wordings, grammar, &moment)
            })
        })
    }

    /// The offer of a message, if it is still worth drafting.
    pub fn offer(self, key: NoteKey) -> Option<Offer> {
        self.assessment.with(|assessment| assessment.offer(&key).cloned())
    }
}
