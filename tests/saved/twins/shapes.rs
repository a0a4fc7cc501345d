//! Every shape that the derive knows, also those that the format has no use for yet.

use crate::documents::text;
use afterview::domain::json::{self as ours, Saved};
use afterview::domain::map::{Map, Set};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Saved)]
pub struct Shapes {
    needed: u64,
    maybe: Option<Twice>,
    #[serde(default)]
    least: i64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    often: Vec<(String, u64)>,
    #[serde(skip)]
    never: bool,
    r#type: Shape,
    named: Map<Name, Set<u8>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Saved)]
#[serde(transparent)]
struct Twice {
    inner: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Saved)]
#[serde(transparent)]
struct Name(String);

impl ours::Key for Name {}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Saved)]
enum Shape {
    AsItIs,
    One(Box<Shape>),
    Two(Option<bool>, String),
    Named { r#in: Option<u8>, id: u8 },
}

pub fn shapes() -> impl Strategy<Value = Shapes> {
    let leaf = prop_oneof![
        Just(Shape::AsItIs),
        (any::<Option<bool>>(), text()).prop_map(|(flag, text)| Shape::Two(flag, text)),
        any::<(Option<u8>, u8)>().prop_map(|(r#in, id)| Shape::Named { r#in, id }),
    ];
    let shape = leaf.prop_recursive(3, 4, 1, |inner| inner.prop_map(|one| Shape::One(one.into())));
    let sets = proptest::collection::vec(any::<u8>(), 0..4).prop_map(Set::from_iter);
    let named = proptest::collection::vec((text().prop_map(Name), sets), 0..3);
    (
        any::<(u64, Option<u32>, i64)>(),
        proptest::collection::vec((text(), any::<u64>()), 0..3),
        shape,
        named.prop_map(Map::from_iter),
    )
        .prop_map(|((needed, maybe, least), often, r#type, named)| Shapes {
            needed,
            // Written as the same nothing, and so never read again as itself.
            maybe: maybe.map(|inner| Twice { inner: Some(inner) }),
            least,
            often,
            never: false,
            r#type,
            named,
        })
}
