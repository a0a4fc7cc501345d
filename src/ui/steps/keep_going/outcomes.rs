//! How each interview went on. What was expected is held against it on the screen of patterns; surprise offers happen
//! (design: advice, row 76).

use crate::app::store::Summary;
use crate::app::{Event, Screen};
use crate::domain::journal::Ending;
use crate::domain::keep_going::is_unanswered;
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, interview_name, link, state_words};
use crate::ui::prelude::*;
use crate::ui::steps::plan::outlook;
use crate::ui::steps::recall::stands;

/// So many others are listed; the rest is found where all of them are.
const LISTED: usize = 12;

/// The open interview with its question, and the others.
pub fn outcomes(app: App) -> Page {
    // Drawn again for another interview, or another name of it; not for each save.
    let named = Memo::new(move |_| {
        app.model.with(|model| {
            let id = &model.debrief.as_ref().filter(|_| model.begun)?.id;
            let known = model.summaries.iter().find(|known| known.id == *id)?;
            Some((id.clone(), interview_name(app, known)))
        })
    });
    let open = move || named.get().map(|(_, name)| this_one(app, name));
    // One more than is shown tells that there are more.
    let known = Memo::new(move |_| {
        app.model.with(|model| {
            let open = model.debrief.as_ref().filter(|_| model.begun).map(|open| open.id.clone());
            let others = model.summaries.iter().filter(|known| Some(&known.id) != open.as_ref());
            others.take(LISTED + 1).cloned().collect::<Vec<Summary>>()
        })
    });
    let others = move || {
        let known = known.get();
        let rows = known.iter().take(LISTED).map(|known| other(app, known)).collect_view();
        let all = (known.len() > LISTED).then(|| {
            let words = app.say("keep_going.outcomes.all");
            view! { <p>{link(app, "text-button", words, Screen::Interviews)}</p> }
        });
        (!known.is_empty()).then(|| {
            view! {
                <section>
                    <h2 class="side-heading">{app.say("keep_going.outcomes.others")}</h2>
                    <ul class="rows" id="others">{rows}</ul>
                    {all}
                </section>
            }
        })
    };
    let waits = Memo::new(move |_| {
        app.model.with(|model| {
            let open = model.debrief.iter().map(|open| open.facts.status);
            let all = model.summaries.iter().map(|known| known.status);
            all.chain(open).any(is_unanswered)
        })
    });
    let surprise = move || {
        let words = || view! { <p class="kind">{app.say("keep_going.outcomes.surprise")}</p> };
        waits.get().then(words)
    };
    let none = app.model.with_untracked(|model| model.summaries.is_empty());
    let none = none.then(|| view! { <p class="kind">{app.say("keep_going.outcomes.none")}</p> });
    let body = view! {
        {none}
        {open}
        {others}
        {surprise}
    };
    let patterns =
        button("to-patterns", app.say("keep_going.outcomes.patterns"), Look::Accent, move || {
            app.go(Screen::Patterns);
        });
    let back = link(app, "text-button", app.say("keep_going.back"), Screen::KeepGoing);
    Page::new(
        app.say("keep_going.outcomes.heading"),
        app.say("keep_going.outcomes.help"),
        body.into_any(),
    )
    .actions(Actions::Own(view! { {back} {patterns} }.into_any()))
}

/// The open one: how it stands can be said here, and while there is no answer, how they think it will go on.
fn this_one(app: App, name: String) -> AnyView {
    let open =
        Memo::new(move |_| app.with(|debrief| Ending::of(debrief.facts.status) == Ending::Open));
    view! {
        <section class="card" id="this-one" aria-labelledby="this-one-heading">
            <h2 id="this-one-heading" tabindex="-1" translate="no">{name}</h2>
            {stands(app, app.say("keep_going.outcomes.question"))}
            {move || open.get().then(|| outlook(app))}
        </section>
    }
    .into_any()
}

fn other(app: App, known: &Summary) -> AnyView {
    let (name, id) = (interview_name(app, known), known.id.clone());
    let (day, state) = (app.deadline(known.started), state_words(app, known));
    let take = move |_| {
        app.dispatch(Event::Resumed(id.clone()));
        app.focus("this-one-heading");
    };
    view! {
        <li class="row">
            <button type="button" class="row-open" on:click=take>
                <span class="row-name" translate="no">{name}</span>
                <span class="quiet">{day} " · " {state}</span>
            </button>
        </li>
    }
    .into_any()
}
