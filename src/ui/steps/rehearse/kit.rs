//! What a friend is handed who asks the questions: a guide, the questions, and a card to mark. Printed, shared or copied; nothing
//! of the person's is in it but their questions.

use super::with_questions;
use crate::app::rehearsal::Rehearsed;
use crate::app::{Event, Screen};
use crate::domain::debrief::{KeptBy, MessageKind};
use crate::domain::rehearsal::{ASKED_BY_THEM, FEWEST_FOR_A_FRIEND, MOST_FOR_A_FRIEND};
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, link, text_button};
use crate::ui::prelude::*;

/// How many are picked to begin with.
const TO_BEGIN: usize = 6;
/// The lines of the guide, under which heading each.
const GUIDE: [(&str, &str); 4] = [
    ("mock.kit.guide.before_title", "mock.kit.guide.before"),
    ("mock.kit.guide.while_title", "mock.kit.guide.while"),
    ("mock.kit.guide.after_title", "mock.kit.guide.after"),
    ("mock.kit.guide.end_title", "mock.kit.guide.end"),
];
/// What is marked for each question.
const MARKS: [&str; 3] =
    ["mock.kit.guide.clear", "mock.kit.guide.example", "mock.kit.guide.length"];
/// What is written down for each question.
const NOTES: [&str; 2] = ["mock.kit.guide.worked", "mock.kit.guide.try"];

/// What a friend is handed.
pub fn friend_kit(app: App) -> Page {
    let body = view! {
        {pick(app)}
        <section class="card" id="ask-somebody">
            <p>{app.say("mock.kit.ask_help")}</p>
            {link(app, "text-button", app.say("mock.kit.ask"), Screen::Begin(MessageKind::MockInterviewAsk))}
        </section>
        <h2>{app.say("mock.kit.preview")}</h2>
        {move || handout(app, &picked(app))}
    };
    let take = move |by| {
        let text = as_text(app, &picked(app));
        app.dispatch(Event::HandoutTaken(app.say("mock.kit.guide.title"), text, by));
    };
    let share = app.model.with_untracked(|model| model.can_share).then(|| {
        button("share-kit", app.say("mock.kit.share.button"), Look::Quiet, move || {
            take(KeptBy::Shared);
        })
    });
    let actions = view! {
        {text_button("copy-kit", app.say("mock.kit.copy.button"), move || take(KeptBy::Copied))}
        {share}
        {button("print-kit", app.say("mock.kit.print.button"), Look::Accent, move || take(KeptBy::Printed))}
    };
    Page::new(app.say("mock.kit.heading"), app.say("mock.kit.help"), body.into_any())
        .actions(Actions::Own(actions.into_any()))
}

/// The questions that are picked: to begin with what went wrong first, and some of each kind.
fn picked(app: App) -> Vec<String> {
    app.model.with(|model| model.for_a_friend.clone()).unwrap_or_else(|| {
        let all = with_questions(app, |known| known.for_a_friend());
        all.into_iter().take(TO_BEGIN).map(|posed| posed.words).collect()
    })
}

/// What there is to pick from: what comes first in sight, the rest by family.
fn pick(app: App) -> AnyView {
    let first: Vec<String> = with_questions(app, |known| known.for_a_friend())
        .into_iter()
        .take(MOST_FOR_A_FRIEND)
        .map(|posed| posed.words)
        .collect();
    let families = ASKED_BY_THEM.into_iter().map(|family| {
        let more: Vec<String> = app
            .content()
            .mishaps
            .bank
            .of(family)
            .map(|question| question.text.clone())
            .filter(|words| !first.contains(words))
            .collect();
        let name = app.say(&format!("grow.family.{family}", family = family.name()));
        view! {
            <details class="more">
                <summary>{name}</summary>
                {ticks(app, more, family.name())}
            </details>
        }
    });
    let families = families.collect_view();
    let count = Memo::new(move |_| picked(app).len());
    let told = move || {
        let count = count.get();
        let (key, by) = if count < FEWEST_FOR_A_FRIEND {
            ("mock.kit.few", FEWEST_FOR_A_FRIEND - count)
        } else if count > MOST_FOR_A_FRIEND {
            ("mock.kit.many", count - MOST_FOR_A_FRIEND)
        } else {
            return None;
        };
        Some(app.fill(key, &[("count", &by.to_string())]))
    };
    view! {
        <fieldset class="ticks" id="kit-questions">
            <legend>{app.say("mock.kit.pick")}</legend>
            {ticks(app, first.clone(), "first")}
            {families}
        </fieldset>
        <p class="quiet" role="status" id="kit-count">{told}</p>
    }
    .into_any()
}

/// Questions, each with a tick.
fn ticks(app: App, questions: Vec<String>, group: &'static str) -> AnyView {
    let row = |(number, words): (usize, String)| {
        let (read, write) = (words.clone(), words.clone());
        let ticked = move || picked(app).contains(&read);
        let tick = move |event: leptos::ev::Event| {
            let mut now = picked(app);
            now.retain(|known| *known != write);
            if event_target_checked(&event) {
                now.push(write.clone());
            }
            app.dispatch(Event::Rehearsed(Rehearsed::ForAFriend(now)));
        };
        view! {
            <label class="check">
                <input type="checkbox" id=format!("kit-{group}-{number}") prop:checked=ticked on:change=tick/>
                <span translate="no">{words}</span>
            </label>
        }
    };
    questions.into_iter().enumerate().map(row).collect_view()
}

/// The page that is printed, as it is seen on the screen.
fn handout(app: App, questions: &[String]) -> AnyView {
    let guide = GUIDE.map(|(title, words)| {
        view! { <section><h3>{app.say(title)}</h3> <p>{app.say(words)}</p></section> }
    });
    let scale = app.say("mock.kit.guide.scale");
    let card = |words: &String| {
        let marks = MARKS
            .map(|mark| {
                view! { <li><span>{app.say(mark)}</span> <span class="scale">{scale.clone()}</span></li> }
            })
            .into_iter()
            .collect_view();
        let notes = NOTES
            .map(|note| view! { <p class="to-fill">{app.say(note)}</p> })
            .into_iter()
            .collect_view();
        view! {
            <li class="scored">
                <p class="question" translate="no">{words.clone()}</p>
                <ul class="marks">{marks}</ul>
                {notes}
            </li>
        }
    };
    let cards = questions.iter().map(card).collect_view();
    view! {
        <article class="handout kit" id="kit">
            <h2>{app.say("mock.kit.guide.title")}</h2>
            <p>{app.say("mock.kit.guide.thanks")}</p>
            <div class="guide">{guide.into_iter().collect_view()}</div>
            <h3>{app.say("mock.kit.guide.questions")}</h3>
            <ol>{cards}</ol>
        </article>
    }
    .into_any()
}

/// The same as text, for a message to a friend.
fn as_text(app: App, questions: &[String]) -> String {
    let mut parts = vec![app.say("mock.kit.guide.title"), app.say("mock.kit.guide.thanks")];
    parts.extend(GUIDE.map(|(title, words)| [app.say(title), app.say(words)].join("\n")));
    parts.push(app.say("mock.kit.guide.questions"));
    let marks = MARKS.map(|mark| app.say(mark)).join(" ");
    let notes = NOTES.map(|note| app.say(note)).join("\n");
    parts.extend(questions.iter().enumerate().map(|(number, words)| {
        [format!("{}. {words}", number + 1), marks.clone(), notes.clone()].join("\n")
    }));
    parts.join("\n\n")
}
