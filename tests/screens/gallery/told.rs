//! Those who are told something, who did something that can be taken back, and who tend to their words.

use super::lived::{journal_of, lived};
use super::visitors::others;
use crate::stage::{NOW, Visit, empty};
use afterview::app::erased::{Erased, Traces};
use afterview::app::links::{Given, Links, Made, Making};
use afterview::app::saved::SavedError;
use afterview::app::sealed::{Head, ROUNDS, SealError, SealedText};
use afterview::app::store::{
    BookNews, Clash, Difference, Held, Holding, Imported, LoadError, MemoryStore, Preview, Room,
    Settled, Share, Shelf, Undone,
};
use afterview::app::tend::{Browser, KeptHere, Looked, Offered, Stock, Tending, Version};
use afterview::app::{Done, Notice, Saving};
use afterview::domain::clock::HOUR;
use afterview::domain::debrief::{Change, DebriefId, Entry, Field, Joined, Place};
use std::sync::Arc;

/// Somebody who is being told each of the things that there are to tell.
pub fn notices() -> Vec<(String, Visit)> {
    let notices = [
        Notice::Copied,
        Notice::CopyRefused,
        Notice::LinkNotCopied,
        Notice::ItemWaits,
        Notice::Saved(share(1, true), 800),
        Notice::Saved(share(3, false), 12_000),
        Notice::NotChecked,
        Notice::NotInFile(share(1, true)),
        Notice::NothingNew(Imported { same: vec![DebriefId("a".into())], ..Imported::default() }),
        Notice::TakenOut(undone(2, 0)),
        Notice::TakenOut(undone(2, 1)),
        Notice::TakenOut(Undone { book: Some(false), ..undone(2, 0) }),
        Notice::BookGone,
        Notice::NotTakenOut,
        Notice::NotPutAway,
        Notice::EarlierGone,
        Notice::ImportRefused(SavedError::CutShort),
        Notice::LinkRefused(SealError::Expired),
        Notice::NotOpened(LoadError::Missing),
        Notice::Forgotten,
        Notice::NotDeleted,
        Notice::NoPicture,
    ];
    let told = notices.into_iter().map(|notice| {
        let name = format!("{notice:?}");
        let mut visit = Visit::through(Entry::JustHappened);
        visit.model.notice = Some(notice);
        visit.model.saving = Saving::Saved(NOW);
        (name, visit)
    });
    told.chain(dones()).chain(erasings()).collect()
}

/// Somebody who erases everything: while it is being done, and with all that there is to tell of it.
fn erasings() -> [(String, Visit); 3] {
    let of = |name: &str, erasing: bool, erased: Option<Erased>| {
        let mut visit = Visit::first();
        visit.model.tending.erasing = erasing;
        visit.model.tending.erased = erased.map(Box::new);
        (name.to_owned(), visit)
    };
    let found = Traces {
        interviews: 2,
        books: 1,
        earlier: 1,
        aside: 1,
        settings: 4,
        notes: 5,
        copies: 0,
        places: 1,
        files: 14,
        workers: 1,
    };
    let left = Traces { copies: 3, ..found };
    [
        of("erasing", true, None),
        of("erased", false, Some(Erased { found, ..Erased::default() })),
        of("not all erased", false, Some(Erased { found: left, left, unsure: true })),
    ]
}

/// So many interviews, and the book or not.
pub fn share(interviews: usize, book: bool) -> Share {
    Share { interviews, book }
}

/// So many that were taken out again, and so many that stay.
pub fn undone(gone: usize, stay: usize) -> Undone {
    let ids = |count| vec![DebriefId("a".into()); count];
    Undone { book: None, gone: ids(gone), stay: ids(stay) }
}

/// The words that are here stay at a place.
pub fn kept_here(place: Place) -> Done {
    Done::KeptHere(KeptHere { aside: "a".into(), place, there: "Qz".into() })
}

/// Another tab's copy that was put away: the same words were changed in both tabs.
pub fn put_away() -> Settled {
    let store = MemoryStore::default();
    let debrief = empty(Entry::JustHappened);
    let id = debrief.id.clone();
    let tabs = ["one", "two"].map(|name| Shelf::open(Box::new(store.clone()), "", name, NOW));
    let [mut one, mut two] = tabs;
    one.begin(&debrief);
    one.merge(&id).expect("kept");
    two.load(&id).expect("there");
    for (tab, words) in [(&mut one, "Qzone"), (&mut two, "Qztwo")] {
        tab.record(&id, &Change::Text(Field::Told, words.into())).expect("kept");
        tab.merge(&id).expect("kept");
    }
    let key = two.aside().first().expect("set aside").key.clone();
    two.settle(&key).expect("put away")
}

/// A link that was made, with so many sealed bytes in it.
pub fn made_link(bytes: usize) -> Made {
    let head = Head {
        packed: true,
        rounds: ROUNDS,
        until: NOW.plus(168 * HOUR),
        salt: [1; 16],
        iv: [2; 12],
    };
    Made {
        address: "https://afterview.example/".to_owned(),
        sealed: SealedText { head, cipher: vec![0x5a; bytes] },
        passphrase: "qzbcdfghjkmnprst".to_owned(),
    }
}

/// A link that was given, and why it was not opened.
pub fn given_link(refused: Option<SealError>) -> Given {
    Given { sealed: made_link(300).sealed, opening: false, refused }
}

/// Somebody who did each of the things that can be taken back.
fn dones() -> Vec<(String, Visit)> {
    let (id, place) = (DebriefId("a".into()), Place::Field(Field::Told));
    let chosen =
        |both| Done::Chosen { id: id.clone(), place: place.clone(), before: "Qz".into(), both };
    let dones = [
        Done::Deleted { id: id.clone(), was_open: true },
        Done::TakenIn(Imported { new: vec![id.clone()], ..Imported::default() }),
        kept_here(place.clone()),
        chosen(true),
        chosen(false),
        Done::PutAway(Box::new(put_away())),
        Done::Restored(Box::default()),
    ];
    let told = dones.into_iter().map(|done| {
        let name = format!("{done:?}");
        let mut visit = Visit::through(Entry::JustHappened);
        visit.model.done = vec![(done, NOW)];
        (name, visit)
    });
    told.collect()
}

/// The same person with all that the screens about the words can show: the same words in two tabs, here and in another
/// interview, a file to take in, earlier versions, and not much room.
pub fn tending(mut visit: Visit) -> Visit {
    let open = visit.debrief().clone();
    visit = visit.listing(&[others(), vec![open.clone()]].concat());
    let words = |at: usize| {
        let words = open.words();
        words.get(at % words.len()).map(|(_, text)| (*text).to_owned()).expect("words")
    };
    let differences = open.words().into_iter().enumerate().map(|(at, (place, text))| Difference {
        place,
        here: text.to_owned(),
        there: words(at + 1),
        take: Some(Change::WellAsked),
    });
    let clash = |aside: &str, id: &DebriefId, differences| Clash {
        aside: aside.to_owned(),
        id: id.clone(),
        differences,
    };
    let listed = visit.model.summaries.clone();
    let elsewhere = Difference {
        place: Place::Field(Field::Told),
        here: String::new(),
        there: words(0),
        take: Some(Change::WellAsked),
    };
    let held = |what, size| Holding { what, size };
    let holdings = listed
        .iter()
        .flat_map(|known| {
            let (debrief, earlier) = (known.id.clone(), known.id.clone());
            [held(Held::Debrief(debrief), 9_000), held(Held::Earlier(earlier), 1_200_000)]
        })
        .chain([held(Held::Aside, 700), held(Held::Journal, 90), held(Held::Other, 90)]);
    let mut then = open.clone();
    then.apply(Change::Text(Field::Told, words(0)));
    then.items.clear();
    let at = NOW.plus(-30 * HOUR);
    visit.model.links = Links {
        asked: 1,
        whole: false,
        lacks: Share::NONE,
        making: Making::Made(Box::new(made_link(300))),
        given: Some(Box::new(given_link(Some(SealError::WrongPassphrase)))),
    };
    visit.model.can_share = true;
    visit.model.second = true;
    visit.model.low = true;
    visit.model.saving = Saving::Saved(NOW);
    visit.model.settings.exported = NOW.plus(-300 * HOUR).0.to_string();
    visit.model.tending = Tending {
        browser: Some(Browser {
            address: String::new(),
            promised: Some(false),
            asked: true,
            clears: true,
        }),
        stock: Some(Stock {
            room: Room { ours: 40_000, all: 50_000, low: true },
            words: listed
                .iter()
                .zip([0, 1, 40, 640, 12_345])
                .map(|(one, n)| (one.id.clone(), n))
                .collect(),
            holdings: holdings.collect(),
        }),
        offered: Some(Box::new(Offered {
            text: "{}".into(),
            preview: Preview {
                new: listed.iter().take(2).cloned().collect(),
                same: listed.iter().skip(2).take(1).cloned().collect(),
                copies: listed.iter().skip(3).take(1).cloned().collect(),
                book: Some(BookNews::Joins(Joined { new: 2, below: 3, stay: 1 })),
                stays: None,
            },
        })),
        clashes: vec![
            clash("aside:1", &open.id, differences.collect()),
            clash("aside:2", &DebriefId("other-1".into()), vec![elsewhere]),
        ],
        earlier: vec![
            Version { at, words: Some(120) },
            Version { at: at.plus(-HOUR), words: None },
        ],
        looked: Some(Looked { at, found: Ok(Box::new(then)) }),
        journal: Some(Arc::new(journal_of(&lived()))),
        all: Some(Arc::new(lived())),
        ..Tending::default()
    };
    visit
}
