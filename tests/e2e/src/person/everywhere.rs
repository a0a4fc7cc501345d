//! Writing into every box of a screen, whatever it asks for.

use super::Person;
use crate::Outcome;
use fantoccini::Locator;

/// The boxes for a person's own words. What is folded away is no box yet, though `WebKitGTK` calls it displayed.
const BOXES: &str = "#app :is(input.box:not([type=date], [type=time], [type=number], [type=datetime-local]), \
    textarea.box, textarea.subject-box):not(details:not([open]) *)";

impl Person<'_> {
    /// Types something into every box of the screen that can be typed into, and tells how many there are. Inputs.
    ///
    /// # Errors
    /// If one does not take it.
    #[track_caller]
    pub fn fill_every_box(&self, mut words: impl FnMut() -> String) -> Outcome<usize> {
        let boxes = self.browser.run(self.browser.client().find_all(Locator::Css(BOXES)))?;
        let mut filled = 0;
        for one in boxes {
            if self.browser.run(one.is_displayed())? {
                self.browser.run(one.send_keys(&words()))?;
                self.counted();
                filled += 1;
            }
        }
        Ok(filled)
    }
}
