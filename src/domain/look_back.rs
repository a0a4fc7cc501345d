//! Looking back at an interview (`advice.md`, row 72): when it is early for that, and when it was done.

use super::clock::Moment;
use super::debrief::{Debrief, Leaf};
use super::plan::next_morning;

/// Whether it is early: there was no night in between.
pub fn is_early(debrief: &Debrief, moment: &Moment) -> bool {
    moment.now < next_morning(debrief.ended(), moment)
}

/// Whether it was looked back on: something is written, and it was not early. What is written early is a beginning, and the plan
/// asks once more.
pub fn is_done(debrief: &Debrief, leaf: &Leaf, moment: &Moment) -> bool {
    let written = leaf.lines.values().any(|text| !text.trim().is_empty());
    written && !is_early(debrief, moment)
}
