//! Whether they were told anything yet, and when that is to come.

use crate::domain::clock;
use crate::domain::debrief::{Change, Day, Status};
use crate::ui::App;
use crate::ui::parts::{DateBox, Page, change_text_button, choices, date_box, whole_day};
use crate::ui::prelude::*;
use time::Date;

/// When they decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deciding {
    /// Nothing was said.
    Unknown,
    /// Today.
    Today,
    /// Tomorrow.
    Tomorrow,
    /// On a day that was named.
    OnDay,
}

impl Deciding {
    fn of(day: Date, today: Date) -> Self {
        match clock::days_between(today, day) {
            0 => Self::Today,
            1 => Self::Tomorrow,
            _ => Self::OnDay,
        }
    }
}

/// How it stands, and what was said about the decision.
pub fn decision(app: App) -> Page {
    let body = stands(app, String::new());
    Page::new(app.say("recall.decision.heading"), app.say("recall.decision.help"), body)
}

/// How it stands, with the days that belong to the answer. Without a question it is that of the screen.
pub(in crate::ui::steps) fn stands(app: App, question: String) -> AnyView {
    let options = vec![
        (Status::Pending, app.say("recall.decision.pending")),
        (Status::Silent, app.say("recall.decision.silent")),
        (Status::Rejected, app.say("recall.decision.rejected")),
        (Status::Invited, app.say("recall.decision.invited")),
        (Status::Offer, app.say("recall.decision.offer")),
        (Status::Withdrew, app.say("recall.decision.withdrew")),
    ];
    let status = Memo::new(move |_| app.with(|debrief| debrief.facts.status));
    let rest = move || match status.get() {
        Status::Pending => pending(app),
        Status::Silent => view! {
            {day_field(app, "recall.decision.named")}
            <p class="kind">{app.say("recall.decision.silent_words")}</p>
        }
        .into_any(),
        Status::Rejected => view! {
            {told_box(app)}
            {words(app, "recall.decision.rejected_words")}
        }
        .into_any(),
        Status::Invited => words(app, "recall.decision.invited_words"),
        Status::Offer => words(app, "recall.decision.offer_words"),
        Status::Withdrew => words(app, "recall.decision.withdrew_words"),
    };
    view! {
        {choices(app, "status", question, options, move || Some(status.get()), move |status| {
            app.change(Change::Status(status));
        })}
        <div class="stack">{rest}</div>
    }
    .into_any()
}

fn words(app: App, key: &'static str) -> AnyView {
    view! { <p class="kind">{app.say(key)}</p> }.into_any()
}

/// No answer yet: when it is to come.
fn pending(app: App) -> AnyView {
    let today = app.model.with_untracked(|model| model.moment.today());
    let known = app.peek(|debrief| debrief.facts.decision);
    let picked = RwSignal::new(known.map(|day| Deciding::of(day.0, today)));
    let options = vec![
        (Deciding::Unknown, app.say("recall.decision.unknown")),
        (Deciding::Today, app.say("recall.decision.today")),
        (Deciding::Tomorrow, app.say("recall.decision.tomorrow")),
        (Deciding::OnDay, app.say("recall.decision.on_day")),
    ];
    let choose = move |deciding: Deciding| {
        picked.set(Some(deciding));
        let today = app.model.with_untracked(|model| model.moment.today());
        match deciding {
            Deciding::Unknown => app.change(Change::Decision(None)),
            Deciding::Today => app.change(Change::Decision(Some(Day(today)))),
            Deciding::Tomorrow => {
                app.change(Change::Decision(Some(Day(clock::days_after(today, 1)))));
            }
            // The day itself is given beside it.
            Deciding::OnDay => {}
        }
    };
    let day = move || {
        (picked.get() == Some(Deciding::OnDay)).then(|| day_field(app, "recall.decision.day"))
    };
    let passed = Memo::new(move |_| {
        let today = app.model.besides(|model| model.moment.today());
        app.with(|debrief| debrief.facts.decision.is_some_and(|day| day.0 < today))
    });
    let silent = move || {
        passed.get().then(|| {
            view! {
                <p class="care">{app.say("recall.decision.passed")}</p>
                {change_text_button(app, "now-silent", app.say("recall.decision.passed_yes.button"), move || {
                    app.change(Change::Status(Status::Silent));
                })}
            }
        })
    };
    view! {
        {choices(app, "decision", app.say("recall.decision.question"), options, move || picked.get(), choose)}
        {day}
        {silent}
    }
    .into_any()
}

/// The day that was named.
fn day_field(app: App, label: &'static str) -> AnyView {
    let known = app.peek(|debrief| debrief.facts.decision);
    let day = DateBox {
        id: "decision-day",
        kind: "date",
        label: app.say(label),
        help: String::new(),
        value: known.map(|day| clock::write_day(day.0)).unwrap_or_default(),
        max: None,
    };
    date_box(app, day, move |picked| {
        if let Some(day) = whole_day(&picked) {
            app.change(Change::Decision(Some(Day(day))));
        }
    })
}

/// The day on which they said no: never one to come.
pub(in crate::ui::steps) fn told_box(app: App) -> AnyView {
    let known = app.peek(|debrief| debrief.facts.told);
    let today = app.model.with_untracked(|model| model.moment.today());
    let day = DateBox {
        id: "told-day",
        kind: "date",
        label: app.say("recall.decision.told"),
        help: String::new(),
        value: known.map(|day| clock::write_day(day.0)).unwrap_or_default(),
        max: Some(clock::write_day(today)),
    };
    date_box(app, day, move |picked| {
        let day = whole_day(&picked).filter(|day| *day <= today).map(Day);
        if day.is_some() || picked.is_empty() {
            app.change(Change::ToldOn(day));
        }
    })
}
