//! Every rule of axe, on what the page shows, in each way that a device can show it.

use crate::{Outcome, Person, Trouble};
use serde_json::{Value, json};
use std::sync::OnceLock;
use xtask::tools::toolbox::axe;
use xtask::tools::{Project, Toolbox};

/// The kinds of rules that are kept: all of WCAG 2.2 up to AA, and what is good practice beyond it.
const TAGS: [&str; 7] =
    ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/// The rules whose answer depends on colours and places. What the others ask of elements, names and roles is the same in each
/// colour and from either side, so those are asked once in each width.
const OF_LOOKS: [&str; 6] = [
    "color-contrast",
    "css-orientation-lock",
    "link-in-text-block",
    "p-as-heading",
    "scrollable-region-focusable",
    "target-size",
];

/// Looks the page over, and gives a line for each element that a rule does not hold for, and how many rules were asked.
/// A rule that is off by itself (such as the one about the sizes of what is tapped) is asked too.
const RUN: &str = "
  const [tags, only] = arguments;
  const rules = only ?? axe.getRules(tags).map(({ ruleId }) => ruleId);
  return axe.run(document, {
    runOnly: { type: 'rule', values: rules },
    resultTypes: ['violations'],
    iframes: false,
  }).then(({ violations }) => ({
    rules: rules.length,
    faults: violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => {
      const data = any.find(({ data }) => data?.contrastRatio)?.data;
      const contrast = data ? ` (${data.contrastRatio}: ${data.fgColor} on ${data.bgColor})` : '';
      return `${id}: ${target.join(' ')}${contrast}`;
    })),
  }))";

/// The colours of a device: a name, and what it says in media queries.
type Colours = (&'static str, &'static [(&'static str, &'static str)]);

/// Light, dark, and those that somebody chose for all pages.
pub const COLOURS: [Colours; 3] = [
    ("light", &[("prefers-color-scheme", "light")]),
    ("dark", &[("prefers-color-scheme", "dark")]),
    ("forced", &[("forced-colors", "active")]),
];

/// A small phone, or a desk page at 400 %; and a desk.
pub const WIDTHS: [u32; 2] = [320, 1280];

/// From the left, from the right.
pub const DIRECTIONS: [&str; 2] = ["ltr", "rtl"];

fn source() -> Outcome<&'static str> {
    static SOURCE: OnceLock<String> = OnceLock::new();
    if let Some(source) = SOURCE.get() {
        return Ok(source);
    }
    let toolbox = Toolbox::of(&Project::here()).map_err(|error| Trouble::new(error.to_string()))?;
    let folder = toolbox.find(&axe()).ok_or_else(|| {
        Trouble::new("axe is not here: `cargo xtask test e2e` installs it".to_owned())
    })?;
    let source = std::fs::read_to_string(folder.join("axe.min.js"))?;
    Ok(SOURCE.get_or_init(|| source))
}

fn lines(found: &Value) -> Vec<String> {
    let faults = found["faults"].as_array().into_iter().flatten();
    faults.filter_map(Value::as_str).map(str::to_owned).collect()
}

impl Person<'_> {
    /// What axe finds on the page as it is: a rule and the selector of an element in each line, and never its words.
    ///
    /// # Errors
    /// If axe is not here, or does not run.
    pub fn look_over(&self) -> Outcome<Vec<String>> {
        let found = self.ask(&Value::Null)?;
        // So many there are of these kinds, if all are asked.
        if found["rules"].as_u64().unwrap_or_default() < 90 {
            return Err(Trouble::new(format!("axe asked {} rules only", found["rules"])));
        }
        Ok(lines(&found))
    }

    /// The same by these rules alone, such as those that ask for more than is promised.
    ///
    /// # Errors
    /// If axe is not here, or does not run.
    pub fn look_over_by(&self, rules: &[&str]) -> Outcome<Vec<String>> {
        Ok(lines(&self.ask(&json!(rules))?))
    }

    fn ask(&self, only: &Value) -> Outcome<Value> {
        if self.script("return typeof axe")? != "object" {
            self.script(source()?)?;
        }
        self.browser().script(RUN, vec![json!(TAGS), only.clone()])
    }

    /// What axe finds on the page in each of its colours, from either side, narrow and wide: by every rule in each width, and
    /// by those that depend on looks in each way.
    ///
    /// # Errors
    /// If axe is not here, or does not run.
    pub fn look_over_in_every_way(&self) -> Outcome<Vec<String>> {
        let mut faults = Vec::new();
        for width in WIDTHS {
            self.set_width_of_all(width)?;
            for direction in DIRECTIONS {
                self.set_direction(direction)?;
                for (colours, media) in COLOURS {
                    self.set_media(media)?;
                    let first = (direction, colours) == (DIRECTIONS[0], COLOURS[0].0);
                    let found =
                        if first { self.look_over()? } else { self.look_over_by(&OF_LOOKS)? };
                    let way = format!("{width} px, {direction}, {colours}");
                    faults.extend(found.into_iter().map(|fault| format!("{way}: {fault}")));
                }
            }
        }
        self.set_media(&[])?;
        self.set_direction("ltr")?;
        self.set_width(WIDTHS[1])?;
        Ok(faults)
    }
}
