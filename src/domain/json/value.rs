//! What a JSON text holds, as one tree.

use super::{Saved, Unread};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// What a text holds. Texts without escapes are not copied.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number from 0 on.
    Whole(u64),
    /// A whole number below 0.
    Negative(i64),
    /// Another number: there is none in the saved format.
    Fraction,
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Self>),
    /// Names, and what stands under each.
    Fields(Vec<(Self, Self)>),
}

impl<'a> Value<'a> {
    /// Reads a whole text.
    ///
    /// # Errors
    /// It is no JSON.
    pub fn parse(text: &'a str) -> Result<Self, Unread> {
        serde_json::from_str(text).map_err(|_| Unread)
    }

    /// The text that it is.
    ///
    /// # Errors
    /// It is something else; so it is with all of these.
    pub fn text(&self) -> Result<&str, Unread> {
        if let Self::Text(text) = self { Ok(text) } else { Err(Unread) }
    }

    /// The list that it is.
    ///
    /// # Errors
    /// It is something else.
    pub fn list(&self) -> Result<&[Self], Unread> {
        if let Self::List(list) = self { Ok(list) } else { Err(Unread) }
    }

    /// Its fields.
    ///
    /// # Errors
    /// It is something else.
    pub fn fields(&self) -> Result<Fields<'_>, Unread> {
        if let Self::Fields(fields) = self { Ok(Fields(fields)) } else { Err(Unread) }
    }

    /// The list of so many parts that it is.
    ///
    /// # Errors
    /// It is something else, or of another length.
    pub fn parts(&self, count: usize) -> Result<Parts<'_>, Unread> {
        let list = self.list()?;
        if list.len() == count { Ok(Parts(list.iter())) } else { Err(Unread) }
    }

    /// Which of some names it bears, and what is inside: the name alone, or one field of that name.
    ///
    /// # Errors
    /// It is something else, or bears another name.
    pub fn variant(&self, names: &[&str]) -> Result<(usize, Inside<'_>), Unread> {
        let (name, inside) = match self {
            Self::Fields(fields) => match fields.as_slice() {
                [(name, inside)] => (name, Some(inside)),
                _ => return Err(Unread),
            },
            name => (name, None),
        };
        let name = name.text()?;
        let at = names.iter().position(|known| *known == name).ok_or(Unread)?;
        Ok((at, Inside(inside)))
    }
}

/// Names, and what stands under each.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'a>(&'a [(Value<'a>, Value<'a>)]);

impl<'a> Fields<'a> {
    /// All of them.
    pub fn all(self) -> &'a [(Value<'a>, Value<'a>)] {
        self.0
    }

    /// What stands under a name, if it is there. One name twice is refused.
    fn find(self, wanted: &str) -> Result<Option<&'a Value<'a>>, Unread> {
        let mut found = None;
        for (name, value) in self.0 {
            if matches!(name, Value::Text(name) if *name == *wanted) {
                if found.is_some() {
                    return Err(Unread);
                }
                found = Some(value);
            }
        }
        Ok(found)
    }

    /// A field that must be there, where its type does not say otherwise.
    ///
    /// # Errors
    /// It is not there, or something else.
    pub fn needed<T: Saved>(self, name: &str) -> Result<T, Unread> {
        self.find(name)?.map_or_else(T::missing, T::read)
    }

    /// A field, or what stands for it.
    ///
    /// # Errors
    /// It is something else.
    pub fn or_default<T: Saved + Default>(self, name: &str) -> Result<T, Unread> {
        self.find(name)?.map_or_else(|| Ok(T::default()), T::read)
    }

    /// Puts a field where it belongs, if it is there.
    ///
    /// # Errors
    /// It is something else.
    pub fn put<T: Saved>(self, name: &str, into: &mut T) -> Result<(), Unread> {
        if let Some(value) = self.find(name)? {
            *into = T::read(value)?;
        }
        Ok(())
    }
}

/// What is inside a variant.
#[derive(Clone, Copy, Debug)]
pub struct Inside<'a>(Option<&'a Value<'a>>);

impl<'a> Inside<'a> {
    /// Nothing, as it should be.
    ///
    /// # Errors
    /// There is something; so it is with all of these.
    pub fn nothing(self) -> Result<(), Unread> {
        if matches!(self.0, None | Some(Value::Null)) { Ok(()) } else { Err(Unread) }
    }

    /// One thing.
    ///
    /// # Errors
    /// It is something else.
    pub fn one<T: Saved>(self) -> Result<T, Unread> {
        T::read(self.0.ok_or(Unread)?)
    }

    /// So many parts.
    ///
    /// # Errors
    /// It is something else.
    pub fn parts(self, count: usize) -> Result<Parts<'a>, Unread> {
        self.0.ok_or(Unread)?.parts(count)
    }

    /// Fields.
    ///
    /// # Errors
    /// It is something else.
    pub fn fields(self) -> Result<Fields<'a>, Unread> {
        self.0.ok_or(Unread)?.fields()
    }
}

/// Parts in their order.
#[derive(Clone, Debug)]
pub struct Parts<'a>(std::slice::Iter<'a, Value<'a>>);

impl Parts<'_> {
    /// The next one.
    ///
    /// # Errors
    /// It is something else.
    pub fn take<T: Saved>(&mut self) -> Result<T, Unread> {
        T::read(self.0.next().ok_or(Unread)?)
    }
}

/// Makes a tree of what serde's parser comes by.
struct Tree;

impl<'de> Deserialize<'de> for Value<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Tree)
    }
}

impl<'de> Visitor<'de> for Tree {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Value::Whole(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Value::Negative(value))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
        Ok(Value::Fraction)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(one) = all.next_element()? {
            list.push(one);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut all: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = all.next_entry()? {
            fields.push(field);
        }
        Ok(Value::Fields(fields))
    }
}
