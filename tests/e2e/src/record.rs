//! What the browser noted of a visit: its console, and its traffic.

use crate::Outcome;
use crate::person::Person;
use serde_json::Value;

impl Person<'_> {
    /// The errors in the console since it was read last, without those that the visit expects. Violations of
    /// the content security policy are among them.
    ///
    /// # Errors
    /// If the browser is gone.
    pub fn console_errors(&self) -> Outcome<Vec<String>> {
        if !self.browser().has_devtools() {
            return Ok(Vec::new());
        }
        let lines = self.browser().log("browser")?;
        let severe = lines.iter().filter(|line| line["level"] == "SEVERE");
        let said = severe.map(|line| line["message"].as_str().unwrap_or_default().to_owned());
        Ok(said.filter(|line| !self.expects(line)).collect())
    }

    /// Every line in the console since it was read last; none where the browser's driver keeps none.
    ///
    /// # Errors
    /// If the browser is gone.
    pub fn console_lines(&self) -> Outcome<Vec<String>> {
        if !self.browser().has_devtools() {
            return Ok(Vec::new());
        }
        let lines = self.browser().log("browser")?;
        Ok(lines.iter().map(ToString::to_string).collect())
    }

    /// The addresses that were asked for over the network since it was looked at last. Only in a visit that
    /// watches traffic.
    ///
    /// # Errors
    /// If the browser is gone or watched nothing.
    pub fn requests(&self) -> Outcome<Vec<String>> {
        let lines = self.browser().log("performance")?;
        Ok(lines.iter().filter_map(request).collect())
    }
}

fn request(line: &Value) -> Option<String> {
    let line: Value = serde_json::from_str(line["message"].as_str()?).ok()?;
    let message = line.get("message")?;
    if message.get("method")? != "Network.requestWillBeSent" {
        return None;
    }
    let url = message["params"]["request"]["url"].as_str()?;
    // These never leave the page.
    (!url.starts_with("data:") && !url.starts_with("blob:")).then(|| url.to_owned())
}
