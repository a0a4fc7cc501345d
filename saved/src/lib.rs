//! The `Saved` derive. It stands beside serde's derives on every type of the saved format, reads the same
//! attributes, and makes code that writes and reads the same JSON through `afterview::domain::json`.
//!
//! Serde's derives stay the definition of the format, and what the tests hold this against. What they make is
//! general: for each type a reader of lists, of maps, of names by text, by bytes and by number, and all of it
//! again for each kind of list. That was a third of what a phone fetches first.
//!
//! What can be derived:
//!
//! - structs with named fields
//! - structs with one field, with or without a name, that are `transparent`
//! - enums, tagged from outside, as serde does on its own
//!
//! What serde's attributes may say is in [`attributes`]. Anything else is an error at the place where it
//! stands: a format that serde and this crate would read in two ways must not compile.

mod attributes;
mod expand;

use proc_macro::TokenStream;

/// Writes and reads a type as serde's derives beside it do.
#[proc_macro_derive(Saved, attributes(serde))]
pub fn saved(input: TokenStream) -> TokenStream {
    let expanded = syn::parse(input).and_then(|input| expand::expand(&input));
    expanded.unwrap_or_else(|error| error.to_compile_error()).into()
}
