//! The checks that were switched off for good.

use super::super::named::{each_named, moving_on};
use crate::app::{Event, Model, Settings};
use crate::domain::draft::checks::Check;
use crate::ui::App;
use crate::ui::parts::text_button;
use crate::ui::prelude::*;

/// Switches a check off for good, or on again.
pub(super) fn switched(app: App, name: &str, off: bool) {
    let now = app.model.with_untracked(|model| model.settings.checks_off.clone());
    let mut names: Vec<&str> = now.split_whitespace().filter(|one| *one != name).collect();
    if off {
        names.push(name);
    }
    app.dispatch(Event::SettingChanged(Settings::CHECKS_OFF, names.join(" ")));
}

/// Switches a check on again. The focus goes to the one after it, or where none is left, to what opened the list.
fn looked_for_again(app: App, name: &str) {
    let all = || app.model.with(|model| checks_off(model).map(again_id).collect());
    moving_on(app, &again_id(name), &all, "change-facts", &|| switched(app, name, false));
}

/// The names of the checks that were switched off.
fn checks_off(model: &Model) -> impl Iterator<Item = &str> {
    model.settings.checks_off.split_whitespace()
}

fn again_id(check: &str) -> String {
    format!("look-again-{check}")
}

/// The checks that were switched off, each with its way back.
pub(in crate::ui::steps::write) fn switched_off(app: App) -> AnyView {
    let off = Memo::new(move |_| {
        app.model.with(|model| checks_off(model).map(str::to_owned).collect::<Vec<_>>())
    });
    let row = move |name: String| {
        let check = Check::ALL.into_iter().find(|check| check.name() == name);
        let words = check.map(|check| what_of(app, check));
        let id = again_id(&name);
        words.map(|words| {
            view! {
                <li class="side-row">
                    <p>{words}</p>
                    {text_button(&id, app.say("desk.checks_off.button"), move || looked_for_again(app, &name))}
                </li>
            }
            .into_any()
        })
        .into_any()
    };
    let any = Memo::new(move |_| off.with(|off| !off.is_empty()));
    let rows = StoredValue::new_local(row);
    let list = move || {
        any.get().then(|| {
            view! {
                <section aria-labelledby="checks-off-heading">
                    <h2 id="checks-off-heading" class="side-heading">{app.say("desk.checks_off.heading")}</h2>
                    <ul class="rows" id="checks-off">
                        {each_named(off, move |name| rows.with_value(|row| row(name)))}
                    </ul>
                </section>
            }
        })
    };
    view! { {list} }.into_any()
}

/// What a check looks for, without the words it once found.
fn what_of(app: App, check: Check) -> String {
    let check = check.name();
    app.fill(&format!("check.{check}.what"), &[("found", "…")])
}
