//! The times of the next interview: when to leave, to be there, to walk in; on the screen, on the page, in a calendar.

use super::NEXT;
use crate::app::{CalendarEntry, Event};
use crate::domain::clock::{Instant, Local, write_day};
use crate::domain::ready::{Appointment, Times, Way, dry_run_to_come, way};
use crate::ui::App;
use crate::ui::parts::text_button;
use crate::ui::prelude::*;

/// What is known of the next interview's time.
pub(super) fn appointment(app: App) -> Option<Appointment> {
    app.leaf(NEXT, Appointment::of)
}

/// How it is held.
pub(super) fn held(app: App) -> Way {
    app.leaf(NEXT, way).unwrap_or_default()
}

/// The times that follow, each with what it is for.
pub(super) fn lines(app: App, appointment: &Appointment) -> Vec<(String, String)> {
    let times = appointment.times(&app.moment().zone);
    let Times { leave, near, walk_in, starts } = times;
    let on_site = appointment.way == Way::OnSite;
    let (near_key, walk_key) = if on_site {
        ("ready.times.near", "ready.times.walk_in")
    } else {
        ("ready.times.sit", "ready.times.open")
    };
    let at = |key: &str, at: Local| (app.say(key), time_words(app, at, starts));
    let mut lines = Vec::new();
    lines.extend(leave.map(|leave| at("ready.times.leave", leave)));
    lines.push(at(near_key, near));
    lines.extend(walk_in.map(|walk_in| at(walk_key, walk_in)));
    lines.push(at("ready.times.starts", starts));
    lines
}

/// A time, with its day where that is not the day of the interview.
fn time_words(app: App, at: Local, starts: Local) -> String {
    let time = app.time(at.minutes);
    if at.day == starts.day {
        return time;
    }
    let day = app.full_day(at.day);
    app.fill("ready.times.day_before", &[("time", &time), ("day", &day)])
}

/// The times as a list; with its name where it is the screen's own.
pub(super) fn times(app: App, appointment: &Appointment, id: Option<&'static str>) -> AnyView {
    let rows = lines(app, appointment)
        .into_iter()
        .map(|(what, when)| view! { <div><dt>{what}</dt> <dd>{when}</dd></div> })
        .collect_view();
    view! { <dl class="time-list" id=id>{rows}</dl> }.into_any()
}

/// The way into a calendar, while there is something to come.
pub(super) fn to_calendar(app: App) -> Option<AnyView> {
    if entries(app).is_empty() {
        return None;
    }
    let put = move || app.dispatch(Event::CalendarWanted(entries(app)));
    let button = text_button("to-calendar", app.say("ready.calendar.button"), put);
    let help = match held(app) {
        Way::OnSite => app.say("ready.calendar.help"),
        Way::Video | Way::Phone => app.say("ready.calendar.help_call"),
    };
    Some(view! { {button} <p class="quiet">{help}</p> }.into_any())
}

/// What a calendar should know: when to leave, or to sit ready, and when the way is tried out. The names hold the day alone, so that
/// the same day put in again takes the place of what was there.
fn entries(app: App) -> Vec<CalendarEntry> {
    let Some(appointment) = appointment(app) else { return Vec::new() };
    let moment = app.moment();
    let first = appointment.times(&moment.zone).first();
    let go = moment.zone.instant(first);
    if go <= moment.now {
        return Vec::new();
    }
    let day = write_day(appointment.starts.day);
    let entry = |at: Instant, what: &str, title: &str| CalendarEntry {
        at,
        title: app.say(title),
        name: format!("next-{day}-{what}"),
        ahead: true,
    };
    let title = match appointment.way {
        Way::OnSite => "ready.calendar.go",
        Way::Video | Way::Phone => "ready.calendar.sit",
    };
    let mut entries = vec![entry(go, "go", title)];
    // The same hour: the same traffic.
    let tried = app.leaf(NEXT, |leaf| dry_run_to_come(leaf, moment.today()));
    let tried = tried.map(|day| Local { day, ..first });
    entries.extend(tried.map(|at| entry(moment.zone.instant(at), "try", "ready.calendar.try")));
    entries.retain(|entry| entry.at > moment.now);
    entries
}
