//! What went wrong more than once, and what was practised since (design: advice, rows 16, 93 and 102).

use super::{Journal, Past, TooFew};
use crate::domain::clock::Instant;
use crate::domain::debrief::{DebriefId, Item};
use crate::domain::order::order;

/// In so many interviews something is a pattern.
const RECURS: usize = 2;

/// What went wrong in more than one interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patterns {
    /// How many interviews were looked at closely.
    pub of: usize,
    /// What came more than once: what came most often first, of those what came last.
    pub recurring: Vec<Recurring>,
}

/// One thing that went wrong in more than one interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurring {
    /// Its key in the catalogue.
    pub mishap: String,
    /// In how many interviews.
    pub times: usize,
    /// The latest of them.
    pub last: DebriefId,
    /// When that was.
    pub last_at: Instant,
    /// What was practised against it since then, what was practised last first.
    pub practised: Vec<Practised>,
    /// How many interviews were looked at closely since then. It was in none of them.
    pub without: usize,
}

/// Something that was practised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practised {
    /// The drill's key; none where none was picked.
    pub drill: Option<String>,
    /// How often.
    pub times: usize,
    /// The last time.
    pub last: Instant,
}

impl Journal {
    /// What went wrong in more than one interview. What was told in own words is no one thing: it is left out.
    ///
    /// # Errors
    /// Too few were looked at closely.
    pub fn patterns(&self) -> Result<Patterns, TooFew> {
        let weighed: Vec<&Past> = self.pasts().iter().filter(|past| past.was_weighed()).collect();
        TooFew::unless(weighed.len(), || Patterns {
            of: weighed.len(),
            recurring: self.recurring(&weighed),
        })
    }

    fn recurring(&self, weighed: &[&Past]) -> Vec<Recurring> {
        let mut found: Vec<Recurring> = Vec::new();
        for (newer, past) in weighed.iter().enumerate() {
            for mishap in past.mishaps.iter().filter(|mishap| *mishap != Item::OWN) {
                match found.iter_mut().find(|one| one.mishap == *mishap) {
                    Some(one) => one.times += 1,
                    // The newest come first, so this is the last time, and all before it were without.
                    None => found.push(Recurring {
                        mishap: mishap.clone(),
                        times: 1,
                        last: past.id.clone(),
                        last_at: past.at,
                        practised: Vec::new(),
                        without: newer,
                    }),
                }
            }
        }
        found.retain(|one| one.times >= RECURS);
        order(&mut found, |a, b| (b.times, b.last_at, &a.mishap) < (a.times, a.last_at, &b.mishap));
        for one in &mut found {
            one.practised = self.practised(&one.mishap, one.last_at);
        }
        found
    }

    /// What was practised against something after an instant, whichever interview it was a lesson of.
    fn practised(&self, mishap: &str, after: Instant) -> Vec<Practised> {
        let mut found: Vec<Practised> = Vec::new();
        let lessons = self.pasts().iter().flat_map(|past| &past.lessons);
        for lesson in lessons.filter(|lesson| lesson.mishap == mishap) {
            let since = || lesson.practised.iter().filter(|at| **at > after);
            let Some(last) = since().max().copied() else { continue };
            let times = since().count();
            match found.iter_mut().find(|one| one.drill == lesson.drill) {
                Some(one) => {
                    one.times += times;
                    one.last = one.last.max(last);
                }
                None => found.push(Practised { drill: lesson.drill.clone(), times, last }),
            }
        }
        order(&mut found, |a, b| b.last < a.last);
        found
    }
}
