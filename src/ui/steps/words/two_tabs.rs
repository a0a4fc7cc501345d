//! The same words, changed in two tabs: both texts side by side, and which one stays.

use super::place::{is_one_line, place_words, shown_words};
use crate::app::Event;
use crate::app::store::{Clash, Difference};
use crate::app::tend::{Choice, Tended};
use crate::domain::debrief::{DebriefId, Place};
use crate::ui::App;
use crate::ui::parts::{
    Actions, Look, Page, button, change_button, change_text_button, interview_name, way_home,
};
use crate::ui::prelude::*;

/// Both texts of each place.
pub fn two_tabs(app: App) -> Page {
    let open = Memo::new(move |_| app.with(|debrief| debrief.id.clone()));
    let clashes = Memo::new(move |_| {
        app.model.with(|model| {
            let tending = &model.tending;
            let unsettled = tending.clashes.iter().filter(|clash| tending.is_unsettled(clash));
            unsettled
                .map(|clash| {
                    let mut clash = clash.clone();
                    clash.differences.retain(|one| tending.is_open(&clash.aside, one));
                    clash
                })
                .collect::<Vec<Clash>>()
        })
    });
    let body = move || {
        let clashes = clashes.get();
        let (here, elsewhere): (Vec<Clash>, Vec<Clash>) = clashes
            .into_iter()
            .partition(|clash| clash.id.is_book() || open.with(|open| clash.id == *open));
        if here.is_empty() && elsewhere.is_empty() {
            return nothing(app);
        }
        let numbered = here.iter().flat_map(|clash| {
            clash.differences.iter().map(move |one| (clash.aside.clone(), one.clone()))
        });
        let cards = numbered.enumerate().map(|(place, (aside, one))| both(app, place, aside, one));
        // More than one copy of an interview may have such words.
        let mut ids: Vec<&DebriefId> = Vec::new();
        for clash in &elsewhere {
            if !ids.contains(&&clash.id) {
                ids.push(&clash.id);
            }
        }
        let others = ids.into_iter().map(|id| other(app, id)).collect_view();
        view! {
            <p class="help">{app.say("words.two_tabs.help")}</p>
            {cards.collect_view()}
            {others}
        }
        .into_any()
    };
    Page::new(app.say("words.two_tabs.heading"), String::new(), view! { {body} }.into_any())
        .actions(Actions::None)
}

fn nothing(app: App) -> AnyView {
    view! {
        <p id="nothing-to-choose">{app.say("words.two_tabs.done")}</p>
        {way_home(app, "button")}
    }
    .into_any()
}

/// Both texts of one place.
fn both(app: App, place: usize, aside: String, one: Difference) -> AnyView {
    let Difference { place: at, here, there, take } = one;
    let one_line = is_one_line(&at);
    let can_take = take.is_some();
    let book = matches!(&at, Place::Field(field) if field.is_in_the_book());
    let (heading, here_words, there_words) = app.with_whose(book, |debrief| {
        let sealed = debrief.calm.unsent_sealed;
        let shown = |words: &str| shown_words(app, sealed, &at, words);
        (place_words(app, debrief, &at), shown(&here), shown(&there))
    });
    let choose = move |choice: Choice| {
        let (aside, place) = (aside.clone(), at.clone());
        move || {
            let (aside, place) = (aside.clone(), place.clone());
            app.dispatch(Event::Tended(Tended::Chosen { aside, place, choice }));
        }
    };
    // Of a name or an address one is right: two in a row would be neither.
    let both = (can_take && !one_line && !here.trim().is_empty()).then(|| {
        let words = app.say("words.two_tabs.both.button");
        change_text_button(app, &format!("both-{place}"), words, choose(Choice::Both))
    });
    // What left the app stays as it left.
    let take = can_take.then(|| {
        let words = app.say("words.two_tabs.use.button");
        change_button(app, &format!("use-{place}"), words, Look::Quiet, choose(Choice::There))
    });
    let keep = app.say("words.two_tabs.keep.button");
    let name = format!("place-{place}");
    let here_shown = if here.trim().is_empty() {
        view! { <p class="quiet">{app.say("words.two_tabs.empty")}</p> }.into_any()
    } else {
        view! { <p class="own-words" translate="no" dir="auto">{here_words}</p> }.into_any()
    };
    view! {
        <section class="card" aria-labelledby=name.clone()>
            <h2 id=name translate="no">{heading}</h2>
            <p class="quiet">{app.say("words.two_tabs.here")}</p>
            {here_shown}
            {change_button(app, &format!("keep-{place}"), keep, Look::Quiet, choose(Choice::Here))}
            <p class="quiet">{app.say("words.two_tabs.there")}</p>
            <p class="own-words" translate="no" dir="auto">{there_words}</p>
            {take}
            {both}
        </section>
    }
    .into_any()
}

/// Another interview has such words too: it is opened first.
fn other(app: App, id: &DebriefId) -> AnyView {
    let known = app.model.with_untracked(|model| {
        model.summaries.iter().find(|known| known.id == *id).cloned().unwrap_or_default()
    });
    let name = interview_name(app, &known);
    let open = id.clone();
    let about = format!("other-of-{}", id.0);
    view! {
        <section class="card" aria-labelledby=about.clone()>
            <p id=about translate="no">{app.fill("words.two_tabs.other", &[("name", &name)])}</p>
            {button(&format!("open-{}", id.0), app.say("words.two_tabs.open.button"), Look::Quiet, move || {
                app.dispatch(Event::Resumed(open.clone()));
                app.focus("heading");
            })}
        </section>
    }
    .into_any()
}
