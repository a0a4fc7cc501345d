//! What the screens with leaves share: reading one, a box for a line of it, when it was done, and taking it away.

use crate::app::Screen;
use crate::domain::clock::Instant;
use crate::domain::debrief::{
    Change, Debrief, Field, Leaf, LeafChange, LeafKey, LeafKind, LeafLine,
};
use crate::domain::keep_going::once_more;
use crate::domain::lang::DayFrom;
use crate::domain::map::Set;
use crate::ui::App;
use crate::ui::parts::{Lines, Look, TextBox, change_button, change_text_button, link, text_box};
use crate::ui::prelude::*;
use time::Date;

/// Reads the book as it is now, once.
pub(in crate::ui::steps) fn peek_book<T>(app: App, read: impl FnOnce(&Debrief) -> T) -> T {
    app.model.with_untracked(|model| read(&model.book))
}

/// Reports a change to a leaf. What has a name of its own is begun before the first thing that is ticked on it.
pub(in crate::ui::steps) fn did(app: App, key: LeafKey, change: LeafChange) {
    let book = key.kind.is_of_the_book();
    let there = app
        .model
        .with_untracked(|model| model.whose(book).is_some_and(|whose| whose.leaf(key).is_some()));
    if key.has_own_name() && !there && !change.takes_back() {
        app.change(Change::Leaf(key, LeafChange::Begun));
    }
    app.change(Change::Leaf(key, change));
}

/// Picks one of what begins alike, and lets go of the others.
pub(in crate::ui::steps) fn pick_one(app: App, key: LeafKey, prefix: &str, value: &str) {
    let chosen = [prefix, value].concat();
    debug_assert_eq!(
        Leaf::one_of(&chosen),
        Some(prefix),
        "of two books put together one answer stays"
    );
    let others: Vec<String> = app.leaf(key, |leaf| {
        let others = leaf.picks.iter().filter(|pick| pick.starts_with(prefix) && **pick != chosen);
        others.cloned().collect()
    });
    for other in others {
        did(app, key, LeafChange::Picked(other, false));
    }
    did(app, key, LeafChange::Picked(chosen, true));
}

/// A box for a line of a leaf. Its question and its help stand in a table of the content.
pub(in crate::ui::steps) fn line_box(
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
pub(in crate::ui::steps) fn row(
    app: App,
    name: impl IntoView,
    help: impl IntoView,
    screen: Screen,
) -> AnyView {
    let label = view! {
        <span class="row-name">{name}</span>
        <span class="quiet">{help}</span>
    };
    view! { <li class="row">{link(app, "row-open", label, screen)}</li> }.into_any()
}

/// The day of an instant inside a sentence: "this morning", "on Tuesday".
pub(in crate::ui::steps) fn day_words(app: App, at: Instant) -> String {
    let moment = app.moment();
    let local = moment.zone.local(at);
    let (day, today, hour) = (local.day, moment.today(), Some(local.hour()));
    app.day(DayFrom { day, today, hour })
}

/// A day as a deadline: "Friday", "4 December".
pub(in crate::ui::steps) fn day_of(app: App, day: Date) -> String {
    let today = app.moment().today();
    app.deadline_of(DayFrom { day, today, hour: None })
}

/// Whether an interview is open: what is written to somebody is kept there.
pub(in crate::ui::steps) fn is_one_open(app: App) -> Memo<bool> {
    Memo::new(move |_| app.model.with(|model| model.debrief.is_some() && model.begun))
}

/// What is said where none is, with the way to one.
pub(in crate::ui::steps) fn none_open(app: App) -> AnyView {
    view! {
        <p class="quiet">{app.say("keep_going.person.no_interview")}</p>
        <p>{link(app, "text-button", app.say("keep_going.person.to_interviews"), Screen::Home)}</p>
    }
    .into_any()
}

/// "I did this", with how often and when it was. `table` holds the words; `and` is done besides, when it is marked.
pub(in crate::ui::steps) fn times(
    app: App,
    key: LeafKey,
    table: &'static str,
    id: impl Into<String>,
    and: impl Fn(Instant) + 'static,
) -> AnyView {
    let id: String = id.into();
    let focused = id.clone();
    let times: Memo<Set<Instant>> = Memo::new(move |_| app.leaf(key, |leaf| leaf.times.clone()));
    let told = move || {
        let (count, last) =
            times.with(|times| (times.iter().count(), times.iter().next_back().copied()));
        let last = last?;
        let how = if count == 1 { "once" } else { "often" };
        let slots = [("count", count.to_string()), ("day", day_words(app, last))];
        let slots = slots.each_ref().map(|(name, value)| (*name, value.as_str()));
        let words = app.fill(&format!("{table}.{how}"), &slots);
        let back = app.say("leaf.times.back.button");
        let to = focused.clone();
        let back = change_text_button(app, &format!("{focused}-back"), back, move || {
            did(app, key, LeafChange::At(last, false));
            app.focus(to.clone());
        });
        Some(view! {
            <p>{words}</p>
            {back}
        })
    };
    let mark =
        change_button(app, &id, app.say(&format!("{table}.button")), Look::Quiet, move || {
            let now = app.model.with_untracked(|model| model.moment.now);
            let at = match key.kind {
                // A second tap is no second message.
                LeafKind::Contact => now,
                _ => app.leaf(key, |leaf| once_more(&leaf.times, now)),
            };
            did(app, key, LeafChange::At(at, true));
            and(at);
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
pub(in crate::ui::steps) fn remove(app: App, key: LeafKey, to: Screen) -> AnyView {
    let there = Memo::new(move |_| {
        let book = key.kind.is_of_the_book();
        app.model.with(|model| model.whose(book).is_some_and(|whose| whose.leaf(key).is_some()))
    });
    let shown = move || {
        there.get().then(|| {
            let sure = app.say("leaf.remove.sure.button");
            let sure = change_button(app, "remove-sure", sure, Look::Harm, move || {
                did(app, key, LeafChange::Removed);
                app.go(to);
            });
            view! {
                <details class="more" id="remove">
                    <summary>{app.say("leaf.remove.button")}</summary>
                    <div class="stack">
                        <p>{app.say("leaf.remove.words")}</p>
                        <div>{sure}</div>
                    </div>
                </details>
            }
        })
    };
    view! { {shown} }.into_any()
}
