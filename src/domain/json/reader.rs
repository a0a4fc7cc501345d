//! Going through a JSON text (RFC 8259), as strict as `serde_json` is.

use super::{Unread, Value, plain_in_front};
use std::borrow::Cow;

/// The deepest nesting that is gone into.
const MAX_DEPTH: usize = 127;

/// Sees a name and what stands under it; in a list there is no name.
type See<'see, 'a> = &'see mut dyn FnMut(Value<'a>, Value<'a>) -> Result<(), Unread>;

/// The bracket that closes what this one opens: both stand two apart.
const fn closing(open: u8) -> u8 {
    open + 2
}

/// A place in a text.
#[derive(Debug)]
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    pub const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn next(&mut self) -> Result<u8, Unread> {
        let next = self.peek().ok_or(Unread::Short)?;
        self.at += 1;
        Ok(next)
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn expect(&mut self, wanted: u8) -> Result<(), Unread> {
        if self.next()? == wanted { Ok(()) } else { Err(Unread::Other) }
    }

    /// The text from a place on to here.
    fn since(&self, from: usize) -> Result<&'a str, Unread> {
        self.text.get(from..self.at).ok_or(Unread::Other)
    }

    /// One value and nothing else.
    pub fn whole(mut self) -> Result<Value<'a>, Unread> {
        let value = self.value(0)?;
        self.end()?;
        Ok(value)
    }

    /// Nothing but blanks is left.
    pub fn end(&mut self) -> Result<(), Unread> {
        self.blanks();
        if self.peek().is_none() { Ok(()) } else { Err(Unread::Other) }
    }

    /// One value.
    pub fn value(&mut self, depth: usize) -> Result<Value<'a>, Unread> {
        self.blanks();
        let from = self.at;
        match self.peek().ok_or(Unread::Short)? {
            b'"' => self.quoted()?,
            bracket @ (b'{' | b'[') => self.members(bracket, depth + 1, &mut |_, _| Ok(()))?,
            b'-' | b'0'..=b'9' => self.number()?,
            b't' => self.word("true")?,
            b'f' => self.word("false")?,
            b'n' => self.word("null")?,
            _ => return Err(Unread::Other),
        }
        self.since(from).map(Value::of)
    }

    fn word(&mut self, word: &str) -> Result<(), Unread> {
        word.bytes().try_for_each(|letter| self.expect(letter))
    }

    fn number(&mut self) -> Result<(), Unread> {
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(())
    }

    /// At least one.
    fn digits(&mut self) -> Result<(), Unread> {
        if !self.next()?.is_ascii_digit() {
            return Err(Unread::Other);
        }
        while self.peek().is_some_and(|digit| digit.is_ascii_digit()) {
            self.at += 1;
        }
        Ok(())
    }

    /// Goes over what is between brackets, of which this is the opening one.
    pub fn members(&mut self, open: u8, depth: usize, see: See<'_, 'a>) -> Result<(), Unread> {
        if depth > MAX_DEPTH {
            return Err(Unread::Other);
        }
        let mut more = self.begin(open)?;
        while more {
            let name = if open == b'{' { self.name()? } else { Value::of("") };
            let value = self.value(depth)?;
            see(name, value)?;
            more = self.goes_on(open)?;
        }
        Ok(())
    }

    /// Goes over an opening bracket, and says whether something follows; over the closing one where nothing does.
    pub fn begin(&mut self, open: u8) -> Result<bool, Unread> {
        self.blanks();
        self.expect(open)?;
        self.blanks();
        let empty = self.peek() == Some(closing(open));
        if empty {
            self.at += 1;
        }
        Ok(!empty)
    }

    /// Goes over a name and its colon.
    pub fn name(&mut self) -> Result<Value<'a>, Unread> {
        self.blanks();
        let from = self.at;
        self.quoted()?;
        let name = Value::of(self.since(from)?);
        self.blanks();
        self.expect(b':')?;
        Ok(name)
    }

    /// Goes over what stands behind a value in such brackets, and says whether another one follows.
    pub fn goes_on(&mut self, open: u8) -> Result<bool, Unread> {
        self.blanks();
        match self.next()? {
            b',' => Ok(true),
            next if next == closing(open) => Ok(false),
            _ => Err(Unread::Other),
        }
    }

    /// Goes over letters that mean only themselves.
    fn plain(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        self.at += plain_in_front(rest);
    }

    /// Goes over a text in quotes.
    fn quoted(&mut self) -> Result<(), Unread> {
        self.expect(b'"')?;
        loop {
            self.plain();
            match self.next()? {
                b'"' => return Ok(()),
                b'\\' => {
                    self.escaped()?;
                }
                _ => return Err(Unread::Other),
            }
        }
    }

    /// What an escape stands for, the backslash gone by: a UTF-16 unit, of which two may make one letter.
    fn escaped(&mut self) -> Result<u16, Unread> {
        Ok(match self.next()? {
            letter @ (b'"' | b'\\' | b'/') => u16::from(letter),
            b'b' => 0x8,
            b'f' => 0xc,
            b'n' => 0xa,
            b'r' => 0xd,
            b't' => 0x9,
            b'u' => {
                let mut unit = 0;
                for _ in 0..4 {
                    let digit = char::from(self.next()?).to_digit(16).ok_or(Unread::Other)?;
                    unit = unit * 16 + digit;
                }
                u16::try_from(unit).map_err(|_| Unread::Other)?
            }
            _ => return Err(Unread::Other),
        })
    }

    /// The text in quotes that stands here.
    pub fn text(mut self) -> Result<Cow<'a, str>, Unread> {
        self.expect(b'"')?;
        let mut made = String::new();
        let mut from = self.at;
        loop {
            self.plain();
            match self.next()? {
                b'"' => {
                    let last = self.text.get(from..self.at - 1).ok_or(Unread::Other)?;
                    if made.is_empty() {
                        return Ok(Cow::Borrowed(last));
                    }
                    made.push_str(last);
                    return Ok(Cow::Owned(made));
                }
                b'\\' => {
                    made.push_str(self.text.get(from..self.at - 1).ok_or(Unread::Other)?);
                    made.push(self.letter()?);
                    from = self.at;
                }
                _ => {}
            }
        }
    }

    /// The letter that an escape stands for, or two escapes together.
    fn letter(&mut self) -> Result<char, Unread> {
        let first = self.escaped()?;
        let mut units = [first, 0];
        let mut letters = char::decode_utf16(units.into_iter().take(1));
        if let Some(Ok(letter)) = letters.next() {
            return Ok(letter);
        }
        self.expect(b'\\')?;
        units = [first, self.escaped()?];
        let mut letters = char::decode_utf16(units);
        match (letters.next(), letters.next()) {
            (Some(Ok(letter)), None) => Ok(letter),
            _ => Err(Unread::Other),
        }
    }
}
