//! What came of reading the box.

use crate::app::Event;
use crate::domain::bring::{Fact, Found, NotRead, Offer, Place, Reader, offers, read};
use crate::ui::App;
use crate::ui::prelude::*;

/// What came of reading the box: nothing where it is empty.
pub(super) type Reading = Option<Result<Found, NotRead>>;

/// What came of reading the box; read again only when the text is another one.
pub(super) fn reading(app: App) -> Memo<Reading> {
    let brought = Memo::new(move |_| {
        app.model.with(|model| {
            let brought = &model.brought;
            (brought.text.clone(), brought.calendar, brought.refused)
        })
    });
    let today = Memo::new(move |_| app.model.with(|model| model.moment.today()));
    let me = Memo::new(move |_| {
        let signed = app.with(|debrief| debrief.facts.sign_as.clone());
        if signed.is_empty() {
            app.model.with(|model| model.settings.sign_as.clone())
        } else {
            signed
        }
    });
    Memo::new(move |_| {
        let (today, me) = (today.get(), me.get());
        brought.with(|(text, calendar, refused)| {
            if let Some(why) = refused {
                Some(Err(*why))
            } else if text.trim().is_empty() {
                None
            } else {
                Some(read(text, Reader { today, me: &me, calendar: *calendar }))
            }
        })
    })
}

/// Asks the browser for the clock changes of the places that are named.
pub(super) fn look_up_places(app: App, reading: Memo<Reading>) {
    effect(move |_| {
        let wanted: Vec<_> = reading.with(|reading| {
            let Some(Ok(found)) = reading else { return Vec::new() };
            let times = found.facts.iter().filter_map(|one| match &one.fact {
                Fact::Ended(when) | Fact::Started(when) => Some(when),
                _ => None,
            });
            times
                .filter_map(|when| match &when.place {
                    Place::Zone(name) => Some((name.clone(), when.about())),
                    _ => None,
                })
                .collect()
        });
        for (name, around) in wanted {
            let known = app.model.with_untracked(|model| {
                model.brought.places.iter().any(|known| known.tells_of(&name, around))
            });
            if !known {
                app.dispatch(Event::PlaceWanted(name, around));
            }
        }
    });
}

/// What can be taken over of it.
pub(super) fn offered(app: App, reading: Memo<Reading>) -> Vec<Offer> {
    reading.with(|reading| {
        let Some(Ok(found)) = reading else { return Vec::new() };
        app.model.with(|model| {
            let debrief = model.debrief.clone().unwrap_or_default();
            offers(found, &debrief, &model.moment, &model.brought.places)
        })
    })
}
