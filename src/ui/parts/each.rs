//! A list whose rows keep their place: a row that stays is never drawn anew, so a box in it can be typed in
//! while another row comes or goes.

use crate::domain::debrief::LocalId;
use crate::ui::el;
use crate::ui::prelude::*;

/// One row for each id, in their order.
pub fn each(ids: Memo<Vec<LocalId>>, row: impl Fn(LocalId) -> AnyView + 'static) -> AnyView {
    el::rows(
        move || ids.with(|ids| ids.iter().map(ToString::to_string).collect()),
        move |id| id.parse().map(&row).into_iter().collect_view(),
    )
}
