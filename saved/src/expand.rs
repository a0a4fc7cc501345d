//! From a type to the code that writes and reads it.

use crate::attributes::{self, OfField, OfType};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::ext::IdentExt;
use syn::{Data, DataEnum, DeriveInput, Error, Fields, FieldsNamed, Ident, Result, Variant};

/// The code for a type.
pub fn expand(input: &DeriveInput) -> Result<TokenStream> {
    if !input.generics.params.is_empty() {
        return Err(Error::new_spanned(&input.generics, "`Saved` is for types without parameters"));
    }
    let said = OfType::of(&input.attrs)?;
    let body = match &input.data {
        Data::Struct(data) if said.transparent => transparent(&data.fields, &said, &input.ident)?,
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) if !said.snake_case => structure(fields, &said)?,
            _ => return Err(refused(&input.ident, "a struct with named fields")),
        },
        Data::Enum(data) if !(said.transparent || said.default || said.strict) => {
            enumeration(data, &said)?
        }
        _ => return Err(refused(&input.ident, "a struct, or an enum tagged from outside")),
    };
    let name = &input.ident;
    Ok(quote! {
        #[automatically_derived]
        impl ::afterview::domain::json::Saved for #name {
            #body
        }
    })
}

fn refused(name: &Ident, wanted: &str) -> Error {
    Error::new_spanned(name, format!("`Saved` needs {wanted}, as far as serde's attributes go"))
}

/// Written as its one field is.
fn transparent(fields: &Fields, said: &OfType, name: &Ident) -> Result<TokenStream> {
    let mut all = fields.iter();
    let (Some(field), None) = (all.next(), all.next()) else {
        return Err(refused(name, "one field in what is transparent"));
    };
    if said.default || said.snake_case {
        return Err(refused(name, "nothing besides `transparent`"));
    }
    attributes::none(&field.attrs)?;
    let (kind, place) = (&field.ty, fields.members().next());
    Ok(quote! {
        fn write(&self, out: &mut ::afterview::domain::json::Writer) {
            ::afterview::domain::json::Saved::write(&self.#place, out);
        }

        fn read(
            value: ::afterview::domain::json::Value<'_>,
        ) -> ::core::result::Result<Self, ::afterview::domain::json::Unread> {
            let read = <#kind as ::afterview::domain::json::Saved>::read(value)?;
            ::core::result::Result::Ok(Self { #place: read })
        }

        fn missing() -> ::core::result::Result<Self, ::afterview::domain::json::Unread> {
            let missing = <#kind as ::afterview::domain::json::Saved>::missing()?;
            ::core::result::Result::Ok(Self { #place: missing })
        }
    })
}

fn structure(fields: &FieldsNamed, said: &OfType) -> Result<TokenStream> {
    let (mut writes, mut reads, mut keys) = (Vec::new(), Vec::new(), Vec::new());
    for field in &fields.named {
        let Some(name) = &field.ident else { continue };
        let of = OfField::of(&field.attrs)?;
        let key = key_of(name);
        if of.skip {
            if !said.default {
                reads.push(quote! { #name: ::core::default::Default::default() });
            }
            continue;
        }
        keys.push(key.clone());
        let write = quote! { out.field(#key, &self.#name); };
        writes.push(match &of.unless {
            Some(unless) => quote! { if !#unless(&self.#name) { #write } },
            None => write,
        });
        reads.push(if said.default {
            // On the field serde would mean the default of the field's type: not the same thing.
            if of.default {
                return Err(Error::new_spanned(field, "`Saved` needs `default` in one place only"));
            }
            quote! { fields.put(#key, &mut read.#name)?; }
        } else if of.default {
            quote! { #name: fields.or_default(#key)? }
        } else {
            quote! { #name: fields.needed(#key)? }
        });
    }
    let made = if said.default {
        quote! {
            let mut read = <Self as ::core::default::Default>::default();
            #(#reads)*
            ::core::result::Result::Ok(read)
        }
    } else {
        quote! { ::core::result::Result::Ok(Self { #(#reads),* }) }
    };
    let strict = said.strict.then(|| quote! { fields.only(&[#(#keys),*])?; });
    Ok(quote! {
        fn write(&self, out: &mut ::afterview::domain::json::Writer) {
            out.begin('{');
            #(#writes)*
            out.end('}');
        }

        fn read(
            value: ::afterview::domain::json::Value<'_>,
        ) -> ::core::result::Result<Self, ::afterview::domain::json::Unread> {
            let fields = value.fields()?;
            #strict
            #made
        }
    })
}

fn enumeration(data: &DataEnum, said: &OfType) -> Result<TokenStream> {
    let (mut names, mut writes, mut reads) = (Vec::new(), Vec::new(), Vec::new());
    for (at, variant) in data.variants.iter().enumerate() {
        attributes::none(&variant.attrs)?;
        for field in &variant.fields {
            attributes::none(&field.attrs)?;
        }
        let name = said.name_of(&variant.ident.unraw().to_string());
        let (write, read) = one_variant(variant, &name);
        writes.push(write);
        reads.push(quote! { #at => #read, });
        names.push(name);
    }
    let plain = data.variants.iter().all(|variant| matches!(variant.fields, Fields::Unit));
    let write = if plain {
        let variants = data.variants.iter().map(|variant| &variant.ident);
        let places = 0..names.len();
        quote! { out.one_of(&NAMES, match self { #(Self::#variants => #places),* }); }
    } else {
        quote! { match self { #(#writes)* } }
    };
    let count = names.len();
    Ok(quote! {
        fn write(&self, out: &mut ::afterview::domain::json::Writer) {
            static NAMES: [&str; #count] = [#(#names),*];
            #write
        }

        fn read(
            value: ::afterview::domain::json::Value<'_>,
        ) -> ::core::result::Result<Self, ::afterview::domain::json::Unread> {
            static NAMES: [&str; #count] = [#(#names),*];
            let (at, inside) = value.variant(&NAMES)?;
            ::core::result::Result::Ok(match at {
                #(#reads)*
                _ => return ::core::result::Result::Err(::afterview::domain::json::Unread::Other),
            })
        }
    })
}

/// How a variant is written, and how it is read.
fn one_variant(variant: &Variant, name: &str) -> (TokenStream, TokenStream) {
    let kind = &variant.ident;
    match &variant.fields {
        Fields::Unit => (
            quote! { Self::#kind => out.text(#name), },
            quote! {{
                inside.nothing()?;
                Self::#kind
            }},
        ),
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => (
            quote! { Self::#kind(one) => out.only(#name, one), },
            quote! { Self::#kind(inside.one()?) },
        ),
        Fields::Unnamed(fields) => {
            let count = fields.unnamed.len();
            let parts: Vec<Ident> = (0..count).map(|at| format_ident!("part_{at}")).collect();
            let takes = parts.iter().map(|_| quote! { parts.take()? });
            (
                quote! {
                    Self::#kind(#(#parts),*) => {
                        out.begin('{');
                        out.name(#name);
                        out.begin('[');
                        #(::afterview::domain::json::Saved::write(#parts, out);)*
                        out.end(']');
                        out.end('}');
                    }
                },
                quote! {{
                    let mut parts = inside.parts(#count)?;
                    Self::#kind(#(#takes),*)
                }},
            )
        }
        Fields::Named(fields) => {
            let fields: Vec<&Ident> =
                fields.named.iter().filter_map(|field| field.ident.as_ref()).collect();
            let keys: Vec<String> = fields.iter().copied().map(key_of).collect();
            (
                quote! {
                    Self::#kind { #(#fields),* } => {
                        out.begin('{');
                        out.name(#name);
                        out.begin('{');
                        #(out.field(#keys, #fields);)*
                        out.end('}');
                        out.end('}');
                    }
                },
                quote! {{
                    let fields = inside.fields()?;
                    Self::#kind { #(#fields: fields.needed(#keys)?),* }
                }},
            )
        }
    }
}

/// The name of a field in the saved text.
fn key_of(name: &Ident) -> String {
    name.unraw().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::parse_quote;

    fn refusal(input: &DeriveInput) -> String {
        expand(input).unwrap_err().to_string()
    }

    #[test]
    fn what_serde_would_read_otherwise_does_not_compile() {
        let unknown: [DeriveInput; 13] = [
            parse_quote! { #[serde(expecting = "b")] struct A { a: u8 } },
            parse_quote! { #[serde(tag = "kind")] enum A { B, C } },
            parse_quote! { #[serde(untagged)] enum A { B, C } },
            parse_quote! { #[serde(default = "make")] struct A { a: u8 } },
            parse_quote! { #[serde(rename = "b")] struct A { a: u8 } },
            parse_quote! { struct A { #[serde(rename = "b")] a: u8 } },
            parse_quote! { struct A { #[serde(flatten)] a: B } },
            parse_quote! { struct A { #[serde(alias = "b")] a: u8 } },
            parse_quote! { struct A { #[serde(with = "b")] a: u8 } },
            parse_quote! { struct A { #[serde(default = "make")] a: u8 } },
            parse_quote! { enum A { #[serde(other)] B, C } },
            parse_quote! { enum A { B { #[serde(default)] b: u8 } } },
            parse_quote! { #[serde(transparent)] struct A(#[serde(default)] u8); },
        ];
        for input in &unknown {
            assert_eq!(refusal(input), "`Saved` does not know this attribute of serde's");
        }
        let cases: DeriveInput = parse_quote! { #[serde(rename_all = "camelCase")] enum A { B } };
        assert_eq!(refusal(&cases), "`Saved` knows \"snake_case\" only");
    }

    #[test]
    fn what_has_no_place_in_the_format_does_not_compile() {
        let others: [DeriveInput; 10] = [
            parse_quote! { #[serde(deny_unknown_fields)] enum A { B { c: u8 } } },
            parse_quote! { struct A(u8); },
            parse_quote! { struct A; },
            parse_quote! { #[serde(transparent)] struct A { a: u8, b: u8 } },
            parse_quote! { #[serde(transparent, default)] struct A { a: u8 } },
            parse_quote! { #[serde(rename_all = "snake_case")] struct A { a: u8 } },
            parse_quote! { #[serde(default)] struct A { #[serde(default)] a: u8 } },
            parse_quote! { #[serde(default)] enum A { B } },
            parse_quote! { union A { a: u8 } },
            parse_quote! { struct A<T> { a: T } },
        ];
        for input in &others {
            assert!(refusal(input).contains("`Saved`"));
        }
    }

    #[test]
    fn names_are_made_as_serde_makes_them() {
        let said = OfType { snake_case: true, ..OfType::default() };
        for (variant, name) in
            [("Fine", "fine"), ("ABit", "a_bit"), ("NotAtMyBest", "not_at_my_best")]
        {
            assert_eq!(said.name_of(variant), name);
        }
        assert_eq!(OfType::default().name_of("ABit"), "ABit");
    }
}
