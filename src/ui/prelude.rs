//! What every view uses: Leptos' signals, memos and effects, and views of our own making in place of its.

pub use super::el::{AnyView, CollectView, IntoView};
// Leptos' trait of this name stays out, or `into_any` would mean two things.
pub use super::el::IntoView as IntoAny;
pub use super::memo::{Memo, effect};
pub use afterview_view::view;
pub use leptos::prelude::*;
