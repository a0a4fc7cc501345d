//! From a frame to the own page, with the words: what happens is said first, then it is done, and how it went is said.

use crate::app::store::{Share, StoreFault};
use crate::app::{Event, HandOver, Handed, Model, Saving, Screen};
use crate::domain::debrief::DebriefId;
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, link, way_home};
use crate::ui::prelude::*;
use crate::ui::steps::words::share_words;

/// The own page, from the folder that this page is in.
const OWN: &str = "./";

/// The way to the own page.
pub fn own_page(app: App) -> Page {
    if app.model.with_untracked(|model| model.host.is_none()) {
        let home = way_home(app, "text-button");
        return Page::new(app.say("host.own.heading"), app.say("host.own.here"), home)
            .actions(Actions::None);
    }
    let state = Memo::new(move |_| app.model.with(state));
    let words = move || {
        let State { hand_over, open, has_words, has_book, lacks } = state.get();
        let key = match hand_over {
            HandOver::Not if open.is_some() && has_book => "host.own.agree_with_book",
            HandOver::Not if open.is_some() => "host.own.agree",
            HandOver::Not if has_words => "host.own.agree_all",
            HandOver::Not => "host.own.nothing",
            HandOver::Opening => "host.own.opening",
            HandOver::Late => "host.own.late",
            HandOver::Cut => "host.own.cut",
            HandOver::Unread => "host.own.unread",
            HandOver::There => "host.own.there",
            HandOver::Kept => "host.own.kept",
        };
        let lacks = (lacks != Share::NONE && matches!(hand_over, HandOver::There | HandOver::Kept))
            .then(|| {
                let words = app.fill("host.own.lacks", &[("what", &share_words(app, lacks))]);
                view! { <p class="care" id="lacks">{words}</p> }
            });
        view! { <p>{app.say(key)}</p> {lacks} }
    };
    let ways = move || {
        let State { hand_over, open: one, has_words, .. } = state.get();
        let open = |label, look| open(app, one.clone(), label, look);
        match hand_over {
            HandOver::Not if has_words => open("host.own.open.button", Look::Accent),
            HandOver::Not => bare(app),
            HandOver::Opening => ().into_any(),
            HandOver::Late => view! {
                {file(app, Look::Accent)}
                {sealed(app)}
                {open("host.own.again.button", Look::Quiet)}
            }
            .into_any(),
            HandOver::Unread => view! {
                {open("host.own.again.button", Look::Accent)}
                {file(app, Look::Quiet)}
            }
            .into_any(),
            HandOver::Cut => {
                view! { {file(app, Look::Accent)} {sealed(app)} {bare(app)} }.into_any()
            }
            // The tab may be closed by now.
            HandOver::There | HandOver::Kept => open("host.own.more.button", Look::Quiet),
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

/// What the screen shows.
#[derive(Clone, PartialEq)]
struct State {
    hand_over: HandOver,
    /// What would go along: the open interview; none for all of them.
    open: Option<DebriefId>,
    has_words: bool,
    /// Whether there is anything in the book, which goes along with either.
    has_book: bool,
    lacks: Share,
}

fn state(model: &Model) -> State {
    let open = model.debrief.as_ref().filter(|_| model.begun).map(|open| open.id.clone());
    let (has_words, has_book) = (model.has_words(), !model.book.leaves.is_empty());
    // About another interview than the one that was agreed to it is said anew what goes along.
    let same = model.agreed.one == open || model.hand_over == HandOver::Opening;
    let hand_over = if same { model.hand_over } else { HandOver::Not };
    State { hand_over, open, has_words, has_book, lacks: model.agreed.lacks }
}

/// Why one would, where nothing is kept here.
fn blocked(app: App) -> Option<AnyView> {
    let blocked = app.model.with(|model| model.saving == Saving::NotSaved(StoreFault::Blocked));
    blocked.then(|| view! { <p class="care">{app.say("host.own.blocked")}</p> }.into_any())
}

fn open(app: App, one: Option<DebriefId>, label: &str, look: Look) -> AnyView {
    button("open-own-page", app.say(label), look, move || {
        app.dispatch(Event::HandedOver(Handed::Agreed(one.clone())));
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
