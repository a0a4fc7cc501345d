//! A message before a wording is chosen for each of its lines and before what was done to it by hand: all that
//! depends on the facts. A keystroke in the letter changes none of it, so it is made once and put together anew.

use super::compose::{self, Budget, Ready, Spoken};
use super::letter::Letter;
use super::wordings::Wordings;
use super::{Addressee, Draft, apology, correct, envelope, repair_note, shape, shapes, thank_you};
use crate::domain::assess::{Assessment, Offer};
use crate::domain::clock::Moment;
use crate::domain::debrief::{Channel, Debrief, MessageKind, NoteKey, Tone};
use crate::domain::lang::Grammar;

/// A message with all that could stand in its lines, and before it those of its kind to colleagues on the same
/// panel: what they are told already is not said again in the same words.
pub struct Prepared {
    before: Vec<Sheet>,
    sheet: Sheet,
}

/// One message with all that could stand in its lines.
pub(super) struct Sheet {
    pub(super) key: NoteKey,
    pub(super) tone: Tone,
    pub(super) channel: Channel,
    pub(super) to: Addressee,
    pub(super) address: Option<String>,
    pub(super) budget: Budget,
    pub(super) lines: Vec<Ready>,
    /// Our subject; none where the message has no subject.
    pub(super) subject: Option<Ready>,
}

/// Prepares an offered message. Of what was done to it by hand, only its tone and its channel matter here
/// ([`Change::is_in_a_letter`](crate::domain::debrief::Change::is_in_a_letter)).
pub fn prepare(
    debrief: &Debrief,
    assessment: &Assessment,
    offer: &Offer,
    wordings: &Wordings,
    grammar: &dyn Grammar,
    moment: &Moment,
) -> Prepared {
    let sheet = |offer| sheet(&Letter::new(debrief, assessment, offer, wordings, grammar, moment));
    let before = assessment.offers.iter().take_while(|other| other.key != offer.key);
    let alike = before.filter(|other| other.key.kind == offer.key.kind);
    Prepared { before: alike.map(sheet).collect(), sheet: sheet(offer) }
}

impl Prepared {
    /// The draft, with what was done to it by hand: what was edited, left out and chosen. `debrief` is the one that
    /// it was prepared from, or one that differs from it in such things only.
    pub fn draft(&self, debrief: &Debrief, grammar: &dyn Grammar) -> Draft {
        let mut spoken = Spoken::kept(debrief, self.sheet.key);
        for sheet in &self.before {
            compose::compose(sheet, debrief, grammar, &mut spoken);
        }
        compose::compose(&self.sheet, debrief, grammar, &mut spoken)
    }
}

fn sheet(letter: &Letter<'_>) -> Sheet {
    let (kind, channel) = (letter.key().kind, letter.channel());
    let lines = if channel == Channel::Call {
        let mut lines = shape::lines(letter, shapes::call(kind));
        if kind == MessageKind::Apology {
            lines.splice(1..1, apology::spoken(letter));
        }
        envelope::by_voice(letter, lines)
    } else {
        let mut lines = envelope::opening(letter);
        lines.extend(match kind {
            MessageKind::ThankYou => thank_you::lines(letter),
            MessageKind::Correct => correct::lines(letter),
            MessageKind::Apology => apology::lines(letter),
            MessageKind::RepairNote => repair_note::lines(letter),
            kind => shape::lines(letter, shapes::rows(kind)),
        });
        lines.push(envelope::sign_off(letter));
        if matches!(channel, Channel::LinkedIn | Channel::Message) {
            envelope::in_one_piece(&mut lines);
        }
        lines
    };
    Sheet {
        key: letter.key(),
        tone: letter.tone(),
        channel,
        to: letter.addressee(),
        address: letter.address(),
        budget: Budget::of(kind, channel).in_words_of(letter.grammar),
        lines: lines.into_iter().map(|line| line.ready(letter)).collect(),
        subject: envelope::subject(letter).map(|line| line.ready(letter)),
    }
}
