//! The support door, and the card that comes for words that mean it.

use crate::stage::{ENGLISH, Visit, fill, say};
use afterview::app::model::Settings;
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{Change, Edit, Entry, Field, LeafKind, LeafLine, PartKey};
use std::sync::Arc;

fn visit() -> Visit {
    Visit::through(Entry::JustHappened)
}

#[test]
fn the_crisis_card_comes_for_a_sentence_that_means_it() {
    let sentences =
        ["I want to die. I cannot face another one of these.", "honestly i might kill myself"];
    for sentence in sentences {
        let harsh = Field::Leaf(LeafKind::Kindness.only(), LeafLine::Harsh);
        for field in [Field::Told, Field::Around, Field::Unsent, Field::ItemWords(3), harsh] {
            let visit = visit().typed(field, sentence);
            for screen in [Screen::Told, Screen::Plan, Screen::HowIsIt] {
                assert!(visit.see(screen).has("crisis-card"), "{sentence} in {field:?}");
            }
        }
    }
}

#[test]
fn the_crisis_card_comes_for_what_is_kept_for_every_interview_with_one_open_or_none() {
    for key in
        [LeafKind::Values.only(), LeafKind::Strength.of(70_001), LeafKind::Contact.of(70_002)]
    {
        let field = Field::Leaf(key, LeafLine::WhatMatters);
        for whose in [visit(), Visit::first()] {
            assert!(!whose.see(Screen::Strengths).has("crisis-card"));
            let page = whose.typed(field, "I want to die").see(Screen::Strengths);
            assert!(page.has("crisis-card"), "{key:?}");
            assert!(!page.text_of("crisis-near").is_empty());
        }
    }
}

#[test]
fn the_crisis_card_comes_for_what_was_written_into_a_letter_too() {
    let visit = Visit::of("asks_friends");
    let key = visit.offers().first().expect("a message").key;
    assert!(!visit.see(Screen::Plan).has("crisis-card"));
    let edit = Edit { text: "I want to die.".to_owned(), basis: String::new() };
    let edited = Change::PartEdited(key, PartKey("news".to_owned()), edit);
    assert!(visit.changed(edited).see(Screen::Plan).has("crisis-card"));
}

#[test]
fn the_crisis_card_does_not_come_for_an_idiom() {
    for idiom in [
        "I died of embarrassment when my phone rang.",
        "I nearly killed my chances there",
        "it was a killer question and I was dying to leave",
    ] {
        let page = visit().typed(Field::Told, idiom).see(Screen::Told);
        assert!(!page.has("crisis-card"), "{idiom}");
    }
}

#[test]
fn the_crisis_card_gives_numbers_blocks_nothing_and_can_be_put_away() {
    let visit = visit().typed(Field::Told, "I want to die");
    let page = visit.see(Screen::Told);
    let card = page.get("crisis-card");
    assert!(card.text().starts_with(say("frame.crisis.heading")));
    let leads = |to: &str| card.named(&["a"]).iter().any(|link| link.attribute("href") == Some(to));
    assert!(leads("#/support"), "every region is one tap away");
    assert!(leads("tel:116123"), "there are numbers before a region was chosen");
    assert!(page.has("go-on") && page.has("told"));
    let near = page.get("crisis-near").named(&["a"])[0];
    assert_eq!(near.attribute("href"), Some("#/support"), "the way is in sight of whoever types");
    let abroad = visit.clone().did(Event::SettingChanged(Settings::REGION, "us".into()));
    let numbers = abroad.see(Screen::Told);
    let links = numbers.get("crisis-card").named(&["a"]);
    assert!(links.iter().any(|link| link.attribute("href") == Some("tel:988")));
    numbers.says(&fill("frame.crisis.emergency", &[("place", "United States"), ("number", "911")]));
    let closed = visit.did(Event::CrisisCardClosed).see(Screen::Told);
    assert!(!closed.has("crisis-card") && closed.text_of("crisis-near").is_empty());
}

#[test]
fn the_support_door_opens_numbers_for_every_region() {
    for region in &ENGLISH.support.region {
        let visit = visit().did(Event::SettingChanged(Settings::REGION, region.id.clone()));
        let page = visit.see(Screen::Support);
        page.says(&region.emergency);
        for line in region.line.iter().chain(&region.rights) {
            page.says(&line.who).says(&fill("support.source", &[("site", &line.source)]));
            let way = if line.number.is_empty() { &line.site } else { &line.number };
            page.says(way);
        }
        let dialled = region.line.iter().chain(&region.rights);
        let dialled = dialled.filter(|line| !line.number.is_empty()).count();
        assert_eq!(page.of_class("number").iter().filter(|one| one.name == "a").count(), dialled);
    }
}

#[test]
fn every_number_for_an_emergency_is_one_tap() {
    let calls = |region: &str| {
        let visit = visit().did(Event::SettingChanged(Settings::REGION, region.into()));
        let links = visit.see(Screen::Support).links("div");
        links.into_iter().filter(|link| link.starts_with("tel:")).collect::<Vec<_>>()
    };
    assert!(calls("gb").starts_with(&["tel:999".to_owned(), "tel:112".to_owned()]));
    assert!(calls("za").contains(&"tel:10111".to_owned()));
    for region in &ENGLISH.support.region {
        assert!(!calls(&region.id).is_empty(), "{}", region.id);
    }
}

#[test]
fn numbers_that_take_messages_only_open_a_message() {
    let visit = visit().did(Event::SettingChanged(Settings::REGION, "gb".into()));
    let page = visit.see(Screen::Support);
    let links = page.links("main");
    assert!(links.contains(&"sms:85258".to_owned()) && links.contains(&"tel:116123".to_owned()));
}

#[test]
fn the_support_door_says_when_it_was_checked_and_sends_nobody_to_a_site() {
    let page = visit().see(Screen::Support);
    page.does_not_say(&ENGLISH.support.checked);
    let mut content = (**ENGLISH).clone();
    content.support.checked = "2027-02".into();
    let page = visit().see_in(Screen::Support, &Arc::new(content));
    page.says(&fill("support.checked", &[("month", "February 2027")]));
    assert!(page.links("main").iter().all(|link| !link.contains("http")));
    let options = page.get("region").named(&["option"]);
    assert_eq!(options.len(), ENGLISH.support.region.len());
}
