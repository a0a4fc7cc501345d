//! A box to type into, as a keyboard and an input method find it.

use crate::script::document;
use wasm_bindgen::JsCast;
use web_sys::{EventInit, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// How long a text is in a browser's own count.
pub fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).expect("a text that fits")
}

/// Sends an event that bubbles.
pub fn send(to: &HtmlElement, name: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = web_sys::Event::new_with_event_init_dict(name, &init).expect("an event");
    to.dispatch_event(&event).expect("sent");
}

/// A box to type into, of one line or of more.
#[derive(Clone, Debug)]
pub enum TextField {
    /// Of one line.
    Line(HtmlInputElement),
    /// Of more.
    Lines(HtmlTextAreaElement),
}

impl TextField {
    pub(super) fn of(element: &HtmlElement) -> Self {
        match element.clone().dyn_into::<HtmlInputElement>() {
            Ok(line) => Self::Line(line),
            Err(other) => Self::Lines(other.dyn_into().expect("a box")),
        }
    }

    /// As an element.
    pub fn element(&self) -> &HtmlElement {
        match self {
            Self::Line(line) => line,
            Self::Lines(lines) => lines,
        }
    }

    /// What stands in it.
    pub fn value(&self) -> String {
        match self {
            Self::Line(line) => line.value(),
            Self::Lines(lines) => lines.value(),
        }
    }

    /// Where the caret is.
    pub fn caret(&self) -> u32 {
        let caret = match self {
            Self::Line(line) => line.selection_start(),
            Self::Lines(lines) => lines.selection_start(),
        };
        caret.expect("a caret").expect("a caret")
    }

    /// Moves the caret.
    pub fn put_caret(&self, at: u32) {
        match self {
            Self::Line(line) => line.set_selection_range(at, at),
            Self::Lines(lines) => lines.set_selection_range(at, at),
        }
        .expect("the caret moves");
    }

    /// Holds another text now, with the caret there, and says so as a keyboard does.
    pub fn set(&self, text: &str, caret: u32) {
        match self {
            Self::Line(line) => line.set_value(text),
            Self::Lines(lines) => lines.set_value(text),
        }
        self.put_caret(caret);
        send(self.element(), "input");
    }

    /// Types at the caret.
    pub fn type_at_caret(&self, typed: &str) {
        let caret = self.caret();
        let value: Vec<u16> = self.value().encode_utf16().collect();
        let at = usize::try_from(caret).expect("a place");
        let (before, after) = value.split_at(at);
        let before = String::from_utf16(before).expect("whole letters");
        let after = String::from_utf16(after).expect("whole letters");
        self.set(&format!("{before}{typed}{after}"), caret + units(typed));
    }

    /// Whether it is the very same box.
    pub fn is(&self, other: &Self) -> bool {
        self.element().is_same_node(Some(other.element()))
    }

    /// Whether it has the focus.
    pub fn has_focus(&self) -> bool {
        let active = document().active_element();
        active.is_some_and(|active| active.is_same_node(Some(self.element())))
    }
}
