//! What takes up room, and what could go. Nothing goes by itself.

use super::back;
use super::figures::size_words;
use crate::app::store::{Held, Holding};
use crate::app::tend::Tended;
use crate::app::{Event, Screen};
use crate::domain::debrief::DebriefId;
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, interview_name, link, text_button};
use crate::ui::prelude::*;

/// What could go, with its size.
pub fn room(app: App) -> Page {
    let asked = RwSignal::new(None::<DebriefId>);
    let body = view! {
        {move || figures(app)}
        <ul class="rows" id="could-go">{move || could_go(app, asked)}</ul>
        {back(app)}
    };
    Page::new(app.say("words.room.heading"), app.say("words.room.help"), body.into_any())
        .actions(Actions::None)
}

fn figures(app: App) -> AnyView {
    let (stock, low) = app.model.with(|model| (model.tending.stock.clone(), model.low));
    let Some(stock) = stock else { return ().into_any() };
    let (ours, all) = (size_words(app, stock.room.ours), size_words(app, stock.room.all));
    // Other pages of the same address share its room.
    let used = if all == ours {
        app.fill("words.room.used", &[("size", &ours)])
    } else {
        app.fill("words.room.used_of", &[("size", &ours), ("all", &all)])
    };
    let warning = low.then(|| {
        view! {
            <p class="care" id="low">{app.say("words.room.low")}</p>
            <p>{app.say("words.room.packed")}</p>
            {button("export", app.say("words.room.copy"), Look::Accent, move || {
                app.dispatch(Event::ExportWanted);
            })}
        }
    });
    let nothing = stock.holdings.iter().all(|one| row(app, one, RwSignal::new(None)).is_none());
    let nothing = nothing.then(|| {
        view! { <p id="nothing-could-go">{app.say("words.room.nothing")}</p> }
    });
    view! { <p id="used">{used}</p> {warning} {nothing} }.into_any()
}

fn could_go(app: App, asked: RwSignal<Option<DebriefId>>) -> AnyView {
    let holdings = app.model.with(|model| model.tending.stock.clone().unwrap_or_default().holdings);
    holdings.iter().filter_map(|one| row(app, one, asked)).collect_view()
}

/// One thing that could go; nothing for what is in use.
fn row(app: App, one: &Holding, asked: RwSignal<Option<DebriefId>>) -> Option<AnyView> {
    let known = |id: &DebriefId| {
        app.model.with(|model| model.summaries.iter().find(|known| known.id == *id).cloned())
    };
    let (name, ways) = match &one.what {
        Held::Debrief(id) => {
            let known = known(id).filter(|known| known.closed.is_some())?;
            let name = interview_name(app, &known);
            let id = id.clone();
            let delete = text_button(
                &format!("delete-{}", id.0),
                app.say("words.room.delete.button"),
                move || app.dispatch(Event::DeleteWanted(id.clone())),
            );
            (app.fill("words.room.finished", &[("name", &name)]), delete)
        }
        Held::Earlier(id) => {
            let name = known(id)
                .map_or_else(|| app.say("home.no_name"), |known| interview_name(app, &known));
            (app.fill("words.room.earlier", &[("name", &name)]), forget(app, id, asked))
        }
        Held::Aside => {
            let look =
                link(app, "text-button", app.say("words.room.to_aside"), Screen::WhereMyWordsAre);
            (app.say("words.room.aside"), look)
        }
        Held::Journal | Held::Other => return None,
    };
    Some(
        view! {
            <li class="kept">
                <p class="row-name">{name}</p>
                <p class="quiet">{size_words(app, one.size)}</p>
                <div class="card-actions">{ways}</div>
            </li>
        }
        .into_any(),
    )
}

/// Deleting the earlier versions of an interview, which is asked once more in its place, as for what was set aside.
fn forget(app: App, id: &DebriefId, asked: RwSignal<Option<DebriefId>>) -> AnyView {
    let sure = asked.with(|asked| asked.as_ref() == Some(id));
    let (first, confirm) = (id.clone(), id.clone());
    let name = &id.0;
    if !sure {
        return text_button(
            &format!("forget-{name}"),
            app.say("words.room.forget.button"),
            move || {
                asked.set(Some(first.clone()));
            },
        );
    }
    view! {
        <p class="care" role="status">{app.say("words.room.sure")}</p>
        {text_button(&format!("keep-{name}"), app.say("words.room.keep.button"), move || asked.set(None))}
        {text_button(&format!("forget-now-{name}"), app.say("words.room.confirm.button"), move || {
            asked.set(None);
            app.dispatch(Event::Tended(Tended::EarlierGivenUp(confirm.clone())));
        })}
    }
    .into_any()
}
