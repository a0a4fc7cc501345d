//! What to do about one item, in words, with its reason, changing at once with the answers.

use super::{change_text_button, choices, if_asked, parked_words};
use crate::app::Screen;
use crate::domain::assess::{Place, Reason, Verdict, routes_open};
use crate::domain::debrief::{Change, LocalId};
use crate::domain::mishap::{Mishap, Route};
use crate::ui::App;
use crate::ui::prelude::*;

/// The key of a route's words.
pub fn route_key(route: Route) -> &'static str {
    match route {
        Route::LetGo => "route.let_go",
        Route::Add => "route.add",
        Route::Fix => "route.fix",
        Route::Correct => "route.correct",
        Route::Repair => "route.repair",
        Route::Apologise => "route.apologise",
        Route::Explain => "route.explain",
        Route::Send => "route.send",
        Route::Reschedule => "route.reschedule",
        Route::Support => "route.support",
    }
}

/// The key of a reason's words.
pub fn reason_key(reason: Reason) -> &'static str {
    match reason {
        Reason::OverTheLine => "reason.over_the_line",
        Reason::TheirNoShow => "reason.their_no_show",
        Reason::TheirTechnology => "reason.their_technology",
        Reason::Theirs => "reason.theirs",
        Reason::ProtectedUntrue => "reason.protected_untrue",
        Reason::ProtectedSilent => "reason.protected_silent",
        Reason::UntrueGrave => "reason.untrue_grave",
        Reason::UntrueRelied => "reason.untrue_relied",
        Reason::UntrueSmall => "reason.untrue_small",
        Reason::UntrueUnsure => "reason.untrue_unsure",
        Reason::UntrueAfterNo => "reason.untrue_after_no",
        Reason::UntrueBeforeSigning => "reason.untrue_before_signing",
        Reason::PutRight => "reason.put_right",
        Reason::Harmed => "reason.harmed",
        Reason::MissedSlot => "reason.missed_slot",
        Reason::Confidence => "reason.confidence",
        Reason::Broken => "reason.broken",
        Reason::Guess => "reason.guess",
        Reason::EventTold => "reason.event_told",
        Reason::EventNeutral => "reason.event_neutral",
        Reason::EventKept => "reason.event_kept",
        Reason::Promised => "reason.promised",
        Reason::Missing => "reason.missing",
        Reason::MissingUntied => "reason.missing_untied",
        Reason::WorthFixing => "reason.worth_fixing",
        Reason::Unseen => "reason.unseen",
        Reason::Small => "reason.small",
        Reason::TooLong => "reason.too_long",
        Reason::AfterNo => "reason.after_no",
        Reason::AfterYes => "reason.after_yes",
        Reason::AfterPullingOut => "reason.after_pulling_out",
        Reason::NotByReach => "reason.not_by_reach",
    }
}

/// The reason for the recommended route: the catalogue entry's own where nothing was changed, otherwise
/// the rule's.
pub fn reason_words(app: App, verdict: &Verdict) -> String {
    let own = verdict.by_default.then(|| {
        let key = app.peek(|debrief| {
            debrief.item(verdict.item).map(|item| item.mishap.clone()).unwrap_or_default()
        });
        app.mishap(&key, |mishap| mishap.why.clone())
    });
    own.flatten().unwrap_or_else(|| app.say(reason_key(verdict.reason)))
}

/// The card. Shows nothing for an item that waits.
pub fn route_card(app: App, item: LocalId) -> AnyView {
    let card = move || {
        let Some(verdict) = app.assessment.with(|assessment| assessment.verdict(item).cloned())
        else {
            return ().into_any();
        };
        one_card(app, &verdict)
    };
    view! { <section class="card route" id="route" aria-live="polite">{card}</section> }.into_any()
}

fn one_card(app: App, verdict: &Verdict) -> AnyView {
    let item = verdict.item;
    let (key, rest) = app.facts(false, |debrief| {
        let item = debrief.item(item);
        (
            item.map(|item| item.mishap.clone()).unwrap_or_default(),
            item.is_some_and(|item| item.weighed >= crate::domain::assess::VISITS_BEFORE_REST),
        )
    });
    let mishap = app.mishap(&key, Mishap::clone);
    let name = app.say(&format!("{}.name", route_key(verdict.route)));
    let reason = if verdict.overridden() {
        app.fill(
            "route.yours",
            &[("route", &app.say(&format!("{}.name", route_key(verdict.recommended))))],
        )
    } else {
        reason_words(app, verdict)
    };
    let parked = match verdict.place {
        Place::Parked(why) => Some(view! { <p class="care">{parked_words(app, why)}</p> }),
        _ => None,
    };
    let advice = (verdict.advice_first && verdict.route != Route::LetGo)
        .then(|| view! { <p class="care">{app.say("route.advice_first")}</p> });
    let rest = rest.then(|| view! { <p class="care">{app.say("route.rest")}</p> });
    let if_asked = matches!(verdict.route, Route::LetGo | Route::Support)
        .then(|| if_asked(app, verdict.item))
        .flatten();
    let next_time = mishap.as_ref().map(|mishap| {
        let content = app.content();
        let drill = mishap
            .drills
            .first()
            .and_then(|drill| content.mishaps.drills.get(drill))
            .map(|drill| format!("{}: {}", drill.name, drill.how));
        view! {
            <details class="next-time">
                <summary>{app.say("route.next_time")}</summary>
                <p>{mishap.lesson.clone()}</p>
                <p>{mishap.if_then.clone()}</p>
                {drill.map(|drill| view! { <p class="quiet">{drill}</p> })}
                {verdict.is_to_practise().then(|| {
                    super::link(app, "text-button", app.say("route.plan"), Screen::Lesson(item))
                })}
            </details>
        }
    });
    view! {
        <h2 id="route-name">{name}</h2>
        <p id="route-reason">{reason}</p>
        {parked}
        {advice}
        {rest}
        {if_asked}
        {next_time}
        {support_link(app, verdict)}
        {change(app, verdict)}
    }
    .into_any()
}

fn support_link(app: App, verdict: &Verdict) -> Option<AnyView> {
    (verdict.route == Route::Support)
        .then(|| super::link(app, "button", app.say("route.support.link"), Screen::Support))
}

/// "Change this": every route that is open, in one tap; taking the recommended one again is one tap too.
fn change(app: App, verdict: &Verdict) -> AnyView {
    let (item, recommended) = (verdict.item, verdict.recommended);
    let open = routes_open(&verdict.traits);
    if open.len() < 2 {
        return ().into_any();
    }
    let options = open
        .into_iter()
        .map(|route| (route, app.say(&format!("{}.name", route_key(route)))))
        .collect();
    let chosen = move || {
        app.assessment.with(|assessment| assessment.verdict(item).map(|verdict| verdict.route))
    };
    let choose = move |route: Route| {
        app.change(Change::Chosen(item, (route != recommended).then_some(route)));
    };
    let back = verdict.overridden().then(|| {
        change_text_button(
            app,
            "as-recommended",
            app.say("route.as_recommended.button"),
            move || {
                app.change(Change::Chosen(item, None));
            },
        )
    });
    view! {
        <details class="change">
            <summary id="change-route">{app.say("route.change")}</summary>
            {choices(app, "route", app.say("route.change_question"), options, chosen, choose)}
        </details>
        {back}
    }
    .into_any()
}
