//! The built app, served as production would serve it.

use crate::nginx::Nginx;
use crate::{Outcome, Trouble};
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use xtask::site::Server;
use xtask::site::server::Running;
use xtask::tools::Scratch;

/// A site on a free port of this machine. Each has a port of its own and so an origin of its own: what one
/// visit stored, no other sees.
#[derive(Debug)]
pub struct Site {
    served: Served,
    /// Gone when the site is no longer served.
    copy: Option<Scratch>,
}

/// By whom a site is served.
#[derive(Debug)]
enum Served {
    Here(Running),
    /// Under this path.
    Nginx(Nginx, &'static str),
}

impl Site {
    /// The release app behind a real nginx, under a path of its.
    ///
    /// # Errors
    /// If it is not built, or nginx does not start.
    pub fn of_nginx(path: &'static str) -> Outcome<Self> {
        Ok(Self { served: Served::Nginx(Nginx::start()?, path), copy: None })
    }

    /// Serves the release app.
    ///
    /// # Errors
    /// If it is not built.
    pub fn of_the_app() -> Outcome<Self> {
        Self::of_folder(&dist()?)
    }

    /// Serves a copy of the release app in which something was changed: `spoil` is given the copy's folder.
    ///
    /// # Errors
    /// If it is not built, or cannot be copied or changed.
    pub fn of_a_copy(spoil: impl FnOnce(&Path) -> Outcome) -> Outcome<Self> {
        let copy = Scratch::new("site")?;
        copy_folder(&dist()?, &copy)?;
        spoil(&copy)?;
        Self::of_temporary(copy)
    }

    /// Serves a folder, and takes it away when the site is no longer served.
    ///
    /// # Errors
    /// If no port is to be had.
    pub fn of_temporary(folder: Scratch) -> Outcome<Self> {
        let mut site = Self::of_folder(&folder)?;
        site.copy = Some(folder);
        Ok(site)
    }

    /// Serves a folder.
    ///
    /// # Errors
    /// If no port is to be had.
    pub fn of_folder(folder: &Path) -> Outcome<Self> {
        let server = Server::bind(folder, SocketAddr::from(([127, 0, 0, 1], 0)))?;
        Ok(Self { served: Served::Here(server.spawn()?), copy: None })
    }

    /// Its address, with a slash at the end.
    pub fn url(&self) -> String {
        match &self.served {
            Served::Here(running) => running.url(),
            Served::Nginx(nginx, path) => nginx.url(path),
        }
    }
}

/// The folder of the release app: `AFTERVIEW_DIST`, or `dist` at the top of the checkout.
///
/// # Errors
/// If it is not built.
pub fn dist() -> Outcome<PathBuf> {
    let dist = std::env::var_os("AFTERVIEW_DIST").map_or_else(|| top().join("dist"), PathBuf::from);
    if dist.join("index.html").is_file() {
        Ok(dist)
    } else {
        Err(Trouble::new(format!(
            "There is no built app in {}. Run `cargo xtask build` first.",
            dist.display()
        )))
    }
}

/// The top of the checkout.
pub fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Changes the site's files whose path is `wanted`, and takes away their compressed copies, which hold the
/// old bytes.
///
/// # Errors
/// If there is none, or it cannot be written.
pub fn change_files(
    site: &Path,
    wanted: impl Fn(&str) -> bool,
    change: impl Fn(&mut Vec<u8>),
) -> Outcome {
    let mut found = false;
    for path in xtask::site::files::shipped(site)?.into_iter().filter(|path| wanted(path)) {
        found = true;
        let file = site.join(&path);
        let mut bytes = fs::read(&file)?;
        change(&mut bytes);
        fs::write(&file, bytes)?;
        for coding in ["br", "gz"] {
            let _ = fs::remove_file(site.join(format!("{path}.{coding}")));
        }
    }
    if found { Ok(()) } else { Err(Trouble::new("the site has no such file")) }
}

fn copy_folder(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
