//! A set kept as a sorted list, as the map above is.

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Borrow;
use std::fmt;
use std::marker::PhantomData;

/// A set, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set<T>(Vec<T>);

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Set<T> {
    /// An empty set.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// How many are in it.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is in it, in order, as a list.
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }

    /// What is in it, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T: Ord> Set<T> {
    /// Whether this is in it.
    pub fn contains<Q: Ord + ?Sized>(&self, wanted: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.0.binary_search_by(|known| known.borrow().cmp(wanted)).is_ok()
    }

    /// Puts this in. Whether it was not in it before.
    pub fn insert(&mut self, one: T) -> bool {
        match self.0.binary_search(&one) {
            Ok(_) => false,
            Err(at) => {
                self.0.insert(at, one);
                true
            }
        }
    }

    /// Takes this off. Whether it was in it.
    pub fn remove<Q: Ord + ?Sized>(&mut self, gone: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        let at = self.0.binary_search_by(|known| known.borrow().cmp(gone));
        at.is_ok_and(|at| {
            self.0.remove(at);
            true
        })
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        let mut set = Self::new();
        for one in all {
            set.insert(one);
        }
        set
    }
}

impl<'a, T> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T: Serialize> Serialize for Set<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.0)
    }
}

impl<'de, T: Deserialize<'de> + Ord> Deserialize<'de> for Set<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de> + Ord> Visitor<'de> for All<T> {
            type Value = Set<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Self::Value, A::Error> {
                let mut set = Set::new();
                while let Some(one) = all.next_element()? {
                    set.insert(one);
                }
                Ok(set)
            }
        }

        deserializer.deserialize_seq(All(PhantomData))
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Set<T> {
    fn inline_schema() -> bool {
        <std::collections::BTreeSet<T> as schemars::JsonSchema>::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        <std::collections::BTreeSet<T> as schemars::JsonSchema>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <std::collections::BTreeSet<T> as schemars::JsonSchema>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn a_set_does_and_saves_what_a_tree_does(
            steps in prop::collection::vec((any::<bool>(), "[a-f]{1,2}"), 0..60),
        ) {
            let (mut set, mut tree) = (Set::new(), BTreeSet::new());
            for (put, one) in steps {
                if put {
                    prop_assert_eq!(set.insert(one.clone()), tree.insert(one));
                } else {
                    prop_assert_eq!(set.remove(one.as_str()), tree.remove(one.as_str()));
                }
            }
            prop_assert!(set.iter().eq(tree.iter()));
            let text = serde_json::to_string(&set).unwrap();
            prop_assert_eq!(&text, &serde_json::to_string(&tree).unwrap());
            prop_assert_eq!(serde_json::from_str::<Set<String>>(&text).unwrap(), set);
        }
    }

    #[test]
    fn what_is_read_out_of_order_or_twice_is_put_right() {
        let set: Set<u8> = serde_json::from_str("[3,1,3]").unwrap();
        assert_eq!(set.iter().copied().collect::<Vec<_>>(), [1, 3]);
    }
}
