//! Practising aloud: a voice that reads a question, a clock, and a recording that is nowhere but in this page's memory. What is
//! going on, and what follows; the browser's part is `src/web/voice.js`. Nothing of it is ever kept.

use super::effect::Effect;
use crate::domain::pace::{NoPace, Pace, pace};

/// What is going on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aloud {
    /// Whether the script that does all this is not here: it could not be fetched, or not yet.
    pub missing: bool,
    /// Whether there is a voice on this device that speaks the page's language; none while that is not known.
    pub local_voice: Option<bool>,
    /// Whether something is being read aloud.
    pub speaking: bool,
    /// How many seconds the clock has run; none where it was not begun.
    pub clock: Option<u32>,
    /// Whether it runs.
    pub running: bool,
    /// The recording.
    pub take: Take,
}

/// The recording of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Take {
    /// There is none.
    #[default]
    None,
    /// The browser is asked for the microphone.
    Asked,
    /// It is being made.
    Going,
    /// It is there.
    Made {
        /// What its level tells.
        pace: Result<Pace, NoPace>,
        /// Whether it is being played.
        playing: bool,
    },
    /// There is none, since this went wrong.
    Failed(MicFault),
}

/// Why nothing could be recorded. All else works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MicFault {
    /// There is no microphone, or the browser cannot record.
    NoMicrophone,
    /// The browser was told not to let us use it.
    Refused,
    /// Another program has it, or it failed.
    Busy,
    /// This is a frame: whoever lets us use the microphone lets the page around it.
    Framed,
}

impl MicFault {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::NoMicrophone, Self::Refused, Self::Busy, Self::Framed];

    /// Its name in keys, and as the script says it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoMicrophone => "none",
            Self::Refused => "refused",
            Self::Busy => "busy",
            Self::Framed => "framed",
        }
    }
}

/// What is asked of the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Tell from now on what happens.
    Hear,
    /// Read this aloud.
    Speak(String),
    /// Stop reading.
    Hush,
    /// Tell each second from now on.
    Clock,
    /// Stop the clock.
    Rest,
    /// Record, with the browser's leave.
    Record,
    /// Stop recording.
    Stop,
    /// Play the recording.
    Play,
    /// Stop playing it.
    Pause,
    /// Forget it.
    Forget,
    /// All of it is over: silence, no clock, no microphone, no recording.
    Leave,
}

/// What the person wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The question read to them.
    Read(String),
    /// No more of it.
    Hush,
    /// To begin an answer, recorded or not.
    Begin {
        /// Whether it is recorded.
        recorded: bool,
    },
    /// To end it.
    End,
    /// To hear the recording.
    Play,
    /// No more of it.
    Pause,
    /// The recording forgotten, and the clock back at its beginning.
    Again,
}

/// What the browser told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// The script is not here.
    Missing,
    /// Whether there is a voice on this device that speaks the page's language.
    LocalVoice(bool),
    /// It reads.
    Speaking,
    /// It is silent again.
    Silent,
    /// So many seconds have gone by.
    Clock(u32),
    /// The microphone is open.
    Recording,
    /// The recording is there: its levels, as [`pace`] reads them.
    Recorded(Vec<u8>),
    /// There will be none.
    Failed(MicFault),
    /// It is being played.
    Playing,
    /// It is not any more.
    Played,
    /// Everything has stopped, since the page is being left.
    Left,
}

impl Aloud {
    /// The screen is shown: what happens is to be heard.
    pub fn begun() -> Vec<Effect> {
        vec![Effect::Aloud(Wish::Hear)]
    }

    /// The screen is left, or blanked: everything stops, and the recording is gone.
    pub fn left(&mut self) -> Vec<Effect> {
        self.stop();
        vec![Effect::Aloud(Wish::Leave)]
    }

    /// Nothing goes on any more, and nothing was recorded. An answer that was given was given all the same.
    fn stop(&mut self) {
        let Self { missing, local_voice, .. } = *self;
        let clock = self.clock.filter(|_| !self.running);
        *self = Self { missing, local_voice, clock, ..Self::default() };
    }

    /// What follows from what the person wanted.
    pub fn wanted(&mut self, wanted: Wanted) -> Vec<Effect> {
        let mut wishes = Vec::new();
        // It may be here by now.
        if self.missing {
            wishes.push(Wish::Hear);
        }
        match wanted {
            Wanted::Read(text) => wishes.push(Wish::Speak(text)),
            Wanted::Hush => wishes.push(Wish::Hush),
            Wanted::Begin { recorded } => {
                // A question that is still being read is not part of the answer.
                wishes.push(Wish::Hush);
                if recorded {
                    self.take = Take::Asked;
                    wishes.push(Wish::Record);
                } else {
                    self.take = Take::None;
                    wishes.push(Wish::Forget);
                    self.start_clock(&mut wishes);
                }
            }
            Wanted::End => {
                self.running = false;
                wishes.extend([Wish::Rest, Wish::Stop]);
            }
            Wanted::Play => wishes.push(Wish::Play),
            Wanted::Pause => wishes.push(Wish::Pause),
            Wanted::Again => {
                self.take = Take::None;
                self.clock = None;
                self.running = false;
                wishes.extend([Wish::Rest, Wish::Forget]);
            }
        }
        wishes.into_iter().map(Effect::Aloud).collect()
    }

    fn start_clock(&mut self, wishes: &mut Vec<Wish>) {
        self.clock = Some(0);
        self.running = true;
        wishes.push(Wish::Clock);
    }

    /// What follows from what the browser told.
    pub fn heard(&mut self, heard: Heard) -> Vec<Effect> {
        let mut wishes = Vec::new();
        let was_missing = std::mem::replace(&mut self.missing, heard == Heard::Missing);
        match heard {
            Heard::Missing => {
                // Nobody tells the time or records: the answer is given all the same, and ended by the person.
                if self.take == Take::Asked {
                    self.clock = Some(0);
                    self.running = true;
                }
                self.take = Take::None;
            }
            Heard::LocalVoice(there) => {
                self.local_voice = Some(there);
                // The script came while an answer is given: from here on its time is told.
                if was_missing && self.running {
                    wishes.push(Wish::Clock);
                }
            }
            Heard::Speaking => self.speaking = true,
            Heard::Silent => self.speaking = false,
            Heard::Clock(seconds) if self.running => self.clock = Some(seconds),
            // The clock is for the answer: it begins when the browser has been told yes.
            Heard::Recording if self.take == Take::Asked => {
                self.take = Take::Going;
                self.start_clock(&mut wishes);
            }
            // Nobody waits for it any more.
            Heard::Recording => wishes.push(Wish::Forget),
            Heard::Recorded(levels) if self.take == Take::Going => {
                self.running = false;
                self.take = Take::Made { pace: pace(&levels), playing: false };
                wishes.push(Wish::Rest);
            }
            Heard::Failed(fault) => {
                self.running = false;
                self.clock = None;
                self.take = Take::Failed(fault);
                wishes.push(Wish::Rest);
            }
            Heard::Playing | Heard::Played => {
                if let Take::Made { playing, .. } = &mut self.take {
                    *playing = heard == Heard::Playing;
                }
            }
            Heard::Left => self.stop(),
            Heard::Clock(_) | Heard::Recorded(_) => {}
        }
        wishes.into_iter().map(Effect::Aloud).collect()
    }
}
