//! A box for a day or a time. It is filled when it is drawn; what is half typed is the person's own.

use super::text_box::Written;
use super::{keep_shown, read_only};
use crate::domain::clock;
use crate::ui::App;
use crate::ui::prelude::*;
use leptos::html;
use time::Date;

/// The most minutes that can be said.
const MOST: u32 = 9_999;

/// A box for a day, a time of day, or a number of minutes.
pub struct DateBox {
    /// Its name for labels and tests.
    pub id: &'static str,
    /// What is picked, as HTML calls it: `date`, `time`, `datetime-local`, `number`.
    pub kind: &'static str,
    /// Its label.
    pub label: String,
    /// One line of help, or nothing.
    pub help: String,
    /// What stands in it at first; empty for nothing.
    pub value: String,
    /// The latest that can be picked, where there is one.
    pub max: Option<String>,
}

/// A labelled box for a day or a time. Reports what was picked, as the browser writes it.
pub fn date_box(app: App, date_box: DateBox, on_pick: impl Fn(String) + 'static) -> AnyView {
    let DateBox { id, kind, label, help, value, max } = date_box;
    let help_id = format!("{id}-help");
    let described = (!help.is_empty()).then(|| help_id.clone());
    let help = (!help.is_empty()).then(|| view! { <p class="help" id=help_id>{help}</p> });
    // Drawn again after another answer, it is still the same box, with what was picked in it before.
    let node = NodeRef::<html::Input>::new();
    let first = value.clone();
    keep_shown(node, move || first.clone());
    let is_number = kind == "number";
    let on_change = move |event: leptos::ev::Event| {
        let mut picked = event_target_value(&event);
        if is_number && let Some(node) = node.get_untracked() {
            picked = whole_number(&picked);
            // What stands there is what counts.
            node.write(&picked);
        }
        on_pick(picked);
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {help}
            <input
                type=kind
                id=id
                class="box short"
                autocomplete="off"
                value=(!value.is_empty()).then_some(value)
                min=is_number.then_some("0")
                max=max
                readonly=move || read_only(app)
                aria-describedby=described
                node_ref=node
                on:change=on_change
            />
        </div>
    }
    .into_any()
}

/// A day as a date box gives it. A year that is still being typed is not one yet.
pub fn whole_day(text: &str) -> Option<Date> {
    clock::parse_day(text).filter(|day| day.year() > 2000)
}

/// A number of minutes as it can be counted with: whole, and not less than none.
fn whole_number(text: &str) -> String {
    let digits: String = text.trim().chars().take_while(char::is_ascii_digit).collect();
    match digits.parse::<u32>() {
        Ok(number) => number.min(MOST).to_string(),
        Err(_) if text.trim().is_empty() => String::new(),
        // Less than none, or more than there are.
        Err(_) => if digits.is_empty() { 0 } else { MOST }.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_whole_and_not_less_than_none() {
        for (typed, counted) in
            [("40", "40"), ("-5", "0"), ("7.5", "7"), ("99999999999", "9999"), (" ", "")]
        {
            assert_eq!(whole_number(typed), counted, "{typed}");
        }
    }

    #[test]
    fn a_year_half_typed_is_no_day() {
        assert_eq!(whole_day("0002-11-21"), None);
        assert!(whole_day("2026-11-21").is_some());
    }
}
