//! "Did you send it?", the log of what was sent, and the word of warning before a second note to the same
//! person.

mod asked;

pub(super) use asked::did_you_send;

use super::desk::Desk;
use crate::app::Screen;
use crate::domain::clock::Instant;
use crate::domain::debrief::NoteKey;
use crate::domain::draft::{self, Draft, Sent};
use crate::domain::lang::DayFrom;
use crate::domain::plan::Deed;
use crate::ui::App;
use crate::ui::parts::{change_text_button, deed_words, link, paragraphs, reader_name};
use crate::ui::prelude::*;
use crate::ui::steps::hosted::jobs;
use crate::ui::steps::keep_going;

/// After it was sent: the way on, and a way back from a slip.
pub(super) fn after(desk: Desk) -> AnyView {
    let app = desk.app;
    view! {
        {change_text_button(app, "not-sent", app.say("sending.undo.button"), move || {
            desk.said.update(|said| said.not_yet = true);
            keep_going::sent(app, desk.key, None);
            app.focus("heading");
        })}
        {link(app, "button accent", app.say("letter.to_plan"), Screen::Plan)}
    }
    .into_any()
}

/// What was sent, to the letter. Nothing about it changes any more.
pub(super) fn sent(desk: Desk) -> AnyView {
    let app = desk.app;
    let text = move || paragraphs(&sent_text(desk));
    let when = move || {
        let at = desk.note.with(|note| note.sent);
        at.map(|at| sent_words(app, Sent { key: desk.key, at }))
    };
    view! {
        <p class="quiet" id="sent-when">{when}</p>
        <article class="sheet" aria-label=app.say("letter.sheet.label")>
            <div class="letter" translate="no" dir="auto">{text}</div>
        </article>
        {jobs(app)}
    }
    .into_any()
}

/// The exact text that left the app; without one, as it stands.
fn sent_text(desk: Desk) -> String {
    let kept = desk.note.with(|note| note.kept.as_ref().map(|kept| kept.text.clone()));
    kept.unwrap_or_else(|| desk.read(Draft::text))
}

/// "Sent on Tuesday, by e-mail".
fn sent_words(app: App, sent: Sent) -> String {
    let channel = app.with(|debrief| draft::channel(debrief, &sent.key));
    let channel = app.say(&format!("letter.channel.{channel}", channel = channel.name()));
    app.fill("sending.when", &[("when", &day_words(app, sent.at)), ("channel", &channel)])
}

/// The day of an instant as it is said: "today", "on Tuesday".
fn day_words(app: App, at: Instant) -> String {
    let moment = app.moment();
    let day = moment.zone.local(at).day;
    app.day(DayFrom { day, today: moment.today(), hour: None })
}

/// Everything that was sent, the latest first; each opens the exact text.
pub(super) fn log(app: App) -> AnyView {
    let all = Memo::new(move |_| app.with(draft::sent));
    let list = move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            let rows = all.into_iter().map(|sent| log_row(app, sent)).collect_view();
            view! {
                <section class="log" aria-labelledby="log-heading">
                    <h2 id="log-heading" class="side-heading">{app.say("sending.log")}</h2>
                    <ul class="rows" id="log">{rows}</ul>
                </section>
            }
        })
    };
    view! { {list} }.into_any()
}

fn log_row(app: App, sent: Sent) -> AnyView {
    let label = view! {
        <span class="row-name" translate="no">{deed_words(app, &Deed::Send(sent.key))}</span>
        <span class="quiet">{sent_words(app, sent)}</span>
    };
    view! { <li class="row">{link(app, "row-open", label, Screen::Letter(sent.key))}</li> }
        .into_any()
}

/// Before a second note to the same person leaves: when the first went, and what it said. It never stands in the
/// way.
pub(super) fn second(desk: Desk) -> AnyView {
    let app = desk.app;
    let before = Memo::new(move |_| {
        let (_, content) = app.letters();
        app.with(|debrief| {
            draft::written_before(debrief, &desk.key, &content.wordings, content.grammar())
        })
    });
    let card = move || before.get().map(|before| second_card(desk, before));
    view! { <section id="second-note" aria-live="polite">{card}</section> }.into_any()
}

fn second_card(desk: Desk, before: Sent) -> AnyView {
    let app = desk.app;
    let name = app.grammar().greeting_name(&reader_name(app, desk.key));
    let slots = [("name", name), ("when", day_words(app, before.at))];
    let slots = slots.each_ref().map(|(name, value)| (*name, value.as_str()));
    let words = if draft::is_owed(desk.key.kind) {
        app.fill("sending.second.owed", &slots)
    } else {
        app.fill("sending.second.ask", &slots)
    };
    let text = kept_text(app, before.key).map(|text| {
        view! {
            <details class="more">
                <summary>{app.say("sending.second.show")}</summary>
                <div class="letter" translate="no" dir="auto">{paragraphs(&text)}</div>
            </details>
        }
    });
    view! { <div class="held"><p>{words}</p> {text}</div> }.into_any()
}

fn kept_text(app: App, key: NoteKey) -> Option<String> {
    app.with(|debrief| debrief.note(&key)?.kept.as_ref().map(|kept| kept.text.clone()))
}
