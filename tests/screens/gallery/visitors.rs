//! Everybody who sees the screens.

use super::told::{notices, share, tending};
use crate::stage::{NOW, SAMPLES, Visit, empty};
use afterview::app::model::Settings;
use afterview::app::saved::SavedError;
use afterview::app::store::{Aside, AsideReason, StoreFault};
use afterview::app::{Agreed, Event, HandOver, HostSaid, Mend, Saving};
use afterview::domain::debrief::{
    Answer, Change, Debrief, DebriefId, Distress, Edit, Entry, Field, Item, Kept, KeptBy,
    LeafChange, LeafKind, LeafLine, LocalId, PartKey, Status,
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
    visitors.push(("grown".to_owned(), grown()));
    let given_up = Visit::of("feedback_on_the_phone").changed(Change::ErrandDropped(20, true));
    visitors.push(("given up".to_owned(), given_up));
    for status in Status::ALL {
        let visit = Visit::of("quick_note").changed(Change::Status(status));
        visitors.push((format!("{status:?}"), visit));
    }
    visitors.extend(notices());
    visitors.extend(framed());
    visitors
}

/// Somebody in the frame of another page, at each point of the hand-over.
fn framed() -> Vec<(String, Visit)> {
    let said = HostSaid {
        company: "Qzelm Court".to_owned(),
        role: "Qzlibrarian".to_owned(),
        interview_date: "2026-11-16".to_owned(),
        jobs_url: "https://jobs.example/open".to_owned(),
        help_url: "https://jobs.example/help".to_owned(),
        events_url: "https://jobs.example/events".to_owned(),
        theme: "dark".to_owned(),
        lang: String::new(),
    };
    let told = Event::HostTold(Some(Box::new(said)));
    let fresh = Visit::first().did(told.clone()).did(Event::DoorTaken(Entry::SaidNo));
    let sent = Visit::of("quick_note").did(told);
    let sent = sent.offers().first().map(|offer| offer.key).map_or(sent.clone(), |key| {
        let at = sent.model.moment.now;
        sent.clone().changed(Change::Sent(key, Some(at)))
    });
    let mut all = vec![("framed, empty".to_owned(), fresh), ("framed, sent".to_owned(), sent)];
    for state in [
        HandOver::Not,
        HandOver::Opening,
        HandOver::Late,
        HandOver::Cut,
        HandOver::Unread,
        HandOver::There,
        HandOver::Kept,
    ] {
        let mut visit = Visit::of("quick_note").did(Event::HostTold(None));
        visit.model.saving = Saving::NotSaved(StoreFault::Blocked);
        visit.model.hand_over = state;
        visit.model.agreed =
            Agreed { one: Some(visit.debrief().id.clone()), lacks: share(2, true) };
        all.push((format!("framed, {state:?}"), visit));
    }
    all
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

/// Somebody who filled in all that there is to grow from: words on every line of every kind of leaf.
pub fn grown() -> Visit {
    let mut visit = Visit::of("panel_of_three");
    let item = visit.debrief().items.first().map_or(0, |item| item.id);
    for kind in LeafKind::ALL {
        use LeafKind::{Board, Contact, Lesson, Question, Story, Strength};
        let of = match kind {
            Lesson => item,
            Question => 3,
            Story | Strength | Contact | Board => 70_001,
            _ => 0,
        };
        let key = kind.of(of);
        for line in LeafLine::ALL {
            visit = visit.typed(Field::Leaf(key, line), &format!("Qz{} of mine", line.name()));
        }
        visit = visit.changed(Change::Leaf(key, LeafChange::At(NOW, true)));
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
