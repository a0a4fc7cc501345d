//! Builds on every change and reloads the page.

use super::{CommandError, args, build, ports};
use crate::tools::console::line;
use crate::tools::{Project, Toolbox, install, process};
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};

/// Where Trunk listens: see `Trunk.toml`.
const HOST: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// Runs Trunk's watching server until it is stopped.
///
/// # Errors
/// If a tool cannot be had, no port is free or Trunk fails.
pub fn run(project: &Project, port: Option<u16>) -> Result<(), CommandError> {
    let toolbox = Toolbox::of(project)?;
    install::everything(&toolbox)?;
    install::crates(project)?;
    // A folder of its own: what `serve` shows stays the release app.
    let dist = project.notes().join("dev-dist");
    std::fs::create_dir_all(&dist).map_err(super::at(&dist))?;
    // Last, so that nobody else takes it meanwhile: Trunk looks for no other itself.
    let free = free(port)?;
    if port.is_none() && free != args::PORT {
        line(&format!("Port {} is taken by another program; this one is at {free}.", args::PORT));
    }
    let port = free.to_string();
    let mut command = build::trunk(project, &toolbox, &["serve", "--port", &port]);
    command.arg("--dist").arg(&dist);
    Ok(process::hand_over(command)?)
}

/// A port that Trunk can have.
fn free(chosen: Option<u16>) -> Result<u16, CommandError> {
    ports::first_free(chosen, HOST, probe)
}

/// Takes an address and lets go of it again.
fn probe(address: SocketAddr) -> io::Result<u16> {
    Ok(TcpListener::bind(address)?.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_is_told_where_it_was_chosen() {
        let taken = TcpListener::bind((HOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = free(Some(port)).unwrap_err().to_string();
        assert!(error.contains(&port.to_string()), "{error}");
        drop(taken);
    }

    #[test]
    fn a_port_that_is_free_is_let_go_of_for_trunk() {
        let port = probe((HOST, 0).into()).unwrap();
        assert_eq!(free(Some(port)).unwrap(), port);
    }
}
