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
use crate::ui::steps::leaf::{is_one_open, none_open};

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
    let all = Memo::new(move |_| {
        let all = with_questions(app, |known| known.for_a_friend());
        all.into_iter().map(|posed| posed.words).collect()
    });
    let picked = picked(app, all);
    let open = is_one_open(app);
    let ask = move || {
        if !open.get() {
            return none_open(app);
        }
        let words = app.say("mock.kit.ask");
        let screen = Screen::Begin(MessageKind::MockInterviewAsk);
        link(app, "text-button", words, screen)
    };
    let body = view! {
        {pick(app, all, picked)}
        <section class="card" id="ask-somebody">
            <p>{app.say("mock.kit.ask_help")}</p>
            {ask}
        </section>
        <h2>{app.say("mock.kit.preview")}</h2>
        {move || handout(app, &picked.get())}
    };
    let take = move |by| {
        let text = as_text(app, &picked.get_untracked());
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

/// The questions that are picked: to begin with what went wrong first, and some of each kind. What was picked and is no question
/// any more, since it was reworded or taken away, has no box to untick, and is handed to nobody.
fn picked(app: App, all: Memo<Vec<String>>) -> Memo<Vec<String>> {
    Memo::new(move |_| {
        let chosen = app.model.with(|model| model.for_a_friend.clone());
        all.with(|all| match chosen {
            Some(chosen) => chosen.into_iter().filter(|words| all.contains(words)).collect(),
            None => all.iter().take(TO_BEGIN).cloned().collect(),
        })
    })
}

/// What there is to pick from: what comes first in sight, the rest by family, and what is the person's own.
fn pick(app: App, all: Memo<Vec<String>>, picked: Memo<Vec<String>>) -> AnyView {
    let mut rest = all.get_untracked();
    let first: Vec<String> = rest.drain(..rest.len().min(MOST_FOR_A_FRIEND)).collect();
    let content = app.content();
    let group = |name: String, questions: Vec<String>, group| {
        (!questions.is_empty()).then(|| {
            view! {
                <details class="more">
                    <summary>{name}</summary>
                    {ticks(app, picked, questions, group)}
                </details>
            }
        })
    };
    let mut families = Vec::new();
    for family in ASKED_BY_THEM {
        let is_of = |words: &String| content.mishaps.bank.of(family).any(|one| one.text == *words);
        let (more, others) = rest.into_iter().partition(is_of);
        rest = others;
        let name = app.say(&format!("grow.family.{family}", family = family.name()));
        families.push(group(name, more, family.name()));
    }
    let own = group(app.say("mock.which.own"), rest, "own");
    let families = families.into_iter().collect_view();
    let told = move || {
        let count = picked.with(Vec::len);
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
            {ticks(app, picked, first, "first")}
            {own}
            {families}
        </fieldset>
        <p class="quiet" role="status" id="kit-count">{told}</p>
    }
    .into_any()
}

/// Questions, each with a tick.
fn ticks(
    app: App,
    picked: Memo<Vec<String>>,
    questions: Vec<String>,
    group: &'static str,
) -> AnyView {
    let row = |(number, words): (usize, String)| {
        let (read, write) = (words.clone(), words.clone());
        let ticked = move || picked.with(|picked| picked.contains(&read));
        let tick = move |event: leptos::ev::Event| {
            let mut now = picked.get_untracked();
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
    let scale = app.say("mock.kit.guide.scale");
    let marks = MARKS.map(|mark| [app.say(mark).as_str(), " ", &scale].concat()).join("\n");
    let notes = NOTES.map(|note| app.say(note)).join("\n");
    parts.extend(questions.iter().enumerate().map(|(number, words)| {
        [format!("{}. {words}", number + 1), marks.clone(), notes.clone()].join("\n")
    }));
    parts.join("\n\n")
}
