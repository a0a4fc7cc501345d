//! Leaves change: by what the person does, and where two books come together.

use super::{Leaf, LeafChange, LeafDay, LeafKey, LeafKind, LeafLine};
use crate::domain::debrief::Debrief;

/// What begins alike under one of these is one answer of several: how the next interview is held, what is asked of
/// somebody, which drill, whether this is the only one open.
const ONE_OF: [&str; 4] = ["way:", "ask:", "drill:", "only:"];

/// What came of two books put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Joined {
    /// How many leaves were not here.
    pub new: usize,
    /// How many texts have the other's below them.
    pub below: usize,
    /// How many texts stay as they are here, though the other book has others there: they have room for one line, or are
    /// about another interview.
    pub stay: usize,
}

impl Leaf {
    /// What a pick is one answer of: `way:` of `way:video`. None where it is one of many that are picked side by side.
    pub fn one_of(pick: &str) -> Option<&'static str> {
        ONE_OF.into_iter().find(|prefix| pick.starts_with(prefix))
    }

    /// Whether the next interview on this leaf is another one than on that.
    fn is_of_another(&self, theirs: &Self) -> bool {
        let differ = |ours: &str, theirs: &str| {
            let (ours, theirs) = (ours.trim(), theirs.trim());
            !ours.is_empty() && !theirs.is_empty() && ours != theirs
        };
        let (day, other) = (self.days.get(&LeafDay::On), theirs.days.get(&LeafDay::On));
        self.key.kind == LeafKind::Next
            && (differ(self.line(LeafLine::Company), theirs.line(LeafLine::Company))
                || (day.is_some() && other.is_some() && day != other))
    }
}

/// What two texts may come to, one length times the other, to be held against each other line by line.
const LINE_BY_LINE: usize = 1_000_000_000;

/// Whether a text is in another one already: each of its lines, or all of it as it stands where both are as long as nobody
/// types them.
fn is_in(text: &str, here: &str) -> bool {
    if text.len().saturating_mul(here.len()) > LINE_BY_LINE {
        return here.contains(text);
    }
    text.lines().all(|line| here.lines().any(|known| known == line))
}

impl Debrief {
    /// Takes in the leaves of another book: two devices, or two tabs, each began one. What only one of them has is
    /// there afterwards; where both have words, the other's stand below ours, and where there is room for one line, or one
    /// answer, ours stays. The next interview stays whole where theirs is another one. Taken in twice, it is as taken in once.
    ///
    /// Of what is ticked side by side nobody knows whether it was never ticked here, or ticked and taken back: it is
    /// ticked then.
    pub fn join_leaves(&mut self, other: &Self) -> Joined {
        let mut joined = Joined::default();
        for theirs in &other.leaves {
            joined.new += usize::from(self.leaf(theirs.key).is_none());
            let ours = self.leaf_mut(theirs.key);
            if ours.is_of_another(theirs) {
                let differs =
                    |(line, text): &(&LeafLine, &String)| ours.line(**line) != text.as_str();
                joined.stay += theirs.lines.iter().filter(differs).count();
                continue;
            }
            for (line, text) in theirs.lines.iter() {
                let here = ours.lines.get_or_insert_with(*line, String::new);
                if here.trim().is_empty() {
                    here.clone_from(text);
                } else if is_in(text, here) {
                    // It is here already.
                } else if theirs.key.is_one_line(*line) {
                    joined.stay += 1;
                } else {
                    joined.below += 1;
                    here.push_str("\n\n");
                    here.push_str(text);
                }
            }
            for pick in &theirs.picks {
                let answered =
                    Leaf::one_of(pick).is_some_and(|one| ours.picked(one).next().is_some());
                if !answered {
                    ours.picks.insert(pick.clone());
                }
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
        for field in &other.exact {
            self.exact.insert(*field);
        }
        joined
    }

    pub(in crate::domain::debrief) fn apply_to_leaf(&mut self, key: LeafKey, change: LeafChange) {
        if change == LeafChange::Removed {
            self.leaves.retain(|leaf| leaf.key != key);
            return;
        }
        // Words make a leaf, and so does beginning it. What takes back makes none. A tick makes one of the content's, or
        // one that there is of its kind; what has a name of its own and is not there was taken off, and a tick of another
        // tab does not bring it back without its words.
        let begins = change == LeafChange::Begun || !(change.takes_back() || key.has_own_name());
        if !begins && self.leaf(key).is_none() {
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
