//! "Did you send it?" Only a yes marks it sent: today, or on a day that is told whole. A day that is still being typed
//! is nobody's answer, and one that cannot be is refused and stays in its box.

use super::super::desk::Desk;
use crate::domain::clock::{self, Instant};
use crate::domain::draft::{NotSentOn, sent_on};
use crate::ui::App;
use crate::ui::parts::{Look, button, change_button, change_text_button, read_only};
use crate::ui::prelude::*;
use crate::ui::steps::keep_going::sent;
use leptos::html;

/// The question, with its answers.
pub(in crate::ui::steps::write) fn did_you_send(desk: Desk) -> AnyView {
    let app = desk.app;
    let node = NodeRef::<html::Input>::new();
    let refused = move || desk.said.get().refused;
    let refuse = move |why| desk.said.update(|said| said.refused = why);
    let now = move || app.model.with_untracked(|model| model.moment.clone());
    let today = move || sent_at(desk, now().now);
    // With the button or with Enter, since a browser reports each day and year that is passed on the way to the right
    // one.
    let on_that_day = move || {
        let given = node.get_untracked().map(|node| node.value()).unwrap_or_default();
        match sent_on(&given, &now()) {
            Ok(at) => sent_at(desk, at),
            Err(why) => refuse(Some(why)),
        }
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            on_that_day();
        }
    };
    let another = Memo::new(move |_| desk.said.get().another);
    let day = move || {
        another.get().then(|| {
            view! {
                <div class="field">
                    <label for="sent-day">{app.say("sending.day.label")}</label>
                    <input
                        type="date"
                        id="sent-day"
                        class="box short"
                        autocomplete="off"
                        max=clock::write_day(now().today())
                        readonly=move || read_only(app)
                        aria-invalid=move || refused().is_some().then_some("true")
                        aria-describedby="sent-day-refused"
                        node_ref=node
                        on:input=move |_| refuse(None)
                        on:keydown=on_key
                    />
                    <p class="blocked" id="sent-day-refused" role="status">
                        {move || refused().map(|why| refused_words(app, why))}
                    </p>
                </div>
            }
        })
    };
    let answers = move || {
        let (yes, other) = if another.get() {
            let words = app.say("sending.day.button");
            (change_button(app, "sent-that-day", words, Look::Accent, on_that_day), None)
        } else {
            let words = app.say("sending.yes.another");
            let other = change_text_button(app, "sent-another-day", words, move || {
                desk.said.update(|said| said.another = true);
                app.focus("sent-day");
            });
            let words = app.say("sending.yes.today");
            (change_button(app, "sent", words, Look::Accent, today), Some(other))
        };
        view! {
            <div class="ways-out">{not_yet(desk)} {yes}</div>
            {other}
        }
    };
    view! {
        <div class="leave">
            <p class="asked" id="did-you-send" tabindex="-1">{app.say("sending.question")}</p>
            {day}
            {answers}
        </div>
    }
    .into_any()
}

fn not_yet(desk: Desk) -> AnyView {
    button("not-yet", desk.app.say("sending.not_yet.button"), Look::Quiet, move || {
        desk.said.update(|said| said.not_yet = true);
        // Every channel has it among the ways that come back.
        desk.app.focus("copy");
    })
}

/// The screen is about another thing from now on, so it is begun at its heading.
fn sent_at(desk: Desk, at: Instant) {
    sent(desk.app, desk.key, Some(at));
    desk.app.focus("heading");
}

fn refused_words(app: App, why: NotSentOn) -> String {
    match why {
        NotSentOn::Unfinished => app.say("sending.day.unfinished"),
        NotSentOn::ToCome => app.say("sending.day.to_come"),
        NotSentOn::LongAgo => app.say("sending.day.long_ago"),
    }
}
