//! The letter as a sheet: its subject, its paragraphs, and the way back to our words.

use super::desk::Desk;
use super::findings;
use super::named::each_named;
use super::part::part;
use super::sides::sides;
use super::undo::undo_bar;
use crate::app::Event;
use crate::domain::debrief::{Change, Channel, LocalId, PartKey};
use crate::ui::parts::{change_text_button, each, keep_shown, read_only, spelling};
use crate::ui::prelude::*;
use leptos::html;

/// The sheet. Its paragraphs and parts stay where they are while the person writes in one.
pub(super) fn letter_sheet(desk: Desk) -> AnyView {
    let app = desk.app;
    let paragraphs = Memo::new(move |_| {
        desk.read(|draft| {
            let parts = draft.parts.iter();
            let mut paragraphs: Vec<LocalId> =
                parts.map(|part| LocalId::from(part.paragraph)).collect();
            paragraphs.dedup();
            paragraphs
        })
    });
    view! {
        {undo_bar(desk)}
        <article class="sheet" id="letter" tabindex="-1" aria-label=app.say("letter.sheet.label")>
            {subject(desk)}
            <div class="letter" translate="no" dir="auto">
                {each(paragraphs, move |paragraph| one_paragraph(desk, paragraph))}
            </div>
        </article>
        {findings::of_all(desk)}
        <div class="after-sheet">{start_again(desk)}</div>
        {move || (!desk.app.wide.get()).then(|| sides(desk))}
    }
    .into_any()
}

fn one_paragraph(desk: Desk, paragraph: LocalId) -> AnyView {
    let parts = Memo::new(move |_| {
        desk.read(|draft| {
            let parts = draft.parts.iter();
            parts
                .filter(|part| LocalId::from(part.paragraph) == paragraph)
                .map(|part| part.key.0.clone())
                .collect::<Vec<_>>()
        })
    });
    // Of a call: when it is said.
    let cue = Memo::new(move |_| {
        desk.read(|draft| {
            let mut parts = draft.parts.iter();
            let first = parts.find(|part| LocalId::from(part.paragraph) == paragraph);
            first.and_then(|part| part.label.clone())
        })
    });
    view! {
        <div class="paragraph">
            {move || cue.get().map(|cue| view! { <span class="cue">{cue}</span> })}
            {each_named(parts, move |key| part(desk, PartKey(key)))}
        </div>
    }
    .into_any()
}

/// The subject, where the message has one: a box of one line that wraps. There is no line break in a subject,
/// neither typed nor pasted.
fn subject(desk: Desk) -> AnyView {
    let app = desk.app;
    let has_one = Memo::new(move |_| desk.channel() == Channel::Email);
    let own = Memo::new(move |_| desk.note.with(|note| note.subject.is_some()));
    let field = move || {
        let node = NodeRef::<html::Textarea>::new();
        keep_shown(node, move || desk.read(|draft| draft.subject.clone()).unwrap_or_default());
        let on_key = |event: leptos::ev::KeyboardEvent| {
            // While a word is being composed, Enter belongs to the input method.
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
            }
        };
        let on_input = move |event: leptos::ev::Event| {
            let typed = event_target_value(&event);
            let subject = typed.replace(['\r', '\n'], " ");
            if let Some(node) = node.get_untracked().filter(|_| subject != typed) {
                // As many letters as before, so the caret can stay where it is.
                let caret = node.selection_end().ok().flatten();
                node.set_value(&subject);
                if let Some(caret) = caret {
                    let _ = node.set_selection_range(caret, caret);
                }
            }
            desk.change(Change::Subject(desk.key, Some(subject)));
        };
        let ours = move || {
            own.get().then(|| {
                change_text_button(
                    app,
                    "ours-subject",
                    app.say("letter.part.ours.button"),
                    move || {
                        desk.change(Change::Subject(desk.key, None));
                        app.focus("subject-label");
                    },
                )
            })
        };
        view! {
            <div class="subject">
                <label for="subject" id="subject-label" class="quiet" tabindex="-1">{app.say("letter.subject")}</label>
                <textarea
                    id="subject"
                    class="subject-box"
                    rows="1"
                    autocomplete="off"
                    spellcheck=move || spelling(app)
                    writingsuggestions="false"
                    data-gramm="false"
                    data-lt-active="false"
                    translate="no"
                    dir="auto"
                    enterkeyhint="done"
                    readonly=move || read_only(app)
                    node_ref=node
                    on:keydown=on_key
                    on:input=on_input
                ></textarea>
                {ours}
                {findings::of_subject(desk)}
            </div>
        }
    };
    view! { {move || has_one.get().then(field)} }.into_any()
}

/// "Start again": back to our words everywhere. Undo takes it back.
fn start_again(desk: Desk) -> AnyView {
    let (app, key) = (desk.app, desk.key);
    let changed = Memo::new(move |_| {
        desk.note.with(|note| {
            !note.edits.is_empty() || !note.left_out.is_empty() || note.subject.is_some()
        })
    });
    let start = move || {
        desk.open.set(None);
        app.dispatch(Event::StartAgainWanted(key));
        app.focus("undo-step");
    };
    let view = move || {
        changed
            .get()
            .then(|| change_text_button(app, "start-again", app.say("letter.again.button"), start))
    };
    view! { {view} }.into_any()
}
