//! In the frame of another page: what stands in the spots that the first screens leave, what the page told, what can be
//! asked of it; the way to the own page; and how it all looks, which a host has a say in.

mod looks;
mod own_page;

pub use looks::looks;
pub use own_page::own_page;

use crate::app::lock::{Guard, LockEvent};
use crate::app::{Event, Host, Screen};
use crate::domain::debrief::{Facts, Status};
use crate::ui::App;
use crate::ui::parts::{link, text_button};
use crate::ui::prelude::*;
use crate::ui::rest::Spot;
use crate::ui::steps::home::next_action;
use crate::ui::steps::journal::across;

/// What stands in a spot of the first screens.
pub fn spot(app: App, spot: Spot) -> AnyView {
    match spot {
        Spot::Menu => menu(app),
        Spot::Saving => saving(app),
        Spot::Ending => jobs(app),
        Spot::Next => next_action(app),
        Spot::List => view! { {across(app)} {onward(app)} }.into_any(),
    }
}

/// Something of the page around the frame; runs again when that changes.
fn of_host<T: PartialEq + Send + Sync + Default + 'static>(
    app: App,
    read: impl Fn(&Host) -> T + Send + Sync + 'static,
) -> Memo<T> {
    Memo::new(move |_| {
        app.model.with(|model| model.host.as_ref().map(|host| read(host)).unwrap_or_default())
    })
}

/// From Home on: practice, and what keeps somebody going.
fn onward(app: App) -> AnyView {
    view! {
        <ul class="ways">
            <li>{link(app, "text-button", app.say("grow.menu"), Screen::Grow)}</li>
            <li>{link(app, "text-button", app.say("keep_going.hub.heading"), Screen::KeepGoing)}</li>
        </ul>
    }
    .into_any()
}

fn menu(app: App) -> AnyView {
    // Whoever comes for the first time has four doors, and nothing else to choose from.
    let some = Memo::new(move |_| app.model.with(|model| !model.summaries.is_empty()));
    let onward = move || {
        some.get().then(|| {
            view! {
                <li>{link(app, "", app.say("grow.menu"), Screen::Grow)}</li>
                <li>{link(app, "", app.say("keep_going.hub.heading"), Screen::KeepGoing)}</li>
                <li>{link(app, "", app.say("journal.way.interviews"), Screen::Interviews)}</li>
            }
        })
    };
    let framed = of_host(app, |_| true);
    let heard = of_host(app, |host| host.spoke);
    let own = move || framed.get().then(|| view! { <li>{to_own_page(app, "")}</li> });
    let close = move || {
        heard.get().then(|| {
            let label = app.say("host.close.button");
            view! { <li>{text_button("close-app", label, move || app.dispatch(Event::CloseWanted))}</li> }
        })
    };
    let open = Memo::new(move |_| app.model.with(|model| model.lock.guard == Guard::Open));
    let lock = move || {
        open.get().then(|| {
            let label = app.say("lock.menu.button");
            let wanted = move || app.dispatch(Event::Lock(LockEvent::LockWanted));
            view! { <li>{text_button("lock-words", label, wanted)}</li> }
        })
    };
    view! {
        {onward}
        {lock}
        {own}
        {close}
    }
    .into_any()
}

fn saving(app: App) -> AnyView {
    let framed = of_host(app, |_| true);
    let lost = Memo::new(move |_| app.model.with(|model| model.saving.is_lost()));
    // Not on the screen that it leads to.
    let elsewhere = app.screen.get_untracked() != Screen::OwnPage;
    let way = move || {
        let wanted = framed.get() && lost.get() && elsewhere;
        wanted.then(|| view! { "· " {to_own_page(app, "")} })
    };
    view! { {way} }.into_any()
}

/// The way to the own page.
pub fn to_own_page(app: App, class: &'static str) -> AnyView {
    link(app, class, app.say("host.own.link"), Screen::OwnPage)
}

/// Where the words are, in a frame: for the page around it only, which surprises who looks for them elsewhere; or nowhere,
/// which may be another thing on the own page.
pub fn here_only(app: App, kept: bool) -> AnyView {
    let framed = of_host(app, |_| true);
    let words = move || {
        framed.get().then(|| {
            let key = if kept { "host.here_only" } else { "host.own.blocked" };
            view! {
                <p id="here-only">{app.say(key)}</p>
                <p>{to_own_page(app, "text-button")}</p>
            }
        })
    };
    view! { {words} }.into_any()
}

/// The open jobs of the page around the frame: after a no, and where something came to its end. The page goes there
/// itself; it is not told from where it was asked.
pub fn jobs(app: App) -> AnyView {
    let has_jobs = of_host(app, |host| host.jobs);
    let wanted = Memo::new(move |_| {
        has_jobs.get() && app.with(|debrief| debrief.facts.status != Status::Offer)
    });
    let button = move || {
        wanted.get().then(|| {
            let label = app.say("host.jobs.button");
            let jobs = text_button("jobs", label, move || app.dispatch(Event::JobsWanted));
            view! { <p>{jobs}</p> }
        })
    };
    view! { {button} }.into_any()
}

/// Help that the page around the frame offers: with the search for work, or with what weighs on somebody (advice 67).
pub fn help(app: App) -> AnyView {
    theirs(app, "host-help", app.say("host.help"), |host| host.help.clone())
}

/// Events that the page around the frame tells of (advice 98).
pub fn events(app: App) -> AnyView {
    theirs(app, "host-events", app.say("host.events"), |host| host.events.clone())
}

/// A page of the site around the frame, where it named one. It opens beside this one.
fn theirs(
    app: App,
    id: &'static str,
    words: String,
    address: impl Fn(&Host) -> String + Send + Sync + 'static,
) -> AnyView {
    let address = of_host(app, address);
    let card = move || {
        Some(address.get()).filter(|address| !address.is_empty()).map(|address| {
            view! {
                <section class="card">
                    <p>
                        <a class="button" id=id href=address target="_blank" rel="noopener noreferrer">
                            {words.clone()}
                        </a>
                    </p>
                    <p class="quiet">{app.say("host.help_note")}</p>
                </section>
            }
        })
    };
    view! { {card} }.into_any()
}

/// Under boxes that hold what the page around the frame told, as long as one of them still does.
pub fn filled(app: App, holds: impl Fn(&Facts, &Facts) -> bool + Send + Sync + 'static) -> AnyView {
    let told = of_host(app, |host| host.facts.clone());
    let is_theirs =
        Memo::new(move |_| app.with(|debrief| told.with(|told| holds(&debrief.facts, told))));
    let line = move || {
        is_theirs.get().then(|| view! { <p class="quiet" id="filled">{app.say("host.filled")}</p> })
    };
    view! { {line} }.into_any()
}

/// Whether the company is the one that the page told.
pub fn same_company(here: &Facts, told: &Facts) -> bool {
    !told.company.is_empty() && here.company == told.company
}

/// Whether the company or the post is.
pub fn same_place(here: &Facts, told: &Facts) -> bool {
    same_company(here, told) || (!told.role.is_empty() && here.role == told.role)
}

/// Whether the day is.
pub fn same_day(here: &Facts, told: &Facts) -> bool {
    told.ended.is_some() && here.ended == told.ended
}
