//! The kinds that all saved types are made of.

use super::{Saved, Unread, Value, Writer};
use crate::domain::map::{Map, Set};

impl Saved for bool {
    fn write(&self, out: &mut Writer) {
        out.bare(if *self { "true" } else { "false" });
    }

    fn read(value: Value<'_>) -> Result<Self, Unread> {
        match value.raw() {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(Unread::Other),
        }
    }
}

impl Saved for u64 {
    fn write(&self, out: &mut Writer) {
        out.bare(&self.to_string());
    }

    fn read(value: Value<'_>) -> Result<Self, Unread> {
        value.raw().parse().map_err(|_| Unread::Other)
    }
}

impl Saved for i64 {
    fn write(&self, out: &mut Writer) {
        out.bare(&self.to_string());
    }

    fn read(value: Value<'_>) -> Result<Self, Unread> {
        match value.raw() {
            // To serde_json it is no whole number.
            "-0" => Err(Unread::Other),
            raw => raw.parse().map_err(|_| Unread::Other),
        }
    }
}

impl Saved for u32 {
    fn write(&self, out: &mut Writer) {
        u64::from(*self).write(out);
    }

    fn read(value: Value<'_>) -> Result<Self, Unread> {
        Self::try_from(u64::read(value)?).map_err(|_| Unread::Other)
    }
}

impl Saved for u16 {
    fn write(&self, out: &mut Writer) {
        u64::from(*self).write(out);
    }

    fn read(value: Value<'_>) -> Result<Self, Unread> {
        Self::try_from(u64::read(value)?).map_err(|_| Unread::Other)
    }
}

impl Saved for u8 {
    fn write(&self, out: &mut Writer) {
        u64::from(*self).write(out);
    }

    fn read(value: Value<'_>) -> Result<Self, Unread> {
        Self::try_from(u64::read(value)?).map_err(|_| Unread::Other)
    }
}

impl Saved for String {
    fn write(&self, out: &mut Writer) {
        out.text(self);
    }

    fn read(value: Value<'_>) -> Result<Self, Unread> {
        Ok(value.text()?.into_owned())
    }
}

impl<T: Saved> Saved for Option<T> {
    fn write(&self, out: &mut Writer) {
        match self {
            Some(value) => value.write(out),
            None => out.bare("null"),
        }
    }

    fn read(value: Value<'_>) -> Result<Self, Unread> {
        if value.raw() == "null" { Ok(None) } else { T::read(value).map(Some) }
    }

    fn missing() -> Result<Self, Unread> {
        Ok(None)
    }
}

impl<T: Saved> Saved for Box<T> {
    fn write(&self, out: &mut Writer) {
        T::write(self, out);
    }

    fn read(value: Value<'_>) -> Result<Self, Unread> {
        T::read(value).map(Self::new)
    }
}

impl<A: Saved, B: Saved> Saved for (A, B) {
    fn write(&self, out: &mut Writer) {
        out.begin('[');
        self.0.write(out);
        self.1.write(out);
        out.end(']');
    }

    fn read(value: Value<'_>) -> Result<Self, Unread> {
        let mut parts = value.parts(2)?;
        Ok((parts.take()?, parts.take()?))
    }
}

impl<T: Saved> Saved for Vec<T> {
    fn write(&self, out: &mut Writer) {
        out.list(self);
    }

    fn read(value: Value<'_>) -> Result<Self, Unread> {
        let mut all = Self::new();
        for one in value.list()? {
            all.push(T::read(one)?);
        }
        Ok(all)
    }
}

impl<T: Saved + Ord> Saved for Set<T> {
    fn write(&self, out: &mut Writer) {
        out.list(self.as_slice());
    }

    fn read(value: Value<'_>) -> Result<Self, Unread> {
        let mut all = Self::new();
        for one in value.list()? {
            all.insert(T::read(one)?);
        }
        Ok(all)
    }
}

/// What is written as a text, and so can stand before a colon.
pub trait Key: Saved + Ord {}

impl Key for String {}

impl<K: Key, V: Saved> Saved for Map<K, V> {
    fn write(&self, out: &mut Writer) {
        out.begin('{');
        for (key, value) in self {
            key.write(out);
            out.colon();
            value.write(out);
        }
        out.end('}');
    }

    // One key twice: the later, as serde's does.
    fn read(value: Value<'_>) -> Result<Self, Unread> {
        let mut all = Self::new();
        for (key, value) in value.entries()? {
            all.insert(K::read(key)?, V::read(value)?);
        }
        Ok(all)
    }
}
