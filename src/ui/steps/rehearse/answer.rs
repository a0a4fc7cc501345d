//! An answer that was given: how it sounded, and how it went by the person's own points.

use super::ask::own_points;
use super::told::pace_words;
use crate::app::aloud::{Take, Wanted};
use crate::app::rehearsal::Rehearsed;
use crate::app::{Event, Screen};
use crate::domain::grow::Rating;
use crate::ui::App;
use crate::ui::parts::{Look, button, choices, link};
use crate::ui::prelude::*;

/// What a rating is called.
pub(super) fn rating_words(app: App, rating: Rating) -> String {
    app.say(&format!("grow.rating.{rating}", rating = rating.name()))
}

/// What stands below a question whose answer was given.
pub(super) fn answered(app: App, at: usize) -> AnyView {
    view! {
        <div class="entries" id="answered" tabindex="-1">
            {sounded(app)}
            {rates(app, at)}
        </div>
    }
    .into_any()
}

/// The recording, where there is one: what its level tells, and a way to hear it.
fn sounded(app: App) -> AnyView {
    let take = Memo::new(move |_| app.model.with(|model| model.aloud.take.clone()));
    let shown = move || {
        let Take::Made { pace, playing } = take.get() else { return ().into_any() };
        let words = pace_words(app, &pace);
        let lines = words.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
        let guess = pace.is_ok().then(|| {
            view! { <p class="quiet">{app.say("mock.pace.guess")}</p> }
        });
        let (label, wanted) = if playing {
            ("mock.play.stop", Wanted::Pause)
        } else {
            ("mock.play.button", Wanted::Play)
        };
        let tap = move || app.dispatch(Event::Aloud(wanted.clone()));
        view! {
            <section class="card" id="sounded" aria-labelledby="sounded-heading">
                <h2 id="sounded-heading">{app.say("mock.pace.heading")}</h2>
                {lines}
                {guess}
                {button("play", app.say(label), Look::Quiet, tap)}
            </section>
        }
        .into_any()
    };
    view! { {shown} }.into_any()
}

/// How it went, by the person's own points.
fn rates(app: App, at: usize) -> AnyView {
    let of = app.model.with_untracked(|model| model.rehearsal.current().and_then(|it| it.of));
    let bank = of.and_then(|of| app.content().mishaps.bank.get(of).map(|it| it.bullets.clone()));
    let own = own_points(app, of);
    let has_own = !own.is_empty();
    let points = if has_own { own } else { bank.unwrap_or_default() };
    let lines =
        points.iter().map(|point| view! { <li translate="no">{point.clone()}</li> }).collect_view();
    let list = (!points.is_empty()).then(|| view! { <ul class="prompts">{lines}</ul> });
    let none = (!has_own).then(|| {
        let write = of.map(|of| {
            let screen = Screen::BankQuestion(of);
            view! { <p>{link(app, "text-button", app.say("mock.rate.write"), screen)}</p> }
        });
        view! { <p class="quiet">{app.say("mock.rate.no_points")}</p> {write} }
    });
    let options = Rating::ALL.map(|rating| (rating, rating_words(app, rating))).to_vec();
    let rating = Memo::new(move |_| app.model.with(|model| model.rehearsal.rating(at)));
    let rate = move |rating| app.dispatch(Event::Rehearsed(Rehearsed::Rated(rating)));
    let kept = move || rating.get().map(|_| app.say("mock.rate.kept"));
    view! {
        <section class="entry" id="rated">
            <h2>{app.say("mock.rate.points")}</h2>
            {list}
            {none}
            {choices(app, "rating", app.say("mock.rate.question"), options, move || rating.get(), rate)}
            <p class="quiet" role="status">{kept}</p>
        </section>
    }
    .into_any()
}
