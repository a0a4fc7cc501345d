//! The same words, changed in two tabs.

use super::all;
use crate::gallery::NOBODY;
use crate::stage::say;
use afterview::app::Screen;
use afterview::app::tend::KeptHere;
use afterview::domain::debrief::{Change, Detail, Field, Place};

#[test]
fn both_texts_of_the_same_words_are_shown_under_the_label_of_their_place() {
    let visit = all();
    let page = visit.see(Screen::TwoTabs);
    let clash = visit.model.tending.clashes[0].clone();
    assert_eq!(page.of_class("own-words").len(), 2 * clash.differences.len());
    for (place, one) in clash.differences.iter().enumerate() {
        let label = page.text_of(&format!("place-{place}"));
        assert!(!label.is_empty());
        assert!(page.has(&format!("keep-{place}")) && page.has(&format!("use-{place}")));
        let one_line = matches!(one.place, Place::Field(Field::Company | Field::PersonName(_)));
        assert!(!(one_line && page.has(&format!("both-{place}"))), "of a name one is right");
        page.says(one.here.trim()).says(one.there.trim());
    }
    let told = clash.differences.iter().position(|one| one.place == Place::Field(Field::Told));
    assert!(page.has(&format!("both-{}", told.expect("what was told"))));
    // Those of another interview are chosen where that is open.
    assert!(page.has("open-other-1") && page.text().contains("Qzcompany 1"));
}

#[test]
fn what_was_chosen_to_stay_is_not_asked_again_on_this_visit() {
    let mut visit = all();
    let clash = visit.model.tending.clashes[0].clone();
    visit.model.tending.clashes.truncate(1);
    assert!(visit.model.two_tabs());
    for one in &clash.differences {
        let (aside, place) = (clash.aside.clone(), one.place.clone());
        visit.model.tending.kept_here.push(KeptHere { aside, place, there: one.there.clone() });
    }
    assert!(!visit.model.two_tabs());
    let page = visit.see(Screen::TwoTabs);
    page.says(say("words.two_tabs.done"));
    assert!(page.of_class("own-words").is_empty());
}

#[test]
fn what_left_the_app_is_shown_and_cannot_be_put_into_a_letter_again() {
    let mut visit = all();
    let clash = &mut visit.model.tending.clashes[0];
    clash.differences.truncate(1);
    clash.differences[0].take = None;
    let page = visit.see(Screen::TwoTabs);
    assert!(page.has("keep-0") && !page.has("use-0") && !page.has("both-0"));
}

#[test]
fn words_that_only_the_other_tab_has_stand_beside_nothing() {
    let mut visit = all();
    let clash = &mut visit.model.tending.clashes[0];
    clash.differences.truncate(1);
    clash.differences[0].here = String::new();
    let page = visit.see(Screen::TwoTabs);
    page.says(say("words.two_tabs.empty"));
    assert!(page.has("use-0") && !page.has("both-0"));
}

#[test]
fn words_changed_in_two_tabs_are_told_on_every_screen_but_their_own() {
    let visit = all();
    for screen in [Screen::Home, Screen::Told, Screen::WhereMyWordsAre, Screen::Breathe] {
        let page = visit.see(screen);
        assert!(page.text_of("two-tabs").starts_with(say("frame.two_tabs.words")), "{screen:?}");
        let link = page.get("two-tabs").named(&["a"])[0];
        assert_eq!(link.attribute("href"), Some("#/where-my-words-are/two-tabs"));
    }
    assert!(!visit.see(Screen::TwoTabs).has("two-tabs"));
    assert!(!super::visit().see(Screen::Home).has("two-tabs"));
}

#[test]
fn a_letter_that_was_sealed_stays_closed_beside_the_other_tabs() {
    let mut visit = all().changed(Change::UnsentSealed(true));
    let one = &mut visit.model.tending.clashes[0].differences[0];
    one.place = Place::Field(Field::Unsent);
    (one.here, one.there) = ("Sentinelhere".into(), "Sentinelthere".into());
    let page = visit.see(Screen::TwoTabs);
    page.does_not_say("Sentinelhere").does_not_say("Sentinelthere");
    page.says(say("calm.unsent.sealed"));
    assert!(page.has("keep-0") && page.has("both-0"));
    let open = visit.changed(Change::UnsentSealed(false));
    open.see(Screen::TwoTabs).says("Sentinelhere").says("Sentinelthere");
}

#[test]
fn words_for_a_message_that_only_the_other_tab_has_are_named_too() {
    let mut visit = all();
    let clash = &mut visit.model.tending.clashes[0];
    clash.differences.truncate(1);
    clash.differences[0].place = Place::Field(Field::ErrandDetail(NOBODY, Detail::Skill));
    assert!(!visit.see(Screen::TwoTabs).text_of("place-0").is_empty());
}

#[test]
fn another_interview_with_more_than_one_copy_is_named_once() {
    let mut visit = all();
    let mut again = visit.model.tending.clashes[1].clone();
    again.aside = "aside:3".into();
    visit.model.tending.clashes.push(again);
    let page = visit.see(Screen::TwoTabs);
    assert_eq!(page.text().matches("Qzcompany 1").count(), 1);
}
