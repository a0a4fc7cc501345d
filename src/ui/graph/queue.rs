//! What waits to be drawn, and when it is: in one task, what was there first before what came inside it. After a key in a box that
//! is after the browser has painted the letter, since what follows from it is not what a person looks at first.

use super::{Node, refresh};
use crate::domain::order::order;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

thread_local! {
    /// What is to run again once the task that changed something is over.
    static WAITING: RefCell<Vec<Rc<Node>>> = const { RefCell::new(Vec::new()) };
    static COMING: Cell<Coming> = const { Cell::new(Coming::Nothing) };
    /// Whether what changes now may be drawn after the next paint.
    static PATIENT: Cell<bool> = const { Cell::new(false) };
}

/// When what waits is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Coming {
    /// Nothing waits.
    Nothing,
    /// After the next paint.
    Painted,
    /// After this task.
    Soon,
}

/// Changes something. What follows from it is drawn after this task, with all that waits by now; where that may be later, after
/// the next paint.
#[cfg(feature = "csr")]
pub(in crate::ui) fn changing(patient: bool, change: impl FnOnce()) {
    if !patient && COMING.get() == Coming::Painted {
        come(Coming::Soon);
    }
    let before = PATIENT.replace(patient);
    change();
    PATIENT.set(before);
}

/// Runs a node after this task, with all others that are to.
pub(super) fn wait(node: Rc<Node>) {
    WAITING.with_borrow_mut(|waiting| waiting.push(node));
    come(if PATIENT.get() { Coming::Painted } else { Coming::Soon });
}

fn come(when: Coming) {
    if COMING.get() >= when {
        return;
    }
    COMING.set(when);
    #[cfg(feature = "csr")]
    if when == Coming::Painted {
        crate::shell::painted(draw);
        return;
    }
    leptos::task::spawn_local(async { draw() });
}

fn draw() {
    // First: should something in it stop, what changes after that is drawn all the same.
    COMING.set(Coming::Nothing);
    loop {
        let mut round = WAITING.take();
        if round.is_empty() {
            break;
        }
        // What stands inside something may go with it.
        order(&mut round, |one, other| one.born < other.born);
        for node in round {
            refresh(&node);
        }
    }
}
