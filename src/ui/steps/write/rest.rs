//! What stands around a message: how each of them stands, why there is none, and the things that wait.

use super::asks::missing_list;
use crate::app::Screen;
use crate::domain::assess::{Parked, Place, Withheld};
use crate::domain::clock::Instant;
use crate::domain::debrief::{Change, LocalId, NoteKey};
use crate::domain::draft::Ask;
use crate::domain::lang::DayFrom;
use crate::domain::plan::Deed;
use crate::ui::App;
use crate::ui::parts::{change_text_button, deed_words, if_asked, item_name, link, parked_words};
use crate::ui::prelude::*;
use std::cmp::Ordering;

/// A time in words, as short as it can be: "17:40", "08:00, tomorrow", "on Tuesday".
pub(in crate::ui::steps) fn time_words(app: App, at: Instant) -> String {
    let moment = app.moment();
    let (local, today) = (moment.zone.local(at), moment.today());
    let time = app.time_of_day(at);
    match local.day.cmp(&today) {
        Ordering::Equal => time,
        Ordering::Greater => {
            app.fill("write.time_and_day", &[("time", &time), ("day", &app.deadline(at))])
        }
        Ordering::Less => app.day(DayFrom { day: local.day, today, hour: None }),
    }
}

/// A message of the list.
pub(super) fn row(app: App, key: NoteKey) -> AnyView {
    let label = view! {
        <span class="row-name" translate="no">{move || deed_words(app, &Deed::Send(key))}</span>
        <span class="quiet">{state_words(app, key)}</span>
    };
    view! { <li class="row">{link(app, "row-open", label, Screen::Letter(key))}</li> }.into_any()
}

/// How a message stands.
pub(super) fn state_words(app: App, key: NoteKey) -> AnyView {
    let draft = app.draft_of(key);
    let asks = Memo::new(move |_| {
        draft.with(|draft| draft.as_ref().map(|draft| draft.asks.clone()).unwrap_or_default())
    });
    let words = Memo::new(move |_| asks.with(|asks| standing_words(app, key, asks)));
    view! { {move || words.get()} }.into_any()
}

fn standing_words(app: App, key: NoteKey, asks: &[Ask]) -> String {
    let (kept, sent) = app.with(|debrief| {
        debrief.note(&key).map_or((false, None), |note| (note.kept.is_some(), note.sent))
    });
    let line = app.plan.with(|plan| {
        plan.actions
            .iter()
            .find(|line| line.deed == Deed::Send(key))
            .map(|line| (line.hold, line.due))
    });
    if let Some(at) = sent {
        return app.fill("write.state.sent", &[("when", &time_words(app, at))]);
    }
    if kept {
        return app.say("write.state.copied");
    }
    if !asks.is_empty() {
        return app.fill("write.state.missing", &[("missing", &missing_list(app, asks))]);
    }
    match line {
        Some((Some(hold), _)) => {
            app.fill("write.state.held", &[("time", &time_words(app, hold.until))])
        }
        Some((None, Some(due))) => app.fill("write.state.due", &[("time", &time_words(app, due))]),
        _ => app.say("write.state.ready"),
    }
}

/// The other messages there are.
pub(super) fn other_letters(app: App, key: NoteKey) -> AnyView {
    let others = Memo::new(move |_| {
        app.assessment.with(|assessment| {
            let keys = assessment.offers.iter().map(|offer| offer.key);
            keys.filter(|other| *other != key).collect::<Vec<_>>()
        })
    });
    let list = move || {
        let others = others.get();
        (!others.is_empty()).then(|| {
            let rows = others.into_iter().map(|other| row(app, other)).collect_view();
            view! {
                <section class="others" aria-labelledby="others-heading">
                    <h2 id="others-heading" class="side-heading">{app.say("write.others")}</h2>
                    <ul class="rows">{rows}</ul>
                </section>
            }
        })
    };
    view! { {list} }.into_any()
}

/// Why there is no thank-you, said kindly, and a way on.
pub(super) fn withheld(app: App, why: Withheld) -> AnyView {
    let reason = match why {
        Withheld::Support => app.say("letter.withheld.support"),
        Withheld::ContactOnly => app.say("letter.withheld.contact_only"),
        Withheld::Machine => app.say("letter.withheld.machine"),
        Withheld::NeverMet => app.say("letter.withheld.never_met"),
        Withheld::AfterNo => app.say("letter.withheld.after_no"),
        Withheld::AfterPullingOut => app.say("letter.withheld.after_pulling_out"),
    };
    let way = match why {
        Withheld::Support => {
            link(app, "text-button", app.say("letter.withheld.to_support"), Screen::Support)
        }
        Withheld::ContactOnly | Withheld::Machine => change_text_button(
            app,
            "may-write",
            app.say("letter.withheld.may_write.button"),
            move || {
                app.change(Change::Reach(None));
                app.focus("heading");
            },
        ),
        Withheld::NeverMet => link(app, "text-button", app.say("letter.to_plan"), Screen::Plan),
        Withheld::AfterNo => {
            link(app, "text-button", app.say("letter.withheld.ask_why"), Screen::More)
        }
        Withheld::AfterPullingOut => {
            link(app, "text-button", app.say("letter.withheld.change_status"), Screen::Decision)
        }
    };
    view! { <section class="card" id="withheld"><p>{reason}</p> {way}</section> }.into_any()
}

/// Why an item waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Waits {
    /// Its route would write, and there is no room for it.
    NoRoom(Parked),
    /// It was put aside, or enough are being weighed.
    Aside,
}

/// The things that wait, each with its reason and a sentence for when they bring it up.
pub(in crate::ui::steps) fn waiting_items(app: App) -> AnyView {
    let waiting = Memo::new(move |_| {
        let aside = app.with(|debrief| {
            let aside = debrief.items.iter().filter(|item| item.parked);
            aside.map(|item| (item.id, Waits::Aside)).collect::<Vec<_>>()
        });
        let mut waiting = app.assessment.with(|assessment| {
            let verdicts = assessment.verdicts.iter();
            verdicts
                .filter_map(|verdict| match verdict.place {
                    Place::Parked(why) => Some((verdict.item, Waits::NoRoom(why))),
                    _ => None,
                })
                .collect::<Vec<_>>()
        });
        waiting.extend(aside);
        waiting
    });
    let list = move || {
        let waiting = waiting.get();
        (!waiting.is_empty()).then(|| {
            let rows =
                waiting.into_iter().map(|(id, why)| waiting_row(app, id, why)).collect_view();
            view! {
                <section class="waiting" aria-labelledby="waiting-heading">
                    <h2 id="waiting-heading">{app.say("write.waiting")}</h2>
                    <ul class="rows">{rows}</ul>
                </section>
            }
        })
    };
    view! { {list} }.into_any()
}

fn waiting_row(app: App, id: LocalId, why: Waits) -> AnyView {
    let reason = match why {
        Waits::NoRoom(why) => parked_words(app, why),
        Waits::Aside => app.say("write.aside"),
    };
    let take_up = (why == Waits::Aside).then(|| {
        change_text_button(
            app,
            &format!("take-up-{id}"),
            app.say("write.take_up.button"),
            move || {
                app.change(Change::Parked(id, false));
                app.go(Screen::Item(id));
            },
        )
    });
    view! {
        <li class="waiting-row">
            <h3 class="row-name">{move || item_name(app, id)}</h3>
            <p class="quiet">{reason}</p>
            {if_asked(app, id)}
            {take_up}
        </li>
    }
    .into_any()
}
