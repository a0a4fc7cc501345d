//! Which questions about an item are worth asking: at most two, and only those whose answer can still change
//! its route (design: judgement, "Procedure").

use crate::domain::assess::{Traits, judge};
use crate::domain::debrief::{NeutralLine, Reach, Status};
use crate::domain::mishap::{Matters, Nature, Noticed, Route};

/// The most questions about one item.
const AT_MOST: usize = 2;
const YES_NO: [bool; 2] = [true, false];

/// A question about an item, or two that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    /// What sort of fact it was (rule 3).
    Fact,
    /// Whether it was put right already (rules 4 and 5).
    PutRight,
    /// Whether telling is comfortable, and if not, which line says enough (rule 7).
    Telling,
    /// Whether it is tied to a need they stated (rule 9).
    Tied,
    /// Whether they noticed, and whether it matters (rules 10 and 11). Only where both are at their highest
    /// does it matter too whether it can be mended in two sentences.
    Seen,
}

/// The natures that an untrue thing can have: the answers to [`Question::Fact`].
pub(super) const FACTS: [Nature; 4] =
    [Nature::UntrueGrave, Nature::UntrueRelied, Nature::UntrueSmall, Nature::UntrueUnsure];

impl Question {
    /// In the order of the rules.
    const ALL: [Self; 5] = [Self::Fact, Self::PutRight, Self::Telling, Self::Tied, Self::Seen];

    /// How many questions it is on the screen.
    const fn count(self) -> usize {
        match self {
            Self::Fact | Self::PutRight | Self::Tied => 1,
            Self::Telling | Self::Seen => 2,
        }
    }

    /// What would be known with each of its answers.
    fn answered(self, traits: &Traits) -> Vec<Traits> {
        let with = |answer: &dyn Fn(&mut Traits)| {
            let mut traits = traits.clone();
            answer(&mut traits);
            traits
        };
        match self {
            Self::Fact if FACTS.iter().any(|fact| traits.is(*fact)) => {
                FACTS.into_iter().map(|fact| with(&|traits| traits.natures = vec![fact])).collect()
            }
            Self::Fact => Vec::new(),
            Self::PutRight => {
                YES_NO.into_iter().map(|yes| with(&|traits| traits.put_right = yes)).collect()
            }
            Self::Tied => YES_NO.into_iter().map(|yes| with(&|traits| traits.tied = yes)).collect(),
            Self::Telling => [(true, None), (false, None), (false, Some(NeutralLine::NotWell))]
                .into_iter()
                .map(|(comfortable, line)| {
                    with(&|traits| (traits.comfortable, traits.neutral_line) = (comfortable, line))
                })
                .collect(),
            Self::Seen => [(Noticed::Surely, true), (Noticed::Surely, false), (Noticed::No, true)]
                .into_iter()
                .map(|(noticed, fixable)| {
                    with(&|traits| {
                        (traits.noticed, traits.matters, traits.fixable) =
                            (noticed, Matters::ALot, fixable);
                    })
                })
                .collect(),
        }
    }

    /// Whether one of its answers leads elsewhere than another.
    pub(super) fn can_change(self, traits: &Traits, status: Status, reach: Reach) -> bool {
        let answered = self.answered(traits);
        let mut ways = answered.iter().map(|traits| {
            let judgement = judge(traits, status, reach);
            // One route is taken in different ways: chosen words or a neutral line. Letting go is one way.
            let reason = Some(judgement.reason).filter(|_| judgement.route != Route::LetGo);
            (judgement.route, reason)
        });
        let first = ways.next();
        ways.any(|way| Some(way) != first)
    }
}

/// The questions to ask about an item with these traits.
pub(super) fn questions(traits: &Traits, status: Status, reach: Reach) -> Vec<Question> {
    let mut asked = Vec::new();
    let mut count = 0;
    for question in Question::ALL {
        if count + question.count() <= AT_MOST && question.can_change(traits, status, reach) {
            count += question.count();
            asked.push(question);
        }
    }
    asked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::debrief::Answers;

    fn asked(natures: &[Nature], status: Status) -> Vec<Question> {
        let mut traits = Traits::of(None, &Answers::default());
        traits.natures = natures.to_vec();
        questions(&traits, status, Reach::Direct)
    }

    #[test]
    fn each_rule_asks_its_own_question() {
        let of = |nature: Nature| asked(&[nature], Status::Pending);
        assert_eq!(of(Nature::UntrueRelied), [Question::Fact]);
        assert_eq!(of(Nature::Offence), [Question::PutRight]);
        assert_eq!(of(Nature::LifeEvent), [Question::Telling]);
        assert_eq!(of(Nature::Missing), [Question::Tied]);
        assert_eq!(of(Nature::Performance), [Question::Seen]);
    }

    #[test]
    fn an_exit_that_they_saw_is_asked_about_too() {
        let mut traits = Traits::of(None, &Answers::default());
        traits.natures = vec![Nature::LifeEvent];
        traits.visible = true;
        assert_eq!(questions(&traits, Status::Pending, Reach::Direct), [Question::Telling]);
    }

    #[test]
    fn nothing_is_asked_where_no_answer_changes_anything() {
        for nature in [Nature::OverTheLine, Nature::NoShow, Nature::Guess, Nature::ProtectedSilent]
        {
            assert_eq!(asked(&[nature], Status::Pending), [], "{nature:?}");
        }
        for nature in [Nature::Performance, Nature::Missing, Nature::LifeEvent] {
            assert_eq!(asked(&[nature], Status::Rejected), [], "{nature:?} after a no");
        }
        assert_eq!(asked(&[Nature::Hurt], Status::Rejected), [Question::PutRight]);
    }

    #[test]
    fn there_are_never_more_than_two() {
        let all = [Nature::UntrueRelied, Nature::Hurt, Nature::LifeEvent, Nature::Performance];
        let count: usize = asked(&all, Status::Pending).into_iter().map(Question::count).sum();
        assert!((1..=AT_MOST).contains(&count));
    }
}
