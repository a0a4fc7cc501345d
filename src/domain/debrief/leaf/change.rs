//! Leaves change: by what the person does, and where two books come together.

use super::{LeafChange, LeafKey};
use crate::domain::debrief::Debrief;

impl Debrief {
    /// Takes in the leaves of another book: two devices, or two tabs, each began one. What only one of them has is
    /// there afterwards; where both have words, the other's stand below ours. Taken in twice, it is as taken in once.
    pub fn join_leaves(&mut self, other: &Self) {
        for theirs in &other.leaves {
            let ours = self.leaf_mut(theirs.key);
            for (line, text) in theirs.lines.iter() {
                let here = ours.lines.get_or_insert_with(*line, String::new);
                if here.trim().is_empty() {
                    here.clone_from(text);
                } else if !text.lines().all(|line| here.lines().any(|known| known == line)) {
                    here.push_str("\n\n");
                    here.push_str(text);
                }
            }
            for pick in &theirs.picks {
                ours.picks.insert(pick.clone());
            }
            for (which, day) in theirs.days.iter() {
                ours.days.get_or_insert_with(*which, || *day);
            }
            for (which, figure) in theirs.figures.iter() {
                ours.figures.get_or_insert_with(*which, || *figure);
            }
            for at in &theirs.times {
                ours.times.insert(*at);
            }
        }
    }

    pub(in crate::domain::debrief) fn apply_to_leaf(&mut self, key: LeafKey, change: LeafChange) {
        if change == LeafChange::Removed {
            self.leaves.retain(|leaf| leaf.key != key);
            return;
        }
        let leaf = self.leaf_mut(key);
        match change {
            LeafChange::Begun | LeafChange::Removed => {}
            LeafChange::Picked(pick, true) => {
                leaf.picks.insert(pick);
            }
            LeafChange::Picked(pick, false) => {
                leaf.picks.remove(&pick);
            }
            LeafChange::Day(which, Some(day)) => {
                leaf.days.insert(which, day);
            }
            LeafChange::Day(which, None) => {
                leaf.days.remove(&which);
            }
            LeafChange::Figure(which, Some(figure)) => {
                leaf.figures.insert(which, figure);
            }
            LeafChange::Figure(which, None) => {
                leaf.figures.remove(&which);
            }
            LeafChange::At(at, true) => {
                leaf.times.insert(at);
            }
            LeafChange::At(at, false) => {
                leaf.times.remove(&at);
            }
        }
    }
}
