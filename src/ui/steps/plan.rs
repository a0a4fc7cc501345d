//! The plan: a page of a diary to tick off, what was decided about each thing, and a true ending.

mod days_off;
mod decided;
mod outlook;

pub(super) use outlook::outlook;

use super::keep_going::sent;
use super::write::{each_named, time_words, waiting_items};
use crate::app::{Event, Screen};
use crate::domain::clock::Instant;
use crate::domain::debrief::{Change, LeafChange, LeafKind};
use crate::domain::plan::{Action, Deed};
use crate::ui::App;
use crate::ui::parts::{
    Actions, Look, Page, button, change_button, change_text_button, deed_screen, deed_words,
    letter_side, link, read_only, row_button, when_words,
};
use crate::ui::prelude::*;

/// What to do and when.
pub fn plan(app: App) -> Page {
    let keys = Memo::new(move |_| {
        app.plan.with(|plan| plan.actions.iter().map(|line| line.key.clone()).collect::<Vec<_>>())
    });
    let left = letters_left(app);
    let empty = move || {
        keys.with(Vec::is_empty)
            .then(|| view! { <p class="kind" id="nothing-to-do">{app.say("plan.empty")}</p> })
    };
    let body = view! {
        {empty}
        <ol class="diary plan" id="diary">
            {each_named(keys, move |key| line(app, key))}
        </ol>
        {ending(app, left)}
        {days_off::days_off(app)}
        {decided::decided(app)}
        {outlook(app)}
        {waiting_items(app)}
        <p>{link(app, "text-button", app.say("plan.grow"), Screen::Grow)}</p>
        {move || to_phone(app)}
    };
    let to_letters = move || match left.get() {
        None => ().into_any(),
        Some(true) => {
            button("to-letters", app.say("plan.letters.button"), Look::Accent, move || {
                app.go(Screen::Letters);
            })
        }
        Some(false) => link(app, "text-button", app.say("plan.letters.button"), Screen::Letters),
    };
    Page::new(app.say("plan.heading"), app.say("plan.help"), body.into_any())
        .actions(Actions::Own(view! { {to_letters} }.into_any()))
        .side(letter_side(app, None))
}

/// The plan is what somebody wants in their pocket: from a wide screen, the way to their phone.
fn to_phone(app: App) -> Option<AnyView> {
    let kept = app.model.with(|model| model.begun);
    let words = app.say("link.door");
    (kept && app.wide.get())
        .then(|| view! { <p>{link(app, "text-button", words, Screen::OnMyPhone)}</p> }.into_any())
}

/// Whether there is a letter that was not sent yet; none where there is no letter at all.
fn letters_left(app: App) -> Memo<Option<bool>> {
    Memo::new(move |_| {
        let keys = app
            .assessment
            .with(|assessment| assessment.offers.iter().map(|offer| offer.key).collect::<Vec<_>>());
        let sent =
            |key| app.with(|debrief| debrief.note(key).is_some_and(|note| note.sent.is_some()));
        (!keys.is_empty()).then(|| !keys.iter().all(sent))
    })
}

/// One line of the page. Its tick stays where it is while the rest of the line changes.
fn line(app: App, key: String) -> AnyView {
    let id = key.replace('.', "-");
    let action = Memo::new(move |_| {
        app.plan.with(|plan| plan.actions.iter().find(|line| line.key == key).cloned())
    });
    let done = Memo::new(move |_| {
        action.with(|action| action.as_ref().is_some_and(|action| action.done.is_some()))
    });
    let deed =
        Memo::new(move |_| action.with(|action| action.as_ref().map(|action| action.deed.clone())));
    let time = move || {
        if done.get() {
            return app.say("plan.done");
        }
        let moment = app.moment();
        action.with(|action| {
            action.as_ref().map(|action| when_words(app, action, &moment)).unwrap_or_default()
        })
    };
    let words = move || deed.get().map(|deed| deed_words(app, &deed)).unwrap_or_default();
    let name = move || match deed.get().as_ref().and_then(deed_screen) {
        Some(screen) => link(app, "deed-link", words, screen),
        None => view! { <span>{words}</span> }.into_any(),
    };
    let notes = move || {
        if done.get() {
            return ().into_any();
        }
        action.get().map(|action| notes(app, &action)).into_any()
    };
    let calendar_id = format!("calendar-{id}");
    let reminder = Memo::new(move |_| {
        let now = app.model.with(|model| model.moment.now);
        action.with(|action| action.as_ref().and_then(|action| reminder(action, now)))
    });
    let calendar = move || {
        reminder.get().map(|(at, due)| {
            row_button(None, &calendar_id, app.say("plan.calendar.button"), words, move || {
                let title = app.say("calm.calendar_title");
                app.dispatch(Event::ReminderWanted { at, due, title });
            })
        })
    };
    let tick = move |event: leptos::ev::Event| {
        let now = app.model.with_untracked(|model| model.moment.now);
        let at = event_target_checked(&event).then_some(now);
        if let Some(action) = action.get_untracked() {
            // What was practised stands on its lesson too.
            if let Deed::Practise(item, _) = action.deed
                && let Some(done) = at.or(action.done)
            {
                let change = LeafChange::At(done, at.is_some());
                app.change(Change::Leaf(LeafKind::Lesson.of(item), change));
            }
            match action.deed {
                Deed::Send(key) => sent(app, key, at),
                _ => app.change(Change::Ticked(action.key, at)),
            }
        }
    };
    view! {
        <li class:done=move || done.get()>
            <span class="time">{time}</span>
            <div class="deed-column">
                <span class="deed" translate="no">{name}</span>
                {notes}
                {calendar}
            </div>
            <label class="tick">
                <input
                    type="checkbox"
                    id=format!("tick-{id}")
                    prop:checked=move || done.get()
                    disabled=move || read_only(app)
                    on:change=tick
                />
                <span class="hidden" translate="no">{move || app.fill("plan.tick", &[("deed", &words())])}</span>
            </label>
        </li>
    }
    .into_any()
}

/// By when, and why it waits.
fn notes(app: App, action: &Action) -> AnyView {
    let now = app.model.with(|model| model.moment.now);
    let due = action.due.map(|due| {
        let slots = [("time", time_words(app, due))];
        let slots = slots.each_ref().map(|(name, value)| (*name, value.as_str()));
        let words = if due < now { app.say("plan.late") } else { app.fill("plan.due", &slots) };
        view! { <p class="quiet due">{words}</p> }
    });
    let hold = action.hold.map(|hold| {
        let words = app.say(&format!("plan.hold.{hold}", hold = hold.reason.name()));
        view! { <p class="quiet">{words}</p> }
    });
    view! { {due} {hold} }.into_any()
}

/// What a calendar should know: the time of an action and its latest one. None for what is done, or where both
/// are over.
fn reminder(action: &Action, now: Instant) -> Option<(Instant, Option<Instant>)> {
    let due = action.due.filter(|due| *due > now);
    (action.done.is_none() && (action.at > now || due.is_some())).then_some((action.at, due))
}

/// "You are done. Close this." Only when nothing is left for now.
fn ending(app: App, letters: Memo<Option<bool>>) -> AnyView {
    let closed = Memo::new(move |_| app.with(|debrief| debrief.closed.is_some()));
    let left = Memo::new(move |_| {
        let now = app.model.with(|model| model.moment.now);
        app.plan.with(|plan| plan.actions.iter().any(|line| line.done.is_none() && line.at <= now))
    });
    let later = Memo::new(move |_| app.plan.with(|plan| !plan.is_done()));
    let heading =
        move || app.say(if later.get() { "plan.ending.for_now" } else { "plan.ending.heading" });
    let next = move || {
        let next = app.plan.with(|plan| plan.next().cloned());
        let moment = app.moment();
        next.map(|action| {
            app.fill(
                "plan.ending.next",
                &[
                    ("deed", &deed_words(app, &action.deed)),
                    ("when", &when_words(app, &action, &moment)),
                ],
            )
        })
    };
    let close = move || {
        let now = app.model.with_untracked(|model| model.moment.now);
        app.change(Change::Closed(Some(now)));
        app.go(Screen::DoneForNow);
    };
    let card = move || {
        if closed.get() {
            return view! {
                <section class="card" id="ending">
                    <p>{app.say("plan.ending.closed")}</p>
                    {change_text_button(app, "open-again", app.say("plan.ending.again.button"), move || {
                        app.change(Change::Closed(None));
                    })}
                </section>
            }
            .into_any();
        }
        if left.get() {
            return ().into_any();
        }
        let look = if letters.get() == Some(true) { Look::Quiet } else { Look::Accent };
        view! {
            <section class="card" id="ending" aria-labelledby="ending-heading">
                <h2 id="ending-heading">{heading}</h2>
                {move || next().map(|next| view! { <p class="quiet" translate="no">{next}</p> })}
                <div class="card-actions">
                    {change_button(app, "close-debrief", app.say("plan.ending.close.button"), look, close)}
                </div>
            </section>
        }
        .into_any()
    };
    view! { <div aria-live="polite">{card}</div> }.into_any()
}
