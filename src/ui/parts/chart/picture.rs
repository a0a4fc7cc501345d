//! A chart as a picture of its own: an SVG that needs nothing of the page, dark on white whatever the page is, with its title
//! and its sentence over it.

use super::Chart;
use super::layout::{Fill, Mark, THICK, lay_out, lines_of};
use crate::app::Picture;
use std::fmt::Write as _;

/// The colours of a picture: the light ones of the page (`style/tokens.css`): surface, ink, quiet, accent.
pub const COLOURS: [&str; 4] = ["#ffffff", "#1d2327", "#566068", "#1f6f5c"];

/// How wide a picture is, in pixels, and the room around what is in it.
const WIDTH: usize = 720;
const MARGIN: usize = 32;
/// The size of the letters.
const LETTERS: usize = 18;
/// From one line of the words on top to the next.
const LINE: usize = 28;
/// So many letters fit on a line.
const COLUMNS: usize = 64;

/// A chart as a picture.
pub fn picture(chart: &Chart) -> Picture {
    let [surface, ink, quiet, accent] = COLOURS;
    let mut inside = String::new();
    let mut top = MARGIN;
    let mut words = |text: &str, class: &str, inside: &mut String| {
        for line in lines_of(text, COLUMNS) {
            top += LINE;
            put(inside, &format!("<text class='{class}' x='{MARGIN}' y='{}'>", top - 8), &line);
        }
        top
    };
    words(&chart.title, "title", &mut inside);
    let under = words(&chart.sentence, "says", &mut inside) + LINE / 2;
    let (marks, tenths) = lay_out(chart, COLUMNS);
    let y = |top: usize| under + top * LETTERS / 10;
    let x = |width: usize| MARGIN + width * (WIDTH - 2 * MARGIN) / 100;
    for mark in marks {
        match mark {
            Mark::Label { top, words } => {
                put(
                    &mut inside,
                    &format!("<text class='label' x='{MARGIN}' y='{}'>", y(top)),
                    &words,
                );
            }
            Mark::Bar { top, width, fill } => {
                let class = match fill {
                    Fill::Full => "full",
                    Fill::Open => "open",
                };
                let (wide, high) = (x(width) - MARGIN, THICK * LETTERS / 10);
                // Writing to a text does not fail.
                let _ = write!(
                    inside,
                    "<rect class='{class}' x='{MARGIN}' y='{}' width='{wide}' height='{high}'/>",
                    y(top)
                );
            }
            Mark::Beside { top, width, words } => {
                let x = if width > 0 { x(width) + 10 } else { MARGIN };
                put(&mut inside, &format!("<text x='{x}' y='{}'>", y(top)), &words);
            }
        }
    }
    let height = y(tenths) + MARGIN;
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{WIDTH}' height='{height}'>\
         <style>text{{font:{LETTERS}px system-ui,sans-serif;fill:{ink}}}\
         .title{{font-weight:700;font-size:22px}}.says{{fill:{quiet}}}.label{{font-weight:600}}\
         .full,.open{{stroke:{accent};stroke-width:2;fill:{accent}}}.open{{fill:{surface}}}</style>\
         <rect width='100%' height='100%' fill='{surface}'/>{inside}</svg>"
    );
    let pixels = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let name = format!("afterview-{}.png", chart.id);
    Picture { name, svg, width: pixels(WIDTH), height: pixels(height) }
}

/// A text of an element whose start is given, as it may stand in XML.
fn put(out: &mut String, start: &str, words: &str) {
    out.push_str(start);
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // What XML cannot hold would spoil all of it.
            '\u{0}'..='\u{8}'
            | '\u{b}'
            | '\u{c}'
            | '\u{e}'..='\u{1f}'
            | '\u{fffe}'
            | '\u{ffff}' => {}
            other => out.push(other),
        }
    }
    out.push_str("</text>");
}
