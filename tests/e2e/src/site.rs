//! The built app, served as production would serve it.

use crate::nginx::Nginx;
use crate::overheard::Overheard;
use crate::{Outcome, Trouble};
use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{fs, io};
use xtask::site::headers::APART;
use xtask::site::server::Running;
use xtask::site::{Server, demo};
use xtask::tools::Scratch;

/// How a host's page begins.
const HOST: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<script src="note.js"></script><script type="module" src="{{app}}/embed.js"></script>"#;
/// Notes what the elements on the page tell.
const NOTE: &str = "globalThis.told = [];
for (const name of ['ready', 'height', 'closed', 'error', 'jobs'])
  addEventListener(`afterview-${name}`, ({ target, detail }) => told.push({ on: target.id, name, ...detail }));";
/// Any free port.
const ANY: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0);

/// A site on a free port of this machine. Each has a port of its own and so an origin of its own: what one
/// visit stored, no other sees.
#[derive(Debug)]
pub struct Site {
    folder: PathBuf,
    served: Served,
    /// The app's folder in it: nothing, or `jobs/afterview/`.
    under: &'static str,
    /// Gone when the site is no longer served.
    copy: Option<Scratch>,
    /// What stands before our server, where somebody listens.
    overheard: Option<Overheard>,
}

/// By whom a site is served.
#[derive(Debug)]
enum Served {
    /// Our own server; nothing while it is stopped.
    Here(SocketAddr, Mutex<Option<Running>>),
    /// Pages of hosts, which hold this app.
    Host(Running, Box<Site>),
    Nginx(Nginx),
}

impl Site {
    /// Serves the pages of hosts in `demo`, which hold the release app: on another site than the app.
    ///
    /// # Errors
    /// If it is not built, or the pages cannot be copied.
    pub fn of_hosts() -> Outcome<Self> {
        Self::of_a_host_with(Self::of_the_app()?, "")
    }

    /// Serves a host with a page of this body at its bare address, beside the others. It has the script of the
    /// element, `{{app}}` is the app's address, and what the elements tell is noted.
    ///
    /// # Errors
    /// If the app is not built, or the pages cannot be written.
    pub fn of_a_host(body: &str) -> Outcome<Self> {
        Self::of_a_host_with(Self::of_the_app()?, body)
    }

    /// The same with another app.
    ///
    /// # Errors
    /// If the pages cannot be written.
    pub fn of_a_host_with(app: Self, body: &str) -> Outcome<Self> {
        let folder = Scratch::new("hosts")?;
        demo::fill(&top().join("demo"), &app.url(), &folder)?;
        if !body.is_empty() {
            let page = format!("{HOST}{body}").replace("{{app}}", app.url().trim_end_matches('/'));
            fs::write(folder.join("index.html"), page)?;
            fs::write(folder.join("note.js"), NOTE)?;
        }
        let running = on_a_new_port(|| Server::of_hosts(&folder, ANY))?.spawn()?;
        let (at, served) = (folder.to_path_buf(), Served::Host(running, Box::new(app)));
        Ok(Self { folder: at, served, under: "", copy: Some(folder), overheard: None })
    }

    /// The release app behind a real nginx, under a path of its.
    ///
    /// # Errors
    /// If it is not built, or nginx does not start.
    pub fn of_nginx(path: &'static str) -> Outcome<Self> {
        let served = Served::Nginx(Nginx::start()?);
        Ok(Self { folder: dist()?, served, under: path, copy: None, overheard: None })
    }

    /// The same, with pages that cut the tie to what is opened from them or from their frames.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn cutting_ties(self) -> Outcome<Self> {
        if let Some(folder) = &self.copy {
            fs::write(folder.join("index").with_extension(APART), "")?;
        }
        Ok(self)
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
        let server = on_a_new_port(|| Server::bind(folder, ANY))?;
        let address = server.address()?;
        let running = Mutex::new(Some(server.spawn()?));
        let served = Served::Here(address, running);
        Ok(Self { folder: folder.to_owned(), served, under: "", copy: None, overheard: None })
    }

    /// Serves a copy of the release app in a folder of the site: `jobs/afterview/`.
    ///
    /// # Errors
    /// If it is not built, or cannot be copied.
    pub fn of_a_copy_under(under: &'static str) -> Outcome<Self> {
        let copy = Scratch::new("site")?;
        copy_folder(&dist()?, &copy.join(under))?;
        let mut site = Self::of_temporary(copy)?;
        site.under = under;
        Ok(site)
    }

    /// With a listener before the server: what the browser says is kept.
    ///
    /// # Errors
    /// If no port is to be had.
    pub fn overheard(mut self) -> Outcome<Self> {
        if let Served::Here(address, _) = &self.served {
            self.overheard = Some(Overheard::before(*address)?);
        }
        Ok(self)
    }

    /// All that browsers said to the site, where somebody listens.
    pub fn said(&self) -> Vec<u8> {
        self.overheard.as_ref().map(Overheard::said).unwrap_or_default()
    }

    /// Its address, with a slash at the end. Hosts are on `localhost`, the app on `127.0.0.1`: to a browser these are two
    /// sites, and what the app keeps in their frames is apart from what it keeps in a tab of its own.
    pub fn url(&self) -> String {
        match &self.served {
            Served::Here(address, _) => {
                let address = self.overheard.as_ref().map_or(*address, Overheard::address);
                format!("http://{address}/{}", self.under)
            }
            Served::Host(running, _) => format!("http://localhost:{}/", running.port()),
            Served::Nginx(nginx) => nginx.url(self.under),
        }
    }

    /// The address of the app that its pages hold, with a slash at the end; its own where it is the app.
    pub fn app(&self) -> String {
        match &self.served {
            Served::Host(_, app) => app.url(),
            _ => self.url(),
        }
    }

    /// The folder that the app is in.
    pub fn folder(&self) -> PathBuf {
        self.folder.join(self.under)
    }

    /// Stops our server: whoever asks gets no answer, also over a connection that is open.
    pub fn stop(&self) {
        if let Served::Here(_, running) = &self.served {
            running.lock().unwrap_or_else(PoisonError::into_inner).take();
        }
    }

    /// Starts it again, at the same address.
    ///
    /// # Errors
    /// If somebody else has the address by now.
    pub fn come_back(&self) -> Outcome {
        if let Served::Here(address, running) = &self.served {
            let again = Server::bind(&self.folder, *address)?.spawn()?;
            *running.lock().unwrap_or_else(PoisonError::into_inner) = Some(again);
        }
        Ok(())
    }
}

/// On a port that no site had before: browsers are used again, and would still hold what was stored there.
fn on_a_new_port(bind: impl Fn() -> io::Result<Server>) -> io::Result<Server> {
    // Those that are not new are held until one is found: they would be given again.
    let mut held = Vec::new();
    loop {
        let server = bind()?;
        if is_new(server.address()?.port()) {
            return Ok(server);
        }
        held.push(server);
    }
}

/// Whether a port is asked about for the first time.
pub(crate) fn is_new(port: u16) -> bool {
    static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    HAD.lock().unwrap_or_else(PoisonError::into_inner).insert(port)
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

/// Copies a folder with all that is in it, over what is there.
///
/// # Errors
/// If something cannot be read or written.
pub(crate) fn copy_folder(from: &Path, to: &Path) -> Outcome {
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
