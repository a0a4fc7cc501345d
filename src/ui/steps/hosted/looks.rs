//! How it looks: as the device says, light, dark, or with more contrast; what it speaks; and whether spelling is checked.

use crate::app::Event;
use crate::app::language::LanguageEvent;
use crate::app::model::Settings;
use crate::ui::App;
use crate::ui::parts::{Actions, Page, fetching, spelling_choice, way_home};
use crate::ui::prelude::*;

/// The themes, each with its words. Without a choice it is the host's in a frame that asks for one.
const THEMES: [(&str, &str); 3] =
    [("light", "looks.light"), ("dark", "looks.dark"), (Settings::CONTRAST, "looks.contrast")];

/// How it looks.
pub fn looks(app: App) -> Page {
    let chosen = Memo::new(move |_| app.model.with(|model| model.settings.theme.clone()));
    let hosts = app
        .model
        .with_untracked(|model| model.host.as_ref().is_some_and(|host| !host.theme.is_empty()));
    let unset = if hosts { "looks.host" } else { "looks.device" };
    let options = [("", unset)]
        .into_iter()
        .chain(THEMES)
        .map(|(theme, key)| {
            let is_chosen = move || chosen.with(|chosen| chosen == theme);
            view! { <option value=theme prop:selected=is_chosen>{app.say(key)}</option> }
        })
        .collect_view();
    let on_change = move |event: leptos::ev::Event| {
        app.dispatch(Event::SettingChanged(Settings::THEME, event_target_value(&event)));
    };
    let body = view! {
        <div class="field">
            <label for="theme">{app.say("looks.label")}</label>
            <select id="theme" class="box" on:change=on_change>{options}</select>
        </div>
        {language(app)}
        <section class="card">
            <h2>{app.say("looks.spelling.heading")}</h2>
            {spelling_choice(app)}
        </section>
        {way_home(app, "text-button")}
    };
    Page::new(app.say("looks.heading"), app.say("looks.help"), body.into_any())
        .actions(Actions::None)
}

/// What the screens speak. Each language stands there by its own name, for whoever cannot read the present one.
fn language(app: App) -> AnyView {
    let chosen = Memo::new(move |_| app.model.with(|model| model.settings.language.clone()));
    let hosts = app
        .model
        .with_untracked(|model| model.host.as_ref().is_some_and(|host| !host.lang.is_empty()));
    let unset = if hosts { "looks.language.host" } else { "looks.language.auto" };
    let content = app.content();
    let named = content.languages.iter().map(|one| {
        let id = one.id.clone();
        let is_chosen = move || chosen.with(|chosen| *chosen == id);
        view! { <option value=one.id.clone() lang=one.id.clone() prop:selected=is_chosen>{one.name.clone()}</option> }
            .into_any()
    });
    let options = named.collect_view();
    let is_unset = move || chosen.with(String::is_empty);
    let on_change = move |event: leptos::ev::Event| {
        app.dispatch(Event::Language(LanguageEvent::Wanted(event_target_value(&event))));
    };
    view! {
        <section class="card">
            <h2>{app.say("looks.language.heading")}</h2>
            <div class="field">
                <label for="language">{app.say("looks.language.label")}</label>
                <select id="language" class="box" on:change=on_change>
                    <option value="" prop:selected=is_unset>{app.say(unset)}</option>
                    {options}
                </select>
            </div>
            {fetching(app, "looks.language.fetching", "looks.language.failed")}
        </section>
    }
    .into_any()
}
