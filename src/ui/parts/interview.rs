//! What an interview is called.

use crate::app::store::Summary;
use crate::ui::App;

/// The company, or else the post, or else that it is one.
pub fn interview_name(app: App, summary: &Summary) -> String {
    [summary.company.trim(), summary.role.trim()]
        .into_iter()
        .find(|text| !text.is_empty())
        .map_or_else(|| app.say("home.no_name"), str::to_owned)
}
