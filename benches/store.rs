//! What keeping costs with ever more interviews in the store. What happens while somebody types has to cost the same with
//! ten thousand as with one; what goes through all of them may take ten times as long for ten times as many, and no more.
//!
//! The store is memory, so a browser's own time to read and write a key is not in it.
//!
//! `cargo bench -p afterview --no-default-features --bench store`

#![expect(clippy::expect_used, reason = "what it measures has to be there")]

mod support;

use afterview::app::store::{MemoryStore, Store};
use afterview::domain::debrief::{Change, DebriefId, Field};
use divan::{Bencher, black_box};
use std::cell::RefCell;
use support::store::{file, filled, key, open};
use support::{FILE_SIZES, LAST, SIZES, debriefs};

fn main() {
    divan::main();
}

/// The interview that is worked on: in the middle of the others.
fn worked_on(count: usize) -> DebriefId {
    debriefs(count).get(count / 2).expect("one of them").id.clone()
}

/// What happened, as told so far, with one key more each time.
fn typed(keys: usize) -> Change {
    let mut told = "i got there early and then sat in the wrong waiting room. ".repeat(20);
    told.extend(std::iter::repeat_n('e', keys % 100));
    Change::Text(Field::Told, told)
}

/// What the start of the app waits for: each text is held against its checksum.
#[divan::bench(args = SIZES, max_time = 1)]
fn open_the_store(bencher: Bencher<'_, '_>, count: usize) {
    let store = filled(count);
    bencher.bench_local(|| open(black_box(&store)));
}

/// The same where the list is gone, and each interview has to be read for it.
#[divan::bench(args = SIZES, max_time = 1)]
fn open_without_the_list(bencher: Bencher<'_, '_>, count: usize) {
    let store = filled(count);
    bencher
        .with_inputs(|| store.remove(&key("index")).expect("memory removes it"))
        .bench_local_values(|()| open(black_box(&store)));
}

/// One interview, out of the list.
#[divan::bench(args = SIZES, max_time = 1, sample_size = 1)]
fn load_one(bencher: Bencher<'_, '_>, count: usize) {
    let (store, id) = (filled(count), worked_on(count));
    bencher.with_inputs(|| open(&store)).bench_local_refs(|shelf| shelf.load(&id).is_ok());
}

/// One key, before its handler returns.
#[divan::bench(args = SIZES, max_time = 1)]
fn record_a_key(bencher: Bencher<'_, '_>, count: usize) {
    let (store, id) = (filled(count), worked_on(count));
    let mut shelf = open(&store);
    shelf.load(&id).expect("it is there");
    let mut keys = 0;
    let change = || {
        keys += 1;
        typed(keys)
    };
    bencher.with_inputs(change).bench_local_refs(|change| shelf.record(&id, change).is_ok());
}

/// A moment later, what was typed comes onto its interview.
#[divan::bench(args = SIZES, max_time = 1, sample_size = 1)]
fn merge_one(bencher: Bencher<'_, '_>, count: usize) {
    let (store, id) = (filled(count), worked_on(count));
    let shelf = RefCell::new(open(&store));
    shelf.borrow_mut().load(&id).expect("it is there");
    let mut keys = 0;
    bencher
        .with_inputs(|| {
            keys += 1;
            shelf.borrow_mut().record(&id, &typed(keys)).expect("memory takes it");
        })
        .bench_local_values(|()| shelf.borrow_mut().merge(&id).is_ok());
}

/// A new interview is begun.
#[divan::bench(args = SIZES, max_time = 1, sample_size = 1)]
fn begin_one(bencher: Bencher<'_, '_>, count: usize) {
    let store = filled(count);
    let mut debrief = debriefs(1).first().expect("one").clone();
    debrief.id = DebriefId("new".into());
    bencher
        .with_inputs(|| {
            store.remove(&key("debrief:new")).expect("memory removes it");
            open(&store)
        })
        .bench_local_refs(|shelf| shelf.begin(&debrief));
}

/// The list on Home.
#[divan::bench(args = SIZES, max_time = 1)]
fn list_all(bencher: Bencher<'_, '_>, count: usize) {
    let shelf = open(&filled(count));
    bencher.bench_local(|| black_box(&shelf).interviews().len());
}

/// A copy of everything.
#[divan::bench(args = SIZES, max_time = 1)]
fn export_all(bencher: Bencher<'_, '_>, count: usize) {
    let shelf = open(&filled(count));
    bencher.bench_local(|| black_box(&shelf).export(LAST).len());
}

/// The same copy, on a new device.
#[divan::bench(args = FILE_SIZES, max_time = 1, sample_size = 1)]
fn import_all(bencher: Bencher<'_, '_>, count: usize) {
    let text = file(debriefs(count));
    bencher
        .with_inputs(|| open(&MemoryStore::default()))
        .bench_local_refs(|shelf| shelf.import(&text, LAST).expect("it is a file").new.len());
}

/// One interview from a file, beside those that are here.
#[divan::bench(args = SIZES, max_time = 1, sample_size = 1)]
fn import_one(bencher: Bencher<'_, '_>, count: usize) {
    let mut debrief = debriefs(1).first().expect("one").clone();
    debrief.id = DebriefId("new".into());
    let (store, text) = (filled(count), file(&[debrief]));
    bencher
        .with_inputs(|| {
            store.remove(&key("debrief:new")).expect("memory removes it");
            open(&store)
        })
        .bench_local_refs(|shelf| shelf.import(&text, LAST).expect("it is a file").new.len());
}
