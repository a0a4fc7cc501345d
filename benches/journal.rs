//! What the long view costs with five hundred interviews: reading them, searching them, counting.
//!
//! `cargo bench -p afterview --no-default-features --bench journal`

#[path = "../tests/support/many.rs"]
mod many;

use afterview::app::saved::json;
use afterview::domain::clock::{Instant, Moment, Zone};
use afterview::domain::debrief::Debrief;
use afterview::domain::journal::{Journal, Past, Search};
use afterview::domain::json::read;
use afterview::domain::mishap::Catalogue;
use divan::{Bencher, black_box};
use many::many;
use std::sync::LazyLock;

/// As many as the journal is meant to stay quick with.
const MANY: usize = 500;
/// When the last of them was.
const LAST: Instant = Instant(1_795_003_200);

static ALL: LazyLock<Vec<Debrief>> = LazyLock::new(|| many(MANY, LAST, 7));
static JOURNAL: LazyLock<Journal> =
    LazyLock::new(|| Journal::new(ALL.iter().map(Past::of).collect()));

fn main() {
    divan::main();
}

/// From the texts in the store on: what happens when one of the screens is opened.
#[divan::bench]
fn look_across(bencher: Bencher<'_, '_>) {
    let texts: Vec<String> = ALL.iter().map(json).collect();
    bencher.bench(|| {
        let read = black_box(&texts).iter().filter_map(|text| read::<Debrief>(text).ok());
        Journal::new(read.map(|debrief| Past::of(&debrief)).collect())
    });
}

/// With each key in the search box.
#[divan::bench(args = ["", "e", "lodz flood", "not to be found"])]
fn search(bencher: Bencher<'_, '_>, words: &str) {
    let search = Search { words: words.to_owned(), ..Search::default() };
    bencher.bench(|| JOURNAL.search(black_box(&search), &Zone::fixed(0)).len());
}

/// All that the charts are made of.
#[divan::bench]
fn count(bencher: Bencher<'_, '_>) {
    let (catalogue, book) = (Catalogue::default(), Debrief::book(LAST));
    let moment = Moment { now: LAST, zone: Zone::fixed(0), ..Moment::default() };
    bencher.bench(|| {
        let journal = black_box(&*JOURNAL);
        (
            journal.calibration().is_ok(),
            journal.relief().is_ok(),
            journal.patterns(&catalogue, &book).is_ok(),
            journal.months(&moment, 12).is_ok(),
        )
    });
}
