//! Enough of Rust's grammar to find the strings in a source file: comments, raw strings, characters and
//! lifetimes are told apart, and what is only built for tests is left out.

/// A piece of a source file that matters here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// The text of a string, with simple escapes undone.
    Text(String),
    /// A name, a keyword or a number.
    Name(String),
    /// Any other sign.
    Sign(char),
}

/// A piece and its line, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub piece: Piece,
    pub line: usize,
}

impl Token {
    /// Whether it is this sign.
    pub fn is(&self, sign: char) -> bool {
        self.piece == Piece::Sign(sign)
    }

    fn is_name(&self, name: &str) -> bool {
        matches!(&self.piece, Piece::Name(own) if own == name)
    }
}

/// The tokens of a file without comments and without what is built for tests only.
pub(super) fn tokens(source: &str) -> Vec<Token> {
    let mut reader = Reader { letters: source.chars().collect(), at: 0, line: 1 };
    let mut all = Vec::new();
    while let Some(token) = reader.next_token() {
        all.push(token);
    }
    without_tests(&all)
}

struct Reader {
    letters: Vec<char>,
    at: usize,
    line: usize,
}

impl Reader {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.letters.get(self.at + ahead).copied()
    }

    fn take(&mut self) -> Option<char> {
        let letter = self.peek(0)?;
        self.at += 1;
        self.line += usize::from(letter == '\n');
        Some(letter)
    }

    fn take_while(&mut self, keep: impl Fn(char) -> bool) -> String {
        let mut text = String::new();
        while let Some(letter) = self.peek(0).filter(|letter| keep(*letter)) {
            text.push(letter);
            self.take();
        }
        text
    }

    fn next_token(&mut self) -> Option<Token> {
        loop {
            self.take_while(char::is_whitespace);
            match (self.peek(0)?, self.peek(1)) {
                ('/', Some('/')) => {
                    self.take_while(|letter| letter != '\n');
                }
                ('/', Some('*')) => self.skip_comment(),
                _ => break,
            }
        }
        let line = self.line;
        let first = self.take()?;
        let piece = if first == '"' {
            Piece::Text(self.text())
        } else if first == '\'' {
            self.character_or_lifetime()
        } else if first.is_alphanumeric() || first == '_' {
            let rest = self.take_while(|letter| letter.is_alphanumeric() || letter == '_');
            let name = format!("{first}{rest}");
            match name.as_str() {
                "r" | "br" | "cr" => match self.raw_text() {
                    Some(text) => Piece::Text(text),
                    None => Piece::Name(name),
                },
                // The quote of b"..." and c"..." comes next and is read as a string of its own.
                _ => Piece::Name(name),
            }
        } else {
            Piece::Sign(first)
        };
        Some(Token { piece, line })
    }

    fn skip_comment(&mut self) {
        let mut depth = 0_usize;
        loop {
            match (self.take(), self.peek(0)) {
                (Some('/'), Some('*')) => {
                    self.take();
                    depth += 1;
                }
                (Some('*'), Some('/')) => {
                    self.take();
                    depth -= 1;
                    if depth == 0 {
                        return;
                    }
                }
                (None, _) => return,
                _ => {}
            }
        }
    }

    /// The rest of a string whose opening quote is behind us.
    fn text(&mut self) -> String {
        let mut text = String::new();
        while let Some(letter) = self.take() {
            match letter {
                '"' => break,
                '\\' => match self.take() {
                    Some('n') => text.push('\n'),
                    Some('t') => text.push('\t'),
                    // A line that goes on in the next one.
                    Some('\n') => {
                        self.take_while(char::is_whitespace);
                    }
                    Some(other) => text.push(other),
                    None => break,
                },
                other => text.push(other),
            }
        }
        text
    }

    /// A raw string after its `r`, or nothing where that was only a name.
    fn raw_text(&mut self) -> Option<String> {
        let signs = self.letters.iter().skip(self.at).take_while(|letter| **letter == '#').count();
        if self.peek(signs) != Some('"') {
            return None;
        }
        for _ in 0..=signs {
            self.take();
        }
        let mut text = String::new();
        while let Some(letter) = self.take() {
            if letter == '"' && (0..signs).all(|ahead| self.peek(ahead) == Some('#')) {
                for _ in 0..signs {
                    self.take();
                }
                break;
            }
            text.push(letter);
        }
        Some(text)
    }

    fn character_or_lifetime(&mut self) -> Piece {
        if self.peek(0) == Some('\\') {
            self.take();
            self.take();
            self.take_while(|letter| letter != '\'');
            self.take();
        } else if self.peek(1) == Some('\'') {
            self.take();
            self.take();
        }
        Piece::Sign('\'')
    }
}

/// Leaves out whatever `#[cfg(test)]` stands before.
fn without_tests(tokens: &[Token]) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut rest = tokens;
    while let Some((token, after)) = rest.split_first() {
        if let Some(item) = after_test_mark(rest) {
            rest = after_item(item);
        } else {
            kept.push(token.clone());
            rest = after;
        }
    }
    kept
}

/// What follows a `#[cfg(test)]` that stands here.
fn after_test_mark(tokens: &[Token]) -> Option<&[Token]> {
    let (mark, item) = tokens.split_at_checked(7)?;
    let [hash, open, cfg, opening, test, closing, close] = mark else { return None };
    let is = hash.is('#')
        && open.is('[')
        && cfg.is_name("cfg")
        && opening.is('(')
        && test.is_name("test")
        && closing.is(')')
        && close.is(']');
    is.then_some(item)
}

/// What follows the item that stands here: up to its closing brace, or its `;` outside any bracket.
fn after_item(mut rest: &[Token]) -> &[Token] {
    let mut depth = 0_usize;
    while let Some((token, after)) = rest.split_first() {
        rest = after;
        match token.piece {
            Piece::Sign('{' | '(' | '[') => depth += 1,
            Piece::Sign('}' | ')' | ']') => {
                depth = depth.saturating_sub(1);
                if depth == 0 && token.is('}') {
                    break;
                }
            }
            Piece::Sign(';') if depth == 0 => break,
            _ => {}
        }
    }
    rest
}

#[cfg(test)]
mod tests;
