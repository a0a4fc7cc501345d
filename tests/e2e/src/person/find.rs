//! Finding what is on the screen by its words.

use super::Person;
use crate::wait::{LIMIT, until};
use crate::{Outcome, Trouble};
use fantoccini::elements::Element;
use serde_json::json;

const FIND: &str = include_str!("find.js");

/// What kind of thing is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Anything to tap: a button, a link, a pill, something that unfolds.
    Tap,
    /// One of several choices.
    Pill,
    /// A sentence of the letter, which opens at a tap.
    Part,
    /// A box to write in, or a list to choose from.
    Box,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Tap => "tap",
            Self::Pill => "pill",
            Self::Part => "part",
            Self::Box => "box",
        }
    }
}

impl Person<'_> {
    /// The first thing of a kind with these words, in sight; `group` names the question or card it is in.
    pub(super) fn find(&self, kind: Kind, words: &str, group: Option<&str>) -> Outcome<Element> {
        until(LIMIT, || self.find_now(kind, words, group))
    }

    pub(super) fn find_now(
        &self,
        kind: Kind,
        words: &str,
        group: Option<&str>,
    ) -> Outcome<Element> {
        let arguments = vec![json!(kind.name()), json!(words), json!(group)];
        let answer = self.browser.script(FIND, arguments)?;
        self.browser.element(&answer["element"]).ok_or_else(|| {
            let seen: Vec<&str> = answer["seen"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|it| it.as_str())
                .collect();
            let group = group.map_or_else(String::new, |group| format!(" in “{group}”"));
            Trouble::new(format!(
                "there is no {} “{words}”{group}; there is: {}",
                kind.name(),
                seen.join(" | ")
            ))
        })
    }
}
