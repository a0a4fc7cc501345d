//! The messages: which one there is to write, and one of them on its sheet.

mod asks;
mod desk;
mod envelope;
mod findings;
mod hold;
mod install;
mod leave;
mod lines;
mod more;
mod named;
mod paper;
mod part;
mod reading;
mod rest;
mod sent;
mod sides;
mod undo;

pub(super) use named::each_named;
pub(super) use rest::{time_words, waiting_items};
pub(super) use sides::slot_words;

use super::errand::wanted;
use crate::app::Screen;
use crate::domain::assess::{Offer, Withheld};
use crate::domain::debrief::NoteKey;
use crate::domain::plan::Deed;
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, deed_words, link, plan_side, sheet};
use crate::ui::prelude::*;
use desk::{Desk, Standing};

/// Which message: the recommended one lies open, the others are rows.
pub fn letters(app: App) -> Page {
    let offers = Memo::new(move |_| app.assessment.with(|assessment| assessment.offers.clone()));
    // What was sent already is not what is recommended, nor is what is off the page of the diary by now.
    let is_sent = move |offer: &&Offer| {
        app.with(|debrief| debrief.note(&offer.key).is_some_and(|note| note.sent.is_some()))
    };
    let is_planned = move |offer: &&Offer| {
        app.plan.with(|plan| plan.actions.iter().any(|line| line.deed == Deed::Send(offer.key)))
    };
    let first = Memo::new(move |_| {
        offers.with(|offers| {
            offers.iter().find(|offer| !is_sent(offer) && is_planned(offer)).cloned()
        })
    });
    let list = move || {
        let first = first.get();
        let key = first.as_ref().map(|first| first.key);
        let rest = offers.with(|offers| {
            // What was sent has a list of its own.
            let others = offers.iter().filter(|offer| Some(offer.key) != key && !is_sent(offer));
            others.map(|offer| rest::row(app, offer.key)).collect_view()
        });
        let first = first.map(|offer| recommended(app, &offer));
        view! {
            {first}
            <ul class="rows letters">{rest}</ul>
        }
    };
    let body = view! {
        {list}
        {sent::log(app)}
        {move || app.assessment.with(|assessment| assessment.withheld).map(|why| rest::withheld(app, why))}
        {waiting_items(app)}
        <p>{link(app, "text-button", app.say("write.more"), Screen::More)}</p>
    };
    // In reach of a thumb, however long the letter is.
    let open = move || {
        first.get().map(|offer| {
            button("open-letter", app.say("write.open.button"), Look::Accent, move || {
                app.go(Screen::Letter(offer.key));
            })
        })
    };
    let actions = view! {
        {link(app, "text-button", app.say("write.to_plan"), Screen::Plan)}
        {open}
    };
    Page::new(app.say("write.heading"), app.say("write.help"), body.into_any())
        .actions(Actions::Own(actions.into_any()))
        .side(plan_side(app))
}

fn recommended(app: App, offer: &Offer) -> AnyView {
    let key = offer.key;
    let draft = app.draft(offer);
    view! {
        <section class="recommended" aria-labelledby="recommended-heading">
            <h2 id="recommended-heading" translate="no">{deed_words(app, &Deed::Send(key))}</h2>
            <p class="quiet">{rest::state_words(app, key)}</p>
            {sheet(app, &draft)}
        </section>
    }
    .into_any()
}

/// One message on its sheet.
pub fn letter(app: App, key: NoteKey) -> Page {
    let desk = Desk::new(app, key);
    desk.keep_wordings();
    let leaving = leave::leaving(desk);
    let standing = Memo::new(move |_| desk.standing());
    let body = view! {
        {envelope::envelope(desk)}
        {move || match standing.get() {
            Standing::Writing => writing(desk, leaving),
            Standing::Sent => sent::sent(desk),
            Standing::Withheld(why) => rest::withheld(app, why),
            Standing::Gone => gone(app),
        }}
        {install::install(app)}
        {rest::other_letters(app, key)}
        {paper::paper(desk)}
    };
    let actions = move || match standing.get() {
        Standing::Writing => leave::leave(desk, leaving),
        Standing::Sent => sent::after(desk),
        Standing::Withheld(Withheld::Support) => {
            link(app, "button accent", app.say("letter.withheld.to_support"), Screen::Support)
        }
        Standing::Withheld(_) | Standing::Gone => {
            link(app, "button accent", app.say("letter.to_plan"), Screen::Plan)
        }
    };
    let heading = move || match (standing.get(), key.kind) {
        (Standing::Sent, _) => app.say("letter.heading.sent"),
        (Standing::Withheld(_), _) => app.say("letter.heading.withheld"),
        (Standing::Gone, _) => app.say("letter.heading.gone"),
        (Standing::Writing, kind) => app.say(&format!("letter.heading.{kind}", kind = kind.name())),
    };
    // Where there is room, what is said and what is left out stands beside the letter.
    let beside = view! {
        {move || (standing.get() == Standing::Writing && app.wide.get()).then(|| sides::sides(desk))}
        {plan_side(app)}
    };
    Page::new(heading, String::new(), body.into_any())
        .actions(Actions::Own(view! { {actions} }.into_any()))
        .side(beside.into_any())
}

fn writing(desk: Desk, leaving: Memo<leave::Leaving>) -> AnyView {
    view! {
        {hold::hold(desk)}
        {sent::second(desk)}
        {asks::asks(desk)}
        {lines::letter_sheet(desk)}
        {wanted(desk.app, desk.key)}
        {more::more(desk, leaving)}
        {more::kept(desk)}
        {reading::reading(desk, leaving)}
    }
    .into_any()
}

/// The message is not on the list any more: what it told of was taken back.
fn gone(app: App) -> AnyView {
    view! {
        <p class="kind">{app.say("letter.gone")}</p>
        {link(app, "text-button", app.say("letter.to_letters"), Screen::Letters)}
    }
    .into_any()
}
