//! What is in a note and what is left out of it on purpose, why, and how it gets in.

use crate::support::debriefs::{NOON, any_debrief_anywhere};
use crate::support::{CATALOGUE, SAMPLES, drafts, moment, soon_after};
use afterview::domain::assess::{Parked, assess};
use afterview::domain::debrief::{Change, Debrief, Detail, Item, LocalId, MessageKind, PartKey};
use afterview::domain::draft::{Draft, Sides, Unsaid, Way, What, Why, sides};
use afterview::domain::mishap::Route;
use proptest::prelude::*;

fn sample(name: &str) -> Debrief {
    SAMPLES.get(name).expect("a sample").clone()
}

/// The first thank-you of a debrief, and its sides.
fn of(debrief: &Debrief) -> (Draft, Sides) {
    let (assessment, drafts) = drafts(debrief, &soon_after(debrief));
    let is_thanks = |draft: &Draft| draft.key.kind == MessageKind::ThankYou;
    let draft = drafts.into_iter().find(is_thanks).expect("a thank-you");
    let sides = sides(debrief, &assessment, &draft);
    (draft, sides)
}

fn of_item(sides: &Sides, id: LocalId) -> Option<Unsaid> {
    sides.unsaid.iter().find(|unsaid| unsaid.what.item() == Some(id)).cloned()
}

/// Does what one tap does.
fn tapped(debrief: &Debrief, way: Way) -> Debrief {
    let key = of(debrief).0.key;
    let mut debrief = debrief.clone();
    debrief.apply(match way {
        Way::PutBack(part) => Change::PartLeftOut(key, part, false),
        Way::Take(item, route) => Change::Chosen(item, route),
        Way::Swap(_, holder) => Change::Parked(holder, true),
        Way::TakeUp(item) => Change::Parked(item, false),
    });
    debrief
}

fn with_items(mishaps: &[&str]) -> Debrief {
    let mut debrief = sample("quick_note");
    debrief.items.clear();
    for (id, mishap) in (1..).zip(mishaps) {
        debrief.apply(Change::ItemAdded { id, mishap: (*mishap).to_owned(), parked: false });
    }
    debrief
}

#[test]
fn what_goes_in_is_listed_in_the_order_of_the_letter_without_its_frame() {
    let (draft, sides) = of(&sample("shaken_candidate"));
    let listed: Vec<&PartKey> = sides.said.iter().map(|said| &said.part).collect();
    let expected: Vec<&PartKey> = draft
        .parts
        .iter()
        .map(|part| &part.key)
        .filter(|key| !["greeting", "sign_off", "date"].contains(&key.0.as_str()))
        .collect();
    assert_eq!(listed, expected);
    assert!(listed.len() > 3);
}

#[test]
fn what_the_person_left_out_is_put_back_in_one_tap() {
    let mut debrief = sample("quick_note");
    let key = of(&debrief).0.key;
    let part = PartKey("close".to_owned());
    debrief.apply(Change::PartLeftOut(key, part.clone(), true));
    let unsaid = of(&debrief).1.unsaid.swap_remove(0);
    assert_eq!(unsaid.why, Why::ByYou);
    assert_eq!(unsaid.way, Some(Way::PutBack(part.clone())));
    let back = tapped(&debrief, unsaid.way.expect("a way"));
    assert!(of(&back).1.said.iter().any(|said| said.part == part));
}

#[test]
fn what_is_let_go_could_be_answered_again_where_it_is_about_an_answer() {
    let debrief = with_items(&["rambled"]);
    let unsaid = of_item(&of(&debrief).1, 1).expect("it is let go");
    assert_eq!((unsaid.why, &unsaid.way), (Why::LetGo, &Some(Way::Take(1, Some(Route::Fix)))));
    let taken = tapped(&debrief, unsaid.way.expect("a way"));
    let (draft, sides) = of(&taken);
    assert_eq!(of_item(&sides, 1), None);
    assert!(sides.said.iter().any(|said| said.item == Some(1)), "{:?}", draft.parts);
}

#[test]
fn what_was_let_go_against_the_advice_takes_the_advice_after_all() {
    let mut debrief = with_items(&[Item::MISSED_POINT]);
    debrief.apply(Change::Chosen(1, Some(Route::LetGo)));
    let unsaid = of_item(&of(&debrief).1, 1).expect("it is let go");
    assert_eq!((unsaid.why, unsaid.way), (Why::LetGo, Some(Way::Take(1, None))));
}

#[test]
fn what_has_no_place_takes_the_place_of_what_has_it() {
    let debrief = with_items(&["better_answer", "question_left_blank"]);
    let sides = of(&debrief).1;
    let waits = |id| of_item(&sides, id).map(|unsaid| unsaid.why);
    let (first, second) = (waits(1), waits(2));
    let id = if first.is_some() { 1 } else { 2 };
    assert_eq!(first.or(second), Some(Why::Waits(Parked::OneTopic)));
    let way = of_item(&sides, id).and_then(|unsaid| unsaid.way).expect("a way");
    assert_eq!(way, Way::Swap(id, 3 - id));
    let swapped = tapped(&debrief, way);
    let sides = of(&swapped).1;
    assert!(sides.said.iter().any(|said| said.item == Some(id)));
    let other = of_item(&sides, 3 - id).expect("it stepped back");
    assert_eq!((other.why, other.way), (Why::Aside, Some(Way::TakeUp(3 - id))));
}

#[test]
fn a_third_addition_waits_for_two() {
    let debrief = with_items(&[Item::MISSED_POINT; 3]);
    let sides = of(&debrief).1;
    let waiting: Vec<&Unsaid> =
        sides.unsaid.iter().filter(|one| one.why == Why::Waits(Parked::TwoAdds)).collect();
    assert!(
        matches!(waiting.as_slice(), [Unsaid { way: Some(Way::Swap(3, 2)), .. }]),
        "{waiting:?}"
    );
}

#[test]
fn what_is_owed_gives_its_place_to_nothing() {
    let mut debrief = with_items(&["wrong_fact", "better_answer"]);
    debrief.apply(Change::Text(
        afterview::domain::debrief::Field::Detail(1, Detail::Said),
        "it was 12".to_owned(),
    ));
    let sides = of(&debrief).1;
    if let Some(unsaid) = of_item(&sides, 2) {
        assert_eq!((unsaid.why, unsaid.way), (Why::Waits(Parked::OneTopic), None));
    } else {
        // The correction went into a message of its own: then the answer has the place.
        assert!(sides.said.iter().any(|said| said.item == Some(2)));
    }
}

#[test]
fn what_they_did_is_private_and_has_no_way_in() {
    let mut debrief = sample("panel_of_three");
    debrief.apply(Change::ItemAdded {
        id: 77,
        mishap: "forbidden_question".to_owned(),
        parked: false,
    });
    debrief.apply(Change::Addressed(77, Some(3)));
    let (assessment, drafts) = drafts(&debrief, &soon_after(&debrief));
    assert_eq!(drafts.len(), 2, "nobody thanks the one who asked");
    for draft in &drafts {
        let unsaid = of_item(&sides(&debrief, &assessment, draft), 77).expect("it is left out");
        assert_eq!((unsaid.why, unsaid.way), (Why::Private, None));
    }
}

#[test]
fn each_of_a_panel_has_their_own_sides() {
    let debrief = sample("panel_of_three");
    let (assessment, drafts) = drafts(&debrief, &soon_after(&debrief));
    for draft in &drafts {
        let sides = sides(&debrief, &assessment, draft);
        let inside = assessment.offer(&draft.key).expect("an offer").items.clone();
        let told: Vec<LocalId> = sides.said.iter().filter_map(|said| said.item).collect();
        assert_eq!(told, inside, "{:?}", draft.key);
        assert!(
            sides.unsaid.iter().all(|one| one.what.item().is_none_or(|id| !inside.contains(&id)))
        );
    }
}

#[test]
fn an_apology_lists_nothing_that_it_is_not_about() {
    let debrief = sample("offensive_remark");
    let (assessment, drafts) = drafts(&debrief, &soon_after(&debrief));
    let apology = drafts.iter().find(|draft| draft.key.kind == MessageKind::Apology).expect("one");
    let sides = sides(&debrief, &assessment, apology);
    assert!(!sides.said.is_empty() && sides.unsaid.is_empty(), "{:?}", sides.unsaid);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn everything_stands_on_one_side_and_every_way_in_is_open(debrief in any_debrief_anywhere()) {
        let assessment = assess(&debrief, CATALOGUE);
        for draft in drafts(&debrief, &moment(NOON)).1 {
            let sides = sides(&debrief, &assessment, &draft);
            let mut names: Vec<String> = sides.said.iter().map(|said| said.part.0.clone()).collect();
            names.extend(sides.unsaid.iter().map(|unsaid| match &unsaid.what {
                What::Part(part) => part.part.0.clone(),
                What::Item(item) => format!("item {item}"),
            }));
            let count = names.len();
            names.sort();
            names.dedup();
            prop_assert_eq!(names.len(), count, "nothing twice");
            for unsaid in &sides.unsaid {
                if let Some(Way::Take(item, Some(route))) = &unsaid.way {
                    let mut taken = debrief.clone();
                    taken.apply(Change::Chosen(*item, Some(*route)));
                    let verdict = assess(&taken, CATALOGUE);
                    prop_assert_eq!(verdict.verdict(*item).map(|one| one.route), Some(*route));
                }
                if unsaid.why == Why::Private {
                    prop_assert_eq!(&unsaid.way, &None);
                }
            }
        }
    }
}
