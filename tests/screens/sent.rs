//! Once a letter has left: when it was sent, the log, a second note to the same person, and a friend to ask.

use crate::letter::{key, letter};
use crate::stage::{Visit, say};
use afterview::app::{Effect, Event, Screen, update};
use afterview::domain::clock::HOUR;
use afterview::domain::debrief::{Answer, Change, Channel, Field, Item, Kept, KeptBy, MessageKind};
use afterview::domain::mishap::Nature;

/// Somebody who took the first letter of a sample, in these words.
fn taken(visit: Visit, text: &str) -> Visit {
    let (key, now) = (key(&visit), visit.model.moment.now);
    let kept = Kept { subject: None, text: text.to_owned(), at: now, by: KeptBy::Copied };
    visit.changed(Change::Kept(key, Box::new(kept)))
}

/// Somebody who sent the first letter two days ago, and has something to put right since.
fn sent_before(words: &str, nature: Nature) -> Visit {
    let visit = taken(Visit::of("quick_note"), words);
    let (key, now) = (key(&visit), visit.model.moment.now);
    visit
        .changed(Change::Sent(key, Some(now)))
        .changed(Change::ItemAdded { id: 90, mishap: Item::OWN.to_owned(), parked: false })
        .changed(Change::Answered(90, Answer::Nature(Some(nature))))
        .hours_later(48)
}

#[test]
fn whether_it_was_sent_is_asked_with_three_answers() {
    let page = letter(&taken(Visit::of("quick_note").hours_later(3), "Dear Maya."));
    assert_eq!(page.text_of("did-you-send"), "Did you send it?");
    assert_eq!(page.text_of("sent"), "Yes, today");
    assert_eq!(page.text_of("sent-another-day"), "Yes, on another day");
    assert_eq!(page.text_of("not-yet"), "Not yet");
    assert!(!page.has("sent-day"), "the day is asked for only then");
}

#[test]
fn the_log_says_when_to_whom_and_how_and_opens_the_exact_text() {
    let visit = taken(Visit::of("quick_note").hours_later(3), "Dear Maya. To the letter.");
    let (key, now) = (key(&visit), visit.model.moment.now);
    let visit = visit.changed(Change::Sent(key, Some(now.plus(-30 * HOUR))));
    let page = visit.see(Screen::Letters);
    assert_eq!(page.text_of("log-heading"), "Sent");
    let log = page.text_of("log");
    assert!(
        log.to_lowercase().contains("thank maya") && log.contains("Sent yesterday, by e-mail"),
        "{log}"
    );
    let to = format!("#{}", Screen::Letter(key).address());
    assert!(page.links("main").contains(&to));
    visit.see(Screen::Letter(key)).says("Dear Maya. To the letter.").says("Sent yesterday");
}

#[test]
fn nothing_sent_is_no_log() {
    assert!(!Visit::of("quick_note").see(Screen::Letters).has("log"));
}

#[test]
fn a_second_note_that_is_owed_is_told_mildly_with_what_was_sent() {
    let visit = sent_before("Dear Maya, the first one.", Nature::Hurt);
    let offers = visit.offers();
    let second = offers.iter().find(|offer| offer.key.kind == MessageKind::Apology).expect("one");
    let page = visit.see(Screen::Letter(second.key));
    let warning = page.text_of("second-note");
    assert!(warning.contains("You wrote to Maya on "), "{warning}");
    assert!(warning.contains("What you owe them may still follow."), "{warning}");
    assert!(warning.contains("Dear Maya, the first one."), "{warning}");
}

#[test]
fn a_second_note_that_is_not_owed_asks_whether_it_is_worth_it_and_stands_in_nobodys_way() {
    // The same name once more, as one who has met somebody twice would enter it.
    let visit = taken(Visit::of("panel_of_three"), "Dear Ana.");
    let (key, now) = (key(&visit), visit.model.moment.now);
    let name = visit.debrief().person(key.to.expect("to somebody")).expect("her").name.clone();
    let other = visit.offers()[1].key;
    let visit = visit
        .changed(Change::Sent(key, Some(now)))
        .changed(Change::Text(
            Field::PersonName(other.to.expect("somebody")),
            format!("  {} ", name.to_uppercase()),
        ))
        .hours_later(48);
    let page = visit.see(Screen::Letter(other));
    assert!(page.text_of("second-note").contains("Is a second note worth it?"));
    assert_eq!(page.get("copy").attribute("aria-disabled"), None, "it never blocks");
    assert!(letter(&Visit::of("quick_note")).text_of("second-note").is_empty());
}

#[test]
fn a_friend_gets_the_question_and_the_letter_and_nothing_is_marked() {
    let visit = Visit::of("quick_note");
    let page = letter(&visit);
    assert!(page.get("friend-help").text().contains("with the names in it"));
    assert_eq!(page.get("ask-friend").attribute("aria-disabled"), None, "also while it waits");
    let asked = Event::FriendAsked {
        question: say("sending.friend.question").to_owned(),
        text: "Dear Maya.".to_owned(),
    };
    let expected = "Would you send this?\n\nDear Maya.".to_owned();
    let mut model = visit.model.clone();
    assert_eq!(update(&mut model, asked.clone()), [Effect::Copy(expected.clone())]);
    model.can_share = true;
    assert_eq!(update(&mut model, asked), [Effect::Share(String::new(), expected)]);
    assert_eq!(model.debrief, visit.model.debrief, "neither taken nor sent");
}

#[test]
fn what_is_spoken_is_no_letter_to_show_to_a_friend() {
    let visit = Visit::of("feedback_on_the_phone");
    let page = letter(&visit);
    assert!(page.has("open-call") && !page.has("ask-friend"));
    let by_mail = visit.clone().changed(Change::NoteChannel(key(&visit), Channel::Email));
    assert!(letter(&by_mail).has("ask-friend"));
}

#[test]
fn a_letter_with_gaps_is_shown_to_nobody() {
    let page = letter(&Visit::of("quick_note").typed(Field::SignAs, ""));
    assert_eq!(page.get("ask-friend").attribute("aria-disabled"), Some("true"));
}
