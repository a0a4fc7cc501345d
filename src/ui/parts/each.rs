//! A list whose rows keep their place: a row that stays is never drawn anew, so a box in it can be typed in
//! while another row comes or goes.

use crate::domain::debrief::LocalId;
use leptos::prelude::*;
use std::sync::Arc;

/// What draws the row of an id.
type Row = Arc<dyn Fn(LocalId) -> AnyView + Send + Sync>;

/// One row for each id, in their order.
pub fn each(
    ids: Memo<Vec<LocalId>>,
    row: impl Fn(LocalId) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    rows(ids, Arc::new(row))
}

/// Apart from [`each`], so that it is compiled once and not for every list.
fn rows(ids: Memo<Vec<LocalId>>, row: Row) -> AnyView {
    view! { <For each=move || ids.get() key=|id| *id children=move |id| row(id) /> }.into_any()
}
