//! The rows of a list that keep their place.

use super::{State, document};
use crate::ui::el::AnyView;
use leptos::prelude::Owner;
use leptos::web_sys::Node;

/// One row of a list.
pub(super) struct Row {
    /// What tells it from the others.
    pub(super) key: String,
    /// What stands in the page for it.
    pub(super) state: State,
    /// What the row owns goes with it.
    pub(super) owner: Owner,
}

impl Row {
    /// Whether an element is in it.
    fn holds(&self, element: Option<&Node>) -> bool {
        let mut holds = false;
        self.state.each_node(&mut |node| holds |= node.contains(element));
        element.is_some() && holds
    }
}

/// Brings rows into the order of their keys: drops those that are gone, draws those that are new, and moves
/// only those that stand in another place than before. A browser takes the focus from what is moved, so the
/// row that has it stands still, and the others go around it.
pub(super) fn arrange(
    rows: &mut Vec<Row>,
    end: &Node,
    keys: Vec<String>,
    list: &Owner,
    draw: &dyn Fn(&str) -> AnyView,
) {
    let (mut old, gone): (Vec<Row>, Vec<Row>) =
        rows.drain(..).partition(|row| keys.contains(&row.key));
    for row in gone {
        row.state.remove();
        row.owner.cleanup();
    }
    let focused = document().active_element().map(Node::from);
    for key in keys {
        let row = if let Some(place) = old.iter().position(|row| row.key == key) {
            let row = old.remove(place);
            if place > 0 && row.holds(focused.as_ref()) {
                let next = old.get(place).map_or_else(|| end.clone(), |row| row.state.first());
                for passed in old.iter().take(place) {
                    passed.state.insert_before(&next);
                }
            } else if place > 0
                && let Some(next) = old.first()
            {
                row.state.insert_before(&next.state.first());
            }
            row
        } else {
            let owner = list.child();
            let state = owner.with(|| State::new(draw(&key)));
            let next = old.first().map_or_else(|| end.clone(), |row| row.state.first());
            state.insert_before(&next);
            Row { key, state, owner }
        };
        rows.push(row);
    }
}
