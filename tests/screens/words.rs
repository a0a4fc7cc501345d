//! Where my words are, and the screens that it leads to.

use crate::gallery::{others, tending};
use crate::html::Element;
use crate::stage::{NOW, Page, Visit, fill, say};
use afterview::app::saved::SavedError;
use afterview::app::store::{Aside, AsideReason, Imported, LoadError, StoreFault};
use afterview::app::tend::{Browser, Looked};
use afterview::app::{Done, Saving, Screen};
use afterview::domain::clock::HOUR;
use afterview::domain::debrief::{Change, DebriefId, Detail, Entry, Field, Place};

fn visit() -> Visit {
    Visit::through(Entry::JustHappened)
}

/// Somebody with all that these screens can show.
fn all() -> Visit {
    tending(Visit::of("panel_of_three").typed(Field::Told, "It went on too long."))
}

/// The texts of elements of a class, in their order.
fn texts(page: &Page, class: &str) -> Vec<String> {
    page.of_class(class).into_iter().map(Element::text).collect()
}

#[test]
fn where_the_words_are_is_said_and_a_copy_is_one_tap() {
    let page = visit().see(Screen::WhereMyWordsAre);
    assert!(page.text_of("where").starts_with(say("words.here")));
    page.says(say("words.not_elsewhere"));
    assert!(page.has("export") && page.has("import") && !page.has("set-aside"));
}

#[test]
fn whether_a_crash_could_take_anything_is_said_either_way() {
    let mut visit = visit();
    visit.see(Screen::WhereMyWordsAre).says(say("words.no_second"));
    visit.model.second = true;
    visit
        .see(Screen::WhereMyWordsAre)
        .says(say("words.second"))
        .does_not_say(say("words.no_second"));
    // Where nothing is saved there is no such copy to speak of.
    visit.model.saving = Saving::NotSaved(StoreFault::Blocked);
    visit.see(Screen::WhereMyWordsAre).does_not_say(say("words.second"));
}

#[test]
fn how_much_there_is_and_since_when_is_said_in_figures() {
    let page = all().see(Screen::WhereMyWordsAre);
    let much = page.text_of("how-much");
    let count = all().model.summaries.len();
    assert!(
        much.starts_with(&format!("{count} interviews, about 13,000 words, 40 kB in all.")),
        "{much}"
    );
    assert!(much.contains("Last saved at 15:15, "), "{much}");
    let rows = page.get("kept-interviews").named(&["li"]);
    assert_eq!(rows.len(), count);
    let figures: Vec<String> = rows.iter().map(|row| row.named(&["p"])[1].text()).collect();
    for words in [
        "no words yet · 9 kB",
        "1 word · 9 kB",
        "40 words · 9 kB",
        "about 640 words · 9 kB",
        "about 12,300 words · 9 kB",
    ] {
        assert!(figures.iter().any(|one| one.ends_with(words)), "{words}: {figures:?}");
    }
    let mut one = all();
    one.model.summaries.truncate(1);
    assert!(one.see(Screen::WhereMyWordsAre).text_of("how-much").starts_with("1 interview, "));
    one.model.summaries.clear();
    one.see(Screen::WhereMyWordsAre).says(say("words.nothing"));
}

#[test]
fn what_the_browser_promised_is_said_and_it_can_be_asked() {
    let safe = |promised, asked, clears| {
        let mut visit = visit();
        let address = "words.example/afterview".to_owned();
        visit.model.tending.browser = Some(Browser { address, promised, asked, clears });
        visit.see(Screen::WhereMyWordsAre)
    };
    let page = safe(Some(false), false, false);
    page.says(say("words.safe.not_promised"));
    assert!(page.has("ask-browser") && !page.has("refused") && !page.has("clears"));
    assert!(page.text_of("at-address").ends_with("words.example/afterview"));
    let page = safe(Some(false), true, true);
    assert_eq!(page.text_of("refused"), say("words.safe.refused"));
    assert_eq!(page.text_of("clears"), say("words.safe.clears"));
    let page = safe(Some(true), true, true);
    page.says(say("words.safe.promised"));
    assert!(!page.has("ask-browser") && !page.has("clears") && !page.has("refused"));
    let page = safe(None, false, false);
    page.says(say("words.safe.silent"));
    assert!(!page.has("ask-browser"));
}

#[test]
fn the_age_of_the_last_copy_is_told_in_days() {
    let told = |exported: String| {
        let mut visit = visit();
        visit.model.settings.exported = exported;
        visit.see(Screen::WhereMyWordsAre).text_of("last-copy")
    };
    let days = |days: i64| told(NOW.plus(-24 * days * HOUR).0.to_string());
    assert_eq!(told(String::new()), say("words.export.never"));
    assert_eq!(told("not a time".into()), say("words.export.never"));
    assert_eq!(days(0), say("words.export.today"));
    assert_eq!(days(1), say("words.export.yesterday"));
    assert_eq!(days(12), "You saved a copy 12 days ago.");
}

#[test]
fn what_was_set_aside_is_listed_with_its_reason_and_its_size() {
    let mut visit = visit();
    let reasons =
        [AsideReason::Unreadable(SavedError::CutShort), AsideReason::OtherTab, AsideReason::Orphan];
    visit.model.aside =
        reasons.into_iter().map(|reason| aside(&format!("{reason:?}"), reason)).collect();
    let page = visit.see(Screen::WhereMyWordsAre);
    let card = page.get("set-aside");
    assert_eq!(card.named(&["li"]).len(), 3);
    for key in ["saved.aside.unreadable", "saved.aside.other_tab", "saved.aside.orphan"] {
        let words = fill("words.aside.size", &[("why", say(key)), ("size", "3 kB")]);
        assert!(card.text().contains(&words), "{key}: {}", card.text());
    }
    assert!(card.named(&["a"]).is_empty(), "nothing is left to choose in any of them");
}

#[test]
fn each_thing_set_aside_can_be_saved_or_quietly_deleted_and_nothing_is_asked_yet() {
    let mut visit = visit();
    visit.model.aside = ["a", "b"].map(|name| aside(name, AsideReason::OtherTab)).to_vec();
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
fn another_tabs_words_that_were_set_aside_lead_to_both_texts() {
    let mut visit = all();
    visit.model.aside = vec![aside("aside:1", AsideReason::OtherTab)];
    let page = visit.see(Screen::WhereMyWordsAre);
    let links = page.get("set-aside").named(&["a"]);
    assert_eq!(links[0].attribute("href"), Some("#/where-my-words-are/two-tabs"));
}

fn aside(name: &str, reason: AsideReason) -> Aside {
    Aside { key: name.to_owned(), reason, size: 2_600, id: None }
}

#[test]
fn a_file_is_shown_by_what_would_become_of_each_interview_in_it() {
    let visit = all();
    let page = visit.see(Screen::TakeIn);
    let offered = visit.model.tending.offered.clone().expect("a file").preview;
    for (id, list) in
        [("file-new", offered.new), ("file-same", offered.same), ("file-copies", offered.copies)]
    {
        assert_eq!(page.get(id).named(&["li"]).len(), list.len(), "{id}");
        for one in list {
            assert!(page.text_of(id).contains(&one.company), "{id}");
        }
    }
    assert!(page.has("take-in") && page.has("not-now"));
    page.says(say("words.take_in.copies_help"));
}

#[test]
fn a_file_that_brings_nothing_cannot_be_taken_in() {
    let mut visit = all();
    let offered = visit.model.tending.offered.as_mut().expect("a file");
    (offered.preview.new, offered.preview.copies) = (Vec::new(), Vec::new());
    let page = visit.see(Screen::TakeIn);
    page.says(say("words.take_in.nothing"));
    assert!(!page.has("take-in") && page.has("not-now"));
    visit.model.tending.offered = None;
    let page = visit.see(Screen::TakeIn);
    page.says(say("words.take_in.gone"));
    assert!(!page.has("take-in"));
}

#[test]
fn both_texts_of_the_same_words_are_shown_under_the_label_of_their_place() {
    let visit = all();
    let page = visit.see(Screen::TwoTabs);
    let clash = visit.model.tending.clashes[0].clone();
    assert_eq!(page.of_class("own-words").len(), 2 * clash.differences.len());
    for (place, one) in clash.differences.iter().enumerate() {
        let label = page.text_of(&format!("place-{place}"));
        assert!(!label.is_empty());
        assert!(page.has(&format!("keep-{place}")) && page.has(&format!("use-{place}")));
        let one_line = matches!(one.place, Place::Field(Field::Company | Field::PersonName(_)));
        assert!(!(one_line && page.has(&format!("both-{place}"))), "of a name one is right");
        page.says(one.here.trim()).says(one.there.trim());
    }
    let told = clash.differences.iter().position(|one| one.place == Place::Field(Field::Told));
    if let Some(told) = told {
        assert!(page.has(&format!("both-{told}")));
    }
    // Those of another interview are chosen where that is open.
    assert!(page.has("open-other-1") && page.text().contains("Qzcompany 1"));
}

#[test]
fn what_was_chosen_to_stay_is_not_asked_again_on_this_visit() {
    let mut visit = all();
    let clash = visit.model.tending.clashes[0].clone();
    visit.model.tending.clashes.truncate(1);
    assert!(visit.model.two_tabs());
    for one in &clash.differences {
        visit.model.tending.kept_here.push((clash.aside.clone(), one.place.clone()));
    }
    assert!(!visit.model.two_tabs());
    let page = visit.see(Screen::TwoTabs);
    page.says(say("words.two_tabs.done"));
    assert!(page.of_class("own-words").is_empty());
}

#[test]
fn words_changed_in_two_tabs_are_told_on_every_screen_but_their_own() {
    let visit = all();
    for screen in [Screen::Home, Screen::Told, Screen::WhereMyWordsAre, Screen::Breathe] {
        let page = visit.see(screen);
        assert!(page.text_of("two-tabs").starts_with(say("frame.two_tabs.words")), "{screen:?}");
        let link = page.get("two-tabs").named(&["a"])[0];
        assert_eq!(link.attribute("href"), Some("#/where-my-words-are/two-tabs"));
    }
    assert!(!visit.see(Screen::TwoTabs).has("two-tabs"));
    assert!(!self::visit().see(Screen::Home).has("two-tabs"));
}

#[test]
fn that_room_is_running_out_is_told_on_every_screen_with_what_could_go() {
    let visit = all();
    for screen in [Screen::Home, Screen::Told, Screen::WhereMyWordsAre] {
        let link = visit.see(screen).get("low-room").named(&["a"])[0].clone();
        assert_eq!(link.attribute("href"), Some("#/where-my-words-are/room"));
    }
    let page = visit.see(Screen::Room);
    assert!(!page.has("low-room"));
    assert_eq!(
        page.text_of("used"),
        "Your words take up 40 kB here. With what else this address keeps, it is 50 kB."
    );
    assert_eq!(page.text_of("low"), say("words.room.low"));
    assert!(page.has("export"), "a copy comes first");
    assert!(!self::visit().see(Screen::Home).has("low-room"));
}

#[test]
fn what_could_go_is_listed_with_its_size_and_a_way_of_its_own() {
    let page = all().see(Screen::Room);
    let list = page.get("could-go");
    // Earlier versions of each, what was set aside, and the one interview that is finished.
    let count = all().model.summaries.len();
    assert_eq!(list.named(&["li"]).len(), count + 2);
    assert!(page.has("delete-closed") && !page.has("delete-other-1"));
    assert!(page.has("forget-other-1") && page.has("forget-closed"));
    assert!(list.text().contains("Earlier versions of Qzcompany 1"));
    assert!(list.text().contains("1.2 MB") && list.text().contains("Qzrole, finished"));
    assert!(list.text().contains(say("words.room.aside")));
    page.does_not_say(say("words.room.sure"));
    let mut bare = all();
    bare.model.tending.stock.as_mut().expect("figures").holdings.clear();
    bare.see(Screen::Room).says(say("words.room.nothing"));
}

#[test]
fn earlier_versions_are_listed_by_when_they_were_written_over() {
    let page = all().see(Screen::Earlier);
    let rows = page.get("versions").named(&["a"]);
    assert_eq!(rows[0].text(), "As it was yesterday, before 09:15 about 120 words");
    assert_eq!(rows[1].text(), "As it was yesterday, before 08:15");
    let at = NOW.plus(-30 * HOUR).0;
    assert_eq!(rows[0].attribute("href"), Some(format!("#/earlier/{at}").as_str()));
    visit().see(Screen::Earlier).says(say("words.earlier.none"));
}

#[test]
fn an_earlier_version_shows_all_its_words_and_marks_what_is_different_now() {
    let visit = all();
    let looked = visit.model.tending.looked.clone().expect("a version");
    let then = looked.found.clone().expect("readable");
    let page = visit.see(Screen::LookBack(looked.at));
    assert!(page.has("bring-back"));
    let shown = page.get("then");
    for (_, text) in then.words() {
        assert!(shown.text().contains(text.trim()), "{text}");
    }
    assert_eq!(page.of_class("differs").len(), 1, "only what was told is another: {}", page.text());
    assert_eq!(texts(&page, "differs"), [say("words.earlier.changed")]);
    // What was written about the items is what would go.
    let since = page.text_of("written-since");
    let item = visit.debrief().items[0].details.values().next().expect("words").clone();
    assert!(since.contains(item.trim()), "{since}");
    assert_eq!(page.heading(), "As it was yesterday, before 09:15");
}

#[test]
fn what_is_not_there_any_more_is_marked_as_that() {
    let mut visit = all();
    let looked = visit.model.tending.looked.as_mut().expect("a version");
    let mut then = visit.model.debrief.clone().expect("open");
    then.apply(Change::Text(Field::WorstCase, "They never call.".into()));
    looked.found = Ok(Box::new(then));
    let at = looked.at;
    let page = visit.see(Screen::LookBack(at));
    assert_eq!(texts(&page, "differs"), [say("words.earlier.missing")]);
    assert!(!page.has("written-since"));
}

#[test]
fn a_version_that_is_no_different_or_cannot_be_read_cannot_be_brought_back() {
    let mut visit = all();
    let at = NOW;
    let same = Box::new(visit.debrief().clone());
    visit.model.tending.looked = Some(Looked { at, found: Ok(same) });
    let page = visit.see(Screen::LookBack(at));
    page.says(say("words.earlier.same"));
    assert!(!page.has("bring-back"));
    visit.model.tending.looked = Some(Looked { at, found: Err(LoadError::Missing) });
    let page = visit.see(Screen::LookBack(at));
    page.says(say("saved.load.missing"));
    assert!(!page.has("bring-back"));
}

#[test]
fn a_letter_that_was_sealed_stays_closed_when_somebody_looks_back() {
    let mut visit = all();
    let mut then = visit.debrief().clone();
    then.apply(Change::Text(Field::Unsent, "Sentinelword".into()));
    then.apply(Change::Text(Field::Detail(1, Detail::PrivateRecord), "their words".into()));
    visit.model.tending.looked = Some(Looked { at: NOW, found: Ok(Box::new(then.clone())) });
    let page = visit.see(Screen::LookBack(NOW));
    page.says("Sentinelword").says("their words");
    then.apply(Change::UnsentSealed(true));
    visit.model.tending.looked = Some(Looked { at: NOW, found: Ok(Box::new(then)) });
    visit.see(Screen::LookBack(NOW)).does_not_say("Sentinelword").says(say("calm.unsent.sealed"));
}

#[test]
fn what_was_done_is_told_in_its_own_words_with_one_way_back() {
    let told = |done| {
        let mut visit = visit();
        visit.model.done = vec![(done, NOW)];
        let page = visit.see(Screen::Told);
        assert!(page.has("undo") && page.has("close-done"));
        page.get("done").named(&["p"])[0].text()
    };
    let some = |new: usize, same: usize, copies: usize| {
        let ids = |count| vec![DebriefId("a".into()); count];
        let imported =
            Imported { new: ids(new), same: ids(same), copies: ids(copies), ..Imported::default() };
        told(Done::TakenIn(imported))
    };
    assert_eq!(some(2, 1, 0), "Taken in: 2 new and 1 you had already.");
    assert_eq!(some(0, 3, 0), "Taken in: 3 you had already.");
    assert_eq!(some(1, 1, 1), "Taken in: 1 new, 1 you had already and 1 kept as a second copy.");
    let place = Place::Field(Field::Told);
    assert_eq!(told(Done::KeptHere("a".into(), place.clone())), say("words.done.kept_here"));
    for (both, key) in [(true, "words.done.both"), (false, "words.done.chosen")] {
        let (id, place) = (DebriefId("a".into()), place.clone());
        assert_eq!(told(Done::Chosen { id, place, before: "b".into(), both }), say(key));
    }
    assert_eq!(told(Done::Restored(Box::default())), say("words.done.restored"));
}

#[test]
fn the_figures_are_those_of_the_interviews_that_are_listed() {
    let visit = Visit::first().listing(&others());
    let page = visit.see(Screen::WhereMyWordsAre);
    let rows = page.get("kept-interviews").named(&["li"]);
    assert_eq!(rows.len(), visit.model.summaries.len());
    assert!(!page.has("how-much"), "nothing was counted yet, so nothing is said");
}

#[test]
fn what_left_the_app_is_shown_and_cannot_be_put_into_a_letter_again() {
    let mut visit = all();
    let clash = &mut visit.model.tending.clashes[0];
    clash.differences.truncate(1);
    clash.differences[0].take = None;
    let page = visit.see(Screen::TwoTabs);
    assert!(page.has("keep-0") && !page.has("use-0") && !page.has("both-0"));
}

#[test]
fn words_that_only_the_other_tab_has_stand_beside_nothing() {
    let mut visit = all();
    let clash = &mut visit.model.tending.clashes[0];
    clash.differences.truncate(1);
    clash.differences[0].here = String::new();
    let page = visit.see(Screen::TwoTabs);
    page.says(say("words.two_tabs.empty"));
    assert!(page.has("use-0") && !page.has("both-0"));
}
