//! Every text that a person reads passes here once: is it whole, does it fit, does it speak as we do.

use super::FIRST_LANGUAGE;
use super::problem::Problems;
use super::slots::slots_of;
use super::spelling::{is_snake, nearest};
use super::voice;
use afterview::domain::draft::SLOTS;

/// Other languages take more room than the first, and have it: the screens are laid out for English in disguise, which is
/// a third longer. In percent of the room that English has.
const LONGER: usize = 130;

/// What may be in a text, and how long it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kind {
    /// The most letters that fit, slots not counted.
    pub most: Option<usize>,
    /// Which `{slots}` it may have.
    pub slots: Slots,
    /// Whether it may go over several lines.
    pub lines: bool,
    /// Whether it is ours to say, so that the rules of voice hold. Numbers, addresses and names are not.
    pub ours: bool,
}

impl Kind {
    /// A sentence or two of ours, on one line.
    pub const SENTENCE: Self = Self { most: None, slots: Slots::None, lines: false, ours: true };
    /// A name, a number or an address.
    pub const GIVEN: Self = Self { ours: false, ..Self::SENTENCE };
    /// Words of the screens.
    pub const COPY: Self = Self { slots: Slots::Screen, lines: true, ..Self::SENTENCE };
    /// Words of a letter.
    pub const LETTER: Self = Self { slots: Slots::Letter, lines: true, ..Self::SENTENCE };

    /// The same, with room for so many letters.
    pub const fn within(self, most: usize) -> Self {
        Self { most: Some(most), ..self }
    }

    /// The same, on one line.
    pub const fn on_one_line(self) -> Self {
        Self { lines: false, ..self }
    }
}

/// The slots that a text may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slots {
    /// None at all.
    None,
    /// Those that its screen fills, in small letters. Which ones these are is known from the code.
    Screen,
    /// The facts of a letter.
    Letter,
    /// None: braces mark the words of a phrase that are meant, and are read elsewhere.
    Meant,
}

/// A text that was read.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub file: String,
    /// What it is: "the text `home.title`".
    pub label: String,
    pub words: String,
    pub kind: Kind,
}

/// What was read so far, and what is wrong with it.
pub(super) struct Proof {
    locale: String,
    pub problems: Problems,
    pub texts: Vec<Text>,
}

impl Proof {
    /// Nothing read yet, in this language.
    pub fn new(locale: &str) -> Self {
        Self { locale: locale.to_owned(), problems: Problems::default(), texts: Vec::new() }
    }

    /// The language that is read.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// Reads a text and notes what is wrong with it.
    pub fn read(&mut self, file: &str, line: usize, label: String, text: &str, kind: Kind) {
        let mut say = |what: &str| self.problems.at(file, line, format!("{label} {what}"));
        if text.trim().is_empty() {
            say("is empty");
        } else if text.trim() != text {
            say("begins or ends with a blank");
        }
        if text.contains("  ") {
            say("has two blanks in a row");
        }
        if !kind.lines && text.contains('\n') {
            say("must be on one line");
        }
        let slots = slots_of(text);
        match (kind.slots, &slots) {
            (Slots::None, _) if text.contains(['{', '}']) => {
                say("takes no slots; leave out the braces");
            }
            (Slots::Meant, _) | (Slots::None, Ok(_)) => {}
            (_, Err(fault)) => say(&fault.to_string()),
            (Slots::Screen, Ok(slots)) => {
                for slot in slots.iter().filter(|slot| !is_snake(slot)) {
                    say(&format!("has a slot {{{slot}}}; its name needs small letters"));
                }
            }
            (Slots::Letter, Ok(slots)) => {
                for slot in slots.iter().filter(|slot| !SLOTS.contains(slot)) {
                    let guess = nearest(slot, SLOTS)
                        .map_or_else(String::new, |known| format!("; is it {{{known}}}?"));
                    say(&format!("has a slot {{{slot}}} that no letter fills{guess}"));
                }
            }
        }
        if let Some(most) = kind.most {
            let slotted: usize = slots.iter().flatten().map(|slot| slot.chars().count() + 2).sum();
            let long = text.chars().count() - slotted;
            let most = most * if self.locale == FIRST_LANGUAGE { 100 } else { LONGER } / 100;
            if long > most {
                say(&format!("has {long} letters; at most {most} fit"));
            }
        }
        if kind.ours && self.locale == FIRST_LANGUAGE {
            for slip in voice::slips(text) {
                say(&slip.to_string());
            }
        }
        self.texts.push(Text { file: file.to_owned(), label, words: text.to_owned(), kind });
    }
}
