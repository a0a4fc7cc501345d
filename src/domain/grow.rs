//! What one interview leaves to learn (design: product, step Grow): the question that got no good answer comes back first,
//! and each thing that went wrong is one lesson.

mod lesson;
mod question;

pub use lesson::{drill, is_plan, is_planned, plan_of, practised};
pub use question::{Rating, known_as, same_question, stories_of};

use super::assess::Assessment;
use super::debrief::{Debrief, Detail, Landed, Leaf, LeafKind, LocalId};
use super::mishap::Catalogue;
use super::question::Bank;
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
    // Then those that the bank has the words of; last what nobody can name.
    let place = |one: &Unanswered| (one.words.is_empty(), !one.is_named());
    order(&mut all, |a, b| place(a) < place(b));
    let mut once: Vec<Unanswered> = Vec::new();
    for one in all {
        let told = |other: &Unanswered| same_question(&other.words, &one.words);
        if one.words.is_empty() || !once.iter().any(told) {
            once.push(one);
        }
    }
    once
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

impl Unanswered {
    /// Whether anybody can say which question it was.
    pub fn is_named(&self) -> bool {
        !self.words.is_empty() || self.bank.is_some()
    }

    /// The question under which it is got ready: of the bank, or one of the person's own. None where there is none yet, or
    /// nobody knows which it was.
    pub fn question(&self, bank: &Bank, book: &Debrief) -> Option<LocalId> {
        known_as(&self.words, bank, book).or(self.bank)
    }
}

/// What is worth doing next (design: judgement, "stop the pity party": exactly one next action).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Get the question ready that comes back first.
    Question,
    /// Make a plan of what this item taught.
    Plan(LocalId),
    /// Practise what was planned for this item.
    Practise(LocalId),
    /// Write down one story.
    Story,
    /// Get ready for the next interview.
    Ready,
}

/// The one next thing: the question first, then a plan for each lesson, then practice; a story; and the next interview.
/// A question that nobody can name holds nothing up: it cannot be got ready.
pub fn next(
    found: &[Unanswered],
    links: &[Link],
    debrief: &Debrief,
    book: &Debrief,
    bank: &Bank,
) -> Next {
    let begun = |one: &Unanswered| {
        let leaf = one.question(bank, book).and_then(|of| book.leaf(LeafKind::Question.of(of)));
        leaf.is_some_and(|leaf| Rating::of(leaf).is_some())
    };
    if found.first().is_some_and(|first| first.is_named() && !begun(first)) {
        return Next::Question;
    }
    let lesson = |link: &Link| debrief.leaf(LeafKind::Lesson.of(link.item));
    let planned = |link: &&Link| lesson(link).is_some_and(is_planned);
    if let Some(link) = links.iter().find(|link| !planned(link)) {
        return Next::Plan(link.item);
    }
    if let Some(link) = links.iter().find(|link| practised(debrief, link.item).is_empty()) {
        return Next::Practise(link.item);
    }
    let told = |leaf: &Leaf| leaf.lines.values().any(|line| !line.trim().is_empty());
    if book.leaves_of(LeafKind::Story).any(told) { Next::Ready } else { Next::Story }
}
