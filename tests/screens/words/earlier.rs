//! Earlier versions, and one of them to read.

use super::{all, visit};
use crate::html::Element;
use crate::stage::{NOW, Page, say};
use afterview::app::store::LoadError;
use afterview::app::tend::Looked;
use afterview::app::{Event, Screen};
use afterview::domain::clock::HOUR;
use afterview::domain::debrief::{Change, Detail, Field};

/// The texts of elements of a class, in their order.
fn texts(page: &Page, class: &str) -> Vec<String> {
    page.of_class(class).into_iter().map(Element::text).collect()
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
fn the_letter_that_is_never_sent_is_no_part_of_what_is_looked_back_at() {
    let mut visit = all();
    let mut then = visit.debrief().clone();
    then.apply(Change::Text(Field::Detail(1, Detail::PrivateRecord), "their words".into()));
    visit = visit.did(Event::Changed(Change::Text(Field::Unsent, "Sentinelword".into())));
    visit.model.tending.looked =
        Some(Looked { at: NOW, found: Ok(Box::new(then.without_unsent())) });
    let page = visit.see(Screen::LookBack(NOW));
    page.says("their words").does_not_say("Sentinelword");
}
