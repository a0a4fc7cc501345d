//! Makes a script that fails as small as it can be while it fails in the same way: first steps are left out,
//! many at once and then one by one, then what is in them, then numbers are lowered. Round after round, until
//! a whole round changes nothing.

use crate::run;
use crate::step::{Act, Script, Step};
use crate::world::Wrong;

/// How many scripts are tried at the most.
const TRIES: u32 = 20_000;

/// The smallest script that was found, and what is wrong in it.
pub fn shrink(script: &Script, wrong: &Wrong) -> (Script, Wrong) {
    let mut shrinker =
        Shrinker { script: script.clone(), wrong: wrong.clone(), tries: 0, improved: true };
    while shrinker.improved && shrinker.tries < TRIES {
        shrinker.improved = false;
        shrinker.leave_out();
        shrinker.simplify();
    }
    (shrinker.script, shrinker.wrong)
}

struct Shrinker {
    script: Script,
    wrong: Wrong,
    tries: u32,
    improved: bool,
}

impl Shrinker {
    /// Takes a smaller script if it fails in the same way.
    fn take(&mut self, smaller: Script) -> bool {
        if self.tries >= TRIES || smaller == self.script {
            return false;
        }
        self.tries += 1;
        match run(&smaller).1 {
            Err(wrong) if wrong.rule == self.wrong.rule => {
                (self.script, self.wrong) = (smaller, wrong);
                self.improved = true;
                true
            }
            _ => false,
        }
    }

    fn leave_out(&mut self) {
        let mut size = self.script.steps.len().div_ceil(2).max(1);
        loop {
            let mut from = 0;
            while from < self.script.steps.len() {
                let mut smaller = self.script.clone();
                let to = (from + size).min(smaller.steps.len());
                smaller.steps.drain(from..to);
                if !self.take(smaller) {
                    from += size;
                }
            }
            if size == 1 {
                return;
            }
            size /= 2;
        }
    }

    fn simplify(&mut self) {
        let mut place = 0;
        while let Some(step) = self.script.steps.get(place).cloned() {
            for simpler in simpler(&step) {
                let mut smaller = self.script.clone();
                if let Some(step) = smaller.steps.get_mut(place) {
                    *step = simpler;
                }
                if self.take(smaller) {
                    // The rest are simpler than what was there before.
                    break;
                }
            }
            place += 1;
        }
        for (tabs, locks) in [(self.script.tabs - 1, self.script.locks), (self.script.tabs, true)] {
            let smaller = Script { tabs: tabs.max(1), locks, ..self.script.clone() };
            let _ = (tabs < self.script.tabs || locks != self.script.locks) && self.take(smaller);
        }
    }
}

/// A step in all ways that are a little simpler.
fn simpler(step: &Step) -> Vec<Step> {
    let mut all = Vec::new();
    let with = |act: Act| Step { act, ..step.clone() };
    if step.fault.is_some() {
        all.push(Step { fault: None, ..step.clone() });
    }
    for number in 0..step.inside.len() {
        let mut without = step.clone();
        let (_, inner) = without.inside.remove(number);
        all.push(without.clone());
        all.push(inner);
        if let Some((call, inner)) = step.inside.get(number) {
            let mut change = |call: u16, inner: Step| {
                let mut changed = step.clone();
                if let Some(place) = changed.inside.get_mut(number) {
                    *place = (call, inner);
                }
                all.push(changed);
            };
            if *call > 1 {
                change(call - 1, inner.clone());
            }
            for simpler in simpler(inner) {
                change(*call, simpler);
            }
        }
    }
    if let Some((call, fault)) = step.fault.filter(|(call, _)| *call > 1) {
        all.push(Step { fault: Some((call - 1, fault)), ..step.clone() });
    }
    if step.tab > 0 {
        all.push(Step { tab: step.tab - 1, ..step.clone() });
    }
    all.extend(lower(step.act).into_iter().map(with));
    all
}

/// An act with a number lowered.
fn lower(act: Act) -> Vec<Act> {
    let less = |number: u16| [0, number / 2, number.saturating_sub(1)];
    let one = |make: fn(u16) -> Act, number: u16| less(number).map(make).to_vec();
    let mut lower: Vec<Act> = match act {
        Act::Loads(a) => one(Act::Loads, a),
        Act::Merges(a) => one(Act::Merges, a),
        Act::Weighs(a) => one(Act::Weighs, a),
        Act::Deletes(a) => one(Act::Deletes, a),
        Act::Imports(a) => one(Act::Imports, a),
        Act::ImportsAside(a) => one(Act::ImportsAside, a),
        Act::Forgets(a) => one(Act::Forgets, a),
        Act::Sets(a) => one(Act::Sets, a),
        Act::Waits(a) => one(Act::Waits, a),
        Act::Narrows(a) => one(Act::Narrows, a),
        Act::Restores(a, b) => two(Act::Restores, a, b),
        Act::Decides(a, b) => two(Act::Decides, a, b),
        Act::Clears(a, b) => two(Act::Clears, a, b),
        Act::Adds(a, b) => two(Act::Adds, a, b),
        Act::Removes(a, b) => two(Act::Removes, a, b),
        Act::Chooses(a, b) => two(Act::Chooses, a, b),
        Act::BrowserDies(a, b) => two(Act::BrowserDies, a, b),
        Act::Types(a, b, c) => less(a)
            .map(|a| Act::Types(a, b, c))
            .into_iter()
            .chain(less(b).map(|b| Act::Types(a, b, c)))
            .chain(less(c).map(|c| Act::Types(a, b, c)))
            .collect(),
        Act::PutsBack(a, b, c) => less(a)
            .map(|a| Act::PutsBack(a, b, c))
            .into_iter()
            .chain(less(b).map(|b| Act::PutsBack(a, b, c)))
            .chain(less(c).map(|c| Act::PutsBack(a, b, c)))
            .collect(),
        _ => Vec::new(),
    };
    lower.retain(|lower| *lower != act);
    lower.dedup();
    lower
}

fn two(make: fn(u16, u16) -> Act, a: u16, b: u16) -> Vec<Act> {
    let less = |number: u16| [0, number / 2, number.saturating_sub(1)];
    less(a).map(|a| make(a, b)).into_iter().chain(less(b).map(|b| make(a, b))).collect()
}
