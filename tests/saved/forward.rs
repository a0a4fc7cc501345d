//! From version 1 to the present one, forward only: what is old is read, and written anew only when it is written.

use crate::golden::frozen_store;
use crate::scenes::{NOW, begun, debrief, found, id, is_receipt, key, raw, shelf, text};
use afterview::app::saved::{Sealed, read_file, write_file};
use afterview::app::store::{MemoryStore, Store};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::Field;

const OLD: &str = r#"{"format":"afterview","version":1,"#;
/// What a build of version 1 reads first. It takes anything above its own version for a newer one's, and
/// leaves that alone, whatever else is in it.
const NEW: &str = r#"{"format":"afterview","version":3,"#;

#[test]
fn what_version_1_wrote_stays_as_it_is_until_its_debrief_is_written() {
    let store = frozen_store(1);
    let mut tab = shelf(&store, "visit");
    let before = store.texts();
    for known in tab.summaries() {
        tab.load(&known.id).unwrap();
        tab.merge(&known.id).unwrap();
    }
    assert_eq!(store.texts(), before);
    let (panel, quick) = (key("debrief:panel-of-three-7f3a"), key("debrief:quick-note-7f3a"));
    assert!(before[&panel].starts_with(OLD) && before[&quick].starts_with(OLD));
    let told = text(Field::Well, "the stairs");
    tab.record(&id("panel-of-three-7f3a"), &told).unwrap();
    tab.merge(&id("panel-of-three-7f3a")).unwrap();
    let after = store.texts();
    assert!(after[&panel].starts_with(NEW));
    assert_eq!(after[&quick], before[&quick]);
}

#[test]
fn everything_written_now_is_refused_by_a_build_of_version_1_at_its_version() {
    let store = frozen_store(1);
    let before = store.texts();
    let mut tab = shelf(&store, "visit");
    tab.begin(&debrief("a"));
    tab.record(&id("a"), &text(Field::Told, "not merged yet")).unwrap();
    tab.load(&id("quick-note-7f3a")).unwrap();
    let mut kinds = Vec::new();
    for (full, text) in store.texts() {
        let short = full.strip_prefix(&key("")).unwrap();
        let (kind, _) = short.split_once(':').unwrap_or((short, ""));
        if ["debrief", "journal", "index"].contains(&kind) && before.get(&full) != Some(&text) {
            assert!(text.starts_with(NEW), "{full}");
            kinds.push(kind.to_owned());
        }
    }
    kinds.dedup();
    assert_eq!(kinds, ["debrief", "index", "journal"]);
    assert!(tab.export(NOW).starts_with(NEW));
    // This build keeps to the same rule: the version alone decides.
    let text = raw(&store, "debrief:a");
    let newer = text.replacen("\"version\":3", "\"version\":4", 1);
    store.set(&key("debrief:a"), &newer).unwrap();
    let mut later = shelf(&store, "later");
    later.load(&id("a")).unwrap();
    assert!(later.is_read_only(&id("a")));
    assert_eq!(raw(&store, "debrief:a"), newer);
}

#[test]
fn a_tab_of_the_old_build_goes_on_in_its_journal_and_this_build_takes_that_in() {
    let store = frozen_store(1);
    let old = raw(&store, "journal:77c2e5b9014da6f3");
    assert!(old.starts_with(OLD));
    drop(shelf(&store, "visit"));
    assert!(is_receipt(&raw(&store, "journal:77c2e5b9014da6f3")));
    // It is still open, and writes again what it could not merge onto what is newer for it.
    store.set(&key("journal:77c2e5b9014da6f3"), &old).unwrap();
    let before = found(&store, "b2f0c4d6a1e84397");
    let mut later = shelf(&store, "later");
    assert_eq!(later.load(&id("b2f0c4d6a1e84397")).unwrap(), before);
    assert_eq!(before.item(4).unwrap().weighed, 3);
    assert_eq!(later.aside().len(), 2);
}

#[test]
fn a_file_of_version_1_is_taken_in_and_written_as_the_present_one() {
    let file = write_file(NOW, &[afterview::app::saved::json(&debrief("a"))]);
    let old = file.replacen("\"version\":3", "\"version\":1", 1);
    assert!(old.starts_with(OLD));
    let mut tab = shelf(&MemoryStore::default(), "tab");
    assert_eq!(tab.import(&old, NOW).unwrap().new, [id("a")]);
    assert_eq!(read_file(&tab.export(NOW)), read_file(&old));
    assert_eq!(tab.export(NOW), file);
}

#[test]
fn when_a_debrief_was_last_changed_is_known_and_does_not_move_by_being_looked_at() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    let changed = |tab: &afterview::app::store::Shelf| tab.summaries()[0].changed;
    assert_eq!(changed(&tab), Some(NOW));
    tab.tick(NOW.plus(100));
    tab.merge(&id("a")).unwrap();
    tab.load(&id("a")).unwrap();
    assert_eq!(changed(&tab), Some(NOW));
    tab.record(&id("a"), &text(Field::Told, "later")).unwrap();
    assert_eq!(changed(&tab), Some(NOW.plus(100)));
    tab.merge(&id("a")).unwrap();
    tab.tick(NOW.plus(500));
    tab.merge(&id("a")).unwrap();
    assert_eq!(changed(&tab), Some(NOW.plus(100)));
    drop(tab);
    assert_eq!(Sealed::open(&raw(&store, "debrief:a")).unwrap().at, Some(NOW.plus(100)));
    // Also where it is read from the list that is kept, and where another tab wrote it.
    let mut other = shelf(&store, "two");
    assert_eq!(changed(&other), Some(NOW.plus(100)));
    other.load(&id("a")).unwrap();
    let mut third = shelf(&store, "three");
    third.tick(Instant(NOW.0 + 900));
    third.record(&id("a"), &text(Field::Well, "more")).unwrap();
    third.merge(&id("a")).unwrap();
    other.merge(&id("a")).unwrap();
    assert_eq!(changed(&other), Some(NOW.plus(900)));
    // Version 1 did not say.
    let old = shelf(&frozen_store(1), "visit");
    assert!(old.summaries().iter().any(|known| known.changed.is_none()));
}
