//! The boxes that a message about an item is made from: only those of its route.

use super::super::details::{answer_box, detail_box, end, point, point_box, whole};
use super::traits;
use crate::domain::assess::Traits;
use crate::domain::debrief::{Answer, Change, Detail, Field, LocalId, MessageKind};
use crate::domain::lang::Stem;
use crate::domain::mishap::{Nature, Route};
use crate::ui::App;
use crate::ui::parts::{
    Lines, TextBox, change_text_button, chips, choices, text_box, woven_preview,
};
use crate::ui::prelude::*;

fn detail(app: App, id: LocalId, detail: Detail) -> AnyView {
    detail_box(app, id, detail, MessageKind::ThankYou)
}

/// `add`: the point, what shows it, what they need; and whether a thin answer is owned.
pub(super) fn add(app: App, id: LocalId) -> AnyView {
    let owned = move |_: &str| app.with(|debrief| debrief.item(id).is_some_and(|item| item.owned));
    let fragments = vec![
        end(id, Detail::Need, Stem::Noun, "weigh.need.sentence"),
        point(id),
        whole(id, Detail::Proof),
    ];
    view! {
        {point_box(app, id)}
        {detail(app, id, Detail::Proof)}
        {detail(app, id, Detail::Need)}
        {woven_preview(app, fragments)}
        {chips(
            app,
            &format!("owned-{id}"),
            app.say("weigh.owned.question"),
            vec![("yes".to_owned(), app.say("weigh.owned.yes"))],
            owned,
            move |_, now| app.change(Change::Owned(id, now)),
        )}
        <p class="quiet">{app.say("weigh.owned.character")}</p>
    }
    .into_any()
}

/// `fix`: what they asked and the answer.
pub(super) fn fix(app: App, id: LocalId) -> AnyView {
    let fragments = vec![
        end(id, Detail::Asked, Stem::Question, "weigh.asked.sentence"),
        whole(id, Detail::Answer),
    ];
    view! {
        {detail(app, id, Detail::Asked)}
        {asked_before(app, id)}
        {answer_box(app, id)}
        {woven_preview(app, fragments)}
    }
    .into_any()
}

/// The questions of the recall, to be taken over in one tap while the box is empty.
fn asked_before(app: App, id: LocalId) -> AnyView {
    let field = Field::Detail(id, Detail::Asked);
    let empty = Memo::new(move |_| app.with(|debrief| debrief.text(field).trim().is_empty()));
    let known: Vec<(LocalId, String)> = app.peek(|debrief| {
        let written =
            debrief.recall.questions.iter().filter(|asked| !asked.asked.trim().is_empty());
        written.map(|asked| (asked.id, asked.asked.trim().to_owned())).collect()
    });
    let shown = move || {
        (empty.get() && !known.is_empty()).then(|| {
            let buttons = known
                .iter()
                .cloned()
                .map(|(question, asked)| {
                    let label = app.fill("weigh.asked.take", &[("question", &asked)]);
                    change_text_button(
                        app,
                        &format!("take-question-{question}"),
                        label,
                        move || {
                            app.change(Change::Text(field, asked.clone()));
                        },
                    )
                })
                .collect_view();
            view! { <div class="stack">{buttons}</div> }
        })
    };
    view! { {shown} }.into_any()
}

/// `correct`: the old and the new side by side, why it matters, and where the right one stands.
pub(super) fn correct(app: App, id: LocalId) -> AnyView {
    let fragments = vec![
        end(id, Detail::Said, Stem::That, "weigh.said.sentence"),
        end(id, Detail::Truth, Stem::That, "weigh.truth.sentence"),
        end(id, Detail::Record, Stem::Noun, "weigh.record.sentence"),
        end(id, Detail::Reason, Stem::That, "weigh.reason.sentence"),
    ];
    view! {
        <div class="beside">
            {detail(app, id, Detail::Said)}
            {detail(app, id, Detail::Truth)}
        </div>
        {detail(app, id, Detail::Reason)}
        {detail(app, id, Detail::Record)}
        {woven_preview(app, fragments)}
        <p class="quiet">{app.say("weigh.correct.character")}</p>
    }
    .into_any()
}

/// `send`: what was promised.
pub(super) fn promised(app: App, id: LocalId) -> AnyView {
    view! {
        {detail(app, id, Detail::Thing)}
        {woven_preview(app, vec![end(id, Detail::Thing, Stem::Noun, "weigh.promised.sentence")])}
    }
    .into_any()
}

/// `repair`: the thing, and what is being done about it.
pub(super) fn repair(app: App, id: LocalId) -> AnyView {
    let fragments =
        vec![end(id, Detail::Thing, Stem::Noun, "weigh.broken.sentence"), whole(id, Detail::Doing)];
    view! {
        {detail_box(app, id, Detail::Thing, MessageKind::RepairNote)}
        {detail(app, id, Detail::Doing)}
        {woven_preview(app, fragments)}
    }
    .into_any()
}

/// `apologise`: what was done, and what is being done about it. Of a confidence no detail is asked for.
pub(super) fn apologise(app: App, id: LocalId, traits: &Traits) -> AnyView {
    let did = end(id, Detail::Did, Stem::Verb, "weigh.did.sentence");
    let (what, fragments) = if traits.is(Nature::Confidence) {
        let kept = view! { <p class="care">{app.say("weigh.did.confidence")}</p> };
        (kept.into_any(), vec![whole(id, Detail::Doing)])
    } else {
        let what = if traits.is(Nature::MissedSlot) {
            text_box(
                app,
                TextBox {
                    field: Field::Detail(id, Detail::Did),
                    label: app.say("weigh.missed.begin"),
                    help: app.say("weigh.missed.help"),
                    lines: Lines::Few,
                },
            )
        } else {
            detail(app, id, Detail::Did)
        };
        (what, vec![did, whole(id, Detail::Doing)])
    };
    view! {
        {what}
        {detail(app, id, Detail::Doing)}
        {woven_preview(app, fragments)}
    }
    .into_any()
}

/// `explain`: the words that the person chose.
pub(super) fn event(app: App, id: LocalId) -> AnyView {
    view! {
        {detail(app, id, Detail::Words)}
        {woven_preview(app, vec![whole(id, Detail::Words)])}
    }
    .into_any()
}

/// Whom the item concerns, where there were several and it matters for the message.
pub(super) fn whom(app: App, id: LocalId, route: Route) -> Option<AnyView> {
    let matters = !matches!(route, Route::LetGo | Route::Reschedule);
    let people: Vec<(LocalId, String)> = app.peek(|debrief| {
        let people = debrief.facts.people.iter();
        people.map(|person| (person.id, person.name.trim().to_owned())).collect()
    });
    // Somebody may be hurt who was not among those they met: reception, another candidate.
    let hurts = route == Route::Apologise
        && untrack(|| traits(app, id))
            .is_some_and(|traits| traits.is(Nature::Hurt) || traits.is(Nature::Offence));
    let asked = if hurts { !people.is_empty() } else { people.len() > 1 };
    (matters && asked).then(|| {
        let (question, nobody) = match route {
            Route::Support => ("weigh.whom.crossed", Some("weigh.whom.several")),
            Route::Apologise => ("weigh.whom.harmed", hurts.then_some("weigh.whom.other")),
            Route::Repair => ("weigh.whom.harmed", None),
            _ => ("weigh.whom.question", Some("weigh.whom.any")),
        };
        let first = people.first().map(|(person, _)| *person);
        let first = first.filter(|_| nobody.is_none() || hurts);
        let unnamed = app.say("weigh.whom.unnamed");
        let mut options: Vec<(Option<LocalId>, String)> = people
            .into_iter()
            .map(|(person, name)| {
                (Some(person), if name.is_empty() { unnamed.clone() } else { name })
            })
            .collect();
        options.extend(nobody.map(|key| (None, app.say(key))));
        // Without an answer, a message of its own goes to the first of them: that is what is shown.
        let chosen = Memo::new(move |_| {
            let third = hurts && traits(app, id).is_some_and(|traits| traits.third_person);
            let first = first.filter(|_| !third);
            app.with(|debrief| debrief.item(id).map(|item| item.to.or(first)))
        });
        let people = choices(
            app,
            &format!("whom-{id}"),
            app.say(question),
            options,
            move || chosen.get(),
            move |to| {
                if hurts {
                    app.change(Change::Answered(id, Answer::ThirdPerson(Some(to.is_none()))));
                }
                app.change(Change::Addressed(id, to));
            },
        );
        view! { <div translate="no">{people}</div> }.into_any()
    })
}
