//! What each interview taught, the newest first, and what was practised since (design: advice, rows 6, 50 and 102).

use super::{name, of_journal, open, print, ways};
use crate::app::Screen;
use crate::domain::journal::{Journal, Lesson, Past};
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, status_words, text_button};
use crate::ui::prelude::*;

/// So many interviews are drawn at first, and more of them at a time.
const AT_ONCE: usize = 20;

/// What each interview taught.
pub fn lessons(app: App) -> Page {
    let count = RwSignal::new(AT_ONCE);
    let body = view! {
        {of_journal(app, move |journal| timeline(app, journal, count))}
        {print(app)}
        {ways(app, Screen::Lessons)}
    };
    Page::new(app.say("journal.lessons.heading"), app.say("journal.lessons.help"), body.into_any())
        .actions(Actions::None)
}

fn timeline(app: App, journal: &Journal, count: RwSignal<usize>) -> AnyView {
    let taught: Vec<&Past> = journal.taught().collect();
    if taught.is_empty() {
        return view! { <p id="nothing-yet">{app.say("journal.lessons.nothing")}</p> }.into_any();
    }
    let shown = count.get();
    let rows = taught.iter().take(shown).map(|past| one(app, past)).collect_view();
    let next = taught.get(shown).map(|past| heading_of(past));
    let more = next.map(|next| {
        let left = (taught.len() - shown).min(AT_ONCE).to_string();
        button(
            "more",
            app.fill("journal.interviews.more.button", &[("count", &left)]),
            Look::Quiet,
            move || {
                count.set(shown + AT_ONCE);
                app.focus(next.clone());
            },
        )
    });
    view! {
        {super::months::months(app, journal)}
        <ol class="lessons" id="lessons">{rows}</ol>
        {more}
    }
    .into_any()
}

/// The name of an interview's heading.
fn heading_of(past: &Past) -> String {
    ["taught-", &past.id.0].concat()
}

fn one(app: App, past: &Past) -> AnyView {
    let stands = [("day", app.deadline(past.at)), ("state", status_words(app, past.status))];
    let stands = stands.each_ref().map(|(slot, words)| (*slot, words.as_str()));
    let well: Vec<AnyView> = past
        .well
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            view! { <li translate="no" dir="auto">{line.trim().to_owned()}</li> }.into_any()
        })
        .collect();
    let well = (!well.is_empty()).then(|| {
        view! {
            <h3>{app.say("journal.lessons.well")}</h3>
            <ul class="prompts">{well}</ul>
        }
    });
    let lessons = past.lessons.iter().map(|one| lesson(app, one)).collect_view();
    let taken = past.taken.iter().map(|(line, words)| {
        let label = app.say(&["leaf.leaf_line.", &line.name()].concat());
        view! {
            <p><span class="woven-label">{label}</span> <span class="own-words" translate="no" dir="auto">{words.clone()}</span></p>
        }
    });
    let id = past.id.clone();
    view! {
        <li class="card">
            <h2 id=heading_of(past) tabindex="-1" translate="no">{name(app, past)}</h2>
            <p class="quiet">{app.fill("journal.readable.stands", &stands)}</p>
            {well}
            {lessons}
            {taken.collect_view()}
            {text_button(&["open-", &past.id.0].concat(), app.say("journal.lessons.open.button"), move || open(app, &id))}
        </li>
    }
    .into_any()
}

fn lesson(app: App, lesson: &Lesson) -> AnyView {
    let name = app.mishap(&lesson.mishap, |mishap| mishap.name.clone());
    // Told in their own words, it is called by them.
    let own = (lesson.mishap == crate::domain::debrief::Item::OWN).then(|| lesson.words.clone());
    let name = own.filter(|own| !own.is_empty()).or(name);
    let name = name.map(|name| view! { <h3 translate="no">{name}</h3> });
    let lines = plan_lines(app, lesson).into_iter().map(|line| {
        view! { <p class="own-words" translate="no" dir="auto">{line}</p> }
    });
    let lines = lines.collect_view();
    let count = lesson.practised.len();
    let practised = match lesson.practised.iter().next_back() {
        None => app.say("journal.lessons.unpractised"),
        Some(last) => {
            let (key, day) = (
                if count == 1 {
                    "journal.lessons.practised_one"
                } else {
                    "journal.lessons.practised"
                },
                app.deadline(*last),
            );
            app.fill(key, &[("count", &count.to_string()), ("day", &day)])
        }
    };
    view! { {name} {lines} <p class="quiet">{practised}</p> }.into_any()
}

/// The plan as one sentence, as on its own screen; or what there is of it.
fn plan_lines(app: App, lesson: &Lesson) -> Vec<String> {
    if let Some((when, then)) = app.own_grammar().if_then(lesson.plan()) {
        return vec![app.fill("grow.lesson.sentence", &[("when", &when), ("then", &then)])];
    }
    let Lesson { obstacle, cue, response, .. } = lesson;
    let pieces = [
        (obstacle, app.fill("journal.lessons.obstacle", &[("obstacle", obstacle)])),
        (cue, app.fill("journal.lessons.cue", &[("cue", cue)])),
        (response, app.fill("journal.lessons.response", &[("response", response)])),
    ];
    pieces.into_iter().filter(|(typed, _)| !typed.is_empty()).map(|(_, line)| line).collect()
}
