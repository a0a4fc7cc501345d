//! A kind letter to oneself, with three gentle ways to begin, and a fairer word for the harsh one (`advice.md`, rows 2, 28
//! and 82; design: judgement, "Evidence": self-compassion).

use super::helped::helped_before;
use crate::domain::debrief::{Field, LeafKind, LeafLine};
use crate::ui::App;
use crate::ui::parts::{Actions, Lines, Page, TextBox, text_box};
use crate::ui::prelude::*;
use crate::ui::steps::calm::first_name;
use crate::ui::steps::leaf::line_box;

/// The letter, and the harsh word.
pub fn compassion(app: App) -> Page {
    let key = LeafKind::Kindness.only();
    let name = app.peek(|debrief| first_name(&debrief.facts.sign_as));
    let label = if name.is_empty() {
        app.say("grow.compassion.letter")
    } else {
        app.fill("grow.compassion.dear", &[("name", &name)])
    };
    let prompts = ["now", "others", "kind"].map(|prompt| {
        let words = app.say(&format!("grow.compassion.prompt.{prompt}"));
        view! { <li>{words}</li> }
    });
    let letter = TextBox {
        field: Field::Leaf(key, LeafLine::Letter),
        label,
        help: String::new(),
        lines: Lines::Many,
    };
    let body = view! {
        <p class="kind">{app.say("calm.kind.two_statements")}</p>
        {helped_before(app)}
        <section class="stack part" aria-labelledby="prompts">
            <h2 class="side-heading" id="prompts">{app.say("grow.compassion.prompts")}</h2>
            <ul class="prompts">{prompts.into_iter().collect_view()}</ul>
        </section>
        <div translate=(!name.is_empty()).then_some("no")>{text_box(app, letter)}</div>
        <section class="stack part" aria-labelledby="self-talk">
            <h2 id="self-talk">{app.say("grow.compassion.talk")}</h2>
            <p class="quiet">{app.say("grow.compassion.talk_help")}</p>
            {line_box(app, key, LeafLine::Harsh, "grow.compassion.harsh", Lines::Few)}
            {line_box(app, key, LeafLine::Fairer, "grow.compassion.fairer", Lines::Few)}
        </section>
        {line_box(app, key, LeafLine::Helped, "grow.helped", Lines::Few)}
    };
    Page::new(app.say("grow.compassion.heading"), app.say("grow.compassion.help"), body.into_any())
        .actions(Actions::GoOn)
}
