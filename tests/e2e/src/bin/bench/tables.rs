//! The tables, as Markdown.

use afterview_e2e::{Outcome, Trouble};
use std::fs::File;
use std::io::Write as _;
use std::path::PathBuf;

/// Where the tables go.
pub struct Tables(File);

impl Tables {
    /// Into a file of their own. What is in it is whole at any time: a bench that is cut short has told what it measured.
    pub fn into_file(path: PathBuf) -> Outcome<Self> {
        Ok(Self(File::create(path)?))
    }

    /// A heading.
    pub fn heading(&mut self, text: &str) -> Outcome {
        self.text(&format!("## {text}"))
    }

    /// A paragraph.
    pub fn text(&mut self, text: &str) -> Outcome {
        writeln!(self.0, "\n{text}")?;
        Ok(())
    }

    /// A table: words on the left, figures on the right.
    ///
    /// # Errors
    /// If a row has more or fewer cells than the head.
    pub fn table(&mut self, heads: &[&str], rows: &[Vec<String>]) -> Outcome {
        self.text(&markdown(heads, rows)?)
    }
}

fn markdown(heads: &[&str], rows: &[Vec<String>]) -> Outcome<String> {
    if let Some(row) = rows.iter().find(|row| row.len() != heads.len()) {
        return Err(Trouble::new(format!("{row:?} does not fit under {heads:?}")));
    }
    let line = |cells: &[&str]| format!("| {} |", cells.join(" | "));
    let is_figures =
        |at: usize| rows.iter().all(|row| row.get(at).is_some_and(|cell| is_figure(cell)));
    let rule = (0..heads.len()).map(|at| if is_figures(at) { "---:" } else { "---" });
    let mut lines = vec![line(heads), line(&rule.collect::<Vec<_>>())];
    lines.extend(rows.iter().map(|row| line(&row.iter().map(String::as_str).collect::<Vec<_>>())));
    Ok(lines.join("\n"))
}

fn is_figure(cell: &str) -> bool {
    cell.starts_with(|first: char| first.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn figures_stand_on_the_right_of_their_column_and_words_on_the_left() {
        let rows = [row(&["2,000 words", "7.1"]), row(&["a letter", "12"])];
        let table = markdown(&["where", "ms"], &rows).unwrap();
        assert_eq!(
            table,
            "| where | ms |\n| --- | ---: |\n| 2,000 words | 7.1 |\n| a letter | 12 |"
        );
    }

    #[test]
    fn a_row_that_does_not_fit_its_head_is_not_shown_under_it() {
        assert!(markdown(&["where", "ms"], &[row(&["a letter"])]).is_err());
    }
}
