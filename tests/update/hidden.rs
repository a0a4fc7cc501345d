//! Quick hide: what follows from it, what is left while it lasts, and the key for it (design: acceptance check 20).

use crate::{opened, typed};
use afterview::app::{Effect, Event, Model, Presses, Screen, update};
use afterview::domain::debrief::{Entry, Field, MessageKind, NoteKey};

fn address(effects: &[Effect]) -> Vec<(Screen, bool)> {
    let shown = effects.iter().filter_map(|effect| match effect {
        Effect::ShowAddress { screen, push } => Some((*screen, *push)),
        _ => None,
    });
    shown.collect()
}

fn at(screen: Screen) -> Model {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, Event::WentTo(screen));
    model
}

#[test]
fn what_was_typed_is_saved_before_the_screen_is_blank() {
    let mut model = at(Screen::Told);
    let kept = update(&mut model, typed(Field::Told, "words"));
    assert!(kept.iter().any(|effect| matches!(effect, Effect::Record(..))), "{kept:?}");
    let effects = update(&mut model, Event::Hidden(true));
    assert_eq!(effects.first(), Some(&Effect::Merge { at_once: true }));
    assert!(model.hidden);
}

#[test]
fn the_address_is_the_front_pages_while_it_is_hidden_and_is_given_back() {
    let mut model = at(Screen::Told);
    let effects = update(&mut model, Event::Hidden(true));
    assert_eq!(address(&effects), [(Screen::Home, false)]);
    assert!(effects.contains(&Effect::Cover(Some(Screen::Told))), "{effects:?}");
    assert_eq!(model.screen, Screen::Told, "it is the same screen afterwards");
    let effects = update(&mut model, Event::Hidden(false));
    assert_eq!(address(&effects), [(Screen::Told, false)]);
    assert!(effects.contains(&Effect::Cover(None)), "{effects:?}");
}

#[test]
fn going_back_under_the_cover_leaves_it_on_and_the_address_the_front_pages() {
    let mut model = at(Screen::Who);
    update(&mut model, Event::Hidden(true));
    let effects = update(&mut model, Event::ArrivedAt(Screen::Told));
    assert!(model.hidden);
    assert_eq!(address(&effects).last(), Some(&(Screen::Home, false)));
    assert!(effects.contains(&Effect::Cover(Some(Screen::Told))), "{effects:?}");
    let effects = update(&mut model, Event::Hidden(false));
    assert_eq!(address(&effects), [(Screen::Told, false)]);
}

#[test]
fn hiding_what_is_hidden_is_nothing_new() {
    let mut model = at(Screen::Told);
    update(&mut model, Event::Hidden(true));
    assert_eq!(update(&mut model, Event::Hidden(true)), []);
    assert!(model.hidden, "the key does not bring the words back");
}

#[test]
fn a_call_leaves_the_stage_and_comes_back_to_it() {
    let call = Screen::Call(NoteKey { kind: MessageKind::ALL[0], about: None, to: None });
    assert!(call.is_on_stage());
    let mut model = at(call);
    let effects = update(&mut model, Event::Hidden(true));
    assert!(effects.contains(&Effect::Stage(false)), "{effects:?}");
    // The page may be put away and come to again: the light stays off.
    let shown = Event::PageShown(model.moment.clone());
    let effects = update(&mut model, shown);
    assert!(!effects.contains(&Effect::Stage(true)), "{effects:?}");
    let effects = update(&mut model, Event::Hidden(false));
    assert!(effects.contains(&Effect::Stage(true)), "{effects:?}");
}

/// Shift, pressed alone at these times, in milliseconds: after which press it was enough.
fn enough(times: &[f64]) -> Option<usize> {
    let mut presses = Presses::default();
    times.iter().position(|at| {
        presses.began();
        presses.ended(*at)
    })
}

#[test]
fn shift_three_times_soon_after_each_other_is_the_key() {
    assert_eq!(enough(&[0.0, 300.0, 600.0]), Some(2));
    assert_eq!(enough(&[0.0, 2_000.0, 4_000.0]), Some(2), "slow hands have time");
    assert_eq!(enough(&[0.0, 300.0]), None);
    assert_eq!(enough(&[0.0, 300.0, 2_301.0]), None);
    assert_eq!(enough(&[0.0, 300.0, 5_000.0, 5_300.0, 5_600.0]), Some(4));
}

#[test]
fn capital_letters_never_add_up_to_the_key() {
    let mut presses = Presses::default();
    for at in [0.0, 100.0, 200.0, 300.0] {
        presses.began();
        // The letter.
        presses.broken();
        assert!(!presses.ended(at));
    }
    // Twice alone, and then for a letter.
    for at in [400.0, 500.0] {
        presses.began();
        assert!(!presses.ended(at));
    }
    presses.began();
    presses.broken();
    assert!(!presses.ended(600.0));
    presses.began();
    assert!(!presses.ended(700.0), "it begins anew");
}

#[test]
fn a_key_that_came_up_from_elsewhere_counts_for_nothing() {
    let mut presses = Presses::default();
    for at in [0.0, 100.0, 200.0, 300.0] {
        assert!(!presses.ended(at));
    }
}
