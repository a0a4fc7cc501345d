//! The screens across all interviews: what they ask, what they are told, and what goes with them.

use crate::opened;
use afterview::app::store::{MemoryStore, Shelf, Store};
use afterview::app::tend::{Tend, Tended, tend};
use afterview::app::{Effect, Event, Model, Notice, Picture, Screen, update};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{Change, Debrief, DebriefId, Entry, Field, LeafKind, LeafLine};
use afterview::domain::journal::{Journal, Past, Search};
use std::sync::Arc;

const NOW: Instant = Instant(1_800_000_000);
const ACROSS: [Screen; 5] =
    [Screen::Interviews, Screen::Patterns, Screen::Lessons, Screen::Grow, Screen::Compassion];

/// Somebody with an interview open: two of these screens are about one.
fn model() -> Model {
    opened(Entry::JustHappened)
}

fn journal(ids: &[&str]) -> Journal {
    let past = |id: &&str| Past { id: DebriefId((*id).into()), ..Past::default() };
    Journal::new(ids.iter().map(past).collect())
}

fn told(model: &mut Model, told: Tended) -> Vec<Effect> {
    update(model, Event::Tended(told))
}

fn asks(model: &mut Model, screen: Screen) -> Vec<Tend> {
    let effects = update(model, Event::WentTo(screen)).into_iter();
    effects
        .filter_map(|effect| if let Effect::Tend(tend) = effect { Some(tend) } else { None })
        .collect()
}

#[test]
fn each_screen_asks_for_what_it_shows_when_it_is_opened() {
    for screen in ACROSS {
        assert_eq!(asks(&mut model(), screen), [Tend::LookAcross(None)]);
    }
    assert_eq!(asks(&mut model(), Screen::Readable), [Tend::ReadAll]);
}

#[test]
fn what_was_looked_across_before_is_handed_over_so_that_only_what_changed_is_read() {
    let mut model = model();
    update(&mut model, Event::WentTo(Screen::Interviews));
    told(&mut model, Tended::LookedAcross(Arc::new(journal(&["a"])), 0));
    update(&mut model, Event::WentTo(Screen::Home));
    assert_eq!(
        asks(&mut model, Screen::Patterns),
        [Tend::LookAcross(Some(Arc::new(journal(&["a"]))))]
    );
    told(&mut model, Tended::LookedAcross(Arc::new(journal(&["a", "b"])), 2));
    assert_eq!(model.tending.journal, Some(Arc::new(journal(&["a", "b"]))));
    assert_eq!(model.tending.lacks, 2);
    update(&mut model, Event::WentTo(Screen::Readable));
    told(&mut model, Tended::AllRead(vec![Debrief::default()], 0));
    update(&mut model, Event::WentTo(Screen::Home));
    assert_eq!(model.tending.all, None, "all the words are let go again");
}

#[test]
fn what_is_looked_for_stays_for_the_way_back() {
    let mut model = model();
    update(&mut model, Event::WentTo(Screen::Interviews));
    let search = Search { words: "flood".into(), ..Search::default() };
    told(&mut model, Tended::Searched(Box::new(search.clone())));
    update(&mut model, Event::WentTo(Screen::Plan));
    update(&mut model, Event::ArrivedAt(Screen::Interviews));
    assert_eq!(model.tending.search, search);
}

#[test]
fn another_list_is_looked_across_anew() {
    let mut model = model();
    for screen in ACROSS {
        update(&mut model, Event::WentTo(screen));
        let effects = update(&mut model, Event::ListChanged(Vec::new()));
        assert_eq!(effects, [Effect::Tend(Tend::LookAcross(None))]);
    }
    update(&mut model, Event::WentTo(Screen::Readable));
    let effects = update(&mut model, Event::ListChanged(Vec::new()));
    assert_eq!(effects, [Effect::Tend(Tend::ReadAll)]);
    update(&mut model, Event::WentTo(Screen::Home));
    assert_eq!(update(&mut model, Event::ListChanged(Vec::new())), []);
}

#[test]
fn one_that_cannot_be_read_is_counted_and_one_that_was_deleted_is_not() {
    let store = MemoryStore::default();
    let mut writes = Shelf::open(Box::new(store.clone()), "/", "one", NOW);
    for id in ["one", "two", "three"] {
        writes.begin(&Debrief::new(DebriefId(id.into()), NOW, Entry::JustHappened));
    }
    drop(writes);
    let key = |id: &str| {
        let all = store.keys().expect("readable");
        all.into_iter().find(|key| key.ends_with(&format!("debrief:{id}"))).expect("kept")
    };
    let mut shelf = Shelf::open(Box::new(store.clone()), "/", "two", NOW);
    let newer = store.get(&key("one")).expect("readable").expect("kept");
    store.set(&key("one"), &newer.replacen("\"version\":3", "\"version\":4", 1)).expect("kept");
    store.remove(&key("two")).expect("gone");
    let events = tend(&mut shelf, Tend::ReadAll, NOW);
    assert!(matches!(&events[..], [Event::Tended(Tended::AllRead(all, 1))] if all.len() == 1));
    let events = tend(&mut shelf, Tend::LookAcross(None), NOW);
    let [Event::Tended(Tended::LookedAcross(journal, 1))] = &events[..] else {
        panic!("{events:?}")
    };
    assert_eq!(journal.pasts().len(), 1);
}

#[test]
fn a_picture_is_handed_out_and_told_of_only_where_it_could_not_be_made() {
    let mut model = model();
    update(&mut model, Event::WentTo(Screen::Patterns));
    let picture = Picture { name: "a.png".into(), svg: "<svg/>".into(), width: 2, height: 1 };
    let effects = told(&mut model, Tended::PictureWanted(Box::new(picture.clone())));
    assert_eq!(effects, [Effect::SavePicture(Box::new(picture))]);
    assert_eq!(told(&mut model, Tended::PictureMade(true)), []);
    assert_eq!(model.notice, None);
    assert_eq!(told(&mut model, Tended::PictureMade(false)), [Effect::FocusHeading]);
    assert_eq!(model.notice, Some(Notice::NoPicture));
}

#[test]
fn everything_is_handed_out_as_a_text_to_read() {
    let effects = told(&mut model(), Tended::WrittenOut("# All".into()));
    let file = Effect::Download("afterview.md".into(), "text/markdown", "# All".into());
    assert_eq!(effects, [file]);
    assert_eq!(told(&mut model(), Tended::PrintWanted), [Effect::Print]);
}

/// A shelf with two interviews, the second just typed into, and the book.
fn shelf() -> Shelf {
    let mut shelf = Shelf::open(Box::new(MemoryStore::default()), "/", "tab", NOW);
    let of = |id: &str, days: i64| {
        Debrief::new(DebriefId(id.into()), NOW.plus(days * 86_400), Entry::JustHappened)
    };
    for debrief in [of("one", -9), of("two", -2), Debrief::book(NOW)] {
        shelf.begin(&debrief);
        shelf.merge(&debrief.id).expect("kept");
    }
    let typed = Change::Text(Field::Told, "a Flood of words".into());
    shelf.record(&DebriefId("two".into()), &typed).expect("kept");
    let title = Field::Leaf(LeafKind::Story.of(70_001), LeafLine::Title);
    let in_the_book = Change::Text(title, "the flood".into());
    shelf.record(&DebriefId(DebriefId::BOOK.into()), &in_the_book).expect("kept");
    shelf
}

#[test]
fn looking_across_finds_each_interview_with_its_latest_words_and_not_the_book() {
    let events = tend(&mut shelf(), Tend::LookAcross(None), NOW);
    let [Event::Tended(Tended::LookedAcross(journal, 0))] = &events[..] else {
        panic!("{events:?}")
    };
    let ids: Vec<&str> = journal.pasts().iter().map(|past| past.id.0.as_str()).collect();
    assert_eq!(ids, ["two", "one"]);
    assert!(journal.pasts()[0].folded.contains("flood of words"));
}

#[test]
fn reading_all_gives_each_interview_the_newest_first() {
    let events = tend(&mut shelf(), Tend::ReadAll, NOW);
    let [Event::Tended(Tended::AllRead(all, 0))] = &events[..] else { panic!("{events:?}") };
    let ids: Vec<&str> = all.iter().map(|debrief| debrief.id.0.as_str()).collect();
    assert_eq!(ids, ["two", "one"]);
    assert_eq!(all[0].recall.told, "a Flood of words");
}

fn look_across(shelf: &mut Shelf, before: Option<Arc<Journal>>) -> Journal {
    let mut events = tend(shelf, Tend::LookAcross(before), NOW);
    match events.pop() {
        Some(Event::Tended(Tended::LookedAcross(journal, _))) => Arc::unwrap_or_clone(journal),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_did_not_change_is_not_read_again_and_what_did_is() {
    let store = MemoryStore::default();
    let mut writes = Shelf::open(Box::new(store.clone()), "/", "one", NOW);
    let ids = ["one", "two"].map(|id| DebriefId(id.into()));
    for id in &ids {
        writes.begin(&Debrief::new(id.clone(), NOW, Entry::JustHappened));
        let typed = Change::Text(Field::Told, format!("told in {}", id.0));
        writes.record(id, &typed).expect("kept");
        writes.merge(id).expect("kept");
    }
    let mut shelf = Shelf::open(Box::new(store.clone()), "/", "two", NOW);
    let first = look_across(&mut shelf, None);
    assert!(first.pasts().iter().all(|past| past.copy != 0), "{first:?}");
    // A mark on what was read before shows whether it was read again.
    let mut marked = first.into_pasts();
    for past in &mut marked {
        past.role = "marked".into();
    }
    writes.record(&ids[1], &Change::Text(Field::Company, "Elm".into())).expect("kept");
    writes.merge(&ids[1]).expect("kept");
    shelf.refresh();
    let again = look_across(&mut shelf, Some(Arc::new(Journal::new(marked))));
    let told: Vec<(&str, &str, &str)> = again
        .pasts()
        .iter()
        .map(|past| (past.id.0.as_str(), past.company.as_str(), past.role.as_str()))
        .collect();
    assert_eq!(told, [("one", "", "marked"), ("two", "Elm", "")]);
}

#[test]
fn one_that_is_open_is_always_read_again_and_one_that_is_deleted_goes() {
    let mut shelf = shelf();
    let mut marked = look_across(&mut shelf, None).into_pasts();
    for past in &mut marked {
        past.role = "marked".into();
    }
    marked.push(Past { id: DebriefId("gone".into()), copy: 7, ..Past::default() });
    let again = look_across(&mut shelf, Some(Arc::new(Journal::new(marked))));
    assert_eq!(again.pasts().len(), 2);
    assert!(again.pasts().iter().all(|past| past.role.is_empty()), "this tab may hold newer words");
}
