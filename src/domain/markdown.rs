//! Writes Markdown (`CommonMark` 0.31 and what `GitHub` adds) in which a text stays what it is: no star, hash or bracket of a
//! person's becomes a sign.

/// A document in the making.
#[derive(Debug, Default)]
pub struct Markdown(String);

impl Markdown {
    /// A heading of a level, from 1 on.
    pub fn heading(&mut self, level: usize, text: &str) {
        self.part();
        self.0.push_str(&"#".repeat(level));
        self.0.push(' ');
        // A heading has one line.
        let line: Vec<&str> = text.split_whitespace().collect();
        self.line(&line.join(" "));
    }

    /// A name, and what it names, under it. Where that is empty, nothing.
    pub fn named(&mut self, name: &str, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        self.part();
        self.0.push_str("**");
        self.line(name.trim());
        self.0.push_str("**\\\n");
        self.lines(text.trim());
    }

    /// A paragraph, or several with an empty line between them. A new line stays one.
    pub fn paragraph(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.part();
            self.lines(text.trim());
        }
    }

    /// All of it.
    pub fn finish(mut self) -> String {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0
    }

    /// What comes now is apart from what came before.
    fn part(&mut self) {
        if !self.0.is_empty() {
            self.0.push_str("\n\n");
        }
    }

    fn lines(&mut self, text: &str) {
        let mut apart = "";
        for line in text.lines() {
            if line.trim().is_empty() {
                apart = if apart.is_empty() { "" } else { "\n\n" };
                continue;
            }
            self.0.push_str(apart);
            self.line(line);
            apart = "\\\n";
        }
    }

    /// A line of a text, in which nothing is a sign.
    fn line(&mut self, line: &str) {
        let mut place = Place::Start;
        for letter in
            line.trim_end().chars().filter(|letter| *letter == '\t' || !letter.is_control())
        {
            let is_sign = match letter {
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '&' | '$' | '^' | '#' => {
                    true
                }
                '>' | '+' | '-' | '=' | ':' => place == Place::Start,
                '.' | ')' => place == Place::Number,
                _ => false,
            };
            if is_sign {
                self.0.push('\\');
            }
            // Blanks at the start would make code of it.
            let blank = place == Place::Start && matches!(letter, ' ' | '\t');
            self.0.push(if blank { '\u{a0}' } else { letter });
            place = match place {
                Place::Start if blank => Place::Start,
                Place::Start | Place::Number if letter.is_ascii_digit() => Place::Number,
                _ => Place::Inside,
            };
        }
    }
}

/// Where in a line a letter stands: what it would mean depends on it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// At the start, or after blanks there.
    Start,
    /// After digits at the start.
    Number,
    /// Anywhere else.
    Inside,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    /// What a reader of Markdown makes of it: the text of each heading and paragraph, and whatever else it takes for a sign.
    fn read(markdown: &str) -> (Vec<String>, Vec<String>) {
        let (mut parts, mut signs) = (Vec::new(), Vec::new());
        let mut text = String::new();
        // All but what changes the look of plain letters.
        let known =
            Options::all() - Options::ENABLE_SMART_PUNCTUATION - Options::ENABLE_HEADING_ATTRIBUTES;
        for event in Parser::new_ext(markdown, known) {
            match event {
                Event::Start(Tag::Paragraph | Tag::Heading { .. }) => {}
                Event::Text(more) => text.push_str(&more),
                Event::HardBreak => text.push('\n'),
                Event::End(TagEnd::Paragraph | TagEnd::Heading(_)) => {
                    parts.push(std::mem::take(&mut text));
                }
                other => signs.push(format!("{other:?}")),
            }
        }
        (parts, signs)
    }

    /// A text as it is read: without blanks at the ends of lines and empty lines at its ends.
    fn plain(text: &str) -> Vec<String> {
        let lines: Vec<String> = text
            .lines()
            .map(|line| {
                line.chars()
                    .filter(|letter| *letter == '\t' || !letter.is_control())
                    .collect::<String>()
            })
            .map(|line| line.trim_end().to_owned())
            .collect();
        let parts = lines.split(|line| line.trim().is_empty()).filter(|part| !part.is_empty());
        parts.map(|part| part.join("\n")).collect()
    }

    #[test]
    fn what_is_named_and_told_stands_under_its_heading() {
        let mut markdown = Markdown::default();
        markdown.heading(2, "Elm Court\n18 November");
        markdown.named("What happened", "i froze\nthen it got better\n\n\nshe smiled");
        markdown.named("Nothing", "  ");
        assert_eq!(
            markdown.finish(),
            "## Elm Court 18 November\n\n**What happened**\\\ni froze\\\nthen it got better\n\nshe smiled\n"
        );
    }

    #[test]
    fn stars_hashes_and_brackets_of_a_person_stay_what_they_are() {
        for text in [
            "*not* so __good__, I'd say ~~no~~ & &amp; done",
            "# no heading",
            "> no quote",
            "- [ ] no list\n+ nor this\n12) nor that\n3. nor here",
            "a | b\n--|--\n1 | 2",
            "title\n===\n---",
            "    no code, `not` here",
            "<b>no</b> [link](http://x.example) ![p](q) <http://y.example>",
            "from $40k to $50k, C# and back\\slash\\",
            "[^1]: no note\n: no meaning",
            "```\nno fence\n~~~",
        ] {
            let mut markdown = Markdown::default();
            markdown.paragraph(text);
            let (parts, signs) = read(&markdown.finish());
            assert_eq!(signs, [""; 0], "{text}");
            assert_eq!(parts, [text.replace("    no", "no")], "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_as_it_was_typed(
            text in "([-*_#<>|^\\[\\]()`~$&+=!:.0-9a-z \\\\\n\t]|\\PC){0,60}", title in "\\PC{1,20}",
        ) {
            let mut markdown = Markdown::default();
            markdown.heading(1, &format!("x{title}"));
            markdown.paragraph(&text);
            let (parts, signs) = read(&markdown.finish());
            prop_assert_eq!(signs, Vec::<String>::new());
            let spaced = |text: &str| text.replace('\u{a0}', " ").trim_start().to_owned();
            let read: Vec<String> = parts.iter().skip(1).map(|part| spaced(part)).collect();
            prop_assert_eq!(read.join("¶").replace('\t', " "), plain(text.trim()).iter().map(|part| spaced(part)).collect::<Vec<_>>().join("¶").replace('\t', " "));
        }
    }
}
