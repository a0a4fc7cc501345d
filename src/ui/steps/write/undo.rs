//! Undo and redo, above the sheet, and what was taken back in words. The shell's keys tap the same buttons.

use super::desk::Desk;
use super::named::each_named;
use super::sides::part_words;
use crate::app::{Event, Revision, Told};
use crate::domain::debrief::PartKey;
use crate::ui::parts::{item_name, read_only};
use crate::ui::prelude::*;

/// The two buttons, and the tip or what was taken back. They keep their room also while there is nothing to take
/// back: the sheet below must not move under the caret with the first letter typed.
pub(super) fn undo_bar(desk: Desk) -> AnyView {
    let (app, key) = (desk.app, desk.key);
    let told = Memo::new(move |_| app.model.with(|model| model.undo.told(key).cloned()));
    let tip = move || {
        told.with(Option::is_none)
            .then(|| view! { <p class="quiet tip">{app.say("letter.tip")}</p> })
    };
    // A line of its own for each, so that the same words twice are read out twice.
    let lines = Memo::new(move |_| {
        app.model.with(|model| {
            model.undo.told(key).iter().map(|told| told.count.to_string()).collect::<Vec<_>>()
        })
    });
    let words = move |_| {
        let told = app.model.with_untracked(|model| model.undo.told(key).cloned());
        let words = told.map(|told| told_words(desk, &told));
        view! { <p class="quiet tip">{words.unwrap_or_default()}</p> }.into_any()
    };
    view! {
        <div class="undo-bar">
            <div class="undo-words">
                {tip}
                <div id="taken-back" aria-live="polite">{each_named(lines, words)}</div>
            </div>
            <div class="undo-buttons" role="group" aria-label=app.say("desk.undo.label")>
                {way(desk, false)}
                {way(desk, true)}
            </div>
        </div>
    }
    .into_any()
}

/// One of the two buttons. It stays where it is when there is nothing for it to do, so that the focus does.
fn way(desk: Desk, again: bool) -> AnyView {
    let (app, key) = (desk.app, desk.key);
    let (id, words, keys) = if again {
        ("redo-step", app.say("desk.redo.button"), "Control+Shift+Z Control+Y Meta+Shift+Z")
    } else {
        ("undo-step", app.say("desk.undo.button"), "Control+Z Meta+Z")
    };
    let can = Memo::new(move |_| {
        app.model.with(
            |model| {
                if again { model.undo.can_redo(key) } else { model.undo.can_undo(key) }
            },
        )
    });
    let turn = move |_| {
        if can.get_untracked() {
            app.dispatch(if again { Event::RedoWanted(key) } else { Event::UndoWanted(key) });
        }
    };
    view! {
        <button
            type="button"
            id=id
            class="text-button"
            disabled=move || read_only(app)
            aria-disabled=move || (!can.get()).then_some("true")
            aria-keyshortcuts=keys
            on:click=turn
        >
            {words}
        </button>
    }
    .into_any()
}

/// "Taken back: your words for the thanks."
fn told_words(desk: Desk, told: &Told) -> String {
    let app = desk.app;
    let about =
        |sentence: &str, part: &PartKey| app.fill(sentence, &[("part", &part_words(desk, part))]);
    let what = match &told.step {
        Revision::Words(part) => about("desk.step.words", part),
        Revision::Wording(part) => about("desk.step.wording", part),
        Revision::OurWords(part) => about("desk.step.ours", part),
        Revision::LeftOut(part) => about("desk.step.left_out", part),
        Revision::PutBack(part) => about("desk.step.put_back", part),
        Revision::PutIn(item) => app.fill("desk.step.put_in", &[("item", &item_name(app, *item))]),
        Revision::Subject => app.say("desk.step.subject"),
        Revision::Tone => app.say("desk.step.tone"),
        Revision::Channel => app.say("desk.step.channel"),
        Revision::Dismissed => app.say("desk.step.dismissed"),
        Revision::StartAgain => app.say("desk.step.start_again"),
    };
    app.fill(if told.again { "desk.undo.again" } else { "desk.undo.back" }, &[("what", &what)])
}
