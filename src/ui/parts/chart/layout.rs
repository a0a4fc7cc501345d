//! Where everything of a chart stands. Widths are parts of the whole and heights parts of a line, so that the same holds on
//! the screen, whatever the size of its letters, and in a picture.

use super::Chart;

/// The widest bar takes so many hundredths of the width: beside it there is room for its words.
const WIDEST: usize = 40;
/// From one line of words to the next, in tenths of the letters' size.
const LINE: usize = 14;
/// From one bar to the next.
const BAR: usize = 16;
/// From one row to the next.
const GAP: usize = 8;

/// What stands together under one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its name.
    pub label: String,
    /// Its bars.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// How long it is, beside the others.
    pub length: usize,
    /// How it is filled.
    pub fill: Fill,
    /// What stands beside it.
    pub words: String,
}

/// How a bar is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// All of it.
    Full,
    /// Not at all: an outline.
    Open,
}

/// Something of a chart, in its place. `top` is in tenths of the letters' size, `width` in hundredths of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A line of a name; `top` is where its letters stand on.
    Label { top: usize, words: String },
    /// A bar.
    Bar { top: usize, width: usize, fill: Fill },
    /// The words beside a bar of that width.
    Beside { top: usize, width: usize, words: String },
}

/// How high a bar is, in tenths of the letters' size.
pub(super) const THICK: usize = 11;

/// All of a chart in its places, for lines of so many letters; and how high it is, in tenths of the letters' size.
pub(super) fn lay_out(chart: &Chart, columns: usize) -> (Vec<Mark>, usize) {
    let bars = chart.rows.iter().flat_map(|row| &row.bars);
    let most = bars.map(|bar| bar.length).max().unwrap_or(0).max(1);
    let mut marks = Vec::new();
    let mut top = 0;
    for row in &chart.rows {
        for words in lines_of(&row.label, columns) {
            marks.push(Mark::Label { top: top + LINE - 4, words });
            top += LINE;
        }
        for bar in &row.bars {
            // What there is can be seen, however little it is beside the rest.
            let width = (bar.length * WIDEST).div_ceil(most);
            if width > 0 {
                marks.push(Mark::Bar { top: top + 1, width, fill: bar.fill });
            }
            marks.push(Mark::Beside { top: top + 10, width, words: bar.words.clone() });
            top += BAR;
        }
        top += GAP;
    }
    (marks, top.saturating_sub(GAP))
}

/// A text in lines of at most so many letters, broken between words where that can be.
pub(super) fn lines_of(text: &str, columns: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut room = 0;
    for word in text.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        for (piece, letters) in letters.chunks(columns.max(1)).enumerate() {
            let takes = letters.len() + 1;
            if let Some(line) = lines.last_mut().filter(|_| piece == 0 && takes <= room) {
                line.push(' ');
                line.extend(letters);
                room -= takes;
            } else {
                lines.push(letters.iter().collect());
                room = columns.saturating_sub(letters.len());
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_break_between_words_and_a_long_word_where_it_has_to() {
        assert_eq!(lines_of("You forgot a key skill", 12), ["You forgot a", "key skill"]);
        assert_eq!(lines_of("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
        assert_eq!(lines_of("  ", 12), [""; 0]);
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_no_letter_is_lost(text in "\\PC{0,80}", columns in 1_usize..30) {
            let lines = lines_of(&text, columns);
            prop_assert!(lines.iter().all(|line| line.chars().count() <= columns));
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(letters(&lines.join(" ")), letters(&text));
        }
    }
}
