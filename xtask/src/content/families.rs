//! Enums whose names are parts of keys: there must be a text for every value.

use afterview::app::aloud::MicFault;
use afterview::app::lock::After;
use afterview::domain::debrief::{
    Channel, Condition, Detail, Distress, LeafKind, LeafLine, MessageKind, NeutralLine, Reach,
    Status, Tone,
};
use afterview::domain::draft::checks::Check;
use afterview::domain::draft::wants;
use afterview::domain::errand::Shut;
use afterview::domain::grow::Rating;
use afterview::domain::mishap::Route;
use afterview::domain::plan::HoldReason;
use afterview::domain::question;
use afterview::domain::ready::Way;
use serde::Serialize;

/// A place in a key, by the name it has in the code, and the values that may stand there.
type Family = (&'static str, fn() -> Vec<String>);

/// Every place that is known.
const FAMILIES: &[Family] = &[
    ("after", || After::ALL.map(After::name).map(str::to_owned).to_vec()),
    ("check", || Check::ALL.iter().map(|check| check.name().to_owned()).collect()),
    ("channel", || names(&Channel::ALL)),
    ("condition", || names(&Condition::ALL)),
    ("detail", || names(&Detail::ALL)),
    ("distress", || names(&Distress::ALL)),
    ("family", || question::Family::ALL.map(question::Family::name).map(str::to_owned).to_vec()),
    ("errand", || names(&errands())),
    ("hold", || HoldReason::ALL.map(HoldReason::name).map(str::to_owned).to_vec()),
    ("leaf_kind", || names(&LeafKind::ALL)),
    ("leaf_line", || names(&LeafLine::ALL)),
    ("kind", || names(&MessageKind::ALL)),
    ("mic_fault", || MicFault::ALL.map(MicFault::name).map(str::to_owned).to_vec()),
    ("neutral_line", || names(&NeutralLine::ALL)),
    ("rating", || Rating::ALL.map(Rating::name).map(str::to_owned).to_vec()),
    ("reach", || names(&Reach::ALL)),
    ("route", || names(&Route::ALL)),
    ("status", || names(&Status::ALL)),
    ("shut", || Shut::ALL.map(Shut::name).map(str::to_owned).to_vec()),
    ("tone", || names(&Tone::ALL)),
    ("wanted", wanted),
    ("way", || Way::ALL.map(Way::name).map(str::to_owned).to_vec()),
];

/// The values that may stand in a place; none where its name is not known.
pub(super) fn members(place: &str) -> Vec<String> {
    FAMILIES.iter().find(|(name, _)| *name == place).map_or_else(Vec::new, |(_, members)| members())
}

/// The kinds that a person begins.
fn errands() -> Vec<MessageKind> {
    MessageKind::ALL.into_iter().filter(|kind| kind.is_errand()).collect()
}

/// What is asked for messages whose words belong to no item.
fn wanted() -> Vec<String> {
    let all = MessageKind::ALL.into_iter().flat_map(wants).map(|want| want.detail.name());
    let mut all: Vec<String> = all.map(str::to_owned).collect();
    all.sort();
    all.dedup();
    all
}

/// The names of these values as they are saved.
fn names<T: Serialize>(values: &[T]) -> Vec<String> {
    values.iter().map(name).collect()
}

/// The name of a value as it is saved; empty for one that is saved as more than a name.
pub(super) fn name<T: Serialize>(value: &T) -> String {
    let saved = serde_json::to_value(value).ok();
    saved.and_then(|saved| saved.as_str().map(ToOwned::to_owned)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_has_all_its_names() {
        for (place, _) in FAMILIES {
            assert!(members(place).len() > 1, "{place}");
        }
        assert_eq!(members("route").len(), Route::ALL.len());
        assert!(members("route").contains(&"let_go".to_owned()));
        assert!(members("elephant").is_empty());
    }
}
