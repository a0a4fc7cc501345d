//! One browser, spoken to through its driver.

use crate::device::Device;
use crate::driver::Driver;
use crate::engine::{self, Engine};
use crate::kill::Killer;
use crate::microphone::Microphone;
use crate::profile::Profile;
use crate::wait::{LIMIT, until_true};
use crate::{Outcome, Trouble};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::future::Future;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

/// The key under which `WebDriver` names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// How long any command may take to be answered: more than a script or a page load.
const ANSWER_LIMIT: Duration = Duration::from_secs(45);
/// What a browser is started with, and cannot be told later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wishes {
    /// What draws its pages.
    pub engine: Engine,
    /// The device it shows itself as.
    pub device: Device,
    /// Whether cookies and site data are blocked in its settings: storage throws.
    pub storage_blocked: bool,
    /// Whether it notes every request.
    pub traffic: bool,
    /// What it has to record with.
    pub microphone: Microphone,
    /// The languages that it asks for, the best first, with commas between.
    pub languages: &'static str,
}

impl Wishes {
    /// Nothing out of the ordinary.
    pub const fn of(engine: Engine, device: Device) -> Self {
        let microphone = Microphone::OfThisMachine;
        let languages = "en-GB,en";
        Self { engine, device, storage_blocked: false, traffic: false, microphone, languages }
    }
}

/// One browser. Dropping it ends it, as a crash would.
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
        Self::start_with(wishes, &Profile::new()?)
    }

    /// Starts one with what an earlier one left in its profile.
    ///
    /// # Errors
    /// If the browser or its driver is missing or does not start.
    pub fn start_with(wishes: Wishes, profile: &Profile) -> Outcome<Self> {
        let programs = engine::programs(wishes.engine)?;
        let wanted = engine::capabilities(wishes, &programs, profile.path())?;
        let driver = Driver::start(wishes.engine, &programs, profile)?;
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let connect = async {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(wanted).connect(&driver.url()).await
        };
        let client = runtime.block_on(connect).map_err(|error| {
            Trouble::new(format!("{} did not start: {error}", wishes.engine.title()))
        })?;
        Ok(Self { client, runtime, driver, wishes })
    }

    /// What it was started with.
    pub fn wishes(&self) -> Wishes {
        self.wishes
    }

    /// What draws its pages.
    pub fn engine(&self) -> Engine {
        self.wishes.engine
    }

    /// The folder of its profile.
    pub fn profile(&self) -> &std::path::Path {
        self.driver.profile().path()
    }

    /// Closes it, as a person would, and waits until it is gone.
    ///
    /// # Errors
    /// If it does not answer, or stays.
    pub fn quit(self) -> Outcome {
        let killer = self.killer();
        if !killer.ask_to_end()? {
            self.run(self.client.clone().close())?;
        }
        until_true(LIMIT, "the browser does not close", || killer.is_over())
    }

    /// What kills it or a part of it, also while it is busy elsewhere.
    pub fn killer(&self) -> Killer {
        Killer { engine: self.wishes.engine, group: self.driver.group() }
    }

    /// Opens an address.
    ///
    /// # Errors
    /// If it is not served.
    pub fn open(&self, url: &str) -> Outcome {
        self.run(self.client.goto(url))
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

    /// Whether it takes commands of the Chrome `DevTools` Protocol.
    pub fn has_devtools(&self) -> bool {
        self.engine() == Engine::Chromium
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
