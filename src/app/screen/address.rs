//! The address of each screen, after the `#`.

use super::Screen;
use crate::domain::clock::Instant;
use crate::domain::debrief::{LocalId, MessageKind, NoteKey};

/// The screens without a number in them, each with its address.
const ADDRESSES: [(Screen, &str); 64] = [
    (Screen::Home, "/"),
    (Screen::Breathe, "/just-happened"),
    (Screen::GetItOut, "/just-happened/out"),
    (Screen::WhatNext, "/just-happened/next"),
    (Screen::DoneForNow, "/just-happened/done"),
    (Screen::HowIsIt, "/calm"),
    (Screen::Feelings, "/calm/feelings"),
    (Screen::KindWords, "/calm/kind-words"),
    (Screen::Unsent, "/calm/unsent"),
    (Screen::Told, "/recall"),
    (Screen::Who, "/recall/who"),
    (Screen::Where, "/recall/where"),
    (Screen::WhenEnded, "/recall/when"),
    (Screen::Decision, "/recall/decision"),
    (Screen::Questions, "/recall/questions"),
    (Screen::Well, "/weigh"),
    (Screen::Wrong, "/weigh/wrong"),
    (Screen::Flags, "/weigh/all"),
    (Screen::Unsaid, "/weigh/unsaid"),
    (Screen::Around, "/weigh/around"),
    (Screen::Plan, "/plan"),
    (Screen::Letters, "/write"),
    (Screen::More, "/write/more"),
    (Screen::QuickWho, "/write-now"),
    (Screen::QuickWhere, "/write-now/where"),
    (Screen::QuickRemember, "/write-now/remember"),
    (Screen::QuickMend, "/write-now/mend"),
    (Screen::QuickSign, "/write-now/sign"),
    (Screen::Bring, "/bring"),
    (Screen::SaidNo, "/said-no"),
    (Screen::WentWell, "/went-well"),
    (Screen::Practise, "/practise"),
    (Screen::Support, "/support"),
    (Screen::WhereMyWordsAre, "/where-my-words-are"),
    (Screen::TakeIn, "/where-my-words-are/file"),
    (Screen::OwnPage, "/where-my-words-are/own-page"),
    (Screen::Lock, "/where-my-words-are/lock"),
    (Screen::Fleeting, "/where-my-words-are/nothing"),
    (Screen::Looks, "/looks"),
    (Screen::OnMyPhone, "/where-my-words-are/phone"),
    (Screen::OpenLink, "/open"),
    (Screen::TwoTabs, "/where-my-words-are/two-tabs"),
    (Screen::Room, "/where-my-words-are/room"),
    (Screen::Earlier, "/earlier"),
    (Screen::Compassion, "/calm/letter-to-me"),
    (Screen::WhatIf, "/weigh/what-if"),
    (Screen::Grow, "/grow"),
    (Screen::Reflect, "/grow/look-back"),
    (Screen::Bank, "/grow/questions"),
    (Screen::Stories, "/grow/stories"),
    (Screen::Strengths, "/grow/strengths"),
    (Screen::Mock, "/grow/mock"),
    (Screen::FriendKit, "/grow/mock/friend"),
    (Screen::Ready, "/grow/ready"),
    (Screen::ReadyCard, "/grow/ready/card"),
    (Screen::KeepGoing, "/keep-going"),
    (Screen::Outcomes, "/keep-going/outcomes"),
    (Screen::Openings, "/keep-going/openings"),
    (Screen::Contacts, "/keep-going/people"),
    (Screen::Goal, "/keep-going/week"),
    (Screen::Interviews, "/interviews"),
    (Screen::Patterns, "/interviews/patterns"),
    (Screen::Lessons, "/interviews/lessons"),
    (Screen::Readable, "/where-my-words-are/read"),
];
/// How an address begins that carries sealed words.
pub const OPEN: &str = "#/open/";
const ERASE: &str = "/erase";
const ITEM: &str = "/weigh/item/";
const ITEM_WORDS: &str = "/weigh/words/";
const QUICK_WORDS: &str = "/write-now/words/";
const LETTER: &str = "/write/letter/";
const CALL: &str = "/write/call/";
const BEGIN: &str = "/write/begin/";
const ERRAND: &str = "/write/errand/";
const LOOK_BACK: &str = "/earlier/";
const LESSON: &str = "/grow/lesson/";
const BANK_QUESTION: &str = "/grow/question/";
const STORY: &str = "/grow/story/";
const CONTACT: &str = "/keep-going/person/";

impl Screen {
    /// The address after the `#`. It names the screen and nothing of the person's.
    pub fn address(self) -> String {
        match self {
            Self::Item(id) => format!("{ITEM}{id}"),
            Self::ItemWords(id) => format!("{ITEM_WORDS}{id}"),
            Self::QuickWords(id) => format!("{QUICK_WORDS}{id}"),
            Self::Letter(key) => message(LETTER, key),
            Self::Call(key) => message(CALL, key),
            Self::Begin(kind) => [BEGIN, kind.name()].concat(),
            Self::Errand(id) => format!("{ERRAND}{id}"),
            Self::Lesson(id) => format!("{LESSON}{id}"),
            Self::BankQuestion(id) => format!("{BANK_QUESTION}{id}"),
            Self::Story(id) => format!("{STORY}{id}"),
            Self::Contact(id) => format!("{CONTACT}{id}"),
            Self::LookBack(at) => format!("{LOOK_BACK}{}", at.0),
            Self::Erase => ERASE.to_owned(),
            screen => ADDRESSES
                .iter()
                .find(|(known, _)| *known == screen)
                .map_or_else(|| "/".to_owned(), |(_, address)| (*address).to_owned()),
        }
    }

    /// The screen of an address, with or without its `#`. Nothing for an address that is not ours.
    pub fn from_address(address: &str) -> Option<Self> {
        if address.starts_with(OPEN) {
            return Some(Self::OpenLink);
        }
        let address = address.trim_start_matches('#');
        if let Some((screen, _)) = ADDRESSES.iter().find(|(_, known)| *known == address) {
            return Some(*screen);
        }
        let number = |text: &str| text.parse::<LocalId>().ok();
        if address == ERASE {
            Some(Self::Erase)
        } else if let Some(id) = address.strip_prefix(ITEM) {
            number(id).map(Self::Item)
        } else if let Some(id) = address.strip_prefix(ITEM_WORDS) {
            number(id).map(Self::ItemWords)
        } else if let Some(id) = address.strip_prefix(QUICK_WORDS) {
            number(id).map(Self::QuickWords)
        } else if let Some(id) = address.strip_prefix(ERRAND) {
            number(id).map(Self::Errand)
        } else if let Some(id) = address.strip_prefix(LESSON) {
            number(id).map(Self::Lesson)
        } else if let Some(id) = address.strip_prefix(BANK_QUESTION) {
            number(id).map(Self::BankQuestion)
        } else if let Some(id) = address.strip_prefix(STORY) {
            number(id).map(Self::Story)
        } else if let Some(id) = address.strip_prefix(CONTACT) {
            number(id).map(Self::Contact)
        } else if let Some(at) = address.strip_prefix(LOOK_BACK) {
            at.parse().ok().map(|at| Self::LookBack(Instant(at)))
        } else if let Some(kind) = address.strip_prefix(BEGIN) {
            kind_of(kind).map(Self::Begin)
        } else if let Some(rest) = address.strip_prefix(CALL) {
            key_of(rest).map(Self::Call)
        } else {
            key_of(address.strip_prefix(LETTER)?).map(Self::Letter)
        }
    }
}

/// The address of a message.
fn message(table: &str, key: NoteKey) -> String {
    let number = |id: Option<LocalId>| id.map_or_else(String::new, |id| id.to_string());
    [table, key.kind.name(), "/", &number(key.about), "/", &number(key.to)].concat()
}

fn kind_of(name: &str) -> Option<MessageKind> {
    MessageKind::ALL.into_iter().find(|known| known.name() == name)
}

/// The message of the end of an address: its kind, what it is about, to whom.
fn key_of(rest: &str) -> Option<NoteKey> {
    let mut parts = rest.splitn(3, '/');
    let kind = kind_of(parts.next()?)?;
    let mut id = || match parts.next() {
        Some("") => Some(None),
        Some(text) => text.parse::<LocalId>().ok().map(Some),
        None => None,
    };
    Some(NoteKey { kind, about: id()?, to: id()? })
}
