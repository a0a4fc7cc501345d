//! Names for what is new: made from the number that each page load draws, so that two tabs never make the same.

use super::Model;
use crate::domain::debrief::{DebriefId, LeafKey, LocalId};

impl Model {
    /// A name for a new person, item or question that nothing in this debrief has, and that another tab
    /// would not make.
    pub(in crate::app) fn new_local_id(&mut self) -> LocalId {
        loop {
            self.named = self.named.wrapping_add(1);
            let mixed = mix(self.salt ^ u64::from(self.named));
            let id = u32::try_from(mixed & 0x7fff_ffff).unwrap_or(0);
            let taken = self.debrief.as_ref().is_some_and(|debrief| {
                debrief.item(id).is_some()
                    || debrief.errand(id).is_some()
                    || debrief.person(id).is_some()
                    || debrief.recall.questions.iter().any(|asked| asked.id == id)
            }) || self.book.leaves.iter().any(|leaf| leaf.key.of == id);
            // Small numbers are the content's questions'.
            if id > LeafKey::LAST_OF_CONTENT && !taken {
                return id;
            }
        }
    }

    /// A name for a new debrief.
    pub(in crate::app) fn new_debrief_id(&mut self) -> DebriefId {
        self.named = self.named.wrapping_add(1);
        let time = mix(u64::from_ne_bytes(self.moment.now.0.to_ne_bytes()));
        let low = mix(self.salt ^ time);
        DebriefId(format!("{}{low:016x}", self.half(self.named)))
    }

    /// Whether a debrief was begun on this visit.
    pub(in crate::app) fn is_of_this_visit(&self, id: &DebriefId) -> bool {
        (1..=self.named).any(|named| id.0.starts_with(&self.half(named)))
    }

    /// What the names of debriefs begin with that were the so-manieth that this tab made.
    fn half(&self, named: u32) -> String {
        format!("{:016x}", mix(self.salt ^ u64::from(named)))
    }
}

/// Spreads the bits of a number (the finaliser of `SplitMix64`; Steele, Lea and Flood, 2014).
const fn mix(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}
