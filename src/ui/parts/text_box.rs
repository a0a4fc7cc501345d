//! A box to write in. What is typed is reported at every keystroke; the box itself is left alone while the
//! person writes, so that neither the caret nor an input method is disturbed.

use super::spelling;
use crate::app::Model;
use crate::app::lock::Guard;
use crate::domain::debrief::{Change, Detail, Field};
use crate::domain::direction::has_right_to_left;
use crate::ui::App;
use crate::ui::prelude::*;
use leptos::html::{self, ElementType};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlInputElement, HtmlTextAreaElement};

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
    let of = |detail: Detail, id| format!("{}-{id}", detail.name().replace('_', "-"));
    match field {
        Field::Company => "company".to_owned(),
        Field::Role => "role".to_owned(),
        Field::Recruiter => "recruiter".to_owned(),
        Field::RecruiterEmail => "recruiter-email".to_owned(),
        Field::SignAs => "sign-as".to_owned(),
        Field::Hope => "hope".to_owned(),
        Field::PersonName(id) => format!("person-{id}"),
        Field::PersonEmail(id) => format!("person-email-{id}"),
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
        Field::Detail(id, detail) | Field::ErrandDetail(id, detail) => of(detail, id),
        Field::ErrandName(id) => format!("errand-name-{id}"),
        Field::ErrandEmail(id) => format!("errand-email-{id}"),
        Field::Leaf(key, line) => {
            format!("{}-{}-{}", key.kind.name(), key.of, line.name())
        }
    }
}

/// What a browser may fill in: the person's own name and number, which it may know (WCAG 2.2, 1.3.5). Nobody else's, and
/// nothing else. Chromium also writes down what stands in such a box, for the next form and for its next start: so not where
/// words are locked, or kept nowhere.
fn filled_in(app: App, field: Field) -> &'static str {
    let is_private =
        app.model.besides(|model: &Model| model.fleeting || model.lock.guard != Guard::None);
    match field {
        _ if is_private => "off",
        Field::SignAs | Field::ErrandDetail(_, Detail::SignAs) => "name",
        Field::Detail(_, Detail::Phone) | Field::ErrandDetail(_, Detail::Phone) => "tel",
        _ => "off",
    }
}

/// A labelled box. The person's words are not to be translated, filled in or, unless they want it, checked elsewhere.
pub fn text_box(app: App, text_box: TextBox) -> AnyView {
    let TextBox { field, label, help, lines } = text_box;
    if let Field::Leaf(key, line) = field {
        debug_assert_eq!(
            key.is_one_line(line),
            lines == Lines::One,
            "{field:?}: what is put together has to fit"
        );
    }
    let id = field_id(field);
    let help_id = format!("{id}-help");
    let described = (!help.is_empty()).then(|| help_id.clone());
    let on_input = move |event: leptos::ev::Event| {
        app.change(Change::Text(field, event_target_value(&event)));
    };
    let text = move || app.text(field);
    let book = field.is_in_the_book();
    let only_read = move || app.model.besides(|model: &Model| model.only_read(book));
    let label = view! { <label for=id.clone()>{label}</label> };
    let help = (!help.is_empty()).then(|| view! { <p class="help" id=help_id>{help}</p> });
    let input = if lines == Lines::One {
        let node = NodeRef::<html::Input>::new();
        keep_shown(node, text);
        view! {
            <input
                type="text"
                id=id
                class="box"
                autocomplete=move || filled_in(app, field)
                spellcheck=move || spelling(app)
                writingsuggestions="false"
                data-gramm="false"
                data-lt-active="false"
                translate="no"
                dir="auto"
                readonly=only_read
                aria-describedby=described
                node_ref=node
                on:input=on_input
            />
        }
        .into_any()
    } else {
        let node = NodeRef::<html::Textarea>::new();
        keep_shown(node, text);
        let rows = if lines == Lines::Few { 3 } else { 8 };
        view! {
            <textarea
                id=id
                class="box"
                class:one-way=move || is_one_way(&text())
                rows=rows
                autocomplete="off"
                spellcheck=move || spelling(app)
                writingsuggestions="false"
                data-gramm="false"
                data-lt-active="false"
                translate="no"
                dir="auto"
                readonly=only_read
                aria-describedby=described
                node_ref=node
                on:input=on_input
            ></textarea>
        }
        .into_any()
    };
    view! { <div class="field">{label} {help} {input}</div> }.into_any()
}

/// Whether all of it runs from left to right. A browser that need not look at each paragraph for the way that it runs lays a long
/// text out in two thirds of the time, and does so with each key (docs/performance.md, "A key").
pub fn is_one_way(text: &str) -> bool {
    !has_right_to_left(text)
}

/// What can be written in.
pub trait Written {
    /// What stands in it.
    fn written(&self) -> String;
    /// Puts something else into it.
    fn write(&self, text: &str);
}

impl Written for HtmlInputElement {
    fn written(&self) -> String {
        self.value()
    }

    fn write(&self, text: &str) {
        self.set_value(text);
    }
}

impl Written for HtmlTextAreaElement {
    fn written(&self) -> String {
        self.value()
    }

    fn write(&self, text: &str) {
        self.set_value(text);
    }
}

/// Puts a text into a box when it first appears and whenever it changes elsewhere (another tab, an undo).
/// While both hold the same text the box is not touched.
pub fn keep_shown<E>(node: NodeRef<E>, text: impl Fn() -> String + 'static)
where
    E: ElementType<Output: Written + JsCast + Clone + 'static> + 'static,
{
    // What is typed in another box does not change it, and need not be held against what stands in this one.
    let text = Memo::new(move |_| text());
    effect(move |_| {
        let text = text.get();
        if let Some(node) = node.get()
            && node.written() != text
        {
            node.write(&text);
        }
    });
}
