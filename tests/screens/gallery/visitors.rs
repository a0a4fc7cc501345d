//! Everybody who sees the screens.

use crate::stage::{NOW, SAMPLES, Visit, empty};
use afterview::app::model::Settings;
use afterview::app::saved::SavedError;
use afterview::app::store::{
    Aside, AsideReason, Clash, Difference, Held, Holding, Imported, LoadError, Preview, Room,
    StoreFault, Undone,
};
use afterview::app::tend::{Browser, KeptHere, Looked, Offered, Stock, Tending, Version};
use afterview::app::{Done, Event, Mend, Notice, Saving};
use afterview::domain::clock::HOUR;
use afterview::domain::debrief::{
    Answer, Change, Debrief, DebriefId, Distress, Edit, Entry, Field, Item, Kept, KeptBy, LocalId,
    PartKey, Place, Status,
};
use afterview::domain::mishap::Route;

pub fn visitors() -> Vec<(String, Visit)> {
    let mut visitors = vec![("nobody".to_owned(), Visit::first())];
    for (name, entry) in [
        ("just happened", Entry::JustHappened),
        ("write now", Entry::WriteNow),
        ("said no", Entry::SaidNo),
        ("went well", Entry::WentWell),
    ] {
        visitors.push((format!("{name}, empty"), Visit::through(entry)));
    }
    for mend in Mend::ALL {
        let visit = Visit::through(Entry::WriteNow).did(Event::MendChosen(mend));
        visitors.push((format!("mend {mend:?}"), visit));
    }
    visitors.extend([("halfway".to_owned(), halfway()), ("gaps".to_owned(), gaps())]);
    visitors.push(("taken".to_owned(), taken()));
    let given_up = Visit::of("feedback_on_the_phone").changed(Change::ErrandDropped(20, true));
    visitors.push(("given up".to_owned(), given_up));
    for status in Status::ALL {
        let visit = Visit::of("quick_note").changed(Change::Status(status));
        visitors.push((format!("{status:?}"), visit));
    }
    visitors.extend(notices());
    visitors
}

/// Somebody halfway through: a bit of everything, nothing finished, three people, things without words.
pub fn halfway() -> Visit {
    let mut visit = Visit::through(Entry::JustHappened)
        .typed(Field::Told, "qzbus was late, then qzblank")
        .typed(Field::PersonName(1), "Qzmaya")
        .did(Event::PersonBegun)
        .did(Event::PersonBegun)
        .did(Event::QuestionBegun)
        .did(Event::MissedPointBegun)
        .changed(Change::Distress(Some(Distress::VeryShaken)));
    for (mishap, urgent) in [
        ("a_few_minutes_late", false),
        ("question_left_blank", false),
        (Item::OWN, false),
        ("offensive_remark", true),
        ("rambled", false),
    ] {
        visit = visit.did(Event::MishapPicked { mishap: mishap.to_owned(), urgent });
    }
    visit
}

/// Somebody whose letter misses a name to greet, a signature, and words.
fn gaps() -> Visit {
    Visit::of("names_missing").typed(Field::SignAs, "").hours_later(30)
}

/// Somebody who copied each letter and did not say yet whether they sent it.
fn taken() -> Visit {
    let mut visit = Visit::of("panel_of_three").hours_later(5);
    visit.model.can_share = true;
    let at = visit.model.moment.now;
    for offer in visit.offers() {
        let text = "Qzdear all.".to_owned();
        let kept = Kept { subject: None, text, at, by: KeptBy::Copied };
        visit = visit.changed(Change::Kept(offer.key, Box::new(kept)));
    }
    visit
}

/// Somebody who is being told each of the things that there are to tell.
fn notices() -> Vec<(String, Visit)> {
    let notices = [
        Notice::Copied,
        Notice::CopyRefused,
        Notice::ItemWaits,
        Notice::Saved(1, 800),
        Notice::Saved(3, 12_000),
        Notice::NotChecked,
        Notice::NotInFile(1),
        Notice::NothingNew(Imported { same: vec![DebriefId("a".into())], ..Imported::default() }),
        Notice::TakenOut(undone(2, 0)),
        Notice::TakenOut(undone(2, 1)),
        Notice::NotTakenOut,
        Notice::NotPutAway,
        Notice::EarlierGone,
        Notice::ImportRefused(SavedError::CutShort),
        Notice::NotOpened(LoadError::Missing),
        Notice::Erased(3),
        Notice::Forgotten,
        Notice::NotDeleted,
        Notice::NotErased,
    ];
    let told = notices.into_iter().map(|notice| {
        let name = format!("{notice:?}");
        let mut visit = Visit::through(Entry::JustHappened);
        visit.model.notice = Some(notice);
        visit.model.saving = Saving::Saved(NOW);
        (name, visit)
    });
    told.chain(dones()).collect()
}

/// So many that were taken out again, and so many that stay.
pub fn undone(gone: usize, stay: usize) -> Undone {
    let ids = |count| vec![DebriefId("a".into()); count];
    Undone { gone: ids(gone), stay: ids(stay) }
}

/// The words that are here stay at a place.
pub fn kept_here(place: Place) -> Done {
    Done::KeptHere(KeptHere { aside: "a".into(), place, there: "Qz".into() })
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
        ..Tending::default()
    };
    visit
}

pub fn fresh_samples() -> Vec<(String, Visit)> {
    let fresh = |(name, debrief): (&String, &Debrief)| (name.clone(), Visit::with(debrief.clone()));
    SAMPLES.iter().map(fresh).collect()
}

/// The samples that are shown when everything was done, too.
const DONE: [&str; 6] = [
    "panel_of_three",
    "untrue_figure",
    "offensive_remark",
    "broken_picture_frame",
    "forbidden_question",
    "recruiter_only",
];

pub fn worn_samples() -> Vec<(String, Visit)> {
    let mut all = Vec::new();
    for (name, debrief) in SAMPLES.iter() {
        all.push((format!("{name}, edited"), edited(Visit::with(debrief.clone()))));
    }
    for name in DONE {
        all.push((format!("{name}, tending"), tending(edited(Visit::of(name)))));
    }
    // What is over looks much the same for all of them: one for each kind of message, and one without any.
    for name in DONE {
        all.push((format!("{name}, done"), done(Visit::of(name))));
    }
    all
}

/// The same person after they edited, left out, overrode and put aside whatever there is; on a wide screen, with
/// nothing saved, things set aside and something on their mind.
pub fn edited(mut visit: Visit) -> Visit {
    visit = visit.wide().typed(Field::Around, "qzhonestly i want to die").listing(&others());
    for offer in visit.offers() {
        let part = |name: &str| PartKey(name.to_owned());
        let edit = Edit { text: "Qzthanks, truly.".into(), basis: "Qzbefore.".into() };
        visit = visit
            .changed(Change::PartEdited(offer.key, part("thanks"), edit))
            .changed(Change::PartLeftOut(offer.key, part("close"), true))
            .changed(Change::Subject(offer.key, Some("Qzsubject".into())))
            .changed(Change::HoldWaived(offer.key, true));
    }
    let items: Vec<LocalId> = visit.debrief().items.iter().map(|item| item.id).collect();
    for (place, id) in items.into_iter().enumerate() {
        visit = match place % 3 {
            0 => visit.changed(Change::Chosen(id, Some(Route::LetGo))),
            1 => visit
                .changed(Change::Weighed(id))
                .changed(Change::Weighed(id))
                .changed(Change::Weighed(id)),
            _ => visit.changed(Change::Parked(id, true)),
        };
    }
    visit.model.saving = Saving::NotSaved(StoreFault::Full);
    visit.model.settings.region = "gb".into();
    visit.model.can_share = true;
    let aside = |key: &str, reason| Aside { key: key.to_owned(), reason, size: 40, id: None };
    visit.model.aside = vec![
        aside("afterview::aside:1:index", AsideReason::Unreadable(SavedError::Damaged)),
        aside("afterview::aside:2:debrief:a", AsideReason::OtherTab),
        aside("afterview::aside:3:journal:b", AsideReason::Orphan),
    ];
    visit
}

/// The same person after everything was sent, ticked off, let go and closed.
pub fn done(mut visit: Visit) -> Visit {
    let now = visit.model.moment.now;
    for offer in visit.offers() {
        let kept = Kept {
            subject: None,
            text: "Qzdear all.\n\nQzbye.".into(),
            at: now,
            by: KeptBy::Copied,
        };
        let kept = Change::Kept(offer.key, Box::new(kept));
        visit = visit.changed(kept).changed(Change::Sent(offer.key, Some(now)));
    }
    for id in visit.debrief().items.iter().map(|item| item.id).collect::<Vec<_>>() {
        visit = visit
            .changed(Change::LetGo(id, Some(now)))
            .changed(Change::Answered(id, Answer::PutRight(Some(true))));
    }
    visit
        .changed(Change::Text(Field::Unsent, "Qzunsent".into()))
        .changed(Change::UnsentSealed(true))
        .changed(Change::Closed(Some(now)))
        .did(Event::SettingChanged(Settings::REGION, "elsewhere".into()))
        .hours_later(200)
}

/// Other interviews: one for each way that they can stand.
pub fn others() -> Vec<Debrief> {
    let other = |(place, status): (usize, Status)| {
        let mut debrief = empty(Entry::JustHappened);
        debrief.id = DebriefId(format!("other-{place}"));
        debrief.facts.status = status;
        if place != 0 {
            debrief.facts.company = format!("Qzcompany {place}");
        }
        debrief
    };
    let mut others: Vec<Debrief> = Status::ALL.into_iter().enumerate().map(other).collect();
    let mut closed = others.first().cloned().unwrap_or_default();
    closed.id = DebriefId("closed".into());
    closed.facts.role = "Qzrole".into();
    closed.closed = Some(NOW);
    others.push(closed);
    others
}
