//! What the answers are becoming: the plan as lines of a diary, and the letter as a sheet. Shown on the
//! right from 60rem, and on the screens of their own.

use super::item_name;
use crate::app::Screen;
use crate::domain::assess::Offer;
use crate::domain::clock::Moment;
use crate::domain::debrief::{Channel, Debrief, LocalId, MessageKind, NoteKey, Reader};
use crate::domain::draft::Draft;
use crate::domain::lang::DayFrom;
use crate::domain::plan::{Action, Deed, When, when};
use crate::ui::App;
use crate::ui::prelude::*;

/// A letter as it will look, only to be read.
pub fn sheet(app: App, draft: &Draft) -> AnyView {
    let subject =
        draft.subject.clone().filter(|_| draft.channel == Channel::Email).map(|subject| {
            view! {
                <p class="subject">
                    <span class="quiet">{app.say("letter.subject")}</span>
                    " "
                    <span translate="no">{subject}</span>
                </p>
            }
        });
    view! {
        <article class="sheet" aria-label=app.say("letter.sheet.label")>
            {subject}
            <div class="letter" translate="no" dir="auto">{paragraphs(&draft.text())}</div>
        </article>
    }
    .into_any()
}

/// A text as paragraphs.
pub fn paragraphs(text: &str) -> AnyView {
    let paragraphs = text.split("\n\n").filter(|paragraph| !paragraph.is_empty());
    paragraphs.map(|paragraph| view! { <p>{paragraph.to_owned()}</p> }).collect_view()
}

/// The words for an action.
pub fn deed_words(app: App, deed: &Deed) -> String {
    match deed {
        Deed::Send(key) => app.facts(false, |debrief| send_words(app, debrief, *key)),
        Deed::CheckPapers(id) => {
            app.fill("plan.deed.check_papers", &[("item", &item_name(app, *id))])
        }
        Deed::TakeAdvice(id) => {
            app.fill("plan.deed.take_advice", &[("item", &item_name(app, *id))])
        }
        Deed::KeepRecord(_) => app.say("plan.deed.keep_record"),
        Deed::StopContact(_) => app.say("plan.deed.stop_contact"),
        Deed::TalkFirst => app.say("plan.deed.talk_first"),
        Deed::LookAgain => app.say("plan.deed.look_again"),
        Deed::Reflect => app.say("plan.deed.reflect"),
        Deed::Practise(_, drill) => {
            let name = app
                .content()
                .mishaps
                .drills
                .get(drill)
                .map(|drill| drill.name.clone())
                .unwrap_or_default();
            app.fill("plan.deed.practise", &[("drill", &name)])
        }
        Deed::Begin(kind) => app.say(&format!("plan.begin.{errand}", errand = kind.name())),
    }
}

/// The words for sending a message of a debrief.
pub fn send_words(app: App, debrief: &Debrief, key: NoteKey) -> String {
    let name = reader_of(app, debrief, key);
    // An apology to nobody of those they met is passed on.
    let met = !debrief.facts.people.is_empty();
    if key.kind == MessageKind::Apology && key.to.is_none() && met {
        return app.say("plan.deed.pass_on");
    }
    app.fill(&format!("plan.send.{kind}", kind = key.kind.name()), &[("name", &name)])
}

/// Whom a message is for, by name, or "the hiring team".
pub fn reader_name(app: App, key: NoteKey) -> String {
    app.facts(false, |debrief| reader_of(app, debrief, key))
}

fn reader_of(app: App, debrief: &Debrief, key: NoteKey) -> String {
    let errand = key.about.and_then(|id| debrief.errand(id));
    let contact = errand.filter(|_| key.kind.reader() == Reader::Contact);
    let met = key.to.and_then(|id| debrief.person(id)).map(|person| &person.name);
    let name = contact.map(|errand| &errand.name).or(met).map(|name| name.trim());
    name.filter(|name| !name.is_empty()).map_or_else(
        || app.say(if contact.is_some() { "letter.to.somebody" } else { "letter.hiring_team" }),
        str::to_owned,
    )
}

/// When an action is to be done, in words: "Now", "Tonight", "Tomorrow", "Friday".
pub fn when_words(app: App, action: &Action, moment: &Moment) -> String {
    let day = |day: time::Date| {
        let today = moment.today();
        app.deadline_of(DayFrom { day, today, hour: None })
    };
    match when(action.at, moment) {
        When::Now => app.say("plan.when.now"),
        When::Today => app.fill("plan.when.today", &[("time", &app.time_of_day(action.at))]),
        When::Tonight => app.fill("plan.when.tonight", &[("time", &app.time_of_day(action.at))]),
        When::Tomorrow => app.fill("plan.when.tomorrow", &[("time", &app.time_of_day(action.at))]),
        When::ThisWeek(date) | When::Later(date) => day(date),
    }
}

/// The plan as short lines, only to be read, where there is room for it on the right.
pub fn plan_side(app: App) -> AnyView {
    let lines = move || {
        let plan = app.plan.get();
        let moment = app.moment();
        if plan.actions.is_empty() {
            return view! { <p class="quiet">{app.say("plan.empty")}</p> }.into_any();
        }
        let lines = plan
            .actions
            .iter()
            .map(|action| {
                let done = action.done.is_some();
                view! {
                    <li class:done=done>
                        <span class="time">{when_words(app, action, &moment)}</span>
                        <span class="deed" translate="no">{deed_words(app, &action.deed)}</span>
                    </li>
                }
            })
            .collect_view();
        view! { <ol class="diary">{lines}</ol> }.into_any()
    };
    beside(app, "plan.side", lines)
}

/// The letter that the answers are becoming, where there is room for it on the right: the one that an item
/// goes into; without such an item the first thank-you, or the first message there is.
pub fn letter_side(app: App, about: Option<LocalId>) -> AnyView {
    let letter = move || {
        let offers = app.assessment.with(|assessment| assessment.offers.clone());
        let is_about = |offer: &&Offer| {
            about.is_some_and(|id| offer.items.contains(&id) || offer.key.about == Some(id))
        };
        let thanks = |offer: &&Offer| offer.key.kind == MessageKind::ThankYou;
        let offer = offers.iter().find(is_about).or_else(|| offers.iter().find(thanks));
        match offer.or(offers.first()) {
            Some(offer) => sheet(app, &app.draft(offer)),
            None => view! { <p class="quiet">{app.say("letter.side.nothing")}</p> }.into_any(),
        }
    };
    beside(app, "letter.side", letter)
}

/// What stands on the right, under its small heading.
fn beside(app: App, table: &'static str, body: impl Fn() -> AnyView + Copy + 'static) -> AnyView {
    let shown = move || {
        app.wide.get().then(|| {
            view! {
                <section aria-label=app.say(&format!("{table}.label"))>
                    <h2 class="side-heading">{app.say(&format!("{table}.heading"))}</h2>
                    {body}
                </section>
            }
        })
    };
    view! { {shown} }.into_any()
}

/// The screen that an action leads to, where it has one.
pub fn deed_screen(deed: &Deed) -> Option<Screen> {
    match deed {
        Deed::Send(key) => Some(Screen::Letter(*key)),
        Deed::CheckPapers(id)
        | Deed::TakeAdvice(id)
        | Deed::KeepRecord(id)
        | Deed::StopContact(id) => Some(Screen::Item(*id)),
        Deed::Practise(id, _) => Some(Screen::Lesson(*id)),
        Deed::LookAgain => Some(Screen::HowIsIt),
        Deed::Reflect => Some(Screen::Reflect),
        Deed::Begin(kind) => Some(Screen::Begin(*kind)),
        Deed::TalkFirst => None,
    }
}
