//! The quick note: six inputs at most, each of which can be left out, then the letter (design: product, "The
//! quick note").

use super::write::{asks_about, detail_box, hint, verb_choice};
use crate::app::{Event, Mend, Screen};
use crate::domain::debrief::{Change, Detail, Field, Item, LocalId, MessageKind, Person};
use crate::domain::lang::{Grammar, Stem, Woven};
use crate::ui::App;
use crate::ui::parts::{
    Actions, Fragment, Lines, Look, Page, TextBox, button, each, go_on, living_letter, text_box,
    text_button, woven, woven_preview,
};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlInputElement;

/// The first person's name inside a debrief that has nobody yet. They come to be with the first letter that
/// is typed about them, so that looking in leaves nothing behind.
const FIRST: LocalId = 1;
/// The catalogue keys behind the fourth question.
const BETTER_ANSWER: &str = "better_answer";
const WRONG_FACT: &str = "wrong_fact";
/// The most words a better answer may have (design: messages, "The fix").
const ANSWER_WORDS: usize = 45;

/// Who did you meet?
pub fn who(app: App) -> Page {
    let people = people(app);
    let several = Memo::new(move |_| people.with(|people| people.len() > 1));
    let another = move || {
        if app.peek(|debrief| debrief.facts.people.is_empty()) {
            app.change(Change::PersonAdded(FIRST));
        }
        app.dispatch(Event::PersonBegun);
    };
    let body = view! {
        {each(people, move |id| name_box(app, id, several))}
        {text_button("add-person", app.say("quick.who.another.button"), another)}
    };
    let actions = view! {
        {text_button("nobody-named", app.say("quick.who.unknown.button"), move || {
            app.change(Change::NobodyNamed(true));
            app.go(app.next());
        })}
        {go_on(app)}
    };
    framed(app, app.say("quick.who.heading"), app.say("quick.who.help"), on_enter(app, body.into_any()))
        .actions(Actions::Own(actions.into_any()))
}

fn name_box(app: App, id: LocalId, several: Memo<bool>) -> AnyView {
    let take_off = move || {
        several.get().then(|| {
            text_button(&format!("remove-person-{id}"), app.say("quick.who.take_off.button"), move || {
                app.change(Change::PersonRemoved(id));
            })
        })
    };
    view! {
        <div>
            {text_box(app, TextBox {
                field: Field::PersonName(id),
                label: app.say("quick.who.name"),
                help: String::new(),
                lines: Lines::One,
            })}
            {take_off}
        </div>
    }
    .into_any()
}

/// Everybody they met; the one who is still to be named where there is nobody.
fn people(app: App) -> Memo<Vec<LocalId>> {
    Memo::new(move |_| {
        app.with(|debrief| {
            let people = debrief.facts.people.iter().map(|person| person.id);
            let people: Vec<LocalId> = people.collect();
            if people.is_empty() { vec![FIRST] } else { people }
        })
    })
}

/// Where?
pub fn place(app: App) -> Page {
    let company = text_box(
        app,
        TextBox {
            field: Field::Company,
            label: app.say("quick.place.company"),
            help: String::new(),
            lines: Lines::One,
        },
    );
    framed(app, app.say("quick.place.heading"), app.say("quick.place.help"), on_enter(app, company))
}

/// What did they tell or show you that you remember?
pub fn remember(app: App) -> Page {
    let people = people(app);
    let boxes = each(people, move |id| memory_box(app, id));
    framed(app, app.say("quick.remember.heading"), app.say("quick.remember.help"), boxes)
}

fn memory_box(app: App, id: LocalId) -> AnyView {
    let (name, several) = app.peek(|debrief| {
        let name = |person: &Person| person.name.trim().to_owned();
        (debrief.person(id).map(name).unwrap_or_default(), debrief.facts.people.len() > 1)
    });
    let label = if several && !name.is_empty() {
        app.fill("quick.remember.stem_named", &[("name", &name)])
    } else {
        app.say("recall.remembered.label")
    };
    let remembered = Fragment {
        field: Field::Remembered(id),
        stem: Stem::Noun,
        sentence: Some("recall.remembered.sentence"),
    };
    view! {
        <div class="memory">
            {text_box(app, TextBox {
                field: Field::Remembered(id),
                label,
                help: String::new(),
                lines: Lines::Few,
            })}
            {woven_preview(app, vec![remembered])}
        </div>
    }
    .into_any()
}

/// One thing to add or put right?
pub fn mend(app: App) -> Page {
    let name = |mend| match mend {
        Mend::Nothing => ("mend-nothing", app.say("quick.mend.nothing.button")),
        Mend::LeftOut => ("mend-left-out", app.say("quick.mend.left_out.button")),
        Mend::BetterAnswer => ("mend-better-answer", app.say("quick.mend.better_answer.button")),
        Mend::WrongFact => ("mend-wrong-fact", app.say("quick.mend.wrong_fact.button")),
        Mend::HurtSomeone => ("mend-hurt-someone", app.say("quick.mend.hurt_someone.button")),
        Mend::CrossedLine => ("mend-crossed-line", app.say("quick.mend.crossed_line.button")),
    };
    let buttons = Mend::ALL
        .into_iter()
        .map(|mend| {
            let (id, label) = name(mend);
            button(id, label, Look::Quiet, move || app.dispatch(Event::MendChosen(mend)))
        })
        .collect_view();
    let body = view! { <div class="stack mends">{buttons}</div> };
    framed(app, app.say("quick.mend.heading"), app.say("quick.mend.help"), body.into_any())
        .actions(Actions::None)
}

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
        let begun = app.text(Field::Detail(id, Detail::Point)).trim_start().contains([' ', ',', '\n']);
        let picked = app.with(|debrief| debrief.item(id).is_some_and(|item| item.list_verb.is_some()));
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
    framed(app, app.say("quick.wrong_fact.heading"), app.say("quick.wrong_fact.help"), body.into_any())
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

/// Sign as; then the letter that matters most.
pub fn sign(app: App) -> Page {
    let to_letter = move || {
        let first = app
            .assessment
            .with_untracked(|assessment| assessment.offers.first().map(|offer| offer.key));
        app.go(first.map_or_else(|| app.next(), Screen::Letter));
    };
    let name = text_box(
        app,
        TextBox {
            field: Field::SignAs,
            label: app.say("quick.sign.name"),
            help: String::new(),
            lines: Lines::One,
        },
    );
    let actions = button("go-on", app.say("quick.sign.letter.button"), Look::Accent, to_letter);
    framed(app, app.say("quick.sign.heading"), app.say("quick.sign.help"), enter_does(to_letter, name))
        .actions(Actions::Own(actions))
}

/// A page with the letter beside it, where there is room.
fn framed(app: App, heading: String, help: String, body: AnyView) -> Page {
    let side = view! { {move || app.wide.get().then(|| living_letter(app))} };
    Page::new(heading, help, body).side(side.into_any())
}

/// Enter in a box of one line goes on.
fn on_enter(app: App, boxes: AnyView) -> AnyView {
    enter_does(move || app.go(app.next()), boxes)
}

fn enter_does(go: impl Fn() + 'static, boxes: AnyView) -> AnyView {
    // While a word is being composed, Enter belongs to the input method.
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() && is_box(&event) {
            event.prevent_default();
            go();
        }
    };
    view! { <div class="boxes" on:keydown=on_key>{boxes}</div> }.into_any()
}

fn is_box(event: &leptos::ev::KeyboardEvent) -> bool {
    event.target().is_some_and(|target| target.has_type::<HtmlInputElement>())
}

/// What would help about what was typed; nothing where it is fine as it is.
fn hints(app: App, id: LocalId) -> AnyView {
    let hints = Memo::new(move |_| {
        let hints = asks_about(app, id).into_iter().map(|ask| hint(app, ask));
        hints.filter(|hint| !hint.is_empty()).collect::<Vec<_>>()
    });
    let list =
        move || hints.get().into_iter().map(|hint| view! { <p class="help">{hint}</p> }).collect_view();
    view! { <div class="hints" aria-live="polite">{list}</div> }.into_any()
}
