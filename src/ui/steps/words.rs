//! Where my words are: what is kept and how safe it is; out to a file and in from one; the same words in two tabs; earlier
//! versions; what takes up room; what was set aside; and erasing everything.

mod aside;
mod earlier;
mod erase;
mod figures;
mod place;
mod room;
mod sure;
mod take_in;
mod told;
mod two_tabs;

pub use earlier::{earlier, look_back};
pub use erase::erase;
pub(in crate::ui::steps) use figures::share_words;
pub(in crate::ui::steps) use place::place_words;
pub use room::room;
pub use take_in::take_in;
pub use told::{done_words, notice_words};
pub use two_tabs::two_tabs;

use super::hosted::here_only;
use super::lock::doors;
use crate::app::store::{Held, Summary};
use crate::app::tend::{Browser, Stock, Tended};
use crate::app::{Event, Saving, Screen};
use crate::domain::clock::Instant;
use crate::domain::debrief::DebriefId;
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, interview_name, link};
use crate::ui::prelude::*;
use aside::aside;
use figures::{count_words, size_words};

/// Where the words are, how safe they are, and how to take them along.
pub fn where_my_words_are(app: App) -> Page {
    let body = view! {
        {move || whereabouts(app)}
        {move || how_safe(app)}
        <section class="card">
            <h2>{app.say("words.export.heading")}</h2>
            <p>{app.say("words.export.help")}</p>
            <p id="last-copy">{move || last_copy(app)}</p>
            {button("export", app.say("words.export.button"), Look::Accent, move || {
                app.dispatch(Event::ExportWanted);
            })}
            <p>{link(app, "text-button", app.say("link.door"), Screen::OnMyPhone)}</p>
            <p>{link(app, "text-button", app.say("journal.way.readable"), Screen::Readable)}</p>
        </section>
        {move || interviews(app)}
        <section class="card">
            <h2>{app.say("words.import.heading")}</h2>
            <p>{app.say("words.import.help")}</p>
            {button("import", app.say("words.import.button"), Look::Quiet, move || {
                app.dispatch(Event::ImportWanted);
            })}
            <p>{link(app, "text-button", app.say("link.paste.door"), Screen::OpenLink)}</p>
        </section>
        <section class="card">
            <h2>{app.say("words.seen.heading")}</h2>
            <p>{app.say("words.seen.hide")}</p>
            <p class="keys">{app.say("words.seen.keys")}</p>
            {doors(app)}
            <p>{app.say("words.seen.typed")} " " {link(app, "", app.say("words.seen.spelling"), Screen::Looks)}</p>
        </section>
        {aside(app)}
        <p>{link(app, "text-button harm", app.say("words.erase"), Screen::Erase)}</p>
    };
    Page::new(app.say("words.heading"), app.say("words.help"), body.into_any())
        .actions(Actions::None)
}

/// Where they are, since when, and how many.
fn whereabouts(app: App) -> AnyView {
    let (saving, second, stock, address) = app.model.with(|model| {
        let address = model.tending.browser.as_ref().map(|browser| browser.address.clone());
        (model.saving, model.second, model.tending.stock.clone(), address)
    });
    if let Saving::NotSaved(fault) = saving {
        return view! {
            <p class="care" id="where">{app.say(fault.key())}</p>
            {here_only(app, false)}
            <p>{app.say("words.not_elsewhere")}</p>
        }
        .into_any();
    }
    if app.model.with(|model| model.fleeting) {
        return view! {
            <p id="where">{app.say("lock.fleeting.here")}</p>
            <p>{app.say("lock.fleeting.is_on")}</p>
        }
        .into_any();
    }
    let second = app.say(if second { "words.second" } else { "words.no_second" });
    let address = address.filter(|address| !address.is_empty()).map(|address| {
        let words = app.fill("words.at_address", &[("address", &address)]);
        view! { <p id="at-address">{words}</p> }
    });
    let stock = stock.map(|stock| {
        let (much, since) = (how_much(app, &stock), since(app, saving));
        view! { <p id="how-much">{much} " " {since}</p> }
    });
    view! {
        <p id="where">{app.say("words.here")} " " {second}</p>
        {address}
        {here_only(app, true)}
        {stock}
        <p>{app.say("words.not_elsewhere")}</p>
    }
    .into_any()
}

/// "3 interviews, about 6,000 words, 40 kB in all. What you practise with: about 300 words."
fn how_much(app: App, stock: &Stock) -> String {
    let (count, has_book) =
        app.model.with(|model| (model.summaries.len(), !model.book.leaves.is_empty()));
    let (book, interviews): (Vec<_>, Vec<_>) = stock.words.iter().partition(|(id, _)| id.is_book());
    let of = |some: &[&(DebriefId, usize)]| count_words(app, some.iter().map(|one| one.1).sum());
    let (words, size) = (of(&interviews), size_words(app, stock.room.ours));
    let much = match count {
        0 => None,
        1 => Some(app.fill("words.one", &[("words", &words), ("size", &size)])),
        _ => {
            let count = count.to_string();
            let slots = [("count", count.as_str()), ("words", &words), ("size", &size)];
            Some(app.fill("words.how_much", &slots))
        }
    };
    // One that a newer version wrote is shown, and its words cannot be counted.
    let book = has_book.then(|| match (book.is_empty(), much.is_some()) {
        (true, _) => app.say("words.book_unread"),
        (false, true) => app.fill("words.book", &[("words", &of(&book))]),
        (false, false) => app.fill("words.book_alone", &[("words", &of(&book)), ("size", &size)]),
    });
    let both: Vec<String> = much.into_iter().chain(book).collect();
    if both.is_empty() { app.say("words.nothing") } else { both.join(" ") }
}

/// "Here since 3 November. Last saved at 14:02, today."
fn since(app: App, saving: Saving) -> String {
    let oldest = app.model.with(|model| {
        let book = Some(&model.book).filter(|book| !book.leaves.is_empty());
        let started = model.summaries.iter().map(|known| known.started);
        started.chain(book.map(|book| book.started)).min()
    });
    let Some(day) = oldest.map(|oldest| app.deadline(oldest)) else { return String::new() };
    let Saving::Saved(at) = saving else { return app.fill("words.oldest", &[("day", &day)]) };
    let (time, on) = (app.time_of_day(at), app.deadline(at));
    app.fill("words.since", &[("day", &day), ("time", &time), ("on", &on)])
}

/// What the browser says about keeping them.
fn how_safe(app: App) -> AnyView {
    let browser = app.model.with(|model| model.tending.browser.clone());
    let Some(Browser { promised, asked, clears, .. }) = browser else { return ().into_any() };
    let says = app.say(match promised {
        Some(true) => "words.safe.promised",
        Some(false) => "words.safe.not_promised",
        None => "words.safe.silent",
    });
    let refused = (promised == Some(false) && asked).then(|| {
        view! { <p id="refused">{app.say("words.safe.refused")}</p> }
    });
    let clears = (clears && promised != Some(true))
        .then(|| view! { <p id="clears">{app.say("words.safe.clears")}</p> });
    let ask = (promised == Some(false)).then(|| {
        button("ask-browser", app.say("words.safe.ask.button"), Look::Quiet, move || {
            app.dispatch(Event::Tended(Tended::PromiseWanted));
        })
    });
    view! {
        <section class="card" id="how-safe">
            <h2 id="safe-heading" tabindex="-1">{app.say("words.safe.heading")}</h2>
            <div role="status"><p>{says}</p> {refused}</div>
            {clears}
            {ask}
        </section>
    }
    .into_any()
}

/// How long ago a copy was saved.
fn last_copy(app: App) -> String {
    let exported = app.model.with(|model| model.settings.exported.clone());
    let Ok(at) = exported.parse() else { return app.say("words.export.never") };
    let moment = app.moment();
    let (then, today) = (moment.zone.local(Instant(at)).day, moment.today());
    match today.to_julian_day().saturating_sub(then.to_julian_day()) {
        ..=0 => app.say("words.export.today"),
        1 => app.say("words.export.yesterday"),
        days => app.fill("words.export.days", &[("count", &days.to_string())]),
    }
}

/// Each interview with its figures.
fn interviews(app: App) -> AnyView {
    let (summaries, stock, open) = app.model.with(|model| {
        let open = model.debrief.as_ref().filter(|_| model.begun).map(|open| open.id.clone());
        (model.summaries.clone(), model.tending.stock.clone().unwrap_or_default(), open)
    });
    if summaries.is_empty() {
        return ().into_any();
    }
    let rows = summaries
        .iter()
        .map(|known| {
            let versions = (open.as_ref() == Some(&known.id)).then(|| {
                let words = app.say("words.earlier.link");
                view! { <p>{link(app, "text-button", words, Screen::Earlier)}</p> }
            });
            view! {
                <li class="kept">
                    <h3 class="row-name" translate="no">{interview_name(app, known)}</h3>
                    <p class="quiet">{figures_of(app, known, &stock)}</p>
                    {versions}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="card" id="kept-interviews">
            <h2>{app.say("words.list.heading")}</h2>
            <ul class="rows">{rows}</ul>
            <p>{link(app, "text-button", app.say("words.room.link"), Screen::Room)}</p>
        </section>
    }
    .into_any()
}

/// "3 November · about 1,200 words · 8 kB"
fn figures_of(app: App, known: &Summary, stock: &Stock) -> String {
    let day = app.deadline(known.started);
    let held = stock.holdings.iter().find(|one| one.what == Held::Debrief(known.id.clone()));
    let size = size_words(app, held.map_or(0, |one| one.size));
    match stock.words.iter().find(|(id, _)| *id == known.id) {
        Some((_, words)) => {
            let words = count_words(app, *words);
            app.fill("words.of_one", &[("day", &day), ("words", &words), ("size", &size)])
        }
        None => app.fill("words.unread", &[("day", &day), ("size", &size)]),
    }
}

/// The way back to where the words are.
fn back(app: App) -> AnyView {
    let words = app.say("words.back");
    view! { <p>{link(app, "text-button", words, Screen::WhereMyWordsAre)}</p> }.into_any()
}
