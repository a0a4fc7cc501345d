//! The parts of the letters to the employer, with the facts that each may have to tell; and those that calls
//! of every kind share.

use crate::coverage::{Told, told};
use afterview::domain::debrief::MessageKind::{
    CleanResume, FeedbackRequest, FutureCandidate, PromisedItem, Rejoin, Reschedule, RetakeAsk,
    SecondChance, StatusCheck, ThankYou, WithdrawCourtesy,
};

/// An empty name in a group means that none of it may be known.
pub fn parts() -> Vec<Told> {
    let mut parts = asked_first();
    parts.extend(after_an_answer());
    parts.extend(spoken());
    parts
}

/// Before they have decided.
fn asked_first() -> Vec<Told> {
    let when: &[&[&str]] = &[&["", "when"]];
    let times: &[&[&str]] = &[&["", "times"]];
    let deadline: &[&[&str]] = &[&["", "deadline"]];
    let thing: &[&[&str]] = &[&["thing", "thing_whole"]];
    let role: &[&[&str]] = &[&["", "role"]];
    vec![
        told(Reschedule, "news_no_show", when, 2),
        told(Reschedule, "news_no_show", &[&["when"]], 4),
        told(Reschedule, "news_cancelled", when, 2),
        told(Reschedule, "news_cancelled", &[&["when"]], 4),
        told(Reschedule, "news_technology", when, 2),
        told(Reschedule, "news_technology", &[&["when"]], 4),
        told(Reschedule, "news_recorded", when, 2),
        told(Reschedule, "news_recorded", &[&["when"]], 4),
        told(Reschedule, "news_other", when, 2),
        told(Reschedule, "cause", &[&["cause"]], 4),
        told(Reschedule, "waited", &[&["did", "did_whole", "did_bare"]], 2),
        told(Reschedule, "waited", &[&["did"]], 4),
        told(Reschedule, "request", times, 4),
        told(Reschedule, "request_recorded", times, 2),
        told(Reschedule, "request_recorded", &[], 4),
        told(Reschedule, "close", &[], 4),
        told(Reschedule, "close_facts", &[], 2),
        told(Reschedule, "subject", &[], 2),
        told(RetakeAsk, "news", &[&["", "thing"], &["", "when"]], 2),
        told(RetakeAsk, "news", &[&["thing"], &["when"]], 4),
        told(RetakeAsk, "news_broken", &[&["", "thing"], &["", "when"]], 2),
        told(RetakeAsk, "news_broken", &[&["thing"], &["when"]], 4),
        told(RetakeAsk, "cause", &[&["cause"]], 4),
        told(RetakeAsk, "cause_broken", &[&["cause"]], 4),
        told(RetakeAsk, "since", &[&["since", "since_whole"]], 2),
        told(RetakeAsk, "since", &[&["since"]], 4),
        told(RetakeAsk, "request", times, 2),
        told(RetakeAsk, "request", &[], 4),
        told(RetakeAsk, "request_broken", times, 2),
        told(RetakeAsk, "request_broken", &[], 4),
        told(RetakeAsk, "easy", &[], 4),
        told(RetakeAsk, "easy_broken", &[], 2),
        told(RetakeAsk, "subject", &[], 2),
        told(CleanResume, "copy", &[], 4),
        told(CleanResume, "copy_newer", &[], 2),
        told(CleanResume, "changed", &[&["thing", "thing_whole"]], 2),
        told(CleanResume, "matter", &[], 3),
        told(CleanResume, "matter_newer", &[], 2),
        told(CleanResume, "close", when, 2),
        told(CleanResume, "close_recruiter", &[], 2),
        told(CleanResume, "subject", &[], 2),
        told(PromisedItem, "copy_promised", thing, 2),
        told(PromisedItem, "copy", thing, 2),
        told(PromisedItem, "file", role, 2),
        told(PromisedItem, "close", &[], 2),
        told(PromisedItem, "subject", &[], 2),
        told(SecondChance, "thanks", when, 2),
        told(SecondChance, "thanks", &[&["when"]], 4),
        told(SecondChance, "thanks_recruiter", &[], 3),
        told(SecondChance, "lead", &[], 4),
        told(SecondChance, "lead_adjusted", when, 2),
        told(SecondChance, "skill", &[&["skill"]], 4),
        told(SecondChance, "skill_recruiter", &[&["skill"], &["", "when"]], 2),
        told(SecondChance, "skill_recruiter", &[&["skill"], &["when"]], 4),
        told(SecondChance, "cause", &[&["cause"]], 4),
        told(SecondChance, "since", &[&["since", "since_whole"]], 2),
        told(SecondChance, "since", &[&["since"]], 4),
        told(SecondChance, "attached", &[&["attached", "attached_whole"]], 2),
        told(SecondChance, "attached", &[&["attached"]], 4),
        told(SecondChance, "request", deadline, 3),
        told(SecondChance, "request", &[&["deadline"]], 4),
        told(SecondChance, "request_recruiter", deadline, 2),
        told(SecondChance, "request_recruiter", &[&["deadline"]], 4),
        told(SecondChance, "request_adjusted", deadline, 2),
        told(SecondChance, "easy", &[], 4),
        told(SecondChance, "easy_adjusted", &[], 2),
        told(SecondChance, "subject", &[], 2),
        told(StatusCheck, "news", &[&["promised"], &["", "role"]], 4),
        told(StatusCheck, "news_open", &[&["", "role"], &["", "when"]], 2),
        told(StatusCheck, "request", &[], 4),
        told(StatusCheck, "memory", &[&["memory", "memory_whole"]], 2),
        told(StatusCheck, "memory", &[&["memory"]], 4),
        told(StatusCheck, "easy", &[], 4),
        told(StatusCheck, "easy_facts", &[], 2),
        told(StatusCheck, "news_again", &[&["", "role"]], 2),
        told(StatusCheck, "request_again", &[], 3),
        told(StatusCheck, "easy_again", &[], 3),
        told(StatusCheck, "subject", &[], 2),
    ]
}

/// After a no, and around pulling out.
fn after_an_answer() -> Vec<Told> {
    let role: &[&[&str]] = &[&["", "role"]];
    vec![
        told(FeedbackRequest, "thanks", &[&["", "told"], &["", "role"]], 2),
        told(FeedbackRequest, "thanks", &[&["told"], &["role"]], 4),
        told(FeedbackRequest, "accept", &[], 4),
        told(FeedbackRequest, "request", &[], 4),
        told(FeedbackRequest, "question", &[], 4),
        told(FeedbackRequest, "easy", &[], 4),
        told(FeedbackRequest, "subject", &[], 2),
        told(FutureCandidate, "thanks", &[&["", "told"]], 4),
        told(FutureCandidate, "reason", &[&["their_reason", "their_reason_bare"]], 2),
        told(FutureCandidate, "reason", &[&["their_reason"]], 4),
        told(FutureCandidate, "step", &[&["step", "step_whole"]], 2),
        told(FutureCandidate, "step", &[&["step"]], 4),
        told(FutureCandidate, "again", &[], 4),
        told(FutureCandidate, "memory", &[&["memory", "memory_whole"]], 2),
        told(FutureCandidate, "memory", &[&["memory"]], 4),
        told(FutureCandidate, "wish", &[], 4),
        told(FutureCandidate, "subject", &[], 2),
        told(WithdrawCourtesy, "news", role, 4),
        told(WithdrawCourtesy, "cause", &[&["cause"]], 4),
        told(WithdrawCourtesy, "memory", &[&["memory", "memory_whole"]], 2),
        told(WithdrawCourtesy, "memory", &[&["memory"]], 4),
        told(WithdrawCourtesy, "wish", &[], 4),
        told(WithdrawCourtesy, "wish_facts", &[], 2),
        told(WithdrawCourtesy, "subject", &[], 2),
        told(Rejoin, "news", role, 4),
        told(Rejoin, "cause", &[&["cause"]], 4),
        told(Rejoin, "request", &[], 4),
        told(Rejoin, "easy", &[], 4),
        told(Rejoin, "subject", &[], 2),
    ]
}

/// On the telephone.
fn spoken() -> Vec<Told> {
    let name: &[&[&str]] = &[&["", "name"]];
    let role: &[&[&str]] = &[&["", "role"]];
    let deadline: &[&[&str]] = &[&["", "deadline"]];
    vec![
        told(SecondChance, "call_open", &[&["", "role"], &["", "when"]], 2),
        told(SecondChance, "call_ask", &[&["skill"]], 2),
        told(SecondChance, "call_second", deadline, 2),
        told(SecondChance, "call_second_adjusted", deadline, 2),
        told(SecondChance, "call_close", &[], 2),
        told(SecondChance, "call_no", &[], 2),
        told(SecondChance, "call_voicemail", role, 2),
        told(FeedbackRequest, "call_open", &[&["", "role"], &["", "told"]], 2),
        told(FeedbackRequest, "call_accept", &[], 4),
        told(FeedbackRequest, "call_ask", &[], 2),
        told(FeedbackRequest, "call_listen", &[], 2),
        told(FeedbackRequest, "call_second", &[], 2),
        told(FeedbackRequest, "call_third", &[], 2),
        told(FeedbackRequest, "call_close", &[], 2),
        told(FeedbackRequest, "call_voicemail", role, 2),
        told(ThankYou, "call_hello", name, 2),
        told(ThankYou, "call_close", &[], 2),
        told(ThankYou, "call_no", &[], 2),
        told(ThankYou, "call_still_no", &[], 2),
        told(ThankYou, "call_email", &[], 2),
        told(ThankYou, "call_voicemail", &[&["", "name"], &["", "phone"]], 1),
        told(ThankYou, "call_voicemail_hello", name, 2),
        told(ThankYou, "call_number", &[&["", "phone"]], 2),
    ]
}
