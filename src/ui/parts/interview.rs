//! What an interview is called, how it stands, and its row in a list.

use crate::app::Event;
use crate::app::store::Summary;
use crate::domain::debrief::{DebriefId, Status};
use crate::ui::App;
use crate::ui::prelude::*;

/// The company, or else the post, or else that it is one.
pub fn interview_name(app: App, summary: &Summary) -> String {
    name_of(app, &summary.company, &summary.role)
}

/// The same of one whose company and post are known.
pub fn name_of(app: App, company: &str, role: &str) -> String {
    [company.trim(), role.trim()]
        .into_iter()
        .find(|text| !text.is_empty())
        .map_or_else(|| app.say("home.no_name"), str::to_owned)
}

/// How an interview stands, in a few words.
pub fn state_words(app: App, summary: &Summary) -> String {
    match summary.closed {
        Some(_) => app.say("home.state.closed"),
        None => status_words(app, summary.status),
    }
}

/// How an application stands, whether the person is done with it or not.
pub fn status_words(app: App, status: Status) -> String {
    app.say(match status {
        Status::Pending => "home.state.pending",
        Status::Silent => "home.state.silent",
        Status::Rejected => "home.state.rejected",
        Status::Invited => "home.state.invited",
        Status::Offer => "home.state.offer",
        Status::Withdrew => "home.state.withdrew",
    })
}

/// The name of the button that opens an interview from its row.
pub fn interview_row_name(id: &DebriefId) -> String {
    ["interview-", &id.0].concat()
}

/// An interview in a list: its name, what is told of it, and the way to delete it.
pub fn interview_row(
    app: App,
    id: &DebriefId,
    name: String,
    told: AnyView,
    open: fn(App, &DebriefId),
) -> AnyView {
    let label = app.fill("home.delete", &[("name", &name)]);
    let (own, opens, deletes) = (interview_row_name(id), id.clone(), id.clone());
    view! {
        <li class="row">
            <button type="button" class="row-open" id=own on:click=move |_| open(app, &opens)>
                <span class="row-name" translate="no">{name}</span>
                <span class="quiet">{told}</span>
            </button>
            <button
                type="button"
                class="row-delete"
                translate="no"
                aria-label=label
                on:click=move |_| app.dispatch(Event::DeleteWanted(deletes.clone()))
            >
                <span aria-hidden="true">"×"</span>
            </button>
        </li>
    }
    .into_any()
}
