//! The text of a page: some programs send nothing else, and calendars put one where a text belongs.

/// Tags after which a line ends.
const ENDS: &str = "br p div tr li ul ol table h1 h2 h3 h4 blockquote hr";
/// Tags whose content nobody sees.
const HIDDEN: [&str; 3] = ["style", "script", "title"];

/// Whether a text is written as a page.
pub(super) fn is_page(text: &str) -> bool {
    ["<br", "<p>", "</p>", "</a>", "</b>", "<html", "<div"].iter().any(|tag| text.contains(tag))
}

/// What a reader of the page sees. The work grows with its length, and with nothing else.
pub(super) fn plain(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, from)) = rest.split_once('<') {
        say(before, &mut out);
        // What is open to the end is a tag that was cut off, and no text.
        let Some((tag, after)) = from.split_once('>') else { return out };
        let name = tag.trim_start_matches('/').split([' ', '/', '\n', '\r', '\t']).next();
        let name = name.unwrap_or_default().to_ascii_lowercase();
        if super::text::has(ENDS, &name) {
            out.push('\n');
        } else if matches!(name.as_str(), "td" | "th") {
            out.push(' ');
        }
        rest = after;
        if HIDDEN.contains(&name.as_str()) && !tag.starts_with('/') {
            rest = after.split_once("</").map_or("", |(_, end)| end);
            rest = rest.split_once('>').map_or("", |(_, after)| after);
        }
    }
    say(rest, &mut out);
    out
}

/// Adds a piece of text. On a page, a line end is a blank.
fn say(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('&') {
        blank(before, out);
        let end = from.bytes().take(8).position(|byte| byte == b';');
        let entity = end.and_then(|end| from.get(..end));
        let known = entity.and_then(|name| Some((letter(name)?, name.len() + 1)));
        let (letter, length) = known.unwrap_or(('&', 0));
        out.push(letter);
        rest = from.get(length..).unwrap_or_default();
    }
    blank(rest, out);
}

fn blank(text: &str, out: &mut String) {
    out.extend(text.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter }));
}

fn letter(name: &str) -> Option<char> {
    Some(match name {
        "nbsp" => ' ',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" | "ldquo" | "rdquo" => '"',
        "apos" | "rsquo" | "lsquo" => '’',
        "ndash" | "mdash" => '–',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?).filter(|letter| !letter.is_control())?
        }
    })
}
