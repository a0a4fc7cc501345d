//! Keep going: people to ask, places to look, the week, and how each interview went on.

use crate::stage::{NOW, Visit, fill, say};
use afterview::app::store::{MemoryStore, Shelf};
use afterview::app::{Event, Screen};
use afterview::domain::clock::{DAY, Instant};
use afterview::domain::debrief::{
    Change, Debrief, DebriefId, Entry, Field, LeafChange, LeafKind, LeafLine, Status,
};

const ASHA: u32 = 70_001;

/// Somebody with one person to ask, who was asked so many days ago.
fn with_asha(asked: &[i64]) -> Visit {
    let key = LeafKind::Contact.of(ASHA);
    let mut visit = Visit::of("quick_note")
        .typed(Field::Leaf(key, LeafLine::Title), "Asha")
        .changed(Change::Leaf(key, LeafChange::Picked("ask:lead".into(), true)));
    for days in asked {
        let at = Instant(NOW.0 - days * DAY);
        visit = visit.changed(Change::Leaf(key, LeafChange::At(at, true)));
    }
    visit
}

#[test]
fn somebody_who_was_asked_is_given_time_then_asked_once_more_and_then_let_be() {
    let see = |asked: &[i64]| with_asha(asked).see(Screen::Contact(ASHA));
    let first = see(&[]);
    assert!(first.has("choices-mood") && !first.has("cadence"));
    let waiting = see(&[2]);
    assert!(!waiting.has("choices-mood"));
    assert!(waiting.text_of("cadence").starts_with("Give them until"), "{}", waiting.text());
    let again = see(&[9]);
    assert!(again.has("choices-mood"));
    assert_eq!(again.text_of("cadence"), say("keep_going.person.again_words"));
    let enough = see(&[20, 9]);
    assert!(!enough.has("choices-mood"));
    assert_eq!(enough.text_of("cadence"), say("keep_going.person.enough_words"));
}

#[test]
fn nobody_is_written_to_before_they_say_how_they_are() {
    let page = with_asha(&[]).see(Screen::Contact(ASHA));
    page.says(say("keep_going.mood.question"));
    assert!(!page.has("write-to"));
}

#[test]
fn who_may_be_asked_once_more_is_the_next_step() {
    let page = with_asha(&[9]).see(Screen::KeepGoing);
    assert_eq!(page.text_of("next-step"), say("keep_going.next.person"));
    page.says(&fill("keep_going.hub.people_due", &[("count", "1")]));
    let page = with_asha(&[2]).see(Screen::KeepGoing);
    assert_eq!(page.text_of("next-step"), say("keep_going.next.week"));
    page.says(say("keep_going.hub.one_person"));
}

#[test]
fn a_week_counts_for_itself_and_says_nothing_of_the_last_one() {
    let goal = LeafKind::Goal.only();
    let visit = Visit::first().typed(Field::Leaf(goal, LeafLine::Title), "Send one application");
    let done = |visit: Visit, days: i64| {
        visit.changed(Change::Leaf(goal, LeafChange::At(Instant(NOW.0 - days * DAY), true)))
    };
    // The stage stands on a Wednesday: ten days ago is another week.
    let before = done(visit.clone(), 10);
    let page = before.see(Screen::Goal);
    page.says(&fill("keep_going.week.count", &[("done", "0"), ("meant", "1")]));
    page.says(say("keep_going.week.none_yet"));
    let page = done(before, 1).see(Screen::Goal);
    page.says(&fill("keep_going.week.count", &[("done", "1"), ("meant", "1")]));
    page.says(say("keep_going.week.done"));
    page.says(say("keep_going.week.no_streak"));
    for word in ["streak", "in a row", "missed", "failed"] {
        page.does_not_say(word);
    }
}

#[test]
fn places_to_look_stand_in_the_three_buckets_that_they_were_put_in() {
    let mut visit = Visit::first();
    for (of, bucket, name) in [(70_002, "wide", "Everywhere"), (70_003, "near", "Library window")] {
        let key = LeafKind::Board.of(of);
        visit = visit
            .changed(Change::Leaf(key, LeafChange::Picked(format!("bucket:{bucket}"), true)))
            .typed(Field::Leaf(key, LeafLine::Title), name);
    }
    let page = visit.see(Screen::Openings);
    let boxes = |id: &str| page.get(id).all().into_iter().filter(|one| one.is_field()).count();
    assert_eq!((boxes("bucket-wide"), boxes("bucket-trade"), boxes("bucket-near")), (1, 0, 1));
    assert!(page.has("looked-70002") && page.has("looked-70003"));
}

#[test]
fn how_each_interview_went_on_is_told_where_all_of_them_stand() {
    let mut shelf = Shelf::open(Box::new(MemoryStore::default()), "", "tab", NOW);
    for (name, company) in [("a", "Elm Court"), ("b", "Harbour Library")] {
        let mut one = Debrief::new(DebriefId(name.into()), NOW, Entry::JustHappened);
        one.facts.company = company.to_owned();
        one.facts.status = if name == "a" { Status::Rejected } else { Status::Invited };
        shelf.begin(&one);
    }
    let visit = Visit::of("quick_note").did(Event::ListChanged(shelf.summaries()));
    let page = visit.see(Screen::Outcomes);
    let others = page.text_of("others");
    assert!(
        others.contains("Elm Court") && others.contains(say("home.state.rejected")),
        "{others}"
    );
    assert!(others.contains("Harbour Library") && others.contains(say("home.state.invited")));
    page.says(say("keep_going.outcomes.surprise"));
    // With none there is a sentence, and nothing to choose.
    let page = Visit::first().see(Screen::Outcomes);
    page.says(say("keep_going.outcomes.none"));
    assert!(!page.has("others") && !page.has("this-one"));
}

#[test]
fn the_open_interview_is_asked_about_on_the_same_page() {
    let visit = Visit::of("quick_note");
    let list = visit.clone().listing(&[visit.debrief().clone()]);
    let page = list.see(Screen::Outcomes);
    assert!(page.has("this-one") && page.has("choices-status"));
    page.says(say("recall.decision.invited"));
}
