//! The next interview, made ready for: when and where, what to have along, and what one will do.

use super::super::leaf::{did, peek_book};
use super::card::sheet;
use super::times::{appointment, held, times, to_calendar};
use super::{NEXT, line};
use crate::app::Screen;
use crate::domain::clock::write_day;
use crate::domain::debrief::{Change, Day, Field, Figure, LeafChange, LeafDay, LeafKind, LeafLine};
use crate::domain::lang::IfThen;
use crate::domain::ready::{
    BRING, ENOUGH, STRENGTH, Way, held_otherwise, is_dry_run_in_time, named_strengths,
    picked_strengths,
};
use crate::ui::App;
use crate::ui::parts::{
    Actions, DateBox, Lines, Look, Page, TextBox, button, chips, choices, date_box, link, text_box,
    text_button, whole_day,
};
use crate::ui::prelude::*;

/// The next interview.
pub fn ready(app: App) -> Page {
    let held_now = Memo::new(move |_| held(app));
    let options = Way::ALL
        .into_iter()
        .map(|way| (way, app.say(&format!("ready.way.{way}", way = way.name()))));
    let body = view! {
        {move || over(app)}
        {box_for(app, LeafLine::Company, "ready.company.label", "", Lines::One)}
        {box_for(app, LeafLine::Role, "ready.role.label", "", Lines::One)}
        <div class="beside">{day(app)} {starts(app)}</div>
        {choices(app, "way", app.say("ready.way.question"), options.collect(), move || Some(held_now.get()), move |way| hold(app, way))}
        {move || by_way(app, held_now.get())}
        <section class="card" aria-labelledby="times-heading">
            <h2 id="times-heading">{app.say("ready.times.heading")}</h2>
            <div class="stack" aria-live="polite">{move || times_now(app)}</div>
        </section>
        {move || (held_now.get() == Way::OnSite).then(|| dry_run(app))}
        <h2>{app.say("ready.bring.heading")}</h2>
        {move || bring(app, held_now.get())}
        {box_for(app, LeafLine::Bring, "ready.bring.own", "", Lines::Few)}
        <h2>{app.say("ready.routine.heading")}</h2>
        {box_for(app, LeafLine::Routine, "ready.routine.label", "ready.routine.help", Lines::Few)}
        {box_for(app, LeafLine::CalmDown, "ready.calm_down.label", "ready.calm_down.help", Lines::Few)}
        <h2>{app.say("ready.commitment.heading")}</h2>
        {box_for(app, LeafLine::Commitment, "ready.commitment.label", "ready.commitment.help", Lines::Few)}
        {move || plans(app)}
        <h2>{app.say("ready.strengths.heading")}</h2>
        {strengths(app)}
    };
    let see = button("to-card", app.say("ready.see.button"), Look::Accent, move || {
        app.go(Screen::ReadyCard);
    });
    Page::new(app.say("ready.heading"), app.say("ready.help"), body.into_any())
        .actions(Actions::Own(see))
        .side(side(app))
}

/// The page that it becomes, where there is room for it on the right.
fn side(app: App) -> AnyView {
    let shown = move || {
        app.wide.get().then(|| {
            view! {
                <section aria-label=app.say("ready.side.label")>
                    <h2 class="side-heading">{app.say("ready.side.heading")}</h2>
                    {move || sheet(app, None)}
                </section>
            }
        })
    };
    view! { {shown} }.into_any()
}

/// Said when its day has passed: what is filled in is for the next one.
fn over(app: App) -> Option<AnyView> {
    let day = app.leaf(NEXT, |leaf| leaf.days.get(&LeafDay::On).copied())?;
    (day.0 < app.moment().today())
        .then(|| view! { <p class="care" id="day-over">{app.say("ready.over")}</p> }.into_any())
}

/// It is held in this way.
fn hold(app: App, way: Way) {
    for change in app.leaf(NEXT, |leaf| held_otherwise(leaf, way)) {
        did(app, NEXT, change);
    }
}

fn box_for(app: App, line: LeafLine, label: &str, help: &str, lines: Lines) -> AnyView {
    let help = if help.is_empty() { String::new() } else { app.say(help) };
    text_box(app, TextBox { field: Field::Leaf(NEXT, line), label: app.say(label), help, lines })
}

/// The day it is on.
fn day(app: App) -> AnyView {
    day_box(app, "next-day", "ready.day.label", LeafDay::On)
}

fn day_box(app: App, id: &'static str, label: &str, which: LeafDay) -> AnyView {
    let known = peek_book(app, |book| Some(write_day(book.leaf(NEXT)?.days.get(&which)?.0)));
    let asked = DateBox {
        id,
        kind: "date",
        label: app.say(label),
        help: String::new(),
        value: known.unwrap_or_default(),
        max: None,
    };
    date_box(app, asked, move |picked| {
        let day = whole_day(&picked).map(Day);
        if day.is_some() || picked.is_empty() {
            did(app, NEXT, LeafChange::Day(which, day));
        }
    })
}

/// The time it starts at.
fn starts(app: App) -> AnyView {
    let known = figure(app, Figure::StartsAt);
    let asked = DateBox {
        id: "next-time",
        kind: "time",
        label: app.say("ready.starts.label"),
        help: String::new(),
        value: known.map(|at| format!("{:02}:{:02}", at / 60, at % 60)).unwrap_or_default(),
        max: None,
    };
    date_box(app, asked, move |picked| {
        let minutes = picked.split_once(':').and_then(|(hour, minute)| {
            let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
            (hour < 24 && minute < 60).then_some(hour * 60 + minute)
        });
        if minutes.is_some() || picked.is_empty() {
            did(app, NEXT, LeafChange::Figure(Figure::StartsAt, minutes));
        }
    })
}

/// What is asked by how it is held: the place or link, and how long things take.
fn by_way(app: App, way: Way) -> AnyView {
    let place = app.say(&format!("ready.place.{way}", way = way.name()));
    let place = text_box(
        app,
        TextBox {
            field: Field::Leaf(NEXT, LeafLine::Place),
            label: place,
            help: app.say("ready.place.help"),
            lines: Lines::Few,
        },
    );
    let travel = (way == Way::OnSite)
        .then(|| minutes(app, "travel", &app.say("ready.travel.label"), "", Figure::Travel, 0));
    let early = app.say(&format!("ready.buffer.{way}", way = way.name()));
    let help = if way == Way::OnSite { app.say("ready.buffer.help") } else { String::new() };
    let early = minutes(app, "buffer", &early, &help, Figure::Buffer, way.usual_buffer());
    let walk_in = way.usual_walk_in().map(|usual| {
        let (label, help) = if way == Way::OnSite {
            (app.say("ready.walk_in.on_site"), app.say("ready.walk_in.help"))
        } else {
            (app.say("ready.walk_in.video"), String::new())
        };
        minutes(app, "walk-in", &label, &help, Figure::WalkIn, usual)
    });
    view! {
        {place}
        {travel}
        <details class="more" id="early">
            <summary>{app.say("ready.early.open")}</summary>
            <div class="stack">{early} {walk_in}</div>
        </details>
    }
    .into_any()
}

/// A number of the next interview as it is now.
fn figure(app: App, which: Figure) -> Option<u32> {
    peek_book(app, |book| book.leaf(NEXT)?.figure(which))
}

/// A number of minutes, with what is usual.
fn minutes(
    app: App,
    id: &'static str,
    label: &str,
    help: &str,
    which: Figure,
    usual: u32,
) -> AnyView {
    let known = figure(app, which);
    let known = known.or((usual > 0).then_some(usual));
    let asked = DateBox {
        id,
        kind: "number",
        label: label.to_owned(),
        help: help.to_owned(),
        value: known.map(|minutes| minutes.to_string()).unwrap_or_default(),
        max: None,
    };
    date_box(app, asked, move |picked| {
        let minutes = picked.trim().parse().ok();
        if minutes.is_some() || picked.is_empty() {
            did(app, NEXT, LeafChange::Figure(which, minutes));
        }
    })
}

/// The times that follow, once its day and time are known.
fn times_now(app: App) -> AnyView {
    match appointment(app) {
        None => view! { <p class="quiet">{app.say("ready.times.none")}</p> }.into_any(),
        Some(appointment) => {
            view! { {times(app, &appointment, Some("times"))} {to_calendar(app)} }.into_any()
        }
    }
}

/// A day to try the way on (`advice.md`, row 20).
fn dry_run(app: App) -> AnyView {
    let set = Memo::new(move |_| app.leaf(NEXT, |leaf| leaf.days.get(&LeafDay::DryRun).copied()));
    let day = Memo::new(move |_| {
        let day = appointment(app).and_then(|it| it.dry_run_day(&app.moment()));
        day.filter(|day| set.get() != Some(Day(*day)))
    });
    // The day that is suggested stands in the box once it is taken.
    let asked = move || {
        set.track();
        day_box(app, "dry-run-day", "ready.dry_run.label", LeafDay::DryRun)
    };
    let suggested = move || {
        day.get().map(|day| {
            let words = app.fill("ready.dry_run.use", &[("day", &app.full_day(day))]);
            text_button("use-dry-run", words, move || {
                did(app, NEXT, LeafChange::Day(LeafDay::DryRun, Some(Day(day))));
                app.focus("dry-run-day");
            })
        })
    };
    let in_time = Memo::new(move |_| app.leaf(NEXT, is_dry_run_in_time));
    let late = move || (!in_time.get()).then(|| app.say("ready.dry_run.late"));
    view! {
        <section class="entry" id="dry-run">
            <h2>{app.say("ready.dry_run.heading")}</h2>
            <p class="quiet">{app.say("ready.dry_run.help")}</p>
            {asked}
            <p class="quiet" id="dry-run-late" role="status">{late}</p>
            {suggested}
        </section>
    }
    .into_any()
}

fn bring(app: App, way: Way) -> AnyView {
    let known = way.to_bring().iter();
    let options = known.map(|key| ((*key).to_owned(), app.say(&["ready.bring.", key].concat())));
    chips(
        app,
        "bring",
        app.say("ready.bring.question"),
        options.collect(),
        move |key| app.leaf(NEXT, |leaf| leaf.picks.contains(&[BRING, key].concat())),
        move |key, on| did(app, NEXT, LeafChange::Picked([BRING, key].concat(), on)),
    )
}

/// The plans of the open interview's lessons, each to be taken over as the one thing (`advice.md`, row 5).
fn plans(app: App) -> Option<AnyView> {
    if !line(app, LeafLine::Commitment).is_empty() {
        return None;
    }
    let plans: Vec<String> = app.with(|debrief| {
        let lessons = debrief.leaves_of(LeafKind::Lesson);
        let halves = lessons.filter_map(|lesson| {
            app.own_grammar().if_then(IfThen {
                obstacle: lesson.line(LeafLine::Obstacle),
                cue: lesson.line(LeafLine::Cue),
                response: lesson.line(LeafLine::Response),
            })
        });
        let plan = |(obstacle, response): (String, String)| {
            let slots = [("obstacle", obstacle.as_str()), ("response", response.as_str())];
            app.fill("ready.commitment.if_then", &slots)
        };
        halves.map(plan).collect()
    });
    let buttons = plans.into_iter().enumerate().map(|(number, plan)| {
        let words = app.fill("ready.commitment.use", &[("plan", &plan)]);
        text_button(&format!("use-plan-{number}"), words, move || {
            let field = Field::Leaf(NEXT, LeafLine::Commitment);
            app.change(Change::Text(field, plan.clone()));
            app.focus("next-0-commitment");
        })
    });
    Some(view! { <div class="stack" translate="no">{buttons.collect_view()}</div> }.into_any())
}

/// The strengths that are written down, to be picked (`advice.md`, row 16).
fn strengths(app: App) -> AnyView {
    let known: Vec<(String, String)> = app.model.with_untracked(|model| {
        named_strengths(&model.book)
            .map(|leaf| (leaf.key.of.to_string(), leaf.line(LeafLine::Title).trim().to_owned()))
            .collect()
    });
    if known.is_empty() {
        return view! {
            <p class="quiet">{app.say("ready.strengths.none")}</p>
            <p>{link(app, "text-button", app.say("ready.strengths.write"), Screen::Strengths)}</p>
        }
        .into_any();
    }
    let count = Memo::new(move |_| {
        app.model.with(|model| {
            model.book.leaf(NEXT).map_or(0, |next| picked_strengths(next, &model.book).len())
        })
    });
    let most = move || (count.get() > ENOUGH).then(|| app.say("ready.strengths.most"));
    view! {
        <div translate="no">
            {chips(
                app,
                "strength",
                app.say("ready.strengths.question"),
                known,
                move |id| app.leaf(NEXT, |leaf| leaf.picks.contains(&[STRENGTH, id].concat())),
                move |id, on| did(app, NEXT, LeafChange::Picked([STRENGTH, id].concat(), on)),
            )}
        </div>
        <p class="quiet" role="status">{most}</p>
        <p>{link(app, "text-button", app.say("ready.strengths.more"), Screen::Strengths)}</p>
    }
    .into_any()
}
