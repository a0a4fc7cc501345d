//! A small reader of the HTML that the screens give. It takes what our own views write and nothing else: a tag
//! that is left open, or closed out of turn, fails the test that reads it.

/// Elements without an end.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];
/// What stands inside a line of text. A browser closes a paragraph in front of anything else.
const PHRASING: [&str; 12] = [
    "a", "br", "button", "em", "i", "img", "input", "label", "select", "span", "strong", "textarea",
];

/// A piece of a page.
#[derive(Clone, Debug)]
pub enum Node {
    /// An element.
    Element(Element),
    /// A run of text, as it is read.
    Text(String),
}

/// An element with everything in it.
#[derive(Clone, Debug, Default)]
pub struct Element {
    /// Its name, in small letters.
    pub name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Node>,
}

/// Reads HTML as one element without a name.
pub fn parse(html: &str) -> Element {
    let mut open = vec![Element::default()];
    let mut rest = html;
    while !rest.is_empty() {
        rest = if let Some(comment) = rest.strip_prefix("<!--") {
            after(comment, "-->")
        } else if let Some(mark) = rest.strip_prefix("<!") {
            after(mark, ">")
        } else if let Some(end) = rest.strip_prefix("</") {
            let (name, after) = end.split_once('>').expect("a whole tag");
            close(&mut open, name);
            after
        } else if let Some(tag) = rest.strip_prefix('<') {
            let (element, after) = start(tag);
            let is_void = VOID.contains(&element.name.as_str());
            open.push(element);
            if is_void {
                let name = open.last().map(|void| void.name.clone()).unwrap_or_default();
                close(&mut open, &name);
            }
            after
        } else {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            put(&mut open, Node::Text(plain(text)));
            after
        };
    }
    assert_eq!(open.len(), 1, "something was left open in {html}");
    open.pop().expect("the page")
}

fn after<'a>(text: &'a str, end: &str) -> &'a str {
    text.split_once(end).expect("a closed comment").1
}

fn put(open: &mut [Element], node: Node) {
    open.last_mut().expect("something open").children.push(node);
}

fn close(open: &mut Vec<Element>, name: &str) {
    let done = open.pop().expect("something open");
    assert_eq!(done.name, name, "closed out of turn");
    put(open, Node::Element(done));
}

/// A start tag from its name on, and what follows it.
fn start(tag: &str) -> (Element, &str) {
    let ends = |letter: char| letter.is_whitespace() || letter == '>';
    let (name, mut rest) = tag.split_at(tag.find(ends).expect("a whole tag"));
    let mut element = Element { name: name.to_owned(), ..Element::default() };
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('>').or_else(|| rest.strip_prefix("/>")) {
            return (element, after);
        }
        let ends = |letter: char| letter == '=' || ends(letter);
        let (name, after) = rest.split_at(rest.find(ends).expect("a whole tag"));
        let (value, after) = match after.strip_prefix("=\"") {
            Some(value) => value.split_once('"').expect("a quoted value"),
            None => ("", after),
        };
        assert!(element.attribute(name).is_none(), "{name} is there twice in <{tag}");
        element.attributes.push((name.to_owned(), plain(value)));
        rest = after;
    }
}

/// Text without its escapes.
fn plain(text: &str) -> String {
    let escapes =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2F;", "/")];
    let mut text = text.to_owned();
    for (escape, letter) in escapes {
        text = text.replace(escape, letter);
    }
    text.replace("&amp;", "&")
}

impl Element {
    /// The value of an attribute; empty for one without a value.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Every attribute with its value.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Its id; empty where it has none.
    pub fn id(&self) -> &str {
        self.attribute("id").unwrap_or_default()
    }

    /// Whether it is of a class.
    pub fn is_of(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|all| all.split_whitespace().any(|one| one == class))
    }

    /// Whether it is taken out of the page altogether.
    pub fn is_away(&self) -> bool {
        self.attribute("hidden").is_some()
    }

    /// The elements right inside it.
    pub fn inside(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Itself and every element in it, in the order of the page. What is taken out is left out.
    pub fn all(&self) -> Vec<&Self> {
        if self.is_away() {
            return Vec::new();
        }
        let mut all = vec![self];
        all.extend(self.inside().flat_map(Self::all));
        all
    }

    /// Every element in it that fits.
    pub fn find(&self, fits: impl Fn(&Self) -> bool) -> Vec<&Self> {
        self.all().into_iter().filter(|element| fits(element)).collect()
    }

    /// Every element of these names in it.
    pub fn named(&self, names: &[&str]) -> Vec<&Self> {
        self.find(|element| names.contains(&element.name.as_str()))
    }

    /// The element with an id, if there is one.
    pub fn by_id(&self, id: &str) -> Option<&Self> {
        self.all().into_iter().find(|element| element.id() == id)
    }

    /// Every run of text in it that has something in it, as it is read.
    pub fn runs(&self) -> Vec<&str> {
        if self.is_away() {
            return Vec::new();
        }
        let runs = self.children.iter().flat_map(|child| match child {
            Node::Element(element) => element.runs(),
            Node::Text(text) => vec![text.as_str()],
        });
        runs.filter(|run| !run.trim().is_empty()).collect()
    }

    /// Every run of text in it, and every value of these attributes, that a browser may send away to be translated: what is
    /// not in an element that says no to that.
    pub fn translatable(&self, attributes: &[&str]) -> Vec<&str> {
        if self.is_away() || self.attribute("translate") == Some("no") {
            return Vec::new();
        }
        let values = self.attributes().filter(|(name, _)| attributes.contains(name));
        let mut texts: Vec<&str> = values.map(|(_, value)| value).collect();
        for child in &self.children {
            match child {
                Node::Element(element) => texts.extend(element.translatable(attributes)),
                Node::Text(text) => texts.push(text),
            }
        }
        texts
    }

    /// All its text, with single blanks. Pieces that stand apart on the page are apart here too.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.write_text(&mut text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn write_text(&self, to: &mut String) {
        if self.is_away() {
            return;
        }
        let apart = !["em", "i", "span", "strong"].contains(&self.name.as_str());
        to.push_str(if apart { " " } else { "" });
        for child in &self.children {
            match child {
                Node::Element(element) => element.write_text(to),
                Node::Text(text) => to.push_str(text),
            }
        }
        to.push_str(if apart { " " } else { "" });
    }

    /// Whether it may stand inside a paragraph.
    pub fn is_phrasing(&self) -> bool {
        PHRASING.contains(&self.name.as_str())
    }

    /// Whether it is something to type into or to pick from.
    pub fn is_field(&self) -> bool {
        ["input", "select", "textarea"].contains(&self.name.as_str())
    }

    /// Whether it is something to tap, other than a link.
    pub fn is_button(&self) -> bool {
        self.name == "button" || self.attribute("role") == Some("button")
    }
}
