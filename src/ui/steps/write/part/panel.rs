//! What can be done with a part that lies open, and with one whose facts have changed.

use super::{Spot, Ways};
use crate::ui::parts::{
    Look, change_button, change_text_button, is_one_way, keep_shown, read_only, spelling,
    text_button,
};
use crate::ui::prelude::*;
use leptos::html;

/// A part that lies open: its words to be edited, and the other ways.
pub(super) fn panel(spot: &Spot, ways: Memo<Ways>) -> AnyView {
    let app = spot.desk.app;
    let id = spot.id();
    let node = NodeRef::<html::Textarea>::new();
    let (shown, turned) = (spot.clone(), spot.clone());
    keep_shown(node, move || shown.own_text());
    let typed = spot.clone();
    let spot = spot.clone();
    let buttons = {
        let (id, spot) = (id.clone(), spot.clone());
        move || {
            let Ways { edited, can_leave, other, .. } = ways.get();
            let other = other.map(|wording| {
                let spot = spot.clone();
                change_text_button(
                    app,
                    &format!("reword-{id}"),
                    app.say("letter.part.reword.button"),
                    move || {
                        spot.reword(wording.clone());
                    },
                )
            });
            let ours = edited.then(|| {
                let spot = spot.clone();
                change_text_button(
                    app,
                    &format!("ours-{id}"),
                    app.say("letter.part.ours.button"),
                    move || {
                        spot.back_to_ours();
                    },
                )
            });
            let leave = can_leave.then(|| {
                let spot = spot.clone();
                change_text_button(
                    app,
                    &format!("leave-out-{id}"),
                    app.say("letter.part.leave_out.button"),
                    move || {
                        spot.leave_out();
                    },
                )
            });
            view! { {other} {ours} {leave} }
        }
    };
    view! {
        <div class="part-panel" translate="no">
            <label class="hidden" for=format!("edit-{id}")>{app.say("letter.part.edit.label")}</label>
            <textarea
                id=format!("edit-{id}")
                class="box"
                class:one-way=move || is_one_way(&turned.own_text())
                rows="3"
                autocomplete="off"
                spellcheck=move || spelling(app)
                writingsuggestions="false"
                data-gramm="false"
                data-lt-active="false"
                dir="auto"
                readonly=move || read_only(app)
                node_ref=node
                on:input=move |event| typed.write(event_target_value(&event))
            ></textarea>
            <div class="card-actions">
                {buttons}
                {text_button(&format!("close-{id}"), app.say("letter.part.close.button"), move || {
                    spot.close();
                })}
            </div>
        </div>
    }
    .into_any()
}

/// A fact under an edited part changed: old and new, and the person decides (design: messages, "When facts
/// change after an edit").
pub(super) fn side_by_side(spot: &Spot) -> AnyView {
    let app = spot.desk.app;
    let id = spot.id();
    let (mine, ours) = (spot.clone(), spot.clone());
    let (keep, take) = (spot.clone(), spot.clone());
    let ours = move || {
        let ours = ours.ours();
        if ours.is_empty() { app.say("letter.compare.nothing") } else { ours }
    };
    view! {
        <div class="part-panel compare">
            <p class="care">{app.say("letter.compare.why")}</p>
            <dl class="pair">
                <div>
                    <dt>{app.say("letter.compare.mine")}</dt>
                    <dd>{move || mine.own_text()}</dd>
                </div>
                <div>
                    <dt>{app.say("letter.compare.ours")}</dt>
                    <dd>{ours}</dd>
                </div>
            </dl>
            <div class="card-actions">
                {change_button(app, &format!("keep-mine-{id}"), app.say("letter.compare.keep.button"), Look::Quiet, move || {
                    keep.keep_mine();
                })}
                {change_button(app, &format!("take-new-{id}"), app.say("letter.compare.take.button"), Look::Quiet, move || {
                    take.back_to_ours();
                })}
            </div>
        </div>
    }
    .into_any()
}
