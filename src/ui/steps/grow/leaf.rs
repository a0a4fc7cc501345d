//! What the screens with leaves share: reading one, a box for a line of it, when it was done, and taking it away.

use crate::app::Screen;
use crate::domain::clock::Instant;
use crate::domain::debrief::{Change, Debrief, Field, Leaf, LeafChange, LeafKey, LeafLine};
use crate::domain::lang::{DayFrom, Grammar};
use crate::domain::map::Set;
use crate::ui::App;
use crate::ui::parts::{Lines, Look, TextBox, change_button, change_text_button, link, text_box};
use crate::ui::prelude::*;

/// Reads the book as it is now, once.
pub(super) fn peek_book<T>(app: App, read: impl FnOnce(&Debrief) -> T) -> T {
    app.model.with_untracked(|model| read(&model.book))
}

/// Reads a leaf, and runs again when it changes. An empty one where nothing was done to it yet.
pub(super) fn with_leaf<T>(app: App, key: LeafKey, read: impl FnOnce(&Leaf) -> T) -> T {
    app.model.with(|model| {
        let whose = model.whose(key.kind.is_of_the_book());
        match whose.and_then(|whose| whose.leaf(key)) {
            Some(leaf) => read(leaf),
            None => read(&Leaf::new(key)),
        }
    })
}

/// Reports a change to a leaf.
pub(super) fn did(app: App, key: LeafKey, change: LeafChange) {
    app.change(Change::Leaf(key, change));
}

/// A box for a line of a leaf. Its question and its help stand in a table of the content.
pub(super) fn line_box(
    app: App,
    key: LeafKey,
    line: LeafLine,
    table: &'static str,
    lines: Lines,
) -> AnyView {
    let label = app.say(&format!("{table}.question"));
    let help = app.say(&format!("{table}.help"));
    text_box(app, TextBox { field: Field::Leaf(key, line), label, help, lines })
}

/// A row that leads to another screen: its name, and a word about it.
pub(super) fn row(app: App, name: impl IntoView, help: impl IntoView, screen: Screen) -> AnyView {
    let label = view! {
        <span class="row-name">{name}</span>
        <span class="quiet">{help}</span>
    };
    view! { <li class="row">{link(app, "row-open", label, screen)}</li> }.into_any()
}

/// The day of an instant inside a sentence: "this morning", "on Tuesday".
pub(super) fn day_words(app: App, at: Instant) -> String {
    let moment = app.moment();
    let local = moment.zone.local(at);
    let (day, today, hour) = (local.day, moment.today(), Some(local.hour()));
    app.grammar().day(DayFrom { day, today, hour })
}

/// "I did this", with how often and when it was. `table` holds the words; `and` is done besides, when it is marked.
pub(super) fn times(
    app: App,
    key: LeafKey,
    table: &'static str,
    id: &'static str,
    and: impl Fn(Instant) + 'static,
) -> AnyView {
    let times: Memo<Set<Instant>> =
        Memo::new(move |_| with_leaf(app, key, |leaf| leaf.times.clone()));
    let told = move || {
        let (count, last) =
            times.with(|times| (times.iter().count(), times.iter().next_back().copied()));
        let last = last?;
        let how = if count == 1 { "once" } else { "often" };
        let slots = [("count", count.to_string()), ("day", day_words(app, last))];
        let slots = slots.each_ref().map(|(name, value)| (*name, value.as_str()));
        let words = app.fill(&format!("{table}.{how}"), &slots);
        let back = app.say("grow.times.back.button");
        let back = change_text_button(app, &format!("{id}-back"), back, move || {
            did(app, key, LeafChange::At(last, false));
            app.focus(id);
        });
        Some(view! {
            <p>{words}</p>
            {back}
        })
    };
    let mark =
        change_button(app, id, app.say(&format!("{table}.button")), Look::Quiet, move || {
            let now = app.model.with_untracked(|model| model.moment.now);
            did(app, key, LeafChange::At(now, true));
            and(now);
        });
    view! {
        <div class="times">
            {mark}
            <div class="told" aria-live="polite">{told}</div>
        </div>
    }
    .into_any()
}

/// The way to take a leaf away for good, with its words, once there is something on it.
pub(super) fn remove(app: App, key: LeafKey, to: Screen) -> AnyView {
    let there = Memo::new(move |_| {
        let book = key.kind.is_of_the_book();
        app.model.with(|model| model.whose(book).is_some_and(|whose| whose.leaf(key).is_some()))
    });
    let shown = move || {
        there.get().then(|| {
            let sure = app.say("grow.remove.sure.button");
            let sure = change_button(app, "remove-sure", sure, Look::Harm, move || {
                did(app, key, LeafChange::Removed);
                app.go(to);
            });
            view! {
                <details class="more" id="remove">
                    <summary>{app.say("grow.remove.button")}</summary>
                    <div class="stack">
                        <p>{app.say("grow.remove.words")}</p>
                        <div>{sure}</div>
                    </div>
                </details>
            }
        })
    };
    view! { {shown} }.into_any()
}
