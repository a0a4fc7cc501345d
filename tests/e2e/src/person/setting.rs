//! How the device is set: its colours, its width, which way it is read. Without loading the page anew.

use super::Person;
use crate::Outcome;
use serde_json::json;

/// As nobody set it: what each of these is then.
const UNSET: [(&str, &str); 5] = [
    ("prefers-color-scheme", "light"),
    ("forced-colors", "none"),
    ("prefers-contrast", "no-preference"),
    ("prefers-reduced-motion", "no-preference"),
    ("prefers-reduced-transparency", "no-preference"),
];

/// Until what was asked for has been drawn. What fades in has come; what breathes holds its breath, at the same moment each
/// time.
const DRAWN: &str = "return new Promise((drawn) => {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    for (const each of document.getAnimations()) {
      if (each.effect.getTiming().iterations === 1) each.finish();
      else { each.pause(); each.currentTime = 6000; }
    }
    drawn();
  }));
})";
/// How tall the page is.
const TALL: &str = "return Math.ceil(document.documentElement.scrollHeight)";

impl Person<'_> {
    /// Sets what a device can be asked in a media query; all else is as nobody set it.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn set_media(&self, wished: &[(&str, &str)]) -> Outcome {
        let features: Vec<_> = UNSET
            .iter()
            .map(|(name, unset)| {
                let wish = wished.iter().find(|(wished, _)| wished == name);
                json!({ "name": name, "value": wish.map_or(*unset, |(_, value)| *value) })
            })
            .collect();
        let media = json!({ "features": features });
        self.browser.devtools("Emulation.setEmulatedMedia", &media).map(drop)
    }

    /// Makes the window so wide, and as high as at a desk.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn set_width(&self, width: u32) -> Outcome {
        self.set_size(width, 800)
    }

    /// Makes the window so wide, and as tall as the page: nothing lies under the bar that sticks to its edge.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn set_width_of_all(&self, width: u32) -> Outcome {
        self.set_size(width, 800)?;
        let tall = self.script(TALL)?.as_u64().unwrap_or_default();
        self.set_size(width, tall.clamp(800, 20_000))
    }

    fn set_size(&self, width: u32, height: u64) -> Outcome {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.browser.devtools("Emulation.setDeviceMetricsOverride", &size)?;
        self.is_settled()
    }

    /// Has the page read from the left or from the right: `ltr`, `rtl`.
    ///
    /// # Errors
    /// If there is no page.
    pub fn set_direction(&self, direction: &str) -> Outcome {
        let script = "document.documentElement.dir = arguments[0]";
        self.browser.script(script, vec![json!(direction)]).map(drop)
    }

    /// Waits until what was asked for has been drawn, and ends what fades in.
    ///
    /// # Errors
    /// If there is no page.
    pub fn is_settled(&self) -> Outcome {
        self.script(DRAWN).map(drop)
    }
}
