//! Messages that a person begins, and the call that is made from one of them.

use super::{model, opened, typed};
use afterview::app::{Effect, Event, Model, Screen, update};
use afterview::domain::debrief::{
    Change, Condition, Debrief, Detail, Entry, Errand, Field, LeafKind, LeafLine, LocalId,
    MessageKind, NoteKey,
};

fn open(model: &Model) -> &Debrief {
    model.debrief.as_ref().expect("open")
}

fn last(model: &Model) -> &Errand {
    open(model).errands.last().expect("an errand")
}

fn met(name: &str) -> Model {
    let mut model = opened(Entry::SaidNo);
    update(&mut model, Event::PersonBegun);
    let id = open(&model).facts.people[0].id;
    update(&mut model, typed(Field::PersonName(id), name));
    model
}

#[test]
fn what_goes_to_them_goes_to_the_first_they_met_and_what_goes_elsewhere_does_not() {
    let mut model = met("Joanna");
    let joanna = open(&model).facts.people[0].id;
    update(&mut model, Event::ErrandBegun(MessageKind::FeedbackRequest, None));
    assert_eq!(last(&model).to, Some(joanna));
    assert_eq!(model.screen, Screen::Errand(last(&model).id));
    update(&mut model, Event::ErrandBegun(MessageKind::SupportAsk, None));
    assert_eq!(last(&model).to, None);
}

#[test]
fn one_that_was_begun_to_somebody_is_gone_on_with() {
    let mut model = met("Joanna");
    let asha = LeafKind::Contact.of(70_001);
    update(&mut model, typed(Field::Leaf(asha, LeafLine::Title), "Asha"));
    let ask = |model: &mut Model, whom, kind| {
        update(model, Event::AskBegun(whom, kind));
        open(model).errands.len()
    };
    assert_eq!(ask(&mut model, 70_001, MessageKind::AdviceAsk), 1);
    let first = model.screen;
    update(&mut model, Event::WentTo(Screen::Contact(70_001)));
    assert_eq!(ask(&mut model, 70_001, MessageKind::AdviceAsk), 1);
    assert_eq!(model.screen, first);
    assert_eq!(ask(&mut model, 70_001, MessageKind::SupportAsk), 2, "another thing");
    assert_eq!(ask(&mut model, 70_002, MessageKind::AdviceAsk), 3, "somebody without a name");
    assert_eq!(ask(&mut model, 70_002, MessageKind::AdviceAsk), 4);
    let dropped = Change::ErrandDropped(open(&model).errands[0].id, true);
    update(&mut model, Event::Changed(dropped));
    assert_eq!(ask(&mut model, 70_001, MessageKind::AdviceAsk), 5, "the first was given up");
}

#[test]
fn its_words_are_kept_like_all_others() {
    let mut model = met("Joanna");
    let effects = update(&mut model, Event::ErrandBegun(MessageKind::FutureCandidate, None));
    assert!(
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::Record(_, Change::ErrandBegun { .. })))
    );
    let id = last(&model).id;
    let effects = update(&mut model, typed(Field::ErrandDetail(id, Detail::Step), "start in May"));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Record(..))));
    assert_eq!(last(&model).detail(Detail::Step), "start in May");
}

#[test]
fn who_agreed_to_be_a_reference_is_not_asked_for_again() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, Event::ErrandBegun(MessageKind::ReferenceAsk, None));
    let asked = last(&model).id;
    update(&mut model, typed(Field::ErrandName(asked), "Lena"));
    update(&mut model, Event::ErrandBegun(MessageKind::ReferenceSos, Some(asked)));
    let alert = last(&model);
    assert_eq!(alert.name, "Lena");
    assert_eq!(alert.answer(Condition::Agreed), Some(true));
    assert_eq!(alert.answer(Condition::KnowsOfSearch), Some(true));
    assert_eq!(alert.answer(Condition::SawIt), None, "that is asked");
}

#[test]
fn one_that_was_given_up_keeps_its_words() {
    let mut model = met("Joanna");
    update(&mut model, Event::ErrandBegun(MessageKind::FutureCandidate, None));
    let id = last(&model).id;
    update(&mut model, typed(Field::ErrandDetail(id, Detail::Step), "start in May"));
    update(&mut model, Event::Changed(Change::ErrandDropped(id, true)));
    assert_eq!(open(&model).errands().count(), 0);
    update(&mut model, Event::Changed(Change::ErrandDropped(id, false)));
    assert_eq!(last(&model).detail(Detail::Step), "start in May");
}

#[test]
fn a_name_is_never_given_twice() {
    let mut model = met("Joanna");
    for kind in [MessageKind::SupportAsk, MessageKind::AdviceAsk, MessageKind::MentorAsk] {
        update(&mut model, Event::ErrandBegun(kind, None));
    }
    let debrief = open(&model);
    let mut ids: Vec<LocalId> = debrief.errands.iter().map(|errand| errand.id).collect();
    ids.extend(debrief.facts.people.iter().map(|person| person.id));
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
}

#[test]
fn the_screen_stays_lit_for_a_call_and_only_for_it() {
    let mut model = met("Joanna");
    update(&mut model, Event::ErrandBegun(MessageKind::FeedbackRequest, None));
    let errand = last(&model).id;
    let key = NoteKey { kind: MessageKind::FeedbackRequest, about: Some(errand), to: None };
    let effects = update(&mut model, Event::WentTo(Screen::Call(key)));
    assert!(effects.contains(&Effect::Stage(true)));
    // A phone lets go of it while the page is not seen.
    let moment = model.moment.clone();
    let effects = update(&mut model, Event::PageShown(moment.clone()));
    assert!(effects.contains(&Effect::Stage(true)));
    let effects = update(&mut model, Event::WentTo(Screen::Letter(key)));
    assert!(effects.contains(&Effect::Stage(false)));
    let effects = update(&mut model, Event::PageShown(moment));
    assert!(!effects.contains(&Effect::Stage(true)));
}

#[test]
fn another_interview_that_begins_from_a_call_does_not_stay_lit() {
    let mut model = met("Joanna");
    let key = NoteKey { kind: MessageKind::FeedbackRequest, about: None, to: None };
    update(&mut model, Event::WentTo(Screen::Call(key)));
    // The browser's own back button leads to another door.
    let effects = update(&mut model, Event::ArrivedAt(Screen::Breathe));
    assert_eq!(model.screen, Screen::Breathe);
    assert!(effects.contains(&Effect::Stage(false)), "{effects:?}");
}

#[test]
fn nothing_is_begun_where_nothing_is_open() {
    let mut model = model();
    assert_eq!(update(&mut model, Event::ErrandBegun(MessageKind::SupportAsk, None)), []);
}
