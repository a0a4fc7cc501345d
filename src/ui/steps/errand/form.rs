//! A message that was begun: what has to be so before it is worth sending, to whom, and what it says.

use super::wanted::{boxes, signature};
use super::{shut_words, take_up};
use crate::app::{Event, Screen};
use crate::domain::debrief::{Change, Condition, Field, LocalId, MessageKind, NoteKey, Reader};
use crate::domain::errand::{Gate, Shut, conditions, gate, is_free};
use crate::ui::App;
use crate::ui::parts::{
    Actions, Lines, Look, Page, TextBox, button, change_button, change_text_button, choices,
    letter_side, link, text_box,
};
use crate::ui::prelude::*;
use crate::ui::steps::recall::email_warning;
use crate::ui::steps::write::each_named;

/// One message that was begun.
pub fn errand(app: App, id: LocalId) -> Page {
    let Some(kind) = app.peek(|debrief| debrief.errand(id).map(|errand| errand.kind)) else {
        let body = view! { <p>{app.say("errand.missing")}</p> };
        return Page::new(app.say("errand.more.heading"), String::new(), body.into_any());
    };
    let gate = Memo::new(move |_| {
        app.assessment.with(|assessment| {
            app.with(|debrief| {
                let errand = debrief.errand(id)?;
                Some(gate(errand, debrief, assessment))
            })
        })
    });
    let open = Memo::new(move |_| gate.get() == Some(Gate::Open));
    let shut = Memo::new(move |_| match gate.get() {
        Some(Gate::Shut(why)) => Some(why),
        _ => None,
    });
    let dropped = Memo::new(move |_| {
        app.with(|debrief| debrief.errand(id).is_some_and(|errand| errand.dropped))
    });
    let form = move || {
        view! {
            {conditions_of(app, id, kind)}
            <div aria-live="polite">{move || shut.get().map(|why| shut_card(app, id, why))}</div>
            {move || open.get().then(|| said(app, id, kind))}
            {change_text_button(app, "drop-errand", app.say("errand.drop.button"), move || {
                app.change(Change::ErrandDropped(id, true));
                app.focus("given-up");
            })}
        }
    };
    let body = view! {
        {move || dropped.get().then(|| given_up(app, id, kind))}
        {move || (!dropped.get()).then(form)}
    };
    let see = move || {
        if dropped.get() {
            return link(app, "button accent", app.say("letter.to_letters"), Screen::Letters);
        }
        if !open.get() {
            return link(app, "text-button", app.say("errand.others"), Screen::More);
        }
        button("see-message", app.say("errand.letter.button"), Look::Accent, move || {
            app.go(Screen::Letter(key_of(app, id, kind)));
        })
    };
    Page::new(
        app.say(&format!("errand.{errand}.heading", errand = kind.name())),
        app.say(&format!("errand.{errand}.help", errand = kind.name())),
        body.into_any(),
    )
    .actions(Actions::Own(view! { {see} }.into_any()))
    .side(letter_side(app, Some(id)))
}

/// One that was given up: its words are still there, and so is the way back to them, unless another took its place.
fn given_up(app: App, id: LocalId, kind: MessageKind) -> AnyView {
    let way_back = app.peek(|debrief| is_free(kind, debrief)).then(|| take_up(app, id));
    view! {
        <div class="card" id="given-up" tabindex="-1">
            <p>{app.say("errand.given_up")}</p>
            {way_back}
        </div>
    }
    .into_any()
}

fn key_of(app: App, id: LocalId, kind: MessageKind) -> NoteKey {
    let to = app.peek(|debrief| debrief.errand(id).and_then(|errand| errand.to));
    NoteKey { kind, about: Some(id), to }
}

/// The questions before it, one after the other: the next comes once the last is answered in its favour.
fn conditions_of(app: App, id: LocalId, kind: MessageKind) -> AnyView {
    let all = conditions(kind);
    if all.is_empty() {
        return ().into_any();
    }
    // Each keeps its place while the next one comes: a person answers with the keyboard, too.
    let shown = Memo::new(move |_| {
        app.assessment.with(|assessment| {
            app.with(|debrief| {
                let Some(errand) = debrief.errand(id) else { return Vec::new() };
                let stop = match gate(errand, debrief, assessment) {
                    Gate::Asks(condition) => Some(condition),
                    _ => None,
                };
                let answered = |condition: &&Condition| {
                    errand.answer(**condition).is_some() || Some(**condition) == stop
                };
                let shown = all.iter().filter(answered);
                shown.map(|condition| condition.name().to_owned()).collect::<Vec<_>>()
            })
        })
    });
    let question = move |name: String| {
        let condition = all.iter().find(|condition| condition.name() == name);
        condition.map(|condition| condition_row(app, id, *condition)).into_any()
    };
    view! {
        <section class="conditions" aria-live="polite">
            <p class="quiet">{app.say("errand.needs_first")}</p>
            {each_named(shown, question)}
        </section>
    }
    .into_any()
}

fn condition_row(app: App, id: LocalId, condition: Condition) -> AnyView {
    let options = vec![(true, app.say("errand.answer.yes")), (false, app.say("errand.answer.no"))];
    let chosen =
        move || app.with(|debrief| debrief.errand(id).and_then(|errand| errand.answer(condition)));
    choices(
        app,
        &format!("condition-{}", condition.name()),
        app.say(&format!("errand.condition.{condition}", condition = condition.name())),
        options,
        chosen,
        move |answer| app.change(Change::ErrandAnswered(id, condition, Some(answer))),
    )
}

/// Why it is better not sent, and what can be done instead.
fn shut_card(app: App, id: LocalId, why: Shut) -> AnyView {
    let instead = (why == Shut::NotAgreed).then(|| {
        change_button(
            app,
            "ask-first",
            app.say("errand.ask_first.button"),
            Look::Quiet,
            move || {
                app.dispatch(Event::ErrandBegun(MessageKind::ReferenceAsk, Some(id)));
            },
        )
    });
    view! { <div class="card">{shut_words(app, why)} {instead}</div> }.into_any()
}

/// To whom, and what it says.
fn said(app: App, id: LocalId, kind: MessageKind) -> AnyView {
    let reader = if kind.reader() == Reader::Contact {
        view! {
            {text_box(app, TextBox {
                field: Field::ErrandName(id),
                label: app.say("errand.name.label"),
                help: app.say("errand.name.help"),
                lines: Lines::One,
            })}
            {text_box(app, TextBox {
                field: Field::ErrandEmail(id),
                label: app.say("errand.email"),
                help: String::new(),
                lines: Lines::One,
            })}
            {email_warning(app, Field::ErrandEmail(id))}
            {signature(app, id)}
        }
        .into_any()
    } else {
        whom(app, id)
    };
    // Who agreed to be a reference can be told what to bring up.
    let next = (kind == MessageKind::ReferenceAsk).then(|| {
        change_button(app, "they-agreed", app.say("errand.agreed.button"), Look::Quiet, move || {
            app.dispatch(Event::ErrandBegun(MessageKind::ReferenceSos, Some(id)));
        })
    });
    view! { {reader} {boxes(app, id, kind)} {next} }.into_any()
}

/// To whom of those they met, where there were several.
fn whom(app: App, id: LocalId) -> AnyView {
    let people: Vec<(Option<LocalId>, String)> = app.peek(|debrief| {
        let named = debrief.facts.people.iter().filter(|person| !person.name.trim().is_empty());
        named.map(|person| (Some(person.id), person.name.trim().to_owned())).collect()
    });
    if people.len() < 2 {
        return ().into_any();
    }
    choices(
        app,
        "errand-to",
        app.say("errand.to"),
        people,
        move || app.with(|debrief| debrief.errand(id).map(|errand| errand.to)),
        move |to| app.change(Change::ErrandTo(id, to)),
    )
}
