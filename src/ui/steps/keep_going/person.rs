//! One of them: what to ask, whether now is the time, the message, and when it is enough (design: advice, rows 25, 79,
//! 97 and 107).

use crate::app::{Event, Screen};
use crate::domain::clock::Instant;
use crate::domain::debrief::{
    Change, Distress, KeptBy, LeafChange, LeafKey, LeafKind, LeafLine, LocalId, NoteKey,
};
use crate::domain::keep_going::{ASK, Ask, CLOSED, LET_BE, Standing, asked_with, standing};
use crate::ui::App;
use crate::ui::parts::{
    Actions, Lines, Look, Page, button, change_button, change_text_button, choices, link,
};
use crate::ui::prelude::*;
use crate::ui::steps::calm::{breath, distress_words};
use crate::ui::steps::leaf::{
    day_of, did, is_one_open, line_box, none_open, pick_one, remove, times,
};

/// Somebody who could be asked.
pub fn contact(app: App, of: LocalId) -> Page {
    let key = LeafKind::Contact.of(of);
    let options = Ask::ALL
        .into_iter()
        .map(|ask| (ask, app.say(&format!("keep_going.ask.{ask}", ask = ask.name()))));
    let asked = move || app.leaf(key, Ask::of);
    let about = move || {
        asked().map(|ask| {
            view! { <p class="quiet">{app.say(&format!("keep_going.ask_help.{ask}", ask = ask.name()))}</p> }
        })
    };
    let body = view! {
        {line_box(app, key, LeafLine::Title, "keep_going.person.name", Lines::One)}
        {line_box(app, key, LeafLine::How, "keep_going.person.how", Lines::One)}
        {choices(app, "ask", app.say("keep_going.person.ask"), options.collect(), asked, move |ask| {
            pick_one(app, key, ASK, ask.name());
        })}
        <div aria-live="polite">{about}</div>
        {reaching_out(app, key)}
        {times(app, key, "keep_going.times.asked", "asked".to_owned(), |_| ())}
        {over(app, key)}
        <p class="kind">{app.say("keep_going.people.been_there")}</p>
        {remove(app, key, Screen::Contacts)}
    };
    let back = link(app, "text-button", app.say("keep_going.person.all"), Screen::Contacts);
    Page::new(
        app.say("keep_going.person.heading"),
        app.say("keep_going.person.help"),
        body.into_any(),
    )
    .actions(Actions::Own(back))
}

/// How things stand, and the message where one may go: first, how the person is. Confidence shows in everything
/// (advice 79), and nobody should meet them for the first time on the worst evening.
fn reaching_out(app: App, key: LeafKey) -> AnyView {
    let stand = Memo::new(move |_| {
        let moment = app.moment();
        app.leaf(key, |leaf| standing(leaf, &moment))
    });
    let mood: RwSignal<Option<Distress>> = RwSignal::new(None);
    let shown = move || match stand.get() {
        Standing::NotAsked | Standing::Again => mood_check(app, key, mood, stand.get()),
        Standing::Waiting(day) => {
            let words = app.fill("keep_going.person.wait", &[("day", &day_of(app, day))]);
            view! { <p class="kind" id="cadence">{words}</p> }.into_any()
        }
        Standing::Enough => {
            view! { <p class="kind" id="cadence">{app.say("keep_going.person.enough_words")}</p> }
                .into_any()
        }
        Standing::Closed => {
            view! { <p class="kind" id="cadence">{app.say("keep_going.person.closed_words")}</p> }
                .into_any()
        }
        Standing::LetBe => {
            view! { <p class="kind" id="cadence">{app.say("keep_going.person.let_be_words")}</p> }
                .into_any()
        }
    };
    view! { <div class="stack">{shown}</div> }.into_any()
}

fn mood_check(
    app: App,
    key: LeafKey,
    mood: RwSignal<Option<Distress>>,
    stand: Standing,
) -> AnyView {
    let options = Distress::ALL
        .into_iter()
        .map(|distress| (distress, distress_words(app, distress)))
        .collect();
    let again = (stand == Standing::Again).then(
        || view! { <p class="kind" id="cadence">{app.say("keep_going.person.again_words")}</p> },
    );
    let way = move || match mood.get() {
        None => ().into_any(),
        Some(distress) if distress.is_high() => view! {
            <p class="care">{app.say(mood_words(distress))}</p>
            {breath(app)}
            <p>{link(app, "text-button", app.say("keep_going.mood.support"), Screen::Support)}</p>
        }
        .into_any(),
        Some(distress) => {
            let words = view! { <p class="kind">{app.say(mood_words(distress))}</p> };
            let message =
                if stand == Standing::Again { once_more(app, key) } else { message(app, key) };
            view! { {words} {message} }.into_any()
        }
    };
    let question = app.say("keep_going.mood.question");
    view! {
        {again}
        {choices(app, "mood", question, options, move || mood.get(), move |distress| mood.set(Some(distress)))}
        <div class="stack" aria-live="polite">{way}</div>
    }
    .into_any()
}

/// What is said to how they are.
const fn mood_words(distress: Distress) -> &'static str {
    match distress {
        Distress::Fine => "keep_going.mood.fine",
        Distress::Uneasy | Distress::Shaken => "keep_going.mood.enough",
        Distress::VeryShaken | Distress::CannotThink => "keep_going.mood.not_now",
    }
}

/// How they are greeted; empty where they have no name yet.
fn name(app: App, key: LeafKey) -> String {
    app.leaf(key, |leaf| leaf.line(LeafLine::Title).trim().to_owned())
}

/// The way to the message. It is written inside an interview, since it is kept there.
fn message(app: App, key: LeafKey) -> AnyView {
    let kind = move || app.leaf(key, |leaf| Ask::of(leaf).map(Ask::message));
    let open = is_one_open(app);
    let shown = move || match (kind(), open.get()) {
        (None, _) => {
            view! { <p class="quiet">{app.say("keep_going.person.ask_first")}</p> }.into_any()
        }
        (Some(_), false) => none_open(app),
        (Some(kind), true) => {
            let name = name(app, key);
            let label = if name.is_empty() {
                app.say("keep_going.person.write_unnamed")
            } else {
                app.fill("keep_going.person.write", &[("name", &name)])
            };
            change_button(app, "write-to", label, Look::Accent, move || {
                app.dispatch(Event::AskBegun(key.of, kind));
            })
        }
    };
    view! { {shown} }.into_any()
}

/// The two lines that ask once more. They are to be copied, and are nothing to work on: a second letter would press.
fn once_more(app: App, key: LeafKey) -> AnyView {
    let words = move || {
        let name = name(app, key);
        let hello = if name.is_empty() {
            app.say("keep_going.once_more.hello_unnamed")
        } else {
            app.fill("keep_going.once_more.hello", &[("name", &name)])
        };
        [hello, app.say("keep_going.once_more.words")]
    };
    let copy = move || {
        let text = words().join("\n\n");
        app.dispatch(Event::HandoutTaken(String::new(), text, KeptBy::Copied));
    };
    let lines = move || words().map(|line| view! { <p>{line}</p> }).into_iter().collect_view();
    view! {
        <div class="letter" id="once-more" translate="no" dir="auto">{lines}</div>
        {button("copy-once-more", app.say("keep_going.once_more.button"), Look::Accent, copy)}
        <p class="quiet">{app.say("keep_going.once_more.help")}</p>
    }
    .into_any()
}

/// Notes a message as sent, or not. Whoever it asks for something has been asked with it.
pub fn sent(app: App, note: NoteKey, at: Option<Instant>) {
    let (asked, before) = app.model.with_untracked(|model| {
        let Some(open) = &model.debrief else { return (None, None) };
        let before = open.note(&note).and_then(|note| note.sent);
        (asked_with(&note, open, &model.book), before)
    });
    app.change(Change::Sent(note, at));
    let Some(asked) = asked else { return };
    if let Some(before) = before {
        did(app, asked, LeafChange::At(before, false));
    }
    if let Some(at) = at {
        did(app, asked, LeafChange::At(at, true));
    }
}

/// Whether it is done with.
fn over(app: App, key: LeafKey) -> AnyView {
    let closed = Memo::new(move |_| {
        app.leaf(key, |leaf| [CLOSED, LET_BE].into_iter().find(|why| leaf.picks.contains(*why)))
    });
    let asked = Memo::new(move |_| app.leaf(key, |leaf| !leaf.times.is_empty()));
    let shown = move || {
        let close = |id, label, why: &'static str| {
            change_text_button(app, id, app.say(label), move || {
                did(app, key, LeafChange::Picked(why.to_owned(), true));
                app.focus("heading");
            })
        };
        match (closed.get(), asked.get()) {
            (Some(_), _) => change_text_button(
                app,
                "open-again",
                app.say("keep_going.person.reopen.button"),
                move || {
                    for why in [CLOSED, LET_BE] {
                        if app.leaf(key, |leaf| leaf.picks.contains(why)) {
                            did(app, key, LeafChange::Picked(why.to_owned(), false));
                        }
                    }
                    app.focus("heading");
                },
            ),
            (None, true) => view! {
                <p>{close("answered", "keep_going.person.close.button", CLOSED)}</p>
                <p>{close("let-be", "keep_going.person.leave.button", LET_BE)}</p>
            }
            .into_any(),
            (None, false) => ().into_any(),
        }
    };
    view! { <div>{shown}</div> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_who_is_very_shaken_is_sent_to_write_and_nobody_shaken_is_told_that_this_is_good() {
        for distress in Distress::ALL {
            let words = mood_words(distress);
            assert_eq!(words == "keep_going.mood.not_now", distress.is_high(), "{distress:?}");
            assert_eq!(words == "keep_going.mood.fine", distress == Distress::Fine);
        }
    }
}
