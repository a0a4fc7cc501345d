//! `mailto:` addresses (RFC 6068): nothing but subject and body, everything else encoded.

/// Longer addresses break in mail programs; past this the letter is copied instead, never cut
/// (design: messages, "Sending").
pub const MAILTO_LIMIT: usize = 1_900;

/// A `mailto:` address without a recipient, or nothing if it would be longer than [`MAILTO_LIMIT`] bytes.
/// Line ends become CRLF, as RFC 6068 section 5 asks.
pub fn mailto(subject: Option<&str>, body: &str) -> Option<String> {
    let mut address = String::from("mailto:?");
    if let Some(subject) = subject {
        address.push_str("subject=");
        // A subject is one line: a line end in it could begin another header.
        let line = subject.split(['\r', '\n']).collect::<Vec<_>>().join(" ");
        encode(&line, &mut address);
        address.push('&');
    }
    address.push_str("body=");
    let lines: Vec<&str> = body.lines().collect();
    encode(&lines.join("\r\n"), &mut address);
    (address.len() <= MAILTO_LIMIT).then_some(address)
}

/// Percent-encodes every byte that is not unreserved (RFC 3986, section 2.3).
fn encode(text: &str, out: &mut String) {
    const HEX: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let digit = |nibble: u8| HEX.get(usize::from(nibble)).copied().unwrap_or('0');
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}
