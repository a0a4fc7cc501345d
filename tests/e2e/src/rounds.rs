//! All that the app can show, gone through in rounds: every screen by its address, and every state that only doing
//! brings. A round is one visit, and hands each of its stops, with a name, to whoever looks.

mod doing;
mod guarded;
mod hosted;
mod letters;

use crate::samples::{SCREENS, SHAKEN};
use crate::{Outcome, Person, Visit};
pub use doing::{around, beside_letters};
pub use guarded::{apart, broken, guarded};
pub use hosted::hosted;
pub use letters::letters;

/// What is done at each stop. It is given the name of the stop, and leaves the page as it was.
pub type Look<'a> = &'a mut dyn FnMut(&Person<'_>, &str) -> Outcome;

/// In three parts, for as many browsers.
const PARTS: usize = 3;

/// Puts the same letters in the place of a passphrase that was made.
pub(crate) const MADE: &str =
    "document.getElementById('passphrase-made').textContent = 'made made made made'";

/// The first part of the screens.
///
/// # Errors
/// If the way there is not as it was, or somebody who looks says so.
pub fn first(look: Look<'_>) -> Outcome {
    screens(0, look)
}

/// The second part of the screens.
///
/// # Errors
/// If the way there is not as it was, or somebody who looks says so.
pub fn second(look: Look<'_>) -> Outcome {
    screens(1, look)
}

/// The last part of the screens.
///
/// # Errors
/// If the way there is not as it was, or somebody who looks says so.
pub fn last(look: Look<'_>) -> Outcome {
    screens(2, look)
}

fn screens(part: usize, look: Look<'_>) -> Outcome {
    let size = SCREENS.len().div_ceil(PARTS);
    Visit::at_a_desk().after(&SHAKEN).go(|person| {
        person.come_with(&SHAKEN)?;
        // It would stand on every screen.
        person.tap("#close-done")?;
        for (name, link) in SCREENS.iter().skip(part * size).take(size) {
            person.go_to(link)?;
            person.heading()?;
            if *name == "words-phone" {
                person.see("Then type this passphrase there")?;
                // Another one each time.
                person.script(MADE)?;
            }
            person.is_settled()?;
            look(person, name)?;
        }
        Ok(())
    })
}
