//! The parts of the messages to people outside, and of calls and short notes: what each may have to tell.

use crate::coverage::{Told, told};
use afterview::domain::debrief::MessageKind;

type Groups = &'static [&'static [&'static str]];

/// A part of a call: there the name may be said.
const fn call(kind: MessageKind, part: &'static str, groups: Groups, least: usize) -> Told {
    Told { kind, part, groups, free: &["name", "familiar"], least }
}

pub fn parts() -> Vec<Told> {
    use MessageKind::{
        AdviceAsk, Apology, MentorAsk, MockInterviewAsk, PerspectiveAsk, ReferenceAsk,
        ReferenceSos, ReferralAsk, SupportAsk, ThankYou,
    };
    let story: Groups = &[&["story", "story_whole"]];
    let known: Groups = &[&["", "company"], &["", "role"]];
    let did: Groups = &[&["did", "did_bare", "did_whole"], &["", "when"]];
    let missed: Groups = &[&["", "did", "did_bare", "did_whole"], &["", "when"]];
    let mut parts = vec![
        told(ReferenceAsk, "request", &[&["", "opening"]], 4),
        told(ReferenceAsk, "story", story, 2),
        told(ReferenceAsk, "story", &[&["story"]], 4),
        told(ReferenceAsk, "way", &[], 4),
        call(ReferenceAsk, "call_ask", &[&["", "opening"]], 2),
        told(ReferenceSos, "news", &[&["", "company"], &["", "role"], &["", "when"]], 2),
        told(ReferenceSos, "news", &[&["company"], &["role"], &["when"]], 4),
        told(ReferenceSos, "went", &[&["went"]], 4),
        told(ReferenceSos, "caller", &[&["", "caller"], &["", "decision"]], 3),
        told(ReferenceSos, "story", story, 2),
        told(ReferenceSos, "story", &[&["story"]], 4),
        told(ReferenceSos, "second_story", &[&["second_story", "second_story_whole"]], 2),
        told(ReferenceSos, "second_story", &[&["second_story"]], 4),
        told(ReferenceSos, "asked_about", &[&["asked_about"]], 4),
        call(ReferenceSos, "call_ask", story, 2),
        told(ReferralAsk, "opening", &[&["opening"]], 4),
        told(ReferralAsk, "request", &[], 4),
        told(ReferralAsk, "backing", &[&["did", "did_whole", "did_bare"]], 2),
        told(ReferralAsk, "backing", &[&["did"]], 4),
        told(MentorAsk, "request", &[&["topic"]], 4),
        told(AdviceAsk, "request", &[&["question", "question_whole"]], 2),
        told(AdviceAsk, "request", &[&["question"]], 4),
        told(SupportAsk, "news", &[&["", "when"]], 4),
        told(SupportAsk, "happened", &[&["happened"]], 4),
        told(SupportAsk, "request", &[&["", "help"]], 4),
        told(PerspectiveAsk, "news", &[&["", "when"]], 4),
        told(PerspectiveAsk, "happened", &[&["happened"]], 4),
        told(PerspectiveAsk, "request", &[], 4),
        told(MockInterviewAsk, "request", &[&["", "opening"]], 4),
        told(MockInterviewAsk, "practice", &[&["practice"]], 4),
        told(MockInterviewAsk, "times", &[&["times"]], 4),
        told(ThankYou, "close_short", &[&["", "decision"]], 3),
        told(ThankYou, "greeting_short", &[&["", "name"]], 1),
        told(ThankYou, "greeting_contact", &[&["name"]], 1),
        told(ThankYou, "greeting_friend", &[&["name"]], 1),
        told(ThankYou, "greeting_friend_short", &[&["", "name"]], 1),
        told(ThankYou, "sign_off_short", &[], 1),
        told(Apology, "call_what", did, 2),
        told(Apology, "call_what_missed", missed, 2),
        told(Apology, "call_what_confidence", &[&["", "when"]], 2),
        // Without a name, too: there may be nobody whose name is known.
        told(Apology, "call_open", &[&["", "name"]], 2),
        told(Apology, "call_voicemail", &[&["", "name"]], 2),
        call(ReferenceSos, "call_open", known, 2),
        call(ReferenceAsk, "call_open", &[], 4),
        call(ReferenceAsk, "call_voicemail", &[], 2),
        call(ReferenceSos, "call_voicemail", &[], 2),
    ];
    for kind in [ReferenceAsk, ReferralAsk, MentorAsk, AdviceAsk] {
        parts.push(told(kind, "bond", &[&["bond"]], 4));
    }
    for kind in [MentorAsk, AdviceAsk] {
        parts.push(told(kind, "admired", &[&["admired", "admired_whole"]], 2));
        parts.push(told(kind, "admired", &[&["admired"]], 4));
        parts.push(told(kind, "way", &[], 4));
    }
    let outside = [
        ReferenceAsk,
        ReferenceSos,
        ReferralAsk,
        MentorAsk,
        AdviceAsk,
        SupportAsk,
        PerspectiveAsk,
        MockInterviewAsk,
    ];
    for kind in outside {
        parts.push(told(kind, "easy", &[], 4));
        parts.push(told(kind, "subject", &[], 2));
    }
    for kind in [SupportAsk, PerspectiveAsk, MockInterviewAsk] {
        parts.push(told(kind, "sign_off", &[], 1));
    }
    for kind in [ReferenceAsk, ReferenceSos, Apology] {
        for part in ["call_close", "call_no", "call_email"] {
            parts.push(told(kind, part, &[], 2));
        }
    }
    parts
}
