//! What helped after another interview, in the person's own words (design: product, step Grow).

use crate::ui::App;
use crate::ui::parts::name_of;
use crate::ui::prelude::*;

/// What helped last time. Nothing where that was never written, or before it is looked up.
pub(super) fn helped_before(app: App) -> AnyView {
    let told = Memo::new(move |_| {
        app.model.with(|model| {
            let open = model.debrief.as_ref().map(|open| &open.id);
            let (past, text) = model.tending.journal.as_ref()?.helped_before(open)?;
            Some((past.company.clone(), past.role.clone(), text.to_owned()))
        })
    });
    let shown = move || {
        told.get().map(|(company, role, text)| {
            let from = [("name", name_of(app, &company, &role))];
            let from = from.each_ref().map(|(name, value)| (*name, value.as_str()));
            view! {
                <section class="stack part" id="helped" aria-labelledby="helped-heading">
                    <h2 id="helped-heading">{app.say("grow.helped_before.heading")}</h2>
                    <p class="own kind" translate="no" dir="auto">{text}</p>
                    <p class="quiet" translate="no">{app.fill("grow.helped_before.from", &from)}</p>
                </section>
            }
        })
    };
    view! { {shown} }.into_any()
}
