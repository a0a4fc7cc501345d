//! The draft checks: what a careful friend would point at before a message leaves (design: messages, "Draft
//! checks").
//!
//! Pure, and cheap enough for every keystroke: a message is taken apart into words once, its words are
//! compared with all phrases once, and each check reads what came of that. Precision goes before recall: a
//! check that cries wolf is switched off, and the next real slip goes out. The phrases are content
//! (`src/content/en/checks.toml`); which message is spared which check is in [`kinds`].

mod attachment;
mod blank;
mod capitals;
mod debris;
mod detail;
mod emoji;
mod exclamation;
mod found;
mod greeting;
mod kinds;
mod length;
mod names;
mod number;
mod page;
mod phrases;
mod said;
mod slip;
mod sorry;
mod thanks;
mod topic;
mod words;
mod written;

pub use found::{Finding, Fix, shown};
pub use phrases::Phrases;
pub use written::{Facts, Written, WrittenLine};

use crate::domain::lang::Grammar;
use found::Findings;
use page::Page;

/// What can be found in a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Check {
    /// An apology where nothing has to be apologised for.
    Sorry,
    /// More than one "sorry" where one is right.
    SorryAgain,
    /// A mistake, nerves or failure is named.
    Mistake,
    /// More than one thing is answered again or put right.
    SecondTopic,
    /// What is answered again or put right takes more than its share.
    TopicLong,
    /// It stands first or last.
    TopicPlace,
    /// "Just", "I think", "kind of".
    Hedge,
    /// Pleading, or desperation.
    Plea,
    /// An excuse, or blame.
    Excuse,
    /// Forgiveness is asked for.
    Forgive,
    /// "Checking in".
    CheckingIn,
    /// Longer than such a message is read.
    TooLong,
    /// Too short to say anything.
    TooShort,
    /// No thanks at the start.
    ThanksFirst,
    /// No thanks at the end.
    ThanksLast,
    /// Nothing in it is of this conversation alone.
    NoDetail,
    /// A name differs from the facts by a slip.
    WrongName,
    /// A bracket or a gap that waits to be filled.
    Blank,
    /// Exclamation marks pile up.
    Exclamation,
    /// Words in capitals that shout.
    Capitals,
    /// Health, family or another private thing that the person did not choose to tell.
    Private,
    /// A number that the person did not tell us.
    Number,
    /// A sentence of more than 35 words.
    LongSentence,
    /// Something attached is spoken of. A reminder at sending ([`Looked::attached`]), never among the findings.
    Attachment,
    /// The reader's name is misspelt in the greeting.
    Greeting,
    /// An emoji in a formal message.
    Emoji,
    /// What a paste brought along: invisible characters, broken quotation marks, doubled blanks.
    Debris,
}

impl Check {
    /// All of them.
    pub const ALL: [Self; 27] = [
        Self::Sorry,
        Self::SorryAgain,
        Self::Mistake,
        Self::SecondTopic,
        Self::TopicLong,
        Self::TopicPlace,
        Self::Hedge,
        Self::Plea,
        Self::Excuse,
        Self::Forgive,
        Self::CheckingIn,
        Self::TooLong,
        Self::TooShort,
        Self::ThanksFirst,
        Self::ThanksLast,
        Self::NoDetail,
        Self::WrongName,
        Self::Blank,
        Self::Exclamation,
        Self::Capitals,
        Self::Private,
        Self::Number,
        Self::LongSentence,
        Self::Attachment,
        Self::Greeting,
        Self::Emoji,
        Self::Debris,
    ];

    /// Its name, as it is stored where it was dismissed and as the content names it: never changed.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sorry => "sorry",
            Self::SorryAgain => "sorry_again",
            Self::Mistake => "mistake",
            Self::SecondTopic => "second_topic",
            Self::TopicLong => "topic_long",
            Self::TopicPlace => "topic_place",
            Self::Hedge => "hedge",
            Self::Plea => "plea",
            Self::Excuse => "excuse",
            Self::Forgive => "forgive",
            Self::CheckingIn => "checking_in",
            Self::TooLong => "too_long",
            Self::TooShort => "too_short",
            Self::ThanksFirst => "thanks_first",
            Self::ThanksLast => "thanks_last",
            Self::NoDetail => "no_detail",
            Self::WrongName => "wrong_name",
            Self::Blank => "blank",
            Self::Exclamation => "exclamation",
            Self::Capitals => "capitals",
            Self::Private => "private",
            Self::Number => "number",
            Self::LongSentence => "long_sentence",
            Self::Attachment => "attachment",
            Self::Greeting => "greeting",
            Self::Emoji => "emoji",
            Self::Debris => "debris",
        }
    }
}

/// What was found in a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// What stands out, in the order of the message; what is about the whole comes last.
    pub findings: Vec<Finding>,
    /// Where it speaks of something attached: a reminder at sending, since nothing can be attached here (design:
    /// messages, "Draft checks").
    pub attached: Option<Finding>,
}

/// Reads a message once and says what stands out. No two findings of one check are about the same words, and no check
/// reports more than a few times.
pub fn look(written: &Written<'_>, phrases: &Phrases, grammar: &dyn Grammar) -> Looked {
    let page = Page::new(written, phrases, grammar);
    let mut found = Findings::new(&page);
    said::look(&page, &mut found);
    sorry::look(&page, &mut found);
    topic::look(&page, &mut found);
    thanks::look(&page, &mut found);
    length::look(&page, &mut found);
    detail::look(&page, &mut found);
    greeting::look(&page, &mut found);
    names::look(&page, &mut found);
    number::look(&page, &mut found);
    blank::look(&page, &mut found);
    exclamation::look(&page, &mut found);
    capitals::look(&page, &mut found);
    emoji::look(&page, &mut found);
    debris::look(&page, &mut found);
    Looked { findings: found.in_order(), attached: attachment::first(&page) }
}

/// As [`look`], for whoever does not send it.
pub fn check(written: &Written<'_>, phrases: &Phrases, grammar: &dyn Grammar) -> Vec<Finding> {
    look(written, phrases, grammar).findings
}
