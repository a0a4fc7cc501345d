//! What judging costs: of one interview with ever more in it, and of ever more interviews one after the other.
//!
//! `cargo bench -p afterview --no-default-features --bench judge`

mod support;

use afterview::domain::assess::{Assessment, assess};
use afterview::domain::debrief::{Debrief, Item};
use afterview::domain::plan::plan;
use divan::{Bencher, black_box};
use support::content::{CATALOGUE, SAMPLES, soon_after};
use support::{SIZES, debriefs, moment};

/// So many things went wrong. Three is usual; a hundred is somebody who lists everything.
const ITEMS: [usize; 3] = [1, 10, 100];

fn main() {
    divan::main();
}

/// Each of so many interviews.
#[divan::bench(args = SIZES, max_time = 1)]
fn assess_each(bencher: Bencher<'_, '_>, count: usize) {
    let all = debriefs(count);
    bencher.bench(|| {
        black_box(all).iter().map(|debrief| assess(debrief, CATALOGUE).offers.len()).sum::<usize>()
    });
}

/// Each of so many interviews, once they are judged.
#[divan::bench(args = SIZES, max_time = 1)]
fn plan_each(bencher: Bencher<'_, '_>, count: usize) {
    let all: Vec<(&Debrief, Assessment)> =
        debriefs(count).iter().map(|debrief| (debrief, assess(debrief, CATALOGUE))).collect();
    let moment = moment();
    bencher.bench(|| {
        let plans = black_box(&all)
            .iter()
            .map(|(debrief, assessment)| plan(debrief, assessment, CATALOGUE, &moment));
        plans.map(|plan| plan.actions.len()).sum::<usize>()
    });
}

/// One interview, when a fact in it changes.
#[divan::bench(args = ITEMS)]
fn assess_and_plan_items(bencher: Bencher<'_, '_>, items: usize) {
    let mut debrief = SAMPLES["shaken_candidate"].clone();
    let told = debrief.items.clone();
    let all = told.iter().cycle().zip(1..).take(items);
    debrief.items = all.map(|(item, id)| Item { id, ..item.clone() }).collect();
    let moment = soon_after(&debrief);
    bencher.bench(|| {
        let assessment = assess(black_box(&debrief), CATALOGUE);
        plan(&debrief, &assessment, CATALOGUE, &moment)
    });
}
