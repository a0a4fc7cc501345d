//! What this interview taught: the question that comes back first, what helped, from each moment to its practice, what to
//! keep; and the ways to practise. It ends on one next step (`advice.md`, rows 6, 16, 50, 53, 83, 93 and 94).

use super::bank::question_words;
use super::helped::helped_before;
use super::lesson::plan_words;
use crate::app::{Event, LeafStart, Screen};
use crate::domain::debrief::{Detail, Entry, Field, LeafKind, LeafLine};
use crate::domain::grow::{Link, Next, Origin, Rating, Unanswered, chain, drill, next, unanswered};
use crate::ui::App;
use crate::ui::parts::{
    Actions, Lines, Look, Page, TextBox, button, change_button, change_text_button, item_name,
    link, plan_side, text_box,
};
use crate::ui::prelude::*;
use crate::ui::steps::leaf::{line_box, peek_book, row};

/// What this interview taught, and practice for the next one.
pub fn grow(app: App) -> Page {
    let content = app.content();
    let catalogue = &content.mishaps.catalogue;
    let open = app.model.with_untracked(|model| model.debrief.is_some());
    // Read once, when the screen opens: what is typed here must not move under the person's hands.
    let found = app.peek(|debrief| unanswered(debrief, catalogue));
    let links = app.peek(|debrief| {
        app.assessment.with_untracked(|assessment| chain(debrief, assessment, catalogue))
    });
    let of_this = open.then(|| {
        view! {
            {found.first().map(|first| blank(app, first, &found))}
            {moments(app, &links)}
            {keep(app)}
            {helped_before(app)}
            {line_box(app, LeafKind::Kindness.only(), LeafLine::Helped, "grow.helped", Lines::Few)}
        }
    });
    let any = (!open).then(|| helped_before(app));
    let body = view! {
        {of_this}
        {any}
        {ways(app, open)}
    };
    let table = if open { "grow.hub.of_this" } else { "grow.hub.any" };
    let page = Page::new(
        app.say(&format!("{table}.heading")),
        app.say(&format!("{table}.help")),
        body.into_any(),
    )
    .actions(Actions::Own(on(app, &found, &links)));
    if open { page.side(plan_side(app)) } else { page }
}

/// The one next step.
fn on(app: App, found: &[Unanswered], links: &[Link]) -> AnyView {
    let content = app.content();
    let step = app.peek(|debrief| {
        peek_book(app, |book| next(found, links, debrief, book, &content.mishaps.bank))
    });
    let go = |label: &'static str, screen: Screen| {
        button("next-step", app.say(label), Look::Accent, move || app.go(screen))
    };
    match step {
        Next::Question => match found.first() {
            Some(first) => prepare(app, first, "grow.next.question.button", Look::Accent),
            None => go("grow.next.story.button", Screen::Stories),
        },
        Next::Plan(item) => go("grow.next.lesson.button", Screen::Lesson(item)),
        Next::Practise(item) => go("grow.next.practise.button", Screen::Lesson(item)),
        Next::Story => go("grow.next.story.button", Screen::Stories),
        Next::Ready => go("grow.next.ready.button", Screen::Ready),
    }
}

/// To the question's own screen: the bank's, or one that is made of the person's words.
fn prepare(app: App, one: &Unanswered, label: &'static str, look: Look) -> AnyView {
    let content = app.content();
    let known = peek_book(app, |book| one.question(&content.mishaps.bank, book));
    let (words, origin) = (one.words.clone(), one.origin);
    let go = move || {
        if let Some(of) = known {
            return app.go(Screen::BankQuestion(of));
        }
        // It may have been typed on this very screen.
        let typed = match origin {
            Origin::Item(id) => {
                app.peek(|debrief| debrief.text(Field::Detail(id, Detail::Asked)).trim().to_owned())
            }
            Origin::Asked(_) => String::new(),
        };
        let title = if typed.is_empty() { words.clone() } else { typed };
        app.dispatch(Event::LeafBegun(
            LeafKind::Question,
            Some(LeafStart::Line(LeafLine::Title, title)),
        ));
    };
    let id = if look == Look::Accent { "next-step" } else { "prepare" };
    match known {
        Some(_) => button(id, app.say(label), look, go),
        None => change_button(app, id, app.say(label), look, go),
    }
}

/// The question that comes back first, and the others that came out badly.
fn blank(app: App, first: &Unanswered, all: &[Unanswered]) -> AnyView {
    let content = app.content();
    let rating = peek_book(app, |book| {
        let of = first.question(&content.mishaps.bank, book)?;
        Rating::of(book.leaf(LeafKind::Question.of(of))?)
    });
    let words = match rating {
        None => "grow.blank.words",
        Some(Rating::HaveIt) => "grow.blank.ready",
        Some(_) => "grow.blank.begun",
    };
    let prepared = rating.map(|_| prepare(app, first, "grow.blank.again.button", Look::Quiet));
    let others = all.iter().skip(1).enumerate().map(|(place, one)| other(app, place, one));
    let others = (all.len() > 1).then(|| {
        view! {
            <p class="quiet">{app.say("grow.blank.others")}</p>
            <ul class="prompts">{others.collect_view()}</ul>
        }
    });
    view! {
        <section class="card" id="blank" aria-labelledby="blank-heading">
            <h2 id="blank-heading">{app.say("grow.blank.heading")}</h2>
            {which(app, first)}
            <p>{app.say(words)}</p>
            {prepared}
            {others}
        </section>
    }
    .into_any()
}

/// Another question that came out badly, which leads to its own screen where its words are known.
fn other(app: App, place: usize, one: &Unanswered) -> AnyView {
    let words = asked_words(app, one);
    let known = peek_book(app, |book| one.question(&app.content().mishaps.bank, book));
    let way = match known {
        Some(of) => link(app, "text-button", words, Screen::BankQuestion(of)),
        None if one.words.is_empty() => view! { <p>{words}</p> }.into_any(),
        None => {
            let title = one.words.clone();
            change_text_button(app, &format!("prepare-{place}"), words, move || {
                let start = LeafStart::Line(LeafLine::Title, title.clone());
                app.dispatch(Event::LeafBegun(LeafKind::Question, Some(start)));
            })
        }
    };
    view! { <li translate="no" dir="auto">{way}</li> }.into_any()
}

/// The question itself, or a box for it where nobody knows which it was.
fn which(app: App, one: &Unanswered) -> AnyView {
    match (one.origin, one.words.is_empty() && one.bank.is_none()) {
        (Origin::Item(id), true) => {
            let label = app.say("grow.blank.unknown");
            let help = app.say("grow.blank.unknown_help");
            let field = Field::Detail(id, Detail::Asked);
            let typed = Memo::new(move |_| !app.text(field).trim().is_empty());
            let one = one.clone();
            let ready = move || {
                let label = "grow.next.question.button";
                typed.get().then(|| prepare(app, &one, label, Look::Quiet))
            };
            view! {
                {text_box(app, TextBox { field, label, help, lines: Lines::Few })}
                {ready}
            }
            .into_any()
        }
        _ => view! { <p class="kind" id="blanked" translate="no" dir="auto">{asked_words(app, one)}</p> }
            .into_any(),
    }
}

/// The question in the person's words; else the bank's; else what went wrong with it.
fn asked_words(app: App, one: &Unanswered) -> String {
    if !one.words.is_empty() {
        return one.words.clone();
    }
    match (one.bank, one.origin) {
        (Some(of), _) => question_words(app, of),
        (None, Origin::Item(id)) => untrack(|| item_name(app, id)),
        (None, Origin::Asked(_)) => String::new(),
    }
}

/// From each moment to its practice: the moment, the lesson, the drill.
fn moments(app: App, links: &[Link]) -> AnyView {
    let weighed = app.assessment.with_untracked(|assessment| !assessment.verdicts.is_empty());
    let body = if links.is_empty() {
        weighed.then(|| view! { <p class="quiet">{app.say("grow.chain.none")}</p> }.into_any())
    } else {
        let rows = links.iter().map(|link| moment(app, link)).collect_view();
        Some(
            view! {
                <p class="quiet">{app.say("grow.chain.help")}</p>
                <ol class="entries">{rows}</ol>
            }
            .into_any(),
        )
    };
    let shown = body.map(|body| {
        view! {
            <section class="stack part" id="chain" aria-labelledby="chain-heading">
                <h2 id="chain-heading">{app.say("grow.chain.heading")}</h2>
                {body}
            </section>
        }
    });
    view! { {shown} }.into_any()
}

fn moment(app: App, of: &Link) -> AnyView {
    let content = app.content();
    let item = of.item;
    let key = LeafKind::Lesson.of(item);
    let lesson = app.peek(|debrief| debrief.item(item).map(|item| item.mishap.clone()));
    let lesson = lesson.and_then(|key| app.mishap(&key, |mishap| mishap.lesson.clone()));
    let usual = of.drills.first().map_or("", String::as_str);
    let chosen = app.peek(|debrief| drill(debrief.leaf(key), usual).to_owned());
    let drill = content.mishaps.drills.get(&chosen).map(|drill| drill.name.clone());
    let plan = untrack(|| plan_words(app, key));
    let label = app.say(if plan.is_some() { "grow.chain.change" } else { "grow.chain.plan" });
    let name = untrack(|| item_name(app, item));
    let label = view! {
        {label}
        <span class="hidden" translate="no">": " {name.clone()}</span>
    };
    let questions = of.bank.iter().map(|number| {
        let words = question_words(app, *number);
        link(app, "text-button", words, Screen::BankQuestion(*number))
    });
    let plan = plan.map(|plan| view! { <p class="woven" translate="no" dir="auto">{plan}</p> });
    view! {
        <li class="entry moment" id=format!("moment-{item}")>
            <h3 translate="no" dir="auto">{name}</h3>
            <p>{lesson}</p>
            {drill.map(|drill| view! { <p class="quiet">{app.fill("grow.chain.drill", &[("drill", &drill)])}</p> })}
            {plan}
            <p class="card-actions">
                {link(app, "text-button", label, Screen::Lesson(item))}
                {questions.collect_view()}
            </p>
        </li>
    }
    .into_any()
}

/// What went well, a line each.
pub(super) fn kept(app: App) -> Vec<String> {
    let text = app.text(Field::Well);
    let lines = text.lines().map(|line| line.trim().to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

/// What to keep, from a bad one and from a good one.
fn keep(app: App) -> AnyView {
    let lines = untrack(|| kept(app));
    let went_well = app.peek(|debrief| debrief.entry == Entry::WentWell);
    let (words, more) = match (lines.is_empty(), went_well) {
        (false, _) => ("grow.keep.help", "grow.keep.more"),
        (true, false) => ("grow.keep.none", "grow.keep.begin"),
        (true, true) => ("grow.keep.good", "grow.keep.begin"),
    };
    let lines = lines.into_iter().map(|line| view! { <li dir="auto">{line}</li> }).collect_view();
    view! {
        <section class="stack part" id="keep" aria-labelledby="keep-heading">
            <h2 id="keep-heading">{app.say("grow.keep.heading")}</h2>
            <p class="quiet">{app.say(words)}</p>
            <ul class="prompts" translate="no">{lines}</ul>
            <p>{link(app, "text-button", app.say(more), Screen::Well)}</p>
        </section>
    }
    .into_any()
}

/// The ways to practise. Those that look back need an interview.
fn ways(app: App, open: bool) -> AnyView {
    let any = [
        ("grow.way.bank", Screen::Bank),
        ("grow.way.stories", Screen::Stories),
        ("grow.way.mock", Screen::Mock),
        ("grow.way.ready", Screen::Ready),
        ("grow.way.strengths", Screen::Strengths),
        ("grow.way.drills", Screen::Practise),
    ];
    let back = [
        ("grow.way.reflect", Screen::Reflect),
        ("grow.way.letter", Screen::Compassion),
        ("grow.way.what_if", Screen::WhatIf),
    ];
    let back = back.into_iter().filter(|_| open);
    let rows = any.into_iter().chain(back).map(|(table, screen)| {
        let name = app.say(&format!("{table}.name"));
        row(app, name, app.say(&format!("{table}.help")), screen)
    });
    view! {
        <section class="stack part" aria-labelledby="ways">
            <h2 id="ways">{app.say("grow.ways.heading")}</h2>
            <ul class="rows" id="ways-list">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}
