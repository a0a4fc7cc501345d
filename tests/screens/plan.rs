//! The plan: a page of a diary, what was decided, and a true ending.

use crate::gallery::done;
use crate::stage::{Visit, empty, fill, say};
use afterview::app::Screen;
use afterview::domain::debrief::{Change, Day, Distress, Entry, Reach};

#[test]
fn with_nothing_to_do_that_is_said_and_it_ends() {
    let mut debrief = empty(Entry::JustHappened);
    debrief.facts.reach = Some(Reach::Machine);
    let page = Visit::with(debrief).see(Screen::Plan);
    assert_eq!(page.text_of("nothing-to-do"), say("plan.empty"));
    assert_eq!(page.text_of("ending-heading"), "You are done.");
    assert!(page.has("close-debrief"));
}

#[test]
fn each_line_has_its_time_its_deed_and_a_tick() {
    let page = Visit::of("shaken_candidate").see(Screen::Plan);
    let lines = page.get("diary").inside().collect::<Vec<_>>();
    assert!(lines.len() >= 3, "{}", page.text());
    for line in &lines {
        assert!(!line.find(|one| one.is_of("time"))[0].text().is_empty());
        assert!(!line.find(|one| one.is_of("deed"))[0].text().is_empty());
        let tick = line.find(|one| one.is_of("tick"))[0].text();
        assert!(tick.starts_with("Done: "), "{tick}");
    }
    page.says(&fill("plan.send.thank_you", &[("name", "Helen")]));
    page.says(say("plan.deed.look_again"));
}

#[test]
fn a_held_letter_says_until_when_and_why_and_can_be_put_in_a_calendar() {
    let visit = Visit::of("quick_note");
    let page = visit.see(Screen::Plan);
    page.says(&fill("plan.when.today", &[("time", "17:05")]));
    page.says(say("plan.hold.fresh_eyes"));
    page.says(&fill("plan.due", &[("time", "15:05, tomorrow")]));
    assert!(page.has("calendar-send-thank_you---1"));
}

#[test]
fn a_letter_past_its_best_time_can_still_be_sent_and_says_so() {
    let page = Visit::of("quick_note").hours_later(30).see(Screen::Plan);
    page.says(say("plan.late")).says(say("plan.when.now"));
}

#[test]
fn what_was_decided_stands_with_its_reason_and_a_way_to_change_it() {
    let visit = Visit::of("shaken_candidate");
    let page = visit.see(Screen::Plan);
    page.says(say("plan.decided.heading")).says("bus was 8 minutes late");
    let rows = page.of_class("decided-row");
    assert_eq!(rows.len(), visit.debrief().items.len());
    for (row, item) in rows.iter().zip(&visit.debrief().items) {
        let link = row.named(&["a"])[0];
        assert_eq!(link.attribute("href"), Some(format!("#/weigh/item/{}", item.id).as_str()));
    }
}

#[test]
fn the_morning_comes_before_any_big_decision() {
    let visit = Visit::through(Entry::JustHappened);
    let calm = visit.clone().changed(Change::Distress(Some(Distress::Shaken)));
    calm.see(Screen::Plan).does_not_say(say("plan.deed.look_again"));
    let shaken = visit.changed(Change::Distress(Some(Distress::VeryShaken)));
    shaken.see(Screen::Plan).says(say("plan.deed.look_again"));
}

#[test]
fn asking_how_it_stands_comes_five_working_days_after_the_promised_day() {
    let day = afterview::domain::clock::parse_day("2026-11-20").expect("a Friday");
    let visit = Visit::through(Entry::JustHappened).changed(Change::Decision(Some(Day(day))));
    let page = visit.see(Screen::Plan);
    page.says(say("plan.begin.status_check")).says("27 November");
}

#[test]
fn when_all_is_sent_the_letters_step_back_and_the_day_is_done() {
    let page = done(Visit::of("quick_note")).see(Screen::Plan);
    page.says(say("plan.done")).says(say("plan.ending.closed"));
    assert!(page.has("open-again"));
    assert!(!page.has("to-letters"));
    assert!(page.links("div").contains(&"#/write".to_owned()));
}

#[test]
fn with_a_letter_to_send_now_it_is_not_over() {
    let page = Visit::of("quick_note").hours_later(3).see(Screen::Plan);
    assert!(!page.has("ending"));
    assert!(page.has("to-letters"));
}

#[test]
fn while_the_letter_waits_the_day_can_be_closed() {
    let page = Visit::of("quick_note").see(Screen::Plan);
    assert_eq!(page.text_of("ending-heading"), say("plan.ending.for_now"));
    let next = fill("plan.send.thank_you", &[("name", "maya")]);
    assert!(page.text_of("ending").to_lowercase().contains(&next.to_lowercase()));
}
