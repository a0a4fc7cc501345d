//! The app without a browser: what happened, and what follows from it.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop loudly"
)]

use afterview::app::model::Settings;
use afterview::app::store::StoreFault;
use afterview::app::{
    Effect, Event, MAILTO_LIMIT, Mend, Model, Notice, Saving, Screen, calendar_file, mailto, update,
};
use afterview::domain::clock::{HOUR, Instant, Moment, Zone};
use afterview::domain::debrief::{
    Change, Detail, Entry, Field, Item, KeptBy, MessageKind, NoteKey, Status,
};
use afterview::domain::mishap::Nature;
use proptest::prelude::*;

fn model() -> Model {
    let moment = Moment { now: Instant(1_800_000_000), zone: Zone::fixed(60) };
    Model::new(moment, 7)
}

fn opened(entry: Entry) -> Model {
    let mut model = model();
    update(&mut model, Event::DoorTaken(entry));
    model
}

fn typed(field: Field, text: &str) -> Event {
    Event::Changed(Change::Text(field, text.to_owned()))
}

fn items(model: &Model) -> Vec<(String, bool)> {
    let debrief = model.debrief.as_ref().expect("open");
    debrief.items.iter().map(|item| (item.mishap.clone(), item.parked)).collect()
}

const THANKS: NoteKey = NoteKey { kind: MessageKind::ThankYou, about: None, to: None };

#[test]
fn each_door_leads_to_its_first_screen() {
    for (entry, screen) in [
        (Entry::JustHappened, Screen::Breathe),
        (Entry::WriteNow, Screen::QuickWho),
        (Entry::SaidNo, Screen::SaidNo),
        (Entry::WentWell, Screen::WentWell),
    ] {
        assert_eq!(opened(entry).screen, screen);
    }
}

#[test]
fn they_said_no_is_known_from_the_start() {
    let model = opened(Entry::SaidNo);
    assert_eq!(model.debrief.expect("open").facts.status, Status::Rejected);
}

#[test]
fn looking_in_leaves_nothing_behind_and_the_first_word_is_kept_at_once() {
    let mut model = opened(Entry::JustHappened);
    assert!(!model.begun);
    let effects = update(&mut model, typed(Field::Told, "I froze"));
    assert!(matches!(effects.first(), Some(Effect::Begin(_))));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Record(_))));
    let effects = update(&mut model, typed(Field::Told, "I froze up"));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Begin(_))));
}

#[test]
fn the_name_signed_with_is_remembered_for_the_next_interview() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, typed(Field::SignAs, "Nadia Brandt"));
    update(&mut model, Event::DoorTaken(Entry::WriteNow));
    assert_eq!(model.debrief.expect("open").facts.sign_as, "Nadia Brandt");
}

#[test]
fn another_door_saves_what_is_open_first() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Told, "words"));
    let effects = update(&mut model, Event::DoorTaken(Entry::SaidNo));
    assert_eq!(effects.first(), Some(&Effect::Merge { at_once: true }));
}

#[test]
fn reloading_in_the_first_minutes_goes_on_with_the_same_interview() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Told, "words"));
    let id = model.debrief.as_ref().expect("open").id.clone();
    update(&mut model, Event::ArrivedAt(Screen::Breathe));
    assert_eq!(model.debrief.as_ref().expect("open").id, id);
}

#[test]
fn the_same_door_on_another_day_is_another_interview() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Told, "words"));
    let id = model.debrief.as_ref().expect("open").id.clone();
    let later = Moment { now: model.moment.now.plus(20 * HOUR), ..model.moment.clone() };
    update(&mut model, Event::TimePassed(later));
    update(&mut model, Event::ArrivedAt(Screen::Breathe));
    assert_ne!(model.debrief.as_ref().expect("open").id, id);
}

#[test]
fn going_back_from_the_quick_note_inside_another_visit_keeps_its_interview() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Told, "words"));
    let id = model.debrief.as_ref().expect("open").id.clone();
    update(&mut model, Event::WentTo(Screen::QuickWho));
    update(&mut model, Event::WentTo(Screen::QuickWhere));
    update(&mut model, Event::ArrivedAt(Screen::QuickWho));
    assert_eq!(model.debrief.as_ref().expect("open").id, id);
    assert_eq!(model.screen, Screen::QuickWho);
}

#[test]
fn three_are_weighed_at_once_and_the_fourth_waits_unless_it_is_owed() {
    let mut model = opened(Entry::JustHappened);
    for mishap in ["a", "b", "c", "d"] {
        let mishap = mishap.to_owned();
        update(&mut model, Event::MishapPicked { mishap, urgent: false });
    }
    assert_eq!(model.notice, Some(Notice::ItemWaits));
    let mishap = "harm".to_owned();
    update(&mut model, Event::MishapPicked { mishap, urgent: true });
    let parked: Vec<bool> = items(&model).into_iter().map(|(_, parked)| parked).collect();
    assert_eq!(parked, [false, false, false, true, false]);
}

#[test]
fn the_same_mishap_is_not_taken_twice_but_own_words_may_be() {
    let mut model = opened(Entry::JustHappened);
    for mishap in ["late", "late", Item::OWN, Item::OWN] {
        let mishap = mishap.to_owned();
        update(&mut model, Event::MishapPicked { mishap, urgent: false });
    }
    assert_eq!(items(&model).len(), 3);
}

#[test]
fn names_of_new_things_are_never_taken_twice() {
    let mut model = opened(Entry::JustHappened);
    for _ in 0..50 {
        update(&mut model, Event::PersonBegun);
        update(&mut model, Event::MissedPointBegun);
        update(&mut model, Event::QuestionBegun);
    }
    let debrief = model.debrief.expect("open");
    assert_eq!(debrief.facts.people.len(), 50);
    assert_eq!(debrief.items.len(), 50);
    assert_eq!(debrief.recall.questions.len(), 50);
}

#[test]
fn changing_the_mind_about_what_to_mend_keeps_words_and_drops_blanks() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, Event::MendChosen(Mend::LeftOut));
    let Screen::QuickWords(point) = model.screen else { panic!("asks for the words") };
    let point_words = Field::Detail(point, Detail::Point);
    update(&mut model, typed(point_words, "ran payroll"));
    update(&mut model, Event::MendChosen(Mend::BetterAnswer));
    update(&mut model, Event::MendChosen(Mend::Nothing));
    assert_eq!(model.screen, Screen::QuickSign);
    assert_eq!(items(&model), [(Item::MISSED_POINT.to_owned(), true)], "waits with its words");
    update(&mut model, Event::MendChosen(Mend::LeftOut));
    assert_eq!(items(&model), [(Item::MISSED_POINT.to_owned(), false)]);
    assert_eq!(model.debrief.as_ref().expect("open").text(point_words), "ran payroll");
}

#[test]
fn somebody_hurt_and_a_line_crossed_lead_to_weighing_it() {
    for (mend, nature) in
        [(Mend::HurtSomeone, Nature::Hurt), (Mend::CrossedLine, Nature::OverTheLine)]
    {
        let mut model = opened(Entry::WriteNow);
        update(&mut model, Event::MendChosen(mend));
        let debrief = model.debrief.as_ref().expect("open");
        assert_eq!(debrief.items[0].answers.nature, Some(nature));
        assert_eq!(model.screen, Screen::Item(debrief.items[0].id));
    }
}

#[test]
fn a_copied_text_is_kept_word_for_word_before_it_leaves() {
    let mut model = opened(Entry::WriteNow);
    let effects = update(
        &mut model,
        Event::TextTaken {
            note: THANKS,
            subject: Some("Thank you".to_owned()),
            text: "Dear Maya".to_owned(),
            by: KeptBy::Copied,
        },
    );
    let note = model.debrief.as_ref().and_then(|debrief| debrief.note(&THANKS)).expect("kept");
    assert_eq!(note.kept.as_ref().map(|kept| kept.text.as_str()), Some("Dear Maya"));
    let place = |wanted: fn(&Effect) -> bool| effects.iter().position(wanted).expect("there");
    let record = place(|effect| matches!(effect, Effect::Record(_)));
    let copy = place(|effect| matches!(effect, Effect::Copy(_)));
    assert!(record < copy);
}

#[test]
fn a_letter_too_long_for_a_mail_link_is_copied_and_never_cut() {
    let mut model = opened(Entry::WriteNow);
    let text = "Words. ".repeat(400);
    let event =
        Event::TextTaken { note: THANKS, subject: None, text: text.clone(), by: KeptBy::Mailed };
    let effects = update(&mut model, event);
    assert!(effects.contains(&Effect::Copy(text)));
}

#[test]
fn a_failed_write_is_told_until_one_succeeds() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, Event::SaveFinished(Err(StoreFault::Full)));
    update(&mut model, Event::WentTo(Screen::GetItOut));
    assert_eq!(model.saving, Saving::NotSaved(StoreFault::Full));
    update(&mut model, Event::SaveFinished(Ok(Instant(5))));
    assert_eq!(model.saving, Saving::Saved(Instant(5)));
}

#[test]
fn erasing_leaves_no_word_in_memory() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Told, "a secret"));
    update(&mut model, typed(Field::SignAs, "a name"));
    update(&mut model, Event::EraseFinished(Ok(3)));
    assert_eq!(model.debrief, None);
    assert_eq!(model.settings, Settings::default());
    assert_eq!(model.screen, Screen::Home);
}

#[test]
fn a_reminder_holds_its_neutral_title_and_nothing_of_the_persons() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Company, "Veldt"));
    let title = "Afterview: one thing to do".to_owned();
    let effects = update(&mut model, Event::ReminderWanted(Instant(1_800_010_000), title));
    let [Effect::Download(_, "text/calendar", file)] = effects.as_slice() else {
        panic!("one calendar file")
    };
    assert!(file.contains("SUMMARY:Afterview: one thing to do\r\n"));
    assert!(!file.contains("Veldt"));
}

#[test]
fn every_screen_has_an_address_of_its_own_that_leads_back_to_it() {
    let key = NoteKey { kind: MessageKind::Apology, about: Some(4), to: Some(9) };
    let screens = [
        Screen::Home,
        Screen::Item(3),
        Screen::ItemWords(3),
        Screen::QuickWords(12),
        Screen::Letter(key),
        Screen::Letter(THANKS),
        Screen::Erase,
        Screen::WhereMyWordsAre,
        Screen::Around,
    ];
    for screen in screens {
        assert_eq!(Screen::from_address(&format!("#{}", screen.address())), Some(screen));
    }
    for address in ["", "#", "#/nowhere", "#/weigh/item/", "#/weigh/item/x", "#/write/letter/a"] {
        assert_eq!(Screen::from_address(address), None, "{address}");
    }
}

#[test]
fn a_mail_link_holds_a_subject_and_a_body_and_no_other_header() {
    let link = mailto(Some("Hi\r\nBcc: x@y.z"), "One\nTwo & three?").expect("short enough");
    assert_eq!(link, "mailto:?subject=Hi%20%20Bcc%3A%20x%40y.z&body=One%0D%0ATwo%20%26%20three%3F");
}

#[test]
fn calendar_lines_are_folded_at_75_octets_between_letters() {
    let title = "é".repeat(120);
    let file = calendar_file(&title, Instant(0), Instant(0), "id");
    assert!(file.split("\r\n").all(|line| line.len() <= 75));
    assert!(file.replace("\r\n ", "").contains(&format!("SUMMARY:{title}\r\n")));
}

proptest! {
    #[test]
    fn a_mail_link_gives_back_what_went_in(subject in "[^\r\n]{0,40}", body in "(?s).{0,200}") {
        if let Some(link) = mailto(Some(&subject), &body) {
            prop_assert!(link.len() <= MAILTO_LIMIT);
            let (head, tail) = link.split_once("&body=").expect("has a body");
            let lines: Vec<&str> = body.lines().collect();
            prop_assert_eq!(decode(head.strip_prefix("mailto:?subject=").expect("has a subject")), subject);
            prop_assert_eq!(decode(tail), lines.join("\r\n"));
        }
    }

    #[test]
    fn no_address_panics(address in "\\PC{0,60}") {
        let _ = Screen::from_address(&address);
    }
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let hex: Vec<u8> = rest.by_ref().take(2).collect();
            let hex = String::from_utf8(hex).expect("hex digits");
            bytes.push(u8::from_str_radix(&hex, 16).expect("hex digits"));
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).expect("whole letters")
}
