//! The letter on its sheet: whom it goes to, when it may go, what it misses, how it leaves.

use crate::gallery::{NOBODY, done};
use crate::stage::{Page, Visit, fill, say};
use afterview::app::Screen;
use afterview::domain::debrief::{
    Change, Channel, Day, Detail, Edit, Field, Kept, KeptBy, MessageKind, NoteKey, PartKey, Status,
};

/// The first letter, as it is seen.
pub fn letter(visit: &Visit) -> Page {
    visit.see(visit.first_letter())
}

/// The first letter.
pub fn key(visit: &Visit) -> NoteKey {
    visit.offers().first().expect("a message").key
}

/// The letter itself, as it can be read on the sheet.
pub fn sheet(page: &Page) -> String {
    page.get("letter").find(|one| one.is_of("letter"))[0].text()
}

#[test]
fn the_quick_note_is_a_letter_that_can_be_read() {
    let page = letter(&Visit::of("quick_note"));
    assert_eq!(page.heading(), say("letter.heading.thank_you"));
    let text = sheet(&page);
    assert!(text.starts_with("Dear Maya,"), "{text}");
    assert!(text.contains("the Sunday bake for the shelter"), "{text}");
    assert!(text.contains("ran the bread oven alone on Saturdays"), "{text}");
    assert!(text.ends_with("Ewa"), "{text}");
}

#[test]
fn the_sheet_and_the_paper_hold_the_same_words() {
    for sample in ["quick_note", "untrue_figure", "broken_picture_frame", "shaken_candidate"] {
        let page = letter(&Visit::of(sample));
        let squeezed = |text: String| text.replace(' ', "");
        let paper = squeezed(page.of_class("paper")[0].text());
        assert_eq!(squeezed(sheet(&page)), paper, "{sample}");
    }
}

#[test]
fn whom_it_goes_to_and_how_stands_above_it() {
    let line = |visit: &Visit| letter(visit).text_of("to");
    assert_eq!(line(&Visit::of("quick_note")), "To Maya, by e-mail");
    assert_eq!(line(&Visit::of("recruiter_only")), "To Sam Whitlock, for Ingrid, by e-mail");
    let visit = Visit::of("quick_note");
    let on_paper = visit.clone().changed(Change::NoteChannel(key(&visit), Channel::Letter));
    assert_eq!(line(&on_paper), "To Maya, on paper");
}

#[test]
fn through_a_recruiter_without_a_name_it_still_goes_somewhere() {
    let line = letter(&Visit::of("recruiter_unknown")).text_of("to");
    assert!(line.contains(say("letter.to.recruiter")), "{line}");
}

#[test]
fn the_question_about_reach_is_one_quiet_line_on_the_letter() {
    let page = letter(&Visit::of("quick_note"));
    assert_eq!(page.text_of("reach-line"), "Told not to write? Only have a recruiter?");
}

#[test]
fn at_ones_own_workplace_talking_comes_first() {
    letter(&Visit::of("own_workplace")).says(say("letter.talk_first"));
    letter(&Visit::of("quick_note")).does_not_say(say("letter.talk_first"));
}

#[test]
fn the_hold_says_until_when_and_why() {
    let page = letter(&Visit::of("quick_note"));
    let hold = page.text_of("hold");
    assert!(hold.contains("Hold until 17:05."), "{hold}");
    assert!(hold.contains(say("letter.hold.fresh_eyes")), "{hold}");
    assert_eq!(page.text_of("remind"), "Remind me at 17:05");
    assert_eq!(page.text_of("send-anyway"), "Send anyway");
    assert_eq!(page.text_of("copy"), fill("letter.copy.fresh_eyes", &[("time", "17:05")]));
    assert_eq!(page.get("copy").attribute("aria-disabled"), Some("true"));
    assert_eq!(page.text_of("blocked"), say("letter.blocked.held"));
    assert!(!page.has("mail"), "while it waits there is one button");
}

#[test]
fn the_hold_is_short_where_they_decide_today() {
    let visit = Visit::of("quick_note");
    let today = Day(visit.model.moment.today());
    let page = letter(&visit.changed(Change::Decision(Some(today))));
    let hold = page.text_of("hold");
    assert!(hold.contains("Hold until 15:35."), "{hold}");
    assert!(hold.contains(say("letter.hold.decision_today")), "{hold}");
}

#[test]
fn at_night_it_waits_for_the_morning() {
    let page = letter(&Visit::of("quick_note").hours_later(8));
    let hold = page.text_of("hold");
    assert!(hold.contains("Hold until 08:00, tomorrow."), "{hold}");
    assert!(hold.contains(say("letter.hold.night")), "{hold}");
}

#[test]
fn send_anyway_is_one_tap_and_can_be_taken_back() {
    let visit = Visit::of("quick_note");
    let page = letter(&visit.clone().changed(Change::HoldWaived(key(&visit), true)));
    page.says(say("letter.hold.waived"));
    assert!(page.has("wait") && page.has("mail"));
    assert_eq!(page.text_of("copy"), "Copy the letter");
    assert_eq!(page.get("copy").attribute("aria-disabled"), None);
}

#[test]
fn after_the_hold_nothing_is_in_the_way() {
    let page = letter(&Visit::of("quick_note").hours_later(3));
    assert!(page.get("hold").text().is_empty());
    assert_eq!(page.text_of("copy"), "Copy the letter");
    assert!(page.text_of("blocked").is_empty());
}

#[test]
fn a_name_that_cannot_be_greeted_is_asked_for_in_place() {
    let page = letter(&Visit::of("names_missing").hours_later(30));
    let asks = page.text_of("asks");
    assert!(asks.contains(say("letter.asks.heading")), "{asks}");
    assert!(page.has("person-1"), "{asks}");
    assert!(page.has("sign-as"), "{asks}");
    assert_eq!(page.get("copy").attribute("aria-disabled"), Some("true"));
    let blocked = page.text_of("blocked");
    assert!(blocked.contains(say("letter.missing.name")), "{blocked}");
    assert!(blocked.contains(say("letter.missing.sign_as")), "{blocked}");
}

#[test]
fn what_is_missing_is_marked_where_it_will_stand() {
    let visit = Visit::of("quick_note").typed(Field::SignAs, "");
    let page = letter(&visit);
    assert!(!page.of_class("gap-mark").is_empty());
    assert!(page.has("sign-as"));
    assert_eq!(page.text_of("blocked"), "Before it can go, it needs your name.");
}

#[test]
fn an_answer_that_is_too_long_is_asked_to_be_shorter() {
    let visit = Visit::of("panel_of_three");
    let answer = vec!["so"; 60].join(" ");
    let visit = visit.typed(Field::Detail(2, Detail::Answer), &answer);
    let key = NoteKey { kind: MessageKind::ThankYou, about: None, to: Some(2) };
    let page = visit.hours_later(30).see(Screen::Letter(key));
    assert!(page.has("answer-2"));
    page.says(say("letter.missing.shorten"));
}

#[test]
fn on_paper_there_is_a_date_and_no_subject() {
    let visit = Visit::of("quick_note");
    let page = letter(&visit.clone().changed(Change::NoteChannel(key(&visit), Channel::Letter)));
    assert!(!page.has("subject"));
    assert!(page.get("print").is_of("accent"));
    assert!(sheet(&page).contains("17 November"), "{}", sheet(&page));
    let by_mail = letter(&visit);
    assert!(by_mail.has("subject"));
    assert!(!sheet(&by_mail).contains("17 November"));
}

#[test]
fn a_letter_too_long_for_a_mail_link_says_what_to_do_and_is_never_cut() {
    let visit = Visit::of("quick_note").hours_later(3);
    let long = "A letter of many words. ".repeat(120);
    let edit = Edit { text: long.clone(), basis: String::new() };
    let page = letter(&visit.clone().changed(Change::PartEdited(
        key(&visit),
        PartKey("thanks".into()),
        edit,
    )));
    assert_eq!(page.text_of("too-long"), say("letter.mail.too_long"));
    assert!(!page.has("mail"));
    assert!(sheet(&page).contains(long.trim()));
}

#[test]
fn only_a_yes_marks_it_sent() {
    let visit = Visit::of("quick_note").hours_later(3);
    let now = visit.model.moment.now;
    let kept = Kept { subject: None, text: "Dear Maya.".into(), at: now, by: KeptBy::Copied };
    let taken = visit.clone().changed(Change::Kept(key(&visit), Box::new(kept)));
    let page = letter(&taken);
    assert_eq!(page.text_of("did-you-send"), "Did you send it?");
    assert!(page.has("sent") && page.has("not-yet") && !page.has("copy"));
    assert_eq!(page.heading(), say("letter.heading.thank_you"));
    let page = letter(&taken.changed(Change::Sent(key(&visit), Some(now))));
    assert_eq!(page.heading(), "This one is sent.");
    page.says("Dear Maya.");
    assert!(page.has("not-sent") && !page.has("copy") && !page.has("change-facts"));
}

#[test]
fn the_text_that_was_taken_stays_to_be_seen_when_the_letter_changes() {
    let visit = Visit::of("quick_note").hours_later(3);
    let now = visit.model.moment.now;
    let kept = Kept { subject: None, text: "As it was.".into(), at: now, by: KeptBy::Copied };
    let page = letter(&visit.clone().changed(Change::Kept(key(&visit), Box::new(kept))));
    assert!(page.text_of("kept").contains("As it was."));
}

#[test]
fn each_of_a_panel_gets_a_letter_of_their_own() {
    let visit = Visit::of("panel_of_three");
    let page = visit.see(Screen::Letters);
    assert_eq!(visit.offers().len(), 3);
    assert_eq!(page.text_of("recommended-heading"), "Thank Ana Ñuñez");
    assert_eq!(page.of_class("row-open").len(), 2);
    let texts: Vec<String> =
        visit.offers().iter().map(|offer| sheet(&visit.see(Screen::Letter(offer.key)))).collect();
    assert!(texts[0] != texts[1] && texts[1] != texts[2]);
}

#[test]
fn what_was_sent_is_not_recommended_again() {
    let visit = Visit::of("panel_of_three");
    let now = visit.model.moment.now;
    let page = visit.clone().changed(Change::Sent(key(&visit), Some(now))).see(Screen::Letters);
    assert_eq!(page.text_of("recommended-heading"), "Thank Pieter van der Berg");
    let log = page.text_of("log");
    assert!(log.contains("Thank Ana Ñuñez") && log.contains("Sent today, by e-mail"), "{log}");
    assert!(!page.of_class("letters")[0].text().contains("Ana"), "it is in one list");
    let all = done(visit).see(Screen::Letters);
    assert!(!all.has("recommended-heading") && !all.has("open-letter"));
}

#[test]
fn a_late_thank_you_is_among_the_letters_and_not_the_recommended_one() {
    let visit = Visit::of("quick_note").changed(Change::Status(Status::Silent));
    assert!(visit.see(Screen::Letters).has("recommended-heading"));
    let late = visit.hours_later(24 * 30);
    let page = late.see(Screen::Letters);
    assert!(!page.has("recommended-heading"), "asking how things stand is next, and not begun");
    assert_eq!(page.of_class("row-open").len(), late.offers().len());
    assert!(letter(&late).has("copy"), "and it can still be sent");
}

#[test]
fn each_kind_of_message_has_its_own_question_on_top() {
    for (sample, kind, table) in [
        ("quick_note", MessageKind::ThankYou, "thank_you"),
        ("untrue_figure", MessageKind::Correct, "correct"),
        ("offensive_remark", MessageKind::Apology, "apology"),
        ("broken_picture_frame", MessageKind::RepairNote, "repair_note"),
    ] {
        let visit = Visit::of(sample);
        let offers = visit.offers();
        let offer = offers.iter().find(|offer| offer.key.kind == kind).expect("the message");
        let page = visit.see(Screen::Letter(offer.key));
        assert_eq!(page.heading(), say(&format!("letter.heading.{table}")), "{sample}");
        assert!(sheet(&page).split_whitespace().count() > 15, "{sample}");
    }
}

#[test]
fn a_message_that_is_off_the_list_says_so() {
    let key = NoteKey { kind: MessageKind::Apology, about: Some(NOBODY), to: None };
    let page = Visit::of("quick_note").see(Screen::Letter(key));
    assert_eq!(page.heading(), say("letter.heading.gone"));
    page.says(say("letter.gone"));
    assert!(page.links("main").contains(&"#/write".to_owned()));
}

#[test]
fn it_can_be_read_as_the_one_who_gets_it() {
    let page = letter(&Visit::of("quick_note"));
    let read = page.text_of("read-as");
    assert!(read.starts_with("Read it as Maya"), "{read}");
    assert!(read.contains("Ewa") && read.contains("seconds to read"), "{read}");
}

#[test]
fn the_share_sheet_is_offered_only_where_there_is_one() {
    let mut visit = Visit::of("quick_note").hours_later(3);
    assert!(!letter(&visit).has("share"));
    visit.model.can_share = true;
    assert_eq!(letter(&visit).text_of("share"), "Share the letter");
}
