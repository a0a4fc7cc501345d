//! Which messages can be begun, and what has to be so before each is worth sending (design: judgement,
//! "Gates"). Pure, and without a clock: when a message may go is for the plan.

use super::assess::{Assessment, Verdict};
use super::debrief::{Condition, Debrief, Errand, MessageKind, Reach, Reader, Status};
use super::mishap::{Also, Route};

/// Whether an errand is worth drafting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// It is.
    Open,
    /// Not before this is answered.
    Asks(Condition),
    /// It is not, for this reason.
    Shut(Shut),
}

/// Why an errand is not worth drafting. Each is a key into the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shut {
    /// As the application stands, this message has no place.
    Status,
    /// They were asked not to write, or there is nobody who would read it.
    Reach,
    /// Somebody there crossed a line: nothing is asked of them.
    LineCrossed,
    /// A reference is asked first, and alerted once they agreed.
    NotAgreed,
    /// Who does not know of the search hears of it first.
    DoesNotKnow,
    /// Who did not see it cannot speak of it.
    DidNotSee,
    /// Nobody will call them before the decision.
    WillNotBeCalled,
    /// They saw what the work is about: there is nothing to show again.
    SkillSeen,
    /// Without something new, or a cause from outside, it is only a plea.
    NothingNew,
    /// They were asked once.
    AskedBefore,
    /// The person does not want it, having read both sides.
    NotWanted,
    /// A new decision is wanted, not answers.
    NoAnswersWanted,
    /// The person stays out.
    StaysOut,
}

impl Shut {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Status,
        Self::Reach,
        Self::LineCrossed,
        Self::NotAgreed,
        Self::DoesNotKnow,
        Self::DidNotSee,
        Self::WillNotBeCalled,
        Self::SkillSeen,
        Self::NothingNew,
        Self::AskedBefore,
        Self::NotWanted,
        Self::NoAnswersWanted,
        Self::StaysOut,
    ];

    /// Its name in keys of the content.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Reach => "reach",
            Self::LineCrossed => "line_crossed",
            Self::NotAgreed => "not_agreed",
            Self::DoesNotKnow => "does_not_know",
            Self::DidNotSee => "did_not_see",
            Self::WillNotBeCalled => "will_not_be_called",
            Self::SkillSeen => "skill_seen",
            Self::NothingNew => "nothing_new",
            Self::AskedBefore => "asked_before",
            Self::NotWanted => "not_wanted",
            Self::NoAnswersWanted => "no_answers_wanted",
            Self::StaysOut => "stays_out",
        }
    }
}

/// The conditions of a kind of errand, in the order in which they are asked.
pub const fn conditions(kind: MessageKind) -> &'static [Condition] {
    match kind {
        MessageKind::ReferenceSos => {
            &[Condition::Agreed, Condition::KnowsOfSearch, Condition::SawIt, Condition::MayBeCalled]
        }
        MessageKind::SecondChance => &[
            Condition::CoreUnseen,
            Condition::NewEvidence,
            Condition::OutsideCause,
            Condition::AskedBefore,
            Condition::WantsIt,
        ],
        MessageKind::FeedbackRequest => &[Condition::WantsAnswers, Condition::CallsUnwelcome],
        MessageKind::Rejoin => &[Condition::WantsBack],
        _ => &[],
    }
}

/// Whether this errand is worth drafting now.
pub fn gate(errand: &Errand, debrief: &Debrief, assessment: &Assessment) -> Gate {
    if let Some(shut) = shut(errand.kind, debrief, assessment) {
        return Gate::Shut(shut);
    }
    if errand.kind == MessageKind::SecondChance && asked_before(errand, debrief) {
        return Gate::Shut(Shut::AskedBefore);
    }
    for condition in conditions(errand.kind) {
        // With something new to show, the cause is not asked for.
        let passed_over = *condition == Condition::OutsideCause
            && errand.answer(Condition::NewEvidence) == Some(true);
        if passed_over {
            continue;
        }
        match errand.answer(*condition) {
            None => return Gate::Asks(*condition),
            Some(answer) => {
                if let Some(shut) = shut_by(*condition, answer) {
                    return Gate::Shut(shut);
                }
            }
        }
    }
    Gate::Open
}

/// What an answer shuts, if anything.
const fn shut_by(condition: Condition, answer: bool) -> Option<Shut> {
    match (condition, answer) {
        (Condition::Agreed, false) => Some(Shut::NotAgreed),
        (Condition::KnowsOfSearch, false) => Some(Shut::DoesNotKnow),
        (Condition::SawIt, false) => Some(Shut::DidNotSee),
        (Condition::MayBeCalled, false) => Some(Shut::WillNotBeCalled),
        (Condition::CoreUnseen, false) => Some(Shut::SkillSeen),
        (Condition::OutsideCause, false) => Some(Shut::NothingNew),
        (Condition::AskedBefore, true) => Some(Shut::AskedBefore),
        (Condition::WantsIt, false) => Some(Shut::NotWanted),
        (Condition::WantsAnswers, false) => Some(Shut::NoAnswersWanted),
        (Condition::WantsBack, false) => Some(Shut::StaysOut),
        _ => None,
    }
}

/// Whether another request for a second conversation went out already.
fn asked_before(errand: &Errand, debrief: &Debrief) -> bool {
    debrief.notes.iter().any(|note| {
        note.key.kind == MessageKind::SecondChance
            && note.key.about != Some(errand.id)
            && note.sent.is_some()
    })
}

/// Why a kind of message has no place in this application, whatever is answered about it.
pub fn shut(kind: MessageKind, debrief: &Debrief, assessment: &Assessment) -> Option<Shut> {
    use MessageKind as Kind;
    let (status, reach) = (debrief.facts.status, debrief.facts.reach());
    let fits = match kind {
        Kind::SecondChance => status == Status::Pending,
        Kind::StatusCheck | Kind::SecondStatusCheck => {
            matches!(status, Status::Pending | Status::Silent)
        }
        Kind::FeedbackRequest | Kind::FutureCandidate => status == Status::Rejected,
        Kind::WithdrawCourtesy | Kind::Rejoin => status == Status::Withdrew,
        Kind::ReferenceSos => matches!(status, Status::Pending | Status::Silent),
        _ => true,
    };
    if !fits {
        return Some(Shut::Status);
    }
    let asks_a_favour = matches!(
        kind,
        Kind::SecondChance | Kind::FeedbackRequest | Kind::FutureCandidate | Kind::Rejoin
    );
    match reach {
        // Facts only, or nobody there (design: judgement, "Reach").
        Reach::ContactOnly | Reach::Machine if asks_a_favour => return Some(Shut::Reach),
        // At one's own workplace nobody outside is alerted.
        Reach::OwnWorkplace if kind == Kind::ReferenceSos => return Some(Shut::Reach),
        _ => {}
    }
    // What the person had asked for, so as to take part, was not there: asking for it again is no favour.
    let owed = |verdict: &Verdict| {
        kind == Kind::SecondChance && verdict.also.contains(&Also::SecondChance)
    };
    let crossed =
        assessment.verdicts.iter().any(|verdict| verdict.route == Route::Support && !owed(verdict));
    (asks_a_favour && crossed).then_some(Shut::LineCrossed)
}

/// Whether a message of a kind may be begun, or taken up again, beside those on the list: to the employer it is one.
pub fn is_free(kind: MessageKind, debrief: &Debrief) -> bool {
    kind.reader() == Reader::Contact || !debrief.errands().any(|errand| errand.kind == kind)
}

/// The kinds of message that could be begun now, in the order in which they are worth a thought: to the
/// employer first, then to those who can help. One that goes to the employer is begun once.
pub fn openings(debrief: &Debrief, assessment: &Assessment) -> Vec<MessageKind> {
    let sent = |kind: MessageKind| {
        debrief.notes.iter().any(|note| note.key.kind == kind && note.sent.is_some())
    };
    MessageKind::ALL
        .into_iter()
        .filter(|kind| kind.is_errand() && shut(*kind, debrief, assessment).is_none())
        .filter(|kind| is_free(*kind, debrief))
        // One that was sent and then taken off the list was begun all the same.
        .filter(|kind| kind.reader() == Reader::Contact || !sent(*kind))
        // At most two, one after the other (design: messages, "Kinds").
        .filter(|kind| *kind != MessageKind::SecondStatusCheck || sent(MessageKind::StatusCheck))
        .collect()
}
