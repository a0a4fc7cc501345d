//! What is always at hand: what is saved, notices, where the words are; and the two doors of an outcome.

use crate::gallery::{share, undone};
use crate::html::Element;
use crate::stage::{NOW, Page, Visit, fill, say};
use afterview::app::model::Arrival;
use afterview::app::saved::SavedError;
use afterview::app::store::{Imported, LoadError, StoreFault, Undone};
use afterview::app::{Event, Notice, Saving, Screen};
use afterview::domain::debrief::{DebriefId, Entry};

fn visit() -> Visit {
    Visit::through(Entry::JustHappened)
}

fn told(notice: Notice) -> Page {
    let mut visit = visit();
    visit.model.notice = Some(notice);
    visit.see(Screen::Told)
}

#[test]
fn it_says_when_it_was_saved() {
    let mut visit = visit();
    assert!(visit.see(Screen::Told).text_of("saved").is_empty());
    visit.model.saving = Saving::Saved(NOW);
    assert_eq!(visit.see(Screen::Told).text_of("saved"), "Saved on this device · 15:15");
}

#[test]
fn what_is_not_saved_is_said_on_every_screen_with_a_way_to_keep_it() {
    crate::gallery::rule(|drawn| {
        let Saving::NotSaved(fault) = drawn.visit.model.saving else { return Vec::new() };
        let status = drawn.page.get("saved");
        let way = status
            .named(&["a"])
            .iter()
            .any(|a| a.attribute("href") == Some("#/where-my-words-are"));
        let told = status.text().starts_with(say(fault.key()));
        if told && way { Vec::new() } else { vec![status.text()] }
    });
    for (fault, key) in [
        (StoreFault::Blocked, "saved.fault.blocked"),
        (StoreFault::Full, "saved.fault.full"),
        (StoreFault::Failed, "saved.fault.failed"),
        (StoreFault::Newer, "saved.fault.newer"),
    ] {
        let mut visit = visit();
        visit.model.saving = Saving::NotSaved(fault);
        for screen in [Screen::Home, Screen::Told, Screen::Plan, Screen::QuickWho] {
            let page = visit.see(screen);
            let status = page.text_of("saved");
            assert!(status.starts_with(say(key)), "{status}");
            let link = page.get("saved").named(&["a"])[0];
            assert_eq!(link.attribute("href"), Some("#/where-my-words-are"));
        }
        assert_eq!(visit.see(Screen::WhereMyWordsAre).text_of("where"), say(key));
    }
}

#[test]
fn each_notice_has_its_sentence_and_can_be_put_away() {
    let same = Imported { same: vec![DebriefId("a".into())], ..Imported::default() };
    let lacking = fill("words.told.not_in_file", &[("what", "1 interview")]);
    let with_book = |gone, out| Undone { book: Some(out), ..undone(gone, 0) };
    let both = format!("Taken out again: 2. {}", say("words.told.book_stays"));
    let sentences = [
        (Notice::Copied, say("frame.notice.copied")),
        (Notice::CopyRefused, say("frame.notice.copy_refused")),
        (Notice::ItemWaits, say("frame.notice.item_waits")),
        (Notice::NotInFile(share(1, false)), lacking.as_str()),
        (Notice::NothingNew(same), "Taken in: 1 you had already."),
        (
            Notice::Saved(share(0, true), 800),
            "Checked, and on its way to your downloads: what you practise with, under 1 kB.",
        ),
        (
            Notice::Saved(share(2, true), 12_345),
            "Checked, and on its way to your downloads: 2 interviews and what you practise with, 12 kB.",
        ),
        (
            Notice::Saved(share(1, false), 800),
            "Checked, and on its way to your downloads: 1 interview, under 1 kB.",
        ),
        (
            Notice::Saved(share(3, false), 12_345),
            "Checked, and on its way to your downloads: 3 interviews, 12 kB.",
        ),
        (Notice::NotChecked, say("words.told.unchecked")),
        (Notice::TakenOut(undone(2, 0)), "Taken out again: 2."),
        (
            Notice::TakenOut(undone(2, 1)),
            "Taken out again: 2. Still here, with what you changed since: 1.",
        ),
        (Notice::TakenOut(with_book(0, true)), say("words.told.book_out")),
        (Notice::TakenOut(with_book(2, false)), both.as_str()),
        (Notice::BookGone, say("words.told.book_gone")),
        (Notice::NotTakenOut, say("words.told.not_taken_out")),
        (Notice::NotPutAway, say("words.told.not_put_away")),
        (Notice::EarlierGone, say("words.told.earlier_gone")),
        (Notice::Forgotten, say("saved.forgotten")),
        (Notice::NotDeleted, say("saved.not_deleted")),
        (Notice::NotOpened(LoadError::Missing), say("saved.load.missing")),
    ];
    for (notice, sentence) in sentences {
        let name = format!("{notice:?}");
        let page = told(notice);
        let shown = page.get("notice");
        assert!(shown.text().starts_with(sentence), "{name}: {}", shown.text());
        assert!(page.has("close-notice"), "{name}");
    }
    assert!(!visit().see(Screen::Told).has("notice"));
}

#[test]
fn a_refused_file_is_told_which_way_it_was_wrong() {
    let errors = [
        (SavedError::NotOurs, "saved.error.not_ours"),
        (SavedError::Newer { version: 9 }, "saved.error.newer"),
        (SavedError::CutShort, "saved.error.cut_short"),
        (SavedError::Damaged, "saved.error.damaged"),
        (SavedError::TooLarge, "saved.error.too_large"),
        (SavedError::TooDeep, "saved.error.too_deep"),
        (SavedError::NoRoom, "saved.error.no_room"),
        (SavedError::NotKept, "saved.error.not_kept"),
    ];
    for (error, key) in errors {
        told(Notice::ImportRefused(error)).says(say(key));
    }
}

#[test]
fn what_was_deleted_can_be_had_back_on_every_screen() {
    assert!(!told(Notice::Copied).has("undo"));
    let id = DebriefId("another".into());
    let visit = visit().did(Event::DeleteWanted(id));
    for screen in [Screen::Home, Screen::Told, Screen::Letters, Screen::WhereMyWordsAre] {
        let page = visit.see(screen);
        assert!(page.text_of("done").starts_with(say("frame.notice.deleted")), "{screen:?}");
        assert!(page.has("undo") && page.has("close-done"));
    }
}

#[test]
fn until_the_words_are_there_that_is_said_and_nothing_is_asked() {
    let mut visit = visit();
    visit.model.content = Arrival::OnItsWay;
    let page = visit.see(Screen::Who);
    assert_eq!(page.heading(), say("frame.content_coming"));
    assert!(page.boxes().is_empty() && page.has("back"));
    assert!(visit.see(Screen::GetItOut).has("told"), "the first minutes do not wait");
    visit.model.content = Arrival::Failed;
    let page = visit.see(Screen::Who);
    assert_eq!(page.heading(), say("frame.content_failed"));
    page.says(say("frame.content_failed_help"));
}

#[test]
fn the_support_door_and_the_words_need_no_interview() {
    for screen in [Screen::Support, Screen::WhereMyWordsAre, Screen::Erase] {
        assert!(!screen.needs_debrief());
        let page = Visit::first().see(screen);
        assert_ne!(page.heading(), say("home.heading"), "{screen:?}");
        let way = |element: &Element| element.name == "a" || element.is_button();
        assert!(!page.page.named(&["main"])[0].find(way).is_empty(), "{screen:?}");
    }
}

#[test]
fn erasing_is_asked_once_in_plain_words() {
    let page = visit().see(Screen::Erase);
    assert_eq!(page.heading(), "Erase all your words from this device?");
    page.says("We have no copy. Files you saved yourself stay where they are.");
    assert_eq!(page.links("main"), ["#/where-my-words-are"]);
    assert!(page.get("erase").is_of("harm"));
}

#[test]
fn they_said_no_leads_somewhere_kind() {
    let page = Visit::through(Entry::SaidNo).see(Screen::SaidNo);
    assert_eq!(page.heading(), "That hurts.");
    page.says("It was one choice, by one firm, on one day.");
    page.says("When you feel ready, you can ask them why.");
    for id in ["look-closer", "ask-why", "owed", "stop-here"] {
        assert!(page.has(id), "{id}");
    }
    // What is said in the call is in one place: the call's own script.
    assert!(page.of_class("more").is_empty() && !page.text().contains('“'));
    assert!(page.links("main").contains(&"#/recall/decision".to_owned()));
}

#[test]
fn it_went_well_keeps_what_worked_and_leads_to_the_thanks() {
    let page = Visit::through(Entry::WentWell).see(Screen::WentWell);
    assert!(page.has("well") && page.has("start-thanks") && page.has("choices-status"));
}
