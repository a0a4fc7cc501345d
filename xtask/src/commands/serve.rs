//! Builds the app and serves it as production should.

use super::{CommandError, args, at, build, ports};
use crate::site::server::{Running, lan_address};
use crate::site::{Server, demo};
use crate::tools::console::line;
use crate::tools::{Project, Scratch, Toolbox, install};
use std::env;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::Path;

/// Installs what is missing, builds what changed, serves until stopped.
///
/// # Errors
/// If a tool cannot be had, the build fails or no address is free.
pub fn run(project: &Project, port: Option<u16>, host: IpAddr) -> Result<(), CommandError> {
    let toolbox = Toolbox::of(project)?;
    install::everything(&toolbox)?;
    build::ensure(project, &toolbox)?;
    let server = bind(project, port, host)?;
    let address = server
        .address()
        .map_err(|cause| CommandError::Address { address: host.to_string(), cause })?;
    let pages = Scratch::new("demo").map_err(at(env::temp_dir()))?;
    let hosts = hosts(project, address, &pages)?;
    line("");
    for text in greeting(address, port.is_none(), lan_address()) {
        line(&text);
    }
    line(&format!("On a job board's page: http://localhost:{}/", hosts.port()));
    line("Ctrl-C stops it.");
    server.run();
    Ok(())
}

/// Serves the pages of hosts, on another site than the app is on: by that name they cannot reach into the frame.
fn hosts(project: &Project, app: SocketAddr, pages: &Path) -> Result<Running, CommandError> {
    let host = if app.ip().is_unspecified() { IpAddr::V4(Ipv4Addr::LOCALHOST) } else { app.ip() };
    let app = format!("http://{}/", SocketAddr::new(host, app.port()));
    demo::fill(&project.path("demo"), &app, pages).map_err(at(pages))?;
    let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let server = ports::first_free(None, here, |address| Server::of_hosts(pages, address))?;
    server.spawn().map_err(at(pages))
}

fn bind(project: &Project, port: Option<u16>, host: IpAddr) -> Result<Server, CommandError> {
    let dist = project.dist();
    ports::first_free(port, host, |address| Server::bind(&dist, address))
}

/// What is printed once the site is up.
fn greeting(address: SocketAddr, any_port: bool, lan: Option<IpAddr>) -> Vec<String> {
    let url = |host: IpAddr| format!("http://{}/", SocketAddr::new(host, address.port()));
    let mut lines = Vec::new();
    if address.ip().is_unspecified() {
        lines.push(format!("Afterview is at http://127.0.0.1:{}/", address.port()));
        match lan {
            Some(lan) => {
                lines.push(format!("  on a phone in the same network: {}", url(lan)));
                lines.push(
                    "  (browsers keep some features, such as copying, for https or this machine)"
                        .to_owned(),
                );
            }
            None => lines.push("  this machine has no address in a network".to_owned()),
        }
    } else {
        lines.push(format!("Afterview is at {}", url(address.ip())));
    }
    if any_port && address.port() != args::PORT {
        lines.push(format!("  (port {} is taken by another program)", args::PORT));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_is_told_the_address_it_can_reach() {
        let everywhere = "0.0.0.0:8080".parse().unwrap();
        let lines = greeting(everywhere, true, Some("10.1.2.3".parse().unwrap())).join("\n");
        assert!(lines.contains("http://127.0.0.1:8080/"));
        assert!(lines.contains("http://10.1.2.3:8080/"));
        let here = greeting("127.0.0.1:8080".parse().unwrap(), true, None).join("\n");
        assert_eq!(here, "Afterview is at http://127.0.0.1:8080/");
    }

    #[test]
    fn another_port_than_the_usual_is_explained() {
        let lines = greeting("127.0.0.1:8081".parse().unwrap(), true, None).join("\n");
        assert!(lines.contains("port 8080 is taken"));
        let lines = greeting("127.0.0.1:9000".parse().unwrap(), false, None).join("\n");
        assert!(!lines.contains("taken"));
    }

    #[test]
    fn a_taken_port_is_passed_over_unless_it_was_chosen() {
        let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        let project = Project::at(env::temp_dir());
        let here = "127.0.0.1".parse().unwrap();
        let error = bind(&project, Some(port), here).err().unwrap();
        assert!(error.to_string().contains("Choose another with --port"));
        assert!(bind(&project, None, here).is_ok());
    }
}
