//! Where there is no thank-you: the reason, kindly, and a way on.

use crate::gallery::kind;
use crate::stage::{Visit, say};
use afterview::app::Screen;
use afterview::app::screen::thank_you_key;
use afterview::domain::debrief::{Change, MessageKind, Status};

/// Fails unless the letters and the letter itself say why there is none, and lead on.
#[track_caller]
fn is_explained(visit: &Visit, reason: &str, way_on: &str) {
    let key = thank_you_key(visit.debrief());
    let offered = visit.offers().iter().any(|offer| offer.key.kind == MessageKind::ThankYou);
    assert!(!offered, "a thank-you is offered");
    for screen in [Screen::Letters, Screen::Letter(key)] {
        let page = visit.see(screen);
        let card = page.get("withheld");
        assert!(card.text().starts_with(say(reason)), "{}: {}", kind(screen), card.text());
        assert!(card.text().contains(say(way_on)), "{}: {}", kind(screen), card.text());
        assert!(!page.has("copy"));
    }
    assert_eq!(visit.see(Screen::Letter(key)).heading(), say("letter.heading.withheld"));
}

#[test]
fn they_crossed_a_line() {
    let visit = Visit::of("forbidden_question");
    is_explained(&visit, "letter.withheld.support", "letter.withheld.to_support");
    let page = visit.see(Screen::Letters);
    assert!(page.links("section").contains(&"#/support".to_owned()));
}

#[test]
fn they_asked_not_to_be_written_to() {
    let visit = Visit::of("contact_only");
    is_explained(&visit, "letter.withheld.contact_only", "letter.withheld.may_write.button");
    assert_eq!(visit.offers().len(), 1, "what is owed still goes out");
}

#[test]
fn nobody_was_there() {
    let visit = Visit::of("recorded_interview");
    is_explained(&visit, "letter.withheld.machine", "letter.withheld.may_write.button");
}

#[test]
fn they_said_no() {
    let visit = Visit::of("quick_note").changed(Change::Status(Status::Rejected));
    is_explained(&visit, "letter.withheld.after_no", "letter.withheld.ask_why");
}

#[test]
fn the_person_pulled_out() {
    let visit = Visit::of("quick_note").changed(Change::Status(Status::Withdrew));
    is_explained(&visit, "letter.withheld.after_pulling_out", "letter.withheld.change_status");
}

#[test]
fn what_is_owed_goes_out_all_the_same() {
    let visit = Visit::of("contact_only");
    let page = visit.see(visit.first_letter());
    assert_eq!(page.heading(), say("letter.heading.correct"));
    let text = page.get("letter").text();
    assert!(!text.to_lowercase().contains("thank you for"), "{text}");
    assert!(text.contains("about 130 a year"), "{text}");
    assert_eq!(page.text_of("to"), "To Ms. Penrose, for Mrs. Hartley, by e-mail");
}
