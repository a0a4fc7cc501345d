//! Who they met, what of each is remembered, and through whom they may write.

use crate::app::Event;
use crate::domain::debrief::{Change, Field, LocalId, Person, Reach};
use crate::domain::lang::Stem;
use crate::domain::mail::is_address;
use crate::ui::App;
use crate::ui::parts::{
    Fragment, Lines, Look, Page, TextBox, change_button, change_text_button, choices, each,
    letter_side, text_box, woven_preview,
};
use crate::ui::prelude::*;
use crate::ui::steps::bring::door;

/// The first box is there before anybody was added: typing in it adds the person by this name, so that
/// looking in leaves nothing behind. The names of all others are made at random.
pub(in crate::ui::steps) const FIRST: LocalId = 1;

/// Who they met.
pub fn who(app: App) -> Page {
    let shown = Memo::new(move |_| {
        app.with(|debrief| {
            let facts = &debrief.facts;
            if facts.people.is_empty() && !facts.nobody_named {
                vec![FIRST]
            } else {
                facts.people.iter().map(|person| person.id).collect()
            }
        })
    });
    let body = view! {
        <ul class="entries">{each(shown, move |id| person(app, id))}</ul>
        {more(app)}
        {door(app)}
        {reach_line(app)}
    };
    Page::new(app.say("recall.who.heading"), app.say("recall.who.help"), body.into_any())
        .side(letter_side(app, None))
}

fn person(app: App, id: LocalId) -> AnyView {
    let spare = Memo::new(move |_| {
        app.with(|debrief| {
            let blank = debrief.person(id).is_some_and(is_blank);
            blank && debrief.facts.people.len() > 1
        })
    });
    let remove = move || {
        spare.get().then(|| {
            change_text_button(
                app,
                &format!("remove-person-{id}"),
                app.say("recall.who.remove.button"),
                move || {
                    app.change(Change::PersonRemoved(id));
                },
            )
        })
    };
    let (label, help) = (app.say("recall.remembered.label"), app.say("recall.remembered.help"));
    view! {
        <li class="entry">
            {text_box(app, TextBox {
                field: Field::PersonName(id),
                label: app.say("recall.who.name.label"),
                help: app.say("recall.who.name.help"),
                lines: Lines::One,
            })}
            {email_box(app, Field::PersonEmail(id))}
            {remembered_box(app, id, label, help)}
            {remove}
        </li>
    }
    .into_any()
}

fn is_blank(person: &Person) -> bool {
    [&person.name, &person.email, &person.remembered].iter().all(|text| text.trim().is_empty())
}

/// A work address, if they like: the mail opens with it.
fn email_box(app: App, field: Field) -> AnyView {
    view! {
        {text_box(app, TextBox {
            field,
            label: app.say("recall.email.label"),
            help: app.say("recall.email.help"),
            lines: Lines::One,
        })}
        {email_warning(app, field)}
    }
    .into_any()
}

/// A word where what was typed is not one whole address: the mail would open without it.
pub fn email_warning(app: App, field: Field) -> AnyView {
    let wrong = move || {
        let typed = app.text(field);
        let typed = typed.trim();
        (!typed.is_empty() && !is_address(typed))
            .then(|| view! { <p class="care">{app.say("recall.email.wrong")}</p> })
    };
    view! { <div aria-live="polite">{wrong}</div> }.into_any()
}

/// What is remembered of somebody: the end of a sentence of ours, with the whole of it below.
pub fn remembered_box(app: App, id: LocalId, label: String, help: String) -> AnyView {
    let field = Field::Remembered(id);
    let sentence = Some("recall.remembered.sentence");
    view! {
        {text_box(app, TextBox { field, label, help, lines: Lines::Few })}
        {woven_preview(app, vec![Fragment { field, stem: Stem::Noun, sentence, quoted: false }])}
    }
    .into_any()
}

/// Another name, or none.
fn more(app: App) -> AnyView {
    let all_named = Memo::new(move |_| {
        app.with(|debrief| {
            let people = &debrief.facts.people;
            !people.is_empty() && people.iter().all(|person| !person.name.trim().is_empty())
        })
    });
    let nobody = Memo::new(move |_| {
        app.with(|debrief| debrief.facts.nobody_named && debrief.facts.people.is_empty())
    });
    let none_named = Memo::new(move |_| {
        app.with(|debrief| debrief.facts.people.iter().all(|person| person.name.trim().is_empty()))
    });
    let buttons = move || {
        if nobody.get() {
            view! {
                <p class="kind">{app.say("recall.who.nobody.words")}</p>
                {change_text_button(app, "name-after-all", app.say("recall.who.after_all.button"), move || {
                    app.dispatch(Event::PersonBegun);
                })}
            }
            .into_any()
        } else if all_named.get() {
            change_button(
                app,
                "add-person",
                app.say("recall.who.add.button"),
                Look::Quiet,
                move || {
                    app.dispatch(Event::PersonBegun);
                },
            )
        } else if none_named.get() {
            change_text_button(
                app,
                "nobody-named",
                app.say("recall.who.nobody.button"),
                move || {
                    nobody_named(app);
                },
            )
        } else {
            ().into_any()
        }
    };
    view! { <div class="stack" aria-live="polite">{buttons}</div> }.into_any()
}

/// "I don't know their names": boxes that are still empty go with it. A person of whom something is
/// remembered stays.
fn nobody_named(app: App) {
    let empty: Vec<LocalId> = app.peek(|debrief| {
        let people = debrief.facts.people.iter();
        people.filter(|person| is_blank(person)).map(|person| person.id).collect()
    });
    for id in empty {
        app.change(Change::PersonRemoved(id));
    }
    app.change(Change::NobodyNamed(true));
}

/// "Told not to write? Only have a recruiter?": asked once, in one quiet line (design: judgement, "Reach").
pub fn reach_line(app: App) -> AnyView {
    let options = Reach::ALL
        .into_iter()
        .map(|reach| (reach, app.say(&format!("{}.name", table(reach)))))
        .collect();
    let reach = Memo::new(move |_| app.with(|debrief| debrief.facts.reach));
    let means = move || {
        reach.get().map(|reach| view! { <p>{app.say(&format!("{}.help", table(reach)))}</p> })
    };
    let through = Memo::new(move |_| match reach.get() {
        Some(Reach::Recruiter) => Some("recall.reach.recruiter.label"),
        Some(Reach::ContactOnly) => Some("recall.reach.contact_only.label"),
        _ => None,
    });
    let recruiter = move || {
        through.get().map(|label| {
            view! {
                {text_box(app, TextBox {
                    field: Field::Recruiter,
                    label: app.say(label),
                    help: String::new(),
                    lines: Lines::One,
                })}
                {email_box(app, Field::RecruiterEmail)}
            }
        })
    };
    let open = app.peek(|debrief| debrief.facts.reach() != Reach::Direct);
    view! {
        <details class="more" open=open>
            <summary id="reach-line">{app.say("recall.reach.line")}</summary>
            <div class="stack">
                {choices(app, "reach", app.say("recall.reach.question"), options, move || reach.get(), move |reach| {
                    app.change(Change::Reach(Some(reach)));
                })}
                <div aria-live="polite">{means}</div>
                {recruiter}
            </div>
        </details>
    }
    .into_any()
}

const fn table(reach: Reach) -> &'static str {
    match reach {
        Reach::Direct => "recall.reach.direct",
        Reach::Recruiter => "recall.reach.recruiter",
        Reach::ContactOnly => "recall.reach.contact_only",
        Reach::Machine => "recall.reach.machine",
        Reach::OwnWorkplace => "recall.reach.own_workplace",
    }
}
