//! Views as elements in the browser, and how they are patched when what they show changes.

mod fill;
mod part;
mod row;

use super::{AnyView, Rows, Shape};
use crate::ui::memo::{Drawn, drawn};
use leptos::prelude::{Owner, untrack};
use leptos::tachys::view::{Mountable, Render};
use leptos::web_sys::{Document, Element, Node};
use part::{Filled, part};
use row::{Row, arrange};
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

/// What stands in the page for a view. Dropping it stops what changes in it and what listens in it; it does
/// not take it out of the page.
pub struct Built(State);

/// Leptos mounts the whole as it mounts any other view: with `mount_to_renderer`.
impl Render for AnyView {
    type State = Built;

    fn build(self) -> Built {
        Built(State::new(self))
    }

    fn rebuild(self, built: &mut Built) {
        built.0.patch(self);
    }
}

impl Mountable for Built {
    fn unmount(&mut self) {
        self.0.remove();
        // Something may hold it for the rest of the task: from now on nothing in it hears.
        if let State::Rows(rows, ..) = &self.0 {
            rows.borrow_mut().drain(..).for_each(|row| row.owner.cleanup());
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.insert(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let first = self.0.first();
        let Some(parent) = first.parent_element() else { return false };
        child.mount(&parent, Some(&first));
        true
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}

/// What stands in the page for a view: at least one node, so that it always has a place.
enum State {
    /// Nothing: an empty comment that keeps the place.
    Nothing(Node),
    /// Text.
    Text(Node, Cow<'static, str>),
    /// An element.
    Part { plan: &'static str, element: Node, filled: Vec<Filled> },
    /// One after the other, and an empty comment after the last.
    List(Vec<Self>, Node),
    /// What is drawn again: what stands there now, and what draws it.
    Live(Rc<RefCell<Option<Self>>>, #[expect(dead_code, reason = "dropping it stops it")] Watch),
    /// A list whose rows keep their place, and an empty comment after the last.
    Rows(Rc<RefCell<Vec<Row>>>, Node, #[expect(dead_code, reason = "dropping it stops it")] Watch),
}

fn document() -> Document {
    leptos::prelude::document()
}

fn comment() -> Node {
    document().create_comment("").into()
}

/// What runs now, and again whenever something it read changes, until this is dropped or its owner goes.
struct Watch(#[expect(dead_code, reason = "dropping it stops it")] Drawn);

#[inline(never)]
fn watch(run: Box<dyn Fn()>) -> Watch {
    Watch(drawn(run))
}

impl State {
    fn new(view: AnyView) -> Self {
        match view.0 {
            Shape::Nothing => Self::Nothing(comment()),
            Shape::Text(text) => Self::Text(document().create_text_node(&text).into(), text),
            Shape::Part(plan, values) => part(plan, values),
            Shape::List(views) => Self::List(views.into_iter().map(Self::new).collect(), comment()),
            Shape::Live(draw) => live(Rc::default(), draw),
            Shape::Rows(rows) => Self::rows(rows),
        }
    }

    /// The first of its nodes.
    fn first(&self) -> Node {
        match self {
            Self::Nothing(node) | Self::Text(node, _) | Self::Part { element: node, .. } => {
                node.clone()
            }
            Self::List(states, end) => states.first().map_or_else(|| end.clone(), Self::first),
            // Filled as soon as it is made.
            Self::Live(now, _) => now.borrow().as_ref().map_or_else(comment, Self::first),
            Self::Rows(rows, end, _) => {
                rows.borrow().first().map_or_else(|| end.clone(), |row| row.state.first())
            }
        }
    }

    /// Calls `act` with each of its nodes, in their order.
    fn each_node(&self, act: &mut dyn FnMut(&Node)) {
        match self {
            Self::Nothing(node) | Self::Text(node, _) | Self::Part { element: node, .. } => {
                act(node);
            }
            Self::List(states, end) => {
                for state in states {
                    state.each_node(act);
                }
                act(end);
            }
            Self::Live(now, _) => {
                if let Some(state) = now.borrow().as_ref() {
                    state.each_node(act);
                }
            }
            Self::Rows(rows, end, _) => {
                for row in rows.borrow().iter() {
                    row.state.each_node(act);
                }
                act(end);
            }
        }
    }

    /// Puts it into a parent, before a node of it or at the end.
    fn insert(&self, parent: &Node, before: Option<&Node>) {
        self.each_node(&mut |node| {
            let _ = parent.insert_before(node, before);
        });
    }

    /// Puts it right before a node, wherever that stands.
    fn insert_before(&self, next: &Node) {
        if let Some(parent) = next.parent_node() {
            self.insert(&parent, Some(next));
        }
    }

    /// Takes it out of the page.
    fn remove(&self) {
        self.each_node(&mut |node| {
            if let Some(parent) = node.parent_node() {
                let _ = parent.remove_child(node);
            }
        });
    }

    /// Shows another view in this place, and keeps what is the same.
    fn patch(&mut self, view: AnyView) {
        match (&mut *self, view.0) {
            (Self::Nothing(_), Shape::Nothing) => {}
            (Self::Text(node, old), Shape::Text(new)) => {
                if *old != new {
                    node.set_node_value(Some(&new));
                    *old = new;
                }
            }
            (Self::Part { plan, filled, .. }, Shape::Part(same, values)) if *plan == same => {
                for (filled, value) in filled.iter_mut().zip(values.0) {
                    filled.patch(value);
                }
            }
            (Self::List(states, end), Shape::List(views)) => patch_list(states, end, views),
            (Self::Live(now, _), Shape::Live(draw)) => {
                let now = Rc::clone(now);
                // The old effect ends here; what it drew stays, and is patched.
                *self = live(now, draw);
            }
            (_, shape) => {
                let new = Self::new(AnyView(shape));
                new.insert_before(&self.first());
                self.remove();
                *self = new;
            }
        }
    }

    fn rows(Rows { keys, draw }: Rows) -> Self {
        let rows: Rc<RefCell<Vec<Row>>> = Rc::default();
        let end = comment();
        let (shown, after) = (Rc::clone(&rows), end.clone());
        // A row outlives the run in which it came, so it is owned by what owns the list.
        let list = Owner::current().unwrap_or_default();
        let effect = watch(Box::new(move || {
            let keys = keys();
            untrack(|| arrange(&mut shown.borrow_mut(), &after, keys, &list, &*draw));
        }));
        Self::Rows(rows, end, effect)
    }
}

/// What draws in a place. The place may hold what was drawn there before.
fn live(now: Rc<RefCell<Option<State>>>, draw: Box<dyn Fn() -> AnyView>) -> State {
    let place = Rc::clone(&now);
    let effect = watch(Box::new(move || {
        let view = draw();
        let mut place = place.borrow_mut();
        match place.as_mut() {
            Some(state) => state.patch(view),
            None => *place = Some(State::new(view)),
        }
    }));
    State::Live(now, effect)
}

fn patch_list(states: &mut Vec<State>, end: &Node, views: Vec<AnyView>) {
    let kept = states.len().min(views.len());
    for gone in states.drain(kept..) {
        gone.remove();
    }
    let mut views = views.into_iter();
    for (state, view) in states.iter_mut().zip(views.by_ref().take(kept)) {
        state.patch(view);
    }
    for view in views {
        let state = State::new(view);
        state.insert_before(end);
        states.push(state);
    }
}
