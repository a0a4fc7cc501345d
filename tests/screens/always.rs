//! What is always at hand: what is saved, notices, where the words are; and the two doors of an outcome.

use crate::html::Element;
use crate::stage::{NOW, Page, Visit, fill, say};
use afterview::app::model::Arrival;
use afterview::app::saved::SavedError;
use afterview::app::store::{Aside, AsideReason, Imported, LoadError, StoreFault};
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
    let imported = Imported { new: vec![DebriefId("a".into())], ..Imported::default() };
    let taken_in = "Taken in: 1 new.".to_owned();
    let lacking = fill("frame.notice.not_in_file", &[("count", "1")]);
    let sentences = [
        (Notice::Copied, say("frame.notice.copied")),
        (Notice::CopyRefused, say("frame.notice.copy_refused")),
        (Notice::ItemWaits, say("frame.notice.item_waits")),
        (Notice::NotInFile(1), lacking.as_str()),
        (Notice::Imported(imported), taken_in.as_str()),
        (Notice::Erased(2), say("frame.notice.erased")),
        (Notice::NotErased, say("saved.not_erased")),
        (Notice::Forgotten, say("saved.forgotten")),
        (Notice::NotDeleted, say("saved.not_deleted")),
        (Notice::NotOpened(LoadError::Missing), say("saved.load.missing")),
    ];
    for (notice, sentence) in sentences {
        let name = format!("{notice:?}");
        let page = told(notice);
        let shown = page.get("notice");
        assert!(shown.text().starts_with(sentence), "{name}: {}", shown.text());
        assert_eq!(shown.attribute("role"), Some("status"), "{name}");
        assert!(page.has("close-notice"), "{name}");
    }
    assert!(!visit().see(Screen::Told).has("notice"));
}

#[test]
fn what_was_taken_in_is_told_without_what_was_not_there() {
    let some = |new: usize, same: usize, copies: usize| {
        let ids = |count| vec![DebriefId("a".into()); count];
        let (new, same) = (ids(new), ids(same));
        let copies = ids(copies);
        let imported = Imported { new, same, copies, ..Imported::default() };
        told(Notice::Imported(imported)).get("notice").named(&["p"])[0].text()
    };
    assert_eq!(some(2, 1, 0), "Taken in: 2 new and 1 you had already.");
    assert_eq!(some(0, 3, 0), "Taken in: 3 you had already.");
    assert_eq!(some(1, 1, 1), "Taken in: 1 new, 1 you had already and 1 kept as a second copy.");
    assert_eq!(some(0, 0, 0), say("frame.notice.imported_nothing"));
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
        assert_eq!(page.get("done").attribute("role"), Some("status"));
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
fn where_the_words_are_is_said_and_a_copy_is_one_tap() {
    let page = visit().see(Screen::WhereMyWordsAre);
    assert_eq!(page.text_of("where"), say("words.here"));
    page.says(say("words.not_elsewhere"));
    assert!(page.has("export") && page.has("import") && !page.has("set-aside"));
}

#[test]
fn what_was_set_aside_is_listed_with_its_reason() {
    let mut visit = visit();
    let reasons =
        [AsideReason::Unreadable(SavedError::CutShort), AsideReason::OtherTab, AsideReason::Orphan];
    visit.model.aside = reasons
        .into_iter()
        .map(|reason| Aside { key: format!("afterview:/:{reason:?}"), reason, size: 12, id: None })
        .collect();
    let page = visit.see(Screen::WhereMyWordsAre);
    let card = page.get("set-aside");
    assert_eq!(card.named(&["li"]).len(), 3);
    for key in ["saved.aside.unreadable", "saved.aside.other_tab", "saved.aside.orphan"] {
        assert!(card.text().contains(say(key)), "{key}");
    }
}

#[test]
fn each_thing_set_aside_can_be_saved_or_quietly_deleted_and_nothing_is_asked_yet() {
    let mut visit = visit();
    visit.model.aside = ["a", "b"]
        .map(|name| Aside {
            key: name.to_owned(),
            reason: AsideReason::OtherTab,
            size: 12,
            id: None,
        })
        .to_vec();
    let page = visit.see(Screen::WhereMyWordsAre);
    for place in [0, 1] {
        assert_eq!(page.text_of(&format!("aside-{place}")), say("words.aside.button"));
        let delete = page.get(&format!("delete-aside-{place}"));
        assert_eq!(delete.text(), say("words.aside.delete.button"));
        assert!(delete.is_of("text-button") && !delete.is_of("harm"));
        assert!(!page.has(&format!("forget-aside-{place}")));
    }
    page.does_not_say(say("words.aside.sure"));
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
