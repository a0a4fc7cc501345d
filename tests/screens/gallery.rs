//! Every screen, drawn for everybody: the one who looks in, the one who is halfway, those of the samples, and those
//! who edited, sent, parked and overrode whatever there is. Drawn once; each rule looks at all of them.

use crate::html::Element;
use crate::stage::{DISGUISED, ENGLISH, NOW, Page, SAMPLES, Visit, empty};
use afterview::app::model::Settings;
use afterview::app::saved::SavedError;
use afterview::app::store::{Aside, AsideReason, Imported, LoadError, StoreFault};
use afterview::app::{Event, Mend, Notice, Saving, Screen};
use afterview::content::Content;
use afterview::domain::debrief::{
    Answer, Change, Channel, Debrief, DebriefId, Distress, Edit, Entry, Field, Item, Kept, KeptBy,
    LocalId, MessageKind, NoteKey, PartKey, Status,
};
use afterview::domain::mishap::Route;
use std::sync::{Arc, LazyLock};

/// A name that nothing has.
pub const NOBODY: LocalId = 999_999;

/// A screen as somebody sees it.
pub struct Drawn {
    /// Who sees which screen, for a failed test.
    pub whose: String,
    /// Which screen.
    pub screen: Screen,
    /// What is on it.
    pub page: Page,
    /// Who sees it.
    pub visit: Visit,
}

/// Every screen in English.
pub static GALLERY: LazyLock<Vec<Drawn>> = LazyLock::new(|| {
    let mut all = drawn(visitors(), &ENGLISH);
    all.extend(drawn(worn_samples(), &ENGLISH));
    all.extend(drawn(fresh_samples(), &ENGLISH));
    all
});

/// Every screen in disguise.
pub static DISGUISED_GALLERY: LazyLock<Vec<Drawn>> = LazyLock::new(|| {
    let mut all = drawn(visitors(), &DISGUISED);
    all.extend(drawn(worn_samples(), &DISGUISED));
    all
});

/// Applies a rule to every screen, and fails with all that break it.
#[track_caller]
pub fn rule(broken: impl Fn(&Drawn) -> Vec<String>) {
    let faults: Vec<String> = GALLERY
        .iter()
        .flat_map(|drawn| {
            broken(drawn).into_iter().map(|fault| format!("{}: {fault}", drawn.whose))
        })
        .collect();
    let shown: Vec<&str> = faults.iter().map(String::as_str).take(20).collect();
    assert!(faults.is_empty(), "{} times:\n{}", faults.len(), shown.join("\n"));
}

/// Applies a rule to every element of every screen.
#[track_caller]
pub fn rule_for_each(broken: impl Fn(&Element) -> Option<String>) {
    rule(|drawn| drawn.page.page.all().into_iter().filter_map(&broken).collect());
}

fn drawn(visitors: Vec<(String, Visit)>, content: &Arc<Content>) -> Vec<Drawn> {
    let mut all = Vec::new();
    for (who, visit) in visitors {
        for screen in screens(&visit) {
            let page = visit.see_in(screen, content);
            all.push(Drawn {
                whose: format!("{who}, {screen:?}"),
                screen,
                page,
                visit: visit.clone(),
            });
        }
    }
    all
}

/// The screens without a number in them.
pub const PLAIN: [Screen; 34] = [
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
    Screen::Support,
    Screen::WhereMyWordsAre,
    Screen::Erase,
];

/// Every screen there is for somebody, and those about things that are not there.
pub fn screens(visit: &Visit) -> Vec<Screen> {
    let debrief = visit.model.debrief.clone().unwrap_or_default();
    let mut screens = PLAIN.to_vec();
    for id in debrief.items.iter().map(|item| item.id).chain([NOBODY]) {
        screens.extend([Screen::Item(id), Screen::ItemWords(id), Screen::QuickWords(id)]);
    }
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
        Screen::Support => "support",
        Screen::WhereMyWordsAre => "where my words are",
        Screen::Erase => "erase",
    }
}

/// How many kinds of screens there are.
pub const KINDS: usize = 41;

fn visitors() -> Vec<(String, Visit)> {
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
        Notice::NotInFile(1),
        Notice::Imported(Imported { new: vec![DebriefId("a".into())], ..Imported::default() }),
        Notice::ImportRefused(SavedError::CutShort),
        Notice::NotOpened(LoadError::Missing),
        Notice::Deleted,
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
    told.collect()
}

fn fresh_samples() -> Vec<(String, Visit)> {
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

fn worn_samples() -> Vec<(String, Visit)> {
    let mut all = Vec::new();
    for (name, debrief) in SAMPLES.iter() {
        all.push((format!("{name}, edited"), edited(Visit::with(debrief.clone()))));
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
    let aside = |key: &str, reason| Aside { key: key.to_owned(), reason, size: 40 };
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
