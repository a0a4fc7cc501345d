//! Taking a long text apart, a little at a time: each little is looked through when it is asked for, so that a page can do
//! something else between two.

use super::reader::Reader;
use super::{Unread, Value};

/// Some of a text, whole by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handful {
    /// Some of what is taken apart.
    Some(String),
    /// All that stands around it, with nothing in its place. The last.
    Rest(String),
}

/// A text that is all fields, in handfuls.
#[derive(Debug)]
pub struct Handfuls<'a> {
    reader: Reader<'a>,
    /// The field that is taken apart; where there is none, the text itself is.
    name: Option<&'static str>,
    /// How many bytes are enough.
    enough: usize,
    place: Place,
    handful: String,
    rest: String,
}

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Before all.
    Begin,
    /// Before a field that is not taken apart.
    Around,
    /// Before a field of what is.
    Inside,
    /// Behind the last field.
    End,
    /// There is nothing more to give.
    Over,
}

impl<'a> Handfuls<'a> {
    /// A text in handfuls of so many bytes and the field that goes over them.
    pub const fn of(text: &'a str, enough: usize) -> Self {
        Self::at(text, None, enough)
    }

    /// The same of one field in it, which holds most of it. A name that is not there holds nothing.
    pub const fn under(text: &'a str, name: &'static str, enough: usize) -> Self {
        Self::at(text, Some(name), enough)
    }

    const fn at(text: &'a str, name: Option<&'static str>, enough: usize) -> Self {
        Self {
            reader: Reader::new(text),
            name,
            enough,
            place: Place::Begin,
            handful: String::new(),
            rest: String::new(),
        }
    }

    fn go_on(&mut self) -> Result<Option<Handful>, Unread> {
        loop {
            match self.place {
                Place::Begin => {
                    let there = self.reader.begin(b'{')?;
                    let first = if self.name.is_some() { Place::Around } else { Place::Inside };
                    self.place = if there { first } else { Place::End };
                }
                Place::Around => self.around()?,
                Place::Inside => {
                    let (name, value) = (self.reader.name()?, self.reader.value(2)?);
                    add(&mut self.handful, name, value.raw());
                    if !self.reader.goes_on(b'{')? {
                        self.leave()?;
                    }
                    if self.handful.len() >= self.enough || self.place != Place::Inside {
                        return Ok(Some(Handful::Some(closed(&mut self.handful))));
                    }
                }
                Place::End => {
                    self.reader.end()?;
                    self.place = Place::Over;
                    if self.name.is_some() {
                        return Ok(Some(Handful::Rest(closed(&mut self.rest))));
                    }
                }
                Place::Over => return Ok(None),
            }
        }
    }

    /// Goes over a field, or into the one that is taken apart.
    fn around(&mut self) -> Result<(), Unread> {
        let name = self.reader.name()?;
        if self.name.is_some_and(|wanted| name.text().is_ok_and(|name| name == wanted)) {
            add(&mut self.rest, name, NOTHING);
            self.place = Place::Inside;
            return if self.reader.begin(b'{')? { Ok(()) } else { self.leave() };
        }
        let value = self.reader.value(1)?;
        add(&mut self.rest, name, value.raw());
        self.step(Place::Around)
    }

    /// What is taken apart is over.
    fn leave(&mut self) -> Result<(), Unread> {
        if self.name.is_some() {
            return self.step(Place::Around);
        }
        self.place = Place::End;
        Ok(())
    }

    /// To the next field, where there is one.
    fn step(&mut self, next: Place) -> Result<(), Unread> {
        self.place = if self.reader.goes_on(b'{')? { next } else { Place::End };
        Ok(())
    }
}

impl Iterator for Handfuls<'_> {
    type Item = Result<Handful, Unread>;

    /// # Errors
    /// What was looked through for it is no JSON, or has no fields. Nothing follows it.
    fn next(&mut self) -> Option<Self::Item> {
        let handful = self.go_on().transpose();
        if matches!(handful, Some(Err(_))) {
            self.place = Place::Over;
        }
        handful
    }
}

/// A text without fields.
const NOTHING: &str = "{}";

fn add(fields: &mut String, name: Value<'_>, value: &str) {
    fields.push(if fields.is_empty() { '{' } else { ',' });
    fields.push_str(name.raw());
    fields.push(':');
    fields.push_str(value);
}

/// What was gathered, as a text.
fn closed(fields: &mut String) -> String {
    let fields = std::mem::take(fields);
    if fields.is_empty() { NOTHING.to_owned() } else { fields + "}" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(handfuls: Handfuls<'_>) -> Result<Vec<Handful>, Unread> {
        handfuls.collect()
    }

    fn some(text: &str) -> Handful {
        Handful::Some(text.to_owned())
    }

    fn rest(text: &str) -> Handful {
        Handful::Rest(text.to_owned())
    }

    #[test]
    fn a_text_comes_in_handfuls_of_whole_fields() {
        let text = r#" { "a": [1, 2], "b" : "three" , "c": {} } "#;
        assert_eq!(
            all(Handfuls::of(text, 12)),
            Ok(vec![some(r#"{"a":[1, 2],"b":"three"}"#), some(r#"{"c":{}}"#)])
        );
        assert_eq!(all(Handfuls::of(text, 1)).map(|all| all.len()), Ok(3));
        assert_eq!(all(Handfuls::of(text, 1_000)).map(|all| all.len()), Ok(1));
        assert_eq!(all(Handfuls::of("{}", 1)), Ok(Vec::new()));
    }

    #[test]
    fn one_field_is_taken_out_of_what_stands_around_it() {
        let text = r#"{"one":1,"most":{"a":"x","b":"y"},"last":[{}]}"#;
        assert_eq!(
            all(Handfuls::under(text, "most", 1)),
            Ok(vec![
                some(r#"{"a":"x"}"#),
                some(r#"{"b":"y"}"#),
                rest(r#"{"one":1,"most":{},"last":[{}]}"#)
            ])
        );
        assert_eq!(all(Handfuls::under(r#"{"one":1}"#, "most", 1)), Ok(vec![rest(r#"{"one":1}"#)]));
        assert_eq!(
            all(Handfuls::under(r#"{"most":{}}"#, "most", 1)),
            Ok(vec![rest(r#"{"most":{}}"#)])
        );
        assert_eq!(all(Handfuls::under("{}", "most", 1)), Ok(vec![rest("{}")]));
    }

    #[test]
    fn what_is_no_json_is_refused_and_nothing_follows() {
        let text = r#"{"a":"x","b":}"#;
        let mut handfuls = Handfuls::of(text, 1);
        assert_eq!(handfuls.next(), Some(Ok(some(r#"{"a":"x"}"#))));
        assert_eq!(handfuls.next(), Some(Err(Unread::Other)));
        assert_eq!(handfuls.next(), None);
        for text in ["", "[]", "{", r#"{"a"}"#, r#"{"a":1,}"#, "{} {}", r#"{"most":[]}"#] {
            assert!(all(Handfuls::under(text, "most", 1)).is_err(), "{text}");
        }
        assert_eq!(all(Handfuls::of(r#"{"a":1"#, 1)), Err(Unread::Short));
    }
}
