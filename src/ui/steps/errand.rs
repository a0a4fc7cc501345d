//! Messages that no mishap calls for: what could be written, what each is for, and what it needs to say.

mod form;
mod wanted;

pub use form::errand;
pub(super) use wanted::{asked_words, boxes as wanted_boxes, wanted};

use crate::app::{Event, Screen};
use crate::domain::debrief::{Change, LocalId, MessageKind, Reader};
use crate::domain::errand::{Shut, is_free, openings, shut};
use crate::ui::App;
use crate::ui::parts::{
    Actions, Look, Page, button, change_button, change_text_button, link, plan_side,
};
use crate::ui::prelude::*;

/// What else could be written, and to whom.
pub fn more(app: App) -> Page {
    let open = Memo::new(move |_| {
        app.assessment.with(|assessment| app.with(|debrief| openings(debrief, assessment)))
    });
    let group = move |heading: &'static str, outside: bool| {
        let fits = move |kind: &MessageKind| (kind.reader() == Reader::Contact) == outside;
        let rows = open.get().into_iter().filter(fits).map(|kind| row(app, kind)).collect_view();
        let any = open.with(|open| open.iter().any(fits));
        any.then(|| {
            view! {
                <section>
                    <h2 class="side-heading">{app.say(heading)}</h2>
                    <ul class="rows">{rows}</ul>
                </section>
            }
        })
    };
    let none =
        move || open.with(Vec::is_empty).then(|| view! { <p>{app.say("errand.more.nothing")}</p> });
    let body = view! {
        {move || group("errand.to_them", false)}
        {move || group("errand.to_helpers", true)}
        {none}
    };
    let back = link(app, "text-button", app.say("letter.to_letters"), Screen::Letters);
    Page::new(app.say("errand.more.heading"), app.say("errand.more.help"), body.into_any())
        .actions(Actions::Own(back))
        .side(plan_side(app))
}

fn row(app: App, kind: MessageKind) -> AnyView {
    let label = view! {
        <span class="row-name">{app.say(&format!("plan.begin.{errand}", errand = kind.name()))}</span>
        <span class="quiet">{app.say(&format!("errand.{errand}.help", errand = kind.name()))}</span>
    };
    view! { <li class="row">{link(app, "row-open", label, Screen::Begin(kind))}</li> }.into_any()
}

/// The words of a shut gate.
fn shut_words(app: App, why: Shut) -> AnyView {
    let words = app.say(&format!("errand.shut.{shut}", shut = why.name()));
    view! { <p class="care" id="shut">{words}</p> }.into_any()
}

/// Takes up again one that was given up.
fn take_up(app: App, id: LocalId) -> AnyView {
    change_text_button(app, "take-up-errand", app.say("errand.take_up.button"), move || {
        app.change(Change::ErrandDropped(id, false));
        app.go(Screen::Errand(id));
        // On its own screen there is nowhere to go, and the button is gone.
        app.focus("heading");
    })
}

/// What a kind of message is for, before it is begun.
pub fn begin(app: App, kind: MessageKind) -> Page {
    if !kind.is_errand() {
        return more(app);
    }
    let closed = Memo::new(move |_| {
        app.assessment.with(|assessment| app.with(|debrief| shut(kind, debrief, assessment)))
    });
    let begun = Memo::new(move |_| {
        app.with(|debrief| {
            debrief.errands().find(|errand| errand.kind == kind).map(|errand| errand.id)
        })
    });
    let given_up = Memo::new(move |_| {
        app.with(|debrief| {
            let mut dropped = debrief.errands.iter().rev().filter(|errand| errand.dropped);
            let last = dropped.find(|errand| errand.kind == kind).map(|errand| errand.id);
            last.filter(|_| is_free(kind, debrief))
        })
    });
    let free = Memo::new(move |_| app.with(|debrief| is_free(kind, debrief)));
    let about = view! {
        <p class="kind">{app.say(&format!("errand.{errand}.about", errand = kind.name()))}</p>
        {move || closed.get().map(|why| shut_words(app, why))}
        {move || begun.get().map(|_| view! { <p class="quiet">{app.say("errand.there_is_one")}</p> })}
        {move || given_up.get().map(|id| take_up(app, id))}
    };
    let start = move || {
        if closed.get().is_some() {
            return link(app, "button accent", app.say("errand.others"), Screen::More);
        }
        let goes_on = begun.get().map(|id: LocalId| {
            button("go-on-errand", app.say("errand.go_on.button"), Look::Accent, move || {
                app.go(Screen::Errand(id));
            })
        });
        let look = if goes_on.is_some() { Look::Quiet } else { Look::Accent };
        let starts = free.get().then(|| {
            change_button(app, "start-errand", app.say("errand.start.button"), look, move || {
                app.dispatch(Event::ErrandBegun(kind, None));
            })
        });
        view! { {starts} {goes_on} }.into_any()
    };
    Page::new(
        app.say(&format!("errand.{errand}.heading", errand = kind.name())),
        app.say(&format!("errand.{errand}.help", errand = kind.name())),
        about.into_any(),
    )
    .actions(Actions::Own(view! { {start} }.into_any()))
    .side(plan_side(app))
}
