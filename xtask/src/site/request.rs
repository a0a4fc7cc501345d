//! One request, read and made safe.

/// A request for a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Whether only the headers are wanted.
    pub head: bool,
    /// The path inside the site, with a folder's index filled in.
    pub path: String,
    /// The compressions that the client takes, the tightest first.
    pub codings: Vec<Coding>,
    /// The version the client already has.
    pub has: Option<String>,
    /// Whether the connection stays open afterwards.
    pub keep: bool,
}

impl Request {
    /// Whether the client already has the version with this tag.
    pub fn has_version(&self, tag: &str) -> bool {
        let same = |item: &str| item == "*" || item.strip_prefix("W/").unwrap_or(item) == tag;
        self.has.as_deref().is_some_and(|list| list.split(',').map(str::trim).any(same))
    }
}

/// A compression of which copies lie beside the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    /// Brotli.
    Brotli,
    /// Gzip.
    Gzip,
}

impl Coding {
    /// Its name in headers.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// What the names of its copies end in.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }
}

/// Why a request gets no file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It makes no sense.
    Malformed,
    /// It asks to change something.
    NotAllowed,
    /// It asks for something outside the site, or hidden in it.
    Outside,
    /// It goes on and on.
    TooLong,
}

/// Reads the head of a request, up to its empty line.
///
/// # Errors
/// If it is not a request for a file of the site.
pub fn parse(head: &str) -> Result<Request, Refusal> {
    let mut lines = head.split("\r\n");
    let mut first = lines.next().unwrap_or_default().split(' ');
    let (Some(method), Some(target), Some(version), None) =
        (first.next(), first.next(), first.next(), first.next())
    else {
        return Err(Refusal::Malformed);
    };
    if !version.starts_with("HTTP/1.") {
        return Err(Refusal::Malformed);
    }
    let head = match method {
        "GET" => false,
        "HEAD" => true,
        _ => return Err(Refusal::NotAllowed),
    };
    let mut request = Request {
        head,
        path: path(target)?,
        codings: Vec::new(),
        has: None,
        keep: version == "HTTP/1.1",
    };
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => {
                let all = [Coding::Brotli, Coding::Gzip].into_iter();
                request.codings = all.filter(|coding| takes(value, coding.name())).collect();
            }
            "if-none-match" => request.has = Some(value.to_owned()),
            "connection" if value.eq_ignore_ascii_case("close") => request.keep = false,
            _ => {}
        }
    }
    Ok(request)
}

fn takes(accepted: &str, coding: &str) -> bool {
    accepted.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(coding));
        named && !parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

fn path(target: &str) -> Result<String, Refusal> {
    let target = target.split(['?', '#']).next().unwrap_or_default();
    let inside = target.strip_prefix('/').ok_or(Refusal::Malformed)?;
    let inside = unescape(inside).ok_or(Refusal::Malformed)?;
    let safe = inside.split('/').enumerate().all(|(place, part)| {
        let last = place == inside.split('/').count() - 1;
        (last || !part.is_empty())
            && !part.starts_with(['.', '_'])
            && !part.contains(['\\', ':'])
            && !part.chars().any(char::is_control)
    });
    if !safe {
        return Err(Refusal::Outside);
    }
    Ok(if inside.is_empty() || inside.ends_with('/') { inside + "index.html" } else { inside })
}

fn unescape(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut plain = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            let value = digit(bytes.next())? * 16 + digit(bytes.next())?;
            plain.push(u8::try_from(value).ok()?);
        } else {
            plain.push(byte);
        }
    }
    String::from_utf8(plain).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(target: &str) -> Result<String, Refusal> {
        parse(&format!("GET {target} HTTP/1.1\r\nHost: x\r\n")).map(|request| request.path)
    }

    #[test]
    fn folders_give_their_index_and_queries_are_dropped() {
        assert_eq!(of("/"), Ok("index.html".to_owned()));
        assert_eq!(of("/?utm=1"), Ok("index.html".to_owned()));
        assert_eq!(of("/a/"), Ok("a/index.html".to_owned()));
        assert_eq!(of("/a%20b.css?x"), Ok("a b.css".to_owned()));
    }

    #[test]
    fn nothing_outside_or_hidden_is_reached() {
        for target in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/a/..%2f..%2fCargo.toml",
            "/..%5cCargo.toml",
            "//etc/passwd",
            "/.git/config",
            "/_headers",
            "/a%00.html",
            "/C:/x",
        ] {
            assert_eq!(of(target), Err(Refusal::Outside), "{target}");
        }
        assert_eq!(of("http://elsewhere/"), Err(Refusal::Malformed));
        assert_eq!(of("/%f"), Err(Refusal::Malformed));
        assert_eq!(of("/%ff"), Err(Refusal::Malformed));
    }

    #[test]
    fn a_version_that_somebody_has_is_any_of_a_list() {
        let has = |list: &str| {
            let head = format!("GET / HTTP/1.1\r\nIf-None-Match: {list}\r\n");
            parse(&head).unwrap().has_version("\"a1\"")
        };
        for list in ["\"a1\"", "W/\"a1\"", "\"b2\", \"a1\"", "*"] {
            assert!(has(list), "{list}");
        }
        for list in ["\"a\"", "\"b2\"", "a1", "\"xa1\"", ""] {
            assert!(!has(list), "{list}");
        }
        assert!(!parse("GET / HTTP/1.1\r\n").unwrap().has_version("\"a1\""));
    }

    #[test]
    fn only_reading_is_allowed() {
        assert_eq!(parse("POST / HTTP/1.1\r\n"), Err(Refusal::NotAllowed));
        assert!(parse("HEAD / HTTP/1.1\r\n").unwrap().head);
        assert_eq!(parse("GET /\r\n"), Err(Refusal::Malformed));
        assert_eq!(parse(""), Err(Refusal::Malformed));
    }

    #[test]
    fn what_the_client_takes_is_read() {
        let request = parse(
            "GET / HTTP/1.1\r\naccept-encoding: gzip, deflate, br;q=0\r\nIf-None-Match: \"a\"\r\nConnection: Close\r\n",
        )
        .unwrap();
        assert_eq!(request.codings, [Coding::Gzip]);
        assert!(!request.keep);
        assert_eq!(request.has.as_deref(), Some("\"a\""));
        assert!(!parse("GET / HTTP/1.0\r\n").unwrap().keep);
    }
}
