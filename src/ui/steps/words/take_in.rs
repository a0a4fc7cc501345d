//! What a file holds, before any of it is taken in.

use super::back;
use crate::app::Event;
use crate::app::store::{BookNews, Stays, Summary};
use crate::app::tend::Tended;
use crate::domain::debrief::Joined;
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, interview_name, text_button};
use crate::ui::prelude::*;
use crate::ui::steps::lock::locked_file;

/// Each interview of the file, by what would become of it.
pub fn take_in(app: App) -> Page {
    let preview = app.model.with_untracked(|model| {
        model.tending.offered.as_ref().map(|offered| offered.preview.clone())
    });
    let Some(preview) = preview else {
        let locked = app.model.with_untracked(|model| model.lock.file.is_some());
        return if locked { locked_file(app) } else { gone(app) };
    };
    let brings = !preview.brings_nothing();
    let handed = app.model.with_untracked(|model| model.tending.handed);
    let nothing = (!brings).then(|| {
        let key = match preview.book {
            Some(BookNews::Unread) => "words.take_in.nothing_now",
            _ if preview.stays.as_ref().is_some_and(|stays| *stays != Stays::default()) => {
                "words.take_in.nothing_now"
            }
            Some(BookNews::Same(joined)) if joined.stay > 0 => "words.take_in.nothing_now",
            _ if handed => "words.take_in.handed_nothing",
            _ => "words.take_in.nothing",
        };
        view! { <p id="nothing-new">{app.say(key)}</p> }
    });
    let body = view! {
        {nothing}
        {group(app, "new", app.say("words.take_in.new"), String::new(), &preview.new)}
        {group(
            app,
            "copies",
            app.say("words.take_in.copies"),
            app.say("words.take_in.copies_help"),
            &preview.copies,
        )}
        {book(app, preview.book)}
        {group(app, "same", app.say("words.take_in.same"), String::new(), &preview.same)}
        {preview.stays.map(|stays| stays_words(app, stays))}
    };
    let agree = brings.then(|| {
        button("take-in", app.say("words.take_in.agree.button"), Look::Accent, move || {
            app.dispatch(Event::Tended(Tended::ImportAgreed));
        })
    });
    let actions = view! {
        {text_button("not-now", app.say("words.take_in.decline.button"), move || {
            app.dispatch(Event::Tended(Tended::ImportDeclined));
        })}
        {agree}
    };
    let heading = app.say(if handed { "words.take_in.handed" } else { "words.take_in.heading" });
    Page::new(heading, app.say("words.take_in.help"), body.into_any())
        .actions(Actions::Own(actions.into_any()))
}

/// What becomes of what belongs to no one interview.
fn book(app: App, news: Option<BookNews>) -> Option<AnyView> {
    let (key, joined) = match news? {
        BookNews::New => ("words.take_in.book_new", Joined::default()),
        BookNews::Joins(joined) => ("words.take_in.book_joins", joined),
        BookNews::Same(joined) if joined.stay > 0 => ("words.take_in.book_stays", joined),
        BookNews::Same(_) => ("words.take_in.book_same", Joined::default()),
        BookNews::Unread => ("words.take_in.book_unread", Joined::default()),
    };
    let words = app.say(key);
    let counts = [
        (joined.new, "words.take_in.joins_new"),
        (joined.below, "words.take_in.joins_below"),
        (joined.stay, "words.take_in.joins_stay"),
    ];
    let counts: Vec<_> = counts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, key)| {
            view! { <li>{app.fill(key, &[("count", &count.to_string())])}</li> }
        })
        .collect();
    let counts = (!counts.is_empty()).then(|| view! { <ul id="book-counts">{counts}</ul> });
    let card = view! {
        <section class="card" id="file-book">
            <h2>{app.say("words.take_in.book")}</h2>
            <p>{words}</p>
            {counts}
        </section>
    };
    Some(card.into_any())
}

/// What of a rescued file stays in it: words that stood in boxes can be copied from here.
fn stays_words(app: App, stays: Stays) -> AnyView {
    let unread = (stays.unread > 0).then(|| {
        let count = stays.unread.to_string();
        view! { <p id="stays-unread">{app.fill("words.take_in.unread", &[("count", &count)])}</p> }
    });
    let rows = stays
        .loose
        .into_iter()
        .map(|(name, words)| {
            view! {
                <li class="kept">
                    <h3 class="row-name">{name}</h3>
                    <p class="own-words" translate="no">{words}</p>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let loose = (!rows.is_empty()).then(|| {
        view! {
            <section class="card" id="stays-loose">
                <h2>{app.say("words.take_in.loose")}</h2>
                <p>{app.say("words.take_in.loose_help")}</p>
                <ul class="rows">{rows}</ul>
            </section>
        }
    });
    view! { {loose} {unread} }.into_any()
}

/// The interviews of which the same becomes.
fn group(
    app: App,
    id: &'static str,
    heading: String,
    help: String,
    list: &[Summary],
) -> Option<AnyView> {
    let rows = list
        .iter()
        .map(|one| {
            // The company stands for the name where there is one, and the post beside it then.
            let role = Some(one.role.trim().to_owned())
                .filter(|role| !role.is_empty() && !one.company.trim().is_empty())
                .map(|role| view! { <span translate="no">{role}</span> " · " });
            view! {
                <li class="kept">
                    <h3 class="row-name" translate="no">{interview_name(app, one)}</h3>
                    <p class="quiet">{role} {app.deadline(one.started)}</p>
                </li>
            }
        })
        .collect_view();
    let help = (!help.is_empty()).then(|| view! { <p>{help}</p> });
    (!list.is_empty()).then(|| {
        view! {
            <section class="card" id=format!("file-{id}")>
                <h2>{heading}</h2>
                {help}
                <ul class="rows">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

/// The file is not held any longer: the page was loaded anew, or the screen was left.
fn gone(app: App) -> Page {
    let body = back(app);
    Page::new(app.say("words.take_in.heading"), app.say("words.take_in.gone"), body)
        .actions(Actions::None)
}
