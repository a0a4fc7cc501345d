//! Which questions are practised, in which order, and what is kept of a sitting.

use afterview::app::aloud::{Heard, MicFault, Take, Wanted, Wish};
use afterview::app::rehearsal::{Rehearsal, Rehearsed, Scene};
use afterview::app::{Effect, Event, Model, Screen, update};
use afterview::domain::clock::{Instant, Moment, Zone};
use afterview::domain::debrief::{
    Change, Debrief, Entry, Field, Figure, Landed, LeafChange, LeafKind, LeafLine,
};
use afterview::domain::grow::{Origin, Rating, Unanswered};
use afterview::domain::question::{Bank, Family, Question};
use afterview::domain::rehearsal::{ASKED_BY_THEM, Known, MOST, Pool, Posed};

fn bank() -> Bank {
    let families = Family::ALL.into_iter().zip(0..);
    let question = |family, number| Question {
        number,
        family,
        text: format!("Question {number}?"),
        asking: "What is it?".to_owned(),
        bullets: vec!["One".to_owned()],
    };
    let all = families
        .flat_map(|(family, at)| (1..=8).map(move |number| question(family, at * 100 + number)));
    Bank::new(all.collect())
}

fn missed(words: &str, bank: Option<u32>) -> Unanswered {
    Unanswered { origin: Origin::Item(1), words: words.to_owned(), bank }
}

/// A book in which these questions are rated.
fn rated(ratings: &[(u32, u32)]) -> Debrief {
    let mut book = Debrief::book(Instant(0));
    for (number, rating) in ratings {
        let key = LeafKind::Question.of(*number);
        book.apply(Change::Leaf(key, LeafChange::Figure(Figure::Rating, Some(*rating))));
    }
    book
}

fn posed(unanswered: &[Unanswered], book: &Debrief, pool: Pool) -> Vec<Posed> {
    Known { unanswered, bank: &bank(), book }.posed(pool)
}

fn words(posed: &[Posed]) -> Vec<&str> {
    posed.iter().map(|posed| posed.words.as_str()).collect()
}

#[test]
fn what_went_wrong_comes_first_in_the_words_in_which_it_was_asked() {
    let unanswered = [missed("Why did you leave so soon?", None), missed("", Some(203))];
    let mixed = posed(&unanswered, &rated(&[(101, 1), (2, 2)]), Pool::Mixed);
    let first: Vec<&str> = words(&mixed).into_iter().take(3).collect();
    assert_eq!(first, ["Why did you leave so soon?", "Question 203?", "Question 101?"]);
    assert_eq!(mixed.len(), MOST);
}

#[test]
fn what_is_known_is_not_among_what_went_wrong() {
    let book = rated(&[(1, 0), (2, 1), (3, 2)]);
    assert_eq!(words(&posed(&[], &book, Pool::Missed)), ["Question 1?", "Question 2?"]);
    assert!(posed(&[], &rated(&[]), Pool::Missed).is_empty());
}

#[test]
fn what_went_wrong_and_is_there_by_now_is_not_missed_any_more() {
    let unanswered = [missed("", Some(203)), missed("", Some(204))];
    let book = rated(&[(203, 2), (204, 1)]);
    assert_eq!(words(&posed(&unanswered, &book, Pool::Missed)), ["Question 204?"]);
    let known = Known { unanswered: &unanswered, bank: &bank(), book: &book };
    assert_eq!(known.count_missed(), 1);
}

#[test]
fn what_has_points_and_no_rating_is_not_there_yet_and_a_strange_rating_is_none() {
    let mut book = rated(&[(2, u32::MAX), (3, 7)]);
    let key = LeafKind::Question.of(4);
    book.apply(Change::Text(Field::Leaf(key, LeafLine::Bullet1), "one".to_owned()));
    assert_eq!(words(&posed(&[], &book, Pool::Missed)), ["Question 4?"]);
    let of = posed(&[], &book, Pool::Of(Family::AboutYou));
    assert_eq!(words(&of)[..3], ["Question 1?", "Question 2?", "Question 3?"]);
}

#[test]
fn what_was_told_and_rated_leaves_room_for_all_that_went_wrong() {
    let unanswered = [missed("", Some(203)), missed("", Some(204)), missed("", Some(205))];
    let book = rated(&[(203, 1), (204, 1)]);
    let mixed = posed(&unanswered, &book, Pool::Mixed);
    assert_eq!(words(&mixed)[..3], ["Question 203?", "Question 204?", "Question 205?"]);
}

#[test]
fn a_question_is_the_one_that_its_words_say_before_the_one_that_usually_goes_wrong() {
    let found = posed(&[missed("Question 5?", Some(203))], &rated(&[]), Pool::Missed);
    assert_eq!(found[0].of, Some(5));
}

#[test]
fn of_a_family_what_was_never_tried_comes_first_and_what_is_known_last() {
    let book = rated(&[(1, 2), (2, 0), (3, 1)]);
    let of = posed(&[], &book, Pool::Of(Family::AboutYou));
    let wanted =
        ["Question 4?", "Question 5?", "Question 6?", "Question 7?", "Question 8?", "Question 2?"];
    assert_eq!(words(&of), wanted);
}

#[test]
fn a_bit_of_everything_has_each_family_that_they_ask() {
    let mixed = posed(&[], &rated(&[]), Pool::Mixed);
    let numbers: Vec<u32> = mixed.iter().map(|posed| posed.of.unwrap() / 100).collect();
    assert_eq!(numbers, [0, 1, 2, 3, 4, 5], "and none of what is theirs to ask");
    assert_eq!(ASKED_BY_THEM.len(), Family::ALL.len() - 1);
}

#[test]
fn a_question_is_posed_once_however_often_it_went_wrong() {
    let mut book = rated(&[(203, 0)]);
    let own = LeafKind::Question.of(70_000);
    book.apply(Change::Text(Field::Leaf(own, LeafLine::Title), "Why us?".to_owned()));
    book.apply(Change::Leaf(own, LeafChange::Figure(Figure::Rating, Some(0))));
    let unanswered = [missed("why us? ", None), missed("", Some(203)), missed("", None)];
    let found = posed(&unanswered, &book, Pool::Missed);
    assert_eq!(words(&found), ["why us? ", "Question 203?"]);
    assert_eq!(found[0].of, Some(70_000), "it is the one that is kept");
    let known = Known { unanswered: &unanswered, bank: &bank(), book: &book };
    assert_eq!(known.count_missed(), 2);
}

#[test]
fn a_question_of_their_own_without_words_is_not_posed() {
    let mut book = rated(&[]);
    book.apply(Change::Leaf(LeafKind::Question.of(70_000), LeafChange::Begun));
    assert!(posed(&[], &book, Pool::Own).is_empty());
    let known = Known { unanswered: &[], bank: &bank(), book: &book };
    assert!(!known.has_own());
}

#[test]
fn what_is_theirs_to_ask_is_never_asked_of_them() {
    let book = rated(&[(601, 0)]);
    let known = Known { unanswered: &[], bank: &bank(), book: &book };
    for all in [known.posed(Pool::Missed), known.posed(Pool::Mixed), known.for_a_friend()] {
        assert!(all.iter().all(|posed| posed.of.is_none_or(|of| of < 600)), "{all:?}");
    }
}

#[test]
fn a_friend_is_offered_what_went_wrong_and_then_enough_to_pick_from() {
    let unanswered = [missed("Why us?", None)];
    let book = rated(&[]);
    let known = Known { unanswered: &unanswered, bank: &bank(), book: &book };
    let all = known.for_a_friend();
    assert_eq!(all[0].words, "Why us?");
    assert_eq!(all.len(), 1 + 48);
}

// ---- a sitting

fn model() -> Model {
    Model::new(Moment { now: Instant(1_800_000_000), zone: Zone::fixed(0), ..Moment::default() }, 7)
}

/// Somebody at the first of these questions.
fn sitting(posed: &[Posed]) -> Model {
    let mut model = model();
    update(&mut model, Event::WentTo(Screen::Mock));
    update(&mut model, Event::Rehearsed(Rehearsed::Begun(posed.to_vec())));
    model
}

fn two() -> [Posed; 2] {
    let own = Posed { of: None, words: "Why us?".to_owned() };
    [own, Posed { of: Some(1), words: "Question 1?".to_owned() }]
}

#[test]
fn each_question_begins_without_the_recording_of_the_one_before() {
    let mut model = sitting(&two());
    update(&mut model, Event::Aloud(Wanted::Begin { recorded: true }));
    update(&mut model, Event::Heard(Heard::Recording));
    let effects = update(&mut model, Event::Rehearsed(Rehearsed::WentOn));
    assert!(effects.contains(&Effect::Aloud(Wish::Forget)), "{effects:?}");
    assert!(effects.contains(&Effect::FocusHeading), "the question is the heading");
    assert_eq!((model.rehearsal.at, &model.aloud.take), (1, &Take::None));
    update(&mut model, Event::Rehearsed(Rehearsed::WentOn));
    assert_eq!(model.rehearsal.scene, Scene::Over);
    assert_eq!(model.rehearsal.answered, [0], "what was passed over was not practised");
}

#[test]
fn what_could_not_be_begun_was_not_practised_and_what_was_begun_was() {
    let recorded = |recorded| Event::Aloud(Wanted::Begin { recorded });
    let answered = |events: &[Event]| {
        let mut model = sitting(&two());
        for event in events {
            update(&mut model, event.clone());
        }
        update(&mut model, Event::Rehearsed(Rehearsed::Stopped));
        model.rehearsal.answered
    };
    let refused = Event::Heard(Heard::Failed(MicFault::Refused));
    assert_eq!(answered(&[recorded(true), refused.clone()]), [0; 0]);
    assert_eq!(answered(&[recorded(true)]), [0; 0], "the browser still asks");
    let unheard = [recorded(false), Event::Heard(Heard::Missing)];
    assert_eq!(answered(&unheard), [0], "said all the same, though nobody tells the time");
    let (clock, end) = (Event::Heard(Heard::Clock(1)), Event::Aloud(Wanted::End));
    assert_eq!(answered(&[recorded(false), clock.clone(), end.clone()]), [0]);
    assert_eq!(answered(&[recorded(true), refused.clone(), recorded(false), clock.clone()]), [0]);
    // One answer was given, and another one could not be.
    let again = Event::Aloud(Wanted::Again);
    assert_eq!(answered(&[recorded(false), clock, end, again, recorded(true), refused]), [0]);
}

#[test]
fn a_rating_is_kept_with_the_points_and_the_time() {
    let mut model = sitting(&two()[1..]);
    for rating in [Rating::NotYet, Rating::HaveIt] {
        update(&mut model, Event::Rehearsed(Rehearsed::Rated(rating)));
    }
    let leaf = model.book.leaf(LeafKind::Question.of(1)).unwrap();
    assert_eq!(leaf.figure(Figure::Rating), Some(2), "the last word counts");
    assert_eq!(leaf.times.iter().count(), 1, "one answer, once");
    assert_eq!(model.rehearsal.rating(0), Some(Rating::HaveIt));
}

#[test]
fn a_question_that_was_asked_there_becomes_one_of_their_own_when_it_is_rated() {
    let mut model = sitting(&two());
    update(&mut model, Event::Rehearsed(Rehearsed::Rated(Rating::Nearly)));
    update(&mut model, Event::Rehearsed(Rehearsed::Rated(Rating::NotYet)));
    let own: Vec<_> = model.book.leaves_of(LeafKind::Question).collect();
    assert_eq!(own.len(), 1);
    assert_eq!((own[0].line(LeafLine::Title), own[0].figure(Figure::Rating)), ("Why us?", Some(0)));
    assert!(own[0].key.of > 999, "the bank's numbers are the bank's");
}

#[test]
fn leaving_the_screen_lets_go_of_the_microphone_and_keeps_the_sitting() {
    let ways = [
        Event::WentTo(Screen::Ready),
        Event::ArrivedAt(Screen::Home),
        Event::DoorTaken(Entry::WentWell),
    ];
    for way in ways {
        let mut model = sitting(&two());
        update(&mut model, Event::Rehearsed(Rehearsed::Rated(Rating::Nearly)));
        update(&mut model, Event::Rehearsed(Rehearsed::WentOn));
        update(&mut model, Event::Aloud(Wanted::Begin { recorded: true }));
        let before = model.rehearsal.clone();
        let effects = update(&mut model, way.clone());
        assert!(effects.contains(&Effect::Aloud(Wish::Leave)), "{way:?}: {effects:?}");
        assert_eq!(model.aloud.take, Take::None);
        update(&mut model, Event::WentTo(Screen::Mock));
        assert_eq!(model.rehearsal, before, "{way:?}");
        assert_eq!((model.rehearsal.at, model.rehearsal.rating(0)), (1, Some(Rating::Nearly)));
    }
}

#[test]
fn a_sitting_that_is_over_is_not_shown_again_and_its_choices_are() {
    let mut model = sitting(&two());
    update(&mut model, Event::Rehearsed(Rehearsed::Limited(None)));
    update(&mut model, Event::Rehearsed(Rehearsed::Stopped));
    update(&mut model, Event::WentTo(Screen::FriendKit));
    update(&mut model, Event::WentTo(Screen::Mock));
    assert_eq!((model.rehearsal.scene, model.rehearsal.limit), (Scene::Choosing, None));
}

#[test]
fn nothing_of_a_sitting_outlives_erasing() {
    let mut model = sitting(&two());
    update(&mut model, Event::WentTo(Screen::Erase));
    update(&mut model, Event::EraseConfirmed);
    assert_eq!(model.rehearsal, Rehearsal::default());
}

#[test]
fn hiding_everything_stops_voice_and_microphone() {
    let mut model = sitting(&two());
    update(&mut model, Event::Aloud(Wanted::Begin { recorded: true }));
    let effects = update(&mut model, Event::Hidden(true));
    assert!(effects.contains(&Effect::Aloud(Wish::Leave)), "{effects:?}");
    assert_eq!(model.rehearsal.scene, Scene::Asking, "the question is still there afterwards");
}

#[test]
fn a_screen_without_a_voice_asks_nothing_of_it() {
    let mut model = model();
    for event in [Event::WentTo(Screen::Ready), Event::Hidden(true), Event::WentTo(Screen::Home)] {
        let effects = update(&mut model, event);
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Aloud(_))), "{effects:?}");
    }
    let effects = update(&mut model, Event::WentTo(Screen::Mock));
    assert!(effects.contains(&Effect::Aloud(Wish::Hear)));
}

#[test]
fn a_missed_question_of_the_open_interview_is_found_by_its_words() {
    let mut model = model();
    update(&mut model, Event::DoorTaken(Entry::JustHappened));
    update(&mut model, Event::QuestionBegun);
    let id = model.debrief.as_ref().unwrap().recall.questions[0].id;
    for change in [
        Change::Text(Field::Asked(id), "What is your weakness?".to_owned()),
        Change::Landed(id, Some(Landed::Missed)),
    ] {
        update(&mut model, Event::Changed(change));
    }
    let catalogue = afterview::domain::mishap::Catalogue::default();
    let open = model.debrief.as_ref().unwrap();
    let unanswered = afterview::domain::grow::unanswered(open, &catalogue);
    assert_eq!(words(&posed(&unanswered, &model.book, Pool::Missed)), ["What is your weakness?"]);
}
