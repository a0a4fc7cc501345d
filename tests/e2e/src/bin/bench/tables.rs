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

    /// A table. The first column is words; the others are figures.
    pub fn table(&mut self, heads: &[&str], rows: &[Vec<String>]) -> Outcome {
        let line = |cells: &mut dyn Iterator<Item = &str>| {
            format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
        };
        let rule = heads.iter().enumerate().map(|(at, _)| if at == 0 { "---" } else { "---:" });
        let mut text =
            format!("{}\n{}", line(&mut heads.iter().copied()), line(&mut rule.into_iter()));
        for row in rows {
            text.push('\n');
            text.push_str(&line(&mut row.iter().map(String::as_str)));
        }
        self.text(&text)
    }
}
