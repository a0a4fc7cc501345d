//! The fifth question of the quick note: the words for what is to be added or put right.

use super::super::write::{asks_about, detail_box, hint, verb_choice};
use super::framed;
use crate::domain::debrief::{Detail, Field, Item, LocalId, MessageKind};
use crate::domain::lang::{Grammar, Stem, Woven};
use crate::ui::App;
use crate::ui::parts::{Fragment, Lines, Page, TextBox, sheet, text_box, woven, woven_preview};
use crate::ui::prelude::*;

/// The catalogue keys behind the fourth question.
const BETTER_ANSWER: &str = "better_answer";
const WRONG_FACT: &str = "wrong_fact";
/// The most words a better answer may have (design: messages, "The fix").
const ANSWER_WORDS: usize = 45;

/// The words for what is to be added or put right.
pub fn words(app: App, id: LocalId) -> Page {
    let mishap = app.peek(|debrief| debrief.item(id).map(|item| item.mishap.clone()));
    match mishap.as_deref().unwrap_or_default() {
        Item::MISSED_POINT => left_out(app, id),
        BETTER_ANSWER => better_answer(app, id),
        WRONG_FACT => wrong_fact(app, id),
        _ => own_words(app, id),
    }
}

fn left_out(app: App, id: LocalId) -> Page {
    let point = end(id, Detail::Point, Stem::Verb, "weigh.point.sentence");
    // A list without a verb cannot follow "I": which one is meant? Not while the first word is being typed;
    // once picked, it can be picked again.
    let asks_verb = Memo::new(move |_| {
        let begun =
            app.text(Field::Detail(id, Detail::Point)).trim_start().contains([' ', ',', '\n']);
        let picked =
            app.with(|debrief| debrief.item(id).is_some_and(|item| item.list_verb.is_some()));
        picked || (begun && matches!(woven(app, point), Woven::NeedsVerb(_)))
    });
    let body = view! {
        {box_for(app, id, Detail::Point)}
        <div aria-live="polite">{move || asks_verb.get().then(|| verb_choice(app, id))}</div>
        {box_for(app, id, Detail::Proof)}
        {woven_preview(app, vec![point, whole(id, Detail::Proof)])}
        {hints(app, id)}
    };
    framed(app, app.say("quick.left_out.heading"), app.say("quick.left_out.help"), body.into_any())
        .side(its_letter(app, id))
}

fn better_answer(app: App, id: LocalId) -> Page {
    let count = Memo::new(move |_| {
        app.with(|debrief| app.grammar().words(debrief.text(Field::Detail(id, Detail::Answer))))
    });
    let count_words = move || {
        let slots = [("count", count.get().to_string()), ("most", ANSWER_WORDS.to_string())];
        let slots = slots.each_ref().map(|(name, value)| (*name, value.as_str()));
        if count.get() > ANSWER_WORDS {
            app.fill("quick.better_answer.over", &slots)
        } else {
            app.fill("quick.better_answer.count", &slots)
        }
    };
    let body = view! {
        {box_for(app, id, Detail::Asked)}
        {box_for(app, id, Detail::Answer)}
        <p class="quiet count" id="answer-count">{count_words}</p>
        {woven_preview(app, vec![
            end(id, Detail::Asked, Stem::Question, "weigh.asked.sentence"),
            whole(id, Detail::Answer),
        ])}
        {hints(app, id)}
    };
    framed(
        app,
        app.say("quick.better_answer.heading"),
        app.say("quick.better_answer.help"),
        body.into_any(),
    )
    .side(its_letter(app, id))
}

fn wrong_fact(app: App, id: LocalId) -> Page {
    let body = view! {
        <div class="beside">
            {box_for(app, id, Detail::Said)}
            {box_for(app, id, Detail::Truth)}
        </div>
        {woven_preview(app, vec![
            end(id, Detail::Said, Stem::That, "weigh.said.sentence"),
            end(id, Detail::Truth, Stem::That, "weigh.truth.sentence"),
        ])}
        {hints(app, id)}
    };
    framed(
        app,
        app.say("quick.wrong_fact.heading"),
        app.say("quick.wrong_fact.help"),
        body.into_any(),
    )
    .side(its_letter(app, id))
}

fn own_words(app: App, id: LocalId) -> Page {
    let body = text_box(
        app,
        TextBox {
            field: Field::ItemWords(id),
            label: app.say("quick.own_words.label"),
            help: String::new(),
            lines: Lines::Few,
        },
    );
    framed(app, app.say("quick.own_words.heading"), app.say("quick.own_words.help"), body)
}

fn end(id: LocalId, detail: Detail, stem: Stem, sentence: &'static str) -> Fragment {
    Fragment { field: Field::Detail(id, detail), stem, sentence: Some(sentence) }
}

fn whole(id: LocalId, detail: Detail) -> Fragment {
    Fragment { field: Field::Detail(id, detail), stem: Stem::Sentence, sentence: None }
}

fn box_for(app: App, id: LocalId, detail: Detail) -> AnyView {
    detail_box(app, id, detail, MessageKind::ThankYou)
}

/// The letter that an item goes into: a wrong fact has one of its own.
fn its_letter(app: App, id: LocalId) -> AnyView {
    let letter = move || {
        let offers = app.assessment.with(|assessment| assessment.offers.clone());
        let offer = offers.iter().find(|offer| offer.items.contains(&id));
        offer.map(|offer| sheet(app, &app.draft(offer)))
    };
    let shown = move || {
        app.wide.get().then(|| {
            view! {
                <section aria-label=app.say("letter.side.label")>
                    <h2 class="side-heading">{app.say("letter.side.heading")}</h2>
                    {letter}
                </section>
            }
        })
    };
    view! { {shown} }.into_any()
}

/// What would help about what was typed; nothing where it is fine as it is.
fn hints(app: App, id: LocalId) -> AnyView {
    let hints = Memo::new(move |_| {
        let hints = asks_about(app, id).into_iter().map(|ask| hint(app, ask));
        hints.filter(|hint| !hint.is_empty()).collect::<Vec<_>>()
    });
    let list = move || {
        hints.get().into_iter().map(|hint| view! { <p class="help">{hint}</p> }).collect_view()
    };
    view! { <div class="hints" aria-live="polite">{list}</div> }.into_any()
}
