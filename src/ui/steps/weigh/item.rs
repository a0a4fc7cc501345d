//! One thing that went wrong: at most two questions, and its route at once, changing with the answers.

use super::asked::{asked, questions_about, whose};
use super::fields::whom;
use super::{gone, take_up, title, traits};
use crate::app::Screen;
use crate::domain::assess::Verdict;
use crate::domain::debrief::{Change, Item, LocalId};
use crate::domain::mishap::{Nature, Route};
use crate::ui::App;
use crate::ui::parts::{
    Look, Page, button, change_button, change_text_button, item_name_translate, plan_side,
    route_card,
};
use crate::ui::prelude::*;

/// One item.
pub fn item(app: App, id: LocalId) -> Page {
    let heading = untrack(|| title(app, id));
    let there = Memo::new(move |_| app.with(|debrief| debrief.item(id).is_some()));
    let parked =
        Memo::new(move |_| app.with(|debrief| debrief.item(id).is_some_and(|item| item.parked)));
    let help = if parked.get_untracked() || !there.get_untracked() {
        String::new()
    } else if untrack(|| questions_about(app, id)).is_empty() {
        app.say("weigh.item.help_none")
    } else {
        app.say("weigh.item.help")
    };
    let body = move || {
        if !there.get() {
            gone(app)
        } else if parked.get() {
            waits(app, id)
        } else {
            weighed(app, id)
        }
    };
    let own = untrack(|| item_name_translate(app, id));
    let heading = view! { <span translate=own>{heading}</span> };
    Page::new(heading, help, view! { {body} }.into_any()).side(plan_side(app))
}

fn weighed(app: App, id: LocalId) -> AnyView {
    view! {
        {own_words(app, id)}
        {asked(app, id)}
        {whose(app, id)}
        {route_card(app, id)}
        {after(app, id)}
        {others(app, id)}
    }
    .into_any()
}

/// One that waits says so, and can be taken up.
fn waits(app: App, id: LocalId) -> AnyView {
    view! {
        {own_words(app, id)}
        <p class="kind">{app.say("weigh.waiting.one")}</p>
        <div>
            {change_button(app, "take-up", app.say("weigh.take_up.button"), Look::Quiet, move || take_up(app, id))}
        </div>
    }
    .into_any()
}

/// All of the person's own words, where the heading has no room for them.
fn own_words(app: App, id: LocalId) -> Option<AnyView> {
    let words = app.peek(|debrief| debrief.item(id).map(|item| item.words.trim().to_owned()))?;
    let cut = words != untrack(|| title(app, id)) && !words.is_empty();
    cut.then(|| view! { <p class="own" translate="no" dir="auto">{words}</p> }.into_any())
}

/// What follows from the route: whom it goes to, its words, or letting go on purpose.
fn after(app: App, id: LocalId) -> AnyView {
    let verdict = Memo::new(move |_| {
        app.assessment.with(|assessment| {
            assessment.verdict(id).map(|verdict| (verdict.route, needs_words(verdict)))
        })
    });
    let shown = move || {
        let (route, words) = verdict.get()?;
        let write = words.then(|| {
            let label = app.say(if route == Route::Support {
                "weigh.item.record.button"
            } else {
                "weigh.item.words.button"
            });
            view! {
                <div>
                    {button("write-words", label, Look::Quiet, move || app.go(Screen::ItemWords(id)))}
                </div>
            }
        });
        let close = (route == Route::LetGo).then(|| let_go(app, id));
        Some(view! {
            {whom(app, id, route)}
            {write}
            {close}
        })
    };
    view! { <div class="stack">{shown}</div> }.into_any()
}

/// Whether the message needs words of the person's own about the item.
fn needs_words(verdict: &Verdict) -> bool {
    match verdict.route {
        Route::LetGo => false,
        Route::Explain => verdict.traits.comfortable || verdict.traits.neutral_line.is_none(),
        _ => true,
    }
}

/// Closing an item is a deliberate act, and can be taken back.
fn let_go(app: App, id: LocalId) -> AnyView {
    let closed =
        Memo::new(move |_| app.with(|debrief| debrief.item(id).and_then(|item| item.closed)));
    let shown = move || match closed.get() {
        None => view! {
            <div>
                {change_button(app, "let-go", app.say("weigh.let_go.button"), Look::Quiet, move || {
                    let now = app.model.with_untracked(|model| model.moment.now);
                    app.change(Change::LetGo(id, Some(now)));
                })}
            </div>
        }
        .into_any(),
        Some(_) => view! {
            <p class="kind" id="let-go-done">{app.say("weigh.let_go.done")}</p>
            {change_text_button(app, "open-again", app.say("weigh.let_go.again.button"), move || {
                app.change(Change::LetGo(id, None));
            })}
        }
        .into_any(),
    };
    view! { <div aria-live="polite">{shown}</div> }.into_any()
}

/// Other explanations, for a guess and for what they did.
fn others(app: App, id: LocalId) -> Option<AnyView> {
    let key = app.peek(|debrief| debrief.item(id).map(|item| item.mishap.clone()))?;
    let own = key == Item::OWN;
    let guessed = untrack(|| traits(app, id)).is_some_and(|traits| traits.is(Nature::Guess));
    let mut others = app.mishap(&key, |mishap| mishap.other.clone()).unwrap_or_default();
    if own && guessed {
        others = ["weigh.other.listening", "weigh.other.long_day", "weigh.other.same_face"]
            .into_iter()
            .map(|key| app.say(key))
            .collect();
    }
    (!others.is_empty()).then(|| {
        let lines = others.into_iter().map(|other| view! { <li>{other}</li> }).collect_view();
        view! {
            <section class="others" aria-labelledby="others">
                <h2 id="others">{app.say("weigh.other.heading")}</h2>
                <ul class="prompts">{lines}</ul>
            </section>
        }
        .into_any()
    })
}
