//! One part of the letter, which opens in place: edit, another wording, leave out.

mod panel;

use super::desk::Desk;
use super::findings;
use super::named::{button_of, id_of, moving_on};
use crate::app::Event;
use crate::domain::debrief::{Change, Edit, PartKey};
use crate::domain::draft::{Slot, next_wording};
use crate::ui::prelude::*;
use panel::{panel, side_by_side};
use std::sync::Arc;

/// One part on the desk.
#[derive(Clone)]
struct Spot {
    desk: Desk,
    key: Arc<PartKey>,
}

/// What can be done with a part now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Ways {
    edited: bool,
    stale: bool,
    can_leave: bool,
    other: Option<String>,
}

/// From so many bytes on, a part that is open stands by itself, and a browser need not lay it out while it is out of sight:
/// somebody is writing at the end of the box under it.
const LONG: usize = 2_000;

impl Spot {
    /// Its name in ids.
    fn id(&self) -> String {
        id_of(&self.key)
    }

    fn text(&self) -> String {
        self.desk.part(&self.key, |part| part.text.clone())
    }

    fn ours(&self) -> String {
        self.desk.part(&self.key, |part| part.ours.clone())
    }

    fn is_open(&self) -> bool {
        self.desk.open.with(|open| open.as_ref() == Some(&*self.key))
    }

    fn toggle(&self) {
        let open = (!untrack(|| self.is_open())).then(|| (*self.key).clone());
        self.desk.open.set(open);
    }

    /// What the person wrote, or else what stands there.
    fn own_text(&self) -> String {
        let own =
            self.desk.note.with(|note| note.edits.get(&self.key).map(|edit| edit.text.clone()));
        own.unwrap_or_else(|| self.text())
    }

    fn ways(&self) -> Ways {
        self.desk.part(&self.key, |part| Ways {
            edited: part.edited,
            stale: part.stale,
            // A letter needs its greeting and its name.
            can_leave: !matches!(part.slot, Slot::Greeting | Slot::SignOff),
            other: next_wording(part).filter(|_| !part.edited).map(str::to_owned),
        })
    }

    /// Keeps what the person wrote. It goes on resting on what it rested on: only they say that it still
    /// holds.
    fn write(&self, text: String) {
        let basis = self
            .desk
            .note
            .with_untracked(|note| note.edits.get(&self.key).map(|edit| edit.basis.clone()));
        let basis = basis.unwrap_or_else(|| untrack(|| self.ours()));
        self.change(Change::PartEdited(self.desk.key, (*self.key).clone(), Edit { text, basis }));
    }

    fn keep_mine(&self) {
        let (text, basis) = untrack(|| (self.own_text(), self.ours()));
        let edit = Edit { text, basis };
        self.settle(&Change::PartEdited(self.desk.key, (*self.key).clone(), edit));
    }

    fn back_to_ours(&self) {
        self.settle(&Change::PartRestored(self.desk.key, (*self.key).clone()));
    }

    fn reword(&self, wording: String) {
        let part = (*self.key).clone();
        self.desk.app.dispatch(Event::WordingPicked(self.desk.key, part, wording));
    }

    fn leave_out(&self) {
        self.desk.open.set(None);
        self.settle(&Change::PartLeftOut(self.desk.key, (*self.key).clone(), true));
    }

    fn close(&self) {
        self.desk.open.set(None);
        self.desk.app.focus(button_of(&self.key));
    }

    /// Makes a change that takes away the button it was made with. The focus goes to the part itself; where that has
    /// left the letter, to the next one.
    fn settle(&self, change: &Change) {
        let desk = self.desk;
        let act = || self.change(change.clone());
        moving_on(desk.app, &button_of(&self.key), &|| desk.buttons(), "letter", &act);
    }

    fn change(&self, change: Change) {
        self.desk.change(change);
    }
}

/// One part: a button inside its sentence, and below it what can be done with it.
pub(super) fn part(desk: Desk, key: PartKey) -> AnyView {
    let app = desk.app;
    let spot = Spot { desk, key: Arc::new(key) };
    let ways = Memo::new({
        let spot = spot.clone();
        move |_| spot.ways()
    });
    // One that waits for a fact has nothing to open.
    let waits = Memo::new({
        let spot = spot.clone();
        move |_| spot.text().trim().is_empty() && !ways.with(|ways| ways.edited)
    });
    let open = Memo::new({
        let spot = spot.clone();
        move |_| spot.is_open()
    });
    let long = Memo::new({
        let spot = spot.clone();
        move |_| spot.desk.part(&spot.key, |part| part.text.len() > LONG)
    });
    let shown = {
        let spot = spot.clone();
        move || {
            if waits.get() {
                return view! { <span class="gap-mark">{app.say("letter.part.waits")}</span> }
                    .into_any();
            }
            let (text, tap, press) = (spot.clone(), spot.clone(), spot.clone());
            let on_key = move |event: leptos::ev::KeyboardEvent| {
                if matches!(event.key().as_str(), "Enter" | " ") {
                    event.prevent_default();
                    press.toggle();
                }
            };
            view! {
                <span
                    role="button"
                    tabindex="0"
                    id=button_of(&spot.key)
                    class="part"
                    class:edited=move || ways.with(|ways| ways.edited)
                    class:stale=move || ways.with(|ways| ways.stale)
                    class:long=move || long.get()
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| tap.toggle()
                    on:keydown=on_key
                >
                    {move || text.text()}
                </span>
            }
            .into_any()
        }
    };
    let stale = {
        let spot = spot.clone();
        move || ways.with(|ways| ways.stale).then(|| side_by_side(&spot))
    };
    let findings = findings::of_part(desk, &spot.key);
    let panel = {
        let spot = spot.clone();
        move || open.get().then(|| panel(&spot, ways))
    };
    view! { {shown} " " {stale} {panel} {findings} }.into_any()
}
