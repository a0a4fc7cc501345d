//! Which screens there are.

use super::NOBODY;
use crate::stage::{NOW, Visit};
use afterview::app::Screen;
use afterview::domain::debrief::{Channel, LeafKind, MessageKind, NoteKey};

/// The screens without a number in them.
pub const PLAIN: [Screen; 65] = [
    Screen::Home,
    Screen::Breathe,
    Screen::GetItOut,
    Screen::WhatNext,
    Screen::DoneForNow,
    Screen::HowIsIt,
    Screen::Feelings,
    Screen::KindWords,
    Screen::Unsent,
    Screen::Told,
    Screen::Who,
    Screen::Where,
    Screen::WhenEnded,
    Screen::Decision,
    Screen::Questions,
    Screen::Well,
    Screen::Wrong,
    Screen::Flags,
    Screen::Unsaid,
    Screen::Around,
    Screen::Plan,
    Screen::Letters,
    Screen::More,
    Screen::QuickWho,
    Screen::QuickWhere,
    Screen::QuickRemember,
    Screen::QuickMend,
    Screen::QuickSign,
    Screen::Bring,
    Screen::SaidNo,
    Screen::WentWell,
    Screen::Practise,
    Screen::Support,
    Screen::WhereMyWordsAre,
    Screen::TakeIn,
    Screen::OwnPage,
    Screen::Lock,
    Screen::Fleeting,
    Screen::Looks,
    Screen::OnMyPhone,
    Screen::OpenLink,
    Screen::TwoTabs,
    Screen::Room,
    Screen::Earlier,
    Screen::Compassion,
    Screen::WhatIf,
    Screen::Grow,
    Screen::Reflect,
    Screen::Bank,
    Screen::Stories,
    Screen::Strengths,
    Screen::Mock,
    Screen::FriendKit,
    Screen::Ready,
    Screen::ReadyCard,
    Screen::KeepGoing,
    Screen::Outcomes,
    Screen::Openings,
    Screen::Contacts,
    Screen::Goal,
    Screen::Interviews,
    Screen::Patterns,
    Screen::Lessons,
    Screen::Readable,
    Screen::Erase,
];

/// Every screen there is for somebody, and those about things that are not there.
pub fn screens(visit: &Visit) -> Vec<Screen> {
    let debrief = visit.model.debrief.clone().unwrap_or_default();
    let mut screens = PLAIN.to_vec();
    screens.extend(visit.model.tending.looked.iter().map(|looked| Screen::LookBack(looked.at)));
    screens.push(Screen::LookBack(NOW));
    for id in debrief.items.iter().map(|item| item.id).chain([NOBODY]) {
        screens.extend([Screen::Item(id), Screen::ItemWords(id), Screen::QuickWords(id)]);
        screens.push(Screen::Lesson(id));
    }
    let of = |kind| visit.model.book.leaves_of(kind).map(|leaf| leaf.key.of);
    screens.extend(of(LeafKind::Question).chain([1, NOBODY]).map(Screen::BankQuestion));
    screens.extend(of(LeafKind::Story).chain([NOBODY]).map(Screen::Story));
    screens.extend(of(LeafKind::Contact).chain([NOBODY]).map(Screen::Contact));
    for id in debrief.errands.iter().map(|errand| errand.id).chain([NOBODY]) {
        screens.push(Screen::Errand(id));
    }
    screens.extend(MessageKind::ALL.map(Screen::Begin));
    let nobody = Some(NOBODY);
    let keys = [
        NoteKey { kind: MessageKind::ThankYou, about: None, to: None },
        NoteKey { kind: MessageKind::ThankYou, about: None, to: nobody },
        NoteKey { kind: MessageKind::Apology, about: nobody, to: nobody },
    ];
    let offered = visit.offers().into_iter().map(|offer| offer.key);
    let noted = debrief.notes.iter().map(|note| note.key);
    let mut keys: Vec<NoteKey> = keys.into_iter().chain(offered).chain(noted).collect();
    keys.sort_unstable();
    keys.dedup();
    let spoken = keys.iter().filter(|key| key.kind.channels().contains(&Channel::Call));
    screens.extend(spoken.copied().map(Screen::Call));
    screens.extend(keys.into_iter().map(Screen::Letter));
    screens
}

/// A word for each kind of screen. A new screen does not compile until it is here, and fails until it is drawn.
pub const fn kind(screen: Screen) -> &'static str {
    match screen {
        Screen::Home => "home",
        Screen::Breathe => "breathe",
        Screen::GetItOut => "get it out",
        Screen::WhatNext => "what next",
        Screen::DoneForNow => "done for now",
        Screen::HowIsIt => "how is it",
        Screen::Feelings => "feelings",
        Screen::KindWords => "kind words",
        Screen::Unsent => "unsent",
        Screen::Told => "told",
        Screen::Who => "who",
        Screen::Where => "where",
        Screen::WhenEnded => "when ended",
        Screen::Decision => "decision",
        Screen::Questions => "questions",
        Screen::Well => "well",
        Screen::Wrong => "wrong",
        Screen::Flags => "flags",
        Screen::Item(_) => "item",
        Screen::ItemWords(_) => "item words",
        Screen::Unsaid => "unsaid",
        Screen::Around => "around",
        Screen::Plan => "plan",
        Screen::Letters => "letters",
        Screen::Letter(_) => "letter",
        Screen::Call(_) => "call",
        Screen::More => "more",
        Screen::Begin(_) => "begin",
        Screen::Errand(_) => "errand",
        Screen::QuickWho => "quick who",
        Screen::QuickWhere => "quick where",
        Screen::QuickRemember => "quick remember",
        Screen::QuickMend => "quick mend",
        Screen::QuickWords(_) => "quick words",
        Screen::QuickSign => "quick sign",
        Screen::Bring => "bring",
        Screen::SaidNo => "said no",
        Screen::WentWell => "went well",
        Screen::Practise => "practise",
        Screen::Support => "support",
        Screen::WhereMyWordsAre => "where my words are",
        Screen::TakeIn => "take in",
        Screen::OwnPage => "own page",
        Screen::Lock => "lock",
        Screen::Fleeting => "keep nothing",
        Screen::Looks => "looks",
        Screen::OnMyPhone => "on my phone",
        Screen::OpenLink => "open link",
        Screen::TwoTabs => "two tabs",
        Screen::Room => "room",
        Screen::Earlier => "earlier",
        Screen::LookBack(_) => "look back",
        Screen::Compassion => "letter to oneself",
        Screen::WhatIf => "what if",
        Screen::Grow => "grow",
        Screen::Reflect => "reflect",
        Screen::Bank => "bank",
        Screen::Stories => "stories",
        Screen::Strengths => "strengths",
        Screen::Mock => "mock",
        Screen::FriendKit => "friend kit",
        Screen::Ready => "ready",
        Screen::ReadyCard => "ready card",
        Screen::KeepGoing => "keep going",
        Screen::Outcomes => "outcomes",
        Screen::Openings => "openings",
        Screen::Contacts => "contacts",
        Screen::Goal => "goal",
        Screen::Interviews => "interviews",
        Screen::Patterns => "patterns",
        Screen::Lessons => "lessons",
        Screen::Readable => "readable",
        Screen::Lesson(_) => "lesson",
        Screen::BankQuestion(_) => "bank question",
        Screen::Story(_) => "story",
        Screen::Contact(_) => "contact",
        Screen::Erase => "erase",
    }
}

/// How many kinds of screens there are.
pub const KINDS: usize = 77;
