//! The time of a visit. It begins when and where the visit says, and runs on; tests wait for hours by moving
//! it.

use super::Person;
use crate::Outcome;
use serde_json::json;
use std::time::{SystemTime, UNIX_EPOCH};

/// When and where a visit begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// On the wall: `2026-11-18T15:10:00`.
    pub wall: &'static str,
    /// The place, as the time-zone database calls it.
    pub zone: &'static str,
}

/// A Wednesday afternoon in November, far from any change of the clocks.
pub const LONDON_AFTERNOON: Clock = Clock { wall: "2026-11-18T15:10:00", zone: "Europe/London" };

/// Puts a clock of ours in the place of the page's, before anything of the page runs.
const SET: &str = "(() => {
  const Real = Date;
  const began = new Real('WALL').getTime();
  const offset = () => began - OPENED + globalThis.__ahead;
  globalThis.__ahead = AHEAD;
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length) super(...given);
      else super(Real.now() + offset());
    }
    static now() { return Real.now() + offset(); }
  };
})()";

/// Now by the machine's clock, in milliseconds.
pub(super) fn real_now() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |since| since.as_secs_f64() * 1_000.0)
}

impl Person<'_> {
    /// Lets so many minutes pass, as if the phone had lain on the table.
    ///
    /// # Errors
    /// If there is no page.
    pub fn let_minutes_pass(&self, minutes: i64) -> Outcome {
        self.moved_on.set(self.moved_on.get() + minutes * 60);
        self.set_clock()?;
        let ahead = self.moved_on.get() * 1_000;
        // Taking the phone up again: the app looks at the clock.
        let script = "globalThis.__ahead = arguments[0]; \
            document.dispatchEvent(new Event('visibilitychange'));";
        self.browser.script(script, vec![json!(ahead)]).map(drop)
    }

    /// Sets the clock of every page from the next one on.
    pub(super) fn set_clock(&self) -> Outcome {
        let Some((Clock { wall, zone }, opened)) = self.started else { return Ok(()) };
        if let Some(old) = self.clock.take() {
            let old = json!({ "identifier": old });
            self.browser.devtools("Page.removeScriptToEvaluateOnNewDocument", &old)?;
        } else {
            let zone = json!({ "timezoneId": zone });
            self.browser.devtools("Emulation.setTimezoneOverride", &zone)?;
        }
        let source = SET
            .replace("WALL", wall)
            .replace("OPENED", &opened.to_string())
            .replace("AHEAD", &(self.moved_on.get() * 1_000).to_string());
        let source = json!({ "source": source });
        let answer = self.browser.devtools("Page.addScriptToEvaluateOnNewDocument", &source)?;
        *self.clock.borrow_mut() = answer["identifier"].as_str().map(str::to_owned);
        Ok(())
    }
}
