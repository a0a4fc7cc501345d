//! Where to look for openings: three kinds of places, each with the person's own list (design: advice, rows 24, 77, 78
//! and 96). No board is named here: which are any good differs from place to place and from year to year.

use crate::app::{Event, LeafStart, Screen};
use crate::domain::debrief::{LeafChange, LeafKey, LeafKind, LeafLine, LocalId};
use crate::domain::keep_going::{BUCKET, Bucket};
use crate::ui::App;
use crate::ui::parts::{
    Actions, Lines, Look, Page, button, change_button, change_text_button, each, link,
};
use crate::ui::prelude::*;
use crate::ui::steps::hosted::{events, jobs};
use crate::ui::steps::leaf::{did, line_box, times};

/// The three kinds.
pub fn openings(app: App) -> Page {
    let kinds = Bucket::ALL.into_iter().map(|kind| bucket(app, kind)).collect_view();
    let body = view! {
        {jobs(app)}
        {kinds}
        {events(app)}
    };
    let back = link(app, "text-button", app.say("keep_going.back"), Screen::KeepGoing);
    let week = button("to-week", app.say("keep_going.openings.week"), Look::Accent, move || {
        app.go(Screen::Goal);
    });
    Page::new(
        app.say("keep_going.openings.heading"),
        app.say("keep_going.openings.help"),
        body.into_any(),
    )
    .actions(Actions::Own(view! { {back} {week} }.into_any()))
}

fn bucket(app: App, bucket: Bucket) -> AnyView {
    let name = bucket.name();
    let boards = Memo::new(move |_| {
        app.model.with(|model| {
            let boards = model.book.leaves_of(LeafKind::Board);
            boards
                .filter(|leaf| bucket.holds(leaf))
                .map(|leaf| leaf.key.of)
                .collect::<Vec<LocalId>>()
        })
    });
    let add = app.fill(
        "keep_going.openings.add",
        &[("kind", &app.say(&format!("keep_going.openings.{name}.short")))],
    );
    let begin = move || {
        let kind = LeafStart::Pick([BUCKET, name].concat());
        app.dispatch(Event::LeafBegun(LeafKind::Board, Some(kind)));
    };
    view! {
        <section class="card" id=format!("bucket-{name}") aria-labelledby=format!("bucket-{name}-name")>
            <h2 id=format!("bucket-{name}-name")>
                {app.say(&format!("keep_going.openings.{name}.name"))}
            </h2>
            <p class="quiet">{app.say(&format!("keep_going.openings.{name}.help"))}</p>
            <ul class="entries">{each(boards, move |of| board(app, LeafKind::Board.of(of)))}</ul>
            {change_button(app, &format!("add-{name}"), add, Look::Quiet, begin)}
        </section>
    }
    .into_any()
}

/// One place, and when they looked there last.
fn board(app: App, key: LeafKey) -> AnyView {
    let named =
        Memo::new(move |_| app.leaf(key, |leaf| !leaf.line(LeafLine::Title).trim().is_empty()));
    let rest = move || {
        if named.get() {
            return times(
                app,
                key,
                "keep_going.times.looked",
                format!("looked-{}", key.of),
                |_| (),
            );
        }
        let label = app.say("keep_going.openings.remove.button");
        change_text_button(app, &format!("remove-board-{}", key.of), label, move || {
            did(app, key, LeafChange::Removed);
            app.focus("heading");
        })
    };
    view! {
        <li class="entry">
            {line_box(app, key, LeafLine::Title, "keep_going.openings.title", Lines::One)}
            {rest}
        </li>
    }
    .into_any()
}
