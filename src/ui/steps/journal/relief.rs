//! How it was right after, and later.

use super::chart_or;
use crate::domain::debrief::Distress;
use crate::domain::journal::{Journal, Relief, Shift};
use crate::ui::App;
use crate::ui::parts::{Bar, Chart, Fill, Row, Table};
use crate::ui::prelude::*;
use crate::ui::steps::calm::distress_words;

/// The chart; or how many it takes.
pub(super) fn relief(app: App, journal: &Journal) -> AnyView {
    let made = journal.relief().map(|relief| made(app, &relief));
    chart_or(app, "journal.relief.title", "journal.relief.few", made, ().into_any())
}

fn made(app: App, relief: &Relief) -> Chart {
    let Shift { lighter, same, heavier } = relief.shift();
    let sentence = app.fill(
        "journal.relief.says",
        &[
            ("of", &relief.of().to_string()),
            ("lighter", &lighter.to_string()),
            ("same", &same.to_string()),
            ("heavier", &heavier.to_string()),
        ],
    );
    // The heaviest stands on top, as what sinks would.
    let levels = || Distress::ALL.into_iter().rev();
    let rows = levels().map(|level| {
        let bar = |length: usize, fill, key| Bar {
            length,
            fill,
            words: app.fill(key, &[("count", &length.to_string())]),
        };
        let bars = vec![
            bar(relief.before(level), Fill::Open, "journal.relief.before"),
            bar(relief.after(level), Fill::Full, "journal.relief.after"),
        ];
        Row { label: distress_words(app, level), bars }
    });
    let head =
        ["journal.relief.head.word", "journal.relief.head.before", "journal.relief.head.after"];
    Chart {
        id: "relief",
        title: app.say("journal.relief.title"),
        sentence,
        rows: rows.collect(),
        table: Table {
            head: head.map(|key| app.say(key)).to_vec(),
            rows: levels()
                .map(|level| {
                    let figures = [relief.before(level), relief.after(level)];
                    (distress_words(app, level), figures.map(|figure| figure.to_string()).to_vec())
                })
                .collect(),
        },
    }
}
