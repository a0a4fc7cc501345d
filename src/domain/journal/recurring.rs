//! What went wrong more than once, and what was practised since (design: advice, rows 16, 93 and 102).

use super::{Journal, Past, TooFew};
use crate::domain::assess::Traits;
use crate::domain::clock::Instant;
use crate::domain::debrief::{Answers, Debrief, DebriefId, Item, LeafKind};
use crate::domain::mishap::{By, Catalogue, Mishap};
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
    /// Whether there is something in it to practise: it was the person's own at least once, and no life event.
    pub is_to_practise: bool,
    /// By whom it came the last time.
    pub by: By,
    /// The latest of them.
    pub last: DebriefId,
    /// When that was.
    pub last_at: Instant,
    /// What was practised against it since then, what was practised last first.
    pub practised: Vec<Practised>,
    /// How many interviews were looked at closely since then. It was in none of them.
    pub without: usize,
}

/// How something was practised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// By this drill, by key: the one that was picked, or the usual one.
    Drill(String),
    /// By its questions out loud.
    Questions,
}

/// Something that was practised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practised {
    /// How.
    pub how: How,
    /// How often.
    pub times: usize,
    /// The last time.
    pub last: Instant,
}

impl Journal {
    /// What went wrong in more than one interview. What was told in own words is no one thing: it is left out. The book
    /// has the questions that were practised.
    ///
    /// # Errors
    /// Too few were looked at closely.
    pub fn patterns(&self, catalogue: &Catalogue, book: &Debrief) -> Result<Patterns, TooFew> {
        let weighed: Vec<&Past> = self.pasts().iter().filter(|past| past.was_weighed()).collect();
        TooFew::unless(weighed.len(), || Patterns {
            of: weighed.len(),
            recurring: self.recurring(&weighed, catalogue, book),
        })
    }

    fn recurring(
        &self,
        weighed: &[&Past],
        catalogue: &Catalogue,
        book: &Debrief,
    ) -> Vec<Recurring> {
        let mut found: Vec<Recurring> = Vec::new();
        for (newer, past) in weighed.iter().enumerate() {
            for mishap in past.mishaps.iter().filter(|mishap| *mishap != Item::OWN) {
                let answers = Answers { by: past.whose.get(mishap).copied(), ..Answers::default() };
                let traits = Traits::of(catalogue.get(mishap), &answers);
                match found.iter_mut().find(|one| one.mishap == *mishap) {
                    Some(one) => {
                        one.times += 1;
                        one.is_to_practise |= traits.is_to_practise();
                    }
                    // The newest come first, so this is the last time, and all before it were without.
                    None => found.push(Recurring {
                        mishap: mishap.clone(),
                        times: 1,
                        is_to_practise: traits.is_to_practise(),
                        by: traits.by,
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
            one.practised = self.practised(one, catalogue.get(&one.mishap), book);
        }
        found
    }

    /// What was practised against something since it came last, whichever interview it was a lesson of.
    fn practised(
        &self,
        one: &Recurring,
        mishap: Option<&Mishap>,
        book: &Debrief,
    ) -> Vec<Practised> {
        let mut found: Vec<Practised> = Vec::new();
        let mut add = |how: &How, at: Instant| {
            if at <= one.last_at {
                return;
            }
            match found.iter_mut().find(|known| known.how == *how) {
                Some(known) => {
                    known.times += 1;
                    known.last = known.last.max(at);
                }
                None => found.push(Practised { how: how.clone(), times: 1, last: at }),
            }
        };
        let usual = mishap.and_then(|mishap| mishap.drills.first());
        let lessons = self.pasts().iter().flat_map(|past| &past.lessons);
        for lesson in lessons.filter(|lesson| lesson.mishap == one.mishap) {
            let drill = lesson.drill.as_ref().or(usual).cloned().unwrap_or_default();
            let how = How::Drill(drill);
            lesson.practised.iter().for_each(|at| add(&how, *at));
        }
        // Whoever was left without an answer practises with any question, unless the catalogue knows which.
        let asked = mishap.filter(|mishap| mishap.blanked || !mishap.bank.is_empty());
        for question in asked.into_iter().flat_map(|mishap| {
            let is_it = |of| mishap.bank.is_empty() || mishap.bank.contains(of);
            book.leaves_of(LeafKind::Question).filter(move |leaf| is_it(&leaf.key.of))
        }) {
            question.times.iter().for_each(|at| add(&How::Questions, *at));
        }
        order(&mut found, |a, b| b.last < a.last);
        found
    }
}
