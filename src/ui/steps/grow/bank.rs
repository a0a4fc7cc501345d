//! The bank: the questions that interviews ask, by family, each with how far it is (`advice.md`, row 57).

use crate::app::{Event, Screen};
use crate::domain::debrief::{Leaf, LeafKind, LeafLine, LocalId};
use crate::domain::grow::{Rating, stories_of};
use crate::domain::question::{Bank, Family, how_far};
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, change_button, link};
use crate::ui::prelude::*;
use crate::ui::steps::leaf::{peek_book, row};

/// The questions that interviews ask.
pub fn bank(app: App) -> Page {
    let content = app.content();
    let bank = &content.mishaps.bank;
    let (begun, own, first) = peek_book(app, |book| {
        (
            bank.begun(book).collect::<Vec<_>>(),
            bank.own(book).collect::<Vec<_>>(),
            bank.to_take(book),
        )
    });
    let families = Family::ALL.into_iter().map(|family| one_family(app, bank, family));
    let body = view! {
        {listed(app, "begun", "grow.bank.begun", &begun)}
        {listed(app, "own", "grow.bank.own", &own)}
        <div>
            {change_button(app, "add-question", app.say("grow.bank.add.button"), Look::Quiet, move || {
                app.dispatch(Event::LeafBegun(LeafKind::Question, None));
            })}
        </div>
        <div class="families">{families.collect_view()}</div>
    };
    let take = first.map(|first| {
        button("take-one", app.say("grow.bank.take.button"), Look::Accent, move || {
            app.go(Screen::BankQuestion(first));
        })
    });
    let back = link(app, "text-button", app.say("grow.ways.back"), Screen::Grow);
    Page::new(app.say("grow.bank.heading"), app.say("grow.bank.help"), body.into_any())
        .actions(Actions::Own(view! { {back} {take} }.into_any()))
}

/// A short list under its heading; nothing where there is none.
fn listed(app: App, id: &'static str, heading: &'static str, of: &[LocalId]) -> Option<AnyView> {
    (!of.is_empty()).then(|| {
        let rows = of.iter().map(|of| question_row(app, *of)).collect_view();
        view! {
            <section class="picks" id=id>
                <h2>{app.say(heading)}</h2>
                <ul class="rows">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

/// One family, folded: 65 questions at once are a wall.
fn one_family(app: App, bank: &Bank, family: Family) -> AnyView {
    let numbers: Vec<LocalId> = bank.of(family).map(|question| question.number).collect();
    let ready = peek_book(app, |book| {
        let has_it = |of: &&LocalId| how_far(book, **of) == Some(Rating::HaveIt);
        numbers.iter().filter(has_it).count()
    });
    let key = if ready == 0 { "grow.bank.count" } else { "grow.bank.count_ready" };
    let count =
        app.fill(key, &[("count", &numbers.len().to_string()), ("ready", &ready.to_string())]);
    let rows = numbers.into_iter().map(|number| question_row(app, number)).collect_view();
    let name = app.say(&format!("grow.family.{family}", family = family.name()));
    view! {
        <details class="more family" id=format!("family-{}", family.name())>
            <summary>{name} " " <span class="quiet">{count}</span></summary>
            <ul class="rows">{rows}</ul>
        </details>
    }
    .into_any()
}

/// A question with how far it is.
fn question_row(app: App, of: LocalId) -> AnyView {
    let text = question_words(app, of);
    let text = view! { <span translate=is_own(app, of).then_some("no")>{text}</span> };
    row(app, text, state(app, of), Screen::BankQuestion(of))
}

/// Whether a question is the person's own.
pub(super) fn is_own(app: App, of: LocalId) -> bool {
    app.content().mishaps.bank.get(of).is_none()
}

/// A question in its words: the bank's, or the person's own.
pub(super) fn question_words(app: App, of: LocalId) -> String {
    let listed = app.content().mishaps.bank.get(of).map(|question| question.text.clone());
    listed.unwrap_or_else(|| {
        let title = |leaf: &Leaf| leaf.line(LeafLine::Title).trim().to_owned();
        let own = peek_book(app, |book| book.leaf(LeafKind::Question.of(of)).map(title));
        own.filter(|title| !title.is_empty()).unwrap_or_else(|| app.say("grow.bank.unnamed"))
    })
}

/// How far a question is, in a few words; empty for one that was not begun.
fn state(app: App, of: LocalId) -> String {
    let (rating, story, times) = peek_book(app, |book| {
        let leaf = book.leaf(LeafKind::Question.of(of));
        let story = leaf.is_some_and(|leaf| stories_of(leaf, book).next().is_some());
        (leaf.and_then(Rating::of), story, leaf.map_or(0, |leaf| leaf.times.iter().count()))
    });
    let rating =
        rating.map(|rating| app.say(&format!("grow.rating.{rating}", rating = rating.name())));
    let story = story.then(|| app.say("grow.state.story"));
    let aloud = match times {
        0 => None,
        1 => Some(app.say("grow.state.once")),
        many => Some(app.fill("grow.state.often", &[("count", &many.to_string())])),
    };
    rating.into_iter().chain(story).chain(aloud).collect::<Vec<_>>().join(" · ")
}
