//! What follows from what: memos and live parts, and what each of them read. A part of Leptos' own reactive graph that is made
//! for one thread and for many parts that read one thing, as those of a screen read the model.
//!
//! Leptos' signals are read as ever, and tell a [`Node`] of theirs as they would tell an effect of Leptos'. Between
//! nodes there are no locks and no sets: when something changes, each node that follows from it is marked once, whichever way it
//! is reached; a node that runs again stays on the lists of what it reads again; and all that is to be drawn waits in one
//! queue (`graph/queue.rs`) and is drawn in one task.

mod queue;

use leptos::prelude::on_cleanup;
use reactive_graph::graph::{
    AnySource, AnySubscriber, Observer, ReactiveNode, Source as _, Subscriber, WithObserver as _,
};
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;

#[cfg(feature = "csr")]
pub(super) use queue::changing;
use queue::wait;

thread_local! {
    static NODES: RefCell<Nodes> = const { RefCell::new(Nodes::new()) };
    /// The one that runs, and reads.
    static RUNNING: RefCell<Option<Rc<Node>>> = const { RefCell::new(None) };
}

/// Whether a node has to run again before it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    /// No.
    Clean,
    /// Where something that it read turns out to be another.
    Check,
    /// Yes.
    Dirty,
}

/// What a node does when something changed that it read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// It waits until somebody reads it.
    Read,
    /// It runs again after the task.
    Drawn,
    /// It runs at once.
    Told,
    /// Nothing: it only tells.
    Source,
}

/// A value of some type, which the handle knows.
pub(super) type Value = Rc<dyn Any>;

/// Makes a value, given the one before. None where that is still so, or there is none.
type Run = Rc<dyn Fn(Option<&Value>) -> Option<Value>>;

/// A memo, a live part, or something that is only read.
struct Node {
    /// The later one is younger.
    born: usize,
    kind: Kind,
    state: Cell<State>,
    /// Nothing to run: it is only read, or has stopped.
    run: RefCell<Option<Run>>,
    value: RefCell<Option<Value>>,
    /// What it read, and how much of that it has read again in this run.
    read: RefCell<Vec<Rc<Node>>>,
    again: Cell<usize>,
    /// The same of Leptos' signals.
    signals: RefCell<Vec<AnySource>>,
    signals_again: Cell<usize>,
    readers: RefCell<Vec<Weak<Node>>>,
    /// What Leptos' signals know it by.
    ear: Arc<Ear>,
}

/// A node, by its place. A handle: copying it copies nothing else, and it outlives the node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Handle {
    at: u32,
    turn: u32,
}

/// All nodes. A place is given to another when its node has gone.
struct Nodes {
    places: Vec<(u32, Option<Rc<Node>>)>,
    free: Vec<u32>,
    born: usize,
}

impl Nodes {
    const fn new() -> Self {
        Self { places: Vec::new(), free: Vec::new(), born: 0 }
    }

    fn get(&self, handle: Handle) -> Option<&Rc<Node>> {
        let (turn, node) = self.places.get(usize::try_from(handle.at).ok()?)?;
        node.as_ref().filter(|_| *turn == handle.turn)
    }

    fn take(&mut self, handle: Handle) -> Option<Rc<Node>> {
        let (turn, node) = self.places.get_mut(usize::try_from(handle.at).ok()?)?;
        let node = if *turn == handle.turn { node.take() } else { None };
        if node.is_some() {
            *turn = turn.wrapping_add(1);
            self.free.push(handle.at);
        }
        node
    }

    fn put(&mut self, make: impl FnOnce(usize, Handle) -> Rc<Node>) -> Handle {
        self.born = self.born.wrapping_add(1);
        let at = self.free.pop().unwrap_or_else(|| {
            self.places.push((0, None));
            // There is never room for more than that.
            u32::try_from(self.places.len() - 1).unwrap_or(u32::MAX)
        });
        let place = usize::try_from(at).ok().and_then(|at| self.places.get_mut(at));
        let turn = place.as_ref().map_or(0, |(turn, _)| *turn);
        let handle = Handle { at, turn };
        if let Some((_, empty)) = place {
            *empty = Some(make(self.born, handle));
        }
        handle
    }
}

impl Handle {
    /// A node that lives as long as what owns this run.
    pub fn new(kind: Kind, run: Option<Run>) -> Self {
        debug_assert!(
            RUNNING
                .with_borrow(|running| running.as_ref().is_none_or(|node| node.kind != Kind::Read)),
            "what a memo makes would outlive its next run"
        );
        let handle = NODES.with_borrow_mut(|nodes| {
            nodes.put(|born, handle| {
                let state = if run.is_some() { State::Dirty } else { State::Clean };
                Rc::new(Node {
                    born,
                    kind,
                    state: Cell::new(state),
                    run: RefCell::new(run),
                    value: RefCell::default(),
                    read: RefCell::default(),
                    again: Cell::new(0),
                    signals: RefCell::default(),
                    signals_again: Cell::new(0),
                    readers: RefCell::default(),
                    ear: Arc::new(Ear(handle)),
                })
            })
        });
        on_cleanup(move || handle.stop());
        handle
    }

    fn node(self) -> Option<Rc<Node>> {
        NODES.with_borrow(|nodes| nodes.get(self).cloned())
    }

    /// Whoever runs reads it, and runs again when it changes.
    pub fn track(self) {
        if let Some(node) = self.node() {
            track(&node);
        }
    }

    /// Runs it if it has to be, and gives its value; none where it has none, or is gone.
    pub fn value(self) -> Option<Value> {
        let node = self.node()?;
        refresh(&node);
        let value = node.value.borrow();
        value.clone()
    }

    /// The same, and whoever runs reads it.
    pub fn read(self) -> Option<Value> {
        let value = self.value();
        self.track();
        value
    }

    /// It has changed: who read it runs again.
    pub fn tell(self) {
        if let Some(node) = self.node() {
            node.tell();
        }
    }

    /// It runs again after this task.
    pub fn wait(self) {
        if let Some(node) = self.node() {
            wait(node);
        }
    }

    /// It runs no more, nothing tells it any more, and it is forgotten.
    pub fn stop(self) {
        // Let go of outside: what goes with it may be nodes.
        let node = NODES.try_with(|nodes| nodes.borrow_mut().take(self)).ok().flatten();
        if let Some(node) = node {
            node.stop();
        }
    }
}

impl Node {
    fn subscriber(&self) -> AnySubscriber {
        let ear: std::sync::Weak<Ear> = Arc::downgrade(&self.ear);
        AnySubscriber(Arc::as_ptr(&self.ear).addr(), ear)
    }

    /// Marks who read it. They were marked as what has to be checked already where this is a memo that was.
    fn tell(&self) {
        for reader in self.readers.borrow().iter().filter_map(Weak::upgrade) {
            mark(&reader, State::Dirty);
        }
    }

    /// Notes what it reads now. What it read last time in the same place is on its list already.
    fn reads(self: &Rc<Self>, source: &Rc<Self>) {
        let mut read = self.read.borrow_mut();
        let again = self.again.get();
        let is_it = |one: &Rc<Self>| Rc::ptr_eq(one, source);
        if !read.get(again).is_some_and(is_it) {
            match read.iter().position(is_it) {
                Some(at) if at < again => return,
                Some(at) => read.swap(at, again),
                None => {
                    source.readers.borrow_mut().push(Rc::downgrade(self));
                    read.push(Rc::clone(source));
                    let last = read.len() - 1;
                    read.swap(again, last);
                }
            }
        }
        self.again.set(again + 1);
    }

    /// The same of a signal, which has noted this node by itself.
    fn hears(&self, signal: AnySource) {
        let mut signals = self.signals.borrow_mut();
        let again = self.signals_again.get();
        if signals.get(again) != Some(&signal) {
            match signals.iter().position(|one| *one == signal) {
                Some(at) if at < again => return,
                Some(at) => signals.swap(at, again),
                None => {
                    signals.push(signal);
                    let last = signals.len() - 1;
                    signals.swap(again, last);
                }
            }
        }
        self.signals_again.set(again + 1);
    }

    /// Lets go of what was not read again.
    fn let_go(&self) {
        let mut read = self.read.borrow_mut();
        let again = self.again.get().min(read.len());
        for source in read.drain(again..) {
            let me = std::ptr::from_ref(self);
            source.readers.borrow_mut().retain(|reader| !std::ptr::eq(reader.as_ptr(), me));
        }
        drop(read);
        let mut signals = self.signals.borrow_mut();
        let again = self.signals_again.get().min(signals.len());
        let left: Vec<AnySource> = signals.drain(again..).collect();
        drop(signals);
        if !left.is_empty() {
            let subscriber = self.subscriber();
            for signal in left {
                signal.remove_subscriber(&subscriber);
            }
        }
    }

    fn stop(&self) {
        drop(self.run.take());
        self.again.set(0);
        self.signals_again.set(0);
        self.let_go();
    }
}

/// Marks a node once, and what follows from it.
fn mark(node: &Rc<Node>, state: State) {
    if node.kind == Kind::Told {
        run(node);
        return;
    }
    let before = node.state.get();
    if before >= state {
        return;
    }
    node.state.set(state);
    if before != State::Clean {
        return;
    }
    if node.kind == Kind::Drawn {
        wait(Rc::clone(node));
        return;
    }
    for reader in node.readers.borrow().iter().filter_map(Weak::upgrade) {
        mark(&reader, State::Check);
    }
}

/// Runs a node again, where something that it read is another.
fn refresh(node: &Rc<Node>) {
    let mut at = 0;
    while node.state.get() == State::Check {
        let source = node.read.borrow().get(at).cloned();
        let Some(source) = source else {
            node.state.set(State::Clean);
            return;
        };
        refresh(&source);
        at += 1;
    }
    if node.state.get() == State::Dirty {
        run(node);
    }
}

fn run(node: &Rc<Node>) {
    // What changes while it runs marks it again.
    node.state.set(State::Clean);
    let run = node.run.borrow().clone();
    let Some(run) = run else { return };
    node.again.set(0);
    node.signals_again.set(0);
    let value = node.value.borrow().clone();
    let before = RUNNING.replace(Some(Rc::clone(node)));
    let another = node.subscriber().with_observer(|| run(value.as_ref()));
    RUNNING.set(before);
    if node.run.borrow().is_none() {
        // It was stopped meanwhile: it listens to nothing any more.
        node.again.set(0);
        node.signals_again.set(0);
    }
    node.let_go();
    if another.is_some() {
        node.value.replace(another);
        for reader in node.readers.borrow().iter().filter_map(Weak::upgrade) {
            // All of them wait to be checked but those that run, and read it just now.
            if reader.state.get() != State::Clean {
                reader.state.set(State::Dirty);
            }
        }
    }
}

/// Whoever runs reads it, unless that is to go unnoticed.
fn track(source: &Rc<Node>) {
    if Observer::get().is_none() {
        return;
    }
    let reader = RUNNING.with_borrow(Clone::clone);
    if let Some(reader) = reader {
        reader.reads(source);
    }
}

/// What Leptos' signals know a node by.
struct Ear(Handle);

impl ReactiveNode for Ear {
    fn mark_dirty(&self) {
        if let Some(node) = self.0.node() {
            mark(&node, State::Dirty);
        }
    }

    /// Of ours alone it is known whether they turn out to be the same.
    fn mark_check(&self) {
        self.mark_dirty();
    }

    fn mark_subscribers_check(&self) {}

    fn update_if_necessary(&self) -> bool {
        false
    }
}

impl Subscriber for Ear {
    fn add_source(&self, source: AnySource) {
        if let Some(node) = self.0.node() {
            node.hears(source);
        }
    }

    fn clear_sources(&self, _: &AnySubscriber) {}
}
