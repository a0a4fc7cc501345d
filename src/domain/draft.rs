//! Drafts: the letters themselves, made of parts (design: messages).
//!
//! [`draft`] is pure. It holds only what the person entered, in wordings that writers own. Which wording is
//! chosen depends on the debrief's id, so that two people's notes do not read the same, and on what the rest
//! of the letter says already; a wording that was stored stays while it tells all that is known. This module
//! knows nothing of screens, of holds, or of what a phrase may do to a reader: that is for the plan and the
//! checks.

mod apology;
pub mod checks;
mod compose;
mod correct;
mod envelope;
mod known;
mod letter;
mod prepared;
mod repair_note;
mod second;
mod shape;
mod shapes;
mod sides;
mod thank_you;
mod wordings;

pub use prepared::{Prepared, prepare};
pub use second::{NotSentOn, Sent, is_owed, sent, sent_on, written_before};
pub use shapes::{Want, wants};
pub use sides::{Said, Sides, Unsaid, Way, What, Why, holder, sides};
pub use wordings::{
    COMMON, SLOTS, Voice, Wording, Wordings, WordingsOfKind, WordingsOfPart, table,
};

use super::assess::{Assessment, Offer};
use super::clock::Moment;
use super::debrief::{
    Channel, Condition, Debrief, Detail, LocalId, MessageKind, NoteKey, PartKey, Reach, Tone,
};
use super::lang::Grammar;
use crate::domain::map::Map;

/// A message as it would be sent now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which message.
    pub key: NoteKey,
    /// How it sounds.
    pub tone: Tone,
    /// How it travels.
    pub channel: Channel,
    /// Whom it is addressed to.
    pub to: Addressee,
    /// Their e-mail address, where one whole address is known.
    pub address: Option<String>,
    /// The subject; none on paper.
    pub subject: Option<String>,
    /// The wording of the subject; none where the person wrote it.
    pub subject_wording: Option<String>,
    /// The parts, in the order of the letter. One that waits for a fact has an empty text.
    pub parts: Vec<Part>,
    /// Parts that are not in the letter: left out by the person, or dropped for want of room.
    pub out: Vec<Part>,
    /// What is asked for in place before the letter can leave, in the order of the letter.
    pub asks: Vec<Ask>,
    /// What stands before and after what is spoken, in the language of the message.
    pub quotes: (&'static str, &'static str),
}

/// Whom a message is addressed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Addressee {
    /// Somebody they met, by name.
    Person(String),
    /// Nobody whose name is known: "Dear hiring team".
    HiringTeam,
    /// A recruiter, an agency or the named contact, who is asked to pass it on.
    Recruiter {
        /// Their name, where it is known.
        name: Option<String>,
        /// Whom it is for, where that is known.
        pass_to: Option<String>,
    },
}

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Names it for ever inside its message.
    pub key: PartKey,
    /// What it does in the letter.
    pub slot: Slot,
    /// Parts with the same number share a paragraph.
    pub paragraph: u8,
    /// What stands over it in a call script: when it is said. None in what is written.
    pub label: Option<String>,
    /// The key of its wording: to be stored once shown. None while it waits for a fact.
    pub wording: Option<String>,
    /// The text as it will be sent: the person's own, where they edited it.
    pub text: String,
    /// What we would say now.
    pub ours: String,
    /// Whether the person edited it.
    pub edited: bool,
    /// Whether the facts under an edited part changed since: old and new are shown side by side.
    pub stale: bool,
    /// The items it tells of.
    pub items: Vec<LocalId>,
    /// The keys of all wordings that could stand here, for "another wording".
    pub wordings: Vec<String>,
}

/// What a part does in its letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// The date line of a letter on paper.
    Date,
    /// The greeting to whoever passes it on.
    CoverGreeting,
    /// "Could you pass this on?"
    Cover,
    /// The greeting.
    Greeting,
    /// Thanks.
    Thanks,
    /// What they told or showed that stayed.
    Memory,
    /// A missed point, with its proof.
    Add,
    /// The answer to what they asked.
    Fix,
    /// An event, in chosen words.
    Explain,
    /// What was promised.
    Send,
    /// Old and new, side by side.
    Correction,
    /// Where the right one stands already.
    Record,
    /// Why it matters to the reader.
    Matter,
    /// What they would like about the work.
    Hope,
    /// The next step, and thanks.
    Close,
    /// What was done.
    What,
    /// That it was mine, and regret.
    Regret,
    /// What is being done about it.
    Doing,
    /// A new time, offered.
    NewTime,
    /// "Could you tell them so from me?"
    PassOn,
    /// It frees the reader from answering.
    Free,
    /// The offer to make damage good.
    Offer,
    /// How it will be settled.
    Settle,
    /// What happened, or how things stand.
    News,
    /// What is asked for.
    Request,
    /// What bears it out: evidence, a story, a reason.
    Backing,
    /// How or when it could be done.
    Way,
    /// That no is a fair answer.
    Easy,
    /// Call: the first words.
    CallOpen,
    /// Call: what is asked, once they have a minute.
    CallAsk,
    /// Call: not spoken. What to do meanwhile.
    CallListen,
    /// Call: the last words.
    CallClose,
    /// Call: to "no".
    CallNo,
    /// Call: to a second "no".
    CallStillNo,
    /// Call: to "send me an e-mail".
    CallEmail,
    /// Call: to voicemail.
    CallVoicemail,
    /// The sign-off and the name.
    SignOff,
}

impl Slot {
    /// Whether it belongs to the envelope: date, cover and greetings. Not counted as words of the note.
    pub fn is_around(self) -> bool {
        matches!(self, Self::Date | Self::CoverGreeting | Self::Cover)
    }

    /// Whether it is the one topic of a thank-you (design: judgement, "one `fix` or `explain` per note").
    pub fn is_topic(self) -> bool {
        matches!(self, Self::Fix | Self::Explain | Self::Correction)
    }

    /// Whether it is part of a call script.
    pub fn is_call(self) -> bool {
        self >= Self::CallOpen && self != Self::SignOff
    }
}

/// Something required that is missing. It is asked for in place, and blocks sending until it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ask {
    /// How the person signs.
    SignAs,
    /// Whom they met: a name that can be greeted, or "I don't know". None where nobody was entered.
    Name(Option<LocalId>),
    /// What an item's message needs to say.
    Detail(LocalId, Detail),
    /// Which verb is meant for a list that has none.
    Verb(LocalId),
    /// The same again, in words: what was typed has no letter and no digit in it.
    Reword(LocalId, Detail),
    /// The hope again, with a verb: what was typed cannot follow "I would like to".
    Hope,
    /// One neutral line for an event that is not to be told.
    NeutralLine(LocalId),
    /// Shorter: what was typed has to fit this many words. Their words are never cut.
    Shorten {
        /// The item.
        item: LocalId,
        /// What was typed.
        detail: Detail,
        /// How many words it may have, at least 1.
        words: usize,
        /// In how many sentences at most.
        sentences: usize,
    },
}

/// How a message may travel, the usual way first. On LinkedIn one writes to somebody directly or not at all,
/// and never about one's own workplace (design: judgement, "Reach"); nobody is called who does not want calls.
pub fn channels(debrief: &Debrief, key: &NoteKey) -> Vec<Channel> {
    let errand = key.about.and_then(|id| debrief.errand(id));
    let no_calls =
        errand.is_some_and(|errand| errand.answer(Condition::CallsUnwelcome) == Some(true));
    let open = |channel: &Channel| match channel {
        Channel::LinkedIn => debrief.facts.reach() == Reach::Direct && key.to.is_some(),
        // Where somebody passes it on, it is in writing: to those met by way of a recruiter, and to somebody
        // who was not among those they met.
        Channel::Call if key.kind == MessageKind::Apology => {
            key.to.is_some() && matches!(debrief.facts.reach(), Reach::Direct | Reach::OwnWorkplace)
        }
        Channel::Call => !no_calls,
        _ => true,
    };
    key.kind.channels().iter().copied().filter(open).collect()
}

/// How a message travels: as was chosen, where that is still open; else the usual way.
pub fn channel(debrief: &Debrief, key: &NoteKey) -> Channel {
    let open = channels(debrief, key);
    let chosen = debrief.note(key).and_then(|note| note.channel);
    chosen.filter(|channel| open.contains(channel)).or(open.first().copied()).unwrap_or_default()
}

/// Makes the draft of an offered message. Deterministic, and total: whatever is missing is asked for.
pub fn draft(
    debrief: &Debrief,
    assessment: &Assessment,
    offer: &Offer,
    wordings: &Wordings,
    grammar: &dyn Grammar,
    moment: &Moment,
) -> Draft {
    prepare(debrief, assessment, offer, wordings, grammar, moment).draft(debrief, grammar)
}

/// The key of the next wording of a part, for "another wording"; none where there is no other.
pub fn next_wording(part: &Part) -> Option<&str> {
    let now = part.wording.as_deref()?;
    let at = part.wordings.iter().position(|key| key == now)?;
    let next = part.wordings.iter().cycle().nth(at.saturating_add(1))?;
    (next != now).then_some(next)
}

impl Draft {
    /// The whole letter: paragraphs with a blank line between them. Without the subject. Of a call script,
    /// what is spoken stands in quotation marks under its label.
    pub fn text(&self) -> String {
        join(&self.parts, self.quotes, |_| true)
    }

    /// Its paragraphs, as a call script shows them.
    pub fn paragraphs(&self) -> Vec<Paragraph> {
        paragraphs(&self.parts, |_| true)
    }

    /// The note itself, without date and cover lines: what the budgets of words are about.
    pub fn note_text(&self) -> String {
        join(&self.parts, self.quotes, |part| !part.slot.is_around())
    }

    /// Whether nothing is missing.
    pub fn is_ready(&self) -> bool {
        self.asks.is_empty()
    }

    /// How many words the note has, without date and cover lines.
    pub fn words(&self, grammar: &dyn Grammar) -> usize {
        grammar.words(&self.note_text())
    }

    /// The part with this key, if it is in the letter.
    pub fn part(&self, key: &PartKey) -> Option<&Part> {
        self.parts.iter().find(|part| part.key == *key)
    }

    /// The wording of each part and of the subject: what is stored once they were shown.
    pub fn shown(&self) -> Map<PartKey, String> {
        let parts = self.parts.iter().map(|part| (part.key.clone(), part.wording.clone()));
        let mut shown = Map::new();
        // One by one: collecting sorts first, and brings a sort of its own.
        for (key, wording) in
            parts.chain([(PartKey(envelope::SUBJECT.into()), self.subject_wording.clone())])
        {
            shown.extend(wording.map(|wording| (key, wording)));
        }
        shown
    }
}

/// A paragraph of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// What stands over it in a call script: when it is said.
    pub label: Option<String>,
    /// Its text. Never empty.
    pub text: String,
    /// Whether it is said aloud.
    pub spoken: bool,
}

fn paragraphs(parts: &[Part], wanted: impl Fn(&Part) -> bool) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut before: Option<&Part> = None;
    for part in parts.iter().filter(|part| wanted(part) && !part.text.trim().is_empty()) {
        let same = before.is_some_and(|before| before.paragraph == part.paragraph);
        match paragraphs.last_mut().filter(|_| same) {
            Some(paragraph) => {
                // In a few lines the greeting has a line of its own, since what follows begins with a capital.
                let greeted = before.is_some_and(|before| before.slot == Slot::Greeting);
                paragraph.text.push(if greeted { '\n' } else { ' ' });
                paragraph.text.push_str(part.text.trim());
            }
            None => paragraphs.push(Paragraph {
                label: part.label.clone(),
                text: part.text.trim().to_owned(),
                spoken: part.slot.is_call() && part.slot != Slot::CallListen,
            }),
        }
        before = Some(part);
    }
    paragraphs
}

fn join(parts: &[Part], quotes: (&str, &str), wanted: impl Fn(&Part) -> bool) -> String {
    let mut text = String::new();
    for paragraph in paragraphs(parts, wanted) {
        text.push_str(if text.is_empty() { "" } else { "\n\n" });
        if let Some(label) = &paragraph.label {
            text.extend([label, "\n"]);
        }
        let (open, close) = if paragraph.spoken { quotes } else { ("", "") };
        text.extend([open, &paragraph.text, close]);
    }
    text
}
