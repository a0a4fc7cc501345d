//! What stands on the page.

use super::Scene;
use super::field::TextField;
use crate::script::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

impl Scene {
    /// How many nodes there are, texts and marks included.
    pub fn size(&self) -> usize {
        fn count(node: &web_sys::Node) -> usize {
            let mut sum = 1;
            let mut child = node.first_child();
            while let Some(node) = child {
                sum += count(&node);
                child = node.next_sibling();
            }
            sum
        }
        count(&self.section)
    }

    /// The first element that fits a selector.
    pub fn find(&self, selector: &str) -> Option<Element> {
        self.section.query_selector(selector).expect("a selector")
    }

    /// The element with an id, which must be there.
    #[track_caller]
    pub fn get(&self, id: &str) -> HtmlElement {
        let found = self.find(&format!("[id='{id}']"));
        let found = found.unwrap_or_else(|| panic!("no #{id} on: {}", self.text()));
        found.dyn_into().expect("an element of HTML")
    }

    /// Whether there is an element with an id.
    pub fn has(&self, id: &str) -> bool {
        self.find(&format!("[id='{id}']")).is_some()
    }

    /// All text on the page.
    pub fn text(&self) -> String {
        words(&self.section)
    }

    /// The text of the element with an id.
    #[track_caller]
    pub fn text_of(&self, id: &str) -> String {
        words(&self.get(id))
    }

    /// The text of the first element that fits a selector.
    #[track_caller]
    pub fn text_in(&self, selector: &str) -> String {
        let found = self.find(selector);
        words(&found.unwrap_or_else(|| panic!("no {selector} on: {}", self.text())))
    }

    /// Fails unless a text is on the page.
    #[track_caller]
    pub fn sees(&self, text: &str) {
        assert!(self.text().contains(text), "“{text}” is not on: {}", self.text());
    }

    /// The heading.
    #[track_caller]
    pub fn heading(&self) -> String {
        self.text_of("heading")
    }

    /// The letter on the desk.
    #[track_caller]
    pub fn letter(&self) -> String {
        self.text_in("#letter .letter")
    }

    /// A box.
    #[track_caller]
    pub fn field(&self, id: &str) -> TextField {
        TextField::of(&self.get(id))
    }

    /// What stands in a box.
    #[track_caller]
    pub fn value(&self, id: &str) -> String {
        self.field(id).value()
    }

    /// Whether a radio button or a box is ticked.
    #[track_caller]
    pub fn is_ticked(&self, id: &str) -> bool {
        let input: HtmlInputElement = self.get(id).dyn_into().expect("an input");
        input.checked()
    }

    /// Which element has the focus, by its id.
    pub fn focused(&self) -> String {
        document().active_element().map(|element| element.id()).unwrap_or_default()
    }
}

/// An element's text with single blanks.
fn words(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
