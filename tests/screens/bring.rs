//! Their message, read for facts.

use crate::html::Element;
use crate::stage::{NOW, Page, Visit, fill, say};
use afterview::app::{Event, Screen};
use afterview::domain::bring::{KnownPlace, MOST_LETTERS};
use afterview::domain::clock::{HOUR, Zone};
use afterview::domain::debrief::{Entry, Field};

const MESSAGE: &str = "\
From: Maya Lind <maya@bramble.example>
To: Nadia Brandt <nadia@brandt.example>
Subject: Your interview

Hi Nadia, your interview for the Data Analyst role at Bramble & Co. is on 17 November 2026, 15:00 - 16:00 (Europe/Berlin).
Kind regards,
Maya Lind";

fn visit() -> Visit {
    Visit::through(Entry::WriteNow).did(Event::WentTo(Screen::Bring))
}

fn with(text: &str) -> Page {
    visit().did(Event::Brought(text.to_owned())).see(Screen::Bring)
}

#[test]
fn there_is_one_box_a_file_to_choose_and_a_way_back() {
    let page = visit().see(Screen::Bring);
    assert_eq!(page.boxes().len(), 1);
    assert!(page.has("message") && page.has("choose-message") && page.has("leave-bring"));
    assert!(!page.has("use-facts") && !page.has("found"));
    assert_eq!(page.text_of("bring-told"), "");
}

#[test]
fn the_doors_are_where_the_same_things_are_typed() {
    for screen in [Screen::QuickWho, Screen::QuickWhere, Screen::Who] {
        let page = Visit::through(Entry::WriteNow).see(screen);
        page.says(say("bring.door"));
        assert!(page.links("main").contains(&"#/bring".to_owned()), "{screen:?}");
    }
}

#[test]
fn each_fact_is_shown_with_the_words_that_it_comes_from() {
    let page = with(MESSAGE);
    assert_eq!(page.text_of("bring-told"), fill("bring.found.many", &[("count", "4")]));
    page.says("Bramble & Co.").says("Data Analyst").says("Maya Lind, maya@bramble.example");
    page.says(&fill("bring.found.greeted", &[("name", "Maya")]));
    page.says("From: “From: Maya Lind <maya@bramble.example>”");
    assert!(page.has("use-facts"));
}

#[test]
fn a_named_place_is_unsure_until_the_browser_knows_it_and_then_both_times_are_told() {
    let page = with(MESSAGE);
    page.says("17 November, 16:00, Europe/Berlin").says(say("bring.found.unknown_place"));
    let known =
        visit().did(Event::Brought(MESSAGE.to_owned())).did(Event::PlaceFound(KnownPlace {
            name: "Europe/Berlin".to_owned(),
            around: NOW.plus(-23 * HOUR),
            zone: Some(Zone::fixed(60)),
        }));
    let page = known.see(Screen::Bring);
    page.says("17 November, 16:00 in Berlin; 15:00 for you");
    page.does_not_say(say("bring.found.unknown_place"));
}

#[test]
fn what_the_person_has_is_shown_beside_the_new() {
    let page = visit()
        .typed(Field::Company, "Bramble Bakery")
        .did(Event::Brought(MESSAGE.to_owned()))
        .see(Screen::Bring);
    page.says(&fill("bring.found.now", &[("now", "Bramble Bakery")]));
}

#[test]
fn each_refusal_says_what_happened_what_is_safe_and_what_to_do() {
    let told = |page: &Page| page.text_of("bring-told");
    assert_eq!(told(&with("milk and eggs")), say("bring.not_read.nothing_found"));
    assert_eq!(
        told(&with("BEGIN:VCALENDAR\nBEGIN:VEVENT\n")),
        say("bring.not_read.broken_calendar")
    );
    assert_eq!(told(&with(&"a".repeat(MOST_LETTERS + 1))), say("bring.not_read.too_large"));
    let file = |text: &str| {
        let picked = Event::MessageFilePicked(Some((text.to_owned(), true)));
        visit().did(picked).see(Screen::Bring)
    };
    assert_eq!(told(&file("Dear Nadia")), say("bring.not_read.not_a_calendar"));
    assert_eq!(told(&file("%PDF-1.7")), say("bring.not_read.not_text"));
    for key in ["too_large", "not_a_calendar", "broken_calendar", "not_text", "nothing_found"] {
        let words = say(&format!("bring.not_read.{key}"));
        assert!(words.matches(". ").count() >= 2, "three sentences: {words}");
    }
}

#[test]
fn what_is_found_is_announced_politely() {
    let page = with(MESSAGE);
    assert_eq!(page.get("bring-told").attribute("role"), Some("status"));
}

#[test]
fn what_was_found_stands_right_above_the_list_of_it() {
    let page = with(MESSAGE);
    let main = page.page.named(&["main"])[0];
    let ids: Vec<&str> = main.inside().map(Element::id).filter(|id| !id.is_empty()).collect();
    assert_eq!(ids, ["heading", "choose-message", "bring-told", "found"]);
}

#[test]
fn an_invitation_that_was_called_off_says_so() {
    let page = with(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSTATUS:CANCELLED\nDTSTART:20261117T150000Z\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR",
    );
    page.says(say("bring.found.cancelled"));
    assert!(!page.has("use-facts"), "nothing is ticked");
}

#[test]
fn a_wrong_address_is_told_of_where_it_is_typed() {
    let visit = Visit::through(Entry::JustHappened).typed(Field::PersonName(1), "Maya");
    let page = visit.clone().see(Screen::Who);
    assert!(page.has("person-email-1"));
    page.says(say("recall.email.help")).does_not_say(say("recall.email.wrong"));
    for (typed, wrong) in [
        ("maya@bramble.example", false),
        (" maya@bramble.example ", false),
        ("maya@", true),
        ("maya@x.example?bcc=eve@y.example", true),
    ] {
        let page = visit.clone().typed(Field::PersonEmail(1), typed).see(Screen::Who);
        assert_eq!(page.text().contains(say("recall.email.wrong")), wrong, "{typed}");
    }
}

#[test]
fn the_quick_note_asks_for_no_address() {
    for screen in [Screen::QuickWho, Screen::QuickWhere, Screen::QuickSign] {
        let page = Visit::through(Entry::WriteNow).typed(Field::PersonName(1), "Maya").see(screen);
        assert!(!page.html.contains("person-email"), "{screen:?}");
    }
}
