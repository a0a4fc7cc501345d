//! A browser's driver that cannot be left behind.
//!
//! It leads a process group of its own, and its browsers are in it. All that they write goes into one folder:
//! the browser's profile, and what it puts into the folder for temporary files. Beside it stands a watch: a shell
//! that waits for its standard input to end, which it does when this process lets go of it or dies in whatever
//! way, and then ends the group and takes the folder away, unless it was told to keep it.

use crate::engine::{self, Engine, Programs};
use crate::profile::Profile;
use crate::screen::Screen;
use crate::wait::until;
use crate::{Outcome, Trouble};
use std::io::{BufRead, BufReader, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

/// How long a driver may take until it listens.
const START: Duration = Duration::from_secs(30);
/// The browser's last process may still be writing when the folder is first taken away.
const WATCH: &str = r#"said=$(cat); kill -s KILL -- "-$1" 2>/dev/null
[ -n "$3" ] && kill -s TERM "$3" 2>/dev/null
[ "$said" = keep ] && exit
for pause in 0 0.1 0.3 1 3; do sleep $pause; rm -rf "$2" 2>/dev/null; [ -e "$2" ] || exit; done"#;

/// A running driver. Dropping it ends it and its browsers.
pub struct Driver {
    child: Child,
    watch: Child,
    /// Where it listens.
    port: u16,
    /// After the watch, which ends it too: whoever is first.
    _screen: Option<Screen>,
    profile: Profile,
}

impl Driver {
    /// Starts one whose browser keeps what it keeps in this profile.
    ///
    /// # Errors
    /// If it does not start.
    pub fn start(engine: Engine, programs: &Programs, profile: Profile) -> Outcome<Self> {
        let screen = programs.screen.as_deref().map(Screen::start).transpose()?;
        let chosen = if engine::says_its_port(engine) { 0 } else { free_port()? };
        let mut command = engine::driver(engine, programs, chosen, profile.path());
        if let Some(screen) = &screen {
            command.env("DISPLAY", screen.name());
        }
        let mut child = command
            // Chromium leaves folders of its own behind where temporary files go.
            .env("TMPDIR", profile.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|error| Trouble::new(format!("{}: {error}", programs.driver.display())))?;
        let watch = watch(child.id(), &profile, screen.as_ref()).inspect_err(|_| {
            let _ = child.kill();
            let _ = child.wait();
        })?;
        let said = port_said_by(&mut child, engine);
        let mut driver = Self { child, watch, port: chosen, _screen: screen, profile };
        if chosen == 0 {
            driver.port = said
                .recv_timeout(START)
                .map_err(|_| Trouble::new("the driver did not say its port"))?;
        } else {
            until(START, || driver.listens())?;
        }
        Ok(driver)
    }

    fn listens(&self) -> Outcome {
        TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))
            .map(drop)
            .map_err(|error| Trouble::new(format!("the driver does not listen: {error}")))
    }

    /// Where to send commands.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The process group of it and its browsers.
    pub fn group(&self) -> u32 {
        self.child.id()
    }

    /// The profile of its browser.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(mut told) = self.watch.stdin.take()
            && self.profile.is_shared()
        {
            let _ = told.write_all(b"keep");
        }
        let _ = self.watch.wait();
        let _ = self.child.wait();
    }
}

/// A port that nobody listens on. Somebody may take it before the driver does, which then does not start.
fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// Where the port arrives that a driver says it listens on.
fn port_said_by(child: &mut Child, engine: Engine) -> Receiver<u16> {
    let (sender, receiver) = mpsc::channel();
    let out = child.stdout.take();
    // Reads to the end, so that the driver never waits for a full pipe.
    thread::spawn(move || {
        let lines = out.map(BufReader::new).into_iter().flat_map(BufRead::lines);
        for line in lines.map_while(Result::ok) {
            if let Some(port) = engine::port_in(engine, &line) {
                let _ = sender.send(port);
            }
        }
    });
    receiver
}

fn watch(group: u32, profile: &Profile, screen: Option<&Screen>) -> Outcome<Child> {
    let watch = Command::new("sh")
        .args(["-c", WATCH, "watch", &group.to_string()])
        .arg(profile.path())
        .arg(screen.map_or_else(String::new, |screen| screen.id().to_string()))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        // Whoever ends all that these tests started leaves the watch to finish its work.
        .env_remove(xtask::tools::marks::VARIABLE)
        .spawn()?;
    Ok(watch)
}
