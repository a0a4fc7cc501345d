//! Writing JSON, byte for byte as `serde_json` does.

use super::{Saved, plain_in_front};

/// A text in the making.
#[derive(Debug, Default)]
pub struct Writer(String);

impl Writer {
    /// The text.
    pub fn finish(self) -> String {
        self.0
    }

    /// Puts a comma where something stands before. What ends in an opening bracket, or in the colon after a
    /// name, waits for its first; a text of the person's ends in a quote.
    fn next(&mut self) {
        if !matches!(self.0.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
            self.0.push(',');
        }
    }

    /// Something that needs no quotes.
    pub(super) fn bare(&mut self, text: &str) {
        self.next();
        self.0.push_str(text);
    }

    /// Begins a list or what has fields.
    pub fn begin(&mut self, bracket: char) {
        self.next();
        self.0.push(bracket);
    }

    /// Ends it.
    pub fn end(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// A text. What stands between two letters that are written otherwise is copied in one go.
    pub fn text(&mut self, text: &str) {
        self.next();
        self.0.push('"');
        let mut rest = text;
        loop {
            let plain = plain_in_front(rest.as_bytes());
            let (plain, after) = rest.split_at_checked(plain).unwrap_or((rest, ""));
            self.0.push_str(plain);
            let mut letters = after.chars();
            let Some(letter) = letters.next() else { break };
            self.escaped(letter);
            rest = letters.as_str();
        }
        self.0.push('"');
    }

    fn escaped(&mut self, letter: char) {
        let short = match letter {
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\u{8}' => 'b',
            '\u{c}' => 'f',
            '\0'..' ' => {
                self.0.push_str(if letter < '\u{10}' { "\\u000" } else { "\\u001" });
                self.0.extend(char::from_digit(u32::from(letter) % 16, 16));
                return;
            }
            _ => letter,
        };
        self.0.push('\\');
        self.0.push(short);
    }

    /// The name of what comes next.
    pub fn name(&mut self, name: &str) {
        self.text(name);
        self.colon();
    }

    /// Makes what was written last the name of what comes next.
    pub(super) fn colon(&mut self) {
        self.0.push(':');
    }

    /// A field.
    pub fn field<T: Saved>(&mut self, name: &str, value: &T) {
        self.name(name);
        value.write(self);
    }

    /// What has one field only.
    pub fn only<T: Saved>(&mut self, name: &str, value: &T) {
        self.begin('{');
        self.field(name, value);
        self.end('}');
    }

    /// One of some names.
    pub fn one_of(&mut self, names: &[&str], at: usize) {
        self.text(names.get(at).copied().unwrap_or_default());
    }

    /// A list.
    pub fn list<T: Saved>(&mut self, all: &[T]) {
        self.begin('[');
        for one in all {
            one.write(self);
        }
        self.end(']');
    }
}
