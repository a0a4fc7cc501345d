//! Where the words are, how safe they are, what there is, and what was set aside.

use super::{all, aside, visit};
use crate::gallery::others;
use crate::stage::{NOW, Visit, fill, say};
use afterview::app::saved::SavedError;
use afterview::app::store::{AsideReason, StoreFault};
use afterview::app::tend::Browser;
use afterview::app::{Saving, Screen};
use afterview::domain::clock::HOUR;
use afterview::domain::debrief::{DebriefId, Field, LeafKind, LeafLine};

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
    let figures: Vec<String> = rows.iter().map(|row| row.named(&["p"])[0].text()).collect();
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
fn what_somebody_practises_with_is_counted_apart() {
    let title = Field::Leaf(LeafKind::Contact.of(70_000), LeafLine::Title);
    let mut visit = all().typed(title, "Jon");
    let stock = visit.model.tending.stock.as_mut().expect("counted");
    stock.words.push((DebriefId::book(), 12));
    let much = visit.see(Screen::WhereMyWordsAre).text_of("how-much");
    assert!(much.contains("about 13,000 words, 40 kB in all. What you practise with: 12 words."));
    visit.model.summaries.clear();
    let page = visit.see(Screen::WhereMyWordsAre);
    let much = page.text_of("how-much");
    assert!(much.starts_with("What you practise with: 12 words, 40 kB in all."), "{much}");
    page.does_not_say(say("words.nothing"));
    visit.model.tending.stock.as_mut().expect("counted").words.pop();
    visit.see(Screen::WhereMyWordsAre).says(say("words.book_unread"));
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
