//! What an interview is called.

use crate::app::store::Summary;
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
