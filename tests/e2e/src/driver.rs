//! A chromedriver that cannot be left behind.
//!
//! It leads a process group of its own, and its browsers are in it. All that they write goes into one folder:
//! the browser's profile, and what it puts into the folder for temporary files. Beside it stands a watch: a shell
//! that waits for its standard input to end, which it does when this process lets go of it or dies in whatever
//! way, and then ends the group and takes the folder away.

use crate::{Outcome, Trouble};
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use xtask::tools::Scratch;

/// How long chromedriver may take to say where it listens.
const START: Duration = Duration::from_secs(30);
/// The browser's last process may still be writing when the folder is first taken away.
const WATCH: &str = r#"cat >/dev/null; kill -s KILL -- "-$1" 2>/dev/null
for pause in 0 0.1 0.3 1 3; do sleep $pause; rm -rf "$2" 2>/dev/null; [ -e "$2" ] || exit; done"#;

/// A running chromedriver. Dropping it ends it and its browsers.
pub struct Driver {
    child: Child,
    watch: Child,
    /// Where it listens.
    port: u16,
    profile: Scratch,
}

impl Driver {
    /// Starts one, with an empty folder for its browser's profile.
    ///
    /// # Errors
    /// If there is none on this machine, or it does not start.
    pub fn start() -> Outcome<Self> {
        let program = xtask::tools::browser::driver().ok_or_else(missing)?;
        let profile = Scratch::new("browser")?;
        let mut child = Command::new(&program)
            .arg("--port=0")
            // Chromium leaves folders of its own behind where temporary files go.
            .env("TMPDIR", profile.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|error| Trouble::new(format!("{}: {error}", program.display())))?;
        let watch = watch(child.id(), &profile).inspect_err(|_| {
            let _ = child.kill();
            let _ = child.wait();
        })?;
        let heard = port_said_by(&mut child);
        let mut driver = Self { child, watch, port: 0, profile };
        driver.port = heard?;
        Ok(driver)
    }

    /// Where to send commands.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The process group of it and its browsers.
    pub fn group(&self) -> u32 {
        self.child.id()
    }

    /// The folder of its browser's profile.
    pub fn profile(&self) -> &Path {
        &self.profile
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.watch.stdin.take());
        let _ = self.watch.wait();
        let _ = self.child.wait();
    }
}

fn missing() -> Trouble {
    Trouble::new(format!("No chromedriver here. {}", xtask::tools::browser::cure()))
}

fn watch(group: u32, profile: &Path) -> Outcome<Child> {
    let watch = Command::new("sh")
        .args(["-c", WATCH, "watch", &group.to_string()])
        .arg(profile)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        // Whoever ends all that these tests started leaves the watch to finish its work.
        .env_remove(xtask::tools::marks::VARIABLE)
        .spawn()?;
    Ok(watch)
}

fn port_said_by(child: &mut Child) -> Outcome<u16> {
    let out = child.stdout.take().ok_or_else(|| Trouble::new("chromedriver has no output"))?;
    let (sender, receiver) = mpsc::channel();
    // Reads to the end, so that chromedriver never waits for a full pipe.
    thread::spawn(move || {
        for line in BufReader::new(out).lines().map_while(Result::ok) {
            let port = line.strip_prefix("ChromeDriver was started successfully on port ");
            if let Some(port) = port.and_then(|port| port.trim_end_matches('.').parse().ok()) {
                let _ = sender.send(port);
            }
        }
    });
    receiver.recv_timeout(START).map_err(|_| Trouble::new("chromedriver did not say its port"))
}
