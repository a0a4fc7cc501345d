//! The shapes of the messages that are a table: one for each kind, row by row (design: messages, "Kinds" and
//! "What makes a draft good"; the bar is gold).

mod call;
mod contact;
mod employer;
mod only;

pub(super) use call::call;

use super::shape::{Need, Row};
use crate::domain::debrief::{Detail, MessageKind};
use crate::domain::lang::Stem;

/// Paragraphs, in their order.
const FIRST: u8 = 10;
const SECOND: u8 = 20;
const THIRD: u8 = 30;
const LAST: u8 = 40;

/// The rows of a kind in writing. The kinds with a shape of their own have none here.
pub(super) const fn rows(kind: MessageKind) -> &'static [Row] {
    use MessageKind as Kind;
    match kind {
        Kind::ThankYou | Kind::Correct | Kind::Apology | Kind::RepairNote => &[],
        Kind::Reschedule => employer::RESCHEDULE,
        Kind::RetakeAsk => employer::RETAKE,
        Kind::CleanResume => employer::CLEAN_RESUME,
        Kind::PromisedItem => employer::PROMISED_ITEM,
        Kind::SecondChance => employer::SECOND_CHANCE,
        Kind::StatusCheck => employer::STATUS_CHECK,
        Kind::SecondStatusCheck => employer::SECOND_STATUS_CHECK,
        Kind::FeedbackRequest => employer::FEEDBACK,
        Kind::FutureCandidate => employer::FUTURE_CANDIDATE,
        Kind::WithdrawCourtesy => employer::WITHDRAW,
        Kind::Rejoin => employer::REJOIN,
        Kind::ReferenceAsk => contact::REFERENCE_ASK,
        Kind::ReferenceSos => contact::REFERENCE_SOS,
        Kind::ReferralAsk => contact::REFERRAL,
        Kind::MentorAsk => contact::MENTOR,
        Kind::AdviceAsk => contact::ADVICE,
        Kind::SupportAsk => contact::SUPPORT,
        Kind::PerspectiveAsk => contact::PERSPECTIVE,
        Kind::MockInterviewAsk => contact::MOCK_INTERVIEW,
    }
}

/// Something that a message can say and that the person is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Want {
    /// What.
    pub detail: Detail,
    /// The place in our sentence that it fills.
    pub stem: Stem,
    /// Whether the message cannot go without it, in one of its forms.
    pub asked: bool,
    /// Whether words that are to be used exactly stand in quotation marks: it can only be told inside a sentence
    /// of ours.
    pub quoted: bool,
}

/// What a kind of message can say, in the order in which it says it, in writing and by voice. None for the kinds
/// whose words belong to an item.
pub fn wants(kind: MessageKind) -> Vec<Want> {
    let mut wants: Vec<Want> = Vec::new();
    let spoken: &[Row] = if rows(kind).is_empty() { &[] } else { call(kind) };
    for fact in rows(kind).iter().chain(spoken).flat_map(|row| row.facts) {
        let asked = fact.need == Need::Asked;
        if let Some(want) = wants.iter_mut().find(|want| want.detail == fact.detail) {
            want.asked |= asked;
        } else {
            let (detail, stem, quoted) = (fact.detail, fact.stem, fact.is_quoted());
            wants.push(Want { detail, stem, asked, quoted });
        }
    }
    wants
}
