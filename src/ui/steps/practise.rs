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
        {drills(app)}
        <p>{link(app, "text-button", app.say("practise.home"), Screen::Home)}</p>
    };
    Page::new(app.say("practise.heading"), app.say("practise.help"), body.into_any())
        .actions(Actions::None)
}

/// Each drill once. What went wrong comes before what is good for everybody (`advice.md`, rows 16 and 93).
fn drills(app: App) -> AnyView {
    let planned: Vec<(LocalId, String)> = app.plan.with_untracked(|plan| {
        let drill = |deed: &Deed| match deed {
            Deed::Practise(item, drill) => Some((*item, drill.clone())),
            _ => None,
        };
        plan.actions.iter().filter_map(|action| drill(&action.deed)).collect()
    });
    let known = &app.content().mishaps.drills;
    let yours = planned.iter().map(|(item, drill)| (drill, Some(*item)));
    let always = known.iter().filter(|(_, drill)| drill.always).map(|(key, _)| (key, None));
    let always = always.filter(|(key, _)| planned.iter().all(|(_, planned)| planned != *key));
    let mut cards = Vec::new();
    for (key, item) in yours.chain(always) {
        let Some(drill) = known.get(key) else { continue };
        cards.push(card(app, key, drill, item));
    }
    cards.collect_view()
}

/// A drill, and what it is for.
fn card(app: App, key: &str, drill: &Drill, item: Option<LocalId>) -> AnyView {
    let reason = item.map(|item| {
        let words = app.fill("practise.for", &[("item", &item_name(app, item))]);
        view! { <p class="quiet" translate="no">{words}</p> }
    });
    view! {
        <section class="card drill" id=format!("drill-{key}")>
            <h2>{drill.name.clone()}</h2>
            {reason}
            <p>{drill.how.clone()}</p>
            <p class="quiet">{app.fill("practise.minutes", &[("minutes", &drill.minutes.to_string())])}</p>
        </section>
    }
    .into_any()
}
