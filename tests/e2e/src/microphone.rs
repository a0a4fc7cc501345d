//! A microphone that is none: what a browser hears is a sound of ours, the same each time.

use crate::Outcome;
use std::f64::consts::TAU;
use std::fs;
use std::path::{Path, PathBuf};

/// What a browser has to record with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Microphone {
    /// Whatever this machine has: none, as a rule.
    #[default]
    OfThisMachine,
    /// One that the browser may use without asking.
    Given,
    /// One that the browser was told not to let pages use.
    Refused,
}

/// Samples in a second.
const RATE: u32 = 16_000;
/// What the microphone hears, over and over: whether somebody speaks, and for how many tenths of a second. So whatever five seconds
/// are taken have one pause of more than two in the middle of them, or at an end.
const HEARD: [(bool, u32); 4] = [(false, 4), (true, 20), (false, 26), (true, 20)];
/// Syllables in a second of speech.
const SYLLABLES: f64 = 4.0;

/// Writes what a microphone hears into a folder, for Chromium to read.
///
/// # Errors
/// If it cannot be written.
pub(crate) fn heard_in(folder: &Path) -> Outcome<PathBuf> {
    let file = folder.join("heard.wav");
    fs::write(&file, sound())?;
    Ok(file)
}

/// The sound as a WAV file: one channel of 16 bits.
fn sound() -> Vec<u8> {
    let samples: Vec<u8> = HEARD
        .iter()
        .flat_map(|(spoken, tenths)| (0..tenths * RATE / 10).map(move |at| sample(*spoken, at)))
        .flat_map(i16::to_le_bytes)
        .collect();
    let length = u32::try_from(samples.len()).unwrap_or(0);
    let mut file = b"RIFF".to_vec();
    file.extend((36 + length).to_le_bytes());
    file.extend(b"WAVEfmt ");
    file.extend(16_u32.to_le_bytes());
    file.extend([1_u16, 1].iter().flat_map(|it| it.to_le_bytes()));
    file.extend([RATE, RATE * 2].iter().flat_map(|it| it.to_le_bytes()));
    file.extend([2_u16, 16].iter().flat_map(|it| it.to_le_bytes()));
    file.extend(b"data");
    file.extend(length.to_le_bytes());
    file.extend(samples);
    file
}

/// A deep tone that swells and fades with each syllable; a hum in between.
#[expect(clippy::cast_possible_truncation, reason = "held to the range of a sample")]
fn sample(spoken: bool, at: u32) -> i16 {
    let seconds = f64::from(at) / f64::from(RATE);
    let swell = 0.5 - 0.5 * (TAU * SYLLABLES * seconds).cos();
    let loud = if spoken { 0.3 * (0.02 + swell) } else { 0.0005 };
    let tone = (TAU * 180.0 * seconds).sin() * (0.7 + 0.3 * (TAU * 700.0 * seconds).sin());
    (loud * tone * f64::from(i16::MAX)) as i16
}
