//! From a frame to the own page, with the words: once, to the page that was opened for it, and after a look at them.

use super::tab::Tab;
use afterview::app::store::{MemoryStore, Share};
use afterview::app::tend::Tended;
use afterview::app::{Effect, Event, HandOver, Handed, Notice, Screen};
use afterview::domain::debrief::{Entry, Field, LeafKind, LeafLine};

/// Something happens, and what the browser is asked to do about it.
fn did(tab: &mut Tab, event: Event) -> Vec<Effect> {
    tab.asked.clear();
    tab.did(event);
    tab.asked.clone()
}

fn handed(tab: &mut Tab, handed: Handed) -> Vec<Effect> {
    did(tab, Event::HandedOver(handed))
}

/// A frame in which something was written.
fn frame() -> Tab {
    let mut tab = Tab::open(&MemoryStore::default(), "frame");
    tab.did(Event::HostTold(None));
    tab.did(Event::DoorTaken(Entry::JustHappened));
    tab.types(Field::Told, "I froze.");
    tab
}

/// What was given, of all effects.
fn given(effects: &[Effect]) -> Option<String> {
    effects.iter().find_map(|effect| match effect {
        Effect::HandOver(text) => Some(text.clone()),
        _ => None,
    })
}

/// Agrees to what the screen says: the open interview, or all of them.
fn agree(frame: &mut Tab) -> Vec<Effect> {
    let open = frame.model.debrief.as_ref().filter(|_| frame.model.begun);
    let open = open.map(|open| open.id.clone());
    handed(frame, Handed::Agreed(open))
}

/// Agrees, is asked, and gives.
fn give(frame: &mut Tab) -> String {
    assert!(agree(frame).contains(&Effect::OpenOwnPage));
    given(&handed(frame, Handed::Asked)).expect("the words")
}

#[test]
fn what_somebody_practises_with_goes_along_with_the_interview() {
    let mut frame = frame();
    let title = Field::Leaf(LeafKind::Story.of(70_000), LeafLine::Title);
    frame.types(title, "The flood");
    let given = give(&mut frame);
    assert!(given.contains("I froze.") && given.contains("The flood"));
    assert_eq!(frame.model.agreed.lacks, Share::NONE);
}

#[test]
fn the_words_are_given_when_the_own_page_asks_and_not_before_they_may_be() {
    let mut frame = frame();
    assert_eq!(given(&handed(&mut frame, Handed::Asked)), None, "nobody agreed");
    assert!(give(&mut frame).contains("I froze."));
    assert!(!agree(&mut frame).contains(&Effect::OpenOwnPage), "it is opening");
    handed(&mut frame, Handed::Arrived);
    assert_eq!(frame.model.hand_over, HandOver::There);
    assert!(given(&handed(&mut frame, Handed::Asked)).is_some(), "it was loaded anew");
    handed(&mut frame, Handed::TakenIn);
    assert_eq!(frame.model.hand_over, HandOver::Kept);
    assert_eq!(given(&handed(&mut frame, Handed::Asked)), None, "it has them");
    // Whoever comes back with more words begins anew.
    frame.did(Event::WentTo(Screen::OwnPage));
    frame.did(Event::WentTo(Screen::Told));
    assert_eq!(frame.model.hand_over, HandOver::Not);
    assert_eq!(given(&handed(&mut frame, Handed::Asked)), None);
}

#[test]
fn a_page_that_cannot_be_spoken_to_is_told_of_and_one_that_is_late_is_still_given_the_words() {
    let mut frame = frame();
    agree(&mut frame);
    handed(&mut frame, Handed::Waited);
    assert_eq!(frame.model.hand_over, HandOver::Late);
    assert!(given(&handed(&mut frame, Handed::Asked)).is_some());
    handed(&mut frame, Handed::Arrived);
    handed(&mut frame, Handed::Waited);
    assert_eq!(frame.model.hand_over, HandOver::There, "what is late is over");
    assert!(agree(&mut frame).contains(&Effect::OpenOwnPage), "once more");
    handed(&mut frame, Handed::NoPage);
    assert_eq!(frame.model.hand_over, HandOver::Cut);
    assert_eq!(given(&handed(&mut frame, Handed::Asked)), None);
}

#[test]
fn only_the_interview_that_is_open_goes_along_and_all_of_them_where_none_is() {
    let mut frame = frame();
    frame.did(Event::DoorTaken(Entry::SaidNo));
    frame.types(Field::Told, "They said no.");
    let text = give(&mut frame);
    assert!(text.contains("They said no.") && !text.contains("I froze."));
    handed(&mut frame, Handed::TakenIn);
    frame.did(Event::DoorTaken(Entry::WentWell));
    let text = give(&mut frame);
    assert!(text.contains("They said no.") && text.contains("I froze."));
}

#[test]
fn another_interview_that_is_opened_meanwhile_does_not_go_along_nor_all_of_them() {
    let mut frame = frame();
    agree(&mut frame);
    frame.did(Event::DoorTaken(Entry::SaidNo));
    let text = given(&handed(&mut frame, Handed::Asked)).expect("the words");
    assert!(text.contains("I froze."));
    frame.types(Field::Told, "They said no.");
    let text = given(&handed(&mut frame, Handed::Asked)).expect("the words");
    assert!(text.contains("I froze.") && !text.contains("They said no."));
}

#[test]
fn where_the_interview_that_was_agreed_to_cannot_be_read_nothing_is_given_and_that_is_said() {
    let mut frame = frame();
    let id = frame.debrief().id.clone();
    frame.did(Event::DoorTaken(Entry::SaidNo));
    frame.types(Field::Told, "They said no.");
    // The first is opened, and deleted in another tab before the page asks.
    frame.did(Event::Resumed(id.clone()));
    agree(&mut frame);
    frame.shelf.remove(&id).expect("deleted");
    assert_eq!(given(&handed(&mut frame, Handed::Asked)), None);
    assert_eq!(frame.model.hand_over, HandOver::Unread);
    handed(&mut frame, Handed::Waited);
    assert_eq!(given(&handed(&mut frame, Handed::Asked)), None, "nor when it is loaded anew");
    assert_eq!(frame.model.hand_over, HandOver::Unread);
    // It can be tried again, and with other words it is begun anew.
    assert!(agree(&mut frame).contains(&Effect::OpenOwnPage));
    handed(&mut frame, Handed::Asked);
    frame.did(Event::WentTo(Screen::OwnPage));
    frame.did(Event::WentTo(Screen::Home));
    assert_eq!(frame.model.hand_over, HandOver::Not);
}

#[test]
fn what_comes_is_looked_at_first_and_is_there_once_however_often_it_comes() {
    let mut frame = frame();
    let text = give(&mut frame);
    let own = MemoryStore::default();
    for round in 0..2 {
        let mut tab = Tab::open(&own, &format!("own-{round}"));
        handed(&mut tab, Handed::Came(text.clone()));
        assert_eq!(tab.model.screen, Screen::TakeIn);
        assert_eq!(tab.model.summaries.len(), round, "nothing of it is here yet");
        let agreed = Event::Tended(Tended::ImportAgreed);
        let declined = Event::Tended(Tended::ImportDeclined);
        // The second time there is nothing to agree to, and it is there all the same.
        let effects = did(&mut tab, if round == 0 { agreed } else { declined });
        assert!(effects.contains(&Effect::BeOwnPage { kept: true }), "{effects:?}");
        assert_eq!(tab.model.summaries.len(), 1);
    }
}

#[test]
fn what_is_not_taken_in_is_not_kept_and_that_is_not_said_to_be_so() {
    let text = give(&mut frame());
    let mut tab = Tab::open(&MemoryStore::default(), "own");
    handed(&mut tab, Handed::Came(text));
    let effects = did(&mut tab, Event::Tended(Tended::ImportDeclined));
    assert!(effects.contains(&Effect::BeOwnPage { kept: false }));
    assert_eq!(tab.model.summaries, []);
    handed(&mut tab, Handed::Came("nothing of ours".to_owned()));
    assert!(matches!(tab.model.notice, Some(Notice::ImportRefused(_))));
}

#[test]
fn a_page_to_which_nothing_comes_says_where_the_words_are_and_how_to_bring_them() {
    let mut tab = Tab::open(&MemoryStore::default(), "own");
    let effects = handed(&mut tab, Handed::NothingCame);
    assert!(effects.contains(&Effect::BeOwnPage { kept: false }));
    assert_eq!(tab.model.screen, Screen::WhereMyWordsAre);
    assert_eq!(tab.model.notice, Some(Notice::NothingCame));
}
