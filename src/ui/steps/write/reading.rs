//! "Read it as Maya": the row in the inbox, and about how long it takes to read.

use super::desk::Desk;
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

pub(super) fn reading(desk: Desk) -> AnyView {
    let app = desk.app;
    let title = move || {
        let name = desk.draft.with(|draft| match draft.as_ref().map(|draft| &draft.to) {
            Some(Addressee::Person(name) | Addressee::Recruiter { name: Some(name), .. }) => {
                name.clone()
            }
            _ => app.say("letter.hiring_team"),
        });
        app.fill("letter.read.as", &[("name", &name)])
    };
    let row = move || {
        let row = desk.read(|draft| {
            let subject = draft.subject.clone().filter(|_| draft.channel == Channel::Email);
            subject.map(|subject| (subject, first_line(draft)))
        });
        row.map(|(subject, first)| {
            let from = app.with(|debrief| debrief.facts.sign_as.trim().to_owned());
            let from = (!from.is_empty()).then(|| view! { <p class="from">{from}</p> });
            view! {
                <div class="inbox-row" translate="no">
                    {from}
                    <p class="about"><strong>{subject}</strong> " " <span class="quiet">{first}</span></p>
                </div>
            }
        })
    };
    let time = move || time_words(app, desk.read(|draft| draft.words(&app.grammar())));
    view! {
        <details class="more" id="read-as">
            <summary>{title}</summary>
            {row}
            <p>{time}</p>
            <p class="quiet">{app.say("letter.read.help")}</p>
        </details>
    }
    .into_any()
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
