//! Which routes a person may choose instead.

use crate::{assessed, debrief, traits};
use afterview::domain::assess::routes_open;
use afterview::domain::debrief::Change;
use afterview::domain::mishap::{Nature, Route};

#[test]
fn an_apology_can_be_chosen_only_where_somebody_was_harmed() {
    for nature in [Nature::Performance, Nature::Missing, Nature::Guess, Nature::Theirs] {
        assert!(!routes_open(&traits(nature)).contains(&Route::Apologise), "{nature:?}");
    }
    assert!(routes_open(&traits(Nature::Hurt)).contains(&Route::Apologise));
}

#[test]
fn letting_go_can_always_be_chosen() {
    for nature in [Nature::OverTheLine, Nature::UntrueGrave, Nature::Hurt, Nature::Performance] {
        assert!(routes_open(&traits(nature)).contains(&Route::LetGo), "{nature:?}");
    }
}

#[test]
fn protected_ground_is_never_fixed_or_corrected() {
    for nature in [Nature::ProtectedUntrue, Nature::ProtectedSilent] {
        let open = routes_open(&traits(nature));
        assert!(!open.contains(&Route::Fix) && !open.contains(&Route::Correct), "{nature:?}");
    }
}

#[test]
fn an_override_holds_and_is_known_as_one() {
    let mut debrief = debrief(&["blank"]);
    debrief.apply(Change::Chosen(11, Some(Route::LetGo)));
    let assessment = assessed(&debrief);
    let verdict = assessment.verdict(11).expect("weighed");
    assert_eq!((verdict.route, verdict.recommended), (Route::LetGo, Route::Fix));
    assert!(verdict.overridden());
}
