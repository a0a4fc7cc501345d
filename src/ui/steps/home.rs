//! Home: four doors the first time; the one next action on top later.

mod next_action;

pub use next_action::next_action;

use crate::app::screen::Step;
use crate::app::store::Summary;
use crate::app::{Event, Screen};
use crate::domain::debrief::Entry;
use crate::ui::parts::{
    Actions, Look, Page, button, interview_name, interview_row, state_words, text_button,
};
use crate::ui::prelude::*;
use crate::ui::{App, Spot};

/// The four doors, in the order shown. The last one is smaller.
const DOORS: [(&str, Entry, Screen); 4] = [
    ("home.door.just_happened", Entry::JustHappened, Screen::Breathe),
    ("home.door.write_now", Entry::WriteNow, Screen::QuickWho),
    ("home.door.said_no", Entry::SaidNo, Screen::SaidNo),
    ("home.door.went_well", Entry::WentWell, Screen::WentWell),
];

/// So many interviews are listed; all of them are a screen of their own.
const LISTED: usize = 12;

/// Home.
pub fn home(app: App) -> Page {
    let returning = app.model.with_untracked(|model| !model.summaries.is_empty());
    match app.near_now().filter(|_| returning) {
        Some(near) => near.page(app, Screen::Home),
        None => page(app.say("home.heading"), app.say("home.help"), first_time(app)),
    }
}

/// Home for somebody who has interviews here. Who is that is known once what keeps the words is here.
pub fn home_again(app: App) -> Page {
    page(app.say("home.heading_later"), String::new(), later(app))
}

fn page(heading: String, help: String, body: AnyView) -> Page {
    Page::new(heading, help, body).actions(Actions::None)
}

fn first_time(app: App) -> AnyView {
    view! {
        {doors(app)}
        <p class="promise">{app.say("home.private")}</p>
    }
    .into_any()
}

/// The doors are links, so that they work before the app has loaded.
fn doors(app: App) -> AnyView {
    let doors = DOORS
        .into_iter()
        .enumerate()
        .map(|(index, (key, entry, screen))| {
            let class = if index == DOORS.len() - 1 { "door small" } else { "door" };
            let help = app.say(&format!("{key}.help"));
            let name = app.say(&format!("{key}.name"));
            let on_click = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                app.dispatch(Event::DoorTaken(entry));
            };
            view! {
                <li>
                    <a class=class href=format!("#{}", screen.address()) on:click=on_click>
                        <span class="door-name">{name}</span>
                        <span class="door-help">{help}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="doors">{doors}</ul> }.into_any()
}

fn later(app: App) -> AnyView {
    let list = move || {
        let summaries = app.model.with(|model| model.summaries.clone());
        summaries.iter().take(LISTED).map(|summary| row(app, summary)).collect_view()
    };
    view! {
        {next(app)}
        <section class="interviews">
            <h2>{app.say("home.interviews")}</h2>
            <ul class="rows">{list}</ul>
            {app.later(Spot::List)}
        </section>
        <section>
            <h2>{app.say("home.another")}</h2>
            {doors(app)}
        </section>
        <p class="promise">{app.say("home.private")}</p>
    }
    .into_any()
}

/// The one next action of the open debrief, or the way back into what was begun.
fn next(app: App) -> AnyView {
    // There is a plan only where the code that draws it is, too.
    let planned = Memo::new(move |_| app.plan.with(|plan| plan.next().is_some()));
    view! { {move || if planned.get() { app.later(Spot::Next) } else { resume(app) }} }.into_any()
}

/// With nothing in the plan yet: going on where the person was.
fn resume(app: App) -> AnyView {
    if !app.model.with(|model| model.debrief.is_some() && model.begun) {
        return ().into_any();
    }
    view! {
        <section class="card next" id="next-action" aria-labelledby="next-heading">
            <h2 id="next-heading">{app.say("home.resume.heading")}</h2>
            <p class="quiet">{app.say("home.resume.help")}</p>
            <div class="card-actions">
                {button("resume", app.say("home.resume.button"), Look::Accent, move || {
                    app.go(Screen::first_of(Step::Recall));
                })}
            </div>
        </section>
    }
    .into_any()
}

fn row(app: App, summary: &Summary) -> AnyView {
    let day = app.deadline(summary.started);
    let name = interview_name(app, summary);
    let state = state_words(app, summary);
    let told = view! { {day} " · " {state} }.into_any();
    interview_row(app, &summary.id, name, told, |app, id| app.dispatch(Event::Resumed(id.clone())))
}

/// What stands in place of everything while it is hidden: nothing of the person's.
pub fn cover(app: App) -> AnyView {
    view! {
        <main class="cover">
            <h1 id="heading" tabindex="-1">{app.say("frame.cover.heading")}</h1>
            {text_button("show-again", app.say("frame.cover.button"), move || {
                app.dispatch(Event::Hidden(false));
            })}
        </main>
    }
    .into_any()
}
