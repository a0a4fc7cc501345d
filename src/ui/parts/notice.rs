//! What the person is told once, and the crisis card.

use super::{link, text_button};
use crate::app::{Done, Event, Model, Notice, Screen};
use crate::domain::debrief::Debrief;
use crate::ui::App;
use crate::ui::prelude::*;

/// The current notice, if there is one. Announced politely.
pub fn notice(app: App) -> AnyView {
    let Some(notice) = app.model.besides(|model| model.notice.clone()) else {
        return ().into_any();
    };
    let words = match &notice {
        Notice::Copied => app.say("frame.notice.copied"),
        Notice::CopyRefused => app.say("frame.notice.copy_refused"),
        Notice::ItemWaits => app.say("frame.notice.item_waits"),
        Notice::NotOpened(error) => app.say(error.key()),
        Notice::NotDeleted => app.say("saved.not_deleted"),
        // What is told of on later screens is worded there.
        _ => app.rest().map(|rest| rest.notice_words(app, &notice)).unwrap_or_default(),
    };
    let close = text_button("close-notice", app.say("frame.notice.close.button"), move || {
        app.dispatch(Event::NoticeClosed);
    });
    view! { <div class="notice" id="notice"><p>{words}</p> {close}</div> }.into_any()
}

/// What was done last that can be taken back, and the way back. On every screen, for a while.
pub fn done(app: App) -> AnyView {
    let Some(done) = app.model.besides(|model| model.done.last().map(|(done, _)| done.clone()))
    else {
        return ().into_any();
    };
    let (words, way) = if let Done::Deleted { .. } = &done {
        (app.say("frame.notice.deleted"), app.say("frame.notice.undo.button"))
    } else {
        let words = app.rest().map(|rest| rest.done_words(app, &done));
        (words.unwrap_or_default(), app.say("desk.undo.button"))
    };
    let back = text_button("undo", way, move || app.dispatch(Event::BackTaken));
    let close = text_button("close-done", app.say("frame.notice.close.button"), move || {
        app.dispatch(Event::DoneClosed);
    });
    view! { <div class="notice" id="done"><p>{words}</p> {back} {close}</div> }.into_any()
}

/// What is to be seen to, on every screen but the one that it leads to: a line and a way there.
pub fn banners(app: App, screen: Screen) -> AnyView {
    let (two_tabs, low) = app.model.besides(|model| (model.two_tabs(), model.low));
    let banner = |id: &'static str, words: &str, way: &str, to: Screen| {
        view! {
            <div class="notice banner" id=id>
                <p>{app.say(words)}</p>
                {link(app, "text-button", app.say(way), to)}
            </div>
        }
        .into_any()
    };
    let two_tabs = (two_tabs && screen != Screen::TwoTabs)
        .then(|| banner("two-tabs", "frame.two_tabs.words", "frame.two_tabs.see", Screen::TwoTabs));
    let low = (low && screen != Screen::Room)
        .then(|| banner("low-room", "frame.low.words", "frame.low.see", Screen::Room));
    view! { {two_tabs} {low} }.into_any()
}

/// Whether the person's own words may mean self-harm, and the card was not put away. Made once, for all screens.
pub fn crisis(app: App) -> Memo<bool> {
    // The phrases come with the content: once they are here, what was typed before is looked at too. What was deleted, erased or
    // locked goes with its card, at once: a moment later somebody may be at a number in it.
    let state = Memo::new(move |_| {
        app.model.besides(|model| {
            let Model { crisis_closed, content, language, debrief, book_begun, .. } = model;
            let open = debrief.as_ref().map(|open| open.id.clone());
            (*crisis_closed, *content, language.clone(), open, *book_begun)
        })
    });
    // Apart: while somebody writes in a letter, a long story need not be looked through at each key. Neither needs to be before
    // a key is drawn.
    let facts = Memo::new(move |_| {
        app.settled();
        app.model.with_untracked(|model| model.facts)
    });
    let told = Memo::new(move |_| {
        let (closed, ..) = state.get();
        facts.track();
        let crisis = &app.content().crisis;
        let meant = |whose: &Debrief| whose.own_texts().any(|text| crisis.is_in(text));
        // What is written for every interview counts too, and where none is open.
        !closed && (app.peek(meant) || app.model.with_untracked(|model| meant(&model.book)))
    });
    let written = Memo::new(move |_| {
        let (closed, ..) = state.get();
        app.settled();
        let crisis = &app.content().crisis;
        !closed && app.peek(|debrief| debrief.letter_texts().any(|text| crisis.is_in(text)))
    });
    Memo::new(move |_| told.get() || written.get())
}

/// One line in sight of whoever types: the card itself stands below the boxes, so as not to move them.
pub fn crisis_line(app: App) -> AnyView {
    if app.in_crisis() {
        return link(app, "text-button", app.say("frame.crisis.near"), Screen::Support);
    }
    ().into_any()
}

/// The quiet card, where the person's own words may mean self-harm. Found on the device, logged nowhere,
/// blocks nothing (design: judgement, "Gates").
pub fn crisis_card(app: App) -> AnyView {
    if !app.in_crisis() {
        return ().into_any();
    }
    let region = app.model.besides(|model| model.settings.region.clone());
    let content = app.content();
    let first = content.support.region.iter().find(|known| known.id == region);
    // Until a region is chosen, the one that the support door shows first.
    let first = first.or(content.support.region.first());
    let numbers = first.map(|region| {
        let lines = region
            .line
            .iter()
            .map(|line| super::super::steps::support::line(app, line))
            .collect_view();
        view! {
            <p>{app.fill("frame.crisis.emergency", &[("place", &region.name), ("number", &region.emergency)])}</p>
            <ul class="numbers">{lines}</ul>
        }
    });
    view! {
        <section class="card crisis" id="crisis-card" aria-labelledby="crisis-heading">
            <h2 id="crisis-heading">{app.say("frame.crisis.heading")}</h2>
            <p>{app.say("frame.crisis.words")}</p>
            {numbers}
            <div class="card-actions">
                {link(app, "button", app.say("frame.crisis.numbers"), Screen::Support)}
                {text_button("close-crisis", app.say("frame.crisis.close.button"), move || {
                    app.dispatch(Event::CrisisCardClosed);
                })}
            </div>
        </section>
    }
    .into_any()
}
