//! How a letter leaves the app: copied, mailed, shared or printed.

use super::asks::missing_list;
use super::desk::{Blocked, Desk, Said};
use super::sent::did_you_send;
use super::time_words;
use crate::app::{Event, Screen, mailto};
use crate::domain::debrief::{Channel, KeptBy};
use crate::ui::parts::{Look, button};
use crate::ui::prelude::*;

/// What there is to tell about a message before it leaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Leaving {
    /// How many words it has.
    pub words: usize,
    /// Whether it is short enough for a mail link (design: messages, "Sending").
    pub fits_a_mail_link: bool,
}

/// Worked out once for the whole screen, with every key.
pub(super) fn leaving(desk: Desk) -> Memo<Leaving> {
    Memo::new(move |_| {
        desk.read(|draft| Leaving {
            words: draft.words(desk.app.grammar()),
            fits_a_mail_link: mailto(
                draft.address.as_deref(),
                draft.subject.as_deref(),
                &draft.text(),
            )
            .is_some(),
        })
    })
}

/// In reach of a thumb: the way out, or, once it was taken, the question that belongs to it.
pub(super) fn leave(desk: Desk, leaving: Memo<Leaving>) -> AnyView {
    let asked = Memo::new(move |_| is_asked(desk));
    let channel = Memo::new(move |_| desk.channel());
    view! {
        {move || if asked.get() { did_you_send(desk) } else { ways_out(desk, channel.get(), leaving) }}
    }
    .into_any()
}

/// Whether "Did you send it?" is asked: it was taken, and "not yet" was not said.
fn is_asked(desk: Desk) -> bool {
    desk.note.with(|note| note.kept.is_some()) && !desk.said.get().not_yet
}

fn ways_out(desk: Desk, channel: Channel, leaving: Memo<Leaving>) -> AnyView {
    let app = desk.app;
    let held = Memo::new(move |_| matches!(desk.blocked(), Some(Blocked::Held(_))));
    let fits = Memo::new(move |_| leaving.get().fits_a_mail_link);
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
        (fits.get() && !held.get()).then(|| {
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
pub(super) fn way_out(
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
    desk.said.update(|said| *said = Said { lined: said.lined, ..Said::default() });
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
