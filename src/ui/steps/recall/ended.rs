//! When it ended: roughly is enough. Not said counts as about when the debrief was opened.

use crate::domain::clock::{self, HOUR, Instant, MINUTE, Moment, USUAL_HOUR};
use crate::domain::debrief::Change;
use crate::ui::App;
use crate::ui::parts::{DateBox, Page, choices, date_box, whole_day};
use crate::ui::prelude::*;
use crate::ui::steps::hosted::{filled, same_day};

/// How long ago it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    /// Within the hour.
    WithinHour,
    /// Earlier today.
    Today,
    /// Yesterday.
    Yesterday,
    /// On another day.
    AnotherDay,
}

impl Ended {
    const ALL: [Self; 4] = [Self::WithinHour, Self::Today, Self::Yesterday, Self::AnotherDay];

    /// The answer that fits an instant.
    fn of(at: Instant, moment: &Moment) -> Self {
        match clock::days_between(moment.zone.local(at).day, moment.today()) {
            ..=0 if moment.now.since(at) <= HOUR => Self::WithinHour,
            ..=0 => Self::Today,
            1 => Self::Yesterday,
            _ => Self::AnotherDay,
        }
    }

    /// The instant that the bare answer stands for, until a time is given. None where a day is needed.
    fn about(self, moment: &Moment) -> Option<Instant> {
        let today = moment.today();
        match self {
            Self::WithinHour => Some(moment.now.plus(-30 * MINUTE)),
            Self::Today => Some(moment.now.plus(-3 * HOUR).max(moment.at(today, 0, 0))),
            Self::Yesterday => Some(moment.at(clock::days_after(today, -1), USUAL_HOUR, 0)),
            Self::AnotherDay => None,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::WithinHour => "recall.ended.within_hour",
            Self::Today => "recall.ended.today",
            Self::Yesterday => "recall.ended.yesterday",
            Self::AnotherDay => "recall.ended.another_day",
        }
    }
}

/// A time of day written as `17:40`, as time fields hold it.
fn parse_time(text: &str) -> Option<(u8, u8)> {
    let (hour, rest) = text.split_once(':')?;
    let minute = rest.split(':').next()?;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

/// When the interview ended.
pub fn when_ended(app: App) -> Page {
    let moment = app.model.with_untracked(|model| model.moment.clone());
    let known = app.peek(|debrief| debrief.facts.ended);
    let picked = RwSignal::new(known.map(|at| Ended::of(at, &moment)));
    let to_come = RwSignal::new(false);
    let options = Ended::ALL.into_iter().map(|ended| (ended, app.say(ended.key()))).collect();
    let choose = move |ended: Ended| {
        picked.set(Some(ended));
        to_come.set(false);
        let moment = app.model.with_untracked(|model| model.moment.clone());
        let fits = app
            .peek(|debrief| debrief.facts.ended.is_some_and(|at| Ended::of(at, &moment) == ended));
        if !fits {
            app.change(Change::Ended(ended.about(&moment)));
        }
    };
    let fields = move || picked.get().map(|ended| fields(app, ended, to_come));
    let warning = move || {
        to_come.get().then(|| view! { <p class="care">{app.say("recall.ended.to_come")}</p> })
    };
    let body = view! {
        {choices(app, "ended", "", options, move || picked.get(), choose)}
        {fields}
        {filled(app, same_day)}
        <div aria-live="polite">{warning}</div>
    };
    Page::new(app.say("recall.ended.heading"), app.say("recall.ended.help"), body.into_any())
}

/// The day and the time, where the answer leaves them open.
fn fields(app: App, ended: Ended, to_come: RwSignal<bool>) -> AnyView {
    let moment = app.model.with_untracked(|model| model.moment.clone());
    let today = moment.today();
    let known = app.peek(|debrief| debrief.facts.ended).map(|at| moment.zone.local(at));
    let day = RwSignal::new(match ended {
        Ended::WithinHour => return ().into_any(),
        Ended::Today => Some(today),
        Ended::Yesterday => Some(clock::days_after(today, -1)),
        Ended::AnotherDay => known.map(|local| local.day),
    });
    let minutes = known.map_or(u16::from(USUAL_HOUR) * 60, |local| local.minutes);
    let time = RwSignal::new((minutes / 60, minutes % 60));
    let keep = move || {
        let (Some(day), (hour, minute)) = (day.get_untracked(), time.get_untracked()) else {
            return;
        };
        let part = |number: u16| u8::try_from(number).unwrap_or(0);
        let moment = app.model.with_untracked(|model| model.moment.clone());
        let at = moment.at(day, part(hour), part(minute));
        to_come.set(at > moment.now);
        if at <= moment.now {
            app.change(Change::Ended(Some(at)));
        }
    };
    let day_field = (ended == Ended::AnotherDay).then(|| {
        let which = DateBox {
            id: "ended-day",
            kind: "date",
            label: app.say("recall.ended.day.label"),
            help: String::new(),
            value: day.get_untracked().map(clock::write_day).unwrap_or_default(),
            max: Some(clock::write_day(today)),
        };
        date_box(app, which, move |picked| {
            let picked = whole_day(&picked);
            if picked.is_some() {
                day.set(picked);
                keep();
            }
        })
    });
    let about = DateBox {
        id: "ended-time",
        kind: "time",
        label: app.say("recall.ended.time.label"),
        help: String::new(),
        value: format!("{:02}:{:02}", minutes / 60, minutes % 60),
        max: None,
    };
    let time_field = date_box(app, about, move |picked| {
        if let Some((hour, minute)) = parse_time(&picked) {
            time.set((hour.into(), minute.into()));
            keep();
        }
    });
    view! { <div class="fields">{day_field} {time_field}</div> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::clock::Zone;

    fn moment(hour: u8, minute: u8) -> Moment {
        let zone = Zone::fixed(60);
        let day = clock::parse_day("2026-11-21").expect("a day");
        let at = Moment { now: Instant(0), zone: zone.clone(), ..Moment::default() }
            .at(day, hour, minute);
        Moment { now: at, zone, ..Moment::default() }
    }

    #[test]
    fn a_bare_answer_stands_for_a_time_that_it_fits() {
        let moment = moment(17, 40);
        for ended in [Ended::WithinHour, Ended::Today, Ended::Yesterday] {
            let at = ended.about(&moment).expect("a time");
            assert_eq!(Ended::of(at, &moment), ended);
            assert!(at <= moment.now);
        }
        assert_eq!(Ended::AnotherDay.about(&moment), None);
    }

    #[test]
    fn earlier_today_never_means_yesterday() {
        let moment = moment(1, 30);
        let at = Ended::Today.about(&moment).expect("a time");
        assert_eq!(moment.zone.local(at).day, moment.today());
    }

    #[test]
    fn times_are_read_as_fields_hold_them() {
        assert_eq!(parse_time("17:40"), Some((17, 40)));
        assert_eq!(parse_time("07:05:00"), Some((7, 5)));
        for wrong in ["", "24:00", "12:60", "noon", "7", "-1:00"] {
            assert_eq!(parse_time(wrong), None, "{wrong}");
        }
    }
}
