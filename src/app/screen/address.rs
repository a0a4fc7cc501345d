//! The address of each screen, after the `#`.

use super::Screen;
use crate::domain::debrief::{LocalId, MessageKind, NoteKey};

/// The screens without a number in them, each with its address.
const ADDRESSES: [(Screen, &str); 31] = [
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
    (Screen::QuickWho, "/write-now"),
    (Screen::QuickWhere, "/write-now/where"),
    (Screen::QuickRemember, "/write-now/remember"),
    (Screen::QuickMend, "/write-now/mend"),
    (Screen::QuickSign, "/write-now/sign"),
    (Screen::SaidNo, "/said-no"),
    (Screen::WentWell, "/went-well"),
    (Screen::Support, "/support"),
    (Screen::WhereMyWordsAre, "/where-my-words-are"),
];
const ERASE: &str = "/erase";
const ITEM: &str = "/weigh/item/";
const ITEM_WORDS: &str = "/weigh/words/";
const QUICK_WORDS: &str = "/write-now/words/";
const LETTER: &str = "/write/letter/";

impl Screen {
    /// The address after the `#`. It names the screen and nothing of the person's.
    pub fn address(self) -> String {
        match self {
            Self::Item(id) => format!("{ITEM}{id}"),
            Self::ItemWords(id) => format!("{ITEM_WORDS}{id}"),
            Self::QuickWords(id) => format!("{QUICK_WORDS}{id}"),
            Self::Letter(key) => {
                let number = |id: Option<LocalId>| id.map_or_else(String::new, |id| id.to_string());
                let kind = key.kind.name();
                format!("{LETTER}{kind}/{}/{}", number(key.about), number(key.to))
            }
            Self::Erase => ERASE.to_owned(),
            screen => ADDRESSES
                .iter()
                .find(|(known, _)| *known == screen)
                .map_or_else(|| "/".to_owned(), |(_, address)| (*address).to_owned()),
        }
    }

    /// The screen of an address, with or without its `#`. Nothing for an address that is not ours.
    pub fn from_address(address: &str) -> Option<Self> {
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
        } else {
            let mut parts = address.strip_prefix(LETTER)?.splitn(3, '/');
            let kind = parts.next()?;
            let kind = MessageKind::ALL.into_iter().find(|known| known.name() == kind)?;
            let mut id = || match parts.next() {
                Some("") => Some(None),
                Some(text) => number(text).map(Some),
                None => None,
            };
            Some(Self::Letter(NoteKey { kind, about: id()?, to: id()? }))
        }
    }
}
