//! The letter on paper: one clean page, and a lined one to copy it out on by hand.

use super::desk::Desk;
use crate::domain::draft::Draft;
use crate::ui::parts::paragraphs;
use crate::ui::prelude::*;

/// How many lines a lined page has room for: 22 of a centimetre each on the shorter of the usual papers.
const LINES: usize = 22;

/// What is printed. On the screen it is not shown, so it is not drawn anew with every key in the letter: while somebody
/// writes there it stays as it was, and the shell tells of a pause before the browser prints.
pub(super) fn paper(desk: Desk) -> AnyView {
    let typing = Memo::new(move |_| desk.app.model.with(|model| model.undo.is_typing()));
    let text = Memo::new(move |before: Option<&String>| {
        if let Some(before) = before.filter(|_| typing.get()) {
            return before.clone();
        }
        let sent = desk.note.with(|note| {
            let kept = note.kept.as_ref().filter(|_| note.sent.is_some());
            kept.map(|kept| kept.text.clone())
        });
        sent.unwrap_or_else(|| desk.read(Draft::text))
    });
    let text = move || text.with(|text| paragraphs(text));
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
