//! One fact that was found: a tick, what it is, where it comes from, and what taking it over would mean.

use super::is_ticked;
use crate::app::Event;
use crate::domain::bring::{Fact, Now, Offer, Place, When, Would, is_placed, there};
use crate::domain::clock::{Instant, Local};
use crate::domain::lang::DayFrom;
use crate::ui::App;
use crate::ui::prelude::*;
use time::Date;

/// A row of the list.
pub(super) fn row(app: App, place: usize, offer: Offer) -> AnyView {
    let id = format!("fact-{place}");
    let about = format!("{id}-about");
    let notes = notes(app, &offer)
        .into_iter()
        .map(|note| view! { <p class="note">{note}</p> })
        .collect_view();
    let quote = (!offer.quote.is_empty()).then(|| {
        let from = app.fill("bring.found.from", &[("quote", &offer.quote)]);
        view! { <p class="quiet" translate="no" dir="auto">{from}</p> }
    });
    let (what, value) = (app.say(label(&offer)), value(app, &offer.fact));
    let input = offer.can_be_taken().then(|| {
        let key = offer.key();
        let on_change = move |event: leptos::ev::Event| {
            app.dispatch(Event::FactTicked(key.clone(), event_target_checked(&event)));
        };
        view! {
            <input
                type="checkbox"
                id=id.clone()
                aria-describedby=about.clone()
                prop:checked=move || is_ticked(app, &offer)
                on:change=on_change
            />
        }
    });
    view! {
        <li class="fact">
            <label class="check">
                {input}
                <span>
                    <span class="what">{what}</span>
                    <b translate="no" dir="auto">{value}</b>
                </span>
            </label>
            <div class="about" id=about>{notes} {quote}</div>
        </li>
    }
    .into_any()
}

fn label(offer: &Offer) -> &'static str {
    match (&offer.fact, &offer.would) {
        (Fact::Company(_), _) => "bring.fact.company",
        (Fact::Role(_), _) => "bring.fact.role",
        (Fact::Person { .. } | Fact::Recruiter { .. }, Would::Reach(..)) => "bring.fact.reach",
        (Fact::Person { .. }, _) => "bring.fact.person",
        (Fact::Recruiter { .. }, _) => "bring.fact.recruiter",
        (Fact::Ended(_) | Fact::Started(_), _) => "bring.fact.ended",
        (Fact::Decision(_), _) => "bring.fact.decision",
    }
}

fn value(app: App, fact: &Fact) -> String {
    match fact {
        Fact::Company(name) | Fact::Role(name) => name.clone(),
        Fact::Person { name, email } | Fact::Recruiter { name, email } => {
            let parts: Vec<&str> =
                [name.as_str(), email].into_iter().filter(|part| !part.is_empty()).collect();
            parts.join(", ")
        }
        Fact::Ended(when) | Fact::Started(when) => time(app, when),
        Fact::Decision(day) => day_words(app, *day),
    }
}

/// What else there is to know before ticking it.
fn notes(app: App, offer: &Offer) -> Vec<String> {
    let mut notes = Vec::new();
    match &offer.would {
        Would::Add { greeted } => notes.push(app.fill("bring.found.greeted", &[("name", greeted)])),
        Would::Reach(_, name) => notes.push(app.fill("bring.found.reach", &[("name", name)])),
        Would::Wait(_) => notes.push(app.say("bring.found.wait")),
        _ => {}
    }
    if let Fact::Started(_) = &offer.fact {
        notes.push(app.say("bring.found.usual_length"));
    }
    if let Fact::Ended(when) | Fact::Started(when) = &offer.fact {
        if when.minutes.is_none() {
            notes.push(app.say("bring.found.usual_hour"));
        }
        if !is_known(app, when) {
            notes.push(app.say("bring.found.unknown_place"));
        }
    }
    if let Some(now) = &offer.now {
        let now = match now {
            Now::Text(text) => text.clone(),
            Now::Time(at) => own_time(app, *at, None),
            Now::Day(day) => day_words(app, day.0),
        };
        notes.push(app.fill("bring.found.now", &[("now", &now)]));
    }
    notes
}

/// Whether it is known where a time is.
fn is_known(app: App, when: &When) -> bool {
    app.model.with(|model| is_placed(when, &model.moment.zone, &model.brought.places))
}

/// A time at its own place, and for the person where that is another one.
fn time(app: App, when: &When) -> String {
    let day = day_words(app, when.day);
    let Some(minutes) = when.minutes else { return day };
    let time = app.time(minutes);
    let (at, here) = app.model.with(|model| {
        let at = when.instant(&model.moment.zone, there(when, &model.brought.places));
        (at, model.moment.zone.local(at))
    });
    let slots = |place: &str, own: &str| {
        let key = match (&when.place, is_known(app, when)) {
            (Place::Utc, _) => "bring.time.universal",
            (Place::Zone(_), true) => "bring.time.elsewhere",
            _ => "bring.time.as_written",
        };
        app.fill(key, &[("day", &day), ("time", &time), ("place", place), ("own", own)])
    };
    let same = here == Local { day: when.day, minutes };
    match &when.place {
        Place::AsWritten(name) => slots(name, ""),
        Place::Zone(name) if !is_known(app, when) => slots(name, ""),
        Place::Zone(name) if !same => {
            let city = name.rsplit('/').next().unwrap_or_default().replace('_', " ");
            slots(&city, &own_time(app, at, Some(when.day)))
        }
        Place::Utc if !same => slots("", &own_time(app, at, Some(when.day))),
        _ => app.fill("bring.time.here", &[("day", &day), ("time", &time)]),
    }
}

/// A time at the person's own place; with its day, unless that is the one that was told already.
fn own_time(app: App, at: Instant, told: Option<Date>) -> String {
    let local = app.model.with(|model| model.moment.zone.local(at));
    let time = app.time(local.minutes);
    if told == Some(local.day) {
        return time;
    }
    let day = day_words(app, local.day);
    app.fill("bring.time.here", &[("day", &day), ("time", &time)])
}

fn day_words(app: App, day: Date) -> String {
    let today = app.model.with(|model| model.moment.today());
    app.deadline_of(DayFrom { day, today, hour: None })
}
