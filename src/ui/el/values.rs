//! The values that fill a plan.

use super::{AnyView, IntoView};
use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::html::ElementType;
use leptos::prelude::NodeRef;
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::web_sys;
use std::borrow::Cow;

/// The values that fill a plan, in the order in which it takes them.
#[derive(Default)]
pub struct Values(pub(super) Vec<Value>);

/// A value.
#[cfg_attr(not(feature = "csr"), expect(dead_code, reason = "only the browser listens"))]
pub(super) enum Value {
    /// What stands inside an element.
    Child(AnyView),
    /// The value of an attribute, a class or a property.
    Attribute(Attribute),
    /// What hears an event.
    Listener(Listener),
    /// What is handed the element.
    Node(Box<dyn Fn(&web_sys::Element)>),
}

/// The value of an attribute, a class or a property.
pub enum Attribute {
    /// It is not there.
    Off,
    /// It is there, without a value.
    On,
    /// It is there with this value.
    Text(Cow<'static, str>),
    /// What changes.
    Live(Box<dyn Fn() -> Attribute>),
}

/// Whether they set the same. Two that change never do.
impl PartialEq for Attribute {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Off, Self::Off) | (Self::On, Self::On) => true,
            (Self::Text(one), Self::Text(other)) => one == other,
            _ => false,
        }
    }
}

/// What hears an event.
#[cfg_attr(not(feature = "csr"), expect(dead_code, reason = "only the browser listens"))]
pub(super) enum Listener {
    /// Any event.
    Any(Box<dyn Fn(Event)>),
    /// A key.
    Key(Box<dyn Fn(KeyboardEvent)>),
    /// A click or a tap.
    Mouse(Box<dyn Fn(MouseEvent)>),
}

impl Values {
    /// None yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    #[inline(never)]
    fn push(&mut self, value: Value) {
        self.0.push(value);
    }

    /// What stands inside an element.
    #[inline(never)]
    pub fn child<V: IntoView>(&mut self, view: V) {
        self.push(Value::Child(view.into_any()));
    }

    /// The value of an attribute, a class or a property.
    #[inline(never)]
    pub fn attribute<A: IntoAttribute>(&mut self, attribute: A) {
        self.push(Value::Attribute(attribute.into_attribute()));
    }

    /// What hears an event.
    pub fn on(&mut self, listener: impl Fn(Event) + 'static) {
        self.push(Value::Listener(Listener::Any(Box::new(listener))));
    }

    /// What hears a key.
    pub fn on_key(&mut self, listener: impl Fn(KeyboardEvent) + 'static) {
        self.push(Value::Listener(Listener::Key(Box::new(listener))));
    }

    /// What hears a click or a tap.
    pub fn on_mouse(&mut self, listener: impl Fn(MouseEvent) + 'static) {
        self.push(Value::Listener(Listener::Mouse(Box::new(listener))));
    }

    /// What is handed the element.
    pub fn node<E>(&mut self, node: NodeRef<E>)
    where
        E: ElementType + 'static,
        NodeRef<E>: NodeRefContainer<E>,
    {
        self.push(Value::Node(Box::new(move |element| node.load(element))));
    }
}

/// What can be the value of an attribute, a class or a property.
pub trait IntoAttribute {
    /// As a value.
    fn into_attribute(self) -> Attribute;
}

impl IntoAttribute for &'static str {
    fn into_attribute(self) -> Attribute {
        Attribute::Text(Cow::Borrowed(self))
    }
}

impl IntoAttribute for String {
    fn into_attribute(self) -> Attribute {
        Attribute::Text(Cow::Owned(self))
    }
}

impl IntoAttribute for bool {
    fn into_attribute(self) -> Attribute {
        if self { Attribute::On } else { Attribute::Off }
    }
}

impl IntoAttribute for i32 {
    fn into_attribute(self) -> Attribute {
        self.to_string().into_attribute()
    }
}

impl<A: IntoAttribute> IntoAttribute for Option<A> {
    fn into_attribute(self) -> Attribute {
        self.map_or(Attribute::Off, IntoAttribute::into_attribute)
    }
}

impl<F, A> IntoAttribute for F
where
    F: Fn() -> A + 'static,
    A: IntoAttribute,
{
    fn into_attribute(self) -> Attribute {
        Attribute::Live(Box::new(move || self().into_attribute()))
    }
}
