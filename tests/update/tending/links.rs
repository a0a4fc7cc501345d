//! Links: what is gathered for one, and what becomes of one that is given.

use super::{NOW, Tab, written};
use afterview::app::links::{LASTS, Linked, Links, Made, Making, Sealing};
use afterview::app::saved::{SavedError, read_file};
use afterview::app::sealed::letters::to_letters;
use afterview::app::sealed::{Head, ROUNDS, SealError, SealedText};
use afterview::app::store::{MemoryStore, Share, Store};
use afterview::app::{CopyFault, Done, Effect, Event, Notice, Screen, update};
use afterview::domain::clock::{Instant, Moment};
use afterview::domain::debrief::{Entry, Field, LeafKind, LeafLine};

const PASSPHRASE: &str = "bcdfghjkmnprstwx";

fn sealed(until: Instant) -> SealedText {
    let head = Head { packed: false, rounds: ROUNDS, until, salt: [1; 16], iv: [2; 12] };
    SealedText { head, cipher: vec![3; 400] }
}

fn link() -> String {
    format!("https://afterview.example/#/open/{}", to_letters(&sealed(NOW.plus(LASTS)).bytes()))
}

fn linked(tab: &mut Tab, event: Linked) {
    tab.did(Event::Linked(event));
}

/// The text that is to be sealed, and until when it is to be opened.
fn to_seal(tab: &mut Tab) -> (String, Instant) {
    let (_, text, until) = seal_asked(tab);
    (text, until)
}

/// The same, with the number that it was asked for with.
fn seal_asked(tab: &mut Tab) -> (u32, String, Instant) {
    match tab.seals.remove(0) {
        Sealing::Seal(asked, text, until) => (asked, text, until),
        other => panic!("{other:?}"),
    }
}

/// A link that was made with a passphrase of its own.
fn made(passphrase: &str) -> Made {
    let address = "https://afterview.example/".to_owned();
    Made { address, sealed: sealed(NOW.plus(LASTS)), passphrase: passphrase.to_owned() }
}

/// It is sealed.
fn sealed_as(asked: u32, passphrase: &str) -> Linked {
    Linked::Sealed(asked, Ok(Box::new(made(passphrase))))
}

/// A tab at the passphrase of a link that was followed.
fn asked(store: &MemoryStore) -> Tab {
    let mut tab = Tab::open(store, "two");
    tab.did(Event::ArrivedAt(Screen::OpenLink));
    assert_eq!(tab.seals.pop(), Some(Sealing::TakeLink));
    linked(&mut tab, Linked::Came(link()));
    tab
}

#[test]
fn the_open_interview_is_gathered_with_the_last_word_in_it_for_seven_days() {
    let (_, mut tab) = written();
    tab.did(Event::DoorTaken(Entry::SaidNo));
    tab.types(Field::Company, "Veldt");
    tab.did(Event::Changed(afterview::domain::debrief::Change::Text(
        Field::Told,
        "The last word.".to_owned(),
    )));
    tab.did(Event::WentTo(Screen::OnMyPhone));
    let (text, until) = to_seal(&mut tab);
    assert_eq!(read_file(&text), Ok(vec![tab.debrief().clone()]));
    assert!(text.contains("The last word."));
    assert_eq!(until, NOW.plus(7 * 24 * 3_600));
}

#[test]
fn all_of_them_are_gathered_where_that_is_wanted_or_none_is_open() {
    let (_, mut tab) = written();
    tab.did(Event::DoorTaken(Entry::SaidNo));
    tab.types(Field::Company, "Veldt");
    tab.did(Event::WentTo(Screen::OnMyPhone));
    to_seal(&mut tab);
    linked(&mut tab, Linked::WholeChosen(true));
    assert_eq!(tab.model.links.making, Making::OnItsWay);
    assert_eq!(read_file(&to_seal(&mut tab).0).map(|all| all.len()), Ok(2));
    // Where one is begun and nothing was typed, what is kept goes along.
    tab.did(Event::DoorTaken(Entry::JustHappened));
    tab.did(Event::WentTo(Screen::OnMyPhone));
    assert_eq!(read_file(&to_seal(&mut tab).0).map(|all| all.len()), Ok(2));
}

#[test]
fn nothing_is_sealed_where_there_is_nothing() {
    let mut tab = Tab::open(&MemoryStore::default(), "one");
    tab.did(Event::WentTo(Screen::OnMyPhone));
    assert_eq!(tab.seals, []);
}

#[test]
fn the_link_is_copied_and_shared_without_its_passphrase_and_forgotten_with_the_screen() {
    let (_, mut tab) = written();
    tab.did(Event::WentTo(Screen::OnMyPhone));
    linked(&mut tab, Linked::CopyWanted);
    assert_eq!(tab.out, [] as [String; 0], "there is none yet");
    let (asked, ..) = seal_asked(&mut tab);
    linked(&mut tab, sealed_as(asked, PASSPHRASE));
    linked(&mut tab, Linked::CopyWanted);
    linked(&mut tab, Linked::ShareWanted);
    assert_eq!(tab.out, [link(), link()]);
    tab.did(Event::WentTo(Screen::Home));
    let Links { making, given, lacks, whole, .. } = &tab.model.links;
    assert_eq!((making, given, *lacks, *whole), (&Making::OnItsWay, &None, Share::NONE, false));
}

#[test]
fn a_link_that_was_still_being_sealed_when_its_screen_was_left_is_nobodys() {
    let (_, mut tab) = written();
    tab.did(Event::WentTo(Screen::OnMyPhone));
    let (first, ..) = seal_asked(&mut tab);
    tab.did(Event::WentTo(Screen::Home));
    linked(&mut tab, sealed_as(first, PASSPHRASE));
    assert_eq!(tab.model.links.making, Making::OnItsWay, "no passphrase is held on another screen");
    tab.did(Event::WentTo(Screen::OnMyPhone));
    let (second, ..) = seal_asked(&mut tab);
    linked(&mut tab, sealed_as(first, PASSPHRASE));
    assert_eq!(tab.model.links.making, Making::OnItsWay, "it may lack what was typed since");
    linked(&mut tab, Linked::Sealed(first, Err(SealError::Unable)));
    assert_eq!(tab.model.links.making, Making::OnItsWay);
    linked(&mut tab, sealed_as(second, "xxxxwwwwttttrrrr"));
    assert_eq!(tab.model.links.making, Making::Made(Box::new(made("xxxxwwwwttttrrrr"))));
}

#[test]
fn a_link_with_more_in_it_than_is_wanted_by_now_is_never_shown() {
    let (_, mut tab) = written();
    tab.did(Event::DoorTaken(Entry::SaidNo));
    tab.types(Field::Company, "Veldt");
    tab.did(Event::WentTo(Screen::OnMyPhone));
    tab.seals.clear();
    linked(&mut tab, Linked::WholeChosen(true));
    let (all, ..) = seal_asked(&mut tab);
    linked(&mut tab, Linked::WholeChosen(false));
    let (one, ..) = seal_asked(&mut tab);
    linked(&mut tab, sealed_as(all, PASSPHRASE));
    assert_eq!(tab.model.links.making, Making::OnItsWay);
    linked(&mut tab, sealed_as(one, PASSPHRASE));
    assert_eq!(tab.model.links.making, Making::Made(Box::new(made(PASSPHRASE))));
}

#[test]
fn what_was_being_sealed_when_everything_was_erased_never_comes_back() {
    let (_, mut tab) = written();
    tab.did(Event::WentTo(Screen::OnMyPhone));
    let (before, ..) = seal_asked(&mut tab);
    tab.did(Event::EraseConfirmed);
    tab.did(Event::DoorTaken(Entry::JustHappened));
    tab.types(Field::Company, "Veldt");
    tab.did(Event::WentTo(Screen::OnMyPhone));
    linked(&mut tab, sealed_as(before, PASSPHRASE));
    assert_eq!(tab.model.links.making, Making::OnItsWay);
}

#[test]
fn what_somebody_practises_with_is_something_to_take_along() {
    let mut tab = Tab::open(&MemoryStore::default(), "one");
    let title = Field::Leaf(LeafKind::Story.of(70_000), LeafLine::Title);
    tab.types(title, "The flood");
    tab.did(Event::WentTo(Screen::OnMyPhone));
    let (text, _) = to_seal(&mut tab);
    assert!(text.contains("The flood"));
}

#[test]
fn what_cannot_be_read_is_not_in_the_link_and_that_is_known() {
    let (store, mut tab) = written();
    tab.did(Event::DoorTaken(Entry::SaidNo));
    tab.types(Field::Company, "Veldt");
    let id = tab.debrief().id.0.clone();
    drop(tab);
    // A newer version wrote it.
    let key = format!("afterview:/app:debrief:{id}");
    let text = store.get(&key).expect("readable").expect("kept");
    let newer = text.replacen("\"version\":3", "\"version\":4", 1);
    assert_ne!(text, newer);
    store.set(&key, &newer).expect("kept");
    let mut tab = Tab::open(&store, "two");
    tab.model.debrief = None;
    tab.did(Event::WentTo(Screen::OnMyPhone));
    let (text, _) = to_seal(&mut tab);
    assert_eq!(read_file(&text).map(|all| all.len()), Ok(1));
    assert_eq!(tab.model.links.lacks, Share { interviews: 1, book: false });
}

#[test]
fn a_link_that_was_followed_is_opened_looked_at_taken_in_and_taken_out_again() {
    let (_, mut other) = written();
    other.did(Event::WentTo(Screen::OnMyPhone));
    let (text, _) = to_seal(&mut other);
    let store = MemoryStore::default();
    let mut tab = asked(&store);
    let before = store.texts();
    assert_eq!(tab.model.screen, Screen::OpenLink);
    linked(&mut tab, Linked::PassphraseTyped("BCDF ghjk-mnpr stwx".to_owned()));
    let asked = tab.model.links.asked;
    let opens = Sealing::Open(asked, Box::new(sealed(NOW.plus(LASTS))), PASSPHRASE.to_owned());
    assert_eq!(tab.seals, [opens]);
    linked(&mut tab, Linked::PassphraseTyped(PASSPHRASE.to_owned()));
    assert_eq!(tab.seals.len(), 1, "it is being opened");
    linked(&mut tab, Linked::Opened(asked, Ok(text)));
    assert_eq!(tab.model.screen, Screen::TakeIn);
    assert_eq!(tab.model.links.given, None, "it is not held any longer");
    assert_eq!(store.texts(), before, "not a byte is another yet");
    tab.did(Event::Tended(afterview::app::tend::Tended::ImportAgreed));
    assert_eq!(tab.model.summaries[0].company, "Elm Court");
    assert!(matches!(tab.model.done.as_slice(), [(Done::TakenIn(_), _)]));
    tab.did(Event::BackTaken);
    assert!(tab.model.summaries.is_empty());
}

#[test]
fn a_wrong_passphrase_changes_nothing_and_can_be_mended() {
    let store = MemoryStore::default();
    let mut tab = asked(&store);
    let before = store.texts();
    for (typed, why) in [("", SealError::Misspelt), ("monday", SealError::Misspelt)] {
        linked(&mut tab, Linked::PassphraseTyped(typed.to_owned()));
        assert_eq!(tab.seals, []);
        assert_eq!(tab.model.links.given.as_ref().and_then(|given| given.refused), Some(why));
    }
    linked(&mut tab, Linked::PassphraseTyped("b".repeat(16)));
    assert_eq!(tab.model.links.given.as_ref().and_then(|given| given.refused), None);
    let asked = tab.model.links.asked;
    linked(&mut tab, Linked::Opened(asked, Err(SealError::WrongPassphrase)));
    let given = tab.model.links.given.clone().expect("it is still there");
    assert_eq!((given.opening, given.refused), (false, Some(SealError::WrongPassphrase)));
    assert_eq!((tab.model.screen, store.texts()), (Screen::OpenLink, before));
    linked(&mut tab, Linked::PassphraseTyped(PASSPHRASE.to_owned()));
    assert_eq!(tab.seals.len(), 2);
}

#[test]
fn a_link_that_cannot_be_opened_leads_home_with_its_sentence_and_changes_nothing() {
    let old = to_letters(&sealed(NOW).bytes());
    let mut newer = sealed(NOW.plus(LASTS)).bytes();
    newer[2] = 9;
    let newer = to_letters(&newer);
    for (rest, why) in [
        (old.as_str(), SealError::Expired),
        (newer.as_str(), SealError::Newer),
        ("", SealError::Damaged),
        ("QVYB", SealError::Damaged),
        ("%3Cscript%3Ealert(1)%3C/script%3E", SealError::Damaged),
        ("{\"format\":\"afterview\",\"version\":1,\"debriefs\":[]}", SealError::Damaged),
        (&"A".repeat(10_000_000), SealError::TooLarge),
        (&"[".repeat(100_000), SealError::Damaged),
    ] {
        let store = MemoryStore::default();
        let mut tab = Tab::open(&store, "one");
        let before = store.texts();
        tab.did(Event::ArrivedAt(Screen::OpenLink));
        linked(&mut tab, Linked::Came(format!("#/open/{rest}")));
        assert_eq!(tab.model.screen, Screen::Home);
        assert_eq!(tab.model.notice, Some(Notice::LinkRefused(why)));
        assert_eq!((tab.model.links.given.clone(), store.texts()), (None, before));
    }
}

#[test]
fn a_link_that_ended_while_the_page_lay_open_is_not_opened_any_more() {
    let mut tab = asked(&MemoryStore::default());
    tab.model.moment = Moment { now: NOW.plus(LASTS), ..tab.model.moment };
    linked(&mut tab, Linked::PassphraseTyped(PASSPHRASE.to_owned()));
    assert_eq!(tab.seals, []);
    let refused = tab.model.links.given.as_ref().and_then(|given| given.refused);
    assert_eq!(refused, Some(SealError::Expired));
}

#[test]
fn another_link_that_is_followed_takes_the_place_of_the_one_before() {
    let mut tab = asked(&MemoryStore::default());
    tab.did(Event::ArrivedAt(Screen::OpenLink));
    assert_eq!(tab.seals, [Sealing::TakeLink]);
    linked(&mut tab, Linked::Came(link()));
    assert!(tab.model.links.given.is_some());
}

#[test]
fn what_comes_of_the_link_before_is_not_taken_for_what_the_next_one_holds() {
    for result in [Ok("{}".to_owned()), Err(SealError::WrongPassphrase)] {
        let mut tab = asked(&MemoryStore::default());
        linked(&mut tab, Linked::PassphraseTyped(PASSPHRASE.to_owned()));
        let before = tab.model.links.asked;
        tab.did(Event::ArrivedAt(Screen::OpenLink));
        linked(&mut tab, Linked::Came(link()));
        linked(&mut tab, Linked::Opened(before, result));
        let given = tab.model.links.given.clone().expect("the next one");
        assert_eq!((given.opening, given.refused), (false, None));
        assert_eq!((tab.model.screen, &tab.model.notice), (Screen::OpenLink, &None));
    }
}

#[test]
fn a_link_that_is_looked_at_late_takes_nobody_away_from_where_they_went_meanwhile() {
    for link in [link(), "#/open/abc".to_owned()] {
        let mut tab = Tab::open(&MemoryStore::default(), "two");
        tab.did(Event::ArrivedAt(Screen::OpenLink));
        tab.did(Event::DoorTaken(Entry::JustHappened));
        linked(&mut tab, Linked::Came(link));
        assert_eq!((tab.model.screen, &tab.model.notice), (Screen::Breathe, &None));
        assert_eq!(tab.model.links.given, None);
    }
}

#[test]
fn a_link_that_the_browser_does_not_copy_is_said_to_stand_on_the_page() {
    let (_, mut tab) = written();
    tab.did(Event::WentTo(Screen::OnMyPhone));
    tab.did(Event::CopyFinished(Err(CopyFault::Refused)));
    assert_eq!(tab.model.notice, Some(Notice::LinkNotCopied));
    tab.did(Event::WentTo(Screen::Home));
    tab.did(Event::CopyFinished(Err(CopyFault::Refused)));
    assert_eq!(tab.model.notice, Some(Notice::CopyRefused));
}

#[test]
fn the_address_shows_nothing_of_a_link_that_was_followed() {
    let mut tab = asked(&MemoryStore::default());
    for _ in 0..2 {
        let effects = update(&mut tab.model, Event::ArrivedAt(Screen::OpenLink));
        let shown = Effect::ShowAddress { screen: Screen::OpenLink, push: false };
        assert!(effects.contains(&shown), "{effects:?}");
    }
}

#[test]
fn what_is_pasted_is_a_link_or_the_text_of_a_file_and_else_is_refused_where_it_was_pasted() {
    let (_, mut other) = written();
    other.did(Event::ExportWanted);
    let file = other.files.remove(0);
    let mut tab = Tab::open(&MemoryStore::default(), "one");
    tab.did(Event::WentTo(Screen::OpenLink));
    linked(&mut tab, Linked::Pasted("Dear diary".to_owned()));
    assert_eq!(tab.model.notice, Some(Notice::LinkRefused(SealError::NotOurs)));
    linked(&mut tab, Linked::Pasted("{\"hello\":1}".to_owned()));
    assert_eq!(tab.model.notice, Some(Notice::ImportRefused(SavedError::NotOurs)));
    assert_eq!(tab.model.screen, Screen::OpenLink);
    linked(&mut tab, Linked::Pasted(format!("Here: {}", link())));
    assert!(tab.model.links.given.is_some() && tab.model.notice.is_none());
    tab.did(Event::WentTo(Screen::Home));
    tab.did(Event::WentTo(Screen::OpenLink));
    linked(&mut tab, Linked::Pasted(file));
    assert_eq!(tab.model.screen, Screen::TakeIn);
}

#[test]
fn what_is_opened_after_the_screen_was_left_is_nobodys() {
    let mut tab = asked(&MemoryStore::default());
    linked(&mut tab, Linked::PassphraseTyped(PASSPHRASE.to_owned()));
    let asked = tab.model.links.asked;
    tab.did(Event::WentTo(Screen::Home));
    linked(&mut tab, Linked::Opened(asked, Ok("{}".to_owned())));
    assert_eq!((tab.model.screen, &tab.model.notice), (Screen::Home, &None));
}
