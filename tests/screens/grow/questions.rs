//! The bank of questions, one of them, and the stories that answer them.

use super::{did, ids, leaf, links_in, with_a_story};
use crate::stage::{ENGLISH, NOW, Visit, fill, say};
use afterview::app::Screen;
use afterview::domain::debrief::{Figure, LeafChange, LeafKind, LeafLine};
use afterview::domain::question::Family;

#[test]
fn the_bank_has_every_question_under_its_family_and_nothing_of_them_unfolded() {
    let page = Visit::first().see(Screen::Bank);
    let families = page.of_class("family");
    assert_eq!(families.len(), Family::ALL.len());
    assert!(families.iter().all(|family| family.attribute("open").is_none()));
    let listed: usize = families.iter().map(|family| family.named(&["a"]).len()).sum();
    assert_eq!(listed, ENGLISH.mishaps.bank.iter().count());
    assert!(!page.has("begun") && !page.has("own"));
}

#[test]
fn a_question_that_was_begun_stands_on_top_with_how_far_it_is() {
    let key = LeafKind::Question.of(13);
    let visit = with_a_story(Visit::first());
    let visit = leaf(visit, key, LeafLine::Bullet1, "lost the keys");
    let visit = did(visit, key, LeafChange::Picked("story:70001".into(), true));
    let visit = did(visit, key, LeafChange::Figure(Figure::Rating, Some(1)));
    let visit = did(visit, key, LeafChange::At(NOW, true));
    let begun = visit.see(Screen::Bank).text_of("begun");
    for words in [
        "Tell me about a mistake",
        say("grow.rating.nearly"),
        say("grow.state.story"),
        say("grow.state.once"),
    ] {
        assert!(begun.contains(words), "{words}: {begun}");
    }
    let visit = did(visit, key, LeafChange::Figure(Figure::Rating, Some(2)));
    let page = visit.see(Screen::Bank);
    assert!(!page.has("begun"), "what they have is not asked for again");
    page.says(&fill("grow.bank.count_ready", &[("count", "16"), ("ready", "1")]));
}

#[test]
fn a_question_says_what_it_is_really_asking_and_asks_for_bullets_not_a_script() {
    let question = ENGLISH.mishaps.bank.get(30).expect("the gap");
    let page = Visit::first().see(Screen::BankQuestion(30));
    assert_eq!(page.heading(), question.text);
    assert!(page.text_of("asking").contains(&question.asking));
    page.says(say("grow.question.script"));
    let boxes = page.boxes();
    assert_eq!(boxes.len(), question.bullets.len());
    assert!(boxes.iter().all(|one| one.name == "input"), "no room for a script");
    for bullet in &question.bullets {
        page.says(bullet);
    }
}

#[test]
fn a_question_for_them_says_what_it_tells_and_needs_no_story() {
    let page = with_a_story(Visit::first()).see(Screen::BankQuestion(64));
    page.says(say("grow.question.tells"));
    assert!(!page.has("choices-story"));
}

#[test]
fn the_stories_are_picked_where_the_question_is_and_seen_at_both_ends() {
    Visit::first().see(Screen::BankQuestion(13)).says(say("grow.question.no_stories"));
    let visit = with_a_story(Visit::first());
    assert!(visit.see(Screen::BankQuestion(13)).has("story-70001"));
    let visit =
        did(visit, LeafKind::Question.of(13), LeafChange::Picked("story:70001".into(), true));
    let page = visit.see(Screen::Story(70_001));
    assert_eq!(links_in(&page, "answered"), ["#/grow/question/13"]);
    visit.see(Screen::Stories).says("The chess table").says(say("grow.stories.answers_one"));
}

#[test]
fn a_story_has_its_five_pieces_and_a_name() {
    let page = Visit::first().see(Screen::Story(70_001));
    let pieces = ["title", "situation", "task", "action", "outcome", "number"];
    let boxes = page.boxes();
    let expected = pieces.map(|piece| format!("story-70001-{piece}"));
    assert_eq!(ids(&boxes), expected);
    assert!(!page.has("remove"), "there is nothing to take away yet");
}

#[test]
fn an_own_question_is_asked_for_in_words_and_can_be_taken_away() {
    let page = Visit::first().see(Screen::BankQuestion(80_000));
    assert_eq!(page.heading(), say("grow.question.own"));
    assert!(page.has("question-80000-title") && page.has("question-80000-bullet4"));
    let visit = leaf(Visit::first(), LeafKind::Question.of(80_000), LeafLine::Title, "Why tea?");
    let page = visit.see(Screen::BankQuestion(80_000));
    assert_eq!(page.heading(), "Why tea?");
    assert!(page.get("remove").text().contains(say("leaf.remove.sure.button")));
    assert!(visit.see(Screen::Bank).text_of("own").contains("Why tea?"));
}
