//! Somebody with several interviews behind them.

use crate::stage::NOW;
use afterview::domain::clock::DAY;
use afterview::domain::debrief::{
    Change, Debrief, DebriefId, Distress, Entry, Field, Figure, LeafChange, LeafKind, LeafLine,
    Status,
};
use afterview::domain::journal::{Forecast, Journal, Past};

/// An interview so many days ago.
pub fn lived_one(days_ago: i64, company: &str, mishaps: &[&str]) -> Debrief {
    let id = DebriefId(format!("lived-{days_ago}"));
    let mut debrief = Debrief::new(id, NOW.plus(-days_ago * DAY), Entry::JustHappened);
    debrief.apply(Change::Text(Field::Company, company.to_owned()));
    for (id, mishap) in (1..).zip(mishaps) {
        debrief.apply(Change::ItemAdded { id, mishap: (*mishap).to_owned(), parked: false });
    }
    debrief
}

/// What was guessed of an interview, how it stands, and how it was before and after.
pub fn turned_out(
    debrief: &mut Debrief,
    forecast: Forecast,
    status: Status,
    levels: (Distress, u32),
) {
    let outlook = LeafKind::Outlook.only();
    for (figure, value) in [(Figure::Forecast, forecast.figure()), (Figure::After, levels.1)] {
        debrief.apply(Change::Leaf(outlook, LeafChange::Figure(figure, Some(value))));
    }
    debrief.apply(Change::Status(status));
    debrief.apply(Change::Distress(Some(levels.0)));
}

/// A plan for the next time, practised so many days ago.
pub fn planned(debrief: &mut Debrief, item: u32, drill: &str, practised: &[i64]) {
    let key = LeafKind::Lesson.of(item);
    for (line, text) in [
        (LeafLine::Obstacle, "my mind goes blank"),
        (LeafLine::Cue, "At their qzfirst question"),
        (LeafLine::Response, "I qzbreathe once"),
    ] {
        debrief.apply(Change::Text(Field::Leaf(key, line), text.to_owned()));
    }
    debrief.apply(Change::Leaf(key, LeafChange::Picked(format!("drill:{drill}"), true)));
    for days_ago in practised {
        debrief.apply(Change::Leaf(key, LeafChange::At(NOW.plus(-days_ago * DAY), true)));
    }
}

/// Several interviews with a bit of everything: what came back, also of theirs, guesses, plans, and one that went well.
pub fn lived() -> Vec<Debrief> {
    let blank = "question_left_blank";
    let mut all = [
        lived_one(2, "Qzalpha", &[blank, "they_did_not_show"]),
        lived_one(9, "Qzbeta", &[blank, "rambled", "they_did_not_show"]),
        lived_one(40, "", &["rambled", "own_words"]),
        lived_one(75, "Qzdelta", &[blank]),
        lived_one(400, "Qzepsilon", &[]),
    ];
    let ways = [
        (Forecast::NotOn, Status::Pending, (Distress::VeryShaken, 1)),
        (Forecast::NotOn, Status::Rejected, (Distress::Shaken, 2)),
        (Forecast::NotOn, Status::Invited, (Distress::CannotThink, 0)),
        (Forecast::NotOn, Status::Offer, (Distress::Uneasy, 3)),
        (Forecast::On, Status::Withdrew, (Distress::Fine, 0)),
    ];
    for (debrief, (forecast, status, levels)) in all.iter_mut().zip(ways) {
        turned_out(debrief, forecast, status, levels);
    }
    planned(&mut all[0], 1, "question_bank_aloud", &[1]);
    planned(&mut all[1], 1, "question_bank_aloud", &[5, 1]);
    planned(&mut all[2], 2, "no_such_drill", &[]);
    planned(&mut all[3], 1, "the_breath", &[60, 1]);
    all[2].apply(Change::Text(Field::ItemWords(2), "qzmy hands shook".to_owned()));
    all[4].apply(Change::Text(Field::Well, "qzmy drawing\n\nqzthe door".to_owned()));
    all[0].apply(Change::Text(
        Field::Leaf(LeafKind::Reflection.only(), LeafLine::Differently),
        "qzask sooner".to_owned(),
    ));
    all[0].apply(Change::Text(Field::Unsent, "Qzneversent".to_owned()));
    all.to_vec()
}

/// The journal of these interviews.
pub fn journal_of(all: &[Debrief]) -> Journal {
    Journal::new(all.iter().map(Past::of).collect())
}
