//! What follows from signals and is kept until they change, and what is done when they do.

use super::graph::{Handle, Kind, Value};
use leptos::prelude::Owner;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

/// A value that follows from others, and is kept until they change. A handle: copying it copies nothing else.
pub struct Memo<T>(Handle, PhantomData<fn() -> T>);

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

/// The value of a memo, which its owner still has.
fn held<T: 'static>(value: Option<&Value>) -> &T {
    value.and_then(|value| value.downcast_ref()).unwrap_or_else(|| gone())
}

#[cold]
fn gone() -> ! {
    unreachable!("a memo is read while what owns it is there")
}

impl<T: PartialEq + 'static> Memo<T> {
    /// A memo of what `read` makes, given what it made before. It runs again when something that it read has
    /// changed and its value is wanted; who reads the memo runs again only where the value is another.
    pub fn new(read: impl Fn(Option<&T>) -> T + 'static) -> Self {
        let run = move |before: Option<&Value>| {
            let before = before.and_then(|before| before.downcast_ref());
            let now = read(before);
            let another: Option<Value> =
                if before == Some(&now) { None } else { Some(Rc::new(now)) };
            another
        };
        Self(Handle::new(Kind::Read, Some(Rc::new(run))), PhantomData)
    }
}

impl<T: 'static> Memo<T> {
    /// Reads the value, and runs again when it changes.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(held(self.0.read().as_ref()))
    }

    /// Reads the value as it is now, once.
    pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(held(self.0.value().as_ref()))
    }

    /// Runs again when the value changes.
    pub fn track(self) {
        drop(self.0.read());
    }
}

impl<T: Clone + 'static> Memo<T> {
    /// The value, and runs again when it changes.
    #[inline(never)]
    pub fn get(self) -> T {
        held::<T>(self.0.read().as_ref()).clone()
    }

    /// The value as it is now, once.
    #[inline(never)]
    pub fn get_untracked(self) -> T {
        held::<T>(self.0.value().as_ref()).clone()
    }
}

/// Does something a moment after what it read has changed, and once at first. It is given what it gave before.
pub fn effect<T: 'static>(run: impl FnMut(Option<T>) -> T + 'static) {
    // Only a browser runs effects.
    if !cfg!(feature = "csr") {
        return;
    }
    let (run, given) = (RefCell::new(run), RefCell::new(None));
    let run = move || {
        let before = given.take();
        let now = (run.borrow_mut())(before);
        given.replace(Some(now));
    };
    runs_again(Box::new(run)).wait();
}

/// What runs again after a task in which something changed that it read, until this is dropped or its owner goes.
#[cfg(feature = "csr")]
pub(super) struct Drawn(Handle);

#[cfg(feature = "csr")]
impl Drop for Drawn {
    fn drop(&mut self) {
        self.0.stop();
    }
}

/// Runs something, and again as above.
#[cfg(feature = "csr")]
pub(super) fn drawn(run: Box<dyn Fn()>) -> Drawn {
    let handle = runs_again(run);
    drop(handle.value());
    Drawn(handle)
}

/// What is made in a run is owned by it until the next.
fn runs_again(run: Box<dyn Fn()>) -> Handle {
    let owner = Owner::new();
    let run = move |_: Option<&Value>| {
        owner.with_cleanup(&run);
        None
    };
    Handle::new(Kind::Drawn, Some(Rc::new(run)))
}

/// Something that is read and tells when it has changed. A handle, as a [`Memo`] is.
#[derive(Clone, Copy, Debug)]
pub struct Source(Handle);

impl Source {
    /// One that nobody read yet.
    pub fn new() -> Self {
        Self(Handle::new(Kind::Source, None))
    }

    /// Whoever runs reads it, and runs again when it tells.
    pub fn track(self) {
        self.0.track();
    }

    /// It has changed.
    pub fn tell(self) {
        self.0.tell();
    }
}

/// Does something whenever what it reads has changed, at once and in the middle of what changes it; and now.
pub fn at_once(run: impl Fn() + 'static) {
    let run = move |_: Option<&Value>| {
        run();
        None
    };
    let _ = Handle::new(Kind::Told, Some(Rc::new(run))).value();
}
