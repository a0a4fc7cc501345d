//! A lesson: from the moment to one if-then plan, with a drill and a day for it (design: judgement, "Evidence": such plans
//! work; and "never again / let it go → one if-then plan, then the item closes").

use crate::app::{Event, Screen};
use crate::domain::assess::Verdict;
use crate::domain::clock;
use crate::domain::debrief::{
    Change, Day, Field, LeafChange, LeafDay, LeafKey, LeafKind, LeafLine, LocalId,
};
use crate::domain::grow::{drill, is_planned, plan_of};
use crate::domain::mishap::{Mishap, Route};
use crate::domain::plan::{practice_action, practice_on};
use crate::ui::App;
use crate::ui::parts::{
    Actions, DateBox, Lines, Look, Page, change_button, change_text_button, choices, date_box,
    item_name, link, plan_side, text_button, whole_day,
};
use crate::ui::prelude::*;
use crate::ui::steps::leaf::{did, line_box, pick_one, times};
use crate::ui::steps::practise::way;

/// What one item taught.
pub fn lesson(app: App, id: LocalId) -> Page {
    let item = app.peek(|debrief| debrief.item(id).cloned());
    let mishap = item.as_ref().and_then(|item| app.mishap(&item.mishap, Mishap::clone));
    let parked = item.as_ref().is_some_and(|item| item.parked);
    let practised = app
        .assessment
        .with_untracked(|assessment| assessment.verdict(id).is_some_and(Verdict::is_to_practise));
    let body = match mishap {
        None => no_lesson(app, "grow.lesson.gone"),
        Some(_) if parked => no_lesson(app, "weigh.waiting.one"),
        Some(_) if !practised => no_lesson(app, "grow.lesson.not_yours"),
        Some(mishap) => taught(app, id, &mishap),
    };
    Page::new(app.say("grow.lesson.heading"), app.say("grow.lesson.help"), body)
        .actions(Actions::OnlyOn)
        .side(plan_side(app))
}

/// Kind words, where there is nothing to practise.
fn no_lesson(app: App, words: &'static str) -> AnyView {
    view! { <p class="kind" id="no-lesson">{app.say(words)}</p> }.into_any()
}

fn taught(app: App, id: LocalId, mishap: &Mishap) -> AnyView {
    let key = LeafKind::Lesson.of(id);
    view! {
        <section class="card" id="chain">
            <h2 class="side-heading">{app.say("grow.lesson.moment")}</h2>
            <p translate="no" dir="auto">{move || item_name(app, id)}</p>
            <h2 class="side-heading">{app.say("grow.lesson.lesson")}</h2>
            <p>{mishap.lesson.clone()}</p>
            <p class="quiet">{app.say("grow.chain.help")}</p>
        </section>
        <section class="stack part" id="your-plan">
            <h2>{app.say("grow.lesson.plan")}</h2>
            {suggested(app, key, &mishap.if_then)}
            {line_box(app, key, LeafLine::Obstacle, "grow.lesson.obstacle", Lines::One)}
            {line_box(app, key, LeafLine::Cue, "grow.lesson.cue", Lines::One)}
            {line_box(app, key, LeafLine::Response, "grow.lesson.response", Lines::Few)}
            {sentence(app, key)}
        </section>
        {drills(app, key, mishap)}
        {day(app, key)}
        {practised(app, key, id)}
        {let_go(app, key, id)}
    }
    .into_any()
}

/// The catalogue's plan, to be taken over in one tap while there is none of the person's own.
fn suggested(app: App, key: LeafKey, if_then: &str) -> AnyView {
    let empty = Memo::new(move |_| {
        app.leaf(key, |leaf| {
            let plan = plan_of(leaf);
            [plan.obstacle, plan.cue, plan.response].iter().all(|text| text.trim().is_empty())
        })
    });
    let if_then = if_then.to_owned();
    let shown = move || {
        let (obstacle, response) = app.own_grammar().halves(&if_then).filter(|_| empty.get())?;
        let both = [(LeafLine::Obstacle, obstacle), (LeafLine::Response, response)];
        let both = both.map(|(line, text)| (Field::Leaf(key, line), text.to_owned()));
        let take =
            change_text_button(app, "use-plan", app.say("grow.lesson.use.button"), move || {
                for (field, text) in both.clone() {
                    app.change(Change::Text(field, text));
                }
                app.focus("plan-sentence");
            });
        Some(view! {
            <div class="suggested">
                <p class="quiet">{app.say("grow.lesson.suggested")}</p>
                <p class="woven">{if_then.clone()}</p>
                {take}
            </div>
        })
    };
    view! { {shown} }.into_any()
}

/// The plan as one sentence.
fn sentence(app: App, key: LeafKey) -> AnyView {
    let words = Memo::new(move |_| plan_words(app, key).unwrap_or_default());
    let label = app.say("grow.lesson.reads");
    let shown = move || {
        words.with(|words| {
            (!words.is_empty()).then(|| {
                view! {
                    <p class="woven" id="plan-sentence" tabindex="-1">
                        <span class="woven-label">{label.clone()}</span>
                        <span translate="no" dir="auto">{words.clone()}</span>
                    </p>
                }
            })
        })
    };
    view! { <div class="preview" aria-live="polite">{shown}</div> }.into_any()
}

/// The sentence of a lesson's plan, once there is one. Runs again when it changes.
pub(super) fn plan_words(app: App, key: LeafKey) -> Option<String> {
    let (when, then) = app.leaf(key, |leaf| app.own_grammar().if_then(plan_of(leaf)))?;
    Some(app.fill("grow.lesson.sentence", &[("when", &when), ("then", &then)]))
}

/// Its drill: the usual one, unless another was chosen.
fn drills(app: App, key: LeafKey, mishap: &Mishap) -> AnyView {
    let content = app.content();
    let known = &content.mishaps.drills;
    let always = known.iter().filter(|(_, drill)| drill.always).map(|(key, _)| key);
    let others = always.filter(|key| !mishap.drills.contains(key));
    let all: Vec<String> = mishap.drills.iter().chain(others).cloned().collect();
    let usual = mishap.drills.first().cloned().unwrap_or_default();
    let chosen = Memo::new(move |_| app.leaf(key, |leaf| drill(Some(leaf), &usual).to_owned()));
    let shown = move || {
        let content = app.content();
        let key = chosen.get();
        let drill = content.mishaps.drills.get(&key)?.clone();
        let minutes = drill.minutes.to_string();
        Some(view! {
            <h3>{drill.name}</h3>
            <p>{drill.how}</p>
            <p class="quiet">{app.fill("practise.minutes", &[("minutes", &minutes)])}</p>
            {way(app, &key)}
        })
    };
    view! {
        <section class="stack part" aria-labelledby="drill-heading">
            <h2 id="drill-heading">{app.say("grow.lesson.drill")}</h2>
            <div class="card drill" id="drill" aria-live="polite">{shown}</div>
            <details class="more" id="other-drills">
                <summary>{app.say("grow.lesson.drill_more")}</summary>
                {drill_choices(app, key, &all, chosen)}
            </details>
        </section>
    }
    .into_any()
}

fn drill_choices(app: App, key: LeafKey, drills: &[String], chosen: Memo<String>) -> AnyView {
    let content = app.content();
    let named = drills.iter().filter_map(|drill| content.mishaps.drills.get(drill));
    let options = named.enumerate().map(|(place, drill)| (place, drill.name.clone())).collect();
    let keys = StoredValue::new(drills.to_vec());
    let place = move || {
        keys.with_value(|keys| chosen.with(|chosen| keys.iter().position(|key| key == chosen)))
    };
    let choose = move |place: usize| {
        let Some(drill) = keys.with_value(|keys| keys.get(place).cloned()) else { return };
        pick_one(app, key, "drill:", &drill);
    };
    choices(app, "other-drill", app.say("grow.lesson.drill_other"), options, place, choose)
}

/// The day for it. The plan of the whole interview has it too.
fn day(app: App, key: LeafKey) -> AnyView {
    let kept = move || app.leaf(key, |leaf| leaf.days.get(&LeafDay::On).copied());
    let value = untrack(kept).map(|day| clock::write_day(day.0)).unwrap_or_default();
    let on_pick = move |text: String| {
        let day = whole_day(&text).map(Day);
        if day.is_some() || text.is_empty() {
            did(app, key, LeafChange::Day(LeafDay::On, day));
        }
    };
    let label = app.say("grow.lesson.day.question");
    let help = app.say("grow.lesson.day.help");
    let date = DateBox { id: "practice-day", kind: "date", label, help, value, max: None };
    let at = Memo::new(move |_| {
        let moment = app.moment();
        kept().map(|day| practice_on(day, &moment)).filter(|at| *at > moment.now)
    });
    let calendar = move || {
        at.get().map(|at| {
            text_button("calendar-practice", app.say("plan.calendar.button"), move || {
                let title = app.say("calm.calendar_title");
                app.dispatch(Event::ReminderWanted { at, due: None, title });
            })
        })
    };
    view! {
        <div class="stack">
            {date_box(app, date, on_pick)}
            <div>{calendar}</div>
        </div>
    }
    .into_any()
}

/// "I practised this": in the plan of the whole interview it is ticked off too.
fn practised(app: App, key: LeafKey, id: LocalId) -> AnyView {
    let ticked = move |now| app.change(Change::Ticked(practice_action(id), Some(now)));
    times(app, key, "grow.times.drill", "practised", ticked)
}

/// Once there is a plan the moment itself can rest, where nothing is owed.
fn let_go(app: App, key: LeafKey, id: LocalId) -> AnyView {
    let planned = Memo::new(move |_| app.leaf(key, is_planned));
    let rests = Memo::new(move |_| {
        app.assessment.with(|assessment| {
            assessment.verdict(id).is_some_and(|verdict| verdict.route == Route::LetGo)
        })
    });
    let open = Memo::new(move |_| {
        app.with(|debrief| debrief.item(id).is_some_and(|item| item.closed.is_none()))
    });
    let shown = move || {
        (planned.get() && rests.get()).then(|| {
            let close = open.get().then(|| {
                change_button(
                    app,
                    "let-go",
                    app.say("weigh.let_go.button"),
                    Look::Quiet,
                    move || {
                        let now = app.model.with_untracked(|model| model.moment.now);
                        app.change(Change::LetGo(id, Some(now)));
                        app.focus("rests");
                    },
                )
            });
            view! {
                <p class="kind" id="rests" tabindex="-1">{app.say("grow.lesson.rest")}</p>
                <div>{close}</div>
            }
        })
    };
    let item = link(app, "text-button", app.say("grow.lesson.item"), Screen::Item(id));
    view! {
        <div class="stack" aria-live="polite">{shown}</div>
        <p>{item}</p>
    }
    .into_any()
}
