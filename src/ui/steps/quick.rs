//! The quick note: six inputs at most, each of which can be left out, then the letter (design: product, "The
//! quick note").

use super::write::{asks_about, detail_box, hint, verb_choice};
use crate::app::{Event, Mend, Screen};
use crate::domain::debrief::{
    Change, Detail, Field, Item, LocalId, MessageKind, NoteKey, Person,
};
use crate::domain::draft::{Part, Slot};
use crate::domain::lang::{Grammar, Stem, Woven};
use crate::ui::App;
use crate::ui::parts::{
    Actions, Lines, Look, Page, TextBox, button, go_on, living_letter, text_box, text_button,
};
use leptos::prelude::*;

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
        <For each=move || people.get() key=|id| *id let:id>
            {name_box(app, id, several)}
        </For>
        {text_button("another-person", app.say("quick.who.another.button"), another)}
    };
    let actions = view! {
        {text_button("no-name", app.say("quick.who.unknown.button"), move || {
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
            text_button(&format!("take-off-{id}"), app.say("quick.who.take_off.button"), move || {
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
    let body = view! {
        <For each=move || people.get() key=|id| *id let:id>
            {memory_box(app, id)}
        </For>
    };
    framed(app, app.say("quick.remember.heading"), app.say("quick.remember.help"), body.into_any())
}

fn memory_box(app: App, id: LocalId) -> AnyView {
    let (name, several) = app.peek(|debrief| {
        let name = |person: &Person| person.name.trim().to_owned();
        (debrief.person(id).map(name).unwrap_or_default(), debrief.facts.people.len() > 1)
    });
    let label = if several && !name.is_empty() {
        app.fill("quick.remember.stem_named", &[("name", &name)])
    } else {
        app.say("quick.remember.stem")
    };
    let sentence = move || {
        let typed = app.with(|debrief| debrief.text(Field::Remembered(id)).trim().is_empty());
        if typed {
            return None;
        }
        let key = NoteKey { kind: MessageKind::ThankYou, about: None, to: Some(id) };
        let draft = app.offer(key).map(|offer| app.draft(&offer))?;
        said(&draft.parts, |part| part.slot == Slot::Memory)
    };
    view! {
        <div class="memory">
            {text_box(app, TextBox {
                field: Field::Remembered(id),
                label,
                help: String::new(),
                lines: Lines::Few,
            })}
            {becomes(app, sentence)}
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
    // Once asked for, the verb stays to be picked again.
    let asks_verb = Memo::new(move |before: Option<&bool>| {
        before.copied().unwrap_or_default()
            || app.with(|debrief| {
                let typed = debrief.text(Field::Detail(id, Detail::Point));
                matches!(app.grammar().weave(Stem::Verb, typed, None), Woven::NeedsVerb(_))
            })
    });
    let body = view! {
        {box_for(app, id, Detail::Point)}
        {move || asks_verb.get().then(|| verb_choice(app, id))}
        {box_for(app, id, Detail::Proof)}
        {hints(app, id)}
        {becomes(app, move || in_letter(app, id))}
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
        {on_enter(app, box_for(app, id, Detail::Asked))}
        {box_for(app, id, Detail::Answer)}
        <p class="quiet count" id="answer-count">{count_words}</p>
        {hints(app, id)}
        {becomes(app, move || in_letter(app, id))}
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
        <div class="pair">
            {box_for(app, id, Detail::Said)}
            {box_for(app, id, Detail::Truth)}
        </div>
        {hints(app, id)}
        {becomes(app, move || in_letter(app, id))}
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
    use leptos::wasm_bindgen::JsCast;
    event.target().is_some_and(|target| target.has_type::<leptos::web_sys::HtmlInputElement>())
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

/// What the letter says about an item.
fn in_letter(app: App, id: LocalId) -> Option<String> {
    let offer = app.assessment.with(|assessment| {
        assessment.offers.iter().find(|offer| offer.items.contains(&id)).cloned()
    })?;
    let draft = app.draft(&offer);
    // The general sentence about why it matters is there before anything was typed.
    said(&draft.parts, |part| part.items.contains(&id) && part.slot != Slot::Matter)
}

fn said(parts: &[Part], wanted: impl Fn(&Part) -> bool) -> Option<String> {
    let texts = parts.iter().filter(|part| wanted(part)).map(|part| part.text.trim());
    let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    (!texts.is_empty()).then(|| texts.join(" "))
}

/// The whole sentence that the words become, as it will stand in the letter.
fn becomes(app: App, sentence: impl Fn() -> Option<String> + Send + Sync + 'static) -> AnyView {
    let sentence = Memo::new(move |_| sentence());
    let shown = move || {
        sentence.get().map(|sentence| {
            view! {
                <p class="quiet">{app.say("quick.becomes")}</p>
                <p class="kind" translate="no" dir="auto">{sentence}</p>
            }
        })
    };
    view! { <div class="becomes" id="becomes">{shown}</div> }.into_any()
}
