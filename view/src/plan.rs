//! From markup to a plan.
//!
//! A plan is a list of steps, parted by [`NEXT`]. The first character of a step says what it does:
//!
//! | step | does |
//! | --- | --- |
//! | `<p` | begins an element |
//! | `~rect` | begins an element of SVG |
//! | `=class=kind` | gives it an attribute |
//! | `*id` | gives it an attribute with the next value |
//! | `.done` | puts a class on it or takes it off, by the next value |
//! | `$checked` | sets a property to the next value; in the browser only |
//! | `!click` | listens, with the next value; in the browser only |
//! | `&` | hands the element to the next value; in the browser only |
//! | `"text` | puts text into it |
//! | `{` | puts the next value into it |
//! | `>` | ends it |
//! | `/` | ends it, where it can hold nothing |

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement, NodeName};
use syn::spanned::Spanned;
use syn::{Error, Expr, Ident, Result, Stmt};

/// What parts the steps of a plan. No text on a screen holds it.
const NEXT: char = '\u{1}';

/// The elements that hold nothing.
const EMPTY: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];
/// What is built by SVG's rules: what our charts are made of. Their names mean nothing in HTML.
const SVG: [&str; 4] = ["line", "rect", "svg", "text"];
/// What a browser builds by other rules again; a text of it would be read as the real thing.
const FOREIGN: [&str; 1] = ["math"];

/// The code that makes a view of the markup.
pub fn expand(markup: TokenStream) -> Result<TokenStream> {
    let nodes = rstml::parse2(markup)?;
    several(&nodes)
}

fn several(nodes: &[Node]) -> Result<TokenStream> {
    if let [node] = nodes {
        return one(node);
    }
    let views = nodes.iter().map(one).collect::<Result<Vec<_>>>()?;
    Ok(quote! { ::afterview::ui::el::list(::std::vec![#(#views),*]) })
}

/// A view by itself.
fn one(node: &Node) -> Result<TokenStream> {
    match node {
        Node::Element(element) => {
            let mut plan = Plan::default();
            plan.element(element)?;
            Ok(plan.finish())
        }
        Node::Fragment(fragment) => several(&fragment.children),
        Node::Text(text) => {
            let text = &text.value;
            Ok(quote! { ::afterview::ui::el::text(#text) })
        }
        Node::Block(block) => {
            let value = inside(block);
            Ok(quote_spanned! { block.span() => ::afterview::ui::el::IntoView::into_any(#value) })
        }
        other => Err(unknown(other.span())),
    }
}

/// A plan in the making.
#[derive(Default)]
struct Plan {
    steps: Vec<String>,
    /// The statements that hand over the values, in the order of the steps that take them.
    values: Vec<TokenStream>,
}

impl Plan {
    fn finish(self) -> TokenStream {
        let plan = self.steps.join(&NEXT.to_string());
        let values = self.values;
        if values.is_empty() {
            return quote! { ::afterview::ui::el::fixed(#plan) };
        }
        let name = values_name();
        quote! {{
            let mut #name = ::afterview::ui::el::Values::new();
            #(#values)*
            ::afterview::ui::el::part(#plan, #name)
        }}
    }

    fn step(&mut self, what: char, rest: &str, at: Span) -> Result<()> {
        if rest.contains(NEXT) {
            return Err(Error::new(at, "this character parts the steps of a plan"));
        }
        self.steps.push(format!("{what}{rest}"));
        Ok(())
    }

    /// Hands a value to the step that was written last.
    fn value(&mut self, taker: &str, value: &TokenStream, at: Span) {
        let name = values_name();
        let taker = Ident::new(taker, Span::mixed_site());
        self.values.push(quote_spanned! { at => #name.#taker(#value); });
    }

    fn element(&mut self, element: &NodeElement<rstml::Infallible>) -> Result<()> {
        let name = element.name().to_string();
        let at = element.name().span();
        if matches!(element.name(), NodeName::Block(_))
            || name.chars().any(|c| !c.is_ascii_lowercase() && !c.is_ascii_digit())
            || FOREIGN.contains(&name.as_str())
        {
            return Err(Error::new(
                at,
                "only HTML elements and those of our charts can be written here",
            ));
        }
        let begins = if SVG.contains(&name.as_str()) { '~' } else { '<' };
        self.step(begins, &name, at)?;
        let dynamic_class = element.attributes().iter().any(|attribute| {
            matches!(attribute, NodeAttribute::Attribute(attribute)
                if attribute.key.to_string() == "class" && attribute.value().is_some_and(|value| literal(value).is_none()))
        });
        for attribute in element.attributes() {
            let NodeAttribute::Attribute(attribute) = attribute else {
                return Err(unknown(attribute.span()));
            };
            if dynamic_class && attribute.key.to_string().starts_with("class:") {
                // Setting the attribute again would take the class off.
                return Err(Error::new(
                    attribute.span(),
                    "class: needs a class= that stays the same",
                ));
            }
            self.attribute(attribute)?;
        }
        for child in &element.children {
            self.child(child)?;
        }
        let empty = EMPTY.contains(&name.as_str());
        if empty && !element.children.is_empty() {
            return Err(Error::new(at, "this element holds nothing"));
        }
        self.step(if empty { '/' } else { '>' }, "", at)
    }

    fn child(&mut self, node: &Node) -> Result<()> {
        match node {
            Node::Element(element) => self.element(element),
            Node::Fragment(fragment) => {
                fragment.children.iter().try_for_each(|child| self.child(child))
            }
            Node::Text(text) => self.step('"', &text.value_string(), text.span()),
            Node::Block(block) => {
                self.step('{', "", block.span())?;
                self.value("child", &inside(block), block.span());
                Ok(())
            }
            other => Err(unknown(other.span())),
        }
    }

    fn attribute(&mut self, attribute: &KeyedAttribute) -> Result<()> {
        let key = attribute.key.to_string();
        let at = attribute.key.span();
        let Some(value) = attribute.value() else {
            if key.contains(':') {
                return Err(Error::new(at, "this needs a value"));
            }
            return self.step('=', &format!("{key}="), at);
        };
        let tokens = quote! { #value };
        let (step, rest, taker) = match key.split_once(':') {
            Some(("class", class)) => ('.', class, "attribute"),
            Some(("prop", property)) => ('$', property, "attribute"),
            Some(("on", event)) => (
                '!',
                event,
                listener(event).ok_or_else(|| {
                    Error::new(
                        at,
                        "only click, keydown, beforeinput, input and change are listened to",
                    )
                })?,
            ),
            Some(_) => return Err(unknown(at)),
            None if key == "node_ref" => ('&', "", "node"),
            None => match literal(value) {
                Some(text) => return self.step('=', &format!("{key}={text}"), value.span()),
                None => ('*', key.as_str(), "attribute"),
            },
        };
        self.step(step, rest, at)?;
        self.value(taker, &tokens, value.span());
        Ok(())
    }
}

/// What takes the listener of an event: it says what the listener is given.
fn listener(event: &str) -> Option<&'static str> {
    match event {
        "click" => Some("on_mouse"),
        "keydown" => Some("on_key"),
        "beforeinput" | "input" | "change" => Some("on"),
        _ => None,
    }
}

/// What stands in braces. Around a single expression they go: the compiler would warn about them.
fn inside(block: &NodeBlock) -> TokenStream {
    if let Some([Stmt::Expr(expression, None)]) = block.try_block().map(|block| &*block.stmts) {
        return quote! { #expression };
    }
    quote! { #block }
}

/// The text of a literal; none of an expression, which is filled in when the view is made.
fn literal(value: &Expr) -> Option<String> {
    let Expr::Lit(literal) = value else { return None };
    match &literal.lit {
        syn::Lit::Str(text) => Some(text.value()),
        syn::Lit::Int(number) => Some(number.base10_digits().to_owned()),
        _ => None,
    }
}

/// The name of the values inside the code that is made. Nothing written by hand can mean it.
fn values_name() -> Ident {
    Ident::new("values", Span::mixed_site())
}

fn unknown(at: Span) -> Error {
    Error::new(at, "this markup is not known; see the documentation of the view macro")
}

#[cfg(test)]
mod tests;
