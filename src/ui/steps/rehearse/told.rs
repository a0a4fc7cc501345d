//! Times and paces as they are told.

use crate::domain::pace::{NoPace, Pace};
use crate::ui::App;

/// From when on the beginning of an answer is worth a word, in milliseconds.
const LATE: u32 = 3_000;

/// What is told of the time that is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Left {
    /// Half a minute.
    HalfAMinute,
    /// Ten seconds.
    TenSeconds,
    /// None. Nobody is cut off.
    None,
}

impl Left {
    /// Its sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::HalfAMinute => "mock.clock.half",
            Self::TenSeconds => "mock.clock.soon",
            Self::None => "mock.clock.over",
        }
    }
}

/// What is told when a clock stands at so many seconds of so many.
pub(super) fn time_left(clock: Option<u32>, limit: Option<u32>) -> Option<Left> {
    let left = i64::from(limit?) - i64::from(clock?);
    match left {
        ..=0 => Some(Left::None),
        1..=10 => Some(Left::TenSeconds),
        11..=30 => Some(Left::HalfAMinute),
        _ => None,
    }
}

/// What a clock shows: "0:42 of 1:00".
pub(super) fn clock_words(app: App, seconds: u32, limit: Option<u32>) -> String {
    let face = |seconds: u32| format!("{}:{:02}", seconds / 60, seconds % 60);
    let time = face(seconds);
    match limit {
        Some(limit) => app.fill("mock.clock.limited", &[("time", &time), ("limit", &face(limit))]),
        None => app.fill("mock.clock.free", &[("time", &time)]),
    }
}

/// What the level of a recording tells, in sentences.
pub(super) fn pace_words(app: App, pace: &Result<Pace, NoPace>) -> Vec<String> {
    let pace = match pace {
        Ok(pace) => pace,
        Err(why) => {
            return vec![app.say(match why {
                NoPace::TooShort => "mock.pace.too_short",
                NoPace::Silent => "mock.pace.silent",
                NoPace::Level => "mock.pace.level",
            })];
        }
    };
    let seconds = |milliseconds: u32| (milliseconds.saturating_add(500) / 1_000).to_string();
    let (spoken, whole) = (seconds(pace.spoken), seconds(pace.whole));
    let mut words = vec![app.fill("mock.pace.spoken", &[("spoken", &spoken), ("whole", &whole)])];
    if pace.until_begun >= LATE {
        let after = seconds(pace.until_begun);
        words.push(app.fill("mock.pace.begun", &[("seconds", &after)]));
    }
    let longest = pace.longest_pause().map(seconds).unwrap_or_default();
    words.push(match pace.long_pauses.len() {
        0 => app.say("mock.pace.no_pauses"),
        1 => app.fill("mock.pace.one_pause", &[("longest", &longest)]),
        count => {
            let slots = [("count", count.to_string()), ("longest", longest)];
            app.fill(
                "mock.pace.pauses",
                &slots.each_ref().map(|(name, text)| (*name, text.as_str())),
            )
        }
    });
    if let (Some(tempo), Some(tenths)) = (pace.tempo(), pace.tenths_a_second()) {
        let rate = format!("{}.{}", tenths / 10, tenths % 10);
        words.push(app.fill(
            match tempo {
                crate::domain::pace::Tempo::Slow => "mock.pace.slow",
                crate::domain::pace::Tempo::Usual => "mock.pace.usual",
                crate::domain::pace::Tempo::Fast => "mock.pace.fast",
            },
            &[("rate", &rate)],
        ));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_is_told_three_times_and_never_each_second() {
        let told: Vec<Option<Left>> =
            (0..=90).map(|clock| time_left(Some(clock), Some(60))).collect();
        let mut changes = told.clone();
        changes.dedup();
        let all = [None, Some(Left::HalfAMinute), Some(Left::TenSeconds), Some(Left::None)];
        assert_eq!(changes, all);
        assert_eq!(told.iter().position(|left| *left == Some(Left::HalfAMinute)), Some(30));
        assert_eq!(told.iter().position(|left| *left == Some(Left::None)), Some(60));
    }

    #[test]
    fn without_a_limit_or_a_clock_nothing_is_told() {
        assert_eq!(time_left(Some(300), None), None);
        assert_eq!(time_left(None, Some(60)), None);
    }
}
