//! Times and paces as they are told.

use crate::domain::pace::{NoPace, Pace};
use crate::domain::rehearsal::Left;
use crate::ui::App;

/// The sentence for the time that is left.
pub(super) const fn left_words(left: Left) -> &'static str {
    match left {
        Left::HalfAMinute => "mock.clock.half",
        Left::TenSeconds => "mock.clock.soon",
        Left::None => "mock.clock.over",
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
    if pace.is_late() {
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
    if let (Some(tempo), Some(tenths)) = (pace.tempo(app.content().tongue), pace.tenths_a_second())
    {
        let tenths = usize::try_from(tenths).unwrap_or(usize::MAX);
        let rate = app.content().formats.tenths(tenths);
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
