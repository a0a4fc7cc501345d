//! Views as HTML, on a build machine: for the first screen and for tests. Properties and listeners are the
//! browser's alone.

use super::values::{Attribute, Value};
use super::{AnyView, Shape, Values, steps};

impl AnyView {
    /// As HTML, as it stands now.
    pub fn to_html(self) -> String {
        let mut html = String::new();
        write(self, &mut html);
        html
    }
}

fn write(view: AnyView, html: &mut String) {
    match view.0 {
        Shape::Nothing => {}
        Shape::Text(text) => escape(&text, html),
        Shape::Part(plan, values) => write_part(plan, values, html),
        Shape::List(views) => views.into_iter().for_each(|view| write(view, html)),
        Shape::Live(draw) => write(draw(), html),
        Shape::Rows(rows) => (rows.keys)().iter().for_each(|key| write((rows.draw)(key), html)),
    }
}

/// The start of an element: its classes come from several steps, its other attributes from one each.
#[derive(Default)]
struct Start {
    classes: Option<String>,
    attributes: String,
}

impl Start {
    fn class(&mut self, class: &str) {
        let classes = self.classes.get_or_insert_default();
        if !classes.is_empty() && !class.is_empty() {
            classes.push(' ');
        }
        classes.push_str(class);
    }

    /// A class that is there unless its value says no.
    fn class_by(&mut self, class: &str, value: &Attribute) {
        if *value != Attribute::Off {
            self.class(class);
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        if name == "class" {
            self.class(value);
            return;
        }
        self.attributes.push(' ');
        self.attributes.push_str(name);
        if !value.is_empty() {
            self.attributes.push_str("=\"");
            escape(value, &mut self.attributes);
            self.attributes.push('"');
        }
    }

    /// Ends the start, if it still stands open.
    fn close(start: &mut Option<Self>, html: &mut String) {
        let Some(mut start) = start.take() else { return };
        if let Some(classes) = start.classes.take() {
            html.push_str(" class=\"");
            escape(&classes, html);
            html.push('"');
        }
        html.push_str(&start.attributes);
        html.push('>');
    }
}

fn write_part(plan: &'static str, values: Values, html: &mut String) {
    let mut values = values.0.into_iter();
    let mut open: Vec<&str> = Vec::new();
    let mut start: Option<Start> = None;
    for (what, rest) in steps(plan) {
        let value = if "*.$!&{".contains(what) { values.next() } else { None };
        if "<~\"{>/".contains(what) {
            Start::close(&mut start, html);
        }
        match (what, value, &mut start) {
            ('<' | '~', ..) => {
                html.push('<');
                html.push_str(rest);
                open.push(rest);
                start = Some(Start::default());
            }
            ('=', _, Some(start)) => {
                if let Some((name, value)) = rest.split_once('=') {
                    start.attribute(name, value);
                }
            }
            ('*', Some(Value::Attribute(value)), Some(start)) => match now(value) {
                Attribute::On => start.attribute(rest, ""),
                Attribute::Text(text) => start.attribute(rest, &text),
                Attribute::Off | Attribute::Live(_) => {}
            },
            ('.', Some(Value::Attribute(value)), Some(start)) => {
                start.class_by(rest, &now(value));
            }
            ('"', ..) => escape(rest, html),
            ('{', Some(Value::Child(view)), _) => write(view, html),
            ('>', ..) => {
                if let Some(name) = open.pop() {
                    html.push_str("</");
                    html.push_str(name);
                    html.push('>');
                }
            }
            ('/', ..) => {
                open.pop();
            }
            _ => {}
        }
    }
}

/// What a value is now.
fn now(value: Attribute) -> Attribute {
    match value {
        Attribute::Live(read) => now(read()),
        value => value,
    }
}

/// Text as it may stand in HTML, between tags and in an attribute.
fn escape(text: &str, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}
