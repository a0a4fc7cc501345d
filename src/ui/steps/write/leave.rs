//! How a letter leaves the app: copied, mailed, shared or printed.

use super::asks::missing_list;
use super::desk::{Blocked, Desk};
use super::findings::attached;
use super::sent::did_you_send;
use super::{paper, time_words};
use crate::app::{Event, Screen};
use crate::domain::debrief::{Channel, KeptBy};
use crate::domain::draft::Draft;
use crate::domain::plan::Deed;
use crate::ui::parts::{Look, button, text_button};
use crate::ui::prelude::*;

/// In reach of a thumb: the way out, or, once it was taken, the question that belongs to it.
pub(super) fn leave(desk: Desk) -> AnyView {
    let asked = Memo::new(move |_| is_asked(desk));
    let channel = Memo::new(move |_| desk.channel());
    view! {
        {move || if asked.get() { did_you_send(desk) } else { ways_out(desk, channel.get()) }}
    }
    .into_any()
}

/// Whether "Did you send it?" is asked: it was taken, and "not yet" was not said.
fn is_asked(desk: Desk) -> bool {
    desk.note.with(|note| note.kept.is_some()) && !desk.said.get().not_yet
}

fn ways_out(desk: Desk, channel: Channel) -> AnyView {
    let app = desk.app;
    let held = Memo::new(move |_| matches!(desk.blocked(), Some(Blocked::Held(_))));
    let copy =
        move |class| way_out(desk, "copy", class, move || copy_words(desk), KeptBy::Copied, false);
    let print = move |class| {
        way_out(
            desk,
            "print",
            class,
            move || app.say("letter.print.button"),
            KeptBy::Printed,
            false,
        )
    };
    let mail = move || {
        // While it waits there is one button, and it says so.
        (desk.fits_a_mail_link.get() && !held.get()).then(|| {
            let words = move || app.say("letter.mail.button");
            way_out(desk, "mail", "button", words, KeptBy::Mailed, false)
        })
    };
    let buttons = match channel {
        Channel::Email => view! { {mail} {copy("button accent")} }.into_any(),
        Channel::Letter => view! { {copy("button")} {print("button accent")} }.into_any(),
        Channel::LinkedIn | Channel::Message => copy("button accent"),
        Channel::Call => view! { {copy("button")} {script(desk)} }.into_any(),
    };
    view! {
        <div class="leave">
            <p class="blocked" id="blocked" role="status">{move || blocked_words(desk)}</p>
            <div class="ways-out">{buttons}</div>
        </div>
    }
    .into_any()
}

/// The script of a call, large, once nothing is missing in it. To read it while it waits does no harm.
fn script(desk: Desk) -> AnyView {
    let app = desk.app;
    button("open-call", app.say("call.open.button"), Look::Accent, move || {
        if untrack(|| desk.blocked()) != Some(Blocked::Missing) {
            app.go(Screen::Call(desk.key));
        }
    })
}

/// A button that takes the letter out of the app, if nothing stands in its way. It can always be reached
/// and says what it waits for.
fn way_out(
    desk: Desk,
    id: &'static str,
    class: &'static str,
    words: impl Fn() -> String + Send + Sync + 'static,
    by: KeptBy,
    with_subject: bool,
) -> AnyView {
    let blocked = Memo::new(move |_| desk.blocked().is_some());
    // While "Did you send it?" is asked, what stands in the way is not on the screen.
    let asked = Memo::new(move |_| is_asked(desk));
    view! {
        <button
            type="button"
            id=id
            class=class
            aria-disabled=move || blocked.get().then_some("true")
            aria-describedby=move || (blocked.get() && !asked.get()).then_some("blocked")
            on:click=move |_| take(desk, by, with_subject)
        >
            {words}
        </button>
    }
    .into_any()
}

fn take(desk: Desk, by: KeptBy, with_subject: bool) {
    if untrack(|| desk.blocked()).is_some() {
        return;
    }
    let Some(draft) = desk.draft.get_untracked() else { return };
    let text = match &draft.subject {
        Some(subject) if with_subject => format!("{subject}\n\n{}", draft.text()),
        _ => draft.text(),
    };
    desk.said.update(|said| said.not_yet = false);
    let (note, to, subject) = (desk.key, draft.address, draft.subject);
    desk.app.dispatch(Event::TextTaken { note, to, subject, text, by });
}

/// What the button says: while it waits, for what and until when.
fn copy_words(desk: Desk) -> String {
    let app = desk.app;
    let Some(Blocked::Held(hold)) = desk.blocked() else {
        let spoken = desk.channel() == Channel::Call;
        return app.say(if spoken { "letter.copy.script.button" } else { "letter.copy.button" });
    };
    let time = time_words(app, hold.until);
    let slots = [("time", time.as_str())];
    app.fill(&format!("letter.copy.{hold}", hold = hold.reason.name()), &slots)
}

/// Why it cannot leave yet, and what to do about it.
fn blocked_words(desk: Desk) -> String {
    let app = desk.app;
    match desk.blocked() {
        None => String::new(),
        Some(Blocked::Held(_)) => app.say("letter.blocked.held"),
        Some(Blocked::Missing) => {
            let missing = missing_list(app, &desk.read(|draft| draft.asks.clone()));
            app.fill("letter.blocked.missing", &[("missing", &missing)])
        }
    }
}

/// Everything else that can be done with it, under the sheet.
pub(super) fn more(desk: Desk) -> AnyView {
    let app = desk.app;
    let by_mail = Memo::new(move |_| desk.channel() == Channel::Email);
    let words = move || app.fill("letter.words", &[("count", &desk.words.get().to_string())]);
    let too_long = move || {
        (by_mail.get() && !desk.fits_a_mail_link.get())
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
            {friend(desk)}
        </section>
    }
    .into_any()
}

/// Until when it is on time, and a way into the calendar: its hold has one of its own.
fn on_time(desk: Desk) -> AnyView {
    let app = desk.app;
    let due = Memo::new(move |_| {
        let now = app.model.with(|model| model.moment.now);
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
                    <div class="letter" translate="no" dir="auto">{paper::paragraphs(&text)}</div>
                </details>
            }
        })
    };
    view! { {view} }.into_any()
}
