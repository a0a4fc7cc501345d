//! What the long view costs with ever more interviews: reading them, searching them, counting.
//!
//! `cargo bench -p afterview --no-default-features --bench journal`

mod support;

use afterview::app::saved::json;
use afterview::domain::clock::Zone;
use afterview::domain::debrief::Debrief;
use afterview::domain::journal::{Journal, Past, Search};
use afterview::domain::json::read;
use divan::{Bencher, black_box};
use support::content::CATALOGUE;
use support::{LAST, SIZES, debriefs, moment};

fn main() {
    divan::main();
}

fn journal(count: usize) -> Journal {
    Journal::new(debriefs(count).iter().map(Past::of).collect())
}

/// From the texts in the store on: what happens when one of the screens is opened.
#[divan::bench(args = SIZES, max_time = 1)]
fn look_across(bencher: Bencher<'_, '_>, count: usize) {
    let texts: Vec<String> = debriefs(count).iter().map(json).collect();
    bencher.bench(|| {
        let read = black_box(&texts).iter().filter_map(|text| read::<Debrief>(text).ok());
        Journal::new(read.map(|debrief| Past::of(&debrief)).collect())
    });
}

/// With the first key in the search box: it stands in nearly all of them.
#[divan::bench(args = SIZES, max_time = 1)]
fn search_one_letter(bencher: Bencher<'_, '_>, count: usize) {
    search(bencher, count, "e");
}

/// With the last key of two words.
#[divan::bench(args = SIZES, max_time = 1)]
fn search_two_words(bencher: Bencher<'_, '_>, count: usize) {
    search(bencher, count, "lodz flood");
}

/// What stands nowhere is looked for to the end of each.
#[divan::bench(args = SIZES, max_time = 1)]
fn search_in_vain(bencher: Bencher<'_, '_>, count: usize) {
    search(bencher, count, "zeppelin");
}

fn search(bencher: Bencher<'_, '_>, count: usize, words: &str) {
    let journal = journal(count);
    let search = Search { words: words.to_owned(), ..Search::default() };
    bencher.bench(|| journal.search(black_box(&search), &Zone::fixed(0)).len());
}

/// All that the charts are made of.
#[divan::bench(args = SIZES, max_time = 1)]
fn count_for_the_charts(bencher: Bencher<'_, '_>, count: usize) {
    let (journal, book, moment) = (journal(count), Debrief::book(LAST), moment());
    bencher.bench(|| {
        let journal = black_box(&journal);
        (
            journal.calibration().is_ok(),
            journal.relief().is_ok(),
            journal.patterns(CATALOGUE, &book).is_ok(),
            journal.months(&moment, 12).is_ok(),
        )
    });
}
