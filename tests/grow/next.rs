//! The one next step, how far a question is, and what the plan makes of a lesson.

use crate::support::{BANK, CATALOGUE};
use crate::{about, asked, with};
use afterview::domain::assess::assess;
use afterview::domain::clock::{DAY, Instant, Moment, Zone};
use afterview::domain::debrief::{
    Change, Day, Debrief, Field, Figure, Landed, LeafChange, LeafDay, LeafKey, LeafKind, LeafLine,
};
use afterview::domain::grow::{
    Next, Rating, chain, is_planned, known_as, next, practised, stories_of, unanswered,
};
use afterview::domain::plan::{Deed, plan, practice_action};
use afterview::domain::question::Bank;
use time::{Date, Month};

fn book() -> Debrief {
    Debrief::book(Instant(0))
}

fn typed(debrief: &mut Debrief, key: LeafKey, line: LeafLine, text: &str) {
    debrief.apply(Change::Text(Field::Leaf(key, line), text.to_owned()));
}

fn did(debrief: &mut Debrief, key: LeafKey, change: LeafChange) {
    debrief.apply(Change::Leaf(key, change));
}

fn step(debrief: &Debrief, book: &Debrief) -> Next {
    let found = unanswered(debrief, CATALOGUE);
    let links = chain(debrief, &assess(debrief, CATALOGUE), CATALOGUE);
    next(&found, &links, debrief, book, &BANK)
}

#[test]
fn the_next_step_is_the_question_then_the_plan_then_practice_then_a_story_then_the_next_interview()
{
    let (mut debrief, mut book) = (with(&["poor_weakness_answer"]), book());
    assert_eq!(step(&debrief, &book), Next::Question);
    typed(&mut book, LeafKind::Question.of(38), LeafLine::Bullet1, "I start too early");
    assert_eq!(step(&debrief, &book), Next::Plan(1));
    let lesson = LeafKind::Lesson.of(1);
    typed(&mut debrief, lesson, LeafLine::Obstacle, "they ask about my weakness");
    assert_eq!(step(&debrief, &book), Next::Plan(1), "half a plan is none");
    typed(&mut debrief, lesson, LeafLine::Response, "name a real one");
    assert_eq!(step(&debrief, &book), Next::Practise(1));
    did(&mut debrief, lesson, LeafChange::At(Instant(9), true));
    assert_eq!(step(&debrief, &book), Next::Story);
    let story = LeafKind::Story.of(70_001);
    typed(&mut book, story, LeafLine::Title, "The chess table");
    assert_eq!(step(&debrief, &book), Next::Ready);
    typed(&mut book, story, LeafLine::Title, "  ");
    assert_eq!(step(&debrief, &book), Next::Story, "its words were taken out again");
}

#[test]
fn where_nothing_went_wrong_a_story_is_the_next_step() {
    assert_eq!(step(&with(&[]), &book()), Next::Story);
    assert_eq!(step(&with(&["bereavement"]), &book()), Next::Story);
}

#[test]
fn a_question_is_as_far_as_it_was_rated_and_begun_once_something_is_there() {
    let key = LeafKind::Question.of(13);
    let rating = |book: &Debrief| book.leaf(key).and_then(Rating::of);
    let mut book = book();
    assert_eq!(rating(&book), None);
    did(&mut book, key, LeafChange::Begun);
    assert_eq!(rating(&book), None, "to look at it is no beginning");
    typed(&mut book, key, LeafLine::Bullet2, "  ");
    assert_eq!(rating(&book), None);
    typed(&mut book, key, LeafLine::Bullet2, "rang Glen at once");
    assert_eq!(rating(&book), Some(Rating::NotYet));
    for one in Rating::ALL {
        did(&mut book, key, LeafChange::Figure(Figure::Rating, Some(one.figure())));
        assert_eq!(rating(&book), Some(one));
    }
    did(&mut book, key, LeafChange::Figure(Figure::Rating, Some(7)));
    assert_eq!(rating(&book), Some(Rating::NotYet), "a rating of a later version");
}

#[test]
fn a_question_is_known_again_in_nearly_the_same_words_and_not_in_others() {
    let mut book = book();
    for (words, number) in [
        ("What is your biggest weakness?", Some(38)),
        ("what's your biggest weakness", Some(38)),
        ("TELL ME ABOUT YOURSELF", Some(1)),
        ("tell me about a conflict with somebody at work", Some(14)),
        ("what is your weakness", Some(38)),
        ("tell me about a time you led", Some(16)),
        ("what would you do with a resident who doesn't want to join in??", None),
        ("What is your biggest strength?", None),
        ("what is your biggest fear", None),
        ("Tell me about a time you were late", None),
        ("Tell me about a time you", None),
        ("Why do you want to leave?", None),
        ("why", None),
        (" ?! ", None),
    ] {
        assert_eq!(known_as(words, &BANK, &book), number, "{words}");
    }
    let own = LeafKind::Question.of(70_001);
    typed(&mut book, own, LeafLine::Title, "What would you do with a resident who won't join in?");
    let asked = "what would you do with a resident who won't join in";
    assert_eq!(known_as(asked, &BANK, &book), Some(70_001));
}

#[test]
fn no_question_of_the_bank_is_taken_for_another() {
    for one in BANK.iter() {
        let others = BANK.iter().filter(|other| other.number != one.number).cloned().collect();
        assert_eq!(known_as(&one.text, &Bank::new(others), &book()), None, "{}", one.text);
    }
}

#[test]
fn a_question_that_nobody_can_name_holds_nothing_up() {
    let (mut debrief, mut book) = (with(&["question_left_blank"]), book());
    assert_eq!(step(&debrief, &book), Next::Plan(1));
    about(&mut debrief, 1, "how do you handle conflict");
    assert_eq!(step(&debrief, &book), Next::Question);
    let two = with(&["question_left_blank", "poor_weakness_answer"]);
    assert_eq!(step(&two, &book), Next::Question, "the other one has a name");
    typed(&mut book, LeafKind::Question.of(38), LeafLine::Bullet1, "I start too early");
    assert_eq!(step(&two, &book), Next::Plan(1));
}

#[test]
fn what_was_ticked_in_the_plan_was_practised() {
    let mut debrief = with(&["rambled"]);
    let lesson = LeafKind::Lesson.of(1);
    typed(&mut debrief, lesson, LeafLine::Obstacle, "they go quiet");
    typed(&mut debrief, lesson, LeafLine::Response, "stop");
    assert_eq!(step(&debrief, &book()), Next::Practise(1));
    debrief.apply(Change::Ticked(practice_action(1), Some(Instant(9))));
    assert_eq!(practised(&debrief, 1).as_slice(), [Instant(9)]);
    assert_eq!(step(&debrief, &book()), Next::Story);
    did(&mut debrief, lesson, LeafChange::At(Instant(11), true));
    assert_eq!(practised(&debrief, 1).as_slice(), [Instant(11)], "it was ticked with it");
}

#[test]
fn the_question_that_comes_back_is_the_banks_where_its_words_or_the_mishap_say_so() {
    let mut debrief = with(&["clumsy_gap_answer", "question_left_blank"]);
    asked(&mut debrief, 7, "Why do you want to work here?", Landed::Missed);
    about(&mut debrief, 1, "what about those two years");
    let numbers: Vec<_> = unanswered(&debrief, CATALOGUE)
        .iter()
        .map(|one| (one.words.clone(), one.question(&BANK, &book())))
        .collect();
    let expected =
        [("what about those two years", Some(30)), ("Why do you want to work here?", Some(2))];
    assert_eq!(numbers, expected.map(|(words, number)| (words.to_owned(), number)));
}

#[test]
fn a_story_that_was_taken_away_answers_nothing_any_more() {
    let (question, story) = (LeafKind::Question.of(13), LeafKind::Story.of(70_001));
    let mut book = book();
    typed(&mut book, story, LeafLine::Title, "The chess table");
    did(&mut book, question, LeafChange::Picked("story:70001".into(), true));
    let answers = |book: &Debrief| {
        book.leaf(question).map(|leaf| stories_of(leaf, book).count()).unwrap_or_default()
    };
    assert_eq!(answers(&book), 1);
    did(&mut book, story, LeafChange::Removed);
    assert_eq!(answers(&book), 0);
}

#[test]
fn a_drill_stands_once_in_the_plan_and_on_each_day_that_was_picked_for_it() {
    let mut debrief = with(&["rambled", "question_left_blank", "spoke_too_fast"]);
    for item in 1..=3 {
        let pick = LeafChange::Picked("drill:the_breath".to_owned(), true);
        did(&mut debrief, LeafKind::Lesson.of(item), pick);
    }
    let day = Day(Date::from_calendar_date(2026, Month::December, 10).expect("a day"));
    did(&mut debrief, LeafKind::Lesson.of(2), LeafChange::Day(LeafDay::On, Some(day)));
    debrief.apply(Change::Ticked(practice_action(1), Some(debrief.started)));
    let moment =
        Moment { now: debrief.started.plus(60), zone: Zone::fixed(0), ..Moment::default() };
    let plan = plan(&debrief, &assess(&debrief, CATALOGUE), CATALOGUE, &moment);
    let practice = plan.actions.iter().filter_map(|action| match action.deed {
        Deed::Practise(item, _) => Some((item, action.done.is_some())),
        _ => None,
    });
    assert_eq!(practice.collect::<Vec<_>>(), [(1, true), (2, false)]);
    assert_eq!(plan.drills(std::iter::empty()), [("the_breath", Some(1))]);
}

/// What the plan says about practising for the first item: the drill, and when.
fn practice(debrief: &Debrief) -> (String, Instant) {
    let moment =
        Moment { now: debrief.started.plus(60), zone: Zone::fixed(0), ..Moment::default() };
    let plan = plan(debrief, &assess(debrief, CATALOGUE), CATALOGUE, &moment);
    let found = plan.actions.into_iter().find_map(|action| match action.deed {
        Deed::Practise(1, drill) => Some((drill, action.at)),
        _ => None,
    });
    found.expect("practice in the plan")
}

#[test]
fn the_plan_has_the_drill_that_was_chosen_on_the_day_that_was_picked() {
    let mut debrief = with(&["question_left_blank"]);
    let (usual, soon) = practice(&debrief);
    assert_eq!(usual, CATALOGUE.get("question_left_blank").expect("it").drills[0]);
    let lesson = LeafKind::Lesson.of(1);
    did(&mut debrief, lesson, LeafChange::Picked("drill:mirror_or_friend".into(), true));
    assert_eq!(practice(&debrief), ("mirror_or_friend".to_owned(), soon));
    let day = Day(Date::from_calendar_date(2026, Month::December, 1).expect("a day"));
    did(&mut debrief, lesson, LeafChange::Day(LeafDay::On, Some(day)));
    let at = practice(&debrief).1;
    let local = Zone::fixed(0).local(at);
    assert_eq!((local.day, local.minutes), (day.0, 18 * 60));
    assert!(at > soon.plus(3 * DAY));
}

#[test]
fn a_plan_is_whole_with_a_time_alone_and_never_without_what_is_done() {
    let mut debrief = with(&["rambled"]);
    let lesson = LeafKind::Lesson.of(1);
    typed(&mut debrief, lesson, LeafLine::Cue, "when they ask about pay");
    assert!(!debrief.leaf(lesson).is_some_and(is_planned));
    typed(&mut debrief, lesson, LeafLine::Response, "name my range");
    assert!(debrief.leaf(lesson).is_some_and(is_planned));
}
