//! The thank-you weeks later, beside asking how things stand; and the word to a reference after the decision.

use super::{ERRAND, answer, assessed, begin, day, moment, offered, open, send, suggesting, told};
use afterview::domain::debrief::{
    Change, Condition, Debrief, Kept, KeptBy, MessageKind, NoteKey, Status,
};
use afterview::domain::plan::{Deed, plan};

const THANKS: NoteKey = NoteKey { kind: MessageKind::ThankYou, about: None, to: Some(1) };

/// What is still to be done about messages, in the order of the page.
fn page(debrief: &Debrief, now: &str) -> Vec<MessageKind> {
    let plan = plan(debrief, &assessed(debrief), &suggesting(), &moment(now));
    let open = plan.actions.iter().filter(|action| action.done.is_none());
    open.filter_map(|action| match action.deed {
        Deed::Send(key) => Some(key.kind),
        Deed::Begin(kind) => Some(kind),
        _ => None,
    })
    .collect()
}

fn promised() -> Debrief {
    let mut debrief = told(&[]);
    debrief.apply(Change::Decision(Some(day("2026-11-20"))));
    debrief
}

#[test]
fn the_thank_you_leaves_the_page_on_the_day_on_which_one_may_ask() {
    use MessageKind::{StatusCheck, ThankYou};
    let mut debrief = promised();
    for early in ["2026-11-12 10:00", "2026-11-23 10:00", "2026-11-27 09:29"] {
        assert!(page(&debrief, early).contains(&ThankYou), "{early}");
    }
    let late = "2026-11-27 09:30";
    assert_eq!(page(&debrief, late).first(), Some(&StatusCheck));
    assert!(!page(&debrief, late).contains(&ThankYou));
    debrief.apply(Change::Status(Status::Silent));
    begin(&mut debrief, ERRAND, StatusCheck);
    assert!(!page(&debrief, late).contains(&ThankYou), "begun, asking is the one to send");
    // Whoever wants to send it still can.
    assert!(offered(&debrief).contains(&ThankYou));
}

#[test]
fn thanks_have_some_days_also_where_they_are_said_to_be_late() {
    let mut debrief = told(&[]);
    debrief.apply(Change::Status(Status::Silent));
    assert!(page(&debrief, "2026-11-12 10:00").contains(&MessageKind::ThankYou));
    assert!(page(&debrief, "2026-11-17 09:29").contains(&MessageKind::ThankYou));
    assert_eq!(page(&debrief, "2026-11-17 09:30"), [MessageKind::StatusCheck]);
}

#[test]
fn where_nothing_takes_its_place_the_thank_you_stays() {
    let weeks_later = "2026-12-18 10:00";
    assert!(page(&told(&[]), weeks_later).contains(&MessageKind::ThankYou), "no day was named");
    let mut offer = promised();
    offer.apply(Change::Status(Status::Offer));
    assert_eq!(page(&offer, weeks_later), [MessageKind::ThankYou]);
}

#[test]
fn a_late_thank_you_that_left_the_app_stays_to_be_ticked() {
    let copied = Kept {
        subject: None,
        text: "Dear Maya,".into(),
        at: moment("2026-11-11 09:00").now,
        by: KeptBy::Copied,
    };
    let mut debrief = promised();
    debrief.apply(Change::Kept(THANKS, Box::new(copied)));
    assert!(page(&debrief, "2026-11-30 10:00").contains(&MessageKind::ThankYou));
    let mut sent = promised();
    sent.apply(Change::Sent(THANKS, Some(moment("2026-11-11 09:00").now)));
    let plan = plan(&sent, &assessed(&sent), &suggesting(), &moment("2026-11-30 10:00"));
    assert!(plan.actions.iter().any(|line| line.deed == Deed::Send(THANKS) && line.done.is_some()));
}

/// A skill they did not hear of: what a reference could bring up.
fn unheard() -> Debrief {
    let mut debrief = told(&["missing"]);
    debrief.apply(Change::Decision(Some(day("2026-11-13"))));
    debrief
}

/// The word to a reference who agreed, saw it, and may be called.
fn alerted(mut debrief: Debrief) -> Debrief {
    use Condition::{Agreed, KnowsOfSearch, MayBeCalled, SawIt};
    begin(&mut debrief, ERRAND, MessageKind::ReferenceSos);
    for condition in [Agreed, KnowsOfSearch, SawIt, MayBeCalled] {
        answer(&mut debrief, condition, true);
    }
    debrief
}

#[test]
fn a_reference_is_not_suggested_any_more_once_the_day_of_the_decision_is_over() {
    use MessageKind::{ReferenceAsk, ReferenceSos};
    for (now, expected) in [
        ("2026-11-10 20:00", true),
        ("2026-11-13 09:00", true),
        ("2026-11-14 09:00", false),
        ("2026-11-30 09:00", false),
    ] {
        assert_eq!(page(&unheard(), now).contains(&ReferenceSos), expected, "{now}");
        assert_eq!(
            page(&alerted(unheard()), now).contains(&ReferenceSos),
            expected,
            "begun, {now}"
        );
    }
    // They are late and may still call: whoever hears so can begin it, and what was begun is still there.
    assert!(open(&unheard()).contains(&ReferenceSos) && open(&unheard()).contains(&ReferenceAsk));
    assert!(offered(&alerted(unheard())).contains(&ReferenceSos));
}

#[test]
fn a_reference_is_suggested_while_no_day_is_named_and_not_once_they_are_late() {
    let mut debrief = told(&["missing"]);
    assert!(page(&debrief, "2026-11-30 09:00").contains(&MessageKind::ReferenceSos));
    debrief.apply(Change::Status(Status::Silent));
    assert!(!page(&debrief, "2026-11-30 09:00").contains(&MessageKind::ReferenceSos));
}

#[test]
fn a_word_to_a_reference_that_was_sent_stays_ticked() {
    let mut debrief = alerted(unheard());
    send(&mut debrief, ERRAND, MessageKind::ReferenceSos, "2026-11-11 09:00");
    let plan = plan(&debrief, &assessed(&debrief), &suggesting(), &moment("2026-11-30 10:00"));
    let is_alert =
        |deed: &Deed| matches!(deed, Deed::Send(key) if key.kind == MessageKind::ReferenceSos);
    assert!(plan.actions.iter().any(|line| is_alert(&line.deed) && line.done.is_some()));
}
