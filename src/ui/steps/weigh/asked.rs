//! The questions about one thing, in the order of the rules, with the defaults picked beforehand.

use super::super::details::neutral_words;
use super::ask::{FACTS, Question, questions};
use super::traits;
use crate::domain::debrief::{Answer, Change, LocalId, NeutralLine};
use crate::domain::mishap::{By, Matters, Nature, Noticed, Route};
use crate::ui::App;
use crate::ui::parts::choices;
use crate::ui::prelude::*;

/// The questions whose answers can still change the route. Runs again when they do.
pub(super) fn questions_about(app: App, id: LocalId) -> Vec<Question> {
    let (status, reach) = app.with(|debrief| (debrief.facts.status, debrief.facts.reach()));
    traits(app, id).map_or_else(Vec::new, |traits| questions(&traits, status, reach))
}

/// The questions, each as what it asks.
pub(super) fn asked(app: App, id: LocalId) -> AnyView {
    let asked = Memo::new(move |_| questions_about(app, id));
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
    choices(
        app,
        "fact",
        app.say("weigh.fact.question"),
        options,
        move || chosen.get(),
        move |nature| {
            app.change(Change::Answered(id, Answer::Nature(Some(nature))));
        },
    )
}

/// A life event: whether telling is comfortable, and if not, which line says enough.
fn telling(app: App, id: LocalId) -> AnyView {
    let comfortable = Memo::new(move |_| traits(app, id).map(|traits| traits.comfortable));
    let options =
        vec![(true, app.say("weigh.comfortable.yes")), (false, app.say("weigh.comfortable.no"))];
    let line = move || (comfortable.get() == Some(false)).then(|| neutral_line(app, id));
    view! {
        {choices(app, "comfortable", app.say("weigh.comfortable.question"), options, move || comfortable.get(), move |yes| {
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
    choices(
        app,
        "tied",
        app.say("weigh.tied.question"),
        options,
        move || chosen.get(),
        move |yes| {
            app.change(Change::Answered(id, Answer::Tied(Some(yes))));
        },
    )
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
        choices(
            app,
            "noticed",
            legend,
            options,
            move || noticed_now.get(),
            move |noticed| {
                app.change(Change::Answered(id, Answer::Noticed(Some(noticed))));
            },
        )
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
        {choices(app, "matters", app.say("weigh.matters.question"), options, move || matters_now.get(), move |matters| {
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
    choices(
        app,
        "fixable",
        app.say("weigh.fixable.question"),
        options,
        move || chosen.get(),
        move |yes| {
            app.change(Change::Answered(id, Answer::Fixable(Some(yes))));
        },
    )
}

/// Mine, theirs, or nobody's: one tap away, where it can be said of such a thing.
pub(super) fn whose(app: App, id: LocalId) -> AnyView {
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
                    {choices(app, "by", app.say("weigh.whose.question"), options, move || by.get(), move |by| {
                        app.change(Change::Answered(id, Answer::By(Some(by))));
                    })}
                </details>
            }
        })
    };
    view! { {shown} }.into_any()
}

/// "Already put right?"
pub(super) fn put_right_question(app: App, id: LocalId) -> AnyView {
    let options =
        vec![(true, app.say("weigh.put_right.yes")), (false, app.say("weigh.put_right.not_yet"))];
    let chosen = Memo::new(move |_| traits(app, id).map(|traits| traits.put_right));
    choices(
        app,
        &format!("put-right-{id}"),
        app.say("weigh.put_right.question"),
        options,
        move || chosen.get(),
        move |yes| app.change(Change::Answered(id, Answer::PutRight(Some(yes)))),
    )
}

/// One true line for a visible exit that is not to be told of (rule 7), or none.
pub(super) fn neutral_line(app: App, id: LocalId) -> AnyView {
    let mut options: Vec<_> =
        NeutralLine::ALL.into_iter().map(|line| (Some(line), neutral_words(app, line))).collect();
    options.push((None, app.say("weigh.neutral.nothing")));
    // "Say nothing" of something they saw is the person's own choice of a route.
    let visible = untrack(|| traits(app, id)).is_some_and(|traits| traits.visible);
    let chosen = Memo::new(move |_| {
        let let_go = app
            .with(|debrief| debrief.item(id).is_some_and(|item| item.chosen == Some(Route::LetGo)));
        let line = traits(app, id)?.neutral_line;
        (line.is_some() || let_go || !visible).then_some(if let_go { None } else { line })
    });
    let choose = move |line: Option<NeutralLine>| {
        app.change(Change::Answered(id, Answer::NeutralLine(line)));
        let chosen = app.peek(|debrief| debrief.item(id).and_then(|item| item.chosen));
        if visible && line.is_none() {
            app.change(Change::Chosen(id, Some(Route::LetGo)));
        } else if chosen == Some(Route::LetGo) || line.is_none() {
            app.change(Change::Chosen(id, None));
        }
    };
    choices(
        app,
        "neutral-line",
        app.say("weigh.neutral.question"),
        options,
        move || chosen.get(),
        choose,
    )
}
