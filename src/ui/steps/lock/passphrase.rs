//! Setting a passphrase, changing it, and taking it away.

use super::told;
use crate::app::Event;
use crate::app::lock::{After, LockError, LockEvent};
use crate::ui::App;
use crate::ui::parts::{
    Look, SecretBox, button, choices, secret_box, show_typed, text_button, typed_in,
};
use crate::ui::prelude::*;
use leptos::html;

/// No passphrase yet.
pub(super) fn off(app: App) -> AnyView {
    let (one, again) = (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    let understood = NodeRef::<html::Input>::new();
    let shown = RwSignal::new(false);
    let set = move || {
        app.dispatch(Event::Lock(LockEvent::SetWanted {
            passphrase: typed_in(one),
            again: typed_in(again),
            understood: understood.get_untracked().is_some_and(|tick| tick.checked()),
        }));
    };
    let forgotten = move || {
        let refused = app.model.with(|model| model.lock.refused);
        (refused == Some(LockError::NotUnderstood)).then_some("true")
    };
    let framed = app.model.with_untracked(|model| model.host.is_some());
    let framed = framed.then(|| view! { <p>{app.say("lock.in_frame")}</p> });
    view! {
        <p class="help lead">{app.say("lock.help")}</p>
        <p>{app.say("lock.what")}</p>
        <p>{app.say("lock.not_against")}</p>
        {framed}
        <section class="card">
            <p class="care" id="no-recovery">{app.say("lock.no_recovery")}</p>
            {new_one(app, one, again, shown, set)}
            <label class="check">
                <input
                    type="checkbox"
                    id="lock-understood"
                    aria-invalid=forgotten
                    aria-describedby="lock-told"
                    node_ref=understood
                />
                <span>{app.say("lock.understood.words")}</span>
            </label>
            {told(app, "lock.set.busy")}
            <div class="card-actions">
                {button("set-lock", app.say("lock.set.button"), Look::Accent, set)}
            </div>
        </section>
    }
    .into_any()
}

/// The two boxes for a new passphrase, and one that is made on request.
fn new_one(
    app: App,
    one: NodeRef<html::Input>,
    again: NodeRef<html::Input>,
    shown: RwSignal<bool>,
    on_enter: impl Fn() + Copy + 'static,
) -> AnyView {
    // It stands in the first box: that it was written down is seen by its being typed once more.
    effect(move |_| {
        let made = app.model.with(|model| model.lock.made.clone());
        if let (Some(made), Some(node)) = (made, one.get()) {
            node.set_value(&made);
        }
    });
    let made = move || {
        app.model.with(|model| model.lock.made.clone()).map(|made| {
            view! {
                <p id="lock-made" tabindex="-1">{app.say("lock.made.words")}</p>
                <p class="passphrase" translate="no" dir="ltr">{made}</p>
            }
        })
    };
    let first = SecretBox {
        id: "lock-new",
        label: app.say("lock.new.label"),
        help: app.say("lock.new.help"),
        new: true,
        shown,
        node: one,
    };
    let second = SecretBox {
        id: "lock-again",
        label: app.say("lock.new.again"),
        help: String::new(),
        new: true,
        shown,
        node: again,
    };
    view! {
        {secret_box(app, first, on_enter)}
        {text_button("make-passphrase", app.say("lock.made.button"), move || {
            app.dispatch(Event::Lock(LockEvent::MakeWanted));
        })}
        {made}
        {secret_box(app, second, on_enter)}
        {show_typed(app, shown)}
    }
    .into_any()
}

/// There is one, and it was given.
pub(super) fn on(app: App) -> AnyView {
    let (before, one, again) = (
        NodeRef::<html::Input>::new(),
        NodeRef::<html::Input>::new(),
        NodeRef::<html::Input>::new(),
    );
    let shown = RwSignal::new(false);
    let change = move || {
        app.dispatch(Event::Lock(LockEvent::ChangeWanted {
            before: typed_in(before),
            passphrase: typed_in(one),
            again: typed_in(again),
        }));
    };
    let remove = move || app.dispatch(Event::Lock(LockEvent::RemoveWanted(typed_in(before))));
    let options = After::ALL
        .into_iter()
        .map(|after| (after, app.say(&["lock.after.after.", after.name()].concat())))
        .collect();
    let chosen = move || Some(app.model.with(|model| After::of(&model.settings.lock_after)));
    let now = SecretBox {
        id: "lock-passphrase",
        label: app.say("lock.change.before"),
        help: String::new(),
        new: false,
        shown,
        node: before,
    };
    view! {
        <p class="help lead">{app.say("lock.on.help")}</p>
        {button("lock-now", app.say("lock.now.button"), Look::Accent, move || {
            app.dispatch(Event::Lock(LockEvent::LockWanted));
        })}
        {choices(app, "lock-after", app.say("lock.after.question"), options, chosen, move |after| {
            app.dispatch(Event::Lock(LockEvent::AfterChosen(after)));
        })}
        <section class="card">
            <h2>{app.say("lock.change.heading")}</h2>
            <p class="help">{app.say("lock.change.help")}</p>
            {secret_box(app, now, change)}
            {new_one(app, one, again, shown, change)}
            {told(app, "lock.set.busy")}
            <div class="card-actions">
                {button("change-lock", app.say("lock.change.agree.button"), Look::Quiet, change)}
            </div>
        </section>
        <section class="card">
            <h2>{app.say("lock.remove.heading")}</h2>
            <p class="help">{app.say("lock.remove.help")}</p>
            <div class="card-actions">
                {button("remove-lock", app.say("lock.remove.agree.button"), Look::Quiet, remove)}
            </div>
        </section>
    }
    .into_any()
}
