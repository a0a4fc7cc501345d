//! Everything, on one page: to read, to print, and to save as a text.

use super::written::{Written, markdown, written};
use super::{Here, none, ways};
use crate::app::tend::Tended;
use crate::app::{Event, Screen};
use crate::domain::debrief::Debrief;
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, link};
use crate::ui::prelude::*;

/// So many interviews are drawn at first. Whoever wants all of them on the page asks for that, or prints it.
const AT_FIRST: usize = 10;

/// Everything that was written.
pub fn readable(app: App) -> Page {
    let all = RwSignal::new(false);
    let print = move || {
        all.set(true);
        app.dispatch(Event::Tended(Tended::PrintWanted));
    };
    let save = move || {
        let text = app.model.with_untracked(|model| markdown(app, everything(model)));
        app.dispatch(Event::Tended(Tended::WrittenOut(text)));
    };
    let body = view! {
        <p class="quiet">{app.say("journal.readable.unsent")}</p>
        <div class="card-actions">
            {button("print", app.say("journal.readable.print.button"), Look::Accent, print)}
            {button("save-text", app.say("journal.readable.save.button"), Look::Quiet, save)}
        </div>
        <p>{link(app, "text-button", app.say("journal.readable.copy"), Screen::WhereMyWordsAre)}</p>
        <div class="written" id="written">{move || drawn(app, all)}</div>
        {ways(app, Screen::Readable)}
    };
    Page::new(
        app.say("journal.readable.heading"),
        app.say("journal.readable.help"),
        body.into_any(),
    )
    .actions(Actions::None)
}

/// Each interview, the newest first, and the book, where there is anything in it.
fn everything(model: &crate::app::Model) -> impl Iterator<Item = &Debrief> {
    let book = Some(&model.book).filter(|book| !book.leaves.is_empty());
    model.tending.all.iter().flat_map(|all| all.iter()).chain(book)
}

fn drawn(app: App, all: RwSignal<bool>) -> AnyView {
    // Drawn anew when it came, not when something else changes.
    let read = Memo::new(move |_| Here(app.model.with(|model| model.tending.all.clone())));
    if read.with(|read| read.0.is_none()) {
        return view! { <p class="quiet" role="status">{app.say("journal.coming")}</p> }.into_any();
    }
    let count = app.model.with_untracked(|model| everything(model).count());
    let most = if all.get() { usize::MAX } else { AT_FIRST };
    // It says nothing that changes by the minute.
    let list = untrack(|| {
        app.model.with(|model| {
            everything(model)
                .take(most)
                .enumerate()
                .map(|(place, debrief)| one(place, written(app, debrief)))
                .collect_view()
        })
    });
    let more = (count > most).then(|| {
        let label = app.fill("journal.readable.all.button", &[("count", &count.to_string())]);
        button("show-all", label, Look::Quiet, move || {
            all.set(true);
            app.focus(heading_of(AT_FIRST));
        })
    });
    let nothing = (count == 0).then(|| none(app));
    view! { {nothing} {list} {more} }.into_any()
}

/// The name of the heading of an interview at a place.
fn heading_of(place: usize) -> String {
    format!("written-{place}")
}

fn one(place: usize, written: Written) -> AnyView {
    let Written { name, about, parts } = written;
    let about = about.into_iter().map(|line| view! { <p class="quiet">{line}</p> }).collect_view();
    let parts = parts.into_iter().map(|(label, words)| {
        view! {
            <dt>{label}</dt>
            <dd class="own-words" translate="no" dir="auto">{words}</dd>
        }
    });
    view! {
        <section class="one-written">
            <h2 id=heading_of(place) tabindex="-1" translate="no">{name}</h2>
            {about}
            <dl class="places">{parts.collect_view()}</dl>
        </section>
    }
    .into_any()
}
