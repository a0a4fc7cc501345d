//! One of several, or several of many: real radio buttons and checkboxes, looking like pills.

use super::read_only;
use crate::ui::App;
use crate::ui::prelude::*;

/// One of several. `options` are values with their labels; `chosen` says which one holds; choosing reports
/// the value's place in the list.
pub fn choices<T: PartialEq + Copy + Send + Sync + 'static>(
    app: App,
    name: &str,
    question: impl Into<String>,
    options: Vec<(T, String)>,
    chosen: impl Fn() -> Option<T> + Copy + Send + Sync + 'static,
    on_choose: impl Fn(T) + Copy + Send + Sync + 'static,
) -> AnyView {
    let pills = options
        .into_iter()
        .enumerate()
        .map(|(index, (value, label))| {
            pill(
                "radio",
                name,
                format!("{name}-{index}"),
                label,
                move || chosen() == Some(value),
                move |_| on_choose(value),
            )
        })
        .collect_view();
    group(app, name, question.into(), pills)
}

/// Several of many. Ticking or unticking reports the key and whether it is ticked now.
pub fn chips(
    app: App,
    name: &str,
    question: impl Into<String>,
    options: Vec<(String, String)>,
    ticked: impl Fn(&str) -> bool + Copy + Send + Sync + 'static,
    on_tick: impl Fn(&str, bool) + Copy + Send + Sync + 'static,
) -> AnyView {
    let pills = options
        .into_iter()
        .map(|(key, label)| {
            let (read, write) = (key.clone(), key.clone());
            pill(
                "checkbox",
                name,
                format!("{name}-{key}"),
                label,
                move || ticked(&read),
                move |now| on_tick(&write, now),
            )
        })
        .collect_view();
    group(app, name, question.into(), pills)
}

/// The choices with their question. They can be seen and not changed where the debrief can only be read.
fn group(app: App, name: &str, question: String, pills: AnyView) -> AnyView {
    // Where the heading of the screen is the question, it names the group.
    let heading = question.is_empty().then_some("heading");
    let legend = heading.is_none().then(|| view! { <legend>{question}</legend> });
    view! {
        <fieldset
            class="choices"
            id=format!("choices-{name}")
            aria-labelledby=heading
            disabled=move || read_only(app)
        >
            {legend}
            <div class="pills">{pills}</div>
        </fieldset>
    }
    .into_any()
}

fn pill(
    kind: &'static str,
    name: &str,
    id: String,
    label: String,
    checked: impl Fn() -> bool + Send + Sync + 'static,
    on_change: impl Fn(bool) + 'static,
) -> AnyView {
    let on_change = move |event: leptos::ev::Event| on_change(event_target_checked(&event));
    view! {
        <label class="pill">
            <input
                type=kind
                id=id
                name=name.to_owned()
                prop:checked=checked
                on:change=on_change
            />
            <span>{label}</span>
        </label>
    }
    .into_any()
}
