//! What was decided about each thing.

use crate::app::Screen;
use crate::domain::debrief::LocalId;
use crate::ui::App;
use crate::ui::parts::{each, item_name, item_name_translate, link, reason_words, route_key};
use crate::ui::prelude::*;

/// Each thing with its route and its reason. Every route can be changed.
pub(super) fn decided(app: App) -> AnyView {
    let items = Memo::new(move |_| {
        app.assessment.with(|assessment| {
            assessment.verdicts.iter().map(|verdict| verdict.item).collect::<Vec<_>>()
        })
    });
    let none = Memo::new(move |_| items.with(Vec::is_empty));
    let list = move || {
        (!none.get()).then(|| {
            view! {
                <section class="decided" aria-labelledby="decided-heading">
                    <h2 id="decided-heading">{app.say("plan.decided.heading")}</h2>
                    <ul class="rows">
                        {each(items, move |id| decided_row(app, id))}
                    </ul>
                </section>
            }
        })
    };
    view! { {list} }.into_any()
}

fn decided_row(app: App, id: LocalId) -> AnyView {
    let verdict =
        Memo::new(move |_| app.assessment.with(|assessment| assessment.verdict(id).cloned()));
    let route = move || {
        verdict.with(|verdict| {
            let verdict = verdict.as_ref();
            verdict
                .map(|verdict| app.say(&format!("{}.name", route_key(verdict.route))))
                .unwrap_or_default()
        })
    };
    let reason = move || {
        verdict.with(|verdict| match verdict {
            Some(verdict) if verdict.overridden() => app.say("plan.decided.yours"),
            Some(verdict) => reason_words(app, verdict),
            None => String::new(),
        })
    };
    let own = move || item_name_translate(app, id);
    let change = view! {
        {app.say("plan.decided.change")}
        <span class="hidden" translate=own>": " {move || item_name(app, id)}</span>
    };
    view! {
        <li class="decided-row">
            <h3 class="row-name" translate=own>{move || item_name(app, id)}</h3>
            <p><strong>{route}</strong> " " <span class="quiet">{reason}</span></p>
            {link(app, "text-button", change, Screen::Item(id))}
        </li>
    }
    .into_any()
}
