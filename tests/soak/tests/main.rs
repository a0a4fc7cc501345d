//! A slice of the soak: the same scripts each time, and what it found before.

mod back;
mod found;

use afterview_soak::figures::Figures;
use afterview_soak::{chance, run, shrink};

/// How many steps are made: some seconds. `cargo xtask soak` makes more.
const STEPS: u64 = 4_000;

#[test]
fn no_word_is_lost_whatever_tabs_faults_and_crashes_come_together() {
    let mut figures = Figures::default();
    for seed in 1.. {
        let script = chance::script(seed);
        let (of_it, result) = run(&script);
        figures.add(&of_it);
        if let Err(wrong) = result {
            let (small, wrong) = shrink::shrink(&script, &wrong);
            panic!("seed {seed}: {wrong}\n{small}");
        }
        if figures.steps >= STEPS {
            break;
        }
    }
    for what in ["packed", "versions put back", "clashes settled", "imports taken back", "erased"] {
        assert!(figures.done.contains_key(what), "never {what}");
    }
    print!("{}", figures.table());
}
