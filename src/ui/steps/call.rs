//! A call script, large, on a screen that stays lit: the words, and what to say to voicemail, to "no" and to
//! "send me an e-mail".

use crate::app::{Event, Screen};
use crate::domain::debrief::{Change, Channel, KeptBy, NoteKey};
use crate::domain::draft::Paragraph;
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, change_button, reader_name};
use crate::ui::prelude::*;

/// The script of a call.
pub fn call(app: App, key: NoteKey) -> Page {
    let draft = app.draft_of(key);
    let draft = Memo::new(move |_| draft.get().filter(|draft| draft.channel == Channel::Call));
    let script = move || {
        draft.with(|draft| match draft {
            None => view! { <p>{app.say("call.gone")}</p> }.into_any(),
            Some(draft) => paragraphs(draft.paragraphs(), draft.quotes),
        })
    };
    let made = move || {
        let Some(draft) = draft.get_untracked() else { return };
        let text = draft.text();
        app.dispatch(Event::TextTaken {
            note: key,
            to: None,
            subject: None,
            text,
            by: KeptBy::Spoken,
        });
        let now = app.model.with_untracked(|model| model.moment.now);
        app.change(Change::Sent(key, Some(now)));
        app.go(Screen::Letter(key));
    };
    let there = move || draft.with(Option::is_some);
    let actions = move || {
        view! {
            {button("not-now", app.say("call.later.button"), Look::Quiet, move || app.go(Screen::Letter(key)))}
            {there().then(|| change_button(app, "made-call", app.say("call.made.button"), Look::Accent, made))}
        }
    };
    let name = reader_name(app, key);
    Page::new(
        view! { <span translate="no">{app.fill("call.heading.named", &[("name", &name)])}</span> },
        app.say("call.help"),
        view! { <div class="script" translate="no" dir="auto">{script}</div> }.into_any(),
    )
    .actions(Actions::Own(view! { {actions} }.into_any()))
}

/// The script, each thing to say under its label.
fn paragraphs(paragraphs: Vec<Paragraph>, quotes: (&'static str, &'static str)) -> AnyView {
    let shown = paragraphs.into_iter().map(|Paragraph { label, text, spoken }| {
        let text = unbroken(&text);
        let (open, close) = quotes;
        let said = if spoken {
            view! { <p class="said">{open} {text} {close}</p> }.into_any()
        } else {
            view! { <p class="aside">{text}</p> }.into_any()
        };
        let label = label.map(|label| view! { <h2>{label}</h2> });
        view! { <section>{label} {said}</section> }.into_any()
    });
    shown.collect_view().into_any()
}

/// The same words, with no line that ends inside one: "e-mail" is read at arm's length, in one piece.
fn unbroken(text: &str) -> String {
    text.replace('-', "\u{2011}")
}
