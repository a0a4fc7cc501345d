//! Speaking time, pauses and tempo from the level of a recording.

use afterview::domain::lang::Tongue;
use afterview::domain::pace::{EVERY, NoPace, Pace, Tempo, UNKNOWN, pace};
use proptest::prelude::*;

/// How loud a quiet room is, in decibels under the loudest.
const ROOM: u8 = 70;

/// So many milliseconds of one level.
fn flat(level: u8, milliseconds: u32) -> Vec<u8> {
    vec![level; (milliseconds / EVERY) as usize]
}

/// So many milliseconds of speech: four syllables a second, each rising from 38 to 18 dB and falling again.
fn speech(milliseconds: u32) -> Vec<u8> {
    const SYLLABLE: [u8; 10] = [38, 32, 26, 21, 18, 18, 21, 26, 32, 38];
    SYLLABLE.into_iter().cycle().take((milliseconds / EVERY) as usize).collect()
}

fn track(parts: &[Vec<u8>]) -> Vec<u8> {
    parts.concat()
}

fn told(parts: &[Vec<u8>]) -> Pace {
    pace(&track(parts)).expect("speech in a quiet room")
}

/// Whether two times are the same, but for the soft edges of speech.
fn near(one: u32, other: u32) -> bool {
    one.abs_diff(other) <= 250
}

#[test]
fn speaking_time_is_what_stands_out_from_the_room() {
    let pace = told(&[
        flat(ROOM, 4_000),
        speech(30_000),
        flat(ROOM, 3_000),
        speech(15_000),
        flat(ROOM, 8_000),
    ]);
    assert_eq!(pace.whole, 60_000);
    assert!(near(pace.spoken, 45_000), "{pace:?}");
    assert!(near(pace.until_begun, 4_000), "{pace:?}");
    assert_eq!(pace.long_pauses.len(), 1, "neither the beginning nor the end is a pause");
    assert!(near(pace.long_pauses[0], 3_000), "{pace:?}");
}

#[test]
fn a_pause_is_long_from_two_seconds_on() {
    for (silence, long) in [(1_800, 0), (2_000, 1), (2_500, 1), (9_000, 1)] {
        let pace = told(&[speech(10_000), flat(ROOM, silence), speech(10_000)]);
        assert_eq!(pace.long_pauses.len(), long, "{silence} ms: {pace:?}");
        assert_eq!(pace.longest_pause().is_some(), long == 1);
    }
}

#[test]
fn a_breath_inside_a_sentence_is_speech() {
    let breaths: Vec<Vec<u8>> = (0..10).flat_map(|_| [speech(2_000), flat(ROOM, 100)]).collect();
    assert!(near(told(&breaths).spoken, 20_900));
}

#[test]
fn the_tap_that_begins_or_ends_a_recording_is_no_speech() {
    let tap = || flat(12, 50);
    let pace = told(&[
        tap(),
        flat(ROOM, 3_000),
        speech(20_000),
        flat(ROOM, 4_000),
        tap(),
        flat(ROOM, 100),
    ]);
    assert!(near(pace.until_begun, 3_050), "{pace:?}");
    assert!(near(pace.spoken, 20_000), "{pace:?}");
    assert!(pace.long_pauses.is_empty(), "{pace:?}");
}

#[test]
fn a_soft_voice_and_a_noisy_room_are_told_apart_as_a_loud_voice_and_a_quiet_one() {
    for (softer, room) in [(0, 95), (0, 60), (20, 75), (30, 85)] {
        let speak = |milliseconds| {
            speech(milliseconds).into_iter().map(|level| level + softer).collect::<Vec<u8>>()
        };
        let pace = told(&[speak(20_000), flat(room, 3_000), speak(20_000)]);
        assert!(near(pace.spoken, 40_000), "{softer} {room}: {pace:?}");
        assert_eq!(pace.long_pauses.len(), 1, "{softer} {room}");
    }
}

#[test]
fn somebody_who_never_stops_is_heard_as_speaking_all_the_time() {
    let pace = told(&[speech(60_000)]);
    assert!(near(pace.spoken, 60_000), "{pace:?}");
    assert_eq!((pace.until_begun <= 100, pace.long_pauses), (true, vec![]));
}

#[test]
fn nothing_is_said_where_nothing_can_be_told() {
    assert_eq!(pace(&[]), Err(NoPace::TooShort));
    assert_eq!(pace(&track(&[speech(1_500)])), Err(NoPace::TooShort));
    assert_eq!(pace(&flat(UNKNOWN, 60_000)), Err(NoPace::TooShort));
    assert_eq!(pace(&flat(100, 60_000)), Err(NoPace::Silent), "a microphone that is switched off");
    assert_eq!(pace(&flat(85, 60_000)), Err(NoPace::Silent), "only its own hiss");
    assert_eq!(pace(&flat(20, 60_000)), Err(NoPace::Level), "one tone, or a machine");
    let taps: Vec<Vec<u8>> = (0..50).flat_map(|_| [flat(10, 75), flat(80, 925)]).collect();
    assert_eq!(pace(&track(&taps)), Err(NoPace::Silent), "a clock that ticks");
}

#[test]
fn somebody_who_froze_and_said_three_seconds_is_heard() {
    for (room, whole) in [(60, 60_000), (75, 60_000), (70, 120_000)] {
        let silence = whole / 2 - 1_500;
        let pace = told(&[flat(room, silence), speech(3_000), flat(room, silence)]);
        assert!(near(pace.spoken, 3_000), "{room} {whole}: {pace:?}");
        assert!(near(pace.until_begun, silence), "{room} {whole}: {pace:?}");
    }
}

#[test]
fn a_moment_without_a_level_changes_nothing_and_a_long_one_is_not_counted() {
    let hiccup = track(&[speech(10_000), flat(UNKNOWN, 100), speech(10_000)]);
    assert!(near(pace(&hiccup).unwrap().spoken, 20_100));
    // The page lay behind another: what was then is unknown, and no pause.
    let away = pace(&track(&[speech(10_000), flat(UNKNOWN, 8_000), speech(10_000)])).unwrap();
    assert_eq!((away.whole, away.long_pauses.len()), (20_000, 0), "{away:?}");
    let paused = [flat(ROOM, 1_000), flat(UNKNOWN, 50), flat(ROOM, 1_200)].concat();
    assert_eq!(told(&[speech(10_000), paused, speech(10_000)]).long_pauses.len(), 1);
}

#[test]
fn syllables_are_counted_only_where_enough_was_said() {
    assert_eq!(told(&[flat(ROOM, 3_000), speech(4_000), flat(ROOM, 3_000)]).beats, None);
    let pace = told(&[flat(ROOM, 3_000), speech(20_000), flat(ROOM, 3_000)]);
    let beats = pace.beats.expect("twenty seconds are enough");
    assert!((78..=82).contains(&beats), "four a second: {beats}");
    assert!((39..=41).contains(&pace.tenths_a_second().unwrap()), "{pace:?}");
    assert_eq!(pace.tempo(Tongue::English), Some(Tempo::Usual));
}

/// The voices of `spoken.txt`: how many syllables there are, and the levels.
fn voices() -> Vec<(u32, Vec<u8>)> {
    let lines = include_str!("spoken.txt").lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let mut numbers = line.split(' ').map(|number| number.parse::<u32>().unwrap());
            let syllables = numbers.next().unwrap();
            (syllables, numbers.map(|level| u8::try_from(level).unwrap()).collect())
        })
        .collect()
}

#[test]
fn the_guess_at_the_syllables_of_a_voice_is_off_by_a_seventh_at_most() {
    for (syllables, levels) in voices() {
        let found = pace(&levels).unwrap().beats.unwrap();
        assert!(found.abs_diff(syllables) * 7 <= syllables, "{found} for {syllables}");
    }
}

#[test]
fn a_faster_voice_is_told_as_faster_and_only_the_hasty_one_as_fast() {
    let told: Vec<(u32, Tempo)> = voices()
        .iter()
        .map(|(_, levels)| pace(levels).unwrap())
        .map(|pace| (pace.tenths_a_second().unwrap(), pace.tempo(Tongue::English).unwrap()))
        .collect();
    assert!(told.is_sorted_by_key(|(tenths, _)| *tenths), "{told:?}");
    assert_eq!(
        told.iter().map(|(_, tempo)| *tempo).collect::<Vec<_>>(),
        [Tempo::Usual, Tempo::Usual, Tempo::Fast]
    );
}

proptest! {
    #[test]
    fn whatever_the_levels_the_times_fit_into_the_recording(
        levels in proptest::collection::vec(prop_oneof![0_u8..=100, Just(UNKNOWN), Just(255), 101_u8..255], 0..600),
    ) {
        if let Ok(pace) = pace(&levels) {
            let all = u32::try_from(levels.len()).unwrap() * EVERY;
            prop_assert!(pace.whole <= all);
            prop_assert!(pace.until_begun + pace.spoken + pace.long_pauses.iter().sum::<u32>() <= all);
            prop_assert!(pace.long_pauses.iter().all(|pause| *pause >= 2_000));
        }
    }

    #[test]
    fn more_silence_at_either_end_changes_neither_speech_nor_pauses(
        before in 0_u32..5_000, between in prop_oneof![300_u32..1_700, 2_100_u32..5_000], after in 0_u32..5_000,
    ) {
        let bare = told(&[speech(12_000), flat(ROOM, between), speech(12_000)]);
        let padded = told(&[
            flat(ROOM, before), speech(12_000), flat(ROOM, between), speech(12_000), flat(ROOM, after),
        ]);
        prop_assert!(near(bare.spoken, padded.spoken), "{bare:?} {padded:?}");
        prop_assert_eq!(bare.long_pauses.len(), padded.long_pauses.len());
    }
}
