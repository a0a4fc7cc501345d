//! One thing that went wrong: at most two questions, and its route at once, changing with the answers.

use super::ask::{FACTS, Question, questions};
use super::fields::{neutral_line, whom};
use super::flags::put_right_question;
use super::{gone, side, take_up, title, traits};
use crate::app::Screen;
use crate::domain::assess::Verdict;
use crate::domain::debrief::{Answer, Change, Item, LocalId};
use crate::domain::mishap::{By, Matters, Nature, Noticed, Route};
use crate::ui::App;
use crate::ui::parts::{Look, Page, button, choices, route_card, text_button};
use leptos::prelude::*;

/// One item.
pub fn item(app: App, id: LocalId) -> Page {
    let heading = untrack(|| title(app, id));
    let there = Memo::new(move |_| app.with(|debrief| debrief.item(id).is_some()));
    let help = if there.get_untracked() { app.say("weigh.item.help") } else { String::new() };
    let body = move || if there.get() { weighed(app, id) } else { gone(app) };
    Page::new(heading, help, view! { {body} }.into_any()).side(side(app))
}

fn weighed(app: App, id: LocalId) -> AnyView {
    view! {
        {waits(app, id)}
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
    let parked = Memo::new(move |_| app.with(|debrief| debrief.item(id).is_some_and(|item| item.parked)));
    let words = move || {
        parked.get().then(|| {
            view! {
                <p class="care">{app.say("weigh.waiting.one")}</p>
                <div>
                    {button("take-up", app.say("weigh.take_up.button"), Look::Quiet, move || take_up(app, id))}
                </div>
            }
        })
    };
    view! { {words} }.into_any()
}

/// All of the person's own words, where the heading has no room for them.
fn own_words(app: App, id: LocalId) -> Option<AnyView> {
    let words = app.peek(|debrief| debrief.item(id).map(|item| item.words.trim().to_owned()))?;
    let cut = words != untrack(|| title(app, id)) && !words.is_empty();
    cut.then(|| view! { <p class="own" translate="no" dir="auto">{words}</p> }.into_any())
}

/// The questions whose answers can still change the route.
fn asked(app: App, id: LocalId) -> AnyView {
    let asked = Memo::new(move |_| {
        let (status, reach) = app.with(|debrief| (debrief.facts.status, debrief.facts.reach()));
        traits(app, id).map_or_else(Vec::new, |traits| questions(&traits, status, reach))
    });
    let views = move || {
        let views = asked.get().into_iter().map(|question| match question {
            Question::Fact => fact(app, id),
            Question::PutRight => put_right_question(app, id),
            Question::Telling => telling(app, id),
            Question::Tied => tied(app, id),
            Question::Seen => seen(app, id),
        });
        views.collect_view()
    };
    view! { <div class="questions-asked">{views}</div> }.into_any()
}

/// What sort of fact it was.
fn fact(app: App, id: LocalId) -> AnyView {
    let name = |nature: Nature| match nature {
        Nature::UntrueGrave => app.say("weigh.fact.grave"),
        Nature::UntrueSmall => app.say("weigh.fact.small"),
        Nature::UntrueUnsure => app.say("weigh.fact.unsure"),
        _ => app.say("weigh.fact.relied"),
    };
    let options = FACTS.into_iter().map(|nature| (nature, name(nature))).collect();
    let chosen = Memo::new(move |_| {
        traits(app, id).and_then(|traits| FACTS.into_iter().find(|fact| traits.is(*fact)))
    });
    choices("fact", app.say("weigh.fact.question"), options, move || chosen.get(), move |nature| {
        app.change(Change::Answered(id, Answer::Nature(Some(nature))));
    })
}

/// A life event: whether telling is comfortable, and if not, which line says enough.
fn telling(app: App, id: LocalId) -> AnyView {
    let comfortable = Memo::new(move |_| traits(app, id).map(|traits| traits.comfortable));
    let options =
        vec![(true, app.say("weigh.comfortable.yes")), (false, app.say("weigh.comfortable.no"))];
    let line = move || (comfortable.get() == Some(false)).then(|| neutral_line(app, id));
    view! {
        {choices("comfortable", app.say("weigh.comfortable.question"), options, move || comfortable.get(), move |yes| {
            app.change(Change::Answered(id, Answer::Comfortable(Some(yes))));
        })}
        {line}
    }
    .into_any()
}

/// Whether it is tied to a need they stated.
fn tied(app: App, id: LocalId) -> AnyView {
    let chosen = Memo::new(move |_| traits(app, id).map(|traits| traits.tied));
    let options = vec![(true, app.say("weigh.tied.yes")), (false, app.say("weigh.tied.no"))];
    choices("tied", app.say("weigh.tied.question"), options, move || chosen.get(), move |yes| {
        app.change(Change::Answered(id, Answer::Tied(Some(yes))));
    })
}

/// Whether they noticed and whether it matters; at the top of both, whether it can be mended in two
/// sentences. Where that is so from the start, the first is settled and folded away.
fn seen(app: App, id: LocalId) -> AnyView {
    let noticed_now = Memo::new(move |_| traits(app, id).map(|traits| traits.noticed));
    let matters_now = Memo::new(move |_| traits(app, id).map(|traits| traits.matters));
    let top = Memo::new(move |_| {
        noticed_now.get() == Some(Noticed::Surely) && matters_now.get() == Some(Matters::ALot)
    });
    let options = vec![
        (Noticed::Surely, app.say("weigh.noticed.surely")),
        (Noticed::Maybe, app.say("weigh.noticed.maybe")),
        (Noticed::No, app.say("weigh.noticed.no")),
    ];
    let question = app.say("weigh.noticed.question");
    let noticed = |legend: String| {
        choices("noticed", legend, options, move || noticed_now.get(), move |noticed| {
            app.change(Change::Answered(id, Answer::Noticed(Some(noticed))));
        })
    };
    let noticed = if top.get_untracked() {
        view! {
            <details class="more settled">
                <summary id="settled">{app.say("weigh.noticed.settled")}</summary>
                {noticed(question)}
            </details>
        }
        .into_any()
    } else {
        noticed(question)
    };
    let options = vec![
        (Matters::ALot, app.say("weigh.matters.a_lot")),
        (Matters::ABit, app.say("weigh.matters.a_bit")),
        (Matters::No, app.say("weigh.matters.no")),
    ];
    view! {
        {noticed}
        {choices("matters", app.say("weigh.matters.question"), options, move || matters_now.get(), move |matters| {
            app.change(Change::Answered(id, Answer::Matters(Some(matters))));
        })}
        {move || top.get().then(|| fixable(app, id))}
    }
    .into_any()
}

/// Whether there is a good answer that fits two sentences.
fn fixable(app: App, id: LocalId) -> AnyView {
    let chosen = Memo::new(move |_| traits(app, id).map(|traits| traits.fixable));
    let options = vec![(true, app.say("weigh.fixable.yes")), (false, app.say("weigh.fixable.no"))];
    choices("fixable", app.say("weigh.fixable.question"), options, move || chosen.get(), move |yes| {
        app.change(Change::Answered(id, Answer::Fixable(Some(yes))));
    })
}

/// Mine, theirs, or nobody's: one tap away, where it can be said of such a thing.
fn whose(app: App, id: LocalId) -> AnyView {
    let open = Memo::new(move |_| {
        let open = [Nature::Theirs, Nature::Test, Nature::Performance];
        traits(app, id).is_some_and(|traits| open.iter().any(|nature| traits.is(*nature)))
    });
    let by = Memo::new(move |_| traits(app, id).map(|traits| traits.by));
    let shown = move || {
        open.get().then(|| {
            let options = vec![
                (By::Me, app.say("weigh.whose.mine")),
                (By::Them, app.say("weigh.whose.theirs")),
                (By::Life, app.say("weigh.whose.circumstance")),
            ];
            view! {
                <details class="more">
                    <summary id="whose">{app.say("weigh.whose.line")}</summary>
                    {choices("by", app.say("weigh.whose.question"), options, move || by.get(), move |by| {
                        app.change(Change::Answered(id, Answer::By(Some(by))));
                    })}
                </details>
            }
        })
    };
    view! { {shown} }.into_any()
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
        Route::LetGo | Route::Reschedule => false,
        Route::Explain => verdict.traits.comfortable || verdict.traits.neutral_line.is_none(),
        _ => true,
    }
}

/// Closing an item is a deliberate act, and can be taken back.
fn let_go(app: App, id: LocalId) -> AnyView {
    let closed = Memo::new(move |_| app.with(|debrief| debrief.item(id).and_then(|item| item.closed)));
    let shown = move || match closed.get() {
        None => view! {
            <div>
                {button("let-go", app.say("weigh.let_go.button"), Look::Quiet, move || {
                    let now = app.model.with_untracked(|model| model.moment.now);
                    app.change(Change::LetGo(id, Some(now)));
                })}
            </div>
        }
        .into_any(),
        Some(_) => view! {
            <p class="kind" id="let-go-done">{app.say("weigh.let_go.done")}</p>
            {text_button("open-again", app.say("weigh.let_go.again.button"), move || {
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
    let mut others = app.mishap(&key).map(|mishap| mishap.other).unwrap_or_default();
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
