//! Call scripts: what is said first, the ask, the questions, and what to say to voicemail, to "no" and to
//! "send me an e-mail". Every branch has an end (design: messages, "Kinds"; gold, "Feedback call").

use super::contact::{CALLER, DEADLINE, STORY_ASKED};
use super::employer::{CAUSE, DONE_SINCE, SKILL};
use super::only::adjusted;
use crate::domain::debrief::{Detail, MessageKind};
use crate::domain::draft::Slot;
use crate::domain::draft::shape::{Fact, Need, Row};
use crate::domain::lang::Stem;

const OPEN: Row = Row::new("call_open", Slot::CallOpen, 1, "call_open");
const CLOSE: Row = Row::new("call_close", Slot::CallClose, 10, "call_close");
const NO: Row = Row::new("call_no", Slot::CallNo, 20, "call_no");
const STILL_NO: Row = Row::new("call_still_no", Slot::CallStillNo, 21, "call_still_no");
const EMAIL: Row = Row::new("call_email", Slot::CallEmail, 22, "call_email");
const VOICEMAIL: Row = Row::new("call_voicemail", Slot::CallVoicemail, 23, "call_voicemail")
    .with(&[Fact::new(Detail::Phone, Stem::Noun, &["phone"], Need::Free)]);

/// Who it is. What it is about follows in the same breath.
const HELLO: Row = Row::new("call_open", Slot::CallOpen, 1, "call_hello").telling(&[&["name"]]);
const ABOUT: Row = Row::new("call_about", Slot::CallOpen, 1, "call_open");
/// The same on voicemail: who, what about, and how to answer.
const VOICEMAIL_HELLO: Row =
    Row::new("call_voicemail", Slot::CallVoicemail, 23, "call_voicemail_hello")
        .telling(&[&["name"]]);
const VOICEMAIL_ABOUT: Row =
    Row::new("call_message", Slot::CallVoicemail, 23, "call_voicemail").telling(&[&["role"]]);
const NUMBER: Row = Row { key: "call_number", pool: "call_number", ..VOICEMAIL };

const FEEDBACK: &[Row] = &[
    HELLO,
    ABOUT.telling(&[&["role"], &["told"]]),
    Row::new("call_accept", Slot::CallOpen, 1, "call_accept"),
    Row::new("call_ask", Slot::CallAsk, 2, "call_ask"),
    Row::new("call_listen", Slot::CallListen, 3, "call_listen"),
    Row::new("call_second", Slot::CallAsk, 4, "call_second"),
    Row::new("call_third", Slot::CallAsk, 5, "call_third"),
    CLOSE,
    NO,
    STILL_NO,
    EMAIL,
    VOICEMAIL_HELLO,
    VOICEMAIL_ABOUT,
    NUMBER,
];

const SECOND_CHANCE: &[Row] = &[
    HELLO,
    ABOUT.telling(&[&["role"], &["when"]]),
    Row::new("call_ask", Slot::CallAsk, 2, "call_ask").with(&[SKILL]),
    Row::new("call_cause", Slot::CallAsk, 2, "cause").with(&[CAUSE]),
    Row::new("call_since", Slot::CallAsk, 2, "since").with(&[DONE_SINCE]),
    Row::new("call_request", Slot::CallAsk, 2, "call_second")
        .telling(&[&["deadline"]])
        .only(|letter| !adjusted(letter)),
    Row::new("call_request", Slot::CallAsk, 2, "call_second_adjusted")
        .telling(&[&["deadline"]])
        .only(adjusted),
    CLOSE,
    NO,
    EMAIL,
    VOICEMAIL_HELLO,
    VOICEMAIL_ABOUT,
    NUMBER,
];

const REFERENCE_ASK: &[Row] = &[
    OPEN,
    Row::new("call_ask", Slot::CallAsk, 2, "call_ask").with(&[Fact::new(
        Detail::Opening,
        Stem::Noun,
        &["opening"],
        Need::Free,
    )]),
    CLOSE,
    NO,
    EMAIL,
    VOICEMAIL,
];

const REFERENCE_SOS: &[Row] = &[
    OPEN.telling(&[&["company"], &["role"]]),
    Row::new("call_caller", Slot::CallAsk, 2, "caller").with(&[CALLER]).telling(&[DEADLINE]),
    Row::new("call_ask", Slot::CallAsk, 2, "call_ask").with(&[STORY_ASKED]),
    CLOSE,
    NO,
    EMAIL,
    VOICEMAIL,
];

// When it was is told with what happened.
const APOLOGY: &[Row] = &[
    OPEN.telling(&[&["name"]]),
    CLOSE,
    NO,
    EMAIL,
    Row::new("call_voicemail", Slot::CallVoicemail, 23, "call_voicemail").telling(&[&["name"]]),
];

/// The rows of a kind on the telephone; none where nobody calls about it.
pub(in crate::domain::draft) const fn call(kind: MessageKind) -> &'static [Row] {
    match kind {
        MessageKind::FeedbackRequest => FEEDBACK,
        MessageKind::SecondChance => SECOND_CHANCE,
        MessageKind::ReferenceAsk => REFERENCE_ASK,
        MessageKind::ReferenceSos => REFERENCE_SOS,
        MessageKind::Apology => APOLOGY,
        _ => &[],
    }
}
