//! One headless Chromium, spoken to through its chromedriver.

use crate::device::Device;
use crate::driver::Driver;
use crate::{Outcome, Trouble};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::future::Future;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

/// The key under which `WebDriver` names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// How long a script may run, and a page load, in milliseconds.
const SCRIPT_LIMIT: u32 = 20_000;
const LOAD_LIMIT: u32 = 30_000;
/// How long any command may take to be answered: more than both.
const ANSWER_LIMIT: Duration = Duration::from_secs(45);
const ARGUMENTS: [&str; 11] = [
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

/// What a browser is started with, and cannot be told later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wishes {
    /// The device it shows itself as.
    pub device: Device,
    /// Whether cookies and site data are blocked in its settings: storage throws.
    pub storage_blocked: bool,
    /// Whether it notes every request.
    pub traffic: bool,
}

/// One headless Chromium. Dropping it ends it.
pub struct Browser {
    client: Client,
    runtime: Runtime,
    /// Last: it outlives what speaks to it.
    driver: Driver,
    wishes: Wishes,
}

impl Browser {
    /// Starts one.
    ///
    /// # Errors
    /// If the browser or its driver is missing or does not start.
    pub fn start(wishes: Wishes) -> Outcome<Self> {
        let driver = Driver::start()?;
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let connect = async {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(capabilities(wishes, &driver)).connect(&driver.url()).await
        };
        let client = runtime
            .block_on(connect)
            .map_err(|error| Trouble::new(format!("Chromium did not start: {error}")))?;
        Ok(Self { client, runtime, driver, wishes })
    }

    /// What it was started with.
    pub fn wishes(&self) -> Wishes {
        self.wishes
    }

    /// The folder of its profile, gone when it is.
    pub fn profile(&self) -> &std::path::Path {
        self.driver.profile()
    }

    /// Waits for the answer to a command.
    pub(crate) fn run<T>(&self, answer: impl Future<Output = Result<T, CmdError>>) -> Outcome<T> {
        self.runtime.block_on(async {
            match timeout(ANSWER_LIMIT, answer).await {
                Ok(answer) => Ok(answer?),
                Err(_) => Err(Trouble::new("the browser does not answer any more")),
            }
        })
    }

    /// The client, to give commands.
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// Runs a script in the page and gives what it returns.
    ///
    /// # Errors
    /// If the script throws, or there is no page.
    pub fn script(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        self.run(self.client.execute(script, arguments))
    }

    /// The element that a script returned.
    pub(crate) fn element(&self, value: &Value) -> Option<Element> {
        let id = value.get(ELEMENT)?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client.clone(), id.into()))
    }

    /// Gives a command of the Chrome `DevTools` Protocol.
    ///
    /// # Errors
    /// If the browser refuses it.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Outcome<Value> {
        let body = json!({ "cmd": command, "params": parameters });
        self.give("goog/cdp/execute", body)
            .map_err(|trouble| trouble.and(&format!("(told: {command})")))
    }

    /// The lines of one of the browser's logs since they were read last.
    ///
    /// # Errors
    /// If it keeps no such log.
    pub fn log(&self, kind: &str) -> Outcome<Vec<Value>> {
        let lines = self.give("se/log", json!({ "type": kind }))?;
        Ok(lines.as_array().cloned().unwrap_or_default())
    }

    /// Puts a new, empty tab in the place of all others: no history, and none of their settings.
    ///
    /// # Errors
    /// If the browser is gone.
    pub fn fresh_tab(&self) -> Outcome {
        self.run(async {
            let old = self.client.windows().await?;
            let new = self.client.new_window(true).await?;
            for window in old {
                self.client.switch_to_window(window).await?;
                self.client.close_window().await?;
            }
            self.client.switch_to_window(new.handle).await?;
            Ok(())
        })
    }

    fn give(&self, path: &'static str, body: Value) -> Outcome<Value> {
        self.run(self.client.issue_cmd(Extra { path, body }))
    }
}

/// A command that chromedriver has beyond the standard.
#[derive(Debug)]
struct Extra {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extra {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

fn capabilities(wishes: Wishes, driver: &Driver) -> Capabilities {
    let (width, height) = wishes.device.size();
    let mut arguments: Vec<String> = ARGUMENTS.map(str::to_owned).to_vec();
    arguments.push(format!("--window-size={width},{height}"));
    arguments.push(format!("--user-data-dir={}", driver.profile().display()));
    let mut options = wishes.device.options();
    options["args"] = json!(arguments);
    if let Some(program) = xtask::tools::browser::program() {
        options["binary"] = json!(program);
    }
    if wishes.storage_blocked {
        options["prefs"] = json!({ "profile.default_content_setting_values.cookies": 2 });
    }
    let mut logs = json!({ "browser": "ALL" });
    if wishes.traffic {
        logs["performance"] = json!("ALL");
    }
    let mut capabilities = Map::new();
    capabilities.insert("browserName".to_owned(), json!("chrome"));
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    capabilities.insert("goog:loggingPrefs".to_owned(), logs);
    let limits = json!({ "script": SCRIPT_LIMIT, "pageLoad": LOAD_LIMIT, "implicit": 0 });
    capabilities.insert("timeouts".to_owned(), limits);
    capabilities
}
