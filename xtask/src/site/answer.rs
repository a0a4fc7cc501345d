//! What is answered to a request: a file of the site with its headers, or why
//! there is none.

use super::files;
use super::headers::{Headers, general, of_nothing};
use super::request::{Refusal, Request};
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

/// A built site, ready to answer.
#[derive(Debug)]
pub(super) struct Site {
    dist: PathBuf,
    /// How its headers are decided.
    decide: fn(&Path) -> io::Result<Headers>,
    /// The headers and the index they were made for: a build replaces both.
    headers: Mutex<Option<(Stamp, Arc<Headers>)>>,
}

type Stamp = (SystemTime, u64);

/// An answer to one request.
pub(super) struct Answer {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn plain(status: &'static str, headers: Vec<(&'static str, String)>) -> Self {
        let mut answer = Self { status, headers, body: format!("{status}\n").into_bytes() };
        answer.add("Content-Type", "text/plain; charset=utf-8");
        answer.add("Cache-Control", "no-store");
        answer
    }

    fn add(&mut self, name: &'static str, value: impl Into<String>) {
        self.headers.push((name, value.into()));
    }

    /// Sends it.
    pub fn send(&self, mut stream: &TcpStream, head_only: bool, keep: bool) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {}\r\n", self.status);
        for (name, value) in &self.headers {
            let _ = write!(head, "{name}: {value}\r\n");
        }
        // "Not modified" has no body whose length could be told.
        if !self.status.starts_with("304") {
            let _ = write!(head, "Content-Length: {}\r\n", self.body.len());
        }
        let connection = if keep { "keep-alive" } else { "close" };
        let _ = write!(head, "Connection: {connection}\r\n\r\n");
        let mut bytes = head.into_bytes();
        if !head_only {
            bytes.extend_from_slice(&self.body);
        }
        stream.write_all(&bytes)?;
        stream.flush()
    }
}

impl Site {
    /// The site in a folder, with these headers.
    pub fn at(dist: &Path, decide: fn(&Path) -> io::Result<Headers>) -> Self {
        Self { dist: dist.to_path_buf(), decide, headers: Mutex::new(None) }
    }

    /// The headers of the site as it stands; none in the middle of a build.
    fn headers(&self) -> Option<Arc<Headers>> {
        let index = fs::metadata(self.dist.join("index.html"));
        let stamp = index
            .and_then(|index| Ok((index.modified()?, index.len())))
            .unwrap_or((SystemTime::UNIX_EPOCH, 0));
        let mut known = self.headers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((at, headers)) = known.as_ref()
            && *at == stamp
        {
            return Some(Arc::clone(headers));
        }
        let headers = Arc::new((self.decide)(&self.dist).ok()?);
        *known = Some((stamp, Arc::clone(&headers)));
        Some(headers)
    }

    /// The answer to a request that gets no file.
    pub fn refuse(refusal: Refusal) -> Answer {
        let plain = |status| Answer::plain(status, [general(), of_nothing()].concat());
        match refusal {
            Refusal::Malformed => plain("400 Bad Request"),
            Refusal::Outside => plain("404 Not Found"),
            Refusal::TooLong => plain("431 Request Header Fields Too Large"),
            Refusal::NotAllowed => {
                let mut answer = plain("405 Method Not Allowed");
                answer.add("Allow", "GET, HEAD");
                answer
            }
        }
    }

    /// The answer to a request.
    pub fn answer(&self, request: &Request) -> Answer {
        let Some((bytes, coding)) = self.read(request) else {
            return Self::refuse(Refusal::Outside);
        };
        // Where the site cannot be read, in the middle of a build, nothing in its pages may run.
        let headers = self.headers().unwrap_or_default();
        let headers = [general(), headers.own(&request.path)].concat();
        let mut answer = Answer { status: "200 OK", headers, body: Vec::new() };
        if files::compresses(&request.path) {
            answer.add("Vary", "Accept-Encoding");
        }
        if let Some(coding) = coding {
            answer.add("Content-Encoding", coding);
        }
        let tag = tag(&bytes);
        answer.add("ETag", tag.as_str());
        // A part of a file is never asked for here, and never sent.
        answer.add("Accept-Ranges", "none");
        if request.has_version(&tag) {
            answer.status = "304 Not Modified";
        } else {
            answer.body = bytes;
        }
        answer
    }

    fn read(&self, request: &Request) -> Option<(Vec<u8>, Option<&'static str>)> {
        let file = self.dist.join(&request.path);
        // Only a file that is itself there has copies worth sending.
        if !file.is_file() {
            return None;
        }
        let packed = request.codings.iter().find_map(|coding| {
            let copy = self.dist.join(format!("{}.{}", request.path, coding.extension()));
            Some((fs::read(copy).ok()?, Some(coding.name())))
        });
        packed.or_else(|| Some((fs::read(file).ok()?, None)))
    }
}

fn tag(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    let digest = crate::tools::fingerprint::hex(&Sha256::digest(bytes));
    format!("\"{}\"", digest.chars().take(20).collect::<String>())
}
