//! The built app behind a real nginx, set up word by word as docs/hosting.md says.

use crate::site::is_new;
use crate::site::{dist, top};
use crate::wait::{LIMIT, until_true};
use crate::{Outcome, Trouble};
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use xtask::tools::{Scratch, group, nginx};

/// Where the recipe is written.
const RECIPE: &str = "docs/hosting.md";
/// The places in it that are somebody's own.
const FOLDER: &str = "/srv/afterview";
const PORT: &str = "listen 80;";
/// The path in the second part of the recipe.
pub const SUB_PATH: &str = "tools/afterview/";

/// A running nginx. Dropping it ends it.
#[derive(Debug)]
pub struct Nginx {
    server: Child,
    port: u16,
    /// Its settings and what it writes.
    _folder: Scratch,
}

impl Nginx {
    /// Starts one with the release app, at its root and under [`SUB_PATH`].
    ///
    /// # Errors
    /// If nginx is not here, or does not take the recipe.
    pub fn start() -> Outcome<Self> {
        let program = nginx::program().ok_or_else(|| Trouble::new("nginx is not here"))?;
        let folder = Scratch::new("nginx")?;
        // Free a moment ago; another program could take it in between, which is told.
        let mut port = 0;
        while port == 0 || !is_new(port) {
            port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        }
        let settings = folder.join("nginx.conf");
        fs::write(&settings, settings_of(&recipe()?, port, folder.path())?)?;
        let log = fs::File::create(folder.join("log"))?;
        let mut server = Command::new(program)
            .arg("-p")
            .arg(folder.path())
            .arg("-c")
            .arg(&settings)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .process_group(0)
            .spawn()?;
        let answers = until_true(LIMIT, "nginx does not answer", || {
            if server.try_wait()?.is_some() {
                let said = fs::read_to_string(folder.join("log")).unwrap_or_default();
                return Err(Trouble::new(format!("nginx ended: {said}")));
            }
            Ok(TcpStream::connect(("127.0.0.1", port)).is_ok())
        });
        let nginx = Self { server, port, _folder: folder };
        answers.map(|()| nginx)
    }

    /// The address of the app, with a slash at the end.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.port)
    }

    /// Its port on this machine.
    pub fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        group::ask_to_end(self.server.id());
        let _ = self.server.wait();
    }
}

/// The two parts of the recipe.
fn recipe() -> Outcome<[String; 2]> {
    let text = fs::read_to_string(top().join(RECIPE))?;
    let mut parts = text.split("```nginx\n").skip(1);
    let mut part = || {
        let part = parts.next().and_then(|part| part.split("```").next());
        part.map(str::to_owned).ok_or_else(|| Trouble::new(format!("{RECIPE} has no such part")))
    };
    Ok([part()?, part()?])
}

/// A whole set of settings: the recipe as a file in `conf.d` would have it, the second part inside its server.
fn settings_of(recipe: &[String; 2], port: u16, folder: &std::path::Path) -> Outcome<String> {
    let [first, second] = recipe;
    let end = first.rfind('}').ok_or_else(|| Trouble::new("the recipe has no server"))?;
    let (server, _) = first.split_at_checked(end).unwrap_or((first, ""));
    let dist = dist()?.canonicalize()?;
    let listening = format!("listen 127.0.0.1:{port};");
    let conf = format!("{server}{second}}}\n")
        .replace(FOLDER, &dist.display().to_string())
        .replace(PORT, &listening);
    if !conf.contains(&listening) {
        return Err(Trouble::new("the recipe does not say where nginx listens"));
    }
    let at = folder.display();
    let paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path {at}/{name};"))
        .join(" ");
    // As root it would serve files as somebody else, who need not be allowed into this folder.
    let user = if is_root() { "user root;" } else { "" };
    Ok(format!(
        "{user} daemon off; worker_processes 1; pid {at}/pid; error_log stderr;\n\
         events {{ }}\nhttp {{ access_log off; {paths}\n{conf}}}\n"
    ))
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|id| String::from_utf8_lossy(&id.stdout).trim() == "0")
}
