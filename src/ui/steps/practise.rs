//! What to practise before the next interview: first what the open one asks for, then what is good before any.

use crate::app::Screen;
use crate::content::Drill;
use crate::domain::debrief::LocalId;
use crate::ui::App;
use crate::ui::parts::{Actions, Page, item_name, link};
use crate::ui::prelude::*;

/// What to practise.
pub fn practise(app: App) -> Page {
    let body = view! {
        {drills(app)}
        <p>{link(app, "text-button", app.say("grow.ways.back"), Screen::Grow)}</p>
    };
    Page::new(app.say("practise.heading"), app.say("practise.help"), body.into_any())
        .actions(Actions::None)
}

/// The drills, in the order of the plan.
fn drills(app: App) -> AnyView {
    let content = app.content();
    let known = &content.mishaps.drills;
    let always = known.iter().filter(|(_, drill)| drill.always).map(|(key, _)| key.as_str());
    let plan = app.plan.get_untracked();
    let cards = plan.drills(always).into_iter();
    cards.filter_map(|(key, item)| Some(card(app, key, known.get(key)?, item))).collect_view()
}

/// A drill, and what it is for.
fn card(app: App, key: &str, drill: &Drill, item: Option<LocalId>) -> AnyView {
    let reason = item.map(|item| {
        let words = app.fill("practise.for", &[("item", &item_name(app, item))]);
        view! { <p class="quiet" translate="no">{words}</p> }
    });
    view! {
        <section class="card drill" id=format!("drill-{key}")>
            <h2>{drill.name.clone()}</h2>
            {reason}
            <p>{drill.how.clone()}</p>
            <p class="quiet">{app.fill("practise.minutes", &[("minutes", &drill.minutes.to_string())])}</p>
            {way(app, key)}
        </section>
    }
    .into_any()
}

/// Where a drill can be done right here; nothing for one that is done elsewhere.
pub(super) fn way(app: App, drill: &str) -> Option<AnyView> {
    let (words, screen) = match drill {
        "question_bank_aloud"
        | "bullets_not_scripts"
        | "gap_answer"
        | "pay_answer"
        | "two_questions_ready" => ("grow.way.bank.name", Screen::Bank),
        "three_stories" | "say_i_not_we" => ("grow.way.stories.name", Screen::Stories),
        "mirror_or_friend" | "record_a_minute" | "sixty_seconds" | "pause_before_answering" => {
            ("grow.way.mock.name", Screen::Mock)
        }
        "dry_run" | "leave_by_time" | "pack_the_night_before" => {
            ("grow.way.ready.name", Screen::Ready)
        }
        "kind_sentence" => ("grow.way.letter.name", Screen::Compassion),
        _ => return None,
    };
    // Without an interview a screen of one would lead to the doors.
    let open = app.model.with_untracked(|model| model.debrief.is_some());
    (open || !screen.needs_debrief()).then(|| link(app, "text-button", app.say(words), screen))
}
