//! What can happen before what keeps the words is here: somebody goes from screen to screen, and no word can be typed yet.
//! All of it happens later too.

use super::Undo;
use super::back::{forget_old, forget_replaced};
use super::tended::left;
use crate::app::effect::Effect;
use crate::app::event::Event;
use crate::app::lock::{Guard, LockDeed};
use crate::app::model::{Arrival, Brought, Model};
use crate::app::screen::Screen;
use crate::domain::clock::HOUR;
use crate::domain::debrief::{Debrief, Entry, Status};

/// A door followed again within this time goes on with the debrief that it opened.
const SAME_VISIT: i64 = 2 * HOUR;

/// Goes on to a screen; with a new entry of the history, or in place of the current one.
type Goes = fn(&mut Model, Screen, bool) -> Vec<Effect>;

/// Takes in what can happen before any word is typed.
pub fn at_first(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::TimePassed(moment) => {
            model.is_now(moment);
            Vec::new()
        }
        Event::FocusWanted(id) => vec![Effect::Focus(id)],
        Event::WentTo(screen) => goes(model, screen, true),
        Event::ArrivedAt(screen) => arrived(model, screen, goes),
        Event::BackWanted => vec![Effect::Merge { at_once: true }, Effect::GoBack],
        Event::DoorTaken(entry) => door(model, entry, true),
        Event::Hidden(hidden) => covered(model, hidden),
        Event::PageHidden => vec![Effect::Merge { at_once: true }],
        Event::PageShown(moment) => {
            model.is_now(moment);
            let mut effects = Vec::new();
            // A browser lets go of the lit screen while the page is not seen.
            if model.screen.is_on_stage() && !model.hidden {
                effects.push(Effect::Stage(true));
            }
            // Another tab may have written meanwhile: its words come in before more are typed here.
            effects.push(Effect::Merge { at_once: true });
            effects
        }
        Event::SecondCopy(there) => {
            model.second = there;
            Vec::new()
        }
        Event::ContentArrived(here) => {
            model.content = if here { Arrival::Here } else { Arrival::Failed };
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Whether going on to a screen leads to another one than is shown. A link may be followed while another one is looked at.
pub(super) fn moves(model: &Model, screen: Screen) -> bool {
    model.screen != screen || screen == Screen::OpenLink
}

/// The person goes on to a screen.
pub(super) fn goes(model: &mut Model, screen: Screen, push: bool) -> Vec<Effect> {
    if screen.needs_debrief() && model.debrief.is_none() {
        return door(model, screen.door().unwrap_or_default(), push);
    }
    let moved = moves(model, screen);
    let mut effects = shown(model, screen);
    if moved {
        model.notice = None;
        forget_old(model);
        model.undo.pause();
        model.brought = Brought::default();
    }
    effects.push(Effect::Merge { at_once: true });
    if moved {
        left(model);
        effects.extend([Effect::ShowAddress { screen, push }, Effect::FocusHeading]);
    }
    effects
}

/// Puts a screen in the place of the one before: with it the stage comes or goes, and nothing is recorded any more.
fn shown(model: &mut Model, screen: Screen) -> Vec<Effect> {
    let before = std::mem::replace(&mut model.screen, screen);
    let mut effects = Vec::new();
    if screen.is_on_stage() != before.is_on_stage() {
        effects.push(Effect::Stage(screen.is_on_stage()));
    }
    if before == Screen::Mock && screen != before {
        model.rehearsal.left();
        effects.extend(model.aloud.left());
    }
    effects
}

/// An address came from the browser: back, forward, a followed link, or the one the page was opened with. Under a cover the
/// address stays that of the front page.
pub(super) fn arrived(model: &mut Model, screen: Screen, goes: Goes) -> Vec<Effect> {
    let mut effects = arrives(model, screen, goes);
    if model.hidden {
        effects.extend(under_cover(model));
    }
    effects
}

fn arrives(model: &mut Model, screen: Screen, goes: Goes) -> Vec<Effect> {
    let open = model.debrief.as_ref();
    let same_visit = |debrief: &Debrief| model.moment.now.since(debrief.started) < SAME_VISIT;
    match (screen.door(), open) {
        // A door's address, with another door's debrief open or one of an earlier visit: it is a new one.
        (Some(entry), Some(debrief)) if debrief.entry != entry || !same_visit(debrief) => {
            // Going back through a quick note that was begun inside another debrief stays in it.
            if screen == Screen::QuickWho && model.screen != Screen::Home {
                return goes(model, screen, false);
            }
            door(model, entry, false)
        }
        (Some(entry), None) => door(model, entry, false),
        (None, None) if screen.needs_debrief() => {
            let mut effects = door(model, Entry::JustHappened, false);
            effects.extend(goes(model, screen, false));
            effects
        }
        _ => goes(model, screen, false),
    }
}

/// Opens a new debrief through a door.
pub(super) fn door(model: &mut Model, entry: Entry, push: bool) -> Vec<Effect> {
    let id = model.new_debrief_id();
    let mut debrief = Debrief::new(id, model.moment.now, entry);
    if let Some(host) = &model.host {
        debrief.facts.clone_from(&host.facts);
    }
    debrief.facts.sign_as.clone_from(&model.settings.sign_as);
    debrief.facts.tongue = model.tongue();
    if entry == Entry::SaidNo {
        debrief.facts.status = Status::Rejected;
    }
    // What the last debrief still had to save is saved before another takes its place.
    let mut effects = vec![Effect::Merge { at_once: true }];
    model.debrief = Some(debrief);
    model.begun = false;
    model.crisis_closed = false;
    model.looked_at.clear();
    model.for_a_friend = None;
    model.undo = Undo::default();
    let screen = match entry {
        Entry::JustHappened => Screen::Breathe,
        Entry::WriteNow => Screen::QuickWho,
        Entry::SaidNo => Screen::SaidNo,
        Entry::WentWell => Screen::WentWell,
    };
    effects.extend(shown(model, screen));
    left(model);
    model.notice = None;
    forget_old(model);
    forget_replaced(model);
    model.brought = Brought::default();
    effects.extend([Effect::ShowAddress { screen, push }, Effect::FocusHeading]);
    effects
}

/// Quick hide, and back: the one place where either is decided (acceptance check 20).
fn covered(model: &mut Model, hidden: bool) -> Vec<Effect> {
    // The key is pressed more often than it takes.
    if model.hidden == hidden {
        return Vec::new();
    }
    model.hidden = hidden;
    let screen = model.screen;
    let mut effects = vec![Effect::Merge { at_once: true }];
    if screen.is_on_stage() {
        effects.push(Effect::Stage(!hidden));
    }
    // Somebody came in: nothing is read out, played or recorded any more.
    if hidden && screen == Screen::Mock {
        effects.extend(model.aloud.left());
    }
    if hidden {
        effects.extend(under_cover(model));
        // Where there is a passphrase it is asked for again.
        if model.lock.guard == Guard::Open {
            effects.push(Effect::Lock(LockDeed::Shut));
        }
    } else {
        effects.extend([Effect::ShowAddress { screen, push: false }, Effect::Cover(None)]);
    }
    effects
}

/// While the screen is hidden the address is the front page's, and the browser keeps which screen it was.
fn under_cover(model: &Model) -> [Effect; 2] {
    let front = Effect::ShowAddress { screen: Screen::Home, push: false };
    [front, Effect::Cover(Some(model.screen))]
}
