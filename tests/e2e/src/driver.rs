//! A browser's driver that cannot be left behind.
//!
//! It leads a process group of its own, and its browsers are in it. All that they write goes into one folder:
//! the browser's profile, and what it puts into the folder for temporary files. Beside it stands a watch: a shell
//! that waits for its standard input to end, which it does when this process lets go of it or dies in whatever
//! way, and then ends the group and takes the folder away, unless it was told to keep it.

use crate::engine::{self, Engine, Programs};
use crate::profile::Profile;
use crate::screen::Screen;
use crate::{Outcome, Trouble};
use std::io::{BufRead, BufReader, Read, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

/// How long a driver may take until it listens.
const START: Duration = Duration::from_secs(30);
/// How often one is started that ends before it listens. Which port it listens on is chance, and somebody may have that
/// one: chromedriver takes a port that is free for IPv6, and ends where the same is not free for IPv4.
const TRIES: usize = 5;
/// How often it is asked whether it listens, where it does not say so.
const PAUSE: Duration = Duration::from_millis(20);
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
    pub fn start(engine: Engine, programs: &Programs, profile: &Profile) -> Outcome<Self> {
        let mut tried = 1;
        loop {
            let (mut driver, said) = Self::launch(engine, programs, profile.clone())?;
            match driver.wait_until_it_listens(engine, &said) {
                Ok(()) => return Ok(driver),
                Err(_) if driver.has_ended() && tried < TRIES => tried += 1,
                Err(trouble) => return Err(trouble),
            }
        }
    }

    /// Starts one, and gives the lines that it writes.
    fn launch(
        engine: Engine,
        programs: &Programs,
        profile: Profile,
    ) -> Outcome<(Self, Receiver<String>)> {
        let screen = programs.screen.as_deref().map(Screen::start).transpose()?;
        let port = if engine::says_its_port(engine) { 0 } else { free_port()? };
        let mut command = engine::driver(engine, programs, port, profile.path());
        if let Some(screen) = &screen {
            command.env("DISPLAY", screen.name());
        }
        let mut child = command
            // Chromium leaves folders of its own behind where temporary files go, all of them where somebody's
            // home is; and Firefox does not start as root in the home of anybody else.
            .envs(["TMPDIR", "HOME"].map(|name| (name, profile.path())))
            .env_remove("XDG_CACHE_HOME")
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_DATA_HOME")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .process_group(0)
            .spawn()
            .map_err(|error| Trouble::new(format!("{}: {error}", programs.driver.display())))?;
        let watch = watch(child.id(), &profile, screen.as_ref()).inspect_err(|_| {
            let _ = child.kill();
            let _ = child.wait();
        })?;
        let said = lines_of(&mut child);
        Ok((Self { child, watch, port, _screen: screen, profile }, said))
    }

    /// Waits until it says its port, or listens on the one that it was given.
    fn wait_until_it_listens(&mut self, engine: Engine, said: &Receiver<String>) -> Outcome {
        let deadline = Instant::now() + START;
        let mut last = String::from("nothing");
        loop {
            match said.recv_timeout(PAUSE) {
                Ok(line) => match engine::port_in(engine, &line) {
                    Some(port) => {
                        self.port = port;
                        return Ok(());
                    }
                    None => last = line,
                },
                // Both its outputs are closed: it has ended, or is about to.
                Err(RecvTimeoutError::Disconnected) if self.has_ended() => {
                    return Err(Trouble::new(format!("the driver ended; it said last: {last}")));
                }
                Err(RecvTimeoutError::Disconnected) => thread::sleep(PAUSE),
                // Where it has ended, whoever listens on its port is somebody else.
                Err(RecvTimeoutError::Timeout)
                    if self.port != 0 && !self.has_ended() && self.listens() =>
                {
                    return Ok(());
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
            if Instant::now() >= deadline {
                return Err(Trouble::new(format!(
                    "the driver does not listen; it said last: {last}"
                )));
            }
        }
    }

    /// Whether it ended by itself.
    fn has_ended(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(Some(_)))
    }

    fn listens(&self) -> bool {
        TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok()
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

/// The lines that a driver writes, as they come. They are read to the end, so that it never waits for a full pipe.
fn lines_of(child: &mut Child) -> Receiver<String> {
    let (sender, lines) = mpsc::channel();
    if let Some(out) = child.stdout.take() {
        forward(out, sender.clone());
    }
    if let Some(err) = child.stderr.take() {
        forward(err, sender);
    }
    lines
}

fn forward(stream: impl Read + Send + 'static, sender: Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
            // Nobody listens any more once the port is known.
            let _ = sender.send(String::from_utf8_lossy(&line).into_owned());
        }
    });
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::{Path, PathBuf};
    use xtask::tools::Scratch;

    /// A driver that does what a script says. Its starts are counted.
    fn played(folder: &Path, script: &str) -> Programs {
        let driver = folder.join("driver");
        let text = format!("#!/bin/sh\necho started >> '{}'\n{script}\n", starts(folder).display());
        // By a process of its own: what we have open for writing while another test starts something cannot be run.
        let write = r#"printf %s "$2" > "$1" && chmod +x "$1""#;
        let written = Command::new("sh").args(["-c", write, "sh"]).arg(&driver).arg(text).status();
        assert!(written.expect("it is written").success());
        Programs { browser: driver.clone(), driver, screen: None }
    }

    fn starts(folder: &Path) -> PathBuf {
        folder.join("starts")
    }

    fn count(folder: &Path) -> usize {
        fs::read_to_string(starts(folder)).map_or(0, |text| text.lines().count())
    }

    const TAKEN: &str = "echo 'IPv4 port not available. Exiting...' >&2; exit 1";

    #[test]
    fn a_driver_whose_port_somebody_has_is_started_again() {
        let folder = Scratch::new("driver").expect("a folder");
        let script = format!(
            "[ $(wc -l < '{}') -gt 2 ] || {{ {TAKEN}; }}
             echo 'ChromeDriver was started successfully on port 4711.'
             exec sleep 60",
            starts(&folder).display()
        );
        let programs = played(&folder, &script);
        let profile = Profile::new().expect("a folder");
        let kept = profile.path().to_owned();
        let driver = Driver::start(Engine::Chromium, &programs, &profile).expect("it starts");
        drop(profile);
        assert_eq!((count(&folder), driver.url()), (3, "http://127.0.0.1:4711".to_owned()));
        assert!(kept.is_dir(), "an earlier start took the profile away");
        drop(driver);
        assert!(!kept.exists());
    }

    #[test]
    fn a_driver_that_always_ends_is_given_up_with_what_it_said_and_leaves_no_file() {
        let folder = Scratch::new("driver").expect("a folder");
        let programs = played(&folder, TAKEN);
        for engine in [Engine::Chromium, Engine::WebKitGtk] {
            let profile = Profile::new().expect("a folder");
            let kept = profile.path().to_owned();
            let before = count(&folder);
            let trouble =
                Driver::start(engine, &programs, &profile).err().expect("it cannot start");
            assert!(trouble.to_string().contains("IPv4 port not available"), "{trouble}");
            assert_eq!(count(&folder) - before, TRIES);
            drop(profile);
            assert!(!kept.exists());
        }
    }
}
