//! A message as it travels (RFC 5322, RFC 2045 to 2047): what "Save as" and "Show original" give. It is turned into
//! the text that its reader saw; any other text stays as it is.

use super::html;
use super::text;
use std::borrow::Cow;

/// How deep parts are looked for inside parts, and how many of them in one.
const DEPTH: u8 = 4;
const PARTS: usize = 20;
/// The headers that tell something about an interview; the rest is for programs.
const TOLD: [&str; 6] = ["from", "reply-to", "to", "cc", "date", "subject"];

/// The text that a reader sees.
pub(super) fn readable(text: &str) -> Cow<'_, str> {
    let entity = Entity::read(text.trim_start());
    let coded = ["mime-version", "content-type", "content-transfer-encoding"];
    if !coded.iter().any(|name| entity.header(name).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::new();
    for name in TOLD {
        if let Some(value) = entity.header(name) {
            shown.extend([name, ": ", &decoded_words(value), "\n"]);
        }
    }
    let mut found = Bodies::default();
    entity.look(DEPTH, &mut found);
    let body = if found.plain.is_empty() { html::plain(&found.html) } else { found.plain };
    shown.extend(["\n", &body, "\n", &found.calendar]);
    Cow::Owned(shown)
}

/// What was found in the parts: as plain text, as a page, as an invitation.
#[derive(Default)]
struct Bodies {
    plain: String,
    html: String,
    calendar: String,
}

/// A message, or a part of one: its headers, and what is below them.
struct Entity<'a> {
    headers: Vec<(String, String)>,
    body: &'a str,
}

impl<'a> Entity<'a> {
    fn read(text: &'a str) -> Self {
        let mut headers: Vec<(String, String)> = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let bare = line.trim_end_matches(['\r', '\n']);
            match (bare.starts_with([' ', '\t']), headers.last_mut(), bare.split_once(':')) {
                (true, Some((_, value)), _) => value.extend([" ", bare.trim()]),
                (false, _, Some((name, value))) if !name.contains(' ') => {
                    headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
                }
                _ => {
                    // The empty line between belongs to neither.
                    at += if bare.is_empty() { line.len() } else { 0 };
                    break;
                }
            }
            at += line.len();
        }
        Self { headers, body: text.get(at..).unwrap_or_default() }
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The kind of its content, in small letters, and all that is said about it.
    fn kind(&self) -> (String, &str) {
        let value = self.header("content-type").unwrap_or("text/plain");
        (value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase(), value)
    }

    fn look(&self, depth: u8, found: &mut Bodies) {
        let (kind, told) = self.kind();
        if kind.starts_with("multipart/") && depth > 0 {
            let Some(boundary) = parameter(told, "boundary") else { return };
            for part in parts(self.body, boundary) {
                Entity::read(part).look(depth - 1, found);
            }
            return;
        }
        let attached = self.header("content-disposition").unwrap_or_default();
        let attached = attached.trim_start().to_ascii_lowercase().starts_with("attachment");
        let into = match kind.as_str() {
            "text/calendar" => &mut found.calendar,
            "text/plain" if !attached => &mut found.plain,
            "text/html" if !attached => &mut found.html,
            _ => return,
        };
        // The same again in another form: the first is enough.
        if into.is_empty() {
            *into = self.decoded(parameter(told, "charset").unwrap_or_default());
        }
    }

    fn decoded(&self, charset: &str) -> String {
        let coded = self.header("content-transfer-encoding").unwrap_or_default();
        match coded.trim().to_ascii_lowercase().as_str() {
            "base64" => letters(&base64(self.body), charset),
            "quoted-printable" => letters(&quoted_printable(self.body), charset),
            _ => self.body.to_owned(),
        }
    }
}

/// The parts between the lines with the boundary.
fn parts<'a>(body: &'a str, boundary: &str) -> Vec<&'a str> {
    let mut all = Vec::new();
    let (mut at, mut from) = (0, None);
    for line in body.split_inclusive('\n') {
        let bound = line.strip_prefix("--").and_then(|rest| rest.strip_prefix(boundary));
        let ends = bound.map(str::trim).filter(|rest| rest.is_empty() || *rest == "--");
        if let Some(rest) = ends {
            all.extend(from.and_then(|from| body.get(from..at)));
            from = rest.is_empty().then_some(at + line.len());
            if all.len() == PARTS {
                return all;
            }
        }
        at += line.len();
    }
    // Cut short by whoever copied it.
    all.extend(from.and_then(|from| body.get(from..)));
    all
}

/// `; charset="utf-8"`.
fn parameter<'a>(value: &'a str, name: &str) -> Option<&'a str> {
    value.split(';').skip(1).find_map(|piece| {
        let (key, value) = piece.split_once('=')?;
        key.trim().eq_ignore_ascii_case(name).then(|| text::trim(value, " \t\""))
    })
}

/// Takes the encoded words out of a header (RFC 2047): `=?utf-8?Q?Zo=C3=AB?=`.
fn decoded_words(value: &str) -> String {
    let mut out = String::new();
    let mut rest = value;
    let mut after_word = false;
    while let Some((before, from)) = rest.split_once("=?") {
        let mut pieces = from.splitn(4, '?');
        let word = (pieces.next(), pieces.next(), pieces.next(), pieces.next());
        let (Some(charset), Some(coding), Some(coded), Some(after)) = word else { break };
        let bytes = match coding {
            "B" | "b" => Some(base64(coded)),
            "Q" | "q" => Some(quoted_printable(&coded.replace('_', " "))),
            _ => None,
        };
        let (Some(bytes), Some(next)) = (bytes, after.strip_prefix('=')) else {
            out.extend([before, "=?"]);
            (rest, after_word) = (from, false);
            continue;
        };
        // Blanks between two encoded words are none.
        if !(after_word && before.trim().is_empty()) {
            out.push_str(before);
        }
        out.push_str(&letters(&bytes, charset));
        (rest, after_word) = (next, true);
    }
    out.push_str(rest);
    out
}

fn base64(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut held, mut bits) = (0_u32, 0);
    for sign in text.bytes() {
        let six = match sign {
            b'A'..=b'Z' => sign - b'A',
            b'a'..=b'z' => sign - b'a' + 26,
            b'0'..=b'9' => sign - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            _ => continue,
        };
        held = (held << 6 | u32::from(six)) & 0xFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.extend(u8::try_from(held >> bits & 0xFF));
        }
    }
    out
}

fn quoted_printable(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('=') {
        out.extend(before.bytes());
        let byte = after.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        // A mark at the end of a line: the line goes on.
        let joined = after.strip_prefix("\r\n").or_else(|| after.strip_prefix('\n'));
        rest = match (byte, joined) {
            (Some(byte), _) => {
                out.push(byte);
                after.get(2..).unwrap_or_default()
            }
            (None, Some(next)) => next,
            (None, None) => {
                out.push(b'=');
                after
            }
        };
    }
    out.extend(rest.bytes());
    out
}

/// The letters of these bytes: UTF-8, or what came before it in the west.
fn letters(bytes: &[u8], charset: &str) -> String {
    let western = ["iso-8859-1", "iso-8859-15", "windows-1252", "latin1"];
    if !western.iter().any(|name| charset.eq_ignore_ascii_case(name)) {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    // The marks that programs write there most; the rest of that row is passed over.
    let marks = |byte: u8| match byte {
        0x80 => '€',
        0x85 => '…',
        0x91 | 0x92 => '’',
        0x93 | 0x94 => '"',
        0x96 | 0x97 => '–',
        0x81..=0x9F => ' ',
        other => char::from(other),
    };
    bytes.iter().map(|byte| marks(*byte)).collect()
}
