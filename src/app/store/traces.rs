//! What of a deployment lies in a store, by kind: for whoever erases it.

use super::keys::{Keys, Named};
use crate::app::erased::Traces;

/// What these keys of a store hold of the deployment at a path, whoever wrote it. Other keys are not counted.
pub fn traces(keys: &[String], path: &str) -> Traces {
    let ours = Keys::new(path);
    let mut traces = Traces::default();
    for key in keys {
        let Some(named) = ours.named(key) else { continue };
        let kind = match named {
            Named::Debrief(id) if id.is_book() => &mut traces.books,
            Named::Debrief(_) => &mut traces.interviews,
            Named::Earlier(..) => &mut traces.earlier,
            Named::Aside { .. } => &mut traces.aside,
            _ if ours.short(key).is_some_and(|short| short.starts_with("setting:")) => {
                &mut traces.settings
            }
            Named::Journal(_) | Named::Index | Named::Again | Named::Other => &mut traces.notes,
        };
        *kind += 1;
    }
    traces
}
