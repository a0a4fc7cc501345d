//! One finding: what it is, why, one tap that mends it, and two that put it away.

use super::super::desk::Desk;
use super::super::named::{button_of, id_of, moving_on};
use super::off::switched;
use super::{Here, SUBJECT, found};
use crate::app::Event;
use crate::domain::debrief::{Change, Edit};
use crate::domain::draft::checks::Finding;
use crate::ui::parts::{change_text_button, check_words, dismiss_words, fix_words, text_button};
use crate::ui::prelude::*;
use std::rc::Rc;

/// A finding as it is shown.
pub(super) struct Shown {
    pub desk: Desk,
    /// The place that it is shown in.
    pub here: Here,
    pub finding: Finding,
}

/// One finding, with what can be done about it.
pub(super) fn finding_card(shown: &Rc<Shown>) -> AnyView {
    let (app, finding) = (shown.desk.app, &shown.finding);
    let (what, why) = check_words(app, finding);
    let (once, always) = dismiss_words(app);
    let id = name_of(finding);
    let mend = fix_words(app, finding).map(|words| {
        let shown = Rc::clone(shown);
        let mend = move || shown.goes(&|| mended(shown.desk, &shown.finding));
        change_text_button(app, &format!("mend-{id}"), words, mend)
    });
    let (once_shown, always_shown) = (Rc::clone(shown), Rc::clone(shown));
    let put_away = move || once_shown.goes(&|| put_away(&once_shown));
    let never =
        move || always_shown.goes(&|| switched(app, always_shown.finding.check.name(), true));
    view! {
        <div class="finding">
            <p class="finding-what" id=found_id(finding) tabindex="-1">{what}</p>
            <p class="quiet">{why}</p>
            <div class="card-actions">
                {mend}
                {change_text_button(app, &format!("leave-{id}"), once, put_away)}
                {text_button(&format!("never-{id}"), always, never)}
            </div>
        </div>
    }
    .into_any()
}

impl Shown {
    /// Does what takes the finding away, and its buttons with it. The focus goes to the next one of its place, or where
    /// none is left there, to what it was about.
    fn goes(&self, act: &dyn Fn()) {
        let Self { desk, here, finding } = self;
        let all = || found(*desk, here).iter().map(found_id).collect();
        moving_on(desk.app, &found_id(finding), &all, &home_of(finding), act);
    }
}

fn put_away(Shown { desk, finding, .. }: &Shown) {
    desk.change(Change::Dismissed(desk.key, finding.dismissal(), true));
}

/// The name of the words that say what a finding is.
fn found_id(finding: &Finding) -> String {
    format!("found-{}", name_of(finding))
}

/// The name of what a finding is about: its part, the subject, or the whole letter.
fn home_of(finding: &Finding) -> String {
    match &finding.part {
        None => "letter".to_owned(),
        Some(part) if part.0 == SUBJECT => "subject-label".to_owned(),
        Some(part) => button_of(part),
    }
}

/// A name for a finding in ids: its check, and where it stands.
fn name_of(finding: &Finding) -> String {
    let part = finding.part.as_ref().map(id_of).unwrap_or_default();
    format!("{}-{part}-{}", finding.check.name(), finding.from)
}

/// Makes the change that surely mends what was found: a step of its own.
fn mended(desk: Desk, finding: &Finding) {
    let (Some(fix), Some(part)) = (&finding.fix, &finding.part) else { return };
    // What was found in a long text may stand elsewhere by now, while the typing goes on.
    let stands = |text: &str| text.get(finding.from..finding.to) == Some(finding.found.as_str());
    let change = if part.0 == SUBJECT {
        let subject = untrack(|| desk.read(|draft| draft.subject.clone())).unwrap_or_default();
        if !stands(&subject) {
            return;
        }
        Change::Subject(desk.key, Some(fix.apply(&subject)))
    } else {
        let (text, ours) =
            untrack(|| desk.part(part, |part| (part.text.clone(), part.ours.clone())));
        if !stands(&text) {
            return;
        }
        let basis =
            desk.note.with_untracked(|note| note.edits.get(part).map(|edit| edit.basis.clone()));
        let edit = Edit { text: fix.apply(&text), basis: basis.unwrap_or(ours) };
        Change::PartEdited(desk.key, part.clone(), edit)
    };
    desk.app.dispatch(Event::TypingPaused);
    desk.change(change);
    desk.app.dispatch(Event::TypingPaused);
}
