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
    let zone = app.model.with_untracked(|model| model.moment.zone.clone());
    let made = journal.months(&zone, MONTHS).map(|months| made(app, &months));
    chart_or(app, "journal.months.title", "journal.months.few", made, ().into_any())
}

fn made(app: App, months: &[Month]) -> Chart {
    let name = |month: &Month| month_words(app, &format!("{}-{:02}", month.year, month.month));
    let sum = |of: fn(&Month) -> usize| months.iter().map(of).sum::<usize>().to_string();
    let sentence = app.fill(
        "journal.months.says",
        &[("lessons", &sum(|month| month.lessons)), ("count", &sum(|month| month.practised))],
    );
    let rows = months.iter().map(|month| {
        let (lessons, practised) = (month.lessons, month.practised);
        let bars = vec![
            Bar {
                length: lessons,
                fill: Fill::Open,
                words: counted(
                    app,
                    "journal.months.lessons_one",
                    "journal.months.lessons",
                    lessons,
                ),
            },
            Bar {
                length: practised,
                fill: Fill::Full,
                words: counted(
                    app,
                    "journal.months.practised_one",
                    "journal.months.practised",
                    practised,
                ),
            },
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
                    let figures = [month.interviews, month.lessons, month.practised];
                    (name(month), figures.map(|figure| figure.to_string()).to_vec())
                })
                .collect(),
        },
    }
}
