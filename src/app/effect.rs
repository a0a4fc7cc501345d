//! What is to be done about what happened.

use super::aloud::Wish;
use super::host::HostWord;
use super::language::WordsOf;
use super::links::Sealing;
use super::lock::LockDeed;
use super::picture::Picture;
use super::screen::Screen;
use super::tend::Tend;
use crate::domain::clock::Instant;
use crate::domain::debrief::{Change, Debrief, DebriefId};

/// Something the shell is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Keep a new debrief, as it was before its first change.
    Begin(Box<Debrief>),
    /// Keep a change to a debrief in this tab's own journal, now.
    Record(DebriefId, Change),
    /// Put the journal onto the debrief's own key, soon (or at once, when the page is being hidden).
    Merge {
        /// Whether it cannot wait.
        at_once: bool,
    },
    /// Tell when nothing more was typed for a moment.
    TellPause,
    /// Open a debrief.
    Load(DebriefId),
    /// Show this screen's address; as a new entry of the history, or in place of the current one.
    ShowAddress {
        /// The screen.
        screen: Screen,
        /// Whether the back button returns from it.
        push: bool,
    },
    /// Go back in the browser's history; to Home where there is nothing of ours to go back to.
    GoBack,
    /// The page is blanked, with this screen under the cover: remember it for this tab, and where on it the person was;
    /// or it is shown again as it was left.
    Cover(Option<Screen>),
    /// Put the focus on the new screen's heading.
    FocusHeading,
    /// Put the focus on what has this name, if it is there: what had it is gone.
    Focus(String),
    /// Copy a text.
    Copy(String),
    /// Open a `mailto:` address.
    Mail(String),
    /// Hand a title and a text to the share sheet.
    Share(String, String),
    /// Print the page.
    Print,
    /// Keep the screen lit and fill it, or leave it to itself again.
    Stage(bool),
    /// Practising aloud: ask the browser for this.
    Aloud(Wish),
    /// Offer a file for download: name, media type, text.
    Download(String, &'static str, String),
    /// Offer a picture as a file.
    SavePicture(Box<Picture>),
    /// Look up, or do, something with what is kept.
    Tend(Tend),
    /// Seal words, or open what is sealed.
    Seal(Sealing),
    /// Do something with the lock.
    Lock(LockDeed),
    /// Keep nothing from now on after this page is closed, with what is here taken along and erased where this says so.
    KeepNothing {
        /// Whether what is here comes along.
        along: bool,
    },
    /// Keep it on the device after all.
    KeepAgain,
    /// Tell what the browser says about keeping words; ask it to keep them first, where this says so.
    AskBrowser(bool),
    /// Show on the app's icon, where it has one, how many things are to be done by now.
    ShowDue(u32),
    /// Tell how the app can be put on this device.
    AskInstall,
    /// Let the browser ask the person whether the app is to be put on this device.
    Install,
    /// Let the person pick a file to import.
    PickFile,
    /// Let the person pick a file with a message in it.
    PickMessageFile,
    /// Look up the clock changes of a named place around an instant.
    LookUpPlace(String, Instant),
    /// Offer set-aside data as a file.
    DownloadAside(String),
    /// Delete set-aside data, for good.
    ForgetAside(String),
    /// Delete a debrief, with undo.
    Delete(DebriefId),
    /// Take a deletion back.
    Undelete(DebriefId),
    /// Erase everything owned.
    Erase,
    /// Tell the page around the frame one of the few things that it is told.
    TellHost(HostWord),
    /// Open the own page beside this one, to hand over to it.
    OpenOwnPage,
    /// Give the words to it.
    HandOver(String),
    /// The words that were handed over were looked at, and taken in or not: this is the own page from now on.
    BeOwnPage {
        /// Whether they were taken in.
        kept: bool,
    },
    /// Show the page in this theme: `light`, `dark`, `contrast`, or empty for whatever the device says.
    ShowTheme(String),
    /// Fetch the words of a language.
    Fetch(WordsOf),
    /// Keep the words of these languages on the device, by the names of their folders, with blanks between.
    KeepLanguages(String),
    /// Keep a setting.
    KeepSetting(&'static str, String),
}
