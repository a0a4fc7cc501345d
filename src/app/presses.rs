//! The key that hides the screen: Shift, pressed alone three times, quickly.
//!
//! Escape was weighed: it closes lists, leaves a full screen and a screen reader's forms, and is pressed twice for each of
//! these. Shift alone does nothing anywhere, is on both sides of every keyboard, works inside a box without a letter
//! being typed, and is what public services in Britain use for the same. Five times would be the system's own, for sticky keys.

/// How often it is pressed.
const TIMES: u8 = 3;
/// Within how much of the press before, in milliseconds.
const WITHIN: f64 = 2_000.0;

/// How often Shift was pressed alone, one time soon after the other.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Presses {
    /// How often so far.
    times: u8,
    /// When the last one ended, in milliseconds of whatever clock.
    last: f64,
    /// Whether it is down, and nothing else was pressed since.
    down: bool,
}

impl Presses {
    /// Shift went down, and nothing else is.
    pub const fn began(&mut self) {
        self.down = true;
    }

    /// Something else was pressed, tapped or composed: Shift was for a capital letter, or to mark a text.
    pub fn broken(&mut self) {
        *self = Self::default();
    }

    /// Shift came up, at a time in milliseconds. Whether that was enough.
    pub fn ended(&mut self, at: f64) -> bool {
        if !self.down {
            return false;
        }
        let soon = self.times > 0 && at - self.last <= WITHIN;
        let times = if soon { self.times + 1 } else { 1 };
        *self = Self { times, last: at, down: false };
        if times == TIMES {
            self.broken();
        }
        times == TIMES
    }
}
