//! The page around the frame, through what frame.js puts there for us: `afterviewHost`, with `listen` for what the host
//! tells and `send` for the few things that it is told (docs/embedding.md).

use super::Report;
use super::object::{call, function, get, global, text};
use crate::app::{Event, HostSaid, HostWord};
use wasm_bindgen::JsValue;

/// The name of what frame.js puts there.
const HOST: &str = "afterviewHost";

/// Listens to the page around the frame, for as long as this page lives. In no frame there is nothing to hear.
pub fn listen(report: &Report) {
    let Some(host) = get(&global(), HOST) else { return };
    report(Event::HostTold(None));
    let report = report.clone();
    let told = function(move |told| report(Event::HostTold(Some(Box::new(said(&told))))));
    call(&host, "listen", &[told]);
}

fn said(told: &JsValue) -> HostSaid {
    HostSaid {
        company: text(told, "company"),
        role: text(told, "role"),
        interview_date: text(told, "interviewDate"),
        jobs_url: text(told, "jobsUrl"),
        help_url: text(told, "helpUrl"),
        events_url: text(told, "eventsUrl"),
        theme: text(told, "theme"),
        lang: text(told, "lang"),
    }
}

/// Tells it one of the few things that it is told.
pub fn tell(word: HostWord) {
    if let Some(host) = get(&global(), HOST) {
        call(&host, "send", &[word.name().into()]);
    }
}
