//! One of them: what to ask, whether tonight is the time, the message, and when it is enough (design: advice, rows 25, 79,
//! 97 and 107).

use super::people::person_name;
use crate::app::{Event, Screen};
use crate::domain::debrief::{Distress, LeafChange, LeafKey, LeafKind, LeafLine, LocalId};
use crate::domain::keep_going::{ASK, Ask, CLOSED, Standing, standing};
use crate::ui::App;
use crate::ui::parts::{
    Actions, Lines, Look, Page, change_button, change_text_button, choices, link,
};
use crate::ui::prelude::*;
use crate::ui::steps::calm::distress_words;
use crate::ui::steps::leaf::{day_of, did, line_box, pick_one, remove, times};

/// Somebody who could be asked.
pub fn contact(app: App, of: LocalId) -> Page {
    let key = LeafKind::Contact.of(of);
    let options = Ask::ALL
        .into_iter()
        .map(|ask| (ask, app.say(&format!("keep_going.ask.{ask}", ask = ask.name()))));
    let asked = move || app.leaf(key, Ask::of);
    let about = move || {
        asked().map(|ask| {
            view! { <p class="quiet">{app.say(&format!("keep_going.ask_help.{ask}", ask = ask.name()))}</p> }
        })
    };
    let body = view! {
        {line_box(app, key, LeafLine::Title, "keep_going.person.name", Lines::One)}
        {line_box(app, key, LeafLine::How, "keep_going.person.how", Lines::One)}
        {choices(app, "ask", app.say("keep_going.person.ask"), options.collect(), asked, move |ask| {
            pick_one(app, key, ASK, ask.name());
        })}
        <div aria-live="polite">{about}</div>
        {reaching_out(app, key)}
        {times(app, key, "keep_going.times.asked", "asked".to_owned(), |_| ())}
        {over(app, key)}
        <p class="kind">{app.say("keep_going.people.been_there")}</p>
        {remove(app, key, Screen::Contacts)}
    };
    let back = link(app, "text-button", app.say("keep_going.person.all"), Screen::Contacts);
    Page::new(
        app.say("keep_going.person.heading"),
        app.say("keep_going.person.help"),
        body.into_any(),
    )
    .actions(Actions::Own(back))
}

/// How things stand, and the message where one may go: first, how the person is. Confidence shows in everything
/// (advice 79), and nobody should meet them for the first time on the worst evening.
fn reaching_out(app: App, key: LeafKey) -> AnyView {
    let stand = Memo::new(move |_| {
        let moment = app.moment();
        app.leaf(key, |leaf| standing(leaf, &moment))
    });
    let mood: RwSignal<Option<Distress>> = RwSignal::new(None);
    let shown = move || match stand.get() {
        Standing::NotAsked | Standing::Again => mood_check(app, key, mood, stand.get()),
        Standing::Waiting(day) => {
            let words = app.fill("keep_going.person.wait", &[("day", &day_of(app, day))]);
            view! { <p class="kind" id="cadence">{words}</p> }.into_any()
        }
        Standing::Enough => {
            view! { <p class="kind" id="cadence">{app.say("keep_going.person.enough_words")}</p> }
                .into_any()
        }
        Standing::Closed => {
            view! { <p class="kind" id="cadence">{app.say("keep_going.person.closed_words")}</p> }
                .into_any()
        }
    };
    view! { <div class="stack">{shown}</div> }.into_any()
}

fn mood_check(
    app: App,
    key: LeafKey,
    mood: RwSignal<Option<Distress>>,
    stand: Standing,
) -> AnyView {
    let options = Distress::ALL
        .into_iter()
        .map(|distress| (distress, distress_words(app, distress)))
        .collect();
    let again = (stand == Standing::Again).then(
        || view! { <p class="kind" id="cadence">{app.say("keep_going.person.again_words")}</p> },
    );
    let way = move || match mood.get() {
        None => ().into_any(),
        Some(distress) if distress.is_high() => view! {
            <p class="care">{app.say("keep_going.mood.not_tonight")}</p>
            <p>{link(app, "text-button", app.say("keep_going.mood.breathe"), Screen::HowIsIt)}</p>
            <p>{link(app, "text-button", app.say("keep_going.mood.support"), Screen::Support)}</p>
        }
        .into_any(),
        Some(_) => message(app, key),
    };
    let question = app.say("keep_going.mood.question");
    view! {
        {again}
        {choices(app, "mood", question, options, move || mood.get(), move |distress| mood.set(Some(distress)))}
        <div class="stack" aria-live="polite">{way}</div>
    }
    .into_any()
}

/// The way to the message. It is written inside an interview, since it is kept there.
fn message(app: App, key: LeafKey) -> AnyView {
    let kind = move || app.leaf(key, |leaf| Ask::of(leaf).map(Ask::message));
    let open = Memo::new(move |_| app.model.with(|model| model.debrief.is_some() && model.begun));
    let shown = move || {
        match (kind(), open.get()) {
        (None, _) => view! { <p class="quiet">{app.say("keep_going.person.ask_first")}</p> }.into_any(),
        (Some(_), false) => view! {
            <p class="quiet">{app.say("keep_going.person.no_interview")}</p>
            <p>{link(app, "text-button", app.say("keep_going.person.to_interviews"), Screen::Home)}</p>
        }
        .into_any(),
        (Some(kind), true) => {
            let name = person_name(app, key.of);
            let label = app.fill("keep_going.person.write", &[("name", &name)]);
            view! {
                <p class="kind">{app.say("keep_going.mood.fine")}</p>
                {change_button(app, "write-to", label, Look::Accent, move || {
                    app.dispatch(Event::AskBegun(key.of, kind));
                })}
            }
            .into_any()
        }
    }
    };
    view! { {shown} }.into_any()
}

/// Whether it is done with.
fn over(app: App, key: LeafKey) -> AnyView {
    let closed = Memo::new(move |_| app.leaf(key, |leaf| leaf.picks.contains(CLOSED)));
    let asked = Memo::new(move |_| app.leaf(key, |leaf| !leaf.times.is_empty()));
    let shown = move || {
        let set = move |on| did(app, key, LeafChange::Picked(CLOSED.to_owned(), on));
        match (closed.get(), asked.get()) {
            (true, _) => change_text_button(
                app,
                "open-again",
                app.say("keep_going.person.reopen.button"),
                move || {
                    set(false);
                    app.focus("heading");
                },
            ),
            (false, true) => change_text_button(
                app,
                "answered",
                app.say("keep_going.person.close.button"),
                move || {
                    set(true);
                    app.focus("heading");
                },
            ),
            _ => ().into_any(),
        }
    };
    view! { <div>{shown}</div> }.into_any()
}
