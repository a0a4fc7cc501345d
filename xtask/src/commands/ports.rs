//! Which port to serve on: the one that was chosen, or the first that no other program has.

use super::{CommandError, args};
use std::io;
use std::net::{IpAddr, SocketAddr};

/// How many ports after the usual one are tried.
const TRIES: u16 = 50;

/// Takes the chosen port; or, where none was chosen, the usual one or the next that is free.
///
/// # Errors
/// If none can be had. A chosen one is never swapped for another.
pub fn first_free<T>(
    chosen: Option<u16>,
    host: IpAddr,
    bind: impl Fn(SocketAddr) -> io::Result<T>,
) -> Result<T, CommandError> {
    let last = chosen.unwrap_or(args::PORT + TRIES);
    let mut port = chosen.unwrap_or(args::PORT);
    loop {
        let address = SocketAddr::new(host, port);
        match bind(address) {
            Ok(bound) => return Ok(bound),
            Err(cause) if cause.kind() == io::ErrorKind::AddrInUse && port < last => port += 1,
            Err(cause) => {
                return Err(CommandError::Address { address: address.to_string(), cause });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

    /// A machine on which these ports are taken.
    fn machine(taken: &[u16]) -> impl Fn(SocketAddr) -> io::Result<u16> + '_ {
        |address| {
            let port = address.port();
            let free = !taken.contains(&port);
            free.then_some(port).ok_or_else(|| io::ErrorKind::AddrInUse.into())
        }
    }

    #[test]
    fn the_usual_port_is_taken_where_it_is_free_and_else_the_next() {
        assert_eq!(first_free(None, HERE, machine(&[])).unwrap(), args::PORT);
        let taken = [args::PORT, args::PORT + 1, args::PORT + 3];
        assert_eq!(first_free(None, HERE, machine(&taken)).unwrap(), args::PORT + 2);
    }

    #[test]
    fn a_chosen_port_is_never_swapped_for_another() {
        assert_eq!(first_free(Some(9000), HERE, machine(&[args::PORT])).unwrap(), 9000);
        let error = first_free(Some(9000), HERE, machine(&[9000])).unwrap_err().to_string();
        assert!(error.contains("127.0.0.1:9000"), "{error}");
        assert!(error.contains("Choose another with --port"), "{error}");
    }

    #[test]
    fn looking_further_ends() {
        let all: Vec<u16> = (0..=u16::MAX).collect();
        assert!(first_free(None, HERE, machine(&all)).is_err());
    }

    #[test]
    fn what_another_port_cannot_cure_is_told_at_once() {
        let refuse = |address: SocketAddr| -> io::Result<u16> {
            assert_eq!(address.port(), args::PORT, "no other is tried");
            Err(io::ErrorKind::PermissionDenied.into())
        };
        assert!(first_free(None, HERE, refuse).is_err());
    }
}
