//! What was typed and cannot be woven in is asked about: it never leaves a letter without a word (issue "Where a
//! fragment cannot be woven in, ask, do not guess").

use crate::support::{SAMPLES, drafts, soon_after};
use afterview::domain::debrief::{Change, Debrief, Detail, Field, MessageKind, Tone};
use afterview::domain::draft::{Ask, Draft, Slot};

fn hoping(for_what: &str) -> Debrief {
    let mut debrief = SAMPLES.get("it_went_well").expect("a sample").clone();
    debrief.facts.hope = for_what.into();
    debrief
}

fn thanks(debrief: &Debrief) -> Draft {
    let all = drafts(debrief, &soon_after(debrief)).1;
    all.into_iter().find(|draft| draft.key.kind == MessageKind::ThankYou).expect("a thank-you")
}

#[test]
fn a_hope_without_a_verb_is_asked_for_again() {
    for typed in ["the garden project", "patience, kindness, night walks", "worked with you", "???"]
    {
        let draft = thanks(&hoping(typed));
        assert!(draft.asks.contains(&Ask::Hope), "{typed}: {:?}", draft.text());
        let waits = draft.parts.iter().find(|part| part.slot == Slot::Hope).expect("its place");
        assert!(waits.text.is_empty(), "{typed}: {}", waits.text);
    }
}

#[test]
fn a_hope_with_a_verb_or_none_at_all_is_not_asked_for() {
    for typed in ["", "  ", "work with your families", "I would like to", "I love this work."] {
        let draft = thanks(&hoping(typed));
        assert!(!draft.asks.contains(&Ask::Hope), "{typed}: {:?}", draft.text());
    }
}

#[test]
fn a_hope_that_is_used_exactly_or_left_out_needs_no_verb() {
    let mut debrief = hoping("the garden project");
    let asked = thanks(&debrief);
    let hope = asked.parts.iter().find(|part| part.slot == Slot::Hope).expect("a hope").key.clone();
    debrief.apply(Change::Exact(Field::Hope, true));
    let exact = thanks(&debrief);
    assert!(!exact.asks.contains(&Ask::Hope) && exact.text().contains("the garden project"));
    let mut debrief = hoping("the garden project");
    debrief.apply(Change::PartLeftOut(asked.key, hope, true));
    assert!(!thanks(&debrief).asks.contains(&Ask::Hope));
}

const SKILLS: &str = "IV trained, syringe drivers, verification of death";

/// A sample with something else typed for this detail.
fn with(name: &str, detail: Detail, typed: &str) -> (Debrief, u32) {
    let mut debrief = SAMPLES.get(name).expect("a sample").clone();
    let told = debrief.items.iter().position(|item| item.details.contains_key(&detail));
    let item = debrief.items.get_mut(told.unwrap_or(0)).expect("an item");
    item.details.insert(detail, typed.into());
    let id = item.id;
    (debrief, id)
}

/// The letters of a debrief in every tone, under many ids.
fn often(debrief: &Debrief) -> Vec<Draft> {
    let mut all = Vec::new();
    for tone in Tone::ALL {
        for salt in 0..16 {
            let mut debrief = debrief.clone();
            debrief.id.0.push_str(&salt.to_string());
            debrief.facts.tone = tone;
            all.extend(drafts(&debrief, &soon_after(&debrief)).1);
        }
    }
    all
}

#[test]
fn a_list_of_what_somebody_can_do_never_stands_as_a_sentence() {
    let (debrief, id) = with("panel_of_three", Detail::Point, SKILLS);
    for draft in often(&debrief) {
        assert!(!draft.text().contains("IV trained"), "{}", draft.text());
    }
    assert!(often(&debrief).iter().any(|draft| draft.asks.contains(&Ask::Verb(id))));
}

#[test]
fn a_list_where_a_sentence_should_be_is_asked_for_again() {
    for (name, detail) in [
        ("panel_of_three", Detail::Proof),
        ("wrong_time_zone", Detail::Doing),
        ("broken_picture_frame", Detail::Doing),
    ] {
        let (debrief, id) = with(name, detail, SKILLS);
        let asked = Ask::Reword(id, detail);
        let all = often(&debrief);
        assert!(all.iter().any(|draft| draft.asks.contains(&asked)), "{name}");
        assert!(all.iter().all(|draft| !draft.text().contains("syringe")), "{name}");
    }
}

#[test]
fn an_answer_without_a_verb_follows_a_colon_in_small_letters() {
    for (typed, woven) in [
        (
            "A comparison of your data with ours from Izmir.",
            ": a comparison of your data with ours from Izmir.",
        ),
        ("Python, SQL, Tableau", ": Python, SQL and Tableau."),
        ("NHS data, then ours", ": NHS data, then ours."),
    ] {
        for owned in [false, true] {
            let (mut debrief, id) = with("panel_of_three", Detail::Answer, typed);
            debrief.apply(Change::Owned(id, owned));
            let all = often(&debrief);
            let fixes: Vec<_> = all
                .iter()
                .flat_map(|draft| &draft.parts)
                .filter(|part| part.slot == Slot::Fix)
                .collect();
            assert!(!fixes.is_empty());
            for fix in fixes {
                assert!(fix.text.ends_with(woven), "{}", fix.text);
            }
        }
    }
}
