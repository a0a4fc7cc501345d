//! Calm: the breath, how it is, feelings, a kind word, the letter that will not be sent.

use crate::app::Screen;
use crate::domain::debrief::{Change, Distress, Field};
use crate::domain::journal::first_word;
use crate::ui::App;
use crate::ui::parts::{
    Actions, Lines, Look, Page, TextBox, change_button, change_text_button, chips, choices, link,
    text_box,
};
use crate::ui::prelude::*;

/// The feelings offered, by key; anger and self-blame among them (design: advice, row 103).
const FEELINGS: [&str; 12] = [
    "shame",
    "anger",
    "self_blame",
    "fear",
    "sad",
    "numb",
    "tired",
    "let_down",
    "confused",
    "tense",
    "alone",
    "relieved",
];

/// The circle that grows and shrinks with the breath, with its counts in words. Stops under reduced motion.
pub fn breath(app: App) -> AnyView {
    view! {
        <div class="breath" role="img" aria-label=app.say("calm.breath.label")>
            <div class="breath-circle"></div>
            <div class="breath-words" aria-hidden="true">
                <span class="breath-in">{app.say("calm.breath.inward")}</span>
                <span class="breath-out">{app.say("calm.breath.outward")}</span>
            </div>
        </div>
        <p class="breath-still" aria-hidden="true">{app.say("calm.breath.still")}</p>
    }
    .into_any()
}

/// What each of the five is called.
pub fn distress_words(app: App, distress: Distress) -> String {
    app.say(match distress {
        Distress::Fine => "calm.distress.fine",
        Distress::Uneasy => "calm.distress.uneasy",
        Distress::Shaken => "calm.distress.shaken",
        Distress::VeryShaken => "calm.distress.very_shaken",
        Distress::CannotThink => "calm.distress.cannot_think",
    })
}

/// How it is, in one of five words.
pub fn how_is_it(app: App) -> Page {
    let options = Distress::ALL
        .into_iter()
        .map(|distress| (distress, distress_words(app, distress)))
        .collect();
    let chosen = move || app.with(|debrief| debrief.calm.distress);
    let answer = move || {
        let distress = app.with(|debrief| debrief.calm.distress);
        distress.map(|distress| {
            let words =
                if distress.is_high() { app.say("calm.how.high") } else { app.say("calm.how.low") };
            let breath = distress.is_high().then(|| breath(app));
            let guard = (distress >= Distress::Shaken)
                .then(|| view! { <p class="care">{app.say("calm.withdraw_guard")}</p> });
            view! { <p class="kind">{words}</p> {guard} {breath} }
        })
    };
    let body = view! {
        {choices(app, "distress", "", options, chosen, move |distress| {
            let moment = app.model.with_untracked(|model| model.moment.clone());
            if let Some(first) = app.peek(|debrief| first_word(debrief, &moment)) {
                app.change(first);
            }
            app.change(Change::Distress(Some(distress)));
        })}
        <div class="answer" aria-live="polite">{answer}</div>
    };
    Page::new(app.say("calm.how.heading"), app.say("calm.how.help"), body.into_any())
}

/// Feelings by name. Naming one helps.
pub fn feelings(app: App) -> Page {
    let options = FEELINGS
        .into_iter()
        .map(|key| (key.to_owned(), app.say(&format!("calm.feeling.{key}"))))
        .collect();
    let ticked = move |key: &str| app.with(|debrief| debrief.calm.feelings.contains(key));
    let on_tick = move |key: &str, now: bool| app.change(Change::Feeling(key.to_owned(), now));
    let body = view! {
        {chips(app, "feeling", "", options, ticked, on_tick)}
        {text_box(app, TextBox {
            field: Field::OtherFeeling,
            label: app.say("calm.feelings.other"),
            help: String::new(),
            lines: Lines::One,
        })}
        <p class="kind">{app.say("calm.feelings.kind")}</p>
    };
    Page::new(app.say("calm.feelings.heading"), app.say("calm.feelings.help"), body.into_any())
}

/// One kind paragraph, and what they would say to themselves by name.
pub fn kind_words(app: App) -> Page {
    let name = app.peek(|debrief| first_name(&debrief.facts.sign_as));
    let question = if name.is_empty() {
        app.say("calm.kind.question_friend")
    } else {
        app.fill("calm.kind.question", &[("name", &name)])
    };
    // Advice 106: only while there is no other.
    let first = app.model.with_untracked(|model| model.summaries.len() < 2);
    let body = view! {
        <p class="kind">{app.say("calm.kind.paragraph")}</p>
        <p class="kind">{app.say("calm.kind.two_statements")}</p>
        {first.then(|| view! { <p class="kind">{app.say("calm.kind.first")}</p> })}
        <div translate=(!name.is_empty()).then_some("no")>
            {text_box(app, TextBox {
                field: Field::KindWords,
                label: question,
                help: app.say("calm.kind.help"),
                lines: Lines::Few,
            })}
        </div>
        <p>{link(app, "text-button", app.say("calm.kind.unsent"), Screen::Unsent)}</p>
        <p>{link(app, "text-button", app.say("calm.kind.letter"), Screen::Compassion)}</p>
    };
    Page::new(app.say("calm.kind.heading"), String::new(), body.into_any())
}

/// The first name of somebody who signs so; empty where they did not sign yet.
pub fn first_name(sign_as: &str) -> String {
    sign_as.split_whitespace().next().unwrap_or_default().to_owned()
}

/// The letter that will not be sent: no way to copy it; sealed or burned.
pub fn unsent(app: App) -> Page {
    let sealed = Memo::new(move |_| app.with(|debrief| debrief.calm.unsent_sealed));
    let body = move || {
        if sealed.get() {
            return view! {
                <p class="kind">{app.say("calm.unsent.sealed")}</p>
                {change_text_button(app, "unseal", app.say("calm.unsent.open.button"), move || {
                    app.change(Change::UnsentSealed(false));
                })}
            }
            .into_any();
        }
        view! {
            {text_box(app, TextBox {
                field: Field::Unsent,
                label: app.say("calm.unsent.label"),
                help: String::new(),
                lines: Lines::Many,
            })}
            <div class="card-actions">
                {change_button(app, "seal", app.say("calm.unsent.seal.button"), Look::Quiet, move || {
                    app.change(Change::UnsentSealed(true));
                })}
                {change_button(app, "burn", app.say("calm.unsent.burn.button"), Look::Quiet, move || {
                    app.change(Change::Text(Field::Unsent, String::new()));
                })}
            </div>
        }
        .into_any()
    };
    Page::new(
        app.say("calm.unsent.heading"),
        app.say("calm.unsent.help"),
        view! { {body} }.into_any(),
    )
    .actions(Actions::OnlyOn)
}
