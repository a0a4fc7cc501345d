//! A list of things with names of their own, whose rows keep their place; see
//! [`each`](crate::ui::parts::each).

use crate::ui::el;
use crate::ui::prelude::*;

/// One row for each name, in their order.
pub(in crate::ui::steps) fn each_named(
    names: Memo<Vec<String>>,
    row: impl Fn(String) -> AnyView + 'static,
) -> AnyView {
    el::rows(move || names.get(), move |name| row(name.to_owned()))
}
