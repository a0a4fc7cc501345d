//! What people type is shown as they typed it, and never as anything else.

use crate::html::Element;
use crate::stage::{Page, Visit, say};
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{Change, Detail, Edit, Entry, Field, Item, PartKey};
use std::sync::Arc;

const NASTY: &str = "<script>alert('x')</script> \"quoted\" & <b>bold</b>";

/// What nobody may find on a page, whatever was typed.
#[track_caller]
fn is_harmless(page: &Page) {
    assert!(page.page.named(&["script", "b", "img"]).is_empty());
    assert!(!page.html.contains("<script") && !page.html.contains("<b>"), "{}", page.html);
}

/// A person who typed this everywhere.
fn everywhere(text: &str) -> Visit {
    let mut visit = Visit::of("panel_of_three");
    for field in [
        Field::Company,
        Field::Role,
        Field::SignAs,
        Field::Told,
        Field::TheyDid,
        Field::Around,
        Field::PersonName(1),
        Field::Remembered(1),
        Field::Asked(1),
        Field::ItemWords(1),
        Field::ItemWords(2),
        Field::ItemWords(3),
        Field::Detail(1, Detail::Point),
        Field::Detail(1, Detail::Proof),
        Field::Detail(2, Detail::Asked),
        Field::Detail(2, Detail::Answer),
    ] {
        visit = visit.typed(field, text);
    }
    let key = visit.offers()[0].key;
    let edit = Edit { text: text.to_owned(), basis: "before".into() };
    visit
        .changed(Change::PartEdited(key, PartKey("close".into()), edit))
        .changed(Change::Subject(key, Some(text.to_owned())))
}

/// Every screen of somebody, on a wide screen. What is looked up for them is there.
fn tour(visit: &Visit) -> Vec<Page> {
    tour_but(visit, &[])
}

/// The same, but for these screens.
fn tour_but(visit: &Visit, but: &[Screen]) -> Vec<Page> {
    let all = vec![visit.debrief().clone()];
    let mut visit = visit.clone().listing(&all).wide();
    visit.model.tending.journal = Some(Arc::new(crate::gallery::journal_of(&all)));
    visit.model.tending.all = Some(Arc::new(all));
    let screens = crate::gallery::screens(&visit).into_iter();
    screens.filter(|screen| !but.contains(screen)).map(|screen| visit.see(screen)).collect()
}

#[test]
fn markup_is_text_on_every_screen() {
    let pages = tour(&everywhere(NASTY));
    pages.iter().for_each(is_harmless);
    let shown = pages.iter().filter(|page| page.text().contains("<script>alert('x')</script>"));
    assert!(shown.count() > 5, "it is shown as it was typed");
}

#[test]
fn quotes_do_not_end_an_attribute() {
    let visit = Visit::through(Entry::JustHappened)
        .typed(Field::Company, "\"><img src=x onerror=alert(1)>");
    let page = visit.clone().listing(&[visit.debrief().clone()]).see(Screen::Home);
    is_harmless(&page);
    let label = page.of_class("row-delete")[0].attribute("aria-label");
    assert_eq!(label, Some("Delete \"><img src=x onerror=alert(1)>"));
}

#[test]
fn slots_that_somebody_types_stay_words() {
    let pages = tour(&everywhere("{name} {when} {text}"));
    assert!(pages.iter().any(|page| page.text().contains("{name} {when} {text}")));
    let letter = everywhere("{name}").see(everywhere("{name}").first_letter());
    assert!(letter.get("letter").text().contains("{name}"));
}

#[test]
fn words_from_right_to_left_are_marked_as_such() {
    let visit = Visit::through(Entry::WriteNow)
        .typed(Field::PersonName(1), "מאיה")
        .typed(Field::Remembered(1), "שעת הסיפור")
        .typed(Field::SignAs, "نور");
    let page = visit.see(visit.first_letter());
    let letter = page.get("letter").find(|one| one.is_of("letter"))[0];
    assert_eq!(letter.attribute("dir"), Some("auto"));
    assert!(letter.text().contains("מאיה") && letter.text().contains("نور"));
    let preview = visit.see(Screen::Who);
    let woven = preview.of_class("woven");
    let sentence = woven[0].find(|one| one.attribute("dir") == Some("auto"));
    assert!(sentence[0].text().contains("שעת הסיפור"));
}

#[test]
fn a_box_is_looked_at_for_the_way_of_each_paragraph_where_some_may_run_the_other_way() {
    let is_one_way = |text: &str| {
        let page = Visit::through(Entry::WriteNow).typed(Field::Told, text).see(Screen::Told);
        page.get("told").is_of("one-way")
    };
    for text in ["", "they asked about the archive", "Où ? À l’hôpital…", "面接"] {
        assert!(is_one_way(text), "{text}");
    }
    for text in ["קפאתי", "they asked\n\nتجمدت"] {
        assert!(!is_one_way(text), "{text}");
    }
}

#[test]
fn emoji_and_combining_letters_stay_whole() {
    for text in ["👩‍🔬 at work", "Zoe\u{308} said", "👨‍👩‍👧‍👦", "🇳🇴 fjords", "e\u{301}\u{302}t"]
    {
        let visit = everywhere(text);
        for screen in [Screen::Home, Screen::Who, Screen::Unsaid, Screen::Plan, Screen::Item(2)] {
            assert!(!visit.see(screen).html.contains('\u{fffd}'));
        }
        visit.see(Screen::Plan).says(text);
        let letter = visit.see(visit.first_letter());
        assert!(letter.get("letter").text().contains(text), "{text}");
    }
}

#[test]
fn bare_blanks_and_invisible_letters_count_as_nothing_typed() {
    let visit = Visit::of("quick_note").typed(Field::SignAs, " \u{200b}\u{a0} ");
    let page = visit.see(visit.first_letter());
    assert!(page.has("sign-as"), "{}", page.text());
}

#[test]
fn a_very_long_word_is_neither_cut_nor_lost() {
    let word = "W".repeat(20_000);
    let visit = Visit::through(Entry::JustHappened)
        .did(Event::MishapPicked { mishap: Item::OWN.into(), urgent: false })
        .typed(Field::PersonName(1), &word);
    let id = visit.debrief().items[0].id;
    let visit = visit.typed(Field::ItemWords(id), &word);
    visit.see(visit.first_letter()).says(&word);
    let page = visit.see(Screen::Item(id));
    assert!(page.heading().chars().count() <= 61);
    page.says(&word);
}

#[test]
fn the_words_of_the_person_are_not_to_be_translated() {
    let visit = Visit::of("shaken_candidate").wide();
    let told = |page: &Page| {
        let marked = page.page.find(|one| one.attribute("translate") == Some("no"));
        marked.iter().map(|one| one.text()).collect::<Vec<_>>().join(" | ")
    };
    assert!(told(&visit.see(Screen::Well)).contains("Why Elm Court"));
    assert!(told(&visit.see(visit.first_letter())).contains("Helen,"));
    let listed = visit.clone().listing(&[visit.debrief().clone()]);
    assert!(told(&listed.see(Screen::Home)).contains("Elm Court"));
    for page in tour(&visit).iter().chain(&lived()) {
        for words in page.of_class("own-words") {
            let marked = words.attribute("translate") == Some("no");
            assert!(marked || words.name == "button", "<{}> {}", words.name, words.text());
        }
    }
}

/// The screens across all interviews, of somebody with several.
fn lived() -> Vec<Page> {
    let all = crate::gallery::lived();
    let mut visit = Visit::first().listing(&all);
    visit.model.tending.journal = Some(Arc::new(crate::gallery::journal_of(&all)));
    visit.model.tending.all = Some(Arc::new(all));
    [Screen::Patterns, Screen::Lessons, Screen::Readable].map(|it| visit.see(it)).into()
}

#[test]
fn nothing_that_was_typed_stands_in_an_address_or_a_name_of_an_element() {
    let word = "Sentinelword";
    for page in tour(&everywhere(word)) {
        for element in page.page.all() {
            let open = element.attributes().filter(|(name, _)| !name.starts_with("aria-"));
            for (name, value) in open {
                assert!(!value.contains(word), "{name} of <{}> {value}", element.name);
            }
        }
    }
    assert!(!say("home.heading").contains(word));
}

#[test]
fn an_unsent_letter_is_on_no_other_screen() {
    let visit = Visit::of("shaken_candidate").typed(Field::Unsent, "Sentinelword");
    for page in tour(&visit) {
        assert!(!page.html.contains("Sentinelword"));
    }
}

#[test]
fn a_private_record_is_in_no_letter_and_on_no_other_screen() {
    let visit = Visit::of("forbidden_question")
        .typed(Field::Detail(1, Detail::PrivateRecord), "Sentinelword");
    // What they keep for themselves they can also read and print, and that is said.
    for page in tour_but(&visit, &[Screen::Readable]) {
        assert!(!page.html.contains("Sentinelword"));
    }
    assert!(say("journal.readable.unsent").contains("A private record is"));
    let fields = visit.see(Screen::ItemWords(1));
    assert!(fields.page.find(Element::is_field).iter().any(|one| one.id() == "private-record-1"));
}
