//! The first five minutes, and Calm.

use crate::stage::{Page, Visit, say};
use afterview::app::Screen;
use afterview::domain::debrief::{Change, Distress, Entry, Field};

fn just_happened() -> Visit {
    Visit::through(Entry::JustHappened)
}

fn feeling(distress: Distress) -> Page {
    just_happened().changed(Change::Distress(Some(distress))).see(Screen::HowIsIt)
}

#[test]
fn the_breath_is_there_at_once_and_so_is_the_way_on() {
    let page = just_happened().see(Screen::Breathe);
    assert_eq!(page.of_class("breath").len(), 1);
    assert!(page.has("go-on"));
    assert!(!page.has("skip"), "nothing is asked, so there is nothing to skip");
    page.says("A fast heart is normal after this. You do not have to fix anything yet.");
}

#[test]
fn the_first_five_minutes_ask_for_one_thing_and_it_can_be_skipped() {
    let visit = just_happened();
    let screens = [Screen::Breathe, Screen::GetItOut, Screen::WhatNext, Screen::DoneForNow];
    let boxes: Vec<String> = screens
        .into_iter()
        .flat_map(|screen| {
            let page = visit.see(screen);
            page.boxes().into_iter().map(|field| field.id().to_owned()).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(boxes, ["told"]);
    assert!(visit.see(Screen::GetItOut).has("skip"));
    for screen in screens {
        assert!(visit.see(screen).page.named(&["fieldset"]).is_empty(), "{screen:?} asks");
        assert!(visit.see(screen).page.named(&["nav"]).is_empty(), "{screen:?} shows steps");
    }
}

#[test]
fn after_the_box_nothing_has_to_be_sent() {
    let page = just_happened().see(Screen::WhatNext);
    assert_eq!(page.heading(), "Nothing has to be sent now. What next?");
    for id in ["remind-tonight", "start-thanks", "look-closer", "stop-here"] {
        assert!(page.has(id), "{id}");
    }
    assert!(!page.has("go-on"));
}

#[test]
fn it_ends_truly() {
    let page = just_happened().see(Screen::DoneForNow);
    assert_eq!(page.heading(), "Done. You can close this.");
    assert_eq!(page.links("main"), ["#/"]);
}

#[test]
fn how_it_is_is_asked_in_five_words() {
    let page = just_happened().see(Screen::HowIsIt);
    let words: Vec<String> = page.of_class("pill").iter().map(|pill| pill.text()).collect();
    assert_eq!(words, ["Fine", "Uneasy", "Shaken", "Very shaken", "I can't think"]);
    assert!(page.of_class("breath").is_empty());
}

#[test]
fn pulling_out_tonight_is_advised_against_from_shaken_on() {
    for distress in Distress::ALL {
        let guarded = feeling(distress).text().contains(say("calm.withdraw_guard"));
        assert_eq!(guarded, distress >= Distress::Shaken, "{distress:?}");
    }
}

#[test]
fn the_breath_comes_back_where_it_is_bad() {
    for distress in Distress::ALL {
        let page = feeling(distress);
        assert_eq!(page.of_class("breath").len(), usize::from(distress.is_high()), "{distress:?}");
        page.says(say(if distress.is_high() { "calm.how.high" } else { "calm.how.low" }));
    }
}

#[test]
fn feelings_are_named_anger_and_blame_among_them_and_one_in_their_own_word() {
    let page = just_happened().see(Screen::Feelings);
    assert_eq!(page.of_class("pill").len(), 12);
    page.says(say("calm.feeling.anger")).says(say("calm.feeling.self_blame"));
    assert!(page.has("other-feeling"));
}

#[test]
fn they_are_asked_by_name_once_it_is_known() {
    let nameless = just_happened().see(Screen::KindWords);
    nameless.says(say("calm.kind.question_friend"));
    let named = just_happened().typed(Field::SignAs, "Grace Mensah").see(Screen::KindWords);
    named.says("What would you say to Grace, if Grace were your friend?").does_not_say("Mensah");
}

#[test]
fn the_letter_that_is_not_sent_has_no_way_out() {
    let page = just_happened().typed(Field::Unsent, "You people").see(Screen::Unsent);
    assert!(page.has("unsent"));
    assert!(page.has("seal") && page.has("burn"));
    for way in ["copy", "mail", "share", "print"] {
        assert!(!page.has(way), "{way}");
    }
}

#[test]
fn a_sealed_letter_is_not_shown() {
    let page = just_happened()
        .typed(Field::Unsent, "You people")
        .changed(Change::UnsentSealed(true))
        .see(Screen::Unsent);
    assert!(!page.has("unsent"));
    page.says(say("calm.unsent.sealed")).does_not_say("You people");
    assert!(page.has("unseal"));
}
