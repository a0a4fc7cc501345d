//! Three tabs, each with fields of its own, doing anything in any order.

use crate::scenes::{begun, debrief, found, id, shelf, shorts, text};
use crate::tabs::open;
use afterview::app::store::{MemoryStore, Shelf};
use afterview::domain::debrief::{Change, Debrief, DebriefId, Field};
use proptest::prelude::*;

/// A step of one of three tabs; each has fields of its own.
#[derive(Clone, Debug)]
enum Turn {
    Types(usize, usize, String),
    Weighs(usize),
    Merges(usize),
    Refreshes(usize),
    /// Killed, and opened anew.
    Dies(usize),
}

const FIELDS: [[Field; 2]; 3] =
    [[Field::Told, Field::Company], [Field::Well, Field::Around], [Field::OneYear, Field::Hope]];

fn turn() -> impl Strategy<Value = Turn> {
    prop_oneof![
        5 => (0..3_usize, 0..2_usize, "[a-z]{1,4}").prop_map(|(tab, field, words)| Turn::Types(tab, field, words)),
        2 => (0..3_usize).prop_map(Turn::Weighs),
        4 => (0..3_usize).prop_map(Turn::Merges),
        1 => (0..3_usize).prop_map(Turn::Refreshes),
        2 => (0..3_usize).prop_map(Turn::Dies),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn three_tabs_in_any_order_with_crashes_keep_every_word(
        turns in prop::collection::vec(turn(), 1..60),
    ) {
        let store = MemoryStore::default();
        begun(&store, "zero");
        let mut tabs: Vec<Shelf> = (0..3).map(|tab| open(&store, &format!("tab{tab}"))).collect();
        let mut expected: Debrief = debrief("a");
        let name: DebriefId = id("a");
        for (count, turn) in turns.iter().enumerate() {
            let change = match turn {
                Turn::Types(tab, field, words) => Some((tab, text(FIELDS[*tab][*field], words))),
                Turn::Weighs(tab) => Some((tab, Change::Weighed(4))),
                Turn::Merges(tab) => {
                    let merged = tabs[*tab].merge(&name).unwrap();
                    prop_assert!(!merged.clash && !merged.gone);
                    None
                }
                Turn::Refreshes(tab) => {
                    tabs[*tab].refresh();
                    None
                }
                Turn::Dies(tab) => {
                    tabs[*tab] = open(&store, &format!("tab{tab}.{count}"));
                    None
                }
            };
            if let Some((tab, change)) = change {
                tabs[*tab].record(&name, &change).unwrap();
                expected.apply(change);
            }
        }
        drop(tabs);
        let now = found(&store, "a");
        prop_assert_eq!(now, expected);
        let last = shelf(&store, "last");
        prop_assert_eq!(last.aside(), []);
        prop_assert_eq!(shorts(&store), ["debrief:a", "index"]);
    }
}
