//! The letter on paper: one clean page, and a lined one to copy it out on by hand.

use super::desk::Desk;
use crate::domain::draft::Draft;
use crate::ui::parts::paragraphs;
use crate::ui::prelude::*;

/// How many lines a lined page has room for: 22 of a centimetre each on the shorter of the usual papers.
const LINES: usize = 22;

/// What is printed. On the screen it is not shown.
pub(super) fn paper(desk: Desk) -> AnyView {
    let text = move || {
        let sent = desk.note.with(|note| {
            let kept = note.kept.as_ref().filter(|_| note.sent.is_some());
            kept.map(|kept| kept.text.clone())
        });
        paragraphs(&sent.unwrap_or_else(|| desk.read(Draft::text)))
    };
    let lines = (0..LINES).map(|_| view! { <div class="line"></div> }).collect_view();
    view! {
        <div
            class="paper"
            class:lined=move || desk.said.get().lined
            aria-hidden="true"
            translate="no"
            dir="auto"
        >
            {text}
            <div class="ruled">{lines}</div>
        </div>
    }
    .into_any()
}
