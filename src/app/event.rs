//! What happened, in the past tense.

use super::Model;
use super::aloud::{Heard, Wanted};
use super::calendar::CalendarEntry;
use super::erased::Erased;
use super::hand_over::Handed;
use super::host::HostSaid;
use super::language::LanguageEvent;
use super::links::Linked;
use super::lock::LockEvent;
use super::rehearsal::Rehearsed;
use super::saved::SavedError;
use super::screen::Screen;
use super::store::{Aside, Imported, LoadError, StoreFault, Summary};
use super::tend::Tended;
use crate::domain::bring::KnownPlace;
use crate::domain::clock::{Instant, Moment};
use crate::domain::debrief::{
    Change, Debrief, DebriefId, Entry, Field, KeptBy, LeafKind, LeafLine, LocalId, MessageKind,
    NoteKey, PartKey,
};
use crate::domain::draft::Way;

/// Something that happened: the person did it, the browser reported it, or time passed.
#[derive(Clone, Debug)]
pub enum Event {
    /// A minute passed, or the place changed.
    TimePassed(Moment),
    /// A debrief changed under the person's hands.
    Changed(Change),
    /// "Another wording" was tapped for a part: the next one's key.
    WordingPicked(NoteKey, PartKey, String),
    /// Something that was not in a letter was put into it, in this way, from the list of what is not.
    PutIn(NoteKey, Way),
    /// "Start again" was tapped: back to our words everywhere.
    StartAgainWanted(NoteKey),
    /// The last thing done to a letter was to be taken back.
    UndoWanted(NoteKey),
    /// The last thing taken back was to be done again.
    RedoWanted(NoteKey),
    /// Nothing was typed into a letter for a moment.
    TypingPaused,
    /// The person went on to a screen.
    WentTo(Screen),
    /// What had the focus was taken away: it was to go to what has this name.
    FocusWanted(String),
    /// The browser's back or forward button, or a followed link, came to an address.
    ArrivedAt(Screen),
    /// The back button on the screen was tapped.
    BackWanted,
    /// A door was taken: a new debrief.
    DoorTaken(Entry),
    /// A debrief of the list was opened.
    Resumed(DebriefId),
    /// A mishap was picked from the catalogue; [`Item::OWN`](crate::domain::debrief::Item::OWN) for own
    /// words. `urgent` ones are never parked.
    MishapPicked {
        /// The catalogue's key.
        mishap: String,
        /// Whether it is owed to somebody and so is never parked.
        urgent: bool,
    },
    /// A new missed point was begun.
    MissedPointBegun,
    /// Somebody was added to who they met.
    PersonBegun,
    /// A message that no mishap calls for was begun: of this kind, and to the same reader as that errand.
    ErrandBegun(MessageKind, Option<LocalId>),
    /// A question was added to what was asked.
    QuestionBegun,
    /// Something was begun of which there may be several, such as a story, with what it begins with.
    LeafBegun(LeafKind, Option<LeafStart>),
    /// Somebody of the book was to be asked for something: a message to them is begun.
    AskBegun(LocalId, MessageKind),
    /// Quick note 4 was answered.
    MendChosen(Mend),
    /// A text was to leave the app.
    TextTaken {
        /// Which message.
        note: NoteKey,
        /// The address that a mail link opens with, where one is known.
        to: Option<String>,
        /// Its subject, where it has one.
        subject: Option<String>,
        /// The whole text.
        text: String,
        /// How it leaves.
        by: KeptBy,
    },
    /// A friend was to be asked about a letter: "Would you send this?" and its text. Nothing of it is kept, and it
    /// counts neither as taken nor as sent.
    FriendAsked {
        /// The question, in the content's words.
        question: String,
        /// The letter.
        text: String,
    },
    /// Copying ended.
    CopyFinished(Result<(), CopyFault>),
    /// "Remind me" was tapped: a calendar file with this title, which the content keeps neutral.
    ReminderWanted {
        /// When it is to be done.
        at: Instant,
        /// The latest time at which it is still on time.
        due: Option<Instant>,
        /// What the entry is called.
        title: String,
    },
    /// Everything was to be exported.
    ExportWanted,
    /// Something happened on the screens about the words themselves.
    Tended(Tended),
    /// Something happened to a link.
    Linked(Linked),
    /// Something happened to the lock.
    Lock(LockEvent),
    /// Something happened about a language.
    Language(LanguageEvent),
    /// It was said whether anything is to be kept after this page is closed.
    Fleeting(FleetingEvent),
    /// Whether room is running out.
    RoomLow(bool),
    /// So many things are to be done by now.
    DueCounted(u32),
    /// How the app can be put on this device, where it can and is not there yet.
    InstallTold(Install),
    /// "Add it to this device" was tapped.
    InstallWanted,
    /// The hint that the app can be put on this device was put away, for good.
    InstallDeclined,
    /// Importing ended.
    ImportFinished(Result<Imported, SavedError>),
    /// A debrief was opened, or could not be.
    Loaded(Result<Box<Debrief>, LoadError>),
    /// Another tab's words came into a debrief.
    TakenIn(Box<Debrief>),
    /// A debrief was found to be gone from the store: it was deleted in another tab.
    Vanished(DebriefId),
    /// Data that could not be read was set aside.
    SetAside(Vec<Aside>),
    /// The list of debriefs is now this.
    ListChanged(Vec<Summary>),
    /// Everything was erased, or as much of it as could be.
    EraseFinished(Box<Erased>),
    /// A file was to be imported.
    ImportWanted,
    /// A file was picked to import: its text.
    ImportPicked(String),
    /// The set-aside text of a key was wanted as a file.
    AsideWanted(String),
    /// "Yes, delete it" was tapped for the set-aside text of a key.
    AsideGivenUp(String),
    /// It is deleted; or it is still there.
    AsideForgotten(Result<(), StoreFault>),
    /// "Erase everything" was confirmed.
    EraseConfirmed,
    /// "Delete this one" was tapped.
    DeleteWanted(DebriefId),
    /// It could not be deleted: it is still there.
    DeleteFailed,
    /// What was done last was to be taken back.
    BackTaken,
    /// A notice was put away.
    NoticeClosed,
    /// What could be taken back was put away: it stays as it is now.
    DoneClosed,
    /// The crisis card was put away for this debrief.
    CrisisCardClosed,
    /// Quick hide was tapped, or its key pressed; or it was taken back.
    Hidden(bool),
    /// The page was hidden or is about to go.
    PageHidden,
    /// The page is seen again, at this moment; it may have slept.
    PageShown(Moment),
    /// Saving failed or works again.
    SaveFinished(Result<Instant, StoreFault>),
    /// Whether there is a second copy of the words, which outlives a crash of the browser, changed.
    SecondCopy(bool),
    /// The app is in a frame; where the page around it spoke, with what it told. It may tell more than once.
    HostTold(Option<Box<HostSaid>>),
    /// "See open jobs here" was tapped: the page around the frame goes there.
    JobsWanted,
    /// Afterview was to be closed, in a frame.
    CloseWanted,
    /// Something happened to the hand-over to the own page.
    HandedOver(Handed),
    /// A page that belongs to no letter was to leave the app: its title, its text, and how.
    HandoutTaken(String, String, KeptBy),
    /// Times were to be put into a calendar.
    CalendarWanted(Vec<CalendarEntry>),
    /// Something happened in a mock interview.
    Rehearsed(Rehearsed),
    /// Practising aloud: the person wanted this.
    Aloud(Wanted),
    /// Practising aloud: the browser told this.
    Heard(Heard),
    /// Letters and mishaps arrived; or could not be fetched.
    ContentArrived(bool),
    /// A setting was changed: its name and value.
    SettingChanged(&'static str, String),
    /// A message, an invitation or a posting was put into its box: the whole text of the box.
    Brought(String),
    /// More was to be put into the box than is read. The box is as it was.
    BroughtTooMuch,
    /// A file with a message was wanted.
    MessageFileWanted,
    /// A file was picked for the box: its text, and whether its name says that it is a calendar. None where it is
    /// too large to be read.
    MessageFilePicked(Option<(String, bool)>),
    /// A fact that was found was ticked, or its tick taken off: the name of the fact.
    FactTicked(String, bool),
    /// The clock changes of a named place were wanted, around an instant.
    PlaceWanted(String, Instant),
    /// They are known, or the browser does not know the place.
    PlaceFound(KnownPlace),
}

impl Event {
    /// Whether the facts of the open debrief are surely what they were, whatever comes of it.
    pub(super) fn leaves_the_facts(&self) -> bool {
        match self {
            Self::Changed(change) => change.is_in_a_letter(),
            Self::TimePassed(_)
            | Self::TypingPaused
            | Self::FocusWanted(_)
            | Self::SaveFinished(_)
            | Self::RoomLow(_)
            | Self::DueCounted(_)
            | Self::ListChanged(_)
            | Self::SetAside(_)
            | Self::SecondCopy(_)
            | Self::Aloud(_)
            | Self::Heard(_) => true,
            _ => false,
        }
    }

    /// Whether nothing of the open debrief or the book changes, whatever comes of it.
    pub(super) fn leaves_the_words(&self) -> bool {
        !matches!(self, Self::Changed(_)) && self.leaves_the_facts()
    }

    /// Whether it brings words as they are typed, and nothing is to be known of it besides. How somebody signs is a
    /// setting as well.
    pub fn is_typed(&self) -> bool {
        match self {
            Self::Changed(Change::Text(field, _)) => *field != Field::SignAs,
            Self::Changed(Change::PartEdited(..) | Change::Subject(..))
            | Self::TypingPaused
            | Self::SaveFinished(_)
            | Self::FocusWanted(_) => true,
            _ => false,
        }
    }
}

/// Whether anything is kept after this page is closed.
#[derive(Clone, Debug)]
pub enum FleetingEvent {
    /// Nothing was to be kept: what is here comes along and is erased from the device, where this says so; otherwise it
    /// stays there, untouched.
    NothingWanted {
        /// Whether it comes along.
        along: bool,
    },
    /// It was to be kept after all.
    KeepWanted,
    /// It was done: what is here now. Whether nothing is kept; and whether something stayed on the device that was to be
    /// erased.
    Turned {
        /// A model with what is here now.
        model: Box<Model>,
        /// Whether nothing is kept from now on.
        fleeting: bool,
        /// Whether something that was to be erased is still on the device.
        left: bool,
    },
    /// It could not be done, and everything is as it was.
    Refused(StoreFault),
}

/// What something that is begun begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeafStart {
    /// A text on it.
    Line(LeafLine, String),
    /// What is picked on it.
    Pick(String),
}

/// How the app can be put on a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Install {
    /// The browser asks the person when it is told to.
    Asked,
    /// By hand, from the share sheet of Apple's browser.
    ByHand,
}

/// The answers to "One thing to add or put right?" (design: product, "The quick note").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mend {
    /// Nothing.
    Nothing,
    /// Something I left out.
    LeftOut,
    /// A better answer.
    BetterAnswer,
    /// A wrong fact.
    WrongFact,
    /// I hurt someone: on to Weigh.
    HurtSomeone,
    /// They crossed a line: on to what support there is.
    CrossedLine,
}

impl Mend {
    /// All of them, in the order shown.
    pub const ALL: [Self; 6] = [
        Self::Nothing,
        Self::LeftOut,
        Self::BetterAnswer,
        Self::WrongFact,
        Self::HurtSomeone,
        Self::CrossedLine,
    ];
}

/// Why a text could not be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyFault {
    /// The browser refused: the text is selected instead, to be copied by hand.
    Refused,
}
