//! A link for another device: as a code for its camera, or as letters, with the passphrase apart.

use super::until_words;
use crate::app::links::{Code, Linked, Made, Making};
use crate::app::sealed::SealError;
use crate::app::sealed::passphrase::grouped;
use crate::app::{Event, Notice, Screen};
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, link, name_of, text_button};
use crate::ui::prelude::*;

/// The widest that a code is drawn, in CSS pixels: there is room for it on a small laptop, and the largest has four for
/// each module.
const WIDEST: usize = 532;
/// The most for each module: a code of the usual size is seen whole, without scrolling.
const MODULE: usize = 5;

/// What is taken along, and the ways to.
pub fn on_my_phone(app: App) -> Page {
    let made = Memo::new(move |_| app.model.with(|model| model.links.making.clone()));
    // It names the interview.
    let named = move || (one(app) == Some(true)).then_some("no");
    let body = view! {
        <p id="holds" tabindex="-1" translate=named>{move || holds(app)}</p>
        {move || which(app)}
        <div class="sealed">{move || sealed(app, &made.get())}</div>
        <p>{link(app, "text-button", app.say("words.back"), Screen::WhereMyWordsAre)}</p>
    };
    Page::new(app.say("link.heading"), app.say("link.help"), body.into_any()).actions(Actions::None)
}

/// Whether the open interview alone is taken along; none where there is nothing to take.
fn one(app: App) -> Option<bool> {
    app.model.with(|model| {
        let open = model.begun && model.debrief.is_some();
        model.has_words().then_some(open && !model.links.whole)
    })
}

/// What is in it.
fn holds(app: App) -> String {
    // It may not be in the list yet, or not any more.
    let name = app.with(|open| name_of(app, &open.facts.company, &open.facts.role));
    match one(app) {
        None => app.say("link.nothing"),
        Some(true) => app.fill("link.holds_one", &[("name", &name)]),
        Some(false) => holds_all(app),
    }
}

/// What is in a link with everything: the interviews, and the book, which has names of people in it.
fn holds_all(app: App) -> String {
    let (all, has_book, lacks) = app
        .model
        .with(|model| (model.summaries.len(), !model.book.leaves.is_empty(), model.links.lacks));
    let (count, less) = (all.saturating_sub(lacks.interviews), lacks.interviews.to_string());
    let interviews = match (all, lacks.interviews) {
        (0, _) => None,
        (1, 0) => Some(app.say("link.holds_only")),
        (_, 0) => Some(app.fill("link.holds_all", &[("count", &count.to_string())])),
        _ => Some(app.fill("link.holds_some", &[("count", &count.to_string()), ("lacks", &less)])),
    };
    let book = match (lacks.book, has_book, all) {
        (true, ..) => Some("link.lacks_book"),
        (_, true, 0) => Some("link.holds_book"),
        (_, true, _) => Some("link.and_book"),
        _ => None,
    };
    let both = interviews.into_iter().chain(book.map(|key| app.say(key)));
    both.collect::<Vec<_>>().join(" ")
}

/// The other choice, where there is more than the open interview and none is being sealed.
fn which(app: App) -> AnyView {
    let (whole, rests, more, open) = app.model.with(|model| {
        let rests = model.links.making != Making::OnItsWay;
        let open = model.begun && model.debrief.is_some();
        let more = model.summaries.len() > 1 || !model.book.leaves.is_empty();
        (model.links.whole, rests, more, open)
    });
    if !(rests && more && open) {
        return ().into_any();
    }
    let words = app.say(if whole { "link.one.button" } else { "link.all.button" });
    text_button("which", words, move || {
        app.dispatch(Event::Linked(Linked::WholeChosen(!whole)));
    })
}

/// How far it is.
fn sealed(app: App, making: &Making) -> AnyView {
    match making {
        _ if one(app).is_none() => ().into_any(),
        Making::Failed(SealError::TooLarge) => too_long(app),
        Making::OnItsWay => view! { <p role="status">{app.say("link.coming")}</p> }.into_any(),
        Making::Failed(error) => view! {
            <p class="care" role="status" id="not-sealed">{app.say(error.key())}</p>
            {file(app, Look::Accent)}
        }
        .into_any(),
        Making::Made(made) => ways(app, made),
    }
}

/// A link that was made, and the ways for it to travel.
fn ways(app: App, made: &Made) -> AnyView {
    let until = view! { <p class="quiet" id="until">{until_words(app, "link.until", made.sealed.head.until)}</p> };
    let Some(link) = made.link() else { return too_long(app) };
    let code = made.code();
    let (look, heading) = match code {
        Some(_) => (Look::Quiet, "link.passphrase.heading"),
        None => (Look::Accent, "link.passphrase.heading_alone"),
    };
    let first = match code {
        Some(code) => picture(app, &code),
        None => view! { <p role="status" id="no-code">{app.say("link.too_long_for_code")}</p> }
            .into_any(),
    };
    // Where the browser does not copy, it is to be copied by hand.
    let by_hand = move || {
        let refused = app.model.with(|model| model.notice == Some(Notice::LinkNotCopied));
        refused.then(|| view! { <p class="link-letters" id="link-letters" translate="no" dir="ltr">{link.clone()}</p> })
    };
    let share = app.model.with_untracked(|model| model.can_share).then(|| {
        button("share-link", app.say("link.share.button"), Look::Quiet, move || {
            app.dispatch(Event::Linked(Linked::ShareWanted));
        })
    });
    view! {
        {first}
        <section class="card" id="secret">
            <h2>{app.say(heading)}</h2>
            <div class="passphrase" id="passphrase-made" translate="no" dir="ltr">{grouped(&made.passphrase)}</div>
            <p>{app.say("link.passphrase.help")}</p>
        </section>
        {until}
        <div class="card-actions">
            {button("copy-link", app.say("link.copy.button"), look, move || {
                app.dispatch(Event::Linked(Linked::CopyWanted));
            })}
            {share}
        </div>
        {by_hand}
        {file(app, Look::Quiet)}
    }
    .into_any()
}

/// What is too much for any link.
fn too_long(app: App) -> AnyView {
    view! {
        <p role="status" id="too-long">{app.say("link.too_long")}</p>
        {file(app, Look::Accent)}
    }
    .into_any()
}

/// The code, dark on light whatever the page is.
fn picture(app: App, code: &Code) -> AnyView {
    let side = ((WIDEST / code.side).min(MODULE) * code.side).to_string();
    view! {
        <section class="card" id="scan">
            <h2>{app.say("link.code.heading")}</h2>
            <img
                class="code"
                src=code.picture()
                alt=app.say("link.code.alt")
                width=side.clone()
                height=side
            />
        </section>
    }
    .into_any()
}

/// The file, which is not sealed.
fn file(app: App, look: Look) -> AnyView {
    view! {
        <div>
            <p class="quiet">{app.say("link.file_help")}</p>
            <div class="card-actions">
                {button("export", app.say("link.file.button"), look, move || {
                    app.dispatch(Event::ExportWanted);
                })}
            </div>
        </div>
    }
    .into_any()
}
