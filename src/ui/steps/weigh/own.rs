//! Something that is not in the catalogue, in the person's own words, and what sort of thing it was.

use super::wrong::never_wait;
use super::{is_urgent, mishaps, traits};
use crate::app::Event;
use crate::domain::debrief::{Answer, Change, Field, Item, LocalId};
use crate::domain::mishap::{By, Nature};
use crate::ui::App;
use crate::ui::parts::{Lines, Look, TextBox, change_button, choices, each, text_box};
use crate::ui::prelude::*;

/// What sort of thing it was: the nature, by whom that is, and the key of its words.
const SORTS: [(Nature, Option<By>, &str); 7] = [
    (Nature::Performance, None, "weigh.sort.performance"),
    (Nature::Missing, None, "weigh.sort.missing"),
    (Nature::Promised, None, "weigh.sort.promised"),
    (Nature::LifeEvent, Some(By::Life), "weigh.sort.life_event"),
    (Nature::Theirs, Some(By::Them), "weigh.sort.theirs"),
    (Nature::OverTheLine, Some(By::Them), "weigh.sort.over_the_line"),
    (Nature::Guess, Some(By::Them), "weigh.sort.guess"),
];

/// What was told in the person's own words, and the way to tell more. The boxes stand where they were asked
/// for, so that nobody has to look for them.
pub(super) fn own_words(app: App) -> AnyView {
    let ids = Memo::new(move |_| {
        app.with(|debrief| {
            let own = mishaps(debrief).filter(|item| item.mishap == Item::OWN);
            own.map(|item| item.id).collect::<Vec<LocalId>>()
        })
    });
    let own = move || Event::MishapPicked { mishap: Item::OWN.to_owned(), urgent: false };
    view! {
        <ul class="entries">{each(ids, move |id| entry(app, id))}</ul>
        <div>
            {change_button(app, "own-words", app.say("weigh.own.button"), Look::Quiet, move || app.dispatch(own()))}
        </div>
    }
    .into_any()
}

fn entry(app: App, id: LocalId) -> AnyView {
    let options = SORTS.iter().map(|(nature, _, key)| (*nature, app.say(key))).collect();
    let sort = Memo::new(move |_| {
        traits(app, id).and_then(|traits| {
            let (nature, ..) = SORTS.iter().find(|(nature, ..)| traits.is(*nature))?;
            Some(*nature)
        })
    });
    let choose = move |nature: Nature| {
        let by = SORTS.iter().find(|(known, ..)| *known == nature).and_then(|(_, by, _)| *by);
        app.change(Change::Answered(id, Answer::Nature(Some(nature))));
        app.change(Change::Answered(id, Answer::By(by)));
        if is_urgent(&[nature]) {
            never_wait(app, id);
        }
    };
    view! {
        <li class="entry">
            {text_box(app, TextBox {
                field: Field::ItemWords(id),
                label: app.say("weigh.own.label"),
                help: app.say("weigh.own.help"),
                lines: Lines::Few,
            })}
            {choices(app, &format!("sort-{id}"), app.say("weigh.sort.question"), options, move || sort.get(), choose)}
        </li>
    }
    .into_any()
}
