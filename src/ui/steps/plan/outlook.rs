//! How somebody thinks it will go on, and how it is by now: asked once, folded away, and never needed. Three interviews later it is
//! held against what came (design: product, step Keep going; advice, row 76).

use crate::domain::debrief::{Change, Debrief, Distress, Figure, LeafChange, LeafKind};
use crate::domain::journal::{Ending, Forecast};
use crate::ui::App;
use crate::ui::parts::choices;
use crate::ui::prelude::*;
use crate::ui::steps::calm::distress_words;

/// The two questions, as far as they can be asked: nobody guesses what is known, and how it is now says something only beside
/// how it was.
pub(super) fn outlook(app: App) -> AnyView {
    let guess = Memo::new(move |_| {
        app.with(|debrief| {
            let open = Ending::of(debrief.facts.status) == Ending::Open;
            open || figure(debrief, Figure::Forecast).is_some()
        })
    });
    let told = Memo::new(move |_| app.with(|debrief| debrief.calm.distress.is_some()));
    let asked = move || {
        (guess.get() || told.get()).then(|| {
            let forecast = guess.get().then(|| forecast(app));
            let after = told.get().then(|| after(app));
            view! {
                <details class="outlook" id="outlook">
                    <summary>{app.say("journal.outlook.summary")}</summary>
                    <div class="stack">
                        <p class="quiet">{app.say("journal.outlook.help")}</p>
                        {forecast}
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
