//! A list of things with names of their own, whose rows keep their place; see
//! [`each`](crate::ui::parts::each).

use leptos::prelude::*;
use std::sync::Arc;

/// What draws the row of a name.
type Row = Arc<dyn Fn(String) -> AnyView + Send + Sync>;

/// One row for each name, in their order.
pub(in crate::ui::steps) fn each_named(
    names: Memo<Vec<String>>,
    row: impl Fn(String) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    rows(names, Arc::new(row))
}

/// Apart from [`each_named`], so that it is compiled once and not for every list.
fn rows(names: Memo<Vec<String>>, row: Row) -> AnyView {
    view! { <For each=move || names.get() key=Clone::clone children=move |name| row(name) /> }
        .into_any()
}
