//! Grow: what comes back first, from each moment to its practice, the bank and its stories, kind words, looking back.

#[path = "grow/questions.rs"]
mod questions;

use crate::html::Element;
use crate::stage::{ENGLISH, NOW, Page, SAMPLES, Visit, empty, say};
use crate::weigh::with;
use afterview::app::{Event, LeafStart, Screen};
use afterview::domain::clock::HOUR;
use afterview::domain::debrief::{
    Change, Day, DebriefId, Detail, Entry, Field, Figure, Landed, LeafChange, LeafDay, LeafKey,
    LeafKind, LeafLine, LocalId,
};
use afterview::domain::journal::{Journal, Past};
use std::sync::Arc;
use time::{Date, Month};

fn leaf(visit: Visit, key: LeafKey, line: LeafLine, text: &str) -> Visit {
    visit.typed(Field::Leaf(key, line), text)
}

fn did(visit: Visit, key: LeafKey, change: LeafChange) -> Visit {
    visit.changed(Change::Leaf(key, change))
}

/// Somebody with a story called "The chess table".
fn with_a_story(visit: Visit) -> Visit {
    leaf(visit, LeafKind::Story.of(70_001), LeafLine::Title, "The chess table")
}

fn ids(elements: &[&Element]) -> Vec<String> {
    elements.iter().map(|element| element.id().to_owned()).collect()
}

/// The links inside the element with this id.
fn links_in(page: &Page, id: &str) -> Vec<String> {
    let links = page.get(id).named(&["a"]);
    links.iter().filter_map(|link| link.attribute("href").map(str::to_owned)).collect()
}

#[test]
fn the_question_that_got_no_good_answer_stands_on_top_and_is_the_next_step() {
    let visit = Visit::through(Entry::JustHappened)
        .typed(Field::Asked(5), "Why here, of all places?")
        .changed(Change::Landed(5, Some(Landed::Missed)));
    let page = visit.see(Screen::Grow);
    assert_eq!(page.text_of("blanked"), "Why here, of all places?");
    let text = page.text();
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    assert!(at(say("grow.blank.heading")) < at(say("grow.keep.heading")));
    assert_eq!(page.text_of("next-step"), say("grow.next.question.button"));
}

#[test]
fn every_question_that_got_no_good_answer_leads_to_its_own_screen() {
    let missed = |visit: Visit, id, words: &str| {
        visit.typed(Field::Asked(id), words).changed(Change::Landed(id, Some(Landed::Missed)))
    };
    let visit = missed(Visit::through(Entry::JustHappened), 5, "Why here, of all places?");
    let visit = missed(visit, 6, "What is your biggest weakness?");
    let visit = missed(visit, 7, "Which tea do you drink?");
    let page = visit.see(Screen::Grow);
    assert_eq!(links_in(&page, "blank"), ["#/grow/question/38"]);
    assert_eq!(page.text_of("prepare-1"), "Which tea do you drink?");
    let own = LeafStart::Line(LeafLine::Title, "Which tea do you drink?".into());
    let visit = visit.did(Event::LeafBegun(LeafKind::Question, Some(own)));
    let page = visit.see(Screen::Grow);
    assert_eq!(links_in(&page, "blank").len(), 2, "{}", page.text());
    assert!(!page.has("prepare-1"));
}

#[test]
fn nobody_is_told_which_question_it_was() {
    let page = with(&["froze_throughout"]).see(Screen::Grow);
    assert!(!page.has("blank"), "{}", page.text());
    assert_eq!(page.text_of("next-step"), say("grow.next.lesson.button"));
    let page = with(&["puzzle_question_threw_you"]).see(Screen::Grow);
    assert!(page.has("asked-1") && !page.has("blanked"), "{}", page.text());
}

#[test]
fn what_helped_after_the_last_one_comes_back_and_not_what_helped_after_this_one() {
    let mut before = empty(Entry::SaidNo);
    before.id = DebriefId("before".into());
    let helped = Field::Leaf(LeafKind::Kindness.only(), LeafLine::Helped);
    before.apply(Change::Text(helped, "a walk by the river".into()));
    before.apply(Change::Text(Field::Company, "Hill Road Library".into()));
    let mut visit = Visit::of("shaken_candidate").typed(helped, "ringing my sister");
    assert!(!visit.see(Screen::Grow).has("helped"), "it is not looked up yet");
    let pasts = [&before, visit.debrief()].map(Past::of).to_vec();
    visit.model.tending.journal = Some(Arc::new(Journal::new(pasts)));
    for screen in [Screen::Grow, Screen::Compassion] {
        let told = visit.see(screen).text_of("helped");
        assert!(told.contains("a walk by the river") && told.contains("Hill Road Library"));
        assert!(!told.contains("ringing my sister"));
    }
    // It comes late, and must not move what is looked at first.
    let text = visit.see(Screen::Grow).text();
    let at = |key: &str| text.find(say(key)).unwrap_or_else(|| panic!("{key}: {text}"));
    assert!(at("grow.blank.heading") < at("grow.chain.heading"));
    assert!(at("grow.keep.heading") < at("grow.helped_before.heading"));
    visit.model.debrief = None;
    assert!(visit.see(Screen::Grow).has("helped"), "without an interview too");
}

#[test]
fn which_question_left_them_blank_is_asked_where_nobody_knows() {
    let visit = with(&["question_left_blank"]);
    let page = visit.see(Screen::Grow);
    assert!(page.has("asked-1"), "{}", page.text());
    let told = visit.typed(Field::Detail(1, Detail::Asked), "how do you handle conflict");
    let page = told.see(Screen::Grow);
    assert!(!page.has("asked-1"));
    assert_eq!(page.text_of("blanked"), "how do you handle conflict");
}

#[test]
fn what_came_back_says_how_far_it_is() {
    let mut visit = with(&["poor_weakness_answer"]);
    visit.see(Screen::Grow).says(say("grow.blank.words"));
    let key = LeafKind::Question.of(38);
    visit = leaf(visit, key, LeafLine::Bullet1, "I start too early");
    let page = visit.see(Screen::Grow);
    page.says(say("grow.blank.begun"));
    assert_eq!(page.text_of("next-step"), say("grow.next.lesson.button"));
    assert!(page.has("prepare"));
    visit = did(visit, key, LeafChange::Figure(Figure::Rating, Some(2)));
    visit.see(Screen::Grow).says(say("grow.blank.ready"));
}

#[test]
fn each_moment_leads_to_its_lesson_its_drill_and_a_plan() {
    let page = with(&["question_left_blank", "clumsy_pay_answer"]).see(Screen::Grow);
    for (id, key) in [(1, "question_left_blank"), (2, "clumsy_pay_answer")] {
        let mishap = ENGLISH.mishaps.catalogue.get(key).expect("it");
        let moment = page.text_of(&format!("moment-{id}"));
        let drill = &ENGLISH.mishaps.drills.get(&mishap.drills[0]).expect("a drill").name;
        for words in [&mishap.name, &mishap.lesson, drill] {
            assert!(moment.contains(words.trim()), "{words}: {moment}");
        }
        let links = links_in(&page, &format!("moment-{id}"));
        assert!(links.contains(&format!("#/grow/lesson/{id}")), "{links:?}");
    }
    assert!(links_in(&page, "moment-2").contains(&"#/grow/question/44".to_owned()));
}

#[test]
fn what_was_theirs_is_no_lesson() {
    let visit = with(&["forbidden_question"]);
    let page = visit.see(Screen::Grow);
    page.says(say("grow.chain.none"));
    assert!(!page.has("moment-1"));
    let page = visit.see(Screen::Lesson(1));
    assert_eq!(page.text_of("no-lesson"), say("grow.lesson.not_yours"));
    assert!(page.boxes().is_empty());
}

#[test]
fn what_to_keep_is_there_after_a_good_one_too() {
    let visit = Visit::through(Entry::WentWell).typed(Field::Well, "I asked back\n\n I kept calm ");
    let kept = visit.see(Screen::Grow);
    let lines = kept.get("keep").named(&["li"]);
    assert_eq!(
        lines.iter().map(|line| line.text()).collect::<Vec<_>>(),
        ["I asked back", "I kept calm"]
    );
    assert!(!kept.has("blank"));
    Visit::through(Entry::SaidNo).see(Screen::Grow).says(say("grow.keep.none"));
    let page = Visit::through(Entry::WentWell).see(Screen::Grow);
    page.says(say("grow.keep.good")).does_not_say(say("grow.keep.none"));
}

#[test]
fn without_an_interview_the_ways_to_practise_are_there() {
    let page = Visit::first().see(Screen::Grow);
    assert_eq!(page.heading(), say("grow.hub.any.heading"));
    let ways = links_in(&page, "ways-list");
    for way in ["#/grow/questions", "#/grow/stories", "#/grow/mock", "#/grow/ready", "#/practise"] {
        assert!(ways.contains(&way.to_owned()), "{ways:?}");
    }
    assert!(!ways.contains(&"#/grow/look-back".to_owned()));
    assert_eq!(page.text_of("next-step"), say("grow.next.story.button"));
}

#[test]
fn a_lesson_reads_back_as_one_sentence_once_it_is_a_plan() {
    let key = LeafKind::Lesson.of(1);
    let visit = with(&["question_left_blank"]);
    let page = visit.see(Screen::Lesson(1));
    assert!(!page.has("plan-sentence") && page.has("use-plan"));
    let visit = leaf(visit, key, LeafLine::Obstacle, "My mind goes blank.");
    let visit = leaf(visit, key, LeafLine::Cue, "At their first question");
    let visit = leaf(visit, key, LeafLine::Response, "Breathe, and ask for a moment.");
    let sentence =
        "If my mind goes blank at their first question, then I will breathe, and ask for a moment.";
    let page = visit.see(Screen::Lesson(1));
    assert!(page.text_of("plan-sentence").contains(sentence), "{}", page.text());
    assert!(!page.has("use-plan"), "the person has one of their own");
    visit.see(Screen::Grow).says(sentence);
}

#[test]
fn the_usual_drill_is_there_another_can_be_chosen_and_both_say_where_it_can_be_done() {
    let visit = with(&["question_left_blank"]);
    let page = visit.see(Screen::Lesson(1));
    assert!(page.text_of("drill").contains("Question bank, out loud"));
    assert!(links_in(&page, "drill").contains(&"#/grow/questions".to_owned()));
    let other = LeafChange::Picked("drill:mirror_or_friend".into(), true);
    let visit = did(visit, LeafKind::Lesson.of(1), other);
    let page = visit.see(Screen::Lesson(1));
    assert!(page.text_of("drill").contains("Mirror or friend"));
    assert!(links_in(&page, "drill").contains(&"#/grow/mock".to_owned()));
    visit.see(Screen::Plan).says("Practise: Mirror or friend");
}

#[test]
fn a_day_that_is_to_come_can_go_into_the_calendar() {
    let visit = with(&["question_left_blank"]);
    assert!(!visit.see(Screen::Lesson(1)).has("calendar-practice"));
    let on = |visit: Visit, day| {
        let day = Day(Date::from_calendar_date(2026, Month::November, day).expect("a day"));
        did(visit, LeafKind::Lesson.of(1), LeafChange::Day(LeafDay::On, Some(day)))
    };
    assert!(on(visit.clone(), 21).see(Screen::Lesson(1)).has("calendar-practice"));
    let past = on(visit, 16).see(Screen::Lesson(1));
    assert!(!past.has("calendar-practice"));
    assert_eq!(past.get("practice-day").attribute("value"), Some("2026-11-16"));
}

#[test]
fn a_moment_can_be_let_go_once_there_is_a_plan_and_nothing_is_owed() {
    let planned = |mishap: &str| {
        let key = LeafKind::Lesson.of(1);
        let visit = leaf(with(&[mishap]), key, LeafLine::Cue, "at the door");
        leaf(visit, key, LeafLine::Response, "breathe").see(Screen::Lesson(1))
    };
    assert!(!with(&["rambled"]).see(Screen::Lesson(1)).has("let-go"));
    planned("rambled").says(say("grow.lesson.rest"));
    assert!(planned("rambled").has("let-go"));
    let owed = planned("offensive_remark");
    assert!(!owed.has("let-go"), "an apology is owed");
    owed.does_not_say(say("grow.lesson.rest")).says(say("grow.lesson.item"));
}

#[test]
fn looking_back_comes_a_day_later_with_what_went_well_first() {
    let visit = Visit::of("shaken_candidate");
    let soon = visit.see(Screen::Reflect);
    assert_eq!(soon.heading(), say("grow.reflect.soon.heading"));
    soon.says(say("grow.reflect.early"));
    let later = visit.clone().hours_later(24).see(Screen::Reflect);
    assert_eq!(later.heading(), say("grow.reflect.later.heading"));
    let text = later.text();
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    assert!(at("the question about why this home") < at(say("grow.reflect.wrong.question")));
    let lines = ["wrong", "why", "differently", "next"].map(|line| format!("reflection-0-{line}"));
    assert_eq!(ids(&later.boxes()), lines);
    let plan = visit.see(Screen::Plan);
    assert!(links_in(&plan, "diary").contains(&"#/grow/look-back".to_owned()));
}

#[test]
fn looking_back_tells_what_was_in_ones_hands_from_what_was_not() {
    let page = Visit::of("shaken_candidate").see(Screen::Reflect);
    let (mine, theirs) = (page.text_of("mine"), page.text_of("theirs"));
    let (late, looks) = ("bus was 8 minutes late", "she kept looking at the clock");
    assert!(mine.contains(late) && !mine.contains(looks), "{mine}");
    assert!(theirs.contains(looks) && !theirs.contains(late), "{theirs}");
}

#[test]
fn where_nothing_went_well_yet_looking_back_asks_for_a_beginning() {
    let page = with(&["rambled"]).see(Screen::Reflect);
    page.says(say("grow.keep.begin")).does_not_say(say("grow.keep.more"));
}

#[test]
fn a_kind_letter_leads_back_to_grow_once_it_was_looked_at_what_happened() {
    let next = |visit: &Visit| Screen::Compassion.next(visit.debrief());
    assert_eq!(next(&Visit::through(Entry::JustHappened)), Screen::Told);
    assert_eq!(next(&with(&["rambled"])), Screen::Grow);
}

#[test]
fn a_what_if_is_answered_once_it_is_written_down_and_the_next_thing_is_named() {
    let visit = Visit::of("shaken_candidate");
    let page = visit.see(Screen::WhatIf);
    page.does_not_say(say("grow.what_if.felt_right"));
    page.says(say("grow.what_if.next"));
    let visit = leaf(visit, LeafKind::Kindness.only(), LeafLine::WhatIf, "What if I had left at 8");
    let page = visit.see(Screen::WhatIf);
    page.says(say("grow.what_if.felt_right")).says(say("grow.what_if.stop"));
    assert_eq!(page.text_of("go-on"), say("grow.what_if.go.button"));
    assert_eq!(page.get("redirect").attribute("open"), None, "never forced");
    let sent = Visit::with(empty(Entry::WentWell));
    let (thanks, now) = (sent.offers()[0].key, sent.model.moment.now);
    let page = sent.changed(Change::Sent(thanks, Some(now))).see(Screen::WhatIf);
    page.says(say("grow.what_if.nothing"));
    assert_eq!(page.text_of("go-on"), say("grow.what_if.plan.button"));
}

#[test]
fn the_kind_letter_is_to_them_by_name_with_three_ways_to_begin() {
    let page = Visit::of("shaken_candidate").see(Screen::Compassion);
    page.says("Dear Grace");
    for prompt in ["now", "others", "kind"] {
        page.says(say(&format!("grow.compassion.prompt.{prompt}")));
    }
    assert!(page.has("kindness-0-letter") && page.has("kindness-0-fairer"));
    Visit::through(Entry::SaidNo).see(Screen::Compassion).says(say("grow.compassion.letter"));
}

#[test]
fn what_went_well_can_be_taken_as_the_proof_of_a_strength() {
    let visit = Visit::of("shaken_candidate");
    let page = visit.see(Screen::Strengths);
    assert!(page.text_of("take-0").contains("the question about why this home"));
    let visit = visit.did(Event::LeafBegun(LeafKind::Strength, None));
    let of: LocalId = visit.model.book.leaves.last().expect("it").key.of;
    let key = LeafKind::Strength.of(of);
    let visit = leaf(visit, key, LeafLine::Proof, "the question about why this home");
    let page = visit.see(Screen::Strengths);
    assert!(!page.has("take-0") && page.has(&format!("strength-{of}-title")));
}

#[test]
fn values_are_paired_with_a_first_step_that_can_be_ticked() {
    let visit = Visit::first();
    let page = visit.see(Screen::Strengths);
    assert!(page.has("values-0-what_matters") && page.has("values-0-first_step"));
    let visit = did(visit, LeafKind::Values.only(), LeafChange::At(NOW.plus(-HOUR), true));
    let page = visit.see(Screen::Strengths);
    assert!(page.has("first-step-back"), "it can be taken back");
}

#[test]
fn grow_is_reached_from_the_plan_the_item_weigh_and_calm() {
    let visit = Visit::with(SAMPLES["shaken_candidate"].clone());
    for (from, to) in [
        (Screen::Plan, "#/grow"),
        (Screen::Plan, "#/grow/lesson/1"),
        (Screen::Item(2), "#/grow/lesson/2"),
        (Screen::Around, "#/weigh/what-if"),
        (Screen::KindWords, "#/calm/letter-to-me"),
        (Screen::Practise, "#/grow"),
        (Screen::Reflect, "#/weigh/around"),
    ] {
        let links = visit.see(from).links("main");
        assert!(links.contains(&to.to_owned()), "{from:?} has no {to}: {links:?}");
    }
    let theirs = with(&["forbidden_question"]).see(Screen::Item(1)).links("main");
    assert!(!theirs.contains(&"#/grow/lesson/1".to_owned()));
}
