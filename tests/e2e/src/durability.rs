//! Typing into the app until something kills it, and counting what is gone when it is opened again.

use crate::browser::{Browser, Wishes};
use crate::person::PASSPHRASE;
use crate::profile::Profile;
use crate::wait::LIMIT;
use crate::{Device, Engine, Outcome, Person, Site, Trouble};
use std::fmt;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// What was typed so long before a browser was killed may be gone.
pub const GRACE: Duration = Duration::from_secs(1);
/// How long is typed at least and at most, in milliseconds: at random in between.
const TYPING: (u64, u64) = (600, 7_000);
/// The box that is typed into.
const BOX: &str = "What happened?";
/// What is typed: no two stretches of it are the same, so that a gap is seen.
const STORY: [&str; 8] =
    ["they asked", "i froze", "she smiled", "he looked away", "then", "why us", "i said", "no"];

/// What is done to somebody who types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kill {
    /// The processes that draw pages are killed, as for want of memory.
    Pages,
    /// The tab is closed.
    Tab,
    /// The browser is closed.
    Window,
    /// All processes of the browser are killed.
    Browser,
}

impl Kill {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Pages, Self::Tab, Self::Window, Self::Browser];

    /// What it is called in a table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pages => "pages killed",
            Self::Tab => "tab closed",
            Self::Window => "browser closed",
            Self::Browser => "browser killed",
        }
    }

    /// How much may be gone: what was typed in this time before.
    pub const fn grace(self) -> Duration {
        match self {
            Self::Browser => GRACE,
            Self::Pages | Self::Tab | Self::Window => Duration::ZERO,
        }
    }
}

/// What became of the characters that the page had taken when it was killed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many it had taken.
    pub typed: usize,
    /// How many of the last second are gone.
    pub lost_late: usize,
    /// How many from before it are gone.
    pub lost_early: usize,
}

impl Count {
    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            typed: self.typed + other.typed,
            lost_late: self.lost_late + other.lost_late,
            lost_early: self.lost_early + other.lost_early,
        }
    }

    /// Whether no more is gone than may be.
    pub fn keeps_the_promise(self, kill: Kill) -> bool {
        self.lost_early == 0 && (kill.grace() > Duration::ZERO || self.lost_late == 0)
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} characters typed, {} of the last second lost, {} from before it lost",
            self.typed, self.lost_late, self.lost_early
        )
    }
}

/// How long is typed before the kill of this number, out of a row that a seed begins.
pub fn typing_time(seed: u64, number: u64) -> Duration {
    // SplitMix64, by Guy Steele and others.
    let mut mixed = seed.wrapping_add(number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    let (least, most) = TYPING;
    Duration::from_millis(least + mixed % (most - least))
}

/// What the page had taken of the story, and when it said so.
struct Taken {
    times: Vec<Instant>,
    /// What was typed, with keys that were sent and never answered.
    sent: String,
}

/// Types into the app for a while, has it killed, opens it again in the same profile and counts.
///
/// # Errors
/// If the browser cannot be started or steered, nothing was typed, or what comes back is not what was typed.
pub fn attempt(engine: Engine, kill: Kill, typing: Duration) -> Outcome<Count> {
    attempt_with(engine, kill, typing, false)
}

/// The same, with the words locked before anything is typed, and opened again before it is counted.
///
/// # Errors
/// As [`attempt`].
pub fn attempt_locked(engine: Engine, kill: Kill, typing: Duration) -> Outcome<Count> {
    attempt_with(engine, kill, typing, true)
}

fn attempt_with(engine: Engine, kill: Kill, typing: Duration, locked: bool) -> Outcome<Count> {
    let site = Site::of_the_app()?;
    let profile = Profile::new()?;
    let wishes = Wishes::of(engine, Device::Wide);
    let browser = Browser::start_with(wishes, &profile)?;
    let person = Person::with(&browser, &site)?;
    let spare = person.tab()?;
    person.open_tab()?;
    person.come_to_tell()?;
    if locked {
        person.lock_the_words()?;
        person.go_to("#/just-happened/out")?;
    }
    let at = format!("#{}", person.at()?);
    let (taken, killed) = type_until(&person, kill, typing)?;
    if taken.times.is_empty() {
        return Err(Trouble::new("nothing was typed before the kill"));
    }
    let again = match kill {
        Kill::Tab => {
            person.turn_to(&spare)?;
            browser
        }
        // What is left of it is closed, and opened again.
        Kill::Pages | Kill::Window => {
            browser.quit()?;
            Browser::start_with(wishes, &profile)?
        }
        Kill::Browser => {
            drop(browser);
            Browser::start_with(wishes, &profile)?
        }
    };
    let person = Person::with(&again, &site)?;
    person.open_at(&at)?;
    if locked {
        person.type_into("Your passphrase", PASSPHRASE)?;
        person.tap("Open")?;
    }
    let found = person.in_box(BOX)?;
    count(&taken, &found, killed)
}

/// Types key by key until it is over, and tells when that was.
fn type_until(person: &Person, kill: Kill, typing: Duration) -> Outcome<(Taken, Instant)> {
    let killer = person.browser().killer();
    let keys = person.keys_into(BOX)?;
    let end = Instant::now() + typing;
    // Where the typing goes wrong before that, nothing is killed any more: the browser is gone already.
    let (goes_on, stopped) = mpsc::channel::<()>();
    let waits = thread::spawn(move || {
        let left = end.saturating_duration_since(Instant::now());
        if stopped.recv_timeout(left) == Err(RecvTimeoutError::Disconnected) {
            return Err(Trouble::new("the typing went wrong before the kill"));
        }
        let killed = Instant::now();
        match kill {
            Kill::Pages => killer.kill_pages()?,
            Kill::Browser => killer.kill_all(),
            Kill::Tab | Kill::Window => {}
        }
        Ok(killed)
    });
    let mut taken = Taken { times: Vec::new(), sent: String::new() };
    for key in story() {
        let by_us = matches!(kill, Kill::Tab | Kill::Window);
        if by_us && Instant::now() >= end {
            break;
        }
        taken.sent.push(key);
        let held = match keys.press(key) {
            Ok(held) => held,
            Err(trouble) if Instant::now() < end => return Err(trouble),
            // No answer: it is dead.
            Err(_) => break,
        };
        if Instant::now() > end + LIMIT {
            return Err(Trouble::new("the page takes keys after it was killed"));
        }
        if held != taken.sent.len() as u64 {
            return Err(Trouble::new(format!(
                "the box holds {held} characters while it is typed in"
            )));
        }
        taken.times.push(Instant::now());
    }
    let killed: Outcome<Instant> =
        waits.join().unwrap_or_else(|_| Err(Trouble::new("the kill was not done")));
    drop(goes_on);
    let killed = killed?;
    if kill == Kill::Tab {
        person.close_tab()?;
    }
    Ok((taken, killed))
}

fn story() -> impl Iterator<Item = char> {
    let parts = (1..).zip(STORY.iter().cycle());
    parts.flat_map(|(number, part)| format!("{part} {number} ").chars().collect::<Vec<_>>())
}

fn count(taken: &Taken, found: &str, killed: Instant) -> Outcome<Count> {
    if !taken.sent.starts_with(found) {
        let typed = &taken.sent;
        return Err(Trouble::new(format!("“{typed}” was typed, and “{found}” came back")));
    }
    let lost = taken.times.iter().skip(found.chars().count());
    let late = |time: &&Instant| killed.saturating_duration_since(**time) <= GRACE;
    let lost_late = lost.clone().filter(late).count();
    Ok(Count { typed: taken.times.len(), lost_late, lost_early: lost.count() - lost_late })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_lost_is_counted_by_when_it_was_taken() {
        let killed = Instant::now();
        let before = |millis| killed.checked_sub(Duration::from_millis(millis)).unwrap_or(killed);
        let times = vec![before(2_500), before(1_500), before(900), before(10)];
        let taken = Taken { times, sent: "theyx".to_owned() };
        let lost = |found: &str| count(&taken, found, killed).map(|c| (c.lost_late, c.lost_early));
        assert!(matches!(lost("they"), Ok((0, 0))));
        assert!(matches!(lost("theyx"), Ok((0, 0))), "the last key was taken and not answered");
        assert!(matches!(lost("the"), Ok((1, 0))));
        assert!(matches!(lost("t"), Ok((2, 1))));
        assert!(matches!(lost(""), Ok((2, 2))));
        assert!(lost("tey").is_err(), "a gap in the middle");
    }

    #[test]
    fn the_seed_gives_the_moments_of_the_kills() {
        let times: Vec<_> = (0..40).map(|number| typing_time(4, number)).collect();
        assert!((0..40).map(|number| typing_time(4, number)).eq(times.iter().copied()));
        assert_ne!(typing_time(5, 0), times[0]);
        let early = times.iter().filter(|time| **time < Duration::from_secs(3)).count();
        assert!((8..32).contains(&early), "{times:?}");
    }

    #[test]
    fn only_the_last_second_before_a_killed_browser_may_be_gone() {
        let late = Count { typed: 9, lost_late: 1, lost_early: 0 };
        let early = Count { typed: 9, lost_late: 0, lost_early: 1 };
        assert!(late.keeps_the_promise(Kill::Browser) && !early.keeps_the_promise(Kill::Browser));
        assert!(!late.keeps_the_promise(Kill::Pages) && !early.keeps_the_promise(Kill::Tab));
    }
}
