//! The boxes that a message about an item is made from, each the end of a sentence of ours, with the whole
//! of it shown at once (design: messages, "What makes a draft good").

use super::super::write::{asks_about, detail_box, hint, verb_choice};
use super::traits;
use crate::domain::assess::Traits;
use crate::domain::debrief::{Change, Detail, Field, LocalId, MessageKind};
use crate::domain::lang::{Grammar, Stem, Woven};
use crate::domain::mishap::{Nature, Route};
use crate::ui::App;
use crate::ui::parts::{
    Fragment, Lines, TextBox, chips, choices, text_box, text_button, woven, woven_preview,
};
use crate::ui::prelude::*;

/// The most words of an answer inside a thank-you (design: messages, "The fix").
const ANSWER_WORDS: usize = 45;
/// The most sentences of it.
const ANSWER_SENTENCES: usize = 2;

fn end(id: LocalId, detail: Detail, stem: Stem, sentence: &'static str) -> Fragment {
    Fragment { field: Field::Detail(id, detail), stem, sentence: Some(sentence) }
}

fn detail(app: App, id: LocalId, detail: Detail) -> AnyView {
    detail_box(app, id, detail, MessageKind::ThankYou)
}

fn whole(id: LocalId, detail: Detail) -> Fragment {
    Fragment { field: Field::Detail(id, detail), stem: Stem::Sentence, sentence: None }
}

/// `add`: what they need, the point, what shows it; and whether a thin answer is owned.
pub(super) fn add(app: App, id: LocalId) -> AnyView {
    let owned = move |_: &str| app.with(|debrief| debrief.item(id).is_some_and(|item| item.owned));
    let point = end(id, Detail::Point, Stem::Verb, "weigh.point.sentence");
    let fragments = vec![
        end(id, Detail::Need, Stem::Noun, "weigh.need.sentence"),
        point,
        whole(id, Detail::Proof),
    ];
    view! {
        {detail(app, id, Detail::Point)}
        {verb(app, id, point)}
        {detail(app, id, Detail::Proof)}
        {detail(app, id, Detail::Need)}
        {woven_preview(app, fragments)}
        {chips(
            &format!("owned-{id}"),
            app.say("weigh.owned.question"),
            vec![("yes".to_owned(), app.say("weigh.owned.yes"))],
            owned,
            move |_, now| app.change(Change::Owned(id, now)),
        )}
    }
    .into_any()
}

/// A list without a verb cannot follow "I": which one is meant?
fn verb(app: App, id: LocalId, point: Fragment) -> AnyView {
    let listed = Memo::new(move |_| match woven(app, point) {
        Woven::NeedsVerb(_) => true,
        // Once picked, it can be picked again.
        _ => app.with(|debrief| debrief.item(id).is_some_and(|item| item.list_verb.is_some())),
    });
    let shown = move || listed.get().then(|| verb_choice(app, id));
    view! { <div aria-live="polite">{shown}</div> }.into_any()
}

/// `fix`: what they asked and the answer, with its length as it grows.
pub(super) fn fix(app: App, id: LocalId) -> AnyView {
    let fragments = vec![
        end(id, Detail::Asked, Stem::Question, "weigh.asked.sentence"),
        whole(id, Detail::Answer),
    ];
    let length = Memo::new(move |_| {
        let answer = app.text(Field::Detail(id, Detail::Answer));
        (app.grammar().words(&answer), app.grammar().sentences(&answer).len())
    });
    let count = move || {
        let (words, sentences) = length.get();
        let fits = words <= ANSWER_WORDS && sentences <= ANSWER_SENTENCES;
        let key = if fits { "weigh.answer.length" } else { "weigh.answer.too_long" };
        let (words, most) = (words.to_string(), ANSWER_WORDS.to_string());
        let text = app.fill(key, &[("count", &words), ("most", &most)]);
        view! { <p class="length" class:care=!fits>{text}</p> }
    };
    view! {
        {detail(app, id, Detail::Asked)}
        {asked_before(app, id)}
        {detail(app, id, Detail::Answer)}
        {count}
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
                    text_button(&format!("take-question-{question}"), label, move || {
                        app.change(Change::Text(field, asked.clone()));
                    })
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

/// What would help about what was typed, as the letter sees it. Nothing where it is fine as it is.
pub(super) fn hints(app: App, id: LocalId) -> AnyView {
    let hints = Memo::new(move |_| {
        let hints = asks_about(app, id).into_iter().map(|ask| hint(app, ask));
        hints.filter(|hint| !hint.is_empty()).collect::<Vec<_>>()
    });
    let lines = move || {
        hints.get().into_iter().map(|hint| view! { <p class="help">{hint}</p> }).collect_view()
    };
    view! { <div class="hints" aria-live="polite">{lines}</div> }.into_any()
}

/// Whom the item concerns, where there were several and it matters for the message.
pub(super) fn whom(app: App, id: LocalId, route: Route) -> Option<AnyView> {
    let matters = !matches!(route, Route::LetGo | Route::Reschedule);
    let people: Vec<(LocalId, String)> = app.peek(|debrief| {
        let people = debrief.facts.people.iter();
        people.map(|person| (person.id, person.name.trim().to_owned())).collect()
    });
    (matters && people.len() > 1).then(|| {
        let (question, nobody) = match route {
            Route::Support => ("weigh.whom.crossed", Some("weigh.whom.several")),
            Route::Apologise | Route::Repair => {
                // Only where it was done to somebody else than those they met.
                let third = untrack(|| traits(app, id)).is_some_and(|traits| traits.third_person);
                ("weigh.whom.harmed", third.then_some("weigh.whom.other"))
            }
            _ => ("weigh.whom.question", Some("weigh.whom.any")),
        };
        let first = people.first().map(|(person, _)| *person).filter(|_| nobody.is_none());
        let unnamed = app.say("weigh.whom.unnamed");
        let mut options: Vec<(Option<LocalId>, String)> = people
            .into_iter()
            .map(|(person, name)| {
                (Some(person), if name.is_empty() { unnamed.clone() } else { name })
            })
            .collect();
        options.extend(nobody.map(|key| (None, app.say(key))));
        // Without an answer, a message of its own goes to the first of them: that is what is shown.
        let chosen =
            Memo::new(move |_| app.with(|debrief| debrief.item(id).map(|item| item.to.or(first))));
        choices(
            &format!("whom-{id}"),
            app.say(question),
            options,
            move || chosen.get(),
            move |to| {
                app.change(Change::Addressed(id, to));
            },
        )
    })
}
