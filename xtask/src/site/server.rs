//! A small server for the built site. It only ever reads files, answers each
//! connection on a thread of its own, and sends what production should.

use super::answer::Site;
use super::headers::Headers;
use super::request::{Refusal, parse};
use std::io::{self, BufReader, Read};
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

const LONGEST_HEAD: u64 = 16 * 1024;
/// What ends the head of a request.
const END: &str = "\r\n\r\n";
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
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Takes an address for a built site. Port 0 takes any free one.
    ///
    /// # Errors
    /// If the address cannot be had.
    pub fn bind(dist: &Path, address: SocketAddr) -> io::Result<Self> {
        Self::of(Site::at(dist, Headers::of), address)
    }

    /// Takes an address for a folder of hosts' pages ([`Headers::of_hosts`]). Port 0 takes any free one.
    ///
    /// # Errors
    /// If the address cannot be had.
    pub fn of_hosts(folder: &Path, address: SocketAddr) -> io::Result<Self> {
        Self::of(Site::at(folder, Headers::of_hosts), address)
    }

    fn of(site: Site, address: SocketAddr) -> io::Result<Self> {
        let listener = TcpListener::bind(address)?;
        Ok(Self { listener, site: Arc::new(site), open: Arc::default() })
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
        self.run_until(&Arc::default());
    }

    /// Serves on a thread of its own, for tests.
    ///
    /// # Errors
    /// If the system does not tell the address.
    pub fn spawn(self) -> io::Result<Running> {
        let address = self.address()?;
        let stop = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&stop);
        let thread = thread::spawn(move || self.run_until(&told));
        Ok(Running { address, stop, thread: Some(thread) })
    }

    fn run_until(&self, stop: &Arc<AtomicBool>) {
        for stream in self.listener.incoming() {
            if stop.load(Ordering::SeqCst) {
                return;
            }
            let Ok(stream) = stream else { continue };
            let site = Arc::clone(&self.site);
            let open = Arc::clone(&self.open);
            let stop = Arc::clone(stop);
            if open.fetch_add(1, Ordering::SeqCst) >= MOST_CONNECTIONS {
                open.fetch_sub(1, Ordering::SeqCst);
                continue;
            }
            thread::spawn(move || {
                // A client that goes away in the middle is nobody's trouble.
                let _ = converse(&site, &stream, &stop);
                open.fetch_sub(1, Ordering::SeqCst);
            });
        }
    }
}

impl Running {
    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The site's address, with a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        // The listener waits for a connection; this is the last one.
        let last = TcpStream::connect_timeout(&self.address, Duration::from_secs(1));
        // Then the address is free for the next one.
        if let (Ok(_), Some(thread)) = (last, self.thread.take()) {
            let _ = thread.join();
        }
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

fn converse(site: &Site, stream: &TcpStream, stop: &AtomicBool) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(head) = read_head(&mut reader)? {
        // A connection that was kept open asks a server that is gone.
        if stop.load(Ordering::SeqCst) {
            break;
        }
        let head_only = head.starts_with("HEAD ");
        // What goes on past the longest head is no request, whatever it began with.
        let whole = if head.ends_with(END) { parse(&head) } else { Err(Refusal::TooLong) };
        match whole {
            Ok(request) => {
                site.answer(&request).send(stream, head_only, request.keep)?;
                if !request.keep {
                    break;
                }
            }
            Err(refusal) => {
                Site::refuse(refusal).send(stream, head_only, false)?;
                break;
            }
        }
    }
    Ok(())
}

/// A request up to its empty line, or as much of it as is read at most; nothing once there is no more.
fn read_head(reader: &mut BufReader<&TcpStream>) -> io::Result<Option<String>> {
    let mut head = Vec::new();
    for byte in reader.take(LONGEST_HEAD).bytes() {
        head.push(byte?);
        if head.ends_with(END.as_bytes()) {
            break;
        }
    }
    let text = String::from_utf8_lossy(&head).into_owned();
    if head.is_empty() {
        Ok(None)
    } else if text.ends_with(END) || head.len() as u64 == LONGEST_HEAD {
        Ok(Some(text))
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

#[cfg(test)]
mod tests;
