//! From a frame to the own page, with the words: what happens is said first, then it is done, and how it went is said.

use crate::app::store::StoreFault;
use crate::app::{Event, HandOver, Handed, Saving, Screen};
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, link};
use crate::ui::prelude::*;

/// The own page, from the folder that this page is in.
const OWN: &str = "./";

/// The way to the own page.
pub fn own_page(app: App) -> Page {
    if app.model.with_untracked(|model| model.host.is_none()) {
        let home = link(app, "text-button", app.say("looks.home"), Screen::Home);
        return Page::new(app.say("host.own.heading"), app.say("host.own.here"), home)
            .actions(Actions::None);
    }
    let state = Memo::new(move |_| {
        app.model.with(|model| {
            let open = model.debrief.is_some() && model.begun;
            (model.hand_over, open, open || !model.summaries.is_empty())
        })
    });
    let words = move || {
        let (hand_over, open, has_words) = state.get();
        let key = match hand_over {
            HandOver::Not if open => "host.own.agree",
            HandOver::Not if has_words => "host.own.agree_all",
            HandOver::Not => "host.own.nothing",
            HandOver::Opening => "host.own.opening",
            HandOver::Late => "host.own.late",
            HandOver::Cut => "host.own.cut",
            HandOver::There => "host.own.there",
            HandOver::Kept => "host.own.kept",
        };
        view! { <p>{app.say(key)}</p> }
    };
    let ways = move || {
        let (hand_over, _, has_words) = state.get();
        match hand_over {
            HandOver::Not if has_words => open(app, "host.own.open.button", Look::Accent),
            HandOver::Not => bare(app),
            HandOver::Opening => ().into_any(),
            HandOver::Late => view! {
                {file(app, Look::Accent)}
                {sealed(app)}
                {open(app, "host.own.again.button", Look::Quiet)}
            }
            .into_any(),
            HandOver::Cut => {
                view! { {file(app, Look::Accent)} {sealed(app)} {bare(app)} }.into_any()
            }
            // The tab may be closed by now.
            HandOver::There | HandOver::Kept => open(app, "host.own.more.button", Look::Quiet),
        }
    };
    let body = view! {
        {move || blocked(app)}
        <div id="hand-over" role="status">{words}</div>
        <div class="stack">{ways}</div>
    };
    Page::new(app.say("host.own.heading"), app.say("host.own.help"), body.into_any())
        .actions(Actions::None)
}

/// Why one would, where nothing is kept here.
fn blocked(app: App) -> Option<AnyView> {
    let blocked = app.model.with(|model| model.saving == Saving::NotSaved(StoreFault::Blocked));
    blocked.then(|| view! { <p class="care">{app.say("host.own.blocked")}</p> }.into_any())
}

fn open(app: App, label: &str, look: Look) -> AnyView {
    button("open-own-page", app.say(label), look, move || {
        app.dispatch(Event::HandedOver(Handed::Agreed));
    })
}

fn file(app: App, look: Look) -> AnyView {
    button("export", app.say("host.own.file.button"), look, move || {
        app.dispatch(Event::ExportWanted);
    })
}

/// A link that can be opened in any browser, which holds the words sealed.
fn sealed(app: App) -> AnyView {
    link(app, "text-button", app.say("host.own.sealed"), Screen::OnMyPhone)
}

/// The own page with nothing to take along.
fn bare(app: App) -> AnyView {
    let words = app.say("host.own.bare");
    view! { <a class="button" id="bare-own-page" href=OWN target="_blank" rel="noopener">{words}</a> }
        .into_any()
}
