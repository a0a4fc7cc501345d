//! Where the person is: one screen at a time, each with an address that the browser's back button and a
//! link can name. No router: the address is a fragment, so any sub-path serves.

mod address;
mod kinds;
mod order;

pub use address::OPEN;
pub use order::thank_you_key;

use crate::domain::clock::Instant;
use crate::domain::debrief::{LocalId, MessageKind, NoteKey};

/// The steps of the journey, as the dots on top of each screen show them (design: product, "The journey").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Breathe, and say how it is.
    Calm,
    /// What happened.
    Recall,
    /// What went well, what went wrong, and what to do about each thing.
    Weigh,
    /// What to do and when.
    Plan,
    /// The messages.
    Write,
    /// What it taught, and practice for the next one.
    Grow,
    /// Openings, people, and the week.
    KeepGoing,
}

impl Step {
    /// All of them, in the order of the journey.
    pub const ALL: [Self; 7] = [
        Self::Calm,
        Self::Recall,
        Self::Weigh,
        Self::Plan,
        Self::Write,
        Self::Grow,
        Self::KeepGoing,
    ];

    /// Its name in keys and addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Calm => "calm",
            Self::Recall => "recall",
            Self::Weigh => "weigh",
            Self::Plan => "plan",
            Self::Write => "write",
            Self::Grow => "grow",
            Self::KeepGoing => "keep_going",
        }
    }
}

/// One screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The four doors, or the next action.
    #[default]
    Home,

    /// "It just happened": the breath is already running.
    Breathe,
    /// "Get it out of your head."
    GetItOut,
    /// "Nothing has to be sent now. What next?"
    WhatNext,
    /// "Done. You can close this."
    DoneForNow,

    /// How it is, in one of five words.
    HowIsIt,
    /// Feelings by name.
    Feelings,
    /// What they would say to themselves by name.
    KindWords,
    /// The letter that will not be sent.
    Unsent,
    /// A kind letter to oneself.
    Compassion,

    /// Told freely.
    Told,
    /// Who they met.
    Who,
    /// Where, and for which post.
    Where,
    /// When it ended.
    WhenEnded,
    /// What was said about the decision.
    Decision,
    /// Their message, their invitation or their posting, read for facts.
    Bring,
    /// Question by question.
    Questions,

    /// What went well.
    Well,
    /// What went wrong: pick or search.
    Wrong,
    /// A wrong fact, somebody hurt, a thing broken?
    Flags,
    /// One item: at most two questions, then its route.
    Item(LocalId),
    /// The words a message about an item needs.
    ItemWords(LocalId),
    /// What was left unsaid.
    Unsaid,
    /// What else was going on.
    Around,
    /// A "what if" that goes round and round.
    WhatIf,

    /// The page of the diary.
    Plan,

    /// Which message.
    Letters,
    /// One message.
    Letter(NoteKey),
    /// A call script, large, on a screen that stays lit.
    Call(NoteKey),
    /// What else could be written, and to whom.
    More,
    /// What a kind of message is for, before it is begun.
    Begin(MessageKind),
    /// A message that was begun: what has to be so, to whom, and what it says.
    Errand(LocalId),

    /// Quick note 1: who did you meet?
    QuickWho,
    /// Quick note 2: where?
    QuickWhere,
    /// Quick note 3: what do you remember?
    QuickRemember,
    /// Quick note 4: one thing to add or put right?
    QuickMend,
    /// Quick note 5: its words.
    QuickWords(LocalId),
    /// Quick note 6: sign as.
    QuickSign,

    /// What this interview taught, and what to practise.
    Grow,
    /// What one item taught, as an if-then plan.
    Lesson(LocalId),
    /// A day later: four questions.
    Reflect,
    /// The questions that interviews ask.
    Bank,
    /// One of them: what it is really asking, and the person's own points.
    BankQuestion(LocalId),
    /// Stories that answer questions.
    Stories,
    /// One of them.
    Story(LocalId),
    /// What matters to them, and what they are good at.
    Strengths,
    /// A mock interview alone.
    Mock,
    /// A mock interview with a friend: what to hand them.
    FriendKit,
    /// The next interview, made ready for.
    Ready,
    /// All of that on one page.
    ReadyCard,

    /// Openings, people, and the week.
    KeepGoing,
    /// How each interview went on.
    Outcomes,
    /// Where to look for openings.
    Openings,
    /// Who could be asked.
    Contacts,
    /// One of them.
    Contact(LocalId),
    /// What to do each week.
    Goal,

    /// All interviews, to be searched.
    Interviews,
    /// What several interviews have in common.
    Patterns,
    /// What each interview taught, in order of time.
    Lessons,
    /// Everything, to be read or printed.
    Readable,

    /// "They said no."
    SaidNo,
    /// "It went well."
    WentWell,

    /// What to practise before the next one.
    Practise,
    /// The support door: a person to talk to.
    Support,
    /// Where the words are; export and import.
    WhereMyWordsAre,
    /// What is in a file, before it is taken in.
    TakeIn,
    /// From a frame to the own page, with the words.
    OwnPage,
    /// Locking the words with a passphrase.
    Lock,
    /// Keeping nothing after the page is closed.
    Fleeting,
    /// How it looks: light, dark, or with more contrast.
    Looks,
    /// Continue on my phone: a sealed link, as a code and as letters.
    OnMyPhone,
    /// A link, or something pasted, that is to be opened.
    OpenLink,
    /// The same words, changed in two tabs.
    TwoTabs,
    /// What takes up room.
    Room,
    /// How the open debrief was before.
    Earlier,
    /// One of those versions: the one that was written over then.
    LookBack(Instant),
    /// Erase everything.
    Erase,
}
