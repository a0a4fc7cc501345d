//! The server, asked as browsers, scripts and strangers ask.

use super::*;
use crate::site::inline::source;
use crate::tools::Scratch;
use std::fs;
use std::io::Write;

const WASM: &str = "/app-0f1e2d3c4b5a6978_bg.wasm";

/// A small site on a port of its own. It goes when the test does.
struct Small {
    running: Running,
    dist: Scratch,
}

impl Small {
    fn new() -> Self {
        let root = Scratch::new("server").unwrap();
        fs::write(root.join("index.html"), "<style>a</style>").unwrap();
        fs::write(root.join("app-0f1e2d3c4b5a6978_bg.wasm"), "wasm").unwrap();
        fs::write(root.join("app-0f1e2d3c4b5a6978_bg.wasm.br"), "br").unwrap();
        fs::write(root.join("_headers"), "notes").unwrap();
        fs::write(root.join(".hidden"), "hidden").unwrap();
        let here = SocketAddr::from(([127, 0, 0, 1], 0));
        Self { running: Server::bind(&root, here).unwrap().spawn().unwrap(), dist: root }
    }

    /// All that comes back for these bytes, up to the end of the connection.
    fn says(&self, bytes: &[u8]) -> String {
        let mut stream = TcpStream::connect(self.running.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        // A refusal may come, and the connection end, before all is written.
        let _ = stream.write_all(bytes);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn ask(&self, head: &str) -> String {
        self.says(format!("{head}\r\nConnection: close\r\n\r\n").as_bytes())
    }

    fn get(&self, path: &str) -> String {
        self.ask(&format!("GET {path} HTTP/1.1"))
    }
}

fn status(answer: &str) -> &str {
    answer.lines().next().unwrap_or_default().trim_start_matches("HTTP/1.1 ")
}

fn header<'a>(answer: &'a str, name: &str) -> Option<&'a str> {
    let head = answer.split("\r\n\r\n").next()?;
    head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").map_or("", |(_, body)| body)
}

#[test]
fn a_page_comes_with_the_headers_of_production() {
    let site = Small::new();
    let page = site.get("/");
    assert_eq!(status(&page), "200 OK");
    let policy = header(&page, "Content-Security-Policy").unwrap();
    assert!(policy.starts_with("default-src 'none';") && policy.contains(&source("a")), "{policy}");
    assert_eq!(header(&page, "Cache-Control"), Some("no-cache"));
    assert_eq!(header(&page, "Referrer-Policy"), Some("no-referrer"));
    assert_eq!(header(&page, "X-Content-Type-Options"), Some("nosniff"));
    assert!(header(&page, "Permissions-Policy").is_some());
    assert_eq!(body(&page), "<style>a</style>");
    fs::write(site.dist.join("index.html"), "<style>another</style>").unwrap();
    assert!(site.get("/").contains(&source("another")), "after a new build");
}

#[test]
fn refusals_carry_the_same_headers_and_say_nothing_of_this_machine() {
    let site = Small::new();
    for head in ["GET /none HTTP/1.1", "POST / HTTP/1.1", "GET /%zz HTTP/1.1", "nonsense"] {
        let answer = site.ask(head);
        for name in ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"] {
            assert!(header(&answer, name).is_some(), "{head}: {answer}");
        }
        let folder = site.dist.to_string_lossy();
        assert!(!answer.contains(&*folder), "{head}: {answer}");
        assert_eq!(body(&answer).trim_end(), status(&answer));
    }
    fs::remove_file(site.dist.join("index.html")).unwrap();
    let wasm = site.get(WASM);
    assert!(header(&wasm, "X-Content-Type-Options").is_some(), "in the middle of a build too");
}

#[test]
fn the_tightest_copy_that_is_there_and_taken_is_sent() {
    let site = Small::new();
    let plain = site.get(WASM);
    assert_eq!(header(&plain, "Content-Type"), Some("application/wasm"));
    assert!(header(&plain, "Cache-Control").unwrap().contains("immutable"));
    assert_eq!((header(&plain, "Content-Encoding"), body(&plain)), (None, "wasm"));
    let packed = site.ask(&format!("GET {WASM} HTTP/1.1\r\nAccept-Encoding: gzip, br"));
    assert_eq!((header(&packed, "Content-Encoding"), body(&packed)), (Some("br"), "br"));
    assert_eq!(header(&packed, "Vary"), Some("Accept-Encoding"));
}

#[test]
fn what_somebody_has_already_is_not_sent_again() {
    let site = Small::new();
    let ask = |coding: &str, tag: &str| {
        site.ask(&format!(
            "GET {WASM} HTTP/1.1\r\nAccept-Encoding: {coding}\r\nIf-None-Match: {tag}"
        ))
    };
    let first = ask("br", "");
    let tag = header(&first, "ETag").unwrap();
    let again = ask("br", tag);
    assert_eq!((status(&again), body(&again)), ("304 Not Modified", ""));
    assert_eq!(header(&again, "ETag"), Some(tag));
    assert_eq!(header(&again, "Content-Length"), None);
    assert_eq!(status(&ask("identity", tag)), "200 OK", "the plain file is another version");
}

#[test]
fn only_the_head_is_sent_where_only_the_head_is_wanted() {
    let site = Small::new();
    let (whole, head) = (site.get(WASM), site.ask(&format!("HEAD {WASM} HTTP/1.1")));
    assert_eq!(whole.split_once("\r\n\r\n").unwrap().0, head.trim_end());
    assert_eq!((header(&head, "Content-Length"), body(&head)), (Some("4"), ""));
    for missing in ["/none", "/../server"] {
        let answer = site.ask(&format!("HEAD {missing} HTTP/1.1"));
        assert_eq!((status(&answer), body(&answer)), ("404 Not Found", ""));
    }
}

#[test]
fn a_part_of_a_file_is_answered_with_the_whole_and_never_promised() {
    let site = Small::new();
    let answer = site.ask(&format!("GET {WASM} HTTP/1.1\r\nRange: bytes=1-2"));
    assert_eq!((status(&answer), body(&answer)), ("200 OK", "wasm"));
    assert_eq!(header(&answer, "Accept-Ranges"), Some("none"));
}

#[test]
fn nothing_comes_from_outside_the_site_nor_what_is_hidden_in_it() {
    let site = Small::new();
    let name = site.dist.file_name().unwrap().to_string_lossy().into_owned();
    for path in [
        "/_headers",
        "/.hidden",
        "/app-0f1e2d3c4b5a6978_bg.wasm.gz",
        "/../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "//etc/passwd",
        "/etc/passwd",
        &format!("/../{name}/index.html"),
        &format!("/{}", site.dist.display()),
    ] {
        assert_eq!(status(&site.get(path)), "404 Not Found", "{path}");
    }
    let answer = site.ask("DELETE / HTTP/1.1");
    assert_eq!(status(&answer), "405 Method Not Allowed");
    assert_eq!(header(&answer, "Allow"), Some("GET, HEAD"));
}

#[test]
fn one_connection_is_asked_twice_and_ends_when_it_is_told_to() {
    let site = Small::new();
    let both =
        "GET / HTTP/1.1\r\n\r\nHEAD / HTTP/1.1\r\nConnection: close\r\n\r\nGET / HTTP/1.1\r\n\r\n";
    let answer = site.says(both.as_bytes());
    assert_eq!(answer.matches("HTTP/1.1 200 OK").count(), 2, "{answer}");
}

#[test]
fn a_request_that_never_ends_is_refused_and_the_next_one_served() {
    let site = Small::new();
    let endless = format!("GET / HTTP/1.1\r\nCookie: {}", "x".repeat(16 * 1024));
    let longest = endless.get(..16 * 1024).unwrap();
    assert_eq!(status(&site.says(longest.as_bytes())), "431 Request Header Fields Too Large");
    for broken in [&b"\0\xff\xfe\r\n\r\n"[..], b"GET\r\n\r\n", b"\r\n\r\n"] {
        assert_eq!(status(&site.says(broken)), "400 Bad Request");
    }
    assert_eq!(status(&site.get("/")), "200 OK");
}

#[test]
fn the_port_is_free_again_once_the_server_is_dropped() {
    let site = Small::new();
    let address = site.running.address;
    drop(site);
    assert!(TcpListener::bind(address).is_ok(), "{address} is still taken");
}
