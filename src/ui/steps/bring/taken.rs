//! Taking the facts over.

use crate::app::Event;
use crate::domain::bring::{Offer, Would};
use crate::domain::debrief::{Change, LocalId};
use crate::ui::App;
use crate::ui::steps::recall::FIRST;

/// Takes the facts over. Whoever is added takes the place of an empty box, where there is one.
pub(super) fn take(app: App, chosen: &[Offer]) {
    for offer in chosen {
        let new =
            if matches!(offer.would, Would::Add { .. }) { place_for_somebody(app) } else { FIRST };
        for change in offer.changes(new) {
            app.change(change);
        }
    }
}

fn place_for_somebody(app: App) -> LocalId {
    let (nobody, blank) = app.peek(|debrief| {
        let people = &debrief.facts.people;
        let blank = |name: &str| name.trim().is_empty();
        (
            people.is_empty(),
            people.iter().find(|person| blank(&person.name)).map(|person| person.id),
        )
    });
    if nobody {
        app.change(Change::PersonAdded(FIRST));
        return FIRST;
    }
    if let Some(blank) = blank {
        return blank;
    }
    app.dispatch(Event::PersonBegun);
    app.peek(|debrief| debrief.facts.people.last().map_or(FIRST, |person| person.id))
}
