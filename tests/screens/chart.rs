//! Charts: what is drawn, the table behind it, and the picture.

use crate::html::Element;
use crate::stage::{ENGLISH, NOW, Page, draw};
use afterview::app::Model;
use afterview::app::model::Arrival;
use afterview::domain::clock::{Moment, Zone};
use afterview::ui::parts::{Bar, COLOURS, Chart, Fill, Row, Table, chart, picture};

fn bar(length: usize, fill: Fill, words: &str) -> Bar {
    Bar { length, fill, words: words.into() }
}

fn guesses() -> Chart {
    let row = |label: &str, bars: Vec<Bar>| Row { label: label.into(), bars };
    Chart {
        id: "guesses",
        title: "What you felt & what came".into(),
        sentence: "Of 6 you felt went badly, 2 went on.".into(),
        rows: vec![
            row(
                "You felt that it would not go on",
                vec![bar(2, Fill::Full, "2 went on"), bar(4, Fill::Open, "4 did not")],
            ),
            row(
                "You felt that it would",
                vec![bar(0, Fill::Full, "0 <went> on"), bar(3, Fill::Open, "3 did not")],
            ),
        ],
        table: Table {
            head: ["Your guess", "Went on", "Did not"].map(str::to_owned).to_vec(),
            rows: vec![
                ("Not".into(), vec!["2".into(), "4".into()]),
                ("It would".into(), vec!["0".into(), "3".into()]),
            ],
        },
    }
}

fn drawn() -> Page {
    let moment = Moment { now: NOW, zone: Zone::fixed(0), ..Moment::default() };
    let model = Model { content: Arrival::Here, ..Model::new(moment, 7) };
    draw(model, &ENGLISH, false, |app| chart(app, guesses(), |_| {}))
}

#[test]
fn a_chart_says_in_a_sentence_what_it_shows_and_says_it_once() {
    let page = drawn();
    let figure = page.get("guesses");
    assert_eq!(figure.name, "figure");
    assert_eq!(figure.attribute("aria-labelledby"), Some("guesses-heading"));
    assert_eq!(page.text_of("guesses-heading"), "What you felt & what came");
    let svg = figure.named(&["svg"])[0];
    assert_eq!(svg.attribute("aria-hidden"), Some("true"));
    let says = figure.find(|element| element.is_of("says"));
    assert_eq!(says[0].text(), "Of 6 you felt went badly, 2 went on.");
}

#[test]
fn the_figures_of_a_chart_stand_in_a_table_behind_it() {
    let page = drawn();
    let table = page.get("guesses").named(&["table"])[0];
    let scope = |element: &&Element, of: &str| element.attribute("scope") == Some(of);
    let head = table.named(&["th"]);
    assert_eq!(head.iter().filter(|cell| scope(cell, "col")).count(), 3);
    assert_eq!(head.iter().filter(|cell| scope(cell, "row")).count(), 2);
    let rows: Vec<String> = table.named(&["tr"]).iter().map(|row| row.text()).collect();
    assert_eq!(rows, ["Your guess Went on Did not", "Not 2 4", "It would 0 3"]);
}

#[test]
fn bars_are_as_long_as_their_figures_and_told_apart_by_more_than_colour() {
    let page = drawn();
    let bars = page.page.named(&["rect"]);
    let shown: Vec<_> =
        bars.iter().map(|bar| (bar.attribute("class"), bar.attribute("width"))).collect();
    let (full, open) = (Some("full"), Some("open"));
    assert_eq!(shown, [(full, Some("20%")), (open, Some("40%")), (open, Some("30%"))]);
    let words: Vec<String> = page.page.named(&["text"]).iter().map(|text| text.text()).collect();
    assert_eq!(
        words,
        [
            "You felt that it would not",
            "go on",
            "2 went on",
            "4 did not",
            "You felt that it would",
            "0 <went> on",
            "3 did not"
        ]
    );
    // Sizes are those of the letters: a larger text makes a larger chart.
    let height = page.page.named(&["svg"])[0].attribute("height").expect("a height");
    assert_eq!(height, "11.4em");
}

#[test]
fn a_picture_needs_nothing_of_the_page_and_says_the_same() {
    let picture = picture(&guesses());
    assert_eq!(picture.name, "afterview-guesses.png");
    let svg = &picture.svg;
    assert!(svg.starts_with("<svg xmlns='http://www.w3.org/2000/svg' width='720' height='"));
    for words in [
        "What you felt &amp; what came",
        "Of 6 you felt went badly, 2 went on.",
        "0 &lt;went&gt; on",
    ] {
        assert!(svg.contains(words), "{words} in {svg}");
    }
    assert!(!svg.contains("var(") && !svg.contains("href") && !svg.contains("url("), "{svg}");
    assert_eq!(svg.matches("class='open'").count(), 2);
}

#[test]
fn a_picture_has_the_colours_of_the_page_by_day() {
    let tokens = include_str!("../../style/tokens.css");
    for (name, colour) in ["surface", "ink", "quiet", "accent"].into_iter().zip(COLOURS) {
        assert!(tokens.contains(&format!("--{name}: light-dark({colour},")), "{name}");
    }
}
