//! The app and its peers, each served by our own server with its files compressed beforehand.

use afterview_e2e::{Outcome, Site};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use xtask::commands::bench::peers::Peer;
use xtask::site::Server;
use xtask::site::server::Running;

/// Any free port.
const ANY: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0);

/// A page that is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The release app.
    App,
    /// What it is compared with.
    Peer(Peer),
}

impl Page {
    /// All of them, the app first.
    pub fn all() -> Vec<Self> {
        [Self::App].into_iter().chain(Peer::ALL.map(Self::Peer)).collect()
    }

    /// How it is called in a table.
    pub const fn title(self) -> &'static str {
        match self {
            Self::App => "**Afterview**",
            Self::Peer(peer) => peer.title(),
        }
    }
}

/// Where the pages are.
pub struct Pages(PathBuf);

/// A page that is served, for as long as it is held.
pub enum Served {
    /// The app, with all its headers.
    App(Site),
    /// A peer. Our server sends it without a content policy: Leptos' own views do not run under the app's.
    Peer(Running),
}

impl Pages {
    /// The peers are in this folder.
    pub const fn built_in(folder: PathBuf) -> Self {
        Self(folder)
    }

    /// Serves a page at a port of its own: nothing that a browser kept of it before counts.
    ///
    /// # Errors
    /// If it is not built.
    pub fn serve(&self, page: Page) -> Outcome<Served> {
        Ok(match page {
            Page::App => Served::App(Site::of_the_app()?),
            Page::Peer(peer) => {
                Served::Peer(Server::of_hosts(&self.0.join(peer.name()), ANY)?.spawn()?)
            }
        })
    }
}

impl Served {
    /// Its address, with a slash at the end.
    pub fn url(&self) -> String {
        match self {
            Self::App(site) => site.url(),
            Self::Peer(running) => running.url(),
        }
    }
}
