//! A lesson: one if-then plan, and the drill for it.

use crate::domain::clock::Instant;
use crate::domain::debrief::{Debrief, Leaf, LeafKind, LeafLine, LocalId};
use crate::domain::lang::IfThen;
use crate::domain::map::Set;
use crate::domain::plan::practice_action;

/// The plan as it was typed.
pub fn plan_of(leaf: &Leaf) -> IfThen<'_> {
    IfThen {
        obstacle: leaf.line(LeafLine::Obstacle),
        cue: leaf.line(LeafLine::Cue),
        response: leaf.line(LeafLine::Response),
    }
}

/// Whether there is a plan on it already.
pub fn is_planned(leaf: &Leaf) -> bool {
    is_plan(plan_of(leaf))
}

/// Whether it is a plan already: an obstacle or its time, and what is done then.
pub fn is_plan(plan: IfThen<'_>) -> bool {
    let typed = |text: &str| !text.trim().is_empty();
    (typed(plan.obstacle) || typed(plan.cue)) && typed(plan.response)
}

/// The drill that was chosen for it, by key; the usual one where none was.
pub fn drill<'a>(leaf: Option<&'a Leaf>, usual: &'a str) -> &'a str {
    leaf.and_then(|leaf| leaf.picked("drill:").next()).unwrap_or(usual)
}

/// When what an item taught was practised. Where only the plan of the whole interview was ticked, then.
pub fn practised(debrief: &Debrief, item: LocalId) -> Set<Instant> {
    let times = debrief.leaf(LeafKind::Lesson.of(item)).map(|leaf| leaf.times.clone());
    times.filter(|times| !times.is_empty()).unwrap_or_else(|| {
        debrief.ticked.get(&practice_action(item)).copied().into_iter().collect()
    })
}
