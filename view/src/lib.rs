//! The `view!` macro. It reads the markup that Leptos' own macro reads, as far as the screens need it, and
//! makes of it one plan, a static text that says how an element is built, with the values that fill it.
//!
//! Leptos gives every piece of markup a type of its own, and every type is compiled, and downloaded, by
//! itself. A plan is a few bytes of data, and one small interpreter (`afterview::ui::el`) builds them all.
//!
//! What can be written:
//!
//! - elements of HTML and fragments, closed by hand or with `/>`; text in quotes; `{expression}`
//! - `name="text"`, `name=expression`, and `name` alone for an attribute without a value
//! - `class:name=expression`, `prop:name=expression`, `node_ref=expression`
//! - `on:click`, `on:keydown`, `on:beforeinput`, `on:input`, `on:change`
//!
//! Anything else is an error at the place where it stands.

mod plan;

use proc_macro::TokenStream;

/// Markup as a view. See the crate's documentation for what can be written.
#[proc_macro]
pub fn view(markup: TokenStream) -> TokenStream {
    plan::expand(markup.into()).unwrap_or_else(|error| error.to_compile_error()).into()
}
