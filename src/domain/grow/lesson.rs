//! A lesson: one if-then plan, and the drill for it.

use crate::domain::debrief::{Leaf, LeafLine};
use crate::domain::lang::IfThen;

/// The plan as it was typed.
pub fn plan_of(leaf: &Leaf) -> IfThen<'_> {
    IfThen {
        obstacle: leaf.line(LeafLine::Obstacle),
        cue: leaf.line(LeafLine::Cue),
        response: leaf.line(LeafLine::Response),
    }
}

/// Whether it is a plan already: an obstacle or its time, and what is done then.
pub fn is_planned(leaf: &Leaf) -> bool {
    let plan = plan_of(leaf);
    let typed = |text: &str| !text.trim().is_empty();
    (typed(plan.obstacle) || typed(plan.cue)) && typed(plan.response)
}

/// The drill that was chosen for it, by key; the usual one where none was.
pub fn drill<'a>(leaf: Option<&'a Leaf>, usual: &'a str) -> &'a str {
    leaf.and_then(|leaf| leaf.picked("drill:").next()).unwrap_or(usual)
}

/// The plan that the catalogue suggests, "If …, then I …", in its two halves: the obstacle and the response.
pub fn halves(if_then: &str) -> Option<(&str, &str)> {
    if_then.strip_prefix("If ")?.split_once(", then I ")
}
