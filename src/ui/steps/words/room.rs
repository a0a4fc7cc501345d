//! What takes up room, and what could go. Nothing goes by itself.

use super::back;
use super::figures::size_words;
use super::sure::{Goes, goes};
use crate::app::store::{Held, Holding, Summary};
use crate::app::tend::Tended;
use crate::app::{Event, Screen};
use crate::domain::debrief::DebriefId;
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, interview_name, text_button};
use crate::ui::prelude::*;

/// What could go, with its size.
pub fn room(app: App) -> Page {
    let asked = RwSignal::new(None::<String>);
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
    let nothing = !stock.holdings.iter().any(|one| could(app, one));
    let nothing = nothing.then(|| {
        view! { <p id="nothing-could-go">{app.say("words.room.nothing")}</p> }
    });
    view! { <p id="used">{used}</p> {warning} {nothing} }.into_any()
}

fn known(app: App, id: &DebriefId) -> Option<Summary> {
    app.model.with(|model| model.summaries.iter().find(|known| known.id == *id).cloned())
}

/// Whether something could go: nothing of what is in use.
fn could(app: App, one: &Holding) -> bool {
    match &one.what {
        Held::Debrief(id) => known(app, id).is_some_and(|known| known.closed.is_some()),
        Held::Earlier(_) | Held::Aside => true,
        Held::Journal | Held::Other => false,
    }
}

fn could_go(app: App, asked: RwSignal<Option<String>>) -> AnyView {
    let holdings = app.model.with(|model| model.tending.stock.clone().unwrap_or_default().holdings);
    let shown = holdings.iter().filter(|one| could(app, one)).enumerate();
    shown.map(|(place, one)| row(app, place, one, asked)).collect_view()
}

fn row(app: App, place: usize, one: &Holding, asked: RwSignal<Option<String>>) -> AnyView {
    let about = format!("room-{place}");
    let named = |id: &DebriefId| {
        if id.is_book() {
            return app.say("words.take_in.book");
        }
        known(app, id).map_or_else(|| app.say("home.no_name"), |known| interview_name(app, &known))
    };
    let alone = |way: AnyView| {
        view! { <div class="card-actions" role="group" aria-labelledby=about.clone()>{way}</div> }
            .into_any()
    };
    let (name, ways) = match &one.what {
        Held::Debrief(id) => {
            let name = app.fill("words.room.finished", &[("name", &named(id))]);
            let (button, id) = (format!("delete-{}", id.0), id.clone());
            let delete = text_button(&button, app.say("words.room.delete.button"), move || {
                app.dispatch(Event::DeleteWanted(id.clone()));
            });
            (name, alone(delete))
        }
        Held::Earlier(id) => (
            app.fill("words.room.earlier", &[("name", &named(id))]),
            forget(app, &about, id, asked),
        ),
        _ => {
            let look = text_button("look-at-aside", app.say("words.room.to_aside"), move || {
                app.go(Screen::WhereMyWordsAre);
                app.focus("set-aside-heading");
            });
            (app.say("words.room.aside"), alone(look))
        }
    };
    view! {
        <li class="kept">
            <h2 class="row-name" id=about.clone() translate="no">{name}</h2>
            <p class="quiet">{size_words(app, one.size)}</p>
            {ways}
        </li>
    }
    .into_any()
}

/// Deleting the earlier versions of an interview.
fn forget(app: App, about: &str, id: &DebriefId, asked: RwSignal<Option<String>>) -> AnyView {
    let (key, id) = (id.0.clone(), id.clone());
    let words = Goes {
        name: format!("earlier-{key}"),
        about: about.to_owned(),
        besides: None,
        delete: app.say("words.room.forget.button"),
        sure: app.say("words.room.sure"),
        keep: app.say("words.room.keep.button"),
        confirm: app.say("words.room.confirm.button"),
    };
    goes(asked, key, words, move || {
        app.dispatch(Event::Tended(Tended::EarlierGivenUp(id.clone())));
    })
}
