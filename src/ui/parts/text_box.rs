//! A box to write in. What is typed is reported at every keystroke; the box itself is left alone while the
//! person writes, so that neither the caret nor an input method is disturbed.

use crate::domain::debrief::{Change, Detail, Field};
use crate::ui::App;
use crate::ui::prelude::*;
use leptos::html;

/// How many lines a box has room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// One: a name, a place.
    One,
    /// A few: grows with the text where the browser can.
    Few,
    /// Many: a story.
    Many,
}

/// A box for one field of the open debrief.
pub struct TextBox {
    /// The field.
    pub field: Field,
    /// Its label; always shown or read out.
    pub label: String,
    /// One line of help, or nothing.
    pub help: String,
    /// How many lines.
    pub lines: Lines,
}

/// A name for a field that an id or a test can use.
pub fn field_id(field: Field) -> String {
    let detail_name = |detail: Detail| match detail {
        Detail::Point => "point",
        Detail::Proof => "proof",
        Detail::Need => "need",
        Detail::Asked => "asked",
        Detail::Answer => "answer",
        Detail::Said => "said",
        Detail::Truth => "truth",
        Detail::Reason => "reason",
        Detail::Record => "record",
        Detail::Did => "did",
        Detail::Doing => "doing",
        Detail::Thing => "thing",
        Detail::Words => "words",
        Detail::PrivateRecord => "private-record",
    };
    match field {
        Field::Company => "company".to_owned(),
        Field::Role => "role".to_owned(),
        Field::Recruiter => "recruiter".to_owned(),
        Field::SignAs => "sign-as".to_owned(),
        Field::Hope => "hope".to_owned(),
        Field::PersonName(id) => format!("person-{id}"),
        Field::Remembered(id) => format!("remembered-{id}"),
        Field::OtherFeeling => "other-feeling".to_owned(),
        Field::KindWords => "kind-words".to_owned(),
        Field::Unsent => "unsent".to_owned(),
        Field::Told => "told".to_owned(),
        Field::TheyDid => "they-did".to_owned(),
        Field::Asked(id) => format!("question-{id}"),
        Field::Well => "well".to_owned(),
        Field::Around => "around".to_owned(),
        Field::FriendView => "friend-view".to_owned(),
        Field::OneYear => "one-year".to_owned(),
        Field::WorstCase => "worst-case".to_owned(),
        Field::ItemWords(id) => format!("item-{id}"),
        Field::Detail(id, detail) => format!("{}-{id}", detail_name(detail)),
    }
}

/// A labelled box. The person's words are not to be translated, filled in or sent to a spelling service.
pub fn text_box(app: App, text_box: TextBox) -> AnyView {
    let TextBox { field, label, help, lines } = text_box;
    let id = field_id(field);
    let help_id = format!("{id}-help");
    let described = (!help.is_empty()).then(|| help_id.clone());
    let on_input = move |event: leptos::ev::Event| {
        app.change(Change::Text(field, event_target_value(&event)));
    };
    let label = view! { <label for=id.clone()>{label}</label> };
    let help = (!help.is_empty()).then(|| view! { <p class="help" id=help_id>{help}</p> });
    let input = if lines == Lines::One {
        let node = NodeRef::<html::Input>::new();
        follow(
            app,
            field,
            move || node.get().map(|node| node.value()),
            move |text| {
                if let Some(node) = node.get_untracked() {
                    node.set_value(text);
                }
            },
        );
        view! {
            <input
                type="text"
                id=id
                class="box"
                autocomplete="off"
                spellcheck="false"
                translate="no"
                dir="auto"
                aria-describedby=described
                node_ref=node
                on:input=on_input
            />
        }
        .into_any()
    } else {
        let node = NodeRef::<html::Textarea>::new();
        follow(
            app,
            field,
            move || node.get().map(|node| node.value()),
            move |text| {
                if let Some(node) = node.get_untracked() {
                    node.set_value(text);
                }
            },
        );
        let rows = if lines == Lines::Few { 3 } else { 8 };
        view! {
            <textarea
                id=id
                class="box"
                rows=rows
                autocomplete="off"
                spellcheck="false"
                translate="no"
                dir="auto"
                aria-describedby=described
                node_ref=node
                on:input=on_input
            ></textarea>
        }
        .into_any()
    };
    view! { <div class="field">{label} {help} {input}</div> }.into_any()
}

/// Puts the field's text into the box when it first appears and whenever it changes elsewhere (another tab,
/// an undo). While both hold the same text the box is not touched.
fn follow(
    app: App,
    field: Field,
    shown: impl Fn() -> Option<String> + 'static,
    show: impl Fn(&str) + 'static,
) {
    Effect::new(move |_| {
        let text = app.text(field);
        if shown().is_some_and(|shown| shown != text) {
            show(&text);
        }
    });
}
