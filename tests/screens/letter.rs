//! The letter on its sheet: whom it goes to, when it may go, what it misses, how it leaves.

use crate::gallery::{NOBODY, done};
use crate::stage::{Page, Visit, fill, say};
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{
    Change, Channel, Day, Detail, Edit, Field, Kept, KeptBy, MessageKind, NoteKey, PartKey, Status,
};

fn letter(visit: &Visit) -> Page {
    visit.see(visit.first_letter())
}

fn key(visit: &Visit) -> NoteKey {
    visit.offers().first().expect("a message").key
}

fn part(name: &str) -> PartKey {
    PartKey(name.to_owned())
}

/// The letter itself, as it can be read on the sheet.
fn sheet(page: &Page) -> String {
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
fn an_edit_is_kept_when_the_facts_change_and_old_and_new_stand_side_by_side() {
    let visit = Visit::of("quick_note");
    let edit = Edit { text: "Mine, in my words.".into(), basis: "What was there before.".into() };
    let visit = visit.clone().changed(Change::PartEdited(key(&visit), part("thanks"), edit));
    let page = letter(&visit);
    assert!(sheet(&page).contains("Mine, in my words."));
    page.says(say("letter.compare.why"));
    let pair = page.of_class("pair")[0].text();
    assert!(pair.contains("Mine, in my words.") && pair.contains("Thank you"), "{pair}");
    assert!(page.has("keep-mine-thanks") && page.has("take-new-thanks"));
}

#[test]
fn a_part_that_was_left_out_can_be_put_back() {
    let visit = Visit::of("quick_note");
    let closing = letter(&visit).text_of("part-close");
    let visit = visit.clone().changed(Change::PartLeftOut(key(&visit), part("close"), true));
    let page = letter(&visit);
    assert!(!sheet(&page).contains(&closing));
    let unsaid = page.text_of("unsaid");
    assert!(unsaid.contains(say("desk.part.close")), "{unsaid}");
    assert!(unsaid.contains(say("desk.unsaid.by_you")), "{unsaid}");
    assert!(page.has("put-back-close") && page.has("start-again"));
}

#[test]
fn undo_and_redo_have_their_room_and_say_what_they_did() {
    let rests = |page: &Page, id: &str| page.get(id).attribute("aria-disabled") == Some("true");
    let visit = Visit::of("quick_note");
    let page = letter(&visit);
    assert!(rests(&page, "undo-step") && rests(&page, "redo-step"), "nothing was done yet");
    page.says(say("letter.tip"));
    let edit = Edit { text: "Mine.".into(), basis: String::new() };
    let edited = visit.clone().changed(Change::PartEdited(key(&visit), part("thanks"), edit));
    let page = letter(&edited);
    assert!(!rests(&page, "undo-step") && rests(&page, "redo-step"));
    let undone = edited.did(Event::UndoWanted(key(&visit)));
    let page = letter(&undone);
    assert_eq!(page.text_of("taken-back"), "Taken back: your words for the thanks.");
    assert_eq!(page.get("taken-back").attribute("aria-live"), Some("polite"));
    assert!(
        !sheet(&page).contains("Mine.") && rests(&page, "undo-step") && !rests(&page, "redo-step")
    );
    let page = letter(&undone.did(Event::RedoWanted(key(&visit))));
    assert_eq!(page.text_of("taken-back"), "Done again: your words for the thanks.");
    assert!(sheet(&page).contains("Mine."));
}

#[test]
fn what_is_taken_back_is_called_by_its_name() {
    let visit = Visit::of("quick_note");
    let add = visit.debrief().items.first().expect("a missed point").id;
    let add = PartKey(format!("add.{add}"));
    let out = visit.clone().changed(Change::PartLeftOut(key(&visit), add, true));
    let page = letter(&out.did(Event::UndoWanted(key(&visit))));
    let told = page.text_of("taken-back");
    assert!(told.starts_with("Taken back: leaving out ") && told.contains("bread oven"), "{told}");
}

/// A row of the two sides, by the words on it.
fn row(page: &Page, list: &str, words: &str) -> String {
    let rows = page.get(list).find(|one| one.is_of("side-row"));
    let row = rows.into_iter().map(crate::html::Element::text).find(|text| text.contains(words));
    row.unwrap_or_else(|| panic!("no “{words}” in: {}", page.text_of(list)))
}

#[test]
fn beside_the_letter_stands_what_is_in_it_and_what_is_not_and_why() {
    let visit = Visit::of("shaken_candidate");
    let page = letter(&visit);
    assert_eq!(page.text_of("said-heading"), "In this note");
    row(&page, "said", say("desk.part.thanks"));
    row(&page, "said", "what you add: trained in dementia care, level…");
    let late = row(&page, "unsaid", "bus was 8 minutes late");
    assert!(late.contains(say("route.if_asked")) && late.contains('“'), "{late}");
    let put = page.get("unsaid").find(|one| one.id().starts_with("say-it-"));
    assert!(put.iter().all(|button| button.text() == say("desk.unsaid.say_it.button")));
}

#[test]
fn the_two_sides_are_folded_on_a_phone_and_open_where_there_is_room() {
    let visit = Visit::of("quick_note");
    let open = |page: &Page| page.get("sides").attribute("open").is_some();
    assert!(!open(&letter(&visit)));
    assert!(open(&letter(&visit.wide())));
}

#[test]
fn where_nothing_is_left_out_that_is_said() {
    let page = letter(&Visit::of("quick_note"));
    page.says(say("desk.unsaid.nothing"));
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
fn a_long_subject_is_seen_whole_in_a_box_that_grows() {
    let page = letter(&Visit::of("quick_note"));
    let subject = page.get("subject");
    assert_eq!((subject.name.as_str(), subject.attribute("rows")), ("textarea", Some("1")));
}

#[test]
fn a_letter_too_long_for_a_mail_link_says_what_to_do_and_is_never_cut() {
    let visit = Visit::of("quick_note").hours_later(3);
    let long = "A letter of many words. ".repeat(120);
    let edit = Edit { text: long.clone(), basis: String::new() };
    let page =
        letter(&visit.clone().changed(Change::PartEdited(key(&visit), part("thanks"), edit)));
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
