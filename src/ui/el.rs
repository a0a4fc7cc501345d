//! What the views are made of. The `view!` macro makes of markup a plan, which is data, and the values that
//! fill it; this module builds them: as elements in the browser ([`dom`]), as text on a build machine
//! (`html`). All views have one type, all their parts that change are boxed closures, and so the builders are
//! compiled, and downloaded, once and not for every piece of markup.
//!
//! Signals, memos, owners and effects are Leptos'. A part that changes is a render effect: it runs again when
//! what it read changes, with an owner of its own, and patches only what is different. An element stays as
//! long as the same markup is drawn in its place, so a box keeps its caret and an opened detail stays open.

#[cfg(feature = "csr")]
mod dom;
#[cfg(feature = "ssr")]
mod html;
mod values;

pub use values::{IntoAttribute, Values};

use std::borrow::Cow;

/// Anything that can be shown.
pub struct AnyView(Shape);

/// What a view is made of.
#[cfg_attr(
    not(any(feature = "csr", feature = "ssr")),
    expect(dead_code, reason = "nothing builds it")
)]
enum Shape {
    /// Nothing.
    Nothing,
    /// Text.
    Text(Cow<'static, str>),
    /// An element by its plan, with the values that fill it.
    Part(&'static str, Values),
    /// One after the other.
    List(Vec<AnyView>),
    /// What is drawn again when what it read changes.
    Live(Box<dyn Fn() -> AnyView>),
    /// A list whose rows keep their place.
    Rows(Rows),
}

/// The rows of a list: their keys, and what draws the row of a key.
struct Rows {
    keys: Box<dyn Fn() -> Vec<String>>,
    draw: Box<dyn Fn(&str) -> AnyView>,
}

/// What parts the steps of a plan.
#[cfg(any(feature = "csr", feature = "ssr"))]
const NEXT: char = '\u{1}';

/// The steps of a plan: what each does, and to what. The macro's `plan` module says what they mean.
#[cfg(any(feature = "csr", feature = "ssr"))]
fn steps(plan: &'static str) -> impl Iterator<Item = (char, &'static str)> {
    plan.split(NEXT).filter_map(|step| {
        let mut rest = step.chars();
        rest.next().map(|what| (what, rest.as_str()))
    })
}

/// What can be shown.
pub trait IntoView: Sized {
    /// As a view.
    fn into_any(self) -> AnyView;
}

/// What can be shown one after the other.
pub trait CollectView {
    /// As one view.
    fn collect_view(self) -> AnyView;
}

impl<I: IntoIterator<Item: IntoView>> CollectView for I {
    fn collect_view(self) -> AnyView {
        list(self.into_iter().map(IntoView::into_any).collect())
    }
}

impl IntoView for AnyView {
    fn into_any(self) -> AnyView {
        self
    }
}

impl IntoView for () {
    fn into_any(self) -> AnyView {
        AnyView(Shape::Nothing)
    }
}

impl IntoView for String {
    fn into_any(self) -> AnyView {
        AnyView(Shape::Text(Cow::Owned(self)))
    }
}

impl IntoView for &'static str {
    fn into_any(self) -> AnyView {
        text(self)
    }
}

impl<V: IntoView> IntoView for Option<V> {
    fn into_any(self) -> AnyView {
        self.map_or(AnyView(Shape::Nothing), IntoView::into_any)
    }
}

impl<V: IntoView> IntoView for Vec<V> {
    fn into_any(self) -> AnyView {
        self.collect_view()
    }
}

impl<F, V> IntoView for F
where
    F: Fn() -> V + 'static,
    V: IntoView,
{
    fn into_any(self) -> AnyView {
        AnyView(Shape::Live(Box::new(move || self().into_any())))
    }
}

/// Text that never changes.
pub const fn text(text: &'static str) -> AnyView {
    AnyView(Shape::Text(Cow::Borrowed(text)))
}

/// Views one after the other.
pub const fn list(views: Vec<AnyView>) -> AnyView {
    AnyView(Shape::List(views))
}

/// An element, with the values that its plan takes.
#[inline(never)]
pub fn part(plan: &'static str, values: Values) -> AnyView {
    AnyView(Shape::Part(plan, values))
}

/// An element that takes no values.
#[inline(never)]
pub fn fixed(plan: &'static str) -> AnyView {
    part(plan, Values::new())
}

/// A list whose rows keep their place: one row for each key, in their order. A row that stays is never drawn
/// anew. Keys differ from each other.
pub fn rows(
    keys: impl Fn() -> Vec<String> + 'static,
    draw: impl Fn(&str) -> AnyView + 'static,
) -> AnyView {
    AnyView(Shape::Rows(Rows { keys: Box::new(keys), draw: Box::new(draw) }))
}
