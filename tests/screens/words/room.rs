//! What takes up room, and what could go.

use super::{all, aside};
use crate::stage::say;
use afterview::app::Screen;
use afterview::app::store::AsideReason;

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
    assert!(!super::visit().see(Screen::Home).has("low-room"));
}

#[test]
fn what_could_go_is_listed_with_its_size_and_a_way_of_its_own() {
    let page = all().see(Screen::Room);
    let list = page.get("could-go");
    // Earlier versions of each, what was set aside, and the one interview that is finished.
    let count = all().model.summaries.len();
    assert_eq!(list.named(&["li"]).len(), count + 2);
    assert!(page.has("delete-closed") && !page.has("delete-other-1"));
    assert!(page.has("delete-earlier-other-1") && page.has("delete-earlier-closed"));
    assert!(!page.has("forget-earlier-closed"), "it is asked once more");
    assert!(list.text().contains("Earlier versions of Qzcompany 1"));
    assert!(list.text().contains("1.2 MB") && list.text().contains("Qzrole, finished"));
    assert!(list.text().contains(say("words.room.aside")));
    page.does_not_say(say("words.room.sure"));
    let mut bare = all();
    bare.model.tending.stock.as_mut().expect("figures").holdings.clear();
    bare.see(Screen::Room).says(say("words.room.nothing"));
}

#[test]
fn buttons_that_are_all_alike_are_told_apart_by_what_they_are_about() {
    let mut visit = all();
    visit.model.aside = vec![aside("aside:1", AsideReason::OtherTab)];
    for (screen, list) in [(Screen::Room, "could-go"), (Screen::WhereMyWordsAre, "set-aside")] {
        let page = visit.see(screen);
        let groups = page.get(list).find(|element| element.attribute("role") == Some("group"));
        assert_eq!(groups.len(), page.get(list).named(&["li"]).len(), "{screen:?}");
        for group in groups {
            let about = page.text_of(group.attribute("aria-labelledby").expect("what it is about"));
            assert!(!about.is_empty(), "{screen:?}");
        }
    }
}
