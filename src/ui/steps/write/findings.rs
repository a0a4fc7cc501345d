//! What a careful friend would point at, beside the letter: a mark in the margin where there is room, a line under
//! the part on a phone; what it is, why, one tap that mends it, and two that put it away.
//!
//! Worked out once for each state of the draft. What is shown is patched in place: no box is made anew for a
//! finding, and the words of one come after the box that is being typed in, so that it stays where it is.

mod card;
mod off;

pub(super) use off::switched_off;

use super::desk::Desk;
use crate::domain::debrief::{Note, PartKey};
use crate::domain::draft::Draft;
use crate::domain::draft::checks::{Finding, Looked, Written, look, shown};
use crate::ui::App;
use crate::ui::el;
use crate::ui::parts::check_words;
use crate::ui::prelude::*;
use card::{Shown, finding_card};
use std::rc::Rc;
use std::sync::Arc;

/// The name of the subject among the parts.
const SUBJECT: &str = "subject";

/// A message of more bytes than this, some 300 words, is looked over once the typing pauses. Each key would otherwise
/// wait for it on a slow phone; and that it is too long is said by then.
const AS_TYPED: usize = 2_000;

/// What is found in a draft: a moment after a key is drawn, or for a long one after a pause.
fn looked(app: App, draft: Memo<Option<Draft>>) -> Memo<Looked> {
    let typing = Memo::new(move |_| app.model.with(|model| model.undo.is_typing()));
    let settled = Memo::new(move |_| {
        app.settled();
        draft.get_untracked()
    });
    Memo::new(move |before: Option<&Looked>| {
        settled.with(|draft| {
            let Some(draft) = draft else { return Looked::default() };
            let long = draft.parts.iter().map(|part| part.text.len()).sum::<usize>() > AS_TYPED;
            if let Some(before) = before.filter(|_| long && typing.get()) {
                return before.clone();
            }
            let (_, content) = app.letters_now();
            // The draft changes with whatever changes it: what else is typed need not be looked at again.
            app.peek(|debrief| {
                look(&Written::of(draft, debrief), &content.wordings.checks, content.grammar())
            })
        })
    })
}

/// What was found and not put away.
pub(super) fn findings(app: App, draft: Memo<Option<Draft>>, note: Memo<Note>) -> Memo<Looked> {
    let looked = looked(app, draft);
    let off = Memo::new(move |_| app.model.besides(|model| model.settings.checks_off.clone()));
    Memo::new(move |_| {
        let Looked { findings, attached } = looked.get();
        let findings = note.with(|note| off.with(|off| shown(findings, &note.dismissed, off)));
        Looked { findings, attached }
    })
}

/// What is found in one part, after it.
pub(super) fn of_part(desk: Desk, key: &PartKey) -> AnyView {
    let key = key.clone();
    beside(desk, move |finding| finding.part.as_ref() == Some(&key))
}

/// What is found in the subject, below it.
pub(super) fn of_subject(desk: Desk) -> AnyView {
    beside(desk, |finding| finding.part.as_ref().is_some_and(|part| part.0 == SUBJECT))
}

/// What is found in the whole letter, under it, and how much there is to look at in all.
pub(super) fn of_all(desk: Desk) -> AnyView {
    let app = desk.app;
    // Said after a pause, not with every key: while somebody types it stays as it was.
    let count = Memo::new(move |before: Option<&usize>| {
        let count = desk.findings.with(|looked| looked.findings.len());
        let typing = app.model.with(|model| model.undo.is_typing());
        before.copied().filter(|_| typing).unwrap_or(count)
    });
    let words = move || match count.get() {
        0 => String::new(),
        1 => app.say("desk.findings.one"),
        count => app.fill("desk.findings.many", &[("count", &count.to_string())]),
    };
    view! {
        <div class="whole-findings">
            <p class="quiet" id="findings-count" role="status">{words}</p>
            {beside(desk, Finding::is_of_all)}
        </div>
    }
    .into_any()
}

/// Whether a finding is about some place.
type Here = Arc<dyn Fn(&Finding) -> bool + Send + Sync>;

/// The findings of one place: one mark for all of them, which opens.
fn beside(desk: Desk, here: impl Fn(&Finding) -> bool + Send + Sync + 'static) -> AnyView {
    let app = desk.app;
    let here: Here = Arc::new(here);
    let any = Memo::new({
        let here = Arc::clone(&here);
        move |_| desk.findings.with(|looked| looked.findings.iter().any(|one| here(one)))
    });
    let shown = move || {
        any.get().then(|| {
            let (title, keys, rows) = (Arc::clone(&here), Arc::clone(&here), Arc::clone(&here));
            let title = move || match named(desk, &title).as_slice() {
                [(_, one)] => check_words(app, one).0,
                more => app.fill("desk.findings.here", &[("count", &more.len().to_string())]),
            };
            let keys = move || named(desk, &keys).into_iter().map(|(name, _)| name).collect();
            let row = move |name: &str| row(desk, Arc::clone(&rows), name.to_owned());
            view! {
                <details class="findings">
                    <summary>
                        <span class="mark" aria-hidden="true"></span>
                        <span class="mark-words">{title}</span>
                    </summary>
                    {el::rows(keys, row)}
                </details>
            }
        })
    };
    view! { {shown} }.into_any()
}

/// The findings of a place.
fn found(desk: Desk, here: &Here) -> Vec<Finding> {
    desk.findings.with(|all| all.findings.iter().filter(|one| here(one)).cloned().collect())
}

/// The findings of a place, each with a name: the same words twice in one place are two findings. Read from the
/// desk each time: a row may run once more after its place is gone.
fn named(desk: Desk, here: &Here) -> Vec<(String, Finding)> {
    let mut named: Vec<(String, Finding)> = Vec::new();
    for finding in found(desk, here) {
        let name = finding.dismissal();
        let same = named.iter().filter(|(_, one)| one.dismissal() == name).count();
        named.push((if same == 0 { name } else { format!("{name} {same}") }, finding));
    }
    named
}

fn row(desk: Desk, here: Here, name: String) -> AnyView {
    let shown = move || {
        let found = named(desk, &here).into_iter().find(|(one, _)| *one == name);
        found.map(|(_, finding)| {
            finding_card(&Rc::new(Shown { desk, here: Arc::clone(&here), finding }))
        })
    };
    view! { {shown} }.into_any()
}

/// A reminder at sending: something attached is spoken of, and nothing can be attached here.
pub(super) fn attached(desk: Desk) -> AnyView {
    let app = desk.app;
    let words = move || {
        desk.findings.with(|looked| looked.attached.clone()).map(|finding| {
            let (what, why) = check_words(app, &finding);
            view! { <p class="care" id="attached">{what} " " {why}</p> }
        })
    };
    view! { {words} }.into_any()
}
