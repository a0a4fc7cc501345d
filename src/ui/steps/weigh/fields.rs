//! The boxes that a message about an item is made from, each the end of a sentence of ours, with the whole
//! of it shown at once (design: messages, "What makes a draft good").

use super::traits;
use crate::domain::debrief::{Answer, Change, Detail, Field, LocalId, NeutralLine};
use crate::domain::lang::{Grammar, ListVerb, Stem, Woven};
use crate::domain::mishap::Route;
use crate::ui::App;
use crate::ui::parts::{
    Fragment, Lines, TextBox, chips, choices, text_box, text_button, woven, woven_preview,
};
use leptos::prelude::*;

/// The most words of an answer inside a thank-you (design: messages, "The fix").
const ANSWER_WORDS: usize = 45;
/// The most sentences of it.
const ANSWER_SENTENCES: usize = 2;

/// A box for a detail, labelled with the beginning of the sentence that it ends.
pub(super) fn detail(app: App, id: LocalId, detail: Detail, table: &'static str, lines: Lines) -> AnyView {
    text_box(
        app,
        TextBox {
            field: Field::Detail(id, detail),
            label: app.say(&format!("{table}.begin")),
            help: app.say(&format!("{table}.help")),
            lines,
        },
    )
}

fn end(id: LocalId, detail: Detail, stem: Stem, sentence: &'static str) -> Fragment {
    Fragment { field: Field::Detail(id, detail), stem, sentence: Some(sentence) }
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
        {detail(app, id, Detail::Point, "weigh.point", Lines::Few)}
        {verb(app, id, point)}
        {detail(app, id, Detail::Proof, "weigh.proof", Lines::Few)}
        {detail(app, id, Detail::Need, "weigh.need", Lines::Few)}
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
    let shown = move || {
        listed.get().then(|| {
            let options = vec![
                (ListVerb::Use, app.say("weigh.verb.use")),
                (ListVerb::Teach, app.say("weigh.verb.teach")),
                (ListVerb::Learn, app.say("weigh.verb.learn")),
                (ListVerb::Have, app.say("weigh.verb.have")),
            ];
            let chosen =
                move || app.with(|debrief| debrief.item(id).and_then(|item| item.list_verb));
            let name = format!("verb-{id}");
            choices(&name, app.say("weigh.verb.question"), options, chosen, move |verb| {
                app.change(Change::ListVerb(id, Some(verb)));
            })
        })
    };
    view! { <div aria-live="polite">{shown}</div> }.into_any()
}

/// `fix`: what they asked and the answer, with its length as it grows.
pub(super) fn fix(app: App, id: LocalId) -> AnyView {
    let fragments =
        vec![end(id, Detail::Asked, Stem::Question, "weigh.asked.sentence"), whole(id, Detail::Answer)];
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
        {detail(app, id, Detail::Asked, "weigh.asked", Lines::Few)}
        {asked_before(app, id)}
        {detail(app, id, Detail::Answer, "weigh.answer", Lines::Few)}
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
        let written = debrief.recall.questions.iter().filter(|asked| !asked.asked.trim().is_empty());
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
            {detail(app, id, Detail::Said, "weigh.said", Lines::Few)}
            {detail(app, id, Detail::Truth, "weigh.truth", Lines::Few)}
        </div>
        {detail(app, id, Detail::Reason, "weigh.reason", Lines::Few)}
        {detail(app, id, Detail::Record, "weigh.record", Lines::One)}
        {woven_preview(app, fragments)}
        <p class="quiet">{app.say("weigh.correct.character")}</p>
    }
    .into_any()
}

/// `repair` and `send`: a thing, named in a few words.
pub(super) fn thing(app: App, id: LocalId, table: &'static str, sentence: &'static str) -> AnyView {
    let thing = end(id, Detail::Thing, Stem::Noun, sentence);
    let whole = Memo::new(move |_| matches!(woven(app, thing), Woven::Stands(_)));
    let name_it = move || {
        whole.get().then(|| view! { <p class="care">{app.say("weigh.thing.name_it")}</p> })
    };
    let preview = move || (!whole.get()).then(|| woven_preview(app, vec![thing]));
    view! {
        {detail(app, id, Detail::Thing, table, Lines::Few)}
        {name_it}
        {preview}
    }
    .into_any()
}

/// One true line for a visible exit that is not to be told of (rule 7), or none.
pub(super) fn neutral_line(app: App, id: LocalId) -> AnyView {
    let line = |line: NeutralLine| match line {
        NeutralLine::NotWell => app.say("weigh.neutral.not_well"),
        NeutralLine::CouldNotWait => app.say("weigh.neutral.could_not_wait"),
        NeutralLine::NotAtMyBest => app.say("weigh.neutral.not_at_my_best"),
    };
    let mut options: Vec<_> =
        NeutralLine::ALL.into_iter().map(|neutral| (Some(neutral), line(neutral))).collect();
    options.push((None, app.say("weigh.neutral.nothing")));
    // "Say nothing" of something they saw is the person's own choice of a route.
    let visible = untrack(|| traits(app, id)).is_some_and(|traits| traits.visible);
    let chosen = Memo::new(move |_| {
        let let_go =
            app.with(|debrief| debrief.item(id).is_some_and(|item| item.chosen == Some(Route::LetGo)));
        let line = traits(app, id)?.neutral_line;
        (line.is_some() || let_go || !visible).then_some(if let_go { None } else { line })
    });
    let choose = move |line: Option<NeutralLine>| {
        app.change(Change::Answered(id, Answer::NeutralLine(line)));
        let chosen = app.peek(|debrief| debrief.item(id).and_then(|item| item.chosen));
        if visible && line.is_none() {
            app.change(Change::Chosen(id, Some(Route::LetGo)));
        } else if chosen == Some(Route::LetGo) {
            app.change(Change::Chosen(id, None));
        }
    };
    choices("neutral-line", app.say("weigh.neutral.question"), options, move || chosen.get(), choose)
}

/// Whom the item concerns, where there were several and it matters for the message.
pub(super) fn whom(app: App, id: LocalId, route: Route) -> Option<AnyView> {
    let matters = !matches!(route, Route::LetGo | Route::Reschedule);
    let people: Vec<(LocalId, String)> = app.peek(|debrief| {
        let people = debrief.facts.people.iter();
        people.map(|person| (person.id, person.name.trim().to_owned())).collect()
    });
    (matters && people.len() > 1).then(|| {
        let unnamed = app.say("weigh.whom.unnamed");
        let mut options: Vec<(Option<LocalId>, String)> = people
            .into_iter()
            .map(|(person, name)| (Some(person), if name.is_empty() { unnamed.clone() } else { name }))
            .collect();
        options.push((None, app.say("weigh.whom.nobody")));
        let question = match route {
            Route::Support => app.say("weigh.whom.crossed"),
            Route::Apologise | Route::Repair => app.say("weigh.whom.harmed"),
            _ => app.say("weigh.whom.question"),
        };
        let chosen = Memo::new(move |_| app.with(|debrief| debrief.item(id).map(|item| item.to)));
        choices(&format!("whom-{id}"), question, options, move || chosen.get(), move |to| {
            app.change(Change::Addressed(id, to));
        })
    })
}
