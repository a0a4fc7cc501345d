//! One story: how things were, what had to be done, what the person did, how it ended, and one number.

use super::bank::question_words;
use super::question::story_pick;
use super::stories::{answered_by, story_name};
use crate::app::Screen;
use crate::domain::debrief::{LeafChange, LeafKind, LeafLine, LocalId};
use crate::domain::question::Family;
use crate::ui::App;
use crate::ui::parts::{Actions, Lines, Look, Page, button, chips, link};
use crate::ui::prelude::*;
use crate::ui::steps::leaf::{did, line_box, peek_book, remove};

/// The pieces of a story, in the order in which it is told.
const PIECES: [(LeafLine, &str, Lines); 6] = [
    (LeafLine::Title, "grow.story.title", Lines::One),
    (LeafLine::Situation, "grow.story.situation", Lines::Few),
    (LeafLine::Task, "grow.story.task", Lines::Few),
    (LeafLine::Action, "grow.story.action", Lines::Few),
    (LeafLine::Outcome, "grow.story.outcome", Lines::Few),
    (LeafLine::Number, "grow.story.number", Lines::One),
];
/// The families whose questions are answered with a story.
const TOLD: [Family; 4] =
    [Family::Behaviour, Family::StrengthsAndWeaknesses, Family::AboutYou, Family::Technical];

/// One story.
pub fn story(app: App, of: LocalId) -> Page {
    let key = LeafKind::Story.of(of);
    let boxes =
        PIECES.into_iter().map(|(line, table, lines)| line_box(app, key, line, table, lines));
    let named = peek_book(app, |book| {
        book.leaf(key).is_some_and(|story| !story.line(LeafLine::Title).trim().is_empty())
    });
    let heading = if named { story_name(app, of) } else { app.say("grow.story.heading") };
    let heading = view! { <span translate=named.then_some("no") dir="auto">{heading}</span> };
    let body = view! {
        {boxes.collect_view()}
        {answers(app, of)}
        {remove(app, key, Screen::Stories)}
    };
    let done = button("all-stories", app.say("grow.story.done.button"), Look::Accent, move || {
        app.go(Screen::Stories);
    });
    Page::new(heading, app.say("grow.story.help"), body.into_any()).actions(Actions::Own(done))
}

/// Which questions it answers. Picked here, it is there with the question too.
fn answers(app: App, of: LocalId) -> AnyView {
    let picked: Memo<Vec<LocalId>> =
        Memo::new(move |_| app.model.with(|model| answered_by(&model.book, of)));
    let rows = move || {
        let links = picked.get().into_iter().map(|question| {
            let words = question_words(app, question);
            view! { <li>{link(app, "text-button", words, Screen::BankQuestion(question))}</li> }
        });
        links.collect_view()
    };
    let families = TOLD.into_iter().map(|family| family_chips(app, of, family, picked));
    view! {
        <section class="stack part" aria-labelledby="answers">
            <h2 id="answers">{app.say("grow.story.answers")}</h2>
            <ul id="answered" aria-live="polite">{rows}</ul>
            <details class="more" id="pick-questions">
                <summary>{app.say("grow.story.pick")}</summary>
                <div class="stack">{families.collect_view()}</div>
            </details>
        </section>
    }
    .into_any()
}

fn family_chips(app: App, of: LocalId, family: Family, picked: Memo<Vec<LocalId>>) -> AnyView {
    let content = app.content();
    let questions = content.mishaps.bank.of(family);
    let options = questions.map(|one| (one.number.to_string(), one.text.clone())).collect();
    let ticked = move |number: &str| {
        number.parse().is_ok_and(|number: LocalId| picked.with(|picked| picked.contains(&number)))
    };
    let on_tick = move |number: &str, now: bool| {
        if let Ok(number) = number.parse() {
            let pick = LeafChange::Picked(story_pick(&of.to_string()), now);
            did(app, LeafKind::Question.of(number), pick);
        }
    };
    let name = app.say(&format!("grow.family.{family}", family = family.name()));
    chips(app, &format!("answers-{}", family.name()), name, options, ticked, on_tick)
}
