//! What belongs to no one interview: the book.

use super::model;
use afterview::app::store::{LoadError, MemoryStore, Shelf, Summary};
use afterview::app::tend::{Tend, Tended};
use afterview::app::{Done, Effect, Event, LeafStart, Notice, Saving, Screen, update};
use afterview::domain::debrief::{
    Change, Debrief, DebriefId, Entry, Field, Figure, LeafChange, LeafKind, LeafLine, Place,
};

fn named() -> Event {
    let title = Field::Leaf(LeafKind::Story.of(70_000), LeafLine::Title);
    Event::Changed(Change::Text(title, "The flood".to_owned()))
}

/// How the shelf lists it.
fn summary(of: &Debrief, read_only: bool) -> Summary {
    let mut shelf = Shelf::open(Box::new(MemoryStore::default()), "", "tab", of.started);
    shelf.begin(of);
    let mut summary = shelf.summaries().remove(0);
    summary.read_only = read_only;
    summary
}

#[test]
fn it_is_kept_from_its_first_change_on_without_an_interview() {
    let mut model = model();
    let effects = update(&mut model, named());
    let began = effects.iter().filter(|one| matches!(one, Effect::Begin(_))).count();
    let recorded = |effects: &[Effect]| {
        effects.iter().any(|one| matches!(one, Effect::Record(id, _) if id.is_book()))
    };
    assert!(began == 1 && recorded(&effects), "{effects:?}");
    // The browser is asked to keep what was written, as with the first interview.
    assert!(effects.contains(&Effect::AskBrowser(true)));
    let more = update(&mut model, named());
    assert!(recorded(&more) && !more.iter().any(|one| matches!(one, Effect::Begin(_))));
    assert!(model.debrief.is_none());
}

#[test]
fn the_interview_that_is_open_stays_as_it_is() {
    let mut model = model();
    update(&mut model, Event::DoorTaken(Entry::JustHappened));
    let before = model.debrief.clone();
    update(&mut model, named());
    assert_eq!(model.debrief, before);
    assert!(!model.begun);
    // And what is filled in about the interview is not in the book.
    let lesson = LeafKind::Lesson.of(4);
    update(&mut model, Event::Changed(Change::Leaf(lesson, LeafChange::Begun)));
    assert!(model.book.leaf(lesson).is_none());
    assert!(model.debrief.is_some_and(|open| open.leaf(lesson).is_some()));
}

#[test]
fn it_is_in_no_list_of_interviews() {
    let mut model = model();
    let interview = Debrief::new(DebriefId("a".into()), model.moment.now, Entry::JustHappened);
    let list = vec![summary(&model.book, false), summary(&interview, false)];
    update(&mut model, Event::ListChanged(list));
    assert_eq!(model.summaries.len(), 1);
    assert_eq!(model.summaries[0].id, interview.id);
}

#[test]
fn one_that_a_newer_version_wrote_is_looked_at_only() {
    let mut model = model();
    let list = vec![summary(&model.book, true)];
    update(&mut model, Event::ListChanged(list));
    let before = model.book.clone();
    assert_eq!(update(&mut model, named()), []);
    assert_eq!(model.book, before);
    assert!(model.only_read(true) && !model.only_read(false));
}

#[test]
fn another_tabs_words_come_in_and_it_is_begun_then() {
    let mut model = model();
    let mut theirs = Debrief::book(model.moment.now);
    theirs.apply(Change::Leaf(LeafKind::Goal.only(), LeafChange::Begun));
    update(&mut model, Event::TakenIn(Box::new(theirs.clone())));
    assert_eq!(model.book, theirs);
    let effects = update(&mut model, named());
    assert!(!effects.iter().any(|one| matches!(one, Effect::Begin(_))), "{effects:?}");
}

#[test]
fn erased_in_another_tab_it_is_empty_here_that_is_told_and_nothing_of_it_comes_back() {
    let mut model = model();
    update(&mut model, named());
    let now = model.moment.now;
    update(&mut model, Event::SaveFinished(Ok(now)));
    update(&mut model, Event::Vanished(DebriefId::book()));
    assert!(model.book.leaves.is_empty() && !model.book_begun);
    assert_eq!(model.notice, Some(Notice::BookGone));
    assert_eq!(model.saving, Saving::Nothing);
    let tick = LeafChange::Figure(Figure::Rating, Some(1));
    let rated = Change::Leaf(LeafKind::Question.of(101), tick);
    let effects = update(&mut model, Event::Changed(rated));
    let Some(Effect::Begin(book)) = effects.first() else { panic!("{effects:?}") };
    assert!(book.leaves.is_empty(), "a book of its own is begun");
    // The open interview went with it, and says so.
    update(&mut model, Event::DoorTaken(Entry::JustHappened));
    let open = model.debrief.as_ref().expect("open").id.clone();
    update(&mut model, Event::Vanished(open));
    update(&mut model, Event::Vanished(DebriefId::book()));
    assert_eq!(model.notice, Some(Notice::NotOpened(LoadError::Missing)));
}

#[test]
fn words_that_came_in_are_not_taken_back_with_what_was_chosen_before() {
    let mut model = model();
    update(&mut model, named());
    let title = Field::Leaf(LeafKind::Story.of(70_000), LeafLine::Title);
    let chosen = |id: DebriefId, place| Done::Chosen {
        id,
        place: Place::Field(place),
        before: "The fire".into(),
        both: false,
    };
    let now = model.moment.now;
    model.done.push((chosen(DebriefId("a".into()), Field::Told), now));
    model.done.push((chosen(DebriefId::book(), title), now));
    let same = model.book.clone();
    update(&mut model, Event::TakenIn(Box::new(same)));
    assert_eq!(model.done.len(), 2, "nothing is another now");
    let mut theirs = model.book.clone();
    theirs.apply(Change::Text(title, "The flood of 1953".into()));
    update(&mut model, Event::TakenIn(Box::new(theirs)));
    let left: Vec<bool> = model
        .done
        .iter()
        .map(|(done, _)| matches!(done, Done::Chosen { id, .. } if !id.is_book()))
        .collect();
    assert_eq!(left, [true]);
}

#[test]
fn taking_a_new_one_out_again_leaves_an_empty_one_to_begin() {
    let mut model = model();
    update(&mut model, named());
    let undone = afterview::app::store::Undone { book: Some(true), ..Default::default() };
    update(&mut model, Event::Tended(Tended::TakenOut(Ok(undone))));
    assert!(model.book.leaves.is_empty());
    assert!(update(&mut model, named()).iter().any(|one| matches!(one, Effect::Begin(_))));
}

#[test]
fn what_helped_last_time_is_looked_up_where_somebody_grows_or_needs_a_kind_word() {
    for screen in [Screen::Grow, Screen::Compassion] {
        let mut model = model();
        update(&mut model, Event::DoorTaken(Entry::SaidNo));
        let effects = update(&mut model, Event::WentTo(screen));
        assert!(effects.contains(&Effect::Tend(Tend::LookAcross(None))), "{screen:?}: {effects:?}");
    }
    let effects = update(&mut model(), Event::WentTo(Screen::Bank));
    assert!(!effects.contains(&Effect::Tend(Tend::LookAcross(None))), "{effects:?}");
}

#[test]
fn a_story_is_kept_with_its_first_words_and_a_strength_is_begun_at_once() {
    let mut model = model();
    update(&mut model, Event::LeafBegun(LeafKind::Story, None));
    assert!(matches!(model.screen, Screen::Story(_)), "{:?}", model.screen);
    assert!(model.book.leaves.is_empty() && !model.book_begun, "to look in leaves nothing behind");
    update(
        &mut model,
        Event::LeafBegun(
            LeafKind::Question,
            Some(LeafStart::Line(LeafLine::Title, "Why tea?".into())),
        ),
    );
    let Screen::BankQuestion(of) = model.screen else { panic!("{:?}", model.screen) };
    let question = model.book.leaf(LeafKind::Question.of(of)).expect("kept with its words");
    assert_eq!(question.line(LeafLine::Title), "Why tea?");
    let effects = update(&mut model, Event::LeafBegun(LeafKind::Strength, None));
    let strength = model.book.leaves_of(LeafKind::Strength).next().expect("an empty one").key;
    let focus = Effect::Focus(format!("strength-{}-title", strength.of));
    assert!(effects.contains(&focus), "{effects:?}");
    // With its proof already, and with the kind of place that it is.
    let proof = LeafStart::Line(LeafLine::Proof, "They laughed at the rota".into());
    update(&mut model, Event::LeafBegun(LeafKind::Strength, Some(proof)));
    let strengths: Vec<_> = model.book.leaves_of(LeafKind::Strength).collect();
    assert_eq!(strengths.len(), 2);
    assert_eq!(strengths[1].line(LeafLine::Proof), "They laughed at the rota");
    let kind = LeafStart::Pick("bucket:own".into());
    let effects = update(&mut model, Event::LeafBegun(LeafKind::Board, Some(kind)));
    let board = model.book.leaves_of(LeafKind::Board).next().expect("one");
    assert!(board.picks.contains("bucket:own"));
    assert!(effects.contains(&Effect::Focus(format!("board-{}-title", board.key.of))));
}

#[test]
fn the_screens_of_practice_need_no_interview_and_those_of_one_do() {
    for screen in [Screen::Grow, Screen::Bank, Screen::Ready, Screen::Contacts, Screen::Interviews]
    {
        assert!(!screen.needs_debrief(), "{screen:?}");
    }
    for screen in [Screen::Lesson(3), Screen::Reflect, Screen::WhatIf, Screen::Compassion] {
        assert!(screen.needs_debrief(), "{screen:?}");
    }
}
