//! Home: the first time, and later.

use crate::gallery::others;
use crate::html::Element;
use crate::stage::{ENGLISH, FIRST_WORDS, Page, Visit, draw, empty, fill, say};
use afterview::app::{Event, Model, Screen};
use afterview::domain::debrief::{Change, DebriefId, Entry, Field, Reach};
use afterview::ui::first_screen;

fn first() -> Page {
    Visit::first().see(Screen::Home)
}

#[test]
fn the_first_time_a_friend_speaks() {
    let page = first();
    assert_eq!(page.heading(), "Hard interview? Sit down a minute.");
    page.says("Then we will see what is worth doing.").says(say("home.private"));
}

#[test]
fn the_first_screen_has_four_doors_and_nothing_to_type_into() {
    let page = first();
    assert!(page.page.find(Element::is_field).is_empty());
    let doors = page.of_class("door");
    let names: Vec<String> =
        doors.iter().map(|door| door.find(|part| part.is_of("door-name"))[0].text()).collect();
    assert_eq!(
        names,
        ["It just happened", "I want to write to them now", "They said no", "It went well"]
    );
}

#[test]
fn doors_are_links_that_work_before_the_app_is_there() {
    let page = first();
    let doors = page.of_class("door");
    assert!(doors.iter().all(|door| door.name == "a"));
    let addresses: Vec<_> = doors.iter().filter_map(|door| door.attribute("href")).collect();
    assert_eq!(addresses, ["#/just-happened", "#/write-now", "#/said-no", "#/went-well"]);
    for address in addresses {
        let screen = Screen::from_address(address).expect("a screen");
        assert!(screen.door().is_some(), "{address} opens a new interview");
    }
}

#[test]
fn only_the_last_door_is_small() {
    let page = first();
    let small: Vec<bool> = page.of_class("door").iter().map(|door| door.is_of("small")).collect();
    assert_eq!(small, [false, false, false, true]);
}

#[test]
fn nothing_else_stands_on_the_first_screen() {
    let page = first();
    let main = page.page.named(&["main"])[0];
    assert!(main.find(Element::is_button).is_empty());
    assert_eq!(main.named(&["a"]).len(), 4);
    assert!(main.named(&["section", "h2", "details"]).is_empty());
}

#[test]
fn the_page_as_delivered_is_the_one_that_the_app_draws() {
    let delivered = draw(Model::default(), &FIRST_WORDS, false, first_screen);
    assert_eq!(delivered.html, first().html);
}

#[test]
fn the_first_five_minutes_need_no_words_but_those_in_the_page() {
    let visit = Visit::through(Entry::JustHappened);
    for screen in [Screen::Breathe, Screen::GetItOut, Screen::WhatNext, Screen::DoneForNow] {
        let (part, whole) = (visit.see_in(screen, &FIRST_WORDS), visit.see(screen));
        assert_eq!(part.text(), whole.text(), "{screen:?}");
    }
}

#[test]
fn later_the_next_action_stands_on_top_with_its_time() {
    let visit = Visit::of("shaken_candidate");
    let visit = visit.clone().listing(&[visit.debrief().clone()]);
    let page = visit.see(Screen::Home);
    assert_eq!(page.heading(), say("home.heading_later"));
    page.does_not_say(say("home.heading"));
    let card = page.get("next-action").text();
    assert!(card.starts_with(&fill("plan.send.thank_you", &[("name", "Helen")])), "{card}");
    let due = fill("home.next.due", &[("time", "11:20"), ("day", "tomorrow")]);
    assert!(card.contains(&due), "“{due}” is not in {card}");
    assert!(page.has("open-next"));
}

#[test]
fn with_nothing_planned_yet_home_offers_to_go_on() {
    let visit = Visit::through(Entry::JustHappened).typed(Field::Told, "I froze");
    let page = visit.clone().listing(&[visit.debrief().clone()]).see(Screen::Home);
    // A thank-you to somebody without a name is the first thing there is to do.
    assert!(page.has("next-action"));
    let alone = visit.changed(Change::Reach(Some(Reach::Machine)));
    let page = alone.clone().listing(&[alone.debrief().clone()]).see(Screen::Home);
    page.says(say("home.resume.heading"));
    assert!(page.has("resume"));
}

#[test]
fn each_interview_stands_on_the_list_with_its_state_in_words() {
    let page = Visit::first().listing(&others()).see(Screen::Home);
    let rows = page.of_class("row");
    assert_eq!(rows.len(), others().len());
    let text: Vec<String> = rows.iter().map(|row| row.text()).collect();
    for state in ["pending", "silent", "rejected", "offer", "withdrew", "closed"] {
        let words = say(&format!("home.state.{state}"));
        assert!(text.iter().any(|row| row.contains(words)), "{words} is not in {text:?}");
    }
}

#[test]
fn an_interview_is_called_by_its_company_or_its_post_or_neither() {
    let mut of_post = empty(Entry::JustHappened);
    of_post.id = DebriefId("post".into());
    of_post.facts.role = "night nurse".into();
    let mut of_both = of_post.clone();
    of_both.id = DebriefId("both".into());
    of_both.facts.company = "Elm Court".into();
    let nameless = empty(Entry::JustHappened);
    let page = Visit::first().listing(&[of_post, of_both, nameless]).see(Screen::Home);
    let mut names: Vec<String> = page.of_class("row-name").iter().map(|name| name.text()).collect();
    names.sort();
    assert_eq!(names, [say("home.no_name"), "Elm Court", "night nurse"]);
}

#[test]
fn the_button_that_deletes_says_what() {
    let mut debrief = empty(Entry::JustHappened);
    debrief.facts.company = "Elm Court".into();
    let page = Visit::first().listing(&[debrief]).see(Screen::Home);
    let delete = page.of_class("row-delete");
    assert_eq!(delete.len(), 1);
    let label = delete[0].attribute("aria-label");
    assert_eq!(label, Some(fill("home.delete", &[("name", "Elm Court")]).as_str()));
}

#[test]
fn the_doors_are_still_there_later() {
    let page = Visit::first().listing(&others()).see(Screen::Home);
    assert_eq!(page.of_class("door").len(), 4);
    page.says(say("home.another")).says(say("home.private"));
}

#[test]
fn a_hidden_screen_shows_nothing_of_the_person() {
    let visit = Visit::of("shaken_candidate").wide().did(Event::Hidden(true));
    for screen in [Screen::Home, Screen::Told, Screen::Plan, visit.first_letter()] {
        let page = visit.see(screen);
        assert_eq!(page.heading(), say("frame.cover.heading"));
        assert!(page.has("show-again"));
        for word in ["Helen", "Grace", "Elm Court", "dementia", "bus"] {
            assert!(!page.html.contains(word), "{word} is on a hidden {screen:?}");
        }
    }
}

#[test]
fn home_is_the_same_in_the_words_of_the_page_and_in_all_words() {
    let visit = Visit::first();
    let part = visit.see_in(Screen::Home, &FIRST_WORDS);
    assert_eq!(part.html, visit.see_in(Screen::Home, &ENGLISH).html);
}
