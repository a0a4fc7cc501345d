//! A small server for the built site. It only ever reads files, answers each
//! connection on a thread of its own, and sends what production should.

use super::answer::Site;
use super::request::parse;
use std::io::{self, BufReader, Read};
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

const LONGEST_HEAD: u64 = 16 * 1024;
const PATIENCE: Duration = Duration::from_secs(30);
const MOST_CONNECTIONS: usize = 256;

/// A server of one built site.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    site: Arc<Site>,
    /// How many connections are open.
    open: Arc<AtomicUsize>,
}

/// A server running on a thread of its own. Dropping it stops the server.
#[derive(Debug)]
pub struct Running {
    address: SocketAddr,
    stop: Arc<AtomicBool>,
}

impl Server {
    /// Takes an address for a built site. Port 0 takes any free one.
    ///
    /// # Errors
    /// If the address cannot be had.
    pub fn bind(dist: &Path, address: SocketAddr) -> io::Result<Self> {
        let listener = TcpListener::bind(address)?;
        Ok(Self { listener, site: Arc::new(Site::at(dist)), open: Arc::default() })
    }

    /// The address it has.
    ///
    /// # Errors
    /// If the system does not tell.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Serves until the program ends.
    pub fn run(&self) {
        self.run_until(&AtomicBool::new(false));
    }

    /// Serves on a thread of its own, for tests.
    ///
    /// # Errors
    /// If the system does not tell the address.
    pub fn spawn(self) -> io::Result<Running> {
        let address = self.address()?;
        let stop = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&stop);
        thread::spawn(move || self.run_until(&told));
        Ok(Running { address, stop })
    }

    fn run_until(&self, stop: &AtomicBool) {
        for stream in self.listener.incoming() {
            if stop.load(Ordering::SeqCst) {
                return;
            }
            let Ok(stream) = stream else { continue };
            let site = Arc::clone(&self.site);
            let open = Arc::clone(&self.open);
            if open.fetch_add(1, Ordering::SeqCst) >= MOST_CONNECTIONS {
                open.fetch_sub(1, Ordering::SeqCst);
                continue;
            }
            thread::spawn(move || {
                // A client that goes away in the middle is nobody's trouble.
                let _ = converse(&site, &stream);
                open.fetch_sub(1, Ordering::SeqCst);
            });
        }
    }
}

impl Running {
    /// The site's address, with a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        // The listener waits for a connection; this is the last one.
        let _ = TcpStream::connect_timeout(&self.address, Duration::from_secs(1));
    }
}

/// This machine's address in its own network, for a phone to open. Nothing is
/// sent: the system only tells which address it would send from.
pub fn lan_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind(("0.0.0.0", 0)).ok()?;
    // An address kept for documentation; no host has it.
    socket.connect(("192.0.2.1", 9)).ok()?;
    let address = socket.local_addr().ok()?.ip();
    (!address.is_loopback() && !address.is_unspecified()).then_some(address)
}

fn converse(site: &Site, stream: &TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(head) = read_head(&mut reader)? {
        let keep = match parse(&head) {
            Ok(request) => {
                site.answer(&request).send(stream, request.head, request.keep)?;
                request.keep
            }
            Err(refusal) => {
                site.refuse(refusal).send(stream, false, false)?;
                false
            }
        };
        if !keep {
            break;
        }
    }
    Ok(())
}

fn read_head(reader: &mut BufReader<&TcpStream>) -> io::Result<Option<String>> {
    let mut head = Vec::new();
    for byte in reader.take(LONGEST_HEAD).bytes() {
        head.push(byte?);
        if head.ends_with(b"\r\n\r\n") {
            return Ok(Some(String::from_utf8_lossy(&head).into_owned()));
        }
    }
    if head.is_empty() { Ok(None) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::io::Write;
    use std::path::PathBuf;

    fn site(name: &str) -> PathBuf {
        let dir = std::env::temp_dir().join(format!("afterview-{name}-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        fs::write(dir.join("index.html"), "<style>a</style>").unwrap();
        fs::write(dir.join("app-0f1e2d3c4b5a6978_bg.wasm"), "wasm").unwrap();
        fs::write(dir.join("app-0f1e2d3c4b5a6978_bg.wasm.br"), "br").unwrap();
        fs::write(dir.join("_headers"), "notes").unwrap();
        dir
    }

    fn ask(running: &Running, head: &str) -> String {
        let mut stream = TcpStream::connect(running.address).unwrap();
        stream.write_all(format!("{head}\r\nConnection: close\r\n\r\n").as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn files_come_with_their_headers_and_nothing_else_comes() {
        let dir = site("server");
        let address = SocketAddr::from(([127, 0, 0, 1], 0));
        let running = Server::bind(&dir, address).unwrap().spawn().unwrap();

        let page = ask(&running, "GET / HTTP/1.1");
        assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
        assert!(page.contains("\r\nContent-Security-Policy: default-src 'none';"));
        assert!(page.contains(&super::super::inline::source("a")));
        assert!(page.contains("\r\nCache-Control: no-cache\r\n"));
        assert!(page.ends_with("<style>a</style>"));

        let wasm = "GET /app-0f1e2d3c4b5a6978_bg.wasm HTTP/1.1";
        let plain = ask(&running, wasm);
        assert!(plain.contains("\r\nContent-Type: application/wasm\r\n"));
        assert!(plain.contains("immutable"));
        assert!(plain.ends_with("wasm") && !plain.contains("Content-Encoding"));
        let packed = ask(&running, &format!("{wasm}\r\nAccept-Encoding: gzip, br"));
        assert!(packed.contains("\r\nContent-Encoding: br\r\n") && packed.ends_with("br"));

        let tag = packed.lines().find_map(|line| line.strip_prefix("ETag: ")).unwrap();
        let again =
            ask(&running, &format!("{wasm}\r\nAccept-Encoding: br\r\nIf-None-Match: {tag}"));
        assert!(again.starts_with("HTTP/1.1 304 Not Modified\r\n"));
        assert!(again.ends_with("\r\n\r\n"));

        for missing in ["/_headers", "/app-0f1e2d3c4b5a6978_bg.wasm.gz", "/../server"] {
            let answer = ask(&running, &format!("GET {missing} HTTP/1.1"));
            assert!(answer.starts_with("HTTP/1.1 404 Not Found\r\n"), "{missing}");
        }
        assert!(ask(&running, "DELETE / HTTP/1.1").starts_with("HTTP/1.1 405 "));

        fs::write(dir.join("index.html"), "<style>another</style>").unwrap();
        let page = ask(&running, "GET / HTTP/1.1");
        assert!(page.contains(&super::super::inline::source("another")), "after a new build");
        fs::remove_dir_all(dir).unwrap();
    }
}
