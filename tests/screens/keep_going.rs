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
fn who_does_not_answer_can_be_let_be_and_is_not_due_any_more() {
    let visit = with_asha(&[300]);
    let page = visit.see(Screen::Contact(ASHA));
    assert!(page.has("answered") && page.has("let-be"));
    let let_be = LeafChange::Picked("let_be".into(), true);
    let visit = visit.changed(Change::Leaf(LeafKind::Contact.of(ASHA), let_be));
    let page = visit.see(Screen::Contact(ASHA));
    assert_eq!(page.text_of("cadence"), say("keep_going.person.let_be_words"));
    assert!(page.has("open-again") && !page.has("let-be"));
    visit.see(Screen::Contacts).says(say("keep_going.person.let_be"));
    let next = visit.see(Screen::KeepGoing).text_of("next-step");
    assert_eq!(next, say("keep_going.next.week"));
}

#[test]
fn nobody_on_this_page_is_led_to_a_question_about_the_open_interview() {
    let page = with_asha(&[]).see(Screen::Contact(ASHA));
    assert!(!page.links("main").contains(&"#/calm".to_owned()));
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
fn nobody_is_told_four_of_three_or_that_there_is_time_where_there_is_none() {
    let goal = LeafKind::Goal.only();
    let visit = Visit::first().typed(Field::Leaf(goal, LeafLine::Title), "Qzsend one");
    let hub = visit.see(Screen::KeepGoing).text();
    let none = fill("keep_going.week.count", &[("done", "0"), ("meant", "1")]);
    assert!(hub.contains("Qzsend one") && !hub.contains(&none), "{hub}");
    // Sunday is four days after the day that the stage stands on.
    let sunday = visit.clone().hours_later(4 * 24).see(Screen::Goal);
    sunday.says(say("keep_going.week.last_day")).does_not_say(say("keep_going.week.none_yet"));
    let twice = [1, 2].into_iter().fold(visit, |visit, hour| {
        let at = Instant(NOW.0 - hour * 60);
        visit.changed(Change::Leaf(goal, LeafChange::At(at, true)))
    });
    let words = fill("keep_going.week.more", &[("done", "2")]);
    twice.see(Screen::KeepGoing).says(&words);
    twice.see(Screen::Goal).says(&words).says(say("keep_going.week.done"));
}

#[test]
fn whether_it_is_the_only_one_is_asked_of_what_goes_on_and_held_for_that_one() {
    let of = |visit: &Visit| visit.see(Screen::KeepGoing);
    let nobody = of(&Visit::first());
    assert!(!nobody.has("choices-only-one"));
    nobody.does_not_say(say("keep_going.hub.another"));
    for status in Status::ALL {
        let page = of(&Visit::of("quick_note").changed(Change::Status(status)));
        let goes_on = matches!(status, Status::Pending | Status::Silent | Status::Invited);
        assert_eq!(page.has("choices-only-one"), goes_on, "{status:?}");
        let is_over = matches!(status, Status::Rejected | Status::Withdrew);
        assert_eq!(page.text().contains(say("keep_going.hub.another")), is_over, "{status:?}");
    }
    let visit = Visit::of("quick_note");
    let pick = ["only:yes:", &visit.debrief().id.0].concat();
    let visit = visit.changed(Change::Leaf(LeafKind::Goal.only(), LeafChange::Picked(pick, true)));
    of(&visit).says(say("keep_going.only_one.only_words"));
    let next =
        visit.did(Event::Loaded(Ok(Box::new(Visit::of("panel_of_three").debrief().clone()))));
    of(&next).does_not_say(say("keep_going.only_one.only_words"));
}

#[test]
fn places_to_look_stand_in_the_three_buckets_that_they_were_put_in() {
    let mut visit = Visit::first();
    for (of, bucket, name) in [(70_002, "wide", "Everywhere"), (70_003, "near", "Library window")] {
        let key = LeafKind::Board.of(of);
        visit = visit
            .typed(Field::Leaf(key, LeafLine::Title), name)
            .changed(Change::Leaf(key, LeafChange::Picked(format!("bucket:{bucket}"), true)));
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
    page.does_not_say(say("keep_going.outcomes.surprise"));
}

#[test]
fn of_many_interviews_the_first_are_listed_with_a_way_to_all() {
    let one = |number: i64| {
        let at = Instant(NOW.0 - number * DAY);
        Debrief::new(DebriefId(format!("one-{number}")), at, Entry::JustHappened)
    };
    for (count, more) in [(12, false), (40, true)] {
        let all: Vec<Debrief> = (0..count).map(one).collect();
        let page = Visit::first().listing(&all).see(Screen::Outcomes);
        assert_eq!(page.get("others").named(&["li"]).len(), 12);
        let all = page.links("main").contains(&"#/interviews".to_owned());
        assert_eq!(all, more, "{count}");
    }
}

#[test]
fn who_got_a_no_is_not_told_that_they_are_still_in_it() {
    let visit = Visit::of("quick_note").changed(Change::Status(Status::Rejected));
    let list = visit.clone().listing(&[visit.debrief().clone()]);
    list.see(Screen::Outcomes).does_not_say(say("keep_going.outcomes.surprise"));
}

#[test]
fn the_open_interview_is_asked_about_on_the_same_page() {
    let visit = Visit::of("quick_note");
    let list = visit.clone().listing(&[visit.debrief().clone()]);
    let page = list.see(Screen::Outcomes);
    assert!(page.has("this-one") && page.has("choices-status"));
    page.says(say("recall.decision.invited"));
}
