//! Who knows whom: people who could be asked, and how things stand with each (design: advice, rows 25, 97 and 107).

use crate::app::{Event, Screen};
use crate::domain::debrief::{LeafKind, LeafLine, LocalId};
use crate::domain::keep_going::{Ask, Standing, standing};
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, change_button, link};
use crate::ui::prelude::*;
use crate::ui::steps::leaf::{day_of, peek_book, row};

/// Everybody, those who may be asked once more first.
pub fn contacts(app: App) -> Page {
    let moment = app.moment();
    let mut all: Vec<(bool, LocalId)> = peek_book(app, |book| {
        let people = book.leaves_of(LeafKind::Contact);
        people.map(|one| (standing(one, &moment) != Standing::Again, one.key.of)).collect()
    });
    crate::domain::order::order(&mut all, |a, b| !a.0 && b.0);
    let none =
        all.is_empty().then(|| view! { <p class="kind">{app.say("keep_going.people.none")}</p> });
    let rows = all
        .into_iter()
        .map(|(_, of)| {
            let name = view! { <span translate="no" dir="auto">{person_name(app, of)}</span> };
            row(app, name, stands(app, of), Screen::Contact(of))
        })
        .collect_view();
    let body = view! {
        {none}
        <ul class="rows" id="people">{rows}</ul>
        <p class="kind">{app.say("keep_going.people.been_there")}</p>
    };
    let add = app.say("keep_going.people.add.button");
    let add = change_button(app, "add-person", add, Look::Accent, move || {
        app.dispatch(Event::LeafBegun(LeafKind::Contact, None));
    });
    let back = link(app, "text-button", app.say("keep_going.back"), Screen::KeepGoing);
    Page::new(
        app.say("keep_going.people.heading"),
        app.say("keep_going.people.help"),
        body.into_any(),
    )
    .actions(Actions::Own(view! { {back} {add} }.into_any()))
}

/// What somebody is called.
pub(super) fn person_name(app: App, of: LocalId) -> String {
    let title =
        app.leaf(LeafKind::Contact.of(of), |leaf| leaf.line(LeafLine::Title).trim().to_owned());
    if title.is_empty() { app.say("keep_going.people.unnamed") } else { title }
}

/// What they are to be asked, and how it stands: "advice · asked, give them until Friday".
pub(super) fn stands(app: App, of: LocalId) -> String {
    let moment = app.moment();
    let (ask, standing) =
        app.leaf(LeafKind::Contact.of(of), |leaf| (Ask::of(leaf), standing(leaf, &moment)));
    let state = match standing {
        Standing::NotAsked => app.say("keep_going.person.not_asked"),
        Standing::Waiting(day) => {
            app.fill("keep_going.person.until", &[("day", &day_of(app, day))])
        }
        Standing::Again => app.say("keep_going.person.again"),
        Standing::Enough => app.say("keep_going.person.enough"),
        Standing::Closed => app.say("keep_going.person.closed"),
        Standing::LetBe => app.say("keep_going.person.let_be"),
    };
    let ask = ask.map(|ask| app.say(&format!("keep_going.ask.{ask}", ask = ask.name())));
    ask.into_iter().chain([state]).collect::<Vec<_>>().join(" · ")
}
