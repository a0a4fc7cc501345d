//! "Read it as Maya": the row in the inbox, and about how long it takes to read.

use super::desk::Desk;
use super::leave::Leaving;
use crate::domain::debrief::Channel;
use crate::domain::draft::{Addressee, Draft, Slot};
use crate::ui::App;
use crate::ui::prelude::*;

/// How many words a minute somebody reads with care.
const WORDS_A_MINUTE: usize = 200;
/// Reading times are said to this many seconds.
const STEP: usize = 5;
/// From here on they are said in minutes.
const LONG: usize = 90;

pub(super) fn reading(desk: Desk, leaving: Memo<Leaving>) -> AnyView {
    let app = desk.app;
    let title = move || {
        let name = desk.draft.with(|draft| match draft.as_ref().map(|draft| &draft.to) {
            Some(Addressee::Person(name)) if name.is_empty() => app.say("letter.to.somebody"),
            Some(Addressee::Person(name) | Addressee::Recruiter { name: Some(name), .. }) => {
                name.clone()
            }
            _ => app.say("letter.hiring_team"),
        });
        app.fill("letter.read.as", &[("name", &name)])
    };
    let row = move || {
        desk.draft.with(|draft| match draft.as_ref()?.channel {
            Channel::Email => Some(inbox(app, draft.as_ref()?)),
            Channel::LinkedIn | Channel::Message => Some(notification(app, draft.as_ref()?)),
            // Paper lies on the table as it is; a call has nothing to be seen.
            Channel::Letter | Channel::Call => None,
        })
    };
    let time = move || time_words(app, leaving.get().words);
    // What is said is heard, not read.
    let read = Memo::new(move |_| desk.channel() != Channel::Call);
    let shown = move || {
        read.get().then(|| {
            view! {
                <details class="more" id="read-as">
                    <summary translate="no">{title}</summary>
                    {row}
                    <p>{time}</p>
                    <p class="quiet">{app.say("letter.read.help")}</p>
                </details>
            }
        })
    };
    view! { {shown} }.into_any()
}

/// The row in the inbox, each line cut where a phone cuts it: sender, subject, and the first line.
fn inbox(app: App, draft: &Draft) -> AnyView {
    let subject = draft.subject.clone().unwrap_or_default();
    let first = first_line(draft);
    view! {
        <div class="inbox-row" translate="no">
            {sender(app)}
            <p class="cut subject-line"><strong>{subject}</strong></p>
            <p class="cut quiet">{first}</p>
        </div>
    }
    .into_any()
}

/// What a phone shows of a short message on its locked screen: the sender and the first two lines.
fn notification(app: App, draft: &Draft) -> AnyView {
    let text = draft.text().split_whitespace().collect::<Vec<_>>().join(" ");
    view! {
        <div class="inbox-row notification" translate="no">
            {sender(app)}
            <p class="two-lines">{text}</p>
        </div>
    }
    .into_any()
}

fn sender(app: App) -> Option<AnyView> {
    let from = app.with(|debrief| debrief.facts.sign_as.trim().to_owned());
    (!from.is_empty()).then(|| view! { <p class="from cut">{from}</p> }.into_any())
}

/// The first words under the greeting.
fn first_line(draft: &Draft) -> String {
    let body = draft.parts.iter().find(|part| {
        !part.slot.is_around() && part.slot != Slot::Greeting && !part.text.trim().is_empty()
    });
    body.map(|part| part.text.replace('\n', " ")).unwrap_or_default()
}

fn time_words(app: App, words: usize) -> String {
    let seconds = (words * 60).div_ceil(WORDS_A_MINUTE).next_multiple_of(STEP);
    if seconds < LONG {
        app.fill("letter.read.seconds", &[("seconds", &seconds.to_string())])
    } else {
        app.fill("letter.read.minutes", &[("minutes", &seconds.div_ceil(60).to_string())])
    }
}
