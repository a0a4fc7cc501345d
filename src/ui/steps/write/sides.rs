//! "Say / leave out": beside the sheet, what goes into the note and what was left out on purpose, each with the
//! reason, one tap to move it over, and what to say if they bring it up.

use super::desk::Desk;
use super::named::{each_named, id_of};
use crate::app::Event;
use crate::domain::assess::Verdict;
use crate::domain::debrief::{Change, Channel, Detail, Field, LocalId, PartKey};
use crate::domain::draft::{Said, Slot, Unsaid, Way, What, Why};
use crate::ui::App;
use crate::ui::parts::{if_asked, item_name, parked_words, reason_words, row_button};
use crate::ui::prelude::*;

/// So many words of what is added name it.
const ADDED: usize = 5;

/// The two columns. A call script has none: nothing is left out of it, and each of its parts has its label.
pub(super) fn sides(desk: Desk) -> AnyView {
    let written = Memo::new(move |_| desk.channel() != Channel::Call);
    view! { {move || written.get().then(|| columns(desk))} }.into_any()
}

/// Folded on a phone, open where there is room.
fn columns(desk: Desk) -> AnyView {
    let app = desk.app;
    let said = Memo::new(move |_| {
        desk.sides
            .with(|sides| sides.said.iter().map(|said| said.part.0.clone()).collect::<Vec<_>>())
    });
    let unsaid = Memo::new(move |_| {
        desk.sides.with(|sides| sides.unsaid.iter().map(name).collect::<Vec<_>>())
    });
    let none = Memo::new(move |_| desk.sides.with(|sides| sides.unsaid.is_empty()));
    let nothing =
        move || none.get().then(|| view! { <p class="quiet">{app.say("desk.unsaid.nothing")}</p> });
    view! {
        <details class="more sides" id="sides" open=move || app.wide.get()>
            <summary>{app.say("desk.sides")}</summary>
            <div class="two-sides">
                <section aria-labelledby="said-heading">
                    <h2 id="said-heading" class="side-heading" tabindex="-1">{app.say("desk.said.heading")}</h2>
                    <ul class="rows" id="said">
                        {each_named(said, move |part| said_row(desk, PartKey(part)))}
                    </ul>
                </section>
                <section aria-labelledby="unsaid-heading">
                    <h2 id="unsaid-heading" class="side-heading" tabindex="-1">{app.say("desk.unsaid.heading")}</h2>
                    {nothing}
                    <ul class="rows" id="unsaid" aria-live="polite">
                        {each_named(unsaid, move |name| unsaid_row(desk, name))}
                    </ul>
                </section>
            </div>
        </details>
    }
    .into_any()
}

/// Names a thing that is not in the note.
fn name(unsaid: &Unsaid) -> String {
    match &unsaid.what {
        What::Part(part) => id_of(&part.part),
        What::Item(item) => format!("item-{item}"),
    }
}

/// One thing that is in the note.
fn said_row(desk: Desk, key: PartKey) -> AnyView {
    let app = desk.app;
    let id = format!("side-out-{}", id_of(&key));
    let part = key.clone();
    let words = move || {
        let said =
            desk.sides.with(|sides| sides.said.iter().find(|said| said.part == part).cloned());
        said.map(|said| said_words(app, &said)).unwrap_or_default()
    };
    let leave = move || {
        desk.open.set(None);
        desk.change(Change::PartLeftOut(desk.key, key.clone(), true));
        app.focus("unsaid-heading");
    };
    view! {
        <li class="side-row">
            <p class="side-name" translate="no">{words.clone()}</p>
            {row_button(Some(app), &id, app.say("desk.said.leave_out.button"), words, leave)}
        </li>
    }
    .into_any()
}

/// One thing that is not: why, what to say about it, and its way in.
fn unsaid_row(desk: Desk, key: String) -> AnyView {
    let app = desk.app;
    let shown = move || {
        let unsaid = desk
            .sides
            .with(|sides| sides.unsaid.iter().find(|unsaid| name(unsaid) == key).cloned())?;
        let words = match &unsaid.what {
            What::Part(part) => said_words(app, part),
            What::Item(item) => item_name(app, *item),
        };
        let item = unsaid.what.item();
        let way = unsaid.way.map(|way| way_button(desk, way, words.clone()));
        Some(view! {
            <p class="side-name" translate="no">{words}</p>
            <p class="quiet">{why_words(app, unsaid.why, item)}</p>
            {item.and_then(|item| if_asked(app, item))}
            {way}
        })
    };
    view! { <li class="side-row">{shown}</li> }.into_any()
}

fn why_words(app: App, why: Why, item: Option<LocalId>) -> String {
    match why {
        Why::ByYou => app.say("desk.unsaid.by_you"),
        Why::NoRoom => app.say("desk.unsaid.no_room"),
        Why::LetGo => {
            let verdict = item.and_then(|item| {
                app.assessment.with(|assessment| assessment.verdict(item).cloned())
            });
            match verdict.filter(|verdict| !Verdict::overridden(verdict)) {
                Some(verdict) => reason_words(app, &verdict),
                None => app.say("desk.unsaid.let_go"),
            }
        }
        Why::Waits(why) => parked_words(app, why),
        Why::Private => app.say("desk.unsaid.private"),
        Why::Aside => app.say("write.aside"),
    }
}

/// One tap, and it is in the note.
fn way_button(desk: Desk, way: Way, about: String) -> AnyView {
    let app = desk.app;
    let (id, words) = match &way {
        Way::PutBack(part) => {
            (format!("put-back-{}", id_of(part)), app.say("desk.unsaid.put_back.button"))
        }
        Way::Take(item, _) => (format!("say-it-{item}"), app.say("desk.unsaid.say_it.button")),
        Way::Swap(item, holder) => {
            let words = app.fill("desk.unsaid.swap", &[("item", &item_name(app, *holder))]);
            (format!("swap-{item}"), words)
        }
        Way::TakeUp(item) => (format!("take-up-{item}"), app.say("write.take_up.button")),
    };
    row_button(
        Some(app),
        &id,
        words,
        move || about.clone(),
        move || {
            app.dispatch(Event::PutIn(desk.key, way.clone()));
        },
    )
}

/// What a part does, in a few words, or what the one thing it tells of is called.
fn said_words(app: App, said: &Said) -> String {
    match said.item {
        Some(item) if said.slot == Slot::Add => added_words(app, item),
        _ => slot_words(app, said.slot),
    }
}

/// What is added, by the first words of it: what it is called names what went wrong.
fn added_words(app: App, item: LocalId) -> String {
    let point = app.text(Field::Detail(item, Detail::Point));
    let mut words = point.split_whitespace();
    let mut start = words.by_ref().take(ADDED).collect::<Vec<_>>().join(" ");
    if start.is_empty() {
        return app.say("desk.part.add");
    }
    if words.next().is_some() {
        start.push('…');
    }
    app.fill("desk.part.added", &[("point", &start)])
}

/// What a part does, in a few words: "the thanks"; where it tells of one thing, what that is called.
pub(super) fn part_words(desk: Desk, key: &PartKey) -> String {
    let app = desk.app;
    let part = desk.draft.with_untracked(|draft| {
        let draft = draft.as_ref()?;
        let mut parts = draft.parts.iter().chain(&draft.out);
        parts.find(|part| part.key == *key).map(|part| (part.slot, part.items.clone()))
    });
    let Some((slot, items)) = part else { return app.say("desk.part.other") };
    match items.as_slice() {
        [item] if slot == Slot::Add => added_words(app, *item),
        _ => slot_words(app, slot),
    }
}

/// What a part of a letter does, in a few words.
pub(in crate::ui::steps) fn slot_words(app: App, slot: Slot) -> String {
    match slot {
        Slot::Date | Slot::CoverGreeting | Slot::Cover => app.say("desk.part.around"),
        Slot::Greeting => app.say("desk.part.greeting"),
        Slot::Thanks => app.say("desk.part.thanks"),
        Slot::Memory => app.say("desk.part.memory"),
        Slot::Add => app.say("desk.part.add"),
        Slot::Fix => app.say("desk.part.fix"),
        Slot::Explain => app.say("desk.part.explain"),
        Slot::Send => app.say("desk.part.send"),
        Slot::Correction => app.say("desk.part.correction"),
        Slot::Record => app.say("desk.part.record"),
        Slot::Matter => app.say("desk.part.matter"),
        Slot::Hope => app.say("desk.part.hope"),
        Slot::Close => app.say("desk.part.close"),
        Slot::What => app.say("desk.part.what"),
        Slot::Regret => app.say("desk.part.regret"),
        Slot::Doing => app.say("desk.part.doing"),
        Slot::NewTime => app.say("desk.part.new_time"),
        Slot::PassOn => app.say("desk.part.pass_on"),
        Slot::Free => app.say("desk.part.free"),
        Slot::Offer => app.say("desk.part.offer"),
        Slot::Settle => app.say("desk.part.settle"),
        Slot::SignOff => app.say("desk.part.sign_off"),
        Slot::News => app.say("desk.part.news"),
        Slot::Request => app.say("desk.part.request"),
        Slot::Backing => app.say("desk.part.backing"),
        Slot::Way => app.say("desk.part.way"),
        Slot::Easy => app.say("desk.part.easy"),
        Slot::CallOpen => app.say("desk.part.call_open"),
        Slot::CallAsk => app.say("desk.part.call_ask"),
        Slot::CallListen => app.say("desk.part.call_listen"),
        Slot::CallClose => app.say("desk.part.call_close"),
        Slot::CallNo | Slot::CallStillNo => app.say("desk.part.call_no"),
        Slot::CallEmail => app.say("desk.part.call_email"),
        Slot::CallVoicemail => app.say("desk.part.call_voicemail"),
    }
}
