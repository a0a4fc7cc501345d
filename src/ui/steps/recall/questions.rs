//! Question by question, only if wanted: what they asked, how the answer went, and what they did.

use crate::app::Event;
use crate::domain::debrief::{Change, Field, Landed, LocalId};
use crate::ui::App;
use crate::ui::parts::{
    Lines, Look, Page, TextBox, change_button, change_text_button, choices, each, text_box,
};
use crate::ui::prelude::*;

/// The first box is there before any question was added; see [`super::who`].
const FIRST: LocalId = 1;

/// What they asked.
pub fn questions(app: App) -> Page {
    let shown = Memo::new(move |_| {
        app.with(|debrief| {
            let questions = &debrief.recall.questions;
            if questions.is_empty() {
                vec![FIRST]
            } else {
                questions.iter().map(|asked| asked.id).collect()
            }
        })
    });
    let all_written = Memo::new(move |_| {
        app.with(|debrief| {
            let questions = &debrief.recall.questions;
            !questions.is_empty() && questions.iter().all(|asked| !asked.asked.trim().is_empty())
        })
    });
    let add = move || {
        all_written.get().then(|| {
            change_button(
                app,
                "add-question",
                app.say("recall.questions.add.button"),
                Look::Quiet,
                move || {
                    app.dispatch(Event::QuestionBegun);
                },
            )
        })
    };
    let body = view! {
        <ul class="entries">{each(shown, move |id| question(app, id))}</ul>
        <div class="stack">{add}</div>
        {text_box(app, TextBox {
            field: Field::TheyDid,
            label: app.say("recall.they_did.question"),
            help: app.say("recall.they_did.help"),
            lines: Lines::Few,
        })}
    };
    Page::new(
        app.say("recall.questions.heading"),
        app.say("recall.questions.help"),
        body.into_any(),
    )
}

fn question(app: App, id: LocalId) -> AnyView {
    let options = vec![
        (Landed::Landed, app.say("recall.questions.landed")),
        (Landed::Partly, app.say("recall.questions.partly")),
        (Landed::Missed, app.say("recall.questions.missed")),
    ];
    let landed = move || {
        app.with(|debrief| {
            debrief
                .recall
                .questions
                .iter()
                .find(|asked| asked.id == id)
                .and_then(|asked| asked.landed)
        })
    };
    let spare = Memo::new(move |_| {
        app.with(|debrief| {
            debrief.text(Field::Asked(id)).trim().is_empty() && debrief.recall.questions.len() > 1
        })
    });
    let remove = move || {
        spare.get().then(|| {
            let label = app.say("recall.questions.remove.button");
            change_text_button(app, &format!("remove-question-{id}"), label, move || {
                app.change(Change::QuestionRemoved(id));
            })
        })
    };
    view! {
        <li class="entry">
            {text_box(app, TextBox {
                field: Field::Asked(id),
                label: app.say("recall.questions.asked.label"),
                help: String::new(),
                lines: Lines::Few,
            })}
            {choices(
                app,
                &format!("landed-{id}"),
                app.say("recall.questions.how"),
                options,
                landed,
                move |landed| app.change(Change::Landed(id, Some(landed))),
            )}
            {remove}
        </li>
    }
    .into_any()
}
