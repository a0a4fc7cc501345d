//! Names: of the parts of a letter in ids, and a list of things with names of their own, whose rows keep their place;
//! see [`each`](crate::ui::parts::each).

use crate::domain::debrief::PartKey;
use crate::ui::el;
use crate::ui::prelude::*;

/// One row for each name, in their order.
pub(in crate::ui::steps) fn each_named(
    names: Memo<Vec<String>>,
    row: impl Fn(String) -> AnyView + 'static,
) -> AnyView {
    el::rows(move || names.get(), move |name| row(name.to_owned()))
}

/// The name of a part in ids.
pub(super) fn id_of(part: &PartKey) -> String {
    part.0.replace('.', "-")
}

/// The name of the button that a part is in the letter.
pub(super) fn button_of(part: &PartKey) -> String {
    format!("part-{}", id_of(part))
}
