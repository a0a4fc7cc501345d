//! The procedure: rules 1 to 11, the first match wins (design: judgement, "Procedure").

use crate::domain::debrief::{Answers, NeutralLine, Reach, Status};
use crate::domain::mishap::{Also, By, Matters, Mishap, Nature, Noticed, Route};
use crate::domain::order::order_values;

/// Everything the procedure looks at: the catalogue's defaults with the person's answers over them.
#[expect(clippy::struct_excessive_bools, reason = "each is a plain yes or no of its own")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traits {
    /// What kinds of thing it is, in rule order. Never empty.
    pub natures: Vec<Nature>,
    /// By whom.
    pub by: By,
    /// Whether they would have noticed.
    pub noticed: Noticed,
    /// Whether it matters for this job.
    pub matters: Matters,
    /// Whether there is a good answer that fits two sentences.
    pub fixable: bool,
    /// Whether it was put right already.
    pub put_right: bool,
    /// Whether telling of a life event is comfortable.
    pub comfortable: bool,
    /// Whether there was a visible exit, or tears.
    pub visible: bool,
    /// Whether somebody other than the interviewer was hurt.
    pub third_person: bool,
    /// Whether the two have not met at all.
    pub never_met: bool,
    /// Whether it is tied to a need they stated.
    pub tied: bool,
    /// The neutral line that was picked.
    pub neutral_line: Option<NeutralLine>,
}

impl Traits {
    /// Whether there is something in it to practise: it was the person's own, and no life event (rule 7: never a drill).
    pub fn is_to_practise(&self) -> bool {
        self.by == By::Me && !self.is(Nature::LifeEvent)
    }

    /// The defaults of a mishap with the answers over them. Something unknown to the catalogue counts as
    /// the person's own performance, perhaps noticed, of some weight: the mildest reading.
    pub fn of(mishap: Option<&Mishap>, answers: &Answers) -> Self {
        let mut natures = match (answers.nature, mishap) {
            (Some(nature), _) => vec![nature],
            (None, Some(mishap)) if !mishap.natures.is_empty() => mishap.natures.clone(),
            _ => vec![Nature::Performance],
        };
        let by = answers.by.or(mishap.map(|mishap| mishap.by)).unwrap_or(By::Me);
        // "It was theirs" turns how it went into something of theirs; what they did that the person takes
        // upon themselves becomes their own performance.
        for nature in &mut natures {
            match (by, *nature) {
                (By::Them, Nature::Performance | Nature::Test) => *nature = Nature::Theirs,
                (By::Me, Nature::Theirs) => *nature = Nature::Performance,
                _ => {}
            }
        }
        order_values(&mut natures);
        natures.dedup();
        Self {
            natures,
            by,
            noticed: answers
                .noticed
                .or(mishap.map(|mishap| mishap.noticed))
                .unwrap_or(Noticed::Maybe),
            matters: answers
                .matters
                .or(mishap.map(|mishap| mishap.matters))
                .unwrap_or(Matters::ABit),
            fixable: answers.fixable.unwrap_or_else(|| mishap.is_some_and(|mishap| mishap.fixable)),
            put_right: answers
                .put_right
                .unwrap_or_else(|| mishap.is_some_and(|mishap| mishap.put_right)),
            comfortable: answers
                .comfortable
                .unwrap_or_else(|| mishap.is_some_and(|mishap| mishap.comfortable)),
            visible: mishap.is_some_and(|mishap| mishap.visible),
            third_person: answers
                .third_person
                .unwrap_or_else(|| mishap.is_some_and(|mishap| mishap.third_person)),
            never_met: mishap.is_some_and(|mishap| mishap.never_met),
            tied: answers.tied.unwrap_or(true),
            neutral_line: answers.neutral_line,
        }
    }

    /// Whether any of the natures is this one.
    pub fn is(&self, nature: Nature) -> bool {
        self.natures.contains(&nature)
    }
}

/// Why a route was given. Each is a key into the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Rule 1: they crossed a line.
    OverTheLine,
    /// Rule 1: they did not come, or cancelled.
    TheirNoShow,
    /// Rule 1: their technology failed.
    TheirTechnology,
    /// Rule 1: it was theirs.
    Theirs,
    /// Rule 2: an untrue answer to a question they may not ask.
    ProtectedUntrue,
    /// Rule 2: silence that the law allows.
    ProtectedSilent,
    /// Rule 3a: they will rely on it, and it must come from the person.
    UntrueGrave,
    /// Rule 3b: they will rely on it.
    UntrueRelied,
    /// Rule 3c: too small to write about.
    UntrueSmall,
    /// Rule 3d: look at the papers first.
    UntrueUnsure,
    /// Rule 3 after a no: right it before applying there again.
    UntrueAfterNo,
    /// Rule 3 with an offer in hand: right it before signing.
    UntrueBeforeSigning,
    /// Rules 4 and 5: put right at the time.
    PutRight,
    /// Rule 4: it hurt somebody.
    Harmed,
    /// Rule 4: they waited.
    MissedSlot,
    /// Rule 4: somebody else's confidence.
    Confidence,
    /// Rule 5: something of theirs broke.
    Broken,
    /// Rule 6: nobody can read minds.
    Guess,
    /// Rule 7: it may be told.
    EventTold,
    /// Rule 7: one neutral line is enough.
    EventNeutral,
    /// Rule 7: it is theirs to keep.
    EventKept,
    /// Rule 8: it was promised.
    Promised,
    /// Rule 9: it answers a need.
    Missing,
    /// Rule 9, but tied to nothing they need.
    MissingUntied,
    /// Rule 10: they asked, it matters, and there is a good answer now.
    WorthFixing,
    /// Rule 11: they will hardly have seen it.
    Unseen,
    /// Rule 11: it weighs little.
    Small,
    /// Rule 11: it would take more than two sentences.
    TooLong,
    /// The answer was no: only what is owed is still sent.
    AfterNo,
    /// The answer was yes: nothing has to be mended.
    AfterYes,
    /// The person pulled out.
    AfterPullingOut,
    /// They were asked not to write: facts only.
    NotByReach,
}

impl Reason {
    /// Whether the reason lies in how the application stands or in who may be written to, not in the item.
    pub fn is_about_status(self) -> bool {
        matches!(
            self,
            Self::UntrueAfterNo
                | Self::UntrueBeforeSigning
                | Self::AfterNo
                | Self::AfterYes
                | Self::AfterPullingOut
                | Self::NotByReach
        )
    }
}

/// What the procedure gives for one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The route.
    pub route: Route,
    /// Why.
    pub reason: Reason,
    /// What else follows from the natures.
    pub also: Vec<Also>,
    /// Whether to take advice before writing.
    pub advice_first: bool,
}

/// Runs the procedure. Each nature is tried in rule order; the first that asks for something other than
/// letting go wins, and otherwise the first reason holds. Then the gates of status and reach.
pub fn judge(traits: &Traits, status: Status, reach: Reach) -> Judgement {
    let mut verdicts = traits.natures.iter().map(|nature| (*nature, by_rule(*nature, traits)));
    let first = verdicts.clone().next();
    let (nature, (route, reason)) = verdicts
        .find(|(_, (route, _))| *route != Route::LetGo)
        .or(first)
        .unwrap_or((Nature::Performance, (Route::LetGo, Reason::Small)));
    let mut also = Vec::new();
    if route == Route::Apologise && traits.is(Nature::Property) && !traits.put_right {
        also.push(Also::Repair);
    }
    if route == Route::Apologise && traits.never_met {
        also.push(Also::Reschedule);
    }
    // Rule 10: also where no answer fits two sentences, as with a test against the clock.
    let weighs = traits.noticed == Noticed::Surely && traits.matters == Matters::ALot;
    if nature == Nature::Test && weighs {
        also.push(Also::RetakeAsk);
    }
    let (route, reason) = gate(route, reason, status, reach);
    let advice_first = matches!(nature, Nature::ProtectedUntrue | Nature::UntrueGrave)
        || (nature == Nature::Confidence && route == Route::Apologise);
    Judgement { route, reason, also, advice_first }
}

fn by_rule(nature: Nature, traits: &Traits) -> (Route, Reason) {
    use Reason as Why;
    match nature {
        Nature::OverTheLine => (Route::Support, Why::OverTheLine),
        Nature::NoShow => (Route::Reschedule, Why::TheirNoShow),
        Nature::TheirTechnology => (Route::Reschedule, Why::TheirTechnology),
        Nature::Theirs => (Route::LetGo, Why::Theirs),
        Nature::ProtectedUntrue => (Route::Support, Why::ProtectedUntrue),
        Nature::ProtectedSilent => (Route::LetGo, Why::ProtectedSilent),
        Nature::UntrueGrave
        | Nature::UntrueRelied
        | Nature::Hurt
        | Nature::Offence
        | Nature::MissedSlot
        | Nature::Confidence
        | Nature::Property
            if traits.put_right =>
        {
            (Route::LetGo, Why::PutRight)
        }
        Nature::UntrueGrave => (Route::Correct, Why::UntrueGrave),
        Nature::UntrueRelied => (Route::Correct, Why::UntrueRelied),
        Nature::UntrueSmall => (Route::LetGo, Why::UntrueSmall),
        Nature::UntrueUnsure => (Route::LetGo, Why::UntrueUnsure),
        Nature::Hurt | Nature::Offence => (Route::Apologise, Why::Harmed),
        Nature::MissedSlot => (Route::Apologise, Why::MissedSlot),
        Nature::Confidence => (Route::Apologise, Why::Confidence),
        Nature::Property => (Route::Repair, Why::Broken),
        Nature::Guess => (Route::LetGo, Why::Guess),
        Nature::LifeEvent if traits.comfortable => (Route::Explain, Why::EventTold),
        Nature::LifeEvent if traits.visible || traits.neutral_line.is_some() => {
            (Route::Explain, Why::EventNeutral)
        }
        Nature::LifeEvent => (Route::LetGo, Why::EventKept),
        Nature::Promised => (Route::Send, Why::Promised),
        Nature::Missing if traits.tied => (Route::Add, Why::Missing),
        Nature::Missing => (Route::LetGo, Why::MissingUntied),
        Nature::Test | Nature::Performance => performance(traits),
    }
}

/// Rules 10 and 11.
fn performance(traits: &Traits) -> (Route, Reason) {
    if traits.noticed == Noticed::No {
        (Route::LetGo, Reason::Unseen)
    } else if traits.matters != Matters::ALot {
        (Route::LetGo, Reason::Small)
    } else if traits.noticed != Noticed::Surely {
        (Route::LetGo, Reason::Unseen)
    } else if traits.fixable {
        (Route::Fix, Reason::WorthFixing)
    } else {
        (Route::LetGo, Reason::TooLong)
    }
}

/// What status and reach leave of a route (design: judgement, "Reach" and "Gates"). Corrections, apologies
/// and repairs are owed whatever the answer was.
fn gate(route: Route, reason: Reason, status: Status, reach: Reach) -> (Route, Reason) {
    match (route, status) {
        (Route::Correct, Status::Rejected) => return (route, Reason::UntrueAfterNo),
        (Route::Correct, Status::Offer) => return (route, Reason::UntrueBeforeSigning),
        (Route::Add | Route::Fix | Route::Explain | Route::Reschedule, Status::Rejected) => {
            return (Route::LetGo, Reason::AfterNo);
        }
        (Route::Send, Status::Rejected) => return (Route::LetGo, Reason::AfterNo),
        (Route::Add | Route::Fix | Route::Explain, Status::Offer) => {
            return (Route::LetGo, Reason::AfterYes);
        }
        (
            Route::Add | Route::Fix | Route::Explain | Route::Send | Route::Reschedule,
            Status::Withdrew,
        ) => {
            return (Route::LetGo, Reason::AfterPullingOut);
        }
        _ => {}
    }
    match (route, reach) {
        (Route::Add | Route::Fix | Route::Explain, Reach::ContactOnly | Reach::Machine) => {
            (Route::LetGo, Reason::NotByReach)
        }
        _ => (route, reason),
    }
}

/// The routes a person may choose for an item instead of the recommended one. An apology stays locked
/// unless rule 4 or 5 opens it (design: judgement, "Where the articles disagree"); letting go is always open.
pub fn routes_open(traits: &Traits) -> Vec<Route> {
    let harmed = traits.natures.iter().any(|nature| {
        matches!(
            nature,
            Nature::Hurt
                | Nature::Offence
                | Nature::MissedSlot
                | Nature::Confidence
                | Nature::Property
        )
    });
    let theirs = traits.natures.iter().any(|nature| *nature <= Nature::Theirs);
    let protected = traits.is(Nature::ProtectedUntrue) || traits.is(Nature::ProtectedSilent);
    Route::ALL
        .into_iter()
        .filter(|route| match route {
            Route::LetGo => true,
            Route::Support => theirs || protected,
            Route::Reschedule => theirs || traits.is(Nature::MissedSlot) || traits.by == By::Life,
            Route::Apologise => harmed,
            Route::Repair => traits.is(Nature::Property),
            // Never for protected ground (rule 2), nor for what they did.
            Route::Fix | Route::Correct => !protected && !traits.is(Nature::OverTheLine),
            Route::Add | Route::Send => !traits.is(Nature::OverTheLine) && !protected,
            Route::Explain => traits.is(Nature::LifeEvent) || traits.by == By::Life,
        })
        .collect()
}
