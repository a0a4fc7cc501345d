//! Languages a message can be written in.
//!
//! A [`Grammar`] weaves what a person typed into a sentence of ours, joins lists, says days, and measures
//! text. It must not know about mishaps, routes or messages: only words. One file (or folder) per language.

mod calendar;
mod en;
mod es;
mod fr;
mod tongue;

pub use calendar::Calendar;
pub(in crate::domain) use en::clean;
pub use en::{American, English};
pub use es::Spanish;
pub use fr::{CanadianFrench, French};
pub use tongue::{Rules, Tongue};

use crate::domain::json::Saved;
use serde::{Deserialize, Serialize};

/// The place in a sentence that a typed fragment fills. The form shows the stem, so that people finish
/// our sentence instead of writing one of their own (design: messages, "What makes a draft good").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stem {
    /// After "I": "I also ___" ("ran payroll for 40 people").
    Verb,
    /// After "I would like to": "work with your families".
    Wish,
    /// After "about", "for" or "with": "Thank you for telling me about ___" ("the Saturday story hour").
    Noun,
    /// What the reader asked, turned into an indirect question: "You asked ___" ("how I handle conflict").
    Question,
    /// What the person asks the reader, turned into an indirect question: "I would like to know ___" ("how you
    /// got your first client").
    OwnQuestion,
    /// One or more sentences that stand by themselves ("I ask each side first.").
    Sentence,
    /// The same, of what the writer does or did: one that opens with its verb gets the "I" it was typed without
    /// ("I weigh everything.").
    Deed,
    /// After "that": "I said that ___" ("I led a team of twelve").
    That,
}

/// A verb the person picked for a list that had none: "I use Python, SQL and Tableau".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ListVerb {
    /// "I use ..."
    Use,
    /// "I teach ..."
    Teach,
    /// "I am learning ..."
    Learn,
    /// "I have ..."
    Have,
}

/// What became of a typed fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Woven {
    /// Nothing but blanks was typed: the sentence that needs it leaves.
    Empty,
    /// Fits after the stem as it stands, without a full stop (for [`Stem::Sentence`] and [`Stem::Deed`]: whole sentences, with
    /// their stops).
    Fits(String),
    /// It is a whole sentence already and cannot follow the stem: use it as a sentence of its own.
    Stands(String),
    /// No verb was found after "I": ask which of [`ListVerb`] is meant. Holds the joined list. After "that"
    /// it is a thing or a number ("team of twelve"): it can be quoted, or asked for again as a sentence. So is a deed
    /// without a verb, and a list of things where a sentence should be: none stands as a sentence of its own.
    NeedsVerb(String),
}

/// An if-then plan as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IfThen<'a> {
    /// The obstacle: "my mind goes blank".
    pub obstacle: &'a str,
    /// When and where: "at their first question".
    pub cue: &'a str,
    /// What the person does then: "breathe once".
    pub response: &'a str,
}

/// How long ago, or how far ahead, in the person's own calendar days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayFrom {
    /// The day spoken of.
    pub day: time::Date,
    /// Today, in the same place.
    pub today: time::Date,
    /// Hour of the day spoken of (0 to 23), where it is known: "this morning".
    pub hour: Option<u8>,
}

/// The grammar of one language. Implementations never panic and never lose a letter the person typed
/// other than blanks, invisible characters and doubled punctuation.
pub trait Grammar: Sync {
    /// Mends a typed fragment so that it follows the stem: blanks, doubled words, capitals, full stops, a
    /// repeated stem ("I also", "that i'm"), trailing conjunctions, comma splices, all-capitals.
    ///
    /// Of letters and digits, only these go: a repeated stem, a doubled word, a conjunction at the end, and
    /// the numbers of a numbered list. A word is added where grammar wants it ("I", "am", "have", "and", "how", "a"),
    /// and short forms are written out ("dont", "u").
    fn weave(&self, stem: Stem, typed: &str, verb: Option<ListVerb>) -> Woven;

    /// Joins items as a list in a sentence: "a", "a and b", "a, b and c".
    fn list(&self, items: &[&str]) -> String;

    /// How days and times are said.
    fn calendar(&self) -> &Calendar;

    /// A day as it is said in a sentence, with its preposition where it takes one: "this morning",
    /// "yesterday", "on Tuesday" (within six days), "on 4 May" (further away).
    fn day(&self, when: DayFrom) -> String {
        self.calendar().day(when)
    }

    /// A coming day as a deadline: "today", "tomorrow", "Friday", "4 May".
    fn deadline(&self, when: DayFrom) -> String {
        self.calendar().deadline(when)
    }

    /// A day with nothing left to guess: "Thursday 3 December".
    fn full_day(&self, day: time::Date) -> String {
        self.calendar().full_day(day)
    }

    /// A day with its year: "3 December 2026".
    fn date(&self, day: time::Date) -> String {
        self.calendar().year_date(day)
    }

    /// A time of day in minutes after midnight (0 to 1439), as said there: "17:40".
    fn time_of_day(&self, minutes: u16) -> String {
        self.calendar().time(minutes)
    }

    /// Adds a fact to a text of ours that goes before it, and mends the seam where the language wants that: French "que" and
    /// "il" meet as "qu’il", Spanish "de" and "el" as "del". Nothing of the fact is lost.
    fn add(&self, text: &mut String, fact: &str) {
        text.push_str(fact);
    }

    /// The same on a screen, where what follows our text is a name, a day or a title and never a deed or what was asked.
    fn join(&self, text: &mut String, fact: &str) {
        self.add(text, fact);
    }

    /// A text in quotation marks.
    fn quoted(&self, text: &str) -> String {
        let (open, close) = self.quotes();
        [open, text, close].concat()
    }

    /// What opens and what closes a quotation, with its blanks.
    fn quotes(&self) -> (&'static str, &'static str) {
        ("“", "”")
    }

    /// Whether a warm message says "tú", which goes with no title.
    fn is_familiar_when_warm(&self) -> bool {
        false
    }

    /// How many words say what takes a hundred in English. The limits of a message's length are told for English (design:
    /// messages, "Kinds").
    fn room(&self) -> usize {
        100
    }

    /// Whether a sentence of ours keeps its stop behind a quotation that ends with a question or a stop of its own: «¿Por qué?».
    fn stops_after_quotes(&self) -> bool {
        false
    }

    /// A name as typed, with blanks and invisible characters mended and letters left alone: "  o'Neill " →
    /// "o'Neill". Initials, accents, scripts and particles ("van der Berg") are the person's own.
    fn name(&self, typed: &str) -> String;

    /// The name in a greeting: "Dr. Okafor" stays, "maya" → "Maya" (a single all-small Latin name only), a shouted
    /// "ANDY" is "Andy", and the title in front of a name takes its capital: "sister Bernadette".
    fn greeting_name(&self, typed: &str) -> String;

    /// The first name in front of a family name, "Hana" of "Hana Petersen"; none where it is not sure to be one: of a
    /// name alone, of three words, of an initial, a particle or another script.
    fn given_name<'a>(&self, name: &'a str) -> Option<&'a str>;

    /// The two halves of an if-then plan as they stand in "If ___, then I will ___": the obstacle with its time or place,
    /// and the response with its stop. Beginnings that our sentence has already are left out ("if", "I will"). None before
    /// there is something for both.
    fn if_then(&self, plan: IfThen<'_>) -> Option<(String, String)>;

    /// A plan of the content, "If …, then I …", in its two halves as somebody types them: the obstacle and the response.
    fn halves<'a>(&self, if_then: &'a str) -> Option<(&'a str, &'a str)>;

    /// Makes a sentence out of a phrase: capital at the start, one stop at the end.
    fn sentence(&self, phrase: &str) -> String;

    /// Splits text into sentences, keeping every character but the blanks between them. Abbreviations
    /// ("Dr.", "e.g."), decimals and initials do not end one.
    fn sentences<'a>(&self, text: &'a str) -> Vec<&'a str>;

    /// How many words there are in a text, as a reader counts them.
    fn words(&self, text: &str) -> usize;

    /// The reading grade of a text (for English: Flesch-Kincaid). 0 for an empty text; lower is easier.
    fn reading_grade(&self, text: &str) -> f32;

    /// What a word in small letters counts: "twelve", "hundred", "dozen". None for any other word.
    fn number(&self, word: &str) -> Option<u64>;

    /// The bare title of a post, for "the role of ___": like [`Stem::Noun`], but without an article of ours in languages
    /// that give a thing one.
    fn role(&self, typed: &str) -> Woven {
        self.weave(Stem::Noun, typed, None)
    }

    /// The number in words that begins with the first of some words in small letters ("two hundred and five"), and how many
    /// words it has. None where none begins there.
    fn counted<'w>(&self, word: &dyn Fn(usize) -> &'w str) -> Option<(u64, usize)> {
        Some((self.number(word(0))?, 1))
    }

    /// Whether digits with this between them are one number: "1,000".
    fn groups(&self, before: &str, between: &str, after: &str) -> bool {
        !before.is_empty() && between == "," && after.len() == 3
    }

    /// Whether digits after this are a part of one: "2.5".
    fn parts(&self, between: &str) -> bool {
        between == "."
    }

    /// Whether a word in small letters, without apostrophes, has a capital wherever it stands and is no name: "i", "im".
    fn is_raised(&self, _word: &str) -> bool {
        false
    }

    /// Whether a word in small letters ends at the apostrophe behind it, so that another begins there: "l" in French
    /// "l’entretien".
    fn is_elided(&self, _start: &str) -> bool {
        false
    }

    /// Whether a word in small letters is a form of one that is known: "giving" of "give".
    fn is_form(&self, _word: &str, _is_known: &dyn Fn(&str) -> bool) -> bool {
        false
    }
}
