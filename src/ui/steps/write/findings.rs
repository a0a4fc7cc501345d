//! What a careful friend would point at, beside the letter: a mark in the margin where there is room, a line under
//! the part on a phone; what it is, why, one tap that mends it, and two that put it away.
//!
//! Worked out once for each state of the draft. What is shown is patched in place: no box is made anew for a
//! finding, and the words of one come after the box that is being typed in, so that it stays where it is.

use super::desk::Desk;
use super::named::each_named;
use crate::app::{Event, Settings};
use crate::domain::debrief::{Change, Edit, Note, PartKey};
use crate::domain::draft::Draft;
use crate::domain::draft::checks::{Check, Finding, Looked, Written, look, shown};
use crate::ui::App;
use crate::ui::el;
use crate::ui::parts::{change_text_button, check_words, dismiss_words, fix_words, text_button};
use crate::ui::prelude::*;
use std::sync::Arc;

/// The name of the subject among the parts.
const SUBJECT: &str = "subject";

/// A message of more bytes than this, some 300 words, is looked over once the typing pauses. Each key would otherwise
/// wait for it on a slow phone; and that it is too long is said by then.
const AS_TYPED: usize = 2_000;

/// What is found in a draft: with every key, or for a long one after a pause.
fn looked(app: App, draft: Memo<Option<Draft>>) -> Memo<Looked> {
    let typing = Memo::new(move |_| app.model.with(|model| model.undo.is_typing()));
    Memo::new(move |before: Option<&Looked>| {
        draft.with(|draft| {
            let Some(draft) = draft else { return Looked::default() };
            let long = draft.parts.iter().map(|part| part.text.len()).sum::<usize>() > AS_TYPED;
            if let Some(before) = before.filter(|_| long && typing.get()) {
                return before.clone();
            }
            let content = app.content();
            // The draft changes with whatever changes it: what else is typed need not be looked at again.
            app.peek(|debrief| {
                look(&Written::of(draft, debrief), &content.wordings.checks, &app.grammar())
            })
        })
    })
}

/// What was found and not put away.
pub(super) fn findings(app: App, draft: Memo<Option<Draft>>, note: Memo<Note>) -> Memo<Looked> {
    let looked = looked(app, draft);
    let off = Memo::new(move |_| app.model.with(|model| model.settings.checks_off.clone()));
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

/// The findings of a place, each with a name: the same words twice in one place are two findings. Read from the
/// desk each time: a row may run once more after its place is gone.
fn named(desk: Desk, here: &Here) -> Vec<(String, Finding)> {
    let found: Vec<Finding> =
        desk.findings.with(|all| all.findings.iter().filter(|one| here(one)).cloned().collect());
    let mut named: Vec<(String, Finding)> = Vec::new();
    for finding in found {
        let name = finding.dismissal();
        let same = named.iter().filter(|(_, one)| one.dismissal() == name).count();
        named.push((if same == 0 { name } else { format!("{name} {same}") }, finding));
    }
    named
}

fn row(desk: Desk, here: Here, name: String) -> AnyView {
    let shown = move || {
        let found = named(desk, &here).into_iter().find(|(one, _)| *one == name);
        found.map(|(_, finding)| one_finding(desk, &finding))
    };
    view! { {shown} }.into_any()
}

/// One finding, with what can be done about it.
fn one_finding(desk: Desk, finding: &Finding) -> AnyView {
    let app = desk.app;
    let (what, why) = check_words(app, finding);
    let (once, always) = dismiss_words(app);
    let id = name_of(finding);
    let mend = fix_words(app, finding).map(|words| {
        let finding = finding.clone();
        change_text_button(app, &format!("mend-{id}"), words, move || mended(desk, &finding))
    });
    let dismissal = finding.dismissal();
    let put_away = move || desk.change(Change::Dismissed(desk.key, dismissal.clone(), true));
    let name = finding.check.name();
    view! {
        <div class="finding">
            <p class="finding-what">{what}</p>
            <p class="quiet">{why}</p>
            <div class="card-actions">
                {mend}
                {change_text_button(app, &format!("leave-{id}"), once, put_away)}
                {text_button(&format!("never-{id}"), always, move || switched(app, name, true))}
            </div>
        </div>
    }
    .into_any()
}

/// A name for a finding in ids: its check, and where it stands.
fn name_of(finding: &Finding) -> String {
    let part = finding.part.as_ref().map(|part| part.0.replace('.', "-")).unwrap_or_default();
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

/// Switches a check off for good, or on again.
fn switched(app: App, name: &str, off: bool) {
    let now = app.model.with_untracked(|model| model.settings.checks_off.clone());
    let mut names: Vec<&str> = now.split_whitespace().filter(|one| *one != name).collect();
    if off {
        names.push(name);
    }
    app.dispatch(Event::SettingChanged(Settings::CHECKS_OFF, names.join(" ")));
}

/// The checks that were switched off, each with its way back.
pub(super) fn switched_off(app: App) -> AnyView {
    let off = Memo::new(move |_| {
        app.model.with(|model| {
            let names = model.settings.checks_off.split_whitespace();
            names.map(str::to_owned).collect::<Vec<_>>()
        })
    });
    let row = move |name: String| {
        let check = Check::ALL.into_iter().find(|check| check.name() == name);
        let words = check.map(|check| what_of(app, check));
        let id = format!("look-again-{name}");
        words.map(|words| {
            view! {
                <li class="side-row">
                    <p>{words}</p>
                    {text_button(&id, app.say("desk.checks_off.button"), move || switched(app, &name, false))}
                </li>
            }
            .into_any()
        })
        .into_any()
    };
    let any = Memo::new(move |_| off.with(|off| !off.is_empty()));
    let rows = StoredValue::new_local(row);
    let list = move || {
        any.get().then(|| {
            view! {
                <section aria-labelledby="checks-off-heading">
                    <h2 id="checks-off-heading" class="side-heading">{app.say("desk.checks_off.heading")}</h2>
                    <ul class="rows" id="checks-off">
                        {each_named(off, move |name| rows.with_value(|row| row(name)))}
                    </ul>
                </section>
            }
        })
    };
    view! { {list} }.into_any()
}

/// What a check looks for, without the words it once found.
fn what_of(app: App, check: Check) -> String {
    let check = check.name();
    app.fill(&format!("check.{check}.what"), &[("found", "…")])
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
