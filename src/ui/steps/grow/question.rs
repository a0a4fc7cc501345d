//! One question: what it is really asking, and what the person has ready for it. Bullets, never a script (`advice.md`,
//! rows 57 and 58).

use super::bank::{is_own, question_words};
use crate::app::{Event, Screen};
use crate::domain::debrief::{Field, Figure, LeafChange, LeafKey, LeafKind, LeafLine, LocalId};
use crate::domain::grow::Rating;
use crate::domain::question::{Family, Question};
use crate::ui::App;
use crate::ui::parts::{
    Actions, Lines, Look, Page, TextBox, button, change_text_button, chips, choices, link, text_box,
};
use crate::ui::prelude::*;
use crate::ui::steps::leaf::{did, line_box, peek_book, remove, times};

/// One question of the bank, or of the person's own.
pub fn bank_question(app: App, of: LocalId) -> Page {
    let content = app.content();
    let known = content.mishaps.bank.get(of);
    let key = LeafKind::Question.of(of);
    let to_ask = known.is_some_and(|question| question.family == Family::ToAskThem);
    let heading =
        view! { <span translate=is_own(app, of).then_some("no")>{heading(app, of)}</span> };
    let body = view! {
        {known.map_or_else(|| own(app, key), |question| asking(app, question, to_ask))}
        <section class="stack part" aria-labelledby="bullets">
            <h2 id="bullets">{app.say("grow.question.bullets")}</h2>
            <p class="quiet">{app.say("grow.question.script")}</p>
            {bullets(app, key, known)}
        </section>
        {(!to_ask).then(|| stories(app, key))}
        {rating(app, key)}
        {times(app, key, "grow.times.aloud", "aloud", |_| ())}
        {known.is_none().then(|| remove(app, key, Screen::Bank))}
    };
    Page::new(heading, "", body.into_any()).actions(Actions::Own(on(app, of)))
}

/// The question; of an own one the words that it was opened with.
fn heading(app: App, of: LocalId) -> String {
    let named = !is_own(app, of)
        || peek_book(app, |book| {
            let leaf = book.leaf(LeafKind::Question.of(of));
            leaf.is_some_and(|leaf| !leaf.line(LeafLine::Title).trim().is_empty())
        });
    if named { question_words(app, of) } else { app.say("grow.question.own") }
}

/// What they mean by it; of one to ask them, what the answer tells.
fn asking(app: App, question: &Question, to_ask: bool) -> AnyView {
    let heading = if to_ask { "grow.question.tells" } else { "grow.question.asking" };
    view! {
        <section class="card asking" id="asking">
            <h2 class="side-heading">{app.say(heading)}</h2>
            <p>{question.asking.clone()}</p>
        </section>
    }
    .into_any()
}

/// An own question is written down first.
fn own(app: App, key: LeafKey) -> AnyView {
    line_box(app, key, LeafLine::Title, "grow.question.title", Lines::Few)
}

fn bullets(app: App, key: LeafKey, known: Option<&Question>) -> AnyView {
    let own = || {
        ["first", "second", "third", "fourth"]
            .map(|which| app.say(&format!("grow.question.point.{which}")))
            .to_vec()
    };
    let labels = known.map_or_else(own, |question| question.bullets.clone());
    let boxes = labels.into_iter().zip(LeafLine::BULLETS).map(|(label, line)| {
        let field = Field::Leaf(key, line);
        text_box(app, TextBox { field, label, help: String::new(), lines: Lines::One })
    });
    view! { <div class="stack">{boxes.collect_view()}</div> }.into_any()
}

/// The stories of the story bank, to be picked: one answers many questions.
fn stories(app: App, key: LeafKey) -> AnyView {
    let listed: Vec<(String, String)> = peek_book(app, |book| {
        let stories = book.leaves_of(LeafKind::Story);
        stories
            .map(|story| (story.key.of.to_string(), story.line(LeafLine::Title).trim().to_owned()))
            .collect()
    });
    if listed.is_empty() {
        let begin = app.say("grow.question.story.button");
        return view! {
            <div class="card-actions">
                <p>{app.say("grow.question.no_stories")}</p>
                {change_text_button(app, "begin-story", begin, move || {
                    app.dispatch(Event::LeafBegun(LeafKind::Story, None));
                })}
            </div>
        }
        .into_any();
    }
    let named = |name: String| if name.is_empty() { app.say("grow.stories.unnamed") } else { name };
    let options = listed.into_iter().map(|(of, name)| (of, named(name))).collect();
    let ticked = move |of: &str| {
        let pick = story_pick(of);
        app.leaf(key, |leaf| leaf.picks.contains(&pick))
    };
    let on_tick = move |of: &str, now: bool| {
        did(app, key, LeafChange::Picked(story_pick(of), now));
    };
    let stories = chips(app, "story", app.say("grow.question.stories"), options, ticked, on_tick);
    view! { <div translate="no">{stories}</div> }.into_any()
}

/// How a story is named among the picks of a question.
pub(super) fn story_pick(of: &str) -> String {
    ["story:", of].concat()
}

fn rating(app: App, key: LeafKey) -> AnyView {
    let word = |rating: Rating| app.say(&format!("grow.rating.{rating}", rating = rating.name()));
    let options = Rating::ALL.into_iter().map(|rating| (rating.figure(), word(rating))).collect();
    let chosen = move || app.leaf(key, |leaf| leaf.figure(Figure::Rating));
    choices(app, "rating", app.say("grow.rating.question"), options, chosen, move |figure| {
        did(app, key, LeafChange::Figure(Figure::Rating, Some(figure)));
    })
}

/// On to the next question of the bank; from an own one and from the last, back to all of them.
fn on(app: App, of: LocalId) -> AnyView {
    let content = app.content();
    let after = content.mishaps.bank.iter().skip_while(|question| question.number != of).nth(1);
    let next = after.map(|question| question.number).map(|next| {
        button("next-question", app.say("grow.question.next.button"), Look::Accent, move || {
            app.go(Screen::BankQuestion(next));
        })
    });
    view! {
        {link(app, "text-button", app.say("grow.question.all"), Screen::Bank)}
        {next}
    }
    .into_any()
}
