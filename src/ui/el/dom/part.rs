//! An element built by its plan, and what fills the places of the plan.

use super::fill::{Heard, Slot};
use super::{State, Watch, comment, document};
use crate::ui::el::values::Value;
use crate::ui::el::{Values, steps};
use leptos::web_sys::{Element, Node};
use std::rc::Rc;

/// What a browser knows SVG by.
const SVG: &str = "http://www.w3.org/2000/svg";

/// A place of a plan with what fills it.
pub(super) enum Filled {
    Child(State),
    Attribute(Rc<Slot>, Option<Watch>),
    Listener(Heard),
    Node(Element),
    /// Never, while the macro makes the plans: a value that does not fit its step.
    Unfit,
}

/// Builds an element by its plan.
pub(super) fn part(plan: &'static str, values: Values) -> State {
    let document = document();
    let mut values = values.0.into_iter();
    let mut filled = Vec::with_capacity(values.len());
    let mut open: Vec<Element> = Vec::new();
    let mut whole = None;
    for (what, rest) in steps(plan) {
        match what {
            '<' => open.extend(document.create_element(rest)),
            '~' => open.extend(document.create_element_ns(Some(SVG), rest)),
            '>' | '/' => {
                let Some(done) = open.pop() else { continue };
                match open.last() {
                    Some(parent) => {
                        let _ = parent.append_child(&done);
                    }
                    None => whole = Some(done),
                }
            }
            _ => {
                let Some(element) = open.last() else { continue };
                match what {
                    '=' => {
                        if let Some((name, value)) = rest.split_once('=') {
                            let _ = element.set_attribute(name, value);
                        }
                    }
                    '"' => {
                        let _ = element.append_child(&document.create_text_node(rest));
                    }
                    _ => filled
                        .extend(values.next().map(|value| Filled::new(element, what, rest, value))),
                }
            }
        }
    }
    State::Part { plan, element: whole.map_or_else(comment, Node::from), filled }
}

impl Filled {
    fn new(element: &Element, what: char, name: &'static str, value: Value) -> Self {
        match value {
            Value::Child(view) => {
                let state = State::new(view);
                state.insert(element, None);
                Self::Child(state)
            }
            Value::Attribute(value) => {
                let slot = Slot::new(element, what, name);
                let effect = slot.follow(value);
                Self::Attribute(slot, effect)
            }
            Value::Listener(listener) => Self::Listener(Heard::new(element, name, listener)),
            Value::Node(hand) => {
                hand(element);
                Self::Node(element.clone())
            }
        }
    }

    pub(super) fn patch(&mut self, value: Value) {
        match (&mut *self, value) {
            (Self::Child(state), Value::Child(view)) => state.patch(view),
            (Self::Attribute(slot, effect), Value::Attribute(value)) => {
                // The old effect first, so that it does not set what is no longer meant.
                *effect = None;
                *effect = slot.follow(value);
            }
            (Self::Listener(heard), Value::Listener(listener)) => heard.hand_to(listener),
            (Self::Node(element), Value::Node(hand)) => hand(element),
            _ => *self = Self::Unfit,
        }
    }
}
