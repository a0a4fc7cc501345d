//! What a JSON text holds, taken apart as it is asked for.

use super::reader::Reader;
use super::{Saved, Unread};
use std::borrow::Cow;

/// One value of a text that was looked through: what is inside is known to be JSON. Nothing is copied until
/// a text is taken, so a file made to fill the memory finds no tree to grow.
#[derive(Clone, Copy, Debug)]
pub struct Value<'a>(&'a str);

impl<'a> Value<'a> {
    /// Looks through a whole text.
    ///
    /// # Errors
    /// It is no JSON.
    pub fn parse(text: &'a str) -> Result<Self, Unread> {
        Reader::new(text).whole()
    }

    /// A piece that a reader came by.
    pub(super) const fn of(text: &'a str) -> Self {
        Self(text)
    }

    /// It as it stands, without blanks around it.
    pub const fn raw(self) -> &'a str {
        self.0
    }

    /// The text that it is.
    ///
    /// # Errors
    /// It is something else; so it is with all of these.
    pub fn text(self) -> Result<Cow<'a, str>, Unread> {
        Reader::new(self.0).text()
    }

    /// What is in the list that it is.
    ///
    /// # Errors
    /// It is something else.
    pub fn list(self) -> Result<Vec<Self>, Unread> {
        let mut list = Vec::new();
        Reader::new(self.0).members(b'[', 0, &mut |_, value| {
            list.push(value);
            Ok(())
        })?;
        Ok(list)
    }

    /// The names in it, and what stands under each, in the order of the text.
    ///
    /// # Errors
    /// It is something else.
    pub fn entries(self) -> Result<Vec<(Self, Self)>, Unread> {
        let mut entries = Vec::new();
        Reader::new(self.0).members(b'{', 0, &mut |name, value| {
            entries.push((name, value));
            Ok(())
        })?;
        Ok(entries)
    }

    /// Its fields.
    ///
    /// # Errors
    /// It is something else.
    pub fn fields(self) -> Result<Fields<'a>, Unread> {
        let mut fields = Vec::new();
        for (name, value) in self.entries()? {
            fields.push((name.text()?, value));
        }
        Ok(Fields(fields))
    }

    /// The list of so many parts that it is.
    ///
    /// # Errors
    /// It is something else, or of another length.
    pub fn parts(self, count: usize) -> Result<Parts<'a>, Unread> {
        let list = self.list()?;
        if list.len() == count { Ok(Parts(list.into_iter())) } else { Err(Unread::Other) }
    }

    /// Which of some names it bears, and what is inside: the name alone, or one field of that name.
    ///
    /// # Errors
    /// It is something else, or bears another name.
    pub fn variant(self, names: &[&str]) -> Result<(usize, Inside<'a>), Unread> {
        let (name, inside) = match self.entries() {
            Ok(entries) => match entries.as_slice() {
                [(name, inside)] => (*name, Some(*inside)),
                _ => return Err(Unread::Other),
            },
            Err(_) => (self, None),
        };
        let name = name.text()?;
        let at = names.iter().position(|known| *known == name).ok_or(Unread::Other)?;
        Ok((at, Inside(inside)))
    }
}

/// Names, and what stands under each.
#[derive(Clone, Debug)]
pub struct Fields<'a>(Vec<(Cow<'a, str>, Value<'a>)>);

impl<'a> Fields<'a> {
    /// What stands under a name, if it is there. One name twice is refused.
    fn find(&self, wanted: &str) -> Result<Option<Value<'a>>, Unread> {
        let mut found = None;
        for (name, value) in &self.0 {
            if *name == wanted && found.replace(*value).is_some() {
                return Err(Unread::Other);
            }
        }
        Ok(found)
    }

    /// No fields but these.
    ///
    /// # Errors
    /// There is another one.
    pub fn only(&self, known: &[&str]) -> Result<(), Unread> {
        let all = self.0.iter().all(|(name, _)| known.contains(&&**name));
        if all { Ok(()) } else { Err(Unread::Other) }
    }

    /// A field that must be there, where its type does not say otherwise.
    ///
    /// # Errors
    /// It is not there, or something else.
    pub fn needed<T: Saved>(&self, name: &str) -> Result<T, Unread> {
        self.find(name)?.map_or_else(T::missing, T::read)
    }

    /// A field, or what stands for it.
    ///
    /// # Errors
    /// It is something else.
    pub fn or_default<T: Saved + Default>(&self, name: &str) -> Result<T, Unread> {
        self.find(name)?.map_or_else(|| Ok(T::default()), T::read)
    }

    /// Puts a field where it belongs, if it is there.
    ///
    /// # Errors
    /// It is something else.
    pub fn put<T: Saved>(&self, name: &str, into: &mut T) -> Result<(), Unread> {
        if let Some(value) = self.find(name)? {
            *into = T::read(value)?;
        }
        Ok(())
    }
}

/// What is inside a variant.
#[derive(Clone, Copy, Debug)]
pub struct Inside<'a>(Option<Value<'a>>);

impl<'a> Inside<'a> {
    /// Nothing, as it should be.
    ///
    /// # Errors
    /// There is something; so it is with all of these.
    pub fn nothing(self) -> Result<(), Unread> {
        if self.0.is_none_or(|value| value.raw() == "null") { Ok(()) } else { Err(Unread::Other) }
    }

    fn something(self) -> Result<Value<'a>, Unread> {
        self.0.ok_or(Unread::Other)
    }

    /// One thing.
    ///
    /// # Errors
    /// It is something else.
    pub fn one<T: Saved>(self) -> Result<T, Unread> {
        T::read(self.something()?)
    }

    /// So many parts.
    ///
    /// # Errors
    /// It is something else.
    pub fn parts(self, count: usize) -> Result<Parts<'a>, Unread> {
        self.something()?.parts(count)
    }

    /// Fields.
    ///
    /// # Errors
    /// It is something else.
    pub fn fields(self) -> Result<Fields<'a>, Unread> {
        self.something()?.fields()
    }
}

/// Parts in their order.
#[derive(Clone, Debug)]
pub struct Parts<'a>(std::vec::IntoIter<Value<'a>>);

impl Parts<'_> {
    /// The next one.
    ///
    /// # Errors
    /// It is something else.
    pub fn take<T: Saved>(&mut self) -> Result<T, Unread> {
        T::read(self.0.next().ok_or(Unread::Other)?)
    }
}
