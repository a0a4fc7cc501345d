//! What one interview leaves to learn (design: product, step Grow): the question that got no good answer comes back first,
//! and each thing that went wrong is one lesson.

use super::assess::Assessment;
use super::debrief::{Debrief, Detail, Landed, LocalId};
use super::mishap::Catalogue;
use crate::domain::order::order;

/// Where a question without a good answer is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// One that was asked, of the recall.
    Asked(LocalId),
    /// Something that went wrong.
    Item(LocalId),
}

/// A question of theirs that got no good answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unanswered {
    /// Where it is known from.
    pub origin: Origin,
    /// The question, in the person's words; empty where they did not say which it was.
    pub words: String,
    /// The question of the bank that it is, where what went wrong says so.
    pub bank: Option<LocalId>,
}

/// The questions that got no good answer: those whose words are known first, since these can be practised at once
/// (design: judgement, "Drills"). What waits to be weighed is not among them.
pub fn unanswered(debrief: &Debrief, catalogue: &Catalogue) -> Vec<Unanswered> {
    let questions = debrief.recall.questions.iter();
    let missed: Vec<Unanswered> = questions
        .filter(|asked| asked.landed == Some(Landed::Missed) && !asked.asked.trim().is_empty())
        .map(|asked| Unanswered {
            origin: Origin::Asked(asked.id),
            words: asked.asked.trim().to_owned(),
            bank: None,
        })
        .collect();
    let weighed = debrief.items.iter().filter(|item| !item.parked);
    let blanked = weighed.filter_map(|item| {
        let mishap = catalogue.get(&item.mishap).filter(|mishap| mishap.blanked)?;
        Some(Unanswered {
            origin: Origin::Item(item.id),
            words: item.detail(Detail::Asked).trim().to_owned(),
            bank: mishap.bank.first().copied(),
        })
    });
    let mut all: Vec<Unanswered> = Vec::new();
    for one in blanked {
        // Which it was, the recall tells.
        if !one.words.is_empty() || one.bank.is_some() || missed.is_empty() {
            all.push(one);
        }
    }
    all.extend(missed);
    order(&mut all, |a, b| !a.words.is_empty() && b.words.is_empty());
    let mut told: Vec<String> = Vec::new();
    all.retain(|one| {
        let words = one.words.to_lowercase();
        let known = !words.is_empty() && told.contains(&words);
        told.push(words);
        !known
    });
    all
}

/// One thing that went wrong, and what can be practised for it: the moment → weakness → drill chain (`advice.md`, rows 16
/// and 93).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The moment.
    pub item: LocalId,
    /// Its drills, by key, the usual one first. Never without one.
    pub drills: Vec<String>,
    /// The questions of the bank that it is practised with.
    pub bank: Vec<LocalId>,
}

/// The chain of each thing that is weighed and has something in it to practise, in the order of the items.
pub fn chain(debrief: &Debrief, assessment: &Assessment, catalogue: &Catalogue) -> Vec<Link> {
    let practised = assessment.verdicts.iter().filter(|verdict| verdict.is_to_practise());
    let links = practised.filter_map(|verdict| {
        let mishap = catalogue.get(&debrief.item(verdict.item)?.mishap)?;
        let (drills, bank) = (mishap.drills.clone(), mishap.bank.clone());
        (!drills.is_empty()).then_some(Link { item: verdict.item, drills, bank })
    });
    links.collect()
}

/// The plan that the catalogue suggests, "If …, then I …", in its two halves: the obstacle and the response.
pub fn halves(if_then: &str) -> Option<(&str, &str)> {
    if_then.strip_prefix("If ")?.split_once(", then I ")
}
