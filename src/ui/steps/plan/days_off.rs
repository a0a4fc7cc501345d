//! Days on which nobody works there: nobody here knows of a holiday, and what is asked in working days should not fall on one.

use crate::app::Event;
use crate::app::model::Settings;
use crate::domain::clock::{days_after, parse_day, write_day};
use crate::domain::lang::DayFrom;
use crate::ui::App;
use crate::ui::parts::{Look, button, read_only, text_button};
use crate::ui::prelude::*;
use time::Date;

/// How long a day that has passed stays on the list, in days: it may still be counted from an interview before it.
const STAYS: i64 = 60;

/// The days off, each with the way to take it out, and a box for another one. Where nothing waits for a working day it is
/// folded away all the same: whoever looks for it finds it.
pub(super) fn days_off(app: App) -> AnyView {
    if read_only(app) {
        return ().into_any();
    }
    let days = Memo::new(move |_| app.model.with(|model| of(&model.settings.days_off)));
    let typed = RwSignal::new(String::new());
    let keep = move |days: Vec<Date>| {
        let oldest = days_after(app.moment().today(), -STAYS);
        let mut days: Vec<String> =
            days.into_iter().filter(|day| *day >= oldest).map(write_day).collect();
        days.sort_unstable();
        days.dedup();
        app.dispatch(Event::SettingChanged(Settings::DAYS_OFF, days.join(" ")));
    };
    let add = move || {
        if let Some(day) = parse_day(&typed.get_untracked()) {
            let mut all = days.get_untracked();
            all.push(day);
            keep(all);
            typed.set(String::new());
        }
    };
    let list = move || {
        let all = days.get();
        (!all.is_empty()).then(|| {
            let rows = all.into_iter().map(|day| {
                let words = said(app, day);
                let label = app.fill("plan.off.take_out", &[("day", &words)]);
                let take_out = move || {
                    keep(days.get_untracked().into_iter().filter(|one| *one != day).collect());
                    app.focus("day-off");
                };
                let name = format!("day-off-{}", write_day(day));
                view! { <li class="row">{text_button(&name, label, take_out)}</li> }.into_any()
            });
            view! { <ul class="rows" id="days-off">{rows.collect_view()}</ul> }
        })
    };
    view! {
        <details class="days-off">
            <summary>{app.say("plan.off.heading")}</summary>
            <p class="help" id="day-off-help">{app.say("plan.off.help")}</p>
            {list}
            <div class="field">
                <label for="day-off">{app.say("plan.off.label")}</label>
                <input
                    id="day-off"
                    class="box"
                    type="date"
                    autocomplete="off"
                    aria-describedby="day-off-help"
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </div>
            {button("add-day-off", app.say("plan.off.add.button"), Look::Quiet, add)}
        </details>
    }
    .into_any()
}

fn of(kept: &str) -> Vec<Date> {
    kept.split_whitespace().filter_map(parse_day).collect()
}

fn said(app: App, day: Date) -> String {
    let today = app.moment().today();
    app.deadline_of(DayFrom { day, today, hour: None })
}
