//! The tables, as Markdown.

use afterview_e2e::Outcome;
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
    pub fn table(&mut self, heads: &[&str], rows: &[Vec<String>]) -> Outcome {
        let line = |cells: &mut dyn Iterator<Item = &str>| {
            format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
        };
        let is_figures = |at: usize| {
            let cell = |row: &Vec<String>| row.get(at).is_some_and(|cell| is_figure(cell));
            rows.iter().all(cell)
        };
        let rule = (0..heads.len()).map(|at| if is_figures(at) { "---:" } else { "---" });
        let mut text =
            format!("{}\n{}", line(&mut heads.iter().copied()), line(&mut rule.into_iter()));
        for row in rows {
            text.push('\n');
            text.push_str(&line(&mut row.iter().map(String::as_str)));
        }
        self.text(&text)
    }
}

fn is_figure(cell: &str) -> bool {
    cell.starts_with(|first: char| first.is_ascii_digit())
}
