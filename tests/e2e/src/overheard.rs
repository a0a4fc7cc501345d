//! What goes to the site, byte for byte: a listener between the browser and the server, which passes everything on and
//! keeps what the browser said.

use crate::Outcome;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// All that a browser said to a site: addresses, headers and bodies, as they came.
#[derive(Debug)]
pub struct Overheard {
    address: SocketAddr,
    said: Arc<Mutex<Vec<u8>>>,
}

impl Overheard {
    /// Listens at an address of its own, and passes on to a server. For as long as the tests run.
    ///
    /// # Errors
    /// If no port is to be had.
    pub fn before(server: SocketAddr) -> Outcome<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let said = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&said);
        thread::spawn(move || {
            for browser in listener.incoming().flatten() {
                if let Ok(server) = TcpStream::connect(server) {
                    join(browser, server, &kept);
                }
            }
        });
        Ok(Self { address, said })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// All that was said so far.
    pub fn said(&self) -> Vec<u8> {
        self.said.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Passes everything on between two, in both directions, and keeps what the browser says.
fn join(browser: TcpStream, server: TcpStream, said: &Arc<Mutex<Vec<u8>>>) {
    let (Ok(back), Ok(answers)) = (browser.try_clone(), server.try_clone()) else { return };
    let said = Arc::clone(said);
    let keep = move |bytes: &[u8]| {
        said.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
    };
    thread::spawn(move || pass_on(browser, server, keep));
    thread::spawn(move || pass_on(answers, back, |_| {}));
}

fn pass_on(mut from: TcpStream, mut to: TcpStream, keep: impl Fn(&[u8])) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        let Some(now) = bytes.get(..count) else { break };
        keep(now);
        if to.write_all(now).is_err() {
            break;
        }
    }
    // Whoever waits at the other end is told that nothing more comes.
    let _ = to.shutdown(Shutdown::Write);
}
