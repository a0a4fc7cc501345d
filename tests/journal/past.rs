//! What is read out of a debrief.

use super::many::many;
use super::{NOON, journal, patterns};
use afterview::domain::clock::{HOUR, Instant, Moment, Zone, parse_day};
use afterview::domain::debrief::{
    Change, Day, Debrief, DebriefId, Distress, Entry, Field, Figure, LeafChange, LeafDay, LeafKey,
    LeafKind, LeafLine, Status,
};
use afterview::domain::journal::{Ending, Forecast, Journal, Past, Search, first_word};
use afterview::domain::plan::practice_action;

fn debrief() -> Debrief {
    Debrief::new(DebriefId("one".into()), NOON, Entry::JustHappened)
}

fn typed(debrief: &mut Debrief, field: Field, text: &str) {
    debrief.apply(Change::Text(field, text.into()));
}

fn on(debrief: &mut Debrief, leaf: LeafKey, change: LeafChange) {
    debrief.apply(Change::Leaf(leaf, change));
}

#[test]
fn an_empty_debrief_is_a_past_with_nothing_known() {
    let past = Past::of(&debrief());
    assert_eq!(past, Past { id: DebriefId("one".into()), at: NOON, ..Past::default() });
}

#[test]
fn what_was_guessed_and_how_it_was_are_read_from_their_leaf() {
    let outlook = LeafKind::Outlook.only();
    let with = |forecast, after| {
        let mut debrief = debrief();
        debrief.calm.distress = Some(Distress::Shaken);
        on(&mut debrief, outlook, LeafChange::Figure(Figure::Forecast, Some(forecast)));
        on(&mut debrief, outlook, LeafChange::Figure(Figure::After, Some(after)));
        Past::of(&debrief)
    };
    for forecast in Forecast::ALL {
        assert_eq!(with(forecast.figure(), 1).forecast, Some(forecast));
    }
    let past = with(0, 4);
    assert_eq!((past.before, past.after), (Some(Distress::Shaken), Some(Distress::CannotThink)));
    let strange = with(7, 9);
    assert_eq!(
        (strange.forecast, strange.after),
        (None, None),
        "what is no figure of ours is none"
    );
}

#[test]
fn the_first_word_for_how_it_was_stays_when_another_is_said_on_a_later_day() {
    let mut debrief = debrief();
    let say = |debrief: &mut Debrief, hours: i64, word| {
        let moment =
            Moment { now: NOON.plus(hours * HOUR), zone: Zone::fixed(0), ..Moment::default() };
        let kept = first_word(debrief, &moment);
        kept.into_iter().chain([Change::Distress(Some(word))]).for_each(|it| debrief.apply(it));
        let past = Past::of(debrief);
        (past.before, past.after)
    };
    assert_eq!(say(&mut debrief, 1, Distress::Shaken), (Some(Distress::Shaken), None));
    let same_day = say(&mut debrief, 9, Distress::VeryShaken);
    assert_eq!(same_day, (Some(Distress::VeryShaken), None), "it says it better");
    let morning = say(&mut debrief, 21, Distress::Fine);
    assert_eq!(morning, (Some(Distress::VeryShaken), Some(Distress::Fine)));
    let later = say(&mut debrief, 60, Distress::Uneasy);
    assert_eq!(later, (Some(Distress::VeryShaken), Some(Distress::Uneasy)));
    let asked = LeafChange::Figure(Figure::After, Some(0));
    on(&mut debrief, LeafKind::Outlook.only(), asked);
    assert_eq!(Past::of(&debrief).after, Some(Distress::Fine), "what they were asked by itself");
}

#[test]
fn practice_that_was_ticked_in_the_plan_is_a_lesson_without_a_plan() {
    let mut debrief = debrief();
    debrief.apply(Change::ItemAdded { id: 4, mishap: "rambled".into(), parked: false });
    debrief.apply(Change::Ticked(practice_action(4), Some(NOON.plus(HOUR))));
    let past = Past::of(&debrief);
    assert_eq!(past.lessons[0].practised.as_slice(), [NOON.plus(HOUR)]);
    assert!(!past.lessons[0].is_planned());
    on(&mut debrief, LeafKind::Lesson.of(4), LeafChange::Begun);
    assert_eq!(Past::of(&debrief).lessons.len(), 1);
}

#[test]
fn a_day_that_was_picked_is_more_than_a_beginning() {
    let mut debrief = debrief();
    debrief.apply(Change::ItemAdded { id: 4, mishap: "rambled".into(), parked: false });
    let day = parse_day("2026-12-01").map(Day);
    on(&mut debrief, LeafKind::Lesson.of(4), LeafChange::Day(LeafDay::On, day));
    assert_eq!(Past::of(&debrief).lessons.len(), 1);
}

#[test]
fn an_interview_is_of_the_hour_in_which_it_ended() {
    let mut debrief = debrief();
    debrief.facts.ended = Some(NOON.plus(-5 * HOUR));
    assert_eq!(Past::of(&debrief).at, NOON.plus(-5 * HOUR));
}

#[test]
fn a_lesson_that_was_only_begun_is_none() {
    let mut debrief = debrief();
    debrief.apply(Change::ItemAdded { id: 4, mishap: "rambled".into(), parked: false });
    let leaf = LeafKind::Lesson.of(4);
    on(&mut debrief, leaf, LeafChange::Begun);
    assert_eq!(Past::of(&debrief).lessons, []);
    typed(&mut debrief, Field::Leaf(leaf, LeafLine::Cue), "they go quiet ");
    on(&mut debrief, leaf, LeafChange::Picked("drill:sixty_seconds".into(), true));
    on(&mut debrief, leaf, LeafChange::At(NOON.plus(HOUR), true));
    let past = Past::of(&debrief);
    let lesson = &past.lessons[0];
    assert_eq!((lesson.mishap.as_str(), lesson.cue.as_str()), ("rambled", "they go quiet"));
    assert_eq!(lesson.drill.as_deref(), Some("sixty_seconds"));
    assert_eq!(lesson.practised.as_slice(), [NOON.plus(HOUR)]);
}

#[test]
fn all_that_was_written_is_searched_but_the_letter_that_is_never_sent() {
    let mut debrief = debrief();
    typed(&mut debrief, Field::Told, "the lift was Broken");
    typed(&mut debrief, Field::Unsent, "venomous");
    typed(&mut debrief, Field::Leaf(LeafKind::Kindness.only(), LeafLine::Helped), "a long walk");
    let journal = Journal::new(vec![Past::of(&debrief)]);
    let found = |words: &str| {
        let search = Search { words: words.into(), ..Search::default() };
        journal.search(&search, &Zone::fixed(0)).len()
    };
    assert_eq!([found("broken lift"), found("walk"), found("venomous")], [1, 1, 0]);
}

#[test]
fn being_asked_back_is_going_on_as_an_offer_is() {
    assert_eq!(Ending::of(Status::Invited), Ending::WentOn);
    assert_eq!(Ending::of(Status::Offer), Ending::WentOn);
}

#[test]
fn five_hundred_interviews_say_the_same_in_whatever_order_they_are_read() {
    let all = many(500, Instant(NOON.0), 7);
    let pasts: Vec<Past> = all.iter().map(Past::of).collect();
    let (journal, mut turned) = (Journal::new(pasts.clone()), pasts);
    turned.reverse();
    assert_eq!(Journal::new(turned), journal);
    assert!(journal.pasts().is_sorted_by_key(|past| std::cmp::Reverse(past.at)));
    let found = patterns(&journal).expect("many");
    assert!(found.of > 400 && found.recurring.len() > 5, "{found:?}");
    assert!(journal.calibration().is_ok() && journal.relief().is_ok());
}

#[test]
fn a_journal_of_nothing_says_nothing() {
    let empty = journal(&[(); 0], |(), _| {});
    assert!(empty.calibration().is_err() && empty.relief().is_err() && patterns(&empty).is_err());
    assert_eq!(empty.calendar(&Zone::fixed(0)), [(0, 0); 0]);
}
