//! The long view: all interviews, what several have in common, what each one taught, and everything to read.

#[path = "journal/charts.rs"]
mod charts;

use crate::gallery::{journal_of, lived, lived_one};
use crate::html::Element;
use crate::stage::{Page, Visit, fill, say};
use afterview::app::Screen;
use afterview::domain::clock::DAY;
use afterview::domain::debrief::{
    Change, Debrief, Distress, Entry, Field, Figure, LeafChange, LeafKind, LeafLine, Status,
};
use afterview::domain::journal::{Forecast, Search};
use std::sync::Arc;

/// Somebody with these interviews behind them.
fn with(all: &[Debrief]) -> Visit {
    let mut visit = Visit::first().listing(all);
    visit.model.tending.journal = Some(Arc::new(journal_of(all)));
    visit.model.tending.all = Some(Arc::new(all.to_vec()));
    visit
}

fn many() -> Vec<Debrief> {
    (0..75).map(|day| lived_one(day, &format!("Company {day}"), &[])).collect()
}

fn rows(page: &Page) -> Vec<String> {
    let rows = page.get("interviews").find(|element| element.is_of("row-open"));
    rows.into_iter().map(Element::text).collect()
}

#[test]
fn interviews_come_the_newest_first_with_their_day_and_how_they_stand() {
    let page = with(&lived()).see(Screen::Interviews);
    assert_eq!(
        rows(&page),
        [
            "Qzalpha16 November · no answer yet",
            "Qzbeta9 November · they said no",
            "An interview9 October · they asked you back",
            "Qzdelta4 September · they said yes",
            "Qzepsilon14 October 2025 · you pulled out",
        ]
    );
    assert_eq!(page.text_of("found"), "5 interviews");
    assert!(!page.has("show-all") && !page.has("more"));
}

#[test]
fn of_many_interviews_a_few_are_drawn_and_the_rest_can_be_had() {
    let page = with(&many()).see(Screen::Interviews);
    assert_eq!(rows(&page).len(), 30);
    assert_eq!(page.text_of("found"), "75 interviews");
    assert_eq!(page.text_of("more"), "Show 30 more");
}

#[test]
fn what_was_looked_for_is_still_there_on_the_way_back() {
    let mut visit = with(&lived());
    visit.model.tending.search = Search {
        words: "QZALPHA".into(),
        year: Some(2026),
        month: Some(11),
        status: Some(Status::Pending),
        ..Search::default()
    };
    let page = visit.see(Screen::Interviews);
    assert_eq!(page.text_of("found"), "1 of 5 interviews");
    assert_eq!(rows(&page).len(), 1);
    assert!(page.has("show-all"));
    visit.model.tending.search.words = "nowhere".into();
    let page = visit.see(Screen::Interviews);
    assert_eq!(page.text_of("found"), "Not one of your 5 interviews fits. Try fewer words.");
    assert_eq!(rows(&page).len(), 0);
    visit.model.tending.search = Search { year: Some(2020), ..Search::default() };
    let page = visit.see(Screen::Interviews);
    assert_eq!(page.text_of("found"), "Not one of your 5 interviews fits.", "nothing was typed");
    let mut one = with(&lived()[..1]);
    one.model.tending.search.words = "nowhere".into();
    let page = one.see(Screen::Interviews);
    assert_eq!(page.text_of("found"), "Your one interview does not fit. Try fewer words.");
}

#[test]
fn what_can_be_picked_is_what_there_is() {
    let page = with(&lived()).see(Screen::Interviews);
    let options = |id: &str| -> Vec<String> {
        page.get(id).named(&["option"]).into_iter().map(Element::text).collect()
    };
    assert_eq!(
        options("by-status"),
        [
            "All",
            "no answer yet",
            "they said no",
            "they asked you back",
            "they said yes",
            "you pulled out"
        ]
    );
    assert_eq!(
        options("by-time"),
        ["All", "2026", "November 2026", "October 2026", "September 2026", "2025", "October 2025"]
    );
    assert!(options("by-mishap").contains(&"You left a question blank".to_owned()));
    assert!(options("by-mishap").is_sorted());
    assert_eq!(options("by-kind").len(), 3);
}

#[test]
fn the_first_interview_is_said_to_be_the_hardest() {
    let page = with(&lived()[..1]).see(Screen::Interviews);
    assert_eq!(page.text_of("first-one"), say("journal.first"));
    assert!(!with(&lived()).see(Screen::Interviews).has("first-one"));
    let mut good = lived_one(1, "Qza", &[]);
    good.entry = Entry::WentWell;
    assert!(!with(&[good]).see(Screen::Interviews).has("first-one"));
}

#[test]
fn until_the_journal_is_there_nothing_is_said_about_it() {
    for screen in [Screen::Interviews, Screen::Patterns, Screen::Lessons, Screen::Readable] {
        let page = Visit::first().see(screen);
        page.says(say("journal.coming")).does_not_say(say("journal.none"));
        let page = with(&[]).see(screen);
        page.says(say("journal.none"));
        assert!(page.links("main").contains(&format!("#{}", Screen::Home.address())));
        assert!(!page.has("search") && !page.has("narrow"), "there is nothing to find");
    }
}

#[test]
fn everything_that_was_written_can_be_read_but_the_letter_that_is_never_sent() {
    let page = with(&lived()).see(Screen::Readable);
    let written = page.text_of("written");
    for debrief in lived() {
        for (_, text) in debrief.words() {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(written.contains(&text), text != "Qzneversent", "{text}");
        }
    }
    page.says(say("journal.readable.unsent"));
    assert!(page.has("print") && page.has("save-text") && !page.has("show-all"));
    assert!(page.links("main").contains(&format!("#{}", Screen::WhereMyWordsAre.address())));
}

#[test]
fn of_many_interviews_the_first_are_drawn_to_be_read() {
    let page = with(&many()).see(Screen::Readable);
    assert_eq!(page.of_class("one-written").len(), 10);
    assert_eq!(page.text_of("show-all"), "Show all 75");
    assert!(page.text_of("written").contains("Company 0"));
    assert!(page.text_of("written").contains("17 November 2026 · no answer yet"), "with its year");
    let mut ten = with(&many()[..10]);
    assert!(!ten.see(Screen::Readable).has("show-all"));
    let title = Field::Leaf(LeafKind::Story.of(70_001), LeafLine::Title);
    ten.model.book.apply(Change::Text(title, "Qzchess".to_owned()));
    let page = ten.see(Screen::Readable);
    assert_eq!(page.text_of("show-all"), "Show all 11", "the book is one of them");
}

#[test]
fn each_screen_of_the_journal_leads_to_the_others() {
    let screens = [Screen::Interviews, Screen::Patterns, Screen::Lessons, Screen::Readable];
    for screen in screens {
        let links = with(&lived()).see(screen).links("main");
        for other in screens.iter().filter(|other| **other != screen) {
            assert!(links.contains(&format!("#{}", other.address())), "{screen:?} to {other:?}");
        }
    }
}

#[test]
fn what_could_not_be_read_is_not_left_out_without_a_word() {
    let mut visit = with(&lived());
    visit.model.tending.lacks = 2;
    let words = fill("journal.lacks", &[("count", "2")]);
    for screen in [Screen::Interviews, Screen::Patterns, Screen::Lessons, Screen::Readable] {
        visit.see(screen).says(&words);
        assert!(!with(&lived()).see(screen).has("lacks"), "{screen:?}");
    }
    visit.see(Screen::Home).does_not_say(&words);
}

#[test]
fn the_ways_across_stand_on_home_from_the_second_interview_on() {
    let links = |all: &[Debrief]| with(all).see(Screen::Home).links("main");
    let across = [Screen::Interviews, Screen::Patterns, Screen::Lessons];
    for screen in across {
        let address = format!("#{}", screen.address());
        assert!(!links(&lived()[..1]).contains(&address), "{address}");
        assert!(links(&lived()[..2]).contains(&address), "{address}");
    }
    let menu = with(&lived()[..1]).see(Screen::Support).links("header");
    assert!(menu.contains(&format!("#{}", Screen::Interviews.address())));
    let words = with(&lived()).see(Screen::WhereMyWordsAre).links("main");
    assert!(words.contains(&format!("#{}", Screen::Readable.address())));
}

#[test]
fn a_guess_is_asked_for_only_while_nobody_knows_and_how_it_is_now_only_beside_how_it_was() {
    let later = |mut visit: Visit| {
        visit.model.moment.now = visit.model.moment.now.plus(DAY);
        visit
    };
    let asked = |status: Status, distress: Option<Distress>| {
        let visit = Visit::of("quick_note")
            .changed(Change::Status(status))
            .changed(Change::Distress(distress));
        assert!(!visit.see(Screen::Plan).has("outlook"), "on the day itself it is too early");
        let page = later(visit).see(Screen::Plan);
        (page.has("choices-forecast"), page.has("choices-after"))
    };
    assert_eq!(asked(Status::Pending, Some(Distress::Shaken)), (true, true));
    assert_eq!(asked(Status::Silent, None), (true, false));
    assert_eq!(asked(Status::Rejected, Some(Distress::Fine)), (false, true));
    assert_eq!(asked(Status::Offer, None), (false, false));
    let mut visit = Visit::of("quick_note");
    visit = visit.changed(Change::Leaf(
        LeafKind::Outlook.only(),
        LeafChange::Figure(Figure::Forecast, Some(Forecast::On.figure())),
    ));
    let page = later(visit.changed(Change::Status(Status::Rejected))).see(Screen::Plan);
    assert_eq!(page.text_of("guessed"), say("journal.outlook.guessed_on"), "it can still be seen");
    assert!(!page.has("choices-forecast"), "and not be changed any more");
}

#[test]
fn how_it_will_go_on_is_asked_beside_how_it_stands_while_there_is_no_answer() {
    let asked = |status: Status| {
        let visit = Visit::of("quick_note").changed(Change::Status(status));
        let mut visit = visit.clone().listing(&[visit.debrief().clone()]);
        visit.model.moment.now = visit.model.moment.now.plus(DAY);
        visit.see(Screen::Outcomes).has("choices-forecast")
    };
    assert!(asked(Status::Pending) && asked(Status::Silent));
    assert!(!asked(Status::Rejected) && !asked(Status::Offer));
}

#[test]
fn home_lists_the_newest_and_what_is_older_can_be_opened_and_deleted_among_all() {
    let visit = with(&many());
    let home = visit.see(Screen::Home);
    assert_eq!(home.of_class("row-open").len(), 12);
    assert_eq!(home.of_class("row-open")[0].text(), "Company 0today · no answer yet");
    let page = visit.see(Screen::Interviews);
    let deletes = page.of_class("row-delete");
    assert_eq!(deletes.len(), 30);
    assert_eq!(deletes[29].attribute("aria-label"), Some("Delete Company 29"));
}

#[test]
fn a_row_says_the_post_where_the_company_is_its_name() {
    let mut all = vec![lived_one(1, "Qzelm", &[]), lived_one(2, "", &[])];
    for debrief in &mut all {
        debrief.apply(Change::Text(Field::Role, "night  porter".into()));
    }
    let page = with(&all).see(Screen::Interviews);
    assert_eq!(
        rows(&page),
        [
            "Qzelmnight porter · 17 November · no answer yet",
            "night porter16 November · no answer yet"
        ]
    );
}
