//! What to practise before the next interview: first what the open one asks for, then what is good before any.

use crate::app::Screen;
use crate::content::Drill;
use crate::domain::debrief::LocalId;
use crate::domain::plan::Deed;
use crate::ui::App;
use crate::ui::parts::{Actions, Page, item_name, link};
use crate::ui::prelude::*;

/// What to practise.
pub fn practise(app: App) -> Page {
    let body = view! {
        {move || drills(app)}
        <p>{link(app, "text-button", app.say("practise.home"), Screen::Home)}</p>
    };
    Page::new(app.say("practise.heading"), app.say("practise.help"), body.into_any())
        .actions(Actions::None)
}

/// Each drill once. What went wrong comes before what is good for everybody (`advice.md`, rows 16 and 93).
fn drills(app: App) -> AnyView {
    let planned: Vec<(LocalId, String)> = app.plan.with(|plan| {
        let drill = |deed: &Deed| match deed {
            Deed::Practise(item, drill) => Some((*item, drill.clone())),
            _ => None,
        };
        plan.actions.iter().filter_map(|action| drill(&action.deed)).collect()
    });
    let content = app.content();
    let known = &content.mishaps.drills;
    let yours = planned
        .iter()
        .filter_map(|(item, drill)| Some(card(app, drill, known.get(drill)?, Some(*item))))
        .collect_view();
    let always = known
        .iter()
        .filter(|(key, drill)| drill.always && planned.iter().all(|(_, planned)| planned != *key))
        .map(|(key, drill)| card(app, key, drill, None))
        .collect_view();
    let yours = (!planned.is_empty())
        .then(|| view! { <h2>{app.say("practise.yours.heading")}</h2> {yours} });
    view! { {yours} <h2>{app.say("practise.always.heading")}</h2> {always} }.into_any()
}

/// A drill, and what it is for.
fn card(app: App, key: &str, drill: &Drill, item: Option<LocalId>) -> AnyView {
    let reason = item.map(|item| {
        let words = app.fill("practise.for", &[("item", &item_name(app, item))]);
        view! { <p class="quiet" translate="no">{words}</p> }
    });
    view! {
        <section class="card drill" id=format!("drill-{key}")>
            <h3>{drill.name.clone()}</h3>
            {reason}
            <p>{drill.how.clone()}</p>
            <p class="quiet">{app.fill("practise.minutes", &[("minutes", &drill.minutes.to_string())])}</p>
        </section>
    }
    .into_any()
}
