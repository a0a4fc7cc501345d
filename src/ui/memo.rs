//! What follows from signals and is kept until they change, and what is done when they do.
//!
//! Each is taken off the lists of what it read when its owner goes. Leptos leaves it there: the lists of what lives as long as
//! the app would grow with each screen, and be gone through with each key.

use leptos::prelude::{ArcMemo, Effect, Get, GetUntracked, Memo as Kept, Track, on_cleanup};
use reactive_graph::graph::{AnySubscriber, Subscriber as _, ToAnySubscriber as _};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// Leptos' memo, but with one type inside for all of them: its machinery is compiled, and downloaded, once
/// and not for every type of value. A handle: copying it copies nothing else.
pub struct Memo<T>(Kept<Value>, PhantomData<fn() -> T>);

/// A value of some type, and how it is compared with another of the same.
#[derive(Clone)]
struct Value {
    value: Arc<dyn Any + Send + Sync>,
    same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&*self.value, &*other.value)
    }
}

fn same<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    one.downcast_ref::<T>() == other.downcast_ref::<T>()
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl Value {
    fn of<T: PartialEq + Send + Sync + 'static>(value: T) -> Self {
        Self { value: Arc::new(value), same: same::<T> }
    }

    fn as_one<T: 'static>(&self) -> &T {
        self.value.downcast_ref().unwrap_or_else(|| another())
    }
}

/// A memo's type says what it holds, and only [`Memo::new`] fills it.
#[cold]
fn another() -> ! {
    unreachable!("a memo holds what its type says")
}

/// What makes a value, given what was made before.
type Read = Box<dyn Fn(Option<&Value>) -> Value + Send + Sync>;

/// Makes the one kind of memo.
#[inline(never)]
fn keep(read: Read) -> Kept<Value> {
    let memo = ArcMemo::new(read);
    let_go(memo.to_any_subscriber());
    memo.into()
}

/// When the owner goes, nothing that it read tells it any more.
fn let_go(subscriber: AnySubscriber) {
    on_cleanup(move || subscriber.clear_sources(&subscriber));
}

/// Does something a moment after what it read has changed, and once at first. It is given what it gave before.
pub fn effect<T: 'static>(run: impl FnMut(Option<T>) -> T + 'static) {
    let effect = Effect::new(run);
    // Only a browser runs effects: elsewhere there is none to take off a list.
    if cfg!(feature = "csr") {
        let_go(effect.to_any_subscriber());
    }
}

#[inline(never)]
fn now(kept: Kept<Value>) -> Value {
    kept.get()
}

#[inline(never)]
fn now_untracked(kept: Kept<Value>) -> Value {
    kept.get_untracked()
}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// A memo of what `read` makes, given what it made before. It runs again when something that it read has
    /// changed and its value is wanted; who reads the memo runs again only where the value is another.
    pub fn new(read: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let read = move |before: Option<&Value>| Value::of(read(before.map(Value::as_one)));
        Self(keep(Box::new(read)), PhantomData)
    }
}

impl<T: 'static> Memo<T> {
    /// Reads the value, and runs again when it changes.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(now(self.0).as_one())
    }

    /// Reads the value as it is now, once.
    pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(now_untracked(self.0).as_one())
    }

    /// Runs again when the value changes.
    pub fn track(self) {
        self.0.track();
    }
}

impl<T: Clone + 'static> Memo<T> {
    /// The value, and runs again when it changes.
    #[inline(never)]
    pub fn get(self) -> T {
        now(self.0).as_one::<T>().clone()
    }

    /// The value as it is now, once.
    #[inline(never)]
    pub fn get_untracked(self) -> T {
        now_untracked(self.0).as_one::<T>().clone()
    }
}
