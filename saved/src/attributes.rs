//! What serde's attributes say, as far as the saved format uses them:
//!
//! | where | what |
//! | --- | --- |
//! | enum | `rename_all = "snake_case"` |
//! | struct | `default`, `transparent`, `deny_unknown_fields` |
//! | field | `default`, `skip`, `skip_serializing_if = "path"` |

use syn::{Attribute, Error, LitStr, Path, Result};

/// What is said about a type.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is an attribute that stands there or not")]
pub struct OfType {
    /// Names in lower case with underscores.
    pub snake_case: bool,
    /// A field that is missing is that of the type's own default.
    pub default: bool,
    /// Written as its one field is.
    pub transparent: bool,
    /// A field that is not known is refused.
    pub strict: bool,
}

impl OfType {
    pub fn of(attributes: &[Attribute]) -> Result<Self> {
        let mut said = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("default") && !meta.input.peek(syn::Token![=]) {
                    said.default = true;
                } else if meta.path.is_ident("transparent") {
                    said.transparent = true;
                } else if meta.path.is_ident("deny_unknown_fields") {
                    said.strict = true;
                } else if meta.path.is_ident("rename_all") {
                    let rule: LitStr = meta.value()?.parse()?;
                    if rule.value() != "snake_case" {
                        return Err(Error::new(rule.span(), "`Saved` knows \"snake_case\" only"));
                    }
                    said.snake_case = true;
                } else {
                    return Err(meta.error("`Saved` does not know this attribute of serde's"));
                }
                Ok(())
            })?;
        }
        Ok(said)
    }

    /// The name of a variant in the saved text.
    pub fn name_of(&self, variant: &str) -> String {
        if !self.snake_case {
            return variant.to_owned();
        }
        let mut name = String::new();
        for letter in variant.chars() {
            if letter.is_uppercase() && !name.is_empty() {
                name.push('_');
            }
            name.push(letter.to_ascii_lowercase());
        }
        name
    }
}

/// What is said about a field.
#[derive(Default)]
pub struct OfField {
    /// Where it is missing it is its type's default.
    pub default: bool,
    /// Never written and never read.
    pub skip: bool,
    /// Not written where this holds.
    pub unless: Option<Path>,
}

impl OfField {
    pub fn of(attributes: &[Attribute]) -> Result<Self> {
        let mut said = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("default") && !meta.input.peek(syn::Token![=]) {
                    said.default = true;
                } else if meta.path.is_ident("skip") {
                    said.skip = true;
                } else if meta.path.is_ident("skip_serializing_if") {
                    said.unless = Some(meta.value()?.parse::<LitStr>()?.parse()?);
                } else {
                    return Err(meta.error("`Saved` does not know this attribute of serde's"));
                }
                Ok(())
            })?;
        }
        Ok(said)
    }
}

/// Says no to attributes where `Saved` knows none.
pub fn none(attributes: &[Attribute]) -> Result<()> {
    match attributes.iter().find(|attribute| attribute.path().is_ident("serde")) {
        Some(attribute) => {
            Err(Error::new_spanned(attribute, "`Saved` does not know this attribute of serde's"))
        }
        None => Ok(()),
    }
}
