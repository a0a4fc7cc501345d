//! What was done that can be taken back, in its own words.

use super::visit;
use crate::gallery::{kept_here, put_away};
use crate::stage::{NOW, say};
use afterview::app::store::Imported;
use afterview::app::{Done, Screen};
use afterview::domain::debrief::{DebriefId, Field, Place};

#[test]
fn what_was_done_is_told_in_its_own_words_with_one_way_back() {
    let told = |done| {
        let mut visit = visit();
        visit.model.done = vec![(done, NOW)];
        let page = visit.see(Screen::Told);
        assert!(page.has("undo") && page.has("close-done"));
        page.get("done").named(&["p"])[0].text()
    };
    let some = |new: usize, same: usize, copies: usize| {
        let ids = |count| vec![DebriefId("a".into()); count];
        let imported =
            Imported { new: ids(new), same: ids(same), copies: ids(copies), ..Imported::default() };
        told(Done::TakenIn(imported))
    };
    assert_eq!(some(2, 1, 0), "Taken in: 2 new and 1 you had already.");
    assert_eq!(some(0, 3, 0), "Taken in: 3 you had already.");
    assert_eq!(some(1, 1, 1), "Taken in: 1 new, 1 you had already and 1 kept beside yours.");
    let place = Place::Field(Field::Told);
    assert_eq!(told(kept_here(place.clone())), say("words.done.kept_here"));
    for (both, key) in [(true, "words.done.both"), (false, "words.done.chosen")] {
        let (id, place) = (DebriefId("a".into()), place.clone());
        assert_eq!(told(Done::Chosen { id, place, before: "b".into(), both }), say(key));
    }
    assert_eq!(told(Done::PutAway(Box::new(put_away()))), say("words.done.put_away"));
    assert_eq!(told(Done::Restored(Box::default())), say("words.done.restored"));
}
