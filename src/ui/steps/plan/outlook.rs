//! How somebody thinks it will go on, and how it is by now: asked from the next day on, folded away, and never needed. Three
//! interviews later it is held against what came (design: product, step Keep going; advice, row 76).

use crate::domain::debrief::{Change, Debrief, Distress, Figure, LeafChange, LeafKind};
use crate::domain::journal::{Ending, Forecast};
use crate::ui::App;
use crate::ui::parts::choices;
use crate::ui::prelude::*;
use crate::ui::steps::calm::distress_words;

/// The two questions, as far as they can be asked: nobody guesses what is known, and how it is now says something only beside
/// how it was. On the day itself it is too early for both.
pub(in crate::ui::steps) fn outlook(app: App) -> AnyView {
    let is_open =
        Memo::new(move |_| app.with(|debrief| Ending::of(debrief.facts.status) == Ending::Open));
    let guessed = Memo::new(move |_| {
        let figure = app.with(|debrief| figure(debrief, Figure::Forecast));
        figure.and_then(Forecast::of_figure)
    });
    let told = Memo::new(move |_| app.with(|debrief| debrief.calm.distress.is_some()));
    let later = Memo::new(move |_| {
        let moment = app.moment();
        moment.today() > moment.zone.local(app.with(Debrief::ended)).day
    });
    let guess = move || match (is_open.get(), guessed.get()) {
        (true, _) => Some(forecast(app)),
        // What was thought once it is known is no guess any more.
        (false, Some(guess)) => {
            let words = app.say(match guess {
                Forecast::NotOn => "journal.outlook.guessed_not_on",
                Forecast::CannotSay => "journal.outlook.guessed_cannot_say",
                Forecast::On => "journal.outlook.guessed_on",
            });
            Some(view! { <p class="quiet" id="guessed">{words}</p> }.into_any())
        }
        (false, None) => None,
    };
    let any =
        Memo::new(move |_| later.get() && (told.get() || is_open.get() || guessed.get().is_some()));
    let asked = move || {
        any.get().then(|| {
            let after = move || told.get().then(|| after(app));
            view! {
                <details class="outlook" id="outlook">
                    <summary>{app.say("journal.outlook.summary")}</summary>
                    <div class="stack">
                        <p class="quiet">{app.say("journal.outlook.help")}</p>
                        {guess}
                        {after}
                    </div>
                </details>
            }
        })
    };
    view! { {asked} }.into_any()
}

fn figure(debrief: &Debrief, figure: Figure) -> Option<u32> {
    debrief.leaf(LeafKind::Outlook.only()).and_then(|leaf| leaf.figure(figure))
}

fn keep(app: App, figure: Figure, value: u32) {
    let change = LeafChange::Figure(figure, Some(value));
    app.change(Change::Leaf(LeafKind::Outlook.only(), change));
}

fn forecast(app: App) -> AnyView {
    let options = vec![
        (Forecast::NotOn, app.say("journal.outlook.not_on")),
        (Forecast::CannotSay, app.say("journal.outlook.cannot_say")),
        (Forecast::On, app.say("journal.outlook.on")),
    ];
    let chosen = move || app.with(|debrief| figure(debrief, Figure::Forecast));
    let chosen = move || chosen().and_then(Forecast::of_figure);
    choices(app, "forecast", app.say("journal.outlook.forecast"), options, chosen, move |picked| {
        keep(app, Figure::Forecast, picked.figure());
    })
}

fn after(app: App) -> AnyView {
    let options =
        (0..).zip(Distress::ALL).map(|(level, words)| (level, distress_words(app, words)));
    let chosen = move || app.with(|debrief| figure(debrief, Figure::After));
    choices(
        app,
        "after",
        app.say("journal.outlook.after"),
        options.collect(),
        chosen,
        move |level| {
            keep(app, Figure::After, level);
        },
    )
}
