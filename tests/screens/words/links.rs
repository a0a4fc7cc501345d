//! Words carried to another device: the link that is made, and the one that is opened.

use super::{all, visit};
use crate::gallery::{given_link, made_link};
use crate::stage::{Visit, fill, say};
use afterview::app::links::Making;
use afterview::app::sealed::SealError;
use afterview::app::{Notice, Screen};
use afterview::domain::debrief::{Field, LeafKind, LeafLine};

/// Somebody with a link made of so many bytes.
fn with_link(bytes: usize) -> Visit {
    let mut visit = all();
    visit.model.links.making = Making::Made(Box::new(made_link(bytes)));
    visit
}

#[test]
fn the_code_comes_first_with_the_passphrase_beside_it_and_not_in_it() {
    let page = with_link(300).see(Screen::OnMyPhone);
    let (scan, secret) = (page.get("scan"), page.get("secret"));
    let code = scan.named(&["img"]);
    assert_eq!(code.len(), 1);
    assert_eq!(code[0].attribute("alt"), Some(say("link.code.alt")));
    let picture = code[0].attribute("src").expect("a picture");
    assert!(picture.starts_with("data:image/svg+xml,"));
    let side: usize = code[0].attribute("width").expect("a width").parse().expect("pixels");
    let modules = made_link(300).code().expect("a code").side;
    assert_eq!(side % modules, 0, "no module is larger than another");
    assert!((4..=5).contains(&(side / modules)) && side <= 532, "{side} for {modules}");
    let passphrase = secret.by_id("passphrase-made").expect("a passphrase").text();
    assert_eq!(passphrase, "qzbc dfgh jkmn prst");
    assert!(page.html.find("id=\"scan\"") < page.html.find("id=\"secret\""));
    page.says(say("link.passphrase.help"));
    assert!(page.text_of("until").contains("a courtesy, not a lock"));
    assert!(page.has("copy-link") && page.has("share-link") && page.has("export"));
}

#[test]
fn the_letters_of_a_link_stand_on_the_page_only_where_it_has_to_be_copied_by_hand() {
    let mut visit = with_link(300);
    let link = made_link(300).link().expect("a link");
    assert!(!visit.see(Screen::OnMyPhone).html.contains(&link));
    visit.model.notice = Some(Notice::LinkNotCopied);
    assert_eq!(visit.see(Screen::OnMyPhone).text_of("link-letters"), link);
}

#[test]
fn what_is_too_much_for_a_code_goes_as_a_link_and_what_is_too_much_for_that_as_a_file() {
    let page = with_link(2_000).see(Screen::OnMyPhone);
    assert!(!page.has("scan") && page.has("secret") && page.has("copy-link"));
    assert_eq!(page.text_of("no-code"), say("link.too_long_for_code"));
    let page = with_link(7_000).see(Screen::OnMyPhone);
    assert!(!page.has("scan") && !page.has("secret") && !page.has("copy-link"));
    assert_eq!(page.text_of("too-long"), say("link.too_long"));
    assert!(page.has("export"));
}

#[test]
fn what_is_in_it_is_said_and_can_be_more() {
    let mut visit = with_link(300);
    visit.see(Screen::OnMyPhone).says(&fill("link.holds_one", &[("name", "Rivierenland Water")]));
    visit.see(Screen::OnMyPhone).says(say("link.all.button"));
    visit.model.links.whole = true;
    let count = visit.model.summaries.len().to_string();
    visit.see(Screen::OnMyPhone).says(&fill("link.holds_all", &[("count", &count)]));
    visit.model.links.lacks.interviews = 1;
    let fewer = (visit.model.summaries.len() - 1).to_string();
    let some = fill("link.holds_some", &[("count", &fewer), ("lacks", "1")]);
    visit.see(Screen::OnMyPhone).says(&some);
    visit.model.links.lacks.book = true;
    visit.see(Screen::OnMyPhone).says(say("link.lacks_book"));
    visit.model.links.making = Making::OnItsWay;
    let page = visit.see(Screen::OnMyPhone);
    page.says(say("link.coming"));
    assert!(!page.has("which"), "one at a time");
    visit.model.links.making = Making::Failed(SealError::Unable);
    let page = visit.see(Screen::OnMyPhone);
    assert_eq!(page.text_of("not-sealed"), say("link.error.unable"));
    assert!(page.has("export"));
    // Too much for any link is no fault of what was copied.
    visit.model.links.making = Making::Failed(SealError::TooLarge);
    let page = visit.see(Screen::OnMyPhone);
    assert_eq!(page.text_of("too-long"), say("link.too_long"));
    assert!(page.has("export") && !page.has("not-sealed"));
}

#[test]
fn what_somebody_practises_with_is_in_it_and_that_is_said_with_the_names_in_it() {
    let title = Field::Leaf(LeafKind::Contact.of(70_000), LeafLine::Title);
    let mut visit = with_link(300).typed(title, "Jon");
    visit.model.links.whole = true;
    visit.see(Screen::OnMyPhone).says(say("link.and_book"));
    visit.model.summaries.truncate(1);
    let page = visit.see(Screen::OnMyPhone);
    page.says(say("link.holds_only")).says(say("link.one.button"));
    let only = Visit::first().typed(title, "Jon").see(Screen::OnMyPhone);
    only.says(say("link.holds_book")).does_not_say(say("link.nothing"));
}

#[test]
fn an_interview_that_is_not_in_the_list_yet_is_named_all_the_same() {
    let mut visit = with_link(300);
    visit.model.summaries.clear();
    visit.see(Screen::OnMyPhone).says(&fill("link.holds_one", &[("name", "Rivierenland Water")]));
}

#[test]
fn where_there_is_nothing_there_is_nothing_to_seal() {
    let page = Visit::first().see(Screen::OnMyPhone);
    page.says(say("link.nothing")).does_not_say(say("link.coming"));
    assert!(!page.has("export"));
}

#[test]
fn the_way_there_stands_where_the_words_are_and_beside_the_plan_where_the_screen_is_wide() {
    let leads = |page: &crate::stage::Page| {
        page.links("main").contains(&"#/where-my-words-are/phone".to_owned())
    };
    assert!(leads(&visit().see(Screen::WhereMyWordsAre)));
    assert!(visit().see(Screen::WhereMyWordsAre).links("main").contains(&"#/open".to_owned()));
    assert!(leads(&all().wide().see(Screen::Plan)));
    assert!(!leads(&all().see(Screen::Plan)));
}

#[test]
fn a_link_that_was_followed_asks_for_its_passphrase_and_nothing_else() {
    let mut visit = Visit::first();
    visit.model.links.given = Some(Box::new(given_link(None)));
    let page = visit.see(Screen::OpenLink);
    assert_eq!(page.heading(), say("link.open.heading"));
    let boxes = page.boxes();
    assert_eq!(boxes.len(), 1);
    for (name, value) in [("id", "passphrase"), ("autocapitalize", "none"), ("type", "text")] {
        assert_eq!(boxes[0].attribute(name), Some(value));
    }
    assert!(page.has("open-link"));
    assert_eq!(page.text_of("link-told"), "");
    visit.model.links.given = Some(Box::new(given_link(Some(SealError::WrongPassphrase))));
    assert_eq!(
        visit.see(Screen::OpenLink).text_of("link-told"),
        say("link.error.wrong_passphrase")
    );
}

#[test]
fn without_one_there_is_a_box_to_paste_into() {
    let page = Visit::first().see(Screen::OpenLink);
    assert_eq!(page.heading(), say("link.paste.heading"));
    assert_eq!(page.boxes().len(), 1);
    assert!(page.has("pasted") && page.has("see-pasted") && page.has("import"));
}

#[test]
fn each_reason_why_a_link_is_not_opened_has_a_sentence_of_its_own() {
    let all = [
        SealError::NotOurs,
        SealError::Newer,
        SealError::Damaged,
        SealError::TooLarge,
        SealError::Expired,
        SealError::Misspelt,
        SealError::WrongPassphrase,
        SealError::Unable,
        SealError::NotRead,
    ];
    let told = all.map(|error| {
        let mut visit = Visit::first();
        visit.model.notice = Some(Notice::LinkRefused(error));
        visit.see(Screen::Home).text_of("notice")
    });
    for (place, one) in told.iter().enumerate() {
        assert!(!one.is_empty() && !told[..place].contains(one), "{one}");
        let safe = ["Your words here are as they were.", "Nothing was changed."];
        assert!(safe.iter().any(|safe| one.contains(safe)), "{one}");
    }
}
