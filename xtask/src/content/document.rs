//! A TOML file whose every part knows its line.

use super::problem::Problems;
use toml::de::DeTable;

/// One content file, read.
pub(super) struct Document<'s> {
    /// Its path from the checkout on.
    pub file: &'s str,
    /// Where its lines end: every part asks for its line, and the files are long.
    ends: Vec<usize>,
    /// What it holds.
    pub table: DeTable<'s>,
}

impl<'s> Document<'s> {
    /// Reads a file. Where it cannot be read, says why and gives nothing.
    pub fn read(file: &'s str, text: &'s str, problems: &mut Problems) -> Option<Self> {
        match DeTable::parse(text) {
            Ok(table) => Some(Self { file, ends: ends_of(text), table: table.into_inner() }),
            Err(error) => {
                let span = error.span().unwrap_or(0..0);
                let sentence = if error.message().starts_with("duplicate key") {
                    let name = text.get(span.clone()).unwrap_or_default();
                    format!("`{name}` is there twice")
                } else {
                    format!("this line cannot be read: {}", error.message())
                };
                problems.at(file, line_of(&ends_of(text), span.start), sentence);
                None
            }
        }
    }

    /// The line of a place in the text, counted from 1.
    pub fn line(&self, place: usize) -> usize {
        line_of(&self.ends, place)
    }

    /// The file's name without folders and ending.
    pub fn stem(&self) -> &'s str {
        let name = self.file.rsplit('/').next().unwrap_or(self.file);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }
}

fn ends_of(text: &str) -> Vec<usize> {
    text.match_indices('\n').map(|(place, _)| place).collect()
}

fn line_of(ends: &[usize], place: usize) -> usize {
    1 + ends.partition_point(|end| *end < place)
}
