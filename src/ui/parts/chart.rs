//! A chart: a sentence that says what it shows, bars with their words beside them, and a table of the same behind it. Ink on
//! paper, direct labels instead of legends (design: look, "Charts"). What is full and what is empty differ in form, not in
//! colour alone.

mod layout;
mod picture;

pub use layout::{Bar, Fill, Row};
pub use picture::{COLOURS, picture};

use super::text_button;
use crate::app::Picture;
use crate::ui::App;
use crate::ui::prelude::*;
use layout::{Mark, THICK, lay_out};

/// How many letters of a name stand on a line: as many as fit on the smallest phone.
const COLUMNS: usize = 26;

/// What a chart shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// Its name, for labels, for tests and for the file of its picture.
    pub id: &'static str,
    /// What it is about.
    pub title: String,
    /// What it shows, in a sentence or two.
    pub sentence: String,
    /// What is drawn, from top to bottom.
    pub rows: Vec<Row>,
    /// The same in figures.
    pub table: Table,
}

/// Figures in rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What stands over each column; the first stands over the names of the rows.
    pub head: Vec<String>,
    /// The rows: the name of each, and a figure for each other column.
    pub rows: Vec<(String, Vec<String>)>,
}

/// A chart with its table behind it. `take` hands its picture over.
pub fn chart(app: App, chart: Chart, take: impl Fn(Picture) + 'static) -> AnyView {
    let id = chart.id;
    let heading = format!("{id}-heading");
    let drawn = drawn(&chart);
    let table = table(&chart);
    let (title, sentence) = (chart.title.clone(), chart.sentence.clone());
    view! {
        <figure class="card chart" id=id aria-labelledby=heading.clone()>
            <h2 id=heading>{title}</h2>
            <p class="says">{sentence}</p>
            {drawn}
            <details class="figures">
                <summary>{app.say("journal.chart.table")}</summary>
                {table}
            </details>
            <div class="card-actions">
                {text_button(&format!("{id}-picture"), app.say("journal.chart.picture.button"), move || {
                    take(picture(&chart));
                })}
            </div>
        </figure>
    }
    .into_any()
}

/// The bars. To a screen reader the sentence above says what they show, and the table behind them says it in figures: told a
/// third time it would only be in the way.
fn drawn(chart: &Chart) -> AnyView {
    let (marks, height) = lay_out(chart, COLUMNS);
    let marks = marks.into_iter().map(mark).collect_view();
    view! { <svg aria-hidden="true" width="100%" height=em(height)>{marks}</svg> }.into_any()
}

fn mark(mark: Mark) -> AnyView {
    match mark {
        Mark::Label { top, words } => {
            view! { <text class="name" x="0" y=em(top)>{words}</text> }.into_any()
        }
        Mark::Bar { top, width, fill } => {
            let class = match fill {
                Fill::Full => "full",
                Fill::Open => "open",
            };
            view! { <rect class=class x="0" y=em(top) width=percent(width) height=em(THICK)></rect> }
                .into_any()
        }
        Mark::Beside { top, width, words } => {
            let apart = (width > 0).then_some("0.6em");
            view! { <text x=percent(width) dx=apart y=em(top)>{words}</text> }.into_any()
        }
    }
}

/// So many tenths of the letters' size.
fn em(tenths: usize) -> String {
    format!("{}.{}em", tenths / 10, tenths % 10)
}

fn percent(hundredths: usize) -> String {
    format!("{hundredths}%")
}

fn table(chart: &Chart) -> AnyView {
    let caption = chart.title.clone();
    let head = chart.table.head.iter().map(|head| {
        let head = head.clone();
        view! { <th scope="col">{head}</th> }
    });
    let rows = chart.table.rows.iter().map(|(name, figures)| {
        let (name, figures) = (name.clone(), figures.clone());
        let figures = figures.into_iter().map(|figure| view! { <td>{figure}</td> }).collect_view();
        view! { <tr><th scope="row">{name}</th>{figures}</tr> }
    });
    view! {
        <table>
            <caption class="hidden">{caption}</caption>
            <thead><tr>{head.collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
