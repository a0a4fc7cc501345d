//! Plans for next time, and how often they were practised, month by month (design: advice, row 102).

use super::{chart_or, counted};
use crate::domain::journal::{Journal, Month};
use crate::ui::App;
use crate::ui::parts::{Bar, Chart, Fill, Row, Table};
use crate::ui::prelude::*;
use crate::ui::steps::support::month_words;

/// So many months are drawn.
const MONTHS: usize = 12;

/// The chart; or how many interviews it takes.
pub(super) fn months(app: App, journal: &Journal) -> AnyView {
    let moment = app.model.with_untracked(|model| model.moment.clone());
    let made = journal.months(&moment, MONTHS).map(|months| made(app, &months));
    chart_or(app, "journal.months.title", "journal.months.few", made, ().into_any())
}

fn made(app: App, months: &[Month]) -> Chart {
    let name = |month: &Month| month_words(app, &format!("{}-{:02}", month.year, month.month));
    let sum = |of: fn(&Month) -> usize| months.iter().map(of).sum::<usize>();
    let plans = |count| counted(app, "journal.months.lessons_one", "journal.months.lessons", count);
    let practised =
        |count| counted(app, "journal.months.practised_one", "journal.months.practised", count);
    let in_all = match sum(|month| month.practised) {
        0 => app.say("journal.months.practised_none"),
        count => practised(count),
    };
    let sentence = app.fill(
        "journal.months.says",
        &[("plans", &plans(sum(|month| month.plans))), ("practised", &in_all)],
    );
    let rows = months.iter().map(|month| {
        let bars = vec![
            Bar { length: month.plans, fill: Fill::Open, words: plans(month.plans) },
            Bar { length: month.practised, fill: Fill::Full, words: practised(month.practised) },
        ];
        Row { label: name(month), bars }
    });
    let head = [
        "journal.months.head.month",
        "journal.months.head.interviews",
        "journal.months.head.lessons",
        "journal.months.head.practised",
    ];
    Chart {
        id: "months",
        title: app.say("journal.months.title"),
        sentence,
        rows: rows.collect(),
        table: Table {
            head: head.map(|key| app.say(key)).to_vec(),
            rows: months
                .iter()
                .map(|month| {
                    let figures = [month.interviews, month.plans, month.practised];
                    (name(month), figures.map(|figure| figure.to_string()).to_vec())
                })
                .collect(),
        },
    }
}
