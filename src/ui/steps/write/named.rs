//! Names: of the parts of a letter in ids, and a list of things with names of their own, whose rows keep their place;
//! see [`each`](crate::ui::parts::each).

use crate::domain::debrief::PartKey;
use crate::ui::App;
use crate::ui::el;
use crate::ui::prelude::*;

/// One row for each name, in their order.
pub(in crate::ui::steps) fn each_named(
    names: Memo<Vec<String>>,
    row: impl Fn(String) -> AnyView + 'static,
) -> AnyView {
    el::rows(move || names.get(), move |name| row(name.to_owned()))
}

/// Does what takes away the button it is done with. Among those of its kind, which `all` names, the focus goes to the one
/// that stands in the place of `this` then; where that was the last, to the one before, and where it was the only one,
/// to what has the name `home`.
pub(super) fn moving_on(
    app: App,
    this: &str,
    all: &dyn Fn() -> Vec<String>,
    home: &str,
    act: &dyn Fn(),
) {
    let place = untrack(all).iter().position(|one| one == this).unwrap_or_default();
    act();
    let left = untrack(all);
    app.focus(left.get(place).or(left.last()).map_or(home, String::as_str));
}

/// The name of a part in ids.
pub(super) fn id_of(part: &PartKey) -> String {
    part.0.replace('.', "-")
}

/// The name of the button that a part is in the letter.
pub(super) fn button_of(part: &PartKey) -> String {
    format!("part-{}", id_of(part))
}
