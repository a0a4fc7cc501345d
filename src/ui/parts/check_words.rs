//! What is said beside a finding of the draft checks.

use crate::domain::draft::checks::Finding;
use crate::ui::App;

/// What stands there, and why it matters to whoever reads the letter.
pub fn check_words(app: App, finding: &Finding) -> (String, String) {
    let check = finding.check.name();
    let what = app.fill(&format!("check.{check}.what"), &[("found", &finding.found)]);
    (what, app.say(&format!("check.{check}.why")))
}

/// What the button says that mends it; none where nothing surely does.
pub fn fix_words(app: App, finding: &Finding) -> Option<String> {
    let text = finding.fix.as_ref()?.text.trim();
    let found = finding.found.trim();
    // Where a word goes, a letter of the next one may get its capital: nothing to show.
    let gone = text.is_empty() || (text.chars().count() == 1 && found.chars().count() > 1);
    Some(if gone { app.say("check.remove") } else { app.fill("check.use", &[("text", text)]) })
}

/// What the buttons say that put a finding away: for this draft, and its check for good.
pub fn dismiss_words(app: App) -> (String, String) {
    (app.say("check.once"), app.say("check.always"))
}
