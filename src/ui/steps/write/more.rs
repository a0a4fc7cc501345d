//! Under the sheet: everything else that can be done with a letter, and the text of it that left the app already.

use super::desk::{Blocked, Desk};
use super::findings::attached;
use super::leave::{Leaving, way_out};
use super::time_words;
use crate::app::Event;
use crate::domain::debrief::{Channel, KeptBy};
use crate::domain::draft::Draft;
use crate::domain::plan::Deed;
use crate::ui::parts::{paragraphs, spelling_choice, text_button};
use crate::ui::prelude::*;

/// Everything else that can be done with it, under the sheet.
pub(super) fn more(desk: Desk, leaving: Memo<Leaving>) -> AnyView {
    let app = desk.app;
    let by_mail = Memo::new(move |_| desk.channel() == Channel::Email);
    let words = move || {
        let count = leaving.get().words;
        app.fill("letter.words", &[("count", &count.to_string())])
    };
    let fits = Memo::new(move |_| leaving.get().fits_a_mail_link);
    let too_long = move || {
        (by_mail.get() && !fits.get())
            .then(|| view! { <p class="care" id="too-long">{app.say("letter.mail.too_long")}</p> })
    };
    let ways = move || {
        if by_mail.get() {
            let copy = move || app.say("letter.copy.with_subject.button");
            let print = move || app.say("letter.print.button");
            view! {
                {way_out(desk, "copy-with-subject", "text-button", copy, KeptBy::Copied, true)}
                {way_out(desk, "print", "text-button", print, KeptBy::Printed, false)}
            }
            .into_any()
        } else {
            ().into_any()
        }
    };
    let share = app.model.with_untracked(|model| model.can_share).then(|| {
        let words = move || app.say("letter.share.button");
        way_out(desk, "share", "text-button", words, KeptBy::Shared, false)
    });
    let own_address = move || {
        by_mail.get().then(|| view! { <p class="quiet">{app.say("letter.mail.own_address")}</p> })
    };
    // Only what can be printed can be copied out by hand.
    let on_paper = Memo::new(move |_| matches!(desk.channel(), Channel::Email | Channel::Letter));
    let lined = move || {
        on_paper.get().then(|| {
            view! {
                <label class="check">
                    <input
                        type="checkbox"
                        id="lined"
                        prop:checked=move || desk.said.get().lined
                        on:change=move |event| desk.said.update(|said| said.lined = event_target_checked(&event))
                    />
                    <span>{app.say("letter.print.lined")}</span>
                </label>
            }
        })
    };
    // "Would you send this?" is no question about what is spoken.
    let written = Memo::new(move |_| desk.channel() != Channel::Call);
    view! {
        <section class="more-ways" aria-label=app.say("letter.more.label")>
            <p class="quiet" id="word-count">{words}</p>
            {too_long}
            {attached(desk)}
            {on_time(desk)}
            <div class="card-actions">
                {share}
                {ways}
            </div>
            {lined}
            {own_address}
            {move || written.get().then(|| friend(desk))}
            <details class="more" id="spelling-choice">
                <summary>{app.say("looks.spelling.heading")}</summary>
                {spelling_choice(app)}
            </details>
        </section>
    }
    .into_any()
}

/// Until when it is on time, and a way into the calendar: its hold has one of its own.
fn on_time(desk: Desk) -> AnyView {
    let app = desk.app;
    let due = Memo::new(move |_| {
        let now = app.model.besides(|model| model.moment.now);
        let due = app
            .plan
            .with(|plan| plan.actions.iter().find(|line| line.deed == Deed::Send(desk.key))?.due);
        due.filter(|due| *due > now).filter(|_| desk.hold.with(Option::is_none))
    });
    let line = move || {
        due.get().map(|due| {
            let words = app.fill("plan.due", &[("time", &time_words(app, due))]);
            let button =
                text_button("calendar-letter", app.say("plan.calendar.button"), move || {
                    let at = app.model.with_untracked(|model| model.moment.now);
                    let title = app.say("calm.calendar_title");
                    app.dispatch(Event::ReminderWanted { at, due: Some(due), title });
                });
            view! { <p class="on-time">{words} " " {button}</p> }
        })
    };
    view! { {line} }.into_any()
}

/// "Would you send this?" to a friend: the letter and the question, whatever it waits for. What is missing comes
/// first: a friend cannot judge a gap.
fn friend(desk: Desk) -> AnyView {
    let app = desk.app;
    let missing = Memo::new(move |_| desk.blocked() == Some(Blocked::Missing));
    let ask = move |_| {
        if !missing.get_untracked() {
            let text = desk.draft.with_untracked(|draft| draft.as_ref().map(Draft::text));
            let question = app.say("sending.friend.question");
            app.dispatch(Event::FriendAsked { question, text: text.unwrap_or_default() });
        }
    };
    view! {
        <div class="friend">
            <button
                type="button"
                id="ask-friend"
                class="text-button"
                aria-disabled=move || missing.get().then_some("true")
                aria-describedby="friend-help"
                on:click=ask
            >
                {app.say("sending.friend.button")}
            </button>
            <p class="quiet" id="friend-help">{app.say("sending.friend.help")}</p>
        </div>
    }
    .into_any()
}

/// The exact text that left the app, where the letter has changed since.
pub(super) fn kept(desk: Desk) -> AnyView {
    let app = desk.app;
    let kept = Memo::new(move |_| {
        let kept =
            desk.note.with(|note| note.kept.as_ref().map(|kept| (kept.text.clone(), kept.at)))?;
        let same = desk.read(|draft| kept.0.ends_with(&draft.text()));
        (!same).then_some(kept)
    });
    let view = move || {
        kept.get().map(|(text, at)| {
            let title = app.fill("letter.kept", &[("when", &time_words(app, at))]);
            view! {
                <details class="more" id="kept">
                    <summary>{title}</summary>
                    <div class="letter" translate="no" dir="auto">{paragraphs(&text)}</div>
                </details>
            }
        })
    };
    view! { {view} }.into_any()
}
