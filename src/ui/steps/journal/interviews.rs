//! All interviews: searched, narrowed down, and opened.

use super::narrow::{change, narrow};
use super::{counted, here, name, of_journal, open, ways};
use crate::app::Screen;
use crate::domain::debrief::DebriefId;
use crate::domain::journal::{Kind, Past, Search};
use crate::ui::App;
use crate::ui::el;
use crate::ui::parts::{
    Actions, Look, Page, button, interview_row, interview_row_name, search_box, status_words,
};
use crate::ui::prelude::*;

/// So many are drawn at first, and more of them at a time.
const AT_ONCE: usize = 30;

/// All interviews.
pub fn interviews(app: App) -> Page {
    let journal = here(app);
    // While it is looked up again, what stands there stays.
    let there = Memo::new(move |before: Option<&Option<bool>>| {
        journal.with(|journal| match &journal.0 {
            Some(journal) => Some(!journal.pasts().is_empty()),
            None => before.copied().flatten(),
        })
    });
    let is_empty = Memo::new(move |_| there.get() == Some(false));
    let is_there = Memo::new(move |_| there.get() == Some(true));
    let body = view! {
        {move || (!is_empty.get()).then(|| search(app))}
        {move || is_there.get().then(|| narrow(app))}
        {of_journal(app, |_| ().into_any())}
        {found(app)}
        {ways(app, Screen::Interviews)}
    };
    Page::new(
        app.say("journal.interviews.heading"),
        app.say("journal.interviews.help"),
        body.into_any(),
    )
    .actions(Actions::None)
}

/// What was looked for last stands in it again.
fn search(app: App) -> AnyView {
    search_box(
        app,
        app.say("journal.interviews.search.label"),
        app.say("journal.interviews.search.help"),
        move || app.model.with(|model| model.tending.search.words.clone()),
        move |typed| change(app, |search| search.words = typed),
    )
}

/// What was found: how many, and as many rows as were asked for.
fn found(app: App) -> AnyView {
    let (count, all) = (RwSignal::new(AT_ONCE), move || {
        app.model.with(|model| model.tending.journal.as_ref().map_or(0, |all| all.pasts().len()))
    });
    let ids = Memo::new(move |_| {
        app.model.with(|model| {
            let zone = &model.moment.zone;
            let journal = model.tending.journal.as_ref();
            let found = journal.map(|all| all.search(&model.tending.search, zone));
            found
                .unwrap_or_default()
                .into_iter()
                .map(|past| past.id.clone())
                .collect::<Vec<DebriefId>>()
        })
    });
    let narrowed = Memo::new(move |_| app.model.with(|model| !model.tending.search.is_empty()));
    let typed = Memo::new(move |_| app.model.with(|m| !m.tending.search.words.trim().is_empty()));
    let nothing = move |all: usize| {
        let one = "journal.interviews.found.none_one";
        let words = counted(app, one, "journal.interviews.found.none", all);
        let fewer = typed.get().then(|| app.say("journal.interviews.found.fewer_words"));
        [Some(words), fewer].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let says = move || {
        let (found, all) = (ids.with(Vec::len).to_string(), all());
        let count = all.to_string();
        match (all, found.as_str(), narrowed.get()) {
            (0, ..) => String::new(),
            (1, _, false) => app.say("journal.interviews.found.one"),
            (_, _, false) => app.fill("journal.interviews.found.all", &[("count", &count)]),
            (_, "0", _) => nothing(all),
            (_, found, _) => {
                app.fill("journal.interviews.found.some", &[("found", found), ("count", &count)])
            }
        }
    };
    let show_all = move || {
        narrowed.get().then(|| {
            button(
                "show-all",
                app.say("journal.interviews.show_all.button"),
                Look::Quiet,
                move || {
                    change(app, |search| *search = Search::default());
                    app.focus("search");
                },
            )
        })
    };
    // The words are in the keys: a row is drawn once, and anew where they are others.
    let keys = Memo::new(move |_| {
        let count = count.get();
        app.model.with(|model| {
            let journal = model.tending.journal.as_deref();
            let past = |id: &DebriefId| journal.and_then(|journal| journal.past(id));
            ids.with(|ids| {
                ids.iter().take(count).filter_map(past).map(|past| key(app, past)).collect()
            })
        })
    });
    let rows = el::rows(move || keys.get(), move |key| row(app, key));
    let more = move || {
        let left = ids.with(Vec::len).saturating_sub(count.get());
        let next = left.min(AT_ONCE);
        (next > 0).then(|| {
            let label = app.fill("journal.interviews.more.button", &[("count", &next.to_string())]);
            button("more", label, Look::Quiet, move || {
                let shown = count.get_untracked();
                count.set(shown + AT_ONCE);
                // To the first of the new ones: whoever goes by keys or by ear goes on from there.
                if let Some(first) = ids.with_untracked(|ids| ids.get(shown).cloned()) {
                    app.focus(interview_row_name(&first));
                }
            })
        })
    };
    let hard = Memo::new(move |_| {
        app.model.with(|model| {
            let pasts = model.tending.journal.as_ref().map_or(&[][..], |all| all.pasts());
            matches!(pasts, [only] if Kind::of(only.entry) == Kind::Hard)
        })
    });
    let first = move || {
        hard.get().then(|| view! { <p class="kind" id="first-one">{app.say("journal.first")}</p> })
    };
    view! {
        <p class="quiet" id="found" role="status">{says}</p>
        {show_all}
        <ul class="rows" id="interviews">{rows}</ul>
        {more}
        {first}
    }
    .into_any()
}

/// What parts the name of an interview from the words of its row.
const APART: char = '\n';

/// All of a row: which interview, its name, its post where that is not the name, and "18 November · they said no".
fn key(app: App, past: &Past) -> String {
    let (day, state) = (app.deadline(past.at), status_words(app, past.status));
    let told = app.fill("journal.readable.stands", &[("day", &day), ("state", &state)]);
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let role = if past.company.trim().is_empty() { String::new() } else { line(&past.role) };
    [past.id.0.clone(), line(&name(app, past)), role, told].join(&APART.to_string())
}

fn row(app: App, key: &str) -> AnyView {
    let mut parts = key.split(APART).map(str::to_owned);
    let mut next = || parts.next().unwrap_or_default();
    let (id, name, role, told) = (DebriefId(next()), next(), next(), next());
    let role = (!role.is_empty()).then(|| view! { <span translate="no">{role}</span> " · " });
    let told = view! { {role} {told} }.into_any();
    interview_row(app, &id, name, told, open)
}
