//! What Chromium is told before it is measured, and what it tells.

use afterview_e2e::browser::{Browser, Wishes};
use afterview_e2e::wait::until;
use afterview_e2e::{Device, Engine, Outcome, Trouble};
use serde_json::{Value, json};
use std::time::Duration;

/// How many times a phone some years old is slower than this machine is taken to be.
pub const SLOWED: u32 = 4;
/// Notes how the page gets on, from before anything of it runs.
const WATCH: &str = include_str!("watch.js");
/// How long a page may take on a slow network.
const PATIENCE: Duration = Duration::from_secs(60);

/// A browser on a phone, started for this.
///
/// # Errors
/// If it does not start.
pub fn on_a_phone() -> Outcome<Browser> {
    Browser::start(Wishes::of(Engine::Chromium, Device::Phone))
}

/// Slows the processor so many times.
///
/// # Errors
/// If the browser is gone.
pub fn slow_down(browser: &Browser, rate: u32) -> Outcome {
    browser.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": rate })).map(drop)
}

/// A slow 4G network, as Lighthouse has it when it slows one down for real: 150 ms there and back and 1.6 Mbit/s, put on
/// requests as 562.5 ms and nine tenths of that.
///
/// # Errors
/// If the browser is gone.
pub fn slow_network(browser: &Browser) -> Outcome {
    browser.devtools("Network.enable", &json!({}))?;
    let conditions = json!({
        "offline": false,
        "latency": 562.5,
        "downloadThroughput": 1_474.56 * 1024.0 / 8.0,
        "uploadThroughput": 675.0 * 1024.0 / 8.0,
    });
    browser.devtools("Network.emulateNetworkConditions", &conditions).map(drop)
}

/// Watches every page from the next one on.
///
/// # Errors
/// If the browser is gone.
pub fn watch(browser: &Browser) -> Outcome {
    let source = json!({ "source": WATCH });
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &source).map(drop)
}

/// Waits until a script returns something that is not false, null or nothing.
///
/// # Errors
/// If it never does.
pub fn wait_for(browser: &Browser, what: &str, script: &str) -> Outcome<Value> {
    until(PATIENCE, || match browser.script(script, Vec::new())? {
        Value::Null | Value::Bool(false) => Err(Trouble::new(format!("{what} does not come"))),
        value => Ok(value),
    })
}

/// The numbers of a list.
pub fn numbers(told: &Value) -> Vec<f64> {
    told.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

/// What it is measured on.
///
/// # Errors
/// If the browser does not start.
pub fn machine() -> Outcome<String> {
    let version = on_a_phone()?.devtools("Browser.getVersion", &json!({}))?;
    let product = version.get("product").and_then(Value::as_str).unwrap_or("Chromium");
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split_whitespace().next().unwrap_or("unknown").to_owned();
    Ok(format!(
        "{product} on {cores} cores ({}); the system's load when it began: {load}. Milliseconds, unless said.",
        std::env::consts::ARCH
    ))
}
