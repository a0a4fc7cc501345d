//! What an interview is called.

use crate::app::store::Summary;
use crate::domain::debrief::Status;
use crate::ui::App;

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
