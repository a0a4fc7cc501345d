//! Where the person is: one screen at a time, each with an address that the browser's back button and a
//! link can name. No router: the address is a fragment, so any sub-path serves.

mod address;

pub use address::OPEN;

use crate::domain::clock::Instant;
use crate::domain::debrief::{Debrief, Entry, LocalId, MessageKind, NoteKey};

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

impl Screen {
    /// The door that an address stands for, where following it opens a new debrief.
    pub const fn door(self) -> Option<Entry> {
        match self {
            Self::Breathe => Some(Entry::JustHappened),
            Self::QuickWho => Some(Entry::WriteNow),
            Self::SaidNo => Some(Entry::SaidNo),
            Self::WentWell => Some(Entry::WentWell),
            _ => None,
        }
    }

    /// The step a screen belongs to. The first five minutes and the screens always at hand belong to none:
    /// they show no dots.
    pub const fn step(self) -> Option<Step> {
        match self {
            Self::HowIsIt | Self::Feelings | Self::KindWords | Self::Unsent | Self::Compassion => {
                Some(Step::Calm)
            }
            Self::Told
            | Self::Who
            | Self::Where
            | Self::WhenEnded
            | Self::Decision
            | Self::Questions => Some(Step::Recall),
            Self::Well
            | Self::Wrong
            | Self::Flags
            | Self::Item(_)
            | Self::ItemWords(_)
            | Self::Unsaid
            | Self::Around
            | Self::WhatIf => Some(Step::Weigh),
            Self::Plan => Some(Step::Plan),
            Self::Letters | Self::Letter(_) | Self::More | Self::Begin(_) | Self::Errand(_) => {
                Some(Step::Write)
            }
            Self::Grow
            | Self::Lesson(_)
            | Self::Reflect
            | Self::Bank
            | Self::BankQuestion(_)
            | Self::Stories
            | Self::Story(_)
            | Self::Strengths
            | Self::Mock
            | Self::FriendKit
            | Self::Ready => Some(Step::Grow),
            Self::KeepGoing
            | Self::Outcomes
            | Self::Openings
            | Self::Contacts
            | Self::Contact(_)
            | Self::Goal => Some(Step::KeepGoing),
            _ => None,
        }
    }

    /// Whether the screen makes sense without an open debrief.
    pub const fn needs_debrief(self) -> bool {
        let alone = matches!(
            self,
            Self::Home
                | Self::Practise
                | Self::Grow
                | Self::KeepGoing
                | Self::Outcomes
                | Self::Interviews
                | Self::Patterns
                | Self::Lessons
                | Self::Readable
                | Self::Support
                | Self::WhereMyWordsAre
                | Self::TakeIn
                | Self::OwnPage
                | Self::Looks
                | Self::OnMyPhone
                | Self::OpenLink
                | Self::TwoTabs
                | Self::Room
                | Self::Earlier
                | Self::LookBack(_)
                | Self::Erase
        );
        !alone && !self.is_of_the_book()
    }

    /// Whether what is filled in on the screen belongs to no one interview.
    pub const fn is_of_the_book(self) -> bool {
        matches!(
            self,
            Self::Bank
                | Self::BankQuestion(_)
                | Self::Stories
                | Self::Story(_)
                | Self::Strengths
                | Self::Mock
                | Self::FriendKit
                | Self::Ready
                | Self::ReadyCard
                | Self::Openings
                | Self::Contacts
                | Self::Contact(_)
                | Self::Goal
        )
    }

    /// Whether the screen fills the display and keeps it lit.
    pub const fn is_on_stage(self) -> bool {
        matches!(self, Self::Call(_) | Self::ReadyCard)
    }

    /// The first screen of a step.
    pub const fn first_of(step: Step) -> Self {
        match step {
            Step::Calm => Self::HowIsIt,
            Step::Recall => Self::Told,
            Step::Weigh => Self::Well,
            Step::Plan => Self::Plan,
            Step::Write => Self::Letters,
            Step::Grow => Self::Grow,
            Step::KeepGoing => Self::KeepGoing,
        }
    }

    /// The screen after this one, for "Go on" and "Skip" alike: everything can be left out. A question that
    /// was answered elsewhere is passed over only where it would be asked twice in a row.
    #[must_use]
    pub fn next(self, debrief: &Debrief) -> Self {
        match self {
            Self::Breathe => Self::GetItOut,
            Self::GetItOut => Self::WhatNext,
            Self::WhatNext => Self::DoneForNow,
            Self::HowIsIt => Self::Feelings,
            Self::Feelings => Self::KindWords,
            Self::KindWords | Self::Unsent | Self::Compassion => Self::Told,
            Self::Told => Self::Who,
            Self::Who => Self::Where,
            Self::Where => Self::WhenEnded,
            Self::WhenEnded => Self::Decision,
            Self::Decision => Self::Questions,
            Self::Questions | Self::WentWell => Self::Well,
            Self::Well if debrief.entry == Entry::WentWell => Self::QuickWho,
            Self::Well => Self::Wrong,
            Self::Wrong => Self::Flags,
            Self::Flags => first_item(debrief).map_or(Self::Unsaid, Self::Item),
            Self::Item(id) | Self::ItemWords(id) => {
                item_after(debrief, id).map_or(Self::Unsaid, Self::Item)
            }
            Self::Unsaid => Self::Around,
            Self::Around | Self::WhatIf => Self::Plan,
            Self::Plan | Self::More | Self::Begin(_) | Self::Errand(_) => Self::Letters,
            Self::Lesson(_) | Self::Reflect | Self::Strengths | Self::Mock | Self::Ready => {
                Self::Grow
            }
            Self::BankQuestion(_) => Self::Bank,
            Self::Story(_) => Self::Stories,
            Self::FriendKit => Self::Mock,
            Self::ReadyCard => Self::Ready,
            Self::Outcomes | Self::Openings | Self::Contacts | Self::Goal => Self::KeepGoing,
            Self::Contact(_) => Self::Contacts,
            Self::QuickWho => Self::QuickWhere,
            Self::QuickWhere => Self::QuickRemember,
            Self::QuickRemember => Self::QuickMend,
            Self::QuickMend | Self::QuickWords(_) => Self::QuickSign,
            Self::QuickSign => Self::Letter(thank_you_key(debrief)),
            Self::SaidNo => Self::HowIsIt,
            Self::Call(key) => Self::Letter(key),
            // A message is an end, and so is what needs no debrief.
            _ => Self::Home,
        }
    }
}

/// The thank-you to the first person met, or to the hiring team.
pub fn thank_you_key(debrief: &Debrief) -> NoteKey {
    NoteKey {
        kind: MessageKind::ThankYou,
        about: None,
        to: debrief.facts.people.first().map(|person| person.id),
    }
}

fn weighed(debrief: &Debrief) -> impl Iterator<Item = LocalId> + '_ {
    debrief.items.iter().filter(|item| !item.parked && !item.is_missed_point()).map(|item| item.id)
}

fn first_item(debrief: &Debrief) -> Option<LocalId> {
    weighed(debrief).next()
}

fn item_after(debrief: &Debrief, id: LocalId) -> Option<LocalId> {
    weighed(debrief).skip_while(|item| *item != id).nth(1)
}
