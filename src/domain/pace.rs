//! What the level of a recording tells about how somebody spoke: how long, with which pauses and, as a guess, how fast.
//! No words are heard, so none are counted (issue: "pace and long-pause count from its level").
//!
//! A level cannot tell speech from a door. So speech is what stands out from the quietest part of the same recording, and
//! where nothing does, nothing is said about it.

use crate::domain::lang::Tongue;

/// One level stands for so many milliseconds.
pub const EVERY: u32 = 25;
/// The level of a moment of which none is known.
pub const UNKNOWN: u8 = 255;
/// From when on the beginning of an answer is worth a word, in milliseconds.
const LATE: u32 = 3_000;
/// The silence that counts as a long pause, in milliseconds: twice the second or so that a silence lasts in conversation before
/// somebody does something about it (Jefferson, 1989).
pub const LONG_PAUSE: u32 = 2_000;

/// A silence shorter than this belongs to the speech around it: a stop inside a word, a breath (Goldman-Eisler, 1968; 250 ms).
const GAP: usize = slots(250);
/// What is loud for less than this, and alone, is a click or a knock: syllables are longer.
const CLICK: usize = slots(100);
/// So much may be unknown without a break in what is known: the browser was busy.
const HICCUP: usize = slots(100);
/// Nothing is said about less than this.
const LEAST: usize = slots(2_000);
/// No guess at how fast somebody speaks from less speech than this.
const LEAST_SPEECH: usize = slots(5_000);
/// Speech spans about 30 dB (ANSI S3.5): what lies further below its loudest parts is none.
const SPAN: i32 = 30;
/// Speech stands out from the room by twice its pressure.
const ABOVE_ROOM: i32 = 6;
/// Where the loudest parts stand out by less, the one cannot be told from the other. Weaker syllables are still that loud.
const WEAKEST: i32 = 12;
/// Quieter than this, in decibels under the loudest that there is, a microphone hears nobody.
const NOBODY: i32 = -70;
/// A syllable has a loud middle that rises and falls by so much (de Jong and Wempe, 2009, take 2 dB of a finer curve).
const DIP: i32 = 3;

/// How many levels there are in so many milliseconds.
const fn slots(milliseconds: u32) -> usize {
    (milliseconds / EVERY) as usize
}

fn milliseconds(slots: usize) -> u32 {
    u32::try_from(slots).unwrap_or(u32::MAX / EVERY).saturating_mul(EVERY)
}

/// What could be told of a recording. All times are in milliseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pace {
    /// How long the recording is, so far as a level is known.
    pub whole: u32,
    /// How long somebody spoke.
    pub spoken: u32,
    /// How long it took until they began.
    pub until_begun: u32,
    /// How long each long pause was, in order. What comes before the first word or after the last is none.
    pub long_pauses: Vec<u32>,
    /// How often the level rose and fell as it does with a syllable; none where too little was said for a guess.
    pub beats: Option<u32>,
}

/// Why nothing can be told of a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPace {
    /// There is too little of it, or the browser told no levels.
    TooShort,
    /// Nobody was heard.
    Silent,
    /// Speech cannot be told from the noise around it.
    Level,
}

/// How fast somebody spoke, so far as a guess can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tempo {
    /// Slower than most talk.
    Slow,
    /// As most talk.
    Usual,
    /// Faster than most talk.
    Fast,
}

impl Pace {
    /// How many tenths of a syllable there were in a second of speech, as a guess.
    pub fn tenths_a_second(&self) -> Option<u32> {
        self.beats?.saturating_mul(10_000).checked_div(self.spoken)
    }

    /// Whether they began so late that it is worth a word.
    pub const fn is_late(&self) -> bool {
        self.until_begun >= LATE
    }

    /// What that guess says of a language. English is mostly spoken at four to five and a half syllables a second; the limits lie
    /// a little outside, as the guess is a seventh off at times (see the tests). Of French there are 1.16 times as many, of Spanish
    /// 1.26 (Pellegrino and others, Language 87, 2011: 6.2, 7.2 and 7.8 without pauses).
    pub fn tempo(&self, tongue: Tongue) -> Option<Tempo> {
        let (slow, fast) = match tongue {
            Tongue::English | Tongue::American => (35, 58),
            Tongue::French | Tongue::CanadianFrench => (41, 68),
            Tongue::Spanish => (44, 73),
        };
        let tenths = self.tenths_a_second()?;
        Some(match tenths {
            _ if tenths < slow => Tempo::Slow,
            _ if tenths <= fast => Tempo::Usual,
            _ => Tempo::Fast,
        })
    }

    /// The longest of the long pauses.
    pub fn longest_pause(&self) -> Option<u32> {
        self.long_pauses.iter().copied().max()
    }
}

/// What the levels of a recording tell: one for each [`EVERY`] milliseconds, in decibels under the loudest that there is, or
/// [`UNKNOWN`].
///
/// # Errors
/// Why they tell nothing.
pub fn pace(levels: &[u8]) -> Result<Pace, NoPace> {
    let levels = known(levels);
    let all: Vec<i32> = levels.iter().copied().flatten().collect();
    if all.len() < LEAST {
        return Err(NoPace::TooShort);
    }
    // Whoever says three seconds in two minutes is heard too: two seconds as loud are enough.
    let most = all.len().saturating_sub(LEAST) * 100 / all.len();
    let (room, loud) = (louder_than(&all, 10), louder_than(&all, most.max(95)));
    if loud < NOBODY {
        return Err(NoPace::Silent);
    }
    if loud - room < WEAKEST {
        return Err(NoPace::Level);
    }
    let least = (room + ABOVE_ROOM).max(loud - SPAN).min(loud - WEAKEST);
    let stretches = stretches(&levels, least);
    let (Some(first), spoken) = (stretches.first(), stretches.iter().map(Stretch::length).sum())
    else {
        return Err(NoPace::Silent);
    };
    let pauses = stretches.windows(2).filter_map(|pair| match pair {
        // Where it is unknown what was in between, it may have been no pause.
        [one, next] => levels
            .get(one.end..next.start)
            .filter(|between| between.iter().all(Option::is_some))
            .map(|between| milliseconds(between.len())),
        _ => None,
    });
    let beats = || stretches.iter().map(|it| beats(levels.get(it.start..it.end), least)).sum();
    Ok(Pace {
        whole: milliseconds(all.len()),
        spoken: milliseconds(spoken),
        until_begun: milliseconds(first.start),
        long_pauses: pauses.filter(|pause| *pause >= LONG_PAUSE).collect(),
        beats: (spoken >= LEAST_SPEECH).then(beats),
    })
}

/// The levels as loudness, which rises; what is unknown for a moment only is as it was before.
fn known(levels: &[u8]) -> Vec<Option<i32>> {
    let mut known: Vec<Option<i32>> = Vec::with_capacity(levels.len());
    let mut missing = 0;
    for level in levels {
        if *level == UNKNOWN {
            missing += 1;
            known.push(None);
            continue;
        }
        let before = known.len().checked_sub(missing + 1).and_then(|at| known.get(at)).copied();
        if missing <= HICCUP
            && let Some(before) = before
        {
            known.iter_mut().rev().take(missing).for_each(|it| *it = before);
        }
        missing = 0;
        known.push(Some(-i32::from(*level)));
    }
    known
}

/// The level than which so many of a hundred are not louder.
fn louder_than(levels: &[i32], percent: usize) -> i32 {
    let mut counts = [0_usize; UNKNOWN as usize + 1];
    for level in levels {
        let place = usize::try_from(-level).ok().and_then(|level| counts.get_mut(level));
        if let Some(count) = place {
            *count += 1;
        }
    }
    let mut quieter = 0;
    for (level, count) in (-i32::from(UNKNOWN)..=0).zip(counts.into_iter().rev()) {
        quieter += count;
        if quieter * 100 >= levels.len() * percent {
            return level;
        }
    }
    0
}

/// Speech without a gap in it: the place of its first level, and the one after its last.
struct Stretch {
    start: usize,
    end: usize,
}

impl Stretch {
    const fn length(&self) -> usize {
        self.end.saturating_sub(self.start)
    }
}

fn stretches(levels: &[Option<i32>], least: i32) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    let loud = levels.iter().enumerate().filter(|(_, level)| level.is_some_and(|it| it > least));
    for (at, _) in loud {
        match found.last_mut().filter(|last| at - last.end < GAP) {
            Some(last) => last.end = at + 1,
            None => found.push(Stretch { start: at, end: at + 1 }),
        }
    }
    found.retain(|stretch| stretch.length() >= CLICK);
    found
}

/// How often the level rises and falls again, in a stretch of speech.
fn beats(levels: Option<&[Option<i32>]>, least: i32) -> u32 {
    let mut beats = 0;
    let mut low = least;
    // The top of the rise that it is on.
    let mut high: Option<i32> = None;
    for level in levels.into_iter().flatten().copied().flatten() {
        match high {
            None if level > least && level >= low.saturating_add(DIP) => high = Some(level),
            None => low = low.min(level),
            Some(top) if level > top => high = Some(level),
            Some(top) if level <= top - DIP => {
                beats += 1;
                (low, high) = (level, None);
            }
            Some(_) => {}
        }
    }
    beats + u32::from(high.is_some())
}
