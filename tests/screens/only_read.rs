//! An interview that a newer version of the app wrote: it can be walked through and read, and nothing in it changed.

use crate::gallery::screens;
use crate::html::Element;
use crate::stage::{Page, SAMPLES, Visit, say};
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{Change, Debrief};

/// Somebody with this debrief open, which a newer version wrote.
fn newer(debrief: Debrief) -> Visit {
    let mut visit = Visit::with(debrief.clone()).listing(&[debrief]);
    for summary in &mut visit.model.summaries {
        summary.read_only = true;
    }
    assert!(visit.model.read_only());
    visit
}

/// Every screen about every sample.
fn everywhere() -> Vec<(Screen, Page)> {
    let samples = SAMPLES.values().cloned().map(newer);
    samples
        .flat_map(|visit| {
            let screens = screens(&visit).into_iter().filter(|screen| screen.needs_debrief());
            screens.map(|screen| (screen, visit.see(screen))).collect::<Vec<_>>()
        })
        .collect()
}

fn all(pages: &[(Screen, Page)], of: fn(&Element) -> bool) -> Vec<(Screen, &Element)> {
    let found = pages.iter().map(|(screen, page)| (*screen, page.page.find(of)));
    found.flat_map(|(screen, found)| found.into_iter().map(move |one| (screen, one))).collect()
}

#[test]
fn it_is_said_on_top_why_and_what_to_do() {
    for (screen, page) in everywhere() {
        let main = page.page.named(&["main"])[0];
        let first = main.inside().next().expect("something");
        assert_eq!(first.id(), "only-read", "{screen:?}");
        assert_eq!(first.text(), say("saved.fault.newer"), "{screen:?}");
        assert_eq!(page.text().matches(say("saved.fault.newer")).count(), 1, "{screen:?}");
    }
}

#[test]
fn it_is_said_once_also_after_something_was_refused() {
    let visit = newer(SAMPLES["quick_note"].clone()).changed(Change::WellAsked);
    let page = visit.see(Screen::Told);
    assert_eq!(page.text().matches(say("saved.fault.newer")).count(), 1);
}

#[test]
fn no_box_can_be_typed_into() {
    let pages = everywhere();
    let boxes = all(&pages, |one| {
        let kind = one.attribute("type").unwrap_or_default();
        // The search is for what the app knows, not for what the person wrote.
        one.name == "textarea"
            || (one.name == "input" && !["radio", "checkbox", "search"].contains(&kind))
    });
    assert!(boxes.len() > 100, "{}", boxes.len());
    for (screen, one) in boxes {
        assert!(one.attribute("readonly").is_some(), "#{} on {screen:?}", one.id());
    }
}

#[test]
fn no_choice_can_be_made() {
    let pages = everywhere();
    let groups = all(&pages, |one| one.name == "fieldset");
    assert!(groups.len() > 100, "{}", groups.len());
    for (screen, one) in groups {
        assert!(one.attribute("disabled").is_some(), "#{} on {screen:?}", one.id());
    }
    let ticks = all(&pages, |one| one.id().starts_with("tick-"));
    assert!(!ticks.is_empty());
    assert!(ticks.iter().all(|(_, tick)| tick.attribute("disabled").is_some()));
}

/// What a button may do that changes nothing: it leads on, it shows something, or it takes something out.
const HARMLESS: [&str; 35] = [
    "back",
    "hide",
    "hide-menu",
    "skip",
    "go-on",
    "close-notice",
    "show-all",
    "remind-tonight",
    "start-thanks",
    "look-closer",
    "stop-here",
    "more-to-write",
    "see-message",
    "go-on-errand",
    "open-call",
    "not-now",
    "owed",
    "ask-why",
    "write-words",
    "to-letters",
    "open-letter",
    "change-facts",
    "remind",
    "copy",
    "copy-with-subject",
    "mail",
    "print",
    "share",
    "ask-friend",
    "not-yet",
    "mend-nothing",
    "close-crisis",
    "leave-bring",
    "export",
    "import",
];

#[test]
fn every_button_that_would_change_it_rests() {
    let pages = everywhere();
    let buttons = all(&pages, |one| one.name == "button");
    let resting = buttons.iter().filter(|(_, one)| one.attribute("disabled").is_some()).count();
    assert!(resting > 100, "{resting}");
    for (screen, one) in buttons {
        let harmless = HARMLESS.contains(&one.id())
            || ["calendar-", "close-", "never-", "look-again-"]
                .iter()
                .any(|start| one.id().starts_with(start))
                && one.id() != "close-debrief";
        let rests = one.attribute("disabled").is_some();
        assert_ne!(harmless, rests, "#{} “{}” on {screen:?}", one.id(), one.text());
    }
}

#[test]
fn a_letter_that_is_asked_to_wait_can_still_be_copied_out() {
    let tonight = |visit: Visit| visit.hours_later(8);
    let ours = tonight(Visit::of("quick_note"));
    let page = ours.see(ours.first_letter());
    assert_eq!(page.get("copy").attribute("aria-disabled"), Some("true"), "it is late");
    let theirs = tonight(newer(SAMPLES["quick_note"].clone()));
    let page = theirs.see(theirs.first_letter());
    assert_eq!(page.get("copy").attribute("aria-disabled"), None);
    assert_eq!(page.text_of("copy"), say("letter.copy.button"));
    assert_eq!(page.text_of("blocked"), "", "it does not send them to a button that rests");
    page.says(say("letter.hold.night"));
}

#[test]
fn what_this_version_wrote_is_free_to_be_changed() {
    let visit = Visit::of("quick_note").listing(&[SAMPLES["quick_note"].clone()]);
    for screen in screens(&visit) {
        let page = visit.see(screen);
        assert!(!page.has("only-read"), "{screen:?}");
        let rests = |one: &Element| {
            one.attribute("disabled").is_some() || one.attribute("readonly").is_some()
        };
        assert!(page.page.find(rests).is_empty(), "{screen:?}");
    }
}

#[test]
fn another_interview_is_free_to_be_begun() {
    let visit = newer(SAMPLES["quick_note"].clone());
    let visit = visit.did(Event::DoorTaken(afterview::domain::debrief::Entry::WriteNow));
    assert!(!visit.see(Screen::QuickWho).has("only-read"));
}
