//! Two tabs with the real shell over one store: what each sees of what the other does.

use crate::saving::{Timers, fresh, keys};
use crate::scene::{Scene, say};
use afterview::app::store::Store;
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{Entry, Field};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn another_tabs_words_are_found_on_opening_it_again() {
    fresh();
    let timers = Timers::hold();
    let mine = Scene::with_shell(22).await;
    mine.did(Event::DoorTaken(Entry::JustHappened)).await;
    mine.text_from_elsewhere(Field::Company, "Veldt").await;
    timers.run().await;
    let theirs = Scene::with_shell(23).await;
    theirs.text_from_elsewhere(Field::Role, "archivist").await;
    timers.run().await;
    mine.did(Event::Resumed(theirs.debrief().id)).await;
    let facts = mine.debrief().facts;
    assert_eq!((facts.company.as_str(), facts.role.as_str()), ("Veldt", "archivist"));
    timers.run().await;
}

#[wasm_bindgen_test]
async fn coming_back_to_the_page_brings_another_tabs_words() {
    fresh();
    let timers = Timers::hold();
    let mine = Scene::with_shell(24).await;
    mine.did(Event::DoorTaken(Entry::JustHappened)).await;
    mine.go(Screen::GetItOut).await;
    mine.type_into("told", "from here").await;
    timers.run().await;
    let theirs = Scene::with_shell(25).await;
    theirs.text_from_elsewhere(Field::Told, "from here and there").await;
    timers.run().await;
    let moment = mine.model().moment;
    mine.did(Event::PageShown(moment)).await;
    assert_eq!(mine.value("told"), "from here and there");
    timers.run().await;
}

#[wasm_bindgen_test]
async fn another_tabs_words_for_the_interview_before_stay_there() {
    let store = fresh();
    let timers = Timers::hold();
    let mine = Scene::with_shell(26).await;
    mine.did(Event::DoorTaken(Entry::JustHappened)).await;
    mine.text_from_elsewhere(Field::Company, "Veldt").await;
    timers.run().await;
    let theirs = Scene::with_shell(27).await;
    theirs.text_from_elsewhere(Field::Role, "archivist").await;
    timers.run().await;
    mine.did(Event::DoorTaken(Entry::SaidNo)).await;
    let id = mine.debrief().id;
    mine.did(Event::PageHidden).await;
    assert_eq!(mine.debrief().id, id, "the new one stays open");
    mine.text_from_elsewhere(Field::Told, "in the new one").await;
    timers.run().await;
    let debriefs = keys(store, ":debrief:");
    let holding = |words: &str| {
        let texts = debriefs.iter().filter_map(|key| store.get(key).expect("read"));
        texts.filter(|text| text.contains(words)).count()
    };
    assert_eq!((debriefs.len(), holding("archivist"), holding("in the new one")), (2, 1, 1));
}

#[wasm_bindgen_test]
async fn deleted_in_another_tab_it_is_told_and_typing_on_keeps_it() {
    let store = fresh();
    let timers = Timers::hold();
    let mine = Scene::with_shell(28).await;
    mine.did(Event::DoorTaken(Entry::JustHappened)).await;
    mine.go(Screen::GetItOut).await;
    mine.type_into("told", "my words").await;
    timers.run().await;
    let theirs = Scene::with_shell(29).await;
    theirs.did(Event::DeleteWanted(mine.debrief().id)).await;
    assert!(keys(store, ":debrief:").is_empty());
    mine.did(Event::PageHidden).await;
    mine.sees(&say("saved.load.missing"));
    assert_eq!(mine.text_of("saved"), "", "it is not called saved");
    assert_eq!(mine.value("told"), "my words");
    mine.type_into("told", ", kept").await;
    timers.run().await;
    let debriefs = keys(store, ":debrief:");
    assert!(store.get(&debriefs[0]).expect("read").expect("a copy").contains("my words, kept"));
}
