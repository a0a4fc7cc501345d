//! A saved file, as it is picked, pasted, or handed over.

use super::shelf::{is_plain, with_one, words};
use super::used::used;
use super::{NOW, text};
use afterview::app::saved::{SavedError, json, read_file, write_file};
use afterview::app::store::{MemoryStore, Preview, Shelf, Summary, check_export};
use afterview::domain::debrief::{Debrief, DebriefId};

/// The most debriefs of one file that are gone through screen by screen: a run has to be short.
const MOST_USED: usize = 3;

/// Reads it, shows it, takes it in, takes it out, and uses what it brought.
pub fn import(bytes: &[u8]) {
    let file = text(bytes);
    match read_file(&file) {
        Err(error) => refused(&file, error),
        Ok(debriefs) => taken_in(&file, &debriefs),
    }
}

/// A refusal changes nothing, and is the same wherever the file comes in.
fn refused(file: &str, error: SavedError) {
    let store = with_one();
    let before = words(&store);
    let mut tab = shelf(&store, "tab");
    assert_eq!(tab.preview(file), Err(error), "looking at it");
    assert_eq!(tab.import(file, NOW), Err(error), "taking it in");
    assert!(check_export(file, NOW).is_err(), "checking it");
    drop(tab);
    assert_eq!(words(&store), before, "a refused file changed something");
}

fn taken_in(file: &str, debriefs: &[Debrief]) {
    let texts: Vec<String> = debriefs.iter().map(json).collect();
    let again = read_file(&write_file(NOW, &texts));
    assert_eq!(again.as_deref(), Ok(debriefs), "what was read is written and read again");

    let store = with_one();
    let before = words(&store);
    let mut tab = shelf(&store, "tab");
    let preview = tab.preview(file).expect("a file that is read");
    assert_eq!(words(&store), before, "looking at a file changed something");
    let imported = tab.import(file, NOW).expect("there is room");
    assert_eq!(
        names(&preview),
        [&imported.new, &imported.same, &imported.copies].map(Clone::clone)
    );
    assert_eq!(preview.book, imported.book);
    for id in imported.new.iter().chain(&imported.copies) {
        assert!(is_plain(id), "a name that is no key: {id:?}");
        assert_eq!(tab.load(id).expect("it was taken in").id, *id);
    }
    for debrief in debriefs.iter().take(MOST_USED) {
        used(debrief);
    }
    let twice = tab.import(file, NOW).expect("it was read before");
    assert!(twice.brought_nothing(), "the same file piles up: {twice:?}");
    let export = tab.export(NOW);
    let share = check_export(&export, NOW).expect("a copy of everything is whole");
    assert_eq!(share.interviews, tab.interviews().len());
    tab.undo_import(&imported).expect("nothing is in its way");
    assert_eq!(words(&store), before, "taken in and out again, something stayed");
}

fn shelf(store: &MemoryStore, tab: &str) -> Shelf {
    Shelf::open(Box::new(store.clone()), "", tab, NOW)
}

fn names(preview: &Preview) -> [Vec<DebriefId>; 3] {
    let of = |list: &[Summary]| list.iter().map(|one| one.id.clone()).collect();
    [of(&preview.new), of(&preview.same), of(&preview.copies)]
}
