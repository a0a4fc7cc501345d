//! `mailto:` addresses (RFC 6068): one reader at most, subject and body, everything else encoded.

use crate::domain::mail::is_address;

/// Longer addresses break in mail programs; past this the letter is copied instead, never cut
/// (design: messages, "Sending").
pub const MAILTO_LIMIT: usize = 1_900;

/// A `mailto:` address, or nothing if it would be longer than [`MAILTO_LIMIT`] bytes. What is not
/// [one whole address](is_address) is no reader: it is left out, so that it can add neither a header nor a second
/// reader. Line ends become CRLF, as RFC 6068 section 5 asks.
pub fn mailto(to: Option<&str>, subject: Option<&str>, body: &str) -> Option<String> {
    // Encoded, a text only grows.
    if body.len() > MAILTO_LIMIT {
        return None;
    }
    let mut address = String::from("mailto:");
    if let Some(to) = to.filter(|to| is_address(to)) {
        encode(to, "@", &mut address);
    }
    address.push('?');
    if let Some(subject) = subject {
        address.push_str("subject=");
        // A subject is one line: a line end in it could begin another header.
        let line = subject.split(['\r', '\n']).collect::<Vec<_>>().join(" ");
        encode(&line, "", &mut address);
        address.push('&');
    }
    address.push_str("body=");
    let lines: Vec<&str> = body.lines().collect();
    encode(&lines.join("\r\n"), "", &mut address);
    (address.len() <= MAILTO_LIMIT).then_some(address)
}

/// Percent-encodes every byte that is not unreserved (RFC 3986, section 2.3) nor one of `also`.
fn encode(text: &str, also: &str, out: &mut String) {
    const HEX: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let digit = |nibble: u8| HEX.get(usize::from(nibble)).copied().unwrap_or('0');
    for byte in text.bytes() {
        let plain = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        if plain || also.as_bytes().contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}
