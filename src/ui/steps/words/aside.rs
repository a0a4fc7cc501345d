//! What was set aside, never overwritten: here it can be had as it is, compared, or deleted.

use super::figures::size_words;
use super::sure::{Goes, goes};
use crate::app::store::{Aside, AsideReason};
use crate::app::{Event, Screen};
use crate::ui::App;
use crate::ui::parts::{link, text_button};
use crate::ui::prelude::*;

/// All that was set aside.
pub(super) fn aside(app: App) -> AnyView {
    let asked = RwSignal::new(None::<String>);
    view! { {move || list(app, asked)} }.into_any()
}

fn list(app: App, asked: RwSignal<Option<String>>) -> AnyView {
    let aside = app.model.with(|model| model.aside.clone());
    if aside.is_empty() {
        return ().into_any();
    }
    let rows = aside
        .into_iter()
        .enumerate()
        .map(|(place, kept)| {
            let (why, size) = (app.say(kept.reason.key()), size_words(app, kept.size));
            let words = app.fill("words.aside.size", &[("why", &why), ("size", &size)]);
            view! {
                <li class="kept">
                    <p id=format!("aside-why-{place}")>{words}</p>
                    {compare(app, &kept)}
                    {ways(app, place, kept.key, asked)}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="card" id="set-aside">
            <h2 id="set-aside-heading" tabindex="-1">{app.say("words.aside.heading")}</h2>
            <p>{app.say("words.aside.help")}</p>
            <ul class="rows">{rows}</ul>
        </section>
    }
    .into_any()
}

/// The way to both texts, where the same words were changed in two tabs and something is left to choose.
fn compare(app: App, kept: &Aside) -> Option<AnyView> {
    let left = kept.reason == AsideReason::OtherTab
        && app.model.with(|model| {
            let clashes = &model.tending.clashes;
            clashes.iter().any(|one| one.aside == kept.key && model.tending.is_unsettled(one))
        });
    left.then(|| {
        let words = app.say("words.aside.compare");
        view! { <p>{link(app, "text-button", words, Screen::TwoTabs)}</p> }.into_any()
    })
}

/// Saving one of them, or deleting it.
fn ways(app: App, place: usize, key: String, asked: RwSignal<Option<String>>) -> AnyView {
    let (saved, gone) = (key.clone(), key.clone());
    let save = text_button(&format!("aside-{place}"), app.say("words.aside.button"), move || {
        app.dispatch(Event::AsideWanted(saved.clone()));
    });
    let words = Goes {
        name: format!("aside-{place}"),
        about: format!("aside-why-{place}"),
        besides: Some(save),
        delete: app.say("words.aside.delete.button"),
        sure: app.say("words.aside.sure"),
        keep: app.say("words.aside.keep.button"),
        confirm: app.say("words.aside.confirm.button"),
    };
    goes(asked, key, words, move || app.dispatch(Event::AsideGivenUp(gone.clone())))
}
