//! The quick note: six inputs at most, each of which can be left out, then the letter (design: product, "The
//! quick note").

mod words;

pub use words::words;

use super::bring::door;
use super::hosted::{filled, same_company};
use super::recall::{FIRST, remembered_box};
use crate::app::{Event, Mend, Screen};
use crate::domain::debrief::{Change, Field, LocalId, Person};
use crate::ui::App;
use crate::ui::parts::{
    Actions, Lines, Look, Page, TextBox, button, change_button, change_text_button, each, go_on,
    letter_side, read_only, text_box,
};
use crate::ui::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlInputElement;

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
        {change_text_button(app, "add-person", app.say("quick.who.another.button"), another)}
        {door(app)}
    };
    let actions = view! {
        {change_text_button(app, "nobody-named", app.say("quick.who.unknown.button"), move || {
            app.change(Change::NobodyNamed(true));
            app.go(app.next());
        })}
        {go_on(app)}
    };
    framed(
        app,
        app.say("quick.who.heading"),
        app.say("quick.who.help"),
        on_enter(app, body.into_any()),
    )
    .actions(Actions::Own(actions.into_any()))
}

fn name_box(app: App, id: LocalId, several: Memo<bool>) -> AnyView {
    let take_off = move || {
        several.get().then(|| {
            change_text_button(
                app,
                &format!("remove-person-{id}"),
                app.say("quick.who.take_off.button"),
                move || {
                    app.change(Change::PersonRemoved(id));
                },
            )
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
    let body = view! {
        {company}
        {filled(app, same_company)}
        {door(app)}
    };
    framed(
        app,
        app.say("quick.place.heading"),
        app.say("quick.place.help"),
        on_enter(app, body.into_any()),
    )
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
    let named = several && !name.is_empty();
    let label = if named {
        app.fill("quick.remember.stem_named", &[("name", &name)])
    } else {
        app.say("recall.remembered.label")
    };
    view! { <div class="memory" translate=named.then_some("no")>{remembered_box(app, id, label, String::new())}</div> }.into_any()
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
            let choose = move || app.dispatch(Event::MendChosen(mend));
            if mend != Mend::Nothing {
                return change_button(app, id, label, Look::Quiet, choose);
            }
            // The way on, also where nothing can be chosen.
            button(id, label, Look::Quiet, move || {
                if untrack(|| read_only(app)) { app.go(app.next()) } else { choose() }
            })
        })
        .collect_view();
    let body = view! { <div class="stack mends">{buttons}</div> };
    framed(app, app.say("quick.mend.heading"), app.say("quick.mend.help"), body.into_any())
        .actions(Actions::None)
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
    framed(
        app,
        app.say("quick.sign.heading"),
        app.say("quick.sign.help"),
        enter_does(to_letter, name),
    )
    .actions(Actions::Own(actions))
}

/// A page with the letter beside it, where there is room.
fn framed(app: App, heading: String, help: String, body: AnyView) -> Page {
    Page::new(heading, help, body).side(letter_side(app, None))
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
