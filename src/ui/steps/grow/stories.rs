//! The story bank: a few true stories that answer many questions.

use super::question::story_pick;
use crate::app::{Event, Screen};
use crate::domain::debrief::{Debrief, LeafKind, LeafLine, LocalId};
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, change_button, link};
use crate::ui::prelude::*;
use crate::ui::steps::leaf::{peek_book, row};

/// All stories.
pub fn stories(app: App) -> Page {
    let all: Vec<LocalId> =
        peek_book(app, |book| book.leaves_of(LeafKind::Story).map(|story| story.key.of).collect());
    let none = all.is_empty().then(|| view! { <p class="kind">{app.say("grow.stories.none")}</p> });
    let rows = all.into_iter().map(|of| story_row(app, of)).collect_view();
    let body = view! {
        {none}
        <ul class="rows" id="stories">{rows}</ul>
        <p>{link(app, "text-button", app.say("grow.question.all"), Screen::Bank)}</p>
    };
    let begin = app.say("grow.stories.add.button");
    let begin = change_button(app, "add-story", begin, Look::Accent, move || {
        app.dispatch(Event::LeafBegun(LeafKind::Story, None));
    });
    let back = link(app, "text-button", app.say("grow.ways.back"), Screen::Grow);
    Page::new(app.say("grow.stories.heading"), app.say("grow.stories.help"), body.into_any())
        .actions(Actions::Own(view! { {back} {begin} }.into_any()))
}

fn story_row(app: App, of: LocalId) -> AnyView {
    let (number, answers) = peek_book(app, |book| {
        let story = book.leaf(LeafKind::Story.of(of));
        let number = story.is_some_and(|story| !story.line(LeafLine::Number).trim().is_empty());
        (number, answered_by(book, of).len())
    });
    let answers = match answers {
        0 => app.say("grow.stories.answers_none"),
        1 => app.say("grow.stories.answers_one"),
        many => app.fill("grow.stories.answers", &[("count", &many.to_string())]),
    };
    let number = number.then(|| app.say("grow.stories.number"));
    let state = number.into_iter().chain([answers]).collect::<Vec<_>>().join(" · ");
    let name = view! { <span translate="no" dir="auto">{story_name(app, of)}</span> };
    row(app, name, state, Screen::Story(of))
}

/// What a story is called.
pub(super) fn story_name(app: App, of: LocalId) -> String {
    let title = peek_book(app, |book| {
        let story = book.leaf(LeafKind::Story.of(of));
        story.map(|story| story.line(LeafLine::Title).trim().to_owned())
    });
    title.filter(|title| !title.is_empty()).unwrap_or_else(|| app.say("grow.stories.unnamed"))
}

/// The questions that a story was picked for.
pub(super) fn answered_by(book: &Debrief, of: LocalId) -> Vec<LocalId> {
    let pick = story_pick(&of.to_string());
    let questions = book.leaves_of(LeafKind::Question);
    questions.filter(|leaf| leaf.picks.contains(&pick)).map(|leaf| leaf.key.of).collect()
}
