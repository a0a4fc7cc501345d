//! What the browser says about keeping the words.

use super::Tab;
use afterview::app::store::MemoryStore;
use afterview::app::tend::{Browser, Tended};
use afterview::app::{Effect, Event, update};

fn told(tab: &mut Tab, promised: Option<bool>, asked: bool) -> Vec<Effect> {
    let browser = Browser { promised, asked, ..Browser::default() };
    update(&mut tab.model, Event::Tended(Tended::BrowserTold(browser)))
}

#[test]
fn the_focus_goes_to_the_answer_where_the_button_that_asked_is_gone() {
    let mut tab = Tab::open(&MemoryStore::default(), "one");
    assert_eq!(told(&mut tab, Some(false), false), []);
    assert_eq!(told(&mut tab, Some(false), true), [], "it can be asked again");
    let answer = [Effect::Focus("safe-heading".to_owned())];
    assert_eq!(told(&mut tab, Some(true), true), answer);
    assert_eq!(told(&mut tab, None, true), answer);
    assert_eq!(told(&mut tab, Some(true), false), [], "nobody asked");
}

#[test]
fn that_it_was_asked_is_remembered_for_the_visit() {
    let mut tab = Tab::open(&MemoryStore::default(), "one");
    told(&mut tab, Some(false), true);
    told(&mut tab, Some(false), false);
    assert!(tab.model.tending.browser.is_some_and(|browser| browser.asked));
}
