//! What the engines speak each in its own way: how a driver is started, what a browser is asked for, and how the
//! processes are called that draw pages.

use crate::browser::Wishes;
use crate::microphone::{Microphone, heard_in};
use crate::profile::downloads;
use crate::{Outcome, Trouble};
use fantoccini::wd::Capabilities;
use serde_json::{Map, Value, json};
use std::path::Path;
use std::process::Command;
pub use xtask::tools::engine::{Engine, Programs};

/// How long a script may run, and a page load, in milliseconds.
const SCRIPT_LIMIT: u32 = 20_000;
const LOAD_LIMIT: u32 = 30_000;
const CHROMIUM: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-breakpad",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--hide-scrollbars",
];
/// A window that is steered and keeps what is stored, which WebKitGTK's own test browser does not when it is steered.
const WINDOW: &str = include_str!("engine/window.py");

/// The programs of an engine.
///
/// # Errors
/// If one of them is not here.
pub(crate) fn programs(engine: Engine) -> Outcome<Programs> {
    engine.programs().ok_or_else(|| {
        Trouble::new(format!("{} or its driver is not here. {}", engine.title(), engine.cure()))
    })
}

/// Whether a driver can be left to find a port, and then says which.
pub(crate) fn says_its_port(engine: Engine) -> bool {
    engine != Engine::WebKitGtk
}

/// The port that a line of a driver's output names.
pub(crate) fn port_in(engine: Engine, line: &str) -> Option<u16> {
    let (_, port) = match engine {
        Engine::Chromium => line.split_once("was started successfully on port "),
        Engine::Firefox => line.split_once("Listening on 127.0.0.1:"),
        Engine::WebKitGtk => None,
    }?;
    port.trim().trim_end_matches('.').parse().ok()
}

/// The command that starts a driver which listens on a port, or on any for 0. What it writes goes into the folder
/// of the profile.
pub(crate) fn driver(engine: Engine, programs: &Programs, port: u16, profile: &Path) -> Command {
    let mut command = Command::new(&programs.driver);
    command.arg(format!("--port={port}"));
    if engine == Engine::Firefox {
        // Of an earlier browser that was killed: the driver would look for this one there.
        let _ = std::fs::remove_file(profile.join("MarionetteActivePort"));
    }
    if engine == Engine::WebKitGtk {
        command
            // Its sandbox cannot be had as root, and the pages are our own.
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1");
    }
    command
}

/// What a browser is asked for when it is started.
///
/// # Errors
/// If its profile cannot be written to.
pub(crate) fn capabilities(
    wishes: Wishes,
    programs: &Programs,
    profile: &Path,
) -> Outcome<Capabilities> {
    let mut capabilities = match wishes.engine {
        Engine::Chromium => chromium(wishes, programs, profile)?,
        Engine::Firefox => firefox(wishes, programs, profile),
        Engine::WebKitGtk => webkit(wishes, programs, profile)?,
    };
    let limits = json!({ "script": SCRIPT_LIMIT, "pageLoad": LOAD_LIMIT, "implicit": 0 });
    capabilities.insert("timeouts".to_owned(), limits);
    Ok(capabilities)
}

fn chromium(wishes: Wishes, programs: &Programs, profile: &Path) -> Outcome<Capabilities> {
    let (width, height) = wishes.device.size();
    let mut arguments: Vec<String> = CHROMIUM.map(str::to_owned).to_vec();
    arguments.push(format!("--window-size={width},{height}"));
    arguments.push(format!("--user-data-dir={}", profile.display()));
    // Headless, it has no preferences of this kind.
    arguments.push(format!("--accept-lang={}", wishes.languages));
    let mut preferences = Map::new();
    if wishes.storage_blocked {
        preferences.insert("profile.default_content_setting_values.cookies".to_owned(), json!(2));
    }
    if wishes.microphone != Microphone::OfThisMachine {
        arguments.push("--use-fake-device-for-media-stream".to_owned());
        let heard = heard_in(profile)?;
        arguments.push(format!("--use-file-for-fake-audio-capture={}", heard.display()));
        // 1: let them. 2: do not.
        let leave = if wishes.microphone == Microphone::Given { 1 } else { 2 };
        let name = "profile.default_content_setting_values.media_stream_mic";
        preferences.insert(name.to_owned(), json!(leave));
    }
    let mut options = wishes.device.options();
    options["args"] = json!(arguments);
    options["binary"] = json!(programs.browser);
    if !preferences.is_empty() {
        options["prefs"] = Value::Object(preferences);
    }
    let mut logs = json!({ "browser": "ALL" });
    if wishes.traffic {
        logs["performance"] = json!("ALL");
    }
    Ok(named([
        ("browserName", json!("chrome")),
        ("goog:chromeOptions", options),
        ("goog:loggingPrefs", logs),
    ]))
}

fn firefox(wishes: Wishes, programs: &Programs, profile: &Path) -> Capabilities {
    let (width, height) = wishes.device.size();
    let arguments = json!([
        "-headless",
        "-profile",
        profile,
        format!("--width={width}"),
        format!("--height={height}"),
    ]);
    let mut prefs = json!({
        "intl.accept_languages": wishes.languages,
        "browser.download.folderList": 2,
        "browser.download.dir": downloads(profile),
        "browser.download.always_ask_before_handling_new_types": false,
    });
    if wishes.storage_blocked {
        prefs["network.cookie.cookieBehavior"] = json!(2);
    }
    if wishes.microphone != Microphone::OfThisMachine {
        // Its own false microphone hears one tone.
        prefs["media.navigator.streams.fake"] = json!(true);
        let leave = if wishes.microphone == Microphone::Given { 1 } else { 2 };
        prefs["permissions.default.microphone"] = json!(leave);
    }
    let options = json!({ "binary": programs.browser, "args": arguments, "prefs": prefs });
    named([("browserName", json!("firefox")), ("moz:firefoxOptions", options)])
}

fn webkit(wishes: Wishes, programs: &Programs, profile: &Path) -> Outcome<Capabilities> {
    let (width, height) = wishes.device.size();
    let window = profile.join("window.py");
    std::fs::write(&window, WINDOW)?;
    let keeps = if wishes.storage_blocked { "nothing" } else { "all" };
    let (width, height) = (width.to_string(), height.to_string());
    let downloads = downloads(profile);
    let arguments = json!([window, profile, width, height, keeps, downloads, wishes.languages]);
    let options = json!({ "binary": programs.browser, "args": arguments });
    Ok(named([("webkitgtk:browserOptions", options)]))
}

fn named<const N: usize>(entries: [(&str, Value); N]) -> Capabilities {
    entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>()
}

/// Whether a process that was started by these words is a browser that its driver would kill when it is told to end a
/// session.
pub(crate) fn ends_when_asked(engine: Engine, command: &str) -> bool {
    engine == Engine::WebKitGtk && command.contains("window.py")
}

/// Whether a process that was started by these words draws pages.
pub(crate) fn draws_pages(engine: Engine, command: &str) -> bool {
    match engine {
        Engine::Chromium => command.contains("--type=renderer"),
        Engine::Firefox => command.contains("-contentproc") && command.ends_with(" tab"),
        Engine::WebKitGtk => command.contains("WebKitWebProcess"),
    }
}
